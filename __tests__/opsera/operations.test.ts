import { describe, expect, test } from '@jest/globals'
import { MAX_ROWS, operation, OPERATIONS, type OperationName } from '../../src/opsera/operations.ts'

const namesWhere = (holds: (call: (typeof OPERATIONS)[number]) => boolean) =>
  OPERATIONS.filter(holds).map((call) => call.name)

describe('the table of calls', () => {
  test('has the sixteen calls of the document, each with a different path, and its longest list', () => {
    expect(new Set(OPERATIONS.map((call) => call.name)).size).toBe(16)
    expect(new Set(OPERATIONS.map((call) => call.path)).size).toBe(16)
    expect(MAX_ROWS).toBe(1_000)
  })

  test('names the calls that change something: with POST, without a list, not with a read-only scope', () => {
    const changes = ['pipeline-run', 'pipeline-stop', 'pipeline-reset', 'tool-update']
    expect(namesWhere((call) => call.mutating)).toEqual(changes)
    const isWrong = ({ method, list, scopes }: (typeof OPERATIONS)[number]) =>
      method === 'GET' || list || scopes.some((scope) => scope.includes('Read Only'))
    expect(namesWhere((call) => call.mutating && isWrong(call))).toEqual([])
  })

  test.each([...OPERATIONS])('is complete for $name', (call) => {
    const names = call.fields.map((field) => field.name)
    const keys = call.fields.flatMap((field) => field.key ?? [])
    expect(operation(call.name)).toEqual(call)
    expect(call.path).toMatch(/^\/api\/v1\/[a-z/]+$/)
    expect(call.scopes).toContain('API Access')
    expect([new Set(names).size, new Set(keys).size]).toEqual([names.length, keys.length])
  })

  test.each<[OperationName]>([['pipeline-stop'], ['pipeline-reset']])(
    'requires a run for %s, and does not send it',
    (name) => {
      const field = operation(name).fields.find((each) => each.name === 'run-count')
      expect(field).toEqual({ name: 'run-count', required: true })
    },
  )

  test.each<[OperationName, number, number]>([
    ['pipeline-run', 60, 1],
    ['pipeline-status', 20, 1],
    ['pipeline-stop', 15, 1],
    ['pipeline-reset', 15, 1],
    ['pipeline-summary', 60, 16],
    ['pipeline-list', 60, 32],
    ['pipeline-logs', 60, 64],
  ])('gives %s %d s and %d MB', (name, seconds, megabytes) => {
    const { deadlineMs, maxBytes } = operation(name)
    expect([deadlineMs, maxBytes]).toEqual([seconds * 1_000, megabytes * 1_000_000])
  })
})
