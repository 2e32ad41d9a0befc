/** Follows a run to its end. The loop owns time and what is said meanwhile; what a read means is `verdict.ts`. */
import { truncateName } from '../log/sanitize.ts'
import type { Outcome, StatusReply } from '../opsera/client.ts'
import type { Pipeline } from '../opsera/pipeline.ts'
import type { Failure } from '../opsera/failure.ts'
import { timeLeft, type GateContext, type Run } from './context.ts'
import {
  backOff,
  nextPause,
  resetInterval,
  lengthenInterval,
  initialInterval,
  statusBounds,
  type Bounds,
  type PollInterval,
} from './backoff.ts'
import { formatPosition, planPosition, type PlanPosition } from './place.ts'
import { linkSuffix, formatDuration } from './messages.ts'
import {
  begin,
  isQueued,
  judge,
  withDenial,
  withPipeline,
  withStatus,
  type Evidence,
  type Judgement,
} from './verdict.ts'

/** Why the following ended. */
export type End =
  | { readonly kind: 'over'; readonly as: 'success' | 'failure' | 'stopped'; readonly message: string }
  | { readonly kind: 'paused' | 'lost-contact' | 'timed-out'; readonly message: string }
  | { readonly kind: 'cancelled' }

export interface Followed {
  readonly end: End
  readonly evidence: Evidence
}

/** The pipeline object tells which step runs; it is large, so it is read with every second status at the most. */
const PIPELINE_EVERY_PAUSES = 2
const PIPELINE_EVERY_MAX_MS = 20_000
/** A status, or a pipeline object that is nice to have, must not hold up the next status for longer. */
const ROUTINE_READ_MS = 20_000
/** A pipeline object that a verdict hangs on is given all the time that the call may take. */
const VERDICT_READ_MS = 60_000
const PROGRESS_EVERY_MS = 60_000
/** A server that keeps inventing words is named a few times, not for ever. */
const WORDS_WARNED = 3

/** Follows one run; `toTheEnd` resolves once, and never rejects for what Opsera or the network does. */
export class Follower {
  readonly #job: GateContext
  readonly #run: Run
  readonly #bounds: Bounds
  #pace: PollInterval
  #evidence: Evidence
  #mayReadPipeline = true
  /** The last trouble, while no good answer has come since. */
  #failure: Failure | undefined
  #failures = 0
  #lastGoodAt: number
  #said = { key: '', at: 0 }
  #isPausedNow = false
  readonly #wordsWarned = new Set<string>()

  constructor(job: GateContext, run: Run) {
    this.#job = job
    this.#run = run
    this.#bounds = statusBounds(job.settings.pollIntervalMs)
    this.#pace = initialInterval(this.#bounds)
    this.#evidence = begin(run.runCount, run.startedAt, run.counterBefore)
    this.#lastGoodAt = job.clock.now()
  }

  /** All that is known of the run so far. */
  get evidence(): Evidence {
    return this.#evidence
  }

  async toTheEnd(): Promise<Followed> {
    const { clock, cancel } = this.#job
    if (this.#run.origin === 'started') await clock.sleep(this.#pause(), cancel)
    for (;;) {
      const judgement = this.#isCut() ? undefined : await this.#look()
      const end = this.#endOf(judgement)
      if (end !== undefined) return { end, evidence: this.#evidence }
      await clock.sleep(Math.min(this.#pause(judgement), timeLeft(this.#job)), cancel)
    }
  }

  #isCut(): boolean {
    return this.#job.cancel.aborted || timeLeft(this.#job) <= 0
  }

  /** One look at Opsera, and what is known after it. */
  async #look(): Promise<Judgement> {
    const { clock } = this.#job
    const at = clock.now()
    const before = this.#evidence
    const [status, pipeline] = await Promise.all([
      this.#readStatus(),
      this.#wantsPipeline(at) ? this.#readPipeline() : undefined,
    ])
    this.#takeStatus(status, at)
    if (pipeline !== undefined) this.#takePipeline(pipeline, at)
    else if (this.#mayReadPipeline && hasNewWord(before, this.#evidence)) {
      this.#takePipeline(await this.#readPipeline(), at)
    }
    let judgement = judge(this.#evidence, clock.now())
    if (judgement.kind === 'ask-pipeline') {
      const askedAt = clock.now()
      const answer = this.#mayReadPipeline ? await this.#readPipeline(VERDICT_READ_MS) : 'no answer'
      this.#takePipeline(answer, askedAt)
      judgement = judge(this.#evidence, clock.now())
    }
    this.#adaptPace(before)
    this.#say(judgement)
    return judgement
  }

  #readStatus(): Promise<Outcome<StatusReply>> {
    const { client, settings, cancel: signal } = this.#job
    return client.pipelineStatus(settings.pipelineId, this.#run.runCount, {
      signal,
      deadlineMs: this.#deadline(ROUTINE_READ_MS),
    })
  }

  /** A token that may not read the pipeline object is not asked to again. */
  async #readPipeline(longestMs = ROUTINE_READ_MS): Promise<Pipeline | 'no answer'> {
    const { client, settings, cancel: signal } = this.#job
    const deadlineMs = this.#deadline(longestMs)
    const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs })
    if (!read.ok && read.failure.kind === 'unauthorized') this.#mayReadPipeline = false
    return read.ok ? read.value : 'no answer'
  }

  /** No read outlives `timeout` by more than a second. */
  #deadline(longestMs: number): number {
    return Math.max(1_000, Math.min(longestMs, timeLeft(this.#job)))
  }

  #wantsPipeline(now: number): boolean {
    const { pipelineAskedAt } = this.#evidence
    const everyMs = Math.min(PIPELINE_EVERY_PAUSES * this.#pace.pauseMs, PIPELINE_EVERY_MAX_MS)
    const isDue = pipelineAskedAt === undefined || now - pipelineAskedAt >= everyMs
    return isDue && this.#mayReadPipeline
  }

  #takeStatus(read: Outcome<StatusReply>, at: number): void {
    if (read.ok) {
      this.#evidence = withStatus(this.#evidence, read.value, at)
      this.#isWellAgain()
      return
    }
    const { failure } = read
    // A run that has not begun may well be unknown to the status call.
    if (failure.kind === 'not-found' && isQueued(this.#evidence)) {
      this.#isWellAgain()
      return
    }
    this.#failure = failure
    this.#failures += 1
    if ((failure.kind === 'unauthorized' || failure.kind === 'not-found') && failure.code !== undefined) {
      this.#evidence = withDenial(this.#evidence, failure.code, failure.reason, at)
    }
  }

  #takePipeline(pipeline: Pipeline | 'no answer', at: number): void {
    if (pipeline === 'no answer') {
      this.#evidence = withPipeline(this.#evidence, undefined, at)
      return
    }
    this.#evidence = withPipeline(this.#evidence, pipeline, at)
    this.#job.progress.report({ pipelineName: pipeline.name })
  }

  #isWellAgain(): void {
    this.#failure = undefined
    this.#failures = 0
    this.#lastGoodAt = this.#job.clock.now()
  }

  /** Ends are likeliest just after a change of word and once the last step runs. */
  #adaptPace(before: Evidence): void {
    const isNews = hasNewWord(before, this.#evidence) || hasLastStepBegun(before, this.#evidence)
    this.#pace = isNews ? resetInterval(this.#bounds) : lengthenInterval(this.#pace, this.#bounds)
  }

  #pause(judgement?: Judgement): number {
    const { random, clock, settings } = this.#job
    if (this.#failure !== undefined) {
      const patienceLeft = this.#lastGoodAt + settings.patienceMs - clock.now()
      return Math.max(0, Math.min(backOff(this.#failures, this.#failure.retryAfterMs, random), patienceLeft))
    }
    return judgement?.kind === 'confirm' ? judgement.afterMs : nextPause(this.#pace, this.#bounds, random)
  }

  #endOf(judgement: Judgement | undefined): End | undefined {
    const { settings } = this.#job
    // Of a verdict that comes after the word `cancelled` commit status and summary would know nothing.
    if (this.#job.cancel.aborted) return { kind: 'cancelled' }
    if (judgement?.kind === 'over') return this.#over(judgement)
    if (judgement?.kind === 'unauthorized') return { kind: 'lost-contact', message: this.#denied(judgement) }
    if (judgement?.kind === 'going' && judgement.as === 'waiting' && settings.onPause === 'fail') {
      const message = `${this.#paused()} Then follow it in a step with run-count: ${this.#run.runCount}.`
      return { kind: 'paused', message }
    }
    if (this.#failure !== undefined && this.#job.clock.now() - this.#lastGoodAt >= settings.patienceMs) {
      return { kind: 'lost-contact', message: this.#silent(this.#failure) }
    }
    return timeLeft(this.#job) > 0 ? undefined : { kind: 'timed-out', message: this.#timedOut() }
  }

  #over(judgement: Extract<Judgement, { kind: 'over' }>): End {
    if (judgement.notice !== undefined) this.#job.sink.notice(judgement.notice)
    return { kind: 'over', as: judgement.as, message: judgement.message }
  }

  /** A line when something changed, and once a minute; a notice when a person is waited for. */
  #say(judgement: Judgement): void {
    const { sink, clock, progress, cancel } = this.#job
    const { word } = this.#evidence
    if (word !== '') progress.report({ status: word })
    this.#warnOfWord()
    this.#noticePause(judgement)
    const at = clock.now()
    const key = `${this.#state(judgement)} ${this.#place()}`
    // That a read was cut by the cancel is no news of the run.
    if (judgement.kind === 'over' || cancel.aborted) return
    if (key === this.#said.key && at - this.#said.at < PROGRESS_EVERY_MS) return
    this.#said = { key, at }
    sink.info(this.#progressLine(judgement))
  }

  #progressLine(judgement: Judgement): string {
    const { runCount, startedAt } = this.#run
    const parts = [
      `Run ${runCount}`,
      this.#state(judgement),
      this.#place(),
      formatDuration(this.#job.clock.now() - startedAt),
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }

  #place(): string {
    return formatPosition(this.#evidence.pipeline, this.#job.secrets)
  }

  #state(judgement: Judgement): string {
    if (this.#failure !== undefined) return `no answer: ${this.#failure.reason}`
    if (judgement.kind === 'going' && judgement.as === 'queued') return 'queued'
    if (judgement.kind === 'going' && judgement.as === 'waiting') return 'waiting for a person'
    return this.#evidence.word === '' ? 'no status yet' : truncateName(this.#evidence.word, this.#job.secrets)
  }

  #warnOfWord(): void {
    const { word, phase } = this.#evidence
    if (
      phase !== 'unknown' ||
      word === '' ||
      this.#wordsWarned.has(word) ||
      this.#wordsWarned.size >= WORDS_WARNED
    )
      return
    this.#wordsWarned.add(word)
    this.#job.sink.warning(
      `Opsera gives the run a status that is not known here: "${truncateName(word, this.#job.secrets)}". It ends nothing by itself.`,
    )
  }

  #noticePause(judgement: Judgement): void {
    const isPaused = judgement.kind === 'going' && judgement.as === 'waiting'
    if (isPaused && !this.#isPausedNow) {
      this.#job.sink.notice(`${this.#paused()}${linkSuffix(this.#job.settings, this.#run.runCount)}`)
    }
    if (judgement.kind === 'going') this.#isPausedNow = isPaused
  }

  #paused(): string {
    const { runCount } = this.#run
    const step = planPosition(this.#evidence.pipeline, this.#job.secrets)
    const where = step === undefined ? '' : ` at step ${step.position} "${step.name}"`
    return `Run ${runCount} waits for a person${where}: approve or reject it in the portal.`
  }

  #denied({ code, reason }: Extract<Judgement, { kind: 'unauthorized' }>): string {
    const advice =
      code === 404 ? ' Opsera does not know the run any more: it may have been reset or deleted.' : ''
    return `The state of run ${this.#run.runCount} cannot be read any more: ${reason}.${advice} The run may still be going.`
  }

  #silent({ reason }: Failure): string {
    const patience = formatDuration(this.#job.settings.patienceMs)
    return `No good answer from Opsera for ${patience}, in ${this.#failures} tries (the last: ${reason}): run ${this.#run.runCount} may still be going, so look there before starting another.`
  }

  #timedOut(): string {
    const { settings } = this.#job
    return `Run ${this.#run.runCount} was not over when timeout (${formatDuration(settings.timeoutMs)}) ended: raise timeout, or look at what the run waits for.`
  }
}

function hasNewWord(before: Evidence, { word }: Evidence): boolean {
  return before.word !== '' && before.word !== word
}

/** Only seen to begin after another step: of a run that is met in its last, nothing tells how long it has been there. */
function hasLastStepBegun(before: Evidence, now: Evidence): boolean {
  const [from, to] = [stepOf(before), stepOf(now)]
  return from !== undefined && from.position < from.of && to?.position === to?.of
}

/** The step that our run is at. */
function stepOf({ pipeline, runCount }: Evidence): PlanPosition | undefined {
  return pipeline?.counter === runCount ? planPosition(pipeline, []) : undefined
}
