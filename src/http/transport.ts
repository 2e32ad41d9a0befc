/**
 * The transport: one request, one answer. The request methods of `@actions/http-client` are not used: they follow
 * redirects with the token, never settle when a body is cut, and take no signal.
 */
import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Head, Take } from '../api/wire.ts'
import type { TransportResult, TransportError, Request, Transport } from '../ports.ts'
import { agentFor, type TunnelOptions } from './agents.ts'
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

  /**
   * Like `send`, for a body that is too large to be held: its pieces go to what `onHead` returns. Rejects only with what
   * that throws, which is then a fault of this machine and not of the network.
   */
  async stream(request: Request, onHead: (head: Head) => Take): Promise<Head | TransportError> {
    const connection = { stands: false }
    let fault: { readonly error: unknown } | undefined
    const own = <T>(work: () => T): T => {
      try {
        return work()
      } catch (error) {
        fault = { error }
        throw error
      }
    }
    try {
      const message = await this.#open(request, connection)
      const head = headOf(message, this.#urlOf(request))
      const take = own(() => onHead(head))
      await this.#read(message, request, (chunks, maxBytes) =>
        pour(chunks, maxBytes, (piece) => {
          own(() => {
            take(piece)
          })
        }),
      )
      return head
    } catch (error) {
      if (fault !== undefined) throw fault.error
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
    const body = request.body === undefined ? undefined : JSON.stringify(request.body)
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

  async #receive(message: http.IncomingMessage, request: Request): Promise<TransportResult> {
    const head = headOf(message, this.#urlOf(request))
    return { ...head, body: (await this.#read(message, request, gather)) ?? '' }
  }

  /** Hands the body to what reads it, its compression undone; undefined for a compressed body of nothing at all. */
  #read<T>(message: http.IncomingMessage, request: Request, read: BodyReader<T>): Promise<T | undefined> {
    const isGzip = message.headers['content-encoding']?.trim().toLowerCase() === 'gzip'
    const maxBytes = request.maxBytes ?? this.#options.maxBytes ?? BODY_MAX_BYTES
    return isGzip ? inflate(message, maxBytes, read) : read(message, maxBytes)
  }
}

type BodyReader<T> = (chunks: AsyncIterable<Buffer>, maxBytes: number) => Promise<T>

function headOf({ headers, statusCode }: http.IncomingMessage, url: URL): Head {
  const location = headers.location ?? ''
  return {
    kind: 'reply',
    code: statusCode ?? 0,
    contentType: (headers['content-type'] ?? '').toLowerCase(),
    retryAfter: headers['retry-after'] ?? '',
    location: location !== '' && URL.canParse(location, url.href) ? new URL(location, url).href : location,
  }
}

async function inflate<T>(
  message: http.IncomingMessage,
  maxBytes: number,
  read: BodyReader<T>,
): Promise<T | undefined> {
  const gunzip = createGunzip()
  try {
    return await pipeline(message, gunzip, (chunks) => read(chunks as AsyncIterable<Buffer>, maxBytes))
  } catch (error) {
    // Nothing at all is an empty body, but no gzip stream.
    const endedEarly = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
    if (endedEarly && message.complete && gunzip.bytesWritten === 0) return undefined
    throw error
  }
}

/** Calls back once bytes of the request can leave: after the TLS handshake where there is one. */
function whenConnected(socket: Socket & { secureConnecting?: boolean }, stands: () => void): void {
  if (socket.secureConnecting === true) socket.once('secureConnect', stands)
  else if (socket.connecting) socket.once('connect', stands)
  else stands()
}

class TooLarge extends Error {}

/** The text of a body, decoded piece by piece so that the bytes need not be held beside it. Rejects when it is cut. */
async function gather(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  await pour(chunks, maxBytes, (piece) => {
    text += decoder.decode(piece, { stream: true })
  })
  return text + decoder.decode()
}

/** Hands on each piece of a body. Rejects when it is cut, or larger than we take. */
async function pour(chunks: AsyncIterable<Buffer>, maxBytes: number, take: Take): Promise<void> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > maxBytes)
      throw new TooLarge(`the reply is larger than ${Math.round(maxBytes / 1_000_000)} MB`)
    take(chunk)
  }
}
