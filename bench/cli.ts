/** `npm run bench`: how fast, small and light the action is, each figure beside its baseline in the same run. */
import { parseArgs } from 'node:util'
import { holds, ratioOf, type Figure } from './figure.ts'
import { ROWS } from './rows.ts'
import { tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    row: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const unknown = values.row.filter((name) => !ROWS.some((row) => row.name === name))

if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no row ${unknown.join(', ')}.`)
  console.log('npm run bench -- [--row NAME]... [--json]\n')
  for (const { name, about } of ROWS) console.log(`  ${name.padEnd(10)} ${about}`)
  process.exitCode = values.help ? 0 : 1
} else {
  const found: Record<string, unknown[]> = {}
  for (const row of ROWS) {
    if (values.row.length > 0 && !values.row.includes(row.name)) continue
    if (!values.json) console.log(`\n${row.name}: ${row.about}`)
    const figures = await row.run()
    found[row.name] = figures.map(plain)
    if (!values.json) console.log(tableOf(figures))
  }
  if (values.json) console.log(JSON.stringify(found, null, 2))
}

/** A figure with what follows from it, for programs. */
function plain(figure: Figure) {
  return { ...figure, ratio: ratioOf(figure), holds: holds(figure) }
}
