import { beforeEach, describe, expect, test } from '@jest/globals'
import { Secrets } from '../../src/log/secrets.ts'
import { readGateConfig, type GateConfig } from '../../src/inputs/gate-inputs.ts'
import { InputError } from '../../src/inputs/input-reader.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { restoreRunner, workflowLog } from '../support/runner.ts'

restoreRunner()

const NOW = Date.UTC(2026, 0, 5, 9, 0, 0)
const TOKEN = 'opsera-token-0123456789'
const ID = '0123456789abcdef01234567'
const SHA = '0123456789abcdef0123456789abcdef01234567'
const [MINUTE, HOUR] = [60_000, 3_600_000]

const GIVEN = { 'opsera-token': TOKEN, 'pipeline-id': ID }

type Given = Readonly<Record<string, string>>

function config(given: Given = {}): GateConfig {
  Object.assign(process.env, inputVariables(readAction('.'), { ...GIVEN, ...given }))
  return readGateConfig(NOW)
}

function problemsOf(given: Given): readonly string[] {
  try {
    config(given)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

const claiming = (claims: object) => `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.tail`
const jwt = (expiresAt: number) => claiming({ exp: expiresAt / 1000 })
const READ_ONLY = claiming({ scope: 'pipeline-readonly' })

beforeEach(() => {
  workflowLog()
})

describe('what is read', () => {
  test('the defaults', () => {
    expect(config()).toEqual({
      settings: {
        pipelineId: ID,
        onBusy: 'fail',
        resetBeforeRun: false,
        wait: true,
        timeoutMs: 50 * MINUTE,
        onTimeout: 'none',
        onCancel: 'stop',
        onPause: 'wait',
        pollIntervalMs: 10_000,
        patienceMs: 15 * MINUTE,
        logs: 'console',
        logLimitBytes: 20_000_000,
        portalUrl: 'https://portal.opsera.io',
      },
      connection: { baseUrl: 'https://app.opsera.io', token: TOKEN, secrets: expect.any(Secrets) },
      summary: true,
      githubToken: '',
      statusContext: '',
      statusSha: '',
      messages: [],
    })
  })

  test('everything else', () => {
    const { settings, ...rest } = config({
      'base-url': 'https://opsera.example.com/x/',
      'portal-url': 'https://portal.example.com/',
      'run-settings': '{"branch": "main"}',
      'on-busy': 'wait',
      'reset-before-run': 'true',
      timeout: '2h',
      'on-timeout': 'stop',
      'on-cancel': 'reset',
      'on-pause': 'fail',
      'poll-interval': '5s',
      patience: '2h',
      logs: 'activity',
      'log-drain': '0s',
      'log-limit': '0',
      summary: 'false',
      'github-token': 'ghs_0123456789',
      'status-context': 'gate',
      'status-sha': SHA,
    })
    expect(settings).toEqual({
      pipelineId: ID,
      runSettings: { branch: 'main' },
      onBusy: 'wait',
      resetBeforeRun: true,
      wait: true,
      timeoutMs: 2 * HOUR,
      onTimeout: 'stop',
      onCancel: 'reset',
      onPause: 'fail',
      pollIntervalMs: 5_000,
      patienceMs: 2 * HOUR,
      logs: 'activity',
      logDrainMs: 0,
      logLimitBytes: 0,
      portalUrl: 'https://portal.example.com',
    })
    expect(rest).toMatchObject({
      summary: false,
      githubToken: 'ghs_0123456789',
      statusContext: 'gate',
      statusSha: SHA,
    })
    expect(rest.connection.baseUrl).toBe('https://opsera.example.com/x')
  })

  test('an empty input is its default', () => {
    const empty = Object.fromEntries(Object.keys(readAction('.').inputs).map((name) => [name, '']))
    expect(config({ ...empty, ...GIVEN })).toEqual(config())
  })

  test.each<[Given, Partial<GateConfig['settings']>]>([
    [
      { 'pipeline-id': '', 'pipeline-name': ' Nightly build ' },
      { pipelineId: '', pipelineName: 'Nightly build' },
    ],
    [{ 'base-url': 'https://opsera.example.com' }, { portalUrl: '' }],
    [{ 'base-url': 'https://app.opsera.io/' }, { portalUrl: 'https://portal.opsera.io' }],
    [{ timeout: '10s' }, { patienceMs: 10_000 }],
    [{ timeout: '15m' }, { patienceMs: 15 * MINUTE }],
    [{ patience: '50m' }, { patienceMs: 50 * MINUTE }],
  ])('%j, which decides over another setting', (given, expected) => {
    expect(config(given).settings).toMatchObject(expected)
  })
})

test.each([
  [{ 'pipeline-id': '' }, 'Set either pipeline-id or pipeline-name'],
  [{ 'pipeline-name': 'Nightly' }, 'Set either pipeline-id or pipeline-name, not both'],
  [{ 'pipeline-id': 'Nightly' }, 'Input pipeline-id is "Nightly"; allowed values: 24 hex digits'],
] satisfies readonly (readonly [Given, string])[])('the pipeline is given once: %j', (given, problem) => {
  expect(problemsOf(given)).toEqual([problem])
})

describe('what is not accepted', () => {
  const WORDS = {
    'on-busy': 'fail, wait, attach',
    'on-timeout': 'none, stop, reset',
    'on-pause': 'wait, fail',
  }

  test.each([
    [{ 'run-count': '0' }, 'run-count is "0"; allowed values: a whole number from 1'],
    [
      { 'run-settings': '[]' },
      'run-settings is "[]"; allowed values: a JSON object, such as {"branch": "main"}',
    ],
    ...Object.entries(WORDS).map(([name, words]) => [
      { [name]: 'go' },
      `${name} is "go"; allowed values: ${words}`,
    ]),
    [{ 'on-cancel': 'Stop' }, 'on-cancel is "Stop"; allowed values: stop, none, reset'],
    [{ 'reset-before-run': 'yes' }, 'reset-before-run is "yes"; allowed values: true, false'],
    [{ wait: 'perhaps', 'run-count': '3' }, 'wait is "perhaps"; allowed values: true, false'],
    [{ 'on-busy': 'queue', 'run-count': '3' }, 'on-busy is "queue"; allowed values: fail, wait, attach'],
    [{ timeout: '9s', patience: '10s' }, 'timeout is "9s"; allowed values: 10s to 5d, such as 50m'],
    [{ timeout: '6d' }, 'timeout is "6d"; allowed values: 10s to 5d'],
    [{ timeout: '50' }, 'timeout is "50"; write 50s or 50m'],
    [{ timeout: '60', patience: '20m' }, 'timeout is "60"; write 60s or 60m'],
    [{ 'poll-interval': '0' }, 'poll-interval is "0"; allowed values: 1s to 5m, such as 10s'],
    [{ patience: '51m' }, 'patience is "51m"; allowed values: 10s to timeout, which is 50m'],
    [{ patience: '9s' }, 'patience is "9s"; allowed values: 10s to 5d'],
    [{ logs: 'all' }, 'logs is "all"; allowed values: console, activity, none'],
    [{ 'log-drain': '11m' }, 'log-drain is "11m"; allowed values: 0s to 10m, such as 30s'],
    [{ 'log-limit': '-1' }, 'log-limit is "-1"; allowed values: a whole number from 0'],
    [{ summary: 'no' }, 'summary is "no"; allowed values: true, false'],
    [
      { 'portal-url': 'portal' },
      'portal-url is "portal"; it must be an https URL, such as https://portal.opsera.io',
    ],
    [{ 'status-sha': 'main' }, 'status-sha is "main"; allowed values: 40 hex digits'],
    [{ 'status-context': 'gate 🚀' }, 'status-context is "gate 🚀"; allowed values: text without emoji'],
    [{ 'status-context': 'a\nb' }, 'status-context is "a\\nb"; allowed values: text without emoji'],
    [{ 'opsera-token': '' }, 'opsera-token is empty'],
  ] as [Given, string][])('%j', (given, problem) => {
    expect(problemsOf(given)).toEqual([expect.stringContaining(problem)])
  })

  test('a status-context may have letters of any language', () => {
    expect(config({ 'status-context': 'opsera/Müller – 検査' }).statusContext).toBe('opsera/Müller – 検査')
  })

  test('all problems come in one error', () => {
    expect(() => config({ 'opsera-token': 'x', timeout: '1', logs: 'x', 'status-sha': 'x' })).toThrow(
      /^Invalid inputs:\nInput opsera-token .*\nInput timeout .*\nInput logs .*\nInput status-sha .*$/,
    )
  })
})

describe('combinations of inputs', () => {
  const following = { 'run-count': '12' }
  const attaching = { 'on-busy': 'attach' }

  test.each([
    [{ ...following, 'run-settings': '{}' }, 'run-count', 'run-settings'],
    [{ ...following, 'reset-before-run': 'true' }, 'run-count', 'reset-before-run'],
    [{ ...following, wait: 'false' }, 'run-count', 'wait: false'],
    [{ ...following, 'on-busy': 'wait' }, 'run-count', 'on-busy: wait'],
    [{ ...following, ...attaching }, 'run-count', 'on-busy: attach'],
    [{ ...attaching, 'run-settings': '{}' }, 'on-busy: attach', 'run-settings'],
    [{ ...attaching, 'reset-before-run': 'true' }, 'on-busy: attach', 'reset-before-run'],
    [{ wait: 'false', 'github-token': 'ghs_0123456789' }, 'github-token', 'wait: false'],
  ] satisfies readonly (readonly [Given, string, string])[])('%j', (given, name, other) => {
    expect(problemsOf(given)).toEqual([`${name} cannot be combined with ${other}`])
  })

  test.each([
    { 'on-busy': 'wait', 'run-settings': '{}', 'reset-before-run': 'true' },
    { 'on-busy': 'attach', wait: 'false' },
    { wait: 'false', 'run-settings': '{}' },
    { 'run-count': '12', 'github-token': 'ghs_0123456789' },
  ] satisfies readonly Given[])('%j goes together', (given) => {
    expect(problemsOf(given)).toEqual([])
  })
})

describe('what a person should know', () => {
  test.each<[string, Given, readonly string[]]>([
    ['nothing of a timeout of 6 hours', { timeout: '6h' }, []],
    [
      'the end of jobs on hosted runners',
      { timeout: '6h1s' },
      ['notice timeout is above 6h: jobs on hosted'],
    ],
    [
      'that run-settings is no documented input',
      { 'run-settings': '{}' },
      ['warning run-settings is not docu'],
    ],
    [
      'a scope that only reads',
      { 'opsera-token': READ_ONLY },
      ['warning By its scope, opsera-token may not'],
    ],
    ['nothing of that scope where a run is followed', { 'opsera-token': READ_ONLY, 'run-count': '3' }, []],
    [
      'the end of the token',
      { 'opsera-token': jwt(NOW + HOUR), timeout: '2h' },
      ['warning opsera-token expires'],
    ],
  ])('is %s', (_, given, expected) => {
    const found = config(given).messages.map((message) => message.join(' '))
    expect(found).toEqual(expected.map((start) => expect.stringMatching(`^${start}`)))
  })

  test('about an expired token is kept, because it explains a refusal', () => {
    expect(config({ 'opsera-token': jwt(NOW - 1_000) }).settings.tokenExpiresAt).toBe(NOW - 1_000)
  })
})
