import { describe, expect } from '@jest/globals'
import {
  annotations,
  expectGreen,
  expectRed,
  gateTest,
  LONG,
  TOKEN,
  withoutMasks,
  type Played,
} from './gate.ts'

/** Nothing was asked, nothing was started. */
function expectRefused(played: Played, message: RegExp): void {
  expectRed(played, 'error', message)
  expect(played.opsera.journal).toEqual([])
  expect(played.main.state).toEqual({})
}

function problemsOf({ main }: Played): readonly string[] {
  return annotations(main, 'error').flatMap((message) => message.split('\n'))
}

gateTest(
  'all problems are one error, a line each, and nothing is sent',
  {
    inputs: {
      'opsera-token': 'short',
      'base-url': 'http://opsera.example/api/v1',
      'pipeline-id': '123',
      timeout: '50',
      'poll-interval': '1h',
      patience: 'soon',
      'on-busy': 'queue',
      'on-cancel': 'kill',
      'on-timeout': 'abort',
      'on-pause': 'approve',
      logs: 'all',
      wait: 'yes',
      summary: 'maybe',
      'log-limit': 'much',
      'run-settings': '[1]',
      'run-count': '0',
    },
  },
  (played) => {
    expectRefused(played, /opsera-token/)
    const problems = problemsOf(played)
    for (const [name, said] of Object.entries({
      'opsera-token': '16 or more',
      'base-url': 'https',
      'pipeline-id': '24 hex digits',
      timeout: '50s',
      'poll-interval': '1s to 5m',
      patience: '10s to 5d',
      'on-busy': 'fail, wait, attach',
      'on-cancel': 'stop, none, reset',
      'on-timeout': 'none, stop, reset',
      'on-pause': 'wait, fail',
      logs: 'console, activity, none',
      wait: 'true or false',
      summary: 'true or false',
      'log-limit': 'whole number',
      'run-settings': 'JSON object',
      'run-count': 'from 1',
    })) {
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^\\W*${name}\\b.*${said}`)))
    }
    expect(played.main.raw).not.toContain('short')
  },
)

describe('opsera-token', () => {
  gateTest('left out: says where secrets are missing', { inputs: { 'opsera-token': '' } }, (played) => {
    expectRefused(played, /opsera-token.*forks.*Dependabot/)
  })

  for (const prefix of ['ghp_', 'github_pat_']) {
    const token = `${prefix}0123456789abcdefghij`
    gateTest(`${prefix}… is a GitHub token`, { inputs: { 'opsera-token': token } }, (played) => {
      expectRefused(played, /GitHub token/)
      expectMasked(played, token)
    })
  }

  gateTest(
    'the one of github-token is a GitHub token too',
    { inputs: { 'opsera-token': 'anything-0123456789', 'github-token': 'anything-0123456789' } },
    (played) => {
      expectRefused(played, /GitHub token/)
      expectMasked(played, 'anything-0123456789')
    },
  )

  gateTest(
    'white space around it is dropped',
    { inputs: { 'opsera-token': ` ${TOKEN.value}\n` } },
    (played) => {
      expectGreen(played, 'success')
      expectMasked(played, TOKEN.value)
    },
  )

  gateTest(
    'white space inside it is refused',
    { inputs: { 'opsera-token': 'a token of many words' } },
    (played) => {
      expectRefused(played, /opsera-token/)
      expectMasked(played, 'a token of many words')
    },
  )

  function expectMasked({ main }: Played, token: string): void {
    expect(main.log.masks).toContain(token)
    expect(main.raw.indexOf('::add-mask::')).toBe(0)
    expect(withoutMasks(main.raw)).not.toContain(token)
  }
})

describe('a token that tells when it expires', () => {
  const inDays = (days: number) => jwt(Date.now() / 1000 + days * 86_400)

  gateTest('in the past is refused', { inputs: { 'opsera-token': inDays(-1) } }, (played) => {
    expectRefused(played, /opsera-token.*expired/)
  })

  for (const [days, kind] of [
    [0.01, 'warning'],
    [3, 'notice'],
  ] as const) {
    const token = inDays(days)
    gateTest(
      `in ${days} days is a ${kind}`,
      { inputs: { 'opsera-token': token }, tokens: [{ ...TOKEN, value: token }] },
      (played) => {
        expectGreen(played, 'success')
        expect(annotations(played.main, kind)).toEqual([expect.stringMatching(/opsera-token expires on/)])
        expect(withoutMasks(played.main.raw)).not.toContain(token)
      },
    )
  }
})

function jwt(exp: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'HS256' })}.${part({ exp: Math.floor(exp) })}.signature`
}

describe('base-url', () => {
  for (const [given, said] of [
    ['http://opsera.example', 'https'],
    ['https://user:pass@opsera.example', 'user'],
    ['https://opsera.example/eu/api/v1/', 'give https://opsera.example/eu'],
  ] as const) {
    gateTest(`${given} is refused`, { inputs: { 'base-url': given } }, (played) => {
      expectRefused(played, new RegExp(`base-url.*${said}`))
      expect(played.main.raw).not.toContain('pass@')
    })
  }
})

describe('what does not go together', () => {
  for (const [problems, given] of [
    [
      5,
      {
        'run-count': '1',
        'run-settings': '{}',
        'reset-before-run': 'true',
        wait: 'false',
        'on-busy': 'wait',
        'github-token': 'ghs_0123456789',
      },
    ],
    [4, { 'run-count': '1', 'on-busy': 'attach', 'run-settings': '{}', 'reset-before-run': 'true' }],
    [2, { patience: '2m', timeout: '1m', 'pipeline-name': 'Orders' }],
  ] as const) {
    gateTest(Object.keys(given).join(', '), { inputs: given }, (played) => {
      expectRefused(played, /not together|longer than timeout/)
      expect(
        problemsOf(played).filter((line) => /not together|longer/.test(line)).length,
      ).toBeGreaterThanOrEqual(problems)
    })
  }

  gateTest('neither pipeline-id nor pipeline-name', { inputs: { 'pipeline-id': '' } }, (played) => {
    expectRefused(played, /pipeline-id/)
  })
})

gateTest(
  'a timeout above six hours is a notice',
  { steps: LONG, inputs: { timeout: '7h', wait: 'false' } },
  (played) => {
    expectGreen(played, 'started')
    expect(annotations(played.main, 'notice')).toEqual([expect.stringContaining('6 hours')])
  },
)

gateTest(
  'run-settings is a warning each time',
  { inputs: { 'run-settings': '{"branch":"main"}' } },
  (played) => {
    expectGreen(played, 'success')
    expect(annotations(played.main, 'warning')).toEqual([expect.stringContaining('branch')])
    expect(played.opsera.calls('pipeline-run')[0]?.body).toMatchObject({ settings: { branch: 'main' } })
  },
)
