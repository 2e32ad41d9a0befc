/**
 * A `Transport` to the simulated Opsera without sockets, on any clock. Requests and answers take time, and faults lose or
 * replace answers.
 */
import type { TransportResult, Clock, Request, Transport } from '../src/ports.ts'
import { bulkBody } from './faults.ts'
import type { Exchange, Opsera } from './opsera.ts'

/** How long a request and its answer travel, in milliseconds. */
export interface RoundTrip {
  readonly requestMs: number
  readonly responseMs: number
}

interface SimulatedConnection {
  readonly opsera: Pick<Opsera, 'handle' | 'behaviour'>
  readonly clock: Clock
  readonly token: string
  /** Asked once for each request. */
  readonly latency: () => RoundTrip
}

export class SimulatedTransport implements Transport {
  readonly #connection: SimulatedConnection
  #isUsed = false
  readonly #handle: Opsera['handle'] = (call) => this.#connection.opsera.handle(call)

  constructor(connection: SimulatedConnection) {
    this.#connection = connection
  }

  /** Aborting a request discards its answer only: the request itself has already left. */
  send(request: Request, handle = this.#handle): Promise<TransportResult> {
    return new Promise((resolve) => {
      const cut = () => {
        resolve({ kind: 'ambiguous', reason: 'no whole answer in time' })
      }
      if (request.signal.aborted) {
        resolve({ kind: 'unreachable', reason: 'no connection in time' })
        return
      }
      request.signal.addEventListener('abort', cut, { once: true })
      void this.#travel(request, handle).then((answer) => {
        request.signal.removeEventListener('abort', cut)
        resolve(answer)
      })
    })
  }

  async #travel(request: Request, handle: Opsera['handle']): Promise<TransportResult> {
    const { clock, latency } = this.#connection
    const { requestMs, responseMs } = latency()
    await clock.sleep(requestMs)
    if (this.#isReset(request)) return RESET
    const exchange = handle(this.#callOf(request))
    if (exchange.effect?.kind === 'stall') await new Promise(() => undefined)
    const slowMs = exchange.effect?.kind === 'slow' ? exchange.effect.ms : 0
    // An answer to an aborted request needs no timer.
    await clock.sleep(responseMs + slowMs, request.signal)
    return answerOf(exchange, request.maxBytes)
  }

  /** Requests share one connection, except those that require a fresh one. */
  #isReset({ freshConnection }: Request): boolean {
    if (freshConnection === true || this.#connection.opsera.behaviour.usedConnection === 'serves')
      return false
    this.#isUsed = !this.#isUsed
    return !this.#isUsed
  }

  #callOf({ method, path, query, body }: Request) {
    return {
      method,
      path,
      query: query ?? {},
      authorization: `Bearer ${this.#connection.token}`,
      body: body === undefined ? '' : JSON.stringify(body),
    }
  }
}

const RESET: TransportResult = { kind: 'ambiguous', reason: 'the connection was reset (ECONNRESET)' }

function answerOf({ response, effect }: Exchange, maxBytes: number): TransportResult {
  const tooLarge: TransportResult = {
    kind: 'too-large',
    reason: `the reply is larger than ${Math.round(maxBytes / 1_000_000)} MB`,
  }
  const replyOf = (...reply: Parameters<typeof asReply>) =>
    reply[2].length > maxBytes ? tooLarge : asReply(...reply)
  switch (effect?.kind) {
    case undefined:
    case 'slow':
      return replyOf(response.code, response.headers, response.body)
    case 'reply': {
      const headers = { 'content-type': effect.contentType ?? 'text/plain', ...effect.headers }
      return replyOf(effect.code, headers, effect.body ?? '')
    }
    case 'refused':
      return { kind: 'unreachable', reason: 'the connection was refused (ECONNREFUSED)' }
    case 'huge':
      return effect.bytes > maxBytes ? tooLarge : replyOf(200, { 'content-type': 'application/json' }, '{}')
    case 'bulk':
      return replyOf(200, { 'content-type': 'application/json' }, bulkBody(effect))
    default:
      return RESET
  }
}

function asReply(code: number, headers: Readonly<Record<string, string>>, body: string): TransportResult {
  const header = (name: string) => headers[name] ?? ''
  return {
    kind: 'reply',
    code,
    contentType: header('content-type').toLowerCase(),
    retryAfter: header('retry-after'),
    location: header('location'),
    body,
    bytes: Buffer.byteLength(body),
  }
}
