import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  LOG_BOUNDS,
  backOff,
  nextPause,
  resetInterval,
  lengthenInterval,
  initialInterval,
  statusBounds,
  type PollInterval,
} from '../../src/run/backoff.ts'

const lowest = () => 0
const highest = () => 1 - Number.EPSILON

describe('the rhythm of reads', () => {
  const bounds = statusBounds(10_000)
  /** The pauses of so many quiet reads. */
  function pausesFrom(pace: PollInterval, reads: number): readonly number[] {
    const pauses = [pace.pauseMs]
    for (let read = 0, now = pace; read < reads; read += 1) {
      now = lengthenInterval(now, bounds)
      pauses.push(now.pauseMs)
    }
    return pauses
  }

  test.each([
    [10_000, 2_000],
    [2_000, 2_000],
    [1_000, 1_000],
  ])('a poll-interval of %d ms begins at %d ms', (longestMs, shortestMs) => {
    expect(statusBounds(longestMs)).toMatchObject({ shortestMs, longestMs })
  })

  test('log reads go from 5 s to 30 s', () => {
    expect(LOG_BOUNDS).toMatchObject({ shortestMs: 5_000, longestMs: 30_000 })
  })

  test('the pause grows with each quiet read, up to the longest', () => {
    const pauses = pausesFrom(initialInterval(bounds), 8).map(Math.round)
    expect(pauses).toEqual([2_000, 2_600, 3_380, 4_394, 5_712, 7_426, 9_654, 10_000, 10_000])
  })

  test('news brings the shortest pause back, which then stays in proportion to the time since', () => {
    let since = 0
    for (const pauseMs of pausesFrom(resetInterval(bounds), 40)) {
      expect(pauseMs).toBeCloseTo(Math.min(2_000 + 0.08 * since, 10_000), 3)
      since += pauseMs
    }
  })
})

describe('a pause', () => {
  const bounds = statusBounds(10_000)

  test.each([
    [5_000, 0, 3_000],
    [5_000, 0.5, 4_000],
    [10_000, 0, 9_700],
  ])('of %d ms is cut widely at random until it has its full length (%d: %d ms)', (pauseMs, chance, cut) => {
    expect(nextPause({ pauseMs, growth: 1.5 }, bounds, () => chance)).toBe(cut)
  })

  test('is never longer than the rhythm says, nor shorter than it may be cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 300_000 }),
        fc.array(fc.constantFrom('quiet', 'news'), { maxLength: 60 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (longestMs, reads, chance) => {
          const bounds = statusBounds(longestMs)
          let pace = initialInterval(bounds)
          for (const read of reads)
            pace = read === 'news' ? resetInterval(bounds) : lengthenInterval(pace, bounds)
          const pauseMs = nextPause(pace, bounds, () => chance)
          expect(pauseMs).toBeLessThanOrEqual(longestMs)
          expect(pauseMs).toBeGreaterThanOrEqual(0.6 * bounds.shortestMs - 0.001)
        },
      ),
    )
  })
})

describe('backOff', () => {
  test.each([
    [1, 1_000, 2_000],
    [2, 2_000, 4_000],
    [3, 4_000, 8_000],
    [4, 8_000, 16_000],
    [5, 15_000, 30_000],
    [6, 15_000, 30_000],
    [10_000, 15_000, 30_000],
  ])('after failure %d it is from %d to %d ms', (failures, least, most) => {
    expect(backOff(failures, undefined, lowest)).toBe(least)
    expect(backOff(failures, undefined, highest)).toBeLessThanOrEqual(most)
    expect(backOff(failures, undefined, highest)).toBeGreaterThan(most - 1)
  })

  test('is never sooner than the server asked for', () => {
    expect(backOff(1, 120_000, highest)).toBe(120_000)
  })

  test('is not sooner because the server would take it', () => {
    expect(backOff(3, 1, lowest)).toBe(4_000)
  })
})
