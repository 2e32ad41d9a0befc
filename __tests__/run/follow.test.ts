import { describe, expect, test } from '@jest/globals'
import type { Fault, FaultEffect } from '../../simulator/faults.ts'
import { GateHarness } from './gate-harness.ts'

const noObject: Fault = { call: 'pipeline-summary', times: Infinity, what: { kind: 'reply', code: 403 } }
const statusFault = (what: FaultEffect, more: Partial<Fault> = {}): Fault => ({
  call: 'pipeline-status',
  what,
  ...more,
})
const said = (harness: GateHarness, pattern: RegExp) => harness.logLines.filter((line) => pattern.test(line))

describe('the verdict', () => {
  const completed = { behaviour: { successWord: 'completed' } }

  test('follows the last run in the pipeline object if the status word is unknown', async () => {
    const harness = new GateHarness({}, completed)
    expect((await harness.gate({ timeoutMs: 120_000 })).conclusion).toBe('failure')
    expect(said(harness, /warning: .*"completed"/)).toHaveLength(1)
  })

  test('is never green by an unknown word without the pipeline object', async () => {
    const harness = new GateHarness({}, { ...completed, faults: [noObject] })
    expect((await harness.gate({ timeoutMs: 120_000 })).conclusion).toBe('timed-out')
  })

  test('of stopped comes later, with a notice, where the pipeline object cannot be read', async () => {
    const harness = new GateHarness({ stoppedAfterMs: 5_000 }, { faults: [noObject] })
    expect((await harness.gate()).conclusion).toBe('stopped')
    expect(said(harness, /notice: Opsera says stopped/)).toHaveLength(1)
  })
})

test.each([
  ['is waited for', 'wait', 'success', true],
  ['ends the step with on-pause: fail, and the run continues', 'fail', 'paused', false],
] as const)('a pause %s, with one notice', async (_, onPause, conclusion, ends) => {
  const harness = new GateHarness({ steps: [{ name: 'Gate', approval: { afterMs: 100_000 } }] })
  const report = await harness.gate({ onPause })
  expect(report.conclusion).toBe(conclusion)
  expect(report.message.startsWith('Run 1 is waiting for approval')).toBe(!ends)
  expect(said(harness, /notice: Run 1 is waiting for approval/)).toHaveLength(1)
  expect(harness.saved.phase).toBe('settled')
  expect(harness.calls).not.toContain('pipeline-stop')
})

describe('progress', () => {
  test('is a line on each change and once a minute', async () => {
    const steps = [
      { name: 'Build', takesMs: 30_000 },
      { name: 'Unit tests', takesMs: 200_000 },
    ]
    const harness = new GateHarness({ steps })
    await harness.gate({ logs: 'none' })
    const lines = said(harness, /^info: Run 1 · /)
    expect(lines[0]).toMatch(/^info: Run 1 · running · step 1\/2 Build · \ds$/)
    expect(lines[1]).toMatch(/^info: Run 1 · running · step 2\/2 Unit tests · /)
    expect(lines.length).toBeGreaterThanOrEqual(4)
    expect(lines.length).toBeLessThanOrEqual(6)
  })

  test('names unknown words, up to a limit', async () => {
    const harness = new GateHarness({ steps: [{ name: 'Build', takesMs: 200_000 }] })
    let turn = 0
    const { behaviour } = harness.opsera
    Object.defineProperty(behaviour, 'runningWord', { get: () => `word ${turn++}` })
    await harness.gate()
    expect(said(harness, /warning: Unknown run status/)).toHaveLength(3)
  })
})

describe('failure', () => {
  const effects: readonly [string, FaultEffect][] = [
    ['bad gateways', { kind: 'reply', code: 502, body: '<html>', contentType: 'text/html' }],
    ['HTML under 200', { kind: 'reply', code: 200, body: '<html>', contentType: 'text/html' }],
    ['redirects', { kind: 'reply', code: 302, headers: { location: 'https://x.example' } }],
    ['throttling', { kind: 'reply', code: 429, headers: { 'retry-after': '3' } }],
    ['a status that is no text', { kind: 'reply', code: 200, body: '{"status":{"a":1}}' }],
    ['an empty body', { kind: 'reply', code: 200, body: '' }],
    ['cut bodies', { kind: 'cut', acts: true }],
    ['silence', { kind: 'stall' }],
    ['resets', { kind: 'reset' }],
    ['refused connections', { kind: 'refused' }],
    ['bodies without end', { kind: 'huge', bytes: 300_000_000 }],
  ]

  test.each(effects)('by %s passes', async (_, what) => {
    const harness = new GateHarness({}, { faults: [statusFault(what, { from: 2, times: 4 })] })
    expect((await harness.gate()).conclusion).toBe('success')
  })

  test.each(effects)('by %s for longer than patience is lost-contact', async (_, what) => {
    const harness = new GateHarness({}, { faults: [statusFault(what, { from: 2, times: Infinity })] })
    const report = await harness.gate({ patienceMs: 60_000 })
    expect(report.conclusion).toBe('lost-contact')
    expect(report.message).toMatch(
      /^Opsera has not answered for 1m 00s \(\d tries, last: .*\)\. Run 1 may still be running; check/,
    )
    expect(harness.saved.phase).toBe('settled')
  })

  test('HTTP 404 is lost-contact after three reads about our run', async () => {
    const missing = statusFault({ kind: 'reply', code: 404 }, { from: 2, times: Infinity })
    expect(await new GateHarness({}, { faults: [missing] }).gate()).toMatchObject({
      conclusion: 'lost-contact',
      message: expect.stringContaining('reset or deleted'),
    })
  })

  test('a run that has not begun may be unknown to the status call', async () => {
    const behaviour = { whenBusy: 'queue', notBegun: 'missing' } as const
    const steps = [{ name: 'Build', takesMs: 100_000 }]
    const harness = new GateHarness({ isBusy: true, steps }, { behaviour })
    expect((await harness.gate({ runCount: 2, timeoutMs: 60_000 })).conclusion).toBe('timed-out')
  })

  test('with the logs is one warning and never the verdict', async () => {
    const harness = new GateHarness(
      { steps: [{ name: 'Build', takesMs: 60_000, console: [{ text: 'a\n' }] }] },
      { faults: [{ call: 'pipeline-logs', times: Infinity, what: { kind: 'reply', code: 500 } }] },
    )
    expect((await harness.gate()).conclusion).toBe('success')
    expect(said(harness, /warning: The logs of run 1 could not be read/)).toHaveLength(1)
  })

  test('by a log that is too large ends the logs', async () => {
    const harness = new GateHarness(
      { steps: [{ name: 'Build', takesMs: 200_000 }] },
      { faults: [{ call: 'pipeline-logs', times: Infinity, what: { kind: 'huge', bytes: 300_000_000 } }] },
    )
    expect((await harness.gate()).conclusion).toBe('success')
    expect(said(harness, /No more logs are read/)).toHaveLength(1)
    // One while following; the step list reads rows of every kind once more.
    expect(harness.opsera.calls('pipeline-logs')).toHaveLength(2)
  })
})

describe('timeout', () => {
  test.each([
    ['none', [], 'Run 1 did not finish within `timeout` (1m 00s)'],
    ['stop', ['pipeline-stop'], 'Run 1 has ended with status "stopped"'],
    ['reset', ['pipeline-stop', 'pipeline-reset'], 'Run 1 has ended, and the pipeline was reset'],
  ] as const)('with on-timeout %s', async (onTimeout, changes, says) => {
    const harness = new GateHarness({ steps: [{ name: 'Build', takesMs: 600_000 }] })
    const report = await harness.gate({ timeoutMs: 60_000, onTimeout })
    expect(report).toMatchObject({ conclusion: 'timed-out', message: expect.stringContaining(says) })
    expect(harness.calls.filter((call) => /stop|reset/.test(call))).toEqual(changes)
    expect(harness.saved.phase).toBe('settled')
  })
})
