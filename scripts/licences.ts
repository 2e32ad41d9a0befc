/**
 * The licences of what a bundle holds, of all its chunks. ncc's own `--license` writes the file once for each chunk, so
 * that only the last one's packages stay in it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A module of webpack's stats; one that was concatenated holds others. */
export interface Module {
  /** Its file, when it has one. */
  readonly nameForCondition?: string | null
  readonly modules?: readonly Module[]
}

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
}

/** Name, version, licence and its text for each package among the modules; throws when one has no text. */
export function licencesOf(modules: readonly Module[]): string {
  const folders = new Set(
    filesOf(modules).flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  )
  return [...new Set([...folders].map(licenceOf))].sort().join('\n')
}

function filesOf(modules: readonly Module[]): readonly string[] {
  return modules.flatMap(({ nameForCondition: file, modules: inner = [] }) => [
    ...(typeof file === 'string' ? [file.replaceAll('\\', '/')] : []),
    ...filesOf(inner),
  ])
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} is bundled, and its package brings no text of its licence`)
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return `${name} ${version}\n${license}\n\n${text}\n`
}
