/**
 * The runner's disk is not the verdict: a file that cannot be written is one warning that names the file and the
 * cause. Only before the start request is it an error, as a run whose number cannot be saved must not be started.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Why nothing was started: a file of the runner cannot be written. The message is a sentence for the user. */
export class DiskError extends Error {
  override readonly name = 'DiskError'
}

/** `log-file could not be written: ENOSPC: no space left on device, write`. */
export function diskProblem(file: string, error: unknown): string {
  return `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`
}

/** What a file system answers for reasons of the machine, not of this program. */
const DISK_CODES =
  /^E(?:ACCES|DQUOT|EXIST|FBIG|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NFILE|NODEV|NOENT|NOSPC|NOTDIR|NXIO|PERM|ROFS|STALE)$/

/** Whether an exception is about a file of this machine: those of the network have no `path` and other codes. */
export function isDiskError(thrown: unknown): thrown is Error {
  return (
    thrown instanceof DiskError ||
    (thrown instanceof Error &&
      'syscall' in thrown &&
      'code' in thrown &&
      DISK_CODES.test(String(thrown.code)))
  )
}

export type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY'

/**
 * Makes one of the runner's command files again if it was removed, as by another process that cleans RUNNER_TEMP: the
 * runner reads it by its path when the step has ended. Returns whether it was removed, so that what it held can be
 * written again.
 */
export function restoreFile(name: CommandFile): boolean {
  const path = process.env[name] ?? ''
  if (path === '' || existsSync(path)) return false
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '', { flag: 'a' })
  return true
}
