/** The README, as the tests read it. */
import { readFileSync } from 'node:fs'

export const README = readFileSync('README.md', 'utf8')

/** Its workflows. */
export const WORKFLOWS = [...README.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text)

/** Cells of the rows of the table below a heading; a code word stands without its marks. */
export function rowsBelow(heading: string): readonly (readonly string[])[] {
  const section = README.slice(README.indexOf(`\n${heading}\n`) + heading.length + 2)
  const table = section.slice(section.indexOf('\n|')).split(/\n(?!\|)/)[0] ?? ''
  const rows = table.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
  )
}
