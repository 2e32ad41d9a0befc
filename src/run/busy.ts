/** A busy pipeline: fail, wait for it, or attach to the run in progress, as `on-busy` says. */
import { saysBusy } from '../opsera/acknowledgement.ts'
import { isBusy, type Pipeline } from '../opsera/pipeline.ts'
import { isInterrupted, type GateContext } from './context.ts'
import { claimOf } from './evidence.ts'
import { busyMessage, formatDuration, opseraSays, refusedMessage, waitingLine } from './messages.ts'
import { readPipeline } from './read-before-start.ts'
import { CANCELLED_BEFORE_RUN, noRun } from './result.ts'
import { initialView, observe } from './run-view.ts'
import { followRun, type Started } from './start-request.ts'
import { verdictOf } from './verdict.ts'

/** Nothing was started, because of the obstacle: try again after a pause. */
export interface Again {
  readonly kind: 'again'
  readonly afterMs: number
  readonly obstacle?: string
}

export type NextStep =
  | Started
  | Again
  /** The run in progress has ended: a start may be sent now. */
  | { readonly kind: 'start'; readonly pipeline: Pipeline }

/** A busy pipeline is read no more often than this. */
const PAUSE_MS = 10_000
/** How long refusals that say busy count while the pipeline object says idle: one of the two can lag behind. */
const BUSY_IN_WORDS_MS = 120_000
const LINE_EVERY_MS = 60_000
/** The object is read after a refusal only to name the run in progress, so the read may be short. */
const READ_MS = 10_000

/** Since when the pipeline is busy, and what the step does about it. */
export class BusyPipeline {
  readonly #context: GateContext
  #since: number | undefined
  /** Since when only the words of refusals say that it is busy. */
  #inWordsSince: number | undefined
  #lineAt = -Infinity
  #refusedAt = -Infinity

  constructor(context: GateContext) {
    this.#context = context
  }

  /** The pipeline object says that it is busy. */
  whenRead(pipeline: Pipeline): Promise<NextStep> {
    this.#inWordsSince = undefined
    return this.#next(pipeline, busyMessage(pipeline))
  }

  /** Opsera refused a start. Its words or the pipeline object can say that the pipeline is busy. */
  async whenRefused(message: string, pipelineName: string): Promise<NextStep> {
    const { clock, cancel } = this.#context
    this.#refusedAt = clock.now()
    const read = await readPipeline(this.#context, READ_MS)
    if (cancel.aborted) return CANCELLED_BEFORE_RUN
    const pipeline = read.ok ? read.value : undefined
    if (pipeline !== undefined && isBusy(pipeline)) this.#inWordsSince = undefined
    else if (!saysBusy(message, pipelineName)) return noRun('not-started', refusedMessage(message, false))
    else if (pipeline !== undefined) {
      this.#inWordsSince ??= clock.now()
      const forMs = clock.now() - this.#inWordsSince
      if (forMs >= BUSY_IN_WORDS_MS)
        return noRun(
          'not-started',
          `Opsera has refused to start a run for ${formatDuration(forMs)}, although no run is in progress. Check the pipeline in the portal.${opseraSays(message)}`,
        )
    }
    return this.#next(pipeline, refusedMessage(message, true))
  }

  async #next(pipeline: Pipeline | undefined, message: string): Promise<NextStep> {
    const { settings, clock, random } = this.#context
    if (settings.onBusy === 'fail') return noRun('not-started', message)
    if (settings.onBusy === 'attach') return this.#attach(pipeline, message)
    this.#since ??= clock.now()
    this.#logWaiting(pipeline, this.#since)
    const afterMs = Math.max(settings.pollIntervalMs, PAUSE_MS) * (1 + 0.15 * random())
    return { kind: 'again', afterMs, obstacle: obstacleOf(pipeline) }
  }

  #logWaiting(pipeline: Pipeline | undefined, since: number): void {
    const { settings, clock, sink, endsAt } = this.#context
    const now = clock.now()
    if (now - this.#lineAt < LINE_EVERY_MS) return
    this.#lineAt = now
    sink.info(waitingLine(settings, pipeline, { waitedMs: now - since, atMostMs: endsAt - since }))
  }

  /** Follows the run in progress. Without one a start is sent, but not within 10 s of the last that was refused. */
  async #attach(pipeline: Pipeline | undefined, message: string): Promise<NextStep> {
    const { clock, sink } = this.#context
    if (pipeline === undefined || pipeline.counter < 1) {
      const why = `${message} There is no run to attach to, because the run counter could not be read.`
      return noRun('not-started', why)
    }
    const { runCount, pipeline: latest } = await this.#findRunInProgress(pipeline)
    if (isInterrupted(this.#context)) return { kind: 'again', afterMs: 0 }
    if (runCount !== undefined) {
      sink.warning(
        `Attached to run ${runCount}, which was in progress: it may have been started for other code.`,
      )
      return followRun(this.#context, { runCount, origin: 'attached', startedAt: clock.now() })
    }
    const afterMs = this.#refusedAt + PAUSE_MS - clock.now()
    return afterMs > 0
      ? { kind: 'again', afterMs, obstacle: obstacleOf(pipeline) }
      : { kind: 'start', pipeline: latest }
  }

  /** The run that the object shows in progress or, when that has ended already, a newer one that a second read shows. */
  async #findRunInProgress(
    pipeline: Pipeline,
  ): Promise<{ readonly runCount?: number; readonly pipeline: Pipeline }> {
    if (!isBusy(pipeline)) return { pipeline }
    if (!(await this.#hasEnded(pipeline))) return { runCount: pipeline.counter, pipeline }
    const read = await readPipeline(this.#context, READ_MS)
    const latest = read.ok ? read.value : pipeline
    // An object that still shows the run that has ended lags behind.
    const isNewer = isBusy(latest) && latest.counter > pipeline.counter
    return { pipeline: latest, ...(isNewer && { runCount: latest.counter }) }
  }

  /** Whether the first read of the newest run claims an end; a paused run can read `stopped`. */
  async #hasEnded(pipeline: Pipeline): Promise<boolean> {
    const { client, clock, settings, cancel: signal } = this.#context
    const { counter: runCount } = pipeline
    const at = clock.now()
    const status = await client.pipelineStatus(settings.pipelineId, runCount, { signal })
    const view = observe(initialView({ runCount }), { at, status, pipeline: { ok: true, value: pipeline } })
    const verdict = verdictOf(view, at)
    const isWaiting = verdict.kind === 'pending' && verdict.as === 'waiting'
    return claimOf(view) !== undefined && !isWaiting
  }
}

function obstacleOf(pipeline: Pipeline | undefined): string {
  return `the pipeline was busy${pipeline === undefined ? '' : ` (run ${pipeline.counter})`}`
}
