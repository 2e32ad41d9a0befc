/** The word that was probably meant. */

/** The one of `words` that shares most parts with what was given and, of those, is the fewest letters away from it. */
export function nearest<T extends string>(given: string, words: readonly [T, ...T[]]): T {
  const meant = given.toLowerCase()
  const badness = (word: string) => distance(meant, word) - PART * sharedParts(meant, word)
  return words.reduce((best, word) => (badness(word) < badness(best) ? word : best))
}

/** A part in common outweighs any number of letters. */
const PART = 1_000

/** `list-pipelines` and `pipeline-list` share two. */
function sharedParts(given: string, word: string): number {
  const parts = new Set(partsOf(given))
  return partsOf(word).filter((part) => parts.has(part)).length
}

function partsOf(text: string): readonly string[] {
  return text.split(/[^a-z]+/).flatMap((part) => (part === '' ? [] : [part.replace(/(?<=[^su])s$/, '')]))
}

/** How many letters have to be put in, taken out or changed to make one text of the other. */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let line = 1; line <= from.length; line++) {
    const next = [line]
    for (let column = 1; column <= to.length; column++) {
      const changed = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
