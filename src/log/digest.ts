/** A text remembered by length and hash, so that megabytes of console need not be kept to see whether they grew. */

export interface Digest {
  readonly length: number
  readonly high: number
  readonly low: number
}

/** How a text relates to the one that was remembered. */
export type Change =
  { readonly kind: 'same' } | { readonly kind: 'grown' | 'other'; readonly fingerprint: Digest }

export const NOTHING: Digest = { length: 0, high: 0xdeadbeef, low: 0x41c6ce57 }

/** Compares a text with the one remembered, and takes the print of it, in one pass. */
export function compare(before: Digest, text: string): Change {
  let { high, low } = NOTHING
  let hasPrefix = before.length === 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
    if (index + 1 === before.length) hasPrefix = high === before.high && low === before.low
  }
  if (hasPrefix && text.length === before.length) return { kind: 'same' }
  return { kind: hasPrefix ? 'grown' : 'other', fingerprint: { length: text.length, high, low } }
}
