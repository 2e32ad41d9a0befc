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

/** The step's inputs. What a method returns for an invalid value has no meaning: `check` throws then. */
export class InputReader {
  readonly #problems: string[] = []
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
  addProblem(problem: string): void {
    this.#problems.push(redact(problem, this.#secrets))
  }

  /** Adds the problem that the value of an input is not allowed. */
  reject(name: string, allowed: string): void {
    this.#complain(name, `allowed values: ${allowed}`)
  }

  /** What was given, as a problem shows it. Cut last: half a token would not be recognized as one. */
  quoted(name: string, shown = (text: string) => text): string {
    const given = redact(shown(this.text(name)), this.#secrets)
    return given === '' ? 'empty' : JSON.stringify(given.slice(0, QUOTED_MAX))
  }

  /** Throws one error for all problems. */
  check(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems)
  }

  choice<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    const found = words.find((word) => word === this.text(name))
    if (found === undefined) this.reject(name, words.join(', '))
    return found ?? words[0]
  }

  /** The words of `core.getBooleanInput`: YAML 1.2's. */
  boolean(name: string): boolean {
    return /^t/i.test(this.pattern(name, /^(?:true|True|TRUE|false|False|FALSE)$/, 'true, false'))
  }

  /** A duration in milliseconds within bounds; NaN if it is invalid. What an error proposes would be accepted. */
  duration(name: string, shortest: string, longest: string): number {
    const given = this.text(name)
    const isAllowed = (text: string) => {
      const ms = parseDuration(text)
      return ms >= parseDuration(shortest) && ms <= parseDuration(longest)
    }
    if (isAllowed(given)) return parseDuration(given)
    const proposals = [`${given}s`, `${given}m`].filter(isAllowed)
    if (proposals.length > 0) this.#complain(name, `write ${proposals.join(' or ')}`)
    else this.reject(name, `${shortest} to ${longest}, such as ${DEFAULTS[name] ?? '30s'}`)
    return NaN
  }

  /** A whole number of at least `min`. */
  integer(name: string, min: number): number {
    const given = this.text(name)
    if (!/^\d{1,9}$/.test(given) || Number(given) < min)
      this.reject(name, `a whole number from ${min} to 999999999`)
    return Number(given)
  }

  pattern(name: string, pattern: RegExp, allowed: string): string {
    const given = this.text(name)
    if (!pattern.test(given)) this.reject(name, allowed)
    return given
  }

  /** An id of Opsera. Where another text was given that contains one, such as the address of a page, it is offered. */
  id(name: string): string {
    const found = /(?<![\da-f])[\da-f]{24}(?![\da-f])/i.exec(this.text(name))?.[0]
    const offer = found === undefined ? '' : `, such as ${found}`
    return this.pattern(name, /^[\da-f]{24}$/i, `24 hex digits${offer}`)
  }

  /** A base URL without a trailing slash; `example` is one of its kind. */
  url(name: string, example: string): string {
    const parsed = parseBaseUrl(this.text(name), example)
    if ('url' in parsed) return parsed.url
    this.#complain(name, parsed.problem, withoutPassword)
    return ''
  }

  /** A JSON object, whose numbers are sent with the digits that were given. */
  object(name: string, example: string): JsonObject {
    const value = parseExactly(this.text(name))
    if (value === undefined) this.reject(name, `a JSON object, such as ${example}`)
    return value ?? {}
  }

  #complain(name: string, advice: string, shown?: (text: string) => string): void {
    this.addProblem(`Input ${name} is ${this.quoted(name, shown)}; ${advice}`)
  }
}
