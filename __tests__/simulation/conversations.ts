/**
 * Whole conversations with an Opsera that is plausible although its documents do not show it: the verdict must be the
 * true one, and not red by our strictness. Then those that once led to a wrong verdict.
 */
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { FaultEffect } from '../../simulator/faults.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import type { Conclusion } from '../../src/run/result.ts'
import { TOKEN } from './scenario/console-text.ts'
import { baselineWith, type Changes, type Scenario } from './scenario/index.ts'

export interface Conversation {
  readonly what: string
  readonly scenario: Scenario
  /** Undefined: the step ends without one. */
  readonly conclusion: Conclusion | undefined
}

const build: StepSpec = { name: 'Build', takesMs: 60_000 }
const tests: StepSpec = { name: 'Unit tests', takesMs: 60_000, result: 'failed' }
const failing = { steps: [build, tests] }

function conversation(what: string, conclusion: Conclusion | undefined, changes: Changes): Conversation {
  return { what, conclusion, scenario: baselineWith(changes) }
}

/** The same Opsera for a run that succeeds, and for one that fails. */
function bothEnds(
  what: string,
  behaviour: Partial<Behaviour>,
  changes: Changes = {},
): readonly Conversation[] {
  return [
    conversation(`${what}: a run that succeeds`, 'success', { ...changes, behaviour }),
    conversation(`${what}: a run that fails`, 'failure', { ...changes, behaviour, pipeline: failing }),
  ]
}

/** Everything is answered like this for 20 s in the middle of the run. */
function interlude(what: string, effect: FaultEffect): Conversation {
  const fault = { afterMs: 20_000, beforeMs: 40_000, times: Infinity, what: effect }
  return conversation(`${what} for everything for 20 s`, 'success', { faults: [fault] })
}

const page = { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }

export const PLAUSIBLE: readonly Conversation[] = [
  ...bothEnds('the pipeline object lags by 5 s', { objectLagMs: 5_000 }),
  ...bothEnds('the pipeline object lags by 30 s', { objectLagMs: 30_000 }),
  ...bothEnds('the pipeline object never has last_run', { lastRun: 'absent' }),
  ...bothEnds('last_run has no status', { lastRun: 'without-status' }),
  ...bothEnds('the counter is raised only at the end', { counterMoves: 'at-end' }),
  ...bothEnds(
    'the counter falls on a reset',
    { counterOnReset: 'falls' },
    { settings: { resetBeforeRun: true } },
  ),
  ...bothEnds('the token may not read the pipeline object', { deniedCalls: ['pipeline-summary'] }),
  ...bothEnds('messages name no run', { namesRun: false }),
  ...bothEnds('the status is of the run before for 25 s', { staleMs: 25_000, namesRun: false }),
  ...bothEnds('numbers come as texts', { numbersAsText: true }),
  ...bothEnds('values come as extended JSON', { values: 'extended' }),
  ...bothEnds('a second request on a connection is reset', { usedConnection: 'resets' }),
  conversation('a run that has ended before the first poll', 'success', {
    pipeline: { steps: [{ name: 'Build', takesMs: 10 }] },
  }),
  conversation('a run that is queued behind another', 'success', {
    behaviour: { whenBusy: 'queue', notBegun: 'queued', deniedCalls: ['pipeline-summary'] },
    pipeline: { isBusy: true },
  }),
  conversation('an approval after which the paused flag stays set', 'success', {
    behaviour: { pausedFlag: 'stays' },
    pipeline: { steps: [{ name: 'Approval', approval: { afterMs: 30_000 } }, build] },
  }),
  conversation('a graph of which one branch waits for approval while the other works', 'success', {
    settings: { onPause: 'fail' },
    pipeline: { steps: [build, { name: 'Approval', isParallel: true, approval: { afterMs: 30_000 } }] },
  }),
  conversation('a graph of which only the waiting branch is left', 'paused', {
    settings: { onPause: 'fail' },
    pipeline: { steps: [build, { name: 'Approval', isParallel: true, approval: {} }] },
  }),
  ...['Retry failed orders', 'Nightly Run 2'].map((name) =>
    conversation(`a pipeline named ${name}`, 'success', { pipeline: { name } }),
  ),
  conversation('a pipeline named Retry failed orders, in messages that name no run', 'success', {
    behaviour: { namesRun: false },
    pipeline: { name: 'Retry failed orders' },
  }),
]

const hidden = ['pipeline-summary'] as const

export const REGRESSIONS: readonly Conversation[] = [
  ...[45_000, 120_000].map((staleMs) =>
    conversation(`a stale success that names no run for ${staleMs} ms`, 'failure', {
      behaviour: { staleMs, namesRun: false },
      pipeline: { past: ['success'], steps: [build, { ...tests, takesMs: 120_000 }] },
    }),
  ),
  ...[1_500, 6_000].flatMap((flapMs) => [
    conversation(`success for ${flapMs} ms in the middle of a run that fails`, 'failure', {
      behaviour: { flap: 'success', flapAfterMs: 3_000, flapMs },
      pipeline: failing,
    }),
    conversation(`failed for ${flapMs} ms in the middle of a run that succeeds`, 'success', {
      behaviour: { flap: 'failed', flapAfterMs: 3_000, flapMs },
    }),
  ]),
  conversation('success for 6 s while the run waits for approval', 'failure', {
    behaviour: { flap: 'success', flapAfterMs: 20_000, flapMs: 6_000 },
    pipeline: { steps: [{ name: 'Approval', approval: { afterMs: 60_000, verdict: 'reject' } }] },
  }),
  conversation('success of a run that the pipeline object lists as failed', 'lost-contact', {
    behaviour: { lastRunAgrees: false },
  }),
  ...(['failed', 'error', 'rejected'] as const).map((refusal) =>
    conversation(`a refusal with the word ${refusal} and the number of the other run`, 'not-started', {
      behaviour: { refusal, refusalNamesRun: true, deniedCalls: hidden },
      pipeline: { isBusy: true },
    }),
  ),
  ...(['without-status', 'list', 'accepted-word'] as const).map((refusal) =>
    conversation(`a refusal as ${refusal} with the number of the other run`, 'unconfirmed', {
      behaviour: { refusal, refusalNamesRun: true, deniedCalls: hidden },
      pipeline: { isBusy: true },
    }),
  ),
  conversation('a start that is answered with the number of the run before', 'success', {
    behaviour: { startNumber: 'previous' },
  }),
  interlude('404', { kind: 'reply', code: 404, contentType: 'text/plain', body: 'no backend' }),
  ...[200, 403, 404].map((code) => interlude(`a web page with ${code}`, { kind: 'reply', code, ...page })),
  ...([7_200_000, 40_000, -7_200_000] as const).map((byMs) =>
    conversation(`a wall clock that steps by ${byMs} ms`, 'failure', {
      clockSteps: [{ afterMs: 4_000, byMs }],
      behaviour: { staleMs: 25_000, namesRun: false },
      pipeline: { past: ['success'], ...failing },
    }),
  ),
  conversation('a refused read of the status in the words of a failure', 'success', {
    faults: [
      {
        call: 'pipeline-status',
        from: 3,
        what: {
          kind: 'reply',
          code: 200,
          contentType: 'application/json',
          body: '{"status":"failed","message":"jwt expired"}',
        },
      },
    ],
  }),
  conversation('a run-count that does not exist', 'error', { settings: { runCount: 77 } }),
  conversation('replies of many rows, many values and deep nesting', 'success', {
    faults: (['rows', 'values', 'depth'] as const).map((of, index) => ({
      call: 'pipeline-status',
      from: 2 + index,
      what: { kind: 'bulk', of, count: 20_000 },
    })),
  }),
  conversation('a lost answer to the start, and a kill just before the conclusion is reported', undefined, {
    behaviour: { deniedCalls: ['pipeline-summary'] },
    faults: [{ call: 'pipeline-run', what: { kind: 'reset', acts: true } }],
    interruption: { signal: 'SIGKILL', at: { beforeEffect: 6 } },
  }),
  conversation('a disk that is full before the start', undefined, { diskFullAfterMs: 0 }),
  conversation('a disk that is full in the middle of the run', 'success', { diskFullAfterMs: 30_000 }),
  conversation('a token that begins in one record and ends in the next, kept before a reset', 'cancelled', {
    settings: { onCancel: 'reset' },
    interruption: { signal: 'SIGINT', at: { afterMs: 100 } },
    pipeline: {
      steps: [
        {
          name: 'Build',
          takesMs: 500,
          console: [
            { text: `token ${TOKEN.slice(0, 7)}`, afterMs: 1 },
            { text: `${TOKEN.slice(7)}\n`, afterMs: 2 },
          ],
        },
      ],
    },
  }),
  conversation('a cancel whose stop is answered while the status read is refused', 'cancelled', {
    interruption: { signal: 'SIGINT', at: { afterMs: 20_000 } },
    faults: [
      {
        call: 'pipeline-status',
        afterMs: 15_000,
        times: Infinity,
        what: {
          kind: 'reply',
          code: 200,
          contentType: 'application/json',
          body: '{"status":"failed","message":"Run not found"}',
        },
      },
    ],
  }),
]
