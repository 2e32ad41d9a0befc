/**
 * How other software writes the letters of a text: percent, JSON, XML and HTML escapes, any of them inside another,
 * with colour codes and line ends between the letters. They are undone layer by layer, and each letter keeps its place
 * in the original text.
 */

/** A text, and where each of its letters is in the text that it was made from. */
export interface Layer {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** What a terminal does not show: hidden text, control sequences, terminal strings and single escapes. */
const SEQUENCE =
  /\x1b(?:\[8m[^\x1b\n]*(?:\x1b\[(?:0|28)?m)?|\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b\x9c\r\n]*(?:\x07|\x1b\\|\x9c)?|[ -/]*[0-~]?)|\x9b[0-?]*[ -/]*[@-~]/
const anyOf = (...patterns: readonly string[]) => new RegExp(`(?:${patterns.join('|')})+`, 'g')

/** A way to read a text: what between its letters is none, as it came and where escapes have been undone. */
export interface Reading {
  readonly unseen: RegExp
  readonly unseenBelow: RegExp
}

const UNSEEN = /[^!-~]+/g
const ON_TERMINAL = anyOf(SEQUENCE.source, '[^!-~]')
/** The letters as they come, as a terminal shows them, without overstruck ones, and without soft line ends of mails. */
export const READINGS: readonly Reading[] = [
  { unseen: UNSEEN, unseenBelow: UNSEEN },
  ...[ON_TERMINAL, anyOf('[!-~]\\x08', ON_TERMINAL.source), anyOf('=\\r?\\n', ON_TERMINAL.source)].map(
    (unseen) => ({
      unseen,
      unseenBelow: ON_TERMINAL,
    }),
  ),
]
/** A text without one of these reads the same in each way. */
export const AMBIGUOUS = /[\b\x1b\x9b]|=\r?\n|\\(?:e|033|x1b|u001b)|%1b|&#(?:27|x0*1b);/i
/** A control sequence at `lastIndex`. */
export const SEQUENCE_HERE = new RegExp(SEQUENCE, 'y')

const ESCAPE =
  /%(?:u[\da-f]{2})?[\da-f]{2}|\\(?:u+[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[0-3][0-7]{2}|[!-~])|&(?:#x[\da-f]{1,8}|#\d{1,8}|[a-z]{2,7}(?=;));?|=3D/gi
/** An escape at `lastIndex`. */
export const ESCAPE_HERE = new RegExp(ESCAPE, 'iy')
/** No escape is longer. */
export const ESCAPE_MAX = 12
/** What may be an escape of which the rest is still to come. */
export const CUT_ESCAPE =
  /(?:%(?:u[\da-f]{0,3})?[\da-f]?|\\(?:u+[\da-f{]{0,6}|x[\da-f]?|[0-3][0-7]?)?|&(?:#x?[\da-f]*|[a-z]{0,7})|=3?)$/i

/** Characters that are escaped by name, by the names of HTML, in lower case. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
  ...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.', sol: '/' },
  ...{ colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\' },
  ...{ rsqb: ']', rbrack: ']', hat: '^', lowbar: '_', grave: '`', lcub: '{', lbrace: '{', verbar: '|' },
  ...{
    vert: '|',
    rcub: '}',
    rbrace: '}',
    tab: '\t',
    newline: '\n',
    nbsp: ' ',
    shy: ' ',
    zwj: ' ',
    zwnj: ' ',
  },
}
/** After a backslash; any other letter means itself there. */
const CONTROLS: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', e: '\x1b', 0: '\0' },
}
/** Replaces every letter outside of Latin-1: none of them is in a token. */
const FOREIGN = '\u00ff'

/** The letter that an escape means; the escape itself when it means none. */
export function letterOf(escape: string): string {
  const code = codeOf(escape)
  if (code !== undefined) return code > 0xff ? FOREIGN : String.fromCharCode(code)
  if (escape.startsWith('\\')) return CONTROLS[escape.charAt(1)] ?? escape.slice(1)
  return NAMED[escape.slice(1).replace(';', '').toLowerCase()] ?? escape
}

function codeOf(escape: string): number | undefined {
  const hex = /^(?:=|%u?|\\u+\{?|\\x|&#x)([\da-f]+)[;}]?$/i.exec(escape)?.[1]
  if (hex !== undefined) return parseInt(hex, 16)
  if (escape.startsWith('&#')) return parseInt(escape.slice(2), 10)
  return /^\\\d{3}$/.test(escape) ? parseInt(escape.slice(1), 8) : undefined
}

/** A text as it is. */
export function layerOf(text: string): Layer {
  const ends = new Int32Array(text.length + 1)
  for (let index = 0; index < ends.length; index++) ends[index] = index
  return { text, starts: ends.subarray(0, text.length), ends: ends.subarray(1) }
}

/** Only the letters. */
export function strip(layer: Layer, unseen = UNSEEN): Layer {
  return rewrite(layer, unseen, () => '')
}

/** With one layer of escapes undone; the same layer when it has none. */
export function undo(layer: Layer): Layer {
  return rewrite(layer, ESCAPE, letterOf)
}

/** Puts a letter, or nothing, in place of each match. */
function rewrite(layer: Layer, pattern: RegExp, meaning: (match: string) => string): Layer {
  const { text } = layer
  const parts: string[] = []
  const [starts, ends] = [new Int32Array(text.length), new Int32Array(text.length)]
  let [from, size] = [0, 0]
  const keep = (to: number) => {
    parts.push(text.slice(from, to))
    starts.set(layer.starts.subarray(from, to), size)
    ends.set(layer.ends.subarray(from, to), size)
    size += to - from
  }
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const letter = meaning(match)
    if (letter === match) continue
    keep(index)
    from = index + match.length
    if (letter === '') continue
    parts.push(letter)
    starts[size] = layer.starts[index] ?? 0
    ends[size] = layer.ends[from - 1] ?? 0
    size += 1
  }
  if (from === 0) return layer
  keep(text.length)
  return { text: parts.join(''), starts: starts.subarray(0, size), ends: ends.subarray(0, size) }
}
