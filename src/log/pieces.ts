/** Where a text can be cut: between lines, and not within what may be a secret over several lines. */
import type { Secrets } from './secrets.ts'

/** One letter that a form begins with ends one line in ten: to hold all of those back would tear consoles apart. */
const LETTERS_MIN = 2

/** So much of a line that has no end yet is held back; more of it is shown before it ends. */
const HELD_MAX = 16_000

/** The end of the last complete line after which no secret may continue; of a long line, the end of what can be shown. */
export function settledEnd(text: string, secrets: Secrets): number {
  const end = text.lastIndexOf('\n') + 1
  if (text.length - end > HELD_MAX) return openFrom(text, Math.max(end, text.length - secrets.reach), secrets)
  const openAt = openFrom(text.slice(0, end), Math.max(0, end - secrets.reach), secrets)
  if (text.slice(openAt, end).trim().length < LETTERS_MIN) return end
  return openAt === 0 ? 0 : text.lastIndexOf('\n', openAt - 1) + 1
}

/** Where a secret may begin that continues after the text, looked for from `from` on. */
function openFrom(text: string, from: number, secrets: Secrets): number {
  return from + secrets.openAt(text.slice(from))
}

/** A longer line is cut: 2 MB of nothing but escapes are read in half a second, and no piece may take a whole one. */
const LINE_MAX = 2_000_000

/** A text of whole lines in pieces of about `size` characters; a longer line is in one piece, a very long one in several. */
export function* piecesOf(text: string, size: number, secrets: Secrets): Generator<string> {
  let rest = text
  while (rest.length > size) {
    // The line end is looked for within the piece: each search up to the end of the text would take the square of it.
    const head = rest.slice(0, LINE_MAX)
    const lineEnd = head.indexOf('\n', size) + 1
    if (lineEnd === 0 && head.length === rest.length) break
    const piece = lineEnd === 0 ? head : head.slice(0, lineEnd)
    const end = (lineEnd === 0 ? secrets.openAt(piece) : settledEnd(piece, secrets)) || piece.length
    yield rest.slice(0, end)
    rest = rest.slice(end)
  }
  if (rest !== '') yield rest
}

/** A slice of a text keeps the whole text in memory, a copy does not. */
export function copyOf(slice: string): string {
  return ` ${slice}`.slice(1)
}
