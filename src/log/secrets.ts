/**
 * What must not be written anywhere, in every form in which other software may write it. The only place that knows
 * those forms: everybody else passes `Secrets` on and calls `redact`.
 *
 * A quick pass looks for a place where a form may begin. From there a block of the text is read, layer by layer of escapes,
 * so that the work grows with the text and not with what is in it.
 */
import { stableBase64 } from './base64.ts'
import { FormStarts, fold } from './form-starts.ts'
import {
  AMBIGUOUS,
  CUT_ESCAPE,
  ESCAPE_MAX,
  layerOf,
  READINGS,
  strip,
  undo,
  type Layer,
  type Reading,
} from './spellings.ts'

/** A shorter piece of a text would match by chance. */
const SHORTEST = 8
/** Software that escapes an escape does so two or three times, as for JSON in JSON in a log. */
const LAYERS_MAX = 4
/** A place where no form begins costs the reading of one block. */
const BLOCK = 4_096
/** No form is so long, whatever is between its letters. */
const BLOCK_MAX = 1 << 20
/** A letter takes no more on the whole: an escape of an escape, a colour, a line end with an indent. */
const LETTER_MAX = 64
const REACH_MAX = 1 << 16
/** Longer texts are not kept to spare a second search. */
const REMEMBERED_MAX = 1 << 22

interface Span {
  readonly start: number
  readonly end: number
}

interface Found {
  readonly spans: readonly Span[]
  /** Where a form may begin that goes beyond the end of the text. */
  readonly openAt: number
}

/** One way to read a block, and what was found in it so far. */
interface Pass {
  readonly reading: Reading
  readonly offset: number
  readonly spans: Span[]
  readonly seen: Set<string>
}

/** All that must not be written anywhere. Opaque: pass it on. */
export class Secrets {
  readonly #values: readonly string[]
  readonly #forms: readonly string[]
  /** Values that are compared as they are: too short for more, or not of ASCII. */
  readonly #plain: readonly string[]
  readonly #starts: FormStarts
  #last = { text: '', found: { spans: [], openAt: 0 } as Found }
  /** A form of a secret that is longer, with what is between its letters, is not found over two pieces of a text. */
  readonly reach: number
  /** How many characters were read layer by layer, for tests of the work that a text causes. */
  charactersRead = 0

  constructor(values: readonly string[]) {
    const given = values.filter((value) => value !== '').sort((a, b) => b.length - a.length)
    this.#values = given
    const forms = given.flatMap(formsOf).filter((form) => form.length >= SHORTEST)
    this.#forms = [...new Set(forms)]
    this.#plain = given.filter((value) => value.length < SHORTEST || /[^!-~]/.test(value))
    this.#starts = new FormStarts(this.#forms)
    this.reach = Math.min(LETTER_MAX * Math.max(0, ...this.#forms.map((form) => form.length)), REACH_MAX)
  }

  /** These secrets and more. */
  with(values: readonly string[]): Secrets {
    return new Secrets([...this.#values, ...values])
  }

  /** The text with `***` in place of each form. */
  redact(text: string): string {
    const plain = this.#plain.reduce((rest, value) => rest.replaceAll(value, '***'), text)
    const { spans } = this.#find(plain)
    if (spans.length === 0) return plain
    let [clean, from] = ['', 0]
    for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (start >= from) clean += `${plain.slice(from, start)}***`
      from = Math.max(from, end)
    }
    return clean + plain.slice(from)
  }

  /** Where a form may begin that continues after the end of the text: what is before it can be written. */
  openAt(text: string): number {
    return this.#find(text).openAt
  }

  #find(text: string): Found {
    if (this.#last.text === text) return this.#last.found
    const found = this.#search(text)
    if (text.length <= REMEMBERED_MAX) this.#last = { text, found }
    return found
  }

  #search(text: string): Found {
    const spans: Span[] = []
    let size = BLOCK
    let at = this.#starts.next(text, 0)
    while (at < text.length) {
      const to = Math.min(at + size, text.length)
      const openAt = this.#read(text.slice(at, to), at, spans)
      if (to === text.length) return { spans, openAt: outside(spans, openAt) }
      // A form that the block cuts is read again from its beginning, with more of what follows.
      const isSlow = openAt - at < size / 2
      at = openAt < to && size < BLOCK_MAX ? openAt : this.#starts.next(text, to)
      size = isSlow && size < BLOCK_MAX ? size * 2 : BLOCK
    }
    return { spans, openAt: text.length }
  }

  /** Finds the forms in a block; returns where one begins that the block cuts, or its end. */
  #read(block: string, offset: number, spans: Span[]): number {
    const whole = layerOf(block)
    let openAt = block.length
    for (const reading of AMBIGUOUS.test(block) ? READINGS : READINGS.slice(0, 1)) {
      const pass: Pass = { reading, offset, spans, seen: new Set() }
      openAt = Math.min(openAt, this.#readLayers(strip(whole, reading.unseen), LAYERS_MAX, pass))
    }
    return offset + openAt
  }

  /** Finds the forms in a layer and in those below it; returns where the first that is cut begins. */
  #readLayers(layer: Layer, left: number, pass: Pass): number {
    const { text, starts, ends } = layer
    if (pass.seen.has(text)) return Infinity
    pass.seen.add(text)
    this.charactersRead += text.length
    const letters = fold(text)
    this.#match(letters, layer, pass)
    const below = (upper: Layer) => {
      const undone = left > 0 ? undo(upper) : upper
      return undone === upper
        ? Infinity
        : this.#readLayers(strip(undone, pass.reading.unseenBelow), left - 1, pass)
    }
    const openAt = Math.min(below(layer), this.#cutFormAt(letters, layer))
    const cut = text.length - (CUT_ESCAPE.exec(text.slice(-ESCAPE_MAX))?.[0].length ?? 0)
    if (cut === text.length) return openAt
    // What follows the block can make another letter of the escape at its end.
    const before = { text: text.slice(0, cut), starts, ends }
    return Math.min(openAt, starts[cut] ?? 0, this.#cutFormAt(letters.slice(0, cut), layer), below(before))
  }

  #match(letters: string, { starts, ends }: Layer, { offset, spans }: Pass): void {
    for (const form of this.#forms) {
      for (let at = letters.indexOf(form); at >= 0; at = letters.indexOf(form, at + form.length)) {
        spans.push({ start: offset + (starts[at] ?? 0), end: offset + (ends[at + form.length - 1] ?? 0) })
      }
    }
  }

  /** Where the longest beginning of a form is that the letters end with. */
  #cutFormAt(letters: string, { starts }: Layer): number {
    const at = Math.min(...this.#forms.map((form) => beginningIn(letters, form)))
    return at === letters.length ? Infinity : (starts[at] ?? 0)
  }
}

/** For a text that is written where nothing is secret. */
export const NO_SECRETS = new Secrets([])

export function secretsOf(values: readonly string[]): Secrets {
  return new Secrets(values)
}

/** The text with `***` in place of each form of a secret. */
export function redact(text: string, secrets: Secrets): string {
  return secrets.redact(text)
}

/** The letters of a value, as they are and with what looks like an escape in them undone, and its base64 forms. */
function formsOf(value: string): readonly string[] {
  let layer = strip(layerOf(value))
  const forms: string[] = []
  for (let depth = 0; depth <= LAYERS_MAX && !forms.includes(layer.text); depth++) {
    forms.push(layer.text)
    layer = strip(undo(layer))
  }
  return [...forms, ...stableBase64(value)].map(fold)
}

/** The place itself, or the beginning of the form that it is in. */
function outside(spans: readonly Span[], place: number): number {
  const around = spans.filter(({ start, end }) => start < place && place < end)
  return around.length === 0 ? place : outside(spans, Math.min(...around.map(({ start }) => start)))
}

/** Where the letters end with the longest proper beginning of a form; their length when they do not. */
function beginningIn(letters: string, form: string): number {
  const first = form.charAt(0)
  let at = letters.indexOf(first, Math.max(0, letters.length - form.length + 1))
  while (at >= 0 && !form.startsWith(letters.slice(at))) at = letters.indexOf(first, at + 1)
  return at < 0 ? letters.length : at
}
