import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { literal, preformatted } from '../../src/edge/markdown.ts'

const decode = (text: string) =>
  text.replace(/&#(\d+);/g, (_entity, code: string) => String.fromCharCode(Number(code)))

describe('literal', () => {
  test.each([
    ['Unit tests 3', 'Unit tests 3'],
    ['', ''],
    ['a | b', 'a &#124; b'],
    ['<img>', '&#60;img&#62;'],
    ['[x](y)', '&#91;x&#93;&#40;y&#41;'],
    ['@octocat #1', '&#64;octocat &#35;1'],
    ['**bold** _it_ ~no~ `code`', '&#42;&#42;bold&#42;&#42; &#95;it&#95; &#126;no&#126; &#96;code&#96;'],
    ['&amp; $x$ \\', '&#38;amp; &#36;x&#36; &#92;'],
    ['a\n\n# b\t c', 'a &#35; b c'],
    ['Prüfung ✅ 步', 'Prüfung ✅ 步'],
  ])('%j becomes %j', (text, shown) => {
    expect(literal(text)).toBe(shown)
  })

  test('the text is shown as it is, in one line and without a letter that means something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = literal(text)
        expect(decode(shown)).toBe(text.replace(/\s+/g, ' '))
        expect(shown.replace(/&#\d+;/g, '')).not.toMatch(/[\\`*_{}[\]()#+\-.!|<>&"'~:@$^=\n\r]/)
      }),
    )
  })
})

describe('preformatted', () => {
  test('lines stay and markup does not', () => {
    expect(preformatted('a\n\n  b </pre><b>&"\'`')).toBe(
      'a\n\n  b &#60;/pre&#62;&#60;b&#62;&#38;&#34;&#39;&#96;',
    )
  })

  test('the text is shown as it is, without a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = preformatted(text)
        expect(decode(shown)).toBe(text)
        expect(shown).not.toMatch(/[<>]/)
      }),
    )
  })
})
