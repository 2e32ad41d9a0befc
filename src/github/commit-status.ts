/**
 * The commit status: pending while the run goes on, then its verdict. It runs beside the step and never holds it up for
 * long; trouble with it is one warning.
 */
import { oneLine } from '../log/sanitize.ts'
import { phaseOf } from '../opsera/status-words.ts'
import type { Clock, Outputs, Progress, Sink } from '../ports.ts'
import type { Conclusion } from '../run/result.ts'
import { commitOfEvent, type Commit } from './event-commit.ts'
import { GitHub, type CommitState, type Problem } from './status-api.ts'

export interface StatusOptions {
  /** Empty: no commit status. */
  readonly githubToken: string
  /** Empty: `opsera/<pipeline-id>`. */
  readonly statusContext: string
  /** Empty: the commit that the event is about. */
  readonly statusSha: string
  readonly secrets: readonly string[]
  readonly clock: Clock
  readonly sink: Pick<Sink, 'warning'>
  /** Main's alone: what is not decided when it aborts is published by post. */
  readonly cancel?: AbortSignal
}

const STATES: Readonly<Record<Conclusion, CommitState['state']>> = {
  success: 'success',
  started: 'pending',
  failure: 'failure',
  stopped: 'failure',
  paused: 'failure',
  'not-started': 'error',
  unconfirmed: 'error',
  'lost-contact': 'error',
  'timed-out': 'error',
  cancelled: 'error',
  error: 'error',
}

const REQUEST_MS = 5_000
/** How long the end of the step waits for a verdict to be taken: as it is, and once the step is told to stop. */
const END_MS = 10_000
const END_AFTER_CANCEL_MS = 2_000
/** A verdict is worth trying again; a pending one is not. */
const TRIES = 3
const TRY_PAUSE_MS = 1_000
/** GitHub keeps 1000 statuses of a context, and the last must be the verdict. */
const PENDING_MAX = 20
/** GitHub's own limit. */
const DESCRIPTION_MAX = 140

/** Publishes what becomes of the run as a status of the commit; trouble with it is one warning. */
export class CommitStatus implements Progress {
  readonly #options: StatusOptions
  readonly #commit: Commit
  readonly #github: GitHub
  /** Aborts when nothing more is to be published. */
  readonly #stop = new AbortController()
  /** Aborts when all is settled, for the timers. */
  readonly #done = new AbortController()
  #facts: Partial<Outputs> = {}
  #wanted: CommitState | undefined
  #sent: CommitState | undefined
  #pendings = 0
  #publishing: Promise<void> | undefined
  #hasWarned = false

  constructor(options: StatusOptions) {
    const { cancel, statusSha: sha, githubToken } = options
    this.#options = options
    this.#github = new GitHub(githubToken)
    this.#commit = sha === '' ? commitOfEvent(process.env) : { ok: true, sha }
    if (!this.#commit.ok) this.#warn(this.#commit.why)
    if (cancel?.aborted === true) this.#stop.abort()
    const onCancel = () => {
      this.#stopIn(this.#isDecided ? END_AFTER_CANCEL_MS : 0)
    }
    cancel?.addEventListener('abort', onCancel, { once: true, signal: this.#done.signal })
  }

  /** Publishes what the facts come to, if that is news; the newest alone when they come faster than GitHub answers. */
  report(facts: Partial<Outputs>): void {
    this.#facts = { ...this.#facts, ...facts }
    const wanted = this.#now()
    if (wanted === undefined || isSame(wanted, this.#wanted)) return
    if (wanted.state === 'pending' && this.#pendings++ >= PENDING_MAX) return
    this.#wanted = wanted
    this.#publishing ??= this.#publishAll().finally(() => {
      this.#publishing = undefined
    })
  }

  async settled(): Promise<void> {
    this.#stopIn(END_MS)
    await this.#publishing
    this.#done.abort()
    this.#github.dispose()
  }

  get #isDecided(): boolean {
    return this.#wanted !== undefined && this.#wanted.state !== 'pending'
  }

  #stopIn(ms: number): void {
    if (ms === 0) this.#stop.abort()
    const { clock } = this.#options
    void clock.sleep(ms, this.#done.signal).then(() => {
      this.#stop.abort()
    })
  }

  #now(): CommitState | undefined {
    const { pipelineId = '', runUrl = '', conclusion = '', message = '' } = this.#facts
    const { statusContext, secrets, cancel } = this.#options
    const isPosts = cancel !== undefined && conclusion === 'cancelled'
    if (!this.#commit.ok || isPosts || (statusContext === '' && pipelineId === '')) return undefined
    // The status has the link, and there it can be clicked.
    const said = runUrl === '' ? message : message.replace(` See ${runUrl}`, '')
    return {
      state: Object.hasOwn(STATES, conclusion) ? STATES[conclusion as Conclusion] : 'pending',
      context: statusContext === '' ? `opsera/${pipelineId}` : statusContext,
      description: oneLine(conclusion === '' ? this.#progress() : said, secrets, DESCRIPTION_MAX),
      ...(runUrl !== '' && { target_url: runUrl }),
    }
  }

  #progress(): string {
    const { runCount, status = '' } = this.#facts
    if (runCount === undefined) return 'The run is being started'
    return `Run ${runCount} ${phaseOf(status) === 'waiting' ? 'waits for a person' : 'is going'}`
  }

  /** One after the other, so that none overtakes the next. */
  async #publishAll(): Promise<void> {
    for (;;) {
      const wanted = this.#wanted
      if (wanted === undefined || wanted === this.#sent || this.#isStopped()) return
      const problem = await this.#publish(wanted)
      this.#sent = wanted
      const isLeftToPost = wanted.state === 'pending' && this.#isStopped()
      if (problem !== undefined && !isLeftToPost) this.#warn(problem.reason)
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted
  }

  async #publish(wanted: CommitState): Promise<Problem | undefined> {
    const { clock } = this.#options
    if (!this.#commit.ok) return undefined
    const tries = wanted.state === 'pending' ? 1 : TRIES
    for (let tried = 1; ; tried++) {
      const deadline = clock.deadline(REQUEST_MS, this.#stop.signal)
      const problem = await this.#github.setStatus(this.#commit.sha, wanted, deadline.signal)
      deadline.clear()
      if (problem?.isPassing !== true || tried === tries || this.#isStopped()) return problem
      await clock.sleep(TRY_PAUSE_MS, this.#stop.signal)
    }
  }

  #warn(reason: string): void {
    if (this.#hasWarned) return
    this.#hasWarned = true
    this.#options.sink.warning(`The commit status could not be published: ${reason}.`)
  }
}

function isSame(a: CommitState, b: CommitState | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
