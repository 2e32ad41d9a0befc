/** What a network error proves about the request, and its message. */
import type { TransportError } from '../ports.ts'
import { ProxyError } from './agents.ts'

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

/** `wasConnected`: the connection was open, TLS included, so bytes may have been sent. */
export function transportErrorFrom(error: unknown, wasConnected: boolean, wasCut: boolean): TransportError {
  const code = codeOf(error)
  if (wasConnected) return { kind: 'ambiguous', reason: wasCut ? 'no whole answer in time' : messageOf(code) }
  if (wasCut) return { kind: 'unreachable', reason: 'no connection in time' }
  const isProxys = error instanceof ProxyError
  if (CERTIFICATE.test(code)) {
    const owner = isProxys ? 'the proxy' : 'Opsera'
    const reason = `the certificate of ${owner} is not trusted (${code}); if a proxy or a private CA signs it, set NODE_EXTRA_CA_CERTS on the runner`
    return { kind: 'untrusted-certificate', reason }
  }
  return { kind: 'unreachable', reason: isProxys ? error.message : messageOf(code) }
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

function messageOf(code: string): string {
  const message = MESSAGES[code] ?? 'the connection failed'
  return code === '' ? message : `${message} (${code})`
}
