import { describe, expect, test } from '@jest/globals'
import { MAX_ROWS, operation, OPERATIONS, type OperationName } from '../../src/opsera/operations.ts'

function namesWhere(holds: (call: (typeof OPERATIONS)[number]) => boolean): readonly string[] {
  return OPERATIONS.filter(holds).map((call) => call.name)
}

describe('the table of calls', () => {
  test('has the sixteen calls of the document, each once, each at a place of its own', () => {
    expect(new Set(OPERATIONS.map((call) => call.name)).size).toBe(16)
    expect(new Set(OPERATIONS.map((call) => call.path)).size).toBe(16)
  })

  test.each<[OperationName, string]>([
    ['pipeline-run', 'POST /api/v1/pipeline/run'],
    ['pipeline-status', 'POST /api/v1/pipeline/status'],
    ['pipeline-stop', 'POST /api/v1/pipeline/stop'],
    ['pipeline-reset', 'POST /api/v1/pipeline/reset'],
    ['pipeline-summary', 'POST /api/v1/pipeline/summary'],
    ['pipeline-logs', 'POST /api/v1/pipeline/logs'],
    ['user-audit-log', 'GET /api/v1/logs/user/actions'],
    ['token-audit-log', 'GET /api/v1/logs/user/tokens'],
  ])('has %s where Opsera prints it', (name, place) => {
    const { method, path, pathIs } = operation(name)
    expect([`${method} ${path}`, pathIs]).toEqual([place, 'documented'])
  })

  test('names the calls that change something', () => {
    expect(namesWhere((call) => call.mutating)).toEqual([
      'pipeline-run',
      'pipeline-stop',
      'pipeline-reset',
      'tool-update',
    ])
  })

  test('changes things with POST alone, and lists nothing that it changes', () => {
    expect(namesWhere((call) => call.mutating && (call.method === 'GET' || call.list))).toEqual([])
  })

  test('lets no read-only scope change anything', () => {
    expect(
      namesWhere((call) => call.mutating && call.scopes.some((scope) => scope.includes('Read Only'))),
    ).toEqual([])
  })

  test.each([...OPERATIONS])('is whole for $name', (call) => {
    const names = call.fields.map((field) => field.name)
    const keys = call.fields.flatMap((field) => field.key ?? [])
    expect(call.path).toMatch(/^\/api\/v1\/[a-z/]+$/)
    expect(call.scopes).toContain('API Access')
    expect([new Set(names).size, new Set(keys).size]).toEqual([names.length, keys.length])
    expect(call.deadlineMs).toBeGreaterThan(0)
  })

  test.each<[OperationName]>([['pipeline-stop'], ['pipeline-reset']])(
    'asks for a run for %s, and does not send it',
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

  test('leaves a cancelled job time for a stop and a reset', () => {
    expect(operation('pipeline-stop').deadlineMs).toBeLessThanOrEqual(15_000)
    expect(operation('pipeline-reset').deadlineMs).toBeLessThanOrEqual(15_000)
  })

  test('knows the longest list of the document', () => {
    expect(MAX_ROWS).toBe(1_000)
  })
})

describe('operation', () => {
  test.each([...OPERATIONS])('finds $name', (call) => {
    expect(operation(call.name)).toBe(call)
  })

  test('throws for a name that is not in the table', () => {
    expect(() => operation('pipeline-delete' as OperationName)).toThrow(
      'no operation is named pipeline-delete',
    )
  })
})
