/** A start is a deployment: a step makes one at most, and what it concludes is what happened to the run that it names. */
import type { Run } from '../../../simulator/pipeline.ts'
import { readAcknowledgement } from '../../../src/opsera/acknowledgement.ts'
import { START, type Event, type Trace } from '../trace.ts'
import {
  all,
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
  runs,
  sent,
  settlings,
  stateIn,
  textIn,
  written,
  type Invariants,
  type State,
} from './observations.ts'

/** The start requests that Opsera carried out. */
export function starts(trace: Trace): readonly Event<'arrived'>[] {
  return all(trace, 'arrived').filter(({ call, acted }) => call === 'pipeline-run' && acted)
}

/** The end of a run is confirmed within this time when nothing goes wrong and the object lags by at most 30 s. */
const TO_BELIEVE_MS = 90_000
/** A failure word, or stopped, is accepted against an object that shows the run in progress after this time. */
const CONTRADICTED_MS = 60_000
/** By then a word without proof counts, if the pipeline object cannot be read (30 s, and reads that agree). */
const UNPROVEN_MS = 25_000

export const VERDICTS: Invariants = {
  'one start at most': {
    guarantee: 'A step starts one run at most, whatever is answered, and none when run-count names one.',
    check: (trace) => {
      const count = starts(trace).length
      const begun = runs(trace).filter(({ by }) => by === 'caller').length
      if (trace.scenario.settings.runCount !== undefined && sent(trace, 'pipeline-run').length > 0)
        return 'a start request was sent although a run was given'
      return Math.max(count, begun) > 1 && `${count} start requests were carried out, ${begun} runs began`
    },
  },
  'a refusal is no start': {
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
      const isOthers = named.length > 0 && named.every(({ by }) => by !== 'caller')
      return isOthers && `run ${runCount} was started by somebody else`
    },
  },
  'not-started means none': {
    guarantee: 'A step that concludes not-started has started nothing.',
    check: (trace) =>
      conclusionOf(trace) === 'not-started' &&
      starts(trace).length > 0 &&
      'the conclusion is not-started, and a start request was carried out',
  },
  'adopts the only new run': {
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
        ({ value }) => readAcknowledgement(value, { clean: String, pipelineName: '' })?.accepted === true,
      )
      const mayLackSettings = trace.scenario.settings.runSettings !== undefined && !isAccepted
      return mayLackSettings && 'a run was adopted that may not have the run-settings'
    },
  },
  'green only if it succeeded': {
    guarantee: 'A step is green only if its run succeeded, or with wait: false once it has started.',
    check: (trace) => {
      const reported = reportedAt(trace, 'success') < Infinity
      const followed = run(trace, reportedRun(trace))
      if (reported && followed?.state !== 'success' && !isIndistinguishable(trace))
        return `success was reported of ${stateOf(followed)}`
      if (reportedAt(trace, 'started') === Infinity) return undefined
      if (trace.scenario.settings.wait) return 'started was reported by a step that had to wait'
      return starts(trace).length === 0 && followed === undefined && 'started was reported without a run'
    },
  },
  'green is not contradicted': {
    guarantee:
      'A step is green only if neither the pipeline object nor the message, as last read, says otherwise.',
    check: (trace) => {
      const at = reportedAt(trace, 'success')
      if (at === Infinity) return undefined
      const state = shownState(trace, 'success', at)
      if (state !== undefined && state !== 'success' && state !== 'idle')
        return `success was reported while the pipeline object said ${state}`
      const last = reads(trace, 'main', 'pipeline-status').findLast((read) => read.at <= at)
      const message = textIn(last?.value, 'message').replace(/^[^]*\brun \d+/, '')
      const isDenied = /\b(failed|stopped|paused|running)\b/.test(message) && !message.includes('success')
      return isDenied && `success was reported on the message "${message}"`
    },
  },
  'red only if it failed': {
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
      return !isTrue && `${conclusion} was reported of ${stateOf(followed)}`
    },
  },
  'no end of a run in progress': {
    guarantee:
      'A run that its pipeline object shows in progress is not reported as ended: never as a success, nor as stopped while it waits for approval, otherwise only if the status says so for 60 s.',
    check: (trace) => {
      const end = conclusionOf(trace)
      const at = reportedAt(trace, 'success', 'failure', 'stopped')
      if (at === Infinity || !(end === 'success' || end === 'failure' || end === 'stopped')) return undefined
      const followed = run(trace, reportedRun(trace))
      const isInProgress = followed !== undefined && (followed.endedAt ?? Infinity) > at
      const state = shownState(trace, end, at)
      const isShown = state === 'running' || state === 'paused' || (isInProgress && isObjectGood(trace))
      const claimedMs = at - (claimedSince(trace, end, at) ?? at)
      const isNever = end === 'success' || (end === 'stopped' && state === 'paused')
      return (
        isShown &&
        (isNever || claimedMs < CONTRADICTED_MS) &&
        `${end} was reported after ${claimedMs} ms of this word, while the run was in progress`
      )
    },
  },
  'the run it names': {
    guarantee: 'The run in the outputs is the run that was followed.',
    check: (trace) => {
      const { main, saved } = trace
      if (main.kind !== 'ended' || main.report.runCount === undefined) return undefined
      const numbers = new Set([main.report.runCount, reportedRun(trace), saved.runCount])
      return numbers.size > 1 && `several numbers for one run: ${[...numbers].join(', ')}`
    },
  },
  'timed-out after timeout': {
    guarantee: 'A step concludes timed-out only once timeout has ended, wherever the wall clock goes.',
    check: (trace) => {
      const left = START + trace.scenario.settings.timeoutMs - reportedAt(trace, 'timed-out')
      return left > 0 && `timed-out was reported ${left} ms before timeout ended`
    },
  },
  'the truth without faults': {
    guarantee: 'When nothing goes wrong on the way, the conclusion is the end of the run.',
    check: (trace) => {
      const { scenario, main } = trace
      const { settings, latency, interruption } = scenario
      const isCalm = scenario.faults.length + scenario.externalEvents.length === 0 && isHonest(trace)
      const isSlow = latency.worstMs > 2_000 || settings.pollIntervalMs > 30_000
      if (!isCalm || isSlow || main.kind !== 'ended' || interruption !== undefined || isHardToRead(trace))
        return undefined
      const { conclusion, runCount } = main.report
      const followed = run(trace, runCount)
      const isLeftOpen = !settings.wait || conclusion === 'paused'
      if (followed?.endedAt === undefined || isLeftOpen) return undefined
      const isInTime = followed.endedAt + TO_BELIEVE_MS <= START + settings.timeoutMs
      const truth = { success: 'success', failed: 'failure', stopped: 'stopped' }[followed.state as 'success']
      return isInTime && conclusion !== truth && `${conclusion} was reported of ${stateOf(followed)}`
    },
  },
}

function stateOf(run: Run | undefined): string {
  return `run ${run?.runCount ?? '?'}, which is ${run?.state ?? 'unknown'}`
}
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
  const { staleMs, lastStep, lastRun, lastRunAgrees, failedWord, stoppedWord, flap } = trace.opsera.behaviour
  const object = lastObject(trace, 'main', reportedAt(trace, 'success'))
  const isMute = object === undefined || lastStep === 'absent' || lastRun !== 'full'
  const isStale = staleMs > UNPROVEN_MS && isMute
  // The object names the opposite of the truth, and the word is unknown, about the run before, or flaps.
  const isUnknown = [failedWord, stoppedWord].some((word) => endOf(word) === undefined)
  const isLie = !lastRunAgrees && (isUnknown || staleMs > 0 || flap === 'success')
  return isStale || isLie
}

/** Replies that Opsera's pages do not show, for which no verdict in time is guaranteed. */
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
 * Opsera can report that a run failed or was stopped although it has not begun; only the pipeline object shows that, and
 * here it could not be read.
 */
function isAboutNothing(trace: Trace, followed: Run | undefined): boolean {
  const since = followingSince(trace)
  const verdictAt = settlings(trace)[0]?.at ?? Infinity
  const hasObject = reads(trace, 'main', 'pipeline-summary').some(
    ({ at, sent, value }) => sent.at >= since && at <= verdictAt && counterIn(value) !== undefined,
  )
  return !hasObject && (followed?.startedAt ?? Infinity) > verdictAt
}
