/** `npm run simulator`: Opsera on this machine, to point the action, or `curl`, at. */
import { readFileSync } from 'node:fs'
import { operation } from '../src/opsera/operations.ts'
import type { Behaviour } from './behaviour.ts'
import { behaviourLike } from './like.ts'
import { Opsera, type Call, type Exchange } from './opsera.ts'
import { optionsOf } from './options.ts'
import { PIPELINE_ID, TOKEN } from './scenarios.ts'
import { serve } from './server.ts'

const usage = 'npm run simulator -- [--scenario NAME] [--console NAME] [--like REPORT] [--port 8787] [--env]'
const options = optionsOf(usage, {
  like: { type: 'string', default: '' },
  port: { type: 'string', default: '8787' },
  env: { type: 'boolean', default: false },
})

/** Prints a line for each call: when, which, the code of the reply, and the fault on its way. */
class LoggingOpsera extends Opsera {
  override handle(call: Call): Exchange {
    const exchange = super.handle(call)
    const entry = this.journal.at(-1)
    if (entry !== undefined) {
      const { at, call: name, code, effect } = entry
      console.log([new Date(at).toISOString(), name, code, effect ?? ''].join(' ').trimEnd())
    }
    return exchange
  }
}

if (options !== undefined) {
  const { scenario, values } = options
  const behaviour = readReport(String(values.like))
  if (behaviour !== undefined) {
    const opsera = new LoggingOpsera({ ...scenario.world, behaviour }, Date.now)
    await listen(opsera, String(values.port), values.env === true)
  }
}

/** The behaviour that a report of the check describes; undefined after its problem was printed. */
function readReport(path: string): Partial<Behaviour> | undefined {
  if (path === '') return {}
  try {
    return behaviourLike(readFileSync(path, 'utf8'))
  } catch (error) {
    console.error(`The report ${path} cannot be used: ${reasonOf(error)}.`)
    process.exitCode = 2
    return undefined
  }
}

async function listen(opsera: Opsera, port: string, isForEnvironment: boolean): Promise<void> {
  try {
    const { url } = await serve(opsera, Number(port))
    const variables = { OPSERA_URL: url, OPSERA_TOKEN: TOKEN.value, OPSERA_PIPELINE: PIPELINE_ID }
    if (isForEnvironment)
      for (const [name, value] of Object.entries(variables)) console.log(`${name}=${value}`)
    else console.log(greeting(url))
  } catch (error) {
    console.error(
      `Port ${port} cannot be used (${reasonOf(error)}). Choose another one with --port, or 0 for a free one.`,
    )
    process.exitCode = 1
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function greeting(url: string): string {
  return `Simulated Opsera at ${url}
  base-url      ${url}
  opsera-token  ${TOKEN.value}
  pipeline-id   ${PIPELINE_ID}

Start a run by hand:
  curl -sX POST ${url}${operation('pipeline-run').path} -H 'Authorization: Bearer ${TOKEN.value}' \\
    -H 'Content-Type: application/json' -d '{"pipelineId":"${PIPELINE_ID}"}'

Press Ctrl-C to end it.`
}
