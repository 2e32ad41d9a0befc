/** GitHub's API as far as it is needed: one call, through Octokit, which is loaded with the first one. */
import { HttpTransport, type HttpOptions } from '../http/transport.ts'
import { retryAfter } from '../opsera/failure.ts'
import { at, textAt } from '../opsera/json.ts'
import type { JsonObject } from '../ports.ts'
import { textOf } from '../runner/disk.ts'

export interface CommitState {
  readonly sha: string
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
  /** `Retry-After` of a rate limit, if GitHub sent one. */
  readonly retryAfterMs?: number | undefined
}

const REPLY_MAX_BYTES = 1_000_000
const ADVICE: Readonly<Record<number, string>> = {
  401: '; github-token is not accepted',
  403: '; the job needs the permission "statuses: write", which workflows from forks cannot have',
  404: '; github-token may not see this repository',
  422: '; check status-sha and status-context',
}
const ignore = () => undefined
/** Octokit's own words would bypass the log's rules for remote text. */
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Sends one status to the workflow's repository; undefined when GitHub has taken it. Never rejects. */
export async function setStatus(
  token: string,
  status: CommitState,
  signal: AbortSignal,
): Promise<Problem | undefined> {
  // Of an Enterprise Server too.
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '' } = process.env
  const baseUrl = GITHUB_API_URL.replace(/\/+$/, '')
  const [owner = '', repo = ''] = GITHUB_REPOSITORY.split('/')
  try {
    const { getOctokit } = await import('@actions/github')
    const request = { fetch: fetchFrom({ baseUrl, token }), log: QUIET }
    const { rest } = getOctokit(token, { baseUrl, log: QUIET, request })
    const reply = await rest.repos.createCommitStatus({ owner, repo, ...status, request: { signal } })
    const code: number = reply.status
    return code === 201 ? undefined : { reason: `GitHub answered HTTP ${code}`, kind: 'permanent' }
  } catch (error) {
    return problemOf(error)
  }
}

/**
 * What Octokit uses of `fetch`, over our own transport: the runner's proxy rules hold, no redirect takes the token
 * elsewhere, and a cut reply ends.
 */
function fetchFrom(host: HttpOptions) {
  const transport = new HttpTransport(host)
  return async (url: string, { body, signal }: { readonly body: string; readonly signal: AbortSignal }) => {
    const answer = await transport.send({
      method: 'POST',
      path: url.slice(host.baseUrl.length),
      maxBytes: REPLY_MAX_BYTES,
      freshConnection: true,
      signal,
      body: JSON.parse(body) as JsonObject,
    })
    if (answer.kind === 'untrusted-certificate')
      throw new Error("GitHub's certificate is not trusted; set NODE_EXTRA_CA_CERTS on the runner")
    if (answer.kind !== 'reply') throw new Error(answer.reason)
    const { code: status, contentType, retryAfter, body: text } = answer
    const headers = new Map([
      ['content-type', contentType],
      ['retry-after', retryAfter],
    ])
    return { status, url, headers, text: () => Promise.resolve(text) }
  }
}

/** Octokit gives a network error the code 500, but no response. */
function problemOf(error: unknown): Problem {
  const message = textOf(error)
  const code = at(error, 'response', 'status')
  if (typeof code !== 'number') return { reason: message, kind: 'transient' }
  const retryAfterMs = retryAfter(textAt(error, 'response', 'headers', 'retry-after') ?? '', Date.now())
  const reason = `GitHub answered HTTP ${code}, "${message}"`
  // A secondary limit comes with either code; its documentation promises `Retry-After` or this text.
  const isLimit =
    code === 429 || (code === 403 && (retryAfterMs !== undefined || /rate limit/i.test(message)))
  if (isLimit) return { reason, kind: 'rate-limited', retryAfterMs }
  const kind = code === 422 ? 'invalid' : code >= 500 ? 'transient' : 'permanent'
  return { reason: `${reason}${ADVICE[code] ?? ''}`, kind }
}
