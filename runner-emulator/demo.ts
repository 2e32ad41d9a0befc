/**
 * `npm run demo`: what a workflow log shows of a run of a simulated pipeline, folded groups opened, what the step leaves
 * behind, and a page with its job summary as GitHub shows it.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs, styleText } from 'node:util'
import { Opsera } from '../simulator/opsera.ts'
import { PIPELINE_ID, SCENARIOS, TOKEN, type Scenario } from '../simulator/scenarios.ts'
import { serve } from '../simulator/server.ts'
import { renderPage } from './render.ts'
import { Runner, type StepResult } from './runner.ts'
import { show } from './show.ts'

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'success' },
    html: { type: 'string', default: 'summary.html' },
    help: { type: 'boolean', default: false },
  },
})
const scenario = SCENARIOS[values.scenario]

if (values.help || scenario === undefined) {
  if (scenario === undefined) console.error(`There is no scenario ${values.scenario}.`)
  console.log('npm run demo -- [--scenario NAME] [--html FILE, summary.html unless told]\n')
  for (const [name, { about }] of Object.entries(SCENARIOS)) console.log(`  ${name.padEnd(12)} ${about}`)
  process.exitCode = values.help ? 0 : 1
} else {
  const result = await play(scenario)
  process.exitCode = result.outputs.conclusion === scenario.conclusion ? 0 : 1
}

async function play({ about, world, inputs, cancelAfterMs }: Scenario): Promise<StepResult> {
  const server = await serve(new Opsera(world, Date.now))
  const runner = new Runner({
    action: fileURLToPath(new URL('..', import.meta.url)),
    inputs: {
      'opsera-token': TOKEN.value,
      'base-url': server.url,
      'portal-url': 'https://portal.opsera.io',
      'pipeline-id': PIPELINE_ID,
      ...inputs,
    },
    onLine: (line) => {
      const shown = show(line, true)
      if (shown !== undefined) console.log(shown)
    },
    ...(cancelAfterMs !== undefined && { stop: { how: 'cancel', after: cancelAfterMs } }),
  })
  try {
    heading(`Workflow log: ${about}`)
    const result = await runner.run()
    heading('Outputs')
    for (const [name, value] of Object.entries(result.outputs)) console.log(`${name.padEnd(17)} ${value}`)
    heading('Job summary')
    const summary = `${result.main.summary}${result.post?.summary ?? ''}`
    console.log(summary)
    writeFileSync(values.html, renderPage(about, summary))
    console.log(`Open ${values.html} to see it as GitHub shows it.`)
    heading(`The step is ${result.isGreen ? 'green' : 'red'}`)
    return result
  } finally {
    runner.dispose()
    await server.close()
  }
}

function heading(text: string): void {
  console.log(`\n${styleText('bold', text)}\n`)
}
