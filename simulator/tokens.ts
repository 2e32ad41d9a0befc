/** Who may do what: a token has one scope, and acts with the rights of its owner. */
import { operation, type OperationName, type Scope } from '../src/opsera/operations.ts'

export interface Token {
  readonly value: string
  readonly scope: Scope
  /** What the owner is: sees everything, or has access to single objects. */
  readonly owner: 'power user' | 'member'
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number
}

/** In Opsera's own order: authentic, not expired, scope, then the owner's rights. Every failure is the same 403. */
export function mayCall(token: Token | undefined, name: OperationName, now: number): boolean {
  if (token === undefined || (token.expiresAt ?? Infinity) <= now) return false
  const { scopes, access } = operation(name)
  return scopes.includes(token.scope) && (access !== 'Power User role' || token.owner === 'power user')
}
