/** One process for each conclusion and each origin: that the rules, which are tested as values, are wired to the bundle. */
import { describe, expect } from '@jest/globals'
import {
  annotations,
  busyAtFirst,
  busyAtStart,
  calls,
  expectGreen,
  expectRed,
  gateTest,
  LONG,
  PIPELINE_ID,
  RUN,
  shown,
  step,
  TOKEN,
} from './gate.ts'

const PORTAL = { 'portal-url': 'https://portal.example' }

describe('conclusion success', () => {
  gateTest('a run that succeeds passes the step and sets the outputs', {}, (played) => {
    expectGreen(played, 'success')
    expect(played.outputs).toMatchObject({
      'pipeline-id': PIPELINE_ID,
      'pipeline-name': 'Orders',
      'run-count': '3',
      origin: 'started',
      'run-url': '',
      status: 'success',
      message: "Pipeline: Orders's Run 3 was successful.",
      'failed-step': '',
    })
    expect(played.outputs['duration-seconds']).toMatch(/^\d+$/)
    expect(calls(played, 'pipeline-run')).toBe(1)
    expect(played.main.summary).toContain('Orders')
  })

  gateTest(
    'a start that Opsera throttles is sent again after Retry-After',
    {
      faults: [{ call: 'pipeline-run', what: { kind: 'reply', code: 429, headers: { 'retry-after': '1' } } }],
    },
    (played) => {
      expectGreen(played, 'success')
      expect(calls(played, 'pipeline-run')).toBe(2)
    },
  )
})

gateTest(
  'conclusion started: with wait false the step ends once the run has started',
  { steps: LONG, inputs: { wait: 'false' } },
  (played) => {
    expectGreen(played, 'started')
    expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'started' })
    expect(played.outputs['log-file'] ?? '').toBe('')
    expect(calls(played, 'pipeline-status')).toBe(0)
  },
)

describe('conclusion failure', () => {
  gateTest(
    'a run that fails fails the step and names the pipeline step',
    { steps: [step('Build'), step('Unit tests', { result: 'failed' }), step('Deploy')], inputs: PORTAL },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed at step "Unit tests"\. Check that step's console output/)
      expect(played.outputs).toMatchObject({ status: 'failed', 'failed-step': 'Unit tests' })
      expect(annotations(played.main, 'error')[0]).toContain('https://portal.example')
    },
  )

  gateTest(
    'a status word that is not known is one warning, and the pipeline object decides',
    {
      steps: [step('Build', { result: 'failed' })],
      faults: [
        {
          call: 'pipeline-status',
          times: Infinity,
          what: { kind: 'reply', code: 200, body: '{"status":"completed","message":"Run 3 has ended."}' },
        },
      ],
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
      expect(annotations(played.main, 'warning')).toEqual([expect.stringContaining('"completed"')])
    },
  )
})

gateTest(
  'conclusion stopped: somebody else stops the run',
  {
    steps: LONG,
    onCall: (call, { pipeline, nth }) => {
      if (call === 'pipeline-status' && nth === 2) pipeline.stop()
    },
  },
  (played) => {
    expectRed(played, 'stopped', /^Run 3 was stopped in Opsera before it finished/)
    expect(calls(played, 'pipeline-stop')).toBe(0)
  },
)

describe('conclusion paused', () => {
  gateTest(
    'on-pause fail ends the step and leaves the run as it is',
    {
      steps: [step('Build'), step('Release approval', { tool: 'approval', approval: {} })],
      inputs: { 'on-pause': 'fail' },
    },
    (played) => {
      expectRed(played, 'paused', /^Run 3 is waiting for approval at step 2 "Release approval"/)
      expect(played.pipeline.run(RUN)?.state).toBe('paused')
      expect(calls(played, 'pipeline-stop')).toBe(0)
    },
  )

  gateTest(
    'on-pause wait gives one notice with the link, and the result after the approval',
    {
      steps: [step('Build'), step('Release approval', { approval: { afterMs: 4_000 } }), step('Deploy')],
      inputs: PORTAL,
    },
    (played) => {
      expectGreen(played, 'success')
      expect(annotations(played.main, 'notice')).toEqual([
        expect.stringMatching(/^Run 3 is waiting for approval.*https:\/\/portal\.example/),
      ])
    },
  )
})

describe('conclusion not-started', () => {
  gateTest('no start is sent to a busy pipeline', { steps: LONG, pipeline: { isBusy: true } }, (played) => {
    expectRed(played, 'not-started', /^The pipeline is busy: run 3 is in progress/)
    expect(calls(played, 'pipeline-run')).toBe(0)
  })

  gateTest(
    'a refusal is reported in the words of Opsera',
    { pipeline: { isLocked: true }, behaviour: { refusalCode: 409 } },
    (played) => {
      expectRed(played, 'not-started', /^Opsera refused to start a run.*is locked/)
      expect(calls(played, 'pipeline-run')).toBe(1)
    },
  )

  gateTest('a token that Opsera refuses is explained', { tokens: [] }, (played) => {
    expectRed(played, 'not-started', /HTTP 403.*token.*scope/)
    expect(played.pipeline.counter).toBe(2)
  })
})

gateTest(
  'conclusion unconfirmed: the answer to the start is lost, and the run carries run-settings',
  {
    faults: [{ call: 'pipeline-run', what: { kind: 'cut', acts: true } }],
    inputs: { 'run-settings': '{"branch":"release","build":12345678901234567890}' },
  },
  (played) => {
    expectRed(played, 'unconfirmed', /run-settings/)
    expect(calls(played, 'pipeline-run')).toBe(1)
    expect(annotations(played.main, 'warning')).toEqual([expect.stringContaining('branch')])
  },
)

gateTest(
  'conclusion lost-contact: no usable answer within patience',
  {
    steps: LONG,
    inputs: { patience: '10s' },
    faults: [{ call: 'pipeline-status', from: 2, times: Infinity, what: { kind: 'reply', code: 502 } }],
  },
  (played) => {
    expectRed(played, 'lost-contact', /10s.*HTTP 502/)
    expect(calls(played, 'pipeline-stop')).toBe(0)
  },
)

describe('conclusion timed-out', () => {
  gateTest('the run continues by default', { steps: LONG, inputs: { timeout: '10s' } }, (played) => {
    expectRed(played, 'timed-out', /^Run 3 did not finish within `?timeout`? \(10s\)/)
    expect(calls(played, 'pipeline-stop')).toBe(0)
  })

  gateTest(
    'on-timeout reset stops the run, waits for its end and resets the pipeline',
    { steps: LONG, inputs: { timeout: '10s', 'on-timeout': 'reset' } },
    (played) => {
      expectRed(played, 'timed-out', /^Run 3 did not finish within/)
      expect(played.pipeline.run(RUN)).toMatchObject({ state: 'stopped', isReset: true })
      expect(calls(played, 'pipeline-stop')).toBe(1)
      expect(calls(played, 'pipeline-reset')).toBe(1)
    },
  )
})

describe('origin', () => {
  gateTest(
    'adopted: a lost answer to the start, and exactly one run that began since',
    { faults: [{ call: 'pipeline-run', times: Infinity, what: { kind: 'reset', acts: true } }] },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs).toMatchObject({ origin: 'adopted', 'run-count': '3' })
      expect(annotations(played.main, 'warning')).toEqual([expect.stringContaining('run 3')])
      expect(calls(played, 'pipeline-run')).toBe(1)
    },
  )

  gateTest(
    'attached: the run in progress is followed, with a warning',
    { steps: [step('Build', { takesMs: 4_000 })], onCall: busyAtFirst, inputs: { 'on-busy': 'attach' } },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'attached' })
      expect(annotations(played.main, 'warning')).toHaveLength(1)
      expect(calls(played, 'pipeline-run')).toBe(0)
    },
  )

  gateTest(
    'followed: a finished run gives its result at once',
    { inputs: { 'run-count': '2' } },
    (played) => {
      expectRed(played, 'failure', /^Run 2 failed/)
      expect(played.outputs).toMatchObject({ 'run-count': '2', origin: 'followed' })
      expect(calls(played, 'pipeline-run')).toBe(0)
    },
  )

  gateTest(
    'started: after a busy pipeline was waited for',
    { steps: [step('Build', { takesMs: 4_000 })], onCall: busyAtFirst, inputs: { 'on-busy': 'wait' } },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs).toMatchObject({ 'run-count': '4', origin: 'started' })
      expect(shown(played.main)).toMatch(/run 3/)
      expect(played.pipeline.run(4)?.startedAt).toBeGreaterThanOrEqual(played.pipeline.run(3)!.endedAt!)
    },
  )

  gateTest(
    'started: a queued run is followed from the queue to its end',
    { steps: [step('Build', { takesMs: 2_000 })], behaviour: { whenBusy: 'queue' }, onCall: busyAtStart },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs).toMatchObject({ 'run-count': '4', origin: 'started' })
      expect(shown(played.main)).toContain('Run 4 · queued')
    },
  )

  gateTest(
    'started: reset-before-run resets first',
    { inputs: { 'reset-before-run': 'true' }, behaviour: { resumes: true } },
    (played) => {
      expectGreen(played, 'success')
      const changes = played.opsera.journal.map(({ call }) => call)
      expect(changes.filter((call) => call === 'pipeline-reset' || call === 'pipeline-run')).toEqual([
        'pipeline-reset',
        'pipeline-run',
      ])
    },
  )

  gateTest(
    'started: the pipeline is given by its name',
    { inputs: { 'pipeline-id': '', 'pipeline-name': 'Orders' }, tokens: [{ ...TOKEN, owner: 'power user' }] },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs['pipeline-id']).toBe(PIPELINE_ID)
    },
  )
})
