import { describe, expect, test } from '@jest/globals'
import { bareWord, isTruncated, meaningOf } from '../../src/api/reply.ts'
import { failureFromCode, parse } from '../../src/opsera/failure.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'

function meaning(name: OperationName, body: unknown, code = 200) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const head = { kind: 'reply', contentType: 'application/json', retryAfter: '', location: '' } as const
  const reply = { ...head, code, body: text }
  const failure = failureFromCode(reply, operation(name), 0)
  const value = parse(text)
  return meaningOf(operation(name), { reply, value, ...(failure !== undefined && { failure }) })
}

describe('a reply', () => {
  test.each<[OperationName, unknown, unknown]>([
    ['pipeline-run', { status: 'executed', message: 'm', runCount: 2 }, { status: 'executed', message: 'm' }],
    ['pipeline-run', { status: 'queued', message: 'm' }, { status: 'queued', message: 'm' }],
    ['tool-update', { _id: 't', status: 'failed' }, { status: 'failed', message: '' }],
    ['tool-update', { status: 'success', message: 'saved' }, { status: 'success', message: 'saved' }],
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
    ['pipeline-run', { status: 'error', message: 'Pipeline is locked', runCount: 2 }, 200],
    ['pipeline-run', { status: 'rejected', runCount: 2 }, 409],
    ['pipeline-stop', { status: 'error' }, 400],
    ['pipeline-reset', { status: 'cancelled' }, 200],
    ['tool-update', { status: 'error', message: 'not saved' }, 200],
    ['tool-update', { status: 'success', message: 'The update failed: tool is locked' }, 200],
    ['pipeline-summary', { status: 'error' }, 200],
    ['pipeline-summary', { status: 'failed' }, 200],
    ['tool-get', { status: 'failed' }, 200],
    ['task-list', { status: 'failed', data: [] }, 200],
  ])('to %s is a refusal: %j under %d', (name, body, code) => {
    expect(meaning(name, body, code).kind).toBe('refused')
  })

  test.each<[OperationName, unknown, number]>([
    ['pipeline-run', { status: 'executed', runCount: 2 }, 500],
    ['pipeline-run', { status: 'failed' }, 403],
    ['pipeline-run', { status: 'failed' }, 500],
    ['pipeline-run', [2], 200],
    ['pipeline-run', [{ status: 'executed', runCount: 2 }], 200],
    ['pipeline-run', '<html>', 200],
    ['pipeline-run', '"executed"', 200],
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

  test.each<[OperationName, unknown]>([
    ['pipeline-run', {}],
    ['pipeline-run', { status: 'odd', runCount: 2 }],
    ['pipeline-run', { status: 'running', runCount: 2 }],
    ['pipeline-run', { runCount: 2 }],
    ['pipeline-run', { status: 'executed', runCount: 0 }],
    ['pipeline-run', { status: 'success', message: 'Pipeline is already running', runCount: 2 }],
    ['pipeline-run', { status: 'timed out' }],
    ['pipeline-stop', { status: 'stopping' }],
    ['pipeline-reset', { status: 'success', message: 'The pipeline cannot be reset.' }],
    ['tool-update', {}],
    ['tool-update', { status: 'saved' }],
  ])('to %s is unclear: %j', (name, body) => {
    expect(meaning(name, body)).toMatchObject({
      kind: 'unclear',
      reason: expect.stringContaining('an answer with ') as unknown,
    })
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
