/** Durations that users can rely on: how long the gate waits for something, and how far apart its calls are. */
import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { GateHarness } from './gate-harness.ts'

const LONG = { steps: [{ name: 'Build', takesMs: 6_000_000 }] }
const always = (call: OperationName, what: Fault['what'], more: Partial<Fault> = {}): Fault => ({
  call,
  times: Infinity,
  what,
  ...more,
})
const stall = { kind: 'stall' } as const
const timesOf = (harness: GateHarness, call: OperationName) => harness.opsera.calls(call).map(({ at }) => at)
const gaps = (times: readonly number[]) => times.slice(1).map((at, index) => at - times[index]!)

/** How long something takes on the harness's clock. */
async function lasts(harness: GateHarness, work: Promise<unknown>): Promise<number> {
  const begunAt = harness.clock.now()
  await work
  return harness.clock.now() - begunAt
}

/** At least the given span, and little more. */
function expectSpan(ms: number, leastMs: number, moreMs = 2_000): void {
  expect(ms).toBeGreaterThanOrEqual(leastMs)
  expect(ms).toBeLessThan(leastMs + moreMs)
}

describe('before the run', () => {
  test.each([
    ['1s', 1_000, 10_000],
    ['20s', 20_000, 20_000],
  ])(
    'the pauses between reads of a busy pipeline are 10 s at least, with jitter: poll-interval %s',
    async (_, pollIntervalMs, ms) => {
      const harness = new GateHarness({ ...LONG, isBusy: true })
      await harness.gate({ onBusy: 'wait', timeoutMs: 100_000, pollIntervalMs })
      const apart = gaps(timesOf(harness, 'pipeline-summary'))
      // The harness's random numbers are always 0.5.
      expect(Math.min(...apart)).toBeGreaterThan(ms * 1.05)
      expect(Math.max(...apart)).toBeLessThan(ms * 1.2)
    },
  )

  test('a run is looked for during 30 s after the answer to the start was lost', async () => {
    const harness = new GateHarness({}, { faults: [always('pipeline-run', { kind: 'reset' })] })
    expectSpan(await lasts(harness, harness.gate()), 30_000)
  })
})

describe('while the run is in progress', () => {
  test('a status read that stalls is aborted after 20 s', async () => {
    const harness = new GateHarness(LONG, { faults: [always('pipeline-status', stall, { times: 1 })] })
    await harness.gate({ timeoutMs: 60_000 })
    expectSpan(gaps(timesOf(harness, 'pipeline-status'))[0] ?? 0, 20_000, 3_000)
  })

  test('contact is lost when patience ends, however long Retry-After is', async () => {
    const later = { kind: 'reply', code: 429, headers: { 'retry-after': '3000' } } as const
    const harness = new GateHarness(LONG, { faults: [always('pipeline-status', later)] })
    let report: unknown
    const ms = await lasts(
      harness,
      harness.gate({ patienceMs: 60_000 }).then((given) => (report = given)),
    )
    expect(report).toMatchObject({ conclusion: 'lost-contact' })
    expect(ms).toBeLessThan(65_000)
  })

  test('logs are read no sooner than ten times what the last read took', async () => {
    const harness = new GateHarness(LONG, { faults: [always('pipeline-logs', { kind: 'slow', ms: 4_000 })] })
    await harness.gate({ timeoutMs: 200_000 })
    // The last is the one after timeout.
    expect(Math.min(...gaps(timesOf(harness, 'pipeline-logs').slice(0, -2)))).toBeGreaterThan(44_000)
  })
})

describe('after the end', () => {
  const late = (ms: number, result: 'success' | 'failed') => ({
    steps: [{ name: 'Build', takesMs: 5_000, result, console: [{ text: 'late\n', afterMs: ms }] }],
  })

  test('the log is complete when two reads at least 5 s apart bring nothing new', async () => {
    const harness = new GateHarness(late(0, 'success'))
    await harness.gate()
    // The last one is for the list of steps.
    const times = timesOf(harness, 'pipeline-logs').slice(0, -1)
    expect(times.at(-1)! - times.at(-2)!).toBeGreaterThanOrEqual(5_000)
  })

  test.each([
    ['success', 15_000],
    ['failed', 90_000],
  ] as const)('logs that cannot be read are tried for as long as the drain is: %s', async (result, ms) => {
    const broken = always('pipeline-logs', { kind: 'reply', code: 502 })
    const harness = new GateHarness(late(0, result), { faults: [broken] })
    let overAt = 0
    const { state, ...parts } = harness.parts()
    const save: typeof state.save = (facts) => {
      if (facts.phase === 'settled') overAt = harness.clock.now()
      state.save(facts)
    }
    harness.parts = () => ({ ...parts, state: { save } })
    await harness.gate()
    expectSpan(harness.clock.now() - overAt, ms)
  })

  test('the last 50 lines of the failed step are reported', async () => {
    const text = Array.from({ length: 80 }, (_, index) => `line ${index + 1}\n`).join('')
    const console = [{ text, afterMs: 0 }]
    const harness = new GateHarness({ steps: [{ name: 'Build', takesMs: 5_000, result: 'failed', console }] })
    const { tail } = await harness.gate()
    expect({ lines: tail.length, first: tail[0] }).toEqual({ lines: 50, first: 'line 31' })
  })
})

describe('the end of a run is waited for', () => {
  const slowStop = { behaviour: { stopTakesMs: 3_000_000 } }

  test.each([
    ['stop', 15_000],
    ['reset', 55_000],
  ] as const)('after timeout, with %s', async (onTimeout, ms) => {
    const harness = new GateHarness(LONG, slowStop)
    const gate = harness.gate({ timeoutMs: 60_000, onTimeout, logs: 'none' })
    expectSpan(await lasts(harness, gate), 60_000 + ms)
  })

  test.each([
    ['stop', 15_000],
    ['reset', 60_000],
  ] as const)('in the post step, with %s', async (onCancel, ms) => {
    const harness = new GateHarness(LONG, slowStop)
    harness.pipeline.start()
    harness.saved = { phase: 'following', runCount: 1, origin: 'started', startedAt: harness.clock.now() }
    expectSpan(await lasts(harness, harness.post({ onCancel })), ms)
  })
})

test.each([
  ['pipeline-status', 60_000, 68_000, 1_200],
  ['pipeline-stop', 60_000, 68_000, 1_200],
  ['pipeline-run', 0, 1_000, 4_000],
] as const)('a cancel gives %s that stalls a short time', async (call, afterMs, cancelMs, ms) => {
  const harness = new GateHarness(LONG, { faults: [always(call, stall, { afterMs })] })
  expectSpan(await lasts(harness, harness.cancelAfter(cancelMs).gate()), cancelMs + ms, 200)
})
