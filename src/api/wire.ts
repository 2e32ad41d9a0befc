/** What one call of the api action needs of the world besides `src/ports.ts`. */
import type { TransportError, Reply, Request } from '../ports.ts'

/** A reply without its body. */
export type Head = Omit<Reply, 'body'>

/** Takes a piece of a body, its content encoding undone. The piece is only lent until it returns. */
export type Take = (piece: Uint8Array) => void

/** A transport for bodies that are too large to be held. */
export interface Wire {
  /**
   * Sends one request once and hands its body on piece by piece to what `onHead` returns. Settles when the body has
   * come whole, or with the reason why it has not; rejects only with what a `Take` throws.
   */
  stream(request: Request, onHead: (head: Head) => Take): Promise<Head | TransportError>
}

/** The file that holds the reply. */
export interface ResultFile {
  /** Forgets what was written. */
  clear(): void
  /** Appends; the token in it is replaced. */
  write(piece: Uint8Array): void
  /** Ends the file: writes what was held back because a token could have begun in it. Returns how many bytes it has. */
  finish(): number
}
