import { describe, expect, test } from '@jest/globals'
import { PlanIndex } from '../../src/log/titles.ts'
import { readRecord as readRow } from '../../src/opsera/records.ts'
import type { JsonObject } from '../../src/ports.ts'

const readRecord = (row: JsonObject) => readRow(row, String)

const plan = [
  { id: 'a', name: 'Build', tool: 'jenkins', active: true },
  { id: 'b', name: 'Old scan', tool: 'sonar', active: false },
  { id: 'c', name: 'Unit tests', tool: 'jenkins', active: true },
]

const index = new PlanIndex(plan)

describe('titleOf', () => {
  test.each([
    ['all', { step_id: 'c', step_name: 'Tests', tool_identifier: 'npm' }, 'Step 2/2 · Unit tests (npm)'],
    ['no tool', { step_id: 'a', step_name: 'Build' }, 'Step 1/2 · Build'],
    ['no identity', { step_name: 'Unit tests' }, 'Step 2/2 · Unit tests'],
    ['a name in another case', { step_name: ' unit TESTS ' }, 'Step 2/2 · Unit tests'],
    ['no name', { step_id: 'a', tool_identifier: 'npm' }, 'Step 1/2 · Build (npm)'],
    ['a step of no plan', { step_id: 'x', step_name: 'Build' }, 'Build'],
    ['a step that is switched off', { step_id: 'b', step_name: 'Old scan' }, 'Old scan'],
    ['a step of no plan with a place', { step_id: 'x', step_index: 4, step_name: 'Lint' }, 'Step 5 · Lint'],
    ['nothing', {}, 'Console output'],
  ])('leaves out what is not known: with %s', (_, row, title) => {
    expect(index.titleOf(readRecord(row))).toBe(title)
  })

  test.each([
    ['FAILED', ' · failed'],
    ['stopped', ' · stopped'],
    ['success', ''],
    ['running', ''],
    ['Console log retrieved', ''],
  ])('says how the step ended if that was badly: %s', (status, result) => {
    expect(index.titleOf(readRecord({ step_id: 'a', step_name: 'Build', status }))).toBe(
      `Step 1/2 · Build${result}`,
    )
  })

  test('has no position without a plan', () => {
    expect(new PlanIndex([]).titleOf(readRecord({ step_id: 'a', step_name: 'Build' }))).toBe('Build')
  })
})

describe('lineOf', () => {
  test.each([
    [
      'all',
      { step_id: 'c', step_name: 'Unit tests', status: 'success', message: 'Unit tests have passed' },
      'Step 2/2 · Unit tests · success · Unit tests have passed',
    ],
    ['no status', { step_name: 'Lint', message: 'begins' }, 'Lint · begins'],
    ['only a message', { message: 'Pipeline starts' }, 'Pipeline starts'],
    ['nothing', {}, ''],
  ])('leaves out what is not known: with %s', (_, row, line) => {
    expect(index.lineOf(readRecord(row))).toBe(line)
  })
})

describe('keyOf', () => {
  test.each([
    ['an id', { step_id: 'x', step_name: 'Build' }, 'x'],
    ['the name of a step of the plan', { step_name: ' BUILD' }, 'a'],
    ['another name', { step_name: 'Lint ' }, 'lint'],
    ['nothing', {}, ''],
  ])('identifies the pipeline step of a record with %s', (_, row, key) => {
    expect(index.keyOf(readRecord(row))).toBe(key)
  })

  test('takes the first of two pipeline steps of the same name', () => {
    const two = ['a', 'b'].map((id) => ({ id, name: 'Deploy', tool: '', active: true }))
    expect(new PlanIndex(two).keyOf(readRecord({ step_name: 'Deploy' }))).toBe('a')
  })
})
