/** How Opsera writes what it returns: the switches of `behaviour.ts` that change the shape of a reply. */
import type { JsonObject, JsonValue } from '../src/ports.ts'
import type { Behaviour } from './behaviour.ts'

/** A pipeline object as this Opsera writes it. */
export function objectAs(behaviour: Behaviour, object: JsonObject): JsonObject {
  const { workflow, ...rest } = object
  const { last_run, last_step, plan, ...others } = workflow as JsonObject
  return {
    ...rest,
    workflow: {
      ...(behaviour.plan === 'full' && { plan }),
      ...others,
      ...(last_run !== undefined && lastRunAs(behaviour, last_run as JsonObject)),
      ...(behaviour.lastStep === 'full' && { last_step }),
    },
  }
}

function lastRunAs({ lastRun, lastRunAgrees }: Behaviour, value: JsonObject): JsonObject {
  const { status, ...rest } = value
  const word = lastRunAgrees ? status : status === 'success' ? 'failed' : 'success'
  switch (lastRun) {
    case 'full':
      return { last_run: { ...rest, status: word } }
    case 'without-status':
      return { last_run: rest }
    case 'absent':
      return {}
  }
}

/** Activity records as this Opsera writes them; newest first come in. */
export function recordsAs(behaviour: Behaviour, rows: readonly JsonObject[]): readonly JsonObject[] {
  const { recordOrder, recordIds, recordRunCounts, recordStepIds, recordKeys, consolePlace } = behaviour
  const written = rows.map((row) => {
    const { _id, run_count, step_id, api_response, ...rest } = row
    const place = consolePlace === 'known' ? 'api_response' : 'output'
    const record: JsonObject = {
      ...(recordIds && _id !== undefined && { _id }),
      ...(recordRunCounts && run_count !== undefined && { run_count }),
      ...(recordStepIds && step_id !== undefined && { step_id }),
      ...(api_response !== undefined && { [place]: api_response }),
      ...rest,
    }
    return recordKeys === 'snake' ? record : camelled(record)
  })
  return recordOrder === 'newest-first' ? written : written.reverse()
}

function camelled(record: JsonObject): JsonObject {
  const rename = (key: string) =>
    key.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [rename(key), value]))
}

/** A reply's values: run numbers as texts, or ids, dates and whole numbers as the objects of MongoDB's extended JSON. */
export function writtenAs(behaviour: Behaviour, value: JsonValue | undefined, key = ''): JsonValue {
  const { numbersAsText, values } = behaviour
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => writtenAs(behaviour, item))
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as JsonObject)
    return Object.fromEntries(entries.map(([name, inner]) => [name, writtenAs(behaviour, inner, name)]))
  }
  if (numbersAsText && /^run_?count$/i.test(key)) return String(value)
  if (values === 'extended') {
    if (typeof value === 'number') return { $numberInt: String(value) }
    if (typeof value === 'string' && /^_id$|_id$/.test(key)) return { $oid: value }
    if (typeof value === 'string' && key.endsWith('At')) return { $date: value }
  }
  return value ?? null
}
