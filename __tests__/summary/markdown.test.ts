import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toHtml } from '../../runner-emulator/render.ts'
import { oneLine } from '../../src/log/sanitize.ts'
import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import { literal, preformatted } from '../../src/summary/markdown.ts'

/** The most bytes that a character may become. */
const BYTES_MAX = 8

const shown = (text: string) => literal(text, 1_000, NO_SECRETS)

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** What a person reads of HTML. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replaceAll('\u200b', '')
}

/** Texts made of what Markdown, GitHub and HTML give a meaning to. */
const words =
  'www. http:// https://a.b a@b.co @team #12 GH-7 mailto: xmpp: :+1: ``` --- === 1. [x](y) ![ <b> <!-- &amp; &#64; $$ [^1]'
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('\\`*_{}[]()#+-.!|<>&"\'~:@$^=/ \t\n')),
      fc.constantFrom(...words.split(' '), '- [ ] '),
      fc.constantFrom(...Array.from('aB7_é✅步\u202e\u200f\u0000'), '\ud83d'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('literal', () => {
  test.each([
    ['Unit tests 3', 'Unit tests 3'],
    ['', ''],
    ['Deploy: v1.2.0 (unit_tests) - "a" + b!', 'Deploy: v1.2.0 (unit_tests) - "a" + b!'],
    ["Pipeline: Nightly's Run 3 was successful.", "Pipeline: Nightly's Run 3 was successful."],
    ['09:30:00 {x} = y', '09:30:00 {x} = y'],
    ['a | b', 'a &#124; b'],
    ['<img>', '&lt;img&gt;'],
    ['[x](y)', '&#91;x&#93;(y)'],
    ['@octocat #1 C# GH-2', '@&#8203;octocat #&#8203;1 C&#35; GH&#8203;-2'],
    ['a@b.com', 'a@&#8203;b.com'],
    ['https://a.b www.a.b', 'https&#58;//a.b www&#46;a.b'],
    [':tada: a: b', ':&#8203;tada: a: b'],
    ['**bold** _it_ ~no~ `code`', '&#42;&#42;bold&#42;&#42; &#95;it&#95; &#126;no&#126; &#96;code&#96;'],
    ['&amp; $x$ \\', '&amp;amp; &#36;x&#36; &#92;'],
    ['- a - b', '&#45; a - b'],
    ['1. a 1. b', '1&#46; a 1. b'],
    ['a\n\n# b\t c', 'a &#35; b c'],
    ['\u202egnp.exe\u200f', 'gnp.exe'],
    ['Prüfung ✅ 步', 'Prüfung ✅ 步'],
  ])('%j becomes %j', (text, markdown) => {
    expect(shown(text)).toBe(markdown)
  })

  test('secrets are taken out, and long texts are cut', () => {
    expect(literal('a token-1234 b', 100, new Secrets(['token-1234']))).toBe('a &#42;&#42;&#42; b')
    expect(literal('x'.repeat(20), 5, NO_SECRETS)).toBe('xxxx…')
  })

  test('a renderer of GitHub flavoured Markdown shows the very text, no element, and nothing that GitHub links', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const paragraph = toHtml(shown(text))
        expect(textOf(paragraph)).toBe(oneLine(text, NO_SECRETS))
        expect(paragraph.replace(/^<p>|<\/p>$/g, '')).not.toContain('<')
        expect(toHtml(`### ${shown(text)} end`)).toMatch(/^<h3>[^<]*<\/h3>$/)
        expect(toHtml(`| |\n|---|\n| ${shown(text)} |`)).toMatch(/<tr>\n<td>[^<]*<\/td>\n<\/tr>\n<\/tbody>/)
        // GitHub decodes the entities before it looks for these.
        expect(paragraph.replaceAll('&amp;', '&')).not.toMatch(/@\w|#\d|\bgh-\d|:[\w+-]*[a-z][\w+-]*:/i)
      }),
      { numRuns: 100 },
    )
  })

  test('a character becomes at most eight bytes', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        expect(Buffer.byteLength(shown(text))).toBeLessThanOrEqual(text.length * BYTES_MAX)
      }),
    )
  })
})

describe('preformatted', () => {
  test('lines stay and markup does not', () => {
    expect(preformatted('a\n\n  b </pre><b>&"\'`')).toBe('a\n\n  b &lt;/pre&gt;&lt;b&gt;&amp;"\'`')
  })

  test('the text is shown as it is, without a tag', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = preformatted(text)
        expect(markdown).not.toMatch(/[<>]/)
        expect(textOf(markdown)).toBe(text)
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(text.length * BYTES_MAX)
      }),
    )
  })
})
