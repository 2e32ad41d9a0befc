/** Which text of a read continues which text of the reads before, and from where on it is new. */
import { beginningsOf, compare, NOTHING, type Digest } from './digest.ts'

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
  const elsewhere = new Elsewhere(known, read)
  return texts.map((text, place) => {
    if (text === '') return undefined
    const match = matches[place] ?? elsewhere.find(text)
    return match ?? (read.isFull ? undefined : replaced(known[place], text, read)) ?? added(known, text, read)
  })
}

/** The match with a text that is the same or has grown, unless another text of this read has it. */
function claim(known: KnownText, text: string, read: Read): Match | undefined {
  if (known.inRead === read.number) return undefined
  const { kind, digest } = compare(known.digest, text)
  if (kind === 'other') return undefined
  const newFrom = known.digest.length
  remember(known, text, { digest, read })
  if (kind === 'grown') known.hasGrown = true
  return { known, kind, newFrom }
}

/** The texts that no text of this read has matched at its place, by their digests. */
class Elsewhere {
  readonly #known: readonly KnownText[]
  readonly #read: Read
  #byDigest: Map<string, KnownText[]> | undefined
  #lengths: readonly number[] = []

  constructor(known: readonly KnownText[], read: Read) {
    this.#known = known
    this.#read = read
  }

  /** The longest that the text is or begins with. */
  find(text: string): Match | undefined {
    const byDigest = (this.#byDigest ??= this.#index())
    if (byDigest.size === 0) return undefined
    for (const beginning of beginningsOf(text, this.#lengths).toReversed()) {
      const found = byDigest.get(keyOf(beginning))?.pop()
      if (found !== undefined) return claim(found, text, this.#read)
    }
    return undefined
  }

  #index(): Map<string, KnownText[]> {
    const free = this.#known.filter(({ inRead }) => inRead !== this.#read.number)
    this.#lengths = [...new Set(free.map(({ digest }) => digest.length))].sort((a, b) => a - b)
    const index = new Map<string, KnownText[]>()
    // From the newest, so that the oldest is taken first.
    for (const each of free.toReversed()) {
      const key = keyOf(each.digest)
      const same = index.get(key)
      if (same === undefined) index.set(key, [each])
      else same.push(each)
    }
    return index
  }
}

function keyOf({ length, high, low }: Digest): string {
  return `${length} ${high} ${low}`
}

/** A text in the place of another: a window that has moved on, or something else. */
function replaced(known: KnownText | undefined, text: string, read: Read): Match | undefined {
  if (known === undefined || known.inRead === read.number) return undefined
  const newFrom = overlapEnd(known.end, text)
  remember(known, text, { digest: compare(NOTHING, text).digest, read })
  return { known, kind: newFrom > 0 ? 'moved' : 'rewritten', newFrom }
}

function added(known: KnownText[], text: string, read: Read): Match {
  const next: KnownText = { digest: NOTHING, end: '', inRead: 0, hasGrown: false }
  remember(next, text, { digest: compare(NOTHING, text).digest, read })
  known.push(next)
  return { known: next, kind: 'new', newFrom: 0 }
}

function remember(known: KnownText, text: string, { digest, read }: { digest: Digest; read: Read }): void {
  known.digest = digest
  known.inRead = read.number
  // A copy of its own: a slice would keep the whole text in memory.
  known.end = ` ${text.slice(-END_MAX)}`.slice(1)
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
