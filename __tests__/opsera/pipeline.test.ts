import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isBusy, readPipeline, type PipelineState } from '../../src/opsera/pipeline.ts'
import type { JsonValue } from '../../src/ports.ts'

const FULL = {
  _id: 'p1',
  name: 'Nightly',
  updatedAt: '2026-01-05T09:00:00.000Z',
  workflow: {
    run_count: '4',
    last_run: { run_count: 3, status: 'failed' },
    last_step: { status: 'running', running: { step_id: 's2' } },
    plan: [
      { _id: 's1', name: 'Build', tool: { tool_identifier: 'jenkins' }, active: true },
      'no step',
      { _id: 's2', name: 'Scan', active: false },
      {},
    ],
  },
}

function stateOf(lastStep: JsonValue): PipelineState | undefined {
  return readPipeline({ workflow: { run_count: 1, last_step: lastStep } })?.state
}

describe('readPipeline', () => {
  const read = {
    id: 'p1',
    name: 'Nightly',
    counter: 4,
    lastRun: { runCount: 3, status: 'failed' },
    state: 'running',
    currentStepId: 's2',
    changedAt: Date.UTC(2026, 0, 5, 9),
    plan: [
      { id: 's1', name: 'Build', tool: 'jenkins', active: true },
      { id: 's2', name: 'Scan', tool: '', active: false },
      { id: '', name: '', tool: '', active: true },
    ],
  }

  test('reads all that is said', () => {
    expect(readPipeline(FULL)).toEqual(read)
  })

  test('finds the pipeline in data', () => {
    expect(readPipeline({ data: FULL })).toEqual(read)
  })

  test('takes a pipeline that has data of its own as it is', () => {
    expect(readPipeline({ ...FULL, data: { workflow: {} } })).toEqual(read)
  })

  test('leaves out what is not said', () => {
    expect(readPipeline({ workflow: { run_count: 2 } })).toEqual({
      name: '',
      counter: 2,
      state: 'idle',
      plan: [],
    })
  })

  test('counts no runs where none is named', () => {
    expect(readPipeline({ workflow: {} })).toMatchObject({ counter: 0 })
  })

  test.each([
    ['no object', 'pipeline'],
    ['nothing', null],
    ['no workflow', { name: 'Nightly' }],
    ['a workflow that is a list', { workflow: [] }],
    ['no counter, but a last run', { workflow: { last_run: { run_count: 1, status: 'success' } } }],
    ['a counter that is none', { workflow: { run_count: 'many' } }],
    ['a counter below 0', { workflow: { run_count: -1 } }],
    ['data without a workflow', { data: { name: 'Nightly' } }],
    ['data that is no object', { data: [] }],
  ])('reads nothing where there is %s', (_, value) => {
    expect(readPipeline(value)).toBeUndefined()
  })

  test.each([
    ['without a number', { status: 'failed' }],
    ['without a status', { run_count: 1 }],
    ['that is a text', 'failed'],
  ])('knows of no last run %s', (_, last_run) => {
    expect(readPipeline({ workflow: { run_count: 1, last_run } })).not.toHaveProperty('lastRun')
  })

  test('names the step that failed', () => {
    const value = { workflow: { run_count: 1, last_step: { failed: { step_id: 's1' } } } }
    expect(readPipeline(value)).toMatchObject({ state: 'failed', failedStepId: 's1' })
  })

  test('never throws, whatever it is given', () => {
    const part = fc.jsonValue()
    const workflow = fc.record(
      { run_count: part, last_run: part, last_step: part, plan: part },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.oneof(part, fc.record({ workflow }), fc.record({ data: fc.record({ workflow }) })),
        (value) => {
          const counter = readPipeline(value)?.counter ?? 0
          expect(Number.isSafeInteger(counter) && counter >= 0).toBe(true)
        },
      ),
    )
  })
})

describe('the state', () => {
  test.each<[JsonValue, PipelineState]>([
    [{ success: { step_id: 'a' } }, 'success'],
    [{ success: { step_id: 'a' }, failed: { step_id: 'b' }, status: 'running' }, 'success'],
    [{ failed: { step_id: 'b' }, status: 'running' }, 'failed'],
    [{ success: {}, failed: { step_id: '' }, status: 'running' }, 'running'],
    [{ status: 'Running' }, 'running'],
    [{ status: 'running', running: { paused: true } }, 'running'],
    [{ status: 'paused' }, 'paused'],
    [{ status: 'Pending' }, 'paused'],
    [{ status: 'stopped' }, 'stopped'],
    [{ status: 'stopped', running: { paused: true } }, 'paused'],
    [{ status: 'stopped', running: { paused: 'true' } }, 'stopped'],
    [{ status: 'stopped', running: { status: 'Pending' } }, 'paused'],
    [{ status: 'stopped', running: { status: 'paused' } }, 'paused'],
    [{ status: 'stopped', running: { status: 'unpaused' } }, 'stopped'],
    [{ status: 'else' }, 'idle'],
    [{}, 'idle'],
    [null, 'idle'],
  ])('of %j is %s', (lastStep, state) => {
    expect(stateOf(lastStep)).toBe(state)
  })
})

describe('isBusy', () => {
  test.each<[PipelineState, boolean]>([
    ['running', true],
    ['paused', true],
    ['success', false],
    ['failed', false],
    ['stopped', false],
    ['idle', false],
  ])('of a pipeline that is %s is %j', (state, busy) => {
    expect(isBusy({ name: '', counter: 1, plan: [], state })).toBe(busy)
  })
})
