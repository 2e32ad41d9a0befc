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
  shown,
  step,
  type Played,
} from './gate.ts'

const unreadable = [
  { call: 'pipeline-summary', times: Infinity, what: { kind: 'reply', code: 403 } },
] as const

/** The calls that change something, in their order. */
function changes({ opsera }: Played): readonly string[] {
  return opsera.journal
    .map(({ call }) => call)
    .filter((call) => ['pipeline-run', 'pipeline-stop', 'pipeline-reset'].includes(call))
}

describe('on-busy', () => {
  gateTest(
    'wait starts once the run before is over',
    { steps: [step('Build', { takesMs: 4_000 })], onCall: busyAtFirst, inputs: { 'on-busy': 'wait' } },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs).toMatchObject({ 'run-count': '4', origin: 'started' })
      expect(shown(played.main)).toContain('Waiting for the pipeline: run 3 is still going')
      expect(played.pipeline.run(4)?.startedAt).toBeGreaterThanOrEqual(played.pipeline.run(3)!.endedAt!)
    },
  )

  gateTest(
    'wait ends with timeout',
    { steps: LONG, pipeline: { isBusy: true }, inputs: { 'on-busy': 'wait', timeout: '10s' } },
    (played) => {
      expectRed(played, 'timed-out', /^timeout ended before a run could be started/)
      expect(calls(played, 'pipeline-run')).toBe(0)
    },
  )

  gateTest(
    'attach follows the run in progress, with a warning',
    {
      steps: [step('Build', { takesMs: 4_000 })],
      onCall: busyAtFirst,
      inputs: { 'on-busy': 'attach' },
    },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'attached' })
      expect(annotations(played.main, 'warning')).toEqual([expect.stringMatching(/^Attached to run 3/)])
      expect(changes(played)).toEqual([])
    },
  )

  gateTest('attach starts a run when the pipeline is idle', { inputs: { 'on-busy': 'attach' } }, (played) => {
    expectGreen(played, 'success')
    expect(played.outputs.origin).toBe('started')
  })

  gateTest(
    'attach never stops what somebody else started, not even after timeout',
    {
      steps: LONG,
      pipeline: { isBusy: true },
      inputs: { 'on-busy': 'attach', timeout: '10s', 'on-timeout': 'stop' },
    },
    (played) => {
      expectRed(played, 'timed-out', /^Run 3 was not over/)
      expect(changes(played)).toEqual([])
      expect(played.pipeline.run(3)?.state).toBe('running')
    },
  )
})

gateTest(
  'a start that Opsera queues is followed from its queue to its end',
  {
    steps: [step('Build', { takesMs: 2_000 })],
    behaviour: { whenBusy: 'queue' },
    onCall: busyAtStart,
  },
  (played) => {
    expectGreen(played, 'success')
    expect(played.outputs).toMatchObject({ 'run-count': '4', origin: 'started' })
    expect(shown(played.main)).toContain('Run 4 · queued')
  },
)

describe('reset-before-run', () => {
  const inputs = { 'reset-before-run': 'true' }

  gateTest(
    'resets first, so that the run begins with the first step',
    { inputs, behaviour: { resumes: true } },
    (played) => {
      expectGreen(played, 'success')
      expect(changes(played)).toEqual(['pipeline-reset', 'pipeline-run'])
    },
  )

  gateTest('needs the pipeline object', { inputs, faults: unreadable }, (played) => {
    expectRed(played, 'not-started', /^reset-before-run needs the pipeline object/)
    expect(changes(played)).toEqual([])
  })

  gateTest(
    'does nothing to a pipeline that is busy',
    { inputs, steps: LONG, pipeline: { isBusy: true } },
    (played) => {
      expectRed(played, 'not-started', /^Run 3 of the pipeline is still going/)
      expect(changes(played)).toEqual([])
    },
  )

  for (const kind of ['reset', 'cut'] as const) {
    gateTest(
      `starts nothing when the answer to the reset is lost (${kind})`,
      { inputs, faults: [{ call: 'pipeline-reset', times: Infinity, what: { kind, acts: true } }] },
      (played) => {
        expectRed(played, 'not-started', /^The reset before the run was not confirmed/)
        expect(changes(played)).toEqual(['pipeline-reset'])
      },
    )
  }

  gateTest(
    'starts nothing when Opsera refuses the reset',
    {
      inputs,
      faults: [
        {
          call: 'pipeline-reset',
          times: Infinity,
          what: { kind: 'reply', code: 200, body: '{"status":"failed","message":"Not now."}' },
        },
      ],
    },
    (played) => {
      expectRed(played, 'not-started', /^Opsera refused the reset before the run \("Not now\."\): check/)
      expect(changes(played)).toEqual(['pipeline-reset'])
    },
  )
})

describe('run-count', () => {
  for (const [runCount, past, conclusion] of [
    ['1', 'success', 'success'],
    ['2', 'failed', 'failure'],
  ] as const) {
    gateTest(
      `of a run that is over gives its verdict: ${past}`,
      { inputs: { 'run-count': runCount } },
      (played) => {
        if (conclusion === 'success') expectGreen(played, 'success')
        else expectRed(played, 'failure', /^Run 2 failed/)
        expect(played.outputs).toMatchObject({ 'run-count': runCount, origin: 'followed' })
        expect(annotations(played.main, 'warning')).toEqual([])
        expect(changes(played)).toEqual([])
      },
    )
  }

  gateTest(
    'of a run in progress follows it to its end',
    {
      steps: [step('Build', { takesMs: 4_000 })],
      onCall: busyAtFirst,
      inputs: { 'run-count': '3' },
    },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs.origin).toBe('followed')
      expect(annotations(played.main, 'warning')).toEqual([])
      expect(changes(played)).toEqual([])
    },
  )
})

describe('what Opsera may show just after a start', () => {
  gateTest(
    'the run before, in status and pipeline object: its end is not taken for ours',
    {
      steps: [step('Build', { takesMs: 6_000, result: 'failed' })],
      pipeline: { past: ['failed', 'success'] },
      behaviour: { staleMs: 3_000, counterLagMs: 4_000, lastRunLagMs: 1_000 },
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
    },
  )

  gateTest(
    'the run before, without a number in its message',
    {
      steps: [step('Build', { takesMs: 6_000, result: 'failed' })],
      pipeline: { past: ['failed', 'success'] },
      behaviour: { staleMs: 3_000, counterLagMs: 4_000, namesRun: false },
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
    },
  )

  for (const notBegun of ['failed', 'missing', 'stopped', 'queued'] as const) {
    gateTest(
      `a queued run as ${notBegun}`,
      {
        steps: [step('Build', { takesMs: 3_000 })],
        behaviour: { whenBusy: 'queue', notBegun },
        onCall: busyAtStart,
      },
      (played) => {
        expectGreen(played, 'success')
        expect(played.outputs['run-count']).toBe('4')
      },
    )
  }
})
