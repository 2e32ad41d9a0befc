/** Command-line flags of the simulator and the demo; a wrong flag prints the help. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { CONSOLES } from './consoles.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import type { ConsoleSpec } from './spec.ts'

interface Options {
  readonly scenario: Scenario
  readonly values: Readonly<Record<string, unknown>>
}

/** The flags, or undefined after the help was printed: to stdout if it was asked for, else to stderr with exit code 2. */
export function optionsOf(usage: string, more: ParseArgsOptionsConfig): Options | undefined {
  const options = {
    scenario: { type: 'string', default: 'success' },
    console: { type: 'string' },
    help: { type: 'boolean', default: false },
    ...more,
  } as const
  const scenarios = Object.entries(SCENARIOS).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  const consoles = `--console replaces that of each step: ${Object.keys(CONSOLES).join(', ')}`
  const help = [usage, '', ...scenarios, '', consoles].join('\n')
  try {
    const { values } = parseArgs({ options })
    const scenario = SCENARIOS[values.scenario]
    if (scenario === undefined) throw new Error(`There is no scenario "${values.scenario}".`)
    const shown = values.console === undefined ? undefined : CONSOLES[values.console]
    if (values.console !== undefined && shown === undefined)
      throw new Error(`There is no console "${values.console}".`)
    if (!values.help)
      return { scenario: shown === undefined ? scenario : withConsole(scenario, shown), values }
    console.log(help)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    process.exitCode = 2
  }
  return undefined
}

function withConsole(scenario: Scenario, console: readonly ConsoleSpec[]): Scenario {
  const pipelines = scenario.world.pipelines.map((pipeline) => ({
    ...pipeline,
    steps: pipeline.steps.map((step) => ({ ...step, console })),
  }))
  return { ...scenario, world: { ...scenario.world, pipelines } }
}
