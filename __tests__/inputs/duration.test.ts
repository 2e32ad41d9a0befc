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
    expect(parseDuration(text)).toBeNaN()
  })

  test('any text gives a whole number from 0, or NaN', () => {
    const letters = fc.constantFrom('0', '1', '9', 'd', 'h', 'm', 's', '.', '-', ' ')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 10 }), (chosen) => {
        const ms = parseDuration(chosen.join(''))
        expect(Number.isNaN(ms) || (Number.isSafeInteger(ms) && ms >= 0)).toBe(true)
      }),
    )
  })
})
