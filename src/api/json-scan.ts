/**
 * Reads a JSON reply of any length in one pass over its bytes: whether it is JSON, how many rows it has, and the values of
 * a few keys at its top. It agrees with `JSON.parse` and holds nothing of the text but those values.
 */
import { JsonTokens, type Token, type TokenReader } from './json-tokens.ts'

export interface Scanned {
  /** What the whole text is. */
  readonly root: 'array' | 'object' | 'text' | 'other' | 'no JSON'
  /** Rows of the array at the top, or of the one that the object at the top has as `data`. */
  readonly rows?: number
  /** The text at the top, unless it is too long to be held. */
  readonly text?: string
  /** The texts and numbers that stand in the object at the top under the wanted keys. */
  readonly values: ReadonlyMap<string, string | number>
}

/** Nested deeper than this is no reply of Opsera's. */
export const DEPTH_MAX = 2_000

/** What may come next. */
type Next = 'value' | 'value or end' | 'key' | 'key or end' | ':' | ', or end' | 'nothing'

export class JsonScan implements TokenReader {
  readonly #wanted: ReadonlySet<string>
  readonly #tokens = new JsonTokens(this)
  /** What is open, outermost first. */
  readonly #open: ('array' | 'object')[] = []
  #next: Next = 'value'
  #root: Exclude<Scanned['root'], 'no JSON'> = 'other'
  #text: string | undefined
  /** The key at the top whose value comes next or is at hand. */
  #key: string | undefined
  #rows: number | undefined
  /** How deep inside the array whose rows count its rows are; 0 while none is open. */
  #rowsDepth = 0
  readonly #values = new Map<string, string | number>()

  constructor(wanted: readonly string[]) {
    this.#wanted = new Set(wanted)
  }

  write(piece: Uint8Array): void {
    this.#tokens.write(piece)
  }

  /** What the text was, once all of it has been written. */
  end(): Scanned {
    const isWhole = this.#tokens.end() && this.#next === 'nothing'
    if (!isWhole) return { root: 'no JSON', values: new Map() }
    return {
      root: this.#root,
      ...(this.#rows !== undefined && { rows: this.#rows }),
      ...(this.#text !== undefined && { text: this.#text }),
      values: this.#values,
    }
  }

  wantsText(): boolean {
    if (this.#open.length > 1) return false
    const isWanted = this.#key !== undefined && this.#wanted.has(this.#key)
    return this.#open.length === 0 || this.#next.startsWith('key') || isWanted
  }

  take(token: Token, value?: string | number): boolean {
    switch (token) {
      case '{':
        return this.#begins('object') && this.#opens('object')
      case '[':
        return this.#begins('array') && this.#opens('array')
      case '}':
      case ']':
        return this.#closes(token === '}' ? 'object' : 'array')
      case ',':
        if (this.#next !== ', or end') return false
        this.#next = this.#open.at(-1) === 'object' ? 'key' : 'value'
        return true
      case ':':
        if (this.#next !== ':') return false
        this.#next = 'value'
        return true
      case 'string':
        if (this.#next.startsWith('key')) return this.#names(value)
        return this.#begins('text', value) && this.#ends()
      case 'number':
      case 'literal':
        return this.#begins('other', value) && this.#ends()
    }
  }

  #names(key: string | number | undefined): true {
    if (this.#open.length === 1) this.#key = typeof key === 'string' ? key : undefined
    this.#next = ':'
    return true
  }

  /** A value begins: notes what is wanted of it. Of a key that comes twice the last value counts, as for `JSON.parse`. */
  #begins(kind: 'array' | 'object' | 'text' | 'other', value?: string | number): boolean {
    if (!this.#next.startsWith('value')) return false
    const depth = this.#open.length
    if (depth === 0) {
      this.#root = kind
      if (typeof value === 'string') this.#text = value
      if (kind === 'array') this.#countRows(1)
    } else if (depth === this.#rowsDepth) {
      this.#rows = (this.#rows ?? 0) + 1
    } else if (depth === 1 && this.#root === 'object') {
      this.#atTop(kind, value)
    }
    return true
  }

  #atTop(kind: 'array' | 'object' | 'text' | 'other', value: string | number | undefined): void {
    if (this.#key === 'data') {
      if (kind === 'array') this.#countRows(2)
      else this.#rows = undefined
    }
    if (this.#key === undefined || !this.#wanted.has(this.#key)) return
    if (value === undefined) this.#values.delete(this.#key)
    else this.#values.set(this.#key, value)
  }

  #countRows(depth: number): void {
    this.#rows = 0
    this.#rowsDepth = depth
  }

  #opens(kind: 'array' | 'object'): boolean {
    this.#open.push(kind)
    this.#next = kind === 'array' ? 'value or end' : 'key or end'
    return this.#open.length <= DEPTH_MAX
  }

  #closes(kind: 'array' | 'object'): boolean {
    const mayEnd =
      this.#next === ', or end' || this.#next === (kind === 'array' ? 'value or end' : 'key or end')
    if (!mayEnd || this.#open.at(-1) !== kind) return false
    if (this.#open.length === this.#rowsDepth) this.#rowsDepth = 0
    this.#open.pop()
    return this.#ends()
  }

  #ends(): true {
    this.#next = this.#open.length === 0 ? 'nothing' : ', or end'
    return true
  }
}
