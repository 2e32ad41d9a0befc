/** What a storm leaves to be judged, and how a person reads it. */
import type { Opsera } from '../../simulator/opsera.ts'
import type { SavedState } from '../../src/ports.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Event } from './events.ts'
import type { Weather } from './weather.ts'

/** How a process ended. */
export type Outcome =
  | { readonly kind: 'ended'; readonly at: number; readonly report: RunResult; readonly pending: number }
  /** It was killed, or let go of. */
  | { readonly kind: 'dead'; readonly at: number }
  /** A fault of the program: whatever Opsera does is a result. */
  | { readonly kind: 'threw'; readonly at: number; readonly error: unknown }

export interface Story {
  readonly weather: Weather
  readonly opsera: Opsera
  readonly events: readonly Event[]
  readonly main: Outcome
  /** Absent when there was nothing for it to do. */
  readonly post: Outcome | undefined
  /** What main and post saved. */
  readonly memory: Partial<SavedState>
}
