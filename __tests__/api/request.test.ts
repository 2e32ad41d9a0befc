import { describe, expect, test } from '@jest/globals'
import { fieldsOf, isRepeatable, requestOf, secretsIn, type Values } from '../../src/api/request.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import type { JsonObject } from '../../src/ports.ts'
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

test.each<[string, JsonObject, readonly string[]]>([
  ['flat', { name: 'n', list: [1, 2], none: null, empty: {} }, ['name', 'list', 'none', 'empty']],
  [
    'with the names of the objects around them',
    { inner: { url: 'u', more: { x: 1 } } },
    ['inner.url', 'inner.more.x'],
  ],
])('the fields of a change are named without their values: %s', (_, data, names) => {
  expect(fieldsOf(data)).toEqual(names)
})

describe('the secrets of a change', () => {
  test.each(
    (
      'password jenkinsPwd client_secret apiToken accessKey credentials AUTH privateKey connectionString webhookUrl ' +
      'sessionCookie'
    ).split(' '),
  )('are the values under %s', (name) => {
    expect(secretsIn({ [name]: 'hush', inner: { [name]: 'also' }, url: 'open' })).toEqual(['hush', 'also'])
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['all inside', { credentials: { user: 'u', more: [{ x: 'v' }, 1, null, 'w'] } }, ['u', 'v', '1', 'w']],
    ['in lists', { users: [{ name: 'n', password: 'hush' }] }, ['hush']],
    ['at any depth', { a: { b: { c: { d: { e: { f: { g: { h: { token: 'far' } } } } } } } } }, ['far']],
    ['numbers, but no switches', { password: 1234, authorize: true, token: null }, ['1234']],
    ['line by line', { privateKey: '-----BEGIN-----\r\n  MIIE\n\n' }, ['-----BEGIN-----', 'MIIE']],
    ['none in an open change', { name: 'n', configuration: { url: 'u', jobs: ['a'] } }, []],
  ])('are found: %s', (_, data, secrets) => {
    expect(secretsIn(data)).toEqual(secrets)
  })
})
