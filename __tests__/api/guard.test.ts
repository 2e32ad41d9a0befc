import { describe, expect, test } from '@jest/globals'
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { Fault } from '../../simulator/faults.ts'
import type { World } from '../../simulator/opsera.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import { ApiHarness, PIPELINE_ID, world } from './api-harness.ts'

const json = (value: unknown) => ({ kind: 'reply', code: 200, body: JSON.stringify(value) }) as const
const down = { kind: 'reply', code: 502 } as const
const denied = { kind: 'reply', code: 403, body: 'Forbidden' } as const
const run = (runCount: number | 'any') => ({ 'pipeline-id': PIPELINE_ID, 'run-count': runCount })
/** Runs 1 and 2 have ended; run 3 is in progress. */
const busy = (more: Partial<World> = {}, pipeline: Partial<PipelineSpec> = {}) =>
  new ApiHarness(world({ isBusy: true, ...pipeline }, more))
const idle = (more: Partial<World> = {}) => new ApiHarness(world({}, more))
const faults = (...script: readonly Fault[]) => ({ faults: script })
const behaviour = (given: Partial<Behaviour>) => ({ behaviour: given })

describe('a stop', () => {
  test('of the run in progress is sent, after a poll', async () => {
    const harness = busy()
    const ended = await harness.make('pipeline-stop', run(3))
    expect(ended).toEqual({
      isGreen: true,
      why: '',
      reply: {
        status: 'success',
        message: 'The pipeline has been stopped.',
        text: '{"status":"success","message":"The pipeline has been stopped."}',
      },
    })
    expect(harness.calls).toEqual(['pipeline-status', 'pipeline-summary', 'pipeline-stop'])
    expect(harness.opsera.journal.at(-1)?.body).toEqual({ pipelineId: PIPELINE_ID })
  })

  test('is accepted by a message whose only denial is in the name of the pipeline', async () => {
    const body = '{"status":"success","message":"Retry failed orders has been stopped."}'
    const what = { kind: 'reply', code: 200, body } as const
    const fault: Fault = { call: 'pipeline-stop', times: Infinity, what }
    const harness = busy(faults(fault), { name: 'Retry failed orders' })
    expect(await harness.make('pipeline-stop', run(3))).toMatchObject({ isGreen: true })
  })

  test('of a run that waits for approval is sent', async () => {
    const approval = { steps: [{ name: 'Approval', approval: {} }] }
    const harness = busy(behaviour({ pausedWord: 'stopped' }), approval)
    expect(await harness.make('pipeline-stop', run(3))).toMatchObject({ isGreen: true, why: '' })
    expect(harness.calls).toContain('pipeline-stop')
  })

  test.each<[string, ApiHarness, number, string]>([
    [
      'that has ended',
      idle(),
      2,
      `Run 2 of pipeline ${PIPELINE_ID} has ended (failed), so no stop was sent.`,
    ],
    [
      'that has ended while another is in progress',
      busy(),
      2,
      'is no longer the current run, so no stop was sent',
    ],
  ])('of a run %s is not needed', async (_, harness, runCount, why) => {
    const ended = await harness.make('pipeline-stop', run(runCount))
    expect(ended).toEqual({ isGreen: true, why: expect.stringContaining(why) })
    expect(harness.calls).not.toContain('pipeline-stop')
  })

  test('of a run with a status in progress is not sent when another is current', async () => {
    const body = JSON.stringify({ status: 'running', message: '' })
    const harness = busy(
      faults({ call: 'pipeline-status', times: Infinity, what: { kind: 'reply', code: 200, body } }),
    )
    const ended = await harness.make('pipeline-stop', run(2))
    expect(ended).toEqual({
      isGreen: true,
      why: `Run 2 of pipeline ${PIPELINE_ID} is no longer the current run, so no stop was sent: it would hit run 3.`,
    })
    expect(harness.calls).not.toContain('pipeline-stop')
  })

  test('of a run that has not begun is refused', async () => {
    const harness = busy()
    const ended = await harness.make('pipeline-stop', run(4))
    expect(ended).toEqual({ isGreen: false, why: expect.stringContaining('has not begun') })
    expect(harness.calls).toEqual(['pipeline-status', 'pipeline-summary'])
  })

  test('is sent after reads that succeed at a later try', async () => {
    const harness = busy(
      faults(
        { call: 'pipeline-status', times: 2, what: down },
        { call: 'pipeline-summary', from: 2, what: down },
      ),
    )
    expect(await harness.make('pipeline-stop', run(3))).toMatchObject({ isGreen: true, why: '' })
    expect(harness.calls.filter((call) => call === 'pipeline-status')).toHaveLength(3)
  })

  test.each<[string, Fault['what']]>([
    ['cannot be read', down],
    ['is an unknown word', json({ status: 'humming', message: '' })],
    ['is about another run', json({ status: 'running', message: "Pipeline: Nightly's Run 7 is running." })],
    ['claims a failure', json({ status: 'failed', message: "Pipeline: Nightly's Run 3 failed." })],
  ])('is sent to a run that the pipeline object shows running when the status %s', async (_, what) => {
    const harness = busy(faults({ call: 'pipeline-status', times: Infinity, what }))
    expect(await harness.make('pipeline-stop', run(3))).toMatchObject({ isGreen: true, why: '' })
    expect(harness.calls).toContain('pipeline-stop')
  })

  test.each<[string, Fault['what'], string]>([
    ['cannot be read', down, 'its state could not be read (HTTP 502)'],
    [
      'is an unknown word',
      json({ status: 'humming', message: '' }),
      'the status "humming" does not show whether it is in progress',
    ],
    [
      'is about another run',
      json({ status: 'running', message: "Pipeline: Nightly's Run 7 is running." }),
      'Opsera spoke of run 7 when asked for run 3',
    ],
  ])('is not sent when no object can be read and the status %s', async (_, what, says) => {
    const harness = busy(
      faults(
        { call: 'pipeline-status', times: Infinity, what },
        { call: 'pipeline-summary', times: Infinity, what: down },
      ),
    )
    const ended = await harness.make('pipeline-stop', run(3))
    expect(ended).toEqual({ isGreen: false, why: expect.stringContaining(`was not stopped: ${says}`) })
    expect(harness.calls.filter((call) => call === 'pipeline-status')).toHaveLength(4)
    expect(harness.calls).not.toContain('pipeline-stop')
  })

  test('is not sent, and nothing is read again, with a token that may not read', async () => {
    const harness = busy(faults({ times: Infinity, what: denied }))
    const ended = await harness.make('pipeline-stop', run(3))
    expect(ended.why).toContain('HTTP 403: Opsera refused the token for pipeline-status')
    expect(harness.calls).toEqual(['pipeline-status', 'pipeline-summary'])
  })

  test('needs no pipeline object when the token may not read that', async () => {
    const harness = busy(faults({ call: 'pipeline-summary', times: Infinity, what: denied }))
    expect(await harness.make('pipeline-stop', run(3))).toMatchObject({ isGreen: true, why: '' })
    expect(harness.calls).toEqual(['pipeline-status', 'pipeline-summary', 'pipeline-stop'])
  })

  test.each<[string, Fault['what']]>([
    [
      'the object says nothing',
      json({ _id: PIPELINE_ID, workflow: { run_count: 3, last_step: { status: 'stopped' } } }),
    ],
    ['the object cannot be read', denied],
  ])('is not needed for a failure that a read 10 s later confirms, where %s', async (_, what) => {
    const status = json({ status: 'failed', message: "Pipeline: Nightly's Run 3 failed." })
    const harness = busy(
      faults(
        { call: 'pipeline-status', times: Infinity, what: status },
        { call: 'pipeline-summary', times: Infinity, what },
      ),
    )
    const ended = await harness.make('pipeline-stop', run(3))
    expect(ended).toEqual({ isGreen: true, why: expect.stringContaining('has ended (failed)') })
    expect(harness.calls).not.toContain('pipeline-stop')
  })

  test('of any run is sent without a poll', async () => {
    const harness = busy()
    expect(await harness.make('pipeline-stop', run('any'))).toMatchObject({ isGreen: true })
    expect(harness.calls).toEqual(['pipeline-stop'])
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

  test('is not needed when another run is current', async () => {
    for (const harness of [busy(), idle()]) {
      const counter = harness.opsera.pipeline(PIPELINE_ID).counter
      expect(await harness.make('pipeline-reset', run(counter - 1))).toEqual({
        isGreen: true,
        why: `Run ${counter} of pipeline ${PIPELINE_ID} is the current one, so no reset was sent.`,
      })
      expect(harness.calls).not.toContain('pipeline-reset')
    }
  })

  test.each<[string, () => ApiHarness, number, string]>([
    ['the run is in progress', busy, 3, 'the pipeline is running'],
    ['the run has not begun', idle, 3, 'run 2 is the current one'],
    [
      'the pipeline cannot be read',
      () => idle(faults({ call: 'pipeline-summary', times: Infinity, what: denied })),
      2,
      'the pipeline object could not be read',
    ],
    [
      'nothing can be read',
      () => idle(faults({ times: Infinity, what: denied })),
      2,
      'the pipeline object could not be read (HTTP 403',
    ],
    [
      'the status cannot be read',
      () => idle(faults({ call: 'pipeline-status', times: Infinity, what: down })),
      2,
      'the state of its run could not be read (HTTP 502)',
    ],
  ])('is refused when %s', async (_, open, runCount, why) => {
    const harness = open()
    const ended = await harness.make('pipeline-reset', run(runCount))
    expect(ended.isGreen).toBe(false)
    expect(ended.why).toContain(`Pipeline ${PIPELINE_ID} was not reset: ${why}`)
    expect(harness.calls).not.toContain('pipeline-reset')
  })

  test('of any run is sent without a poll', async () => {
    const harness = idle()
    expect(await harness.make('pipeline-reset', run('any'))).toMatchObject({ isGreen: true })
    expect(harness.calls).toEqual(['pipeline-reset'])
  })
})
