/**
 * Which part of each read is new. Opsera returns the whole log at every read, newest first, and its records may
 * come late, out of order, empty, in chunks, grow in place, move on like a window, or disappear.
 */
import { MAX_ROWS } from '../opsera/operations.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import { groupBy, isOfRun, type ActivityRecord } from '../opsera/records.ts'
import { copyOf, matchTexts, type KnownText, type Match } from './continuation.ts'
import type { Secrets } from './secrets.ts'
import { nameKey, PlanIndex } from './titles.ts'

/** Something new, in the order in which it is to be shown. */
export type Chunk = ConsoleChunk | { readonly kind: 'activity'; readonly line: string }

export interface ConsoleChunk {
  readonly kind: 'console'
  readonly title: string
  /** The key of its pipeline step. */
  readonly step: string
  /** Whole lines, except at the end of the run. */
  readonly text: string
  /** It must begin a new group. */
  readonly isApart: boolean
}

export interface LogSettings {
  readonly runCount: number
  /** `activity`: a line for each row that is not console output, too. */
  readonly mode: 'console' | 'activity'
  /** How much remote text is printed, in bytes; 0 for no limit. */
  readonly limitBytes: number
  readonly secrets: Secrets
}

/** The console of one pipeline step, made from its records. */
interface StepConsole {
  readonly key: string
  title: string
  /** The last line while it may grow, and the record that it came from. */
  pending: string
  pendingOf: KnownText | undefined
  isShown: boolean
}

interface Row {
  readonly record: ActivityRecord
  match: Match | undefined
}

/** A record missing from this many full replies has fallen off their end and does not come back. */
const FORGOTTEN_AFTER = 10

/** What was seen of a run's log so far; remembers digests of the texts, not the texts. */
export class LogStream {
  readonly #settings: LogSettings
  /** The texts of each identity, from the oldest record, and the last read that brought one of them. */
  readonly #known = new Map<string, { readonly texts: KnownText[]; inRead: number }>()
  readonly #steps = new Map<string, StepConsole>()
  /** The pipeline step that last held back a line of a text. */
  readonly #holders = new WeakMap<KnownText, StepConsole>()
  #reads = 0

  constructor(settings: LogSettings) {
    this.#settings = settings
  }

  /** What a read brings that is new. Computed lazily, so that signals are handled in between; consume all of it. */
  take(records: readonly ActivityRecord[], plan: readonly PlanStep[]): Iterable<Chunk> {
    const { runCount, mode } = this.#settings
    const isFull = records.length >= MAX_ROWS
    this.#reads += 1
    // From the oldest, whose places among equal identities stay the same: newer records come before them.
    const rows = records
      .filter((row) => (row.isConsole || mode === 'activity') && isOfRun(row, runCount))
      .map((record): Row => ({ record, match: undefined }))
      .reverse()
    for (const [identity, equal] of groupBy(rows, identityOf)) this.#match(identity, equal, isFull)
    // Otherwise memory would grow with every read of a run that has many records.
    for (const [identity, { inRead }] of isFull ? this.#known : [])
      if (this.#reads - inRead >= FORGOTTEN_AFTER) this.#known.delete(identity)
    return this.#chunks(rows.sort(byTime), new PlanIndex(plan))
  }

  *#chunks(rows: readonly Row[], index: PlanIndex): Generator<Chunk> {
    // The continuation of a held line comes before new records, which would otherwise split the line.
    const continuing = rows.filter(({ match }) => match?.kind === 'grown' && this.#holderOf(match.known))
    for (const { record, match } of new Set([...continuing, ...rows])) {
      if (match === undefined || match.kind === 'same') continue
      const line = record.isConsole ? '' : index.lineOf(record)
      if (record.isConsole) yield* this.#console(record, match, index)
      else if (line !== '') yield { kind: 'activity', line }
    }
  }

  /** The last lines that were held back; nothing follows them. */
  flush(): readonly Chunk[] {
    return [...this.#steps.values()].flatMap((step) => this.#flushStep(step))
  }

  /** Matches the rows of one identity with those known; of a row that is no console only its presence counts. */
  #match(identity: string, rows: readonly Row[], isFull: boolean): void {
    const known = this.#known.get(identity) ?? { texts: [], inRead: 0 }
    this.#known.set(identity, known)
    known.inRead = this.#reads
    const texts = rows.map(({ record }) => (record.isConsole ? record.text : 'a row'))
    const read = { number: this.#reads, isFull: isFull && rows[0]?.record.id === '' }
    const matches = matchTexts(known.texts, texts, read)
    for (const [place, row] of rows.entries()) row.match = matches[place]
  }

  #console(record: ActivityRecord, { known, kind, newFrom }: Match, index: PlanIndex): readonly Chunk[] {
    const step = this.#holderOf(known) ?? this.#stepOf(record, index)
    // A new record may be the next chunk of the last line, unless that line belongs to a record that grows in place.
    const isNextChunk = kind === 'new' && step.pendingOf?.hasGrown !== true
    const isHolder = step.pendingOf === known
    const isJoined = isHolder ? kind !== 'rewritten' : isNextChunk
    // A window that has moved on to the last held line brings that line as a whole.
    const held = step.pending.slice(0, step.pending.lastIndexOf('\n') + 1)
    if (isHolder && !isJoined && record.text.startsWith(step.pending.slice(held.length))) step.pending = held
    const before = isJoined ? [] : this.#flushStep(step, '\n')
    step.title = index.titleOf(record)
    const fresh = step.pending + record.text.slice(newFrom)
    const end = this.#settings.secrets.settledEnd(fresh)
    step.pending = copyOf(fresh.slice(end))
    step.pendingOf = known
    this.#holders.set(known, step)
    return [...before, ...part(step, fresh.slice(0, end), kind === 'rewritten')]
  }

  /** The pipeline step that holds back a line of this text. Its key can change, once the plan is known. */
  #holderOf(known: KnownText): StepConsole | undefined {
    const step = this.#holders.get(known)
    return step?.pendingOf === known && step.pending !== '' ? step : undefined
  }

  #stepOf(record: ActivityRecord, index: PlanIndex): StepConsole {
    const key = index.keyOf(record)
    const none: StepConsole = { key, title: '', pending: '', pendingOf: undefined, isShown: false }
    // Before the plan was known, a record without a step id was filed under its step's name.
    const byName = record.stepId === '' ? this.#steps.get(nameKey(record.stepName)) : undefined
    const step = this.#steps.get(key) ?? byName ?? none
    this.#steps.set(key, step)
    return step
  }

  /** Releases the held line of a pipeline step; `lineEnd` ends it if another text follows. */
  #flushStep(step: StepConsole, lineEnd = ''): readonly Chunk[] {
    const { pending } = step
    step.pending = ''
    return part(step, pending === '' || pending.endsWith('\n') ? pending : pending + lineEnd)
  }
}

/** A part of a pipeline step's console; its title says whether it continues or rewrites what was shown. Empty text gives none. */
function part(step: StepConsole, text: string, isRewritten = false): readonly ConsoleChunk[] {
  if (text === '') return []
  const suffix = isRewritten ? ' (rewritten)' : step.isShown ? ' (continued)' : ''
  step.isShown = true
  return [{ kind: 'console', title: `${step.title}${suffix}`, step: step.key, text, isApart: isRewritten }]
}

/** What identifies a record: its `_id`, or its step, date and build number if it has none. */
function identityOf({ record }: Row): string {
  const { id, stepId, stepName, createdAt, buildNumber, isConsole } = record
  return JSON.stringify([isConsole, ...(id === '' ? [stepId, stepName, createdAt, buildNumber] : [id])])
}

function byTime({ record: a }: Row, { record: b }: Row): number {
  const apart = (a.createdAt ?? Infinity) - (b.createdAt ?? Infinity)
  if (apart !== 0 && !Number.isNaN(apart)) return apart
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
