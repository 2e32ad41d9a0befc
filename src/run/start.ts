/**
 * Starts a run at most once: waits for a free pipeline and sends the one request, or finds the run to follow. A second
 * request is sent only after Opsera refused the first or never processed it.
 */
import { isBusy, type Pipeline } from '../opsera/pipeline.ts'
import { Attempts, isOutage, type Attempt } from './attempts.ts'
import { busyMessage, whenBusy } from './busy.ts'
import { isInterrupted, type GateContext, type Run } from './context.ts'
import { opseraSays } from './messages.ts'
import { observe } from './observe.ts'
import { readBeforeStart } from './read-before-start.ts'
import { noRun, type NoRun } from './result.ts'
import { claimOf, initialView } from './run-view.ts'
import { requestRun, saveRun, type Before } from './start-request.ts'
import { verdictOf } from './verdict.ts'

/** The second read only looks for a newer run, so it may be short. */
const SECOND_READ_MS = 10_000

/** The run to follow, or why there is none. */
export async function start(context: GateContext): Promise<Run | NoRun> {
  const { settings, clock } = context
  const { runCount } = settings
  if (runCount === undefined) return new Start(context).run()
  return saveRun(context, { runCount, origin: 'followed', startedAt: clock.now() })
}

/** The attempts of one step, and what they have read and done so far. */
class Start {
  readonly #context: GateContext
  readonly #attempts: Attempts
  #pipelineName = ''
  #hasReset = false

  constructor(context: GateContext) {
    this.#context = context
    this.#attempts = new Attempts(context)
  }

  async run(): Promise<Run | NoRun> {
    const started = await this.#attempts.run(() => this.#attempt())
    return { ...started, pipelineName: this.#pipelineName }
  }

  async #attempt(): Promise<Attempt<Run>> {
    const { settings, progress } = this.#context
    const read = await readBeforeStart(this.#context, this.#attempts)
    if ('conclusion' in read) return read
    if (!read.ok && isOutage(read.failure)) return this.#attempts.retry(read.failure)
    // Here and below: the loop of the attempts ends the step.
    if (isInterrupted(this.#context))
      return { afterMs: 0, because: read.ok ? undefined : read.failure.reason }
    const wantsReset = settings.resetBeforeRun && !this.#hasReset
    if (!read.ok) {
      if (!wantsReset) return this.#request({ name: this.#pipelineName })
      return noRun(
        'not-started',
        `reset-before-run needs the pipeline object, which could not be read (${read.failure.reason}). Give the token access to it, or remove the input.`,
      )
    }
    const pipeline = read.value
    this.#pipelineName = pipeline.name
    progress.report({ pipelineName: pipeline.name })
    if (!isBusy(pipeline)) return wantsReset ? this.#reset() : this.#request(pipeline)
    this.#attempts.countObstacle('busy')
    if (settings.onBusy === 'attach' && pipeline.counter > 0) return this.#attach(pipeline)
    return whenBusy(this.#context, this.#attempts, { pipeline, message: busyMessage(pipeline) })
  }

  #request(before: Before): Promise<Attempt<Run>> {
    return requestRun(this.#context, this.#attempts, before)
  }

  /** Sent once. An unclear answer ends the step, because without a reset the run could begin in the middle. */
  async #reset(): Promise<Attempt<NoRun>> {
    const { settings, client, cancel: signal } = this.#context
    this.#hasReset = true
    const options = { signal, pipelineName: this.#pipelineName }
    const outcome = await client.resetPipeline(settings.pipelineId, options)
    if (outcome.ok && outcome.value.accepted) return { afterMs: 0 }
    const what = outcome.ok
      ? `Opsera refused the reset before the run. Check the pipeline in the portal.${opseraSays(outcome.value.message)}`
      : `The reset before the run was not confirmed (${outcome.failure.reason}). Check the pipeline before starting it.`
    return noRun('not-started', what)
  }

  /** Follows the run in progress; starts one if that has ended and no newer one has begun. */
  async #attach(pipeline: Pipeline): Promise<Attempt<Run>> {
    const { client, clock, settings, sink, cancel: signal } = this.#context
    const isOver = await hasEnded(this.#context, pipeline)
    const options = { signal, deadlineMs: Math.min(SECOND_READ_MS, this.#attempts.readMs) }
    const read = isOver ? await client.pipelineSummary(settings.pipelineId, options) : undefined
    const latest = read?.ok === true ? read.value : pipeline
    if (isInterrupted(this.#context)) return { afterMs: 0 }
    // An object that still shows the run that has ended lags behind.
    if (isOver && !(isBusy(latest) && latest.counter > pipeline.counter)) return this.#request(latest)
    const { counter: runCount } = latest
    sink.warning(
      `Attached to run ${runCount}, which was in progress: it may have been started for other code.`,
    )
    return saveRun(this.#context, { runCount, origin: 'attached', startedAt: clock.now() })
  }
}

/** Whether the first read of the newest run claims an end; a paused run can read `stopped`. */
async function hasEnded(
  { client, clock, settings, cancel: signal }: GateContext,
  pipeline: Pipeline,
): Promise<boolean> {
  const { counter: runCount } = pipeline
  const at = clock.now()
  const status = await client.pipelineStatus(settings.pipelineId, runCount, { signal })
  const view = observe(initialView({ runCount }), { at, status, pipeline: { ok: true, value: pipeline } })
  const verdict = verdictOf(view, at)
  const isWaiting = verdict.kind === 'pending' && verdict.as === 'waiting'
  return claimOf(view) !== undefined && !isWaiting
}
