/** The reply on disk: written as it comes, without the token, in memory of a piece's size. */
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { ResultFile } from '../api/wire.ts'
import { redact } from '../log/secrets.ts'

export class ReplyFile implements ResultFile {
  readonly #path: string
  readonly #file: number
  readonly #secrets: readonly string[]
  /** A token can begin in the last bytes of a piece and end in the next. */
  readonly #reach: number
  #heldBack = ''
  #bytes = 0

  /** Writes to a file that exists. */
  constructor(path: string, secrets: readonly string[]) {
    this.#path = path
    this.#file = openSync(path, 'r+')
    this.#secrets = secrets
    this.#reach = Math.max(0, ...secrets.map((secret) => secret.length - 1))
  }

  clear(): void {
    this.#heldBack = ''
    this.#bytes = 0
    ftruncateSync(this.#file)
  }

  write(piece: Uint8Array): void {
    // A letter for each byte: tokens are ASCII, and what is not goes through unchanged.
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    const text = redact(this.#heldBack + bytes.toString('latin1'), this.#secrets)
    const end = Math.max(0, text.length - this.#reach)
    this.#heldBack = text.slice(end)
    this.#append(text.slice(0, end))
  }

  finish(): number {
    this.#append(this.#heldBack)
    closeSync(this.#file)
    return this.#bytes
  }

  /** The whole content; for a file that is known to be small. */
  text(): string {
    return readFileSync(this.#path, 'utf8')
  }

  #append(text: string): void {
    const bytes = Buffer.from(text, 'latin1')
    for (let done = 0; done < bytes.byteLength;)
      done += writeSync(this.#file, bytes, done, bytes.byteLength - done, this.#bytes + done)
    this.#bytes += bytes.byteLength
  }
}
