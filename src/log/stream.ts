/**
 * Which part of each read is new. Opsera returns the whole log at every read, newest first, and its records may
 * come late, out of order, empty, or grow in place.
 */
import { MAX_ROWS } from '../opsera/operations.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { compare, NOTHING, type Change, type Digest } from './digest.ts'
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
interface RecordState {
  digest: Digest
  /** The last line while it has no end, for it may grow. */
  pendingLine: string
  title: string
  step: string
  /** Something of it was shown. */
  isShown: boolean
}

/** What is remembered of the records of one identity, by their place among each other. */
interface IdentityState {
  readonly consoles: (RecordState | undefined)[]
  /** Rows that are no console, and were shown. */
  readonly shown: Set<number>
  /** The last read that brought one of them. */
  inRead: number
}

/** A record that so many full replies were without has fallen off their end, and comes no more. */
const FORGOTTEN_AFTER = 10

/** What was seen of a run's log so far; remembers prints of the texts, not the texts. */
export class LogStream {
  readonly #runCount: number
  readonly #mode: 'console' | 'activity'
  readonly #known = new Map<string, IdentityState>()
  #reads = 0

  constructor(runCount: number, mode: 'console' | 'activity') {
    this.#runCount = runCount
    this.#mode = mode
  }

  /** What a read brings that was not there before. */
  take(records: readonly ActivityRecord[], plan: readonly PlanStep[]): News {
    const ours = records.filter(
      (record) => record.runCount === undefined || record.runCount === this.#runCount,
    )
    const isFull = records.length >= MAX_ROWS
    this.#reads += 1
    const chunks = identify(ours)
      .sort(byTime)
      .flatMap((each) =>
        each.record.isConsole ? this.#console(each, plan, isFull) : this.#activity(each, plan),
      )
    return { chunks: isFull ? [...chunks, ...this.#forget()] : chunks, isFull }
  }

  /** The last lines that were held back; nothing follows them any more. */
  flush(): readonly Chunk[] {
    return [...this.#known.values()].flatMap(flushHeld)
  }

  /** Without this the memory of a run of many records would grow with every read. */
  #forget(): readonly Chunk[] {
    return [...this.#known].flatMap(([identity, known]) => {
      if (this.#reads - known.inRead < FORGOTTEN_AFTER) return []
      this.#known.delete(identity)
      return flushHeld(known)
    })
  }

  #recall(identity: string): IdentityState {
    const known = this.#known.get(identity) ?? { consoles: [], shown: new Set(), inRead: 0 }
    known.inRead = this.#reads
    this.#known.set(identity, known)
    return known
  }

  #console({ identity, place, record }: Identified, plan: readonly PlanStep[], isFull: boolean) {
    if (record.text === '') return []
    const { consoles } = this.#recall(identity)
    const { at, change } = continued(consoles, place, record.text, isFull)
    if (change.kind === 'same') return []
    const seen = consoles[at]
    const before = change.kind === 'grown' ? seen : undefined
    const fresh = (before?.pendingLine ?? '') + record.text.slice(before?.digest.length ?? 0)
    const end = fresh.lastIndexOf('\n') + 1
    const next: RecordState = {
      digest: change.fingerprint,
      pendingLine: detached(fresh.slice(end)),
      title: titleOf(record, plan),
      step: record.stepName,
      isShown: seen?.isShown ?? false,
    }
    consoles[at] = next
    if (seen === undefined || seen === before) return part(next, fresh.slice(0, end))
    // What was held back of a text that is no more would be lost otherwise.
    return [...part(seen, seen.pendingLine), ...part(next, fresh.slice(0, end), ' (rewritten)')]
  }

  #activity({ identity, place, record }: Identified, plan: readonly PlanStep[]): readonly Chunk[] {
    if (this.#mode !== 'activity') return []
    const { shown } = this.#recall(identity)
    if (shown.has(place)) return []
    shown.add(place)
    const line = lineOf(record, plan)
    return line === '' ? [] : [{ kind: 'activity', line }]
  }
}

/**
 * Which of the records that look alike a text continues, and how. The oldest fall off the end of a full reply, and then
 * the places of the others shift: a text that was seen at another place is no news.
 */
function continued(
  alike: readonly (RecordState | undefined)[],
  place: number,
  text: string,
  isFull: boolean,
): { readonly at: number; readonly change: Change } {
  const here = { at: place, change: compare(alike[place]?.digest ?? NOTHING, text) }
  if (here.change.kind === 'same' || !isFull) return here
  const elsewhere = alike.flatMap((seen, at) =>
    seen === undefined || at === place ? [] : [{ at, change: compare(seen.digest, text) }],
  )
  const same = elsewhere.find(({ change }) => change.kind === 'same')
  if (same !== undefined || here.change.kind === 'grown') return same ?? here
  const grown = elsewhere.find(({ change }) => change.kind === 'grown')
  return grown ?? { at: alike.length, change: compare(NOTHING, text) }
}

/** What was held back of these records. */
function flushHeld({ consoles }: IdentityState): readonly Chunk[] {
  return consoles.flatMap((seen) => {
    if (seen === undefined) return []
    const { pendingLine: held } = seen
    seen.pendingLine = ''
    return part(seen, held)
  })
}

/** A part of a record's text, titled by how it follows what was shown before; none for an empty one. */
function part(
  seen: RecordState,
  text: string,
  suffix = seen.isShown ? ' (continued)' : '',
): readonly Chunk[] {
  if (text === '') return []
  seen.isShown = true
  return [{ kind: 'console', title: `${seen.title}${suffix}`, step: seen.step, text }]
}

interface Identified {
  readonly identity: string
  /** From 0: equal identities of one reply are told apart by it. */
  readonly place: number
  readonly record: ActivityRecord
}

/** `_id` is the identity where there is one. Places are counted from the oldest, as newer records come before them. */
function identify(records: readonly ActivityRecord[]): Identified[] {
  const counts = new Map<string, number>()
  return records.toReversed().map((record) => {
    const { id, stepId, stepName, createdAt, buildNumber } = record
    const identity = id === '' ? JSON.stringify([stepId, stepName, createdAt, buildNumber]) : id
    const place = counts.get(identity) ?? 0
    counts.set(identity, place + 1)
    return { identity, place, record }
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
