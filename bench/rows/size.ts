/** What is in each bundle, by module, as the comments name them that the build leaves in. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Figure, Row } from '../figure.ts'

const DIST = resolve(import.meta.dirname, '../../dist')
const AIM_KB = 200
/** Large, and needed by nobody who gives no `github-token`. */
const UNWANTED = /node_modules\/(?:undici|@octokit)\//

export const size: Row = {
  name: 'size',
  about: 'bytes of each entry by module, unminified; peers ship 460 kB to 5.9 MB',
  run: () => Promise.resolve(readdirSync(DIST).flatMap(figuresOf)),
}

function figuresOf(entry: string): Figure[] {
  const text = readFileSync(join(DIST, entry, 'index.js'), 'utf8')
  const modules = modulesIn(text)
  const later = readdirSync(join(DIST, entry)).filter((name) => name.endsWith('.js') && name !== 'index.js')
  const unwanted = [...modules.keys()].filter((name) => UNWANTED.test(name))
  return [
    {
      measure: `${entry}: all that is loaded`,
      unit: 'kB',
      ours: { value: Buffer.byteLength(text) / 1000 },
      aim: { of: 'value', atMost: AIM_KB },
      note: unwanted.length === 0 ? 'no undici, no Octokit' : `WITH ${unwanted.join(', ')}`,
    },
    ...later.map((name) => part(`${entry}: ${name}, when asked for`, statSync(join(DIST, entry, name)).size)),
    ...groups(modules).map(([name, bytes]) => part(`${entry}:   ${name}`, bytes)),
  ]
}

function part(measure: string, bytes: number): Figure {
  return { measure, unit: 'kB', ours: { value: bytes / 1000 } }
}

/** Bytes of each module: a comment names those that the bundler joined, a number those that it wrapped. */
function modulesIn(text: string): Map<string, number> {
  const modules = new Map<string, number>()
  let name = 'loader'
  for (const line of text.split('\n')) {
    name = /^\s*\/\/ (\.\/\S+|external .+)$/.exec(line)?.[1] ?? wrappedIn(line) ?? name
    modules.set(name, (modules.get(name) ?? 0) + Buffer.byteLength(line) + 1)
  }
  return modules
}

function wrappedIn(line: string): string | undefined {
  return /^ {2}\d+: .*=> \{$/.test(line) ? 'CommonJS (tunnel)' : undefined
}

/** Largest first: our folders, each package, and the bundler's own. */
function groups(modules: ReadonlyMap<string, number>): [string, number][] {
  const sums = new Map<string, number>()
  for (const [name, bytes] of modules) {
    const group = groupOf(name)
    sums.set(group, (sums.get(group) ?? 0) + bytes)
  }
  return [...sums].sort(([, a], [, b]) => b - a)
}

function groupOf(name: string): string {
  if (name.startsWith('external')) return 'names of Node modules'
  const found = /^\.\/(?:node_modules\/((?:@[^/]+\/)?[^/]+)|(src\/[^/]+))/.exec(name)
  return found?.[1] ?? found?.[2] ?? name
}
