/** The check's inputs as values; every problem in one error, before any request. */
import type { Question } from '../check/probe.ts'
import type { TokenFacts } from '../check/problem.ts'
import { readConnection, type Connection } from './connection.ts'
import { readPipeline, readPortalUrl } from './gate-inputs.ts'
import { InputReader } from './input-reader.ts'
import { day } from './token.ts'

export interface CheckConfig {
  readonly question: Question
  readonly connection: Connection
  readonly claims: TokenFacts
  /** Base URL of the portal without a trailing slash, or empty. */
  readonly portalUrl: string
}

/** Reads and checks all inputs; throws `InputError`. `date` is the wall clock's, for the expiry of the token. */
export function readCheckConfig(date: number): CheckConfig {
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  const question = {
    ...readPipeline(inputs),
    ...(inputs.isSet('run-count') && { runCount: inputs.integer('run-count', 1) }),
  }
  const portalUrl = readPortalUrl(inputs, connection.baseUrl)
  inputs.check()
  const { expiresAt, scope } = connection
  const claims = {
    ...(scope !== undefined && { scope }),
    ...(expiresAt !== undefined && expiresAt <= date && { expiredOn: day(expiresAt) }),
  }
  return { question, connection, claims, portalUrl }
}
