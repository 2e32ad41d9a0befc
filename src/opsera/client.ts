/**
 * Opsera's HTTP API as the action sees it: one method a call, unknown bodies in, domain records out.
 *
 * Sources, as the docstrings name them: *document* is the page "Opsera API Platform", *portal* is the source of
 * Opsera's web client, *assumed* is a guess that follows the pattern of the rest.
 */
import type { Clock, JsonObject, Request, Sink, Transport } from '../ports.ts'
import { Caller, type Answer, type CallLimits } from './call.ts'
import { operation, type Operation, type OperationName } from './operations.ts'
import { readPipeline, type Pipeline } from './pipeline.ts'
import { isObject, rowsOf, textAt } from './json.ts'
import { readRecord, type ActivityRecord } from './records.ts'
import { canRefuse, readAcknowledgement } from './acknowledgement.ts'
import { truncateWords, unreadableReply, type Failure } from './failure.ts'

/** A good answer, or why there was none. A call never throws for what the network or Opsera did. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** How Opsera answers a call that changes something; an answer that is neither is a failure of the kind `ambiguous`. */
export interface Acknowledgement {
  /** False when Opsera refused: a failure word under 2xx or most of 4xx (`acknowledgement.ts`). */
  readonly accepted: boolean
  readonly message: string
}

export interface StartReply extends Acknowledgement {
  /** The number of the new run, 1 or more; absent when it was refused, or queued without a number. */
  readonly runCount?: number
}

export interface StatusReply {
  /** The run's status word as Opsera wrote it. Here `failed` may also mean that the call was refused. */
  readonly word: string
  readonly message: string
}

export interface CallOptions extends CallLimits {
  /** For run, stop and reset: the pipeline's name, if known, so that it is not taken for a part of what a message says. */
  readonly pipelineName?: string
}

export interface LogOptions extends CallOptions {
  /** Only records of this type. */
  readonly type?: 'console output'
}

/** A pipeline as the list shows it. */
export interface ListedPipeline {
  /** Empty when the row has none. */
  readonly id: string
  /** Empty when the row has none. */
  readonly name: string
}

/**
 * The calls of the gate. Every one sends one request, once; none throws for what the network or Opsera did. Ids are 24 hex
 * digits. Scopes are named by their labels in the portal; a token has one. *Item RBAC*: the token's owner
 * has access to the object, or the Power User role (*document*). Any 403 may mean a bad or expired token,
 * a scope that is missing, or an owner without access: Opsera does not say which (*document*).
 */
export interface OpseraClient {
  /**
   * Starts a run. Body `{pipelineId}` (*document*), with `settings` where given (*assumed*). Reply
   * `{status, message, runCount}`; a refusal is `status: "failed"` without a number (*document*), under which HTTP
   * code is not told. Not idempotent: send it once. Scope API Access or Pipeline Access, Item RBAC (*document*).
   */
  runPipeline(pipelineId: string, settings?: JsonObject, options?: CallOptions): Promise<Outcome<StartReply>>
  /**
   * The status of a run, now or in the past. Body `{pipelineId, runCount}`, reply `{status, message}`
   * (*document*); of the words only `success` is printed. Scope API Access, Pipeline Access or Pipeline Access
   * (Read Only), Item RBAC (*document*).
   */
  pipelineStatus(pipelineId: string, runCount: number, options?: CallOptions): Promise<Outcome<StatusReply>>
  /**
   * Asks the pipeline's current run, whosever it is, to end after its present operation. Body `{pipelineId}`, reply
   * `{status, message}`, before the run has ended. Scope API Access or Pipeline Access, Item RBAC (all *document*).
   */
  stopPipeline(pipelineId: string, options?: CallOptions): Promise<Outcome<Acknowledgement>>
  /**
   * Takes the pipeline back to its first step and clears the data of its current run. Body `{pipelineId}`, reply
   * `{status, message}`. Scope API Access or Pipeline Access, Item RBAC (all *document*).
   */
  resetPipeline(pipelineId: string, options?: CallOptions): Promise<Outcome<Acknowledgement>>
  /**
   * The pipeline object. Body `{pipelineId}`, reply the "full JSON data object" (*document*), bare or in `data`
   * (*assumed*); its inside is known from the *portal* alone, and it is large. Scope API Access or Pipeline Access, Item
   * RBAC (*document*); public copies are cut there, so a read-only scope may do too.
   */
  pipelineSummary(pipelineId: string, options?: CallOptions): Promise<Outcome<Pipeline>>
  /**
   * Activity records of a run, newest first, at most 1000, no paging. `console output` as `type` leaves only console
   * records. Body `{pipelineId, runCount, type}`, the last two optional (all *document*, but for `pipelineId`, which is
   * *assumed*). Reply a list (*document*), bare or in `data` (*assumed*). Item RBAC (*document*); scope API Access,
   * Pipeline Access, or either read-only, *assumed*.
   */
  pipelineLogs(
    pipelineId: string,
    runCount: number,
    options?: LogOptions,
  ): Promise<Outcome<readonly ActivityRecord[]>>
  /**
   * All pipelines that the token's owner sees, as full objects, at most 1000, no paging (*document*). Here one entry for
   * each row, whatever it holds, so that the length tells whether the list may be cut. No fields. Power User role
   * (*document*); path and scope, API Access or Pipeline Access, read-only or not, *assumed*.
   */
  pipelineList(options?: CallOptions): Promise<Outcome<readonly ListedPipeline[]>>
}

/** `OpseraClient` over a transport. Each method sends one request, once, within its call's deadline. */
export class HttpOpseraClient implements OpseraClient {
  readonly #caller: Caller

  /** `debug` takes one line for each request. */
  constructor(transport: Transport, clock: Clock, debug?: Sink['debug']) {
    this.#caller = new Caller(transport, clock, debug)
  }

  runPipeline(pipelineId: string, settings?: JsonObject, options: CallOptions = {}) {
    const body = settings === undefined ? { pipelineId } : { pipelineId, settings }
    return this.#call('pipeline-run', { body, options }, changeOf(options.pipelineName))
  }

  pipelineStatus(pipelineId: string, runCount: number, options: CallOptions = {}) {
    return this.#call('pipeline-status', { body: { pipelineId, runCount }, options }, readStatus)
  }

  stopPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-stop', { body: { pipelineId }, options }, changeOf(options.pipelineName))
  }

  resetPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-reset', { body: { pipelineId }, options }, changeOf(options.pipelineName))
  }

  pipelineSummary(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-summary', { body: { pipelineId }, options }, readPipeline)
  }

  pipelineLogs(pipelineId: string, runCount: number, { type, ...options }: LogOptions = {}) {
    const body = { pipelineId, runCount, ...(type !== undefined && { type }) }
    return this.#call('pipeline-logs', { body, options }, readRecords)
  }

  pipelineList(options: CallOptions = {}) {
    return this.#call('pipeline-list', { options }, readListed)
  }

  /** Sends, and reads the answer with `read`. */
  async #call<T extends object>(
    name: OperationName,
    { options, ...content }: Pick<Request, 'body' | 'query'> & { readonly options: CallOptions },
    read: Reading<T>,
  ): Promise<Outcome<T>> {
    const call = { operation: operation(name), ...content }
    return outcomeOf(call.operation, await this.#caller.send(call, options), read)
  }
}

/**
 * What a body means, given as JSON (undefined when it is none); undefined for what it does not know, a text for an
 * answer that was understood and decides nothing.
 */
type Reading<T extends object> = (value: unknown) => T | string | undefined

/** A refusal in Opsera's own words is an answer under most codes, but only to calls that change something. */
function outcomeOf<T extends object>(
  { mutating }: Operation,
  { reply, value, failure }: Answer,
  read: Reading<T>,
): Outcome<T> {
  if (reply === undefined) return { ok: false, failure }
  const isRefused = mutating && canRefuse(reply.code) && readAcknowledgement(value).kind === 'refused'
  if (failure !== undefined && !isRefused) return { ok: false, failure }
  const found = read(value)
  if (found === undefined) return { ok: false, failure: unreadableReply(reply) }
  return typeof found === 'string'
    ? { ok: false, failure: { kind: 'ambiguous', code: reply.code, reason: truncateWords(found), said: '' } }
    : { ok: true, value: found }
}

/** Reads the answer to run, stop or reset. */
function changeOf(pipelineName?: string): Reading<StartReply> {
  return (value) => {
    if (!isObject(value)) return undefined
    const reading = readAcknowledgement(value, pipelineName)
    if (reading.kind === 'unclear') return reading.reason
    const { kind, ...rest } = reading
    return { accepted: kind === 'accepted', ...rest }
  }
}

function readStatus(value: unknown): StatusReply | undefined {
  const word = textAt(value, 'status')?.trim()
  return word === undefined || word === '' ? undefined : { word, message: textAt(value, 'message') ?? '' }
}

function readRecords(value: unknown): readonly ActivityRecord[] | undefined {
  return rowsOf(value)?.filter(isObject).map(readRecord)
}

function readListed(value: unknown): readonly ListedPipeline[] | undefined {
  return rowsOf(value)?.map((row) => ({ id: textAt(row, '_id') ?? '', name: textAt(row, 'name') ?? '' }))
}
