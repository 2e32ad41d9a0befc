import { describe, expect, test } from '@jest/globals'
import {
  LOG_BOUNDS,
  backOff,
  jittered,
  quicken,
  slacken,
  startPace,
  statusBounds,
} from '../../src/run/pace.ts'

const lowest = () => 0
const highest = () => 1 - Number.EPSILON

describe('the rhythm of reads', () => {
  test.each([
    [10_000, { shortestMs: 2_000, longestMs: 10_000 }],
    [2_000, { shortestMs: 2_000, longestMs: 2_000 }],
    [1_000, { shortestMs: 1_000, longestMs: 1_000 }],
  ])('a poll-interval of %d ms begins at 2 s, or sooner if it is shorter', (pollIntervalMs, bounds) => {
    expect(statusBounds(pollIntervalMs)).toEqual(bounds)
  })

  test('log reads go from 5 s to 30 s', () => {
    expect(LOG_BOUNDS).toEqual({ shortestMs: 5_000, longestMs: 30_000 })
  })

  test('the pause grows with each quiet read, up to the longest', () => {
    const bounds = statusBounds(10_000)
    let pace = startPace(bounds)
    const pauses = [pace.pauseMs]
    for (let read = 0; read < 6; read += 1) {
      pace = slacken(pace, bounds, 1_000)
      pauses.push(pace.pauseMs)
    }
    expect(pauses).toEqual([2_000, 3_000, 4_500, 6_750, 10_000, 10_000, 10_000])
  })

  test('news brings the shortest pause back for one minute', () => {
    const bounds = statusBounds(10_000)
    const brisk = quicken(bounds, 100_000)
    expect(brisk.pauseMs).toBe(2_000)
    expect(slacken(brisk, bounds, 159_999)).toEqual(brisk)
    expect(slacken(brisk, bounds, 160_000).pauseMs).toBe(3_000)
  })
})

describe('jittered', () => {
  test('is never longer than the rhythm says, and not much shorter', () => {
    expect(jittered(10_000, lowest)).toBe(8_500)
    expect(jittered(10_000, highest)).toBeLessThanOrEqual(10_000)
    expect(jittered(10_000, () => 0.5)).toBe(9_250)
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
