/** The commit status: pending, then the verdict. It is published while the step runs on, and a failure is only a warning. */
import type { Secrets } from '../log/secrets.ts'
import { oneLine } from '../log/sanitize.ts'
import type { Clock, Outputs, Progress, Sink } from '../ports.ts'
import type { Conclusion } from '../run/result.ts'
import { commitOfEvent } from './event-commit.ts'
import { GitHub, type CommitState, type Problem, type StatusApi } from './status-api.ts'

export interface StatusOptions {
  /** Empty: no commit status. */
  readonly githubToken: string
  /** Empty: `opsera/<pipeline-id>`. */
  readonly statusContext: string
  /** Empty: the commit that the event is about. */
  readonly statusSha: string
  readonly secrets: Secrets
  readonly clock: Clock
  readonly sink: Pick<Sink, 'warning'>
  /** Only main has one: what is not decided when it aborts is left to the post step. */
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
/** Two pauses after 5xx and network failures. */
const TRANSIENT_PAUSES_MS = [1_000, 2_000]
/** Three retries within two minutes; GitHub asks for a minute in all where it sends no `Retry-After`. */
const RATE_LIMIT_PAUSES_MS = [15_000, 30_000, 45_000]
const RETRY_BUDGET_MS = 120_000
/** A verdict in flight when the step is cancelled: the runner kills the step after 7.5 s. */
const AFTER_CANCEL_MS = 2_000
/** GitHub's own limit. */
const DESCRIPTION_MAX = 140
/** GitHub answers 422 to a description with characters above U+FFFF; joiners and selectors between them go along. */
const ABOVE_BMP = /(?:[\u{10000}-\u{10ffff}][\u200d\ufe0e\ufe0f]*)+/gu

/** Publishes the run's progress as a status of the commit. */
export class CommitStatus implements Progress {
  readonly #options: StatusOptions
  readonly #api: StatusApi
  readonly #sha: string
  /** Aborts when nothing more is to be sent. */
  readonly #stop = new AbortController()
  /** Aborts when the last state is settled, for the timer of the cancel. */
  readonly #done = new AbortController()
  #facts: Partial<Outputs> = {}
  #wanted: CommitState | undefined
  #publishing: Promise<void> = Promise.resolve()
  /** Why the last verdict is not published. */
  #problem: string | undefined

  constructor(options: StatusOptions, api: StatusApi = new GitHub(options.githubToken)) {
    const { githubToken, statusSha, clock, cancel } = options
    this.#options = options
    this.#api = api
    const commit = statusSha === '' ? commitOfEvent(process.env) : { ok: true as const, sha: statusSha }
    this.#sha = githubToken !== '' && commit.ok ? commit.sha : ''
    if (githubToken !== '' && !commit.ok) this.#problem = commit.why
    const onCancel = () => {
      const isVerdict = this.#wanted !== undefined && this.#wanted.state !== 'pending'
      void clock.sleep(isVerdict ? AFTER_CANCEL_MS : 0, this.#done.signal).then(() => {
        this.#stop.abort()
      })
    }
    cancel?.addEventListener('abort', onCancel, { once: true, signal: this.#done.signal })
  }

  /** One state after the other, so that none overtakes the next; a state that is outdated by then is left out. */
  report(facts: Partial<Outputs>): void {
    this.#facts = { ...this.#facts, ...facts }
    const state = this.#state()
    if (state === undefined || JSON.stringify(state) === JSON.stringify(this.#wanted)) return
    this.#wanted = state
    this.#publishing = this.#publishing.then(() => this.#publish(state))
  }

  /** Resolves when the last state is published or given up. */
  async settled(): Promise<void> {
    await this.#publishing
    this.#done.abort()
    this.#api.dispose()
    if (this.#problem !== undefined)
      this.#options.sink.warning(`The commit status could not be published: ${this.#problem}.`)
  }

  #state(): CommitState | undefined {
    const { pipelineId = '', runCount, runUrl = '', conclusion = '', message = '' } = this.#facts
    const { statusContext, secrets, cancel } = this.#options
    const isLeftToPost = cancel?.aborted === true && (conclusion === '' || conclusion === 'cancelled')
    if (this.#sha === '' || isLeftToPost || (statusContext === '' && pipelineId === '')) return undefined
    const run = runCount === undefined ? 'The pipeline' : `Run ${runCount}`
    const text = conclusion === '' ? `${run} is in progress` : message
    return {
      state: Object.hasOwn(STATES, conclusion) ? STATES[conclusion as Conclusion] : 'pending',
      context: statusContext === '' ? `opsera/${pipelineId}` : statusContext,
      description: oneLine(text.replace(ABOVE_BMP, '?'), secrets, DESCRIPTION_MAX),
      ...(runUrl !== '' && { target_url: runUrl }),
    }
  }

  async #publish(state: CommitState): Promise<void> {
    if (state !== this.#wanted) return
    const isPending = state.state === 'pending'
    const problem = await this.#send(state, isPending ? 0 : RETRY_BUDGET_MS)
    if (!isPending) this.#problem = problem?.reason
  }

  /** Sends until GitHub has taken it, a newer state is wanted, or nothing is left to try. */
  async #send(state: CommitState, budgetMs: number): Promise<Problem | undefined> {
    const { clock } = this.#options
    const until = clock.now() + budgetMs
    const plain = { ...state, description: `Opsera: ${this.#facts.conclusion ?? 'pending'}` }
    const { target_url: _link, ...unlinked } = plain
    const plainer: CommitState[] = [plain, unlinked]
    let form = state
    for (let tries = 0; ; tries++) {
      const deadline = clock.deadline(REQUEST_MS, this.#stop.signal)
      const problem = await this.#api.setStatus(this.#sha, form, deadline.signal)
      deadline.clear()
      const next = problem?.kind === 'invalid' ? plainer.shift() : form
      const pauseMs = pauseAfter(problem, tries)
      if (next === undefined || pauseMs === undefined || clock.now() + pauseMs > until) return problem
      await clock.sleep(pauseMs, this.#stop.signal)
      if (state !== this.#wanted || this.#stop.signal.aborted) return problem
      form = next
    }
  }
}

/** How long to wait before the next try; undefined when there is none. */
function pauseAfter(problem: Problem | undefined, tries: number): number | undefined {
  switch (problem?.kind) {
    case 'invalid':
      return 0
    case 'transient':
      return TRANSIENT_PAUSES_MS[tries]
    case 'rate-limited':
      return RATE_LIMIT_PAUSES_MS[tries] === undefined
        ? undefined
        : (problem.retryAfterMs ?? RATE_LIMIT_PAUSES_MS[tries])
    default:
      return undefined
  }
}
