/** What a network error proves of the request, and how it is said. */
import type { TransportError } from '../ports.ts'
import { ProxyError } from './agents.ts'

/** Codes of OpenSSL and Node for a certificate that is not accepted. */
const CERTIFICATE =
  /^(?:ERR_TLS_CERT_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_(?:GET|VERIFY)_\w+|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|INVALID_PURPOSE)$/

const SAID: Readonly<Record<string, string>> = {
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

/** The failure that an error means. `wasConnected`: the connection stood, TLS included, so bytes may have left. */
export function failureOf(error: unknown, wasConnected: boolean, wasCut: boolean): TransportError {
  const code = codeOf(error)
  if (wasConnected) return { kind: 'response-lost', reason: wasCut ? 'no whole answer in time' : said(code) }
  if (wasCut) return { kind: 'unreachable', reason: 'no connection in time' }
  if (CERTIFICATE.test(code)) {
    const whose = error instanceof ProxyError ? 'the proxy' : 'Opsera'
    return { kind: 'untrusted-certificate', reason: untrusted(code, whose) }
  }
  return { kind: 'unreachable', reason: error instanceof ProxyError ? error.message : said(code) }
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

function said(code: string): string {
  const known = SAID[code]
  if (known !== undefined) return `${known} (${code})`
  return code === '' ? 'the connection failed' : `the connection failed (${code})`
}

function untrusted(code: string, whose: string): string {
  return `the certificate of ${whose} is not trusted (${code}); if a proxy or a private CA signs it, set NODE_EXTRA_CA_CERTS on the runner`
}
