import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import tls from 'node:tls'
import { gzipSync } from 'node:zlib'
import { enforceTls } from '../../src/http/agents.ts'
import { HttpTransport, type HttpOptions } from '../../src/http/transport.ts'
import type { Reply, Request } from '../../src/ports.ts'
import { knowNodeErrors, restoreRunner } from '../support/runner.ts'
import { CERTIFICATE, closeServers, freePort, proxy, serve, serveRaw, serveTls } from './servers.ts'

knowNodeErrors()
restoreRunner()

const TOKEN = 'opsera-token-0123456789'
const transports: HttpTransport[] = []

// Connections are let go of before their servers are closed.
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

const reply = (given: Partial<Reply> = {}): Reply => ({
  kind: 'reply',
  code: 200,
  contentType: '',
  retryAfter: '',
  location: '',
  body: '',
  bytes: Buffer.byteLength(given.body ?? ''),
  ...given,
})

/** A promise, and what resolves it. */
function signalled<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
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

  test('carries the token and asks for JSON, which may be packed', async () => {
    const { request, body } = await received({})
    expect(request.method).toBe('GET')
    expect(request.url).toBe('/status')
    expect(request.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': expect.stringMatching(/^opsera-pipeline-action\/\d+\.\d+\.\d+$/),
    })
    expect(request.headers).not.toHaveProperty('content-type')
    expect(body).toBe('')
  })

  test('keeps the path prefix of the base URL', async () => {
    const { request } = await received({ path: '/api/v2/x' }, '/gateway/opsera')
    expect(request.url).toBe('/gateway/opsera/api/v2/x')
  })

  test('writes its query so that nothing in it has a meaning', async () => {
    const { request } = await received({ query: { page: '1', name: 'a b&c=d#e/ü' } })
    const url = new URL(request.url!, 'http://localhost')
    expect(url.pathname).toBe('/status')
    expect([...url.searchParams]).toEqual([
      ['page', '1'],
      ['name', 'a b&c=d#e/ü'],
    ])
  })

  test('sends its body as JSON of a known length', async () => {
    const { request, body } = await received({ method: 'POST', body: { branch: 'prüfung', n: [1, null] } })
    expect(request.method).toBe('POST')
    expect(JSON.parse(body)).toEqual({ branch: 'prüfung', n: [1, null] })
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
  test('is handed on with what a caller may need of its headers', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(503, { 'Content-Type': 'Application/JSON; charset=UTF-8', 'Retry-After': '7' })
      response.end('{"status":"ü"}')
    })
    expect(await open(url).send(get())).toEqual(
      reply({
        code: 503,
        contentType: 'application/json; charset=utf-8',
        retryAfter: '7',
        body: '{"status":"ü"}',
      }),
    )
  })

  test('that redirects is handed on, and not followed', async () => {
    const followed = jest.fn()
    const other = await serve(followed)
    const { url } = await serve((_request, response) => {
      response.writeHead(302, { location: `${other.url}/login` }).end()
    })
    expect(await open(url).send(get())).toEqual(reply({ code: 302, location: `${other.url}/login` }))
    expect(followed).not.toHaveBeenCalled()
  })

  test.each([
    ['/login', '/login'],
    ['login?next=x', '/login?next=x'],
    ['http://[', undefined],
  ])('that redirects to %j is handed on with the address of its host', async (location, path) => {
    const { url } = await serve((_request, response) => {
      response.writeHead(302, { location }).end()
    })
    const address = path === undefined ? location : `${url}${path}`
    expect(await open(url).send(get())).toEqual(reply({ code: 302, location: address }))
  })

  test('of HTML is handed on', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')
    })
    expect(await open(url).send(get())).toEqual(reply({ contentType: 'text/html', body: '<html></html>' }))
  })

  test('without a body is one', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(204).end()
    })
    expect(await open(url).send(get())).toEqual(reply({ code: 204 }))
  })

  test.each(['gzip', ' GZip '])('that is packed as "%s" is unpacked', async (encoding) => {
    const body = JSON.stringify({ text: 'prüfung '.repeat(10_000) })
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(gzipSync(body))
    })
    expect(await open(url).send(get())).toEqual(reply({ body }))
  })

  test('that is packed and empty is one', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end()
    })
    expect(await open(url).send(get())).toEqual(reply())
  })

  test('is whole where a piece of it ends inside a letter', async () => {
    const bytes = Buffer.from('a✅b')
    const { url } = await serve((_request, response) => {
      response.write(bytes.subarray(0, 2), () => {
        setImmediate(() => response.end(bytes.subarray(2)))
      })
    })
    expect(await open(url).send(get())).toEqual(reply({ body: 'a✅b' }))
  })

  test('with bytes that are no text is handed on', async () => {
    const { url } = await serve((_request, response) => response.end(Buffer.from([0x61, 0xff, 0xe2])))
    expect(await open(url).send(get())).toEqual(reply({ body: 'a\ufffd\ufffd', bytes: 3 }))
  })

  test('that is interim is not taken for the last one', async () => {
    const { url } = await serve((_request, response) => {
      response.writeProcessing()
      response.end('done')
    })
    expect(await open(url).send(get())).toEqual(reply({ body: 'done' }))
  })
})

describe('an answer that is too large', () => {
  const TOO_LARGE = { kind: 'too-large', reason: 'the reply is larger than 1 MB' }
  const MB = 1_000_000

  test('is not one that fits', async () => {
    const { url } = await serve((_request, response) => response.end('x'.repeat(MB)))
    expect(await open(url).send(get({ maxBytes: MB }))).toEqual(reply({ body: 'x'.repeat(MB) }))
  })

  test('is not read to its end', async () => {
    const closed = signalled<boolean>()
    const { url } = await serve((_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      }
      response.on('drain', more).once('close', () => {
        closed.resolve(true)
      })
      more()
    })
    expect(await open(url).send(get({ maxBytes: MB }))).toEqual(TOO_LARGE)
    expect(await closed.promise).toBe(true)
  })

  test('is measured unpacked', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(MB + 1)))
    })
    expect(await open(url).send(get({ maxBytes: MB }))).toEqual(TOO_LARGE)
  })

  test('is measured in bytes', async () => {
    const { url } = await serve((_request, response) => response.end('ü'.repeat(MB / 2 + 1)))
    expect(await open(url).send(get({ maxBytes: MB }))).toEqual(TOO_LARGE)
  })
})

describe('an answer that does not come whole is lost', () => {
  const RESET = { kind: 'response-lost', reason: 'the connection was reset (ECONNRESET)' }

  test.each([
    ['nothing was said', (socket: Socket) => socket.end()],
    ['the connection was reset', (socket: Socket) => socket.resetAndDestroy()],
    ['the head was cut', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le')],
    ['the body was cut', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"a":')],
    [
      'a chunked body was cut',
      (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n'),
    ],
    [
      'a packed body was cut',
      (socket: Socket) =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 9\r\n\r\n\x1f'),
    ],
  ])('where %s', async (_where, answer) => {
    const { url } = await serveRaw((socket) => socket.once('data', () => answer(socket)))
    expect(await open(url).send(get())).toEqual(RESET)
  })

  test('where it is not HTTP', async () => {
    const { url } = await serveRaw((socket) => socket.once('data', () => socket.end('220 mail ready\r\n')))
    expect(await open(url).send(get())).toEqual({
      kind: 'response-lost',
      reason: expect.stringMatching(/^the connection failed \(HPE_\w+\)$/),
    })
  })

  test.each([
    ['ends too soon', gzipSync('{}').subarray(0, 12)],
    ['is not packed at all', Buffer.from('{"status":"success"}')],
  ])('where a packed body %s', async (_how, body) => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
    })
    expect(await open(url).send(get())).toEqual({
      kind: 'response-lost',
      reason: expect.stringMatching(/^the compressed answer .+ \(Z_\w+\)$/),
    })
  })

  test('where another protocol is offered in its place', async () => {
    const { url } = await serveRaw((socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n')
      }),
    )
    expect((await open(url).send(get())).kind).toBe('response-lost')
  })
})

describe('a deadline', () => {
  const CUT = { kind: 'response-lost', reason: 'no whole answer in time' }

  test('that passes before any answer leaves the request lost', async () => {
    const deadline = new AbortController()
    const { url } = await serve(() => {
      deadline.abort()
    })
    expect(await open(url).send(get({ signal: deadline.signal }))).toEqual(CUT)
  })

  test.each([{}, { 'content-encoding': 'gzip' }])(
    'that passes inside a body with %p leaves the request lost',
    async (headers) => {
      const deadline = new AbortController()
      const { url } = await serve((_request, response) => {
        response.writeHead(200, headers)
        response.write(gzipSync('x').subarray(0, 5), () => {
          deadline.abort()
        })
      })
      expect(await open(url).send(get({ signal: deadline.signal }))).toEqual(CUT)
    },
  )

  test('that passes during the TLS handshake shows that nothing was sent', async () => {
    const deadline = new AbortController()
    const { port } = await serveRaw((socket) =>
      socket.once('data', () => {
        deadline.abort()
      }),
    )
    expect(await open(`https://127.0.0.1:${port}`).send(get({ signal: deadline.signal }))).toEqual({
      kind: 'unreachable',
      reason: 'no connection in time',
    })
  })

  test('that has passed before sends nothing', async () => {
    const seen = jest.fn()
    const { url } = await serve(seen)
    expect(await open(url).send(get({ signal: AbortSignal.abort() }))).toEqual({
      kind: 'unreachable',
      reason: 'no connection in time',
    })
    expect(seen).not.toHaveBeenCalled()
  })

  test('that passes after the answer changes nothing', async () => {
    const deadline = new AbortController()
    const { url } = await serve((_request, response) => response.end('done'))
    const transport = open(url)
    expect(await transport.send(get({ signal: deadline.signal }))).toEqual(reply({ body: 'done' }))
    deadline.abort()
    expect(await transport.send(get())).toEqual(reply({ body: 'done' }))
  })
})

describe('connections', () => {
  async function counted() {
    const sockets: Socket[] = []
    const server = await serve((_request, response) => response.end())
    server.server.on('connection', (socket) => sockets.push(socket))
    return { ...server, sockets }
  }

  test('are kept for the next request', async () => {
    const { url, sockets } = await counted()
    const transport = open(url)
    await transport.send(get())
    await transport.send(get())
    expect(sockets).toHaveLength(1)
  })

  test('are new for a request that asks for one, and not reused after it', async () => {
    const { url, sockets } = await counted()
    const transport = open(url)
    await transport.send(get())
    await transport.send(get({ freshConnection: true }))
    await transport.send(get({ freshConnection: true }))
    await transport.send(get())
    expect(sockets).toHaveLength(3)
  })

  test('that a server resets at their second request do no harm to a request on a fresh one', async () => {
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

  test('are let go of in the end', async () => {
    const { url, sockets } = await counted()
    const transport = open(url)
    await transport.send(get())
    const closed = once(sockets[0]!, 'close')
    transport.dispose()
    await closed
  })

  test('that are used again have stood before: what fails then is lost', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/first') response.end()
      else request.socket.resetAndDestroy()
    })
    const transport = open(url)
    expect(await transport.send(get({ path: '/first' }))).toEqual(reply())
    expect((await transport.send(get())).kind).toBe('response-lost')
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

  test('a certificate that nobody has signed is not trusted, and nothing is sent', async () => {
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

  test('a certificate that is trusted is enough', async () => {
    trust()
    const { url } = await serveTls((request, response) => response.end(request.headers.authorization))
    expect(await open(url).send(get())).toEqual(reply({ body: `Bearer ${TOKEN}` }))
  })

  test('what fails after the handshake is lost', async () => {
    trust()
    const { url } = await serveTls((request) => request.socket.destroy())
    expect((await open(url).send(get())).kind).toBe('response-lost')
  })

  test('a handshake that is cut shows that nothing was sent', async () => {
    const { port } = await serveRaw((socket) => socket.once('data', () => socket.resetAndDestroy()))
    expect(await open(`https://127.0.0.1:${port}`).send(get())).toEqual({
      kind: 'unreachable',
      reason: 'the connection was reset (ECONNRESET)',
    })
  })

  test('a server that speaks no TLS is not reached', async () => {
    const seen = jest.fn()
    const { port } = await serve(seen)
    expect((await open(`https://127.0.0.1:${port}`).send(get())).kind).toBe('unreachable')
    expect(seen).not.toHaveBeenCalled()
  })

  test('a proxy does not make a certificate trusted', async () => {
    const { port } = await serveTls(jest.fn())
    const { url, asked } = await proxy('200 OK', port)
    process.env.no_proxy = ''
    process.env.https_proxy = url
    expect(await open('https://opsera.invalid').send(get())).toEqual(UNTRUSTED)
    expect(asked.map((request) => request.url)).toEqual(['opsera.invalid:443'])
  })
})

describe('through a proxy', () => {
  function through(url: string): HttpTransport {
    Object.assign(process.env, { no_proxy: '', http_proxy: url, https_proxy: url })
    return open('http://opsera.invalid')
  }

  test('the server behind it is reached, and the proxy never sees the token', async () => {
    const { port } = await serve((request, response) => response.end(request.headers.authorization))
    const { url, asked } = await proxy('200 OK', port)
    expect(await through(url).send(get())).toEqual(reply({ body: `Bearer ${TOKEN}` }))
    expect(asked.map((request) => request.url)).toEqual(['opsera.invalid:80'])
    expect(asked[0]?.headers).not.toHaveProperty('authorization')
  })

  test.each(['407 Proxy Authentication Required', '403 Forbidden', '502 Bad Gateway'])(
    'that answers %s nothing is sent',
    async (answer) => {
      const { url } = await proxy(answer)
      expect(await through(url).send(get())).toEqual({
        kind: 'unreachable',
        reason: `the proxy did not connect (HTTP ${answer.slice(0, 3)})`,
      })
    },
  )

  test('that is not there nothing is sent', async () => {
    expect(await through(`http://127.0.0.1:${await freePort()}`).send(get())).toEqual({
      kind: 'unreachable',
      reason: 'the proxy did not connect (ECONNREFUSED)',
    })
  })

  test('that hangs up nothing is sent', async () => {
    const { url } = await serveRaw((socket) => socket.once('data', () => socket.destroy()))
    expect(await through(url).send(get())).toEqual({
      kind: 'unreachable',
      reason: 'the proxy did not connect (ECONNRESET)',
    })
  })

  test('that never answers a deadline still counts', async () => {
    const deadline = new AbortController()
    const { url } = await serveRaw((socket) =>
      socket.once('data', () => {
        deadline.abort()
      }),
    )
    expect(await through(url).send(get({ signal: deadline.signal }))).toEqual({
      kind: 'unreachable',
      reason: 'no connection in time',
    })
  })

  test('that never answers a deadline that has passed before still counts', async () => {
    const { url } = await serveRaw(() => undefined)
    expect(await through(url).send(get({ signal: AbortSignal.abort() }))).toEqual({
      kind: 'unreachable',
      reason: 'no connection in time',
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
  ])('that wants the user %s is given it', async (user, sent) => {
    const { port } = await serve((_request, response) => response.end())
    const { url, asked } = await proxy('200 OK', port)
    for (const scheme of ['http://', '']) {
      await through(url.replace('http://', `${scheme}${user}@`)).send(get())
      const [, value = ''] = asked.pop()?.headers['proxy-authorization']?.split(' ') ?? []
      expect(Buffer.from(value, 'base64').toString()).toBe(sent)
    }
  })

  test('whose variable holds no address nothing is sent', async () => {
    expect(await through('http://').send(get())).toEqual({
      kind: 'unreachable',
      reason: 'the proxy did not connect (its environment variable holds no address)',
    })
  })

  test('that stays silent no connection is left after the deadline', async () => {
    const deadline = new AbortController()
    const closed = signalled<string>()
    const { url } = await serveRaw((socket) => {
      socket.once('close', () => {
        closed.resolve('closed')
      })
      socket.once('data', () => {
        deadline.abort()
      })
    })
    await through(url).send(get({ signal: deadline.signal }))
    expect(await closed.promise).toBe('closed')
  })

  test('requests use one connection, and a fresh one where they ask for it', async () => {
    const { port } = await serve((_request, response) => response.end())
    const { url, asked } = await proxy('200 OK', port)
    const transport = through(url)
    for (const freshConnection of [false, false, true, false]) await transport.send(get({ freshConnection }))
    expect(asked).toHaveLength(2)
  })

  test('an IPv6 address is asked for in brackets', async () => {
    const { url, asked } = await proxy('403 Forbidden')
    through(url)
    await open('http://[2001:db8::1]').send(get())
    expect(asked.map((request) => request.url)).toEqual(['[2001:db8::1]:80'])
  })

  test('what fails behind it is lost', async () => {
    const { port } = await serve((request) => request.socket.destroy())
    const { url } = await proxy('200 OK', port)
    expect((await through(url).send(get())).kind).toBe('response-lost')
  })

  test('a deadline that passes behind it leaves the request lost', async () => {
    const deadline = new AbortController()
    const { port } = await serve(() => {
      deadline.abort()
    })
    const { url } = await proxy('200 OK', port)
    expect(await through(url).send(get({ signal: deadline.signal }))).toEqual({
      kind: 'response-lost',
      reason: 'no whole answer in time',
    })
  })

  test('a server on this machine is reached without it', async () => {
    const { url, asked } = await proxy('200 OK')
    through(url)
    const here = await serve((_request, response) => response.end('here'))
    expect(await open(here.url).send(get())).toEqual(reply({ body: 'here' }))
    expect(asked).toEqual([])
  })
})
