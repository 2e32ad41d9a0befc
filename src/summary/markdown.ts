/**
 * Remote words in Markdown: shown as they are, never read as markup. GitHub looks for mentions, issues, addresses and
 * emoji after it has decoded the entities, so those are kept apart by a zero-width space instead of being escaped.
 */
import type { Secrets } from '../log/secrets.ts'
import { oneLine } from '../log/sanitize.ts'

const APART = [
  /@(?=\S)/, // a mention, an address
  /#(?=\d)/, // an issue
  /\bGH(?=-\d)/, // an issue, too
  /:(?=[\w+-]*[a-z][\w+-]*:)/, // the short name of an emoji
]
const ESCAPED = [
  /[\\`*[\]<>|~$&#]/, // markup at any place
  /(?<![a-z\d])_|_(?![a-z\d])/, // marks something up, unless it joins two letters
  /:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=www)\./, // a link
  /^[-+=]|(?<=^\d{1,9})[.)]/, // the beginning of a list, a rule or the line below a heading
]
const sources = (patterns: readonly RegExp[]) => patterns.map(({ source }) => source).join('|')
const MEANINGFUL = new RegExp(`(${sources(APART)})|${sources(ESCAPED)}`, 'gi')

/**
 * One line of at most `max` characters, without what cannot be seen and without secrets, that no renderer reads as
 * markup, a link, a mention or HTML. A character becomes at most 8 bytes, as in `preformatted`.
 */
export function literal(text: string, max: number, secrets: Secrets): string {
  return oneLine(text, secrets, max).replace(MEANINGFUL, (letter, apart?: string) =>
    apart === undefined ? entity(letter) : `${apart}&#8203;`,
  )
}

/** Text for inside `<pre>`: its lines stay, its markup does not. */
export function preformatted(text: string): string {
  return text.replace(/[&<>]/g, entity)
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function entity(letter: string): string {
  return NAMED[letter] ?? `&#${letter.charCodeAt(0)};`
}
