/** The step's own folder under `RUNNER_TEMP`, which the runner empties after the job. */
import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that only this user can enter. */
export function makeFolder(): string {
  const { RUNNER_TEMP } = process.env
  return mkdtempSync(
    join(RUNNER_TEMP === undefined || RUNNER_TEMP === '' ? tmpdir() : RUNNER_TEMP, 'opsera-'),
  )
}

/** An empty file in it that only this user can read; returns its path. */
export function makeFile(folder: string, name: string, text = ''): string {
  const path = join(folder, name)
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, text)
  } finally {
    closeSync(file)
  }
  return path
}
