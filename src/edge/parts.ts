/** Builds what `run/` is made of from the real world. */
import { HttpOpseraClient } from '../opsera/client.ts'
import type { Progress } from '../ports.ts'
import type { Parts } from '../run/job.ts'
import { realClock } from './clock.ts'
import type { Connection } from './connection.ts'
import { HttpTransport } from './http.ts'
import { WorkflowLog } from './print.ts'
import { runnerState } from './state.ts'

export interface RealParts extends Parts {
  readonly sink: WorkflowLog
  /** Lets go of connections and files, so that the process can end. */
  dispose(): Promise<void>
}

/** The real parts; `dispose` them when the step has ended. */
export function buildParts(connection: Connection, progress: Progress, logFile: () => string): RealParts {
  const { secrets } = connection
  const transport = new HttpTransport(connection)
  const sink = new WorkflowLog({ secrets, logFile })
  return {
    client: new HttpOpseraClient(transport, realClock),
    clock: realClock,
    random: Math.random,
    sink,
    state: runnerState,
    progress,
    secrets,
    async dispose() {
      transport.dispose()
      await sink.close()
    },
  }
}
