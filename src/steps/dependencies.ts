/** Builds what `run/` is made of from the real world. */
import { HttpOpseraClient } from '../opsera/client.ts'
import type { Progress, StateStore, Sink } from '../ports.ts'
import type { Dependencies } from '../run/context.ts'
import { realClock } from '../runner/clock.ts'
import type { Connection } from '../inputs/connection.ts'
import { enforceTls } from '../http/agents.ts'
import { HttpTransport } from '../http/transport.ts'
import { WorkflowLog } from '../runner/workflow-log.ts'

export interface RealDependencies extends Dependencies {
  readonly sink: WorkflowLog
  /** Releases connections and files, so that the process can end. */
  dispose(): Promise<void>
}

/** Where a step leaves what it learns; main and the post step differ in it. */
export interface Outside {
  readonly progress: Progress
  readonly state: StateStore
  readonly makeLogFile: () => string
}

/** The real parts; `dispose` them when the step has ended. */
export function buildDependencies(
  connection: Connection,
  { progress, state, makeLogFile }: Outside,
): RealDependencies {
  const { secrets } = connection
  const sink = new WorkflowLog({ secrets, makeLogFile })
  const transport = openTransport(connection, sink)
  return {
    client: new HttpOpseraClient(transport, realClock, (line) => {
      sink.debug(line)
    }),
    clock: realClock,
    random: Math.random,
    sink,
    state,
    progress,
    secrets,
    async dispose() {
      transport.dispose()
      await sink.close()
    },
  }
}

/** The way to Opsera. An environment that asks for connections without certificate checks gets one warning. */
export function openTransport(connection: Connection, sink: Pick<Sink, 'warning'>): HttpTransport {
  const warning = enforceTls()
  if (warning !== undefined) sink.warning(warning)
  return new HttpTransport(connection)
}
