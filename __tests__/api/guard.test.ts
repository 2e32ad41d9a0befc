import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults.ts'
import type { World } from '../../simulator/opsera.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { ApiHarness, PIPELINE_ID, world } from './api-harness.ts'

const down = { kind: 'reply', code: 502 } as const
const denied = { kind: 'reply', code: 403, body: 'Forbidden' } as const
const reply = (value: unknown) => ({ kind: 'reply', code: 200, body: JSON.stringify(value) }) as const
const says = (status: string, message = '') => reply({ status, message })
const NAMED = (run: number, what: string) => `Pipeline: Nightly's Run ${run} ${what}.`
const run = (runCount: number | 'any') => ({ 'pipeline-id': PIPELINE_ID, 'run-count': runCount })
const status = (what: Fault['what'], times = Infinity): Fault => ({ call: 'pipeline-status', times, what })
const object = (what: Fault['what'], times = Infinity): Fault => ({ call: 'pipeline-summary', times, what })

/** Runs 1 and 2 have ended; run 3 is in progress. */
const busy = (
  faults: readonly Fault[] = [],
  pipeline: Partial<PipelineSpec> = {},
  more: Partial<World> = {},
) => new ApiHarness(world({ isBusy: true, ...pipeline }, { faults, ...more }))
const idle = (faults: readonly Fault[] = []) => new ApiHarness(world({}, { faults }))
const count = ({ calls }: ApiHarness, name: OperationName) => calls.filter((call) => call === name).length

describe('a stop', () => {
  test('of the run in progress is sent, after a poll', async () => {
    const harness = busy()
    const text = '{"status":"success","message":"The pipeline has been stopped."}'
    expect(await harness.make('pipeline-stop', run(3))).toEqual({
      isGreen: true,
      why: '',
      reply: { status: 'success', message: 'The pipeline has been stopped.', text },
    })
    expect(harness.calls).toEqual(['pipeline-status', 'pipeline-summary', 'pipeline-stop'])
    expect(harness.opsera.journal.at(-1)?.body).toEqual({ pipelineId: PIPELINE_ID })
  })

  test('is accepted by a message whose only denial is in the name of the pipeline', async () => {
    const name = 'Retry failed orders'
    const stopped: Fault = { call: 'pipeline-stop', what: says('success', `${name} has been stopped.`) }
    expect(await busy([stopped], { name }).make('pipeline-stop', run(3))).toMatchObject({ isGreen: true })
  })

  const approval = { steps: [{ name: 'Approval', approval: {} }] }
  test.each<[string, ApiHarness, polls: number]>([
    ['waits for approval', busy([], approval, { behaviour: { pausedWord: 'stopped' } }), 1],
    ['is read at a later try', busy([status(down, 2), { ...object(down, 1), from: 2 }]), 3],
    ['the object shows running when the status cannot be read', busy([status(down)]), 4],
    ['the object shows running when the word is unknown', busy([status(says('humming'))]), 1],
    [
      'the object shows running when the status is about another run',
      busy([status(says('running', NAMED(7, 'is running')))]),
      1,
    ],
    [
      'the object shows running when the status claims a failure',
      busy([status(says('failed', NAMED(3, 'failed')))]),
      1,
    ],
    ['reads running when the token may not read the object', busy([object(denied)]), 1],
  ])('is sent to a run that %s', async (_, harness, polls) => {
    expect(await harness.make('pipeline-stop', run(3))).toMatchObject({ isGreen: true, why: '' })
    expect([count(harness, 'pipeline-status'), count(harness, 'pipeline-stop')]).toEqual([polls, 1])
  })

  const idleObject = reply({ _id: PIPELINE_ID, workflow: { run_count: 3, last_step: { status: 'stopped' } } })
  const failed = status(says('failed', NAMED(3, 'failed')))
  test.each<[string, ApiHarness, number, string]>([
    ['has ended', idle(), 2, 'Run 2 has ended with status "failed", so no stop was sent.'],
    [
      'is no longer the current one',
      busy(),
      2,
      'Run 2 has ended with status "failed", and another run has begun, so no stop was sent',
    ],
    [
      'reads running behind another',
      busy([status(says('running'))]),
      2,
      'another run is the current one, and a stop would hit that, so no stop was sent.',
    ],
    [
      'a read 10 s later says failed',
      busy([failed, object(idleObject)]),
      3,
      'has ended with status "failed"',
    ],
    ['a read 10 s later says failed, without an object', busy([failed, object(denied)]), 3, '"failed"'],
  ])('of a run that %s is not needed', async (_, harness, runCount, why) => {
    expect(await harness.make('pipeline-stop', run(runCount))).toEqual({
      isGreen: true,
      why: expect.stringContaining(why),
    })
    expect(harness.calls).not.toContain('pipeline-stop')
  })

  test.each<[string, ApiHarness, number, polls: number, string]>([
    ['has not begun', busy(), 4, 1, 'it is still queued'],
    ['cannot be read', busy([status(down), object(down)]), 3, 4, 'its state could not be read (HTTP 502)'],
    [
      'has an unknown word and no object',
      busy([status(says('humming')), object(down)]),
      3,
      4,
      'the status "humming" does not show whether it is in progress',
    ],
    [
      'the status does not speak of, without an object',
      busy([status(says('running', NAMED(7, 'is running'))), object(down)]),
      3,
      4,
      'Opsera spoke of run 7 when asked for run 3',
    ],
    [
      'the token may not read',
      busy([{ times: Infinity, what: denied }]),
      3,
      1,
      'HTTP 403: Opsera refused the token for pipeline-status',
    ],
  ])('of a run that %s is refused', async (_, harness, runCount, polls, why) => {
    expect(await harness.make('pipeline-stop', run(runCount))).toEqual({
      isGreen: false,
      why: expect.stringContaining(why),
    })
    expect([count(harness, 'pipeline-status'), count(harness, 'pipeline-stop')]).toEqual([polls, 0])
  })
})

describe('a reset', () => {
  test('is sent after the current run of the pipeline has ended', async () => {
    const harness = idle()
    expect(await harness.make('pipeline-reset', run(2))).toMatchObject({
      isGreen: true,
      reply: { status: 'success', message: 'The pipeline run status has been reset.' },
    })
    expect(harness.calls.at(-1)).toBe('pipeline-reset')
  })

  test.each([
    ['runs', busy(), 3],
    ['has ended', idle(), 2],
  ])('is not needed when another run is current and %s', async (_, harness, counter) => {
    expect(await harness.make('pipeline-reset', run(counter - 1))).toEqual({
      isGreen: true,
      why: `Run ${counter} of pipeline ${PIPELINE_ID} is the current one, so no reset was sent.`,
    })
    expect(harness.calls).not.toContain('pipeline-reset')
  })

  test.each<[string, ApiHarness, number, string]>([
    ['the run is in progress', busy(), 3, 'the pipeline is running'],
    ['the run has not begun', idle(), 3, 'run 2 is the current one'],
    [
      'nothing can be read',
      idle([{ times: Infinity, what: denied }]),
      2,
      'the pipeline object could not be read (HTTP 403',
    ],
    [
      'the status cannot be read',
      idle([status(down)]),
      2,
      'the state of its run could not be read (HTTP 502)',
    ],
  ])('is refused when %s', async (_, harness, runCount, why) => {
    expect(await harness.make('pipeline-reset', run(runCount))).toEqual({
      isGreen: false,
      why: expect.stringContaining(`Pipeline ${PIPELINE_ID} was not reset: ${why}`),
    })
    expect(harness.calls).not.toContain('pipeline-reset')
  })
})

test.each(['pipeline-stop', 'pipeline-reset'] as const)(
  '%s of any run is sent without a poll',
  async (name) => {
    const harness = busy()
    await harness.make(name, run('any'))
    expect(harness.calls).toEqual([name])
  },
)
