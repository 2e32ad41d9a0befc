/** Whatever comes in place of a reply: nothing turns a step green that is not, and nothing keeps it from its end. */
import { describe, expect } from '@jest/globals'
import type { Fault, Trouble } from '../../simulator/faults.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { departureOf, expectSafeDeparture, LEFT_ALONE } from './departures.ts'
import { annotations, calls, expectGreen, expectRed, gateTest, LONG, step } from './gate.ts'

type Broken = readonly [name: string, what: Trouble]

const json = (body: string): Trouble => ({ kind: 'reply', code: 200, contentType: 'application/json', body })

const BROKEN: readonly Broken[] = [
  ['a cut body', { kind: 'cut' }],
  [
    'a page with code 200',
    {
      kind: 'reply',
      code: 200,
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>Sign in</title><p>{"status":"success"}</p>',
    },
  ],
  ['a redirect', { kind: 'reply', code: 307, headers: { location: 'https://login.example/' } }],
  ['an empty body', json('')],
  ['another shape', json('{"result":{"state":"success"},"workflow":[],"data":7}')],
  ['a reset connection', { kind: 'reset' }],
  ['half a text', json('{"status":"success","message":"Run 3 was succ')],
  ['null', json('null')],
  ['a bare word', json('"success"')],
  ['a list', json('[{"status":"success","message":"Run 3 was successful."}]')],
  ['a status that is a list', json('{"status":["success"],"message":"Run 3 was successful."}')],
  ['a status that is true', json('{"status":true,"success":true}')],
]
/** Those that differ most, where each gate is slow. */
const FEW = BROKEN.slice(0, 5)
/** Four to a gate, in turns. */
const TURNS = [BROKEN.slice(0, 4), BROKEN.slice(4, 8), BROKEN.slice(8)]

const nothing: Trouble = { kind: 'stall' }
const always = (call: OperationName, what: Trouble): Fault => ({ call, times: Infinity, what })

/** Every call of a kind meets the next trouble. */
function inTurns(call: OperationName, turns: readonly Broken[]): readonly Fault[] {
  return Array.from({ length: 40 }, (_, index) => ({
    call,
    from: index + 1,
    what: turns[index % turns.length]![1],
  }))
}

const namesOf = (turns: readonly Broken[]) => turns.map(([name]) => name).join(', ')

describe('in place of a status', () => {
  for (const turns of TURNS) {
    gateTest(
      `${namesOf(turns)}: the run is lost from sight, and goes on`,
      { steps: LONG, inputs: { patience: '10s' }, faults: inTurns('pipeline-status', turns) },
      (played) => {
        expectRed(played, 'lost-contact', /^No good answer from Opsera for 10s/)
        expect(played.pipeline.run(3)?.state).toBe('running')
      },
    )
  }

  gateTest(
    'nothing at all: it ends all the same',
    {
      steps: LONG,
      inputs: { patience: '10s', timeout: '20s' },
      faults: [always('pipeline-status', nothing)],
    },
    (played) => {
      expectRed(played, 'lost-contact', /^No good answer from Opsera/)
    },
  )

  gateTest(
    'more than 256 MB, once: it is read again',
    { faults: [{ call: 'pipeline-status', what: { kind: 'huge', bytes: 300_000_000 } }] },
    (played) => {
      expectGreen(played, 'success')
      expect(played.main.raw).toContain('larger than 256 MB')
    },
  )
})

describe('in place of the answer to a stop', () => {
  for (const [name, what] of [...FEW, ['nothing at all', nothing] as const]) {
    gateTest(
      `${name}: one warning of post`,
      {
        steps: LONG,
        inputs: { 'portal-url': 'https://portal.example' },
        faults: [always('pipeline-stop', what)],
        onCall: (call, { runner, nth }) => {
          if (call === 'pipeline-status' && nth === 2) runner.cancel()
        },
      },
      (played) => {
        expectRed(played, 'cancelled', /^This step was told to stop/)
        expect(departureOf(played)).toEqual(LEFT_ALONE)
        expectSafeDeparture(played)
        expect(annotations(played.post, 'warning')).toEqual([
          expect.stringMatching(/^Run 3 could not be stopped.*https:\/\/portal\.example/),
        ])
      },
    )
  }
})

describe('in place of the logs', () => {
  for (const turns of TURNS) {
    gateTest(
      `${namesOf(turns)}: one warning, and the verdict stands`,
      { inputs: { 'log-drain': '11s' }, faults: inTurns('pipeline-logs', turns) },
      (played) => {
        expectGreen(played, 'success')
        expect(annotations(played.main, 'warning')).toEqual([
          expect.stringMatching(/^The logs of run 3 could not be read/),
        ])
      },
    )
  }

  gateTest(
    'nothing at all: one warning, and the verdict stands',
    { faults: [always('pipeline-logs', nothing)] },
    (played) => {
      expectGreen(played, 'success')
      expect(annotations(played.main, 'warning')).toHaveLength(1)
    },
  )

  gateTest(
    'rows that are none: what can be read is',
    {
      faults: [
        always(
          'pipeline-logs',
          json(
            '[null,1,"x",[],{"action":"console output","api_response":{"consoleLog":{"a":[7]}}},' +
              '{"action":"console output","run_count":"3","api_response":"text\\n"}]',
          ),
        ),
      ],
    },
    (played) => {
      expectGreen(played, 'success')
      expect(played.logFile?.text).toBe('text\n')
    },
  )

  gateTest(
    'more than 256 MB: the logs end with one warning',
    {
      inputs: { 'log-drain': '10s' },
      faults: [always('pipeline-logs', { kind: 'huge', bytes: 300_000_000 })],
    },
    (played) => {
      expectGreen(played, 'success')
      expect(annotations(played.main, 'warning')).toEqual([
        expect.stringMatching(/larger than 256 MB.*No more logs/),
      ])
    },
  )
})

describe('in place of the answer to the start', () => {
  /** Without the counter a lost answer cannot be looked up. */
  const counterless = always('pipeline-summary', { kind: 'reply', code: 403 })

  for (const [name, what] of BROKEN) {
    const conclusion = name === 'a redirect' ? 'not-started' : 'unconfirmed'
    gateTest(`${name}: ${conclusion}`, { faults: [always('pipeline-run', what), counterless] }, (played) => {
      expectRed(played, conclusion, /^The (?:run was not started|answer to the start request was lost)/)
      expect(calls(played, 'pipeline-run')).toBe(1)
    })
  }

  for (const runCount of ['"three"', '-3', '3.5', '{}']) {
    const body = `{"status":"executed","message":"","runCount":${runCount}}`
    gateTest(
      `a run count of ${runCount}: the run is found by the counter`,
      { faults: [always('pipeline-run', { kind: 'reply', code: 200, body, acts: true })] },
      (played) => {
        expectGreen(played, 'success')
        expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'adopted' })
        expect(annotations(played.main, 'warning')).toHaveLength(1)
      },
    )
  }
})

describe('in place of the pipeline object', () => {
  for (const turns of TURNS) {
    gateTest(
      `${namesOf(turns)}: the status alone decides`,
      { faults: inTurns('pipeline-summary', turns) },
      (played) => {
        expectGreen(played, 'success')
        expect(played.outputs['pipeline-name'] ?? '').toBe('')
      },
    )
  }

  gateTest(
    'nothing at all: it ends with timeout',
    { inputs: { timeout: '10s' }, faults: [always('pipeline-summary', nothing)] },
    (played) => {
      expectRed(played, 'timed-out', /^timeout ended/)
    },
  )
})

describe('in place of the answer to a reset before the run', () => {
  for (const [name, what] of FEW) {
    gateTest(
      `${name}: nothing is started`,
      { inputs: { 'reset-before-run': 'true' }, faults: [always('pipeline-reset', what)] },
      (played) => {
        expectRed(played, 'not-started', /^The reset before the run was not confirmed/)
        expect(calls(played, 'pipeline-run')).toBe(0)
        expect(calls(played, 'pipeline-reset')).toBe(1)
      },
    )
  }
})

gateTest(
  'numbers that come as texts are read everywhere',
  { behaviour: { numbersAsText: true }, steps: [step('Build', { result: 'failed' })] },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed at step "Build"/)
  },
)
