/** A run while it is followed: its status and its logs side by side, and the result that is made of both. */
import { truncateName } from './messages.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import { portalPage, type GateContext, type Run } from './context.ts'
import { follow, type Ending } from './follow.ts'
import { LogPoller } from './log-poller.ts'
import { emptyResult, type Conclusion, type RunResult } from './result.ts'
import { initialView, type RunView } from './run-view.ts'
import { reportSteps } from './pipeline-steps.ts'

/** The summary and the error show this much of the failed step. */
const TAIL_LINES = 50
const VERBS = { started: 'Started', adopted: 'Adopted', attached: 'Following', followed: 'Following' }

export class FollowedRun {
  readonly run: Run
  readonly logs: LogPoller
  readonly #context: GateContext
  /** Everything known of the run by now. */
  view: RunView

  constructor(context: GateContext, run: Run) {
    this.run = run
    this.#context = context
    this.view = initialView(run)
    this.logs = new LogPoller(context, run, () => this.#plan)
  }

  get #plan(): readonly PlanStep[] {
    return this.view.pipeline?.plan ?? []
  }

  get #name(): string {
    return this.view.pipeline?.name ?? this.run.pipelineName ?? ''
  }

  logStart(): void {
    const { sink, settings } = this.#context
    const { runCount, origin } = this.run
    const name = truncateName(this.#name) || `pipeline ${settings.pipelineId}`
    const page = portalPage(settings, runCount)
    sink.info(`${VERBS[origin]} run ${runCount} of ${name}${page === '' ? '' : ` · ${page}`}`)
  }

  /** Follows status and logs; the logs stop being read beside it when the status loop has its answer. */
  async toEnd(): Promise<Ending> {
    const done = new AbortController()
    this.logs.readUntil(done.signal)
    try {
      return await follow(this.#context, this.run, (view) => {
        this.view = view
      })
    } finally {
      done.abort()
    }
  }

  /** The pipeline step that the pipeline object names as failed; it is read with each claim of an end. */
  get failedStep(): PlanStep | undefined {
    const { pipeline } = this.view
    if (pipeline?.counter !== this.run.runCount) return undefined
    return pipeline.plan.find(({ id }) => id === pipeline.failedStepId)
  }

  /** `status` is the last word that was read, if that was not by following. */
  result(conclusion: Conclusion, message: string, status = this.view.word): RunResult {
    const { runCount, origin } = this.run
    const runUrl = portalPage(this.#context.settings, runCount)
    const result = emptyResult(this.#context, conclusion, message)
    return { ...result, pipelineName: this.#name, runCount, origin, runUrl, status }
  }

  /** The result with the pipeline steps, for which one more read of at most `deadlineMs` is made. */
  async withSteps(result: RunResult, deadlineMs: number, failed?: PlanStep): Promise<RunResult> {
    const { logs } = this.#context.settings
    const { tails } = this.logs.printer
    const active = this.#plan.filter((step) => step.active)
    const rows = active.length === 0 ? undefined : await this.logs.allRows(deadlineMs)
    const reports = rows === undefined ? [] : reportSteps(active, rows, this.run.runCount)
    const steps = reports.map((step, index) =>
      active[index]?.id === failed?.id ? { ...step, failed: true } : step,
    )
    const silentSteps = active
      .filter((step, index) => {
        const { state = null, waited = false } = steps[index] ?? {}
        return logs !== 'none' && state !== null && !waited && !tails.has(step)
      })
      .map(({ name }) => name)
    if (failed === undefined) return { ...result, steps, silentSteps }
    const { lines: tail, causes } = tails.of(failed, TAIL_LINES)
    return { ...result, steps, silentSteps, tail, causes }
  }
}
