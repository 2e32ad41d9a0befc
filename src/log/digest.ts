/** A text remembered by length and hash, so that megabytes of console need not be kept to see whether they grew. */

export interface Digest {
  readonly length: number
  readonly high: number
  readonly low: number
}

/** How a text relates to the one that was remembered. */
interface Change {
  readonly kind: 'same' | 'grown' | 'other'
  readonly digest: Digest
}

export const NOTHING: Digest = { length: 0, high: 0xdeadbeef, low: 0x41c6ce57 }

/** Compares a text with the one remembered, and digests it, in one pass. */
export function compare(before: Digest, text: string): Change {
  const [beginning, whole] = beginningsOf(text, [Math.min(before.length, text.length), text.length])
  const digest = whole ?? NOTHING
  const hasPrefix =
    beginning?.length === before.length && beginning.high === before.high && beginning.low === before.low
  return { kind: !hasPrefix ? 'other' : text.length === before.length ? 'same' : 'grown', digest }
}

/** The digests of a text's beginnings of the given lengths, in ascending order, as far as the text goes; in one pass. */
export function beginningsOf(text: string, lengths: readonly number[]): readonly Digest[] {
  const found: Digest[] = []
  let { high, low } = NOTHING
  let index = 0
  for (const length of lengths) {
    if (length > text.length) break
    for (; index < length; index++) {
      const code = text.charCodeAt(index)
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
    found.push({ length, high, low })
  }
  return found
}
