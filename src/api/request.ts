/** One call with its inputs, and its request. */
import type { Call } from '../opsera/call.ts'
import type { Operation } from '../opsera/operations.ts'
import type { JsonObject, JsonValue } from '../ports.ts'

/** The fields by the names of their inputs; one that was not given is absent. */
export interface Values {
  readonly 'pipeline-id'?: string
  /** `any`: whatever run is current. */
  readonly 'run-count'?: number | 'any'
  readonly 'tool-id'?: string
  readonly 'task-id'?: string
  readonly 'log-type'?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly scope?: string
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

/**
 * Whether the call may be sent again without a usable answer: a read, and not a POST to a replaced path, because that may
 * change something.
 */
export function isRepeatable({ operation, path }: ApiCall): boolean {
  return !operation.mutating && (path === undefined || operation.method === 'GET')
}
