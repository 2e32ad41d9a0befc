/**
 * `npm run demo`: what a workflow log shows of a run of a simulated pipeline, folded groups opened; with `--html` also its
 * job summary as a page.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs, styleText } from 'node:util'
import { Opsera } from '../simulator/opsera.ts'
import { PIPELINE_ID, SCENARIOS, TOKEN, type Scenario } from '../simulator/scenarios.ts'
import { serve } from '../simulator/server.ts'
import type { LogLine } from './commands.ts'
import { renderPage } from './render.ts'
import { Runner, type StepResult } from './runner.ts'

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'success' },
    html: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const scenario = SCENARIOS[values.scenario]

if (values.help || scenario === undefined) {
  if (scenario === undefined) console.error(`There is no scenario ${values.scenario}.`)
  console.log('npm run demo -- [--scenario NAME] [--html FILE]\n')
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
    onLine: print,
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
    if (values.html !== undefined) writeFileSync(values.html, renderPage(about, summary))
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

function print({ kind, text, isFolded }: LogLine): void {
  if (kind === 'command') return
  const indent = isFolded && kind === 'text' ? '  ' : ''
  console.log(indent + styled(kind, text))
}

function styled(kind: LogLine['kind'], text: string): string {
  switch (kind) {
    case 'group':
      return `▾ ${text}`
    case 'error':
      return styleText('red', `Error: ${text}`)
    case 'warning':
      return styleText('yellow', `Warning: ${text}`)
    case 'notice':
      return styleText('cyan', `Notice: ${text}`)
    default:
      return text
  }
}
