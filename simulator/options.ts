/** Command-line flags of the simulator and the demo: whatever is wrong with them, the answer is the help. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { SCENARIOS, type Scenario } from './scenarios.ts'

interface Options {
  readonly scenario: Scenario
  readonly values: Readonly<Record<string, unknown>>
}

/** The flags, or undefined after the help was printed: to stdout if it was asked for, else to stderr with exit code 2. */
export function optionsOf(usage: string, more: ParseArgsOptionsConfig): Options | undefined {
  const options = {
    scenario: { type: 'string', default: 'success' },
    help: { type: 'boolean', default: false },
    ...more,
  } as const
  const scenarios = Object.entries(SCENARIOS).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  const help = [usage, '', ...scenarios].join('\n')
  try {
    const { values } = parseArgs({ options })
    const scenario = SCENARIOS[values.scenario]
    if (scenario === undefined) throw new Error(`There is no scenario "${values.scenario}".`)
    if (!values.help) return { scenario, values }
    console.log(help)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    process.exitCode = 2
  }
  return undefined
}
