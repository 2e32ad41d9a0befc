/** What an update of a tool changes: the names of its fields, and which values are secret. */
import { isObject } from '../opsera/json.ts'
import type { JsonObject } from '../ports.ts'

/** Names of fields that hold credentials. Generous, because hiding one value too many does no harm. */
const LOOKS_SECRET =
  /pass|pwd|secret|token|key|cred|auth|cert|private|sign|cookie|session|salt|webhook|dsn|conn(?:ection)?_?str/i

/** Deeper fields are summarised by their ancestor's path. */
const DEPTH_MAX = 8

/** The names of the fields, an inner one after a dot: `configuration.url`. Values are never shown. */
export function fieldsOf(data: JsonObject, depth = DEPTH_MAX): readonly string[] {
  return Object.entries(data).flatMap(([name, value]) =>
    depth > 1 && isObject(value) && Object.keys(value).length > 0
      ? fieldsOf(value, depth - 1).map((inner) => `${name}.${inner}`)
      : [name],
  )
}

/**
 * The texts and numbers under names that look secret, so that a server that repeats them in its message does not get
 * them printed. One entry for each line: a private key has many, and the runner masks line by line.
 */
export function secretsIn(value: unknown, isSecret = false): readonly string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      secretsIn(inner, isSecret || LOOKS_SECRET.test(name)),
    )
  if (!isSecret || (typeof value !== 'string' && typeof value !== 'number')) return []
  const lines = String(value).split(/[\r\n]+/)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
