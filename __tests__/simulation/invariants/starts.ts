/** A start is a deployment: a step makes one at most, and reports it truly. */
import { readAcknowledgement } from '../../../src/opsera/acknowledgement.ts'
import type { Arrived, Trace } from '../trace.ts'
import {
  all,
  conclusionOf,
  counterIn,
  followingSince,
  reads,
  reportedAt,
  runs,
  sent,
  type Invariant,
} from './observations.ts'

/** The start requests that Opsera carried out. */
export function starts(trace: Trace): readonly Arrived[] {
  return all(trace, 'arrived').filter(({ call, acted }) => call === 'pipeline-run' && acted)
}

export const STARTS: readonly Invariant[] = [
  {
    name: 'one start at most',
    guarantee: 'A step starts one run at most, whatever is answered.',
    check: (trace) => {
      const count = starts(trace).length
      const begun = runs(trace).filter(({ by }) => by === 'caller').length
      return Math.max(count, begun) > 1
        ? `${count} start requests were carried out, ${begun} runs began`
        : undefined
    },
  },
  {
    name: 'a refusal is no start',
    guarantee: 'A run is called started only if Opsera began or queued it for this step.',
    check: (trace) => {
      const { origin, runCount, counterBefore } = trace.saved
      const isQueued = origin === undefined && reportedAt(trace, 'started') < Infinity
      if (origin !== 'started' && !isQueued) return undefined
      if (starts(trace).length === 0) return 'Opsera carried out no start request'
      // A wrong number can only be noticed if it is not above the counter before.
      const { startNumber } = trace.opsera.behaviour
      const isKnown = origin === 'started' && counterBefore !== undefined && startNumber === 'new'
      const named = isKnown ? runs(trace).filter((run) => run.runCount === runCount) : []
      return named.length > 0 && named.every(({ by }) => by !== 'caller')
        ? `run ${runCount} was started by somebody else`
        : undefined
    },
  },
  {
    name: 'not-started means none',
    guarantee: 'A step that concludes not-started has started nothing.',
    check: (trace) =>
      conclusionOf(trace) === 'not-started' && starts(trace).length > 0
        ? 'the conclusion is not-started, and a start request was carried out'
        : undefined,
  },
  {
    name: 'nothing is started to follow',
    guarantee: 'A step with run-count sends no start request.',
    check: (trace) =>
      trace.scenario.settings.runCount !== undefined && sent(trace, 'pipeline-run').length > 0
        ? 'a start request was sent although a run was given'
        : undefined,
  },
  {
    name: 'adopts the only new run',
    guarantee:
      'A run whose number Opsera did not give is followed only if it is the only one that began, and, after a lost answer, only without run-settings.',
    check: (trace) => {
      const { origin, runCount, counterBefore } = trace.saved
      if (origin !== 'adopted') return undefined
      if (runCount !== (counterBefore ?? NaN) + 1)
        return `run ${runCount ?? '?'} was adopted, the counter was ${counterBefore ?? '?'} before`
      const counters = reads(trace, 'main', 'pipeline-summary').filter(
        ({ at }) => at <= followingSince(trace),
      )
      const counter = counters.map(({ value }) => counterIn(value)).findLast((count) => count !== undefined)
      if (counter !== runCount) return `run ${runCount} was adopted when the counter was ${counter ?? '?'}`
      const isAccepted = reads(trace, 'main', 'pipeline-run').some(
        ({ value }) => readAcknowledgement(value, String)?.accepted === true,
      )
      return trace.scenario.settings.runSettings !== undefined && !isAccepted
        ? 'a run was adopted that may not have the run-settings'
        : undefined
    },
  },
  {
    name: 'one reset before the run',
    guarantee: 'reset-before-run sends one reset at most, and only when it is set.',
    check: (trace) => {
      const before = sent(trace, 'pipeline-reset').filter(
        ({ at, by }) => by === 'main' && at <= followingSince(trace),
      )
      const most = trace.scenario.settings.resetBeforeRun ? 1 : 0
      return before.length > most ? `${before.length} resets were sent before the run` : undefined
    },
  },
]
