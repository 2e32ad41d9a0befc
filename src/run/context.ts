/** One step's work: what was asked, what it is built from, and the two things that can end it early. */
import type { OpseraClient } from '../opsera/client.ts'
import type { Clock, Origin, Progress, Random, Sink, StateStore } from '../ports.ts'
import type { GateSettings } from './settings.ts'

/** What the life of a run is built from; the entries put the real parts in, the tests their own. */
export interface Dependencies {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly random: Random
  readonly sink: Sink
  readonly state: StateStore
  readonly progress: Progress
  /** Texts that must not be written anywhere: the token in all its forms. */
  readonly secrets: readonly string[]
}

export interface GateContext extends Dependencies {
  readonly settings: GateSettings
  /** When `timeout` ends. */
  readonly endsAt: number
  /** Aborts when the step is told to stop. */
  readonly cancel: AbortSignal
}

/** The run that is followed. */
export interface Run {
  readonly runCount: number
  readonly origin: Origin
  /** When it was started, or its following began. */
  readonly startedAt: number
  /** The counter before our start request, when it could be read. */
  readonly counterBefore?: number
}

/** Milliseconds until `timeout` ends; never negative. */
export function timeLeft(job: GateContext): number {
  return Math.max(0, job.endsAt - job.clock.now())
}
