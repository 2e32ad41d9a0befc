/** GitHub's API, as far as it is needed: one call through Octokit, which is loaded with the first one. */
import type { getOctokit } from '@actions/github'
import { at, isObject } from '../opsera/json.ts'
import { fetchOver } from './fetch.ts'
import { HttpTransport } from '../http/transport.ts'

export interface CommitState {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly context: string
  readonly description: string
  readonly target_url?: string
}

/** Why a call failed, in words for people. `isPassing`: the same call may succeed later. */
export interface Problem {
  readonly reason: string
  readonly isPassing: boolean
}

const REPLY_MAX_BYTES = 1_000_000
const ADVICE: Readonly<Record<number, string>> = {
  401: 'github-token is not accepted',
  403: 'the job needs the permission "statuses: write", which workflows from forks cannot have',
  404: 'github-token may not see this repository',
  422: 'check status-sha and status-context',
}
/** Octokit's own words would go past the log's rules for remote text. */
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** The one call that is made to GitHub's API, through the runner's own address of it. */
export class GitHub {
  readonly #token: string
  /** The runner's: on an Enterprise Server it is that server's. */
  readonly #baseUrl = (process.env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '')
  readonly #transport: HttpTransport
  #octokit: ReturnType<typeof getOctokit> | undefined

  constructor(token: string) {
    this.#token = token
    this.#transport = new HttpTransport({ baseUrl: this.#baseUrl, token, maxBytes: REPLY_MAX_BYTES })
  }

  /** Adds a status to a commit of the workflow's repository; undefined when GitHub has taken it. Never rejects. */
  async setStatus(sha: string, status: CommitState, signal: AbortSignal): Promise<Problem | undefined> {
    const [owner = '', repo = ''] = process.env.GITHUB_REPOSITORY?.split('/') ?? []
    try {
      this.#octokit ??= await this.#open()
      const reply = await this.#octokit.rest.repos.createCommitStatus({
        owner,
        repo,
        sha,
        ...status,
        request: { signal },
      })
      const code: number = reply.status
      return code === 201 ? undefined : { reason: `GitHub answered HTTP ${code}`, isPassing: false }
    } catch (error) {
      return problemOf(error)
    }
  }

  dispose(): void {
    this.#transport.dispose()
  }

  async #open() {
    const { getOctokit } = await import('@actions/github')
    const fetch = fetchOver(this.#transport, this.#baseUrl)
    return getOctokit(this.#token, { baseUrl: this.#baseUrl, log: QUIET, request: { fetch, log: QUIET } })
  }
}

/** Octokit gives an error of the network the code 500, but no response. */
function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'response' in error ? statusOf(error.response) : undefined
  if (code === undefined) return { reason: message, isPassing: true }
  const advice = ADVICE[code] === undefined ? '' : `; ${ADVICE[code]}`
  return {
    reason: `GitHub answered HTTP ${code}, "${message}"${advice}`,
    isPassing: code >= 500 || code === 429,
  }
}

function statusOf(response: unknown): number | undefined {
  const status = isObject(response) ? at(response, 'status') : undefined
  return typeof status === 'number' ? status : undefined
}

function ignore(): void {
  // on purpose
}
