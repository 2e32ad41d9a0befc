/** Where Opsera is and who asks: the inputs that all actions share. */
import { setSecret } from '@actions/core'
import { Secrets } from '../log/secrets.ts'
import { at, parse, textAt } from '../opsera/json.ts'
import { DEFAULTS, type InputReader } from './input-reader.ts'

export interface Connection {
  readonly baseUrl: string
  readonly token: string
  /** All that must not be written anywhere. */
  readonly secrets: Secrets
  /** When a token that is a JWT says that it expires: milliseconds since the epoch. */
  readonly expiresAt?: number
  /** A value of the portal's list of scopes, such as `pipeline-readonly`, of a token that names it. */
  readonly scope?: string
}

/** Masks the tokens before anything else can be printed, then reads them. */
export function readConnection(inputs: InputReader): Connection {
  const given = inputs.text('opsera-token')
  const token = (/^(["'])(.*)\1$/s.exec(given)?.[2] ?? given).trim()
  const githubToken = inputs.text('github-token')
  const forbidden = [...new Set([token, withoutBearer(token), githubToken])]
  maskInLog(forbidden)
  const secrets = new Secrets(forbidden)
  inputs.secrets = secrets
  const problem = problemOfToken(token, githubToken)
  if (problem !== undefined) inputs.addProblem(problem)
  const baseUrl = readUrl(inputs, 'base-url', DEFAULTS['base-url'] ?? '')
  return { baseUrl, token, secrets, ...claimsOf(token) }
}

/** A mask of a few letters would blank the log of the whole job; a token that short is rejected anyway. */
const MASK_MIN = 8

/** Has the runner hide these texts in the log of the job. */
export function maskInLog(secrets: readonly string[]): void {
  for (const secret of secrets) if (secret.length >= MASK_MIN) setSecret(secret)
}

/** A base URL without a trailing slash; `example` is one of its kind. A problem shows neither password nor query. */
export function readUrl(inputs: InputReader, name: string, example: string): string {
  const given = inputs.text(name)
  const url = new URL(URL.canParse(given) ? given : 'none:')
  const problem = problemOfUrl(url, example)
  const shown = given.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '')
  if (problem !== undefined) inputs.reject(name, problem, shown)
  return `${url.origin}${pathOf(url)}`
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '')
}

function problemOfUrl(url: URL, example: string): string | undefined {
  const { protocol, hostname, origin, username, password, search, hash } = url
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    return `it must be an https URL, such as ${example}; http is allowed for loopback hosts only`
  if (`${username}${password}${search}${hash}` !== '')
    return 'user names, passwords, queries and fragments are not allowed'
  const withoutApi = pathOf(url).replace(/\/api(?:\/v\d+)?$/, '')
  return withoutApi === pathOf(url)
    ? undefined
    : `the action adds the API path itself: use ${origin}${withoutApi}`
}

/** What follows the word Bearer; the whole text without it. */
function withoutBearer(token: string): string {
  return token.replace(/^(?:authorization\s*:\s*)?bearer(?::|\s)\s*/i, '')
}

/** What is wrong with a token, as a sentence; undefined when nothing is. Never holds the token. */
function problemOfToken(token: string, githubToken: string): string | undefined {
  if (token === '')
    return 'Input opsera-token is empty. Pass an Opsera personal access token from a secret. Pull requests from forks have no secrets, and Dependabot uses its own'
  const bare = withoutBearer(token)
  if (/^(?:gh[pousr]_|github_pat_)/.test(bare) || bare === githubToken)
    return 'Input opsera-token is a GitHub token, so it was not sent. Pass an Opsera personal access token'
  if (bare !== token)
    return 'Input opsera-token begins with "Bearer". Leave the word out and pass only the token'
  return /^[\x21-\x7e]{16,}$/.test(token)
    ? undefined
    : 'Input opsera-token does not look like a token; allowed values: 16 or more printable ASCII characters without spaces'
}

/** What a JWT says about itself. Opsera does not document it, so it is a hint only, and its values are never printed. */
function claimsOf(token: string): Pick<Connection, 'expiresAt' | 'scope'> {
  const claims = parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const [exp, scope] = [at(claims, 'exp'), textAt(claims, 'scope')]
  const isInstant = typeof exp === 'number' && Number.isFinite(exp) && exp > 0
  return { ...(isInstant && { expiresAt: exp * 1000 }), ...(scope !== undefined && { scope }) }
}

/** A notice or warning about an input that is valid. */
export type Message = readonly [kind: 'notice' | 'warning', text: string]

const WEEK_MS = 7 * 24 * 3_600_000

/** Messages about the token's expiry. `now` is the wall clock, which may be wrong, so they are no errors. */
export function expiryMessages(
  { expiresAt = Infinity }: Pick<Connection, 'expiresAt'>,
  now: number,
  timeoutMs = 0,
): Message[] {
  if (expiresAt >= now + Math.max(WEEK_MS, timeoutMs)) return []
  const on = `on ${new Date(expiresAt).toISOString().slice(0, 10)}`
  const what =
    expiresAt <= now
      ? `opsera-token seems to have expired ${on}, unless this machine's clock is wrong`
      : expiresAt <= now + timeoutMs
        ? `opsera-token expires ${on}, before timeout: the run may not be followed to its end`
        : `opsera-token expires ${on}`
  const kind = expiresAt <= now + timeoutMs ? 'warning' : 'notice'
  return [[kind, `${what}. Create a new token in the portal and update the secret.`]]
}

/** The warning for a token whose scope does not allow starting a run; undefined for any other. */
export function scopeWarning({ scope = '' }: Pick<Connection, 'scope'>): string | undefined {
  return /readonly$|^(?:registry|tasks|security-logs)/i.test(scope)
    ? 'By its scope, opsera-token may not start a run, so Opsera will probably refuse to. Use a token with the scope Pipeline Access.'
    : undefined
}
