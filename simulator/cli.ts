/** `npm run simulator`: Opsera on this machine, to point the action, or `curl`, at. */
import { operation } from '../src/opsera/operations.ts'
import { Opsera, type Call, type Exchange } from './opsera.ts'
import { optionsOf } from './options.ts'
import { PIPELINE_ID, TOKEN } from './scenarios.ts'
import { serve } from './server.ts'

const options = optionsOf('npm run simulator -- [--scenario NAME] [--port 8787] [--env]', {
  port: { type: 'string', default: '8787' },
  env: { type: 'boolean', default: false },
})

/** Prints a line for each call: when, which, the code of the reply, and the fault on its way. */
class LoggingOpsera extends Opsera {
  override handle(call: Call): Exchange {
    const exchange = super.handle(call)
    const entry = this.journal.at(-1)
    if (entry !== undefined) {
      const { at, call: name, code, trouble } = entry
      console.log([new Date(at).toISOString(), name, code, trouble ?? ''].join(' ').trimEnd())
    }
    return exchange
  }
}

if (options !== undefined) {
  const { scenario, values } = options
  const port = String(values.port)
  try {
    const { url } = await serve(new LoggingOpsera(scenario.world, Date.now), Number(port))
    const variables = { OPSERA_URL: url, OPSERA_TOKEN: TOKEN.value, OPSERA_PIPELINE: PIPELINE_ID }
    if (values.env === true)
      for (const [name, value] of Object.entries(variables)) console.log(`${name}=${value}`)
    else console.log(greeting(url))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(
      `Port ${port} cannot be used (${reason}). Choose another one with --port, or 0 for a free one.`,
    )
    process.exitCode = 1
  }
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
