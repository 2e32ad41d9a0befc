/**
 * The transport: one request, one answer. The request methods of `@actions/http-client` are not used: they follow
 * redirects with the token, never settle when a body is cut, and accept no signal.
 */
import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { jsonText } from '../opsera/json.ts'
import type { Reply, Request, Transport, TransportError, TransportResult } from '../ports.ts'
import { agentFor, ProxyError } from './agents.ts'
import { JsonCost, TooLarge } from './limits.ts'
import { VERSION } from './version.ts'

export interface HttpOptions {
  /** Without a trailing slash; a path prefix is kept. */
  readonly baseUrl: string
  readonly token: string
}

/** Sends requests to one base URL with one token; connections are kept and reused until `dispose`. */
export class HttpTransport implements Transport {
  readonly #options: HttpOptions
  #kept: http.Agent | undefined

  constructor(options: HttpOptions) {
    this.#options = options
  }

  async send(request: Request): Promise<TransportResult> {
    let wasConnected = false
    const connected = () => {
      wasConnected = true
    }
    try {
      const url = this.#urlOf(request)
      return await receive(await this.#open(url, request, connected), url, request)
    } catch (error) {
      if (error instanceof TooLarge) return { kind: 'too-large', reason: error.message }
      return transportErrorFrom(error as Error, wasConnected, request.signal.aborted)
    }
  }

  /** Closes every connection. */
  dispose(): void {
    this.#kept?.destroy()
    this.#kept = undefined
  }

  #urlOf({ path, query }: Request): URL {
    const url = new URL(`${this.#options.baseUrl}${path}`)
    if (url.origin !== new URL(this.#options.baseUrl).origin)
      throw new Error('the path leads away from base-url')
    for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value)
    return url
  }

  #open(url: URL, request: Request, connected: () => void): Promise<http.IncomingMessage> {
    const { method, signal, freshConnection } = request
    const body = request.body === undefined ? undefined : jsonText(request.body)
    const agent = freshConnection === true ? agentFor(url, false) : (this.#kept ??= agentFor(url, true))
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const options = { method, headers: this.#headers(body), agent, signal, tunnelSignal: signal }
      const outgoing = (url.protocol === 'https:' ? https : http).request(url, options)
      outgoing.once('socket', (socket) => {
        whenConnected(socket, connected)
      })
      outgoing.once('response', resolve)
      // Without this a server that changes the protocol would leave the request open.
      outgoing.once('upgrade', (_, socket) => {
        socket.destroy()
        reject(new Error('the server changed the protocol'))
      })
      // Not `once`: an aborted request can report several errors, and an unhandled one ends the process.
      outgoing.on('error', reject)
      // A request that waits for its proxy has no socket yet, and reports being aborted only once it has one.
      signal.addEventListener('abort', () => {
        reject(new Error('aborted'))
      })
      outgoing.end(body)
    })
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
}

async function receive(message: http.IncomingMessage, url: URL, request: Request): Promise<Reply> {
  const { headers, statusCode } = message
  const { location = '' } = headers
  return {
    kind: 'reply',
    code: statusCode ?? 0,
    contentType: (headers['content-type'] ?? '').toLowerCase(),
    retryAfter: headers['retry-after'] ?? '',
    location: location === '' ? '' : (URL.parse(location, url.href)?.href ?? location),
    ...(await bodyOf(message, request)),
  }
}

/** The body, decompressed. Rejects when it is cut or over a limit, or when the signal aborts. */
async function bodyOf(message: http.IncomingMessage, { maxBytes, signal }: Request) {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (!/^(x-)?gzip$/.test(encoding)) return textOf(message, maxBytes)
  const gunzip = createGunzip()
  try {
    const read = (pieces: AsyncIterable<Buffer>) => textOf(pieces, maxBytes)
    return await pipeline(message, gunzip, read, { signal })
  } catch (error) {
    // An empty body is no valid gzip stream.
    const endedEarly = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
    if (endedEarly && message.complete && gunzip.bytesWritten === 0) return { body: '', bytes: 0 }
    throw error
  }
}

/** Collected as bytes, because the garbage collector copies new strings while more of them come. */
async function textOf(pieces: AsyncIterable<Buffer>, maxBytes: number) {
  const cost = new JsonCost()
  const held: Buffer[] = []
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.byteLength
    if (bytes > maxBytes)
      throw new TooLarge(`the reply is larger than ${Math.round(maxBytes / 1_000_000)} MB`)
    cost.add(piece)
    held.push(piece)
  }
  return { body: new TextDecoder().decode(Buffer.concat(held)), bytes }
}

/** Calls back once bytes of the request can leave: after the TLS handshake where there is one. */
function whenConnected(socket: Socket & { secureConnecting?: boolean }, connected: () => void): void {
  if (socket.secureConnecting === true) socket.once('secureConnect', connected)
  else if (socket.connecting) socket.once('connect', connected)
  else connected()
}

/** Codes of OpenSSL and Node for a certificate that is not accepted. */
const CERTIFICATE =
  /^(?:ERR_TLS_CERT_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_(?:GET|VERIFY)_\w+|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|INVALID_PURPOSE)$/

const MESSAGES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name could not be resolved',
  EAI_AGAIN: 'the host name could not be resolved for now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  Z_BUF_ERROR: 'the compressed answer was cut',
  Z_DATA_ERROR: 'the compressed answer could not be read',
}

/** What a network error proves. `wasConnected`: the connection was open, TLS included, so bytes may have been sent. */
export function transportErrorFrom(
  error: NodeJS.ErrnoException,
  wasConnected: boolean,
  wasCut: boolean,
): TransportError {
  const { code = '' } = error
  const message = MESSAGES[code] ?? 'the connection failed'
  const reason = error instanceof ProxyError ? error.message : code === '' ? message : `${message} (${code})`
  if (wasConnected) return { kind: 'ambiguous', reason: wasCut ? 'no whole answer in time' : reason }
  if (wasCut) return { kind: 'unreachable', reason: 'no connection in time' }
  if (!CERTIFICATE.test(code)) return { kind: 'unreachable', reason }
  const owner = error instanceof ProxyError ? 'the proxy' : 'Opsera'
  const advice = 'if a proxy or a private CA signs it, set NODE_EXTRA_CA_CERTS on the runner'
  const untrusted = `the certificate of ${owner} is not trusted (${code}); ${advice}`
  return { kind: 'untrusted-certificate', reason: untrusted }
}
