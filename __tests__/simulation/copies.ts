/** Altered copies of `src/`, for seeing whether the simulateSeed notices. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Program } from './program.ts'

/** One exact text of a source file, and what stands in its place. */
export interface Alteration {
  /** Below `src/`. */
  readonly file: string
  readonly find: string
  readonly put: string
}

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** What a file becomes; throws when the text is not there exactly once, for then the alteration alters nothing. */
export function altered({ file, find, put }: Alteration, folder = SRC): string {
  const source = readFileSync(join(folder, file), 'utf8')
  const places = source.split(find).length - 1
  if (places !== 1) throw new Error(`src/${file} has ${places} places that read: ${find}`)
  return source.replace(find, () => put)
}

/** The program from a copy of `src/` with the alterations made, in a folder that is left to the system to tidy. */
export async function programWith(alterations: readonly Alteration[]): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'simulateSeed-'))
  const src = join(folder, 'src')
  cpSync(SRC, src, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n')
  for (const alteration of alterations) writeFileSync(join(src, alteration.file), altered(alteration, src))
  const files = ['run/gate.ts', 'run/cleanup.ts', 'opsera/client.ts', 'log/sanitize.ts', 'log/secrets.ts']
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(src, file)).href) as Promise<Partial<Program>>),
  )
  return Object.assign({}, ...modules) as Program
}
