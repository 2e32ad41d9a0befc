import { describe, expect, test } from '@jest/globals'
import { bareWord, HttpOpseraClient, type OpseraClient, type Outcome } from '../../src/opsera/client.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'
import type { JsonValue, Request } from '../../src/ports.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

type Call = (client: OpseraClient) => Promise<Outcome<unknown>>

/** A client to which one body is the answer to all, and what it has sent. */
function clientOf(body: string, code = 200) {
  const sent: Omit<Request, 'signal'>[] = []
  const transport = {
    send: ({ signal: _, ...request }: Request) => {
      sent.push(request)
      const head = { contentType: '', retryAfter: '', location: '' }
      return Promise.resolve({ kind: 'reply', code, ...head, body } as const)
    },
  }
  return { client: new HttpOpseraClient(transport, new VirtualClock()), sent }
}

const answer = (call: Call, body: JsonValue, code?: number) =>
  call(clientOf(JSON.stringify(body), code).client)

const toolGet: Call = (c) => c.toolGet('t1')
const toolUpdate: Call = (c) => c.toolUpdate('t1', { name: 'n' })
const taskStatus: Call = (c) => c.taskStatus('k1')
const pipelineList: Call = (c) => c.pipelineList()

describe('a call', () => {
  test.each<[OperationName, Call, Pick<Request, 'body' | 'query'>]>([
    ['pipeline-list', pipelineList, {}],
    ['tool-list', (c) => c.toolList(), {}],
    ['tool-get', toolGet, { body: { toolId: 't1' } }],
    ['tool-update', toolUpdate, { body: { toolId: 't1', data: { name: 'n' } } }],
    ['task-list', (c) => c.taskList(), {}],
    ['task-get', (c) => c.taskGet('k1'), { body: { taskId: 'k1' } }],
    ['task-status', taskStatus, { body: { taskId: 'k1' } }],
    ['task-log', (c) => c.taskLog('k1'), { query: { taskId: 'k1' } }],
    ['task-log', (c) => c.taskLog('k1', 3), { query: { taskId: 'k1', runCount: '3' } }],
    ['user-audit-log', (c) => c.userAuditLog(), { query: {} }],
    [
      'user-audit-log',
      (c) => c.userAuditLog({ date: '2026-01-05', type: 'pipeline', count: 5 }),
      { query: { date: '2026-01-05', type: 'pipeline', count: '5' } },
    ],
    ['token-audit-log', (c) => c.tokenAuditLog(), { query: {} }],
    [
      'token-audit-log',
      (c) => c.tokenAuditLog({ date: '2026-01-05', scope: 'api' }),
      { query: { date: '2026-01-05', scope: 'api' } },
    ],
  ])('is one request with the keys of the table: %s', async (name, call, content) => {
    const { client, sent } = clientOf('[]')
    await call(client)
    const { method, path, fields } = operation(name)
    expect(sent).toEqual([{ method, path, ...content }])
    const keys = fields.map(({ key }) => key)
    for (const key of Object.keys({ ...content.body, ...content.query })) expect(keys).toContain(key)
  })

  test('lists pipelines, a row for a row', async () => {
    const rows = [{ _id: 'p1', name: 'a', workflow: {} }, { name: 'b' }, null, 'c']
    const value = [
      { id: 'p1', name: 'a' },
      { id: '', name: 'b' },
      { id: '', name: '' },
      { id: '', name: '' },
    ]
    expect(await answer(pipelineList, rows)).toEqual({ ok: true, value })
    expect(await answer(pipelineList, { count: 4, data: rows })).toEqual({ ok: true, value })
    expect((await answer(pipelineList, {})).ok).toBe(false)
  })

  test('lists rows as they came', async () => {
    const list: Call = (c) => c.tokenAuditLog()
    expect(await answer(list, { count: 2, data: [{ _id: 'a' }, 1] })).toEqual({
      ok: true,
      value: [{ _id: 'a' }],
    })
    expect((await answer(list, 'no')).ok).toBe(false)
  })

  test.each<[JsonValue, JsonValue]>([
    [
      { _id: 't1', data: { x: 1 } },
      { _id: 't1', data: { x: 1 } },
    ],
    [{ data: { _id: 't1' } }, { _id: 't1' }],
    [{ name: 'n' }, { name: 'n' }],
    [
      { _id: 't1', status: 'failed' },
      { _id: 't1', status: 'failed' },
    ],
  ])('brings an object: %j', async (body, value) => {
    expect(await answer(toolGet, body)).toEqual({ ok: true, value })
  })

  test.each<[JsonValue]>([[{ status: 'failed', message: 'm' }], [[]], ['t']])(
    'brings no object: %j',
    async (body) => {
      expect((await answer(toolGet, body)).ok).toBe(false)
    },
  )

  test('updates a tool, or is refused', async () => {
    expect(await answer(toolUpdate, { _id: 't1', message: 'm' })).toEqual({
      ok: true,
      value: { accepted: true, message: 'm', tool: { _id: 't1', message: 'm' } },
    })
    expect(await answer(toolUpdate, { status: 'failed', message: 'no' }, 400)).toEqual({
      ok: true,
      value: { accepted: false, message: 'no' },
    })
    expect((await answer(toolUpdate, [])).ok).toBe(false)
  })

  test.each<[string, unknown]>([
    ['"running"', { word: 'running', message: '' }],
    ['running\n', { word: 'running', message: '' }],
    ['{"status":"failed","message":"m"}', { word: 'failed', message: 'm' }],
  ])('brings the status of a task: %s', async (body, value) => {
    expect(await taskStatus(clientOf(body).client)).toEqual({ ok: true, value })
  })

  test.each(['', '""', '{"status":', '<html>', '12', 'null', '[]'])(
    'brings no status of a task: %s',
    async (body) => {
      expect((await taskStatus(clientOf(body).client)).ok).toBe(false)
    },
  )
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
