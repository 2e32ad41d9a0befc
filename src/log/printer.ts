/** From records to the workflow log and the log file: what is new, sanitized, within the limit. */
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import type { Sink } from '../ports.ts'
import { piecesOf } from './pieces.ts'
import { present } from './sanitize.ts'
import { LogStream, type Chunk, type ConsoleChunk, type StreamSettings } from './stream.ts'
import { Tails, type Tail } from './tails.ts'
import { nameKey, type StepIdentity } from './titles.ts'

export interface PrinterSettings extends StreamSettings {
  /** How much remote text is printed, in bytes; 0 for no limit. */
  readonly limitBytes: number
}

/** The failed step is worth this many lines even beyond the limit. */
const LINES_BEYOND_LIMIT = 200
/** A group of more is printed in several, so that signals are handled between them and memory stays small. */
const GROUP_MAX = 1_000_000
/** A title is cut to this many characters when it is printed. */
const TITLE_MAX = 200

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
    this.#stream = new LogStream(settings)
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
    return this.#showAll(chunks)
  }

  /** Prints the last lines that waited for their end. */
  async flush(): Promise<void> {
    await this.#showAll(this.#stream.flush())
  }

  /** Prints the last lines of a step if the limit kept some of its text out of the log. */
  async showTail(step: StepIdentity): Promise<void> {
    if (!this.#cutSteps.has(step.id) && !this.#cutSteps.has(nameKey(step.name))) return
    const { lines } = this.tailOf(step, LINES_BEYOND_LIMIT)
    if (lines.length > 0) await this.#sink.group(`Last lines of ${step.name}`, lines.join('\n'))
  }

  /** The last lines of a step's console, and what before them looks like the cause. */
  tailOf(step: StepIdentity, lines: number): Tail {
    return this.#tails.of(step, lines)
  }

  hasConsoleOf(step: StepIdentity): boolean {
    return this.#tails.has(step)
  }

  /** False if there are none. */
  async #showAll(chunks: Iterable<Chunk>): Promise<boolean> {
    let isNews = false
    let group: ConsoleChunk[] = []
    let size = 0
    for (const chunk of chunks) {
      isNews = true
      const isNext = chunk.kind === 'console' && chunk.step === group[0]?.step && !chunk.isApart
      if (!isNext || size > GROUP_MAX) {
        await this.#showGroup(group)
        group = []
        size = 0
      }
      if (chunk.kind === 'console') {
        group.push(chunk)
        size += chunk.text.length
      } else if (this.#roomFor(`${chunk.line}\n`) > 0) this.#sink.info(chunk.line)
      else this.#logLimitNotice()
    }
    await this.#showGroup(group)
    return isNews
  }

  async #showGroup(group: readonly ConsoleChunk[]): Promise<void> {
    const [first] = group
    if (first === undefined) return
    const text = group.map((chunk) => chunk.text).join('')
    let left = text.length
    let { title } = first
    for (const piece of piecesOf(text, GROUP_MAX, this.#settings.secrets)) {
      left -= piece.length
      await this.#show({ ...first, title, text: piece }, left === 0 && !piece.endsWith('\n') ? '\n' : '')
      title = title.replace(/( \(continued\))?$/, ' (continued)')
    }
  }

  async #show({ title, step, text }: ConsoleChunk, lineEnd: string): Promise<void> {
    // The file is written while the text is sanitized and printed.
    const kept = this.#sink.appendToLogFile(`${text}${lineEnd}`)
    const { plain, coloured } = present(text, this.#settings.secrets)
    this.#tails.add(step, plain)
    // Colours with no text between them are no text.
    if (plain === '') return kept
    const shown = coloured.slice(0, this.#roomFor(coloured, title))
    if (shown !== '') await this.#sink.group(title, shown)
    await kept
    if (shown.length === coloured.length) return
    this.#cutSteps.add(step)
    this.#logLimitNotice()
  }

  /** How much of a text, in whole lines, the limit leaves room for; nothing after what did not fit. */
  #roomFor(lines: string, title?: string): number {
    const { limitBytes } = this.#settings
    if (limitBytes === 0) return lines.length
    if (this.#isOverLimit || lines === '') return 0
    const frame = title === undefined ? 0 : bytesOf(title.slice(0, TITLE_MAX))
    const { length, bytes } = fitting(lines, limitBytes - this.#printed - frame)
    if (length > 0) this.#printed += bytes + frame
    return length
  }

  #logLimitNotice(): void {
    if (this.#isOverLimit) return
    this.#isOverLimit = true
    const megabytes = this.#settings.limitBytes / 1_000_000
    this.#sink.notice(
      `log-limit (${megabytes} MB) is reached: the rest of the console text goes to log-file only.`,
    )
  }
}

/** In UTF-8. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** How much of a text, in whole lines, is at most `room` bytes. */
function fitting(text: string, room: number): { readonly length: number; readonly bytes: number } {
  const all = bytesOf(text)
  if (all <= room) return { length: text.length, bytes: all }
  let [length, bytes] = [0, 0]
  for (let end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', end) + 1) {
    const size = bytesOf(text.slice(length, end))
    if (bytes + size > room) break
    length = end
    bytes += size
  }
  return { length, bytes }
}
