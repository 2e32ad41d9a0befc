/** Where in a text a form of a secret may begin: quick, and rather one place too many than one too few. */
import { CUT_ESCAPE, ESCAPE_HERE, ESCAPE_MAX, letterOf, SEQUENCE_HERE } from './spellings.ts'

/** So many letters of a form are compared. */
const LETTERS = 12
const ASCII = 128
const [BACKSPACE, ESCAPE, CSI, PERCENT, AND, EQUALS, BACKSLASH] = [8, 0x1b, 0x9b, 0x25, 0x26, 0x3d, 0x5c]

/** Letters in which the standard and the URL-safe alphabet of base64 are the same. */
export function fold(letters: string): string {
  return letters.replaceAll('-', '+').replaceAll('_', '/')
}

function foldCode(code: number): number {
  return code === 0x2d ? 0x2b : code === 0x5f ? 0x2f : code
}

/** Of an escape that is escaped once more, the first letter is one of these. */
function beginsEscape(code: number): boolean {
  return code === PERCENT || code === AND || code === BACKSLASH
}

function isUnseen(code: number): boolean {
  return code <= 0x20 || code >= 0x7f
}

/** The places where one of some forms may begin. */
export class FormStarts {
  readonly #forms: readonly Uint8Array[]
  /** By character: 1 for the first letter of a form, 2 for what begins an escape. */
  readonly #kinds = new Uint8Array(ASCII)
  /** By two characters: 1 if the second may follow the first in a form. */
  readonly #pairs = new Uint8Array(ASCII * ASCII)

  /** Forms of printable ASCII, folded. */
  constructor(forms: readonly string[]) {
    this.#forms = forms.map((form) => new TextEncoder().encode(form.slice(0, LETTERS)))
    for (let first = 0; first < ASCII; first++) {
      const matching = this.#forms.filter((form) => form[0] === foldCode(first))
      if (matching.length > 0) this.#kinds[first] = 1
      for (let second = 0; second < ASCII; second++) {
        const canFollow = beginsEscape(second) || second === EQUALS || isUnseen(second)
        const isPair = canFollow || matching.some((form) => form[1] === foldCode(second))
        this.#pairs[first * ASCII + second] = isPair ? 1 : 0
      }
    }
    if (forms.length > 0) for (const code of [PERCENT, AND, BACKSLASH]) this.#kinds[code] = 2
  }

  /** The first such place from `from` on; the length of the text when there is none. */
  next(text: string, from: number): number {
    if (this.#forms.length === 0) return text.length
    const [kinds, pairs] = [this.#kinds, this.#pairs]
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code >= ASCII || kinds[code] === 0) continue
      const second = text.charCodeAt(at + 1)
      if (kinds[code] === 1 && second < ASCII && pairs[code * ASCII + second] === 0) continue
      if (this.#mayBegin(text, at, code)) return at
    }
    return text.length
  }

  #mayBegin(text: string, at: number, code: number): boolean {
    if (this.#mayContinue(text, at + 1, code)) return true
    if (!beginsEscape(code)) return false
    const { meaning, end } = escapeAt(text, at)
    return end >= text.length || beginsEscape(meaning) || this.#mayContinue(text, end, meaning)
  }

  /** Whether a form that begins with a letter may continue at `from`. */
  #mayContinue(text: string, from: number, first: number): boolean {
    const folded = foldCode(first)
    return this.#forms.some((form) => form[0] === folded && mayContinue(text, from, form))
  }
}

function mayContinue(text: string, from: number, form: Uint8Array): boolean {
  let at = from
  for (let index = 1; index < form.length;) {
    at = afterUnseen(text, at, form[index])
    if (at >= text.length) return true
    const code = text.charCodeAt(at)
    const isMatch = foldCode(code) === form[index]
    if (beginsEscape(code) || code === EQUALS) {
      const { meaning, end } = escapeAt(text, at)
      // What can be read in two ways is left to the thorough reading.
      if (end >= text.length || beginsEscape(meaning) || meaning === ESCAPE || meaning === BACKSPACE)
        return true
      if (isMatch && !Number.isNaN(meaning)) return true
      if (!isMatch) {
        if (foldCode(meaning) === form[index]) index += 1
        else if (!isUnseen(meaning)) return false
        at = end
        continue
      }
    }
    // A letter that is struck over, or strikes over another.
    if (!isMatch) return text.charCodeAt(at + 1) === BACKSPACE || text.charCodeAt(at - 1) === BACKSPACE
    at += 1
    index += 1
  }
  return true
}

/** Where the next letter is; beyond the text where that is not clear, as after an escape character. */
function afterUnseen(text: string, from: number, wanted: number | undefined): number {
  let at = from
  for (let code = text.charCodeAt(at); isUnseen(code); code = text.charCodeAt(at)) {
    at += 1
    if (code !== ESCAPE && code !== CSI) continue
    if (foldCode(text.charCodeAt(at)) === wanted) return text.length
    at = afterSequence(text, at - 1)
  }
  return at
}

function afterSequence(text: string, at: number): number {
  SEQUENCE_HERE.lastIndex = at
  return SEQUENCE_HERE.test(text) ? SEQUENCE_HERE.lastIndex : at + 1
}

interface Escape {
  /** A character code; NaN when it is no escape. */
  readonly meaning: number
  readonly end: number
}

/** The meaning of the escape at a place, and where it ends; it may be broken by line ends, or by the end of the text. */
function escapeAt(text: string, at: number): Escape {
  const next = text.charCodeAt(at + 1)
  const isSoftLineEnd = text.charCodeAt(at) === EQUALS && (next === 10 || next === 13)
  if (isSoftLineEnd) return { meaning: next, end: at + 1 }
  const { letters, ends } = lettersFrom(text, at, ESCAPE_MAX)
  if (letters.length < ESCAPE_MAX && CUT_ESCAPE.test(letters)) return { meaning: NaN, end: text.length }
  ESCAPE_HERE.lastIndex = 0
  const match = ESCAPE_HERE.exec(letters)?.[0]
  if (match === undefined || letterOf(match) === match) return { meaning: NaN, end: at + 1 }
  return { meaning: letterOf(match).charCodeAt(0), end: ends?.[match.length - 1] ?? at + match.length }
}

/** The next letters, and where each ends unless they are in a row. */
function lettersFrom(text: string, at: number, count: number) {
  const row = text.slice(at, at + count)
  if (row.length === count && !/[^!-~]/.test(row)) return { letters: row }
  let letters = ''
  const ends: number[] = []
  for (let index = at; index < text.length && ends.length < count;) {
    const code = text.charCodeAt(index)
    if (!isUnseen(code)) {
      letters += text.charAt(index)
      ends.push(index + 1)
    }
    index = code === ESCAPE || code === CSI ? afterSequence(text, index) : index + 1
  }
  return { letters, ends }
}
