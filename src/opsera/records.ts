/** Activity records: what the `logs` call returns, one for each thing that happened in a run. */
import type { JsonObject } from '../ports.ts'
import { at, countAt, instantAt, textAt, unwrap, type Clean } from './json.ts'

export type ActivityRecord = Readonly<ReturnType<typeof readRecord>>

/** Reads one row of a `logs` reply. Any field may be missing: a text is empty then, and a number or date undefined. */
export function readRecord(row: JsonObject, clean: Clean) {
  const raw = (key: string) => textAt(row, key) ?? ''
  const action = raw('action').trim()
  const text = consoleText(row)
  return {
    id: raw('_id'),
    /** The run that the record belongs to. */
    runCount: countAt(row, 'run_count'),
    stepId: raw('step_id'),
    /** 0-based place of the step in the plan. */
    stepIndex: countAt(row, 'step_index'),
    stepName: clean(raw('step_name')),
    /** Tool identifier such as `jenkins`. */
    tool: clean(raw('tool_identifier')),
    buildNumber: String(countAt(row, 'build_number') ?? raw('build_number')),
    status: clean(raw('status')),
    message: clean(raw('message')),
    /** Milliseconds since the epoch. */
    createdAt: instantAt(row, 'createdAt'),
    isConsole: action === '' ? text !== '' : /^console output$/i.test(action),
    /** The console text, whole and as Opsera gave it. */
    text,
  }
}

const OCTOPUS_TOPIC = 'opsera.pipeline.octopus.console.log'

/** The console text, looked for where Opsera's portal looks, in its order; the last resort is every text inside. */
function consoleText(row: JsonObject): string {
  const response = at(row, 'api_response')
  if (typeof response === 'string') return response
  // Of a step's configuration, which holds secrets, only this is read.
  const isOctopus = textAt(row, 'step_configuration', 'topic') === OCTOPUS_TOPIC
  return (
    textAt(response, 'jenkinsConsoleLog') ??
    textAt(response, 'jenkins_console_log') ??
    joined(at(response, 'consoleLog')) ??
    (isOctopus ? textAt(response, 'message') : undefined) ??
    textAt(response, 'buildLog') ??
    joined(at(response, 'apiResponse')) ??
    joined(at(response, 'current', 'data', 'apiResponse')) ??
    joined(response) ??
    ''
  )
}

/** Console text is not nested deeper than this. */
const DEPTH_MAX = 8

/** The texts inside a value, a line each; undefined when there is none. */
function joined(value: unknown): string | undefined {
  const [first, ...others] = textsIn(value, DEPTH_MAX)
  if (first === undefined || others.length === 0) return first
  return [first, ...others].map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('')
}

/** The texts inside a value; of an `{id, log}` only the log. */
function textsIn(wrapped: unknown, depth: number): readonly string[] {
  const value = unwrap(wrapped)
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (depth === 0 || typeof value !== 'object' || value === null) return []
  const log = at(value, 'log')
  return (log === undefined ? Object.values(value) : [log]).flatMap((item) => textsIn(item, depth - 1))
}

/** Whether a record belongs to a run: it names that run, or none. */
export function isOfRun(record: ActivityRecord, runCount: number): boolean {
  return (record.runCount ?? runCount) === runCount
}

/** The records of a run, oldest first; those without a date come before all others. */
export function inOrder(records: readonly ActivityRecord[], runCount: number): readonly ActivityRecord[] {
  const ours = records.filter((record) => isOfRun(record, runCount))
  return ours.sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
}

/** The members of each group in their order, as `Map.groupBy`, which Node 20 lacks. */
export function groupBy<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}
