/**
 * A full or broken disk does not change the verdict: a file that cannot be written is one warning with file and
 * cause. Only before the start request is it an error, as a run whose number cannot be saved must not be started.
 */
import { warning } from '@actions/core'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Why nothing was started: a file of the runner cannot be written. The message is a sentence for the user. */
export class DiskError extends Error {
  override readonly name = 'DiskError'
}

/** `log-file could not be written: ENOSPC: no space left on device, write`. */
export function diskProblem(file: string, error: unknown): string {
  return `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`
}

/** Error codes of a file system that are due to the machine, not to this program. */
const DISK_CODES =
  /^E(?:ACCES|DQUOT|EXIST|FBIG|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NFILE|NODEV|NOENT|NOSPC|NOTDIR|NXIO|PERM|ROFS|STALE)$/

/** Whether an exception is about a file of this machine: those of the network have other codes. */
export function isDiskError(thrown: unknown): thrown is Error {
  if (thrown instanceof DiskError) return true
  return thrown instanceof Error && 'code' in thrown && DISK_CODES.test(String(thrown.code))
}

type CommandFileName = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY'

/**
 * Creates one of the runner's command files again if it was removed, as by another process that cleans RUNNER_TEMP: the
 * runner reads it by its path when the step has ended. Returns whether it was removed.
 */
export function restoreFile(name: CommandFileName): boolean {
  const path = process.env[name] ?? ''
  if (path === '' || existsSync(path)) return false
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '', { flag: 'a' })
  return true
}

/** A command file that is written many times. */
export class CommandFile {
  readonly #name: CommandFileName
  readonly #content: string
  #problem: string | undefined

  /** `content` names what is in it, for a sentence. */
  constructor(name: CommandFileName, content: string) {
    this.#name = name
    this.#content = content
  }

  /** `isLost`: the file was removed, so write earlier entries again. The first failure is a warning if `mayWarn`. */
  append(write: (isLost: boolean) => void, mayWarn: boolean): void {
    try {
      write(restoreFile(this.#name))
    } catch (error) {
      const problem = diskProblem(`${this.#content} (${this.#name})`, error)
      if (this.#problem === undefined && mayWarn) warning(problem)
      this.#problem = problem
    }
  }

  /** Throws if it could not be written so far: nothing may be started then. */
  requireWritable(): void {
    if (this.#problem !== undefined) throw new DiskError(`Nothing was started: ${this.#problem}`)
  }
}

/** The step's own folder under RUNNER_TEMP. It is made when its first file is, and again if it was removed since. */
export class StepFolder {
  #path: string | undefined

  /** A new file that only this user can read; returns its path. Throws the error of the file system. */
  makeFile(name: string, text = ''): string {
    if (this.#path === undefined || !existsSync(this.#path)) {
      const { RUNNER_TEMP = '' } = process.env
      const parent = RUNNER_TEMP || tmpdir()
      mkdirSync(parent, { recursive: true })
      this.#path = mkdtempSync(join(parent, 'opsera-'))
    }
    const path = join(this.#path, name)
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
    return path
  }
}
