/**
 * Remote text made harmless. It is data: no line of it may act as a workflow command, move the cursor, or show a
 * secret. The runner takes `::name::` at the start of a line (after white space, by .NET's rules) and
 * `##[name]` anywhere in one; it ends lines at CR too, and its comparisons skip invisible letters.
 */
import { redact, type Secrets } from './secrets.ts'

/** Printable ASCII, tabs and newlines: a text of these has no control sequence. */
const NEEDS_CLEANING = /[^\t\n\x20-\x7e]/
/** Terminal strings (OSC, DCS, SOS, PM, APC) up to their end or the line's, control sequences, and single escapes. */
const SEQUENCES =
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\r\n]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g
/** All that a reader of lines may take for the end of one. */
const LINE_ENDS = /\r\n|[\r\v\f\x85\u2028\u2029]/g
/** Control characters, text direction, and whatever is not seen but for its effect on comparing and breaking. */
const INVISIBLE = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}/gu
/** A half of a pair cannot be written as UTF-8, and two halves can meet when what stands between them is taken out. */
const LONE_SURROGATE = /\p{Surrogate}/gu
const COMMAND_AT_START = /^[^\S\n]*::/gm

/** Console text: the same lines without what is not text. Ends lines with `\n` alone. */
export function sanitize(text: string, secrets: Secrets): string {
  const clean = NEEDS_CLEANING.test(text) ? withoutControls(text) : text
  return withoutCommands(redact(clean, secrets))
}

/** Remote words for a sentence of ours: one line, cut to `max` characters. */
export function oneLine(text: string, secrets: Secrets, max = 1_000): string {
  const line = sanitize(text, secrets).replace(/\s+/g, ' ').trim()
  return line.length > max ? `${whole(line.slice(0, max - 1))}…` : line
}

/** What Opsera says, inside a sentence: it stands beside our advice, and must not push that out of sight. */
export function truncateMessage(words: string, secrets: Secrets): string {
  return oneLine(words, secrets, 300)
}

/** A name inside a sentence: so much of it that the rest of the sentence is still seen. */
export function truncateName(name: string, secrets: Secrets): string {
  return oneLine(name, secrets, 100)
}

function withoutControls(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(SEQUENCES, '')
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
}

/** Broken with a letter that is seen: the runner's own comparisons skip the ones that are not. */
function withoutCommands(text: string): string {
  const unmarked = text.includes('##[') ? text.replaceAll('##[', '##\\[') : text
  return unmarked.includes('::')
    ? unmarked.replace(COMMAND_AT_START, (start) => start.replace('::', '\\::'))
    : unmarked
}

/** Without the half of a letter that a cut may leave at the end. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}
