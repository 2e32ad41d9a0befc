import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cleanWords, oneLine, present, sanitize } from '../../src/log/sanitize.ts'
import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import { tokenForms } from '../support/token-forms.ts'
import { commandsIn, isCommand, runnerLines } from '../support/runner-parser.ts'

/** What could make a command, hide one, or join one together once something else is taken away. */
const PIECES = [
  ...'\n \r \r\n \v \f \t \u0085 \u2028 \u2029 \0 \b \x07 \x1b \x1b[ \x1b[31m \x1b]0; \x1b]8;;x\x07 \x1b\\ \x1bP \x1bc'.split(
    ' ',
  ),
  ...'\x7f \x80 \x90 \x9b \x9b2J \x9c \x9d \x9f \u00ad \u061c \u180e \u200b \u200d \u202e \u2066 \ufe0f \ufff9'.split(
    ' ',
  ),
  ...'\u{e0001} \u0378 \u0488 \u070f \ue000 \u{13430} \u{1f600} \ud83d \udb40 \udc01 \u00a0 \u3000 \ufeff'.split(
    ' ',
  ),
  ...[
    ' ',
    '::set-output name=x::y',
    '##[add-mask]x',
    '::stop-commands::x',
    ...':: : # ## ##[ [ ]'.split(' '),
  ],
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 30 })
    .map((pieces) => pieces.join('')),
)
/** Seen by their effect, in emoji and between letters. */
const JOINERS = /[\u200c\u200d\ufe00-\ufe0f\u180b-\u180f]|[\u{e0020}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/gu
const tokens = fc.stringMatching(/^[!-~]{16,40}$/)

test('the model of the runner finds commands, and ends lines at CR, LF and both', () => {
  const commands = [
    '::debug::x',
    ' \t\u0085::set-output name=a::b',
    '\ufeff::add-mask::x',
    ':\u200b:x::',
    ':: one',
  ]
  const marked = ['##\x1b[31m]x', '#\u0488#[x]', 'text ##[group]x', '#\u00ad#[x y=z]']
  const texts = ['', 'a::b::c', '\\::debug::x', '##\\[group]', '## [group]']
  expect([...commands, ...marked, ...texts].filter(isCommand)).toEqual([...commands, ...marked])
  expect(runnerLines('a\rb\nc\r\nd\n')).toEqual(['a', 'b', 'c', 'd', ''])
})

describe('a sanitized text', () => {
  test.each([
    ['::error::x', '\\::error::x'],
    ['  ::error::x', '  \\::error::x'],
    ['a\n\t::x::y\nb', 'a\n\t\\::x::y\nb'],
    ['std::vector', 'std::vector'],
    ['see ##[error]x and ##[y]', 'see ##\\[error]x and ##\\[y]'],
    ['###[x]', '###\\[x]'],
    ['progress\r::x::y', '\\::x::y'],
    [':\u200b:x::y', '\\::x::y'],
    [':\x1b[0m:x::y', '\\::x::y'],
    ['#\x1b]8;;link\x07#[x]', '##\\[x]'],
  ])('breaks commands: %j becomes %j', (text, clean) => {
    expect(sanitize(text, NO_SECRETS)).toBe(clean)
  })

  test.each([
    ['colours', '\x1b[1;31mred\x1b[0m', 'red'],
    ['a control sequence with an intermediate', '\x1b[1 qa', 'a'],
    ['a single C1 letter', '\x9b31mred', '31mred'],
    ['text that was decoded as Latin-1', '\u00e2\x9d\x8c old', '\u00e2 old'],
    ['a cut control sequence', 'a\x1b[31', 'a'],
    ['a title ended by BEL', 'a\x1b]0;title\x07b', 'ab'],
    ['a title ended by ST', 'a\x1b]0;title\x1b\\b', 'ab'],
    ['a title without end, up to the end of its line', 'a\x1b]0;title\nb', 'a\nb'],
    ['a device control string', 'a\x1bPq#0\x1b\\b', 'ab'],
    ['a single escape', 'a\x1bcb', 'ab'],
    ['a character set', 'a\x1b(Bb', 'ab'],
    ['an escape at the end', 'a\x1b', 'a'],
    ['the first half of a letter', 'a\ud83d', 'a\ufffd'],
    ['the second half of a letter', '\ude00a', '\ufffda'],
    ['halves with something unseen between', '\udb40\u200b\udc01', '\ufffd\ufffd'],
    ['halves with a colour between', '\udb40\x1b[m\udc01', '\ufffd\ufffd'],
    ['a sentence in another script', 'Сборка завершена: 成功 ✓', 'Сборка завершена: 成功 ✓'],
    ['letters with marks', 'é e\u0301', 'é e\u0301'],
    ['letters outside the first plane', '𝒜 🚀', '𝒜 🚀'],
  ])('has what is text of %s', (_, text, clean) => {
    expect(sanitize(text, NO_SECRETS)).toBe(clean)
  })

  test.each(['\r\n', '\r\r\n', '\v', '\f', '\u2028', '\u2029'])('ends a line at %j', (end) => {
    expect(sanitize(`a${end}b`, NO_SECRETS)).toBe('a\nb')
  })

  test.each(['\0', '\x1f', '\x7f', '\x81', '\u0085', '\u00ad', '\u200b', '\u202e', '\ufeff', '\u{e0001}'])(
    'takes out what is not seen: %j',
    (letter) => {
      expect(sanitize(`a${letter}b`, NO_SECRETS)).toBe('ab')
    },
  )

  test('has no line that the runner takes as a command, no control characters but tab and newline, and nothing unseen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = sanitize(text, NO_SECRETS)
        expect(commandsIn(clean)).toEqual([])
        expect(clean.replace(JOINERS, '')).not.toMatch(
          /(?![\t\n])\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Cs}/u,
        )
        expect(sanitize(clean, NO_SECRETS)).toBe(clean)
      }),
      { numRuns: 2_000 },
    )
  })

  test('leaves plain ASCII as it is, except that commands are broken', () => {
    const letters = fc.constantFrom('a', 'Z', '0', ' ', '\t', '\n', ':', '#', '[', ']', '~', '%', '"')
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const clean = sanitize(text, NO_SECRETS)
        expect(clean.replaceAll('\\', '')).toBe(text)
        if (!/##\[|^[ \t]*::/m.test(text)) expect(clean).toBe(text)
      }),
    )
  })
})

describe('a token', () => {
  /** The token, whole or with something unseen inside, in one of its forms, in the middle of any text. */
  const leaks = fc
    .tuple(
      tokens,
      anyText,
      anyText,
      fc.nat(15),
      fc.constantFrom('', '\u200b', '\x1b[1m', '\0', '\ufeff'),
      fc.constantFrom(String, encodeURIComponent, btoa),
    )
    .map(([token, before, after, place, unseen, form]) => {
      const leak = form(token)
      return { token, text: `${before}${leak.slice(0, place)}${unseen}${leak.slice(place)}${after}` }
    })

  test('is never in sanitized text, nor in a line for a sentence', () => {
    fc.assert(
      fc.property(leaks, fc.integer({ min: 1, max: 200 }), ({ token, text }, max) => {
        const secrets = new Secrets([token])
        const written = [sanitize(text, secrets), oneLine(text, secrets, max)]
        for (const form of tokenForms(token)) for (const each of written) expect(each).not.toContain(form)
      }),
      { numRuns: 500 },
    )
  })
})

describe('oneLine', () => {
  test.each([
    ['  a\r\n\tb  ', 50, 'a b'],
    ['a\u2028b', 50, 'a b'],
    ['\n::error::x', 50, '\\::error::x'],
    ['', 50, ''],
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['ab🚀cd', 4, 'ab…'],
    ['ab🚀cd', 5, 'ab🚀…'],
    ['x'.repeat(1_001), undefined, `${'x'.repeat(999)}…`],
  ])('puts %j on one line of at most %j characters: %j', (text, max, line) => {
    expect(oneLine(text, NO_SECRETS, max)).toBe(line)
  })

  test('is one line without commands or half letters, and not longer than it may be', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, max) => {
        const line = oneLine(text, NO_SECRETS, max)
        expect(line.length).toBeLessThanOrEqual(max)
        expect(line).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}/u)
        expect(commandsIn(line)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('what a terminal shows', () => {
  test.each([
    ['a bar that is redrawn', 'a 1%\ra 2%\ra 3%\ndone\n', 'a 3%\ndone\n'],
    ['line ends of Windows, converted twice', 'a\r\r\nb\r\n', 'a\nb\n'],
    ['CR with no text after it', 'abc\r\x1b[K\n', 'abc\n'],
    ['characters taken back', 'abd\b\bc\n', 'ac\n'],
    ['more taken back than there was', 'a\b\b\bb\n', 'b\n'],
    ['a pair taken back', 'a🚀\bb\n', 'ab\n'],
    ['hidden text', 'a\x1b[8mha:AAAA\x1b[0mb\n', 'ab\n'],
    ['hidden text up to SGR 28', 'a\x1b[1;8mx\x1b[28mb\n', 'ab\n'],
    ['hidden text up to the end of its line', 'a\x1b[8mx\nb\n', 'a\nb\n'],
    ['the eighth of 256 colours, which hides nothing', '\x1b[38;5;8ma\n', 'a\n'],
    ['a true colour with an eight in it', '\x1b[48;2;8;8;8ma\n', 'a\n'],
    ['a colour in the form with colons', '\x1b[38:5:8ma\n', 'a\n'],
    ['a colour that breaks off', '\x1b[38ma\n', 'a\n'],
    ['a colour of an unknown kind', '\x1b[38;9;1ma\n', 'a\n'],
    ['hidden text that any end of colours ends', '\x1b[31ma\x1b[8mb\x1b[0mc\n', 'ac\n'],
    ['an emoji with a joiner', '👩\u200d💻 ⚠\ufe0f 1\ufe0f\u20e3\n', '👩\u200d💻 ⚠\ufe0f 1\ufe0f\u20e3\n'],
    ['a joiner between letters', 'می\u200cخواهم\n', 'می\u200cخواهم\n'],
    ['a joiner after a colour', '\x1b[31m\u200dA\n', 'A\n'],
    ['a joiner in a command', ':\u200d:x::y\n', '\\::x::y\n'],
    ['a variation selector in a command', '#\ufe0f#[x]\n', '##\\[x]\n'],
  ])('of %s', (_, text, seen) => {
    expect(sanitize(text, NO_SECRETS)).toBe(seen)
  })

  test('equals what a terminal does letter by letter, with colours and without', () => {
    const pieces = ['a', 'b', '\r', '\b', '\n', '\r\n', '\x1b[31m', '\x1b[0m', '\x1b[8m', '\x1b[28m']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (pieces) => {
        const { plain, coloured } = present(pieces.join(''), NO_SECRETS)
        expect(plain).toBe(drawn(pieces))
        expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** What a terminal shows after all pieces: LF and CR LF end a line, CR before text clears it, BS erases, SGR 8 hides. */
function drawn(pieces: readonly string[]): string {
  const lines: string[][] = [[]]
  let [isAtStart, isHidden] = [false, false]
  for (const piece of pieces) {
    const cells = lines.at(-1)!
    if (piece.endsWith('\n')) {
      lines.push([])
      isAtStart = isHidden = false
    } else if (piece.startsWith('\x1b')) isHidden = piece === '\x1b[8m' || (isHidden && piece === '\x1b[31m')
    else if (isHidden) continue
    else if (piece === '\r') isAtStart = true
    else if (piece === '\b') {
      if (!isAtStart) cells.pop()
    } else {
      if (isAtStart) cells.length = 0
      isAtStart = false
      cells.push(piece)
    }
  }
  return lines.map((cells) => cells.join('')).join('\n')
}

describe('colours', () => {
  const coloured = (text: string) => present(text, NO_SECRETS).coloured

  test.each([
    ['\x1b[31mred\x1b[0m plain\n', '\x1b[31mred\x1b[0m plain\n'],
    ['\x1b[32mto the end\nnext\n', '\x1b[32mto the end\x1b[0m\nnext\n'],
    ['\x1b[1m\x1b[31ma\x1b[39m\n', '\x1b[1m\x1b[31ma\x1b[39m\x1b[0m\n'],
    ['\x1b[38;5;1ma\x1b[39m\n', '\x1b[38;5;1ma\x1b[39m\x1b[0m\n'],
    ['\x1b[31m##[error]x\n', '##\\[error]x\n'],
    ['##\x1b[31m]x\n', '##]x\n'],
    ['\x1b[31m##\n', '##\n'],
    ['\x1b[31m::error::x\n', '\\::error::x\n'],
    [':\x1b[31m:error::x\n', '\\::error::x\n'],
  ])('stay in the log where no line of them is a command: %j is %j', (text, shown) => {
    expect(coloured(text)).toBe(shown)
  })

  test('leave no line that the runner takes as a command, or that does not end plain', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = coloured(text)
        expect(commandsIn(shown)).toEqual([])
        expect(commandsIn(shown.replace(/\x1b\[[\d;:]*m/g, ''))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})

test('a line of more than 16,000 characters is cut in the log only', () => {
  const long = 'x'.repeat(1_000_000)
  const { plain, coloured } = present(`a\n${long}\nb\n`, NO_SECRETS)
  expect(plain).toBe(`a\n${long}\nb\n`)
  expect(coloured).toBe(`a\n${'x'.repeat(16_000)}… (984000 more characters: see log-file)\nb\n`)
  expect(present(`${'x'.repeat(16_000)}\n`, NO_SECRETS).coloured).toHaveLength(16_001)
  const red = present(`\x1b[31m${'x'.repeat(15_995)}\n`, NO_SECRETS).coloured
  expect(red).toBe(`${'x'.repeat(15_995)}\n`)
})

test.each(['步', '\r', '\b', 'é\r', '\x1b[8m', '\x1b[31mx', '\x1b]x', 'é\u200d', '\u{e0020}', ' ::', 'a\b'])(
  'a long line of %j takes no more than its length: its square would end this test',
  (part) => {
    const { plain } = present(`é${part.repeat(300_000)}`, NO_SECRETS)
    expect(plain.length).toBeLessThanOrEqual(1 + part.length * 300_000)
  },
)

describe('cleanWords', () => {
  const secrets = new Secrets(['a-token-for-the-tests'])

  test.each([
    ['Build  and test', 'Build  and test'],
    ['  ::error::x\nsecond\r\n\tthird ', '::error::x second third'],
    ['\u001b[31mred\u001b[0m \u202egreen', 'red green'],
    ['for a-tok\u200ben-for-the-tests', 'for ***'],
  ])('keeps words as they are, on one line: %j', (text, words) => {
    expect(cleanWords(text, secrets)).toBe(words)
  })

  test('cuts what is no name without a part of a secret at the cut', () => {
    const long = `${' x'.repeat(32_763)}a-token-for-the-tests${'y'.repeat(5_000_000)}`
    expect(cleanWords(long, secrets)).toBe(' x'.repeat(32_763).trim())
    const hidden = '\u200b'.repeat(65_530) + 'a-token-for-the-tests'
    expect(cleanWords(hidden, secrets)).toBe('')
  })
})
