/**
 * `npm run demo`: the workflow log of a step on a simulated pipeline (groups opened), its outputs and files, and a page
 * with its log and its job summary as GitHub shows them.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'
import { Opsera } from '../simulator/opsera.ts'
import { optionsOf } from '../simulator/options.ts'
import { PIPELINE_ID, TOKEN, type Scenario } from '../simulator/scenarios.ts'
import { serve } from '../simulator/server.ts'
import type { LogLine } from './commands.ts'
import { renderPage } from './render.ts'
import { Runner, type StepResult } from './runner.ts'
import { show } from './show.ts'

const isColoured = process.stdout.isTTY && process.env.NO_COLOR === undefined
const options = optionsOf(
  'npm run demo -- [--scenario NAME] [--console NAME] [--html FILE] (default: summary.html)',
  {
    html: { type: 'string', default: 'summary.html' },
  },
)

if (options !== undefined) {
  const result = await play(options.scenario, String(options.values.html))
  process.exitCode = result.outputs.conclusion === options.scenario.conclusion ? 0 : 1
}

async function play(scenario: Scenario, page: string): Promise<StepResult> {
  const { about, world, inputs, cancelAfterMs, conclusion } = scenario
  console.log(`What to look at: ${about}. The step must end with "${conclusion}".`)
  console.log(
    `When the run has ended, the step waits up to ${inputs['log-drain'] ?? '90s'} (log-drain) for console output that arrives late.`,
  )
  const server = await serve(new Opsera(world, Date.now))
  const lines: LogLine[] = []
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
      lines.push(line)
      const shown = show(line, isColoured)
      if (shown !== undefined) console.log(shown)
    },
    ...(cancelAfterMs !== undefined && { stop: { how: 'cancel', after: cancelAfterMs } }),
  })
  try {
    heading('Workflow log')
    const result = await runner.run()
    heading('Outputs')
    for (const [name, value] of Object.entries(result.outputs)) console.log(`${name.padEnd(17)} ${value}`)
    heading('Job summary')
    const summary = `${result.main.summary}${result.post?.summary ?? ''}`
    console.log(summary)
    writeFileSync(page, renderPage(about, summary, lines))
    console.log(
      `Open ${page} to see log and summary as GitHub shows them. The files of the step are kept in ${result.temp}.`,
    )
    heading(`The step is ${result.isGreen ? 'green' : 'red'}`)
    return result
  } finally {
    await server.close()
  }
}

function heading(text: string): void {
  console.log(`\n${isColoured ? styleText('bold', text) : text}\n`)
}
