import { describe, expect, test } from '@jest/globals'
import type { PlanStep } from '../../src/opsera/pipeline.ts'
import { readRecord, type ActivityRecord } from '../../src/opsera/records.ts'
import { reportSteps } from '../../src/run/pipeline-steps.ts'

const T0 = Date.UTC(2026, 0, 5, 9, 0, 0)
const at = (seconds: number) => T0 + seconds * 1_000
const iso = (seconds: number) => new Date(at(seconds)).toISOString()

function step(id: string, name: string, given: Partial<PlanStep> = {}): PlanStep {
  return { id, name, tool: 'jenkins', active: true, ...given }
}

function row(given: Partial<ActivityRecord>): ActivityRecord {
  return { ...readRecord({ run_count: 5, step_id: 'a' }, String), ...given }
}

const report = (rows: readonly ActivityRecord[], plan = [step('a', 'Build')]) =>
  reportSteps(plan, rows, { runCount: 5 })

describe('reportSteps', () => {
  test('a step that ran has its last state, its start and its end', () => {
    const rows = [
      row({ status: 'SUCCESS', createdAt: at(9) }),
      row({ status: 'running', createdAt: at(1) }),
      row({ status: 'running', createdAt: at(4) }),
    ]
    expect(report(rows)).toEqual([
      { name: 'Build', tool: 'jenkins', state: 'success', startedAt: iso(1), endedAt: iso(9) },
    ])
  })

  test.each(['success', 'failed', 'stopped'])('%s ends a step', (status) => {
    expect(report([row({ status, createdAt: at(3) })])[0]?.endedAt).toBe(iso(3))
  })

  test.each(['running', 'pending', 'queued', 'completed'])('%s does not end a step', (status) => {
    const [only] = report([row({ status: 'running', createdAt: at(1) }), row({ status, createdAt: at(3) })])
    expect(only).toMatchObject({ state: status, startedAt: iso(1), endedAt: null })
  })

  test('a pipeline step that runs again has no end', () => {
    const rows = [row({ status: 'failed', createdAt: at(2) }), row({ status: 'running', createdAt: at(5) })]
    expect(report(rows)[0]).toMatchObject({ state: 'running', endedAt: null })
  })

  test('a step has waited for approval when one of its events says so', () => {
    const rows = ['running', 'Paused', 'running', 'rejected'].map((status, index) =>
      row({ status, createdAt: at(index) }),
    )
    expect(report(rows)[0]).toMatchObject({ state: 'rejected', waited: true })
    expect(report(rows.filter(({ status }) => status !== 'Paused'))[0]).not.toHaveProperty('waited')
  })

  test('unknown facts of a pipeline step are null', () => {
    expect(report([], [step('a', 'Build', { tool: '' })])).toEqual([
      { name: 'Build', tool: null, state: null, startedAt: null, endedAt: null },
    ])
  })

  test('an event without an instant gives a state but no times', () => {
    expect(report([row({ status: 'failed' })])[0]).toMatchObject({
      state: 'failed',
      startedAt: null,
      endedAt: null,
    })
  })

  test('events without a time are sorted before the others, in the order in which they came', () => {
    const rows = [
      row({ status: 'failed', createdAt: at(1) }),
      row({ status: 'queued' }),
      row({ status: 'running' }),
    ]
    expect(report(rows)[0]).toMatchObject({ state: 'failed', startedAt: null, endedAt: iso(1) })
    expect(report(rows.slice(1))[0]?.state).toBe('running')
  })

  test('steps come in the order of the plan, without those that are off', () => {
    const plan = [step('b', 'Second'), step('x', 'Off', { active: false }), step('a', 'First')]
    expect(report([], plan).map(({ name }) => name)).toEqual(['Second', 'First'])
  })

  test('rows of another run do not count, rows that name no run do', () => {
    const unnumbered = row({ status: 'running', runCount: undefined, createdAt: at(1) })
    expect(report([row({ status: 'failed', runCount: 4, createdAt: at(2) }), unnumbered])[0]?.state).toBe(
      'running',
    )
  })

  test.each([
    ['console rows', row({ status: 'failed', isConsole: true, createdAt: at(1) })],
    ['rows without a status', row({ createdAt: at(1) })],
    ['rows of another step', row({ status: 'failed', stepId: 'b', stepName: 'Build', createdAt: at(1) })],
    ['rows of no step', row({ status: 'failed', stepId: '', createdAt: at(1) })],
  ])('%s say nothing of a step', (_what, given) => {
    expect(report([given])[0]).toMatchObject({ state: null, startedAt: null, endedAt: null })
  })

  test('a row without a step id belongs to the step of its name', () => {
    const rows = [row({ status: 'failed', stepId: '', stepName: 'Build' })]
    expect(report(rows)[0]?.state).toBe('failed')
  })

  test('a row of no step does not belong to a step without a name', () => {
    expect(report([row({ status: 'failed', stepId: '' })], [step('', '')])[0]?.state).toBeNull()
  })
})
