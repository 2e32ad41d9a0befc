/** A start is a deployment: one step makes one at most, and says so truly. */
import { isAccepted } from '../../../src/opsera/acknowledgement.ts'
import {
  all,
  conclusionOf,
  followingSince,
  reads,
  runs,
  sent,
  wordIn,
  type Invariant,
} from './observations.ts'
import type { Arrived } from '../trace.ts'
import type { Trace } from '../trace.ts'

/** The start requests on which Opsera acted. */
export function starts(trace: Trace): readonly Arrived[] {
  return all(trace, 'arrived').filter(({ call, acted }) => call === 'pipeline-run' && acted)
}

export const STARTS: readonly Invariant[] = [
  {
    name: 'one start at most',
    guarantee: 'A step starts one run at most, whatever becomes of the answers.',
    check: (trace) => {
      const count = starts(trace).length
      const begun = runs(trace).filter(({ by }) => by === 'caller').length
      return Math.max(count, begun) > 1
        ? `${count} start requests were acted on, ${begun} runs began`
        : undefined
    },
  },
  {
    name: 'not-started means none',
    guarantee: 'A step that says that it started nothing has started nothing.',
    check: (trace) =>
      conclusionOf(trace) === 'not-started' && starts(trace).length > 0
        ? 'the conclusion is not-started, and a start request was acted on'
        : undefined,
  },
  {
    name: 'nothing is started to follow',
    guarantee: 'A step with run-count, or one reported to stop before, sends no start request.',
    check: (trace) =>
      trace.scenario.settings.runCount !== undefined && sent(trace, 'pipeline-run').length > 0
        ? 'a start request was sent although a run was given'
        : undefined,
  },
  {
    name: 'adopts one alone',
    guarantee:
      'A run that nobody named to the step is followed only if it is the one that began, and, after a lost answer, only without run-settings.',
    check: (trace) => {
      const { origin, runCount, counterBefore } = trace.memory
      if (origin !== 'adopted') return undefined
      if (runCount !== (counterBefore ?? NaN) + 1)
        return `run ${runCount ?? '?'} was adopted, the counter stood at ${counterBefore ?? '?'} before`
      const isTaken = reads(trace, 'main', 'pipeline-run').some(({ value }) => isAccepted(wordIn(value)))
      return trace.scenario.settings.runSettings !== undefined && !isTaken
        ? 'a run was adopted that may not have the run-settings'
        : undefined
    },
  },
  {
    name: 'one reset before the run',
    guarantee: 'reset-before-run sends one reset at most, and only when it was asked for.',
    check: (trace) => {
      const before = sent(trace, 'pipeline-reset').filter(
        ({ at, by }) => by === 'main' && at <= followingSince(trace),
      )
      const most = trace.scenario.settings.resetBeforeRun ? 1 : 0
      return before.length > most ? `${before.length} resets were sent before the run` : undefined
    },
  },
]
