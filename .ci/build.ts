/** Bundles each entry of the action into `dist/<entry>/`, as committed: unminified, with the licences of what is inside. */
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'

for (const entry of ['main', 'post', 'api']) {
  if (!existsSync(`src/${entry}.ts`)) continue
  rmSync(`dist/${entry}`, { recursive: true, force: true })
  execFileSync(
    process.execPath,
    [
      'node_modules/@vercel/ncc/dist/ncc/cli.js',
      'build',
      `src/${entry}.ts`,
      '-o',
      `dist/${entry}`,
      '--license',
      'licenses.txt',
    ],
    { stdio: 'inherit' },
  )
}
