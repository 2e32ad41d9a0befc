import { describe, expect, test } from '@jest/globals'
import { opseraClient, type CallLimits, type OpseraClient } from '../../src/opsera/client.ts'
import type { Outcome } from '../../src/opsera/failure.ts'
import { operation, OPERATIONS } from '../../src/opsera/operations.ts'
import type { JsonValue, Reply, Request, Transport, TransportResult } from '../../src/ports.ts'
import { reply } from '../support/values.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

/** A transport whose replies never come until the request is aborted. */
const silent: Transport = {
  send: ({ signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        resolve({ kind: 'ambiguous', reason: 'cut' })
      })
    }),
}

const json = (value: JsonValue, code = 200) => reply({ code, body: JSON.stringify(value) })

type Call = (client: OpseraClient, limits?: CallLimits) => Promise<Outcome<unknown>>
const run: Call = (client, limits) => client.runPipeline('p1', undefined, limits)
const status: Call = (client, limits) => client.pipelineStatus('p1', 3, limits)
const stop: Call = (client, limits) => client.stopPipeline('p1', limits)
const reset: Call = (client, limits) => client.resetPipeline('p1', limits)
const summary: Call = (client, limits) => client.pipelineSummary('p1', limits)
const logs: Call = (client, limits) => client.pipelineLogs('p1', 3, limits)
const list: Call = (client, limits) => client.pipelineList(limits)

/** The outcome of a call that is answered at once with a reply. */
function outcomeOf(call: Call, answer: Reply, clean: (text: string) => string = String) {
  const transport = { send: () => Promise.resolve(answer) }
  return call(opseraClient({ transport, clock: new VirtualClock(), clean }))
}

describe('a call', () => {
  const settings = { pipelineId: 'p1', settings: { a: 1 } }
  const console = { pipelineId: 'p1', runCount: 3, type: 'console output' }
  test.each<[string, Call, string, JsonValue]>([
    ['a run', run, 'run', { pipelineId: 'p1' }],
    ['a run with settings', (c) => c.runPipeline('p1', { a: 1 }), 'run', settings],
    ['a status', status, 'status', { pipelineId: 'p1', runCount: 3 }],
    ['a stop', stop, 'stop', { pipelineId: 'p1' }],
    ['a reset', reset, 'reset', { pipelineId: 'p1' }],
    ['a summary', summary, 'summary', { pipelineId: 'p1' }],
    ['all logs', logs, 'logs', { pipelineId: 'p1', runCount: 3 }],
    ['console logs', (c) => c.pipelineLogs('p1', 3, { type: 'console output' }), 'logs', console],
  ])('is one request: %s', async (_, call, path, body) => {
    const requests: Request[] = []
    const clock = new VirtualClock()
    const send = (request: Request) => {
      requests.push(request)
      return Promise.resolve(json({}))
    }
    await call(opseraClient({ transport: { send }, clock, clean: String }))
    const { maxBytes, mutating } = OPERATIONS.find((each) => each.path.endsWith(`/pipeline/${path}`))!
    const limits = { maxBytes, freshConnection: mutating }
    expect(requests.map(({ signal: _signal, ...sent }) => sent)).toEqual([
      { method: 'POST', path: `/api/v1/pipeline/${path}`, body, ...limits },
    ])
    expect(clock.pending).toBe(0)
  })

  test.each<[string, Call, CallLimits, number]>([
    ['its own deadline', stop, {}, 15_000],
    ['a shorter one', stop, { deadlineMs: 2_000 }, 2_000],
    ['its own when the other is longer', reset, { deadlineMs: 90_000 }, 15_000],
  ])('ends with %s', async (_, call, limits, waited) => {
    const clock = new VirtualClock()
    const begin = clock.now()
    const client = opseraClient({ transport: silent, clock, clean: String })
    const failure = { kind: 'ambiguous', reason: 'cut' }
    expect(await clock.run(call(client, limits))).toEqual({ ok: false, failure })
    expect([clock.now() - begin, clock.pending]).toEqual([waited, 0])
  })

  test('is aborted by the signal', async () => {
    const clock = new VirtualClock()
    const begin = clock.now()
    const cut = new AbortController()
    clock.at(begin + 1_000, () => {
      cut.abort()
    })
    const client = opseraClient({ transport: silent, clock, clean: String })
    expect((await clock.run(list(client, { signal: cut.signal }))).ok).toBe(false)
    expect([clock.now() - begin, clock.pending]).toEqual([1_000, 0])
  })
})

describe('a reply', () => {
  test.each<[string, Call, Reply, object]>([
    ['nothing', status, reply(), { kind: 'ambiguous', reason: 'an empty reply (HTTP 200)' }],
    ['a list', summary, json([]), { kind: 'ambiguous', reason: 'a reply that could not be read (HTTP 200)' }],
    ['a success under 502', run, json({ status: 'success', runCount: 3 }, 502), { kind: 'ambiguous' }],
    ['a success under 409', run, json({ status: 'success', runCount: 3 }, 409), { kind: 'rejected' }],
    ['a status under 500', status, json({ status: 'failed' }, 500), { kind: 'ambiguous', code: 500 }],
    ['an object in place of a list', list, json({}), { kind: 'ambiguous' }],
  ])('of %s is a failure', async (_, call, answer, failure) => {
    expect(await outcomeOf(call, answer)).toMatchObject({ ok: false, failure })
  })

  test('is read without the pipeline name in its message', async () => {
    const answer = json({ status: 'success', message: 'Retry failed orders has been stopped' })
    const named: Call = (client) => client.stopPipeline('p1', { pipelineName: 'Retry failed orders' })
    expect([(await outcomeOf(stop, answer)).ok, (await outcomeOf(named, answer)).ok]).toEqual([false, true])
  })

  const rows = [{ _id: 'p1', name: 'a', workflow: {} }, { name: 'b' }, null, 'c']
  const none = { id: '', name: '' }
  const listed = [{ id: 'p1', name: 'a' }, { id: '', name: 'b' }, none, none]
  const started = { status: 'executed', message: 'started', runCount: '3' }
  test.each<[string, Call, JsonValue, unknown]>([
    ['a started run', run, started, { accepted: true, message: 'started', runCount: 3 }],
    ['a queued run', run, { status: 'queued', message: 'later' }, { accepted: true, message: 'later' }],
    ['an accepted stop', stop, { status: ' SUCCESS ' }, { accepted: true, message: '' }],
    ['a status', status, { status: ' success ', message: 'm' }, { word: 'success', message: 'm' }],
    ['an unknown word', status, { status: 'new word', message: 1 }, { word: 'new word', message: '' }],
    ['an empty list of records', logs, [], []],
    ['pipelines, one entry for each row', list, rows, listed],
    ['pipelines in data', list, { count: 4, data: rows }, listed],
    ['a pipeline', summary, { name: 'Nightly', workflow: { run_count: 3 } }, { name: 'Nightly', counter: 3 }],
    ['records', logs, [{ _id: 'a' }, 'no row', null, [], { _id: 'b' }], [{ id: 'a' }, { id: 'b' }]],
    ['records in data', logs, { data: [{ _id: 'a' }, { _id: 'b' }] }, [{ id: 'a' }, { id: 'b' }]],
  ])('is read as %s', async (_, call, body, value) => {
    expect(await outcomeOf(call, json(body))).toMatchObject({ ok: true, value })
  })

  test.each<[JsonValue]>([[{}], [{ status: '' }], [{ status: ' ' }], [{ status: 1 }], ['success'], [null]])(
    'is no status: %j',
    async (body) => {
      expect((await outcomeOf(status, json(body))).ok).toBe(false)
    },
  )
})

describe('names, words and messages are cleaned when they are read', () => {
  const SECRET = 'a-token'
  const record = { step_name: SECRET, tool_identifier: SECRET, status: SECRET, message: SECRET }
  const plan = [{ name: SECRET, tool: { tool_identifier: SECRET } }]
  const workflow = { run_count: 3, last_run: { run_count: 3, status: SECRET }, plan }

  test.each<[string, Call, Reply]>([
    ['a status', status, json({ status: SECRET, message: SECRET })],
    ['a pipeline', summary, json({ name: SECRET, workflow })],
    ['a list of records', logs, json([record])],
    ['a list of pipelines', list, json([{ _id: 'p1', name: SECRET }])],
    ['an acceptance', run, json({ status: 'executed', message: SECRET, runCount: 3 })],
    ['a refusal', run, json({ status: 'failed', message: SECRET })],
    ['an unclear reply', run, json({ status: SECRET, message: SECRET })],
    ['an error', status, json({ message: SECRET }, 403)],
    ['an error that is long', status, json({ message: `${'word '.repeat(59)}${SECRET}` }, 500)],
  ])('of %s', async (_, call, answer) => {
    const outcome = await outcomeOf(call, answer, (text) => text.replaceAll(SECRET, '***'))
    expect(JSON.stringify(outcome)).toContain('***')
    expect(JSON.stringify(outcome)).not.toContain(SECRET)
  })

  test('and a status word with invisible characters in it still counts', async () => {
    const hidden = json({ status: 'suc\u200bcess', message: 'It is loc\u200bked' })
    const seen = await outcomeOf(run, hidden, (text) => text.replaceAll('\u200b', ''))
    expect(seen).toMatchObject({ ok: false, failure: { reason: expect.stringContaining('It is locked') } })
  })
})

describe('any call', () => {
  const STATUS = operation('pipeline-status')
  const RUN = operation('pipeline-run')
  const GOOD = reply({ contentType: 'application/json; charset=utf-8', body: '{"status":"running"}' })

  /** Requests take 40 ms and are answered in this order; the last result counts for all that follow. */
  function clientOf(...results: readonly TransportResult[]) {
    const clock = new VirtualClock()
    const sent: Request[] = []
    const lines: string[] = []
    const transport = {
      send: async (request: Request) => {
        sent.push(request)
        await clock.sleep(40)
        return results[Math.min(sent.length, results.length) - 1] ?? GOOD
      },
    }
    const { send } = opseraClient({ transport, clock, clean: String, debug: (line) => lines.push(line) })
    return { sent, lines, send: (...call: Parameters<typeof send>) => clock.run(send(...call)) }
  }

  test('may have another path and another limit', async () => {
    const { send, sent } = clientOf()
    await send({ operation: STATUS, path: '/other', maxBytes: 5, query: { a: '1' } })
    expect(sent[0]).toMatchObject({ path: '/other', maxBytes: 5, query: { a: '1' }, freshConnection: false })
  })

  test('returns reply, value and failure', async () => {
    const good = await clientOf().send({ operation: STATUS })
    expect([good.value, good.failure]).toEqual([{ status: 'running' }, undefined])
    const refused = reply({ code: 409, body: '{"status":"failed"}' })
    const change = await clientOf(refused).send({ operation: RUN })
    expect([change.value, change.failure?.kind]).toEqual([{ status: 'failed' }, 'rejected'])
    const none = await clientOf({ kind: 'ambiguous', reason: 'cut' }).send({ operation: RUN })
    expect([none.reply, none.failure?.kind]).toEqual([undefined, 'ambiguous'])
  })

  test('has a debug line without body, query and more than 40 characters of a header', async () => {
    const hostile = reply({ contentType: `x${'y'.repeat(100)}`, body: '"remote text"' })
    const { send, lines } = clientOf(GOOD, hostile)
    await send({ operation: STATUS })
    await send({ operation: operation('task-log'), query: { taskId: 'a-task' } })
    expect(lines).toEqual([
      'POST /api/v1/pipeline/status: HTTP 200, application/json; charset=utf-8, 20 bytes, 40 ms, attempt 1',
      `GET /api/v1/task/log: HTTP 200, x${'y'.repeat(39)}, 13 bytes, 40 ms, attempt 1`,
    ])
  })

  test('counts its attempts until one succeeds, for each operation', async () => {
    const { send, lines } = clientOf(reply({ code: 502 }), { kind: 'unreachable', reason: 'refused' }, GOOD)
    for (const each of [STATUS, STATUS, RUN, STATUS, STATUS]) await send({ operation: each })
    expect(lines.map((line) => line.replace(/.*attempt /, ''))).toEqual(['1', '2', '1', '3', '1'])
    expect(lines[1]).toBe('POST /api/v1/pipeline/status: no reply (refused), 40 ms, attempt 2')
  })
})
