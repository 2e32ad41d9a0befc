/**
 * Opsera's HTTP API as the action sees it: unknown bodies in, domain records out. Sources, as the docstrings name them:
 * *document* is the page "Opsera API Platform", *portal* is the source of Opsera's web client, *assumed* is a guess that
 * follows the pattern of the rest.
 */
import type { JsonObject } from '../ports.ts'
import { readAcknowledgement, readChange } from './acknowledgement.ts'
import { sendOver, type CallLimits, type Connection } from './call.ts'
import { unreadableReply, type Outcome } from './failure.ts'
import { isObject, rowsOf, textAt, wordsOf, type Clean } from './json.ts'
import { operation, type OperationName } from './operations.ts'
import { readPipeline } from './pipeline.ts'
import { readRecord, type ActivityRecord } from './records.ts'

export interface ChangeOptions extends CallLimits {
  /** Empty when it is not known: then it can be taken for a part of what a message says. */
  readonly pipelineName?: string
}

interface LogOptions extends CallLimits {
  readonly type?: 'console output'
}

/** The run's status word as Opsera wrote it, and the message. Here `failed` may also mean that the call was refused. */
export type StatusReply = ReturnType<typeof wordsOf>

/** A pipeline as the list shows it; a text is empty when the row has none. */
export interface ListedPipeline {
  readonly id: string
  readonly name: string
}

export type OpseraClient = ReturnType<typeof opseraClient>

/**
 * The calls of the gate. Each sends one request, once, within its call's deadline. Scopes and roles are in the table of
 * operations; a 403 does not show which of token, scope and access is missing (*document*).
 */
export function opseraClient(connection: Connection) {
  const { send, read, change } = requester(connection)
  const status = read('pipeline-status', readStatus)
  const summary = read('pipeline-summary', readPipeline)
  const logs = read('pipeline-logs', readRecords)
  const list = read('pipeline-list', readListed)
  const [run, stop, reset] = [change('pipeline-run'), change('pipeline-stop'), change('pipeline-reset')]
  return {
    /** Any call, its reply unread. */
    send,
    /** Starts a run, with `settings` if given (*assumed*). Not idempotent: send it once. */
    runPipeline: (pipelineId: string, settings?: JsonObject, options?: ChangeOptions) =>
      run({ pipelineId, ...(settings !== undefined && { settings }) }, options),
    /** The status of a run, current or past (*document*); of the words only `success` is documented. */
    pipelineStatus: (pipelineId: string, runCount: number, limits?: CallLimits) =>
      status(limits, { pipelineId, runCount }),
    /** Requests that the pipeline's current run, whoever started it, ends after its present operation (*document*). */
    stopPipeline: (pipelineId: string, options?: ChangeOptions) => stop({ pipelineId }, options),
    /** Takes the pipeline back to its first step and clears the data of its current run (*document*). */
    resetPipeline: (pipelineId: string, options?: ChangeOptions) => reset({ pipelineId }, options),
    /** The pipeline object, bare or in `data` (*assumed*). It is large; its fields are known from the *portal* only. */
    pipelineSummary: (pipelineId: string, limits?: CallLimits) => summary(limits, { pipelineId }),
    /**
     * Activity records of a run, newest first, at most 1000, no paging (*document*; the field `pipelineId` is
     * *assumed*). `type` leaves only console records.
     */
    pipelineLogs: (pipelineId: string, runCount: number, { type, ...limits }: LogOptions = {}) =>
      logs(limits, { pipelineId, runCount, ...(type !== undefined && { type }) }),
    /**
     * All pipelines that the token's owner sees, at most 1000, no paging (*document*). One entry for each row, whatever
     * it holds, so that the length shows whether the list may be cut.
     */
    pipelineList: (limits?: CallLimits) => list(limits),
  }
}

/** What sends a read, or a change, and reads the reply. */
function requester(connection: Connection) {
  const send = sendOver(connection)
  const { clean } = connection
  const read =
    <T>(name: OperationName, accept: (value: unknown, clean: Clean) => T | undefined) =>
    async (limits: CallLimits = {}, body?: JsonObject): Promise<Outcome<T>> => {
      const { reply, value, failure } = await send({ operation: operation(name), body }, limits)
      if (reply === undefined) return { ok: false, failure }
      if (failure !== undefined) return { ok: false, failure }
      const found = accept(value, clean)
      return found === undefined ? { ok: false, failure: unreadableReply(reply) } : { ok: true, value: found }
    }
  const change =
    (name: OperationName) =>
    async (body: JsonObject, { pipelineName, ...limits }: ChangeOptions = {}) => {
      const answer = await send({ operation: operation(name), body }, limits)
      return readChange(answer, (value) => readAcknowledgement(value, clean, pipelineName), clean)
    }
  return { send, read, change }
}

/** A status reply; undefined without a status word. */
export function readStatus(value: unknown, clean: Clean): StatusReply | undefined {
  const words = wordsOf(value, clean)
  return words.word === '' ? undefined : words
}

/** The records of a `logs` reply; undefined when it is no list. */
export function readRecords(value: unknown, clean: Clean): readonly ActivityRecord[] | undefined {
  return rowsOf(value)
    ?.filter(isObject)
    .map((row) => readRecord(row, clean))
}

/** The rows of a list of pipelines; undefined when it is no list. */
export function readListed(value: unknown, clean: Clean): readonly ListedPipeline[] | undefined {
  return rowsOf(value)?.map((row) => ({
    id: clean(textAt(row, '_id') ?? ''),
    name: clean(textAt(row, 'name') ?? ''),
  }))
}
