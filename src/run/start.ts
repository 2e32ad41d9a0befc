/** Starts a run at most once: waits for a free pipeline and sends the one request, or finds the run to follow. */
import type { Failure } from '../opsera/failure.ts'
import { isBusy } from '../opsera/pipeline.ts'
import { BusyPipeline, type Again, type NextStep } from './busy.ts'
import { isInterrupted, timeLeft, type GateContext } from './context.ts'
import { notInTimeMessage, opseraSays, retryLine, unreachableMessage } from './messages.ts'
import { backOff } from './poll.ts'
import { OUTAGE_MS, readBeforeStart } from './read-before-start.ts'
import { CANCELLED_BEFORE_RUN, noRun } from './result.ts'
import { followRun, requestRun, type Before, type Started } from './start-request.ts'

/** `Retry-After` is honoured up to this. */
const RETRY_AFTER_MAX_MS = 120_000

/** The run to follow, or why there is none. `pipelineName` is empty when it could not be read. */
export async function start(context: GateContext): Promise<Started & { readonly pipelineName: string }> {
  const { runCount } = context.settings
  if (runCount === undefined) return new Start(context).run()
  const startedAt = context.clock.now()
  return { ...followRun(context, { runCount, origin: 'followed', startedAt }), pipelineName: '' }
}

/** The attempts to start a run, and what they have in common. */
class Start {
  readonly #context: GateContext
  readonly #busy: BusyPipeline
  #pipelineName = ''
  #hasReset = false
  /** Why no run was started so far; empty when nothing prevented it. */
  #obstacle = ''
  /** How many requests in a row Opsera did not process, and since when it could not be reached. */
  #tries = 0
  #unreachableSince: number | undefined

  constructor(context: GateContext) {
    this.#context = context
    this.#busy = new BusyPipeline(context)
  }

  async run(): Promise<Started & { readonly pipelineName: string }> {
    const { clock, cancel } = this.#context
    for (;;) {
      const next = this.#interruption() ?? (await this.#attempt())
      if (next.kind !== 'again') return { ...next, pipelineName: this.#pipelineName }
      this.#obstacle = next.obstacle ?? this.#obstacle
      await clock.sleep(Math.min(next.afterMs, timeLeft(this.#context)), cancel)
    }
  }

  /** How the start ends if the step was cancelled or `timeout` has expired. */
  #interruption(obstacle = this.#obstacle): Started | undefined {
    const { settings, cancel } = this.#context
    if (!isInterrupted(this.#context)) return undefined
    if (cancel.aborted) return CANCELLED_BEFORE_RUN
    return noRun('timed-out', notInTimeMessage(settings.timeoutMs, obstacle))
  }

  async #attempt(): Promise<Started | Again> {
    const read = await readBeforeStart(this.#context)
    if (read.kind === 'no-run') return read
    const interrupted = this.#interruption(read.kind === 'read' ? this.#obstacle : read.reason)
    if (interrupted !== undefined) return interrupted
    const wantsReset = this.#context.settings.resetBeforeRun && !this.#hasReset
    if (read.kind === 'unread') {
      if (!wantsReset) return this.#request({ name: this.#pipelineName })
      return noRun(
        'not-started',
        `reset-before-run needs the pipeline object, which could not be read (${read.reason}). Give the token access to it, or remove the input.`,
      )
    }
    const { pipeline } = read
    this.#pipelineName = pipeline.name
    this.#context.progress.report({ pipelineName: pipeline.name })
    if (isBusy(pipeline)) return this.#startOr(await this.#busy.whenRead(pipeline))
    return wantsReset ? this.#reset() : this.#request(pipeline)
  }

  async #startOr(next: NextStep): Promise<Started | Again> {
    // Opsera answered, so the count of failures starts again.
    this.#tries = 0
    this.#unreachableSince = undefined
    return next.kind === 'start' ? this.#request(next.pipeline) : next
  }

  async #request(before: Before): Promise<Started | Again> {
    const answer = await requestRun(this.#context, before)
    if (answer.kind === 'refused')
      return this.#startOr(await this.#busy.whenRefused(answer.message, before.name))
    return answer.kind === 'not-taken' ? this.#sendAgain(answer.failure) : answer
  }

  /** Retries a request that Opsera did not process: 429 within `timeout`, a missing connection for two minutes. */
  #sendAgain(failure: Failure): Started | Again {
    const { clock, random, sink } = this.#context
    this.#tries += 1
    const now = clock.now()
    this.#unreachableSince = failure.kind === 'throttled' ? undefined : (this.#unreachableSince ?? now)
    const triedMs = now - (this.#unreachableSince ?? now)
    if (triedMs >= OUTAGE_MS)
      return noRun('not-started', unreachableMessage(failure, { tries: this.#tries, triedMs }))
    const retryAfterMs = Math.min(failure.retryAfterMs ?? 0, RETRY_AFTER_MAX_MS)
    const afterMs = backOff(this.#tries, retryAfterMs, random)
    sink.info(retryLine(failure, this.#tries, afterMs))
    return { kind: 'again', afterMs, obstacle: failure.reason }
  }

  /** Sent once. An unclear answer ends the step, because without a reset the run could begin in the middle. */
  async #reset(): Promise<Started | Again> {
    const { settings, client, cancel: signal } = this.#context
    this.#hasReset = true
    const options = { signal, pipelineName: this.#pipelineName }
    const outcome = await client.resetPipeline(settings.pipelineId, options)
    if (outcome.ok && outcome.value.accepted) return { kind: 'again', afterMs: 0 }
    const what = outcome.ok
      ? `Opsera refused the reset before the run. Check the pipeline in the portal.${opseraSays(outcome.value.message)}`
      : `The reset before the run was not confirmed (${outcome.failure.reason}). Check the pipeline before starting it.`
    return noRun('not-started', what)
  }
}
