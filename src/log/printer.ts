/** From records to the workflow log and the log file: what is new, made harmless, within the limit. */
import type { Secrets } from './secrets.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import type { Sink } from '../ports.ts'
import { sanitize } from './sanitize.ts'
import { LogStream, type Chunk } from './stream.ts'
import { Tails } from './tails.ts'

export interface PrinterSettings {
  readonly runCount: number
  /** `activity`: a line for each row that is not console output, too. */
  readonly mode: 'console' | 'activity'
  /** How much remote text is printed, in bytes; 0 for no limit. */
  readonly limitBytes: number
  readonly secrets: Secrets
}

/** The failed step is worth this many lines even beyond the limit. */
const LINES_BEYOND_LIMIT = 200

/** Prints the new part of each read to a sink, and remembers the last lines of each step. */
export class LogPrinter {
  readonly #sink: Sink
  readonly #settings: PrinterSettings
  readonly #stream: LogStream
  readonly #tails = new Tails(LINES_BEYOND_LIMIT)
  #printed = 0
  #isOverLimit = false
  /** Steps of whose text the limit kept some out of the log. */
  readonly #cutSteps = new Set<string>()
  #hasWarned = false

  constructor(sink: Sink, settings: PrinterSettings) {
    this.#sink = sink
    this.#settings = settings
    this.#stream = new LogStream(settings.runCount, settings.mode)
  }

  /** Prints what a read brings; true when it brought something new. */
  async take(records: readonly ActivityRecord[], plan: readonly PlanStep[]): Promise<boolean> {
    const { chunks, isFull } = this.#stream.take(records, plan)
    if (isFull && !this.#hasWarned) {
      this.#hasWarned = true
      this.#sink.warning(
        'Opsera returns at most 1000 log rows, and this run has as many: older rows may be missing here.',
      )
    }
    await this.#showAll(chunks)
    return chunks.length > 0
  }

  /** Prints the last lines that waited for their end. */
  async flush(): Promise<void> {
    await this.#showAll(this.#stream.flush())
  }

  /** Prints the last lines of a step if the limit kept some of its text out of the log. */
  async showTail(step: string): Promise<void> {
    if (!this.#cutSteps.has(step)) return
    const lines = this.tailOf(step, LINES_BEYOND_LIMIT)
    if (lines.length > 0) await this.#sink.group(`Last lines of ${step}`, lines.join('\n'))
  }

  /** The last lines of a step's console, harmless. */
  tailOf(step: string, lines: number): readonly string[] {
    return this.#tails.of(step).slice(-lines)
  }

  hasConsoleOf(step: string): boolean {
    return this.#tails.has(step)
  }

  async #showAll(chunks: readonly Chunk[]): Promise<void> {
    for (const chunk of chunks) {
      if (chunk.kind === 'console') await this.#show(chunk)
      else if (this.#withinLimit(`${chunk.line}\n`) === '') this.#sayLimit()
      else this.#sink.info(chunk.line)
    }
  }

  async #show({ title, step, text }: Extract<Chunk, { kind: 'console' }>): Promise<void> {
    // The file is written while the text is made harmless and printed.
    const kept = this.#sink.appendToLogFile(text.endsWith('\n') ? text : `${text}\n`)
    const lines = sanitize(text, this.#settings.secrets)
    this.#tails.add(step, lines)
    const shown = this.#withinLimit(lines)
    if (shown !== '') await this.#sink.group(title, shown)
    await kept
    if (shown.length === lines.length) return
    this.#cutSteps.add(step)
    this.#sayLimit()
  }

  /** As many whole lines as the limit leaves room for; none any more once something did not fit. */
  #withinLimit(lines: string): string {
    const { limitBytes } = this.#settings
    if (limitBytes === 0) return lines
    if (this.#isOverLimit) return ''
    const { length, bytes } = fitting(lines, limitBytes - this.#printed)
    this.#printed += bytes
    return lines.slice(0, length)
  }

  #sayLimit(): void {
    if (this.#isOverLimit) return
    this.#isOverLimit = true
    const megabytes = this.#settings.limitBytes / 1_000_000
    this.#sink.notice(
      `log-limit (${megabytes} MB) is reached: the rest of the console text goes to log-file alone.`,
    )
  }
}

/** How much of a text, in whole lines, is at most `room` bytes of UTF-8. */
function fitting(text: string, room: number): { readonly length: number; readonly bytes: number } {
  let whole = { length: 0, bytes: 0 }
  let bytes = 0
  for (let index = 0; index < text.length && bytes <= room; index++) {
    const code = text.charCodeAt(index)
    // Each half of a pair counts two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
    const isEnd = code === 0x0a || index === text.length - 1
    if (isEnd && bytes <= room) whole = { length: index + 1, bytes }
  }
  return whole
}
