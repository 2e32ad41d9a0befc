/** Who may do what: a token has one scope, and acts with the rights of its owner. */
import { operation, type OperationName, type Scope } from '../src/opsera/operations.ts'

export interface Token {
  readonly value: string
  readonly scope: Scope
  /** What the owner is: sees everything, has access to single objects, or may only look at them. */
  readonly owner: 'power user' | 'member' | 'viewer'
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number
}

/** In Opsera's own order: authentic, not expired, scope, then the owner's rights. Every failure is the same 403. */
export function mayCall(token: Token | undefined, name: OperationName, now: number): boolean {
  if (token === undefined || (token.expiresAt ?? Infinity) <= now) return false
  const { scopes, access, mutating: changes } = operation(name)
  if (!scopes.includes(token.scope)) return false
  if (access === 'Power User role') return token.owner === 'power user'
  return !(changes && token.owner === 'viewer')
}
