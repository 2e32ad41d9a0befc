/**
 * Connections: direct, or through the proxy that the runner's environment names. Not the tunnel of
 * `@actions/http-client`: it makes Node print deprecation warnings (DEP0005 for a password, DEP0123 for an IP address),
 * and it cannot be aborted while the proxy is silent.
 */
import { checkBypass } from '@actions/http-client/lib/proxy'
import http from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'

/** The proxy did not give a connection. `code` is its HTTP status, or the network error on the way to it. */
export class ProxyError extends Error {
  readonly code: string

  constructor(code: string) {
    super(`the proxy did not connect (${code})`)
    this.code = code
  }
}

/**
 * Makes NODE_TLS_REJECT_UNAUTHORIZED=0 have no effect, on connections that others open too, and returns the warning about
 * it; undefined when it is not set. Node would say that TLS connections are insecure, which would not be true here.
 */
export function enforceTls(): string | undefined {
  if (process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return undefined
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
  return 'NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. If a proxy or a private CA signs them, set NODE_EXTRA_CA_CERTS on the runner.'
}

/** The connections to one address. With `keepAlive` they are reused until the agent is destroyed. */
export function agentFor(url: URL, keepAlive: boolean): http.Agent {
  const proxy = proxyFor(url)
  const isSecure = url.protocol === 'https:'
  // `rejectUnauthorized` is explicit, so that no environment variable changes it.
  const options: https.AgentOptions = { keepAlive, rejectUnauthorized: true }
  const agent = new (isSecure ? https.Agent : http.Agent)(options)
  if (proxy === undefined) return agent
  const address = `${url.hostname}:${url.port || (isSecure ? 443 : 80)}`
  agent.createConnection = (given: Target, connected: Connected): undefined => {
    const { signal: _, tunnelSignal, ...target } = given
    openTunnel(proxy, address, tunnelSignal).then((socket) => {
      connected(null, isSecure ? tls.connect({ ...(target as tls.ConnectionOptions), socket }) : socket)
    }, connected)
  }
  return agent
}

/** The proxy for an address, by the rules of `@actions/http-client`; one without a scheme is read as `http://`. */
function proxyFor(url: URL): URL | undefined {
  const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY']
  const text = names.map((name) => process.env[name]?.trim() ?? '').find((given) => given !== '')
  if (text === undefined || checkBypass(url)) return undefined
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(address)) throw new ProxyError('its environment variable holds no address')
  return new URL(address)
}

type Connected = (error: Error | null, stream?: Duplex) => void
/** Node does not pass the signal of a request to its agent, so the signal for the tunnel has another name. */
type Target = http.ClientRequestArgs & { readonly tunnelSignal: AbortSignal }

/** Requests a tunnel from the proxy; the signal of the request that needs it aborts this too. */
function openTunnel(proxy: URL, address: string, signal: AbortSignal): Promise<Duplex> {
  const user = credentials(proxy)
  const request = (proxy.protocol === 'https:' ? https : http).request({
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port,
    method: 'CONNECT',
    path: address,
    headers: { host: address, ...(user !== '' && { 'proxy-authorization': user }) },
    agent: false,
    rejectUnauthorized: true,
    signal,
  })
  return new Promise((resolve, reject) => {
    request.once('connect', ({ statusCode = 0 }, socket, head) => {
      socket.unshift(head)
      if (statusCode >= 200 && statusCode <= 299) resolve(socket)
      else {
        socket.destroy()
        reject(new ProxyError(`HTTP ${statusCode}`))
      }
    })
    request.on('error', (error: NodeJS.ErrnoException) => {
      reject(new ProxyError(error.code ?? 'no reason given'))
    })
    request.end()
  })
}

function credentials({ username, password }: URL): string {
  if (username === '' && password === '') return ''
  return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`
}

/** A password may contain a `%` that is not encoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
