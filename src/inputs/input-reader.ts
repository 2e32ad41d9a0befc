/** Reads inputs one by one and gathers all that is wrong with them, so that a person mends them in one go. */
import { getInput } from '@actions/core'
import { redact, type Secrets, NO_SECRETS } from '../log/secrets.ts'
import { isObject } from '../opsera/json.ts'
import type { JsonObject } from '../ports.ts'
import { parseBaseUrl } from './base-url.ts'
import { parseDuration } from './duration.ts'

/** What the workflow author gave is not accepted. The message has a line for each problem. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      problems.length === 1
        ? `Input ${problems[0] ?? ''}`
        : ['Inputs are not accepted:', ...problems].join('\n'),
    )
    this.problems = problems
  }
}

/** The step's inputs, read one by one; what is wrong with them is gathered until `check`. */
export class InputReader {
  readonly #problems: string[] = []
  #secrets: Secrets = NO_SECRETS

  /** A token can stand in the wrong input: from now on no problem shows one. */
  redactInProblems(secrets: Secrets): void {
    this.#secrets = secrets
  }

  /** The trimmed value, empty when it was not given. */
  text(name: string): string {
    return getInput(name)
  }

  isSet(name: string): boolean {
    return this.text(name) !== ''
  }

  addProblem(name: string, problem: string): void {
    this.#problems.push(`${name}: ${redact(problem, this.#secrets)}`)
  }

  /** What was given, as a problem shows it. Cut last: half a token would not be known as one. */
  quoted(name: string): string {
    const given = redact(this.text(name), this.#secrets)
    return given === '' ? 'nothing' : JSON.stringify(given.slice(0, 100))
  }

  /** Whether something is wrong with this input. */
  isRefused(name: string): boolean {
    return this.#problems.some((problem) => problem.startsWith(`${name}: `))
  }

  /** Throws one error for all problems. */
  check(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems)
  }

  choice<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    const given = this.text(name)
    const found = words.find((word) => word === given)
    if (found === undefined) this.#reject(name, words.join(', '))
    return found ?? words[0]
  }

  /** The words of `core.getBooleanInput`: YAML 1.2's. */
  boolean(name: string): boolean {
    const given = this.text(name)
    if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(given)) this.#reject(name, 'true or false')
    return /^true$/i.test(given)
  }

  /** A duration in milliseconds within bounds. */
  duration(name: string, shortest: string, longest: string): number {
    const given = this.text(name)
    const ms = parseDuration(given)
    const [min, max] = [parseDuration(shortest) ?? 0, parseDuration(longest) ?? Infinity]
    if (ms !== undefined && ms >= min && ms <= max) return ms
    const isBare = /^\d+$/.test(given)
    this.#reject(
      name,
      isBare ? `a unit, as in ${given}s or ${given}m` : `${shortest} to ${longest}, as in 90s or 1h30m`,
    )
    return min
  }

  /** A whole number of at least `min`. */
  integer(name: string, min: number): number {
    const given = this.text(name)
    const number = Number(given)
    if (/^\d{1,9}$/.test(given) && number >= min) return number
    this.#reject(name, `a whole number from ${min}`)
    return min
  }

  pattern(name: string, pattern: RegExp, accepted: string): string {
    const given = this.text(name)
    if (!pattern.test(given)) this.#reject(name, accepted)
    return given
  }

  url(name: string): string {
    const given = this.text(name)
    const parsed = parseBaseUrl(given)
    if (parsed.ok) return parsed.url
    // A URL can hold a password, so it is not shown again.
    this.addProblem(name, parsed.problem)
    return ''
  }

  object(name: string): JsonObject {
    const given = this.text(name)
    try {
      const value: unknown = JSON.parse(given)
      if (isObject(value)) return value
    } catch {
      // said below
    }
    this.addProblem(name, 'a JSON object is accepted, as in {"branch": "main"}')
    return {}
  }

  #reject(name: string, accepted: string): void {
    this.addProblem(name, `got ${this.quoted(name)}; accepted: ${accepted}`)
  }
}
