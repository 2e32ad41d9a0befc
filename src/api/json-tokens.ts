/**
 * Cuts the bytes of a JSON text into its tokens, piece by piece, and holds none of it but what is asked for. All that
 * JSON has besides texts is ASCII, so the bytes need not be decoded first.
 */

export type Token = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'literal'

export interface TokenReader {
  /** Asked when a text begins: whether `take` needs it. */
  wantsText(): boolean
  /** The next token, with its value for a number and for a text that is wanted and not too long. False ends the reading. */
  take(token: Token, value?: string | number): boolean
}

/** A text or number longer than this is not held: what is wanted of a reply is a word or a sentence. */
export const HELD_MAX = 16_384

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LETTER_U = 0x75
const ESCAPED = bytesOf('"\\/bfnrtu')
const HEX = bytesOf('0123456789abcdefABCDEF')
const SPACE = bytesOf(' \t\n\r')
const PUNCTUATION = bytesOf('{}[],:')
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const LITERAL = /^(?:true|false|null)$/

function bytesOf(letters: string): ReadonlySet<number> {
  return new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))
}

function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH
}

export class JsonTokens {
  readonly #reader: TokenReader
  #inside: 'nothing' | 'text' | 'escape' | 'hex' | 'word' = 'nothing'
  #hexLeft = 0
  #isSound = true
  /** The bytes of the text or word at hand; undefined when they are not held. */
  #held: number[] | undefined

  constructor(reader: TokenReader) {
    this.#reader = reader
  }

  /** Reads on. Once something is no JSON, nothing more is looked at. */
  write(piece: Uint8Array): void {
    for (let index = 0; index < piece.length && this.#isSound; index++) {
      if (this.#inside === 'text') index = this.#skipPlain(piece, index)
      const byte = piece[index]
      if (byte !== undefined) this.#isSound = this.#next(byte)
    }
  }

  /** Whether all of the text was tokens, none of them cut short, and each was taken. */
  end(): boolean {
    if (this.#inside === 'word') this.#isSound &&= this.#endWord()
    return this.#isSound && this.#inside === 'nothing'
  }

  /** The first byte from `index` on that means something in a text: nearly all bytes of a reply do not. */
  #skipPlain(piece: Uint8Array, index: number): number {
    let end = index
    while (end < piece.length && isPlain(piece[end] ?? 0)) end += 1
    if (this.#held !== undefined) for (const byte of piece.subarray(index, end)) this.#hold(byte)
    return end
  }

  #next(byte: number): boolean {
    switch (this.#inside) {
      case 'text':
        return this.#inText(byte)
      case 'escape':
        return this.#inEscape(byte)
      case 'hex':
        this.#hold(byte)
        this.#hexLeft -= 1
        if (this.#hexLeft === 0) this.#inside = 'text'
        return HEX.has(byte)
      case 'word':
        if (!PUNCTUATION.has(byte) && !SPACE.has(byte) && byte !== QUOTE) return this.#hold(byte)
        return this.#endWord() && this.#begin(byte)
      case 'nothing':
        return this.#begin(byte)
    }
  }

  #begin(byte: number): boolean {
    if (SPACE.has(byte)) return true
    if (PUNCTUATION.has(byte)) return this.#reader.take(String.fromCharCode(byte) as Token)
    if (byte === QUOTE) {
      this.#inside = 'text'
      this.#held = this.#reader.wantsText() ? [] : undefined
      return true
    }
    this.#inside = 'word'
    this.#held = [byte]
    return true
  }

  /** A quote, a backslash or a control character; all else was skipped. */
  #inText(byte: number): boolean {
    if (byte === BACKSLASH) {
      this.#hold(byte)
      this.#inside = 'escape'
      return true
    }
    this.#inside = 'nothing'
    return byte === QUOTE && this.#reader.take('string', this.#textHeld())
  }

  #inEscape(byte: number): boolean {
    this.#hold(byte)
    this.#inside = byte === LETTER_U ? 'hex' : 'text'
    this.#hexLeft = 4
    return ESCAPED.has(byte)
  }

  #endWord(): boolean {
    this.#inside = 'nothing'
    const word = decode(this.#held ?? [])
    if (LITERAL.test(word)) return this.#reader.take('literal')
    return NUMBER.test(word) && this.#reader.take('number', Number(word))
  }

  /** What is too long is let go of: a text is then not given, a number is none. */
  #hold(byte: number): true {
    if (this.#held === undefined) return true
    if (this.#held.length < HELD_MAX) this.#held.push(byte)
    else this.#held = undefined
    return true
  }

  #textHeld(): string | undefined {
    return this.#held === undefined ? undefined : (JSON.parse(`"${decode(this.#held)}"`) as string)
  }
}

function decode(bytes: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes))
}
