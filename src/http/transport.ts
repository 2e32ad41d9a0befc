/**
 * The transport: one request, one answer. The request methods of `@actions/http-client` are not used: they follow
 * redirects with the token, never settle when a body is cut, and take no signal.
 */
import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { jsonText } from '../opsera/json.ts'
import type { Reply, Request, Transport, TransportResult } from '../ports.ts'
import { agentFor, type TunnelOptions } from './agents.ts'
import { JsonCost, TooLarge } from './limits.ts'
import { failureOf } from './network-errors.ts'
import { VERSION } from './version.ts'

/** For a request that has no limit of its own. */
const BODY_MAX_BYTES = 64_000_000

export interface HttpOptions {
  /** Without a trailing slash; a path prefix is kept. */
  readonly baseUrl: string
  readonly token: string
  readonly maxBytes?: number
}

/** Sends requests to one base URL with one token; connections are kept and reused until `dispose`. */
export class HttpTransport implements Transport {
  readonly #options: HttpOptions
  #kept: http.Agent | undefined

  constructor(options: HttpOptions) {
    this.#options = options
  }

  async send(request: Request): Promise<TransportResult> {
    const connection = { stands: false }
    try {
      const message = await this.#open(request, connection)
      return await this.#receive(message, request)
    } catch (error) {
      if (error instanceof TooLarge) return { kind: 'too-large', reason: error.message }
      return failureOf(error, connection.stands, request.signal.aborted)
    }
  }

  /** Closes every connection. */
  dispose(): void {
    this.#kept?.destroy()
    this.#kept = undefined
  }

  #open(request: Request, connection: { stands: boolean }): Promise<http.IncomingMessage> {
    const url = this.#urlOf(request)
    const body = request.body === undefined ? undefined : jsonText(request.body)
    const open = url.protocol === 'https:' ? https.request : http.request
    return new Promise((resolve, reject) => {
      if (request.signal.aborted) {
        reject(new Error('aborted'))
        return
      }
      const { method, signal } = request
      const agent = this.#agentFor(url, request)
      const options: TunnelOptions = {
        method,
        agent,
        headers: this.#headers(body),
        signal,
        tunnelSignal: signal,
      }
      const outgoing = open(url, options)
      outgoing.once('socket', (socket) => {
        whenConnected(socket, () => {
          connection.stands = true
        })
      })
      outgoing.once('response', resolve)
      outgoing.once('upgrade', (_, socket) => {
        socket.destroy()
        reject(new Error('the server changed the protocol'))
      })
      // Not once: an aborted request can report more than one error, and an unheard one ends the process.
      outgoing.on('error', reject)
      // A request that waits for its proxy has no socket yet, and reports being aborted only once it has one.
      request.signal.addEventListener('abort', () => {
        reject(new Error('aborted'))
      })
      outgoing.end(body)
    })
  }

  #agentFor(url: URL, { freshConnection }: Request): http.Agent {
    if (freshConnection === true) return agentFor(url, false)
    this.#kept ??= agentFor(url, true)
    return this.#kept
  }

  #urlOf({ path, query }: Request): URL {
    const base = new URL(this.#options.baseUrl)
    const url = new URL(`${this.#options.baseUrl}${path}`)
    if (url.origin !== base.origin) throw new Error('the path leads away from base-url')
    for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value)
    return url
  }

  #headers(body: string | undefined): http.OutgoingHttpHeaders {
    return {
      authorization: `Bearer ${this.#options.token}`,
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': `opsera-pipeline-action/${VERSION}`,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
    }
  }

  async #receive(message: http.IncomingMessage, request: Request): Promise<Reply> {
    const maxBytes = request.maxBytes ?? this.#options.maxBytes ?? BODY_MAX_BYTES
    const body = await bodyOf(message, new Gathering(maxBytes), request.signal)
    return { ...headOf(message, this.#urlOf(request)), ...body }
  }
}

function headOf({ headers, statusCode }: http.IncomingMessage, url: URL): Omit<Reply, 'body'> {
  const location = headers.location ?? ''
  return {
    kind: 'reply',
    code: statusCode ?? 0,
    contentType: (headers['content-type'] ?? '').toLowerCase(),
    retryAfter: headers['retry-after'] ?? '',
    location: location !== '' && URL.canParse(location, url.href) ? new URL(location, url).href : location,
  }
}

type Body = Required<Pick<Reply, 'body' | 'bytes'>>

/** The body, its compression undone. Rejects when it is cut or over a limit, or when the signal aborts. */
async function bodyOf(message: http.IncomingMessage, to: Gathering, signal: AbortSignal): Promise<Body> {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (!/^(x-)?gzip$/.test(encoding)) return to.take(message)
  const gunzip = createGunzip()
  try {
    return await pipeline(message, gunzip, (chunks) => to.take(chunks as AsyncIterable<Buffer>), { signal })
  } catch (error) {
    // Nothing at all is an empty body, but no gzip stream.
    const endedEarly = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
    if (endedEarly && message.complete && gunzip.bytesWritten === 0) return { body: '', bytes: 0 }
    throw error
  }
}

/** Makes a text of a body, decoded piece by piece so that the bytes need not be held beside it. */
class Gathering {
  readonly #maxBytes: number
  readonly #cost = new JsonCost()
  readonly #decoder = new TextDecoder()

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  async take(pieces: AsyncIterable<Buffer>): Promise<Body> {
    let body = ''
    let bytes = 0
    for await (const piece of pieces) {
      bytes += piece.byteLength
      if (bytes > this.#maxBytes)
        throw new TooLarge(`the reply is larger than ${Math.round(this.#maxBytes / 1_000_000)} MB`)
      this.#cost.add(piece)
      body += this.#decoder.decode(piece, { stream: true })
    }
    return { body: body + this.#decoder.decode(), bytes }
  }
}

/** Calls back once bytes of the request can leave: after the TLS handshake where there is one. */
function whenConnected(socket: Socket & { secureConnecting?: boolean }, stands: () => void): void {
  if (socket.secureConnecting === true) socket.once('secureConnect', stands)
  else if (socket.connecting) socket.once('connect', stands)
  else stands()
}
