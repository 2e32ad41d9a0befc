/** One request to Opsera, as the gate and the api action make it: its limits, its deadline, its debug line. */
import type { Clock, Reply, Request, Sink, Transport, TransportResult } from '../ports.ts'
import { failureFromCode, failureFromTransport, parse, type Failure } from './failure.ts'
import type { Clean } from './json.ts'
import type { Operation, OperationName } from './operations.ts'

/** The operation's path and size limit apply unless others are given. */
export interface Call extends Pick<Request, 'body' | 'query'> {
  readonly operation: Operation
  readonly path?: string
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
  | { readonly reply: Reply; readonly value: unknown; readonly failure?: Failure }
  | { readonly reply?: never; readonly value?: never; readonly failure: Failure }

export interface CallerOptions {
  readonly clean: Clean
  /** Receives one line for each request. */
  readonly debug?: Sink['debug']
}

/** Sends requests, each once and within its deadline. Never throws for what the network or Opsera did. */
export class Caller {
  readonly #transport: Transport
  readonly #clock: Clock
  readonly #clean: Clean
  readonly #debug: Sink['debug']
  /** How often each call has failed since it last succeeded: the attempt of its debug line. */
  readonly #failures = new Map<OperationName, number>()

  constructor(transport: Transport, clock: Clock, { clean, debug = () => undefined }: CallerOptions) {
    this.#transport = transport
    this.#clock = clock
    this.#clean = clean
    this.#debug = debug
  }

  async send(call: Call, limits: CallLimits = {}): Promise<Answer> {
    const { operation, path = operation.path, maxBytes = operation.maxBytes, body, query } = call
    const { method, mutating, deadlineMs } = operation
    const deadline = this.#clock.deadline(Math.min(deadlineMs, limits.deadlineMs ?? Infinity), limits.signal)
    const beganAt = this.#clock.now()
    try {
      const result = await this.#transport.send({
        method,
        path,
        ...(body !== undefined && { body }),
        ...(query !== undefined && { query }),
        maxBytes,
        freshConnection: mutating,
        signal: deadline.signal,
      })
      const answer = this.#read(operation, result)
      const attempt = this.#countAttempt(operation.name, answer.failure !== undefined)
      const ms = Math.round(this.#clock.now() - beganAt)
      this.#debug(`${method} ${path}: ${describe(result)}, ${ms} ms, attempt ${attempt}`)
      return answer
    } finally {
      deadline.clear()
    }
  }

  #read(operation: Operation, result: TransportResult): Answer {
    if (result.kind !== 'reply') return { failure: failureFromTransport(result) }
    const failure = failureFromCode(result, operation, {
      now: this.#clock.date(),
      clean: this.#clean,
    })
    if (failure === undefined) return { reply: result, value: parse(result.body) }
    // Only a call that changes something can be refused under another code; the body of a failed read is not needed.
    return { reply: result, value: operation.mutating ? parse(result.body) : undefined, failure }
  }

  #countAttempt(name: OperationName, hasFailed: boolean): number {
    const attempt = (this.#failures.get(name) ?? 0) + 1
    this.#failures.set(name, hasFailed ? attempt : 0)
    return attempt
  }
}

function describe(result: TransportResult): string {
  if (result.kind !== 'reply') return `no reply (${result.reason})`
  const { code, contentType, body, bytes = body.length } = result
  return `HTTP ${code}, ${contentType.slice(0, TYPE_MAX) || 'no content type'}, ${bytes} bytes`
}

/** A header is remote text; the longest common content type, `application/json; charset=utf-8`, has 31 characters. */
const TYPE_MAX = 40
