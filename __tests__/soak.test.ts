/** Hours of following on the virtual clock: nothing piles up, no line is printed twice, no request is too many. */
import { expect, jest, test } from '@jest/globals'
import type { ConsoleSpec } from '../simulator/spec.ts'
import { GateHarness } from './run/gate-harness.ts'

jest.setTimeout(120_000)

const HOUR_MS = 3_600_000
const HOURS = 2

/** A record each minute, and one that grows each minute. */
const console: readonly ConsoleSpec[] = [
  ...Array.from({ length: HOURS * 60 }, (_, minute) => ({
    text: `minute ${minute}\n`,
    isLive: true,
    afterMs: minute * 60_000,
  })),
  {
    text: 'begins\n',
    isLive: true,
    afterMs: 0,
    growth: Array.from({ length: HOURS * 60 }, (_, minute) => ({
      text: `still there at minute ${minute}\n`,
      afterMs: minute * 60_000,
    })),
  },
]

test('a run of two hours with an outage in each', async () => {
  const outages = Array.from({ length: HOURS }, (_, hour) => ({
    afterMs: hour * HOUR_MS + 1_800_000,
    beforeMs: hour * HOUR_MS + 1_860_000,
    times: Infinity,
    what: { kind: 'reply', code: 502 } as const,
  }))
  const harness = new GateHarness(
    { steps: [{ name: 'Soak', takesMs: HOURS * HOUR_MS, console }] },
    { faults: outages },
  )
  const report = await harness.gate({ timeoutMs: 10 * HOUR_MS })
  expect(report.conclusion).toBe('success')
  expect(harness.clock.pending).toBe(0)

  const perMinute = (...names: readonly string[]) =>
    harness.calls.filter((call) => names.includes(call)).length / (HOURS * 60)
  expect(perMinute('pipeline-status')).toBeLessThanOrEqual(6.6)
  expect(perMinute('pipeline-summary')).toBeLessThanOrEqual(3.5)
  expect(perMinute('pipeline-logs')).toBeLessThanOrEqual(12)

  const warnings = harness.logLines.filter((line) => line.startsWith('warning'))
  expect(warnings).toHaveLength(new Set(warnings).size)
  // A line a minute, and the changes of each outage.
  const progress = harness.logLines.filter((line) => line.startsWith('info: Run 1 · '))
  expect(progress.length).toBeLessThanOrEqual(HOURS * 60 + 4 * HOURS)

  const lines = harness.logFile.split('\n').filter((line) => line !== '')
  expect(lines).toHaveLength(new Set(lines).size)
  expect(lines).toHaveLength(2 * HOURS * 60 + 1)
})
