/**
 * The reads of the check: those that the gate and the api action make, and nothing that changes anything. Three rounds,
 * as the pipeline's id, the number of its last run and the ids of a tool and a task come out of the round before.
 */
import { outcomeOf } from '../api/reply.ts'
import { requestOf, type Values } from '../api/request.ts'
import {
  readListed,
  readRecords,
  readStatus,
  type ListedPipeline,
  type OpseraClient,
  type StatusReply,
} from '../opsera/client.ts'
import { isTransient, type Failure } from '../opsera/failure.ts'
import { parse, rowsOf, textAt, type Clean } from '../opsera/json.ts'
import { operation, type OperationName } from '../opsera/operations.ts'
import { readPipeline, type Pipeline } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import type { Clock, Reply } from '../ports.ts'

export interface Question {
  /** Empty when the pipeline is given by name. */
  readonly pipelineId: string
  readonly pipelineName?: string
  /** The run to look at; the last one without it. */
  readonly runCount?: number
}

export interface Read {
  readonly operation: OperationName
  /** Why the reply, or the lack of one, is no answer to the call. */
  readonly failure?: Failure | undefined
  readonly reply?: Reply | undefined
  /** The body as JSON, of a failed read too; undefined when it is none. */
  readonly json: unknown
  /** How long the last attempt took, in milliseconds. */
  readonly ms: number
}

type ReadName =
  | 'pipelines'
  | 'object'
  | 'status'
  | 'statusOfMissingRun'
  | 'statusOfUnknownPipeline'
  | 'records'
  | 'consoleRecords'
  | 'tools'
  | 'tool'
  | 'tasks'
  | 'task'
  | 'taskStatus'
  | 'taskLog'
  | 'userAuditLog'
  | 'tokenAuditLog'
/** The calls of a round, with their fields. */
type Plans = Readonly<Partial<Record<ReadName, readonly [OperationName, Values]>>>
/** One that could not be made, because an id was missing, is absent. */
type Reads = Readonly<Partial<Record<ReadName, Read>>>

/** All reads, and what the gate's own readers make of those that it needs; undefined where they make nothing of it. */
export interface Seen {
  readonly reads: Reads
  /** Empty when the name could not be resolved. */
  readonly pipelineId: string
  /** The run that was looked at. */
  readonly runCount: number
  readonly listed: readonly ListedPipeline[] | undefined
  readonly pipeline: Pipeline | undefined
  readonly status: StatusReply | undefined
  /** Of the run: all, and those that the filter for console records leaves. */
  readonly records: readonly ActivityRecord[] | undefined
  readonly filtered: readonly ActivityRecord[] | undefined
}

export interface Reader {
  readonly client: Pick<OpseraClient, 'send'>
  readonly clean: Clean
  readonly clock: Clock
  readonly cancel: AbortSignal
}

/** Longest time of a round: the step itself has to end within 60 s. */
const ROUND_MS = 18_000
export const CHECK_MS = 3 * ROUND_MS
/** A failure that may pass is seldom longer than three tries. */
const ATTEMPTS = 3
const PAUSE_MS = 1_000
/** No pipeline has this id: its time stamp is 1970. */
const UNKNOWN_PIPELINE = '000000000000000000000000'
/** A run that is only queued is not so far above the counter. */
const BEYOND = 1_000
/** Inputs take nine digits. */
const RUN_MAX = 999_999_999
const ID = /^[\da-f]{24}$/i

/** Makes all reads; ends within `CHECK_MS`. Never throws for what the network or Opsera did. */
export async function probe(reader: Reader, question: Question): Promise<Seen> {
  const { clean } = reader
  const names = await readAll(reader, { pipelines: ['pipeline-list', {}] })
  const listed = readListed(jsonOf(names.pipelines), clean)
  const pipelineId = question.pipelineId || idNamed(question.pipelineName, listed)
  const lists = await readAll(reader, {
    tools: ['tool-list', {}],
    tasks: ['task-list', {}],
    userAuditLog: ['user-audit-log', {}],
    tokenAuditLog: ['token-audit-log', {}],
    ...(pipelineId !== '' && { object: ['pipeline-summary', { 'pipeline-id': pipelineId }] }),
  })
  const pipeline = readPipeline(jsonOf(lists.object), clean)
  const runCount = question.runCount ?? Math.max(1, pipeline?.counter ?? 1)
  const run = { 'pipeline-id': pipelineId, 'run-count': runCount }
  const missing = { ...run, 'run-count': Math.min(RUN_MAX, (pipeline?.counter ?? RUN_MAX) + BEYOND) }
  const details = await readAll(reader, {
    ...plansOfItems(lists),
    ...(pipelineId !== '' && {
      status: ['pipeline-status', run],
      statusOfMissingRun: ['pipeline-status', missing],
      statusOfUnknownPipeline: ['pipeline-status', { ...run, 'pipeline-id': UNKNOWN_PIPELINE }],
      records: ['pipeline-logs', run],
      consoleRecords: ['pipeline-logs', { ...run, 'log-type': 'console output' }],
    }),
  })
  return {
    reads: { ...names, ...lists, ...details },
    pipelineId,
    runCount,
    listed,
    pipeline,
    status: readStatus(jsonOf(details.status), clean),
    records: readRecords(jsonOf(details.records), clean),
    filtered: readRecords(jsonOf(details.consoleRecords), clean),
  }
}

/** The JSON of a reply that answers its call; undefined without one. */
export function jsonOf(read: Read | undefined): unknown {
  return read?.failure === undefined ? read?.json : undefined
}

/** The id of the one pipeline of that name; empty unless it is exactly one. */
function idNamed(name: string | undefined, rows: Seen['listed'] = []): string {
  const ids = new Set(rows.filter((row) => row.name.trim() === name?.trim()).map(({ id }) => id))
  const [id = ''] = ids
  return ids.size === 1 && ID.test(id) ? id : ''
}

/** The calls about one tool and one task: the first of each list. */
function plansOfItems({ tools, tasks }: Reads): Plans {
  const firstId = (list: Read | undefined) =>
    rowsOf(jsonOf(list))
      ?.map((row) => textAt(row, '_id') ?? '')
      .find((id) => ID.test(id))
  const [toolId, taskId] = [firstId(tools), firstId(tasks)]
  return {
    ...(toolId !== undefined && { tool: ['tool-get', { 'tool-id': toolId }] }),
    ...(taskId !== undefined && {
      task: ['task-get', { 'task-id': taskId }],
      taskStatus: ['task-status', { 'task-id': taskId }],
      taskLog: ['task-log', { 'task-id': taskId }],
    }),
  }
}

/** One round: all calls at the same time. */
async function readAll(reader: Reader, plans: Plans): Promise<Reads> {
  const until = reader.clock.now() + ROUND_MS
  const made = Object.entries(plans).map(
    async ([name, [operation, values]]) => [name, await read(reader, { operation, values, until })] as const,
  )
  return Object.fromEntries(await Promise.all(made))
}

interface Plan {
  readonly operation: OperationName
  readonly values: Values
  /** No attempt lasts longer than this instant of the clock. */
  readonly until: number
}

/** Makes one call as the api action does, again after a failure that may pass. */
async function read(reader: Reader, { operation: name, values, until }: Plan): Promise<Read> {
  const { client, clean, clock, cancel: signal } = reader
  const row = operation(name)
  for (let attempt = 1; ; attempt++) {
    const beganAt = clock.now()
    const limits = { signal, deadlineMs: until - beganAt }
    const answer = await client.send(requestOf({ operation: row, values }), limits)
    const ms = Math.round(clock.now() - beganAt)
    const { reply, value = parse(reply?.body ?? '') } = answer
    const outcome = outcomeOf(row, answer, { clean, pipelineName: '' })
    const failure = outcome.ok ? undefined : outcome.failure
    const isLast = attempt === ATTEMPTS || clock.now() + PAUSE_MS >= until || signal.aborted
    if (failure === undefined || isLast || !isTransient(failure))
      return { operation: name, failure, reply, json: value, ms }
    await clock.sleep(PAUSE_MS, signal)
  }
}
