/**
 * A full or broken disk does not change the verdict: a file that cannot be written is one warning with file and
 * cause. Only before the start request is it an error, as a run whose number cannot be saved must not be started.
 */
import { warning } from '@actions/core'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why nothing was started: a file of the runner cannot be written. The message is a sentence for the user. */
export class DiskError extends Error {
  override readonly name = 'DiskError'
}

export function textOf(thrown: unknown): string {
  return String(thrown).replace(/^(?:\w*Error): /, '')
}

/** `log-file could not be written: ENOSPC: no space left on device, write`. */
export function diskProblem(file: string, error: unknown): string {
  return `${file} could not be written: ${textOf(error)}`
}

/**
 * A writer for one of the runner's files, which `file` names in a sentence. The first failure is one warning; a write
 * that is required throws `DiskError` instead, for a step that is then not to start anything.
 */
export function fileWriter(file: string) {
  let hasFailed = false
  return (write: () => void, isRequired = false): void => {
    try {
      write()
    } catch (error) {
      const problem = diskProblem(file, error)
      if (!isRequired && !hasFailed) warning(problem)
      hasFailed = true
      if (isRequired) throw new DiskError(`Nothing was started: ${problem}`)
    }
  }
}

/** A new file under RUNNER_TEMP that only this user can read; returns its path. Throws the error of the file system. */
export function makeFile(name: string, text = ''): string {
  const { RUNNER_TEMP = '' } = process.env
  const parent = RUNNER_TEMP || tmpdir()
  mkdirSync(parent, { recursive: true })
  const path = join(mkdtempSync(join(parent, 'opsera-')), name)
  writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
  return path
}
