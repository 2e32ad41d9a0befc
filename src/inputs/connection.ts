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

/** A mask of a few letters would blank the log; a token that short is rejected anyway. */
const MASK_MIN = 8

/** Masks the tokens before anything else can be printed, then reads them. */
export function readConnection(inputs: InputReader): Connection {
  const token = tokenIn(inputs.text('opsera-token'))
  const githubToken = inputs.text('github-token')
  const forbidden = [...new Set([token, withoutBearer(token), githubToken])]
  for (const secret of forbidden) if (secret.length >= MASK_MIN) setSecret(secret)
  const secrets = secretsOf(forbidden)
  inputs.redactInProblems(secrets)
  const problem = problemOfToken(token, githubToken)
  if (problem !== undefined) inputs.addProblem('opsera-token', problem)
  return { baseUrl: readBaseUrl(inputs), token, secrets, ...claimsOf(token) }
}

function readBaseUrl(inputs: InputReader): string {
  const baseUrl = inputs.url('base-url', DEFAULTS['base-url'] ?? '')
  const api = apiBesidePortal(baseUrl)
  if (api !== undefined)
    inputs.addProblem(
      'base-url',
      `Input base-url is "${baseUrl}", which is the portal; use the API host ${api}`,
    )
  return baseUrl
}
