/** The last lines of each step's console, for the summary and for what a limit keeps out of the log. */

/** A line is cut to this many characters; whole lines are in the log file. */
const LINE_MAX = 2_000
/** What a cut can leave at the end. */
const HALF_A_LETTER = /[\ud800-\udbff]$/
/** A run has tens of steps; a server that invents thousands is not followed into them. */
const STEPS_MAX = 200

/** The last lines of each step's console. */
export class Tails {
  readonly #lines: number
  readonly #steps = new Map<string, readonly string[]>()

  constructor(lines: number) {
    this.#lines = lines
  }

  add(step: string, text: string): void {
    if (text === '') return
    const before = this.#steps.get(step)
    if (before === undefined && this.#steps.size >= STEPS_MAX) return
    this.#steps.set(step, [...(before ?? []), ...lastLines(text, this.#lines)].slice(-this.#lines))
  }

  has(step: string): boolean {
    return this.#steps.has(step)
  }

  /** Oldest first; empty for a step of which nothing came. */
  of(step: string): readonly string[] {
    return this.#steps.get(step) ?? []
  }
}

/** The last lines of a text, without splitting all of it. */
function lastLines(text: string, count: number): readonly string[] {
  const end = text.endsWith('\n') ? text.length - 1 : text.length
  let start = end
  for (let found = 0; found < count && start >= 0; found++) {
    start = start === 0 ? -1 : text.lastIndexOf('\n', start - 1)
  }
  return text
    .slice(start + 1, end)
    .split('\n')
    .map((line) =>
      line.length > LINE_MAX
        ? `${line.slice(0, LINE_MAX).replace(HALF_A_LETTER, '')}…`
        : `${line} `.slice(0, -1),
    )
}
