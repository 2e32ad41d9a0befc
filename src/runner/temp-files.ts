/** The step's own files under `RUNNER_TEMP`, which the runner empties after the job. */
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that only this user can enter. */
export function makeFolder(): string {
  const { RUNNER_TEMP = '' } = process.env
  const parent = RUNNER_TEMP === '' ? tmpdir() : RUNNER_TEMP
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(join(parent, 'opsera-'))
}

/** A new file in it that only this user can read; returns its path. */
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

/** A folder that is made when its first file is, and again if it was removed since. */
export class StepFolder {
  #path: string | undefined

  /** A new file that only this user can read; returns its path. Throws what the file system answers. */
  makeFile(name: string, text = ''): string {
    if (this.#path === undefined || !existsSync(this.#path)) this.#path = makeFolder()
    return makeFile(this.#path, name, text)
  }
}
