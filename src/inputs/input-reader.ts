/** Reads inputs one by one and gathers all problems with them, so that a person can fix them in one go. */
import { getInput } from '@actions/core'
import { redact, type Secrets, NO_SECRETS } from '../log/secrets.ts'
import { parseExactly } from '../opsera/json.ts'
import type { JsonObject } from '../ports.ts'
import { parseBaseUrl, withoutPassword } from './base-url.ts'
import { DEFAULTS } from './defaults.ts'
import { parseDuration } from './duration.ts'

/** Inputs are invalid. The message has a line for each problem, each a sentence that names its input. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.length === 1 ? problems[0] : ['Invalid inputs:', ...problems].join('\n'))
    this.problems = problems
  }
}

const QUOTED_MAX = 100

/** The step's inputs, read one by one; problems are gathered until `check`. */
export class InputReader {
  readonly #problems: string[] = []
  readonly #rejected = new Set<string>()
  #secrets: Secrets = NO_SECRETS

  /** A token can be in the wrong input: from now on no problem shows one. */
  redactInProblems(secrets: Secrets): void {
    this.#secrets = secrets
  }

  /** The trimmed value, or the default of an input that is empty. */
  text(name: string): string {
    return getInput(name) || (DEFAULTS[name] ?? '')
  }

  isSet(name: string): boolean {
    return this.text(name) !== ''
  }

  /** `problem` is a sentence that names the input. */
  addProblem(name: string, problem: string): void {
    this.#problems.push(redact(problem, this.#secrets))
    this.#rejected.add(name)
  }

  /** What was given, as a problem shows it. Cut last: half a token would not be known as one. */
  quoted(name: string, shown = (text: string) => text): string {
    const given = redact(shown(this.text(name)), this.#secrets)
    return given === '' ? 'empty' : JSON.stringify(given.slice(0, QUOTED_MAX))
  }

  /** Whether this input has a problem. */
  isRejected(name: string): boolean {
    return this.#rejected.has(name)
  }

  /** Throws one error for all problems. */
  check(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems)
  }

  choice<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    const given = this.text(name)
    const found = words.find((word) => word === given)
    if (found === undefined) this.reject(name, words.join(', '))
    return found ?? words[0]
  }

  /** The words of `core.getBooleanInput`: YAML 1.2's. */
  boolean(name: string): boolean {
    const given = this.text(name)
    if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(given)) this.reject(name, 'true, false')
    return /^true$/i.test(given)
  }

  /** A duration in milliseconds within bounds. What an error proposes would be accepted. */
  duration(name: string, shortest: string, longest: string): number {
    const given = this.text(name)
    const [min, max] = [parseDuration(shortest) ?? 0, parseDuration(longest) ?? Infinity]
    const parse = (text: string) => {
      const ms = parseDuration(text)
      return ms !== undefined && ms >= min && ms <= max ? ms : undefined
    }
    const ms = parse(given)
    if (ms !== undefined) return ms
    const withUnit = /^\d+$/.test(given) ? ['s', 'm'].map((unit) => `${given}${unit}`) : []
    const proposals = withUnit.filter((text) => parse(text) !== undefined)
    if (proposals.length > 0) this.#complain(name, `write ${proposals.join(' or ')}`)
    else this.reject(name, `${shortest} to ${longest}, such as ${DEFAULTS[name] ?? '30s'}`)
    return min
  }

  /** A whole number of at least `min`. */
  integer(name: string, min: number): number {
    const given = this.text(name)
    const number = Number(given)
    if (/^\d{1,9}$/.test(given) && number >= min) return number
    this.reject(name, `a whole number from ${min} to 999999999`)
    return min
  }

  pattern(name: string, pattern: RegExp, allowed: string): string {
    const given = this.text(name)
    if (!pattern.test(given)) this.reject(name, allowed)
    return given
  }

  /** A base URL without a trailing slash; `example` is one of its kind. */
  url(name: string, example: string): string {
    const parsed = parseBaseUrl(this.text(name), example)
    if (parsed.ok) return parsed.url
    this.#complain(name, parsed.problem, withoutPassword)
    return ''
  }

  /** A JSON object, whose numbers are sent with the digits that were given. */
  object(name: string, example: string): JsonObject {
    const value = parseExactly(this.text(name))
    if (value === undefined) this.reject(name, `a JSON object, such as ${example}`)
    return value ?? {}
  }

  /** Adds the problem that the value of an input is not allowed. */
  reject(name: string, allowed: string): void {
    this.#complain(name, `allowed values: ${allowed}`)
  }

  #complain(name: string, advice: string, shown?: (text: string) => string): void {
    this.addProblem(name, `Input ${name} is ${this.quoted(name, shown)}; ${advice}`)
  }
}
