/** The Opsera token: what it may look like, and what its own expiry says. */
import { isObject } from '../opsera/json.ts'

/** What is wrong with a token, as a line for the error; undefined when nothing is. Never holds the token. */
export function problemOfToken(token: string, githubToken: string): string | undefined {
  if (token === '') {
    return (
      'is empty. Give a personal access token of Opsera as a secret; ' +
      'workflows from forks get no secrets, and Dependabot has secrets of its own'
    )
  }
  if (/^(?:gh[pousr]_|github_pat_)/.test(token) || token === githubToken) {
    return 'is a GitHub token. It was not sent; give a personal access token of Opsera'
  }
  if (!/^[\x21-\x7e]{16,}$/.test(token)) {
    return 'does not look like a token: 16 or more printable ASCII characters without spaces are accepted'
  }
  return undefined
}

/**
 * When a token that is a JWT expires, in milliseconds since the epoch; undefined when it does not say. Only a hint, as
 * Opsera documents no claims.
 */
export function expiryOf(token: string): number | undefined {
  const exp = claimOf(token, 'exp')
  return typeof exp === 'number' && Number.isFinite(exp) && exp > 0 ? exp * 1000 : undefined
}

/** The scope that a token that is a JWT names, such as `pipeline` or `api-readonly`; undefined when it does not say. */
export function scopeOf(token: string): string | undefined {
  const scope = claimOf(token, 'scope')
  return typeof scope === 'string' && scope !== '' ? scope : undefined
}

/** Claims hold a person's name and address: none is ever printed but these two. */
function claimOf(token: string, name: 'exp' | 'scope'): unknown {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return isObject(claims) ? claims[name] : undefined
  } catch {
    return undefined
  }
}
