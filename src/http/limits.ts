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
/** Names that no reply before had are entered in a table of the engine, at 2 to 4 µs each. */
const NEW_KEY = 96
/** So are short texts, at 0.7 µs each. */
const NEW_TEXT = 16
const SHORT_TEXT_MAX = 10
/** So many names are free: a reply below has no need of the table of names. */
const FREE_NAMES = 10_000
const NAMES_BITS = 22

const QUOTE = 0x22
const BACKSLASH = 0x5c
// A name of this module is found faster than one of the global object, and these are used for each byte.
const { imul, max } = Math
/** The 32-bit hash FNV-1a. */
const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Weighs the bytes of one JSON text, piece by piece. */
export class JsonCost {
  #cost = 0
  #depth = 0
  /** How many fields each open object has had so far. */
  readonly #fields = new Uint32Array(DEPTH_MAX + 1)
  #isInText = false
  /** The first byte of the next piece is escaped. */
  #isEscaped = false
  /** A text has ended, and it is not known yet whether it is a name. */
  #hasText = false
  /** Of the last text. */
  #hash = FNV_BASIS
  #length = 0
  #names = 0
  #seen: Uint32Array | undefined

  /** What the text has cost so far. */
  get units(): number {
    return this.#cost
  }

  /** Throws `TooLarge` as soon as the text is out of proportion. */
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
          this.#open()
          break
        case 0x7d: // }
        case 0x5d: // ]
          this.#depth = max(0, this.#depth - 1)
          this.#endValue(NEW_TEXT)
          break
        case 0x2c: // ,
          this.#pay(COMMA)
          this.#endValue(NEW_TEXT)
          break
        case 0x3a: // :
          this.#addField()
          break
      }
    }
    return piece.length
  }

  #open(): void {
    this.#depth += 1
    if (this.#depth > DEPTH_MAX) throw new TooLarge(`the reply is nested deeper than ${DEPTH_MAX} levels`)
    this.#fields[this.#depth] = 0
    this.#pay(CONTAINER)
  }

  #addField(): void {
    const fields = (this.#fields[this.#depth] ?? 0) + 1
    this.#fields[this.#depth] = fields
    this.#pay(fields > LARGE_OBJECT ? COLON_IN_LARGE_OBJECT : COLON)
    this.#endValue(NEW_KEY)
  }

  /** Reads to the end of a text; returns the next place to read. */
  #readText(piece: Buffer, from: number): number {
    let hash = this.#hash
    let isEscaped = this.#isEscaped
    let at = from
    for (; at < piece.length; at++) {
      const byte = piece[at] ?? 0
      if (isEscaped) isEscaped = false
      else if (byte === QUOTE) break
      else if (byte === BACKSLASH) isEscaped = true
      hash = imul(hash ^ byte, FNV_PRIME)
    }
    this.#hash = hash
    this.#isEscaped = isEscaped
    this.#length += at - from
    this.#isInText = at === piece.length
    this.#hasText = true
    return at + 1
  }

  /** The text before this byte is a name or a value. */
  #endValue(price: number): void {
    if (!this.#hasText) return
    this.#hasText = false
    if (price === NEW_TEXT && this.#length > SHORT_TEXT_MAX) return
    this.#names += 1
    if (this.#names > FREE_NAMES && this.#isNew()) this.#pay(price)
  }

  #isNew(): boolean {
    this.#seen ??= new Uint32Array(2 ** (NAMES_BITS - 5))
    // The upper bits of FNV-1a are the better mixed ones, once they are folded.
    const slot = imul(this.#hash ^ (this.#hash >>> 15), 0x2c1b3c6d) >>> (32 - NAMES_BITS)
    const bit = 1 << (slot & 31)
    const word = this.#seen[slot >>> 5] ?? 0
    this.#seen[slot >>> 5] = word | bit
    return (word & bit) === 0
  }

  #pay(units: number): void {
    this.#cost += units
    if (this.#cost > COST_MAX) throw new TooLarge('the reply has more values than its size explains')
  }
}
