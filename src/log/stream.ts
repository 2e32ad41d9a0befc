/**
 * Which part of each read is new. Opsera returns the whole log at every read, newest first, and its records may
 * come late, out of order, empty, or grow in place.
 */
import { MAX_ROWS } from '../opsera/operations.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { compare, NOTHING, type Fingerprint } from './fingerprint.ts'
import { lineOf, titleOf } from './titles.ts'

/** Something new, in the order in which it is to be shown. */
export type Chunk =
  | { readonly kind: 'console'; readonly title: string; readonly step: string; readonly text: string }
  | { readonly kind: 'activity'; readonly line: string }

export interface News {
  readonly chunks: readonly Chunk[]
  /** The reply was as long as replies get: rows older than it holds may be missing. */
  readonly isFull: boolean
}

/** What is remembered of a record. */
interface Seen {
  print: Fingerprint
  /** The last line while it has no end, for it may grow. */
  held: string
  title: string
  step: string
  /** Something of it was shown. */
  isShown: boolean
}

export class LogStream {
  readonly #runCount: number
  readonly #mode: 'console' | 'activity'
  readonly #seen = new Map<string, Seen>()
  readonly #shown = new Set<string>()

  constructor(runCount: number, mode: 'console' | 'activity') {
    this.#runCount = runCount
    this.#mode = mode
  }

  /** What a read brings that was not there before. */
  take(records: readonly ActivityRecord[], plan: readonly PlanStep[]): News {
    const ours = records.filter(
      (record) => record.runCount === undefined || record.runCount === this.#runCount,
    )
    const chunks = identify(ours)
      .sort(byTime)
      .flatMap(({ key, record }) =>
        record.isConsole ? this.#console(key, record, plan) : this.#activity(key, record, plan),
      )
    return { chunks, isFull: records.length >= MAX_ROWS }
  }

  /** The last lines that were held back; nothing follows them any more. */
  flush(): readonly Chunk[] {
    return [...this.#seen.values()].flatMap((seen) => {
      const { held } = seen
      seen.held = ''
      return part(seen, held)
    })
  }

  #console(key: string, record: ActivityRecord, plan: readonly PlanStep[]): readonly Chunk[] {
    if (record.text === '') return []
    const seen = this.#seen.get(key)
    const change = compare(seen?.print ?? NOTHING, record.text)
    if (change.kind === 'same') return []
    const before = change.kind === 'grown' ? seen : undefined
    const fresh = (before?.held ?? '') + record.text.slice(before?.print.length ?? 0)
    const end = fresh.lastIndexOf('\n') + 1
    const next: Seen = {
      print: change.fingerprint,
      held: detached(fresh.slice(end)),
      title: titleOf(record, plan),
      step: record.stepName,
      isShown: seen?.isShown ?? false,
    }
    this.#seen.set(key, next)
    if (seen === undefined || seen === before) return part(next, fresh.slice(0, end))
    // What was held back of a text that is no more would be lost otherwise.
    return [...part(seen, seen.held), ...part(next, fresh.slice(0, end), ' (rewritten)')]
  }

  #activity(key: string, record: ActivityRecord, plan: readonly PlanStep[]): readonly Chunk[] {
    if (this.#mode !== 'activity' || this.#shown.has(key)) return []
    this.#shown.add(key)
    const line = lineOf(record, plan)
    return line === '' ? [] : [{ kind: 'activity', line }]
  }
}

/** A part of a record's text, titled by how it follows what was shown before; none for an empty one. */
function part(seen: Seen, text: string, suffix = seen.isShown ? ' (continued)' : ''): readonly Chunk[] {
  if (text === '') return []
  seen.isShown = true
  return [{ kind: 'console', title: `${seen.title}${suffix}`, step: seen.step, text }]
}

interface Identified {
  readonly key: string
  readonly record: ActivityRecord
}

/**
 * `_id` is the identity where there is one. Equal identities of one reply are told apart by their place among
 * each other, counted from the oldest, as newer ones come before them.
 */
function identify(records: readonly ActivityRecord[]): Identified[] {
  const counts = new Map<string, number>()
  return records.toReversed().map((record) => {
    const { id, stepId, stepName, createdAt, buildNumber } = record
    const base = id === '' ? JSON.stringify([stepId, stepName, createdAt, buildNumber]) : id
    const ordinal = (counts.get(base) ?? 0) + 1
    counts.set(base, ordinal)
    return { key: `${base} ${ordinal}`, record }
  })
}

function byTime({ record: a }: Identified, { record: b }: Identified): number {
  const apart = (a.createdAt ?? Infinity) - (b.createdAt ?? Infinity)
  if (apart !== 0 && !Number.isNaN(apart)) return apart
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A copy of its own: a slice would keep the whole text behind it in memory. */
function detached(text: string): string {
  return text === '' ? '' : `${text} `.slice(0, -1)
}
