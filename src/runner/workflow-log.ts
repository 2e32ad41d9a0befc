/** The sink: the workflow log and the log file. The only way remote text gets out of this process. */
import { debug, info, isDebug, notice, warning } from '@actions/core'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { sanitize, oneLine } from '../log/sanitize.ts'
import { redact, type Secrets } from '../log/secrets.ts'
import type { Sink } from '../ports.ts'
import { diskProblem } from './disk.ts'

export interface PrinterOptions {
  readonly secrets: Secrets
  /** Makes the log file and returns its path; called again if the file was removed. It may throw. */
  readonly makeLogFile: () => string
}

/** The runner cuts the message of an annotation here. */
const ANNOTATION_MAX = 4_096
/** A title is read folded, in a row with others. */
const TITLE_MAX = 200

/** The workflow log, and the run's log file beside it. */
export class WorkflowLog implements Sink {
  readonly #options: PrinterOptions
  #file: FileHandle | undefined
  #path: string | undefined
  #isFileDead = false

  constructor(options: PrinterOptions) {
    this.#options = options
  }

  info(line: string): void {
    info(this.#oneLine(line))
  }

  notice(message: string): void {
    notice(this.#oneLine(message))
  }

  warning(message: string): void {
    warning(this.#oneLine(message))
  }

  /** The runner hides debug lines without debug logging, so none is made then: there are many. */
  debug(line: string): void {
    if (isDebug()) debug(this.#oneLine(line))
  }

  /** One batch, written whole: our own commands stand outside the fence, the remote lines inside it. */
  async group(title: string, lines: string): Promise<void> {
    const fence = randomUUID()
    const body = lines.endsWith('\n') ? lines : `${lines}\n`
    const name = oneLine(title, this.#options.secrets, TITLE_MAX).replaceAll('%', '%25')
    await write(`::group::${name}\n::stop-commands::${fence}\n${body}::${fence}::\n::endgroup::\n`)
  }

  /** Makes the log file, so that it exists before the first text comes; trouble with it is a warning. */
  makeLogFile(): void {
    try {
      this.#path ??= this.#options.makeLogFile()
    } catch (error) {
      this.#giveUpFile(error)
    }
  }

  /** A file that cannot be written is one warning: the log still has the text. */
  async appendToLogFile(text: string): Promise<void> {
    if (this.#isFileDead) return
    try {
      const file = await this.#openFile()
      await file.appendFile(redact(text, this.#options.secrets))
    } catch (error) {
      this.#giveUpFile(error)
    }
  }

  async close(): Promise<void> {
    try {
      await this.#file?.close()
    } catch (error) {
      this.#giveUpFile(error)
    }
    this.#file = undefined
  }

  /** The open file, or a new one in its place if it was removed: what is written to that would be lost. */
  async #openFile(): Promise<FileHandle> {
    if (this.#path !== undefined && !existsSync(this.#path)) {
      this.warning(
        `log-file ${this.#path} was removed during the step, as when RUNNER_TEMP is cleaned (ENOENT). ` +
          'A new one has the text that follows.',
      )
      await this.close()
      this.#path = undefined
    }
    this.#path ??= this.#options.makeLogFile()
    this.#file ??= await open(this.#path, 'a', 0o600)
    return this.#file
  }

  #giveUpFile(error: unknown): void {
    if (!this.#isFileDead) this.warning(diskProblem(`log-file ${this.#path ?? ''}`.trim(), error))
    this.#isFileDead = true
  }

  #oneLine(text: string): string {
    return oneLine(text, this.#options.secrets, ANNOTATION_MAX)
  }
}

/** Several lines of ours with remote words in them, as for an error. */
export function sanitizeBlock(text: string, secrets: Secrets): string {
  return sanitize(text, secrets).slice(0, ANNOTATION_MAX)
}

/** In a container job the runner's end of the pipe goes away while we live: that must not kill us. */
export function ignorePipeErrors(): void {
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
}

/** Resolves when the log can take more. */
function write(text: string): Promise<void> {
  const { stdout } = process
  if (stdout.destroyed || !stdout.writable || stdout.write(text)) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      stdout.off('drain', done)
      stdout.off('close', done)
      stdout.off('error', done)
      resolve()
    }
    stdout.once('drain', done)
    stdout.once('close', done)
    stdout.once('error', done)
  })
}

/** Resolves when all that was printed has left this process. */
export function flush(): Promise<void> {
  const { stdout } = process
  if (stdout.destroyed || !stdout.writable) return Promise.resolve()
  return new Promise((resolve) => {
    stdout.write('', () => {
      resolve()
    })
  })
}
