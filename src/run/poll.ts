/** Asking again until an answer comes: the one loop for that, and the reads of Opsera that are built on it. */
import type { OpseraClient } from '../opsera/client.ts'
import type { Clock } from '../ports.ts'

export interface Polling {
  readonly clock: Clock
  /** When to give up. At least one attempt is made, and none begins later than this. */
  readonly until: number
  /** The pause after an attempt in milliseconds, or what gives it. */
  readonly pauseMs: number | (() => number)
  /** Ends the polling, not an attempt in flight. */
  readonly signal?: AbortSignal
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

/** A stalled read of the counter must leave time for one that does not stall. */
const COUNTER_READ_MS = 10_000

export interface CounterSource {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly settings: { readonly pipelineId: string }
}

export interface CounterWait {
  /** The counter as it was before. */
  readonly above: number
  readonly until: number
  readonly everyMs: number
  readonly signal?: AbortSignal
}

/** The pipeline's run counter as soon as it is above a number; undefined when the time is up or the signal aborts first. */
export function waitForCounter(
  { client, clock, settings }: CounterSource,
  { above, until, everyMs, signal }: CounterWait,
): Promise<number | undefined> {
  const cut = signal === undefined ? {} : { signal }
  return pollUntil({ clock, until, pauseMs: everyMs, ...cut }, async () => {
    const deadlineMs = Math.max(1_000, Math.min(COUNTER_READ_MS, until - clock.now()))
    const read = await client.pipelineSummary(settings.pipelineId, { ...cut, deadlineMs })
    return read.ok && read.value.counter > above ? read.value.counter : undefined
  })
}
