/** One measured thing, beside what it is held against. */
import type { Measured } from './stats.ts'

export interface Figure {
  readonly measure: string
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | '/min' | '/s' | '%' | 'reads' | 'gates'
  readonly ours: Measured
  /** The same, measured in the same run. */
  readonly against?: Measured & { readonly what: string }
  /** What `ours`, or its ratio to the other, is to stay at or below. */
  readonly aim?: { readonly of: 'value' | 'ratio'; readonly atMost: number }
  readonly note?: string
}

export interface Row {
  /** What `--row` calls it. */
  readonly name: string
  readonly about: string
  run(): Promise<readonly Figure[]>
}

/** Ours as a share of the other; undefined where there is no other. */
export function ratioOf({ ours, against }: Figure): number | undefined {
  return against === undefined ? undefined : ours.value / against.value
}

/** Whether the aim is reached; undefined where there is none. */
export function holds(figure: Figure): boolean | undefined {
  const { aim, ours } = figure
  if (aim === undefined) return undefined
  const value = aim.of === 'value' ? ours.value : ratioOf(figure)
  return value !== undefined && value <= aim.atMost
}
