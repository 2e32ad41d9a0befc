/** Which text of a read continues which text of the reads before, and from where on it is new. */
import { groupBy } from '../opsera/records.ts'

/** What is remembered of a text: no megabytes of console are kept to see whether they grew. */
export interface KnownText {
  length: number
  hash: string
  /** Its end, to find it again in a window that has moved on. */
  end: string
  /** The read that last had it. */
  inRead: number
  /** The text grew in place, so a new record does not continue it. */
  hasGrown: boolean
}

/** Where the new part of a text begins, and what was known of it before. */
export interface Match {
  readonly known: KnownText
  readonly kind: 'same' | 'grown' | 'moved' | 'rewritten' | 'new'
  readonly newFrom: number
}

interface Read {
  readonly number: number
  /** Older texts have fallen off the end of the reply, and the places of the others have shifted. */
  readonly isFull: boolean
}

/** How many characters of the end of a text are kept. */
const END_MAX = 4_096
/** How many places are tried for the overlap of a window. */
const TRIES_MAX = 100

/**
 * Matches the texts of one identity, by their places from the oldest, with those known of it; an empty text matches
 * nothing. A text is looked for at its place first, then anywhere, as records can disappear, and each is matched once.
 */
export function matchTexts(
  known: KnownText[],
  texts: readonly string[],
  read: Read,
): readonly (Match | undefined)[] {
  const matches: (Match | undefined)[] = texts.map((text, place) => {
    const here = known[place]
    return text === '' || here === undefined ? undefined : claim(here, text, read)
  })
  const findElsewhere = finderElsewhere(known, read)
  return texts.map((text, place) => {
    if (text === '') return undefined
    const match = matches[place] ?? findElsewhere(text)
    return match ?? (read.isFull ? undefined : replaced(known[place], text, read)) ?? added(known, text, read)
  })
}

/** The match with a known text that is the same or has grown, unless this read has matched that already. */
function claim(known: KnownText, text: string, read: Read): Match | undefined {
  const { length: newFrom, hash, inRead } = known
  if (inRead === read.number || text.length < newFrom) return undefined
  const [beginning, whole] = hashesOf(text, [newFrom, text.length])
  if (beginning !== hash) return undefined
  Object.assign(known, memoryOf(text, read, whole))
  const kind = text.length === newFrom ? 'same' : 'grown'
  known.hasGrown ||= kind === 'grown'
  return { known, kind, newFrom }
}

/** Finds the longest known text that a text is or begins with, among those that no text of this read has matched. */
function finderElsewhere(known: readonly KnownText[], read: Read): (text: string) => Match | undefined {
  const free = known.filter(({ inRead }) => inRead !== read.number)
  // From the newest, so that the oldest is taken first.
  const byHash = groupBy(free.toReversed(), ({ hash }) => hash)
  const lengths = [...new Set(free.map(({ length }) => length))].sort((a, b) => a - b)
  return (text) => {
    for (const hash of hashesOf(text, lengths).toReversed()) {
      const found = byHash.get(hash)?.pop()
      if (found !== undefined) return claim(found, text, read)
    }
    return undefined
  }
}

/** The match with a text at the same place that begins differently: a window that has moved on, or other text. */
function replaced(known: KnownText | undefined, text: string, read: Read): Match | undefined {
  if (known === undefined || known.inRead === read.number) return undefined
  const newFrom = overlapEnd(known.end, text)
  Object.assign(known, memoryOf(text, read))
  return { known, kind: newFrom > 0 ? 'moved' : 'rewritten', newFrom }
}

function added(known: KnownText[], text: string, read: Read): Match {
  const next = { ...memoryOf(text, read), hasGrown: false }
  known.push(next)
  return { known: next, kind: 'new', newFrom: 0 }
}

function memoryOf(text: string, read: Read, hash = hashesOf(text, [text.length]).join('')) {
  return { length: text.length, hash, end: copyOf(text.slice(-END_MAX)), inRead: read.number }
}

/** A slice of a text keeps the whole text in memory, a copy does not. */
export function copyOf(slice: string): string {
  return ` ${slice}`.slice(1)
}

/** Where the text that ends with `end` ends in a text that begins with a line or more of it; 0 where it does not. */
function overlapEnd(end: string, text: string): number {
  const lastLine = end.slice(end.lastIndexOf('\n', end.trimEnd().length - 1) + 1)
  if (lastLine.trim() === '' || !end.includes('\n')) return 0
  let at = text.lastIndexOf(lastLine)
  for (let tries = 0; at >= 0 && tries < TRIES_MAX; tries++) {
    const to = at + lastLine.length
    const length = Math.min(to, end.length)
    const overlap = end.slice(-length)
    if (overlap.includes('\n') && text.slice(to - length, to) === overlap) return to
    at = at === 0 ? -1 : text.lastIndexOf(lastLine, at - 1)
  }
  return 0
}

/** The hashes of a text's prefixes of these ascending lengths, in one pass; lengths beyond its end are left out. */
function hashesOf(text: string, lengths: readonly number[]): readonly string[] {
  const hashes: string[] = []
  let [high, low, index] = [0xdeadbeef, 0x41c6ce57, 0]
  for (const length of lengths) {
    if (length > text.length) break
    for (; index < length; index++) {
      const code = text.charCodeAt(index)
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
    hashes.push(`${length} ${high} ${low}`)
  }
  return hashes
}
