/**
 * Bundles each entry of the action into `dist/<entry>/`, as committed: unminified, printed in the style of the source
 * for those who review it, with the licences of what is inside.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript'

const style = await resolveConfig('src/main.ts')

for (const entry of ['main', 'post', 'api']) {
  if (!existsSync(`src/${entry}.ts`)) continue
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
      '--license',
      'licenses.txt',
    ],
    { stdio: 'inherit' },
  )
  for (const file of readdirSync(`dist/${entry}`).filter((name) => name.endsWith('.js'))) {
    const path = `dist/${entry}/${file}`
    writeFileSync(path, await print(readFileSync(path, 'utf8')))
  }
}

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
