/** Random numbers that repeat: the same seed and purpose give the same numbers, on every machine. */
import type { Random } from '../../src/ports.ts'

/** From 0 (included) to 1 (excluded): mulberry32. Each purpose has its own numbers, so that one does not disturb another. */
export function prng(seed: number, purpose: string): Random {
  let state = seed ^ 0x9e3779b9
  for (const letter of purpose) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
