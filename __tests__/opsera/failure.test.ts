import { describe, expect, test } from '@jest/globals'
import { operation, type OperationName } from '../../src/opsera/operations.ts'
import {
  isTransient,
  isWebPage,
  retryAfter,
  failureFromCode,
  unreadableReply,
  type Failure,
} from '../../src/opsera/failure.ts'
import type { Reply } from '../../src/ports.ts'
import { reply } from '../support/values.ts'

const NOW = Date.UTC(2026, 0, 5, 9)
const READING = { now: NOW, clean: String }
const RUN = operation('pipeline-run')

/** The server's message as the reason quotes it. */
function quotedFrom(fields: Partial<Reply>): string | undefined {
  const reason = failureFromCode(reply({ code: 500, ...fields }), RUN, READING)?.reason
  return reason?.replace(/^HTTP 500(?:: )?/, '')
}

describe('the failure of a reply', () => {
  test.each([
    [[200, 204, 299], undefined],
    [[300, 302, 399], 'redirected'],
    [[401, 403], 'unauthorized'],
    [[404], 'not-found'],
    [[400, 409, 418, 499], 'rejected'],
    [[429], 'throttled'],
    [[199, 408, 425, 500, 502, 600], 'ambiguous'],
  ])('under the codes %j is of the kind %s', (codes, kind) => {
    for (const code of codes) expect(failureFromCode(reply({ code }), RUN, READING)?.kind).toBe(kind)
  })

  test.each([
    [[200, 401, 403, 404, 418], 'web-page'],
    [[302], 'redirected'],
    [[408, 425, 500, 503], 'ambiguous'],
    [[429], 'throttled'],
  ])('with a page under the codes %j is of the kind %s', (codes, kind) => {
    for (const code of codes)
      expect(failureFromCode(reply({ code, body: '<html>' }), RUN, READING)).toMatchObject({
        kind,
        code,
        reason: expect.not.stringContaining('<'),
      })
  })

  test.each<[Partial<Reply>, Partial<Failure>]>([
    [
      { code: 400, body: '"no such run"' },
      { kind: 'rejected', reason: 'HTTP 400: no such run' },
    ],
    [{ code: 404 }, { kind: 'not-found', reason: 'HTTP 404' }],
    [
      { code: 429, retryAfter: '7' },
      { kind: 'throttled', reason: 'HTTP 429', retryAfterMs: 7_000 },
    ],
  ])('of %j has code, message and pause', (given, failure) => {
    expect(failureFromCode(reply(given), RUN, READING)).toEqual({ code: given.code, ...failure })
  })

  const rbac = 'its owner needs access to this object (Item RBAC), or the Power User role'
  test.each<[OperationName, string, string]>([
    ['pipeline-run', '', `; it needs the scope "API Access" or "Pipeline Access"; ${rbac}`],
    ['tool-update', 'No', `; it probably needs the scope "API Access" or "Tool Registry Access"; ${rbac}`],
    [
      'token-audit-log',
      '',
      '; it needs the scope "API Access" or "Security Logs (Read Only)"; its owner needs the Power User role',
    ],
  ])('names scope and access where the token was refused: %s', (name, body, needs) => {
    const said = body === '' ? '' : ` ("${body}")`
    expect(failureFromCode(reply({ code: 403, body }), operation(name), READING)?.reason).toBe(
      `HTTP 403: Opsera refused the token for ${name}${said}. It may be wrong or expired${needs}`,
    )
  })

  test.each([
    ['https://login.example.com/x?y', 'login.example.com'],
    ['http://localhost:8080', 'localhost:8080'],
    ['/login', 'another address'],
    ['', 'another address'],
    ['about:blank', 'another address'],
  ])('names where %j redirects to', (location, host) => {
    expect(failureFromCode(reply({ code: 302, location }), RUN, READING)?.reason).toBe(
      `HTTP 302: Opsera redirects to ${host}; check base-url, redirects are never followed`,
    )
  })
})

describe('the message of a server', () => {
  test.each([
    ['"a text"', 'a text'],
    ['{"message":"m","error":"e"}', 'm'],
    ['{"error":"e"}', 'e'],
    ['{"error":{"message":"em"}}', 'em'],
    ['{"status":"failed"}', ''],
    ['not JSON', 'not JSON'],
    ['', ''],
    ['null', ''],
    ['[1]', ''],
    ['"two\\r\\n  lines "', 'two lines'],
    ['<html>gateway</html>', ''],
  ])('of %j is %j', (body, words) => {
    expect(quotedFrom({ body })).toBe(words)
  })

  test('is the text that came as HTML without a tag', () => {
    expect(quotedFrom({ contentType: 'text/html; charset=utf-8', body: 'Forbidden' })).toBe('Forbidden')
  })

  test.each([
    ['as long as may be', 'x'.repeat(300), 'x'.repeat(300)],
    ['cut between words', `${'x '.repeat(149)}token-of-some-length`, `${'x '.repeat(149)}…`],
    ['cut after the last whole word', `${'x'.repeat(300)} y`, `${'x'.repeat(300)} …`],
    ['without a word of more letters', 'x'.repeat(301), ''],
  ])('is short: %s', (_, body, words) => {
    expect(quotedFrom({ body })).toBe(words)
  })
})

test('a failure is transient when the same request may succeed later', () => {
  const kinds: readonly Failure['kind'][] = [
    ...(['throttled', 'unreachable', 'ambiguous', 'web-page', 'unauthorized', 'not-found'] as const),
    ...(['rejected', 'redirected', 'untrusted-certificate', 'too-large'] as const),
  ]
  expect(kinds.filter((kind) => isTransient({ kind, reason: '' }))).toEqual(kinds.slice(0, 4))
})

test.each([
  [' \n', 'an empty reply (HTTP 200)'],
  ['{}', 'a reply that could not be read (HTTP 200)'],
])('the unreadable reply %j is %s', (body, reason) => {
  expect(unreadableReply(reply({ body }))).toEqual({ kind: 'ambiguous', code: 200, reason })
})

describe('isWebPage', () => {
  test.each([
    ['text/html', '', false],
    ['text/html; charset=utf-8', 'Forbidden', false],
    ['text/html', '{"message":"<b>no</b>"}', false],
    ['text/html', '"<b>no</b>"', false],
    ['text/html', 'Sign in <a href="/login">here</a>', true],
    ['application/xhtml+xml', '<?xml version="1.0"?><html/>', true],
    ['application/json', '\n <!doctype html>', true],
    ['', '<html>', true],
    ['text/plain', 'a < b', false],
    ['application/json', '{"a":"<b>"}', false],
    ['', '', false],
  ])('of %j with %j is %j', (contentType, body, is) => {
    expect(isWebPage(reply({ contentType, body }))).toBe(is)
  })
})

describe('retryAfter', () => {
  test.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['Mon, 05 Jan 2026 09:00:30 GMT', 30_000],
    ['Mon, 05 Jan 2026 08:00:00 GMT', 0],
    ['', undefined],
    ['soon', undefined],
    ['soon 5', undefined],
    ['-5', undefined],
    ['1.5', undefined],
  ])('of %j is %j', (header, pause) => {
    expect(retryAfter(header, NOW)).toBe(pause)
  })
})
