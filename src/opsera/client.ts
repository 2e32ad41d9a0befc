/**
 * Opsera's HTTP API as the action sees it: one method a call, unknown bodies in, domain records out.
 *
 * Sources, as the docstrings name them: *document* is the page "Opsera API Platform", *portal* is the source of
 * Opsera's web client, *assumed* is a guess that follows the pattern of the rest.
 */
import type { Clock, JsonObject, Reply, Request, Transport } from '../ports.ts'
import { operation, type Operation, type OperationName } from './operations.ts'
import { readPipeline, type Pipeline } from './pipeline.ts'
import { countAt, isObject, rowsOf, textAt } from './read.ts'
import { readRecord, type ActivityRecord } from './records.ts'
import { isRefusal, parse, troubleOfCode, troubleOfSilence, unreadable, type Trouble } from './trouble.ts'

/** A good answer, or why there was none. A call never throws for what the network or Opsera did. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble }

/** How Opsera answers a call that changes something. */
export interface Acknowledgement {
  /** False when Opsera refused: `status: "failed"` under any HTTP code. */
  readonly accepted: boolean
  readonly message: string
}

export interface StartReply extends Acknowledgement {
  /** The number of the new run; absent when it was refused, or queued without a number. */
  readonly runCount?: number
}

export interface StatusReply {
  /** The run's status word as Opsera wrote it. Here `failed` may also mean that the call was refused. */
  readonly word: string
  readonly message: string
}

export interface CallOptions {
  /** Cuts the call. */
  readonly signal?: AbortSignal
  /** Shorter than the call's own deadline, in milliseconds. */
  readonly deadlineMs?: number
}

export interface OpseraClient {
  /**
   * Starts a run. Body `{pipelineId}`, with `settings` where given (*assumed*). Reply
   * `{status, message, runCount}`; a refusal is `status: "failed"` without a number (*document*).
   * Not idempotent: send it once.
   */
  runPipeline(pipelineId: string, settings?: JsonObject, options?: CallOptions): Promise<Outcome<StartReply>>
  /** The status of a run, now or in the past. Body `{pipelineId, runCount}` (*document*). */
  pipelineStatus(pipelineId: string, runCount: number, options?: CallOptions): Promise<Outcome<StatusReply>>
  /** Asks the pipeline's current run, whosever it is, to end after its present operation (*document*). */
  stopPipeline(pipelineId: string, options?: CallOptions): Promise<Outcome<Acknowledgement>>
  /** Takes the pipeline back to its first step and clears the data of its current run (*document*). */
  resetPipeline(pipelineId: string, options?: CallOptions): Promise<Outcome<Acknowledgement>>
  /** The pipeline object (*document*); its inside is known from the *portal* alone. */
  pipelineSummary(pipelineId: string, options?: CallOptions): Promise<Outcome<Pipeline>>
  /**
   * Activity records of a run, newest first, at most 1000, no paging (*document*). `console output` as
   * `type` leaves only console records.
   */
  pipelineLogs(
    pipelineId: string,
    runCount: number,
    type?: 'console output',
    options?: CallOptions,
  ): Promise<Outcome<readonly ActivityRecord[]>>
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
    return this.#call('pipeline-run', { body }, options, readStart)
  }

  pipelineStatus(pipelineId: string, runCount: number, options: CallOptions = {}) {
    return this.#call('pipeline-status', { body: { pipelineId, runCount } }, options, readStatus)
  }

  stopPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-stop', { body: { pipelineId } }, options, readAcknowledgement)
  }

  resetPipeline(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-reset', { body: { pipelineId } }, options, readAcknowledgement)
  }

  pipelineSummary(pipelineId: string, options: CallOptions = {}) {
    return this.#call('pipeline-summary', { body: { pipelineId } }, options, readPipeline)
  }

  pipelineLogs(pipelineId: string, runCount: number, type?: 'console output', options: CallOptions = {}) {
    const body = { pipelineId, runCount, ...(type !== undefined && { type }) }
    return this.#call('pipeline-logs', { body }, options, readRecords)
  }

  /** Sends, waits no longer than the deadline, and reads the body with `read`, which gives undefined for what it does not know. */
  async #call<T>(
    name: OperationName,
    content: Pick<Request, 'body' | 'query'>,
    options: CallOptions,
    read: (value: unknown) => T | undefined,
  ): Promise<Outcome<T>> {
    const call = operation(name)
    const limit = Math.min(call.deadlineMs, options.deadlineMs ?? Infinity)
    const deadline = this.#clock.deadline(limit, options.signal)
    try {
      const { signal } = deadline
      const answer = await this.#transport.send({ method: call.method, path: call.path, ...content, signal })
      return answer.kind === 'reply'
        ? readReply(answer, call, read, this.#clock.now())
        : { ok: false, trouble: troubleOfSilence(answer) }
    } finally {
      deadline.clear()
    }
  }
}

/** A refusal in Opsera's own words is an answer under any code, but only to calls that change something. */
function readReply<T>(
  reply: Reply,
  call: Operation,
  read: (value: unknown) => T | undefined,
  now: number,
): Outcome<T> {
  const value = parse(reply.body)
  const trouble = troubleOfCode(reply, call, now)
  if (trouble !== undefined && !(call.changes && isRefusal(value))) return { ok: false, trouble }
  const found = read(value)
  return found === undefined ? { ok: false, trouble: unreadable(reply) } : { ok: true, value: found }
}

/** Words with which Opsera takes a request; `executed` and `success` are printed in the document. */
const ACCEPTED = /^(executed|success|successful|accepted|queued|created|running|pending|submitted)$/i

function readAcknowledgement(value: unknown): Acknowledgement | undefined {
  const message = textAt(value, 'message') ?? ''
  if (isRefusal(value)) return { accepted: false, message }
  const status = textAt(value, 'status')?.trim() ?? ''
  return ACCEPTED.test(status) ? { accepted: true, message } : undefined
}

function readStart(value: unknown): StartReply | undefined {
  const runCount = countAt(value, 'runCount')
  const reply = readAcknowledgement(value)
  if (reply?.accepted === false) return reply
  if (runCount !== undefined && runCount >= 1)
    return { accepted: true, message: reply?.message ?? textAt(value, 'message') ?? '', runCount }
  return reply
}

function readStatus(value: unknown): StatusReply | undefined {
  const word = textAt(value, 'status')?.trim()
  return word === undefined || word === '' ? undefined : { word, message: textAt(value, 'message') ?? '' }
}

function readRecords(value: unknown): readonly ActivityRecord[] | undefined {
  return rowsOf(value)?.filter(isObject).map(readRecord)
}
