/** Remote words in Markdown: shown as they are, never read as markup. */

/** Everything that Markdown, HTML or a table gives a meaning to; as an entity it is only a letter. */
const MEANINGFUL = /[\\`*_{}[\]()#+\-.!|<>&"'~:@$^=]/g

/** One line of text that no renderer reads as markup, a link, a mention or HTML. */
export function literal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MEANINGFUL, entity)
}

/** Text for inside `<pre>`: its lines stay, its markup does not. */
export function preformatted(text: string): string {
  return text.replace(/[&<>"'`]/g, entity)
}

function entity(letter: string): string {
  return `&#${letter.charCodeAt(0)};`
}
