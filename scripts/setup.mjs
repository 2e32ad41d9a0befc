// Installs the locked dependencies when they are missing or older than the lock file, so that each
// README command works by itself on a fresh clone. Plain JavaScript: it runs before anything is installed.
import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
if (writtenAt('node_modules/.package-lock.json') < writtenAt('package-lock.json')) {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  console.error('Installing the dependencies, which takes about a minute …')
  // npm draws its progress on a terminal only; elsewhere these two lines show that it works.
  execSync('npm ci --no-audit --no-fund', { stdio: ['ignore', 'ignore', 'inherit'] })
  console.error(`Installed in ${seconds()} s.`)
}
