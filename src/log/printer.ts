/** From records to the workflow log and the log file: what is new, sanitized, within the limit. */
import { MAX_ROWS } from '../opsera/operations.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import type { Sink } from '../ports.ts'
import { present } from './sanitize.ts'
import type { Secrets } from './secrets.ts'
import { LogStream, type Chunk, type ConsoleChunk, type LogSettings } from './stream.ts'
import { LINES_MAX, Tails } from './tails.ts'
import type { StepIdentity } from './titles.ts'

/** A group of more is printed in several, so that signals are handled between them and memory stays small. */
const GROUP_MAX = 1_000_000
/** A longer line is cut: 2 MB of nothing but escapes are read in half a second, and no piece may take a whole one. */
const LINE_MAX = 2_000_000
/** A title is cut to this many characters when it is printed. */
const TITLE_MAX = 200

/** Prints the new part of each read to a sink, and remembers the last lines of each pipeline step. */
export class LogPrinter {
  readonly tails = new Tails()
  readonly #sink: Sink
  readonly #settings: LogSettings
  readonly #stream: LogStream
  #printed = 0
  #isOverLimit = false
  #hasWarned = false

  constructor(sink: Sink, settings: LogSettings) {
    this.#sink = sink
    this.#settings = settings
    this.#stream = new LogStream(settings)
  }

  /** Prints what a read brings; true when it brought something new. */
  async take(records: readonly ActivityRecord[], plan: readonly PlanStep[]): Promise<boolean> {
    if (records.length >= MAX_ROWS && !this.#hasWarned) {
      this.#hasWarned = true
      this.#sink.warning(
        'Opsera returns at most 1000 log rows, and this run has as many: older rows may be missing here.',
      )
    }
    return this.#showAll(this.#stream.take(records, plan))
  }

  /** Prints the last lines that waited for their end. */
  async flush(): Promise<void> {
    await this.#showAll(this.#stream.flush())
  }

  /** Prints the last lines of a pipeline step if the limit kept some of its text out of the log. */
  async showTail(step: StepIdentity): Promise<void> {
    if (!this.tails.isCut(step)) return
    await this.#sink.group(`Last lines of ${step.name}`, this.tails.of(step, LINES_MAX).lines.join('\n'))
  }

  /** False if there are none. */
  async #showAll(chunks: Iterable<Chunk>): Promise<boolean> {
    let isNews = false
    let group: ConsoleChunk | undefined
    for (const chunk of chunks) {
      isNews = true
      const isNext = chunk.kind === 'console' && chunk.step === group?.step && !chunk.isApart
      if (isNext && group !== undefined && group.text.length <= GROUP_MAX) {
        group = { ...group, text: group.text + chunk.text }
        continue
      }
      await this.#showGroup(group)
      group = chunk.kind === 'console' ? chunk : undefined
      if (chunk.kind === 'activity') this.#showLine(chunk.line)
    }
    await this.#showGroup(group)
    return isNews
  }

  #showLine(line: string): void {
    if (this.#roomFor(`${line}\n`) > 0) this.#sink.info(line)
    else this.#logLimitNotice()
  }

  async #showGroup(group: ConsoleChunk | undefined): Promise<void> {
    if (group === undefined) return
    let left = group.text.length
    let { title } = group
    for (const piece of piecesOf(group.text, this.#settings.secrets)) {
      left -= piece.length
      await this.#show({ ...group, title, text: piece }, left === 0 && !piece.endsWith('\n') ? '\n' : '')
      title = title.replace(/( \(continued\))?$/, ' (continued)')
    }
  }

  async #show({ title, step, text }: ConsoleChunk, lineEnd: string): Promise<void> {
    // The file is written while the text is sanitized and printed.
    const kept = this.#sink.appendToLogFile(`${text}${lineEnd}`)
    const { plain, coloured } = present(text, this.#settings.secrets)
    // Text of nothing but colours is not shown.
    const shown = plain === '' ? '' : coloured.slice(0, this.#roomFor(coloured, title))
    const isCut = shown.length < coloured.length && plain !== ''
    this.tails.add(step, plain, isCut)
    if (shown !== '') await this.#sink.group(title, shown)
    await kept
    if (isCut) this.#logLimitNotice()
  }

  /** How much of a text, in whole lines, the limit leaves room for; nothing after what did not fit. */
  #roomFor(lines: string, title = ''): number {
    const { limitBytes } = this.#settings
    if (limitBytes === 0) return lines.length
    if (this.#isOverLimit) return 0
    const frame = bytesOf(title.slice(0, TITLE_MAX))
    const room = Math.min(limitBytes - this.#printed - frame, 3 * lines.length)
    const { read, written } = new TextEncoder().encodeInto(lines, new Uint8Array(Math.max(0, room)))
    const length = read === lines.length ? read : lines.slice(0, read).lastIndexOf('\n') + 1
    const bytes = length === read ? written : bytesOf(lines.slice(0, length))
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

/** Splits text at line ends into pieces of about a group's size; only a very long line is split itself. */
function* piecesOf(text: string, secrets: Secrets): Generator<string> {
  let rest = text
  while (rest.length > GROUP_MAX) {
    // The line end is searched within the piece only: a search to the end of the text each time takes quadratic time.
    const head = rest.slice(0, LINE_MAX)
    const lineEnd = head.indexOf('\n', GROUP_MAX) + 1
    if (lineEnd === 0 && head.length === rest.length) break
    const end = lineEnd === 0 ? secrets.openAt(head) : secrets.settledEnd(head.slice(0, lineEnd))
    const cut = end || lineEnd || head.length
    yield rest.slice(0, cut)
    rest = rest.slice(cut)
  }
  if (rest !== '') yield rest
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
