// Installs the locked dependencies when they are missing or older than the lock file, so that each
// README command works alone on a fresh clone. Plain JavaScript: it runs before anything is installed.
import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
if (writtenAt('node_modules/.package-lock.json') < writtenAt('package-lock.json')) {
  execSync('npm ci --no-audit --no-fund', { stdio: ['ignore', 'ignore', 'inherit'] })
}
