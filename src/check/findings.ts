/** What the reads show of the assumptions, as values of the simulator's switches. */
import type { StatusReply } from '../opsera/client.ts'
import { isTransient } from '../opsera/failure.ts'
import { at, isObject, rowsOf, textAt } from '../opsera/json.ts'
import { isBusy, stateOf } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { readRunMessage } from '../opsera/run-message.ts'
import { phaseOf, type Phase } from '../opsera/status-words.ts'
import { ASSUMPTIONS, type Assumption } from './assumptions.ts'
import { jsonOf, type Read, type Seen } from './probe.ts'

type Value = string | number | boolean | undefined
/** By the ids of the assumptions; undefined where the reads do not show it. */
type Values = Readonly<Partial<Record<string, Value>>>

export interface Finding extends Assumption {
  readonly verdict: 'holds' | 'differs' | 'not seen'
  /** The value that the simulator's switch needs for the same answers. */
  readonly value?: Value
  /** The value for a person; empty if it was not seen. */
  readonly seen: string
  /** What a difference means for the gate, or what would show the value; empty if the assumption holds. */
  readonly meaning: string
}

/** Each assumption with what the reads show of it. */
export function compare(seen: Seen): readonly Finding[] {
  const values: Values = {
    ...statusValues(seen),
    ...objectValues(seen),
    ...recordValues(seen),
    ...formValues(seen),
    ...pathValues(seen),
  }
  return ASSUMPTIONS.map((assumption) => findingOf(assumption, values[assumption.id]))
}

function findingOf(assumption: Assumption, value: Value): Finding {
  const { assumed = '', shownBy, otherwise } = assumption
  if (value === undefined)
    return { ...assumption, verdict: 'not seen', seen: '', meaning: `Shown by: ${shownBy}.` }
  // Of a status word its meaning is assumed.
  const holds = [String(value), phaseOf(String(value))].includes(assumed)
  // A switch can be the opposite of its sentence: yes and no answer the sentence.
  const seen = typeof value === 'string' ? value : holds ? 'yes' : 'no'
  return { ...assumption, verdict: holds ? 'holds' : 'differs', value, seen, meaning: holds ? '' : otherwise }
}

/** Longer than any lag that the gate allows for: what a lag hides now stays hidden. */
const LAG_MS = 3_600_000

function statusValues(seen: Seen): Values {
  const { reads, status, runCount } = seen
  if (status === undefined) return {}
  const { word, message } = status
  const named = readRunMessage(message, '').runCount
  const missing = reads['pipeline-status of-missing-run']
  const unknown = reads['pipeline-status of-unknown-pipeline']
  const unknownPipeline = absence(unknown) ?? (isPermitted(unknown) === false ? 'forbidden' : undefined)
  const error = [unknown, missing].find(
    (read) => read?.failure !== undefined && !isTransient(read.failure) && !isRefused(read),
  )
  return {
    [`word-${phaseSeen(seen, status)}`]: reported(word),
    'status-names-run': message === '' ? undefined : named !== undefined,
    'status-is-of-run': named === undefined ? undefined : named === runCount ? 0 : LAG_MS,
    'status-of-missing-run': absence(missing) ?? reported(textAt(jsonOf(missing), 'status')),
    'unknown-pipeline': unknownPipeline,
    'refusal-code': unknownPipeline === 'failed' ? unknown?.reply?.code : undefined,
    'error-body': error === undefined ? undefined : isObject(error.json) ? 'json' : 'text',
    'object-permitted': isPermitted(reads['pipeline-summary']),
    'logs-permitted': isPermitted(reads['pipeline-logs']),
  }
}

/** The phase of the run: in progress by the pipeline object, else by the word, else by the marks of the object. */
export function phaseSeen({ object, pipeline, runCount }: Seen, { word }: StatusReply): Phase {
  const phase = phaseOf(word)
  const state = pipeline === undefined ? 'idle' : stateOf(pipeline, runCount)
  if (state === 'running') return 'running'
  if (state === 'paused') return 'waiting'
  // The object keeps the marks of the newest run only.
  if (phase !== 'unknown' || pipeline?.counter !== runCount) return phase
  const lastStep = at(object, 'workflow', 'last_step')
  const stopped = phaseOf(textAt(lastStep, 'status') ?? '')
  if (pipeline.failedStepId !== undefined) return 'failure'
  return textAt(lastStep, 'success', 'step_id') === undefined ? stopped : 'success'
}

/** How Opsera says that there is no such run or pipeline. */
function absence(read: Read | undefined): string | undefined {
  return isRefused(read) ? 'failed' : read?.reply?.code === 404 ? 'missing' : undefined
}

/** A status word as the report may have it. */
function reported(word: string | undefined): string | undefined {
  return word === undefined || /^[a-z _-]{1,32}$/i.test(word) ? word?.toLowerCase() : 'another word'
}

function isPermitted(read: Read | undefined): boolean | undefined {
  const kind = read?.failure?.kind
  return kind === undefined ? true : kind === 'unauthorized' ? false : undefined
}

function objectValues({ reads, object, pipeline, status, runCount }: Seen): Values {
  if (pipeline === undefined) return {}
  const { counter, lastRun, isPaused, plan } = pipeline
  const phase = phaseOf(status?.word ?? '')
  const state = stateOf(pipeline, runCount)
  const isComparable = state !== 'idle' && state !== 'paused' && phase !== 'unknown'
  const hasRun = counter > 0
  const hasEnded = (word: string) => counter === runCount && ['success', 'failure'].includes(word)
  const lastStep = textAt(object, 'workflow', 'last_step', 'status') === undefined ? 'absent' : 'full'
  const full = lastRun?.status === undefined ? 'without-status' : 'full'
  return {
    'object-envelope': object === jsonOf(reads['pipeline-summary']) ? 'bare' : 'data',
    'object-numbers': hasRun ? typeof at(object, 'workflow', 'run_count') === 'string' : undefined,
    'last-run': hasRun && !isBusy(pipeline) ? (lastRun === undefined ? 'absent' : full) : undefined,
    // That a wait for approval can read as stopped is another assumption.
    'object-agrees': isComparable ? state === phase : undefined,
    'last-run-is-current':
      hasEnded(phase) && lastRun ? (lastRun.runCount === runCount ? 0 : LAG_MS) : undefined,
    // Without the flag it is not known whether there was an approval.
    'paused-flag-is-cleared': isPaused && hasEnded(state) ? 'stays' : undefined,
    'last-step': hasRun ? lastStep : undefined,
    plan: plan.some(({ id, name }) => id !== '' && name !== '') ? 'full' : 'absent',
  }
}

function recordValues({ rows, records = [], filtered }: Seen): Values {
  const hasOne = (...names: readonly string[]) => rows.some((row) => names.some((name) => name in row))
  if (!hasOne('step_name', 'run_count', 'api_response', 'step_id'))
    return { 'record-keys': hasOne('stepName', 'runCount', 'apiResponse', 'stepId') ? 'camel' : undefined }
  const consoles = records.filter(({ isConsole }) => isConsole)
  const dates = records.flatMap(({ createdAt }) => createdAt ?? [])
  const span = Number(dates[0]) - Number(dates.at(-1))
  return {
    'record-keys': 'snake',
    'record-order': span > 0 ? 'newest-first' : span < 0 ? 'oldest-first' : undefined,
    'record-ids': records.every(({ id }) => id !== ''),
    'record-run-counts': records.every(({ runCount }) => runCount !== undefined),
    ...(consoles.length > 0 && {
      'log-filter': filterSeen(records, filtered),
      'record-steps': consoles.every(({ stepId }) => stepId !== ''),
      'console-place': consoles.some(({ text }) => text !== '') ? 'known' : 'elsewhere',
    }),
  }
}

function filterSeen(all: readonly ActivityRecord[], filtered: Seen['filtered']): string | undefined {
  if (filtered === undefined) return undefined
  if (filtered.length === 0) return 'empty'
  if (filtered.some(({ isConsole }) => !isConsole)) return 'ignored'
  return filtered.length < all.length ? 'works' : undefined
}

/** How lists, ids and the status of a task are written. */
function formValues({ reads, object, rows }: Seen): Values {
  const list = Object.values(reads)
    .map(jsonOf)
    .find((json) => rowsOf(json) !== undefined)
  const wrapped = at(list, 'count') === undefined ? 'data' : 'count-data'
  // Ids as they came: the readers unwrap extended JSON.
  const ids = [object, ...rows].flatMap((row) => (isObject(row) ? (row._id ?? []) : []))
  const task = reads['task-status']
  const status = typeof task?.json === 'string' ? 'json-string' : task?.json === undefined ? 'text' : 'object'
  return {
    'list-envelope': list === undefined ? undefined : Array.isArray(list) ? 'bare' : wrapped,
    'plain-values': ids.length === 0 ? undefined : ids.some(isObject) ? 'extended' : 'plain',
    'task-status': task === undefined || task.failure !== undefined ? undefined : status,
  }
}

function pathValues({ reads }: Seen): Values {
  return Object.fromEntries(
    Object.entries(reads).map(([name, { failure, reply }]) => [
      `path-${name}`,
      reply?.code === 404 ? false : failure === undefined ? true : undefined,
    ]),
  )
}

/** Opsera refused in its own words. */
export function isRefused(read: Read | undefined): boolean {
  return phaseOf(textAt(read?.json, 'status') ?? '') === 'failure'
}
