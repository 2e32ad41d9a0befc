/** The reply on disk: written as it comes, without the token, in memory of a piece's size. */
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { ResultFile } from '../api/wire.ts'
import type { Secrets } from '../log/secrets.ts'
import { RedactedStream } from '../log/redacted-stream.ts'

export class ReplyFile implements ResultFile {
  readonly #path: string
  readonly #file: number
  readonly #secrets: Secrets
  #redacted: RedactedStream
  #bytes = 0

  /** Writes to a file that exists. */
  constructor(path: string, secrets: Secrets) {
    this.#path = path
    this.#file = openSync(path, 'r+')
    this.#secrets = secrets
    this.#redacted = new RedactedStream(secrets)
  }

  clear(): void {
    this.#redacted = new RedactedStream(this.#secrets)
    this.#bytes = 0
    ftruncateSync(this.#file)
  }

  write(piece: Uint8Array): void {
    // A letter for each byte: tokens are ASCII, and what is not goes through unchanged.
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    this.#append(this.#redacted.write(bytes.toString('latin1')))
  }

  finish(): number {
    this.#append(this.#redacted.end())
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
