import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { redact, secretForms } from '../../src/log/secrets.ts'

const TOKEN = 'tok/en+1?>~ü-secret'

function base64Of(text: string, encoding: 'base64' | 'base64url' = 'base64'): string {
  return Buffer.from(text, 'latin1').toString(encoding)
}

describe('secretForms', () => {
  test('of no token are none', () => {
    expect(secretForms('')).toEqual([])
  })

  test('of a token too short to be told from chance are none', () => {
    expect(secretForms('abcd')).toEqual([])
  })

  test('hold the token and its URL form', () => {
    expect(secretForms(TOKEN)).toEqual(expect.arrayContaining([TOKEN, encodeURIComponent(TOKEN)]))
  })

  test('hold its JSON form, whether slashes are escaped or not', () => {
    const token = 'tok/en"with\\escapes'
    const text = JSON.stringify({ token })
    for (const json of [text, text.replaceAll('/', '\\/')])
      expect(redact(json, secretForms(token))).toBe('{"token":"***"}')
  })

  test('hold each form once, longest first', () => {
    const forms = secretForms('plain-token-0123456789')
    expect(new Set(forms).size).toBe(forms.length)
    expect(forms.map((form) => form.length)).toEqual(forms.map((form) => form.length).sort((a, b) => b - a))
  })

  test.each(['', 'u', 'us', 'usr', 'user:'])('cover base64 of the token after %j', (before) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      for (const after of ['', '\n', ':password']) {
        const text = base64Of(before + TOKEN + after, encoding)
        expect(redact(text, secretForms(TOKEN))).toContain('***')
      }
    }
  })

  test('cover base64 of any token at any place in any text', () => {
    const tokens = fc.string({ unit: 'grapheme-ascii', minLength: 12, maxLength: 40 })
    const texts = fc.string({ unit: 'grapheme-ascii', maxLength: 10 })
    fc.assert(
      fc.property(tokens, texts, texts, (token, before, after) => {
        expect(redact(base64Of(before + token + after), secretForms(token))).toContain('***')
      }),
    )
  })

  test('do not match base64 of another text', () => {
    const text = base64Of('an innocent text of some length')
    expect(redact(text, secretForms(TOKEN))).toBe(text)
  })
})

describe('redact', () => {
  test.each([
    ['nothing', [], 'nothing'],
    ['a text without it', ['secret-1'], 'a text without it'],
    ['secret-1', ['secret-1'], '***'],
    ['secret-1, secret-1', ['secret-1'], '***, ***'],
    ['secret-1 and secret-2', ['secret-1', 'secret-2'], '*** and ***'],
    ['secret-10', ['secret-10', 'secret-1'], '***'],
  ])('of %j, secrets %j, is %j', (text, secrets, clean) => {
    expect(redact(text, secrets)).toBe(clean)
  })

  test('takes letters of a secret as they stand', () => {
    expect(redact('a.c abc $& a.c', ['a.c'])).toBe('*** abc $& ***')
  })
})
