/** GitHub's API as far as it is needed: one call, through Octokit, which is loaded with the first one. */
import type { getOctokit } from '@actions/github'
import { at, isObject } from '../opsera/json.ts'
import { retryAfter } from '../opsera/failure.ts'
import { HttpTransport } from '../http/transport.ts'
import type { JsonObject, Transport } from '../ports.ts'

export interface CommitState {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly context: string
  readonly description: string
  readonly target_url?: string
}

/** Why GitHub did not take a status. */
export interface Problem {
  /** In words for people; holds GitHub's own. */
  readonly reason: string
  readonly kind: 'transient' | 'rate-limited' | 'invalid' | 'permanent'
  /** `Retry-After`, if GitHub sent one. */
  readonly retryAfterMs?: number
}

/** Sends one commit status; undefined when GitHub has taken it. Never rejects. */
export interface StatusApi {
  setStatus(sha: string, status: CommitState, signal: AbortSignal): Promise<Problem | undefined>
  dispose(): void
}

const REPLY_MAX_BYTES = 1_000_000
const ADVICE: Readonly<Record<number, string>> = {
  401: 'github-token is not accepted',
  403: 'the job needs the permission "statuses: write", which workflows from forks cannot have',
  404: 'github-token may not see this repository',
  422: 'check status-sha and status-context',
}
/** Octokit's own words would bypass the log's rules for remote text. */
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Statuses in the workflow's repository, through the API address that the runner gives (Enterprise Server included). */
export class GitHub implements StatusApi {
  readonly #token: string
  readonly #baseUrl = (process.env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '')
  readonly #transport: HttpTransport
  #octokit: ReturnType<typeof getOctokit> | undefined

  constructor(token: string) {
    this.#token = token
    this.#transport = new HttpTransport({ baseUrl: this.#baseUrl, token })
  }

  async setStatus(sha: string, status: CommitState, signal: AbortSignal): Promise<Problem | undefined> {
    const [owner = '', repo = ''] = process.env.GITHUB_REPOSITORY?.split('/') ?? []
    try {
      this.#octokit ??= await this.#open()
      const { createCommitStatus } = this.#octokit.rest.repos
      const reply = await createCommitStatus({ owner, repo, sha, ...status, request: { signal } })
      const code: number = reply.status
      return code === 201 ? undefined : { reason: `GitHub answered HTTP ${code}`, kind: 'permanent' }
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

interface Init {
  readonly method: string
  readonly body?: string
  readonly signal?: AbortSignal
}

/**
 * What Octokit uses of `fetch`, over our own transport: the runner's proxy rules hold, no redirect takes the token
 * elsewhere, and a cut reply ends.
 */
function fetchOver(transport: Transport, baseUrl: string) {
  return async (url: string, { method, body, signal }: Init) => {
    const answer = await transport.send({
      method: method === 'GET' ? 'GET' : 'POST',
      path: url.slice(baseUrl.length),
      maxBytes: REPLY_MAX_BYTES,
      signal: signal ?? new AbortController().signal,
      ...(body !== undefined && { body: JSON.parse(body) as JsonObject }),
    })
    if (answer.kind === 'untrusted-certificate')
      throw new Error("GitHub's certificate is not trusted; set NODE_EXTRA_CA_CERTS on the runner")
    if (answer.kind !== 'reply') throw new Error(answer.reason)
    const { code: status, contentType, retryAfter, body: text } = answer
    const headers = new Map(Object.entries({ 'content-type': contentType, 'retry-after': retryAfter }))
    return { status, url, headers, text: () => Promise.resolve(text) }
  }
}

/** Octokit gives a network error the code 500, but no response. */
function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error)
  const response = error instanceof Error && 'response' in error ? error.response : undefined
  const code = isObject(response) ? at(response, 'status') : undefined
  if (typeof code !== 'number') return { reason: message, kind: 'transient' }
  const header = at(response, 'headers', 'retry-after')
  const retryAfterMs = retryAfter(typeof header === 'string' ? header : '', Date.now())
  // A secondary limit comes with either code; its documentation promises `Retry-After` or this text.
  const isLimited =
    code === 429 || (code === 403 && (retryAfterMs !== undefined || /rate limit/i.test(message)))
  const advice = isLimited || ADVICE[code] === undefined ? '' : `; ${ADVICE[code]}`
  return {
    reason: `GitHub answered HTTP ${code}, "${message}"${advice}`,
    kind: isLimited ? 'rate-limited' : code === 422 ? 'invalid' : code >= 500 ? 'transient' : 'permanent',
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
}

function ignore(): void {
  // on purpose
}
