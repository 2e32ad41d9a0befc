/** Builds what the steps share from the real world. */
import { enforceTls } from '../http/agents.ts'
import { HttpTransport } from '../http/transport.ts'
import type { Connection } from '../inputs/connection.ts'
import type { Messages } from '../inputs/token.ts'
import { cleanWords } from '../log/sanitize.ts'
import { opseraClient } from '../opsera/client.ts'
import type { Clean } from '../opsera/json.ts'
import type { Dependencies } from '../run/context.ts'
import { realClock } from '../runner/clock.ts'
import { firstLine, type StepFacts } from '../runner/first-line.ts'
import { WorkflowLog } from '../runner/workflow-log.ts'

/** What every step needs; `progress` and `state` differ between the steps. */
export interface StepDependencies extends Omit<Dependencies, 'progress' | 'state'> {
  readonly transport: HttpTransport
  readonly sink: WorkflowLog
  readonly clean: Clean
}

interface Opening extends Partial<Messages> {
  readonly connection: Connection
  readonly step: StepFacts
  /** All that must not be written; absent: what the connection has. */
  readonly secrets?: Dependencies['secrets']
  readonly makeLogFile?: () => string
}

/**
 * The real dependencies, after the first lines of the log: what the step does, and the notices and warnings about its
 * inputs. Dispose of `transport` when the step has ended, so that the process can end.
 */
export function openDependencies(opening: Opening): StepDependencies {
  const { connection, step, makeLogFile, notices = [], warnings = [] } = opening
  const { secrets = connection.secrets } = opening
  const sink = new WorkflowLog(secrets, makeLogFile)
  const clean = (text: string) => cleanWords(text, secrets)
  const debug = (line: string) => {
    sink.debug(line)
  }
  sink.info(firstLine(step, connection.baseUrl))
  const insecure = enforceTls()
  for (const notice of notices) sink.notice(notice)
  for (const warning of insecure === undefined ? warnings : [insecure, ...warnings]) sink.warning(warning)
  const transport = new HttpTransport(connection)
  const clock = realClock
  const client = opseraClient({ transport, clock, clean, debug })
  return { transport, client, clock, random: Math.random, sink, clean, secrets }
}
