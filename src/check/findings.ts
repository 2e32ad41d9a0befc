/** What the reads show of the assumptions, as values of the simulator's switches. */
import { at, isObject, rowsOf, textAt } from '../opsera/json.ts'
import { isBusy, stateOf } from '../opsera/pipeline.ts'
import { readRunMessage } from '../opsera/run-message.ts'
import { phaseOf, type Phase } from '../opsera/status-words.ts'
import type { JsonObject } from '../ports.ts'
import { ASSUMPTIONS, type Assumption } from './assumptions.ts'
import { jsonOf, type Read, type Seen } from './probe.ts'

type Value = string | number | boolean | undefined
/** By the ids of the assumptions; undefined where the reads do not show it. */
type Values = Readonly<Partial<Record<string, Value>>>

export interface Finding {
  readonly assumption: Assumption
  readonly verdict: 'holds' | 'differs' | 'not seen'
  /** The value that the simulator's switch needs for the same answers. */
  readonly value?: Value
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
  return ASSUMPTIONS.map((assumption) => {
    const { id, assumed } = assumption
    const value = values[id]
    if (value === undefined) return { assumption, verdict: 'not seen' }
    // Of a status word its meaning is assumed.
    const holds = [String(value), phaseOf(String(value))].includes(assumed ?? '')
    return { assumption, verdict: holds ? 'holds' : 'differs', value }
  })
}

/** Longer than any lag that the gate allows for: what a lag hides now stays hidden. */
const LAG_MS = 3_600_000

function statusValues(seen: Seen): Values {
  const { reads, status, runCount } = seen
  if (status === undefined) return {}
  const named = readRunMessage(status.message, '').runCount
  const { statusOfMissingRun: missing, statusOfUnknownPipeline: unknown } = reads
  const isForbidden = unknown?.failure?.kind === 'unauthorized'
  const unknownPipeline = absence(unknown) ?? (isForbidden ? 'forbidden' : undefined)
  return {
    [`word-${phaseSeen(seen, status.word)}`]: reported(status.word),
    'status-names-run': status.message === '' ? undefined : named !== undefined,
    'status-is-of-run': named === undefined ? undefined : named === runCount ? 0 : LAG_MS,
    'status-of-missing-run': absence(missing) ?? reported(textAt(jsonOf(missing), 'status')),
    'unknown-pipeline': unknownPipeline,
    'refusal-code': unknownPipeline === 'failed' ? unknown?.reply?.code : undefined,
    'object-permitted': isPermitted(reads.object),
    'logs-permitted': isPermitted(reads.records),
  }
}

/** The phase of the run: in progress by the pipeline object, else by the word, else by the object's marks. */
function phaseSeen({ reads, pipeline, runCount }: Seen, word: string): Phase {
  if (pipeline?.counter === runCount && isBusy(pipeline)) return pipeline.isRunning ? 'running' : 'waiting'
  const phase = phaseOf(word)
  if (phase !== 'unknown') return phase
  if (pipeline?.failedStepId !== undefined) return 'failure'
  const lastStep = at(objectIn(reads.object), 'workflow', 'last_step')
  if (textAt(lastStep, 'success', 'step_id') !== undefined) return 'success'
  return textAt(lastStep, 'status') === 'stopped' ? 'stopped' : 'unknown'
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
  if (read?.failure?.kind === 'unauthorized') return false
  return (read?.reply?.code ?? Infinity) < 300 ? true : undefined
}

function objectValues({ reads, pipeline, status, runCount }: Seen): Values {
  if (pipeline === undefined) return {}
  const { counter, lastRun, isPaused, plan } = pipeline
  const workflow = at(objectIn(reads.object), 'workflow')
  const number = typeof at(workflow, 'run_count')
  const phase = phaseOf(status?.word ?? '')
  const state = stateOf(pipeline, runCount)
  const isNewest = counter === runCount
  const hasEnded = (word: string) => isNewest && !isBusy(pipeline) && ['success', 'failure'].includes(word)
  return {
    'object-envelope': at(jsonOf(reads.object), 'workflow') === undefined ? 'data' : 'bare',
    'object-numbers': number === 'undefined' ? undefined : number === 'string',
    'last-run':
      counter === 0 || isBusy(pipeline)
        ? undefined
        : lastRun === undefined
          ? 'absent'
          : lastRun.status === undefined
            ? 'without-status'
            : 'full',
    // That a wait for approval can read as stopped is another assumption.
    'object-agrees':
      state === 'idle' || state === 'paused' || phase === 'unknown' ? undefined : state === phase,
    'last-run-is-current':
      lastRun === undefined || !hasEnded(phase) ? undefined : lastRun.runCount === runCount ? 0 : LAG_MS,
    // Without the flag it is not known whether there was an approval.
    'paused-flag-is-cleared': isPaused && hasEnded(state) ? 'stays' : undefined,
    'last-step':
      counter === 0 ? undefined : textAt(workflow, 'last_step', 'status') === undefined ? 'absent' : 'full',
    plan: plan.some(({ id, name }) => id !== '' && name !== '') ? 'full' : 'absent',
  }
}

function recordValues({ reads, records = [], filtered }: Seen): Values {
  const rows = rowsIn(reads.records)
  const hasOne = (names: readonly string[]) => rows.some((row) => names.some((name) => name in row))
  if (!hasOne(['step_name', 'run_count', 'api_response', 'step_id']))
    return { 'record-keys': hasOne(['stepName', 'runCount', 'apiResponse', 'stepId']) ? 'camel' : undefined }
  const consoles = records.filter(({ isConsole }) => isConsole)
  const isWhole = filtered?.length === records.length
  const filter = filtered?.some(({ isConsole }) => !isConsole)
    ? 'ignored'
    : filtered?.length === 0
      ? 'empty'
      : 'works'
  return {
    'record-keys': 'snake',
    'record-order': orderOf(records.flatMap(({ createdAt = 0 }) => (createdAt > 0 ? [createdAt] : []))),
    'record-ids': records.every(({ id }) => id !== ''),
    'record-run-counts': records.every((record) => record.runCount !== undefined),
    ...(consoles.length > 0 && {
      'log-filter': filtered === undefined || (isWhole && filter === 'works') ? undefined : filter,
      'record-steps': consoles.every(({ stepId }) => stepId !== ''),
      'console-place': consoles.some(({ text }) => text !== '') ? 'known' : 'elsewhere',
    }),
  }
}

function orderOf(dates: readonly number[]): string | undefined {
  const changes = dates.slice(1).map((date, index) => date - Number(dates[index]))
  const isUp = changes.some((change) => change > 0)
  if (changes.some((change) => change < 0)) return isUp ? 'mixed' : 'newest-first'
  return isUp ? 'oldest-first' : undefined
}

/** How objects, lists, ids, errors and the status of a task are written. */
function formValues({ reads }: Seen): Values {
  const { object, records, consoleRecords, pipelines, tools, tasks, taskStatus } = reads
  const lists = [records, consoleRecords, pipelines, tools, tasks].map(jsonOf)
  const list = lists.find((json) => rowsOf(json) !== undefined)
  // Ids as they came: the readers unwrap extended JSON.
  const ids = [objectIn(object), ...rowsIn(records)].flatMap((row) => (isObject(row) ? (row._id ?? []) : []))
  const error = [reads.statusOfUnknownPipeline, reads.statusOfMissingRun, reads.status].find(
    (read) =>
      ['unauthorized', 'not-found', 'rejected'].includes(read?.failure?.kind ?? '') && !isRefused(read),
  )
  const task = jsonOf(taskStatus)
  return {
    'list-envelope':
      list === undefined
        ? undefined
        : Array.isArray(list)
          ? 'bare'
          : 'count' in Object(list)
            ? 'count-data'
            : 'data',
    'plain-values': ids.length === 0 ? undefined : ids.some(isObject) ? 'extended' : 'plain',
    'error-body': error === undefined ? undefined : isObject(error.json) ? 'json' : 'text',
    'task-status':
      taskStatus === undefined || taskStatus.failure !== undefined
        ? undefined
        : typeof task === 'string'
          ? 'json-string'
          : task === undefined
            ? 'text'
            : 'object',
  }
}

function pathValues({ reads }: Seen): Values {
  return Object.fromEntries(
    Object.values(reads).map(({ operation, failure, reply }) => [
      `path-${operation}`,
      reply?.code === 404 ? false : failure === undefined ? true : undefined,
    ]),
  )
}

/** Opsera refused in its own words. */
export function isRefused(read: Read | undefined): boolean {
  return phaseOf(textAt(read?.json, 'status') ?? '') === 'failure'
}

/** The pipeline object as it came, out of its envelope. */
export function objectIn(read: Read | undefined): unknown {
  const json = jsonOf(read)
  return at(json, 'workflow') === undefined ? at(json, 'data') : json
}

/** The rows of a list as they came. */
export function rowsIn(read: Read | undefined): readonly JsonObject[] {
  return (rowsOf(jsonOf(read)) ?? []).filter(isObject)
}
