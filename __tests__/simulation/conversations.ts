/**
 * Whole conversations, main and post, with what once led to a wrong verdict, or is plausible although Opsera's documents
 * do not show it. Those that need only the reads of one run are in `__tests__/run/conversations.test.ts`.
 */
import type { FaultEffect } from '../../simulator/faults.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import type { Conclusion } from '../../src/run/result.ts'
import { TOKEN } from './scenario/console-text.ts'
import { baselineWith, type Changes, type Scenario } from './scenario/index.ts'

interface Conversation {
  readonly what: string
  /** Undefined: the step ends without one. */
  readonly conclusion: Conclusion | undefined
  readonly scenario: Scenario
}

const build: StepSpec = { name: 'Build', takesMs: 60_000 }
const failing = { steps: [build, { ...build, result: 'failed' as const }] }

function conversation(what: string, conclusion: Conclusion | undefined, changes: Changes): Conversation {
  return { what, conclusion, scenario: baselineWith(changes) }
}

const page = { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }
const refused: FaultEffect = {
  kind: 'reply',
  code: 200,
  contentType: 'application/json',
  body: '{"status":"failed","message":"Run not found"}',
}

export const CONVERSATIONS: readonly Conversation[] = [
  conversation('a counter that falls on a reset before the run', 'failure', {
    behaviour: { counterOnReset: 'falls' },
    settings: { resetBeforeRun: true },
    pipeline: failing,
  }),
  conversation('an Opsera whose numbers are texts', 'success', { behaviour: { numbersAsText: true } }),
  conversation('an Opsera that writes extended JSON', 'success', { behaviour: { values: 'extended' } }),
  conversation('a second request on a connection that is reset', 'success', {
    behaviour: { usedConnection: 'resets' },
  }),
  conversation('a run that is queued behind another and hidden from the token', 'success', {
    behaviour: { whenBusy: 'queue', notBegun: 'queued', deniedCalls: ['pipeline-summary'] },
    pipeline: { isBusy: true },
  }),
  conversation('a stale success that names no run for two minutes', 'failure', {
    behaviour: { staleMs: 120_000, namesRun: false },
    pipeline: { past: ['success'], steps: [build, { ...build, takesMs: 120_000, result: 'failed' }] },
  }),
  conversation('a success that flickers while the run waits for approval', 'failure', {
    behaviour: { flap: 'success', flapAfterMs: 20_000, flapMs: 6_000 },
    pipeline: { steps: [{ name: 'Approval', approval: { afterMs: 60_000, verdict: 'reject' } }] },
  }),
  ...(['failed', 'error', 'rejected', 'without-status', 'list', 'accepted-word'] as const).map(
    (refusal, index) =>
      conversation(
        `a refusal as ${refusal} with the number of the other run`,
        index < 3 ? 'not-started' : 'unconfirmed',
        {
          behaviour: { refusal, refusalNamesRun: true, deniedCalls: ['pipeline-summary'] },
          pipeline: { isBusy: true },
        },
      ),
  ),
  conversation('a start that is answered with the number of the run before', 'success', {
    behaviour: { startNumber: 'previous' },
  }),
  ...[200, 403, 404].map((code) =>
    conversation(`a web page with ${code} for everything for 20 s`, 'success', {
      faults: [
        { afterMs: 20_000, beforeMs: 40_000, times: Infinity, what: { kind: 'reply', code, ...page } },
      ],
    }),
  ),
  ...[7_200_000, -7_200_000].map((byMs) =>
    conversation(`a wall clock that steps by ${byMs} ms`, 'failure', {
      clockSteps: [{ afterMs: 4_000, byMs }],
      behaviour: { staleMs: 25_000, namesRun: false },
      pipeline: { past: ['success'], ...failing },
    }),
  ),
  conversation('a cancel whose stop is answered while reads of the status are refused', 'cancelled', {
    interruption: { signal: 'SIGINT', at: { afterMs: 20_000 } },
    faults: [{ call: 'pipeline-status', afterMs: 15_000, times: Infinity, what: refused }],
  }),
  conversation('a run-count that does not exist', 'error', { settings: { runCount: 77 } }),
  conversation('a reply of many rows, of many values, and of deep nesting', 'success', {
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
]
