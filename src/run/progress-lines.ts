/** What the log shows while a run is followed: progress, unknown words, pauses, and with debug logging what is judged. */
import { truncateName } from '../log/sanitize.ts'
import type { GateContext, Run } from './context.ts'
import { contradictionOf, isQueued, positionOf } from './evidence.ts'
import { describeContradiction, pausedMessage } from './follow-messages.ts'
import { formatDuration, linkSuffix } from './messages.ts'
import { formatPosition } from './plan-position.ts'
import type { RunView } from './run-view.ts'
import type { Verdict } from './verdict.ts'

const PROGRESS_EVERY_MS = 60_000
/** A server that keeps inventing words is named a few times, not for ever. */
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
    const { progress } = this.#context
    if (view.pipeline !== undefined) progress.report({ pipelineName: view.pipeline.name })
    if (view.word !== '') progress.report({ status: view.word })
    this.#debug(view, verdict)
    this.#warnOfWord(view)
    this.#noticePause(view, verdict)
    if (verdict.kind === 'ended') {
      if (verdict.notice !== undefined) this.#context.sink.notice(verdict.notice)
      return
    }
    this.#progress(view, verdict, pauseMs)
  }

  /** A line when something changed, and once a minute. */
  #progress(view: RunView, verdict: Verdict, pauseMs: number): void {
    const { sink, clock, secrets } = this.#context
    const place = isQueued(view) ? '' : formatPosition(positionOf(view), secrets)
    const state = this.#state(view, verdict)
    const at = clock.now()
    const key = `${state} ${place}`
    if (key === this.#printed.key && at - this.#printed.at < PROGRESS_EVERY_MS) return
    this.#printed = { key, at }
    const retry = view.failure === undefined ? '' : `retry ${view.failures} in ${formatDuration(pauseMs)}`
    const lasted = formatDuration(at - this.#run.startedAt)
    const parts = [`Run ${view.runCount}`, state, retry, place, lasted]
    sink.info(parts.filter((part) => part !== '').join(' · '))
  }

  #state(view: RunView, verdict: Verdict): string {
    if (view.failure !== undefined) return `no answer: ${view.failure.reason}`
    if (isQueued(view)) {
      const latest = view.pipeline?.counter ?? 0
      return view.isGiven ? `queued (the latest run is ${latest})` : 'queued'
    }
    if (verdict.kind === 'pending' && verdict.as === 'waiting') return 'waiting for approval'
    if (view.word === '') return 'no status yet'
    const word = truncateName(view.word, this.#context.secrets)
    const contradiction = contradictionOf(view)
    return contradiction === undefined ? word : `${word}, but ${describeContradiction(contradiction)}`
  }

  #warnOfWord({ phase, word }: RunView): void {
    const { sink, secrets } = this.#context
    if (phase !== 'unknown' || word === '' || this.#wordsWarned.has(word)) return
    if (this.#wordsWarned.size >= WORDS_WARNED) return
    this.#wordsWarned.add(word)
    sink.warning(
      `Unknown run status "${truncateName(word, secrets)}" from Opsera; waiting for a final status.`,
    )
  }

  #noticePause(view: RunView, verdict: Verdict): void {
    if (verdict.kind !== 'pending' && verdict.kind !== 'confirm') return
    const isPaused = verdict.kind === 'pending' && verdict.as === 'waiting'
    const { sink, settings, secrets } = this.#context
    if (isPaused && !this.#isPaused)
      sink.notice(`${pausedMessage(view, 'wait', secrets)}${linkSuffix(settings, view.runCount)}`)
    this.#isPaused = isPaused
  }

  /** One line when the judgement changes. Of remote text it holds the status word only. */
  #debug(view: RunView, verdict: Verdict): void {
    const { claim, failure } = view
    const says = contradictionOf(view)
    const proves = 'as' in verdict ? `${verdict.kind} as ${verdict.as}` : verdict.kind
    const needs = verdict.kind === 'confirm' ? `; to believe the end: ${verdict.needs}` : ''
    const key = [proves, needs, claim?.as, says?.says, failure?.kind, view.seenInProgress].join('|')
    if (key === this.#judged) return
    this.#judged = key
    const row =
      claim === undefined ? '' : `, ${claim.reads} agreeing over ${formatSeconds(claim.lastAt - claim.firstAt)}`
    const word = failure === undefined ? `"${truncateName(view.word, this.#context.secrets)}"` : failure.kind
    const against = says === undefined ? '' : `, contradicted by the ${says.by} (${says.says})`
    const seen = view.seenInProgress ? ', seen in progress' : ''
    this.#context.sink.debug(
      `Run ${view.runCount}: status ${word}${row}${describeObject(view)}${against}${seen}; proves: ${proves}${needs}`,
    )
  }
}

function describeObject({ pipeline, pipelineAskedAt, pipelineFailure }: RunView): string {
  if (pipelineFailure !== undefined) return `, pipeline object not readable (${pipelineFailure.kind})`
  if (pipeline === undefined) return pipelineAskedAt === undefined ? '' : ', no pipeline object'
  const lastRun = pipeline.lastRun === undefined ? 'none' : String(pipeline.lastRun.runCount)
  const flags = `${pipeline.isRunning ? ', running' : ''}${pipeline.isPaused ? ', paused' : ''}`
  return `, pipeline object: counter ${pipeline.counter}, last run ${lastRun}${flags}`
}

function formatSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
