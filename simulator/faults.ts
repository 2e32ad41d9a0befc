/** What goes wrong between a caller and Opsera: a list of faults. */
import type { OperationName } from '../src/opsera/operations.ts'

/** How a call fails. `acts`: Opsera carries out the call, and only the reply is lost or replaced. */
export type FaultEffect =
  /** This reply instead of Opsera's. */
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
  /** The request is received and never answered. */
  | { readonly kind: 'stall'; readonly acts?: boolean }
  /** The answer is this late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** A body of this many bytes that never ends well. */
  | { readonly kind: 'huge'; readonly bytes: number; readonly acts?: boolean }
  /** Valid JSON that costs a reader much: many rows, many values, or deep nesting. */
  | {
      readonly kind: 'bulk'
      readonly of: 'rows' | 'values' | 'depth'
      readonly count: number
      readonly acts?: boolean
    }

/** The body of a bulk reply. */
export function bulkBody({ of, count }: Extract<FaultEffect, { kind: 'bulk' }>): string {
  if (of === 'depth') return '['.repeat(count) + ']'.repeat(count)
  const item = of === 'rows' ? '{"action":"console output","step_name":"Bulk"}' : '0'
  return `[${`${item},`.repeat(count)}${item}]`
}

export interface Fault {
  /** Default: any call. */
  readonly call?: OperationName
  /** The first call of its kind that is affected, counted from 1. Default: 1. */
  readonly from?: number
  /** How many calls in a row are affected; `Infinity` for all from then on. Default: 1. */
  readonly times?: number
  /** Only calls at this time or later, in milliseconds from the beginning of the simulation. */
  readonly afterMs?: number
  readonly beforeMs?: number
  readonly what: FaultEffect
}

/** Counts calls and decides which fault applies to each. */
export class Faults {
  readonly #script: readonly Fault[]
  readonly #since: number
  readonly #counts = new Map<Fault, number>()

  constructor(script: readonly Fault[], since: number) {
    this.#script = script
    this.#since = since
  }

  /** What happens to a call that begins at `now`: the effect of the first fault in the list that applies. */
  next(call: OperationName | undefined, now: number): FaultEffect | undefined {
    const age = now - this.#since
    let met: FaultEffect | undefined
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
