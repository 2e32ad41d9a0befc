import { describe, expect, test } from '@jest/globals'
import {
  claimsOf,
  day,
  problemOfToken,
  scopeWarning,
  tokenExpiryMessages,
  tokenIn,
} from '../../src/inputs/token.ts'

const GOOD = 'opsera-token-0123456789'

describe('problemOfToken', () => {
  test.each([GOOD, '0123456789abcdef', '!~!~!~!~!~!~!~!~', 'x'.repeat(5_000)])('accepts %.30s', (token) => {
    expect(problemOfToken(token, '')).toBeUndefined()
  })

  test('an empty token is explained with forks and Dependabot', () => {
    const problem = problemOfToken('', '')
    expect(problem).toContain('Pull requests from forks have no secrets')
    expect(problem).toContain('Dependabot uses its own')
  })

  test('an empty token that equals an empty github-token is said to be empty', () => {
    expect(problemOfToken('', '')).toMatch(/^Input opsera-token is empty\./)
  })

  test.each(['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'])(
    'a token that begins with %s is a GitHub token',
    (prefix) => {
      expect(problemOfToken(`${prefix}0123456789abcdef`, '')).toMatch(/^Input opsera-token is a GitHub token/)
    },
  )

  test('a token that is the github-token is a GitHub token, however it looks', () => {
    expect(problemOfToken(GOOD, GOOD)).toMatch(/^Input opsera-token is a GitHub token/)
  })

  test.each([
    'short',
    '0123456789abcde',
    '0123456789 abcdef',
    '0123456789\nabcdef',
    '0123456789äbcdef',
    '0123456789abcdef\u007f',
  ])('%j does not look like a token', (token) => {
    expect(problemOfToken(token, '')).toMatch(/^Input opsera-token does not look like a token/)
  })

  test.each(['ghp_0123456789abcdef', '0123456789 abcdef', `Bearer ${GOOD}x`, GOOD])(
    'no problem shows the token %s',
    (token) => {
      expect(problemOfToken(token, GOOD)).not.toContain(token.replace('Bearer ', ''))
    },
  )
})

const jwt = (claims: string) => `eyJhbGciOiJub25lIn0.${Buffer.from(claims).toString('base64url')}.c2ln`

test.each(['Bearer x', 'bearer  x', 'BEARER\tx', 'Authorization: Bearer x', 'Bearer:x'])(
  'the word Bearer is to be left out: %j',
  (start) => {
    expect(problemOfToken(`${start}123456789abcdef`, '')).toMatch(/begins with "Bearer"\. Leave the word out/)
    expect(problemOfToken(start.replace(/x$/, 'ghp_0123456789abcdef'), '')).toMatch(/is a GitHub token/)
  },
)

test('a token that begins with the letters of Bearer is a token', () => {
  expect(problemOfToken('bearer0123456789abcdef', '')).toBeUndefined()
})

describe('tokenIn', () => {
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
  ])('of %j is %j', (text, token) => {
    expect(tokenIn(text)).toBe(token)
  })
})

describe('claimsOf', () => {
  test('gives expiry in milliseconds, and scope', () => {
    expect(claimsOf(jwt('{"sub":"ü","exp":1767603600,"scope":"pipeline"}'))).toEqual({
      expiresAt: 1_767_603_600_000,
      scope: 'pipeline',
    })
  })

  test.each([
    ['a token without dots', GOOD],
    ['a payload that is no JSON', 'a.b.c'],
    ['a payload that is not base64', 'a.*.c'],
    ['an empty payload', 'a..c'],
    ['claims that are no object', jwt('[1]')],
    ['claims that are null', jwt('null')],
    ['claims without exp', jwt('{"iat":1}')],
    ['an exp that is a text', jwt('{"exp":"1767603600"}')],
    ['an exp of nothing', jwt('{"exp":0}')],
    ['a negative exp', jwt('{"exp":-1}')],
    ['an exp beyond all numbers', jwt('{"exp":1e999}')],
    ['a scope that is a list', jwt('{"scope":["pipeline"]}')],
    ['an empty scope', jwt('{"scope":""}')],
  ])('%s says nothing', (_what, token) => {
    expect(claimsOf(token)).toEqual({})
  })
})

describe('what a token says about itself', () => {
  const NOW = Date.UTC(2026, 0, 5, 9, 0, 0)
  const DAY = 86_400_000

  test.each<[string, number, number, number]>([
    ['past', -1, 1, 0],
    ['now', 0, 1, 0],
    ['before timeout', 3_599_999, 1, 0],
    ['at timeout', 3_600_000, 0, 1],
    ['within a week', 7 * DAY - 1, 0, 1],
    ['in a week', 7 * DAY, 0, 0],
  ])('an expiry %s makes one warning or notice', (_, inMs, warnings, notices) => {
    const found = tokenExpiryMessages({ expiresAt: NOW + inMs }, NOW, 3_600_000)
    expect([found.warnings.length, found.notices.length]).toEqual([warnings, notices])
    for (const text of [...found.warnings, ...found.notices])
      expect(text).toMatch(/^opsera-token .*expire[sd] on /)
  })

  test('a timeout of more than a week can be longer than the token lives', () => {
    expect(tokenExpiryMessages({ expiresAt: NOW + 8 * DAY }, NOW, 9 * DAY).warnings).toHaveLength(1)
  })

  test('a token without a date makes none', () => {
    expect(tokenExpiryMessages({}, NOW)).toEqual({ notices: [], warnings: [] })
  })

  test.each([
    ['api', 0],
    ['pipeline', 0],
    ['something-new', 0],
    ['api-readonly', 1],
    ['pipeline-readonly', 1],
    ['registry', 1],
    ['tasks', 1],
    ['security-logs', 1],
  ])('the scope %s makes %d warnings, without its value', (scope, count) => {
    const warnings = scopeWarning({ scope })
    expect(warnings).toHaveLength(count)
    expect(warnings.join()).not.toContain(`"${scope}"`)
  })

  test('a token without a scope makes no warning', () => {
    expect(scopeWarning({})).toEqual([])
  })
})

test.each([
  [Date.UTC(2026, 0, 5, 9), '2026-01-05'],
  [0, '1970-01-01'],
  [1e300, '+275760-09'],
])('the day of %d is %s', (instant, text) => {
  expect(day(instant)).toBe(text)
})
