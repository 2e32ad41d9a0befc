import { describe, expect, test } from '@jest/globals'
import { expiryOf, problemOfToken } from '../../src/inputs/token.ts'

const GOOD = 'opsera-token-0123456789'

describe('problemOfToken', () => {
  test.each([GOOD, '0123456789abcdef', '!~!~!~!~!~!~!~!~', 'x'.repeat(5_000)])('accepts %.30s', (token) => {
    expect(problemOfToken(token, '')).toBeUndefined()
  })

  test('an empty token is explained with forks and Dependabot', () => {
    const problem = problemOfToken('', '')
    expect(problem).toContain('workflows from forks get no secrets')
    expect(problem).toContain('Dependabot has secrets of its own')
  })

  test('an empty token that equals an empty github-token is said to be empty', () => {
    expect(problemOfToken('', '')).toMatch(/^is empty/)
  })

  test.each(['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'])(
    'a token that begins with %s is a GitHub token',
    (prefix) => {
      expect(problemOfToken(`${prefix}0123456789abcdef`, '')).toMatch(/^is a GitHub token/)
    },
  )

  test('a token that is the github-token is a GitHub token, however it looks', () => {
    expect(problemOfToken(GOOD, GOOD)).toMatch(/^is a GitHub token/)
  })

  test.each([
    'short',
    '0123456789abcde',
    '0123456789 abcdef',
    '0123456789\nabcdef',
    '0123456789äbcdef',
    '0123456789abcdef\u007f',
  ])('%j does not look like a token', (token) => {
    expect(problemOfToken(token, '')).toMatch(/^does not look like a token/)
  })

  test.each(['ghp_0123456789abcdef', '0123456789 abcdef', GOOD])('no problem shows the token %s', (token) => {
    expect(problemOfToken(token, GOOD)).not.toContain(token)
  })
})

describe('expiryOf', () => {
  const jwt = (claims: string) => `eyJhbGciOiJub25lIn0.${Buffer.from(claims).toString('base64url')}.c2ln`

  test('the exp of a JWT is its expiry in milliseconds', () => {
    expect(expiryOf(jwt('{"sub":"ü","exp":1767603600}'))).toBe(1_767_603_600_000)
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
  ])('%s says no expiry', (_what, token) => {
    expect(expiryOf(token)).toBeUndefined()
  })
})
