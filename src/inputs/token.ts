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
 * When a token that is a JWT expires, in milliseconds since the epoch; undefined when it does not say. Opsera
 * publishes no claims, so nothing but `exp` is looked at, and only as a hint.
 */
export function expiryOf(token: string): number | undefined {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const exp = isObject(claims) ? claims.exp : undefined
    return typeof exp === 'number' && Number.isFinite(exp) && exp > 0 ? exp * 1000 : undefined
  } catch {
    return undefined
  }
}
