/** Bundles each entry of the action into `dist/<entry>/` with ncc, and writes the licences of what is inside beside it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { licencesOf, type Module } from './licences.ts'

const NCC = 'node_modules/@vercel/ncc/dist/ncc/cli.js'
/** ncc resolves imports by the `paths` of this file: stand-ins for libraries that nothing here calls. */
const env = { ...process.env, TS_NODE_PROJECT: resolve('scripts/tsconfig.bundle.json') }
const notes = mkdtempSync(join(tmpdir(), 'build-'))

rmSync('dist', { recursive: true, force: true })
for (const file of readdirSync('src').filter((name) => /^\w+\.ts$/.test(name) && name !== 'ports.ts')) {
  const entry = file.replace('.ts', '')
  const stats = join(notes, `${entry}.json`)
  const args = ['build', '--transpile-only', `src/${file}`, '-o', `dist/${entry}`, '--stats-out', stats]
  execFileSync(process.execPath, [NCC, ...args], { stdio: 'inherit', env })
  const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { modules: readonly Module[] }
  writeFileSync(`dist/${entry}/licenses.txt`, licencesOf(modules))
}
rmSync(notes, { recursive: true })
