/** All that one seed fixes, as plain data: the gate's settings, how Opsera behaves, and everything that goes wrong. */
import fc from 'fast-check'
import type { Behaviour } from '../../../simulator/behaviour.ts'
import type { Fault } from '../../../simulator/faults.ts'
import type { PipelineSpec } from '../../../simulator/spec.ts'
import type { GateSettings } from '../../../src/run/context.ts'
import { PIPELINE_ID } from '../../../simulator/scenarios.ts'
import { settings as completeSettings } from '../../support/values.ts'
import { prng } from '../prng.ts'
import { listOf, pick, share, sometimes, span, spanOf } from './arbitraries.ts'
import { behaviour } from './behaviour.ts'
import { externalEvents, interruption, type ExternalEvent, type Interruption, type Timed } from './events.ts'
import { faults } from './faults.ts'
import { pipeline } from './pipeline.ts'
import { settings } from './settings.ts'

/** Spans in milliseconds. */
export interface Latency {
  /** The longest time that a request, or a reply, usually travels. */
  readonly usualMs: number
  /** The longest time that one in twenty travels. */
  readonly worstMs: number
  /** How long the log takes at most to accept a batch. */
  readonly logMs: number
}

/** The wall clock steps, as when a machine is synchronised. */
interface ClockStep {
  readonly afterMs: number
  readonly byMs: number
}

export interface Scenario {
  /** Of what is random while the simulation runs: latency and jitter. */
  readonly seed: number
  readonly settings: GateSettings
  readonly pipeline: PipelineSpec
  readonly behaviour: Partial<Behaviour>
  readonly faults: readonly Fault[]
  readonly externalEvents: readonly ExternalEvent[]
  readonly latency: Latency
  readonly interruption?: Interruption
  readonly clockSteps: readonly ClockStep[]
  /** The disk is full from then on. */
  readonly diskFullAfterMs?: number
}

const BASELINE_LATENCY: Latency = { usualMs: 50, worstMs: 50, logMs: 0 }

/** What differs from a scenario in which nothing goes wrong. */
export interface Changes extends Partial<Omit<Scenario, 'settings' | 'pipeline'>> {
  readonly settings?: Partial<GateSettings>
  readonly pipeline?: Partial<PipelineSpec>
}

/** A scenario in which nothing goes wrong except for these changes. */
export function baselineWith({ settings, pipeline, ...rest }: Changes): Scenario {
  return {
    ...{
      seed: 0,
      behaviour: {},
      faults: [],
      externalEvents: [],
      clockSteps: [],
      latency: BASELINE_LATENCY,
      ...rest,
    },
    settings: completeSettings({ pipelineId: PIPELINE_ID, portalUrl: '', ...settings }),
    pipeline: {
      id: PIPELINE_ID,
      name: 'Orders',
      steps: [{ name: 'Build', takesMs: 60_000 }],
      past: ['success', 'failed'],
      ...pipeline,
    },
  }
}

const latency = sometimes(
  60,
  fc.record({
    usualMs: spanOf(5, 400),
    worstMs: spanOf(400, 25_000),
    logMs: sometimes(20, spanOf(1, 30), 0),
  }),
  BASELINE_LATENCY,
)

const clockStep = fc
  .tuple(share, pick(-7_200_000, -40_000, 40_000, 7_200_000))
  .map(([part, byMs]) => (timeoutMs: number): ClockStep => ({ afterMs: span(part, 1, timeoutMs), byMs }))

/** Every scenario that there can be. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.noShrink(fc.nat()),
    settings,
    pipeline,
    behaviour,
    faults,
    externalEvents,
    latency,
    interruption,
    clockSteps: sometimes(15, listOf(clockStep, 3, 1), [] as Timed<ClockStep>[]),
    diskFull: sometimes(4, share, undefined),
  })
  .map((made) => {
    const { settings, behaviour, interruption, diskFull } = made
    const { timeoutMs } = settings
    // A number that is given a second time means two runs, which no client can distinguish.
    const isPossible = ({ action }: ExternalEvent) =>
      behaviour.counterOnReset !== 'falls' || action !== 'resets it'
    return {
      seed: made.seed,
      settings,
      pipeline: made.pipeline(timeoutMs),
      behaviour,
      faults: made.faults.map((fault) => fault(timeoutMs)),
      externalEvents: made.externalEvents.map((event) => event(timeoutMs)).filter(isPossible),
      latency: made.latency,
      clockSteps: made.clockSteps.map((step) => step(timeoutMs)),
      ...(diskFull !== undefined && { diskFullAfterMs: span(diskFull, 1, timeoutMs) }),
      ...(interruption !== undefined && { interruption: interruption(timeoutMs) }),
    }
  })

/** How fast-check makes the scenario of a seed. Neighbouring seeds must not resemble each other, so their bits are mixed. */
export function samplingOf(seed: number) {
  return { seed: Math.floor(prng(seed, 'scenario')() * 2 ** 32), numRuns: 1, unbiased: true } as const
}

/** The scenario of a seed: the same on every machine. */
export function scenarioFor(seed: number): Scenario {
  return fc.sample(scenarios, samplingOf(seed))[0]!
}
