/** Activity records: what the `logs` call returns, one for each thing that happened in a run. */
import type { JsonObject } from '../ports.ts'
import { at, countAt, instantAt, isObject, textAt, unwrap, type Clean } from './json.ts'

export interface ActivityRecord {
  /** `_id`, or empty. */
  readonly id: string
  /** The run that the record belongs to; absent when it does not say. */
  readonly runCount?: number
  readonly stepId: string
  /** 0-based place of the step in the plan. */
  readonly stepIndex?: number
  readonly stepName: string
  /** Tool identifier such as `jenkins`, or empty. */
  readonly tool: string
  readonly buildNumber: string
  readonly status: string
  readonly message: string
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  readonly isConsole: boolean
  /** The console text, whole and as Opsera gave it; empty when the record holds none. */
  readonly text: string
}

/** Reads one row of a `logs` reply. Any field may be missing; of `step_configuration` only the topic is read. */
export function readRecord(row: JsonObject, clean: Clean): ActivityRecord {
  const runCount = countAt(row, 'run_count')
  const stepIndex = countAt(row, 'step_index')
  const createdAt = instantAt(row, 'createdAt')
  const action = textAt(row, 'action') ?? ''
  const text = consoleText(row)
  const words = (key: string) => clean(textAt(row, key) ?? '')
  return {
    id: textAt(row, '_id') ?? '',
    ...(runCount !== undefined && { runCount }),
    stepId: textAt(row, 'step_id') ?? '',
    ...(stepIndex !== undefined && { stepIndex }),
    stepName: words('step_name'),
    tool: words('tool_identifier'),
    buildNumber: String(countAt(row, 'build_number') ?? textAt(row, 'build_number') ?? ''),
    status: words('status'),
    message: words('message'),
    ...(createdAt !== undefined && { createdAt }),
    isConsole: action === '' ? text !== '' : /^console output$/i.test(action.trim()),
    text,
  }
}

const OCTOPUS_TOPIC = 'opsera.pipeline.octopus.console.log'

/**
 * The console text, looked for where Opsera's portal looks, in its order. The last
 * resort prints every text inside the reply, as the portal does.
 */
function consoleText(row: JsonObject): string {
  const response = at(row, 'api_response')
  if (typeof response === 'string') return response
  return (
    textAt(response, 'jenkinsConsoleLog') ??
    textAt(response, 'jenkins_console_log') ??
    joined(at(response, 'consoleLog')) ??
    octopusText(row, response) ??
    textAt(response, 'buildLog') ??
    joined(at(response, 'apiResponse')) ??
    joined(at(response, 'current', 'data', 'apiResponse')) ??
    joined(response) ??
    ''
  )
}

function octopusText(row: JsonObject, response: unknown): string | undefined {
  const topic = textAt(row, 'step_configuration', 'topic')
  return topic === OCTOPUS_TOPIC ? textAt(response, 'message') : undefined
}

/** A reply nested deeper, or of more texts, than this is not a console. */
const DEPTH_MAX = 8
const TEXTS_MAX = 10_000

/** The texts inside a value, a line each; of an `{id, log}` only the log. Undefined when there is none. */
function joined(value: unknown): string | undefined {
  const texts: string[] = []
  gather(value, DEPTH_MAX, texts)
  if (texts.length === 0) return undefined
  return texts.length === 1
    ? texts[0]
    : texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('')
}

function gather(wrapped: unknown, depth: number, texts: string[]): void {
  if (texts.length >= TEXTS_MAX) return
  const value = unwrap(wrapped)
  if (typeof value === 'string') {
    if (value !== '') texts.push(value)
    return
  }
  if (depth === 0) return
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) gather(item, depth - 1, texts)
  } else if (isObject(value)) {
    const log = at(value, 'log')
    for (const item of log === undefined ? Object.values(value) : [log]) gather(item, depth - 1, texts)
  }
}

/** The rows of each key, in their order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
