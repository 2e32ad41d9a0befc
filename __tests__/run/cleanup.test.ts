import { describe, expect, test } from '@jest/globals'
import { isLeftBehind } from '../../src/run/cleanup.ts'
import { GateHarness } from './gate-harness.ts'

const LONG = { steps: [{ name: 'Build', takesMs: 600_000, console: [{ text: 'one\n', isLive: true }] }] }
const changes = (harness: GateHarness) =>
  harness.calls.filter((call) => call === 'pipeline-stop' || call === 'pipeline-reset')

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
  [{ phase: 'following' }, true],
  [{ phase: 'settled' }, false],
  [{ phase: 'following', seenInProgress: true }, true],
] as const)('of %j something is left behind: %j', (saved, isLeft) => {
  expect(isLeftBehind(saved)).toBe(isLeft)
})

describe('after main was killed', () => {
  test('the run is stopped and its end is waited for', async () => {
    const harness = killed()
    const report = await harness.post()
    expect(report).toMatchObject({
      conclusion: 'cancelled',
      runCount: 1,
      pipelineName: 'Nightly',
      origin: 'started',
    })
    expect(report.message).toContain('Run 1 has ended with status "stopped"')
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

  test('a reset comes last, after the last logs', async () => {
    const harness = killed()
    const report = await harness.post({ onCancel: 'reset' })
    expect(report.message).toContain('Run 1 has ended, and the pipeline was reset')
    expect(changes(harness)).toEqual(['pipeline-stop', 'pipeline-reset'])
    expect(harness.logFile).toBe('one\n')
  })

  test('a reset needs no logs when none are wanted', async () => {
    const harness = killed()
    await harness.post({ onCancel: 'reset', logs: 'none' })
    expect(changes(harness)).toEqual(['pipeline-stop', 'pipeline-reset'])
    expect(harness.logFile).toBe('')
  })

  test.each([
    [
      'its last logs cannot be read',
      { call: 'pipeline-logs', times: Infinity, what: { kind: 'reply', code: 500 } },
      'its last logs could not be read',
    ],
    [
      'the pipeline object cannot be read',
      { call: 'pipeline-summary', times: Infinity, what: { kind: 'reply', code: 403 } },
      'the pipeline object could not be read',
    ],
    [
      'Opsera refuses it',
      {
        call: 'pipeline-reset',
        what: { kind: 'reply', code: 200, body: '{"status":"failed","message":"no"}' },
      },
      'Opsera refused the reset: "no"',
    ],
    [
      'its answer is lost',
      { call: 'pipeline-reset', what: { kind: 'reset', acts: true } },
      'the reset was not confirmed',
    ],
  ] as const)('is not reset, with a warning, when %s', async (_, fault, says) => {
    const harness = killed({ faults: [fault], behaviour: { stoppedWord: 'aborted' } })
    await harness.post({ onCancel: 'reset' })
    expect(harness.logLines).toEqual([
      expect.stringMatching(/^warning: Run 1 has ended, but the pipeline was not reset: /),
    ])
    expect(harness.logLines[0]).toContain(says)
  })

  test.each([
    [
      'Opsera refuses the stop',
      {
        call: 'pipeline-stop',
        times: Infinity,
        what: { kind: 'reply', code: 200, body: '{"status":"failed","message":"no"}' },
      },
      'Opsera refused the stop: "no"',
    ],
    [
      'the answer to the stop is lost',
      { call: 'pipeline-stop', times: Infinity, what: { kind: 'reset' } },
      'the stop was not confirmed',
    ],
  ] as const)('what could not be done is a warning when %s', async (_, fault, says) => {
    const harness = killed({
      faults: [fault],
    })
    await harness.post()
    expect(harness.logLines).toEqual([expect.stringMatching(/^warning: Run 1 could not be stopped: /)])
    expect(harness.logLines[0]).toContain(says)
  })

  test.each(['its end is not seen in time', 'it could not be stopped'])(
    'the missing reset is named when %s',
    async (why) => {
      const noObject = {
        call: 'pipeline-summary',
        times: Infinity,
        what: { kind: 'reply', code: 403 },
      } as const
      const refusal = {
        call: 'pipeline-stop',
        times: Infinity,
        what: { kind: 'reply', code: 200, body: '{"status":"failed","message":"no"}' },
      } as const
      const isRefused = why === 'it could not be stopped'
      const harness = killed({
        faults: isRefused ? [noObject, refusal] : [noObject],
        behaviour: { stopTakesMs: 300_000 },
      })
      await harness.post({ onCancel: 'reset' })
      expect(harness.logLines).toEqual([expect.stringMatching(/^warning: .* The pipeline was not reset\./)])
    },
  )

  test.each(['pipeline-stop', 'pipeline-reset'] as const)(
    'a long refusal of %s leaves the link in sight',
    async (call) => {
      const body = JSON.stringify({ status: 'failed', message: 'no such thing '.repeat(1_000) })
      const harness = killed({
        faults: [{ call, times: Infinity, what: { kind: 'reply', code: 400, body } }],
        behaviour: { stoppedWord: 'aborted' },
      })
      await harness.post({ onCancel: 'reset' })
      expect(harness.logLines).toEqual([expect.stringMatching(/^warning: .{1,500}\. See https:\S+$/)])
    },
  )

  test('a run that has ended by itself is not stopped', async () => {
    const harness = killed({}, { steps: [{ name: 'Build', takesMs: 1_000, console: [] }] })
    harness.clock.at(harness.clock.now() + 5_000, () => undefined)
    await harness.clock.run(harness.clock.sleep(5_000))
    expect((await harness.post({ onCancel: 'reset' })).message).toContain('the pipeline was reset')
    expect(changes(harness)).toEqual(['pipeline-reset'])
  })

  test('a run after which another began is not touched', async () => {
    const harness = killed({}, { steps: [{ name: 'Build', takesMs: 1_000, console: [] }] })
    await harness.clock.run(harness.clock.sleep(5_000))
    harness.pipeline.start('somebody else')
    await harness.post({ onCancel: 'reset' })
    expect(changes(harness)).toEqual([])
    expect(harness.logLines.join('\n')).toContain('run 2 is the current one')
  })

  test('a run that is still queued cannot be taken back', async () => {
    const harness = killed({ behaviour: { notBegun: 'queued' } })
    harness.saved = { ...harness.saved, runCount: 2 }
    await harness.post()
    expect(harness.logLines[0]).toContain('still queued')
    expect(changes(harness)).toEqual([])
  })

  test('a number without an origin is not proof enough', async () => {
    const harness = killed()
    const { origin, ...saved } = harness.saved
    harness.saved = saved
    await harness.post()
    expect(changes(harness)).toEqual([])
  })
})

describe('after main was killed during the start request', () => {
  const requesting = (counterBefore?: number) => {
    const harness = new GateHarness({ ...LONG, past: ['success'] })
    harness.saved = {
      phase: 'requesting',
      pipelineId: harness.pipeline.spec.id,
      ...(counterBefore !== undefined && { counterBefore }),
    }
    return harness
  }

  test('a run that began since is named and not stopped', async () => {
    const harness = requesting(1)
    harness.after(5_000, () => harness.pipeline.start())
    await harness.post()
    expect(harness.logLines).toEqual([
      expect.stringMatching(/^warning: Run 2 began after .*nothing proves that it is ours/),
    ])
    expect(changes(harness)).toEqual([])
  })

  test.each([1, undefined])(
    'a warning says that one may still begin (counter before: %j)',
    async (counterBefore) => {
      const harness = requesting(counterBefore)
      await harness.post()
      expect(harness.logLines).toEqual([expect.stringMatching(/^warning: .*a run may still begin/)])
    },
  )
})

test('a cancel before a run was known leaves a report and no word', async () => {
  const harness = new GateHarness()
  harness.saved = { cancelled: true }
  expect((await harness.post()).message).toContain('No run was known yet')
  expect(harness.logLines).toEqual([])
  expect(harness.calls).toEqual([])
})
