/** What goes wrong between a caller and Opsera: a script, a line for each fault. */
import type { OperationName } from '../src/opsera/operations.ts'

/** How a call fails. `acts`: Opsera does what was asked all the same, and only the answer suffers. */
export type Trouble =
  /** A reply of the fault's own: any code, any body. */
  | {
      readonly kind: 'reply'
      readonly code: number
      readonly body?: string
      readonly contentType?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly acts?: boolean
    }
  /** No connection: nothing leaves the caller. Over real sockets it is closed before a byte is read. */
  | { readonly kind: 'refused' }
  /** The connection is reset before a byte of the answer. */
  | { readonly kind: 'reset'; readonly acts?: boolean }
  /** The answer breaks off in the middle of its body. */
  | { readonly kind: 'cut'; readonly acts?: boolean }
  /** The request is taken and nothing is ever said. */
  | { readonly kind: 'stall'; readonly acts?: boolean }
  /** The answer comes late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** A body of this many bytes that never ends well. */
  | { readonly kind: 'huge'; readonly bytes: number; readonly acts?: boolean }

export interface Fault {
  /** Any call unless told. */
  readonly call?: OperationName
  /** The first call of its kind that it hits, from 1; 1 unless told. */
  readonly from?: number
  /** How many calls in a row it hits; 1 unless told, `Infinity` for all from then on. */
  readonly times?: number
  /** Only calls at this time or later, in milliseconds from the beginning of the simulation. */
  readonly afterMs?: number
  readonly beforeMs?: number
  readonly what: Trouble
}

/** Counts calls and tells which trouble meets each. */
export class Faults {
  readonly #script: readonly Fault[]
  readonly #since: number
  readonly #counts = new Map<Fault, number>()

  constructor(script: readonly Fault[], since: number) {
    this.#script = script
    this.#since = since
  }

  /** The trouble that meets a call begun at `now`; the first line of the script that fits wins. */
  next(call: OperationName | undefined, now: number): Trouble | undefined {
    const age = now - this.#since
    let met: Trouble | undefined
    for (const fault of this.#script) {
      const isInTime = age >= (fault.afterMs ?? 0) && age < (fault.beforeMs ?? Infinity)
      if (!isInTime || (fault.call !== undefined && fault.call !== call)) continue
      const count = (this.#counts.get(fault) ?? 0) + 1
      this.#counts.set(fault, count)
      const from = fault.from ?? 1
      if (met === undefined && count >= from && count < from + (fault.times ?? 1)) met = fault.what
    }
    return met
  }
}
