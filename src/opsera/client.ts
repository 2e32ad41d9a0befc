/**
 * Opsera's HTTP API as the action sees it: unknown bodies in, domain records out. Sources, as the docstrings name them:
 * *document* is the page "Opsera API Platform", *portal* is the source of Opsera's web client, *assumed* is a guess that
 * follows the pattern of the rest.
 */
import type { Clock, JsonObject, Reply, Request, Sink, Transport, TransportResult } from '../ports.ts'
import { readChange } from './acknowledgement.ts'
import { failureFromCode, unreadableReply, type Failure, type Outcome, type Reading } from './failure.ts'
import { isObject, parse, rowsOf, textAt, wordsOf, type Clean } from './json.ts'
import { operation, type Operation, type OperationName } from './operations.ts'
import { readPipeline } from './pipeline.ts'
import { readRecord, type ActivityRecord } from './records.ts'

/** The operation's path and size limit apply unless others are given. */
export interface Call extends Pick<Request, 'body' | 'query'> {
  readonly operation: Operation
  readonly path?: string | undefined
  readonly maxBytes?: number
}

export interface CallLimits {
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined
  /** Shorter than the call's own deadline, in milliseconds. */
  readonly deadlineMs?: number
}

interface ChangeOptions extends CallLimits {
  /** Empty when it is not known: words of the name can then be mistaken for what the message says. */
  readonly pipelineName?: string
}

interface LogOptions extends CallLimits {
  readonly type?: 'console output'
}

/** A reply with its body as JSON (undefined when it is none), and the failure that its code means; or no reply. */
export type Answer =
  | { readonly failure?: undefined; readonly reply: Reply; readonly value: unknown }
  | { readonly failure: Failure; readonly reply?: Reply; readonly value?: unknown }

interface Connection {
  readonly transport: Transport
  readonly clock: Clock
  readonly clean: Clean
  /** Receives one line for each request. */
  readonly debug?: Sink['debug']
}

export type OpseraClient = ReturnType<typeof opseraClient>

/**
 * The calls of the gate. Each sends one request, once, within its call's deadline, and never throws for what the network or
 * Opsera did. Scopes and roles are in the table of operations; a 403 does not show which of token, scope and access is
 * missing (*document*).
 */
export function opseraClient(connection: Connection) {
  const { send, ask, accept, change } = requester(connection)
  return {
    /** Any call, its reply unread. */
    send,
    /** Starts a run, with `settings` if given (*assumed*). Not idempotent: send it once. */
    runPipeline: (pipelineId: string, settings?: JsonObject, options?: ChangeOptions) =>
      change('pipeline-run', { pipelineId, settings }, options),
    /** Requests that the pipeline's current run, whoever started it, ends after its present operation (*document*). */
    stopPipeline: (pipelineId: string, options?: ChangeOptions) =>
      change('pipeline-stop', { pipelineId }, options),
    /** Takes the pipeline back to its first step and clears the data of its current run (*document*). */
    resetPipeline: (pipelineId: string, options?: ChangeOptions) =>
      change('pipeline-reset', { pipelineId }, options),
    /** The status of a run, current or past (*document*); of the words only `success` is documented. */
    pipelineStatus: async (pipelineId: string, runCount: number, limits?: CallLimits) =>
      accept(await ask('pipeline-status', { pipelineId, runCount }, limits), readStatus),
    /** The pipeline object, bare or in `data` (*assumed*). It is large; its fields are known from the *portal* only. */
    pipelineSummary: async (pipelineId: string, limits?: CallLimits) =>
      accept(await ask('pipeline-summary', { pipelineId }, limits), readPipeline),
    /**
     * Activity records of a run, newest first, at most 1000, no paging (*document*; the field `pipelineId` is
     * *assumed*). `type` leaves only console records.
     */
    pipelineLogs: async (pipelineId: string, runCount: number, { type, ...limits }: LogOptions = {}) =>
      accept(await ask('pipeline-logs', { pipelineId, runCount, type }, limits), readRecords),
    /** All pipelines that the token's owner sees, at most 1000, no paging (*document*). */
    pipelineList: async (limits?: CallLimits) =>
      accept(await ask('pipeline-list', undefined, limits), readListed),
  }
}

/** What sends a call, and what reads the answer. */
function requester({ transport, clock, clean, debug }: Connection) {
  /** How often each call has failed since it last succeeded. */
  const failures = new Map<OperationName, number>()
  const send = async (call: Call, limits: CallLimits = {}): Promise<Answer> => {
    const { operation, path = operation.path, maxBytes = operation.maxBytes, body, query } = call
    const { name, method, mutating: freshConnection } = operation
    const deadlineMs = Math.min(operation.deadlineMs, limits.deadlineMs ?? Infinity)
    const deadline = clock.deadline(deadlineMs, limits.signal)
    const { signal } = deadline
    const beganAt = clock.now()
    const result = await transport.send({ method, path, body, query, maxBytes, freshConnection, signal })
    deadline.clear()
    const answer = answerOf(result, operation, { now: clock.date(), clean })
    const attempt = (failures.get(name) ?? 0) + 1
    failures.set(name, answer.failure === undefined ? 0 : attempt)
    const ms = Math.round(clock.now() - beganAt)
    debug?.(`${method} ${path}: ${describe(result)}, ${ms} ms, attempt ${attempt}`)
    return answer
  }
  const ask = (name: OperationName, body?: JsonObject, limits?: CallLimits) =>
    send({ operation: operation(name), body }, limits)
  const change = async (name: OperationName, body: JsonObject, options: ChangeOptions = {}) =>
    readChange(name, await ask(name, body, options), { clean, pipelineName: options.pipelineName ?? '' })
  const accept = <T>(answer: Answer, read: (value: unknown, clean: Clean) => T | undefined): Outcome<T> => {
    if (answer.failure !== undefined) return { ok: false, failure: answer.failure }
    const value = read(answer.value, clean)
    return value === undefined ? { ok: false, failure: unreadableReply(answer.reply) } : { ok: true, value }
  }
  return { send, ask, accept, change }
}

function answerOf(result: TransportResult, operation: Operation, reading: Reading): Answer {
  if (result.kind !== 'reply') return { failure: result }
  const answer = { reply: result, value: parse(result.body) }
  const failure = failureFromCode(result, operation, reading)
  return failure === undefined ? answer : { ...answer, failure }
}

/** A header is remote text; the longest common content type, `application/json; charset=utf-8`, has 31 characters. */
const TYPE_MAX = 40

function describe(result: TransportResult): string {
  if (result.kind !== 'reply') return `no reply (${result.reason})`
  const { code, contentType, bytes } = result
  return `HTTP ${code}, ${contentType.slice(0, TYPE_MAX) || 'no content type'}, ${bytes} bytes`
}

/** The run's status word as Opsera wrote it, and the message. Here `failed` may also mean that the call was refused. */
export type StatusReply = ReturnType<typeof wordsOf>

/** A status reply; undefined without a status word. */
export function readStatus(value: unknown, clean: Clean): StatusReply | undefined {
  const words = wordsOf(value, clean)
  return words.word === '' ? undefined : words
}

/** The records of a `logs` reply; undefined when it is no list. */
export function readRecords(value: unknown, clean: Clean): readonly ActivityRecord[] | undefined {
  const rows = rowsOf(value)?.filter(isObject)
  return rows?.map((row) => readRecord(row, clean))
}

/** A pipeline as the list shows it; a text is empty when the row has none. */
export type ListedPipeline = Readonly<Record<'id' | 'name', string>>

/** One entry for each row of a list, even an unreadable one: the length shows whether the list may be cut; undefined for no list. */
export function readListed(value: unknown, clean: Clean): readonly ListedPipeline[] | undefined {
  const text = (row: unknown, key: string) => clean(textAt(row, key) ?? '')
  return rowsOf(value)?.map((row) => ({ id: text(row, '_id'), name: text(row, 'name') }))
}
