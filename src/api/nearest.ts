/** The word that was probably meant. */

/** The one of `words` that is the fewest letters away from what was given. */
export function nearest<T extends string>(given: string, words: readonly [T, ...T[]]): T {
  return words.reduce((best, word) => (distance(given, word) < distance(given, best) ? word : best))
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
