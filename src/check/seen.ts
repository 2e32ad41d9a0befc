/** What several assumptions look at, from the reads as they came. */
import { at, isObject, rowsOf, textAt } from '../opsera/json.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { phaseOf } from '../opsera/status-words.ts'
import type { Seen } from './probe.ts'
import type { Read } from './read.ts'

/** Opsera refused in its own words. */
export function isRefused({ json }: Read): boolean {
  return phaseOf(textAt(json, 'status') ?? '') === 'failure'
}

/** The pipeline object as it came, out of its envelope. */
export function pipelineJson(object: Read | undefined): unknown {
  if (object === undefined || (object.code ?? Infinity) > 299) return undefined
  return at(object.json, 'workflow') === undefined ? at(object.json, 'data') : object.json
}

/** The records of the run as they came: all, or at least the console ones. */
export function rowsSeen({ reads: { records, consoleRecords } }: Seen): readonly unknown[] {
  const read = [records, consoleRecords].find((each) => each?.outcome.ok === true)
  return rowsOf(read?.json) ?? []
}

export function recordsOf(
  read: Read<readonly ActivityRecord[]> | undefined,
): readonly ActivityRecord[] | undefined {
  return read?.outcome.ok === true ? read.outcome.value : undefined
}

/** The records as the gate reads them, if their keys are written as it expects. */
export function recordsSeen(seen: Seen): readonly ActivityRecord[] {
  if (keysOf(seen) !== 'snake') return []
  return recordsOf(seen.reads.records) ?? recordsOf(seen.reads.consoleRecords) ?? []
}

export function keysOf(seen: Seen): 'snake' | 'camel' | undefined {
  const keys = new Set(
    rowsSeen(seen)
      .filter(isObject)
      .flatMap((row) => Object.keys(row)),
  )
  if (['step_name', 'run_count', 'api_response', 'step_id'].some((key) => keys.has(key))) return 'snake'
  return ['stepName', 'runCount', 'apiResponse', 'stepId'].some((key) => keys.has(key)) ? 'camel' : undefined
}
