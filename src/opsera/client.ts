/**
 * Opsera's HTTP API as the action sees it: one method a call, unknown bodies in, domain records out.
 *
 * Sources, as the docstrings name them: *document* is the page "Opsera API Platform", *portal* is the source of
 * Opsera's web client, *assumed* is a guess that follows the pattern of the rest.
 */
import type { Clock, JsonObject, Reply, Request, Transport } from '../ports.ts'
import { operation, type Operation, type OperationName } from './operations.ts'
import { readPipeline, type Pipeline } from './pipeline.ts'
import { at, isObject, rowsOf, textAt } from './json.ts'
import { readRecord, type ActivityRecord } from './records.ts'
import { canRefuse, readAcknowledgement, readToolUpdate } from './acknowledgement.ts'
import {
  isRefusal,
  parse,
  failureFromCode,
  failureFromTransport,
  truncateWords,
  unreadableReply,
  type Failure,
} from './failure.ts'

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

export interface ToolReply extends Acknowledgement {
  /** The tool as it is now; absent when Opsera refused. It can hold secrets. */
  readonly tool?: JsonObject
}

export interface CallOptions {
  /** Cuts the call. */
  readonly signal?: AbortSignal
  /** Shorter than the call's own deadline, in milliseconds. */
  readonly deadlineMs?: number
  /** For run, stop and reset: the pipeline's name, if known, so that it is not taken for a part of what a message says. */
  readonly pipelineName?: string
}

/** A pipeline as the list shows it. */
export interface ListedPipeline {
  /** Empty when the row has none. */
  readonly id: string
  /** Empty when the row has none. */
  readonly name: string
}

/** A row whose inside is known from the *document* or the *portal* alone, handed on as it came. */
export type Rows = readonly JsonObject[]

/** What the user audit log is asked for; all of it is optional (*document*). */
export interface UserAuditFilter {
  /** One day, `YYYY-MM-DD`. Without it: the last seven days. */
  readonly date?: string
  /** Kind of action, such as `authentication` or `pipeline`. */
  readonly type?: string
  /** How many rows at most. */
  readonly count?: number
}

/** What the token audit log is asked for; all of it is optional (*document*). */
export interface TokenAuditFilter {
  /** One day, `YYYY-MM-DD`. Without it: the last seven days. */
  readonly date?: string
  readonly scope?: string
}

/**
 * The 16 calls. Every one sends one request, once; none throws for what the network or Opsera did. Ids are 24 hex
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
    type?: 'console output',
    options?: CallOptions,
  ): Promise<Outcome<readonly ActivityRecord[]>>
  /**
   * All pipelines that the token's owner sees, as full objects, at most 1000, no paging (*document*). Here one entry for
   * each row, whatever it holds, so that the length tells whether the list may be cut. No fields. Power User role
   * (*document*); path and scope, API Access or Pipeline Access, read-only or not, *assumed*.
   */
  pipelineList(options?: CallOptions): Promise<Outcome<readonly ListedPipeline[]>>
  /**
   * All tools with all their data, at most 1000; they can hold secrets. No fields. Power User role (*document*); path
   * and scope, API Access or Tool Registry Access, read-only or not, *assumed*.
   */
  toolList(options?: CallOptions): Promise<Outcome<Rows>>
  /**
   * A tool with all its data, which can hold secrets. Item RBAC (*document*); path, body `{toolId}`, and scope, API Access
   * or Tool Registry Access, read-only or not, *assumed*.
   */
  toolGet(toolId: string, options?: CallOptions): Promise<Outcome<JsonObject>>
  /**
   * Replaces root properties of a tool, as many or as few as `data` has, their structure whole; `_id`, `createdAt`
   * and `updatedAt` do no harm. Reply: the updated tool. Item RBAC (all *document*). Path, body `{toolId, data}` and
   * scopes, API Access or Tool Registry Access, *assumed*. Send it once.
   */
  toolUpdate(toolId: string, data: JsonObject, options?: CallOptions): Promise<Outcome<ToolReply>>
  /**
   * All tasks; of a limit nothing is told. No fields. Item RBAC (*document*); path, reply a list, and scope, API Access or
   * Tasks Access, read-only or not, *assumed*.
   */
  taskList(options?: CallOptions): Promise<Outcome<Rows>>
  /** A task with all its data. Item RBAC (*document*); path, body `{taskId}`, and scope as for `taskList` *assumed*. */
  taskGet(taskId: string, options?: CallOptions): Promise<Outcome<JsonObject>>
  /**
   * The last status of a task. Opsera returns it "as a string" (*document*): a JSON string, bare text, and an object
   * with `status` are all understood. Item RBAC (*document*); path, body `{taskId}`, and scope as for `taskList`
   * *assumed*.
   */
  taskStatus(taskId: string, options?: CallOptions): Promise<Outcome<StatusReply>>
  /**
   * The log of a task, with optional query parameters whose names no public copy shows; of a limit nothing is told. Item
   * RBAC (*document*); path, query `taskId` and `runCount`, reply a list, and scope as for `taskList` *assumed*.
   */
  taskLog(taskId: string, runCount?: number, options?: CallOptions): Promise<Outcome<Rows>>
  /**
   * What users did: query `date`, `type`, `count`, all optional; rows of `{_id, user_id, user_email, type, action,
   * target_id, account, createdAt, updatedAt}` in `{count, data}`; the last seven days, at most 1000. Scope API Access
   * or Security Logs (Read Only), Power User role (all *document*).
   */
  userAuditLog(filter?: UserAuditFilter, options?: CallOptions): Promise<Outcome<Rows>>
  /**
   * What tokens were used for: query `date`, `scope`, both optional; rows of `{_id, token_id, scope, target, user_id,
   * account, createdAt, updatedAt}` in `{count, data}`; span, limit, scope and role as for `userAuditLog` (all
   * *document*). Every read of a pipeline's status is a row of it.
   */
  tokenAuditLog(filter?: TokenAuditFilter, options?: CallOptions): Promise<Outcome<Rows>>
}

/** `OpseraClient` over a transport. Each method sends one request, once, within its call's deadline. */
export class HttpOpseraClient implements OpseraClient {
  readonly #transport: Transport
  readonly #clock: Clock

  constructor(transport: Transport, clock: Clock) {
    this.#transport = transport
    this.#clock = clock
  }

  runPipeline(pipelineId: string, settings?: JsonObject, options: CallOptions = {}) {
    const body = settings === undefined ? { pipelineId } : { pipelineId, settings }
    return this.#call('pipeline-run', { body }, options, changeOf(options.pipelineName))
  }

  pipelineStatus(pipelineId: string, runCount: number, options: CallOptions = {}) {
    return this.#call('pipeline-status', { body: { pipelineId, runCount } }, options, readStatus)
  }

  stopPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-stop', { body: { pipelineId } }, options, changeOf(options.pipelineName))
  }

  resetPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-reset', { body: { pipelineId } }, options, changeOf(options.pipelineName))
  }

  pipelineSummary(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-summary', { body: { pipelineId } }, options, readPipeline)
  }

  pipelineLogs(pipelineId: string, runCount: number, type?: 'console output', options: CallOptions = {}) {
    const body = { pipelineId, runCount, ...(type !== undefined && { type }) }
    return this.#call('pipeline-logs', { body }, options, readRecords)
  }

  pipelineList(options: CallOptions = {}) {
    return this.#call('pipeline-list', {}, options, readListed)
  }

  toolList(options: CallOptions = {}) {
    return this.#call('tool-list', {}, options, readRows)
  }

  toolGet(toolId: string, options: CallOptions = {}) {
    return this.#call('tool-get', { body: { toolId } }, options, readObject)
  }

  toolUpdate(toolId: string, data: JsonObject, options: CallOptions = {}) {
    return this.#call('tool-update', { body: { toolId, data } }, options, readTool)
  }

  taskList(options: CallOptions = {}) {
    return this.#call('task-list', {}, options, readRows)
  }

  taskGet(taskId: string, options: CallOptions = {}) {
    return this.#call('task-get', { body: { taskId } }, options, readObject)
  }

  taskStatus(taskId: string, options: CallOptions = {}) {
    return this.#call('task-status', { body: { taskId } }, options, readTaskStatus)
  }

  taskLog(taskId: string, runCount?: number, options: CallOptions = {}) {
    const query = { taskId, ...(runCount !== undefined && { runCount: String(runCount) }) }
    return this.#call('task-log', { query }, options, readRows)
  }

  userAuditLog({ date, type, count }: UserAuditFilter = {}, options: CallOptions = {}) {
    const query = {
      ...(date !== undefined && { date }),
      ...(type !== undefined && { type }),
      ...(count !== undefined && { count: String(count) }),
    }
    return this.#call('user-audit-log', { query }, options, readRows)
  }

  tokenAuditLog({ date, scope }: TokenAuditFilter = {}, options: CallOptions = {}) {
    const query = { ...(date !== undefined && { date }), ...(scope !== undefined && { scope }) }
    return this.#call('token-audit-log', { query }, options, readRows)
  }

  /** Sends, waits no longer than the deadline, and reads the body with `read`. */
  async #call<T extends object>(
    name: OperationName,
    content: Pick<Request, 'body' | 'query'>,
    options: CallOptions,
    read: Reading<T>,
  ): Promise<Outcome<T>> {
    const call = operation(name)
    const limit = Math.min(call.deadlineMs, options.deadlineMs ?? Infinity)
    const deadline = this.#clock.deadline(limit, options.signal)
    try {
      const { signal } = deadline
      const answer = await this.#transport.send({ method: call.method, path: call.path, ...content, signal })
      return answer.kind === 'reply'
        ? readReply(answer, call, read, this.#clock.now())
        : { ok: false, failure: failureFromTransport(answer) }
    } finally {
      deadline.clear()
    }
  }
}

/**
 * What a body means, given as JSON (undefined when it is none) and as it came; undefined for what it does not know, a
 * text for an answer that was understood and decides nothing.
 */
type Reading<T extends object> = (value: unknown, body: string) => T | string | undefined

/** A refusal in Opsera's own words is an answer under any code, but only to calls that change something. */
function readReply<T extends object>(
  reply: Reply,
  call: Operation,
  read: Reading<T>,
  now: number,
): Outcome<T> {
  const value = parse(reply.body)
  const failure = failureFromCode(reply, call, now)
  const isRefused = call.mutating && canRefuse(reply.code) && readAcknowledgement(value).kind === 'refused'
  if (failure !== undefined && !isRefused) return { ok: false, failure }
  const found = read(value, reply.body)
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

function readRows(value: unknown): Rows | undefined {
  return rowsOf(value)?.filter(isObject)
}

/** An object, bare or in `data`; one that only says that the call failed is none. */
function readObject(value: unknown): JsonObject | undefined {
  if (isRefusal(value) && textAt(value, '_id') === undefined) return undefined
  const data = textAt(value, '_id') === undefined ? at(value, 'data') : undefined
  if (isObject(data)) return data
  return isObject(value) ? value : undefined
}

function readTool(value: unknown): ToolReply | undefined {
  const { kind, message } = readToolUpdate(value)
  if (kind === 'refused') return { accepted: false, message }
  const tool = readObject(value)
  return tool === undefined || kind === 'unclear' ? undefined : { accepted: true, message, tool }
}

function readTaskStatus(value: unknown, body: string): StatusReply | undefined {
  const word = typeof value === 'string' ? value.trim() : value === undefined ? bareWord(body) : ''
  return word === '' ? readStatus(value) : { word, message: '' }
}

/** The status in a body that is bare text, not JSON; empty for a page, a piece of JSON or a longer text. */
export function bareWord(body: string): string {
  return /^\p{L}[\p{L}\p{N} _.-]{0,63}$/u.exec(body.trim())?.[0] ?? ''
}
