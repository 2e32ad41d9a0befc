/** Whatever comes in place of a reply: nothing turns the step green that is not, and nothing keeps it from its end. */
import { describe, expect } from '@jest/globals'
import type { Fault, Trouble } from '../../simulator/faults.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { departureOf, expectSafeDeparture } from './departures.ts'
import { annotations, calls, expectClean, expectGreen, expectRed, gateTest, LONG, step } from './gate.ts'

const json = (body: string): Trouble => ({ kind: 'reply', code: 200, contentType: 'application/json', body })

const BROKEN: Readonly<Record<string, Trouble>> = {
  'a cut body': { kind: 'cut' },
  'a connection that is reset': { kind: 'reset' },
  'a bad gateway': { kind: 'reply', code: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' },
  'a page with code 200': {
    kind: 'reply',
    code: 200,
    contentType: 'text/html; charset=utf-8',
    body: '<!doctype html><title>Sign in</title><p>{"status":"success"}</p>',
  },
  'a redirect': { kind: 'reply', code: 307, headers: { location: 'https://login.example/' } },
  'an empty body': json(''),
  'half a JSON text': json('{"status":"success","message":"Run 3 was succ'),
  null: json('null'),
  'a number': json('42'),
  'the bare word': json('"success"'),
  'a list': json('[{"status":"success","message":"Run 3 was successful."}]'),
  'a status that is a list': json('{"status":["success"],"message":"Run 3 was successful."}'),
  'a status that is true': json('{"status":true,"success":true}'),
  'another shape': json('{"result":{"state":"success"},"workflow":[],"data":7}'),
}

const always = (call: OperationName, what: Trouble): readonly Fault[] => [{ call, times: Infinity, what }]
/** Without it a lost answer to the start is looked up for half a minute. */
const counterless = always('pipeline-summary', { kind: 'reply', code: 403 })
const entries = Object.entries(BROKEN)

describe('in place of a status', () => {
  for (const [name, what] of entries) {
    gateTest(
      name,
      {
        steps: LONG,
        inputs: { patience: '10s', timeout: '30s' },
        faults: always('pipeline-status', what),
      },
      (played) => {
        expectRed(played, 'lost-contact', /^No good answer from Opsera for 10s/)
        expect(played.pipeline.run(3)?.state).toBe('running')
      },
    )
  }

  gateTest(
    'nothing at all',
    {
      steps: LONG,
      inputs: { patience: '10s', timeout: '12s' },
      faults: always('pipeline-status', { kind: 'stall' }),
    },
    (played) => {
      expectRed(played, 'lost-contact', /^No good answer from Opsera/)
    },
  )

  gateTest(
    'once each, on the way to the end',
    {
      steps: [step('Build', { takesMs: 2_000 })],
      faults: entries
        .filter(([name]) => name !== 'a redirect')
        .slice(0, 4)
        .map(([, what], index) => ({ call: 'pipeline-status', from: 2 + index, what })),
    },
    (played) => {
      expectGreen(played, 'success')
    },
  )
})

describe('in place of the answer to a stop', () => {
  // Post waits for each, so a few stand for all.
  const some = entries.filter(([name]) => /cut|code 200|redirect|empty|another shape/.test(name))
  for (const [name, what] of [...some, ['nothing at all', { kind: 'stall' }] as const]) {
    gateTest(
      `${name}: one warning of post, and no reset`,
      {
        steps: LONG,
        inputs: { 'on-cancel': 'stop', 'portal-url': 'https://portal.example' },
        faults: always('pipeline-stop', what),
        onCall: ({ call }, { runner, nth }) => {
          if (call === 'pipeline-status' && nth === 2) runner.cancel()
        },
      },
      (played) => {
        expectRed(played, 'cancelled', /^This step was told to stop/)
        expect(departureOf(played)).toEqual({ state: 'running', stops: 0, resets: 0 })
        expectSafeDeparture(played)
        expect(annotations(played.post, 'warning')).toEqual([
          expect.stringMatching(/^Run 3 could not be stopped.*https:\/\/portal\.example/),
        ])
        expectClean(played)
      },
    )
  }
})

describe('in place of the answer to the start', () => {
  for (const [name, what] of entries) {
    const conclusion = name === 'a redirect' ? 'not-started' : 'unconfirmed'
    gateTest(name, { faults: [...always('pipeline-run', what), ...counterless] }, (played) => {
      expectRed(played, conclusion, /^The (?:run was not started|answer to the start request was lost)/)
      expect(calls(played, 'pipeline-run')).toBe(1)
    })
  }

  for (const runCount of ['"three"', '-3', '0', '3.5', '1e99', '{}', 'null', '["3"]']) {
    gateTest(
      `a run count of ${runCount}: the run is found by the counter`,
      {
        faults: always('pipeline-run', {
          ...json(`{"status":"executed","message":"","runCount":${runCount}}`),
          acts: true,
        } as Trouble),
      },
      (played) => {
        expectGreen(played, 'success')
        expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'adopted' })
        expect(annotations(played.main, 'warning')).toHaveLength(1)
      },
    )
  }
})

describe('in place of the pipeline object', () => {
  for (const [name, what] of entries) {
    gateTest(`${name}: the status alone decides`, { faults: always('pipeline-summary', what) }, (played) => {
      expectGreen(played, 'success')
      expect(played.outputs['pipeline-name'] ?? '').toBe('')
    })
  }

  gateTest(
    'nothing at all',
    { inputs: { timeout: '10s' }, faults: always('pipeline-summary', { kind: 'stall' }) },
    (played) => {
      expectRed(played, 'timed-out', /^timeout ended/)
    },
  )
})

describe('in place of the logs', () => {
  for (const [name, what] of entries) {
    gateTest(`${name}: one warning at most`, { faults: always('pipeline-logs', what) }, (played) => {
      expectGreen(played, 'success')
      expect(annotations(played.main, 'warning').length).toBeLessThanOrEqual(1)
    })
  }

  gateTest(
    'rows that are none',
    {
      faults: always(
        'pipeline-logs',
        json(
          '[null,1,"x",[],{"action":"console output","run_count":3,"api_response":{"consoleLog":{"a":[7]}}}]',
        ),
      ),
    },
    (played) => {
      expectGreen(played, 'success')
    },
  )

  gateTest('nothing at all', { faults: always('pipeline-logs', { kind: 'stall' }) }, (played) => {
    expectGreen(played, 'success')
    expect(annotations(played.main, 'warning')).toHaveLength(1)
  })

  gateTest(
    'more than 256 MB end the logs with one warning',
    {
      inputs: { 'log-drain': '10s' },
      faults: always('pipeline-logs', { kind: 'huge', bytes: 300_000_000 }),
    },
    (played) => {
      expectGreen(played, 'success')
      expect(annotations(played.main, 'warning')).toEqual([
        expect.stringMatching(/larger than 256 MB.*No more logs/),
      ])
    },
  )
})

gateTest(
  'a status of more than 256 MB is no good answer',
  { faults: [{ call: 'pipeline-status', what: { kind: 'huge', bytes: 300_000_000 } }] },
  (played) => {
    expectGreen(played, 'success')
    expect(played.main.raw).toContain('larger than 256 MB')
  },
)

describe('in place of the answer to a reset before the run', () => {
  for (const [name, what] of entries) {
    gateTest(
      `${name}: nothing is started`,
      { inputs: { 'reset-before-run': 'true' }, faults: always('pipeline-reset', what) },
      (played) => {
        expectRed(played, 'not-started', /^The reset before the run was not confirmed/)
        expect(calls(played, 'pipeline-run')).toBe(0)
        expect(calls(played, 'pipeline-reset')).toBe(1)
      },
    )
  }
})
