/** What an update of a tool is about to change, without what must not be seen of it. */
import { isObject } from '../opsera/read.ts'
import type { JsonObject } from '../ports.ts'

/** Names under which tools keep what opens doors. Generous: a name too many costs nothing. */
const LOOKS_SECRET =
  /pass|pwd|secret|token|key|cred|auth|cert|private|sign|cookie|session|salt|webhook|dsn|conn(?:ection)?_?str/i

/** The names of the fields, an inner one after a dot: `configuration.url`. Values are never shown. */
export function fieldsOf(data: JsonObject): readonly string[] {
  return leavesOf(data, []).map(({ path }) => path.join('.'))
}

/** The texts under names that look secret; a server that repeats them in its message must not get them printed. */
export function secretsIn(data: JsonObject): readonly string[] {
  return leavesOf(data, [])
    .filter(({ path }) => path.some((name) => LOOKS_SECRET.test(name)))
    .flatMap(({ value }) => textsIn(value))
}

interface Leaf {
  readonly path: readonly string[]
  readonly value: unknown
}

/** A reply nested deeper than this ends there. */
const DEPTH_MAX = 8

function leavesOf(value: unknown, path: readonly string[]): readonly Leaf[] {
  const hasFields = isObject(value) && Object.keys(value).length > 0
  if (!hasFields || path.length === DEPTH_MAX) return [{ path, value }]
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
