/**
 * Opsera's HTTP API as the action sees it: one method for each call, unknown bodies in, domain records out.
 *
 * Sources, as the docstrings name them: *document* is the page "Opsera API Platform", *portal* is the source of
 * Opsera's web client, *assumed* is a guess that follows the pattern of the rest.
 */
import type { Clock, JsonObject, Transport } from '../ports.ts'
import { Caller, type Answer, type CallerOptions, type CallLimits } from './call.ts'
import { operation, type OperationName } from './operations.ts'
import { readPipeline } from './pipeline.ts'
import { isObject, rowsOf, textAt, type Clean } from './json.ts'
import { readRecord, type ActivityRecord } from './records.ts'
import { readAcknowledgement, readChange } from './acknowledgement.ts'
import { unreadableReply, type Failure } from './failure.ts'

/** A good answer, or why there was none. A call never throws for what the network or Opsera did. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** The reply to a call that changes something; a reply that neither accepts nor refuses is an `ambiguous` failure. */
export interface Acknowledgement {
  /** False when Opsera refused: a failure word under 2xx or most of 4xx (`acknowledgement.ts`). */
  readonly accepted: boolean
  readonly message: string
  /** Of `run`: the number of the new run, 1 or more; absent when it was refused, or queued without a number. */
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

/** A pipeline as the list shows it; a text is empty when the row has none. */
export interface ListedPipeline {
  readonly id: string
  readonly name: string
}

export type OpseraClient = Pick<HttpOpseraClient, keyof HttpOpseraClient>

/**
 * The calls of the gate over a transport. Every method sends one request, once, within its call's deadline. Scopes and
 * roles are in the table of operations; a 403 does not show which of token, scope and access is missing (*document*).
 */
export class HttpOpseraClient {
  readonly #caller: Caller
  readonly #clean: Clean

  constructor(transport: Transport, clock: Clock, options: CallerOptions) {
    this.#caller = new Caller(transport, clock, options)
    this.#clean = options.clean
  }

  /**
   * Starts a run, with `settings` if given (*assumed*). A refusal is `status: "failed"` without a number (*document*),
   * under an HTTP code that is not documented. Not idempotent: send it once.
   */
  runPipeline(pipelineId: string, settings?: JsonObject, options: CallOptions = {}) {
    const body = settings === undefined ? { pipelineId } : { pipelineId, settings }
    return this.#change('pipeline-run', { body, options })
  }

  /** The status of a run, current or past (*document*); of the words only `success` is documented. */
  pipelineStatus(pipelineId: string, runCount: number, options: CallOptions = {}) {
    return this.#read('pipeline-status', { body: { pipelineId, runCount }, options }, readStatus)
  }

  /** Requests that the pipeline's current run, whoever started it, ends after its present operation (*document*). */
  stopPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#change('pipeline-stop', { body: { pipelineId }, options })
  }

  /** Takes the pipeline back to its first step and clears the data of its current run (*document*). */
  resetPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#change('pipeline-reset', { body: { pipelineId }, options })
  }

  /**
   * The pipeline object, bare or in `data` (*assumed*). It is large, and its fields are known from the *portal* only.
   * Public copies of the *document* cut its scopes off, so a read-only scope may suffice.
   */
  pipelineSummary(pipelineId: string, options: CallOptions = {}) {
    return this.#read('pipeline-summary', { body: { pipelineId }, options }, readPipeline)
  }

  /**
   * Activity records of a run, newest first, at most 1000, no paging (*document*; the field `pipelineId` is *assumed*).
   * `type` leaves only console records.
   */
  pipelineLogs(
    pipelineId: string,
    runCount: number,
    { type, ...options }: CallOptions & { readonly type?: 'console output' } = {},
  ) {
    const body = { pipelineId, runCount, ...(type !== undefined && { type }) }
    return this.#read('pipeline-logs', { body, options }, readRecords)
  }

  /**
   * All pipelines that the token's owner sees, at most 1000, no paging (*document*). One entry for each row, whatever it
   * holds, so that the length shows whether the list may be cut.
   */
  pipelineList(options: CallOptions = {}) {
    return this.#read('pipeline-list', { options }, readListed)
  }

  async #read<T>(
    name: OperationName,
    request: CallRequest,
    read: (value: unknown, clean: Clean) => T | undefined,
  ): Promise<Outcome<T>> {
    const { reply, value, failure } = await this.#send(name, request)
    if (reply === undefined) return { ok: false, failure }
    if (failure !== undefined) return { ok: false, failure }
    const found = read(value, this.#clean)
    return found === undefined ? { ok: false, failure: unreadableReply(reply) } : { ok: true, value: found }
  }

  async #change(name: OperationName, request: CallRequest): Promise<Outcome<Acknowledgement>> {
    const answer = await this.#send(name, request)
    const reading = readChange(answer, (value) =>
      readAcknowledgement(cleaned(value, this.#clean), request.options.pipelineName),
    )
    if (reading.kind === 'failure') return { ok: false, failure: reading.failure }
    if (reading.kind === 'unclear')
      return { ok: false, failure: { kind: 'ambiguous', reason: reading.reason } }
    const { kind, ...rest } = reading
    return { ok: true, value: { accepted: kind === 'accepted', ...rest } }
  }

  #send(name: OperationName, { body, options }: CallRequest): Promise<Answer> {
    return this.#caller.send({ operation: operation(name), ...(body !== undefined && { body }) }, options)
  }
}

interface CallRequest {
  readonly body?: JsonObject
  readonly options: CallOptions
}

/** The same reply with words that can be quoted. */
function cleaned(value: unknown, clean: Clean): unknown {
  if (!isObject(value)) return value
  const words = ['status', 'message'].flatMap((key) => {
    const text = textAt(value, key)
    return text === undefined ? [] : [[key, clean(text)]]
  })
  return { ...value, ...Object.fromEntries(words) }
}

/** A status reply; undefined without a status word. */
export function readStatus(value: unknown, clean: Clean): StatusReply | undefined {
  const word = clean(textAt(value, 'status') ?? '').trim()
  return word === '' ? undefined : { word, message: clean(textAt(value, 'message') ?? '') }
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
    id: textAt(row, '_id') ?? '',
    name: clean(textAt(row, 'name') ?? ''),
  }))
}
