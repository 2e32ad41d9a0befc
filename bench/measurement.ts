/** One measured quantity, beside the baseline it is compared with, and the statistics of its samples. */

export interface Sampled {
  readonly value: number
  readonly low?: number
  readonly high?: number
}

export interface Figure {
  readonly measure: string
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | '/min' | 'lines' | 'files'
  readonly ours: Sampled
  /** The baseline, measured in the same run. */
  readonly against?: Sampled & { readonly what: string }
  /** The limit for `ours`, or for its ratio to the baseline. */
  readonly aim?: { readonly of: 'value' | 'ratio'; readonly atMost: number }
  readonly note?: string
}

export interface Measurement {
  /** What `--row` calls it. */
  readonly name: string
  readonly about: string
  run(): Promise<readonly Figure[]>
}

/** Ours as a share of the baseline; undefined without a baseline. */
export function ratioOf({ ours, against }: Figure): number | undefined {
  return against === undefined ? undefined : ours.value / against.value
}

/** Whether the aim is reached; undefined without an aim. */
export function isReached(figure: Figure): boolean | undefined {
  const { aim, ours } = figure
  if (aim === undefined) return undefined
  const value = aim.of === 'value' ? ours.value : ratioOf(figure)
  return value !== undefined && value <= aim.atMost
}

/** The median with the smallest and the largest sample: other work on the machine makes some samples late, none early. */
export function medianOf(samples: readonly number[]): Sampled {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const value = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
  return { value, low: Math.min(...samples), high: Math.max(...samples) }
}

/** The mean with the smallest and the largest sample, for phases that are equally likely. */
export function meanOf(samples: readonly number[]): Sampled {
  const value = samples.reduce((total, sample) => total + sample, 0) / samples.length
  return { value, low: Math.min(...samples), high: Math.max(...samples) }
}
