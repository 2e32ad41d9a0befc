/** The commit status: pending, then the verdict. It is published beside the run, and a failure is only a warning. */
import { readFileSync } from 'node:fs'
import type { GateConfig } from '../inputs/gate-inputs.ts'
import { oneLine } from '../log/sanitize.ts'
import { textAt } from '../opsera/json.ts'
import type { Deadline, Outputs, Progress, Sink } from '../ports.ts'
import { abortAfterGrace, type Dependencies } from '../run/context.ts'
import { setStatus, type CommitState, type Problem } from './status-api.ts'

export interface StatusOptions
  extends
    Pick<GateConfig, 'githubToken' | 'statusContext' | 'statusSha'>,
    Pick<Dependencies, 'secrets' | 'clock'> {
  readonly sink: Pick<Sink, 'warning'>
  /** Only main has one: what is not decided when it aborts is left to the post step. */
  readonly cancel?: AbortSignal
}

/** By conclusion; of every other it is `error`. */
const STATES: Readonly<Record<string, CommitState['state']>> = {
  '': 'pending',
  started: 'pending',
  success: 'success',
  failure: 'failure',
  stopped: 'failure',
  paused: 'failure',
}

const REQUEST_MS = 5_000
/** Between tries. GitHub requires a minute after a rate limit where it sends no `Retry-After`. */
const PAUSES_MS: Readonly<Partial<Record<Problem['kind'], readonly number[]>>> = {
  transient: [1_000, 2_000],
  'rate-limited': [15_000, 30_000, 45_000],
}
const RETRY_BUDGET_MS = 120_000
/** For what is in flight when the step is cancelled: the runner kills the step after 7.5 s. */
const AFTER_CANCEL_MS = 2_000
/** GitHub's own limit. */
const DESCRIPTION_MAX = 140
/** GitHub answers 422 to a description with characters above U+FFFF; joiners and selectors between them go along. */
const ABOVE_BMP = /(?:[\u{10000}-\u{10ffff}][\u200d\ufe0e\ufe0f]*)+/gu

/** Publishes the run's progress as a status of the commit. */
export class CommitStatus implements Progress {
  readonly #options: StatusOptions
  readonly #send: typeof setStatus
  /** Empty: nothing is published. */
  readonly #sha: string
  /** Aborts when nothing more may be sent. */
  readonly #end: Deadline
  #facts: Partial<Outputs> = {}
  #wanted: CommitState | undefined
  #publishing: Promise<void> = Promise.resolve()
  /** Why the last verdict is not published. */
  #problem: string | undefined

  constructor(options: StatusOptions, send = setStatus) {
    const { githubToken, statusSha, clock, cancel = new AbortController().signal } = options
    this.#options = options
    this.#send = send
    this.#end = abortAfterGrace(cancel, AFTER_CANCEL_MS, clock)
    this.#sha = githubToken === '' ? '' : statusSha || commitOfEvent(process.env)
    const event = process.env.GITHUB_EVENT_NAME ?? ''
    if (githubToken !== '' && this.#sha === '')
      this.#problem = `the event ${event} names no commit; set status-sha`
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
    this.#end.clear()
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
      sha: this.#sha,
      state: STATES[conclusion] ?? 'error',
      context: statusContext === '' ? `opsera/${pipelineId}` : statusContext,
      description: oneLine(text.replace(ABOVE_BMP, '?'), secrets, DESCRIPTION_MAX),
      ...(runUrl !== '' && { target_url: runUrl }),
    }
  }

  /** Sends until GitHub has taken it, a newer state is wanted, or nothing is left to try. */
  async #publish(state: CommitState): Promise<void> {
    const { clock, githubToken } = this.#options
    const { signal } = this.#end
    const isPending = state.state === 'pending'
    const until = clock.now() + (isPending ? 0 : RETRY_BUDGET_MS)
    const plain = { ...state, description: `Opsera: ${this.#facts.conclusion ?? 'pending'}` }
    let form = state
    let tries = 0
    while (state === this.#wanted) {
      const deadline = clock.deadline(REQUEST_MS, signal)
      const problem = await this.#send(githubToken, form, deadline.signal)
      deadline.clear()
      if (!isPending) this.#problem = problem?.reason
      const isUnreadable = problem?.kind === 'invalid' && form !== plain
      if (isUnreadable) form = plain
      const pauseMs = isUnreadable ? 0 : problem && PAUSES_MS[problem.kind]?.[tries++]
      if (pauseMs === undefined) return
      const waitMs = problem?.retryAfterMs ?? pauseMs
      if (clock.now() + waitMs > until) return
      await clock.sleep(waitMs, signal)
      if (signal.aborted) return
    }
  }
}

/** Events whose `GITHUB_SHA` is the commit that GitHub's pages show. */
export const EVENTS_AT_SHA = ['push', 'merge_group', 'workflow_dispatch', 'schedule', 'workflow_call']

/** The commit that the event is about, or empty. A pull request's `GITHUB_SHA` is a merge that no page shows. */
export function commitOfEvent(env: Readonly<Record<string, string | undefined>>): string {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '' } = env
  const inPayload = (...keys: readonly string[]) => {
    try {
      return textAt(JSON.parse(readFileSync(path, 'utf8')), ...keys)
    } catch {
      return undefined
    }
  }
  let sha: string | undefined
  if (EVENTS_AT_SHA.includes(name)) sha = env.GITHUB_SHA
  else if (name === 'workflow_run') sha = inPayload(name, 'head_sha')
  else if (/^pull_request(?:_|$)/.test(name)) sha = inPayload('pull_request', 'head', 'sha')
  // SHA-1, or SHA-256.
  return /^(?:[\da-f]{40}|[\da-f]{64})$/i.exec(sha ?? '')?.[0] ?? ''
}
