/** All that one seed fixes, as plain data: what was asked of the step, what Opsera is like, and everything that goes wrong. */
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { Fault } from '../../simulator/faults.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import type { GateSettings } from '../../src/run/settings.ts'
import { externalEventsOf, type ExternalEvent } from './external-events.ts'
import { behaviourOf } from './behaviours.ts'
import { Prng } from './prng.ts'
import { interruptionOf, type Interruption } from './interruption.ts'
import { faultsOf } from './faults.ts'
import { pipelineOf } from './pipelines.ts'
import { settingsOf } from './settings.ts'

/** How slowly everything moves. Spans in milliseconds. */
export interface Slowness {
  /** The longest that a request, or an answer, usually travels. */
  readonly usualMs: number
  /** The longest that one in twenty does. */
  readonly worstMs: number
  /** How long the log takes at most to swallow a batch. */
  readonly logMs: number
}

export interface Scenario {
  readonly seed: number
  readonly settings: GateSettings
  readonly pipeline: PipelineSpec
  readonly behaviour: Partial<Behaviour>
  readonly faults: readonly Fault[]
  /** What others do meanwhile: a second caller, people who approve, whoever revokes the token. */
  readonly externalEvents: readonly ExternalEvent[]
  readonly slowness: Slowness
  readonly end: Interruption
}

export const BASELINE: Slowness = { usualMs: 50, worstMs: 50, logMs: 0 }

/** The scenario of a seed: the same on every machine. */
export function scenarioFor(seed: number): Scenario {
  const prng = new Prng(seed)
  const settings = settingsOf(prng.fork('settings'))
  const { timeoutMs } = settings
  return {
    seed,
    settings,
    pipeline: pipelineOf(prng.fork('pipeline'), timeoutMs),
    behaviour: behaviourOf(prng.fork('behaviour')),
    faults: faultsOf(prng.fork('faults'), timeoutMs),
    externalEvents: externalEventsOf(prng.fork('acts'), timeoutMs),
    slowness: slownessOf(prng.fork('slowness')),
    end: interruptionOf(prng.fork('end'), timeoutMs),
  }
}

function slownessOf(prng: Prng): Slowness {
  if (prng.chance(0.4)) return BASELINE
  return {
    usualMs: prng.span(5, 400),
    worstMs: prng.span(400, 25_000),
    logMs: prng.chance(0.2) ? prng.span(1, 30) : 0,
  }
}
