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
  const from = Math.max(0, end - secrets.reach)
  const openAt = openFrom(text.slice(0, end), from, secrets)
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
  let from = 0
  while (text.length - from > size) {
    const newline = text.indexOf('\n', from + size)
    const lineEnd = newline < 0 ? text.length : newline + 1
    const isCut = lineEnd - from > LINE_MAX
    const piece = text.slice(from, isCut ? from + LINE_MAX : lineEnd)
    const end = isCut ? secrets.openAt(piece) : settledEnd(piece, secrets)
    const cut = from + (end > 0 && (isCut || newline >= 0) ? end : piece.length)
    yield text.slice(from, cut)
    from = cut
  }
  if (from < text.length) yield text.slice(from)
}
