/** What the assumptions are compared with: the replies as they came, beside what the gate's own readers make of them. */
import type { StatusReply } from '../opsera/client.ts'
import { at, isObject, rowsOf, textAt } from '../opsera/json.ts'
import { isBusy, stateOf, type Pipeline, type RunState } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { readRunMessage } from '../opsera/run-message.ts'
import { phaseOf, type Phase } from '../opsera/status-words.ts'
import type { JsonObject } from '../ports.ts'
import type { Probed } from './probe.ts'
import type { Read } from './read.ts'

export interface Seen extends Probed {
  /** Of the run that was looked at, with the phase of its word and the run that its message names. */
  readonly status: StatusReply | undefined
  /** The status word in lower case; an unknown one only if it is no text of the user's. */
  readonly word: string
  readonly phase: Phase
  readonly named: number | undefined
  /** The pipeline object as the gate reads it, and what it says about the run. */
  readonly pipeline: Pipeline | undefined
  readonly state: RunState
  readonly isNewest: boolean
  readonly isInProgress: boolean
  /** The pipeline object as it came, out of its envelope, and its workflow. */
  readonly object: unknown
  readonly workflow: JsonObject | undefined
  /** The records of the run as they came: all, or at least the console ones. */
  readonly rows: readonly JsonObject[]
  readonly keys: 'snake' | 'camel' | undefined
  /** The records as the gate reads them, if their keys are written as it expects. */
  readonly records: readonly ActivityRecord[]
  readonly consoles: readonly ActivityRecord[]
}

export function seenIn(probed: Probed): Seen {
  const { reads, runCount } = probed
  const status = reads.status?.value
  const pipeline = reads.object?.value
  const object = objectIn(reads.object)
  const workflow = at(object, 'workflow')
  const list = [reads.records, reads.consoleRecords].find((read) => read?.value !== undefined)
  const rows = (rowsOf(list?.json) ?? []).filter(isObject)
  const keys = keysOf(rows)
  const records = (keys === 'snake' ? list?.value : undefined) ?? []
  const isNewest = pipeline?.counter === runCount
  return {
    ...probed,
    status,
    word: reportedWord(status?.word ?? '', reads.object?.json),
    phase: phaseOf(status?.word ?? ''),
    named: readRunMessage(status?.message ?? '', '').runCount,
    pipeline,
    state: pipeline === undefined ? 'idle' : stateOf(pipeline, runCount),
    isNewest,
    isInProgress: isNewest && isBusy(pipeline),
    object,
    workflow: isObject(workflow) ? workflow : undefined,
    rows,
    keys,
    records,
    consoles: records.filter(({ isConsole }) => isConsole),
  }
}

function reportedWord(word: string, object: unknown): string {
  const said = word.toLowerCase()
  const isWord = /^[a-z _-]{1,32}$/.test(said) && !isTextIn(said, object)
  return isWord || phaseOf(said) !== 'unknown' ? said : 'another word'
}

/** A status that repeats a name, a tag or an owner of the pipeline is not a word of Opsera. Replies can nest deeply. */
function isTextIn(said: string, json: unknown): boolean {
  const left: unknown[] = [json]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && value.trim().toLowerCase() === said) return true
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) if (key !== 'status') left.push(inner)
  }
  return false
}

function objectIn(read: Read | undefined): unknown {
  if (read?.code === undefined || read.code > 299) return undefined
  return at(read.json, 'workflow') === undefined ? at(read.json, 'data') : read.json
}

function keysOf(rows: readonly JsonObject[]): Seen['keys'] {
  const hasOne = (names: readonly string[]) => rows.some((row) => names.some((name) => name in row))
  if (hasOne(['step_name', 'run_count', 'api_response', 'step_id'])) return 'snake'
  return hasOne(['stepName', 'runCount', 'apiResponse', 'stepId']) ? 'camel' : undefined
}

/** Opsera refused in its own words. */
export function isRefused({ json }: Read): boolean {
  return phaseOf(textAt(json, 'status') ?? '') === 'failure'
}

/** All reads that were made, by their names. */
export function readsMade({ reads }: Probed): readonly (readonly [name: string, read: Read])[] {
  const entries = Object.entries(reads) as [string, Read | undefined][]
  return entries.flatMap(([name, read]) => (read === undefined ? [] : [[name, read] as const]))
}
