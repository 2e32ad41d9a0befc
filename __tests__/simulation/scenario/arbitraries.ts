/** Building blocks of the generators. Each shrinks towards the plainest case: the first value, the shortest span. */
import fc from 'fast-check'

/** A value in this percentage of all cases, else `otherwise`, to which it shrinks. */
export function sometimes<T, U>(percent: number, value: fc.Arbitrary<T>, otherwise: U): fc.Arbitrary<T | U> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant<T | U>(otherwise) },
    { weight: percent, arbitrary: value },
  )
}

export function chance(percent: number): fc.Arbitrary<boolean> {
  return sometimes(percent, fc.constant(true), false)
}

/** One of these, equally likely; a value that is listed twice is twice as likely. */
export function pick<const T>(...values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values)
}

/** A share from 0 to 1, with which `span` makes a length. */
export const share: fc.Arbitrary<number> = fc.nat(1_000).map((thousandths) => thousandths / 1_000)

/** A whole number from `least` to `most`, each order of magnitude equally likely: short spans matter as much as long ones. */
export function span(part: number, least: number, most: number): number {
  return Math.round(least * (most / least) ** part)
}

export function spanOf(least: number, most: number): fc.Arbitrary<number> {
  return share.map((part) => span(part, least, most))
}

/** A list whose length is equally likely to be any up to `most`. */
export function listOf<T>(value: fc.Arbitrary<T>, most: number, least = 0): fc.Arbitrary<T[]> {
  return fc.array(value, { minLength: least, maxLength: most, size: 'max' })
}
