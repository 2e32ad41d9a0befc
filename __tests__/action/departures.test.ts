/**
 * A step that is cancelled at any moment, at the runner's true grace times, with fast and slow servers: for each, what Opsera saw
 * and what the log said. The moments are drawn anew each time and stand in the names, so that a failure can be told.
 */
import { describe, expect } from '@jest/globals'
import { Prng } from '../simulation/prng.ts'
import { departureOf, expectSafeDeparture } from './departures.ts'
import { annotations, expectClean, gateTest, RUN, step, type Played } from './gate.ts'

const seed = Date.now() % 1_000_000
const prng = new Prng(seed)
const MOMENTS = 20

const moments = prng.list(MOMENTS, (index) => ({
  onCancel: (['none', 'stop', 'reset'] as const)[index % 3]!,
  afterMs: prng.span(30, 6_000),
  latencyMs: prng.pick([0, 50, 400, 1_500, 3_000]),
}))

/** Half way through it ends by itself, so that some are cancelled while late logs are waited for, or after the end. */
const steps = [
  step('Build', { takesMs: 1_000 }),
  step('Tests', { takesMs: 2_500, console: [{ text: 'late\n', afterMs: 1_500 }] }),
]

describe(`told to stop (seed ${seed})`, () => {
  for (const { onCancel, afterMs, latencyMs } of moments) {
    gateTest(
      `after ${afterMs} ms, on-cancel ${onCancel}, answers after ${latencyMs} ms`,
      {
        steps,
        latencyMs,
        inputs: { 'on-cancel': onCancel, 'log-drain': '3s', 'portal-url': 'https://portal.example' },
        stop: { how: 'cancel', after: afterMs },
      },
      (played) => {
        expectLeft(played, onCancel)
      },
    )
  }
})

/** Whatever the moment was. */
function expectLeft(played: Played, onCancel: 'none' | 'stop' | 'reset'): void {
  const { main, post, outputs, pipeline } = played
  expectClean(played)
  expectSafeDeparture(played)
  if (main.signal === 'SIGINT') {
    // Node itself had not begun.
    expect(played.opsera.journal).toEqual([])
    return
  }
  // The runner never had to kill it.
  expect(main.signal).toBeNull()
  expect(['success', 'cancelled']).toContain(outputs.conclusion)
  expect(annotations(main, 'error')).toHaveLength(outputs.conclusion === 'success' ? 0 : 1)
  expect(annotations(post, 'error')).toEqual([])
  const { state, isStopSent, resets } = departureOf(played)
  if (onCancel === 'none') expect([isStopSent, resets]).toEqual([false, 0])
  if (onCancel === 'stop') expect(resets).toBe(0)
  if (outputs.conclusion !== 'cancelled' || onCancel === 'none' || pipeline.run(RUN) === undefined) return
  const warnings = annotations(post, 'warning')
  const isNamed = warnings.some((warning) => /\brun\b/i.test(warning) && warning.includes('portal.example'))
  expect(state !== 'running' || isNamed).toBe(true)
}

gateTest(
  'after the runner was shut down, its run is stopped by main alone',
  {
    steps: [step('Long work', { takesMs: 120_000 })],
    isShutDown: true,
    stop: { how: 'cancel', after: /^Run 3 · running/ },
  },
  (played) => {
    expect(departureOf(played)).toMatchObject({ isStopSent: true, resets: 0 })
    expect(played.outputs.conclusion).toBe('cancelled')
    expect(played.postCalls).toEqual([])
  },
)

gateTest(
  'with `if: always()` hears no signal, and is killed in the end: post stops its run',
  {
    steps: [step('Long work', { takesMs: 120_000 })],
    stop: { how: 'kill', after: /^Run 3 · running/ },
  },
  (played) => {
    expect(played.main.signal).toBe('SIGKILL')
    expect(departureOf(played)).toMatchObject({ isStopSent: true, resets: 0 })
    expectSafeDeparture(played)
    expect(annotations(played.post, 'warning')).toEqual([])
  },
)

gateTest(
  'in a container job lives on, deaf, while post runs beside it: one stop, and both end',
  {
    steps: [step('Long work', { takesMs: 120_000 })],
    deafAfter: /^Run 3 · running/,
    postBesideMain: /^Run 3 · running/,
  },
  (played) => {
    expect(departureOf(played)).toMatchObject({ state: 'stopped', isStopSent: true, resets: 0 })
    expect(played.opsera.calls('pipeline-stop')).toHaveLength(1)
    expect(played.outputs.conclusion).toBe('stopped')
    expect(played.main.exitCode).toBe(1)
    expect(played.post.exitCode).toBe(0)
  },
)
