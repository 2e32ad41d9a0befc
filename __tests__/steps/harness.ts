/** The runner's side of one step, in this process, against a simulated Opsera over real HTTP. */
import { afterEach } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { serve, type Server } from '../../simulator/server.ts'
import { realClock } from '../../src/runner/clock.ts'
import { errorFor, type StepProcess } from '../../src/runner/step-process.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { commandFile, entriesOf, restoreRunner, temporaryFolder, workflowLog } from '../support/runner.ts'

// The toolkit remembers where the first summary of a process went.
const summary = join(mkdtempSync(join(tmpdir(), 'opsera-test-')), 'summary.md')
process.on('exit', () => {
  rmSync(dirname(summary), { recursive: true })
})

restoreRunner()

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** The environment of a step of the action in a folder. The pipeline, if no other is given, succeeds at once. */
export async function openStep(
  action: string,
  given: Record<string, string> = {},
  world: Partial<World> = {},
) {
  const console = [{ text: 'one\n\ntwo\nFinished: SUCCESS\n', afterMs: 0 }]
  const pipelines = [{ id: PIPELINE_ID, name: 'Nightly', steps: [{ name: 'Build', takesMs: 1, console }] }]
  const opsera = new Opsera({ pipelines, tokens: [TOKEN], ...world }, Date.now)
  const server = await serve(opsera)
  servers.push(server)
  const inputs = { 'opsera-token': TOKEN.value, 'base-url': server.url, ...given }
  Object.assign(process.env, inputVariables(readAction(action), inputs), { RUNNER_TEMP: temporaryFolder() })
  const files = { outputs: commandFile('GITHUB_OUTPUT'), state: commandFile('GITHUB_STATE'), summary }
  writeFileSync(summary, '')
  process.env.GITHUB_STEP_SUMMARY = summary
  return { opsera, files, log: workflowLog() }
}

/** Runs the step in the environment as it is. */
export async function runStep(
  work: (step: StepProcess) => Promise<boolean>,
  cancel = AbortSignal.timeout(60_000),
) {
  const errors: string[] = []
  const fail = (message: string) => void errors.push(message)
  try {
    return { isGreen: await work({ startedAt: realClock.now(), cancel, fail }), errors }
  } catch (thrown) {
    return { isGreen: false, errors: [...errors, errorFor(thrown)[0]] }
  }
}

export const outputsOf = (file: string) => Object.fromEntries(entriesOf(file))
