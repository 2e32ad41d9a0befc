/** Chance that repeats: the same seed and label roll the same numbers, on every machine. */
import type { Random } from '../../src/ports.ts'

export class Prng {
  readonly #seed: number
  #state: number

  constructor(seed: number) {
    this.#seed = seed >>> 0
    this.#state = this.#seed
  }

  /** Prng of its own for one purpose, so that taking one trouble out of a simulateSeed leaves the others as they were. */
  fork(purpose: string): Prng {
    let hash = this.#seed ^ 0x9e3779b9
    for (const letter of purpose) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
    return new Prng(hash ^ (hash >>> 15))
  }

  /** From 0 (included) to 1 (excluded): mulberry32. */
  readonly next: Random = () => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** True in this share of all cases. */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** A whole number whose order of magnitude is as likely as any other: the short spans matter as much as the long. */
  span(least: number, most: number): number {
    return Math.round(least * (most / least) ** this.next())
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[Math.floor(this.next() * choices.length)]
    if (choice === undefined) throw new Error('there is nothing to pick from')
    return choice
  }

  list<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index))
  }
}
