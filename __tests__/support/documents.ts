/** The documents, as the tests read them. */
import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** Path and text of all that a person is meant to read. */
export const DOCUMENTS: readonly (readonly [path: string, text: string])[] = [
  ...globSync('*.md'),
  ...globSync('{api,check,simulator}/README.md'),
  ...globSync('docs/*.md'),
]
  .sort()
  .map((path) => [path, readFileSync(path, 'utf8')] as const)

export function documentAt(path: string): string {
  return DOCUMENTS.find(([each]) => each === path)?.[1] ?? ''
}

/** The workflows in them. */
export const WORKFLOWS: readonly string[] = DOCUMENTS.flatMap(([, text]) =>
  [...text.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml),
)

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

interface Job {
  readonly uses?: string
  readonly needs?: readonly string[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

/** A workflow, with all steps of its jobs. */
export function readWorkflow(text: string) {
  const workflow = parse(text) as Workflow
  return { ...workflow, steps: Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps) }
}

/** Cells of the rows of the first table below a line; a code word is without its marks. */
export function rowsBelow(path: string, line: string): readonly (readonly string[])[] {
  const text = documentAt(path)
  const section = text.slice(text.indexOf(`\n${line}\n`) + line.length + 2)
  const table = section.slice(section.indexOf('\n|')).split(/\n(?!\|)/)[0] ?? ''
  const rows = table.split('\n').filter((row) => row.startsWith('|'))
  return rows.slice(2).map((row) => cellsOf(row).map((cell) => cell.replace(/^`([^`]*)`$/, '$1')))
}

/** Cells of all rows of all tables. */
export function rowsIn(path: string): readonly (readonly string[])[] {
  return documentAt(path)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)
}

/** A pipe in a code word is escaped, and no border. */
export function cellsOf(row: string): readonly string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())
}
