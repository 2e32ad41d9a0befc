/** What happened in a simulation, in order: what the program did, what Opsera saw, and what other actors did. */
import type { Exchange, Opsera } from '../../simulator/opsera.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import type { TransportResult, JsonObject, SavedState, Outputs } from '../../src/ports.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Scenario } from './scenario/index.ts'

/** When every simulation begins, on the monotonic clock and as a date. */
export const START = Date.UTC(2026, 0, 5, 9, 0, 0)

export type Who = 'main' | 'post'

interface OfProcess {
  readonly at: number
  readonly by: Who
}

interface OfRequest extends OfProcess {
  /** Ties a request to its arrival and its answer. */
  readonly id: number
  readonly call: OperationName
}

export interface Sent extends OfRequest {
  readonly kind: 'sent'
  readonly body: JsonObject
}

/** The request reached Opsera, or a fault affected it on the way. */
export interface Arrived extends OfRequest {
  readonly kind: 'arrived'
  readonly exchange: Exchange
  /** Opsera carried it out. */
  readonly acted: boolean
  /** The run that was current just before. */
  readonly current: number
}

/** The program got its answer. */
export interface Answered extends OfRequest {
  readonly kind: 'answered'
  readonly answer: TransportResult
}

export interface Written extends OfProcess {
  readonly kind: 'written'
  readonly as:
    'info' | 'notice' | 'warning' | 'debug' | 'red' | 'group' | 'log file' | 'summary' | 'steps file'
  /** As it is in the log or the file, after the treatment of the outer layer. */
  readonly text: string
  /** Of a group. */
  readonly title?: string
}

interface Reported extends OfProcess {
  readonly kind: 'reported'
  readonly facts: Partial<Outputs>
}

interface Saved extends OfProcess {
  readonly kind: 'saved'
  readonly facts: Partial<SavedState>
  /** The disk was full: the post step does not find it. */
  readonly isLost: boolean
  /** The console text that could be read of the run at that moment. */
  readonly console: string
}

/** Anything else that a reader of the trace must know. */
interface Happened {
  readonly kind: 'happened'
  readonly at: number
  readonly to: Who | 'world'
  readonly what: string
}

export type Event = Sent | Arrived | Answered | Written | Reported | Saved | Happened

/** How a process ended. */
export type Outcome =
  | { readonly kind: 'ended'; readonly at: number; readonly report: RunResult; readonly pending: number }
  /** It was killed, or ended by its watchdog. */
  | { readonly kind: 'dead'; readonly at: number }
  /** A fault of the program: whatever Opsera does is a result. */
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
