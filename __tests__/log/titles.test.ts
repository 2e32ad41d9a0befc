import { describe, expect, test } from '@jest/globals'
import { lineOf, titleOf } from '../../src/log/titles.ts'
import { readRecord } from '../../src/opsera/records.ts'

const plan = [
  { id: 'a', name: 'Build', tool: 'jenkins', active: true },
  { id: 'b', name: 'Old scan', tool: 'sonar', active: false },
  { id: 'c', name: 'Unit tests', tool: 'jenkins', active: true },
]

describe('titleOf', () => {
  test.each([
    ['all', { step_id: 'c', step_name: 'Tests', tool_identifier: 'npm' }, 'Step 2/2 · Tests (npm)'],
    ['no tool', { step_id: 'a', step_name: 'Build' }, 'Step 1/2 · Build'],
    ['no identity', { step_name: 'Unit tests' }, 'Step 2/2 · Unit tests'],
    ['no name', { step_id: 'a', tool_identifier: 'npm' }, 'Step 1/2 · Console output (npm)'],
    ['a step of no plan', { step_id: 'x', step_name: 'Build' }, 'Build'],
    ['a step that is switched off', { step_id: 'b', step_name: 'Old scan' }, 'Old scan'],
    ['a step of no plan with a place', { step_id: 'x', step_index: 4, step_name: 'Lint' }, 'Step 5 · Lint'],
    ['nothing', {}, 'Console output'],
  ])('leaves out what is not known: with %s', (_, row, title) => {
    expect(titleOf(readRecord(row), plan)).toBe(title)
  })

  test.each([
    ['FAILED', ' · failed'],
    ['stopped', ' · stopped'],
    ['success', ''],
    ['running', ''],
    ['Console log retrieved', ''],
  ])('says how the step ended if that was badly: %s', (status, result) => {
    expect(titleOf(readRecord({ step_id: 'a', step_name: 'Build', status }), plan)).toBe(
      `Step 1/2 · Build${result}`,
    )
  })

  test('knows no place without a plan', () => {
    expect(titleOf(readRecord({ step_id: 'a', step_name: 'Build' }), [])).toBe('Build')
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
    ['a message alone', { message: 'Pipeline starts' }, 'Pipeline starts'],
    ['nothing', {}, ''],
  ])('leaves out what is not known: with %s', (_, row, line) => {
    expect(lineOf(readRecord(row), plan)).toBe(line)
  })
})
