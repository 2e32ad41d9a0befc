/** `npm run bench`: speed, size and memory of the action, each figure beside its baseline in the same run. */
import { parseArgs } from 'node:util'
import type { Measurement } from './measurement.ts'
import { console as log } from './measurements/console.ts'
import { lag } from './measurements/lag.ts'
import { size } from './measurements/size.ts'
import { start } from './measurements/start.ts'
import { stop } from './measurements/stop.ts'
import { worst } from './measurements/worst.ts'
import { tableOf } from './table.ts'

const MEASUREMENTS: readonly Measurement[] = [start, stop, lag, log, worst, size]

const HELP = [
  'npm run bench -- [--row NAME]...\n',
  ...MEASUREMENTS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`),
].join('\n')

const options = { row: { type: 'string', multiple: true }, help: { type: 'boolean' } } as const

/** The measurements that the arguments name; all of them by default. A wrong argument prints the help. */
function chosen(): readonly Measurement[] {
  try {
    const { row, help } = parseArgs({ options }).values
    const unknown = row?.find((name) => !MEASUREMENTS.some((measurement) => measurement.name === name))
    if (unknown !== undefined) throw new Error(`There is no measurement "${unknown}".`)
    if (help !== true) return MEASUREMENTS.filter(({ name }) => row?.includes(name) ?? true)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
  console.log(HELP)
  return []
}

for (const measurement of chosen()) {
  console.log(`\n${measurement.name}: ${measurement.about}`)
  console.log(tableOf(await measurement.run()))
}
