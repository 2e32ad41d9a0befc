/** The log lines while a run is followed: progress, unknown words, approvals, and the verdicts with debug logging. */
import { phaseOf } from '../opsera/status-words.ts'
import type { GateContext, Run } from './context.ts'
import { formatDuration, linkSuffix, truncateName } from './messages.ts'
import { contradictionOf, isQueued, planPosition, type Contradiction, type RunView } from './run-view.ts'
import type { Verdict } from './verdict.ts'

const PROGRESS_EVERY_MS = 60_000
/** How many unknown words are named: a server can send a new one with each reply. */
const WORDS_WARNED = 3

/** Remembers what was printed, so that only changes are, and a progress line once a minute. */
export class ProgressLines {
  readonly #context: GateContext
  readonly #run: Run
  #printed = { key: '', at: 0 }
  #judged = ''
  #isPaused = false
  readonly #wordsWarned = new Set<string>()

  constructor(context: GateContext, run: Run) {
    this.#context = context
    this.#run = run
  }

  /** Prints what is new after a poll; `pauseMs` is the time until the next one. */
  report(view: RunView, verdict: Verdict, pauseMs: number): void {
    const { progress, sink, settings } = this.#context
    if (view.pipeline !== undefined) progress.report({ pipelineName: view.pipeline.name })
    if (view.word !== '') progress.report({ status: view.word })
    this.#debug(view, verdict)
    this.#warnOfWord(view.word)
    const isPaused = isWaiting(verdict)
    if (isPaused && !this.#isPaused)
      sink.notice(`${pausedMessage(view, 'wait')}${linkSuffix(settings, view.runCount)}`)
    this.#isPaused = isPaused
    if (verdict.kind !== 'ended') this.#progress(view, verdict, pauseMs)
    else if (verdict.notice !== undefined) sink.notice(verdict.notice)
  }

  /** `Run 12 · running · step 3/7 Unit tests · 4m 30s`, when something changed, and once a minute. */
  #progress(view: RunView, verdict: Verdict, pauseMs: number): void {
    const { sink, clock } = this.#context
    const at = planPosition(view)
    const place = at === undefined ? '' : `step ${at.position}/${at.of} ${truncateName(at.name)}`.trimEnd()
    const state = this.#state(view, verdict)
    const now = clock.now()
    const key = `${state} ${place}`
    if (key === this.#printed.key && now - this.#printed.at < PROGRESS_EVERY_MS) return
    this.#printed = { key, at: now }
    const retry = view.failure === undefined ? '' : `retry ${view.failures} in ${formatDuration(pauseMs)}`
    const lasted = formatDuration(now - this.#run.startedAt)
    const parts = [`Run ${view.runCount}`, state, retry, place, lasted]
    sink.info(parts.filter((part) => part !== '').join(' · '))
  }

  #state(view: RunView, verdict: Verdict): string {
    const { failure, origin, pipeline, word } = view
    if (failure !== undefined) return `no answer: ${failure.reason}`
    if (isQueued(view))
      return origin === 'followed' ? `queued (the latest run is ${pipeline?.counter ?? 0})` : 'queued'
    if (isWaiting(verdict)) return 'waiting for approval'
    if (word === '') return 'no status yet'
    const against = contradictionOf(view)
    const more = against === undefined ? '' : `, but ${describeContradiction(against)}`
    return `${truncateName(word)}${more}`
  }

  #warnOfWord(word: string): void {
    const warned = this.#wordsWarned
    if (word === '' || phaseOf(word) !== 'unknown' || warned.has(word) || warned.size >= WORDS_WARNED) return
    warned.add(word)
    this.#context.sink.warning(
      `Unknown run status "${truncateName(word)}" from Opsera; waiting for a final status.`,
    )
  }

  /** One debug line for each change of observation or verdict. Its only remote text is the status word. */
  #debug(view: RunView, verdict: Verdict): void {
    const { failure, word, seenInProgress } = view
    const against = contradictionOf(view)
    const facts = [
      `status ${failure?.kind ?? `"${truncateName(word)}"`}`,
      describeObject(view),
      against && `contradicted by the ${against.by} (${against.says})`,
      seenInProgress ? 'seen in progress' : undefined,
    ]
    const observed = facts.filter((fact) => fact !== undefined).join(', ')
    const proves = `${verdict.kind}${'as' in verdict ? ` as ${verdict.as}` : ''}`
    const line = `Run ${view.runCount}: ${observed}; proves: ${proves}`
    if (line !== this.#judged) this.#context.sink.debug(line)
    this.#judged = line
  }
}

function isWaiting(verdict: Verdict): boolean {
  return verdict.kind === 'pending' && verdict.as === 'waiting'
}

function describeObject({ pipeline, pipelineFailure }: RunView): string | undefined {
  if (pipelineFailure !== undefined) return `pipeline object not readable (${pipelineFailure.kind})`
  if (pipeline === undefined) return undefined
  const { counter, lastRun, isRunning, isPaused } = pipeline
  const flags = `${isRunning ? ', running' : ''}${isPaused ? ', paused' : ''}`
  return `pipeline object: counter ${counter}, last run ${lastRun?.runCount ?? 'none'}${flags}`
}

const VERBS: Readonly<Record<string, string>> = {
  success: 'succeeded',
  failure: 'failed',
  stopped: 'was stopped',
}

/** `the pipeline object says that it is running` */
export function describeContradiction({ by, says }: Contradiction): string {
  return by === 'message'
    ? `the message of the same answer says "${says}"`
    : `the pipeline object says that it ${VERBS[says] ?? `is ${says}`}`
}

/** The run is waiting for approval; with `fail` the step ends. */
export function pausedMessage(view: RunView, onPause: 'wait' | 'fail'): string {
  const { runCount } = view
  const at = planPosition(view)
  const where = at === undefined ? '' : ` at step ${at.position} "${truncateName(at.name)}"`
  const follow = onPause === 'fail' ? `, then follow it with \`run-count: ${runCount}\`` : ''
  return `Run ${runCount} is waiting for approval${where}. Approve or reject it in the portal${follow}.`
}
