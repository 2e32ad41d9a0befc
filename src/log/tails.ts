/** The last lines of each pipeline step's console and the likely cause of a failure, for the summary and the error. */
import { copyOf } from './continuation.ts'
import { truncate } from './sanitize.ts'
import { nameKey, type StepIdentity } from './titles.ts'

/** How many lines of each pipeline step are kept. */
export const LINES_MAX = 200
/** A line is cut to this many characters; whole lines are in the log file. */
const LINE_MAX = 2_000
/** A run has tens of pipeline steps; the limit keeps memory bounded if a server invents thousands. */
const STEPS_MAX = 200
const CAUSES_MAX = 5
/** Lines that look like a cause belong together when no more than this is between them. */
const SAME_CAUSE_WITHIN = 4_000

const LOOKS_LIKE_CAUSE = /\bERROR\b|\bFAILED\b|\bFATAL\b|\bfatal\b|\bpanic:|Exception\b|\b[Ee]rror:|\bERR!/g
/** What a tool prints last whatever failed, and Maven's advice. */
const CLOSING =
  /script returned exit code|process completed with exit|\bjob failed\b|^\W*finished\b|exit status \d+\W*$|\[Help 1\]|Re-run Maven|full stack trace|For more information/i

/** The end of a pipeline step's console. */
interface Tail {
  /** Oldest first. */
  readonly lines: readonly string[]
  /** Up to five lines before those that look like the cause; none if the lines have one themselves. */
  readonly causes: readonly string[]
}

interface StepTail {
  lines: readonly string[]
  causes: string[]
  /** Where the last cause was, and how long the console is, in characters. */
  causeAt: number
  length: number
  isCut: boolean
}

export function looksLikeCause(line: string): boolean {
  return line.search(LOOKS_LIKE_CAUSE) >= 0 && !CLOSING.test(line)
}

/** The most informative line of a console: its last cause, else the last with words. */
export function tellingLine({ lines, causes }: Tail): string | undefined {
  const telling = [...causes, ...lines].findLast(looksLikeCause)
  return telling ?? lines.findLast((line) => /[\p{L}\p{N}]/u.test(line) && !CLOSING.test(line))
}

/** The ends of the consoles, by the keys of their pipeline steps. */
export class Tails {
  readonly #steps = new Map<string, StepTail>()

  /** Adds sanitized, whole lines to a pipeline step's console. `isCut`: `log-limit` keeps some of them out of the log. */
  add(key: string, text: string, isCut = false): void {
    if (text === '' || (!this.#steps.has(key) && this.#steps.size >= STEPS_MAX)) return
    const none = { lines: [], causes: [], causeAt: -Infinity, length: 0, isCut }
    const step: StepTail = this.#steps.get(key) ?? none
    this.#steps.set(key, step)
    step.isCut ||= isCut
    step.lines = [...step.lines, ...lastLines(text)].slice(-LINES_MAX)
    noteCauses(step, text)
  }

  has(step: StepIdentity): boolean {
    return this.#stepOf(step) !== undefined
  }

  /** Whether `log-limit` kept some of a pipeline step's console out of the log. */
  isCut(step: StepIdentity): boolean {
    return this.#stepOf(step)?.isCut === true
  }

  /** The last `count` lines of a pipeline step; none if it has no console text. */
  of(step: StepIdentity, count: number): Tail {
    const { lines = [], causes = [] } = this.#stepOf(step) ?? {}
    const last = lines.slice(-count)
    return { lines: last, causes: last.some(looksLikeCause) ? [] : causes }
  }

  /** A record without a step id belongs to the step of its name. */
  #stepOf({ id, name }: StepIdentity): StepTail | undefined {
    return (id === '' ? undefined : this.#steps.get(id)) ?? this.#steps.get(nameKey(name))
  }
}

/** Keeps the first lines of the last place where a cause was printed: what follows them is usually advice. */
function noteCauses(step: StepTail, text: string): void {
  let end = 0
  for (const { index } of text.matchAll(LOOKS_LIKE_CAUSE)) {
    if (index < end) continue
    const start = text.lastIndexOf('\n', index) + 1
    const newline = text.indexOf('\n', index)
    end = newline < 0 ? text.length : newline
    const line = cut(text.slice(start, end))
    if (CLOSING.test(line)) continue
    if (step.length + start - step.causeAt > SAME_CAUSE_WITHIN) step.causes = []
    if (step.causes.length < CAUSES_MAX) step.causes.push(line)
    step.causeAt = step.length + end
  }
  step.length += text.length
}

/** The last lines of a text, without splitting all of it. */
function lastLines(text: string): readonly string[] {
  const end = text.endsWith('\n') ? text.length - 1 : text.length
  let start = end
  for (let found = 0; found < LINES_MAX && start >= 0; found++) {
    start = start === 0 ? -1 : text.lastIndexOf('\n', start - 1)
  }
  const lines = text.slice(start + 1, end).split('\n')
  return lines.map(cut)
}

function cut(line: string): string {
  return copyOf(truncate(line, LINE_MAX))
}
