/** One request to Opsera, as the gate, the check and the api action make it: its limits, its deadline, its debug line. */
import type { Clock, Reply, Request, Sink, Transport, TransportResult } from '../ports.ts'
import { failureFromCode, type Failure } from './failure.ts'
import { parse, type Clean } from './json.ts'
import type { Operation, OperationName } from './operations.ts'

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

/** A reply with its body as JSON (undefined when it is none) and the failure that its code means, or no reply. */
export type Answer =
  | { readonly reply: Reply; readonly value: unknown; readonly failure?: Failure | undefined }
  | { readonly reply?: never; readonly value?: never; readonly failure: Failure }

/** Sends a request once and within its deadline. Never throws for what the network or Opsera did. */
export type Send = (call: Call, limits?: CallLimits) => Promise<Answer>

export interface Connection {
  readonly transport: Transport
  readonly clock: Clock
  readonly clean: Clean
  /** Receives one line for each request. */
  readonly debug?: Sink['debug']
}

export function sendOver({ transport, clock, clean, debug }: Connection): Send {
  /** How often each call has failed since it last succeeded. */
  const failures = new Map<OperationName, number>()
  return async (call, limits = {}) => {
    const { operation, path = operation.path, maxBytes = operation.maxBytes, body, query } = call
    const { name, method, mutating } = operation
    const deadlineMs = Math.min(operation.deadlineMs, limits.deadlineMs ?? Infinity)
    const deadline = clock.deadline(deadlineMs, limits.signal)
    const { signal } = deadline
    const beganAt = clock.now()
    const request = { method, path, body, query, maxBytes, freshConnection: mutating, signal }
    const result = await transport.send(request)
    deadline.clear()
    const answer = read(operation, result, { now: clock.date(), clean })
    const attempt = (failures.get(name) ?? 0) + 1
    failures.set(name, answer.failure === undefined ? 0 : attempt)
    const ms = Math.round(clock.now() - beganAt)
    debug?.(`${method} ${path}: ${describe(result)}, ${ms} ms, attempt ${attempt}`)
    return answer
  }
}

function read(
  operation: Operation,
  result: TransportResult,
  reading: Parameters<typeof failureFromCode>[2],
): Answer {
  if (result.kind !== 'reply') return { failure: result }
  const failure = failureFromCode(result, operation, reading)
  // Only a call that changes something can be refused under another code; the body of a failed read is not needed.
  const isNeeded = failure === undefined || operation.mutating
  return { reply: result, value: isNeeded ? parse(result.body) : undefined, failure }
}

/** A header is remote text; the longest common content type, `application/json; charset=utf-8`, has 31 characters. */
const TYPE_MAX = 40

function describe(result: TransportResult): string {
  if (result.kind !== 'reply') return `no reply (${result.reason})`
  const { code, contentType, bytes } = result
  return `HTTP ${code}, ${contentType.slice(0, TYPE_MAX) || 'no content type'}, ${bytes} bytes`
}
