/** Follows a run: polls its status and its logs in parallel, and builds the result from both. */
import type { Failure } from '../opsera/failure.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { Random } from '../ports.ts'
import { portalPage, timeLeft, type GateContext, type Run } from './context.ts'
import { LogPoller } from './log-poller.ts'
import { expiryHint, formatDuration, truncateName } from './messages.ts'
import { reportSteps } from './pipeline-steps.ts'
import { backOff, Pace, poll, statusBounds } from './poll.ts'
import { describeContradiction, pausedMessage, ProgressLines } from './progress-lines.ts'
import { emptyResult, type Conclusion, type RunResult } from './result.ts'
import { claimOf, contradictionOf, initialView, planPosition, type RunView } from './run-view.ts'
import { verdictOf, type Ended, type Verdict } from './verdict.ts'

/** Why the following ended. */
export type Ending =
  | Ended
  /** `error`: the run does not exist. */
  | { readonly kind: 'paused' | 'lost-contact' | 'timed-out' | 'error'; readonly message: string }
  | { readonly kind: 'cancelled' }

/** A stalled read delays the next status by no more than this. */
const READ_MS = 20_000
/** How many lines of the failed pipeline step the summary and the error can show. */
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

  /** Follows the run until it ends or cannot be followed. Never rejects for what Opsera does. */
  async toEnd(): Promise<Ending> {
    const done = new AbortController()
    this.logs.readUntil(done.signal)
    try {
      return await this.#followStatus()
    } finally {
      done.abort()
    }
  }

  /** The poll loop: when to read, and when to end. What reads prove is in `verdict.ts`. */
  async #followStatus(): Promise<Ending> {
    const { clock, cancel: signal, random, settings, state, endsAt: until } = this.#context
    const pace = new Pace(statusBounds(settings.pollIntervalMs))
    const lines = new ProgressLines(this.#context, this.run)
    let isConfirming = false
    if (this.run.origin === 'started') await clock.sleep(pace.next(random), signal)
    const beganAt = clock.now()
    while (!signal.aborted) {
      const before = this.view
      // After `timeout` no read is sent: the step ends by what is known.
      if (timeLeft(this.#context) > 0) {
        // The pipeline object is large, so it is read with every second status at most.
        const isDue = clock.now() - (before.pipelineAskedAt ?? -Infinity) >= 2 * pace.pauseMs
        const withPipeline = isConfirming || isDue
        this.view = await poll(this.#context, before, { readMs: READ_MS, until, signal, withPipeline })
        if (this.view.seenInProgress && !before.seenInProgress) state.save({ seenInProgress: true })
        pace.change(isNews(before, this.view))
      }
      // `cancelled` is already reported, so a verdict that comes later would contradict commit status and summary.
      if (this.#context.cancel.aborted) break
      const view = this.view
      const verdict = verdictOf(view, clock.now())
      isConfirming = verdict.kind === 'confirm'
      const patienceLeft = (view.usableAt ?? beganAt) + settings.patienceMs - clock.now()
      const wishedMs = pauseAfter(view, verdict, random) ?? pace.next(random)
      const pauseMs = Math.max(0, Math.min(wishedMs, patienceLeft, timeLeft(this.#context)))
      lines.report(view, verdict, pauseMs)
      const end = endingOf(this.#context, view, { verdict, patienceLeft })
      if (end !== undefined) return end
      await clock.sleep(pauseMs, signal)
    }
    return { kind: 'cancelled' }
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
    const { tails } = this.logs.printer
    const plan = this.#plan
    const rows = plan.some(({ active }) => active) ? await this.logs.allRows(deadlineMs) : undefined
    const hasConsoleOf =
      this.#context.settings.logs === 'none' ? undefined : (step: PlanStep) => tails.has(step)
    const known = { runCount: this.run.runCount, failedStepId: failed?.id, hasConsoleOf }
    const steps = rows === undefined ? [] : reportSteps(plan, rows, known)
    if (failed === undefined) return { ...result, steps }
    const { lines: tail, causes } = tails.of(failed, TAIL_LINES)
    return { ...result, steps, tail, causes }
  }
}

/** Ends are likeliest just after the word changes and once the last pipeline step has begun. */
function isNews(before: RunView, view: RunView): boolean {
  const isNewWord = before.word !== '' && before.word !== view.word
  const [from, to] = [planPosition(before), planPosition(view)]
  // Not for a run first seen in its last pipeline step, because the time spent there is unknown.
  return isNewWord || (from !== undefined && from.position < from.of && to?.position === to?.of)
}

/** The pause that a failure or a claim asks for; undefined for the usual one. */
function pauseAfter({ failure, failures }: RunView, verdict: Verdict, random: Random): number | undefined {
  if (failure !== undefined) return backOff(failures, failure.retryAfterMs, random)
  return verdict.kind === 'confirm' ? verdict.afterMs : undefined
}

/** How the following ends now; undefined while it continues. */
function endingOf(
  context: GateContext,
  view: RunView,
  { verdict, patienceLeft }: { readonly verdict: Verdict; readonly patienceLeft: number },
): Ending | undefined {
  const { settings, clock } = context
  const run = `run ${view.runCount}`
  if (verdict.kind === 'ended') return verdict
  if (verdict.kind === 'denied') {
    const hint = verdict.failure.kind === 'unauthorized' ? expiryHint(settings, clock.date()) : ''
    return { kind: 'lost-contact', message: deniedMessage(run, verdict.failure) + hint }
  }
  if (verdict.kind === 'no-such-run')
    return {
      kind: 'error',
      message: `The pipeline has no ${run}; its latest is ${verdict.latest}: check run-count.`,
    }
  if (verdict.kind === 'pending' && verdict.as === 'waiting' && settings.onPause === 'fail')
    return { kind: 'paused', message: pausedMessage(view, 'fail') }
  if (patienceLeft <= 0) return { kind: 'lost-contact', message: lostMessage(view, settings.patienceMs) }
  if (timeLeft(context) > 0) return undefined
  const timeout = formatDuration(settings.timeoutMs)
  return {
    kind: 'timed-out',
    message: `Run ${view.runCount} did not finish within \`timeout\` (${timeout}). Raise \`timeout\`, or check what the run is waiting for.`,
  }
}

const MAY_RUN = 'The run may still be in progress; check the portal before starting another.'

function deniedMessage(run: string, { kind, reason }: Failure): string {
  const advice =
    kind === 'not-found' ? ' Opsera does not know the run: it may have been reset or deleted.' : ''
  return `The state of ${run} cannot be read any more: ${reason}.${advice} ${MAY_RUN}`
}

/** No usable answer for `patience`, or a status that something else contradicts. */
function lostMessage(view: RunView, patienceMs: number): string {
  const { runCount, word, failure, failures } = view
  const patience = formatDuration(patienceMs)
  // Only of a success is a contradicted status no usable answer.
  const contradiction = claimOf(view)?.as === 'success' ? contradictionOf(view) : undefined
  if (contradiction !== undefined)
    return `Opsera gives run ${runCount} the status "${word}", but ${describeContradiction(contradiction)}, for ${patience}. ${MAY_RUN}`
  const tries = `${failures} ${failures === 1 ? 'try' : 'tries'}`
  return `Opsera has not answered for ${patience} (${tries}, last: ${failure?.reason ?? 'none'}). Run ${runCount} may still be running; check the portal before starting another run.`
}
