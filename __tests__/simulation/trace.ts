/** What happened in a simulation, in order: what the program did, what Opsera saw, and what other actors did. */
import type { Exchange, Opsera } from '../../simulator/opsera.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import type { TransportResult, JsonObject, SavedState, Outputs } from '../../src/ports.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Scenario } from './scenario/index.ts'

/** When every simulation begins, on the monotonic clock and as a date. */
export const START = Date.UTC(2026, 0, 5, 9, 0, 0)

export type Who = 'main' | 'post'

interface OfRequest {
  /** Ties a request to its arrival and its answer. */
  readonly id: number
  readonly call: OperationName
}

interface Details {
  readonly sent: OfRequest & { readonly body: JsonObject }
  /** The request reached Opsera, or a fault affected it on the way. */
  readonly arrived: OfRequest & {
    readonly exchange: Exchange
    /** Opsera carried it out. */
    readonly acted: boolean
    /** The run that was current just before. */
    readonly current: number
  }
  readonly answered: OfRequest & { readonly answer: TransportResult }
  readonly written: {
    readonly as:
      'info' | 'notice' | 'warning' | 'debug' | 'red' | 'group' | 'log file' | 'summary' | 'steps file'
    /** As it is in the log or the file, after the treatment of the outer layer. */
    readonly text: string
    /** Of a group. */
    readonly title?: string
  }
  readonly reported: { readonly facts: Partial<Outputs> }
  readonly saved: {
    readonly facts: Partial<SavedState>
    /** The disk was full: the post step does not find it. */
    readonly isLost: boolean
    /** The console text that could be read of the run at that moment. */
    readonly console: string
  }
  /** Anything else that a reader of the trace must know: to a process, or in the world around it. */
  readonly happened: { readonly what: string }
}

export type Kind = keyof Details
type AnyEvent = {
  readonly [K in Kind]: {
    readonly kind: K
    readonly at: number
    readonly by: K extends 'happened' ? Who | 'world' : Who
  } & Details[K]
}[Kind]
export type Event<K extends Kind = Kind> = Extract<AnyEvent, { kind: K }>

/** How a process ended. */
export type Outcome =
  | { readonly kind: 'ended'; readonly at: number; readonly report: RunResult; readonly pending: number }
  /** It was killed, or ended by its watchdog. */
  | { readonly kind: 'dead'; readonly at: number }
  /** A bug of the program, because whatever Opsera does is a result. */
  | { readonly kind: 'threw'; readonly at: number; readonly error: unknown }

export interface Trace {
  readonly scenario: Scenario
  readonly opsera: Opsera
  readonly events: readonly Event[]
  readonly main: Outcome
  /** Absent when there was nothing for it to do. */
  readonly post: Outcome | undefined
  /** What main and post saved, lost saves included. */
  readonly saved: Partial<SavedState>
}
