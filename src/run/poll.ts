/** Reading again and again, and the pauses between; the only file that reads the state of a run while it is followed. */
import type { OpseraClient } from '../opsera/client.ts'
import type { Outcome } from '../opsera/failure.ts'
import type { Clock, Random } from '../ports.ts'
import { observe } from './observe.ts'
import { mayReadPipeline, type RunView } from './run-view.ts'
import { verdictOf } from './verdict.ts'

interface Polling {
  readonly clock: Clock
  /** When to give up. At least one attempt is made, and none begins later than this. */
  readonly until: number
  /** The pause after an attempt in milliseconds, or what gives it. */
  readonly pauseMs: number | (() => number)
  /** Ends the polling, not an attempt in flight. */
  readonly signal?: AbortSignal | undefined
}

/** Repeats `attempt` until it returns a value; undefined when the time is up or the signal aborts first. */
export async function pollUntil<T>(
  { clock, until, pauseMs, signal }: Polling,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const isAborted = () => signal?.aborted === true
  for (;;) {
    const found = await attempt()
    const left = until - clock.now()
    if (found !== undefined || left <= 0 || isAborted()) return found
    await clock.sleep(Math.min(typeof pauseMs === 'number' ? pauseMs : pauseMs(), left), signal)
    if (isAborted()) return undefined
  }
}

/** The longest pause after a failure. */
const BACK_OFF_MAX_MS = 30_000

/**
 * The pause after the `failures`th failure in a row: doubling from a second, spread over its upper half, and never
 * sooner than the server requires. The caller cuts it to the time that is left.
 */
export function backOff(failures: number, retryAfterMs: number | undefined, random: Random): number {
  const step = Math.min(1_000 * 2 ** Math.min(failures, 16), BACK_OFF_MAX_MS)
  return Math.max(step * (0.5 + 0.5 * random()), retryAfterMs ?? 0)
}

interface Bounds {
  readonly shortestMs: number
  readonly longestMs: number
  /** Factor by which the pause grows with each read without news, once there was news. */
  readonly growth: number
  /** The largest share by which a pause is cut at random: while pauses grow, and at full length. */
  readonly jitter: { readonly growing: number; readonly full: number }
}

/** Log reads bring the whole log each time, so they are rarer: 5 s at the start and on news, growing to 30 s. */
export const LOG_BOUNDS: Bounds = {
  shortestMs: 5_000,
  longestMs: 30_000,
  growth: 1.3,
  jitter: { growing: 0.15, full: 0.15 },
}

/**
 * Status reads: 2 s at the start and on news, growing to `poll-interval`. The last step or a new word announces the end,
 * but not how near it is: the pause stays a twelfth of the time since, so that the end is noticed soon after a short last
 * step and a long one costs few reads. A thousand gates that begin together have drifted apart by the time of their full
 * pauses; cutting those as well would only cost more reads.
 */
export function statusBounds(pollIntervalMs: number): Bounds {
  const shortestMs = Math.min(2_000, pollIntervalMs)
  return { shortestMs, longestMs: pollIntervalMs, growth: 1.08, jitter: { growing: 0.4, full: 0.03 } }
}

/** The pause between status reads, or between log reads. */
export class Pace {
  readonly #bounds: Bounds
  /** Most runs take minutes, so the pause grows quickly at first. */
  #growth = 1.3
  /** Without jitter. */
  pauseMs: number

  constructor(bounds: Bounds) {
    this.#bounds = bounds
    this.pauseMs = bounds.shortestMs
  }

  /** After a read: longer, or with news back to the shortest pause. */
  change(isNews: boolean): void {
    const { shortestMs, longestMs, growth } = this.#bounds
    this.pauseMs = isNews ? shortestMs : Math.min(this.pauseMs * this.#growth, longestMs)
    if (isNews) this.#growth = growth
  }

  /** The next pause, with jitter: never longer than `pauseMs`. */
  next(random: Random): number {
    const { longestMs, jitter } = this.#bounds
    const share = this.pauseMs < longestMs ? jitter.growing : jitter.full
    return this.pauseMs * (1 - share + share * random())
  }
}

/** What a poll reads from. */
export interface PollSource {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly settings: { readonly pipelineId: string }
}

/** A read may take the time that is left, but at least this. */
const SHORTEST_READ_MS = 1_000
/** A stalled read of the counter must leave time for one that does not stall. */
const COUNTER_READ_MS = 10_000

interface CounterWait {
  /** The counter as it was before. */
  readonly above: number
  readonly until: number
  readonly everyMs: number
  readonly signal?: AbortSignal | undefined
}

/** The pipeline's run counter as soon as it is above a number; undefined when the time is up or the signal aborts first. */
export function waitForCounter(
  { client, clock, settings }: PollSource,
  { above, until, everyMs, signal }: CounterWait,
): Promise<number | undefined> {
  return pollUntil({ clock, until, pauseMs: everyMs, signal }, async () => {
    const deadlineMs = Math.max(SHORTEST_READ_MS, Math.min(COUNTER_READ_MS, until - clock.now()))
    const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs })
    return read.ok && read.value.counter > above ? read.value.counter : undefined
  })
}

interface PollOptions {
  /** No read lasts longer than this, in milliseconds, nor beyond `until` by more than a second. */
  readonly readMs: number
  readonly until: number
  readonly signal?: AbortSignal | undefined
  /** Read the pipeline object beside the status; otherwise only when a verdict depends on it. */
  readonly withPipeline: boolean
}

/** Deadline for a pipeline object that a verdict depends on: all the time that the call may take. */
const DECISIVE_READ_MS = 60_000

/** The view after one more poll: of the status, and of the pipeline object if requested or if the verdict depends on it. */
export async function poll(source: PollSource, view: RunView, options: PollOptions): Promise<RunView> {
  const { client, clock, settings } = source
  const { readMs, until, signal, withPipeline } = options
  const limits = (longestMs: number) => ({
    signal,
    deadlineMs: Math.max(SHORTEST_READ_MS, Math.min(longestMs, until - clock.now())),
  })
  const readPipeline = (longestMs: number) => client.pipelineSummary(settings.pipelineId, limits(longestMs))
  // A read that the signal cut says nothing about Opsera.
  const uncut = <T>(read: Outcome<T> | undefined) =>
    read?.ok === true || signal?.aborted !== true ? read : undefined
  const at = clock.now()
  const [status, pipeline] = await Promise.all([
    client.pipelineStatus(settings.pipelineId, view.runCount, limits(readMs)),
    withPipeline && mayReadPipeline(view) ? readPipeline(readMs) : undefined,
  ])
  const next = observe(view, { at, status: uncut(status), pipeline: uncut(pipeline) })
  if (signal?.aborted === true || verdictOf(next, clock.now()).kind !== 'needs-pipeline') return next
  const readAt = clock.now()
  return observe(next, { at: readAt, pipeline: uncut(await readPipeline(DECISIVE_READ_MS)) })
}
