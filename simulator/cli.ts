/** `npm run simulator`: Opsera on this machine, to point the action, or `curl`, at. */
import { parseArgs } from 'node:util'
import { operation } from '../src/opsera/operations.ts'
import { Opsera, type Call, type Exchange } from './opsera.ts'
import { PIPELINE_ID, SCENARIOS, TOKEN } from './scenarios.ts'
import { serve } from './server.ts'

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'success' },
    port: { type: 'string', default: '8787' },
    env: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const scenario = SCENARIOS[values.scenario]

/** Prints a line for each call that comes in, for those who watch: when, which, the code of the answer, the trouble on its way. */
class TellingOpsera extends Opsera {
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

if (values.help || scenario === undefined) {
  if (scenario === undefined) console.error(`There is no scenario ${values.scenario}.`)
  console.log('npm run simulator -- [--scenario NAME] [--port 8787] [--env]\n')
  for (const [name, { about }] of Object.entries(SCENARIOS)) console.log(`  ${name.padEnd(12)} ${about}`)
  process.exitCode = values.help ? 0 : 1
} else {
  try {
    const { url } = await serve(new TellingOpsera(scenario.world, Date.now), Number(values.port))
    const facts = { OPSERA_URL: url, OPSERA_TOKEN: TOKEN.value, OPSERA_PIPELINE: PIPELINE_ID }
    if (values.env) for (const [name, value] of Object.entries(facts)) console.log(`${name}=${value}`)
    else console.log(greeting(url))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    console.error(
      `Port ${values.port} cannot be used (${why}). Give another with --port, or 0 for any that is free.`,
    )
    process.exitCode = 1
  }
}

function greeting(url: string): string {
  return `Opsera, simulated, at ${url}
  base-url      ${url}
  opsera-token  ${TOKEN.value}
  pipeline-id   ${PIPELINE_ID}

Start a run by hand:
  curl -sX POST ${url}${operation('pipeline-run').path} -H 'Authorization: Bearer ${TOKEN.value}' \\
    -H 'Content-Type: application/json' -d '{"pipelineId":"${PIPELINE_ID}"}'

Ctrl-C ends it.`
}
