/** Assumptions on the pipeline object. */
import { at, isObject, rowsOf, textAt } from '../opsera/json.ts'
import { stateOf } from '../opsera/pipeline.ts'
import { phaseOf } from '../opsera/status-words.ts'
import type { VisibleAssumption } from './assumption.ts'
import type { Seen } from './probe.ts'
import { pipelineJson, rowsSeen } from './seen.ts'

/** Longer than any lag that the gate allows for. */
const LAG_MS = 3_600_000

/** The phase of the run that was read, if its status word is known. */
function phaseSeen({ reads: { status } }: Seen): string {
  return status?.outcome.ok === true ? phaseOf(status.outcome.value.word) : 'unknown'
}

function hasEnded(seen: Seen): boolean {
  return !seen.isInProgress && ['success', 'failure'].includes(phaseSeen(seen))
}

function workflowOf({ reads }: Seen): unknown {
  const workflow = at(pipelineJson(reads.object), 'workflow')
  return isObject(workflow) ? workflow : undefined
}

export const ASSUMED_OF_OBJECT: readonly VisibleAssumption[] = [
  {
    id: 'object-envelope',
    sentence: 'The pipeline object comes as it is, not inside "data".',
    shownBy: 'the pipeline object',
    otherwise: 'Nothing changes: both are read.',
    setting: 'summary',
    assumed: 'bare',
    see: (seen) =>
      workflowOf(seen) === undefined
        ? undefined
        : at(seen.reads.object?.json, 'workflow') === undefined
          ? 'data'
          : 'bare',
  },
  {
    id: 'object-numbers',
    sentence: 'Numbers are JSON numbers.',
    shownBy: 'the run counter in the pipeline object',
    otherwise: 'Nothing changes: whole numbers are read from texts, too.',
    setting: 'numbersAsText',
    assumed: false,
    see: (seen) => {
      const workflow = workflowOf(seen)
      const counter = isObject(workflow) ? workflow.run_count : undefined
      return typeof counter === 'string' ? true : typeof counter === 'number' ? false : undefined
    },
  },
  {
    id: 'plain-values',
    sentence: 'Ids, dates and numbers are plain values, not extended JSON such as {"$oid": …}.',
    shownBy: 'the id of the pipeline object and of the records',
    otherwise: 'Nothing changes: extended JSON is unwrapped.',
    setting: 'values',
    assumed: 'plain',
    see: (seen) => {
      const values = [pipelineJson(seen.reads.object), ...rowsSeen(seen)].filter(isObject)
      // Read as it came: the readers unwrap extended JSON.
      const ids = values.map((value) => value._id)
      const known = ids.filter((id) => id !== undefined)
      return known.length === 0 ? undefined : known.some(isObject) ? 'extended' : 'plain'
    },
  },
  {
    id: 'last-run',
    sentence: 'The pipeline object lists the last run that ended, with its number and status.',
    shownBy: 'the pipeline object after a run has ended',
    otherwise: 'Ends are believed by reads that agree: green takes 10 s longer, or 30 s after the start.',
    setting: 'lastRun',
    assumed: 'full',
    see: (seen) => {
      if (seen.isInProgress || !hasRun(seen)) return undefined
      const lastRun = seen.pipeline?.lastRun
      return lastRun === undefined ? 'absent' : lastRun.status === undefined ? 'without-status' : 'full'
    },
  },
  {
    id: 'object-agrees',
    sentence: 'The pipeline object says the same about the run as the status call.',
    shownBy: 'both replies for the last run',
    otherwise:
      'A success that stays contradicted is never green: the gate ends with lost-contact after patience.',
    setting: 'lastRunAgrees',
    assumed: true,
    see: (seen) => {
      const state = seen.pipeline === undefined ? 'idle' : stateOf(seen.pipeline, seen.runCount)
      const phase = phaseSeen(seen)
      // That a wait for approval can read as stopped is an assumption of its own.
      return state === 'idle' || state === 'paused' || phase === 'unknown' ? undefined : state === phase
    },
  },
  {
    id: 'last-run-is-current',
    sentence: 'When the status call reports an end, the pipeline object lists that run as the last one.',
    shownBy: 'the pipeline object after the last run has ended',
    otherwise: 'An end is believed by reads that agree, up to 60 s later.',
    setting: 'lastRunLagMs',
    assumed: 0,
    see: (seen) => {
      const listed = seen.pipeline?.lastRun?.runCount
      if (listed === undefined || !hasEnded(seen) || seen.pipeline?.counter !== seen.runCount)
        return undefined
      return listed === seen.runCount ? 0 : LAG_MS
    },
  },
  {
    id: 'paused-flag-is-cleared',
    sentence: 'The paused flag in the pipeline object is cleared after an approval.',
    shownBy: 'the pipeline object after a run with an approval has ended',
    otherwise: 'Nothing changes: an end that the pipeline object lists outweighs the flag.',
    setting: 'pausedFlag',
    assumed: 'cleared',
    see: (seen) => {
      const state = seen.pipeline === undefined ? 'idle' : stateOf(seen.pipeline, seen.runCount)
      const isFlagged = seen.pipeline?.counter === seen.runCount && seen.pipeline.isPaused
      // Without the flag it is not known whether there was an approval.
      return isFlagged && (state === 'success' || state === 'failure') ? 'stays' : undefined
    },
  },
  {
    id: 'last-step',
    sentence: 'The pipeline object has a "last_step" with the state of the current pipeline step.',
    shownBy: 'the pipeline object of a pipeline that has run',
    otherwise:
      'A busy pipeline and a wait for approval are not recognized; progress lines name no pipeline step.',
    setting: 'lastStep',
    assumed: 'full',
    see: (seen) => {
      if (workflowOf(seen) === undefined || !hasRun(seen)) return undefined
      return textAt(workflowOf(seen), 'last_step', 'status') === undefined ? 'absent' : 'full'
    },
  },
  {
    id: 'plan',
    sentence: 'The pipeline object lists the pipeline steps in "workflow.plan", with id and name.',
    shownBy: 'the pipeline object',
    otherwise: 'Progress, titles and summary name no position of a pipeline step.',
    setting: 'plan',
    assumed: 'full',
    see: (seen) => {
      if (workflowOf(seen) === undefined) return undefined
      const steps = rowsOf(at(workflowOf(seen), 'plan')) ?? []
      return steps.some((step) => at(step, '_id') !== undefined && textAt(step, 'name') !== undefined)
        ? 'full'
        : 'absent'
    },
  },
]

function hasRun(seen: Seen): boolean {
  return seen.pipeline !== undefined && seen.pipeline.counter > 0
}
