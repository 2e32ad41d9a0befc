/** The sink: the workflow log and the log file. The only way remote text gets out of this process. */
import { debug, info, isDebug, notice, warning } from '@actions/core'
import { randomUUID } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { sanitize, oneLine } from '../log/sanitize.ts'
import { redact } from '../log/secrets.ts'
import type { Sink } from '../ports.ts'

export interface PrinterOptions {
  readonly secrets: readonly string[]
  /** Where `keep` writes; asked for, and made, when the first text comes. */
  readonly logFile: () => string
}

/** The runner cuts the message of an annotation here. */
const ANNOTATION_MAX = 4_096
/** A title is read folded, in a row with others. */
const TITLE_MAX = 200

/** The workflow log, and the run's log file beside it. */
export class WorkflowLog implements Sink {
  readonly #options: PrinterOptions
  #file: FileHandle | undefined
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

  /** A file that cannot be written is one warning: the log still has the text. */
  async appendToLogFile(text: string): Promise<void> {
    if (this.#isFileDead) return
    try {
      this.#file ??= await open(this.#options.logFile(), 'a', 0o600)
      await this.#file.appendFile(redact(text, this.#options.secrets))
    } catch (error) {
      this.#isFileDead = true
      this.warning(
        `log-file could not be written: ${error instanceof Error ? error.message : 'unknown error'}`,
      )
    }
  }

  async close(): Promise<void> {
    await this.#file?.close()
    this.#file = undefined
  }

  #oneLine(text: string): string {
    return oneLine(text, this.#options.secrets, ANNOTATION_MAX)
  }
}

/** Several lines of ours with remote words in them, as for an error. */
export function sanitizeBlock(text: string, secrets: readonly string[]): string {
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
