import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { isLeftBehind } from '../../src/run/cleanup.ts'
import { GateHarness } from './gate-harness.ts'

const LONG = { steps: [{ name: 'Build', takesMs: 600_000, console: [{ text: 'one\n', isLive: true }] }] }
const SHORT = { steps: [{ name: 'Build', takesMs: 1_000, console: [] }] }
const changes = (harness: GateHarness) =>
  harness.calls.filter((call) => call === 'pipeline-stop' || call === 'pipeline-reset')
const always = (call: OperationName, what: Fault['what']): Fault => ({ call, times: Infinity, what })
const says = (code: number, message: string) =>
  ({ kind: 'reply', code, body: JSON.stringify({ status: 'failed', message }) }) as const
const noObject = always('pipeline-summary', { kind: 'reply', code: 403 })
const refusedStop = always('pipeline-stop', says(200, 'no'))

/** Main was killed while it followed run 1. */
function killed(world: ConstructorParameters<typeof GateHarness>[1] = {}, pipeline = LONG): GateHarness {
  const harness = new GateHarness(pipeline, world)
  harness.pipeline.start()
  harness.saved = {
    phase: 'following',
    pipelineId: harness.pipeline.spec.id,
    pipelineName: 'Nightly',
    runCount: 1,
    origin: 'started',
    startedAt: harness.clock.now(),
  }
  return harness
}

test.each([
  [{}, false],
  [{ phase: 'requesting' }, true],
  [{ phase: 'following', seenInProgress: true }, true],
  [{ phase: 'settled' }, false],
] as const)('of %j something is left behind: %j', (saved, isLeft) => {
  expect(isLeftBehind(saved)).toBe(isLeft)
})

describe('after main was killed', () => {
  test('the run is stopped and its end is waited for', async () => {
    const harness = killed()
    expect(await harness.post()).toMatchObject({
      conclusion: 'cancelled',
      runCount: 1,
      pipelineName: 'Nightly',
      origin: 'started',
      message: expect.stringContaining('Run 1 has ended with status "stopped"'),
    })
    expect(changes(harness)).toEqual(['pipeline-stop'])
    expect(harness.logLines).toEqual([expect.stringMatching(/^info: Run 1 has ended/)])
  })

  test('a run that does not end in time is a warning', async () => {
    const harness = killed({ behaviour: { stopTakesMs: 60_000 } })
    await harness.post()
    expect(harness.logLines).toEqual([
      expect.stringMatching(/^warning: Opsera accepted the stop of run 1; .* Its end was not seen yet/),
    ])
    expect(changes(harness)).toEqual(['pipeline-stop'])
  })

  test('a stop that main has sent is not repeated', async () => {
    const harness = killed()
    harness.pipeline.stop()
    harness.saved = { ...harness.saved, stopAcceptedAt: harness.clock.now() }
    await harness.post()
    expect(changes(harness)).toEqual([])
  })

  test('a stop without effect is repeated after half a minute', async () => {
    const harness = killed({ behaviour: { stop: 'nothing' } })
    await harness.post({ onCancel: 'reset' })
    expect(changes(harness)).toEqual(['pipeline-stop', 'pipeline-stop'])
  })

  test.each([
    ['console', 'one\n'],
    ['none', ''],
  ] as const)('a reset comes last, after the last logs: %s', async (logs, text) => {
    const harness = killed()
    const report = await harness.post({ onCancel: 'reset', logs })
    expect(report.message).toContain('Run 1 has ended, and the pipeline was reset')
    expect(changes(harness)).toEqual(['pipeline-stop', 'pipeline-reset'])
    expect(harness.logFile).toBe(text)
  })

  const unreset = 'Run 1 has ended, but the pipeline was not reset:'
  test.each<[string, 'stop' | 'reset', readonly Fault[], string]>([
    ['a refused stop', 'stop', [refusedStop], 'Run 1 could not be stopped: Opsera refused the stop: "no"'],
    [
      'a stop whose answer is lost',
      'stop',
      [always('pipeline-stop', { kind: 'reset' })],
      'Run 1 could not be stopped: the stop was not confirmed',
    ],
    [
      'no reset when the last logs cannot be read',
      'reset',
      [always('pipeline-logs', { kind: 'reply', code: 500 })],
      `${unreset} its last logs could not be read`,
    ],
    [
      'no reset when the pipeline object cannot be read',
      'reset',
      [noObject],
      `${unreset} the pipeline object could not be read`,
    ],
    [
      'a refused reset',
      'reset',
      [always('pipeline-reset', says(200, 'no'))],
      `${unreset} Opsera refused the reset: "no"`,
    ],
    [
      'a reset whose answer is lost',
      'reset',
      [always('pipeline-reset', { kind: 'reset', acts: true })],
      `${unreset} the reset was not confirmed`,
    ],
    ['no reset after a refused stop', 'reset', [noObject, refusedStop], 'The pipeline was not reset.'],
  ])('%s is one warning', async (_, onCancel, faults, warns) => {
    const harness = killed({ faults, behaviour: { stoppedWord: 'aborted' } })
    await harness.post({ onCancel })
    expect(harness.logLines).toEqual([expect.stringMatching(/^warning: /)])
    expect(harness.logLines[0]).toContain(warns)
  })

  test('a warning that quotes a long refusal still ends with the link', async () => {
    const harness = killed({ faults: [always('pipeline-stop', says(400, 'no such thing '.repeat(1_000)))] })
    await harness.post()
    expect(harness.logLines).toEqual([expect.stringMatching(/^warning: .{1,500}\. See https:\S+$/)])
  })

  test('a run that has ended by itself is not stopped', async () => {
    const harness = killed({}, SHORT)
    await harness.clock.run(harness.clock.sleep(5_000))
    expect((await harness.post({ onCancel: 'reset' })).message).toContain('the pipeline was reset')
    expect(changes(harness)).toEqual(['pipeline-reset'])
  })

  test.each<[string, readonly Fault[], string]>([
    ['has ended', [], 'run 2 is the current one'],
    ['cannot be read', [always('pipeline-status', { kind: 'reply', code: 502 })], 'a stop would hit that'],
  ])('a run that %s is not touched after another began', async (_, faults, warns) => {
    const harness = killed({ faults }, SHORT)
    await harness.clock.run(harness.clock.sleep(5_000))
    harness.pipeline.start('somebody else')
    await harness.post({ onCancel: 'reset' })
    expect(changes(harness)).toEqual([])
    expect(harness.logLines).toEqual([expect.stringContaining(warns)])
  })

  test('a run that is still queued cannot be cancelled', async () => {
    const harness = killed({ behaviour: { notBegun: 'queued' } })
    harness.saved = { ...harness.saved, runCount: 2 }
    await harness.post()
    expect(harness.logLines[0]).toContain('still queued')
    expect(changes(harness)).toEqual([])
  })

  test('a last_run that was there before the start does not show that the run has ended', async () => {
    const reply = (value: object) => ({ kind: 'reply', code: 200, body: JSON.stringify(value) }) as const
    const lastRun = { run_count: 1, status: 'success', completed: 'a' }
    const faults = [
      always('pipeline-summary', reply({ workflow: { run_count: 1, last_run: lastRun } })),
      always('pipeline-status', reply({ status: 'success' })),
    ]
    const harness = killed({ faults })
    harness.saved = { ...harness.saved, lastRunBefore: '1 a success' }
    await harness.post()
    expect(harness.logLines).toEqual([expect.stringMatching(/^warning: Run 1 could not be stopped/)])
  })

  test('a run whose origin was not saved is not stopped', async () => {
    const harness = killed()
    const { origin, ...saved } = harness.saved
    harness.saved = saved
    await harness.post()
    expect(changes(harness)).toEqual([])
  })
})

describe('after main was killed during the start request', () => {
  test.each([
    [
      'a run that began since is named',
      1,
      true,
      /^warning: Run 2 began after .*nothing proves that it is ours/,
    ],
    ['a run may still begin', 1, false, /^warning: .*a run may still begin/],
    ['a run may begin, without a counter', undefined, true, /^warning: .*a run may still begin/],
  ])('%s in one warning, and nothing is stopped', async (_, counterBefore, begins, warns) => {
    const harness = new GateHarness({ ...LONG, past: ['success'] })
    const { id: pipelineId } = harness.pipeline.spec
    harness.saved = { phase: 'requesting', pipelineId, ...(counterBefore && { counterBefore }) }
    if (begins) harness.after(5_000, () => harness.pipeline.start())
    await harness.post()
    expect(harness.logLines).toEqual([expect.stringMatching(warns)])
    expect(changes(harness)).toEqual([])
  })
})

test('a cancel before a run was known gives a result and prints nothing', async () => {
  const harness = new GateHarness()
  harness.saved = { cancelled: true }
  expect((await harness.post()).message).toContain('No run was known yet')
  expect([...harness.logLines, ...harness.calls]).toEqual([])
})
