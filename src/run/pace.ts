/** When to ask again. Pure: how the last asking went in, the next pause in milliseconds out. */
import type { Random } from '../ports.ts'

/** The rhythm of status reads, or of log reads. */
export interface Pace {
  readonly pauseMs: number
  /** Until then the pause stays short. */
  readonly briskUntil: number
}

/** What a rhythm may be. */
export interface Bounds {
  readonly shortestMs: number
  readonly longestMs: number
}

/** News is most likely in the first moments after a change; after a minute nothing makes it likelier than before. */
const BRISK_MS = 60_000
const GROWTH = 1.5

/** Status reads: 2 s at the start, growing to `poll-interval`. */
export function statusBounds(pollIntervalMs: number): Bounds {
  return { shortestMs: Math.min(2_000, pollIntervalMs), longestMs: pollIntervalMs }
}

/** Log reads bring the whole log each time, so they are rarer: 5 s at the start and on news, growing to 30 s. */
export const LOG_BOUNDS: Bounds = { shortestMs: 5_000, longestMs: 30_000 }

export function startPace(bounds: Bounds): Pace {
  return { pauseMs: bounds.shortestMs, briskUntil: 0 }
}

/** Back to the shortest pause, for at most a minute. */
export function quicken(bounds: Bounds, now: number): Pace {
  return { pauseMs: bounds.shortestMs, briskUntil: now + BRISK_MS }
}

/** The rhythm after one more quiet read. */
export function slacken(pace: Pace, bounds: Bounds, now: number): Pace {
  if (now < pace.briskUntil) return pace
  return { ...pace, pauseMs: Math.min(pace.pauseMs * GROWTH, bounds.longestMs) }
}

/** The pause with jitter, so that a thousand gates do not march in step; never longer than the rhythm says. */
export function jittered(pauseMs: number, random: Random): number {
  return pauseMs * (0.85 + 0.15 * random())
}

/** The longest pause between two tries when nothing good comes. */
const BACK_OFF_MAX_MS = 30_000

/**
 * The pause after the `failures`th failure in a row: doubling from a second, spread over its upper half, and never
 * sooner than the server asked for. The caller cuts it to the time that is left.
 */
export function backOff(failures: number, retryAfterMs: number | undefined, random: Random): number {
  const step = Math.min(1_000 * 2 ** Math.min(failures, 16), BACK_OFF_MAX_MS)
  return Math.max(step * (0.5 + 0.5 * random()), retryAfterMs ?? 0)
}
