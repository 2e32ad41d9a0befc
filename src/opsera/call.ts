/** One request to Opsera, as the gate and the api action make it: its limits, its deadline, its debug line. */
import type { Clock, Reply, Request, Sink, Transport, TransportResult } from '../ports.ts'
import { failureFromCode, failureFromTransport, parse, type Failure } from './failure.ts'
import type { Operation, OperationName } from './operations.ts'

/** What is asked. The path, the limits and the method are the operation's, unless they are given. */
export interface Call extends Pick<Request, 'body' | 'query'> {
  readonly operation: Operation
  readonly path?: string
  readonly maxBytes?: number
}

export interface CallLimits {
  /** Cuts the call. */
  readonly signal?: AbortSignal
  /** Shorter than the call's own deadline, in milliseconds. */
  readonly deadlineMs?: number
}

/** A reply with its body as JSON (undefined when it is none) and the failure that its code means, or no reply. */
export type Answer =
  | { readonly reply: Reply; readonly value: unknown; readonly failure?: Failure }
  | { readonly reply?: never; readonly value?: never; readonly failure: Failure }

/** Sends requests, each once and within its deadline. Never throws for what the network or Opsera did. */
export class Caller {
  readonly #transport: Transport
  readonly #clock: Clock
  readonly #debug: Sink['debug']
  /** How often each call has failed since it last succeeded: the attempt of its debug line. */
  readonly #failures = new Map<OperationName, number>()

  constructor(transport: Transport, clock: Clock, debug: Sink['debug'] = () => undefined) {
    this.#transport = transport
    this.#clock = clock
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
      this.#log(`${method} ${path}`, call, { result, answer, ms: this.#clock.now() - beganAt })
      return answer
    } finally {
      deadline.clear()
    }
  }

  #read(operation: Operation, result: TransportResult): Answer {
    if (result.kind !== 'reply') return { failure: failureFromTransport(result) }
    const failure = failureFromCode(result, operation, this.#clock.date())
    if (failure === undefined) return { reply: result, value: parse(result.body) }
    // Only a call that changes something can be refused under another code; the body of a failed read is not needed.
    return { reply: result, value: operation.mutating ? parse(result.body) : undefined, failure }
  }

  #log(request: string, { operation: { name } }: Call, { result, answer, ms }: Exchange): void {
    const failures = this.#failures.get(name) ?? 0
    this.#failures.set(name, answer.failure === undefined ? 0 : failures + 1)
    const what =
      result.kind === 'reply'
        ? `HTTP ${result.code}, ${result.contentType.slice(0, TYPE_MAX) || 'no content type'}, ${result.bytes ?? result.body.length} bytes`
        : `no reply (${result.reason})`
    this.#debug(`${request}: ${what}, ${Math.round(ms)} ms, attempt ${failures + 1}`)
  }
}

interface Exchange {
  readonly result: TransportResult
  readonly answer: Answer
  readonly ms: number
}

/** A header is remote text; the longest common content type, `application/json; charset=utf-8`, has 31 characters. */
const TYPE_MAX = 40
