/** What a step concludes is what happened to the run that it names. */
import { START } from '../trace.ts'
import type { Run } from '../../../simulator/pipeline.ts'
import type { Trace } from '../trace.ts'
import {
  all,
  conclusionOf,
  counterIn,
  followingSince,
  reads,
  run,
  settlings,
  written,
  type Invariant,
} from './observations.ts'
import { starts } from './starts.ts'

const KNOWN_ENDS =
  /^(success|successful|passed|failed|failure|error|rejected|halted|stopped|cancelled|canceled)$/i
/** Reading an end twice, and asking the pipeline object, takes no longer than this on a good day. */
const TO_BELIEVE_MS = 60_000

export const VERDICTS: readonly Invariant[] = [
  {
    name: 'green only if it succeeded',
    guarantee:
      'A step is green only if the run that it followed succeeded, or with wait: false once it has started.',
    check: (trace) => {
      const words = all(trace, 'reported').map(({ facts }) => facts.conclusion)
      const followed = run(trace, numberTold(trace))
      if ([...words, conclusionOf(trace)].includes('success') && followed?.state !== 'success')
        return `success was said of run ${followed?.runCount ?? '?'}, which is ${followed?.state ?? 'unknown'}`
      if (!words.includes('started')) return undefined
      if (trace.scenario.settings.wait) return 'started was said by a step that was to wait'
      return starts(trace).length === 0 && followed === undefined ? 'started was said of no run' : undefined
    },
  },
  {
    name: 'red only if it failed',
    guarantee: 'A step that says failure or stopped names a run that did not succeed and does not go on.',
    check: (trace) => {
      const conclusion = conclusionOf(trace)
      const followed = run(trace, numberTold(trace))
      if ((conclusion !== 'failure' && conclusion !== 'stopped') || followed?.isReset === true)
        return undefined
      if (!speaksPlainly(trace) || isSaidOfNothing(trace, followed)) return undefined
      // Paused reads as stopped, and only the pipeline object can tell them apart: the notice says that it could not.
      if (written(trace, 'notice').some(({ text }) => text.includes('whether the run waits for a person')))
        return undefined
      const isTrue = followed?.state === 'failed' || followed?.state === 'stopped'
      return isTrue
        ? undefined
        : `${conclusion} was said of run ${followed?.runCount ?? '?'}, which is ${followed?.state ?? 'unknown'}`
    },
  },
  {
    name: 'the run it names',
    guarantee: 'The run in the outputs is the run that was followed.',
    check: (trace) => {
      const { main, memory } = trace
      if (main.kind !== 'ended' || main.report.runCount === undefined) return undefined
      const numbers = new Set([main.report.runCount, numberTold(trace), memory.runCount])
      return numbers.size === 1 ? undefined : `three numbers for one run: ${[...numbers].join(', ')}`
    },
  },
  {
    name: 'timed-out after timeout',
    guarantee: 'A step says timed-out only once timeout has ended.',
    check: (trace) => {
      const reported = all(trace, 'reported').find(({ facts }) => facts.conclusion === 'timed-out')
      const left = START + trace.scenario.settings.timeoutMs - (reported?.at ?? Infinity)
      return left > 0 ? `timed-out was said ${left} ms before timeout ended` : undefined
    },
  },
  {
    name: 'the truth on a good day',
    guarantee: 'When nothing goes wrong on the way, the conclusion is the end of the run.',
    check: (trace) => {
      const { scenario, main } = trace
      const isGood =
        scenario.faults.length === 0 && scenario.externalEvents.length === 0 && speaksPlainly(trace)
      if (!isGood || main.kind !== 'ended' || scenario.end.kind !== 'by itself') return undefined
      const followed = run(trace, main.report.runCount)
      if (followed?.endedAt === undefined || !scenario.settings.wait || main.report.conclusion === 'paused')
        return undefined
      if (scenario.slowness.worstMs > 2_000 || scenario.settings.pollIntervalMs > 30_000) return undefined
      const isInTime = followed.endedAt + TO_BELIEVE_MS <= START + scenario.settings.timeoutMs
      const truth = { success: 'success', failed: 'failure', stopped: 'stopped' }[followed.state as 'success']
      return isInTime && main.report.conclusion !== truth
        ? `run ${followed.runCount} is ${followed.state}, the conclusion ${main.report.conclusion}`
        : undefined
    },
  },
]

/**
 * Of a run that has not begun, Opsera may say that it failed or was stopped, by its number; only the pipeline object
 * can tell otherwise, and here it could not be read.
 */
function isSaidOfNothing(trace: Trace, followed: Run | undefined): boolean {
  const since = followingSince(trace)
  const verdictAt = settlings(trace)[0]?.at ?? Infinity
  const hasObject = reads(trace, 'main', 'pipeline-summary').some(
    ({ at, sent, value }) => sent.at >= since && at <= verdictAt && counterIn(value) !== undefined,
  )
  return !hasObject && (followed?.startedAt ?? Infinity) > verdictAt
}

/** The words for ends are known ones, so that what Opsera says can be understood at all. */
function speaksPlainly({ opsera }: Trace): boolean {
  const { successWord, failedWord, stoppedWord } = opsera.behaviour
  return [successWord, failedWord, stoppedWord].every((word) => KNOWN_ENDS.test(word))
}

function numberTold(trace: Trace): number | undefined {
  return all(trace, 'reported').findLast(({ facts }) => facts.runCount !== undefined)?.facts.runCount
}
