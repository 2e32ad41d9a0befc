/** Pauses between reads and between retries. Pure. */
import type { Random } from '../ports.ts'

/** The pause between status reads, or between log reads. */
export interface PollInterval {
  readonly pauseMs: number
  /** By what the pause grows with each quiet read. */
  readonly growth: number
}

/** Between which bounds it changes. */
interface Bounds {
  readonly shortestMs: number
  readonly longestMs: number
  /** By what share a pause is cut at random, while the pauses grow and at full length. */
  readonly jitter: { readonly growing: number; readonly full: number }
}

/** Most runs take minutes, so the pause grows quickly at first. */
const GROWTH_AT_START = 1.3
/**
 * The last step or a new word announces the end, but not how near it is: the pause stays in proportion to the time since, a
 * twelfth of it, so that the end is noticed soon after a short last step and a long one costs few reads.
 */
const GROWTH_AFTER_NEWS = 1.08

/**
 * Status reads: 2 s at the start, growing to `poll-interval`. A thousand gates that begin together are apart once each has
 * made its first pauses; from then on every cut of a pause would only be one more read.
 */
export function statusBounds(pollIntervalMs: number): Bounds {
  const shortestMs = Math.min(2_000, pollIntervalMs)
  return { shortestMs, longestMs: pollIntervalMs, jitter: { growing: 0.4, full: 0.03 } }
}

/** Log reads bring the whole log each time, so they are rarer: 5 s at the start and on news, growing to 30 s. */
export const LOG_BOUNDS: Bounds = {
  shortestMs: 5_000,
  longestMs: 30_000,
  jitter: { growing: 0.15, full: 0.15 },
}

export function initialInterval({ shortestMs }: Bounds): PollInterval {
  return { pauseMs: shortestMs, growth: GROWTH_AT_START }
}

/** Back to the shortest pause, and slowly away from it. */
export function resetInterval({ shortestMs }: Bounds): PollInterval {
  return { pauseMs: shortestMs, growth: GROWTH_AFTER_NEWS }
}

/** After a read without news. */
export function lengthenInterval({ pauseMs, growth }: PollInterval, { longestMs }: Bounds): PollInterval {
  return { pauseMs: Math.min(pauseMs * growth, longestMs), growth }
}

/** The next pause, with jitter: never longer than the interval. */
export function nextPause({ pauseMs }: PollInterval, { longestMs, jitter }: Bounds, random: Random): number {
  const share = pauseMs < longestMs ? jitter.growing : jitter.full
  return pauseMs * (1 - share + share * random())
}

/** The longest pause between two tries when nothing good comes. */
const BACK_OFF_MAX_MS = 30_000

/**
 * The pause after the `failures`th failure in a row: doubling from a second, spread over its upper half, and never
 * sooner than the server requires. The caller cuts it to the time that is left.
 */
export function backOff(failures: number, retryAfterMs: number | undefined, random: Random): number {
  const step = Math.min(1_000 * 2 ** Math.min(failures, 16), BACK_OFF_MAX_MS)
  return Math.max(step * (0.5 + 0.5 * random()), retryAfterMs ?? 0)
}
