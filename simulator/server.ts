/** The simulated Opsera over real HTTP on loopback, with faults that break connections. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { bulkBody, type FaultEffect } from './faults.ts'
import type { Exchange, Opsera, Response } from './opsera.ts'

export interface Server {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string
  close(): Promise<void>
}

/** How long an answer is held back. */
type Latency = () => number

/** Serves until closed. `latency` gives each answer's delay in milliseconds. */
export async function serve(opsera: Opsera, port = 0, latency: Latency = () => 0): Promise<Server> {
  const used = new WeakSet<object>()
  const server = http.createServer((request, response) => {
    if (opsera.behaviour.usedConnection === 'resets' && used.has(request.socket)) {
      request.socket.resetAndDestroy()
      return
    }
    used.add(request.socket)
    void handle(opsera, request, response, latency)
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function handle(
  opsera: Opsera,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  latency: Latency,
): Promise<void> {
  request.on('error', () => undefined)
  response.on('error', () => undefined)
  const body = await read(request)
  if (body === undefined) return
  const url = new URL(request.url ?? '/', 'http://localhost')
  const exchange = opsera.handle({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    authorization: request.headers.authorization ?? '',
    body,
  })
  const ms = latency() + (exchange.effect?.kind === 'slow' ? exchange.effect.ms : 0)
  const mayGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (ms === 0) answer(exchange, response, mayGzip)
  else setTimeout(answer, ms, exchange, response, mayGzip)
}

/** The body; undefined when the caller went away. */
async function read(request: http.IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    return undefined
  }
  return Buffer.concat(chunks).toString('utf8')
}

function answer({ response, effect }: Exchange, out: http.ServerResponse, mayGzip: boolean): void {
  if (effect === undefined || effect.kind === 'slow') send(response, out, mayGzip)
  else injectFault(effect, response, out)
}

/** Small replies are not worth compressing, to a server either. */
const GZIP_FROM = 1_000

function send({ code, headers, body }: Response, out: http.ServerResponse, mayGzip: boolean): void {
  const isGzip = mayGzip && body.length >= GZIP_FROM && !('content-encoding' in headers)
  const bytes = isGzip ? gzipSync(body, { level: 1 }) : Buffer.from(body)
  out.writeHead(code, {
    ...headers,
    'content-length': bytes.byteLength,
    ...(isGzip && { 'content-encoding': 'gzip' }),
  })
  out.end(bytes)
}

function injectFault(
  effect: Exclude<FaultEffect, { kind: 'slow' }>,
  response: Response,
  out: http.ServerResponse,
): void {
  switch (effect.kind) {
    case 'reply': {
      const headers = { 'content-type': effect.contentType ?? 'text/plain', ...effect.headers }
      send({ code: effect.code, headers, body: effect.body ?? '' }, out, false)
      return
    }
    case 'refused':
    case 'reset':
      out.socket?.resetAndDestroy()
      return
    case 'cut': {
      const body = Buffer.from(response.body)
      out.writeHead(response.code, { ...response.headers, 'content-length': body.byteLength + 100 })
      out.write(body.subarray(0, Math.ceil(body.byteLength / 2)), () => out.socket?.destroy())
      return
    }
    case 'stall':
      return
    case 'bulk':
      send({ code: 200, headers: JSON_TYPE, body: bulkBody(effect) }, out, false)
      return
    case 'huge':
      out.writeHead(200, JSON_TYPE)
      pour(effect.bytes, out)
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

function pour(bytes: number, out: http.ServerResponse): void {
  const piece = Buffer.alloc(1_000_000, 0x20)
  let left = bytes
  const more = () => {
    while (left > 0 && !out.destroyed) {
      left -= piece.byteLength
      if (!out.write(piece)) {
        out.once('drain', more)
        return
      }
    }
    out.end('{}')
  }
  more()
}
