/** What an update of a tool is about to change, without what must not be seen of it. */
import { isObject } from '../opsera/json.ts'
import type { JsonObject } from '../ports.ts'

/** Names under which tools keep what opens doors. Generous: a name too many costs nothing. */
const LOOKS_SECRET =
  /pass|pwd|secret|token|key|cred|auth|cert|private|sign|cookie|session|salt|webhook|dsn|conn(?:ection)?_?str/i

/** The names of the fields, an inner one after a dot: `configuration.url`. Values are never shown. */
export function fieldsOf(data: JsonObject): readonly string[] {
  return pathsIn(data, []).map((path) => path.join('.'))
}

/**
 * What stands under names that look secret, a line at a time as a private key has many: a server that repeats it in its
 * message must not get it printed.
 */
export function secretsIn(data: JsonObject): readonly string[] {
  return secretsBelow(data, false)
}

/** Who wants to know what changes does not want to know it this deep. */
const DEPTH_MAX = 8

function pathsIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  const hasFields = isObject(value) && Object.keys(value).length > 0
  if (!hasFields || path.length === DEPTH_MAX) return [path]
  return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))
}

function secretsBelow(value: unknown, isSecret: boolean): readonly string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      secretsBelow(inner, isSecret || LOOKS_SECRET.test(name)),
    )
  const isText = typeof value === 'string' || typeof value === 'number'
  return isSecret && isText ? linesOf(String(value)) : []
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
