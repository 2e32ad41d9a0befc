/**
 * The reads of the check: those that the gate and the api action make, and nothing that changes anything. Three rounds,
 * as the pipeline's id, the number of its last run and the ids of a tool and a task come out of the round before.
 */
import type { CallContext } from '../api/call.ts'
import { outcomeOf } from '../api/reply.ts'
import { requestOf, type ApiCall, type Values } from '../api/request.ts'
import { readListed, readRecords, readStatus } from '../opsera/client.ts'
import { isTransient, type Failure } from '../opsera/failure.ts'
import { at, isObject, rowsOf, textAt } from '../opsera/json.ts'
import { operation, type OperationName } from '../opsera/operations.ts'
import { readPipeline } from '../opsera/pipeline.ts'
import type { Reply } from '../ports.ts'
import type { GateSettings } from '../run/context.ts'
import { findId } from '../run/resolve-pipeline.ts'

/** The pipeline, and the run to look at; the last one without it. */
export type Question = Pick<GateSettings, 'pipelineId' | 'pipelineName' | 'runCount'>

export interface Read {
  /** Why the reply, or the lack of one, is no answer to the call. */
  readonly failure?: Failure | undefined
  readonly reply?: Reply | undefined
  /** The body as JSON, of a failed read too; undefined when it is none. */
  readonly json: unknown
  /** How long the last attempt took, in milliseconds. */
  readonly ms: number
}

/** The call, and after a space what distinguishes it from another one. */
type ReadName =
  | OperationName
  | 'pipeline-status of-missing-run'
  | 'pipeline-status of-unknown-pipeline'
  | 'pipeline-logs filtered'
/** The calls of a round, with their fields. */
type Plans = Readonly<Partial<Record<ReadName, Values>>>
/** One that could not be made, because an id was missing, is absent. */
type Reads = Readonly<Partial<Record<ReadName, Read>>>

/** What the gate's own readers make of the reads is undefined where they make nothing of it. */
export type Seen = Awaited<ReturnType<typeof probe>>

type Reader = Pick<CallContext, 'client' | 'clean' | 'clock' | 'cancel'>

/** Longest time of a round: the step itself has to end within 60 s. */
const ROUND_MS = 18_000
export const CHECK_MS = 3 * ROUND_MS
/** A failure that may pass is seldom longer than three tries. */
const ATTEMPTS = 3
const PAUSE_MS = 1_000
/** No pipeline has this id: its time stamp is 1970. */
const UNKNOWN_PIPELINE = '000000000000000000000000'
/** The highest number that an input can have. */
const MISSING_RUN = 999_999_999
const ID = /^[\da-f]{24}$/i

/** Makes all reads; ends within `CHECK_MS`. Never throws for what the network or Opsera did. */
export async function probe(reader: Reader, question: Question) {
  const { clean } = reader
  const names = await readAll(reader, { 'pipeline-list': {} })
  const listed = readListed(jsonOf(names['pipeline-list']), clean)
  const failure = names['pipeline-list']?.failure
  const list =
    failure === undefined ? ({ ok: true, value: listed ?? [] } as const) : ({ ok: false, failure } as const)
  const found = question.pipelineId || findId(question.pipelineName ?? '', list)
  const pipelineId = typeof found === 'string' ? found : ''
  const lists = await readAll(reader, {
    'tool-list': {},
    'task-list': {},
    'user-audit-log': {},
    'token-audit-log': {},
    ...(pipelineId !== '' && { 'pipeline-summary': { 'pipeline-id': pipelineId } }),
  })
  const summary = jsonOf(lists['pipeline-summary'])
  const pipeline = readPipeline(summary, clean)
  const runCount = question.runCount ?? Math.max(1, pipeline?.counter ?? 1)
  const details = await readAll(reader, { ...plansOfRun(pipelineId, runCount), ...plansOfItems(lists) })
  const logs = jsonOf(details['pipeline-logs'])
  return {
    reads: { ...names, ...lists, ...details } as Reads,
    /** The pipeline's id, or why its name leads to none. */
    found,
    /** Empty when there is none. */
    pipelineId,
    /** The run that was looked at. */
    runCount,
    listed,
    pipeline,
    status: readStatus(jsonOf(details['pipeline-status']), clean),
    /** Of the run: all, and those that the filter for console records leaves. */
    records: readRecords(logs, clean),
    filtered: readRecords(jsonOf(details['pipeline-logs filtered']), clean),
    /** The pipeline object, out of its envelope, and all records as they came. */
    object: at(summary, 'workflow') === undefined ? at(summary, 'data') : summary,
    rows: (rowsOf(logs) ?? []).filter(isObject),
  }
}

/** The JSON of a reply that answers its call; undefined without one. */
export function jsonOf(read: Read | undefined): unknown {
  return read?.failure === undefined ? read?.json : undefined
}

/** The calls about the run; none without a pipeline. */
function plansOfRun(pipelineId: string, runCount: number): Plans {
  if (pipelineId === '') return {}
  const run = { 'pipeline-id': pipelineId, 'run-count': runCount }
  return {
    'pipeline-status': run,
    'pipeline-status of-missing-run': { ...run, 'run-count': MISSING_RUN },
    'pipeline-status of-unknown-pipeline': { ...run, 'pipeline-id': UNKNOWN_PIPELINE },
    'pipeline-logs': run,
    'pipeline-logs filtered': { ...run, 'log-type': 'console output' },
  }
}

/** The calls about one tool and one task: the first of each list. */
function plansOfItems(lists: Reads): Plans {
  const firstId = (list: 'tool-list' | 'task-list') =>
    rowsOf(jsonOf(lists[list]))
      ?.map((row) => textAt(row, '_id') ?? '')
      .find((id) => ID.test(id))
  const [toolId, taskId] = [firstId('tool-list'), firstId('task-list')]
  const task = taskId !== undefined && { 'task-id': taskId }
  return {
    ...(toolId !== undefined && { 'tool-get': { 'tool-id': toolId } }),
    ...(task && { 'task-get': task, 'task-status': task, 'task-log': task }),
  }
}

/** One round: all calls at the same time. */
async function readAll(reader: Reader, plans: Plans): Promise<Reads> {
  const until = reader.clock.now() + ROUND_MS
  const made = Object.entries(plans).map(async ([name, values]) => {
    const [call] = name.split(' ') as [OperationName]
    return [name, await read(reader, { operation: operation(call), values }, until)] as const
  })
  return Object.fromEntries(await Promise.all(made))
}

/** Makes one call as the api action does, again after a failure that may pass, and ends at the instant `until`. */
async function read(reader: Reader, call: ApiCall, until: number): Promise<Read> {
  const { client, clean, clock, cancel: signal } = reader
  for (let attempt = 1; ; attempt++) {
    const beganAt = clock.now()
    const limits = { signal, deadlineMs: until - beganAt }
    const answer = await client.send(requestOf(call), limits)
    const ms = Math.round(clock.now() - beganAt)
    const outcome = outcomeOf(call.operation, answer, { clean, pipelineName: '' })
    const failure = outcome.ok ? undefined : outcome.failure
    const isLast = attempt === ATTEMPTS || clock.now() + PAUSE_MS >= until || signal.aborted
    if (failure === undefined || isLast || !isTransient(failure))
      return { failure, reply: answer.reply, json: answer.value, ms }
    await clock.sleep(PAUSE_MS, signal)
  }
}
