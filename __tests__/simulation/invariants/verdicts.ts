/** What a step concludes is what happened to the run that it names. */
import type { Run } from '../../../simulator/pipeline.ts'
import { START, type Trace } from '../trace.ts'
import {
  claimedSince,
  conclusionOf,
  counterIn,
  endOf,
  followingSince,
  isHonest,
  isObjectGood,
  lastObject,
  lastRunIn,
  reads,
  reportedAt,
  reportedRun,
  run,
  settlings,
  stateIn,
  textIn,
  written,
  type Invariant,
  type State,
} from './observations.ts'
import { starts } from './starts.ts'

/** The end of a run is confirmed within this time when nothing goes wrong and the object lags by at most 30 s. */
const TO_BELIEVE_MS = 90_000
/** A failure word, or stopped, is accepted against an object that shows the run in progress after this time. */
const CONTRADICTED_MS = 60_000
/** By then a word without proof counts, if the pipeline object cannot be read (30 s, and reads that agree). */
const UNPROVEN_MS = 25_000

export const VERDICTS: readonly Invariant[] = [
  {
    name: 'green only if it succeeded',
    guarantee: 'A step is green only if its run succeeded, or with wait: false once it has started.',
    check: (trace) => {
      const reported = reportedAt(trace, 'success') < Infinity
      const followed = run(trace, reportedRun(trace))
      if (reported && followed?.state !== 'success' && !isIndistinguishable(trace))
        return `success was reported of run ${followed?.runCount ?? '?'}, which is ${followed?.state ?? 'unknown'}`
      if (reportedAt(trace, 'started') === Infinity) return undefined
      if (trace.scenario.settings.wait) return 'started was reported by a step that had to wait'
      return starts(trace).length === 0 && followed === undefined
        ? 'started was reported without a run'
        : undefined
    },
  },
  {
    name: 'green is not contradicted',
    guarantee:
      'A step is green only if neither the pipeline object nor the message, as last read, says otherwise.',
    check: (trace) => {
      const at = reportedAt(trace, 'success')
      if (at === Infinity) return undefined
      const state = shownState(trace, 'success', at)
      if (state !== undefined && state !== 'success' && state !== 'idle')
        return `success was reported while the pipeline object said ${state}`
      const last = reads(trace, 'main', 'pipeline-status').findLast((read) => read.at <= at)
      const message =
        textIn(last?.value, 'message')
          .split(/\brun \d+/)
          .at(-1) ?? ''
      return /\b(failed|stopped|paused|running)\b/.test(message) && !message.includes('success')
        ? `success was reported on the message "${message}"`
        : undefined
    },
  },
  {
    name: 'red only if it failed',
    guarantee: 'A step that concludes failure or stopped names a run that has failed or was stopped.',
    check: (trace) => {
      const conclusion = conclusionOf(trace)
      const followed = run(trace, reportedRun(trace))
      const isRed = conclusion === 'failure' || conclusion === 'stopped'
      if (!isRed || followed?.isReset === true || !isHonest(trace) || isAboutNothing(trace, followed))
        return undefined
      // Paused can read as stopped, and only the pipeline object can tell them apart: the notice says that it could not.
      if (written(trace, 'notice').some(({ text }) => text.includes('could not be read'))) return undefined
      const isTrue = followed?.state === 'failed' || followed?.state === 'stopped'
      return isTrue
        ? undefined
        : `${conclusion} was reported of run ${followed?.runCount ?? '?'}, which is ${followed?.state ?? 'unknown'}`
    },
  },
  {
    name: 'no end of a run in progress',
    guarantee:
      'A run that its pipeline object shows in progress is not reported as ended: never as a success, nor as stopped while it waits for approval, otherwise only if the status says so for 60 s.',
    check: (trace) => {
      const end = conclusionOf(trace)
      const at = reportedAt(trace, 'success', 'failure', 'stopped')
      if (at === Infinity || !(end === 'success' || end === 'failure' || end === 'stopped')) return undefined
      const ours = reportedRun(trace)
      const followed = run(trace, ours)
      const isInProgress = followed !== undefined && (followed.endedAt ?? Infinity) > at
      const state = shownState(trace, end, at)
      const isShown = state === 'running' || state === 'paused' || (isInProgress && isObjectGood(trace))
      const claimedMs = at - (claimedSince(trace, end, at) ?? at)
      const isNever = end === 'success' || (end === 'stopped' && state === 'paused')
      const isAllowed = !isNever && claimedMs >= CONTRADICTED_MS
      return isShown && !isAllowed
        ? `${end} was reported after ${claimedMs} ms of this word, while the run was in progress`
        : undefined
    },
  },
  {
    name: 'the run it names',
    guarantee: 'The run in the outputs is the run that was followed.',
    check: (trace) => {
      const { main, saved } = trace
      if (main.kind !== 'ended' || main.report.runCount === undefined) return undefined
      const numbers = new Set([main.report.runCount, reportedRun(trace), saved.runCount])
      return numbers.size === 1 ? undefined : `three numbers for one run: ${[...numbers].join(', ')}`
    },
  },
  {
    name: 'timed-out after timeout',
    guarantee: 'A step concludes timed-out only once timeout has ended, wherever the wall clock goes.',
    check: (trace) => {
      const left = START + trace.scenario.settings.timeoutMs - reportedAt(trace, 'timed-out')
      return left > 0 ? `timed-out was reported ${left} ms before timeout ended` : undefined
    },
  },
  {
    name: 'the truth without faults',
    guarantee: 'When nothing goes wrong on the way, the conclusion is the end of the run.',
    check: (trace) => {
      const { scenario, main } = trace
      const isCalm = scenario.faults.length + scenario.externalEvents.length === 0 && isHonest(trace)
      if (!isCalm || main.kind !== 'ended' || scenario.interruption !== undefined || isHardToRead(trace))
        return undefined
      const followed = run(trace, main.report.runCount)
      const isLeftOpen = !scenario.settings.wait || main.report.conclusion === 'paused'
      if (followed?.endedAt === undefined || isLeftOpen) return undefined
      if (scenario.latency.worstMs > 2_000 || scenario.settings.pollIntervalMs > 30_000) return undefined
      const isInTime = followed.endedAt + TO_BELIEVE_MS <= START + scenario.settings.timeoutMs
      const truth = { success: 'success', failed: 'failure', stopped: 'stopped' }[followed.state as 'success']
      return isInTime && main.report.conclusion !== truth
        ? `run ${followed.runCount} is ${followed.state}, the conclusion ${main.report.conclusion}`
        : undefined
    },
  },
]

/** What the last read object says of our run; an object that is older than the word says nothing about it. */
function shownState(trace: Trace, end: string, at: number): State | undefined {
  const object = lastObject(trace, 'main', at)
  const isOlder = (object?.sent.at ?? -Infinity) < (claimedSince(trace, end, at) ?? -Infinity)
  return isOlder || isListedBefore(trace) ? undefined : stateIn(object?.value, reportedRun(trace))
}

/** The object listed this number as ended before the start, as after a reset that lets the counter fall: not our run. */
function isListedBefore(trace: Trace): boolean {
  const before = reads(trace, 'main', 'pipeline-summary').findLast(
    ({ sent }) => sent.at < followingSince(trace),
  )
  return before !== undefined && lastRunIn(before.value) === reportedRun(trace)
}

/** Opsera answers for long with the success of the run before, and nothing that could be read contradicts it. */
function isIndistinguishable(trace: Trace): boolean {
  const { staleMs, lastStep, lastRunAgrees, failedWord, stoppedWord } = trace.opsera.behaviour
  const object = lastObject(trace, 'main', reportedAt(trace, 'success'))
  const isStale = staleMs > UNPROVEN_MS && (object === undefined || lastStep === 'absent')
  // The object names the opposite of the truth, and the word is not known or that of the run before.
  const isUnknown = [failedWord, stoppedWord].some((word) => endOf(word) === undefined)
  const isLie = !lastRunAgrees && (isUnknown || staleMs > 0)
  return isStale || isLie
}

/** Shapes that Opsera's pages do not show, of which the contract does not promise a verdict in time. */
function isHardToRead({ opsera: { behaviour }, scenario }: Trace): boolean {
  const { pausedFlag, lastRun, startNumber, usedConnection, namesRun, objectLagMs } = behaviour
  const isStuck = pausedFlag === 'stays' && lastRun !== 'full'
  const isNameMisleading = !namesRun && /\brun \d/i.test(scenario.pipeline.name)
  // A success that the object contradicts for longer than patience ends as lost-contact.
  const isImpatient = scenario.settings.patienceMs < objectLagMs + 15_000
  return (
    isStuck || isImpatient || isNameMisleading || startNumber === 'previous' || usedConnection === 'resets'
  )
}

/**
 * Of a run that has not begun, Opsera may say that it failed or was stopped, by its number; only the pipeline object
 * can tell otherwise, and here it could not be read.
 */
function isAboutNothing(trace: Trace, followed: Run | undefined): boolean {
  const since = followingSince(trace)
  const verdictAt = settlings(trace)[0]?.at ?? Infinity
  const hasObject = reads(trace, 'main', 'pipeline-summary').some(
    ({ at, sent, value }) => sent.at >= since && at <= verdictAt && counterIn(value) !== undefined,
  )
  return !hasObject && (followed?.startedAt ?? Infinity) > verdictAt
}
