/** What a handful of samples says. Medians, as other work on the machine makes some samples late and none early. */

/** A figure and how far its samples were apart. */
export interface Measured {
  readonly value: number
  readonly low?: number
  readonly high?: number
}

/** The sample in the middle, or the mean of the two there. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

export function mean(samples: readonly number[]): number {
  return sum(samples) / samples.length
}

export function sum(samples: readonly number[]): number {
  return samples.reduce((total, sample) => total + sample, 0)
}

/** The median, with the smallest and the largest. */
export function measured(samples: readonly number[]): Measured {
  return { value: median(samples), low: Math.min(...samples), high: Math.max(...samples) }
}

/** The mean, with the smallest and the largest: for phases, of which none is likelier than another. */
export function averaged(samples: readonly number[]): Measured {
  return { value: mean(samples), low: Math.min(...samples), high: Math.max(...samples) }
}
