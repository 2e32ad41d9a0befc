import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { once } from 'node:events'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import tls from 'node:tls'
import { gzipSync } from 'node:zlib'
import { enforceTls, ProxyError } from '../../src/http/agents.ts'
import { HttpTransport, transportErrorFrom, type HttpOptions } from '../../src/http/transport.ts'
import type { Reply, Request } from '../../src/ports.ts'
import { knowNodeErrors, restoreRunner } from '../support/runner.ts'
import { reply as replyWith } from '../support/values.ts'
import { CERTIFICATE, closeServers, freePort, proxy, serve, serveRaw, serveTls } from './servers.ts'

knowNodeErrors()
restoreRunner()

const TOKEN = 'opsera-token-0123456789'
const transports: HttpTransport[] = []

// Connections are closed before their servers.
closeServers()
afterEach(() => {
  for (const transport of transports.splice(0)) transport.dispose()
})

function open(baseUrl: string, options: Partial<HttpOptions> = {}): HttpTransport {
  const transport = new HttpTransport({ baseUrl, token: TOKEN, ...options })
  transports.push(transport)
  return transport
}

function get(given: Partial<Request> = {}): Request {
  return {
    method: 'GET',
    path: '/status',
    maxBytes: 64_000_000,
    signal: new AbortController().signal,
    ...given,
  }
}

const reply = (given: Partial<Reply> = {}) => replyWith({ contentType: '', ...given })

/** A transport whose requests go through this proxy. */
function through(url: string): HttpTransport {
  Object.assign(process.env, { no_proxy: '', http_proxy: url, https_proxy: url })
  return open('http://opsera.invalid')
}

/** The result of one request to a server with this handler. */
async function ask(handler: RequestListener, request: Partial<Request> = {}) {
  return open((await serve(handler)).url).send(get(request))
}

/** The result of one request to a server that does this with the socket once the request arrives. */
async function askRaw(onData: (socket: Socket) => unknown, request: Partial<Request> = {}) {
  const { url } = await serveRaw((socket) => socket.once('data', () => onData(socket)))
  return open(url).send(get(request))
}

describe('a request', () => {
  /** What a server gets of a request to the base URL with this path. */
  async function received(request: Partial<Request>, prefix = '') {
    const requests: { request: IncomingMessage; body: string }[] = []
    const { url } = await serve((incoming, response) => {
      void text(incoming).then((body) => {
        requests.push({ request: incoming, body })
        response.end()
      })
    })
    expect(await open(`${url}${prefix}`).send(get(request))).toEqual(reply())
    expect(requests).toHaveLength(1)
    return requests[0]!
  }

  test('carries the token and accepts JSON, which may be compressed', async () => {
    const { request, body } = await received({ path: '/api/v2/x' }, '/gateway/opsera')
    expect([request.method, request.url, body]).toEqual(['GET', '/gateway/opsera/api/v2/x', ''])
    expect(request.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': expect.stringMatching(/^opsera-pipeline-action\/\d+\.\d+\.\d+$/),
    })
    expect(request.headers).not.toHaveProperty('content-type')
  })

  test('escapes its query', async () => {
    const query = { page: '1', name: 'a b&c=d#e/ü' }
    const url = new URL((await received({ query })).request.url!, 'http://localhost')
    expect([url.pathname, Object.fromEntries(url.searchParams)]).toEqual(['/status', query])
  })

  test('sends its body as JSON of a known length', async () => {
    const { request, body } = await received({ method: 'POST', body: { branch: 'prüfung', n: [1, null] } })
    expect([request.method, JSON.parse(body)]).toEqual(['POST', { branch: 'prüfung', n: [1, null] }])
    expect(request.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    })
  })

  test.each(['@opsera.invalid/x', '.invalid/x', '1/x'])(
    'whose path "%s" leads away from the base URL is never sent',
    async (path) => {
      const answer = await open('http://127.0.0.1').send(get({ path }))
      expect(answer).toEqual({ kind: 'unreachable', reason: 'the connection failed' })
    },
  )

  test('with a token that no header can hold is never sent, and the token is not shown', async () => {
    const seen = jest.fn()
    const { url } = await serve(seen)
    const answer = await open(url, { token: 'secret\r\nx: y' }).send(get())
    expect(answer.kind).toBe('unreachable')
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(seen).not.toHaveBeenCalled()
  })
})

describe('an answer', () => {
  const packed = JSON.stringify({ text: 'prüfung '.repeat(10_000) })
  const gzip = (response: ServerResponse, encoding = 'gzip') =>
    response.writeHead(200, { 'content-encoding': encoding })
  const inPieces = (response: ServerResponse) => {
    const bytes = Buffer.from('a✅b')
    response.write(bytes.subarray(0, 2), () => setImmediate(() => response.end(bytes.subarray(2))))
  }
  const noText = Buffer.from([0x61, 0xff, 0xe2])
  const interim = (response: ServerResponse) => {
    response.writeProcessing()
    response.end('done')
  }

  test.each<[string, (response: ServerResponse) => unknown, Partial<Reply>]>([
    ['without a body', (r) => r.writeHead(204).end(), { code: 204 }],
    ['compressed as "gzip"', (r) => gzip(r).end(gzipSync(packed)), { body: packed }],
    ['compressed as " GZip "', (r) => gzip(r, ' GZip ').end(gzipSync(packed)), { body: packed }],
    ['compressed and empty', (r) => gzip(r).end(), {}],
    ['with a piece that ends inside a letter', inPieces, { body: 'a✅b' }],
    ['with bytes that are no text', (r) => r.end(noText), { body: 'a\ufffd\ufffd', bytes: 3 }],
    ['after an interim one', interim, { body: 'done' }],
  ])('is returned: one %s', async (_, answer, expected) => {
    expect(await ask((_request, response) => answer(response))).toEqual(reply(expected))
  })

  test('is returned with what a caller may need of its headers', async () => {
    const headers = { 'Content-Type': 'Application/JSON; charset=UTF-8', 'Retry-After': '7' }
    const body = '{"status":"ü"}'
    expect(await ask((_request, response) => response.writeHead(503, headers).end(body))).toEqual(
      reply({ code: 503, contentType: 'application/json; charset=utf-8', retryAfter: '7', body }),
    )
  })

  test.each([
    ['/login', '/login'],
    ['login?next=x', '/login?next=x'],
    ['http://[', undefined],
  ])('that redirects to %j is returned with its address, and not followed', async (location, path) => {
    const { url } = await serve((request, response) => {
      expect(request.url).toBe('/status')
      response.writeHead(302, { location }).end()
    })
    const address = path === undefined ? location : `${url}${path}`
    expect(await open(url).send(get())).toEqual(reply({ code: 302, location: address }))
  })
})

describe('an answer over the size limit', () => {
  const TOO_LARGE = { kind: 'too-large', reason: 'the reply is larger than 1 MB' }
  const MB = 1_000_000

  test.each([
    ['is measured decompressed', gzipSync('x'.repeat(MB + 1)), 'gzip', TOO_LARGE],
    ['is measured in bytes', 'ü'.repeat(MB / 2 + 1), 'identity', TOO_LARGE],
    ['is not one that fits', 'x'.repeat(MB), 'identity', reply({ body: 'x'.repeat(MB) })],
  ])('%s', async (_, body, encoding, result) => {
    const handler: RequestListener = (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body)
    expect(await ask(handler, { maxBytes: MB })).toEqual(result)
  })

  test('is not read to its end', async () => {
    const ends: Promise<unknown>[] = []
    const handler: RequestListener = (_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      }
      ends.push(once(response.on('drain', more), 'close'))
      more()
    }
    expect(await ask(handler, { maxBytes: MB })).toEqual(TOO_LARGE)
    expect(await Promise.all(ends)).toHaveLength(1)
  })
})

describe('an incomplete answer is ambiguous', () => {
  const head = 'HTTP/1.1 200 OK\r\n'
  const chunked = `${head}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`
  const compressed = `${head}content-encoding: gzip\r\ncontent-length: 9\r\n\r\n\x1f`
  const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'
  const RESET = 'the connection was reset (ECONNRESET)'

  test.each<[string, (socket: Socket) => unknown, string | RegExp]>([
    ['nothing was sent', (socket) => socket.end(), RESET],
    ['the connection was reset', (socket) => socket.resetAndDestroy(), RESET],
    ['the head was cut', (socket) => socket.end(`${head}content-le`), RESET],
    ['the body was cut', (socket) => socket.end(`${head}content-length: 9\r\n\r\n{"a":`), RESET],
    ['a chunked body was cut', (socket) => socket.end(chunked), RESET],
    ['a compressed body was cut', (socket) => socket.end(compressed), RESET],
    ['it is not HTTP', (socket) => socket.end('220 mail ready\r\n'), /^the connection failed \(HPE_\w+\)$/],
    ['another protocol is offered', (socket) => socket.write(upgrade), 'the connection failed'],
  ])('where %s', async (_where, answer, reason) => {
    const exact = typeof reason === 'string' ? reason : expect.stringMatching(reason)
    expect(await askRaw(answer)).toEqual({ kind: 'ambiguous', reason: exact })
  })

  test.each([
    ['ends too soon', gzipSync('{}').subarray(0, 12)],
    ['is not compressed at all', Buffer.from('{"status":"success"}')],
  ])('where a compressed body %s', async (_how, body) => {
    expect(
      await ask((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)),
    ).toEqual({
      kind: 'ambiguous',
      reason: expect.stringMatching(/^the compressed answer .+ \(Z_\w+\)$/),
    })
  })
})

describe('a deadline', () => {
  const CUT = { kind: 'ambiguous', reason: 'no whole answer in time' }
  const NOT_SENT = { kind: 'unreachable', reason: 'no connection in time' }
  const deadline = () => {
    const controller = new AbortController()
    const pass = () => {
      controller.abort()
    }
    return { signal: controller.signal, pass }
  }

  test('that passes before any answer leaves the request ambiguous', async () => {
    const { signal, pass } = deadline()
    expect(await ask(pass, { signal })).toEqual(CUT)
  })

  test.each([{}, { 'content-encoding': 'gzip' }])(
    'that passes inside a body with %p leaves the request ambiguous',
    async (headers) => {
      const { signal, pass } = deadline()
      const half = gzipSync('x').subarray(0, 5)
      const handler: RequestListener = (_request, response) =>
        response.writeHead(200, headers).write(half, pass)
      expect(await ask(handler, { signal })).toEqual(CUT)
    },
  )

  test('that passes during the TLS handshake shows that nothing was sent', async () => {
    const { signal, pass } = deadline()
    const { port } = await serveRaw((socket) => socket.once('data', pass))
    expect(await open(`https://127.0.0.1:${port}`).send(get({ signal }))).toEqual(NOT_SENT)
  })

  test('that has already passed keeps the request from being sent', async () => {
    const seen = jest.fn()
    expect(await ask(seen, { signal: AbortSignal.abort() })).toEqual(NOT_SENT)
    expect(seen).not.toHaveBeenCalled()
  })

  test('that has already passed also ends a request through a proxy that never answers', async () => {
    const { url } = await serveRaw(() => undefined)
    expect(await through(url).send(get({ signal: AbortSignal.abort() }))).toEqual(NOT_SENT)
  })

  test('that passes while a proxy is silent leaves no connection to it', async () => {
    const { signal, pass } = deadline()
    const ends: Promise<unknown>[] = []
    const { url } = await serveRaw((socket) => {
      ends.push(once(socket, 'close'))
      socket.once('data', pass)
    })
    expect(await through(url).send(get({ signal }))).toEqual(NOT_SENT)
    expect(await Promise.all(ends)).toHaveLength(1)
  })
})

describe('connections', () => {
  async function counted() {
    const sockets: Socket[] = []
    const server = await serve((_request, response) => response.end())
    server.server.on('connection', (socket) => sockets.push(socket))
    return { ...server, sockets }
  }

  test('are kept, except by a request that requires a fresh one, until they are closed', async () => {
    const { url, sockets } = await counted()
    const transport = open(url)
    for (const freshConnection of [false, false, true, true, false])
      await transport.send(get({ freshConnection }))
    expect(sockets).toHaveLength(3)
    const closed = once(sockets[0]!, 'close')
    transport.dispose()
    await closed
  })

  test('that the server resets at their second request do not affect a request on a fresh one', async () => {
    const used = new WeakSet<object>()
    const { url } = await serve((request, response) => {
      if (used.has(request.socket)) request.socket.resetAndDestroy()
      else response.end()
      used.add(request.socket)
    })
    const transport = open(url)
    await transport.send(get())
    expect(await transport.send(get({ freshConnection: true }))).toEqual(reply())
  })

  test('that are reused leave a failed request ambiguous, not unreachable', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/first') response.end()
      else request.socket.resetAndDestroy()
    })
    const transport = open(url)
    expect(await transport.send(get({ path: '/first' }))).toEqual(reply())
    expect((await transport.send(get())).kind).toBe('ambiguous')
  })

  test('that are refused show that nothing was sent', async () => {
    expect(await open(`http://127.0.0.1:${await freePort()}`).send(get())).toEqual({
      kind: 'unreachable',
      reason: 'the connection was refused (ECONNREFUSED)',
    })
  })
})

describe('over TLS', () => {
  const UNTRUSTED = {
    kind: 'untrusted-certificate',
    reason: expect.stringContaining('is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)'),
  }

  /** Trusts the certificate of the test servers, as with NODE_EXTRA_CA_CERTS. */
  function trust(): void {
    const { connect } = tls
    const trusting = (options: tls.ConnectionOptions) => connect({ ...options, ca: CERTIFICATE })
    jest.spyOn(tls, 'connect').mockImplementation(trusting as typeof connect)
  }

  test('a self-signed certificate is not trusted, and nothing is sent', async () => {
    const seen = jest.fn()
    const { url } = await serveTls(seen)
    expect(await open(url).send(get())).toEqual(UNTRUSTED)
    expect(seen).not.toHaveBeenCalled()
  })

  test('certificates are checked whatever NODE_TLS_REJECT_UNAUTHORIZED says', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    const { url } = await serveTls(jest.fn())
    expect(await open(url).send(get())).toEqual(UNTRUSTED)
    expect(enforceTls()).toContain('NODE_EXTRA_CA_CERTS')
    expect(process.env.NODE_TLS_REJECT_UNAUTHORIZED).toBeUndefined()
    expect(enforceTls()).toBeUndefined()
  })

  test('a trusted certificate is accepted', async () => {
    trust()
    const { url } = await serveTls((request, response) => response.end(request.headers.authorization))
    expect(await open(url).send(get())).toEqual(reply({ body: `Bearer ${TOKEN}` }))
  })

  test('a failure after the handshake is ambiguous', async () => {
    trust()
    const { url } = await serveTls((request) => request.socket.destroy())
    expect((await open(url).send(get())).kind).toBe('ambiguous')
  })

  test('a handshake that is cut shows that nothing was sent', async () => {
    const { port } = await serveRaw((socket) => socket.once('data', () => socket.resetAndDestroy()))
    expect(await open(`https://127.0.0.1:${port}`).send(get())).toEqual({
      kind: 'unreachable',
      reason: 'the connection was reset (ECONNRESET)',
    })
  })

  test('a proxy does not make a certificate trusted', async () => {
    const { port } = await serveTls(jest.fn())
    const { url, asked } = await proxy('200 OK', port)
    through(url)
    expect(await open('https://opsera.invalid').send(get())).toEqual(UNTRUSTED)
    expect(asked.map((request) => request.url)).toEqual(['opsera.invalid:443'])
  })
})

describe('through a proxy', () => {
  test('the server behind it is reached, and the proxy never sees the token', async () => {
    const { port } = await serve((request, response) => response.end(request.headers.authorization))
    const { url, asked } = await proxy('200 OK', port)
    expect(await through(url).send(get())).toEqual(reply({ body: `Bearer ${TOKEN}` }))
    expect(asked.map((request) => request.url)).toEqual(['opsera.invalid:80'])
    expect(asked[0]?.headers).not.toHaveProperty('authorization')
  })

  test.each<[string, () => Promise<string>, string]>([
    ['answers 407', async () => (await proxy('407 Proxy Authentication Required')).url, 'HTTP 407'],
    ['answers 502', async () => (await proxy('502 Bad Gateway')).url, 'HTTP 502'],
    ['is not there', async () => `http://127.0.0.1:${await freePort()}`, 'ECONNREFUSED'],
    [
      'closes the connection',
      async () => (await serveRaw((socket) => socket.once('data', () => socket.destroy()))).url,
      'ECONNRESET',
    ],
    ['has no address', () => Promise.resolve('http://'), 'its environment variable holds no address'],
  ])('that %s nothing is sent', async (_, address, reason) => {
    expect(await through(await address()).send(get())).toEqual({
      kind: 'unreachable',
      reason: `the proxy did not connect (${reason})`,
    })
  })

  test.each(['', ' '])('that the variable names without a scheme is used%s', async (blank) => {
    const { port } = await serve((_request, response) => response.end('behind'))
    const { url, asked } = await proxy('200 OK', port)
    expect(await through(`${blank}${url.slice('http://'.length)}`).send(get())).toEqual(
      reply({ body: 'behind' }),
    )
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['user:p%3Aw', 'user:p:w'],
    ['User%40corp:p', 'User@corp:p'],
    ['user:100%', 'user:100%'],
  ])('that requires the user %s receives it', async (user, sent) => {
    const { port } = await serve((_request, response) => response.end())
    const { url, asked } = await proxy('200 OK', port)
    for (const scheme of ['http://', '']) {
      await through(url.replace('http://', `${scheme}${user}@`)).send(get())
      const [, value = ''] = asked.pop()?.headers['proxy-authorization']?.split(' ') ?? []
      expect(Buffer.from(value, 'base64').toString()).toBe(sent)
    }
  })

  test('an IPv6 address is requested in brackets', async () => {
    const { url, asked } = await proxy('403 Forbidden')
    through(url)
    await open('http://[2001:db8::1]').send(get())
    expect(asked.map((request) => request.url)).toEqual(['[2001:db8::1]:80'])
  })

  test('a failure behind it is ambiguous', async () => {
    const { port } = await serve((request) => request.socket.destroy())
    const { url } = await proxy('200 OK', port)
    expect((await through(url).send(get())).kind).toBe('ambiguous')
  })

  test('a server on this machine is reached without it', async () => {
    const { url, asked } = await proxy('200 OK')
    through(url)
    const here = await serve((_request, response) => response.end('here'))
    expect(await open(here.url).send(get())).toEqual(reply({ body: 'here' }))
    expect(asked).toEqual([])
  })
})

describe('the code of a network error', () => {
  const errorOf = (error: Error) => transportErrorFrom(error, false, false)

  test.each([
    ['ENOTFOUND', 'the host name could not be resolved (ENOTFOUND)'],
    ['EPROTO', 'the connection failed (EPROTO)'],
  ])('%s without a connection means unreachable', (code, reason) => {
    expect(errorOf(Object.assign(new Error(), { code }))).toEqual({ kind: 'unreachable', reason })
  })

  test.each(
    (
      'DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT ' +
      'CERT_HAS_EXPIRED ERR_TLS_CERT_ALTNAME_INVALID HOSTNAME_MISMATCH INVALID_CA PATH_LENGTH_EXCEEDED INVALID_PURPOSE'
    ).split(' '),
  )('%s is an untrusted certificate, of Opsera or of the proxy', (code) => {
    const untrusted = (owner: string) => ({
      kind: 'untrusted-certificate',
      reason: expect.stringMatching(
        new RegExp(`^the certificate of ${owner} is not trusted .${code}.; .* NODE_EXTRA_CA_CERTS`),
      ),
    })
    expect(errorOf(Object.assign(new Error(), { code }))).toEqual(untrusted('Opsera'))
    expect(errorOf(new ProxyError(code))).toEqual(untrusted('the proxy'))
  })
})
