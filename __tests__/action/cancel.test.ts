import { describe, expect } from '@jest/globals'
import type { OperationName } from '../../src/opsera/operations.ts'
import { departureOf, expectSafeDeparture, LEFT_ALONE, RESET, STOPPED } from './departures.ts'
import {
  annotations,
  busyAtStart,
  calls,
  expectClean,
  expectIdlePost,
  expectRed,
  gateTest,
  LONG,
  RUN,
  savedBy,
  step,
  type Hands,
  type Play,
  type Played,
} from './gate.ts'

const TOLD = /^This step was told to stop/

/** The job is cancelled when Opsera gets the nth call of a kind. */
function cancelAt(call: OperationName, nth = 1): Pick<Play, 'onCall'> {
  return when(call, nth, ({ runner }) => {
    runner.cancel()
  })
}

function when(name: OperationName, nth: number, act: (hands: Hands) => void): Pick<Play, 'onCall'> {
  return {
    onCall: (call, hands) => {
      if (call === name && hands.nth === nth) act(hands)
    },
  }
}

/** Logs are read after a status read that must have seen the end. */
function whileDraining(act: (hands: Hands) => void): Pick<Play, 'onCall'> {
  return {
    onCall: (call, hands) => {
      const endedAt = hands.pipeline.run(RUN)?.endedAt ?? Infinity
      const isSeen = hands.opsera.calls('pipeline-status').some(({ at }) => at >= endedAt)
      if (call === 'pipeline-logs' && isSeen) act(hands)
    },
  }
}

const slow = (call: OperationName, ms: number) => [{ call, what: { kind: 'slow', ms } }] as const

describe.each(['none', 'stop', 'reset'])('a job that is cancelled with on-cancel %s', (onCancel) => {
  const inputs = { 'on-cancel': onCancel }
  const remedy = onCancel === 'none' ? LEFT_ALONE : onCancel === 'stop' ? STOPPED : RESET

  gateTest(
    'before the start starts nothing',
    { inputs, faults: slow('pipeline-summary', 3_000), ...cancelAt('pipeline-summary') },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(calls(played, 'pipeline-run')).toBe(0)
      expect(calls(played, 'pipeline-stop')).toBe(0)
      expect(played.postCalls).toEqual([])
      expect(played.post.summary).toContain('cancelled')
    },
  )

  gateTest(
    'during the start request learns of the run from its answer',
    { inputs, steps: LONG, faults: slow('pipeline-run', 1_500), ...cancelAt('pipeline-run') },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(played.outputs['run-count']).toBe('3')
      expect(departureOf(played)).toEqual(remedy)
      expectSafeDeparture(played)
      expect(calls(played, 'pipeline-run')).toBe(1)
    },
  )

  gateTest(
    'while the run is followed lets go of it as told',
    { inputs, steps: LONG, ...cancelAt('pipeline-status', 2) },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(departureOf(played)).toEqual(remedy)
      expectSafeDeparture(played)
      expect(played.post.summary).toContain('run 3')
      expect(played.main.summary).toBe('')
    },
  )

  gateTest(
    'while late logs are waited for keeps its verdict',
    {
      inputs: { ...inputs, 'log-drain': '60s' },
      ...whileDraining(({ runner }) => {
        runner.cancel()
      }),
    },
    (played) => {
      expectVerdict(played, 'success', 0)
      expect(annotations(played.main, 'error')).toEqual([])
    },
  )

  gateTest(
    'after the end keeps its verdict',
    {
      inputs,
      steps: [step('Build', { result: 'failed' })],
      faults: [{ call: 'pipeline-logs', from: 2, what: { kind: 'slow', ms: 1_000 } }],
      ...cancelAt('pipeline-logs', 2),
    },
    (played) => {
      expectVerdict(played, 'failure', 1)
      expect(annotations(played.main, 'error')).toEqual([expect.stringMatching(/^Run 3 failed/)])
    },
  )
})

function expectVerdict(played: Played, conclusion: string, exitCode: number): void {
  expect(played.outputs.conclusion).toBe(conclusion)
  expect(played.main.exitCode).toBe(exitCode)
  expect(calls(played, 'pipeline-stop')).toBe(0)
  expect(calls(played, 'pipeline-reset')).toBe(0)
  expectIdlePost(played)
  expectClean(played)
}

describe('a cancel', () => {
  gateTest(
    'of a run that it did not start leaves it alone',
    {
      steps: LONG,
      pipeline: { isBusy: true },
      inputs: { 'run-count': '3', 'on-cancel': 'reset' },
      ...cancelAt('pipeline-status', 2),
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(departureOf(played)).toEqual(LEFT_ALONE)
    },
  )

  gateTest(
    'waits at most four seconds for the answer to the start; post then finds the run and leaves it alone',
    {
      steps: LONG,
      faults: slow('pipeline-run', 20_000),
      inputs: { 'portal-url': 'https://portal.example' },
      ...cancelAt('pipeline-run'),
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(departureOf(played)).toEqual(LEFT_ALONE)
      expect(annotations(played.post, 'warning')).toEqual([
        expect.stringMatching(/^Run 3 began after the start request.*not stopped.*https:\/\/portal\.example/),
      ])
    },
  )

  gateTest(
    'of a run that has ended by then sends nothing',
    {
      steps: [step('Build', { takesMs: 120_000 })],
      ...when('pipeline-status', 2, ({ runner, pipeline }) => {
        pipeline.stop()
        // The run is over by the time at which post looks, whatever main read before.
        setTimeout(() => {
          runner.cancel()
        }, 7_000)
      }),
      inputs: { 'poll-interval': '1m' },
    },
    (played) => {
      expect(departureOf(played)).toMatchObject({ state: 'stopped', resets: 0 })
      expect(calls(played, 'pipeline-stop')).toBe(0)
      expectClean(played)
    },
  )

  gateTest(
    'of a run that is queued cannot take it back, and says so',
    {
      steps: LONG,
      behaviour: { whenBusy: 'queue' },
      inputs: { 'portal-url': 'https://portal.example' },
      onCall: (call, hands) => {
        busyAtStart?.(call, hands)
        if (call === 'pipeline-status' && hands.nth === 2) hands.runner.cancel()
      },
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(played.outputs['run-count']).toBe('4')
      expect(departureOf(played)).toEqual(LEFT_ALONE)
      expect(annotations(played.post, 'warning')).toEqual([
        expect.stringMatching(/^Run 4 could not be stopped: it is still queued.*https:\/\/portal\.example/),
      ])
    },
  )

  gateTest(
    'of a run that waits for a person stops it',
    {
      steps: [step('Approval', { approval: {} })],
      ...cancelAt('pipeline-status', 2),
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(departureOf(played)).toEqual(STOPPED)
      expectSafeDeparture(played)
    },
  )

  gateTest(
    'whose stop is slow leaves the rest to post, which waits for the end before a reset',
    {
      steps: LONG,
      inputs: { 'on-cancel': 'reset' },
      behaviour: { stopTakesMs: 9_000 },
      ...cancelAt('pipeline-status', 2),
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(departureOf(played)).toEqual(RESET)
      expectSafeDeparture(played)
      expect(annotations(played.post, 'warning')).toEqual([])
    },
  )

  gateTest(
    'that Opsera does not heed is one warning of post, and no reset',
    {
      steps: LONG,
      inputs: { 'on-cancel': 'stop', 'portal-url': 'https://portal.example' },
      behaviour: { stop: 'nothing' },
      ...cancelAt('pipeline-status', 2),
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(departureOf(played)).toEqual({ ...LEFT_ALONE, isStopSent: true })
      expect(annotations(played.post, 'warning')).toEqual([expect.stringContaining('https://portal.example')])
    },
  )
})

describe('a signal', () => {
  gateTest(
    'SIGTERM is a cancel too',
    {
      steps: LONG,
      ...when('pipeline-status', 2, ({ runner }) => {
        runner.kill('SIGTERM')
      }),
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(played.main.raw).toContain('SIGTERM: this step was told to stop')
      expect(departureOf(played)).toEqual(STOPPED)
    },
  )

  gateTest(
    'a second one is only logged',
    {
      steps: LONG,
      faults: slow('pipeline-stop', 500),
      onCall: (call, { runner, nth }) => {
        if (call === 'pipeline-status' && nth === 2) runner.kill('SIGINT')
        if (call === 'pipeline-stop') runner.kill('SIGTERM')
      },
    },
    (played) => {
      expectRed(played, 'cancelled', TOLD)
      expect(played.main.raw).toMatch(/^SIGTERM again/m)
      expect(departureOf(played)).toEqual(STOPPED)
    },
  )
})

describe('a step that is killed', () => {
  const killAt = (call: OperationName, nth = 1) =>
    when(call, nth, ({ runner }) => {
      runner.kill()
    })

  gateTest('before the start leaves post nothing to do', killAt('pipeline-summary'), (played) => {
    expect(played.main.signal).toBe('SIGKILL')
    expectIdlePost(played)
    expect(calls(played, 'pipeline-run')).toBe(0)
  })

  gateTest(
    'during the start request: post finds the run that began since, and does not stop it',
    {
      steps: LONG,
      faults: slow('pipeline-run', 5_000),
      inputs: { 'portal-url': 'https://portal.example' },
      ...killAt('pipeline-run'),
    },
    (played) => {
      expect(savedBy(played.main)).toMatchObject({ phase: 'requesting' })
      expect(departureOf(played)).toEqual(LEFT_ALONE)
      expect(annotations(played.post, 'warning')).toEqual([
        expect.stringMatching(
          /^Run 3 began after.*nothing proves that it is ours.*https:\/\/portal\.example/,
        ),
      ])
      expectClean(played)
    },
  )

  gateTest(
    'during the start request: post warns that a run may still begin',
    {
      faults: [{ call: 'pipeline-run', what: { kind: 'stall' } }],
      ...killAt('pipeline-run'),
    },
    (played) => {
      expect(annotations(played.post, 'warning')).toEqual([expect.stringContaining('a run may still begin')])
      expect(played.pipeline.counter).toBe(RUN - 1)
      expectClean(played)
    },
  )

  const remedies = { none: LEFT_ALONE, stop: STOPPED, reset: RESET }
  for (const [onCancel, remedy] of Object.entries(remedies)) {
    gateTest(
      `while it followed the run: post does what on-cancel ${onCancel} says`,
      { steps: LONG, inputs: { 'on-cancel': onCancel }, ...killAt('pipeline-status', 2) },
      (played) => {
        expect(savedBy(played.main)).toMatchObject({ phase: 'following' })
        expect(departureOf(played)).toEqual(remedy)
        expectSafeDeparture(played)
        expect(annotations(played.post, 'warning')).toEqual([])
        expectClean(played)
      },
    )
  }

  gateTest(
    'after the verdict leaves post nothing to do',
    {
      inputs: { 'log-drain': '60s' },
      ...whileDraining(({ runner }) => {
        runner.kill()
      }),
    },
    (played) => {
      expect(played.outputs.conclusion).toBe('success')
      expectIdlePost(played)
    },
  )
})
