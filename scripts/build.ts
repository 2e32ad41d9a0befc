/**
 * Bundles each entry of the action into `dist/<entry>/`, as committed: unminified, printed in the style of the source
 * for those who review it, with the licences of what is inside.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript'
import { licencesOf, type Module } from './licences.ts'

const style = await resolveConfig('src/main.ts')
const notes = mkdtempSync(join(tmpdir(), 'build-'))

for (const entry of ['main', 'post', 'api']) {
  const stats = join(notes, `${entry}.json`)
  rmSync(`dist/${entry}`, { recursive: true, force: true })
  execFileSync(
    process.execPath,
    [
      'node_modules/@vercel/ncc/dist/ncc/cli.js',
      'build',
      '--transpile-only',
      `src/${entry}.ts`,
      '-o',
      `dist/${entry}`,
      '--stats-out',
      stats,
    ],
    { stdio: 'inherit' },
  )
  const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { modules: readonly Module[] }
  writeFileSync(`dist/${entry}/licenses.txt`, licencesOf(modules))
  for (const file of readdirSync(`dist/${entry}`).filter((name) => name.endsWith('.js'))) {
    const path = `dist/${entry}/${file}`
    writeFileSync(path, await print(readFileSync(path, 'utf8')))
  }
}
rmSync(notes, { recursive: true })

/** Without the comments of what is bundled but for the names of the modules, and in the format of the source. */
function print(bundle: string): Promise<string> {
  const kept = bundle.replace(
    /^;?\/\/ CONCATENATED MODULE: (.*)$/gm,
    (_, name) => `MODULE(${JSON.stringify(name)});`,
  )
  const { outputText } = transpileModule(kept, {
    compilerOptions: { target: ScriptTarget.ESNext, module: ModuleKind.ESNext, removeComments: true },
  })
  const named = outputText.replace(/^\s*MODULE\("(.*)"\);$/gm, '\n// $1')
  // The bundler nests every module two levels deep: tabs keep that from being a tenth of the bytes.
  return format(named, { ...style, parser: 'babel', useTabs: true, printWidth: 140 })
}
