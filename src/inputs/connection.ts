/** Where Opsera is and who asks: the inputs that both actions share. */
import { setSecret } from '@actions/core'
import { secretsOf, type Secrets } from '../log/secrets.ts'
import type { InputReader } from './input-reader.ts'
import { expiryOf, problemOfToken } from './token.ts'

export interface Connection {
  readonly baseUrl: string
  readonly token: string
  /** When the token expires, if it says so: milliseconds since the epoch. */
  readonly expiresAt?: number
  /** All that must not be written anywhere. */
  readonly secrets: Secrets
}

/** A mask of a few letters would blank the log; a token that short is refused anyway. */
const MASK_MIN = 8

/** Masks the tokens before anything else can be printed, then reads them. */
export function readConnection(inputs: InputReader, now: number): Connection {
  const token = inputs.text('opsera-token')
  const githubToken = inputs.text('github-token')
  for (const secret of [token, githubToken]) if (secret.length >= MASK_MIN) setSecret(secret)
  const secrets = secretsOf([token, githubToken])
  inputs.redactInProblems(secrets)
  const problem = problemOfToken(token, githubToken)
  if (problem !== undefined) inputs.addProblem('opsera-token', problem)
  const expiresAt = expiryOf(token)
  if (expiresAt !== undefined && expiresAt <= now) {
    inputs.addProblem(
      'opsera-token',
      `has expired on ${day(expiresAt)}. Make a new one in the portal and update the secret`,
    )
  }
  return {
    baseUrl: inputs.url('base-url'),
    token,
    secrets,
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

/** `2026-11-24`. */
export function day(instant: number): string {
  return new Date(Math.min(instant, 8.64e15)).toISOString().slice(0, 10)
}
