/** Builds what the steps share. */
import { enforceTls } from '../http/agents.ts'
import { HttpTransport } from '../http/transport.ts'
import { VERSION } from '../http/version.ts'
import type { Connection, Message } from '../inputs/connection.ts'
import { cleanWords } from '../log/sanitize.ts'
import type { Secrets } from '../log/secrets.ts'
import { opseraClient } from '../opsera/client.ts'
import type { GateSettings } from '../run/context.ts'
import { formatDuration } from '../run/messages.ts'
import { realClock } from '../runner/clock.ts'
import { WorkflowLog } from '../runner/workflow-log.ts'

/** What every step needs; `progress` and `state` differ between the steps. */
export type StepDependencies = ReturnType<typeof openDependencies>

/** `timeoutMs` is the longest that the step, or its one call, takes. */
type StepFacts = Partial<Pick<GateSettings, 'pipelineId' | 'pipelineName'>> &
  Readonly<{ action: string; operation?: string; timeoutMs: number }>

interface Opening {
  readonly connection: Connection
  readonly step: StepFacts
  readonly messages?: readonly Message[]
  /** Everything that must not be written; default: the secrets of the connection. */
  readonly secrets?: Secrets
  readonly makeLogFile?: () => string
}

/**
 * The real dependencies, after the first lines of the log: what the step does, and the notices and warnings about its
 * inputs. Dispose of `transport` when the step has ended, so that the process can end.
 */
export function openDependencies(opening: Opening) {
  const { connection, step, messages = [], secrets = connection.secrets, makeLogFile } = opening
  const sink = new WorkflowLog(secrets, makeLogFile)
  const clean = (text: string) => cleanWords(text, secrets)
  sink.info(firstLine(step, connection.baseUrl))
  const insecure = enforceTls()
  if (insecure !== undefined) sink.warning(insecure)
  for (const [kind, text] of messages) sink[kind](text)
  const transport = new HttpTransport(connection)
  const clock = realClock
  const client = opseraClient({ transport, clock, clean, debug: sink.debug.bind(sink) })
  return { transport, client, clock, random: Math.random, sink, clean, secrets }
}

/** `Opsera Pipeline 1.1.0 · pipeline 5fd5… · app.opsera.io · timeout 50m`: what a reader of the log must know first. */
export function firstLine(step: StepFacts, baseUrl: string): string {
  const { action, operation = '', pipelineId = '', pipelineName = '', timeoutMs } = step
  const name = pipelineName === '' ? '' : `pipeline "${pipelineName}"`
  const pipeline = pipelineId === '' ? name : `pipeline ${pipelineId}`
  const timeout = formatDuration(timeoutMs).replace(/ 0+[ms]$/, '')
  const parts = [`${action} ${VERSION}`, operation, pipeline, new URL(baseUrl).host, `timeout ${timeout}`]
  return parts.filter((part) => part !== '').join(' · ')
}
