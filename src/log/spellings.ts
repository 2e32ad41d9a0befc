/**
 * How other software writes the letters of a text: percent, JSON, XML and HTML escapes, any of them inside another,
 * with colour codes and line ends between the letters. They are undone layer by layer.
 */

/** Software that escapes an escape does so two or three times, as for JSON in JSON in a log. */
const LAYERS_MAX = 4

/** A way to tell the letters of a text from what is between them. */
interface Reading {
  /** Matches the texts for which this reading gives other letters. */
  readonly concerns: RegExp
  /** What is no letter: in the text as it came, and in what its escapes mean. */
  readonly unseen: RegExp
  readonly unseenBelow: RegExp
}

const anyOf = (...patterns: readonly string[]) => new RegExp(`(?:${patterns.join('|')})+`, 'g')
const UNSEEN = /[^!-~]+/g
const CODES = ['(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*(?:[@-~]|$)', '\\x1b[ -/]*[0-~]?|[^!-~]']
/** Hidden text and terminal strings with their ends, or the text's: what began before a token must not take the token with it. */
const ON_TERMINAL = anyOf(
  '\\x1b\\[8m[^\\x1b\\n]*(?:\\x1b\\[(?:0|28)?m|(?:\\x1b(?:\\[(?:0|28?)?)?)?$)',
  '\\x1b[\\]PX^_][^\\x07\\x1b\\x9c\\r\\n]*(?:\\x07|\\x1b\\\\|\\x9c|\\x1b?$)',
  ...CODES,
)
/** All letters; those that a terminal shows; these and hidden ones; those not struck over; those without soft line ends. */
const READINGS: readonly Reading[] = [
  { concerns: /^/, unseen: UNSEEN, unseenBelow: UNSEEN },
  ...[
    { concerns: /[\x1b\x9b]|\\(?:e|033|x1b|u001b)|%1b|&#(?:27|x0*1b);/i, unseen: ON_TERMINAL },
    { concerns: /\x1b(?:\[8m|[\]PX^_])/, unseen: anyOf(...CODES) },
    { concerns: /\x08/, unseen: anyOf('[!-~]\\x08', ON_TERMINAL.source) },
    { concerns: /=\r?\n/, unseen: anyOf('=\\r?\\n', ON_TERMINAL.source) },
  ].map((reading) => ({ ...reading, unseenBelow: ON_TERMINAL })),
]

/** A text without a match has nothing escaped, hidden, struck over or quoted. */
export const MAY_BE_SPELLED = /[%&\\\b\x1b\x9b]|=(?:[\r\n]|[^!-~]*(?:$|3[^!-~]*(?:$|D)))/i

const ESCAPE =
  /%(?:u[\da-f]{2})?[\da-f]{2}|\\(?:u+[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[0-3][0-7]{2}|[!-~])|&(?:#x[\da-f]{1,8}|#\d{1,8}|[a-z]{2,7}(?=;));?|=3D/gi
/** The length of the longest escape. */
const ESCAPE_MAX = 12
/** An incomplete escape at the end of a text. */
const CUT_ESCAPE =
  /(?:%(?:u[\da-f]{0,3})?[\da-f]?|\\(?:u+[\da-f{]{0,6}|x[\da-f]?|[0-3][0-7]?)?|&(?:#x?[\da-f]*|[a-z]{0,7})|=3?)$/i

/** Characters that are escaped by name, by the names of HTML, in lower case. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
  ...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.', sol: '/' },
  ...{ colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\' },
  ...{ rsqb: ']', rbrack: ']', hat: '^', lowbar: '_', grave: '`', lcub: '{', lbrace: '{', verbar: '|' },
  ...{ vert: '|', rcub: '}', rbrace: '}', tab: ' ', newline: ' ', nbsp: ' ', shy: ' ', zwj: ' ', zwnj: ' ' },
}
/** After a backslash; any other letter means itself there. */
const CONTROLS: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', e: '\x1b', 0: '\0' },
}
/** Replaces every letter outside of Latin-1: none of them is in a token. */
const FOREIGN = '\u00ff'

/** The letter that an escape means; the escape itself when it means none. */
function letterOf(escape: string): string {
  if (escape.length === 2) return CONTROLS[escape.charAt(1)] ?? escape.charAt(1)
  const code = codeOf(escape)
  if (code !== undefined) return code > 0xff ? FOREIGN : String.fromCharCode(code)
  return NAMED[escape.slice(1).replace(';', '').toLowerCase()] ?? escape
}

function codeOf(escape: string): number | undefined {
  const hex = /^(?:=|%u?|\\u+\{?|\\x|&#x)([\da-f]+)[;}]?$/i.exec(escape)?.[1]
  if (hex !== undefined) return parseInt(hex, 16)
  if (escape.startsWith('&#')) return parseInt(escape.slice(2), 10)
  return /^\\\d{3}$/.test(escape) ? parseInt(escape.slice(1), 8) : undefined
}

/** A text, and where each of its letters is in the text that it was made from. */
export interface Layer {
  readonly text: string
  /** Where the letter at a place begins and ends in the text as it came. */
  readonly startOf: (place: number) => number
  readonly endOf: (place: number) => number
  /** An escape follows that may continue after the end of the text. */
  readonly isOpen?: boolean
}

/** The letters of a text as it came. */
export function lettersOf(text: string, unseen = UNSEEN): Layer {
  return strip({ text, startOf: (place) => place, endOf: (place) => place + 1 }, unseen)
}

/**
 * The letters of a text in each way to read it, in each layer of escapes. What follows the text can make another letter of
 * an escape at its end, so at most `size` letters before such an escape are a layer of their own, and have layers below.
 */
export function* layersOf(text: string, size: number): Generator<Layer> {
  for (const { concerns, unseen, unseenBelow } of READINGS)
    if (concerns.test(text))
      yield* layersFrom(lettersOf(text, unseen), { size, unseenBelow, left: LAYERS_MAX })
}

function* layersFrom(
  layer: Layer,
  to: { size: number; unseenBelow: RegExp; left: number },
): Generator<Layer> {
  const before = beforeCutEscape(layer, to.size)
  for (const upper of before === undefined ? [layer] : [layer, before]) {
    yield upper
    const undone = to.left > 0 ? undo(upper) : upper
    if (undone !== upper) yield* layersFrom(strip(undone, to.unseenBelow), { ...to, left: to.left - 1 })
  }
}

function strip(layer: Layer, unseen = UNSEEN): Layer {
  return below(layer, layer.text.replace(unseen, ''), () => originsOf(layer.text, unseen))
}

/** With one layer of escapes undone; the same layer when it has none. */
function undo(layer: Layer): Layer {
  const text = layer.text.replace(ESCAPE, (escape) => letterOf(escape))
  return text.length === layer.text.length
    ? layer
    : below(layer, text, () => originsOf(layer.text, ESCAPE, letterOf))
}

/** At most `size` letters before an incomplete escape at the end of a layer; undefined if it ends otherwise. */
function beforeCutEscape({ text, startOf, endOf }: Layer, size: number): Layer | undefined {
  const cut = CUT_ESCAPE.exec(text.slice(-ESCAPE_MAX))
  if (cut === null) return undefined
  const to = text.length - cut[0].length
  const from = Math.max(0, to - size)
  return {
    text: text.slice(from, to),
    startOf: (place) => startOf(from + place),
    endOf: (place) => endOf(from + place),
    isOpen: true,
  }
}

/** A layer made from the one above it. Its origins are computed at first use, because few texts contain a secret. */
function below(layer: Layer, text: string, find: () => Origins): Layer {
  let found: Origins | undefined
  const origins = () => (found ??= find())
  return {
    text,
    startOf: (place) => layer.startOf(origins().firsts[place] ?? 0),
    endOf: (place) => layer.endOf(origins().lasts[place] ?? 0),
  }
}

/** For each letter, the first and the last letter of the layer above that it was made from. */
interface Origins {
  readonly firsts: readonly number[]
  readonly lasts: readonly number[]
}

/** The origins of a text's letters after each match was replaced by the letter that it means, or by nothing. */
function originsOf(text: string, pattern: RegExp, meaning: (match: string) => string = () => ''): Origins {
  const [firsts, lasts]: [number[], number[]] = [[], []]
  let from = 0
  const keep = (to: number) => {
    for (; from < to; from++) lasts[firsts.push(from) - 1] = from
  }
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const letter = meaning(match)
    if (letter === match) continue
    keep(index)
    from = index + match.length
    if (letter !== '') lasts[firsts.push(index) - 1] = from - 1
  }
  keep(text.length)
  return { firsts, lasts }
}

/** The letters of a value, as they are and with what looks like an escape in them undone, and its base64 forms. */
export function formsOf(value: string): readonly string[] {
  const forms: string[] = []
  let layer = lettersOf(value)
  for (let depth = 0; depth <= LAYERS_MAX && !forms.includes(layer.text); depth++) {
    forms.push(layer.text)
    layer = strip(undo(layer))
  }
  const base64 = base64Forms(value)
  return [...forms, ...base64, ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))]
}

/** The base64 letters that every text containing the value has, for each of the three alignments. */
function base64Forms(value: string): readonly string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(value))
  return [0, 1, 2].map((shift) => {
    const letters = btoa('\0'.repeat(shift) + bytes)
    return letters.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6))
  })
}
