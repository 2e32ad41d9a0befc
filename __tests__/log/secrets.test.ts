import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import { tokenForms } from '../support/token-forms.ts'

const TOKEN = `Zk/${'abcDEF+ghi/JKL0123456789'.repeat(4)}==`
const hex = (letter: string, digits = 2) => letter.charCodeAt(0).toString(16).padStart(digits, '0')
const each = (spell: (letter: string, index: number) => string) => Array.from(TOKEN, spell).join('')
const base64 = Buffer.from(TOKEN).toString('base64')
const wrapped = (text: string, end: string) => text.replace(/.{20}/g, `$&${end}`)

/** Ways to write one letter, by the software that writes it so. */
const LETTERS: Readonly<Record<string, (letter: string) => string>> = {
  'as it is': (letter) => letter,
  'percent-encoded': (letter) => `%${hex(letter).toUpperCase()}`,
  'percent-encoded in lower case': (letter) => `%${hex(letter)}`,
  'percent-encoded twice': (letter) => `%25${hex(letter)}`,
  'in JSON': (letter) => `\\u${hex(letter, 4)}`,
  'in JSON in JSON': (letter) => `\\\\u${hex(letter, 4)}`,
  'in JSON three times': (letter) => `\\\\\\\\u${hex(letter, 4).toUpperCase()}`,
  'in a script': (letter) => `\\x${hex(letter)}`,
  'in octal': (letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`,
  'in HTML': (letter) => `&#${letter.charCodeAt(0)};`,
  'in HTML, hexadecimal': (letter) => `&#x${hex(letter).toUpperCase()};`,
  'in HTML in HTML': (letter) => `&amp;#x${hex(letter)};`,
  'in HTML in Gson': (letter) => `\\u0026#${letter.charCodeAt(0)};`,
}
/** What may be between two letters. */
const BETWEEN: Readonly<Record<string, string>> = {
  ...{ 'a line end': '\n', 'a line end of Windows': '\r\n', 'a line end and an indent': '\n    ' },
  ...{ 'a line end in JSON': '\\n', 'one in JSON in JSON': '\\\\r\\\\n', 'one in HTML': '&#10;' },
  ...{ 'a colour': '\x1b[01;31m', 'a colour in JSON': '\\u001b[31m', 'a colour in C1 form': '\x9b31m' },
  ...{ 'a title': '\x1b]0;title\x07', 'a console note': '\x1b[8mha:AAAA\x1b[0m', 'a cursor key': '\x1b[K' },
  ...{ 'a zero-width space': '\u200b', 'a soft hyphen': '\u00ad', 'a NUL': '\0', 'a backspace': '\b' },
  ...{ 'a zero-width joiner in JSON': '\\u200d', 'a soft line end': '=\r\n' },
}

function expectHidden(text: string, token = TOKEN): void {
  const secrets = new Secrets([token])
  for (const around of ['', ' some words ', 'Zke\n', 'x'.repeat(5_000), '%25', '\\']) {
    const clean = secrets.redact(`${around}${text}|${around}`)
    expect(clean.slice(Math.max(0, around.length - 1))).toMatch(/^.{0,24}\*\*\*.{0,24}\|/s)
  }
}

describe('the token is hidden', () => {
  test.each(Object.keys(LETTERS))('with each letter %s', (way) => {
    expectHidden(each(LETTERS[way]!))
  })

  test.each(Object.keys(BETWEEN))('with %s between its letters', (what) => {
    expectHidden(each((letter) => letter + BETWEEN[what]!))
  })

  test.each([
    ['by encodeURIComponent', encodeURIComponent(TOKEN)],
    ['by Gson', TOKEN.replaceAll('=', '\\u003d').replaceAll('+', '\\u002b')],
    ['by PHP', TOKEN.replaceAll('/', '\\/')],
    ['with entities', TOKEN.replaceAll('+', '&plus;').replaceAll('=', '&equals;').replaceAll('/', '&sol;')],
    ['struck over twice', each((letter) => `${letter}\b${letter}`)],
    ['with escapes broken by line ends', each((letter) => `%\n${hex(letter)}`)],
    ['with soft line ends', wrapped(TOKEN, '=\n').replaceAll('==', '=3D=3D')],
  ])('as written %s', (_, text) => {
    expectHidden(text)
  })

  test.each(['\n', '\r\n', '\\n', '\\r\\n', '\\\\n', '\n  ', '%0A'])('in base64 wrapped by %j', (end) => {
    expectHidden(wrapped(base64, end))
  })

  test.each(['', 'u', 'us', 'usr', 'user:'])('in base64 after %j', (before) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      for (const after of ['', '\n', ':password'])
        expectHidden(Buffer.from(before + TOKEN + after).toString(encoding))
    }
  })

  test('in percent-encoded base64', () => {
    expectHidden(encodeURIComponent(base64))
  })

  test('when it contains what looks like an escape', () => {
    for (const token of ['token%41with\\nand&amp;and\\u0041', 'tok/en"with\\escapes']) {
      const json = JSON.stringify({ token })
      const texts = [
        token,
        json,
        json.replaceAll('/', '\\/'),
        JSON.stringify(json),
        encodeURIComponent(token),
      ]
      for (const text of texts) expect(new Secrets([token]).redact(text)).toContain('***')
    }
  })

  test.each(['\\', '%4', '&#', '&#x', '\\u0', '\\x', '&a'])(
    'whose first letters an escape %j takes',
    (escape) => {
      for (const token of ['a0123456789abcdef:end', '0123456789abcdef:end', 'mp;0123456789abcdef:end'])
        expect(new Secrets([token]).redact(`x ${escape}${encodeURIComponent(token)} y`)).toContain('*** y')
    },
  )

  test.each(['\x1b', '\x1b[', '\x9b', '\x1b]', '\x1bP', '\x1b[8m', '\\u001b[8m'])(
    'after %j, which has no end before it',
    (opening) => {
      for (const between of [
        '\x1b[31m',
        '=\r\n',
        '\x1b]0;title\x07',
        '\x1b[8mha:AAAA\x1b[0m',
        '\u200b\x1b[m',
      ])
        for (const at of [1, 7, 50, TOKEN.length - 10])
          expectHidden(`${opening}${TOKEN.slice(0, at)}${between}${TOKEN.slice(at)}`)
      for (const at of [1, 7])
        expectHidden(`${opening}${wrapped(TOKEN.slice(0, at) + '\x1b[m' + TOKEN.slice(at), '\x1b[0m')}`)
    },
  )

  test('at any place, however each of its letters is spelled', () => {
    const spelled = fc.tuple(
      fc.constantFrom(...Object.values(LETTERS)),
      fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(...Object.values(BETWEEN))),
    )
    const token = fc.stringMatching(/^[A-Za-z0-9_.~+/=-]{16,60}$/)
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(token, fc.infiniteStream(spelled), text, text, (secret, ways, before, after) => {
        const spelling = Array.from(secret, (letter) => {
          const [way, then] = ways.next().value as [(letter: string) => string, string]
          // Neither a letter after an overstruck one nor a = before a line end, which mails write as =3D, is read for certain.
          const isUnclear = then === '\b' || (letter === '=' && /^[\r\n]/.test(then))
          return way(letter) + (isUnclear ? '' : then)
        })
        const written = `${before} ${spelling.join('')} ${after}`
        expect(new Secrets([secret]).redact(written)).toContain('***')
      }),
      { numRuns: 300 },
    )
  })

  test('wherever the text is cut into pieces', () => {
    const json = each(LETTERS['in JSON in JSON']!)
    const spellings = [TOKEN, wrapped(base64, '\n'), json, encodeURIComponent(TOKEN)]
    const secrets = new Secrets([TOKEN])
    for (const spelling of spellings) {
      const text = `before ${spelling} after`
      for (let cut = 0; cut <= text.length; cut++) {
        const end = secrets.openAt(text.slice(0, cut))
        const written = secrets.redact(text.slice(0, end)) + secrets.redact(text.slice(end))
        expect(written).toMatch(/^before .{0,2}\*\*\*.{0,6} after$/)
      }
    }
  })
})

test.each([
  ['after the last line end', 'done\nmo', 5],
  ['although the line ends with one letter of a secret', 'done\nx a\n', 9],
  ['before a line that ends with the beginning of a secret', 'done\nx a-tok\n', 5],
  ['at the beginning, if all of it may be a secret', 'a-tok\n', 0],
  [
    'before all lines of a secret that may continue',
    `done\n${btoa('ua-token-for-the-tests').replace(/.{16}/g, '$&\n')}`,
    5,
  ],
  ['at the beginning of a line without an end', 'done', 0],
  ['at the end of a long line without one', 'x'.repeat(20_000), 20_000],
  ['before the beginning of a secret in a long line', `${'x'.repeat(20_000)}a-tok`, 20_000],
])('a text can be cut %s', (_, text, end) => {
  expect(new Secrets(['a-token-for-the-tests']).settledEnd(text)).toBe(end)
})

describe('redact', () => {
  test.each([
    ['nothing', [], 'nothing'],
    ['a text without it', ['secret-1'], 'a text without it'],
    ['secret-1', ['secret-1'], '***'],
    ['secret-1, secret-1', ['secret-1'], '***, ***'],
    ['secret-1 and secret-2', ['secret-1', 'secret-2'], '*** and ***'],
    ['secret-10', ['secret-10', 'secret-1'], '***'],
    ['a.c abc $& a.c', ['a.c'], '*** abc $& ***'],
    ['das Paßwort', ['Paßwort'], 'das ***'],
    ['1\n2', [''], '1\n2'],
  ])('of %j, secrets %j, is %j', (text, secrets, clean) => {
    expect(new Secrets(secrets).redact(text)).toBe(clean)
  })

  test.each(['hush-hush-hush', 'abababababababab', 'aaaaaaaaaaaaaaaa'])(
    'hides %s, which repeats itself',
    (secret) => {
      expect(new Secrets([secret]).redact(`${secret} is bad, ${secret}${secret}`)).toMatch(
        /^\*\*\* is bad, (?:\*\*\*)+$/,
      )
    },
  )

  test('takes more secrets', () => {
    expect(new Secrets(['secret-1']).with(['two']).redact('secret-1 and two')).toBe('*** and ***')
  })

  test('leaves base64 of another text', () => {
    const text = btoa('an innocent text of some length')
    expect(new Secrets([TOKEN]).redact(text)).toBe(text)
  })

  test('leaves any text without the token as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(new Secrets([TOKEN]).redact(text)).toBe(text)
        expect(NO_SECRETS.redact(text)).toBe(text)
      }),
    )
  })

  test('hides what the simulation looks for', () => {
    for (const form of tokenForms(TOKEN))
      expect(new Secrets([TOKEN]).redact(`a ${form} b`)).not.toContain(form)
  })
})

describe('the work', () => {
  const read = (text: string) => {
    const secrets = new Secrets([TOKEN])
    secrets.redact(text)
    return secrets.charactersRead
  }

  test('is one search for a pattern, for a text without escapes', () => {
    expect(
      read('[INFO] Zk 2026-05-02 Downloading https://repo.example.org/a.jar?x=4 done\n'.repeat(1_000)),
    ).toBe(0)
  })

  test.each(['%25', '\\\\', '&amp;', 'Zk/', 'Z ', 'Z\x1b[3', 'Z\b', TOKEN.slice(0, 30), TOKEN])(
    'grows with the text and not faster, for %j',
    (piece) => {
      const [short, long] = [20_000, 40_000].map((size) => read(piece.repeat(size / piece.length)))
      expect(long).toBeLessThanOrEqual(2.5 * short! + 10_000)
      expect(long).toBeLessThanOrEqual(10 * 40_000)
    },
  )

  test('is done once for a text that is redacted twice', () => {
    const secrets = new Secrets([TOKEN])
    secrets.redact(` ${TOKEN}`)
    const { charactersRead } = secrets
    secrets.redact(` ${TOKEN}`)
    expect(secrets.charactersRead).toBe(charactersRead)
  })
})
