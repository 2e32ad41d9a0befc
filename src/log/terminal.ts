/**
 * What a terminal shows of a text: lines that were drawn again once, erased letters gone, hidden text gone. Of its control
 * sequences only colours (SGR) are left, for the workflow log shows them.
 */

/** Control sequences, terminal strings up to their end or the line's, and single escapes, without the ESC that begins them. */
const SEQUENCE =
  '(?:\\[[0-?]*[ -/]*[@-~]?|[\\]PX^_][^\\x07\\x1b\\x9c\\r\\n]*(?:\\x07|\\x1b\\\\|\\x9c)?|[ -/]*[0-~]?)'
const COLOUR = /\x1b\[[\d;:]*m/g
const OTHER_SEQUENCES = new RegExp(`(?!${COLOUR.source})\\x1b${SEQUENCE}`, 'g')
/** Whatever a reader of lines may take for the end of one. CR CR LF comes from text that was converted twice. */
const LINE_ENDS = /(?<!\r)\r+\n|[\v\f\u2028\u2029]/g
const MAY_HIDE = /\x1b\[[\d;:]*8[\d;:]*m/
/** Lines are matched first and searched afterwards: one pattern for both takes quadratic time on a long line. */
const LINE = /[^\n]+/g
const REDRAWN = /[\b\r]/

/** Joiners and variation selectors where they belong: between letters, in emoji, after the characters that they vary. */
const KEPT = [
  '(?<=[\\p{L}\\p{M}\\p{Emoji}\\ufe0f])(?<!\\x1b\\[[\\d;:]*m)[\\u200c\\u200d](?=[\\p{L}\\p{M}]|(?![\\0-\\x7f])\\p{Emoji})',
  '(?<=(?![\\0-\\x7f])[\\p{L}\\p{M}\\p{N}\\p{S}\\p{P}])[\\ufe00-\\ufe0f\\u180b-\\u180d\\u180f\\u{e0100}-\\u{e01ef}]',
  '(?<=[\\d#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,8})[\\u{e0020}-\\u{e007f}]',
].join('|')
/** Control characters, text direction, and whatever is not seen except for its effect on comparing and breaking. */
const INVISIBLE = new RegExp(
  `[\\0-\\x07\\x0e-\\x1a\\x1c-\\x1f\\x7f-\\x9f\\ufff9-\\ufffb]|(?!${KEPT})\\p{Default_Ignorable_Code_Point}`,
  'gu',
)
/** Half a surrogate pair cannot be written as UTF-8, and removing what is between two halves would join them. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** The lines that a terminal shows, each ended by `\n`, with their colours. */
export function onTerminal(text: string): string {
  const lines = text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(OTHER_SEQUENCES, '')
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
  const seen = MAY_HIDE.test(lines) ? lines.replace(LINE, withoutHidden) : lines
  return (REDRAWN.test(seen) ? seen.replace(LINE, lastDrawn) : seen).replace(INVISIBLE, '')
}

export function withoutColours(text: string): string {
  return text.includes('\x1b') ? text.replace(COLOUR, '') : text
}

/** Whether a colour may continue after the line: its last colour sequence is not a reset. */
export function hasOpenColour(line: string): boolean {
  const last = line.slice(line.lastIndexOf('\x1b')).match(COLOUR)
  return last !== null && codesOf(last[0]).at(-1) !== 0
}

/** The codes of an SGR sequence, without the parameters of 38, 48 and 58. */
function codesOf(sequence: string): readonly number[] {
  const codes = sequence.slice(2, -1).split(';')
  const found: number[] = []
  for (let index = 0; index < codes.length; index++) {
    const code = Number.parseInt(codes[index] ?? '', 10) || 0
    found.push(code)
    const isLong = [38, 48, 58].includes(code) && codes[index]?.includes(':') === false
    if (isLong) index += codes[index + 1] === '5' ? 2 : codes[index + 1] === '2' ? 4 : 0
  }
  return found
}

/** Removes hidden text (SGR 8), which Jenkins uses for its console notes. Hiding ends with the line. */
function withoutHidden(line: string): string {
  if (!line.includes('\x1b')) return line
  let [seen, from, isHidden, hasColour] = ['', 0, false, false]
  for (const { 0: sequence, index } of line.matchAll(COLOUR)) {
    if (!isHidden) seen += line.slice(from, index)
    from = index + sequence.length
    const hides = stateAfter(sequence, isHidden)
    // The sequence that ends hidden text also ends earlier colours; without any it has no effect.
    const isKept = !hides && (!isHidden || hasColour)
    if (isKept) seen += sequence
    hasColour ||= isKept
    isHidden = hides
  }
  return isHidden ? seen : seen + line.slice(from)
}

function stateAfter(sequence: string, isHidden: boolean): boolean {
  const last = codesOf(sequence).findLast((code) => [0, 8, 28].includes(code))
  return last === undefined ? isHidden : last === 8
}

/** CR followed by text clears the line; BS removes the character before it. */
function lastDrawn(line: string): string {
  if (!REDRAWN.test(line)) return line
  const drawn = line.split('\r')
  const last = drawn.findLastIndex((part) => withoutColours(part).replaceAll('\b', '') !== '')
  if (last < 0) return withoutText(line)
  const before = withoutText(drawn.slice(0, last).join(''))
  return before + withoutErased(drawn[last] ?? '') + withoutText(drawn.slice(last + 1).join(''))
}

/** Only the colours, from the last reset on. */
function withoutText(text: string): string {
  const colours = [...text.matchAll(COLOUR)].map(([sequence]) => sequence)
  const ended = colours.findLastIndex((sequence) => codesOf(sequence).at(-1) === 0)
  return colours.slice(Math.max(ended, 0)).join('')
}

function withoutErased(text: string): string {
  if (!text.includes('\b')) return text
  const seen: string[] = []
  const places: number[] = []
  for (const [piece] of text.matchAll(/\x1b\[[\d;:]*m|[^]/gu)) {
    if (piece === '\b') {
      const erased = places.pop()
      if (erased !== undefined) seen[erased] = ''
      continue
    }
    if (!piece.startsWith('\x1b')) places.push(seen.length)
    seen.push(piece)
  }
  return seen.join('')
}
