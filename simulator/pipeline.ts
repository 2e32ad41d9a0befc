/**
 * One pipeline: its runs, their steps, pauses and ends, and what can be read of them. It needs no timer and takes any
 * clock: what is due is done at the next read or call.
 */
import { MAX_ROWS } from '../src/opsera/operations.ts'
import type { JsonObject } from '../src/ports.ts'
import type { Behaviour } from './behaviour.ts'
import { activityRow, consoleRow, stepId, type Row } from './rows.ts'
import type { PipelineSpec, StepSpec } from './spec.ts'

type RunState = 'running' | 'paused' | 'success' | 'failed' | 'stopped'

/** Who started a run: no call shows it, but the tests need it. */
type Starter = 'caller' | 'somebody else'

export interface Run {
  readonly runCount: number
  readonly by: Starter
  readonly startedAt: number
  state: RunState
  endedAt?: number
  /** The step that began last; -1 before the first. */
  stepIndex: number
  /** Steps in progress, and those of them that wait for approval. */
  readonly active: Set<number>
  readonly waiting: Set<number>
  wasPaused: boolean
  isStopping: boolean
  isReset: boolean
}

type Start =
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

/** What the pipeline object shows from an instant on. */
interface Shown {
  readonly at: number
  readonly counter: number
  readonly lastStep: JsonObject
  readonly lastRun: JsonObject | undefined
}

const STOPPED: Acknowledged = { accepted: true, message: 'The pipeline has been stopped.' }
const RESET: Acknowledged = { accepted: true, message: 'The pipeline run status has been reset.' }
/** Opsera begins a queued run a moment after the one before has ended. */
const QUEUE_GAP_MS = 500

export class SimulatedPipeline {
  readonly spec: PipelineSpec
  readonly #behaviour: Behaviour
  readonly #now: () => number
  readonly #runs: Run[] = []
  #rows: Row[] = []
  #rowCount = 0
  #due: Due[] = []
  #order = 0
  #counter = 0
  #queue: Starter[] = []
  /** The time of the event that is being processed, not of the read. */
  #moment: number
  readonly #shown: Shown[]
  /** What the object still shows from before the last start, and until when. */
  #frozen: { readonly shown: Shown; readonly until: number } | undefined
  isLocked: boolean

  constructor(spec: PipelineSpec, behaviour: Behaviour, now: () => number) {
    this.spec = spec
    this.#behaviour = behaviour
    this.#now = now
    this.#moment = now()
    this.#shown = [{ at: -Infinity, counter: 0, lastStep: {}, lastRun: undefined }]
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
    return this.#run(runCount)
  }

  get runs(): readonly Run[] {
    this.advance()
    return [...this.#runs]
  }

  /** Processes all that is due by now. */
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
    if (run === undefined || !isInProgress(run)) {
      return this.#behaviour.stopOnIdle === 'accept'
        ? STOPPED
        : { accepted: false, message: `Pipeline ${this.spec.id} is not running.` }
    }
    if (this.#behaviour.stop === 'soft' && !run.isStopping) {
      run.isStopping = true
      const takesMs = run.state === 'paused' ? 0 : this.#behaviour.stopTakesMs
      this.#schedule(takesMs, () => {
        if (isInProgress(run)) this.#end(run, 'stopped')
      })
    }
    return STOPPED
  }

  reset(): Acknowledged {
    this.advance()
    const run = this.#current()
    if (run !== undefined && isInProgress(run)) {
      if (this.#behaviour.resetWhileRunning === 'refuse')
        return { accepted: false, message: `Pipeline ${this.spec.id} is running and cannot be reset.` }
      this.#end(run, 'stopped')
    }
    if (run !== undefined) {
      run.isReset = true
      this.#rows = this.#rows.filter((row) => row.runCount !== run.runCount)
      if (this.#behaviour.counterOnReset === 'falls') this.#counter -= 1
    }
    this.#show({ lastStep: {}, counter: this.#counter })
    return RESET
  }

  /** Approves or rejects the step that waits; false if none does. */
  decide(verdict: 'approve' | 'reject'): boolean {
    this.advance()
    const run = this.#current()
    const [index] = run?.waiting ?? []
    if (run === undefined || index === undefined || !isInProgress(run)) return false
    this.#endStep(run, index, verdict === 'approve' ? 'success' : 'failed')
    return true
  }

  /** The reply of the status call; undefined for a 404. */
  status(runCount: number): { readonly status: string; readonly message: string } | undefined {
    this.advance()
    const run = this.#run(runCount)
    const { staleMs, afterReset, flap, flapAfterMs, flapMs } = this.#behaviour
    if (run === undefined) return this.#notBegun(runCount)
    const previous = this.#run(runCount - 1)
    const isStale = runCount === this.#counter && this.#moment - run.startedAt < staleMs
    if (isStale && previous !== undefined) return this.#says(previous)
    const flapsFor = this.#moment - run.startedAt - flapAfterMs
    if (flap !== 'none' && isInProgress(run) && flapsFor >= 0 && flapsFor < flapMs)
      return this.#says(run, flap)
    if (!run.isReset) return this.#says(run)
    if (afterReset === 'missing') return undefined
    return { status: afterReset, message: `No run data for run ${runCount}.` }
  }

  /** The pipeline object. */
  object(): JsonObject {
    this.advance()
    const { objectLagMs, lastRunLagMs } = this.#behaviour
    const frozen =
      this.#frozen !== undefined && this.#moment < this.#frozen.until ? this.#frozen.shown : undefined
    const shown = frozen ?? this.#shownBefore(objectLagMs)
    const { lastRun } = frozen ?? this.#shownBefore(Math.max(objectLagMs, lastRunLagMs))
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
        run_count: shown.counter,
        ...(lastRun !== undefined && { last_run: lastRun }),
        last_step: shown.lastStep,
      },
    }
  }

  /** Rows that can be read by now, newest first. */
  rows(runCount: number | undefined, type: string | undefined): JsonObject[] {
    this.advance()
    const now = this.#moment
    return this.#rows
      .filter((row) => row.visibleAt <= now)
      .filter((row) => runCount === undefined || row.runCount === runCount)
      .filter((row) => type !== 'console output' || row.isConsole)
      .toReversed()
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(0, MAX_ROWS)
      .map((row) => row.at(now))
  }

  /** The newest run of this number: after a reset a number can be used again. */
  #run(runCount: number): Run | undefined {
    return this.#runs.findLast((run) => run.runCount === runCount)
  }

  #current(): Run | undefined {
    return this.#run(this.#counter)
  }

  #show(change: Partial<Shown>): void {
    this.#shown.push({ ...this.#shown.at(-1)!, ...change, at: this.#moment })
  }

  #shownBefore(lagMs: number): Shown {
    return this.#shown.findLast(({ at }) => at <= this.#moment - lagMs) ?? this.#shown[0]!
  }

  #addPast(end: 'success' | 'failed' | 'stopped'): void {
    const run = this.#newRun('somebody else')
    run.stepIndex = this.spec.steps.length - 1
    this.#end(run, end)
    this.#shown.push({ ...this.#shown.pop()!, at: -Infinity })
  }

  #newRun(by: Starter): Run {
    this.#counter += 1
    const run: Run = {
      runCount: this.#counter,
      by,
      startedAt: this.#moment,
      state: 'running',
      stepIndex: -1,
      active: new Set(),
      waiting: new Set(),
      wasPaused: false,
      isStopping: false,
      isReset: false,
    }
    this.#runs.push(run)
    return run
  }

  #begin(by: Starter): number {
    const { counterLagMs, resumes, counterMoves } = this.#behaviour
    this.#frozen = { shown: this.#shown.at(-1)!, until: this.#moment + counterLagMs }
    const previous = this.#current()
    const run = this.#newRun(by)
    if (counterMoves === 'at-start') this.#show({ counter: this.#counter })
    this.#addRow(run, 'running', `Run ${run.runCount} was started`)
    const { stoppedAfterMs } = this.spec
    if (stoppedAfterMs !== undefined && by === 'caller')
      this.#schedule(stoppedAfterMs, () => void this.stop())
    const isResumed = resumes && previous !== undefined && !previous.isReset && previous.state !== 'success'
    this.#beginSteps(run, isResumed ? Math.max(0, previous.stepIndex) : 0)
    return run.runCount
  }

  /** Begins the first active step from `index` on and those parallel to it, or ends the run when there is none. */
  #beginSteps(run: Run, index: number): void {
    const { steps } = this.spec
    if (index >= steps.length) {
      this.#end(run, 'success')
      return
    }
    let next = index + 1
    while (steps[next]?.isParallel === true) next += 1
    for (let step = index; step < next; step++) if (steps[step]?.active !== false) run.active.add(step)
    if (run.active.size === 0) {
      this.#beginSteps(run, next)
      return
    }
    for (const step of run.active) this.#beginStep(run, step, steps[step]!)
    this.#showProgress(run)
  }

  #beginStep(run: Run, index: number, step: StepSpec): void {
    run.stepIndex = index
    if (step.approval === undefined) {
      this.#addRow(run, 'running', `${step.name} has begun`)
      this.#addConsole(run, step, true)
      this.#in(step.takesMs ?? 1_000, run, index, step.result ?? 'success')
      return
    }
    run.waiting.add(index)
    run.wasPaused = true
    this.#addRow(run, 'pending', `${step.name} is waiting for approval`)
    const { afterMs, verdict } = step.approval
    if (afterMs !== undefined) this.#in(afterMs, run, index, verdict === 'reject' ? 'failed' : 'success')
  }

  /** The run is paused when all that is in progress waits for approval. */
  #showProgress(run: Run): void {
    const working = [...run.active].filter((index) => !run.waiting.has(index))
    const isPaused = working.length === 0
    run.state = isPaused ? 'paused' : 'running'
    const id = stepId(this.spec, (isPaused ? [...run.waiting] : working).at(-1)!)
    const flag = isPaused || (run.wasPaused && this.#behaviour.pausedFlag === 'stays')
    this.#show({
      lastStep: {
        status: isPaused ? 'stopped' : 'running',
        step_id: id,
        running: { step_id: id, status: isPaused ? 'pending' : 'running', paused: flag },
      },
    })
  }

  #endStep(run: Run, index: number, result: 'success' | 'failed'): void {
    const step = this.spec.steps[index]!
    run.stepIndex = index
    run.active.delete(index)
    run.waiting.delete(index)
    this.#addRow(run, result, `${step.name} has ${result === 'success' ? 'succeeded' : 'failed'}`)
    this.#addConsole(run, step, false)
    if (result === 'failed') this.#end(run, 'failed')
    else if (run.active.size > 0) this.#showProgress(run)
    else {
      const next = this.spec.steps.findIndex((other, place) => place > index && other.isParallel !== true)
      const isLast = !this.spec.steps.some(
        (other, place) => next >= 0 && place >= next && other.active !== false,
      )
      if (run.isStopping && !isLast) this.#end(run, 'stopped')
      else this.#beginSteps(run, next < 0 ? this.spec.steps.length : next)
    }
  }

  #end(run: Run, state: 'success' | 'failed' | 'stopped'): void {
    run.state = state
    run.endedAt = this.#moment
    const id = stepId(this.spec, Math.max(0, run.stepIndex))
    const { pausedFlag, queueNeedsSuccess } = this.#behaviour
    this.#show({
      counter: run.runCount,
      lastStep: {
        status: 'stopped',
        step_id: id,
        ...(run.wasPaused && pausedFlag === 'stays' && { running: { step_id: id, paused: true } }),
        ...(state !== 'stopped' && {
          [state]: { step_id: id, updatedAt: new Date(this.#moment).toISOString() },
        }),
      },
      lastRun: {
        run_count: run.runCount,
        status: this.#wordOf(state),
        completed: new Date(this.#moment).toISOString(),
      },
    })
    if (queueNeedsSuccess && state !== 'success') return
    this.#schedule(QUEUE_GAP_MS, () => {
      const current = this.#current()
      // If another run began first, the queue moves on when that has ended.
      if (current !== undefined && isInProgress(current)) return
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
    const id = (0x64a1f0c2e4b0 + this.#rowCount++).toString(16).padEnd(24, '0')
    const step = this.spec.steps[run.stepIndex]
    const base = { id, pipeline: this.spec, runCount: run.runCount }
    return step === undefined ? base : { ...base, step, stepIndex: run.stepIndex }
  }

  #says(run: Run, state: RunState = run.state): { readonly status: string; readonly message: string } {
    const end = {
      running: 'is currently running',
      paused: 'is paused',
      success: 'was successful',
      failed: 'failed',
      stopped: 'was stopped',
    }
    const who = this.#behaviour.namesRun ? `Run ${run.runCount}` : 'run'
    return {
      status: this.#wordOf(state),
      message: `Pipeline: ${this.spec.name}'s ${who} ${end[state]}.`,
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

  /** Ends a step later, unless it has ended by then. */
  #in(ms: number, run: Run, index: number, result: 'success' | 'failed'): void {
    this.#schedule(ms, () => {
      if (isInProgress(run) && run.active.has(index)) this.#endStep(run, index, result)
    })
  }

  #schedule(ms: number, happen: () => void): void {
    const due: Due = { at: this.#moment + ms, order: this.#order++, happen }
    const index = this.#due.findIndex((other) => other.at > due.at)
    if (index < 0) this.#due.push(due)
    else this.#due.splice(index, 0, due)
  }
}

function isInProgress(run: Run): boolean {
  return run.state === 'running' || run.state === 'paused'
}
