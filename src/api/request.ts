/** One call as it was asked for, and how it goes on the wire. */
import type { Operation } from '../opsera/operations.ts'
import type { Call } from '../opsera/call.ts'
import type { JsonObject, JsonValue } from '../ports.ts'

/** The fields by the names of their inputs; each is there only when it was given. */
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
  /** Stands in for a path that is only assumed. */
  readonly path?: string
  readonly values: Values
}

/** A larger reply is an error: it is held in memory. */
export const REPLY_MAX_BYTES = 32_000_000

/** The request: the fields as JSON body of a POST, or as query of a GET. */
export function requestOf({ operation, path, values }: ApiCall): Call {
  const fields: Record<string, JsonValue> = {}
  for (const { name, key } of operation.fields) {
    const value = values[name]
    if (key !== undefined && value !== undefined) fields[key] = value
  }
  return {
    operation,
    maxBytes: REPLY_MAX_BYTES,
    ...(path !== undefined && { path }),
    ...(operation.method === 'POST' ? { body: fields } : { query: asTexts(fields) }),
  }
}

function asTexts(fields: Readonly<Record<string, JsonValue>>): Record<string, string> {
  const texts = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return Object.fromEntries(texts) as Record<string, string>
}

/**
 * Whether the call may be sent again when no good answer comes: a read, and not a POST whose path was replaced, as nobody
 * knows what stands behind that.
 */
export function isRepeatable({ operation, path }: ApiCall): boolean {
  return !operation.mutating && (path === undefined || operation.method === 'GET')
}
