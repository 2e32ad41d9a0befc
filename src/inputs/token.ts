/** The Opsera token: what it may look like, and what it says about itself if it is a JWT. */
import { at, textAt } from '../opsera/json.ts'

/** The token in what was given: without surrounding white space and one pair of quotes. */
export function tokenIn(text: string): string {
  const trimmed = text.trim()
  return (/^(["'])(.*)\1$/s.exec(trimmed)?.[2] ?? trimmed).trim()
}

/** What follows the word Bearer; the whole text without it. */
export function withoutBearer(token: string): string {
  return token.replace(BEARER, '')
}

const BEARER = /^(?:authorization\s*:\s*)?bearer(?::|\s)\s*/i

/** What is wrong with a token, as a sentence for the error; undefined when nothing is. Never holds the token. */
export function problemOfToken(token: string, githubToken: string): string | undefined {
  if (token === '') {
    return (
      'Input opsera-token is empty. Pass an Opsera personal access token from a secret. ' +
      'Pull requests from forks have no secrets, and Dependabot uses its own'
    )
  }
  const bare = withoutBearer(token)
  if (/^(?:gh[pousr]_|github_pat_)/.test(bare) || bare === githubToken) {
    return 'Input opsera-token is a GitHub token, so it was not sent. Pass an Opsera personal access token'
  }
  if (bare !== token)
    return 'Input opsera-token begins with "Bearer". Leave the word out and pass only the token'
  if (!/^[\x21-\x7e]{16,}$/.test(token)) {
    return 'Input opsera-token does not look like a token; allowed values: 16 or more printable ASCII characters without spaces'
  }
  return undefined
}

/** What a JWT says about itself. Opsera does not document it, so it is a hint only, and its values are never printed. */
export interface TokenClaims {
  /** When it expires: milliseconds since the epoch. */
  readonly expiresAt?: number
  /** A value of the portal's list of scopes, such as `pipeline-readonly`. */
  readonly scope?: string
}

/** The claims of a token; empty for one that is no JWT. */
export function claimsOf(token: string): TokenClaims {
  const claims = payloadOf(token)
  const exp = at(claims, 'exp')
  const scope = textAt(claims, 'scope')
  const isInstant = typeof exp === 'number' && Number.isFinite(exp) && exp > 0
  return { ...(isInstant && { expiresAt: exp * 1000 }), ...(scope !== undefined && { scope }) }
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** What a person should know although nothing is wrong yet. */
export interface Messages {
  readonly notices: readonly string[]
  readonly warnings: readonly string[]
}

const WEEK_MS = 7 * 24 * 3_600_000

/** What a person should know of the token's expiry. `now` is the wall clock, which may be wrong: so it is no error. */
export function tokenExpiryMessages({ expiresAt }: TokenClaims, now: number, timeoutMs = 0): Messages {
  if (expiresAt === undefined || expiresAt >= now + Math.max(WEEK_MS, timeoutMs))
    return { notices: [], warnings: [] }
  const on = `on ${day(expiresAt)}`
  const renew = 'Create a new token in the portal and update the secret.'
  if (expiresAt >= now + timeoutMs && expiresAt > now)
    return { notices: [`opsera-token expires ${on}. ${renew}`], warnings: [] }
  const warning =
    expiresAt <= now
      ? `opsera-token seems to have expired ${on}, unless this machine's clock is wrong.`
      : `opsera-token expires ${on}, before timeout: the run may not be followed to its end.`
  return { notices: [], warnings: [`${warning} ${renew}`] }
}

/** A warning for a token whose scope does not let it start a run, in the portal's words for scopes; empty for others. */
export function scopeWarning({ scope = '' }: TokenClaims): readonly string[] {
  if (!/readonly$|^(?:registry|tasks|security-logs)/i.test(scope)) return []
  return [
    'By its scope, opsera-token may not start a run, so Opsera will probably refuse to. ' +
      'Use a token with the scope Pipeline Access.',
  ]
}

/** `2026-11-24`. */
export function day(instant: number): string {
  return new Date(Math.min(instant, 8.64e15)).toISOString().slice(0, 10)
}
