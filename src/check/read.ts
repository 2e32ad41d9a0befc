/** One read of the check, made by the gate's own client, and what can be said of the reply without its content. */
import { requestOf, type Values } from '../api/request.ts'
import { HttpOpseraClient, type OpseraClient, type Outcome } from '../opsera/client.ts'
import { Caller } from '../opsera/call.ts'
import { isTransient, parse, unreadableReply } from '../opsera/failure.ts'
import { operation, type OperationName } from '../opsera/operations.ts'
import type { Clock, Request, Sink, Transport, TransportResult } from '../ports.ts'

export interface Read<T = unknown> {
  readonly operation: OperationName
  /** What the program's own reader made of the reply. */
  readonly outcome: Outcome<T>
  readonly attempts: number
  /** HTTP status code of the last reply; absent without a reply. */
  readonly code?: number
  /** Content type of that reply in lower case, or empty. */
  readonly contentType: string
  /** Length of its body after decompression. */
  readonly bytes: number
  /** How long the last attempt took, in milliseconds. */
  readonly ms: number
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown
}

export interface Reader {
  readonly transport: Transport
  readonly clock: Clock
  readonly cancel: AbortSignal
  /** Receives a line for each request. */
  readonly debug: Sink['debug']
}

export interface ReadPlan {
  readonly name: OperationName
  /** No attempt lasts longer than this instant of the clock. */
  readonly until: number
}

interface CallLimits {
  readonly signal: AbortSignal
  readonly deadlineMs: number
}

/** So many attempts show whether trouble passes. */
const ATTEMPTS = 3
const PAUSE_MS = 1_000
/** Below this no connection can be expected. */
const DEADLINE_MIN_MS = 500

/** A read as the gate makes it; repeated while trouble may pass. Never throws for what the network or Opsera did. */
export function readAsGate<T>(
  reader: Reader,
  plan: ReadPlan,
  call: (client: OpseraClient, limits: CallLimits) => Promise<Outcome<T>>,
): Promise<Read<T>> {
  const recorder = new Recorder(reader)
  const client = new HttpOpseraClient(recorder, reader.clock, reader.debug)
  return repeat(recorder, plan, (limits) => call(client, limits))
}

/** A read as the api action makes it. The value is the body: JSON, or else its text. */
export function readAsApi(reader: Reader, plan: ReadPlan, values: Values = {}): Promise<Read> {
  const recorder = new Recorder(reader)
  const caller = new Caller(recorder, reader.clock, reader.debug)
  const row = operation(plan.name)
  return repeat(recorder, plan, async ({ signal, deadlineMs }) => {
    const call = { ...requestOf({ operation: row, values }), maxBytes: row.maxBytes }
    const answer = await caller.send(call, { signal, deadlineMs })
    if (answer.reply === undefined) return { ok: false, failure: answer.failure }
    if (answer.failure !== undefined) return { ok: false, failure: answer.failure }
    const value = answer.value ?? answer.reply.body
    return value === '' ? { ok: false, failure: unreadableReply(answer.reply) } : { ok: true, value }
  })
}

async function repeat<T>(
  recorder: Recorder,
  { name, until }: ReadPlan,
  attempt: (limits: CallLimits) => Promise<Outcome<T>>,
): Promise<Read<T>> {
  const { clock, cancel } = recorder.reader
  for (let attempts = 1; ; attempts++) {
    const deadlineMs = Math.max(DEADLINE_MIN_MS, until - clock.now())
    const outcome = await attempt({ signal: cancel, deadlineMs })
    const isLast = attempts === ATTEMPTS || clock.now() + PAUSE_MS >= until || cancel.aborted
    if (outcome.ok || isLast || !isTransient(outcome.failure))
      return { operation: name, outcome, attempts, ...recorder.facts() }
    await clock.sleep(PAUSE_MS, cancel)
  }
}

/** Hands requests on and keeps the last result. */
class Recorder implements Transport {
  readonly reader: Reader
  #result: TransportResult | undefined
  #ms = 0

  constructor(reader: Reader) {
    this.reader = reader
  }

  async send(request: Request): Promise<TransportResult> {
    const { transport, clock } = this.reader
    const beganAt = clock.now()
    this.#result = await transport.send(request)
    this.#ms = clock.now() - beganAt
    return this.#result
  }

  facts(): Omit<Read, 'operation' | 'outcome' | 'attempts'> {
    const result = this.#result
    const ms = Math.round(this.#ms)
    if (result?.kind !== 'reply') return { contentType: '', bytes: 0, ms, json: undefined }
    const { code, contentType, body, bytes = body.length } = result
    return { code, contentType, bytes, ms, json: parse(body) }
  }
}
