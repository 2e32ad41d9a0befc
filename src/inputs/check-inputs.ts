/** The check's inputs as values; every problem in one error, before any request. */
import type { Question } from '../check/probe.ts'
import type { TokenClaims } from '../check/verdict.ts'
import { day, readConnection, type Connection } from './connection.ts'
import { readPipeline, readPortalUrl } from './gate-inputs.ts'
import { InputReader } from './input-reader.ts'
import { scopeOf } from './token.ts'

export interface CheckConfig {
  readonly question: Question
  readonly connection: Connection
  readonly claims: TokenClaims
  /** Base URL of the portal without a trailing slash, or empty. */
  readonly portalUrl: string
}

/** Reads and checks all inputs; throws `InputError`. `date` is the wall clock's, for the expiry of the token. */
export function readCheckConfig(date: number): CheckConfig {
  const inputs = new InputReader()
  // A token that says that it has expired is tried all the same: the machine's clock may be wrong.
  const connection = readConnection(inputs, 0)
  const question = {
    ...readPipeline(inputs),
    ...(inputs.isSet('run-count') && { runCount: inputs.integer('run-count', 1) }),
  }
  const portalUrl = readPortalUrl(inputs, connection.baseUrl)
  inputs.check()
  const { expiresAt, token } = connection
  const scope = scopeOf(token)
  const claims = {
    ...(scope !== undefined && { scope }),
    ...(expiresAt !== undefined && expiresAt <= date && { expiredOn: day(expiresAt) }),
  }
  return { question, connection, claims, portalUrl }
}
