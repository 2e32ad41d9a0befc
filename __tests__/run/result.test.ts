import { describe, expect, test } from '@jest/globals'
import { isGreen, type Conclusion } from '../../src/run/result.ts'

const GREEN: Readonly<Record<Conclusion, boolean>> = {
  success: true,
  started: true,
  failure: false,
  stopped: false,
  paused: false,
  'not-started': false,
  unconfirmed: false,
  'lost-contact': false,
  'timed-out': false,
  cancelled: false,
  error: false,
}

describe('isGreen', () => {
  test.each(Object.entries(GREEN) as [Conclusion, boolean][])('%s: %p', (conclusion, green) => {
    expect(isGreen(conclusion)).toBe(green)
  })

  test('a conclusion that is not on the list is not green', () => {
    expect(isGreen('Success' as Conclusion)).toBe(false)
  })
})
