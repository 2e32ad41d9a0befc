/** `npm run bench`: speed, size and memory of the action, each figure beside its baseline in the same run. */
import { parseArgs } from 'node:util'
import { isReached, ratioOf } from './measurement.ts'
import { MEASUREMENTS } from './measurements.ts'
import { tableOf } from './table.ts'

const HELP = [
  'npm run bench -- [--row NAME]... [--json]\n',
  ...MEASUREMENTS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`),
].join('\n')

/** What the arguments ask for, or what is wrong with them. */
function readArguments(): {
  readonly names: readonly string[]
  readonly json: boolean
  readonly problem?: string
} {
  try {
    const { values } = parseArgs({
      options: {
        row: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return { names: [], json: false, problem: '' }
    const unknown = values.row.find((name) => !MEASUREMENTS.some((measurement) => measurement.name === name))
    return {
      names: values.row,
      json: values.json,
      ...(unknown !== undefined && { problem: `There is no measurement "${unknown}".` }),
    }
  } catch (error) {
    return { names: [], json: false, problem: (error as Error).message }
  }
}

const { names, json, problem } = readArguments()
if (problem !== undefined) {
  if (problem !== '') console.error(problem)
  console.log(HELP)
  process.exit(problem === '' ? 0 : 2)
}
const found: Record<string, unknown[]> = {}
for (const measurement of MEASUREMENTS) {
  const { name, about } = measurement
  if (names.length > 0 && !names.includes(name)) continue
  if (!json) console.log(`\n${name}: ${about}`)
  const figures = await measurement.run()
  found[name] = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), isReached: isReached(figure) }))
  if (!json) console.log(tableOf(figures))
}
if (json) console.log(JSON.stringify(found, null, 2))
