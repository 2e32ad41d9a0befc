import { describe, expect, test } from '@jest/globals'
import { bareWord, isTruncated, meaningOf } from '../../src/api/reply.ts'
import { failureFromCode, parse } from '../../src/opsera/failure.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'

function meaning(name: OperationName, body: unknown, code = 200) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const head = { kind: 'reply', contentType: 'application/json', retryAfter: '', location: '' } as const
  const reply = { ...head, code, body: text }
  const failure = failureFromCode(reply, operation(name), { now: 0, clean: String })
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

  test.each<['refused' | 'failure' | 'unclear', OperationName, unknown, number?]>([
    ['refused', 'pipeline-run', { status: 'error', message: 'Pipeline is locked', runCount: 2 }],
    ['refused', 'pipeline-run', { status: 'rejected', runCount: 2 }, 409],
    ['refused', 'tool-update', { status: 'success', message: 'The update failed: tool is locked' }],
    ['refused', 'pipeline-summary', { status: 'error' }],
    ['refused', 'tool-get', { status: 'failed' }],
    ['refused', 'task-list', { status: 'failed', data: [] }],
    ['failure', 'pipeline-run', { status: 'executed', runCount: 2 }, 500],
    ['failure', 'pipeline-run', { status: 'failed' }, 403],
    ['failure', 'pipeline-run', { status: 'failed' }, 500],
    ['failure', 'pipeline-run', [{ status: 'executed', runCount: 2 }]],
    ['failure', 'pipeline-run', '<html>'],
    ['failure', 'pipeline-run', '"executed"'],
    ['failure', 'pipeline-status', {}],
    ['failure', 'pipeline-status', '"success"'],
    ['failure', 'pipeline-status', 'success'],
    ['failure', 'pipeline-list', { data: {} }],
    ['failure', 'pipeline-summary', []],
    ['failure', 'tool-update', 'true'],
    ['failure', 'task-status', '12'],
    ['failure', 'task-status', '""'],
    ['failure', 'task-status', '{"status"'],
    ['failure', 'task-status', '<html>'],
    ['failure', 'task-get', { status: 'failed' }, 500],
    ['failure', 'task-status', 'running', 404],
    ['unclear', 'pipeline-run', {}],
    ['unclear', 'pipeline-run', { status: 'running', runCount: 2 }],
    ['unclear', 'pipeline-run', { status: 'success', message: 'Pipeline is already running', runCount: 2 }],
    ['unclear', 'pipeline-reset', { status: 'success', message: 'The pipeline cannot be reset.' }],
    ['unclear', 'tool-update', { status: 'saved' }],
  ])('is %s for %s: %j under %p', (kind, name, body, code = 200) => {
    const found = meaning(name, body, code)
    expect(found.kind).toBe(kind)
    if (found.kind === 'unclear') expect(found.reason).toContain('an answer with ')
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
