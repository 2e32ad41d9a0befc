/** Which text of a read continues which text of the reads before, and from where on it is new. */
import { groupBy } from '../opsera/records.ts'
import { copyOf } from './pieces.ts'

/** A text remembered by length and hash, so that megabytes of console need not be kept to see whether they grew. */
export interface Digest {
  readonly length: number
  readonly high: number
  readonly low: number
}

const NOTHING: Digest = { length: 0, high: 0xdeadbeef, low: 0x41c6ce57 }

/** What is remembered of a text. */
export interface KnownText {
  digest: Digest
  /** Its end, to find it again in a window that has moved on. */
  end: string
  /** The read that last had it. */
  inRead: number
  /** It was added to in place, so a new record is none of its lines. */
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

/** So much of the end of a text is kept. */
const END_MAX = 4_096
/** Places that are tried for the overlap of a window. */
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

/** The match with a text that is the same or has grown, unless another text of this read has it. */
function claim(known: KnownText, text: string, read: Read): Match | undefined {
  const { digest, inRead } = known
  if (inRead === read.number || text.length < digest.length) return undefined
  const [beginning = NOTHING, whole = NOTHING] = beginningsOf(text, [digest.length, text.length])
  if (keyOf(beginning) !== keyOf(digest)) return undefined
  remember(known, text, { digest: whole, read })
  if (whole.length === digest.length) return { known, kind: 'same', newFrom: digest.length }
  known.hasGrown = true
  return { known, kind: 'grown', newFrom: digest.length }
}

/** Finds the longest known text that a text is or begins with, among those that no text of this read has matched. */
function finderElsewhere(known: readonly KnownText[], read: Read): (text: string) => Match | undefined {
  const free = known.filter(({ inRead }) => inRead !== read.number)
  // From the newest, so that the oldest is taken first.
  const byDigest = groupBy(free.toReversed(), ({ digest }) => keyOf(digest))
  const lengths = [...new Set(free.map(({ digest }) => digest.length))].sort((a, b) => a - b)
  return (text) => {
    for (const beginning of beginningsOf(text, lengths).toReversed()) {
      const found = byDigest.get(keyOf(beginning))?.pop()
      if (found !== undefined) return claim(found, text, read)
    }
    return undefined
  }
}

function keyOf({ length, high, low }: Digest): string {
  return `${length} ${high} ${low}`
}

/** A text in the place of another: a window that has moved on, or something else. */
function replaced(known: KnownText | undefined, text: string, read: Read): Match | undefined {
  if (known === undefined || known.inRead === read.number) return undefined
  const newFrom = overlapEnd(known.end, text)
  remember(known, text, { digest: digestOf(text), read })
  return { known, kind: newFrom > 0 ? 'moved' : 'rewritten', newFrom }
}

function added(known: KnownText[], text: string, read: Read): Match {
  const next: KnownText = { digest: NOTHING, end: '', inRead: 0, hasGrown: false }
  remember(next, text, { digest: digestOf(text), read })
  known.push(next)
  return { known: next, kind: 'new', newFrom: 0 }
}

function remember(known: KnownText, text: string, { digest, read }: { digest: Digest; read: Read }): void {
  known.digest = digest
  known.inRead = read.number
  known.end = copyOf(text.slice(-END_MAX))
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

function digestOf(text: string): Digest {
  return beginningsOf(text, [text.length])[0] ?? NOTHING
}

/** The digests of a text's beginnings of the given lengths, in ascending order, as far as the text goes; in one pass. */
export function beginningsOf(text: string, lengths: readonly number[]): readonly Digest[] {
  const found: Digest[] = []
  let { high, low } = NOTHING
  let index = 0
  for (const length of lengths) {
    if (length > text.length) break
    for (; index < length; index++) {
      const code = text.charCodeAt(index)
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
    found.push({ length, high, low })
  }
  return found
}
