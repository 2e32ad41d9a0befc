/** The name that was probably meant. */

/** Longer names are compared by their beginnings: the work grows with the product of both lengths. */
const COMPARED_MAX = 100

/** A word in common outweighs any number of letters. */
const WORD = 1_000

/** The one of `names` that shares most words with what was given and, of those, is the fewest letters away from it. */
export function closestName<T extends string>(given: string, names: readonly [T, ...T[]]): T {
  const meant = comparable(given)
  const words = new Set(wordsOf(meant))
  const badness = (name: string) => {
    const other = comparable(name)
    return distance(meant, other) - WORD * wordsOf(other).filter((word) => words.has(word)).length
  }
  return names.reduce((best, name) => (badness(name) < badness(best) ? name : best))
}

function comparable(name: string): string {
  return name.slice(0, COMPARED_MAX).toLowerCase()
}

/** Without the plural: `list-pipelines` and `pipeline-list` share two. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[^a-z]+/).flatMap((word) => (word === '' ? [] : [word.replace(/(?<=[^su])s$/, '')]))
}

/** How many letters have to be put in, taken out or changed to make one text of the other. */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const letter of from.split('')) {
    let diagonal = 0
    let left = 0
    row = row.map((above, column) => {
      const changed = diagonal + (letter === to[column - 1] ? 0 : 1)
      left = column === 0 ? above + 1 : Math.min(changed, above + 1, left + 1)
      diagonal = above
      return left
    })
  }
  return row.at(-1) ?? 0
}
