import type { Secrets } from './secrets.ts'

/** Redacts a text that is written in pieces: what may be the beginning of a form is held back for the next piece. */
export class RedactedStream {
  readonly #secrets: Secrets
  #held = ''

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  /** What of the text so far can be written. */
  write(piece: string): string {
    const text = this.#held + piece
    const end = this.#secrets.openAt(text)
    this.#held = text.slice(end)
    return this.#secrets.redact(end === text.length ? text : text.slice(0, end))
  }

  /** The rest. */
  end(): string {
    const rest = this.#secrets.redact(this.#held)
    this.#held = ''
    return rest
  }
}
