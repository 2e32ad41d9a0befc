/** One call with its inputs, its request, and what may be shown of a change. */
import type { Call } from '../opsera/client.ts'
import { isObject } from '../opsera/json.ts'
import type { FieldName, Operation } from '../opsera/operations.ts'
import type { JsonObject, JsonValue } from '../ports.ts'

type Texts = Partial<Record<Exclude<FieldName, 'run-count' | 'count' | 'data'>, string>>
/** The fields by the names of their inputs; one that was not given is absent. */
export interface Values extends Readonly<Texts> {
  /** `any`: whatever run is current. */
  readonly 'run-count'?: number | 'any'
  readonly count?: number
  readonly data?: JsonObject
}

export interface ApiCall {
  readonly operation: Operation
  /** Replaces a path that is only assumed. */
  readonly path?: string
  readonly values: Values
}

/** The request: the fields as JSON body of a POST, or as query of a GET. */
export function requestOf({ operation, path, values }: ApiCall): Call {
  const given = operation.fields.flatMap(({ name, key }): [string, JsonValue][] => {
    const value = values[name]
    return key === undefined || value === undefined ? [] : [[key, value]]
  })
  if (operation.method === 'POST') return { operation, path, body: Object.fromEntries(given) }
  const texts = given.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])
  return { operation, path, query: Object.fromEntries(texts) as Record<string, string> }
}

/** Whether the call may be sent again: a read, and no POST to a replaced path, because that may change something. */
export function isRepeatable({ operation, path }: ApiCall): boolean {
  return !operation.mutating && (path === undefined || operation.method === 'GET')
}

/** Names of fields that hold credentials. Generous, because hiding one value too many does no harm. */
const LOOKS_SECRET =
  /pass|pwd|secret|token|key|cred|auth|cert|private|sign|cookie|session|salt|webhook|dsn|conn(?:ection)?_?str/i

/** The names of the fields, an inner one after a dot: `configuration.url`. Values are never shown. */
export function fieldsOf(data: JsonObject): readonly string[] {
  return Object.entries(data).flatMap(([name, value]) =>
    isObject(value) && Object.keys(value).length > 0
      ? fieldsOf(value).map((inner) => `${name}.${inner}`)
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
