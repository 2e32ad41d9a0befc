/** What the log shows while a run is followed: progress, unknown words, pauses, and with debug logging what is judged. */
import { phaseOf } from '../opsera/status-words.ts'
import type { GateContext, Run } from './context.ts'
import { claimOf, contradictionOf, isQueued, planPosition } from './evidence.ts'
import { describeContradiction, pausedMessage } from './follow-messages.ts'
import { formatDuration, linkSuffix, truncateName } from './messages.ts'
import type { RunView } from './run-view.ts'
import type { Verdict } from './verdict.ts'

const PROGRESS_EVERY_MS = 60_000
/** A server can send a new word with each reply. */
const WORDS_WARNED = 3

/** Remembers what was printed, so that only changes are, and a line once a minute. */
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
    const { progress, sink } = this.#context
    if (view.pipeline !== undefined) progress.report({ pipelineName: view.pipeline.name })
    if (view.word !== '') progress.report({ status: view.word })
    this.#debug(view, verdict)
    this.#warnOfWord(view.word)
    this.#noticePause(view, verdict)
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
    if (view.failure !== undefined) return `no answer: ${view.failure.reason}`
    if (isQueued(view))
      return view.origin === 'followed'
        ? `queued (the latest run is ${view.pipeline?.counter ?? 0})`
        : 'queued'
    if (isWaiting(verdict)) return 'waiting for approval'
    if (view.word === '') return 'no status yet'
    const word = truncateName(view.word)
    const contradiction = contradictionOf(view)
    return contradiction === undefined ? word : `${word}, but ${describeContradiction(contradiction)}`
  }

  #warnOfWord(word: string): void {
    const { sink } = this.#context
    const warned = this.#wordsWarned
    if (word === '' || phaseOf(word) !== 'unknown' || warned.has(word) || warned.size >= WORDS_WARNED) return
    warned.add(word)
    sink.warning(`Unknown run status "${truncateName(word)}" from Opsera; waiting for a final status.`)
  }

  #noticePause(view: RunView, verdict: Verdict): void {
    const { sink, settings } = this.#context
    if (isWaiting(verdict) && !this.#isPaused)
      sink.notice(`${pausedMessage(view, 'wait')}${linkSuffix(settings, view.runCount)}`)
    this.#isPaused = isWaiting(verdict)
  }

  /** One line when the judgement changes. Of remote text it holds the status word only. */
  #debug(view: RunView, verdict: Verdict): void {
    const { failure, seenInProgress } = view
    const claim = claimOf(view)
    const says = contradictionOf(view)
    const proves = `${verdict.kind}${'as' in verdict ? ` as ${verdict.as}` : ''}`
    const key = [proves, claim?.as, says?.says, failure?.kind, seenInProgress].join('|')
    if (key === this.#judged) return
    this.#judged = key
    const facts = [
      `status ${failure?.kind ?? `"${truncateName(view.word)}"`}`,
      claim && `${claim.reads} agreeing over ${((claim.lastAt - claim.firstAt) / 1_000).toFixed(1)} s`,
      describeObject(view),
      says && `contradicted by the ${says.by} (${says.says})`,
      seenInProgress ? 'seen in progress' : undefined,
    ]
    const observed = facts.filter((fact) => fact !== undefined).join(', ')
    this.#context.sink.debug(`Run ${view.runCount}: ${observed}; proves: ${proves}`)
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
