/**
 * The reads of the check: those that the gate and the api action make, and nothing that changes anything. Three rounds,
 * as the pipeline's id, the number of its last run and the ids of a tool and a task come out of the round before.
 */
import type { ListedPipeline, StatusReply } from '../opsera/client.ts'
import { isObject, rowsOf, textAt } from '../opsera/json.ts'
import { isBusy, type Pipeline } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { readAsApi, readAsGate, type Read, type Reader } from './read.ts'

export interface Question {
  /** Empty when the pipeline is given by name. */
  readonly pipelineId: string
  readonly pipelineName?: string
  /** The run to look at; the last one without it. */
  readonly runCount?: number
}

/** All reads by what they ask for. One that could not be made, for want of an id, is absent. */
export interface Reads {
  readonly pipelines?: Read<readonly ListedPipeline[]>
  readonly object?: Read<Pipeline>
  readonly status?: Read<StatusReply>
  readonly statusOfMissingRun?: Read<StatusReply>
  readonly statusOfUnknownPipeline?: Read<StatusReply>
  /** Records of the run, console ones only and all. */
  readonly consoleRecords?: Read<readonly ActivityRecord[]>
  readonly records?: Read<readonly ActivityRecord[]>
  readonly tools?: Read
  readonly tasks?: Read
  readonly userAuditLog?: Read
  readonly tokenAuditLog?: Read
  readonly tool?: Read
  readonly task?: Read
  readonly taskStatus?: Read
  readonly taskLog?: Read
}

export interface Seen {
  readonly reads: Reads
  /** Empty when the name could not be resolved. */
  readonly pipelineId: string
  /** The run that was looked at. */
  readonly runCount: number
  /** The pipeline object, if it could be read. */
  readonly pipeline?: Pipeline
  /** The run is in progress by the pipeline object. */
  readonly isInProgress: boolean
}

/** All rounds end within this span: the step itself has to end within 60 s. */
export const CHECK_MS = 54_000
/** When the first two rounds end at the latest. */
const NAMES_MS = 16_000
const LISTS_MS = 35_000
/** No pipeline has this id: its time stamp is 1970. */
const UNKNOWN_PIPELINE = '000000000000000000000000'
/** So far above the counter is no run that is only queued. */
const BEYOND = 1_000
/** Inputs take nine digits. */
const RUN_MAX = 999_999_999

/** Makes all reads; ends within `CHECK_MS`. */
export async function probe(reader: Reader, question: Question): Promise<Seen> {
  const beganAt = reader.clock.now()
  const names = question.pipelineName === undefined ? {} : await readNames(reader, beganAt + NAMES_MS)
  const pipelineId = question.pipelineId || idNamed(question.pipelineName ?? '', names.pipelines)
  const lists = await readLists(reader, beganAt + LISTS_MS, { pipelineId, names })
  const pipeline = lists.object?.outcome.ok === true ? lists.object.outcome.value : undefined
  const runCount = question.runCount ?? Math.max(1, pipeline?.counter ?? 1)
  const subject = { pipelineId, runCount, beyond: Math.min(RUN_MAX, (pipeline?.counter ?? RUN_MAX) + BEYOND) }
  const [run, items] = await Promise.all([
    pipelineId === '' ? {} : readRun(reader, beganAt + CHECK_MS, subject),
    readItems(reader, beganAt + CHECK_MS, lists),
  ])
  return {
    reads: { ...names, ...lists, ...run, ...items },
    pipelineId,
    runCount,
    ...(pipeline !== undefined && { pipeline }),
    isInProgress: pipeline?.counter === runCount && isBusy(pipeline),
  }
}

async function readNames(reader: Reader, until: number): Promise<Reads> {
  const plan = { name: 'pipeline-list', until } as const
  return { pipelines: await readAsGate(reader, plan, (client, limits) => client.pipelineList(limits)) }
}

/** The id of the one pipeline of that name; empty unless it is exactly one. */
function idNamed(name: string, list: Reads['pipelines']): string {
  if (list?.outcome.ok !== true) return ''
  const ids = new Set(list.outcome.value.filter((row) => row.name.trim() === name.trim()).map(({ id }) => id))
  const [id = ''] = ids
  return ids.size === 1 && /^[\da-f]{24}$/i.test(id) ? id : ''
}

async function readLists(
  reader: Reader,
  until: number,
  { pipelineId, names }: { readonly pipelineId: string; readonly names: Reads },
): Promise<Reads> {
  const list = (name: 'tool-list' | 'task-list' | 'user-audit-log' | 'token-audit-log') =>
    readAsApi(reader, { name, until })
  const plan = { name: 'pipeline-summary', until } as const
  const [object, listed, tools, tasks, userAuditLog, tokenAuditLog] = await Promise.all([
    pipelineId === ''
      ? undefined
      : readAsGate(reader, plan, (client, limits) => client.pipelineSummary(pipelineId, limits)),
    names.pipelines === undefined ? readNames(reader, until) : names,
    list('tool-list'),
    list('task-list'),
    list('user-audit-log'),
    list('token-audit-log'),
  ])
  return { ...listed, ...(object !== undefined && { object }), tools, tasks, userAuditLog, tokenAuditLog }
}

interface Subject {
  readonly pipelineId: string
  readonly runCount: number
  /** A number that no run has. */
  readonly beyond: number
}

async function readRun(
  reader: Reader,
  until: number,
  { pipelineId, runCount, beyond }: Subject,
): Promise<Reads> {
  const status = (id: string, run: number) =>
    readAsGate(reader, { name: 'pipeline-status', until }, (client, limits) =>
      client.pipelineStatus(id, run, limits),
    )
  const logs = (type?: 'console output') =>
    readAsGate(reader, { name: 'pipeline-logs', until }, (client, limits) =>
      client.pipelineLogs(pipelineId, runCount, { ...limits, ...(type !== undefined && { type }) }),
    )
  const [ofRun, statusOfMissingRun, statusOfUnknownPipeline, consoleRecords, records] = await Promise.all([
    status(pipelineId, runCount),
    status(pipelineId, beyond),
    status(UNKNOWN_PIPELINE, 1),
    logs('console output'),
    logs(),
  ])
  return { status: ofRun, statusOfMissingRun, statusOfUnknownPipeline, consoleRecords, records }
}

/** The calls about one tool and one task: the first of each list. */
async function readItems(reader: Reader, until: number, { tools, tasks }: Reads): Promise<Reads> {
  const toolId = firstId(tools)
  const taskId = firstId(tasks)
  const about = (name: 'task-get' | 'task-status' | 'task-log') =>
    taskId === undefined ? undefined : readAsApi(reader, { name, until }, { 'task-id': taskId })
  const [tool, task, taskStatus, taskLog] = await Promise.all([
    toolId === undefined ? undefined : readAsApi(reader, { name: 'tool-get', until }, { 'tool-id': toolId }),
    about('task-get'),
    about('task-status'),
    about('task-log'),
  ])
  return {
    ...(tool !== undefined && { tool }),
    ...(task !== undefined && { task }),
    ...(taskStatus !== undefined && { taskStatus }),
    ...(taskLog !== undefined && { taskLog }),
  }
}

function firstId(list: Read | undefined): string | undefined {
  const rows = list?.outcome.ok === true ? rowsOf(list.outcome.value) : undefined
  return rows
    ?.filter(isObject)
    .map((row) => textAt(row, '_id'))
    .find((id) => /^[\da-f]{24}$/i.test(id ?? ''))
}
