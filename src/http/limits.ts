/**
 * What a reply may cost to read. `JSON.parse` cannot be interrupted: 60 MB of `{},` hold the event loop for 5 s and take
 * 1.3 GB, while 64 MB of ordinary logs take 0.2 s. So the body is weighed as its bytes arrive, without being held or
 * parsed: in time that grows with the bytes only, between the pieces of which signals are answered.
 */

/** A reply over one of its limits; `message` says which, in words. */
export class TooLarge extends Error {}

/** Deeper than any reply of Opsera: MongoDB stores at most 100 levels. */
const DEPTH_MAX = 1_000
/**
 * In units of 40 to 60 ns, measured for each kind of value on Node 24: `JSON.parse` takes at most 0.7 s for what passes.
 * 1000 pipelines in 32 MB, 25 bytes to a field, cost 8 million; consoles cost next to nothing.
 */
const COST_MAX = 16_000_000
const CONTAINER = 8
const COMMA = 2
const COLON = 3
/** An object of many fields is kept as a hash table, at 0.8 µs a field. */
const LARGE_OBJECT = 500
const COLON_IN_LARGE_OBJECT = 20
/** The engine adds each new name and each new short text of a reply to a table, at 2 to 4 µs. */
const NEW_NAME = 96
const SHORT_TEXT_MAX = 10
/** Longer names are rare, and each counts as a new one. */
const HASHED_MAX = 64

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** The 32-bit hash FNV-1a. */
const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193
// Used for each byte: a name of this module is found faster than a property of the global object.
const { imul } = Math

/** Weighs the bytes of one JSON text, piece by piece. */
export class JsonCost {
  /** What the text has cost so far. */
  units = 0
  #depth = 0
  /** How many fields each open object has had so far. */
  readonly #fields = new Uint32Array(DEPTH_MAX + 1)
  #isInText = false
  /** The first byte of the next piece is escaped. */
  #isEscaped = false
  /** Hash and length of the last text; the length is -1 once its price is paid. */
  #hash = 0
  #length = -1
  /** The hashes of names and short texts. */
  readonly #known = new Set<number>()

  /** Throws `TooLarge` as soon as the text costs too much. */
  add(piece: Buffer): void {
    let at = 0
    while (at < piece.length) at = this.#isInText ? this.#readText(piece, at) : this.#weigh(piece, at)
  }

  /** Weighs until a text begins; returns the next place to read. */
  #weigh(piece: Buffer, from: number): number {
    for (let at = from; at < piece.length; at++) {
      switch (piece[at] ?? 0) {
        case QUOTE:
          this.#isInText = true
          this.#hash = FNV_BASIS
          this.#length = 0
          return at + 1
        case 0x7b: // {
        case 0x5b: // [
          this.#depth += 1
          if (this.#depth > DEPTH_MAX)
            throw new TooLarge(`the reply is nested deeper than ${DEPTH_MAX} levels`)
          this.#fields[this.#depth] = 0
          this.#pay(CONTAINER)
          break
        case 0x7d: // }
        case 0x5d: // ]
          this.#depth = Math.max(0, this.#depth - 1)
          this.#endText(SHORT_TEXT_MAX)
          break
        case 0x2c: // ,
          this.#endText(SHORT_TEXT_MAX)
          this.#pay(COMMA)
          break
        case 0x3a: // :
          this.#endText(Infinity)
          this.#addField()
          break
      }
    }
    return piece.length
  }

  #addField(): void {
    const fields = (this.#fields[this.#depth] ?? 0) + 1
    this.#fields[this.#depth] = fields
    this.#pay(fields > LARGE_OBJECT ? COLON_IN_LARGE_OBJECT : COLON)
  }

  /** Reads to the end of a text; returns the next place to read. */
  #readText(piece: Buffer, from: number): number {
    let end = piece.indexOf(QUOTE, from)
    while (end >= 0 && this.#isEscapedAt(piece, end, from)) end = piece.indexOf(QUOTE, end + 1)
    const to = end < 0 ? piece.length : end
    const hashed = Math.min(to, from + HASHED_MAX - this.#length)
    for (let at = from; at < hashed; at++) this.#hash = imul(this.#hash ^ (piece[at] ?? 0), FNV_PRIME)
    this.#isEscaped = end < 0 && this.#isEscapedAt(piece, to, from)
    this.#length += to - from
    this.#isInText = end < 0
    return to + 1
  }

  /** Whether an odd number of backslashes precedes a place; the text of this piece begins at `from`. */
  #isEscapedAt(piece: Buffer, place: number, from: number): boolean {
    let first = place
    while (first > from && piece[first - 1] === BACKSLASH) first -= 1
    const isEscaped = (place - first) % 2 === 1
    return first === from && this.#isEscaped ? !isEscaped : isEscaped
  }

  /** Charges for the last text if it is new and no longer than this. */
  #endText(longest: number): void {
    if (this.#length >= 0 && this.#length <= longest) {
      const { size } = this.#known
      if (this.#length <= HASHED_MAX) this.#known.add(this.#hash)
      if (this.#length > HASHED_MAX || this.#known.size > size) this.#pay(NEW_NAME)
    }
    this.#length = -1
  }

  #pay(units: number): void {
    this.units += units
    if (this.units > COST_MAX) throw new TooLarge('the reply has more values than its size explains')
  }
}
