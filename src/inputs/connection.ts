/** Where Opsera is and who asks: the inputs that all actions share. */
import { setSecret } from '@actions/core'
import { secretsOf, type Secrets } from '../log/secrets.ts'
import { apiBesidePortal } from './base-url.ts'
import { DEFAULTS } from './defaults.ts'
import type { InputReader } from './input-reader.ts'
import { claimsOf, problemOfToken, tokenIn, withoutBearer, type TokenClaims } from './token.ts'

export interface Connection extends TokenClaims {
  readonly baseUrl: string
  readonly token: string
  /** All that must not be written anywhere. */
  readonly secrets: Secrets
}

/** Masks the tokens before anything else can be printed, then reads them. */
export function readConnection(inputs: InputReader): Connection {
  const token = tokenIn(inputs.text('opsera-token'))
  const githubToken = inputs.text('github-token')
  const forbidden = [...new Set([token, withoutBearer(token), githubToken])]
  maskInLog(forbidden)
  const secrets = secretsOf(forbidden)
  inputs.redactInProblems(secrets)
  const problem = problemOfToken(token, githubToken)
  if (problem !== undefined) inputs.addProblem(problem)
  const baseUrl = inputs.url('base-url', DEFAULTS['base-url'] ?? '')
  const api = apiBesidePortal(baseUrl)
  if (api !== undefined)
    inputs.addProblem(`Input base-url is "${baseUrl}", which is the portal; use the API host ${api}`)
  return { baseUrl, token, secrets, ...claimsOf(token) }
}

/** A mask of a few letters would blank the log of the whole job; a token that short is rejected anyway. */
const MASK_MIN = 8

/** Has the runner hide these texts in the log of the job. */
export function maskInLog(secrets: readonly string[]): void {
  for (const secret of secrets) if (secret.length >= MASK_MIN) setSecret(secret)
}
