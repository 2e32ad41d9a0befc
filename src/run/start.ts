/**
 * Starts a run at most once: waits for a free pipeline and sends the one request, or finds the run to follow. A second
 * request is sent only after Opsera refused the first or never processed it.
 */
import { isBusy } from '../opsera/pipeline.ts'
import { Attempts, isOutage, type Attempt } from './attempts.ts'
import { attachTo, busyMessage, whenBusy, whenRefused } from './busy.ts'
import { isInterrupted, type GateContext, type Run } from './context.ts'
import { opseraSays } from './messages.ts'
import { readBeforeStart } from './read-before-start.ts'
import { noRun, type NoRun } from './result.ts'
import { saveRun, requestRun, type Before } from './start-request.ts'

/** The run to follow, or why there is none. */
export async function start(context: GateContext): Promise<Run | NoRun> {
  const { settings, clock } = context
  const { runCount } = settings
  if (runCount === undefined) return new Start(context).run()
  return saveRun(context, { runCount, origin: 'followed', startedAt: clock.now() })
}

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
    const read = await readBeforeStart(this.#context, this.#attempts.readMs)
    if ('conclusion' in read) return read
    if (!read.ok && isOutage(read.failure)) return this.#attempts.retry(read.failure)
    if (isInterrupted(this.#context)) return { afterMs: 0 }
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
    this.#attempts.count('busy')
    if (settings.onBusy !== 'attach' || pipeline.counter < 1)
      return whenBusy(this.#context, this.#attempts, { pipeline, message: busyMessage(pipeline) })
    const found = await attachTo(this.#context, pipeline)
    if (isInterrupted(this.#context)) return { afterMs: 0 }
    return 'runCount' in found ? found : this.#request(found)
  }

  async #request(before: Before): Promise<Attempt<Run>> {
    const answer = await requestRun(this.#context, before)
    if ('refusal' in answer)
      return whenRefused(this.#context, this.#attempts, {
        message: answer.refusal,
        pipelineName: before.name,
      })
    if (!('failure' in answer)) return answer
    const { failure } = answer
    return this.#attempts.retry(failure, failure.kind === 'throttled' ? 'throttled' : 'outage')
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
}
