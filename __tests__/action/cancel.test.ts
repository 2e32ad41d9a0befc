/** Cancellation with real signals, at every phase: what the main process does, and what the post step does after it. */
import { describe, expect } from '@jest/globals'
import type { OperationName } from '../../src/opsera/operations.ts'
import {
  annotations,
  calls,
  expectClean,
  expectIdlePost,
  expectRed,
  gateTest,
  LONG,
  RUN,
  type Hands,
  type Play,
  type Played,
} from './gate.ts'

const CANCELLED = /cancelled/i
const PORTAL = { 'portal-url': 'https://portal.example' }
const LEFT_ALONE = { state: 'running', isStopSent: false, resets: 0 }
const STOPPED = { state: 'stopped', isStopSent: true, resets: 0 }
const RESET = { state: 'stopped', isStopSent: true, resets: 1 }

function when(name: OperationName, nth: number, act: (hands: Hands) => void): Pick<Play, 'onCall'> {
  return {
    onCall: (call, hands) => {
      if (call === name && hands.nth === nth) act(hands)
    },
  }
}

/** The job is cancelled when Opsera receives the nth call of a kind. */
const cancelAt = (call: OperationName, nth = 1) =>
  when(call, nth, ({ runner }) => {
    runner.cancel()
  })

const killAt = (call: OperationName, nth = 1) =>
  when(call, nth, ({ runner }) => {
    runner.kill()
  })

/** Logs are read after a status read that must have shown the end. */
const whileDraining = (act: (hands: Hands) => void): Pick<Play, 'onCall'> => ({
  onCall: (call, hands) => {
    const endedAt = hands.pipeline.run(RUN)?.endedAt ?? Infinity
    const isSeen = hands.opsera.calls('pipeline-status').some(({ at }) => at >= endedAt)
    if (call === 'pipeline-logs' && isSeen) act(hands)
  },
})

const slow = (call: OperationName, ms: number) => [{ call, what: { kind: 'slow', ms } }] as const

/** What happened to the run. */
function outcomeOf({ opsera, pipeline }: Played) {
  return {
    state: pipeline.run(RUN)?.state,
    isStopSent: opsera.calls('pipeline-stop').some(({ acted }) => acted),
    resets: opsera.calls('pipeline-reset').filter(({ acted }) => acted).length,
  }
}

/** Expects that a stop follows a read at most 5 s old and reaches our run, and a reset its end and its last logs. */
function expectSafeStop({ opsera, pipeline }: Played): void {
  const { journal } = opsera
  for (const [index, { call, at, current }] of journal.entries()) {
    if (call !== 'pipeline-stop' && call !== 'pipeline-reset') continue
    const before = journal.slice(0, index)
    expect(current).toBe(RUN)
    expect(before.some((read) => read.call === 'pipeline-status' && at - read.at <= 5_000)).toBe(true)
    if (call === 'pipeline-stop') continue
    expect(before.some((read) => read.call === 'pipeline-logs' && read.acted)).toBe(true)
    expect(pipeline.run(RUN)?.endedAt).toBeLessThanOrEqual(at)
  }
}

for (const [onCancel, outcome] of Object.entries({ none: LEFT_ALONE, stop: STOPPED, reset: RESET })) {
  const inputs = { 'on-cancel': onCancel }

  gateTest(
    `on-cancel ${onCancel}: cancelled while the run is followed`,
    {
      inputs: { ...inputs, 'github-token': 'not-a-github-token-0123456789' },
      gitHub: { code: 201 },
      steps: LONG,
      ...cancelAt('pipeline-status', 2),
    },
    (played) => {
      expectRed(played, 'cancelled', CANCELLED)
      expect(outcomeOf(played)).toEqual(outcome)
      expectSafeStop(played)
      expect(played.post.summary).toContain('3')
      expect(played.main.summary).toBe('')
      // The verdict of a cancelled step is the work of the post step.
      const states = played.statuses.map(({ body }) => body.state)
      expect([states.at(-1), states.slice(0, -1)]).toEqual(['error', ['pending', 'pending']])
    },
  )

  gateTest(
    `on-cancel ${onCancel}: killed while the run is followed`,
    { inputs, steps: LONG, ...killAt('pipeline-status', 2) },
    (played) => {
      expect(outcomeOf(played)).toEqual(outcome)
      expectSafeStop(played)
      expect(annotations(played.post, 'warning')).toEqual([])
      // What is known is in the outputs at once.
      expect(played.outputs).toMatchObject({ 'pipeline-name': 'Orders', 'run-count': '3', origin: 'started' })
      expect(played.logFile).toBeDefined()
      expectClean(played)
    },
  )
}

describe('a cancelled job', () => {
  gateTest(
    'starts nothing if the start request has not been sent',
    { faults: slow('pipeline-summary', 3_000), ...cancelAt('pipeline-summary') },
    (played) => {
      expectRed(played, 'cancelled', CANCELLED)
      expect(calls(played, 'pipeline-run')).toBe(0)
      expect(played.postCalls).toEqual([])
      expect(played.post.summary).toContain('cancelled')
    },
  )

  gateTest(
    'learns its run from the answer to a start request in flight, and stops it',
    { steps: LONG, faults: slow('pipeline-run', 1_500), ...cancelAt('pipeline-run') },
    (played) => {
      expectRed(played, 'cancelled', CANCELLED)
      expect(played.outputs['run-count']).toBe('3')
      expect(outcomeOf(played)).toEqual(STOPPED)
      expectSafeStop(played)
    },
  )

  gateTest(
    'keeps its result while late console output is awaited',
    {
      inputs: { 'log-drain': '60s' },
      ...whileDraining(({ runner }) => {
        runner.cancel()
      }),
    },
    (played) => {
      expect(played.outputs.conclusion).toBe('success')
      expect(played.main.exitCode).toBe(0)
      expect(annotations(played.main, 'error')).toEqual([])
      expectIdlePost(played)
      expectClean(played)
    },
  )
})

describe('a step that is killed', () => {
  gateTest(
    'during the start request: the post step reports the run that began since, and does not stop it',
    { steps: LONG, faults: slow('pipeline-run', 5_000), inputs: PORTAL, ...killAt('pipeline-run') },
    (played) => {
      expect(outcomeOf(played)).toEqual(LEFT_ALONE)
      expect(annotations(played.post, 'warning')).toEqual([
        expect.stringMatching(/run 3.*https:\/\/portal\.example/i),
      ])
      expectClean(played)
    },
  )
})

describe('the runner', () => {
  gateTest(
    'is shut down: the main process stops the run without a post step',
    { steps: LONG, isShutDown: true, stop: { how: 'cancel', after: /^Run 3 · running/ } },
    (played) => {
      expect(outcomeOf(played)).toMatchObject({ isStopSent: true, resets: 0 })
      expect(played.outputs.conclusion).toBe('cancelled')
      expect(played.postCalls).toEqual([])
    },
  )

  gateTest(
    'closes the output of a container job while the process lives on beside the post step: one stop, and both end',
    { steps: LONG, closeStdoutAfter: /^Run 3 · running/, concurrentPost: /^Run 3 · running/ },
    (played) => {
      expect(outcomeOf(played)).toEqual(STOPPED)
      expect(calls(played, 'pipeline-stop')).toBe(1)
      expect(played.outputs.conclusion).toBe('stopped')
      expect(played.post.exitCode).toBe(0)
    },
  )
})
