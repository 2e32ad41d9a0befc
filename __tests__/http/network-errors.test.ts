import { describe, expect, test } from '@jest/globals'
import { ProxyError } from '../../src/http/agents.ts'
import { transportErrorFrom } from '../../src/http/network-errors.ts'

function failed(code: unknown, message = 'it failed'): Error {
  return Object.assign(new Error(message), { code })
}

describe('a network error', () => {
  test.each([
    ['ECONNRESET', true, false, 'ambiguous', 'the connection was reset (ECONNRESET)'],
    ['ABORT_ERR', true, true, 'ambiguous', 'no whole answer in time'],
    ['ABORT_ERR', false, true, 'unreachable', 'no connection in time'],
  ])('%s, connected: %s, cut by the deadline: %s, means %s', (code, wasConnected, wasCut, kind, reason) => {
    expect(transportErrorFrom(failed(code), wasConnected, wasCut)).toEqual({ kind, reason })
  })

  test.each([
    ['ENOTFOUND', 'the host name could not be resolved (ENOTFOUND)'],
    ['EAI_AGAIN', 'the host name could not be resolved for now (EAI_AGAIN)'],
    ['ECONNREFUSED', 'the connection was refused (ECONNREFUSED)'],
    ['ECONNRESET', 'the connection was reset (ECONNRESET)'],
    ['EPIPE', 'the connection was closed (EPIPE)'],
    ['ETIMEDOUT', 'the connection timed out (ETIMEDOUT)'],
    ['EHOSTUNREACH', 'the host cannot be reached (EHOSTUNREACH)'],
    ['ENETUNREACH', 'the network cannot be reached (ENETUNREACH)'],
    ['Z_BUF_ERROR', 'the compressed answer was cut (Z_BUF_ERROR)'],
    ['Z_DATA_ERROR', 'the compressed answer could not be read (Z_DATA_ERROR)'],
    ['EPROTO', 'the connection failed (EPROTO)'],
    ['', 'the connection failed'],
    [111, 'the connection failed'],
  ])('an error with the code %p before the connection is open means unreachable', (code, reason) => {
    expect(transportErrorFrom(failed(code), false, false)).toEqual({ kind: 'unreachable', reason })
  })

  test.each([new Error('odd'), 'a text', undefined, { code: 'ECONNRESET' }])(
    'a thrown %p that has no code has a general message',
    (error) => {
      expect(transportErrorFrom(error, false, false)).toEqual({
        kind: 'unreachable',
        reason: 'the connection failed',
      })
    },
  )

  test.each([
    ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ...[
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
    ],
    ...['CERT_UNTRUSTED', 'CERT_REVOKED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH', 'INVALID_CA'],
    ...['PATH_LENGTH_EXCEEDED', 'INVALID_PURPOSE'],
  ])('%s means that the certificate is not trusted', (code) => {
    const failure = transportErrorFrom(failed(code), false, false)
    expect(failure.kind).toBe('untrusted-certificate')
    expect(failure.reason).toContain(code)
    expect(failure.reason).toContain('NODE_EXTRA_CA_CERTS')
  })

  test.each(['HTTP 407', 'ECONNREFUSED', 'ENOTFOUND'])(
    'a proxy that does not connect (%s) leaves Opsera unreachable',
    (code) => {
      const reason = `the proxy did not connect (${code})`
      expect(transportErrorFrom(new ProxyError(code), false, false)).toEqual({ kind: 'unreachable', reason })
    },
  )

  test('an untrusted certificate of the proxy is named as the one of the proxy', () => {
    expect(transportErrorFrom(new ProxyError('DEPTH_ZERO_SELF_SIGNED_CERT'), false, false)).toMatchObject({
      kind: 'untrusted-certificate',
      reason: expect.stringContaining('the certificate of the proxy') as unknown,
    })
  })
})
