import { describe, expect, test } from '@jest/globals'
import { JsonScan } from '../../src/api/json-scan.ts'
import { bareWord, isTruncated, meaningOf, WANTED } from '../../src/api/reply.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'

function meaning(name: OperationName, body: unknown, code = 200) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const scan = new JsonScan(WANTED)
  scan.write(new TextEncoder().encode(text))
  const head = { kind: 'reply', code, contentType: 'application/json', retryAfter: '', location: '' } as const
  return meaningOf(operation(name), { ...head, body: text }, scan.end(), 0)
}

describe('a reply', () => {
  test.each<[OperationName, unknown, unknown]>([
    ['pipeline-run', { status: 'executed', message: 'm', runCount: 2 }, { status: 'executed', message: 'm' }],
    ['pipeline-run', { status: 'odd', runCount: 2 }, { status: 'odd', message: '' }],
    ['pipeline-run', { runCount: '2' }, { status: '', message: '' }],
    ['pipeline-stop', { status: ' Success ', message: 'm' }, { status: 'Success', message: 'm' }],
    ['pipeline-status', { status: 'failed', message: 'm' }, { status: 'failed', message: 'm' }],
    ['pipeline-summary', { _id: 'p', status: 'failed' }, { status: 'failed', message: '' }],
    ['pipeline-summary', { data: {} }, { status: '', message: '' }],
    ['tool-get', { _id: 't', message: 5 }, { status: '', message: '' }],
    ['tool-update', { _id: 't' }, { status: '', message: '' }],
    ['task-status', '"running"', { status: 'running', message: '' }],
    ['task-status', 'timed out', { status: 'timed out', message: '' }],
    ['task-status', { status: 'failed' }, { status: 'failed', message: '' }],
    ['task-list', [], { status: '', message: '', rows: 0 }],
    ['token-audit-log', { count: 1, data: [{}] }, { status: '', message: '', rows: 1 }],
    ['task-get', { _id: 't', data: [1, 2] }, { status: '', message: '' }],
  ])('to %s is good: %j', (name, body, facts) => {
    expect(meaning(name, body)).toEqual({ kind: 'good', facts })
  })

  test.each<[OperationName, unknown, number]>([
    ['pipeline-run', { status: 'Failed' }, 200],
    ['pipeline-run', { status: 'failed' }, 403],
    ['tool-update', { _id: 't', status: 'failed' }, 200],
    ['pipeline-summary', { status: 'failed' }, 200],
    ['tool-get', { status: 'failed' }, 200],
    ['task-list', { status: 'failed', data: [] }, 200],
  ])('to %s is a refusal: %j under %d', (name, body, code) => {
    expect(meaning(name, body, code).kind).toBe('refused')
  })

  test.each<[OperationName, unknown, number]>([
    ['pipeline-run', {}, 200],
    ['pipeline-run', { status: 'odd' }, 200],
    ['pipeline-run', { status: 'executed', runCount: 2 }, 500],
    ['pipeline-run', { runCount: 0 }, 200],
    ['pipeline-stop', { runCount: 2 }, 200],
    ['pipeline-status', {}, 200],
    ['pipeline-status', '"success"', 200],
    ['pipeline-status', 'success', 200],
    ['pipeline-list', { data: {} }, 200],
    ['pipeline-summary', [], 200],
    ['tool-update', 'true', 200],
    ['task-status', '12', 200],
    ['task-status', '""', 200],
    ['task-status', '{"status"', 200],
    ['task-status', '<html>', 200],
    ['task-get', { status: 'failed' }, 500],
    ['task-status', 'running', 404],
  ])('to %s is no answer: %j under %d', (name, body, code) => {
    expect(meaning(name, body, code).kind).toBe('failure')
  })

  test.each([
    [999, false],
    [1_000, true],
    [1_001, true],
  ])('of %d rows may be cut: %s', (rows, isSo) => {
    expect(isTruncated(rows)).toBe(isSo)
  })
})

describe('a bare word', () => {
  test.each([
    [' running ', 'running'],
    ['timed out', 'timed out'],
    ['<p>', ''],
    ['{', ''],
    ['', ''],
    ['a\nb', ''],
    ['x'.repeat(65), ''],
  ])('in %j is %j', (body, word) => {
    expect(bareWord(body)).toBe(word)
  })
})
