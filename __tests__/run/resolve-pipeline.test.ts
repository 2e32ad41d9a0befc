import { describe, expect, test } from '@jest/globals'
import type { Fault, FaultEffect } from '../../simulator/faults.ts'
import type { JsonValue } from '../../src/ports.ts'
import { PIPELINE_ID } from '../support/values.ts'
import { GateHarness } from './gate-harness.ts'

const byName = { pipelineId: '', pipelineName: 'Nightly' }
const OTHER_ID = 'fedcba9876543210fedcba98'
const reply = (code: number, body: JsonValue = '', headers = {}) =>
  ({ kind: 'reply', code, body: JSON.stringify(body), contentType: 'application/json', headers }) as const

function harnessWith(...faults: readonly Fault[]): GateHarness {
  return new GateHarness({}, { faults: faults.map((fault) => ({ call: 'pipeline-list', ...fault })) })
}
const always = (what: FaultEffect) => harnessWith({ times: Infinity, what })
const listing = (rows: readonly JsonValue[]) => always(reply(200, rows))

describe('a pipeline by name', () => {
  test('is looked up, named with the advice to pin it, and run', async () => {
    const harness = harnessWith()
    const report = await harness.gate(byName)
    expect(report).toMatchObject({ conclusion: 'success', pipelineId: PIPELINE_ID, pipelineName: 'Nightly' })
    expect(harness.outputs).toMatchObject({ pipelineId: PIPELINE_ID, pipelineName: 'Nightly' })
    expect(harness.saved.pipelineId).toBe(PIPELINE_ID)
    expect(harness.calls[0]).toBe('pipeline-list')
    expect(harness.calls.filter((call) => call === 'pipeline-list')).toHaveLength(1)
    expect(harness.logLines[0]).toBe(
      `info: Pipeline "Nightly" has the id ${PIPELINE_ID}. Set pipeline-id to it instead of the name: another pipeline can get that name.`,
    )
  })

  test('is not looked up when the id is given', async () => {
    const harness = harnessWith()
    await harness.gate()
    expect(harness.calls).not.toContain('pipeline-list')
  })

  test.each<[string, readonly JsonValue[], string]>([
    [
      'there is none',
      [{ _id: OTHER_ID, name: 'nightly' }, null],
      'No pipeline named "Nightly" among the 2 that the token can see. Check the name, or set pipeline-id instead. Did you mean "nightly"?',
    ],
    [
      'there are none at all',
      [],
      'among the 0 that the token can see. Check the name, or set pipeline-id instead.',
    ],
    [
      'there are several',
      [
        { _id: PIPELINE_ID, name: 'Nightly' },
        { _id: OTHER_ID, name: 'Nightly ' },
      ],
      `2 pipelines are named "Nightly" (${PIPELINE_ID}, ${OTHER_ID}). Set pipeline-id to the one`,
    ],
    ['it has no id', [{ name: 'Nightly' }], "Opsera's list gives no id"],
    ['its id is none', [{ _id: '../../x', name: 'Nightly' }], "Opsera's list gives no id"],
    [
      'the list may be cut',
      Array.from({ length: 1_000 }, (_, index) => ({
        _id: PIPELINE_ID,
        name: index === 7 ? 'Nightly' : 'x',
      })),
      'Opsera listed 1000 pipelines, 1 of them named "Nightly". Its list ends at 1000',
    ],
  ])('is never guessed: %s', async (_, rows, message) => {
    const harness = listing(rows)
    const report = await harness.gate(byName)
    expect(report).toMatchObject({ conclusion: 'not-started', pipelineId: '' })
    expect(report.message).toContain(message)
    expect(report.message).toContain('pipeline-id')
    expect(harness.calls).toEqual(['pipeline-list'])
    expect(harness.outputs.conclusion).toBe('not-started')
  })

  test('may be listed twice', async () => {
    const row = { _id: PIPELINE_ID, name: 'Nightly' }
    expect(await listing([row, row]).gate(byName)).toMatchObject({ conclusion: 'success' })
  })

  test.each([
    [403, 'Forbidden', /its owner needs the Power User role.*Set pipeline-id/],
    [404, '', /Opsera does not document the path of its pipeline list/],
    [422, '', /^The pipeline "Nightly" could not be looked up: HTTP 422\. Check base-url/],
  ])('whose list is answered with HTTP %d has advice', async (code, body, says) => {
    const { conclusion, message } = await always(reply(code, body)).gate(byName)
    expect(conclusion).toBe('not-started')
    expect(message).toMatch(says)
  })

  test('is looked up again while a failure passes', async () => {
    const harness = harnessWith(
      { what: { kind: 'refused' } },
      { from: 2, what: reply(502) },
      { from: 3, what: reply(429) },
      { from: 4, what: { kind: 'cut' } },
      { from: 5, what: { kind: 'reply', code: 200, body: '<!doctype html>' } },
      { from: 6, what: reply(200, '') },
    )
    expect(await harness.gate(byName)).toMatchObject({ conclusion: 'success' })
    expect(harness.calls.filter((call) => call === 'pipeline-list')).toHaveLength(7)
  })

  test('is given up when timeout ends', async () => {
    const harness = always({ kind: 'stall' })
    const begin = harness.clock.now()
    const report = await harness.gate({ ...byName, timeoutMs: 30_000 })
    expect(report.conclusion).toBe('timed-out')
    expect(harness.clock.now() - begin).toBe(30_000)
  })

  test('ends when the step is cancelled', async () => {
    const harness = always({ kind: 'stall' }).cancelAfter(1_000)
    const begin = harness.clock.now()
    expect(await harness.gate(byName)).toMatchObject({ conclusion: 'cancelled' })
    expect(harness.clock.now() - begin).toBe(1_000)
    expect(harness.calls).toEqual(['pipeline-list'])
  })
})
