import { expect, test } from '@jest/globals'
import {
  claimsOf,
  day,
  problemOfToken,
  scopeWarning,
  tokenExpiryMessages,
  tokenIn,
} from '../../src/inputs/token.ts'

const GOOD = 'opsera-token-0123456789'
const [NOW, DAY] = [Date.UTC(2026, 0, 5, 9), 86_400_000]
const jwt = (claims: string) => `eyJhbGciOiJub25lIn0.${Buffer.from(claims).toString('base64url')}.c2ln`

test.each([GOOD, '0123456789abcdef', '!~!~!~!~!~!~!~!~', 'x'.repeat(5_000), 'bearer0123456789abcdef'])(
  '%.30s can be a token',
  (token) => {
    expect(problemOfToken(token, '')).toBeUndefined()
  },
)

const BEARER = ['Bearer x', 'bearer  x', 'BEARER\tx', 'Authorization: Bearer x', 'Bearer:x']
const GITHUB = [
  'ghp_',
  'gho_',
  'ghu_',
  'ghs_',
  'ghr_',
  'github_pat_',
  ...BEARER.map((start) => start.replace(/x$/, 'ghp_')),
]

test.each<[string, RegExp, readonly string[]]>([
  [
    'explained with forks and Dependabot',
    /is empty\. .*Pull requests from forks have no secrets, and Dependabot/,
    [''],
  ],
  ['a GitHub token', /is a GitHub token/, GITHUB.map((start) => `${start}123456789abcdef`)],
  [
    'a token after the word Bearer',
    /begins with "Bearer"\. Leave the word out/,
    BEARER.map((start) => `${start}123456789abcdef`),
  ],
  [
    'no token',
    /does not look like a token/,
    [
      'short',
      '0123456789abcde',
      '0123456789 abcdef',
      '0123456789\nabcdef',
      '0123456789äbcdef',
      '0123456789abcdef\u007f',
    ],
  ],
])('what is %s is refused and not shown', (_, problem, tokens) => {
  for (const token of tokens) {
    expect(problemOfToken(token, '')).toMatch(problem)
    if (token !== '') expect(problemOfToken(token, '')).not.toContain(token.slice(-15))
  }
})

test('a token that is the github-token is a GitHub token, however it looks', () => {
  expect(problemOfToken(GOOD, GOOD)).toMatch(/^Input opsera-token is a GitHub token/)
})

test.each([
  [GOOD, GOOD],
  [` \n${GOOD}\r\n`, GOOD],
  [`"${GOOD}"`, GOOD],
  [`'${GOOD}'`, GOOD],
  [` " ${GOOD} "\n`, GOOD],
  [`""${GOOD}""`, `"${GOOD}"`],
  [`"${GOOD}'`, `"${GOOD}'`],
  ['""', ''],
  ['"', '"'],
])('the token in %j is %j', (text, token) => {
  expect(tokenIn(text)).toBe(token)
})

test.each<[string, string, object]>([
  [
    'expiry and scope',
    jwt('{"sub":"ü","exp":1767603600,"scope":"pipeline"}'),
    { expiresAt: 1_767_603_600_000, scope: 'pipeline' },
  ],
  ['nothing without dots', GOOD, {}],
  ['nothing without JSON', 'a.b.c', {}],
  ['nothing without base64', 'a.*.c', {}],
  ['nothing without a payload', 'a..c', {}],
  ['nothing in a list', jwt('[1]'), {}],
  ['nothing in null', jwt('null'), {}],
  ['nothing without exp', jwt('{"iat":1}'), {}],
  ['no expiry as text', jwt('{"exp":"1767603600"}'), {}],
  ['no expiry of 0', jwt('{"exp":0}'), {}],
  ['no negative expiry', jwt('{"exp":-1}'), {}],
  ['no infinite expiry', jwt('{"exp":1e999}'), {}],
  ['no scope that is a list', jwt('{"scope":["pipeline"]}'), {}],
  ['no empty scope', jwt('{"scope":""}'), {}],
])('a token states %s', (_, token, claims) => {
  expect(claimsOf(token)).toEqual(claims)
})

test.each<[string, number, number, readonly [number, number]]>([
  ['past', -1, 3_600_000, [1, 0]],
  ['now', 0, 3_600_000, [1, 0]],
  ['now, for a call without a timeout', 0, 0, [1, 0]],
  ['before timeout', 3_599_999, 3_600_000, [1, 0]],
  ['before a timeout of more than a week', 8 * DAY, 9 * DAY, [1, 0]],
  ['at timeout', 3_600_000, 3_600_000, [0, 1]],
  ['within a week', 7 * DAY - 1, 3_600_000, [0, 1]],
  ['in a week', 7 * DAY, 3_600_000, [0, 0]],
])('an expiry %s makes a warning, a notice or none', (_, inMs, timeoutMs, counts) => {
  const { warnings, notices } = tokenExpiryMessages({ expiresAt: NOW + inMs }, NOW, timeoutMs)
  expect([warnings.length, notices.length]).toEqual(counts)
  for (const text of [...warnings, ...notices]) expect(text).toMatch(/^opsera-token .*expire[sd] on /)
})

test('a token without an expiry makes no message', () => {
  expect(tokenExpiryMessages({}, NOW)).toEqual({ notices: [], warnings: [] })
})

test.each([
  ['', 0],
  ['api', 0],
  ['pipeline', 0],
  ['something-new', 0],
  ['api-readonly', 1],
  ['pipeline-readonly', 1],
  ['registry', 1],
  ['tasks', 1],
  ['security-logs', 1],
])('the scope %j makes %d warnings, without its value', (scope, count) => {
  const warnings = scopeWarning({ scope })
  expect(warnings).toHaveLength(count)
  expect(warnings.join()).not.toContain(`"${scope}"`)
})

test.each([
  [NOW, '2026-01-05'],
  [0, '1970-01-01'],
  [1e300, '+275760-09'],
])('the day of %d is %s', (instant, text) => {
  expect(day(instant)).toBe(text)
})
