import { expect, test } from '@jest/globals'
import { ProxyError } from '../../src/http/agents.ts'
import { transportErrorFrom } from '../../src/http/transport.ts'

const failed = (code?: string) => Object.assign(new Error('it failed'), code === undefined ? {} : { code })

test.each([
  ['ECONNRESET', true, false, 'ambiguous', 'the connection was reset (ECONNRESET)'],
  ['ABORT_ERR', true, true, 'ambiguous', 'no whole answer in time'],
  ['ABORT_ERR', false, true, 'unreachable', 'no connection in time'],
  ['ENOTFOUND', false, false, 'unreachable', 'the host name could not be resolved (ENOTFOUND)'],
  ['EPROTO', false, false, 'unreachable', 'the connection failed (EPROTO)'],
  [undefined, false, false, 'unreachable', 'the connection failed'],
])('%s, connected: %s, cut by the deadline: %s, means %s', (code, wasConnected, wasCut, kind, reason) => {
  expect(transportErrorFrom(failed(code), wasConnected, wasCut)).toEqual({ kind, reason })
})

test.each(
  (
    'DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT ' +
    'CERT_HAS_EXPIRED ERR_TLS_CERT_ALTNAME_INVALID HOSTNAME_MISMATCH INVALID_CA PATH_LENGTH_EXCEEDED INVALID_PURPOSE'
  ).split(' '),
)('%s means that the certificate is not trusted', (code) => {
  const { kind, reason } = transportErrorFrom(failed(code), false, false)
  expect(kind).toBe('untrusted-certificate')
  expect(reason).toContain(`the certificate of Opsera is not trusted (${code})`)
  expect(reason).toContain('NODE_EXTRA_CA_CERTS')
})

test('an untrusted certificate of the proxy is named as the one of the proxy', () => {
  const { kind, reason } = transportErrorFrom(new ProxyError('DEPTH_ZERO_SELF_SIGNED_CERT'), false, false)
  expect([kind, reason.startsWith('the certificate of the proxy')]).toEqual(['untrusted-certificate', true])
})
