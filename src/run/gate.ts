/** The life of one step: start, follow, verdict, and what is done with a run that is let go of. */
import { LogPrinter } from '../log/printer.ts'
import { truncateName, truncateMessage } from '../log/sanitize.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import { resolvePipeline } from './resolve-pipeline.ts'
import { follow, viewOf, type Ending, type Followed } from './follow.ts'
import type { GateContext, Run } from './context.ts'
import { LogReader } from './log-poller.ts'
import { emptyReport, type Conclusion, type RunResult, type StepReport } from './result.ts'
import { describeStop, linkSuffix } from './messages.ts'
import { pageOf } from './settings.ts'
import { start } from './start.ts'
import type { Ended, Started } from './start-result.ts'
import { reportSteps } from './steps.ts'
import type { RunView } from './run-view.ts'
import { stopAndReset, stopAndWait, stopAtOnce, type Stopping } from './stop.ts'

/** How much of a cancelled step's grace its reads and its stop may take. */
const AT_ONCE = { readMs: 1_200, stopMs: 1_200 }
/** How long the end is waited for after a stop, alone or before a reset. */
const STOP_WAIT_MS = 15_000
/** With the reads, the stop and the reset around it this fits into what a step may take after `timeout`. */
const RESET_WAIT_MS = 55_000
/** Records that come after the end: Opsera sends some a minute late, and those of a failure matter most. */
const DRAIN_GREEN_MS = 15_000
const DRAIN_RED_MS = 90_000
/** The summary and the error show this much of the failed step. */
const TAIL_LINES = 50
/** What a step may take after `timeout`, the drain apart. */
const OVERTIME_MS = 75_000
const TOLD_TO_STOP = 'This step was told to stop.'

/** A message that says no more than we do, as in `Pipeline: Nightly's Run 3 failed.` */
const REPEATS_VERDICT = /\brun \d+ (?:has |was )?(?:been )?\w+\.?$/i

/** Runs the step to its end. Whatever Opsera does is a result; an exception is a fault of this program. */
export async function runGate(given: GateContext): Promise<RunResult> {
  const watch = watchCancel(given)
  const resolved = await resolvePipeline(given)
  const job = resolved.kind === 'resolved' ? resolved.context : given
  const started = resolved.kind === 'resolved' ? await start(job) : { ...resolved, pipelineName: '' }
  switch (started.kind) {
    case 'cancelled':
      return emptyReport(job, 'cancelled', 'This step was told to stop before a run was known.')
    case 'ended':
      if (job.cancel.aborted) return cutShort(job, started)
      watch.disarm()
      return settle(job, {
        ...emptyReport(job, started.conclusion, `${started.message}${linkSuffix(job.settings)}`),
        pipelineName: started.pipelineName,
      })
    case 'following':
      return new Gate(job, started, watch).toTheEnd()
  }
}

/** The word `cancelled` stands, whatever was answered last; a run that may have begun is left to post. */
function cutShort(job: GateContext, { conclusion, message: last }: Ended): RunResult {
  if (conclusion === 'not-started') job.state.save({ phase: 'settled' })
  const message = `${TOLD_TO_STOP} ${last}`
  job.progress.report({ message })
  return emptyReport(job, 'cancelled', message)
}

/** The word `cancelled` is written before anything else is done about a signal, as long as no verdict stands. */
function watchCancel(job: GateContext): { disarm(): void } {
  const onCancel = () => {
    job.state.save({ cancelled: true })
    job.progress.report({ conclusion: 'cancelled', message: TOLD_TO_STOP })
  }
  if (job.cancel.aborted) onCancel()
  job.cancel.addEventListener('abort', onCancel, { once: true })
  return {
    disarm() {
      job.cancel.removeEventListener('abort', onCancel)
    },
  }
}

class Gate {
  readonly #job: GateContext
  readonly #run: Run
  readonly #watch: { disarm(): void }
  readonly #printer: LogPrinter
  readonly #logs: LogReader
  #name: string
  #view: RunView
  /** The reading of the logs beside the status. What is printed can take its time, so nothing urgent waits for it. */
  #reading: Promise<void> | undefined

  constructor(
    job: GateContext,
    { run, pipelineName }: Extract<Started, { kind: 'following' }> & { readonly pipelineName: string },
    watch: { disarm(): void },
  ) {
    this.#job = job
    this.#run = run
    this.#name = pipelineName
    this.#watch = watch
    this.#printer = new LogPrinter(job.sink, {
      runCount: run.runCount,
      mode: job.settings.logs === 'activity' ? 'activity' : 'console',
      limitBytes: job.settings.logLimitBytes,
      secrets: job.secrets,
    })
    this.#view = viewOf(run)
    this.#logs = new LogReader(job, run, this.#printer, () => this.#plan)
  }

  get #plan(): readonly PlanStep[] {
    return this.#view.pipeline?.plan ?? []
  }

  async toTheEnd(): Promise<RunResult> {
    this.#announce()
    if (!this.#job.settings.wait && !this.#job.cancel.aborted) {
      this.#watch.disarm()
      return settle(this.#job, this.#report('started', `Run ${this.#run.runCount} has started.`))
    }
    const { end } = await this.#followWithLogs()
    this.#name = this.#view.pipeline?.name ?? this.#name
    if (end.kind === 'cancelled') return this.#cancelled()
    this.#watch.disarm()
    return end.kind === 'ended' ? this.#over(end) : this.#letGo(end)
  }

  #announce(): void {
    const { sink, settings, secrets } = this.#job
    const { runCount, origin } = this.#run
    const verb = origin === 'started' ? 'Started' : origin === 'adopted' ? 'Adopted' : 'Following'
    const name = truncateName(this.#name, secrets) || `pipeline ${settings.pipelineId}`
    const page = pageOf(settings, runCount)
    sink.info(`${verb} run ${runCount} of ${name}${page === '' ? '' : ` · ${page}`}`)
  }

  /** Status and logs on two clocks; the logs stop being read when the status loop has its answer. */
  async #followWithLogs(): Promise<Followed> {
    const done = new AbortController()
    if (this.#job.settings.logs !== 'none') this.#reading = this.#logs.readUntil(done.signal)
    try {
      return await follow(this.#job, this.#run, (view) => {
        this.#view = view
      })
    } finally {
      done.abort()
    }
  }

  /** The verdict is written before the drain, and the drain does not change it. */
  async #over(end: Extract<Ending, { kind: 'ended' }>): Promise<RunResult> {
    const { settings, state, clock } = this.#job
    const durationMs = clock.now() - this.#run.startedAt
    state.save({ phase: 'settled' })
    const tell = (failedStep: string) =>
      settle(this.#job, {
        ...this.#report(end.as, this.#sentence(end, failedStep)),
        durationMs,
        failedStep,
      })
    // The step's name takes one more read, and a verdict must not hang on that.
    const first = tell('')
    const failedStep = end.as === 'success' ? '' : await this.#failedStep()
    const verdict = failedStep === '' ? first : tell(failedStep)
    if (settings.logs !== 'none') {
      await this.#reading
      const forMs = settings.logDrainMs ?? (end.as === 'success' ? DRAIN_GREEN_MS : DRAIN_RED_MS)
      await this.#logs.drain({ forMs, awaitedStep: failedStep })
      if (failedStep !== '') await this.#printer.showTail(failedStep)
    }
    return this.#withSteps(verdict, 15_000)
  }

  /** Main ends while the run goes on: after `timeout` the remedy first, then the run is released. */
  async #letGo(end: Exclude<Ending, { kind: 'ended' | 'cancelled' }>): Promise<RunResult> {
    const { progress, settings } = this.#job
    const link = linkSuffix(settings, this.#run.runCount)
    progress.report({ conclusion: end.kind, message: `${end.message}${link}` })
    const wantsRemedy = end.kind === 'timed-out' && settings.onTimeout !== 'none'
    const remedy = wantsRemedy ? ` ${await this.#remedy(settings.onTimeout)}` : ''
    const message = `${end.message}${remedy}${link}`
    const report = settle(this.#job, this.#report(end.kind, message))
    await this.#reading
    if (end.kind === 'lost-contact' || end.kind === 'error' || settings.logs === 'none') {
      await this.#printer.flush()
      return report
    }
    await this.#logs.lastRead(this.#overtime(10_000))
    return this.#withSteps(report, this.#overtime(10_000))
  }

  #overtime(longestMs: number): number {
    const left = this.#job.endsAt + OVERTIME_MS - this.#job.clock.now()
    return Math.max(1_000, Math.min(longestMs, left))
  }

  async #remedy(remedy: 'stop' | 'reset' | 'none'): Promise<string> {
    if (this.#run.origin !== 'started') return 'It goes on: only a run that this step started is stopped.'
    const waitMs = remedy === 'reset' ? RESET_WAIT_MS : STOP_WAIT_MS
    const departure =
      remedy === 'reset'
        ? await stopAndReset(this.#stopping(), this.#view, {
            forMs: waitMs,
            readLastLogs: () => this.#readLastLogs(),
          })
        : (await stopAndWait(this.#stopping(), this.#view, waitMs)).outcome
    if (departure.kind === 'over' || departure.kind === 'reset') this.#job.state.save({ phase: 'settled' })
    return describeStop(this.#run.runCount, departure)
  }

  async #readLastLogs(): Promise<boolean> {
    await this.#reading
    return this.#job.settings.logs === 'none' || (await this.#logs.readOnce(5_000))
  }

  #stopping(): Stopping {
    const { client, clock, settings, state, cancel } = this.#job
    return {
      client,
      clock,
      cancel,
      settings,
      onAccepted: (at) => {
        state.save({ stopAcceptedAt: at })
      },
    }
  }

  /** A stop as far as the runner's grace allows; what does not fit is post's. */
  async #cancelled(): Promise<RunResult> {
    const { settings } = this.#job
    const { runCount, origin } = this.#run
    const say = (what: string) => `${TOLD_TO_STOP} Run ${runCount} ${what}${linkSuffix(settings, runCount)}`
    let message = say('goes on, as on-cancel is none.')
    if (origin !== 'started') message = say('goes on: only a run that this step started is stopped.')
    else if (settings.onCancel !== 'none') {
      const departure = await stopAtOnce(this.#stopping(), this.#view, AT_ONCE)
      message = `${TOLD_TO_STOP} ${describeStop(runCount, departure)}${linkSuffix(settings, runCount)}`
    }
    this.#job.progress.report({ message })
    await this.#reading
    await this.#printer.flush()
    return this.#report('cancelled', message)
  }

  #sentence(end: Extract<Ending, { kind: 'ended' }>, failedStep: string): string {
    const { secrets, settings } = this.#job
    const { runCount } = this.#run
    if (end.as === 'success') return end.message
    const at = failedStep === '' ? '' : ` at step "${truncateName(failedStep, secrets)}"`
    const isNews = end.message !== '' && !REPEATS_VERDICT.test(end.message)
    const words = isNews ? ` Opsera says: "${truncateMessage(end.message, secrets)}"` : ''
    const what =
      end.as === 'stopped'
        ? `Run ${runCount} was stopped before it was over: start it again, or ask who stopped it.`
        : `Run ${runCount} failed${at}: read its console output, and mend what it reports.`
    return `${what}${words}${linkSuffix(settings, runCount)}`
  }

  /** The step that the pipeline object, read after the end, names as failed; empty when it names none. */
  async #failedStep(): Promise<string> {
    const { client, settings, cancel: signal } = this.#job
    const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs: 10_000 })
    const pipeline = read.ok ? read.value : this.#view.pipeline
    if (pipeline?.counter !== this.#run.runCount || pipeline.failedStepId === undefined) return ''
    return pipeline.plan.find((step) => step.id === pipeline.failedStepId)?.name ?? ''
  }

  #report(conclusion: Conclusion, message: string): RunResult {
    const { runCount, origin } = this.#run
    const report = emptyReport(this.#job, conclusion, message)
    return {
      ...report,
      pipelineName: this.#name,
      runCount,
      origin,
      runUrl: pageOf(this.#job.settings, runCount),
      status: this.#view.word,
    }
  }

  async #withSteps(report: RunResult, deadlineMs: number): Promise<RunResult> {
    const rows = this.#plan.length === 0 ? undefined : await this.#logs.allRows(deadlineMs)
    const steps = rows === undefined ? [] : reportSteps(this.#plan, rows, this.#run.runCount)
    const tail = report.failedStep === '' ? [] : this.#printer.tailOf(report.failedStep, TAIL_LINES)
    return { ...report, steps, tail, silentSteps: this.#silent(steps) }
  }

  #silent(steps: readonly StepReport[]): readonly string[] {
    if (this.#job.settings.logs === 'none') return []
    return steps
      .filter((step) => step.state !== null && step.waited !== true && !this.#printer.hasConsoleOf(step.name))
      .map(({ name }) => name)
  }
}

/** Writes the verdict down: outputs, and that post has nothing to stop. That a run is over was saved when it was believed. */
function settle(job: GateContext, report: RunResult): RunResult {
  const { conclusion, message, durationMs, failedStep, status } = report
  job.progress.report({
    conclusion,
    message,
    failedStep,
    ...(status !== '' && { status }),
    ...(durationMs !== undefined && { durationSeconds: Math.floor(durationMs / 1000) }),
  })
  const isOver = ['success', 'failure', 'stopped'].includes(conclusion)
  if (!isOver) job.state.save({ phase: 'settled' })
  return report
}
