import { describe, expect, test } from '@jest/globals'
import { isRepeatable, requestOf, type Values } from '../../src/api/request.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { callOf } from './api-harness.ts'

describe('a request', () => {
  test.each<[OperationName, Values, unknown]>([
    ['pipeline-status', { 'pipeline-id': 'p', 'run-count': 3 }, { body: { pipelineId: 'p', runCount: 3 } }],
    ['pipeline-stop', { 'pipeline-id': 'p', 'run-count': 3 }, { body: { pipelineId: 'p' } }],
    [
      'pipeline-logs',
      { 'pipeline-id': 'p', 'log-type': 'console output' },
      { body: { pipelineId: 'p', type: 'console output' } },
    ],
    [
      'tool-update',
      { 'tool-id': 't', data: { name: 'n', more: [1] } },
      { body: { toolId: 't', data: { name: 'n', more: [1] } } },
    ],
    ['tool-list', {}, { query: {} }],
    ['task-log', { 'task-id': 't', 'run-count': 3 }, { query: { taskId: 't', runCount: '3' } }],
    [
      'user-audit-log',
      { date: '2026-01-05', 'log-type': 'pipeline', count: 5 },
      {
        query: { date: '2026-01-05', type: 'pipeline', count: '5' },
      },
    ],
    ['token-audit-log', { scope: 'api' }, { query: { scope: 'api' } }],
  ])('of %s has its fields where the table says', (name, values, request) => {
    const { operation, ...content } = requestOf(callOf(name, values))
    expect(operation.name).toBe(name)
    expect(content).toEqual(request)
  })

  test('goes to another path when one is given', () => {
    expect(requestOf(callOf('task-list', {}, '/api/v1/jobs')).path).toBe('/api/v1/jobs')
  })

  test.each<[OperationName, string | undefined, boolean]>([
    ['pipeline-list', undefined, true],
    ['pipeline-list', '/x', true],
    ['tool-get', undefined, true],
    ['tool-get', '/x', false],
    ['tool-update', undefined, false],
    ['pipeline-run', undefined, false],
  ])('of %s at %s may be sent again: %s', (name, path, isSo) => {
    expect(isRepeatable(callOf(name, {}, path))).toBe(isSo)
  })
})
