/** A run while it is followed: its status and its logs side by side, and the result that is made of both. */
import { LogPrinter } from '../log/printer.ts'
import { truncateName } from '../log/sanitize.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { GateContext, Run } from './context.ts'
import { follow, type Ending } from './follow.ts'
import { LogReader } from './log-poller.ts'
import { emptyReport, type Conclusion, type RunResult, type StepReport } from './result.ts'
import { initialView, type RunView } from './run-view.ts'
import { pageOf } from './settings.ts'
import { reportSteps } from './steps.ts'

/** The summary and the error show this much of the failed step. */
const TAIL_LINES = 50
const FAILED_STEP_READ_MS = 10_000

export class FollowedRun {
  readonly run: Run
  readonly logs: LogReader
  /** The last status word that was read by a stop. */
  statusWhileStopping: string | undefined
  readonly #context: GateContext
  readonly #printer: LogPrinter
  readonly #pipelineName: string
  #view: RunView
  #failedStep: PlanStep | undefined
  /** The reading of the logs beside the status. What is printed can take its time, so nothing urgent waits for it. */
  #reading: Promise<void> | undefined

  constructor(
    context: GateContext,
    { run, pipelineName }: { readonly run: Run; readonly pipelineName: string },
  ) {
    this.run = run
    this.#context = context
    this.#pipelineName = pipelineName
    this.#printer = new LogPrinter(context.sink, {
      runCount: run.runCount,
      mode: context.settings.logs === 'activity' ? 'activity' : 'console',
      limitBytes: context.settings.logLimitBytes,
      secrets: context.secrets,
    })
    this.#view = initialView(run)
    this.logs = new LogReader(context, { run, printer: this.#printer, plan: () => this.#plan })
  }

  /** Everything known of the run by now. */
  get view(): RunView {
    return this.#view
  }

  get #plan(): readonly PlanStep[] {
    return this.#view.pipeline?.plan ?? []
  }

  get #name(): string {
    return this.#view.pipeline?.name ?? this.#pipelineName
  }

  logStart(): void {
    const { sink, settings, secrets } = this.#context
    const { runCount, origin } = this.run
    const verb = origin === 'started' ? 'Started' : origin === 'adopted' ? 'Adopted' : 'Following'
    const name = truncateName(this.#name, secrets) || `pipeline ${settings.pipelineId}`
    const page = pageOf(settings, runCount)
    sink.info(`${verb} run ${runCount} of ${name}${page === '' ? '' : ` · ${page}`}`)
  }

  /** Follows status and logs; the logs stop being read beside it when the status loop has its answer. */
  async toEnd(): Promise<Ending> {
    const done = new AbortController()
    if (this.#context.settings.logs !== 'none') this.#reading = this.logs.readUntil(done.signal)
    try {
      return await follow(this.#context, this.run, (view) => {
        this.#view = view
      })
    } finally {
      done.abort()
    }
  }

  /** Resolves when no read of the logs is in flight. */
  async logsRead(): Promise<void> {
    await this.#reading
  }

  /** Prints what was held back. */
  async flush(): Promise<void> {
    await this.#reading
    await this.#printer.flush()
  }

  /** Waits for late records, for at most `forMs`, and shows the end of the failed step even beyond `log-limit`. */
  async drain(forMs: number): Promise<void> {
    await this.#reading
    await this.logs.drain({ forMs, awaitedStep: this.#failedStep })
    if (this.#failedStep !== undefined) await this.#printer.showTail(this.#failedStep)
  }

  /** The pipeline step that the pipeline object, read after the end, names as failed; empty when it names none. */
  async failedStep(): Promise<string> {
    const { client, settings, cancel: signal } = this.#context
    const read = await client.pipelineSummary(settings.pipelineId, {
      signal,
      deadlineMs: FAILED_STEP_READ_MS,
    })
    const pipeline = read.ok ? read.value : this.#view.pipeline
    if (pipeline?.counter !== this.run.runCount || pipeline.failedStepId === undefined) return ''
    this.#failedStep = pipeline.plan.find((step) => step.id === pipeline.failedStepId)
    return this.#failedStep?.name ?? ''
  }

  result(conclusion: Conclusion, message: string): RunResult {
    const { runCount, origin } = this.run
    return {
      ...emptyReport(this.#context, conclusion, message),
      pipelineName: this.#name,
      runCount,
      origin,
      runUrl: pageOf(this.#context.settings, runCount),
      status: this.statusWhileStopping ?? this.#view.word,
    }
  }

  /** The result with the pipeline steps, for which one more read of at most `deadlineMs` is made. */
  async withSteps(result: RunResult, deadlineMs: number): Promise<RunResult> {
    const rows = this.#plan.length === 0 ? undefined : await this.logs.allRows(deadlineMs)
    const failed = this.#failedStep
    const steps =
      rows === undefined ? [] : this.#mark(failed, reportSteps(this.#plan, rows, this.run.runCount))
    const { lines: tail = [], causes = [] } =
      failed === undefined ? {} : this.#printer.tailOf(failed, TAIL_LINES)
    return { ...result, steps, tail, causes, silentSteps: this.#silent(steps) }
  }

  /** The id of the pipeline step that a report is about. */
  #idOf(index: number): string {
    return this.#plan.filter((step) => step.active)[index]?.id ?? ''
  }

  #mark(failed: PlanStep | undefined, steps: readonly StepReport[]): readonly StepReport[] {
    return steps.map((step, index) => (this.#idOf(index) === failed?.id ? { ...step, failed: true } : step))
  }

  #silent(steps: readonly StepReport[]): readonly string[] {
    if (this.#context.settings.logs === 'none') return []
    return steps
      .filter(({ name, state, waited }, index) => {
        const id = this.#idOf(index)
        return state !== null && waited !== true && !this.#printer.hasConsoleOf({ id, name })
      })
      .map(({ name }) => name)
  }
}
