/**
 * The reads of the check: those that the gate and the api action make, and nothing that changes anything. Three rounds,
 * as the pipeline's id, the number of its last run and the ids of a tool and a task come out of the round before.
 */
import type { Values } from '../api/request.ts'
import {
  readListed,
  readRecords,
  readStatus,
  type ListedPipeline,
  type StatusReply,
} from '../opsera/client.ts'
import { isObject, rowsOf, textAt } from '../opsera/json.ts'
import type { OperationName } from '../opsera/operations.ts'
import { readPipeline, type Pipeline } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { read, type Read, type Reader, type ReadPlan } from './read.ts'
import { seenIn, type Seen } from './seen.ts'

export interface Question {
  /** Empty when the pipeline is given by name. */
  readonly pipelineId: string
  readonly pipelineName?: string
  /** The run to look at; the last one without it. */
  readonly runCount?: number
}

/** All reads by what they request. One that could not be made, because an id was missing, is undefined. */
interface Reads {
  readonly pipelines: Read<readonly ListedPipeline[]>
  readonly object?: Read<Pipeline> | undefined
  readonly status?: Read<StatusReply>
  readonly statusOfMissingRun?: Read<StatusReply>
  readonly statusOfUnknownPipeline?: Read<StatusReply>
  /** Records of the run, console ones only and all. */
  readonly consoleRecords?: Read<readonly ActivityRecord[]>
  readonly records?: Read<readonly ActivityRecord[]>
  readonly tools: Read
  readonly tasks: Read
  readonly userAuditLog: Read
  readonly tokenAuditLog: Read
  readonly tool?: Read | undefined
  readonly task?: Read | undefined
  readonly taskStatus?: Read | undefined
  readonly taskLog?: Read | undefined
}

export interface Probed {
  readonly reads: Reads
  /** Empty when the name could not be resolved. */
  readonly pipelineId: string
  /** The run that was looked at. */
  readonly runCount: number
}

/** All rounds end within this span: the step itself has to end within 60 s. */
export const CHECK_MS = 54_000
/** When the first two rounds end at the latest. */
const NAMES_MS = 16_000
const LISTS_MS = 35_000
/** No pipeline has this id: its time stamp is 1970. */
const UNKNOWN_PIPELINE = '000000000000000000000000'
/** A run that is only queued is not so far above the counter. */
const BEYOND = 1_000
/** Inputs take nine digits. */
const RUN_MAX = 999_999_999
const ID = /^[\da-f]{24}$/i

type Accept<T> = ReadPlan<T>['accept']
/** Makes one read in a round. */
type Ask = <T>(name: OperationName, accept: Accept<T>, values?: Values) => Promise<Read<T>>

/** As the api action reads: JSON, or else text. */
const any: Accept<unknown> = (value, _clean, body) => value ?? (body === '' ? undefined : body)

/** Makes all reads; ends within `CHECK_MS`. */
export async function probe(reader: Reader, question: Question): Promise<Seen> {
  const beganAt = reader.clock.now()
  const round =
    (endsMs: number): Ask =>
    (name, accept, values = {}) =>
      read(reader, { name, values, accept, until: beganAt + endsMs })
  const listedMs = question.pipelineName === undefined ? LISTS_MS : NAMES_MS
  const listing = round(listedMs)('pipeline-list', readListed)
  const pipelineId = question.pipelineId || idNamed(question.pipelineName, await listing)
  const lists = { ...(await readLists(round(LISTS_MS), pipelineId)), pipelines: await listing }
  const counter = lists.object?.value?.counter
  const runCount = question.runCount ?? Math.max(1, counter ?? 1)
  const beyond = Math.min(RUN_MAX, (counter ?? RUN_MAX) + BEYOND)
  const [run, items] = await Promise.all([
    pipelineId === '' ? {} : readRun(round(CHECK_MS), { pipelineId, runCount, beyond }),
    readItems(round(CHECK_MS), lists),
  ])
  return seenIn({ reads: { ...lists, ...run, ...items }, pipelineId, runCount })
}

/** The id of the one pipeline of that name; empty unless it is exactly one. */
function idNamed(name: string | undefined, { value: rows = [] }: Reads['pipelines']): string {
  const ids = new Set(rows.filter((row) => row.name.trim() === name?.trim()).map(({ id }) => id))
  const [id = ''] = ids
  return ids.size === 1 && ID.test(id) ? id : ''
}

async function readLists(ask: Ask, pipelineId: string) {
  const [object, tools, tasks, userAuditLog, tokenAuditLog] = await Promise.all([
    pipelineId === '' ? undefined : ask('pipeline-summary', readPipeline, { 'pipeline-id': pipelineId }),
    ask('tool-list', any),
    ask('task-list', any),
    ask('user-audit-log', any),
    ask('token-audit-log', any),
  ])
  return { object, tools, tasks, userAuditLog, tokenAuditLog }
}

interface Subject {
  readonly pipelineId: string
  readonly runCount: number
  /** A number that no run has. */
  readonly beyond: number
}

async function readRun(ask: Ask, { pipelineId, runCount, beyond }: Subject) {
  const status = (id: string, run: number) =>
    ask('pipeline-status', readStatus, { 'pipeline-id': id, 'run-count': run })
  const run = { 'pipeline-id': pipelineId, 'run-count': runCount }
  const [ofRun, statusOfMissingRun, statusOfUnknownPipeline, consoleRecords, records] = await Promise.all([
    status(pipelineId, runCount),
    status(pipelineId, beyond),
    status(UNKNOWN_PIPELINE, 1),
    ask('pipeline-logs', readRecords, { ...run, 'log-type': 'console output' }),
    ask('pipeline-logs', readRecords, run),
  ])
  return { status: ofRun, statusOfMissingRun, statusOfUnknownPipeline, consoleRecords, records }
}

/** The calls about one tool and one task: the first of each list. */
async function readItems(ask: Ask, { tools, tasks }: { readonly tools: Read; readonly tasks: Read }) {
  const about = (name: OperationName, field: 'tool-id' | 'task-id', id: string | undefined) =>
    id === undefined ? undefined : ask(name, any, { [field]: id })
  const taskId = firstId(tasks)
  const [tool, task, taskStatus, taskLog] = await Promise.all([
    about('tool-get', 'tool-id', firstId(tools)),
    about('task-get', 'task-id', taskId),
    about('task-status', 'task-id', taskId),
    about('task-log', 'task-id', taskId),
  ])
  return { tool, task, taskStatus, taskLog }
}

function firstId({ value }: Read): string | undefined {
  const ids = (rowsOf(value) ?? []).filter(isObject).map((row) => textAt(row, '_id') ?? '')
  return ids.find((id) => ID.test(id))
}
