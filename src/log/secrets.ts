/**
 * What must not be written anywhere, in every form in which other software may write it. The only place that knows
 * those forms: everybody else passes `Secrets` on and calls `redact`.
 *
 * Most texts match none of the quick patterns and are done. Any other text is read one layer of escapes after the other,
 * so that the work grows with the length of the text and not with what it contains.
 */
import { formsOf, layersOf, MAY_BE_SPELLED, type Layer } from './spellings.ts'

/** A shorter piece of a text would match by chance. */
const SHORTEST = 8
/** The longest way to write one letter, in characters: an escape of an escape, with a colour or a line end before it. */
const LETTER_MAX = 64
const REACH_MAX = 1 << 16
/** An incomplete escape just before a form, such as `\\u` or `&#x`, can take in this many of its first letters. */
const SWALLOWED_MAX = 9
/** They are within so many characters. */
const BEFORE_MAX = 256
/** A text is read in overlapping parts of this many characters; no form is longer than half a part. */
const PART_MAX = 1 << 20
/** Fewer matching letters hold no line back: one line in ten ends with the first letter of some form. */
const LETTERS_MIN = 2
/** An unfinished line is held back up to this many characters; a longer one is shown in part. */
const HELD_MAX = 16_000
/** The result of the last search is remembered for texts up to this length. */
const REMEMBERED_MAX = 1 << 22

interface Span {
  readonly start: number
  readonly end: number
}

interface Found {
  /** In ascending order, not overlapping. */
  readonly spans: readonly Span[]
  /** Where a form may begin that continues after the end of the text. */
  readonly openAt: number
}

/** All that must not be written anywhere. Opaque: pass it on. */
export class Secrets {
  readonly #values: readonly string[]
  readonly #forms: readonly string[]
  /** Values that are compared as they are: too short for more, or not of ASCII. */
  readonly #plain: readonly string[]
  readonly #begins: RegExp
  #last = { text: '', found: { spans: [], openAt: 0 } as Found }
  /** How many characters before a cut can belong to a form that the cut splits; longer forms are not found there. */
  readonly #reach: number
  /** How many characters were read layer by layer, for tests of the work that a text causes. */
  charactersRead = 0

  constructor(values: readonly string[]) {
    this.#values = values.filter((value) => value !== '').sort((a, b) => b.length - a.length)
    this.#forms = [...new Set(this.#values.flatMap(formsOf))].filter((form) => form.length >= SHORTEST)
    this.#plain = this.#values.filter((value) => value.length < SHORTEST || /[^!-~]/.test(value))
    this.#begins = beginningOf(this.#forms)
    this.#reach = Math.min(LETTER_MAX * Math.max(0, ...this.#forms.map((form) => form.length)), REACH_MAX)
  }

  /** These secrets and more. */
  with(values: readonly string[]): Secrets {
    return new Secrets([...this.#values, ...values])
  }

  redact(text: string): string {
    const plain = this.#plain.reduce((rest, value) => rest.replaceAll(value, '***'), text)
    const { spans } = this.#find(plain)
    if (spans.length === 0) return plain
    const kept = spans.map(({ start }, index) => plain.slice(spans[index - 1]?.end ?? 0, start))
    return [...kept, plain.slice(spans.at(-1)?.end)].join('***')
  }

  /** Where a form may begin that continues after the end of the text; everything before it can be written. */
  openAt(text: string): number {
    return this.#find(text).openAt
  }

  /** How much of the text can be shown: up to the last line end that no form can span, or into a very long line. */
  settledEnd(text: string): number {
    const end = text.lastIndexOf('\n') + 1
    if (text.length - end > HELD_MAX) {
      const from = Math.max(end, text.length - this.#reach)
      return from + this.openAt(text.slice(from))
    }
    const from = Math.max(0, end - this.#reach)
    const { spans, openAt } = this.#find(text.slice(from, end))
    if (text.slice(from + openAt, end).trim().length < LETTERS_MIN) return end
    const lineAt = (place: number) => (place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1)
    // A line may begin within a form, as the last one of base64 does that ends with `=`.
    return spans.reduceRight(
      (cut, span) => (from + span.start < cut && cut < from + span.end ? lineAt(from + span.start) : cut),
      lineAt(from + openAt),
    )
  }

  #find(text: string): Found {
    if (this.#last.text === text) return this.#last.found
    const found = this.#search(text)
    if (text.length <= REMEMBERED_MAX) this.#last = { text, found }
    return found
  }

  #search(text: string): Found {
    const spans: Span[] = []
    let openAt = 0
    for (let from = 0, to = 0; to < text.length; from = Math.max(openAt, from + PART_MAX / 2)) {
      to = Math.min(from + PART_MAX, text.length)
      openAt = from + this.#read(text.slice(from, to), from, spans)
    }
    const apart = merged(spans)
    const around = apart.find(({ start, end }) => start < openAt && openAt < end)
    return { spans: apart, openAt: around?.start ?? openAt }
  }

  /** Adds the forms in a part of a text to `spans`; returns where a form begins that the end cuts, or the part's length. */
  #read(part: string, offset: number, spans: Span[]): number {
    let openAt = part.length
    if (this.#forms.length === 0 || !(MAY_BE_SPELLED.test(part) || this.#begins.test(part))) return openAt
    for (const layer of layersOf(part, this.#reach)) {
      this.charactersRead += layer.text.length
      for (const { start, end } of this.#formsIn(layer, part))
        spans.push({ start: offset + start, end: offset + end })
      openAt = Math.min(openAt, this.#cutFormAt(layer))
    }
    return openAt
  }

  *#formsIn({ text, startOf, endOf }: Layer, part: string): Generator<Span> {
    for (const form of this.#forms) {
      const head = Math.min(SWALLOWED_MAX, form.length - SHORTEST)
      const rest = form.slice(head)
      // Matches can overlap: in a form that repeats itself, the rest also occurs within the form.
      for (let at = text.indexOf(rest); at >= 0; at = text.indexOf(rest, at + 1)) {
        let missing = head
        while (missing > 0 && text[at - head + missing - 1] === form[missing - 1]) missing -= 1
        const start = startBefore(part, startOf(at - head + missing), form.slice(0, missing))
        if (start !== undefined) yield { start, end: endOf(at + rest.length - 1) }
      }
    }
  }

  /** Where the longest incomplete form at the end of the layer begins; `Infinity` if there is none. */
  #cutFormAt({ text, startOf, isOpen = false }: Layer): number {
    const at = Math.min(...this.#forms.map((form) => beginningIn(text, form)))
    return at === text.length && !isOpen ? Infinity : startOf(at)
  }
}

/** For text that is written when nothing is secret. */
export const NO_SECRETS = new Secrets([])

/** Matches the first letters of a form with anything unseen between them, or as many of them as fit before the end. */
function beginningOf(forms: readonly string[]): RegExp {
  const ways = forms.map((form) =>
    Array.from(form.slice(0, SHORTEST), (letter) => `\\x${letter.charCodeAt(0).toString(16)}`).reduceRight(
      (rest, letter) => `${letter}[^!-~]*(?:$|${rest})`,
    ),
  )
  return new RegExp(ways.join('|'))
}

/** Sorts the spans and joins those that overlap. */
function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last === undefined || start >= last.end) apart.push({ start, end })
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return apart
}

/** Where `letters` begin if they are just before a place in the part; otherwise undefined. */
function startBefore(part: string, place: number, letters: string): number | undefined {
  if (letters === '') return place
  const from = Math.max(0, place - BEFORE_MAX)
  const before = part.slice(from, place)
  if (!MAY_BE_SPELLED.test(before)) return undefined
  // The letters end there, or where that begins which is between them and the place.
  for (const { index } of [...before.matchAll(/[\x1b\x9b]|=\r?\n|$/g)].reverse()) {
    for (const { text, startOf } of layersOf(before.slice(0, index), 0))
      if (text.endsWith(letters)) return from + startOf(text.length - letters.length)
  }
  return undefined
}

/** Where the longest incomplete form at the end of `letters` begins; their length if there is none. */
function beginningIn(letters: string, form: string): number {
  const first = form.charAt(0)
  let at = letters.indexOf(first, Math.max(0, letters.length - form.length + 1))
  while (at >= 0 && !form.startsWith(letters.slice(at))) at = letters.indexOf(first, at + 1)
  return at < 0 ? letters.length : at
}
