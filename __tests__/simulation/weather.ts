/** All that one seed fixes, as plain data: what was asked of the step, what Opsera is like, and everything that goes wrong. */
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { Fault } from '../../simulator/faults.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import type { GateSettings } from '../../src/run/settings.ts'
import { actsOf, type Act } from './acts.ts'
import { behaviourOf } from './behaviours.ts'
import { Dice } from './dice.ts'
import { endOf, type End } from './ends.ts'
import { faultsOf } from './faults.ts'
import { pipelineOf } from './pipelines.ts'
import { settingsOf } from './wishes.ts'

/** How slowly everything moves. Spans in milliseconds. */
export interface Slowness {
  /** The longest that a request, or an answer, usually travels. */
  readonly usualMs: number
  /** The longest that one in twenty does. */
  readonly worstMs: number
  /** How long the log takes at most to swallow a batch. */
  readonly logMs: number
}

export interface Weather {
  readonly seed: number
  readonly settings: GateSettings
  readonly pipeline: PipelineSpec
  readonly behaviour: Partial<Behaviour>
  readonly faults: readonly Fault[]
  /** What others do meanwhile: a second caller, people who approve, whoever revokes the token. */
  readonly acts: readonly Act[]
  readonly slowness: Slowness
  readonly end: End
}

export const CALM: Slowness = { usualMs: 50, worstMs: 50, logMs: 0 }

/** The weather of a seed: the same on every machine. */
export function weatherOf(seed: number): Weather {
  const dice = new Dice(seed)
  const settings = settingsOf(dice.for('settings'))
  const { timeoutMs } = settings
  return {
    seed,
    settings,
    pipeline: pipelineOf(dice.for('pipeline'), timeoutMs),
    behaviour: behaviourOf(dice.for('behaviour')),
    faults: faultsOf(dice.for('faults'), timeoutMs),
    acts: actsOf(dice.for('acts'), timeoutMs),
    slowness: slownessOf(dice.for('slowness')),
    end: endOf(dice.for('end'), timeoutMs),
  }
}

function slownessOf(dice: Dice): Slowness {
  if (dice.chance(0.4)) return CALM
  return {
    usualMs: dice.span(5, 400),
    worstMs: dice.span(400, 25_000),
    logMs: dice.chance(0.2) ? dice.span(1, 30) : 0,
  }
}
