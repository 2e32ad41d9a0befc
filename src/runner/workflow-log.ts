/** The sink: the workflow log and the log file. The only way remote text gets out of this process. */
import { debug, info, isDebug, notice, warning } from '@actions/core'
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { appendFile, constants } from 'node:fs/promises'
import { sanitize, oneLine } from '../log/sanitize.ts'
import type { Secrets } from '../log/secrets.ts'
import type { Sink } from '../ports.ts'
import { diskProblem, makeFile } from './disk.ts'

/** The runner cuts the message of an annotation here. */
const ANNOTATION_MAX = 4_096
/** A longer title is cut, because it is read folded, in a list of others. */
const TITLE_MAX = 200

/** Appends, but makes no new file: if another step cleans RUNNER_TEMP, half a log must not look like a whole one. */
const EXISTING = constants.O_WRONLY | constants.O_APPEND

/** The workflow log, and the run's log file beside it. */
export class WorkflowLog implements Sink {
  readonly #secrets: Secrets
  readonly #makeLogFile: () => string
  #path: string | undefined
  #isFileDead = false

  /** `makeLogFile` creates the log file, when there is text for it, and returns its path. It may throw. */
  constructor(secrets: Secrets, makeLogFile = () => makeFile('console.log')) {
    this.#secrets = secrets
    this.#makeLogFile = makeLogFile
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

  /** One batch, written whole: our own commands are outside the fence, the remote lines inside it. */
  async group(title: string, lines: string): Promise<void> {
    const fence = randomUUID()
    const body = lines.endsWith('\n') ? lines : `${lines}\n`
    const name = oneLine(title, this.#secrets, TITLE_MAX).replaceAll('%', '%25')
    await flush(`::group::${name}\n::stop-commands::${fence}\n${body}::${fence}::\n::endgroup::\n`)
    // Lets signals be handled between two batches, even if writing does not wait.
    await setImmediate()
  }

  /** An empty text creates the file. A file that cannot be written is one warning: the log still has the text. */
  async appendToLogFile(text: string): Promise<void> {
    if (this.#isFileDead) return setImmediate()
    try {
      this.#path ??= this.#makeLogFile()
      await appendFile(this.#path, this.#secrets.redact(text), { flag: EXISTING })
    } catch (error) {
      this.warning(diskProblem(`log-file ${this.#path ?? ''}`.trim(), error))
      this.#isFileDead = true
    }
  }

  #oneLine(text: string): string {
    return oneLine(text, this.#secrets, ANNOTATION_MAX)
  }
}

/** Lines of an error message, which may quote remote text. */
export function sanitizeBlock(text: string, secrets: Secrets): string {
  return sanitize(text, secrets).slice(0, ANNOTATION_MAX)
}

/** Ignores EPIPE: in container jobs the runner closes stdout before the process exits. */
export function ignorePipeErrors(): void {
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
}

/** Prints a text; resolves when everything printed so far has left this process, or never can. */
export async function flush(text = ''): Promise<void> {
  const { stdout } = process
  if (stdout.destroyed || !stdout.writable) return
  await new Promise<void>((resolve) => {
    stdout.once('close', resolve)
    stdout.write(text, () => {
      stdout.off('close', resolve)
      resolve()
    })
  })
}
