/** One read of the check, as the gate and the api action make it, and what can be said of the reply without its content. */
import { requestOf, type Values } from '../api/request.ts'
import { Caller, type CallerOptions } from '../opsera/call.ts'
import { isTransient, parse, unreadableReply, type Failure } from '../opsera/failure.ts'
import type { Clean } from '../opsera/json.ts'
import { operation, type OperationName } from '../opsera/operations.ts'
import type { Clock, Transport } from '../ports.ts'

/** A read has either a value or a failure. */
export interface Read<T = unknown> {
  readonly operation: OperationName
  /** What the program's own reader made of the reply. */
  readonly value?: T
  readonly failure?: Failure
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

export interface Reader extends CallerOptions {
  readonly transport: Transport
  readonly clock: Clock
  readonly cancel: AbortSignal
}

export interface ReadPlan<T> {
  readonly name: OperationName
  readonly values: Values
  /** No attempt lasts longer than this instant of the clock. */
  readonly until: number
  /** Reads the reply from its JSON value (undefined when it is none) and its text; undefined when it is not what the call returns. */
  readonly accept: (value: unknown, clean: Clean, body: string) => T | undefined
}

/** Enough to see whether a failure is transient. */
const ATTEMPTS = 3
const PAUSE_MS = 1_000
/** Below this no connection can be expected. */
const DEADLINE_MIN_MS = 500

/** Reads, and retries a transient failure. Never throws for what the network or Opsera did. */
export async function read<T>(reader: Reader, plan: ReadPlan<T>): Promise<Read<T>> {
  const { clock, cancel } = reader
  const caller = new Caller(reader.transport, clock, reader)
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(caller, reader, plan)
    const isLast = attempts === ATTEMPTS || clock.now() + PAUSE_MS >= plan.until || cancel.aborted
    if (outcome.failure === undefined || isLast || !isTransient(outcome.failure))
      return { operation: plan.name, attempts, ...outcome }
    await clock.sleep(PAUSE_MS, cancel)
  }
}

async function attempt<T>(
  caller: Caller,
  { clock, clean, cancel: signal }: Reader,
  { name, values, until, accept }: ReadPlan<T>,
): Promise<Omit<Read<T>, 'operation' | 'attempts'>> {
  const row = operation(name)
  const beganAt = clock.now()
  const call = { ...requestOf({ operation: row, values }), maxBytes: row.maxBytes }
  const { reply, failure } = await caller.send(call, {
    signal,
    deadlineMs: Math.max(DEADLINE_MIN_MS, until - beganAt),
  })
  const ms = Math.round(clock.now() - beganAt)
  if (reply === undefined) return { failure, contentType: '', bytes: 0, ms, json: undefined }
  const { code, contentType, body, bytes = body.length } = reply
  const facts = { code, contentType, bytes, ms, json: parse(body) }
  if (failure !== undefined) return { failure, ...facts }
  const value = accept(facts.json, clean, body)
  return value === undefined ? { failure: unreadableReply(reply), ...facts } : { value, ...facts }
}
