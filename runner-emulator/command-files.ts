/** The files through which a step talks to the runner: fresh and empty for each stage, read when it has ended. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const COMMAND_FILES = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
] as const

type CommandFile = (typeof COMMAND_FILES)[number]

/** Makes the files; returns the environment that names them. */
export function makeCommandFiles(folder: string): Record<CommandFile, string> {
  mkdirSync(folder, { recursive: true })
  const named = COMMAND_FILES.map((name) => [name, join(folder, name.toLowerCase())] as const)
  for (const [, path] of named) writeFileSync(path, '')
  return Object.fromEntries(named) as Record<CommandFile, string>
}

/** `NAME=VALUE` lines and `NAME<<DELIMITER` blocks; throws for what the runner would refuse. The last value wins. */
export function readPairs(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const pairs: Record<string, string> = {}
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const match = /^([^=<]+?)(?:(=)(.*)|<<(.+))$/s.exec(line)
    if (match === null) throw new Error(`invalid line in ${path}: ${line}`)
    const [, name = '', equals, value = '', delimiter] = match
    if (equals !== undefined) pairs[name] = value
    else {
      const end = lines.indexOf(delimiter ?? '', index + 1)
      if (end < 0) throw new Error(`no delimiter ${delimiter ?? ''} in ${path}`)
      pairs[name] = lines.slice(index + 1, end).join('\n')
      index = end
    }
  }
  return pairs
}
