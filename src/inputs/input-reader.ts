/** Reads inputs one by one and gathers all problems with them, so that a person can fix them in one go. */
import { getInput } from '@actions/core'
import { NO_SECRETS } from '../log/secrets.ts'
import { parseExactly } from '../opsera/json.ts'
import type { JsonObject } from '../ports.ts'

/**
 * The defaults of action.yml, of all actions. The code needs them too, as an input that is an empty string means its
 * default: an expression such as `${{ inputs.timeout }}` is empty on events that have no inputs.
 */
export const DEFAULTS: Readonly<Record<string, string>> = {
  'base-url': 'https://app.opsera.io',
  'on-busy': 'fail',
  'reset-before-run': 'false',
  wait: 'true',
  timeout: '50m',
  'on-timeout': 'none',
  'on-cancel': 'stop',
  'on-pause': 'wait',
  'poll-interval': '10s',
  patience: '15m',
  logs: 'console',
  'log-limit': '20',
  summary: 'true',
}

/** Inputs are invalid. The message has a line for each problem, each a sentence that names its input. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.length === 1 ? problems[0] : ['Invalid inputs:', ...problems].join('\n'))
    this.problems = problems
  }
}

/** Milliseconds of `90s` or `1h30m`: units in descending order, each at most once. NaN if the text is no duration. */
export function parseDuration(text: string): number {
  const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text)
  if (match === null || text === '') return NaN
  const [d = 0, h = 0, m = 0, s = 0] = match.slice(1).map((digits: string | undefined) => Number(digits ?? 0))
  return (((d * 24 + h) * 60 + m) * 60 + s) * 1_000
}

const QUOTED_MAX = 100

/** The step's inputs. An invalid one counts as its default until `check` throws, so that it makes no second problem. */
export class InputReader {
  /** Problems never show these: a token can be in the wrong input. */
  secrets = NO_SECRETS
  readonly #problems: string[] = []

  /** The trimmed value, or the default of an input that is empty. */
  text(name: string): string {
    return getInput(name) || (DEFAULTS[name] ?? '')
  }

  isSet(name: string): boolean {
    return this.text(name) !== ''
  }

  /** Throws one error for all problems, if there are any. */
  check(): void {
    if (this.#problems.length > 0) this.fail()
  }

  fail(): never {
    throw new InputError(this.#problems)
  }

  /** `problem` is a sentence that names the input. */
  addProblem(problem: string): void {
    this.#problems.push(this.secrets.redact(problem))
  }

  /** Adds a problem that quotes what was given. It is cut last, because half a token would not be recognised as one. */
  reject(name: string, advice: string, given = this.text(name)): void {
    const shown = given === '' ? 'empty' : JSON.stringify(this.secrets.redact(given).slice(0, QUOTED_MAX))
    this.addProblem(`Input ${name} is ${shown}; ${advice}`)
  }

  choice<T extends string>(name: string, words: readonly T[]): T {
    return this.pattern(name, new RegExp(`^(?:${words.join('|')})$`), words.join(', ')) as T
  }

  /** The words of `core.getBooleanInput`: YAML 1.2's. */
  boolean(name: string): boolean {
    return /^t/i.test(this.pattern(name, /^(?:true|True|TRUE|false|False|FALSE)$/, 'true, false'))
  }

  /** A duration in milliseconds within bounds. What an error proposes would be accepted. */
  duration(name: string, shortest: string, longest: string): number {
    const given = this.text(name)
    const isAllowed = (text: string) => {
      const ms = parseDuration(text)
      return ms >= parseDuration(shortest) && ms <= parseDuration(longest)
    }
    if (isAllowed(given)) return parseDuration(given)
    const proposals = [`${given}s`, `${given}m`].filter(isAllowed).join(' or ')
    const allowed = `allowed values: ${shortest} to ${longest}, such as ${DEFAULTS[name] ?? '30s'}`
    this.reject(name, proposals === '' ? allowed : `write ${proposals}`)
    return NaN
  }

  /** A whole number of at least `min`, which is 0 or 1. */
  integer(name: string, min: 0 | 1): number {
    const pattern = min === 0 ? /^\d{1,9}$/ : /^(?!0+$)\d{1,9}$/
    return Number(this.pattern(name, pattern, `a whole number from ${min} to 999999999`))
  }

  pattern(name: string, pattern: RegExp, allowed: string): string {
    const given = this.text(name)
    if (pattern.test(given)) return given
    this.reject(name, `allowed values: ${allowed}`)
    return DEFAULTS[name] ?? ''
  }

  /** An id of Opsera. Where another text was given that contains one, such as the address of a page, it is offered. */
  id(name: string): string {
    const found = /(?<![\da-f])[\da-f]{24}(?![\da-f])/i.exec(this.text(name))?.[0]
    const offer = found === undefined ? '' : `, such as ${found}`
    return this.pattern(name, /^[\da-f]{24}$/i, `24 hex digits${offer}`)
  }

  /** A JSON object, whose numbers are sent with the digits that were given. */
  object(name: string, example: string): JsonObject {
    const value = parseExactly(this.text(name))
    if (value === undefined) this.reject(name, `allowed values: a JSON object, such as ${example}`)
    return value ?? {}
  }
}
