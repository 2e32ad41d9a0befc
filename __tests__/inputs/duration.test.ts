import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseDuration } from '../../src/inputs/duration.ts'

describe('parseDuration', () => {
  test.each([
    ['0s', 0],
    ['1s', 1_000],
    ['90s', 90_000],
    ['50m', 3_000_000],
    ['1h30m', 5_400_000],
    ['1h5s', 3_605_000],
    ['5d', 432_000_000],
    ['1d2h3m4s', 93_784_000],
    ['999999s', 999_999_000],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  test.each([
    '',
    '90',
    's',
    '1.5h',
    '-5s',
    '+5s',
    '90S',
    '90 s',
    ' 90s',
    '90s\n',
    '30m1h',
    '1h1h',
    '5ms',
    '1w',
    '1234567s',
    '٣s',
    '1h30',
  ])('takes %j for no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  const count = fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined })

  test('units in falling order add up', () => {
    fc.assert(
      fc.property(count, count, count, count, (d, h, m, s) => {
        const parts = [
          [d, 'd', 86_400_000],
          [h, 'h', 3_600_000],
          [m, 'm', 60_000],
          [s, 's', 1_000],
        ] as const
        const given = parts.filter(([number]) => number !== undefined)
        fc.pre(given.length > 0)
        const text = given.map(([number, unit]) => `${number ?? 0}${unit}`).join('')
        expect(parseDuration(text)).toBe(given.reduce((sum, [number, , ms]) => sum + (number ?? 0) * ms, 0))
      }),
    )
  })

  test('any text gives a whole number from 0, or nothing', () => {
    const letters = fc.constantFrom('0', '1', '9', 'd', 'h', 'm', 's', '.', '-', ' ')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 10 }), (chosen) => {
        const ms = parseDuration(chosen.join('')) ?? 0
        expect(Number.isSafeInteger(ms) && ms >= 0).toBe(true)
      }),
    )
  })
})
