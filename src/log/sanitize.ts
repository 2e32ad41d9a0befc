/**
 * Remote text is data: no line of it may act as a workflow command, move the cursor, or show a secret. The runner takes
 * `::name::` at the start of a line (after white space, by .NET's rules) and `##[name]` anywhere in one; it ends lines at CR
 * too, and its comparisons skip characters that are not seen, ESC among them. So a line is judged without those.
 */
import type { Secrets } from './secrets.ts'
import { hasOpenColour, onTerminal, withoutColours } from './terminal.ts'

/** Printable ASCII, tabs and newlines: a text of these is shown as it is. */
const NEEDS_TERMINAL = /[^\t\n\x20-\x7e]/
/** Lines are matched first and searched for marks afterwards: one pattern for both takes quadratic time on a long line. */
const LINE = /[^\n]+/g
/** Whatever a comparison may skip, and more. */
const SKIPPED = /[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]+/gu
const MARK = /(?![\t\n])[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u
const COMMAND_AT_START = /^([^\S\n]*)::/gm
/** Longer lines are unreadable on GitHub's page and slow in the runner. */
const LINE_MAX = 16_000

/**
 * Console text for people: the same lines without what is not text, ended by `\n` only. `plain` has no colours, for whatever
 * is read as text; `coloured` is for the workflow log: with colours, and long lines cut.
 */
export function present(
  text: string,
  secrets: Secrets,
): { readonly plain: string; readonly coloured: string } {
  if (!NEEDS_TERMINAL.test(text)) {
    const plain = withoutCommands(secrets.redact(text))
    return { plain, coloured: withoutLongLines(plain) }
  }
  const lines = secrets.redact(onTerminal(text))
  const seen = withoutColours(lines)
  const plain = withoutCommands(MARK.test(seen) ? seen.replace(LINE, plainLine) : seen)
  const coloured = lines === seen ? plain : withoutCommands(lines.replace(LINE, colouredLine))
  return { plain, coloured: withoutLongLines(coloured) }
}

/** Console text: the same lines without what is not text, ended by `\n` only. */
export function sanitize(text: string, secrets: Secrets): string {
  return present(text, secrets).plain
}

/** Remote words for a sentence of ours: one line, cut to `max` characters. */
export function oneLine(text: string, secrets: Secrets, max = 1_000): string {
  const line = sanitize(text, secrets).replace(/\s+/g, ' ').trim()
  return truncate(line, max)
}

/** The first half of a surrogate pair, which a cut can leave at the end. */
const HALF_A_LETTER = /[\ud800-\udbff]$/

/** The beginning of a text that is clean already, of at most `max` characters with the mark of the cut. */
export function truncate(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1).replace(HALF_A_LETTER, '')}…` : text
}

/** A longer text is cut before it is cleaned: it is no name and no message. */
const WORDS_MAX = 1 << 16

/** Names, messages and status words as Opsera wrote them, on one line and without secrets. */
export function cleanWords(text: string, secrets: Secrets): string {
  const head = text.length > WORDS_MAX ? text.slice(0, secrets.openAt(text.slice(0, WORDS_MAX))) : text
  const seen = NEEDS_TERMINAL.test(head) ? withoutColours(onTerminal(head)) : head
  return secrets
    .redact(seen)
    .replace(/[\t\n]+/g, ' ')
    .trim()
}

function isCommand(line: string): boolean {
  const seen = line.replace(SKIPPED, '')
  return seen.includes('##[') || /^\s*::/.test(seen)
}

function plainLine(line: string): string {
  return isCommand(line) ? line.replace(SKIPPED, '') : line
}

/** Plain if it could act as a command with its colours or without, as after the ESC that a comparison skips. */
function colouredLine(line: string): string {
  const plain = withoutColours(line)
  const reset = hasOpenColour(line) ? `${line}\x1b[0m` : line
  if (isCommand(plain) || isCommand(reset)) return plain.replace(SKIPPED, '')
  return reset.length > LINE_MAX ? plain : reset
}

/** Breaks commands with a visible character, because the runner's comparisons skip invisible ones. */
function withoutCommands(text: string): string {
  const unmarked = text.includes('##[') ? text.replaceAll('##[', '##\\[') : text
  return unmarked.includes('::') ? unmarked.replace(COMMAND_AT_START, '$1\\::') : unmarked
}

function withoutLongLines(text: string): string {
  return hasLongLine(text) ? text.replace(LINE, shortLine) : text
}

/** Looks only at every 16,000th character, and at what is before it. */
function hasLongLine(text: string): boolean {
  let start = 0
  while (start + LINE_MAX < text.length) {
    const end = text.lastIndexOf('\n', start + LINE_MAX)
    if (end < start) return true
    start = end + 1
  }
  return false
}

function shortLine(line: string): string {
  if (line.length <= LINE_MAX) return line
  const kept = line.slice(0, LINE_MAX).replace(HALF_A_LETTER, '')
  return `${kept}… (${line.length - kept.length} more characters: see log-file)`
}
