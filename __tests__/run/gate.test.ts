import { describe, expect, test } from '@jest/globals'
import type { ConsoleSpec, StepSpec } from '../../simulator/spec.ts'
import { GateHarness } from './gate-harness.ts'

const build = (console: readonly ConsoleSpec[], more: Partial<StepSpec> = {}) => ({
  steps: [{ name: 'Build', takesMs: 20_000, console, ...more }],
})
const lines = (harness: GateHarness, pattern: RegExp) => harness.logLines.filter((line) => pattern.test(line))
const changes = (harness: GateHarness) =>
  harness.calls.filter((call) => call === 'pipeline-stop' || call === 'pipeline-reset')

describe('the result', () => {
  test('has each fact as soon as it is known, and is complete at the end', async () => {
    const harness = new GateHarness({ past: ['success'] })
    await harness.gate()
    expect(harness.outputs).toEqual({
      pipelineName: 'Nightly',
      runCount: 2,
      origin: 'started',
      runUrl: expect.stringMatching(/\/2$/),
      status: 'success',
      conclusion: 'success',
      message: "Pipeline: Nightly's Run 2 was successful.",
      failedStep: '',
      durationSeconds: expect.any(Number),
    })
    expect(harness.saved).toMatchObject({ phase: 'settled' })
  })

  test('of a failure names the pipeline step, and does not quote Opsera if that adds nothing', async () => {
    const harness = new GateHarness(build([{ text: 'boom\n' }], { result: 'failed' }))
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'failure', failedStep: 'Build', tail: ['boom'] })
    expect(report.message).toMatch(/^Run 1 failed at step "Build"\. Check that step's console output\.$/)
  })

  test('of a failure quotes Opsera, cut so that our own words stay in sight', async () => {
    const said = `Run 1 failed: quota of ${'ten kilobytes '.repeat(800)}`
    const body = JSON.stringify({ status: 'failed', message: said })
    const what = { kind: 'reply', code: 200, body } as const
    const harness = new GateHarness(build([]), {
      faults: [{ call: 'pipeline-status', times: Infinity, what }],
    })
    const { message } = await harness.gate()
    expect(message).toMatch(/^Run 1 failed\. Check .*\. Opsera says: "Run 1 failed: quota of ten .*…"$/)
    expect(message.length).toBeLessThan(500)
  })

  test.each([
    ['success', {}, 'info: Run 1 has ended (success). Waiting up to 15s for late console output'],
    ['failed', {}, 'info: Run 1 has ended (failure). Waiting up to 1m 30s for late console output'],
    [
      'failed',
      { logDrainMs: 20_000 },
      'info: Run 1 has ended (failure). Waiting up to 20s for late console output',
    ],
  ] as const)('of the end says once that late output is awaited: %s, %j', async (result, asked, line) => {
    const harness = new GateHarness(build([], { result }))
    await harness.gate(asked)
    expect(lines(harness, /late console output/)).toEqual([line])
  })

  test.each([{ logDrainMs: 0 }, { logs: 'none' }] as const)(
    'of the end awaits no output with %j',
    async (asked) => {
      const harness = new GateHarness(build([]))
      await harness.gate(asked)
      expect(lines(harness, /late console output/)).toEqual([])
    },
  )

  test('cuts a long name inside a sentence', async () => {
    const name = 'ten kilobytes '.repeat(732)
    const harness = new GateHarness({ name, steps: [{ name, takesMs: 90_000, result: 'failed' }] })
    const { message } = await harness.gate()
    expect(message).toMatch(/ at step "ten kilobytes .{80,90}…"\. Check that step's console output/)
    const ours = harness.logLines.filter((line) => !line.startsWith('group: '))
    expect(Math.max(...ours.map((line) => line.length))).toBeLessThan(250)
  })

  test('is not held up by a log that is slow to take what is printed', async () => {
    const harness = new GateHarness(build([{ text: 'one\n', isLive: true }]))
    const parts = harness.parts()
    const group = () => harness.clock.sleep(600_000)
    harness.parts = () => ({ ...parts, sink: { ...parts.sink, group } })
    const known: unknown[] = []
    harness.after(60_000, () => known.push(harness.outputs.conclusion, harness.saved.phase))
    await harness.gate()
    expect(known).toEqual(['success', 'settled'])
  })

  test('of a failure names no step where the pipeline object cannot be read', async () => {
    const noObject = {
      call: 'pipeline-summary',
      times: Infinity,
      what: { kind: 'reply', code: 403 },
    } as const
    const harness = new GateHarness(build([], { result: 'failed' }), { faults: [noObject] })
    expect(await harness.gate()).toMatchObject({ conclusion: 'failure', failedStep: '', steps: [] })
  })

  test('lists the pipeline steps with state, times and whether they have a console', async () => {
    const harness = new GateHarness({
      steps: [
        { name: 'Build', takesMs: 5_000 },
        { name: 'Skipped', active: false },
      ],
    })
    const report = await harness.gate()
    expect(report.steps).toEqual([
      {
        name: 'Build',
        tool: 'jenkins',
        state: 'success',
        startedAt: expect.any(String),
        endedAt: expect.any(String),
        hasConsole: false,
      },
    ])
  })

  test('leaves out the pipeline steps when they cannot be read', async () => {
    const fault = { call: 'pipeline-logs', times: Infinity, what: { kind: 'reply', code: 500 } } as const
    expect((await new GateHarness({}, { faults: [fault] }).gate()).steps).toEqual([])
  })
})

describe('the console', () => {
  test('comes in groups, and whole to the log file', async () => {
    const harness = new GateHarness(build([{ text: 'one\n', isLive: true }, { text: 'two\n' }]))
    await harness.gate()
    expect(lines(harness, /^(?:group: |one|two)/)).toEqual([
      'group: Step 1/1 · Build (jenkins)',
      'one',
      'group: Step 1/1 · Build (jenkins) (continued)',
      'two',
    ])
    expect(harness.logFile).toBe('one\ntwo\n')
  })

  test('is one warning, and the verdict stays, when a bug ends the reading of logs', async () => {
    const harness = new GateHarness(build([{ text: 'one\n', isLive: true }]))
    const parts = harness.parts()
    const group = () => Promise.reject(new Error('out of order'))
    harness.parts = () => ({ ...parts, sink: { ...parts.sink, group } })
    expect((await harness.gate()).conclusion).toBe('success')
    expect(lines(harness, /^warning: .*out of order\. No more logs are read\.$/)).toHaveLength(1)
  })

  test.each([
    ['late, of the failed step', 70_000, { result: 'failed' }, {}, true],
    ['too late after success', 70_000, {}, {}, false],
    ['at the end, with a drain of 0s', 0, {}, { logDrainMs: 0 }, true],
    ['just before timeout', 58_000, { takesMs: 600_000 }, { timeoutMs: 60_000 }, true],
    ['with logs: none', 0, {}, { logs: 'none' }, false],
  ] as const)('that comes %s: %d %j %j is shown: %p', async (_, afterMs, step, asked, isShown) => {
    const harness = new GateHarness(build([{ text: 'one\n', afterMs, isLive: afterMs === 58_000 }], step))
    const { steps } = await harness.gate(asked)
    expect(harness.logLines.includes('one')).toBe(isShown)
    expect(harness.logFile).toBe(isShown ? 'one\n' : '')
    if ('logs' in asked) expect(steps[0]).not.toHaveProperty('hasConsole')
  })

  test('is joined by other activity with logs: activity', async () => {
    const harness = new GateHarness(build([{ text: 'one\n' }]))
    await harness.gate({ logs: 'activity' })
    expect(harness.logLines).toContain('info: Step 1/1 · Build · running · Build has begun')
    expect(harness.logLines).toContain('one')
  })

  test('beyond log-limit still shows the end of the failed pipeline step', async () => {
    const text = Array.from({ length: 500 }, (_, index) => `line ${index}\n`).join('')
    const harness = new GateHarness(build([{ text }], { result: 'failed' }))
    await harness.gate({ logLimitBytes: 1_000 })
    expect(lines(harness, /^notice: log-limit/)).toHaveLength(1)
    expect(lines(harness, /^group: Last lines of Build/)).toHaveLength(1)
    expect(harness.logLines).toContain('line 499')
    expect(harness.logFile).toBe(text)
  })

  test('is not read after contact was lost', async () => {
    const fault = {
      call: 'pipeline-status',
      from: 2,
      times: Infinity,
      what: { kind: 'reply', code: 500 },
    } as const
    const harness = new GateHarness({}, { faults: [fault] })
    expect((await harness.gate({ patienceMs: 10_000 })).steps).toEqual([])
  })
})

describe('a cancelled gate', () => {
  const long = build([{ text: 'one\n', isLive: true }], { takesMs: 600_000 })

  test('writes the conclusion first, then stops the run', async () => {
    const harness = new GateHarness(long).cancelAfter(60_000)
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'cancelled',
      message: expect.stringContaining('Opsera accepted the stop of run 1'),
    })
    expect(harness.outputs.conclusion).toBe('cancelled')
    expect(changes(harness)).toEqual(['pipeline-stop'])
    expect(harness.saved).toMatchObject({ cancelled: true, stopAcceptedAt: expect.any(Number) })
    expect(harness.saved.phase).toBe('following')
  })

  test.each([
    ['on-cancel is none', { onCancel: 'none' }, 'continues, because on-cancel is none'],
    ['somebody else started it', { runCount: 1 }, 'only a run that this step started is stopped'],
  ] as const)('leaves the run when %s', async (_, asked, says) => {
    const harness = new GateHarness({ ...long, isBusy: 'runCount' in asked }).cancelAfter(60_000)
    expect((await harness.gate(asked)).message).toContain(says)
    expect((await harness.post(asked)).message).toContain(says)
    expect(changes(harness)).toEqual([])
  })

  test('is not held up by a log that is slow to take what is printed', async () => {
    const harness = new GateHarness(long).cancelAfter(60_000)
    const parts = harness.parts()
    const group = () => harness.clock.sleep(600_000)
    harness.parts = () => ({ ...parts, sink: { ...parts.sink, group } })
    const begunAt = harness.clock.date()
    await harness.gate()
    expect(harness.opsera.calls('pipeline-stop')[0]?.at).toBeLessThan(begunAt + 63_000)
  })

  test('that is cancelled while draining keeps its verdict', async () => {
    const harness = new GateHarness(
      build([{ text: 'late\n', afterMs: 80_000 }], { result: 'failed' }),
    ).cancelAfter(40_000)
    expect((await harness.gate()).conclusion).toBe('failure')
    expect(harness.outputs.conclusion).toBe('failure')
    expect(harness.saved.phase).toBe('settled')
    expect(changes(harness)).toEqual([])
  })

  test('reports cancelled if the end was read but not yet confirmed, and the post step finds the run ended', async () => {
    const slow = { call: 'pipeline-summary', from: 2, what: { kind: 'slow', ms: 15_000 } } as const
    const harness = new GateHarness(build([], { takesMs: 500 }), { faults: [slow] }).cancelAfter(8_000)
    expect((await harness.gate()).conclusion).toBe('cancelled')
    expect(harness.outputs.conclusion).toBe('cancelled')
    expect((await harness.post()).message).toContain('Run 1 has ended')
    expect(changes(harness)).toEqual([])
  })

  test('stops nothing if the run has already ended at Opsera', async () => {
    const stall = { call: 'pipeline-status', afterMs: 29_000, what: { kind: 'stall' } } as const
    const harness = new GateHarness(build([], { takesMs: 30_000 }), { faults: [stall] }).cancelAfter(42_000)
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'cancelled',
      message: expect.stringContaining('Run 1 has ended'),
    })
    expect(changes(harness)).toEqual([])
  })
})
