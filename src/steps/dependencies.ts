/** Builds what `run/` is made of from the real world. */
import { HttpOpseraClient } from '../opsera/client.ts'
import type { Progress } from '../ports.ts'
import type { Dependencies } from '../run/context.ts'
import { realClock } from '../runner/clock.ts'
import type { Connection } from '../inputs/connection.ts'
import { HttpTransport } from '../http/transport.ts'
import { WorkflowLog } from '../runner/workflow-log.ts'
import { openState } from '../runner/state.ts'

export interface RealDependencies extends Dependencies {
  readonly sink: WorkflowLog
  /** Lets go of connections and files, so that the process can end. */
  dispose(): Promise<void>
}

/** The real parts; `dispose` them when the step has ended. */
export function buildDependencies(
  connection: Connection,
  progress: Progress,
  logFile: () => string,
): RealDependencies {
  const { secrets } = connection
  const transport = new HttpTransport(connection)
  const sink = new WorkflowLog({ secrets, logFile })
  return {
    client: new HttpOpseraClient(transport, realClock),
    clock: realClock,
    random: Math.random,
    sink,
    state: openState(),
    progress,
    secrets,
    async dispose() {
      transport.dispose()
      await sink.close()
    },
  }
}
