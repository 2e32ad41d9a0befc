/** What happened in a storm, in order: what the program did, what Opsera saw, and what others did meanwhile. */
import type { Exchange } from '../../simulator/opsera.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import type { TransportResult, JsonObject, SavedState, Outputs } from '../../src/ports.ts'

/** When every storm begins. */
export const START = Date.UTC(2026, 0, 5, 9, 0, 0)

export type Who = 'main' | 'post'

export interface Sent {
  readonly kind: 'sent'
  readonly at: number
  readonly by: Who
  /** Ties a request to its arrival and its answer. */
  readonly id: number
  readonly call: OperationName
  readonly body: JsonObject
}

/** The request reached Opsera, or the trouble that met it on the way. */
export interface Arrived {
  readonly kind: 'arrived'
  readonly at: number
  readonly by: Who
  readonly id: number
  readonly call: OperationName
  readonly exchange: Exchange
  readonly acted: boolean
  /** The run that was current just before. */
  readonly current: number
}

/** The program got its answer. */
export interface Answered {
  readonly kind: 'answered'
  readonly at: number
  readonly by: Who
  readonly id: number
  readonly call: OperationName
  readonly answer: TransportResult
}

export interface Written {
  readonly kind: 'written'
  readonly at: number
  readonly by: Who
  readonly as:
    'info' | 'notice' | 'warning' | 'debug' | 'red' | 'group' | 'log file' | 'summary' | 'steps file'
  /** As it stands in the log or the file, after the edge's own treatment. */
  readonly text: string
  /** Of a group. */
  readonly title?: string
}

export interface Told {
  readonly kind: 'told'
  readonly at: number
  readonly by: Who
  readonly facts: Partial<Outputs>
}

export interface Saved {
  readonly kind: 'saved'
  readonly at: number
  readonly by: Who
  readonly facts: Partial<SavedState>
  /** The console text that could be read of the run at that moment. */
  readonly console: string
}

/** Anything else that a reader of the story must know. */
export interface Happened {
  readonly kind: 'happened'
  readonly at: number
  readonly to: Who | 'world'
  readonly what: string
}

export type Event = Sent | Arrived | Answered | Written | Told | Saved | Happened
