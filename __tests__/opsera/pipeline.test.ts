import { describe, expect, test } from '@jest/globals'
import {
  isBusy,
  readPipeline as readObject,
  stateOf,
  type Pipeline,
  type RunState,
} from '../../src/opsera/pipeline.ts'
import type { JsonValue } from '../../src/ports.ts'
import { pipeline } from '../support/values.ts'

const readPipeline = (value: unknown) => readObject(value, String)

const FULL = {
  _id: 'p1',
  name: 'Nightly',
  updatedAt: '2026-01-05T09:00:00.000Z',
  workflow: {
    run_count: '4',
    last_run: { run_count: 3, status: 'failed' },
    last_step: { status: 'running', running: { step_id: 's2' }, failed: { step_id: 's1' } },
    plan: [
      { _id: 's1', name: 'Build', tool: { tool_identifier: 'jenkins' }, active: true },
      'no step',
      { _id: 's2', name: 'Scan', active: false },
      {},
    ],
  },
}

describe('readPipeline', () => {
  const read = {
    name: 'Nightly',
    counter: 4,
    lastRun: { runCount: 3, status: 'failed' },
    isRunning: true,
    isPaused: false,
    currentStepId: 's2',
    failedStepId: 's1',
    plan: [
      { id: 's1', name: 'Build', tool: 'jenkins', active: true },
      { id: 's2', name: 'Scan', tool: '', active: false },
      { id: '', name: '', tool: '', active: true },
    ],
  }

  test('reads every field', () => {
    expect(readPipeline(FULL)).toEqual(read)
  })

  test('finds the pipeline in data, unless the pipeline itself has a key data', () => {
    expect(readPipeline({ data: FULL })).toEqual(read)
    expect(readPipeline({ ...FULL, data: { workflow: {} } })).toEqual(read)
  })

  test('leaves out missing fields', () => {
    expect(readPipeline({ workflow: { run_count: 2 } })).toEqual({
      name: '',
      counter: 2,
      isRunning: false,
      isPaused: false,
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
})

test.each<[JsonValue, object | undefined]>([
  [
    { run_count: 1, completed: '2026-01-05' },
    { runCount: 1, completed: '2026-01-05' },
  ],
  [
    { run_count: 1, status: 'failed' },
    { runCount: 1, status: 'failed' },
  ],
  [{ status: 'failed' }, undefined],
  ['failed', undefined],
])('the last run %j is read as %j', (last_run, lastRun) => {
  expect(readPipeline({ workflow: { run_count: 1, last_run } })?.lastRun).toEqual(lastRun)
})

describe('last_step', () => {
  test.each<[JsonValue, boolean, boolean]>([
    [{ status: 'Running' }, true, false],
    [{ status: 'running', running: { paused: true } }, true, true],
    [{ status: 'paused' }, false, true],
    [{ status: 'Pending' }, false, true],
    [{ status: 'stopped' }, false, false],
    [{ status: 'stopped', running: { paused: true } }, false, true],
    [{ status: 'stopped', running: { paused: 'true' } }, false, false],
    [{ status: 'stopped', running: { status: 'Pending' } }, false, true],
    [{ status: 'stopped', running: { status: 'paused' } }, false, true],
    [{ status: 'stopped', running: { status: 'unpaused' } }, false, false],
    [{ success: { step_id: 'a' }, status: 'else' }, false, false],
    [null, false, false],
  ])('%j says running: %j, paused: %j', (last_step, isRunning, isPaused) => {
    expect(readPipeline({ workflow: { run_count: 1, last_step } })).toMatchObject({ isRunning, isPaused })
  })
})

describe('the state of a run', () => {
  const of = (runCount: number, status?: string) => ({
    lastRun: { runCount, ...(status !== undefined && { status }) },
  })
  const paused = { isPaused: true }
  const running = { isRunning: true }
  test.each<[string, Partial<Pipeline>, RunState]>([
    ['last_step says running, whatever last_run lists', { ...running, ...of(3, 'success') }, 'running'],
    ['last_step says running and the paused flag is set', { ...running, ...paused }, 'running'],
    ['last_run lists a success and the flag was left set', { ...paused, ...of(3, 'Passed') }, 'success'],
    ['last_run lists a failure and the flag was left set', { ...paused, ...of(3, 'aborted') }, 'failure'],
    ['the flag is set and last_run lists it as stopped', { ...paused, ...of(3, 'stopped') }, 'paused'],
    ['the flag is set and last_run lists another run', { ...paused, ...of(2, 'success') }, 'paused'],
    ['last_run lists it as stopped', of(3, 'cancelled'), 'stopped'],
    ['last_run lists another run', of(2, 'success'), 'idle'],
    ['last_run lists it without a status', of(3), 'idle'],
    ['last_run lists it with a word in progress', of(3, 'running'), 'idle'],
    ['last_run lists it with an unknown word', of(3, 'completed'), 'idle'],
    ['the counter is above it, and another run runs', { counter: 4, ...running }, 'idle'],
    ['the counter is below it, and another run waits', { counter: 2, ...paused }, 'idle'],
    ['another run runs, and last_run lists it', { counter: 4, ...running, ...of(3, 'failed') }, 'failure'],
    ['nothing is said', {}, 'idle'],
  ])('when %s', (_, given, state) => {
    expect(stateOf(pipeline({ counter: 3, ...given }), 3)).toBe(state)
  })
})

test.each([
  ['while its newest run runs', { isRunning: true }, true],
  ['while its newest run is paused', { isPaused: true }, true],
  [
    'not by a paused flag that was left set',
    { isPaused: true, lastRun: { runCount: 5, status: 'failed' } },
    false,
  ],
  ['not when nothing is in progress', {}, false],
])('a pipeline is busy: %s', (_, given, busy) => {
  expect(isBusy(pipeline(given))).toBe(busy)
})
