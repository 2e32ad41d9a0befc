/** The attempts to start a run: one loop, which knows what has prevented a start so far, and how often in a row. */
import type { Failure } from '../opsera/failure.ts'
import { isInterrupted, timeLeft, type GateContext } from './context.ts'
import { formatDuration } from './messages.ts'
import { backOff, pollUntil } from './poll.ts'
import { CANCELLED_BEFORE_RUN, noRun, type NoRun } from './result.ts'

/** How long Opsera may be unreachable: nothing is started at a server that does not answer reads. */
const OUTAGE_MS = 120_000
/** `Retry-After` is honoured up to this. */
const RETRY_AFTER_MAX_MS = 120_000
const LINE_EVERY_MS = 60_000

/** What prevents a start: no connection or no answer; HTTP 429; a busy pipeline; a refusal that only says "busy". */
type Obstacle = 'outage' | 'throttled' | 'busy' | 'refused'

/** No run was started; the next attempt follows after a pause. */
interface Again {
  readonly afterMs: number
  /** What prevented it, for a sentence. */
  readonly because?: string | undefined
}

/** The outcome of an attempt: its value, the end of the step, or another attempt. */
export type Attempt<T> = T | NoRun | Again

export class Attempts {
  readonly #context: GateContext
  #pauseMs = 0
  /** Why no run was started so far, for a sentence; empty when nothing prevented it. */
  #because = ''
  /** When the present attempt began. */
  #beganAt = 0
  #lineAt = -Infinity
  #streak = { obstacle: '', tries: 0, since: 0 }

  constructor(context: GateContext) {
    this.#context = context
  }

  /** Repeats an attempt until it succeeds or fails for good, the step is cancelled or `timeout` expires. */
  async run<T extends object>(attempt: () => Promise<Attempt<T>>): Promise<T | NoRun> {
    const { clock, cancel: signal, endsAt: until, settings } = this.#context
    const polling = { clock, until, signal, pauseMs: () => this.#pauseMs }
    const found = await pollUntil(polling, async () => {
      this.#beganAt = clock.now()
      if (isInterrupted(this.#context)) return undefined
      const result = await attempt()
      if (!('afterMs' in result)) return result
      this.#pauseMs = result.afterMs
      this.#because = result.because ?? this.#because
      return undefined
    })
    if (found !== undefined) return found
    if (signal.aborted) return CANCELLED_BEFORE_RUN
    const why = this.#because === '' ? '' : `: ${this.#because}`
    return noRun(
      'timed-out',
      `No run was started within \`timeout\` (${formatDuration(settings.timeoutMs)})${why}. Raise \`timeout\`, or remove the cause.`,
    )
  }

  /** The longest that a read may take, in milliseconds. */
  get readMs(): number {
    const { obstacle, since } = this.#streak
    const outageLeft = obstacle === 'outage' ? since + OUTAGE_MS - this.#context.clock.now() : OUTAGE_MS
    return Math.max(1_000, Math.min(outageLeft, timeLeft(this.#context)))
  }

  /** Counts an attempt that this prevented: how many in a row by now, and for how long. */
  countObstacle(obstacle: Obstacle): { readonly tries: number; readonly forMs: number } {
    const begun = this.#streak.obstacle === obstacle ? this.#streak : { tries: 0, since: this.#beganAt }
    this.#streak = { ...begun, obstacle, tries: begun.tries + 1 }
    return { tries: this.#streak.tries, forMs: this.#context.clock.now() - begun.since }
  }

  /** Logs what is waited for, once a minute. */
  logWaiting(line: string): void {
    const { clock, sink } = this.#context
    if (clock.now() - this.#lineAt < LINE_EVERY_MS) return
    this.#lineAt = clock.now()
    sink.info(line)
  }

  /** After a request that Opsera did not process: 429 is repeated within `timeout`, everything else for two minutes. */
  retry(failure: Failure, obstacle: 'outage' | 'throttled' = 'outage'): NoRun | Again {
    const { random, sink } = this.#context
    const { tries, forMs } = this.countObstacle(obstacle)
    if (isInterrupted(this.#context)) return { afterMs: 0, because: failure.reason }
    const outageLeft = obstacle === 'outage' ? OUTAGE_MS - forMs : Infinity
    const what = `${failure.kind === 'unreachable' ? 'Could not reach Opsera' : 'Opsera gave no usable answer'}: ${failure.reason}`
    if (outageLeft <= 0)
      return noRun(
        'not-started',
        `${what} (${tries} tries over ${formatDuration(forMs)}). No run was started: check base-url and the runner's network, then start again.`,
      )
    const retryAfterMs = Math.min(failure.retryAfterMs ?? 0, RETRY_AFTER_MAX_MS)
    const pauseMs = Math.min(backOff(tries, retryAfterMs, random), outageLeft)
    sink.info(`${what}. Retry ${tries} in ${formatDuration(Math.max(1_000, pauseMs))}`)
    return { afterMs: pauseMs, because: failure.reason }
  }
}

/** No connection, 5xx, 408, 425, 429, a cut or a late answer. A whole answer that cannot be read comes again. */
export function isOutage({ kind, code = 0 }: Failure): boolean {
  const isLost = kind === 'ambiguous' && (code < 200 || code > 299)
  return isLost || kind === 'unreachable' || kind === 'throttled'
}
