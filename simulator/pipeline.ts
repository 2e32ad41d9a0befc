/**
 * The life of one pipeline: its runs, their steps, pauses and ends, and what can be read of them. Nothing here happens
 * by itself: what is due is done when somebody looks, so it needs no timer and takes any clock.
 */
import { MAX_ROWS } from '../src/opsera/operations.ts'
import type { JsonObject } from '../src/ports.ts'
import type { Behaviour } from './behaviour.ts'
import { activityRow, consoleRow, stepId, type Row } from './rows.ts'
import type { PipelineSpec, StepSpec } from './spec.ts'

type RunState = 'running' | 'paused' | 'success' | 'failed' | 'stopped'

/** Who asked for a run: what a call cannot show, and the one who tests wants to know. */
export type Starter = 'caller' | 'somebody else'

export interface Run {
  readonly runCount: number
  readonly by: Starter
  readonly startedAt: number
  state: RunState
  endedAt?: number
  stepIndex: number
  isStopping: boolean
  isReset: boolean
}

export type Start =
  | { readonly kind: 'started'; readonly runCount: number }
  | { readonly kind: 'queued'; readonly runCount: number }
  | { readonly kind: 'refused'; readonly why: string }

export interface Acknowledged {
  readonly accepted: boolean
  readonly message: string
}

interface Due {
  readonly at: number
  readonly order: number
  readonly happen: () => void
}

const STOPPED: Acknowledged = { accepted: true, message: 'The pipeline has been stopped.' }
const RESET: Acknowledged = { accepted: true, message: 'The pipeline run status has been reset.' }
/** Opsera begins a queued run a moment after the one before has ended. */
const QUEUE_GAP_MS = 500

export class SimulatedPipeline {
  readonly spec: PipelineSpec
  readonly #behaviour: Behaviour
  readonly #now: () => number
  readonly #runs = new Map<number, Run>()
  readonly #rows: Row[] = []
  #due: Due[] = []
  #order = 0
  #counter = 0
  #queue: Starter[] = []
  /** The moment that is being lived through: an event's own, not the one at which somebody looked. */
  #moment: number
  #lastStep: JsonObject = {}
  #lastRun: JsonObject | undefined
  /** What a lagging read still shows, and until when. */
  #before: { readonly object: JsonObject; readonly until: number } | undefined
  #lastRunBefore: { readonly value: JsonObject | undefined; readonly until: number } | undefined
  isLocked: boolean

  constructor(spec: PipelineSpec, behaviour: Behaviour, now: () => number) {
    this.spec = spec
    this.#behaviour = behaviour
    this.#now = now
    this.#moment = now()
    this.isLocked = spec.isLocked ?? false
    for (const end of spec.past ?? []) this.#addPast(end)
    if (spec.isBusy === true) this.#begin('somebody else')
  }

  /** The number of the newest run. */
  get counter(): number {
    this.advance()
    return this.#counter
  }

  run(runCount: number): Run | undefined {
    this.advance()
    return this.#runs.get(runCount)
  }

  get runs(): readonly Run[] {
    this.advance()
    return [...this.#runs.values()]
  }

  /** Lives through all that is due by now. */
  advance(): void {
    const now = this.#now()
    for (;;) {
      const next = this.#due[0]
      if (next === undefined || next.at > now) break
      this.#due.shift()
      this.#moment = next.at
      next.happen()
    }
    this.#moment = now
  }

  start(by: Starter = 'caller'): Start {
    this.advance()
    const { whenBusy } = this.#behaviour
    const current = this.#current()
    if (this.isLocked)
      return { kind: 'refused', why: `Pipeline ${this.spec.id} is locked and cannot be run.` }
    if (current?.state === 'paused') {
      const why = `Pipeline ${this.spec.id} is currently in a paused state.  Will not start another job until this pending status is resolved.`
      return { kind: 'refused', why }
    }
    if (current?.state === 'running' || this.#queue.length > 0) {
      const isFull = this.#queue.length > 0
      if (whenBusy === 'refuse' || isFull)
        return { kind: 'refused', why: `Pipeline ${this.spec.id} is currently running.` }
      this.#queue.push(by)
      return { kind: 'queued', runCount: this.#counter + this.#queue.length }
    }
    return { kind: 'started', runCount: this.#begin(by) }
  }

  stop(): Acknowledged {
    this.advance()
    const run = this.#current()
    if (run === undefined || !isGoing(run)) {
      return this.#behaviour.stopOnIdle === 'accept'
        ? STOPPED
        : { accepted: false, message: `Pipeline ${this.spec.id} is not running.` }
    }
    if (this.#behaviour.stop === 'soft' && !run.isStopping) {
      run.isStopping = true
      const takesMs = run.state === 'paused' ? 0 : this.#behaviour.stopTakesMs
      this.#in(takesMs, run, () => {
        this.#end(run, 'stopped')
      })
    }
    return STOPPED
  }

  reset(): Acknowledged {
    this.advance()
    const run = this.#current()
    if (run !== undefined && isGoing(run)) {
      if (this.#behaviour.resetWhileRunning === 'refuse')
        return { accepted: false, message: `Pipeline ${this.spec.id} is running and cannot be reset.` }
      this.#end(run, 'stopped')
    }
    if (run !== undefined) run.isReset = true
    this.#lastStep = {}
    return RESET
  }

  /** A person acts on the step that waits. */
  decide(verdict: 'approve' | 'reject'): boolean {
    this.advance()
    const run = this.#current()
    if (run?.state !== 'paused') return false
    run.state = 'running'
    if (verdict === 'approve') this.#endStep(run, 'success')
    else this.#endStep(run, 'failed')
    return true
  }

  /** The reply of the status call; undefined for a 404. */
  status(runCount: number): { readonly status: string; readonly message: string } | undefined {
    this.advance()
    const run = this.#runs.get(runCount)
    const { staleMs, afterReset } = this.#behaviour
    if (run === undefined) return this.#notBegun(runCount)
    const previous = this.#runs.get(runCount - 1)
    const isStale = runCount === this.#counter && this.#moment - run.startedAt < staleMs
    if (isStale && previous !== undefined) return this.#says(previous)
    if (!run.isReset) return this.#says(run)
    if (afterReset === 'missing') return undefined
    return { status: afterReset, message: `No run data for run ${runCount}.` }
  }

  /** The pipeline object. */
  object(): JsonObject {
    this.advance()
    if (this.#before !== undefined && this.#moment < this.#before.until) return this.#before.object
    const lag = this.#lastRunBefore
    const lastRun = lag !== undefined && this.#moment < lag.until ? lag.value : this.#lastRun
    const { id, name, steps } = this.spec
    return {
      _id: id,
      name,
      description: '',
      active: true,
      type: ['sdlc'],
      workflow: {
        source: { branch: 'main' },
        plan: steps.map((step, index) => ({
          _id: stepId(this.spec, index),
          name: step.name,
          active: step.active ?? true,
          tool: { tool_identifier: step.tool ?? 'jenkins', configuration: { password: 'never-print-me' } },
        })),
        run_count: this.#number(this.#counter),
        ...(lastRun !== undefined && { last_run: lastRun }),
        last_step: this.#lastStep,
      },
    }
  }

  /** Rows that can be read by now, newest first. */
  rows(runCount: number | undefined, type: string | undefined): JsonObject[] {
    this.advance()
    const now = this.#moment
    return this.#rows
      .filter((row) => row.visibleAt <= now && !this.#isCleared(row))
      .filter((row) => runCount === undefined || row.runCount === runCount)
      .filter((row) => type !== 'console output' || row.isConsole)
      .toReversed()
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(0, MAX_ROWS)
      .map((row) => row.at(now))
  }

  #isCleared(row: Row): boolean {
    return this.#runs.get(row.runCount)?.isReset ?? false
  }

  #current(): Run | undefined {
    return this.#runs.get(this.#counter)
  }

  #addPast(end: 'success' | 'failed' | 'stopped'): void {
    const run = this.#newRun('somebody else')
    run.stepIndex = this.spec.steps.length - 1
    this.#end(run, end)
  }

  #newRun(by: Starter): Run {
    this.#counter += 1
    const run: Run = {
      runCount: this.#counter,
      by,
      startedAt: this.#moment,
      state: 'running',
      stepIndex: -1,
      isStopping: false,
      isReset: false,
    }
    this.#runs.set(run.runCount, run)
    return run
  }

  #begin(by: Starter): number {
    const { counterLagMs, resumes } = this.#behaviour
    if (counterLagMs > 0) {
      this.#before = undefined
      this.#before = { object: this.object(), until: this.#moment + counterLagMs }
    }
    const previous = this.#current()
    const run = this.#newRun(by)
    this.#addRow(run, 'running', `Run ${run.runCount} was started`)
    const { stoppedAfterMs } = this.spec
    if (stoppedAfterMs !== undefined && by === 'caller')
      this.#schedule(stoppedAfterMs, () => void this.stop())
    const isResumed = resumes && previous !== undefined && !previous.isReset && previous.state !== 'success'
    this.#step(run, isResumed ? Math.max(0, previous.stepIndex) : 0)
    return run.runCount
  }

  /** Begins the first active step from `index` on, or ends the run when there is none. */
  #step(run: Run, index: number): void {
    const step = this.spec.steps[index]
    if (step === undefined) {
      this.#end(run, 'success')
      return
    }
    if (step.active === false) {
      this.#step(run, index + 1)
      return
    }
    run.stepIndex = index
    const id = stepId(this.spec, index)
    this.#lastStep = {
      status: 'running',
      step_id: id,
      running: { step_id: id, status: 'running', paused: false },
    }
    if (step.approval === undefined) this.#work(run, step)
    else this.#wait(run, step, step.approval)
  }

  #work(run: Run, step: StepSpec): void {
    this.#addRow(run, 'running', `${step.name} has begun`)
    this.#addConsole(run, step, true)
    this.#in(step.takesMs ?? 1_000, run, () => {
      this.#endStep(run, step.result ?? 'success')
    })
  }

  #wait(run: Run, step: StepSpec, approval: NonNullable<StepSpec['approval']>): void {
    const id = stepId(this.spec, run.stepIndex)
    run.state = 'paused'
    this.#lastStep = {
      status: 'stopped',
      step_id: id,
      running: { step_id: id, status: 'pending', paused: true },
    }
    this.#addRow(run, 'pending', `${step.name} waits for a person`)
    if (approval.afterMs === undefined) return
    this.#in(approval.afterMs, run, () => {
      run.state = 'running'
      this.#endStep(run, approval.verdict === 'reject' ? 'failed' : 'success')
    })
  }

  #endStep(run: Run, result: 'success' | 'failed'): void {
    const step = this.spec.steps[run.stepIndex]
    if (step === undefined) return
    this.#addRow(run, result, `${step.name} has ${result === 'success' ? 'succeeded' : 'failed'}`)
    this.#addConsole(run, step, false)
    const isLast = !this.spec.steps.some((next, index) => index > run.stepIndex && next.active !== false)
    if (result === 'failed') this.#end(run, 'failed')
    else if (run.isStopping && !isLast) this.#end(run, 'stopped')
    else this.#step(run, run.stepIndex + 1)
  }

  #end(run: Run, state: 'success' | 'failed' | 'stopped'): void {
    run.state = state
    run.endedAt = this.#moment
    const id = stepId(this.spec, Math.max(0, run.stepIndex))
    this.#lastStep = {
      status: 'stopped',
      step_id: id,
      ...(state !== 'stopped' && {
        [state]: { step_id: id, updatedAt: new Date(this.#moment).toISOString() },
      }),
    }
    const { lastRunLagMs, queueNeedsSuccess } = this.#behaviour
    if (lastRunLagMs > 0) this.#lastRunBefore = { value: this.#lastRun, until: this.#moment + lastRunLagMs }
    this.#lastRun = {
      run_count: this.#number(run.runCount),
      status: this.#wordOf(state),
      completed: new Date(this.#moment).toISOString(),
    }
    if (queueNeedsSuccess && state !== 'success') return
    this.#schedule(QUEUE_GAP_MS, () => {
      const current = this.#current()
      // Somebody was quicker: the queue moves on when that run has ended.
      if (current !== undefined && isGoing(current)) return
      const by = this.#queue.shift()
      if (by !== undefined) this.#begin(by)
    })
  }

  #addRow(run: Run, status: string, message: string): void {
    this.#rows.push(activityRow(this.#rowBase(run), status, message, this.#moment))
  }

  #addConsole(run: Run, step: StepSpec, isLive: boolean): void {
    for (const spec of step.console ?? []) {
      if ((spec.isLive ?? false) !== isLive) continue
      this.#rows.push(consoleRow(this.#rowBase(run), spec, this.#moment + (spec.afterMs ?? 1_000)))
    }
  }

  #rowBase(run: Run) {
    const id = (0x64a1f0c2e4b0 + this.#rows.length).toString(16).padEnd(24, '0')
    const step = this.spec.steps[run.stepIndex]
    const base = { id, pipeline: this.spec, runCount: run.runCount }
    return step === undefined ? base : { ...base, step, stepIndex: run.stepIndex }
  }

  #says(run: Run): { readonly status: string; readonly message: string } {
    const end = {
      running: 'is currently running',
      paused: 'is paused',
      success: 'was successful',
      failed: 'failed',
      stopped: 'was stopped',
    }
    const who = this.#behaviour.namesRun ? `Run ${run.runCount}` : 'run'
    return {
      status: this.#wordOf(run.state),
      message: `Pipeline: ${this.spec.name}'s ${who} ${end[run.state]}.`,
    }
  }

  #wordOf(state: RunState): string {
    const { runningWord, pausedWord, successWord, failedWord, stoppedWord } = this.#behaviour
    const words = {
      running: runningWord,
      paused: pausedWord,
      success: successWord,
      failed: failedWord,
      stopped: stoppedWord,
    }
    return words[state]
  }

  #notBegun(runCount: number): { readonly status: string; readonly message: string } | undefined {
    const { notBegun } = this.#behaviour
    if (notBegun === 'missing') return undefined
    return { status: notBegun, message: notBegun === 'failed' ? `Run ${runCount} was not found.` : '' }
  }

  #number(value: number): number | string {
    return this.#behaviour.numbersAsText ? String(value) : value
  }

  /** Something of a run's that is due later, unless the run is over by then. */
  #in(ms: number, run: Run, happen: () => void): void {
    const stepIndex = run.stepIndex
    this.#schedule(ms, () => {
      if (isGoing(run) && (run.stepIndex === stepIndex || run.isStopping)) happen()
    })
  }

  #schedule(ms: number, happen: () => void): void {
    const due: Due = { at: this.#moment + ms, order: this.#order++, happen }
    const index = this.#due.findIndex((other) => other.at > due.at)
    if (index < 0) this.#due.push(due)
    else this.#due.splice(index, 0, due)
  }
}

function isGoing(run: Run): boolean {
  return run.state === 'running' || run.state === 'paused'
}
