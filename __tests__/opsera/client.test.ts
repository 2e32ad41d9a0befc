import { describe, expect, test } from '@jest/globals'
import { HttpOpseraClient, type OpseraClient, type Outcome } from '../../src/opsera/client.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import type { TransportResult, JsonValue, Reply, Request, Transport } from '../../src/ports.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

/** A transport that gives one answer to all, and remembers what it was asked. */
class Wire implements Transport {
  readonly requests: Request[] = []
  readonly #answer: TransportResult

  constructor(answer: TransportResult) {
    this.#answer = answer
  }

  send(request: Request): Promise<TransportResult> {
    this.requests.push(request)
    return Promise.resolve(this.#answer)
  }
}

/** A transport whose answers never come until the request is cut. */
const silentWire: Transport = {
  send: ({ signal }) =>
    new Promise((resolve) => {
      const cut = () => {
        resolve({ kind: 'response-lost', reason: 'cut' })
      }
      if (signal.aborted) cut()
      else signal.addEventListener('abort', cut)
    }),
}

function reply(body: JsonValue | undefined, code = 200): Reply {
  const none = { contentType: 'application/json', retryAfter: '', location: '' }
  return { kind: 'reply', code, ...none, body: body === undefined ? '' : JSON.stringify(body) }
}

function clientOf(answer: TransportResult): OpseraClient {
  return new HttpOpseraClient(new Wire(answer), new VirtualClock())
}

type Call = (client: OpseraClient) => Promise<Outcome<unknown>>
const run: Call = (client) => client.runPipeline('p1')
const status: Call = (client) => client.pipelineStatus('p1', 3)
const stop: Call = (client) => client.stopPipeline('p1')
const reset: Call = (client) => client.resetPipeline('p1')
const summary: Call = (client) => client.pipelineSummary('p1')
const logs: Call = (client) => client.pipelineLogs('p1', 3)

describe('a call', () => {
  test.each<[string, Call, string, JsonValue]>([
    ['a run', run, 'run', { pipelineId: 'p1' }],
    [
      'a run with settings',
      (c) => c.runPipeline('p1', { a: 1 }),
      'run',
      { pipelineId: 'p1', settings: { a: 1 } },
    ],
    ['a status', status, 'status', { pipelineId: 'p1', runCount: 3 }],
    ['a stop', stop, 'stop', { pipelineId: 'p1' }],
    ['a reset', reset, 'reset', { pipelineId: 'p1' }],
    ['a summary', summary, 'summary', { pipelineId: 'p1' }],
    ['all logs', logs, 'logs', { pipelineId: 'p1', runCount: 3 }],
    [
      'console logs',
      (c) => c.pipelineLogs('p1', 3, { type: 'console output' }),
      'logs',
      { pipelineId: 'p1', runCount: 3, type: 'console output' },
    ],
  ])('is one request: %s', async (_, call, path, body) => {
    const wire = new Wire(reply({}))
    const clock = new VirtualClock()
    await call(new HttpOpseraClient(wire, clock))
    const { signal: _signal, ...sent } = wire.requests[0]!
    const { maxBytes, mutating } = OPERATIONS.find((each) => each.path.endsWith(`/pipeline/${path}`))!
    const method = 'POST'
    const limits = { maxBytes, freshConnection: mutating }
    expect(sent).toEqual({ method, path: `/api/v1/pipeline/${path}`, body, ...limits })
    expect(wire.requests).toHaveLength(1)
    expect(clock.pending).toBe(0)
  })

  test.each<[string, Call, number]>([
    ['its own deadline', stop, 15_000],
    ['a shorter one', (c) => c.stopPipeline('p1', { deadlineMs: 2_000 }), 2_000],
    ['its own when the other is longer', (c) => c.resetPipeline('p1', { deadlineMs: 90_000 }), 15_000],
    ['its own deadline for a status', status, 20_000],
    ['its own deadline for a run', run, 60_000],
  ])('ends with %s', async (_, call, waited) => {
    const clock = new VirtualClock()
    const begin = clock.now()
    const outcome = await clock.run(call(new HttpOpseraClient(silentWire, clock)))
    expect(outcome).toEqual({ ok: false, failure: { kind: 'ambiguous', reason: 'cut', said: '' } })
    expect(clock.now() - begin).toBe(waited)
  })

  test.each<[string, (client: OpseraClient, signal: AbortSignal) => Promise<Outcome<unknown>>]>([
    ['run', (c, signal) => c.runPipeline('p1', undefined, { signal })],
    ['status', (c, signal) => c.pipelineStatus('p1', 3, { signal })],
    ['stop', (c, signal) => c.stopPipeline('p1', { signal })],
    ['reset', (c, signal) => c.resetPipeline('p1', { signal })],
    ['summary', (c, signal) => c.pipelineSummary('p1', { signal })],
    ['logs', (c, signal) => c.pipelineLogs('p1', 3, { signal })],
  ])('is cut by the signal: %s', async (_, call) => {
    const clock = new VirtualClock()
    const begin = clock.now()
    const cut = new AbortController()
    clock.at(begin + 1_000, () => {
      cut.abort()
    })
    const outcome = await clock.run(call(new HttpOpseraClient(silentWire, clock), cut.signal))
    expect(outcome.ok).toBe(false)
    expect([clock.now() - begin, clock.pending]).toEqual([1_000, 0])
  })

  test.each<[string, Call, Reply, string]>([
    ['nothing', status, reply(undefined), 'an empty reply (HTTP 200)'],
    ['another thing', summary, reply([]), 'a reply that could not be read (HTTP 200)'],
  ])('that brings %s is unclear', async (_, call, answer, reason) => {
    expect(await call(clientOf(answer))).toMatchObject({ ok: false, failure: { kind: 'ambiguous', reason } })
  })

  test('that brings a page was answered by something in front of Opsera', async () => {
    expect(await status(clientOf({ ...reply(undefined), body: '<html>' }))).toMatchObject({
      ok: false,
      failure: { kind: 'web-page', reason: 'a web page instead of JSON (HTTP 200)' },
    })
  })

  test.each<[string, Call]>([
    ['run', run],
    ['stop', stop],
    ['reset', reset],
  ])('that changes something may be refused under 2xx and 4xx: %s', async (_, call) => {
    for (const code of [200, 400, 404, 409]) {
      const outcome = await call(clientOf(reply({ status: 'Failed', message: 'busy', runCount: 3 }, code)))
      expect(outcome).toEqual({ ok: true, value: { accepted: false, message: 'busy' } })
    }
  })

  test.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [408, 'ambiguous'],
    [429, 'throttled'],
    [500, 'ambiguous'],
  ])('that changes something is not refused by a failure word under %d: %s', async (code, kind) => {
    const outcome = await run(clientOf(reply({ status: 'failed', message: 'busy' }, code)))
    expect(outcome).toMatchObject({ ok: false, failure: { kind, code } })
  })

  test.each<[string, Call]>([
    ['status', status],
    ['summary', summary],
    ['logs', logs],
  ])('that reads is in failure under a bad code, whatever it brings: %s', async (_, call) => {
    const outcome = await call(clientOf(reply({ status: 'failed' }, 500)))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'ambiguous', code: 500 } })
  })

  test('believes no success under a bad code', async () => {
    const outcome = await run(clientOf(reply({ status: 'success', runCount: 3 }, 502)))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'ambiguous', code: 502 } })
  })

  test('counts a pause until a date from now', async () => {
    const until = 'Mon, 05 Jan 2026 09:00:30 GMT'
    const outcome = await status(clientOf({ ...reply({}, 429), retryAfter: until }))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'throttled', retryAfterMs: 30_000 } })
  })
})

describe('what a call brings', () => {
  test.each<[string, JsonValue, JsonValue]>([
    [
      'a number',
      { status: 'executed', message: 'started', runCount: 3 },
      { accepted: true, message: 'started', runCount: 3 },
    ],
    ['a number as text', { status: 'executed', runCount: '3' }, { accepted: true, message: '', runCount: 3 }],
    ['a place in the queue', { status: 'queued', message: 'later' }, { accepted: true, message: 'later' }],
  ])('is a started run: %s', async (_, body, value) => {
    expect(await run(clientOf(reply(body)))).toEqual({ ok: true, value })
  })

  test.each<[string, JsonValue]>([
    ['a strange word', { status: 'hm', message: 'm' }],
    ['no word', { message: 'm' }],
    ['a number alone', { runCount: 3 }],
    ['a list', [{ status: 'executed', runCount: 3 }]],
  ])('is no started run: %s', async (_, body) => {
    expect((await run(clientOf(reply(body)))).ok).toBe(false)
  })

  test.each([
    ...['executed', 'success', 'successful', 'accepted', 'queued', 'created', 'submitted', ' SUCCESS '],
  ])('is an accepted stop for %j', async (word) => {
    expect(await stop(clientOf(reply({ status: word })))).toEqual({
      ok: true,
      value: { accepted: true, message: '' },
    })
  })

  test.each(['', 'hm', 'not accepted', 'running'])('is no answer to a stop for %j', async (word) => {
    expect((await stop(clientOf(reply({ status: word })))).ok).toBe(false)
  })

  test('takes the name that it was given out of the message', async () => {
    const answer = reply({ status: 'success', message: 'Retry failed orders has been stopped' })
    expect((await stop(clientOf(answer))).ok).toBe(false)
    const options = { pipelineName: 'Retry failed orders' }
    expect((await clientOf(answer).stopPipeline('p1', options)).ok).toBe(true)
  })

  test.each<[JsonValue, JsonValue]>([
    [
      { status: ' success ', message: 'm' },
      { word: 'success', message: 'm' },
    ],
    [{ status: 'failed' }, { word: 'failed', message: '' }],
    [
      { status: 'new word', message: 1 },
      { word: 'new word', message: '' },
    ],
  ])('is a status: %j', async (body, value) => {
    expect(await status(clientOf(reply(body)))).toEqual({ ok: true, value })
  })

  test.each<[JsonValue]>([[{}], [{ status: '' }], [{ status: ' ' }], [{ status: 1 }], ['success'], [null]])(
    'is no status: %j',
    async (body) => {
      expect((await status(clientOf(reply(body)))).ok).toBe(false)
    },
  )

  test('is a pipeline', async () => {
    const outcome = await summary(clientOf(reply({ name: 'Nightly', workflow: { run_count: 3 } })))
    expect(outcome).toMatchObject({ ok: true, value: { name: 'Nightly', counter: 3 } })
  })

  test.each<[string, JsonValue]>([
    ['bare', [{ _id: 'a' }, 'no row', null, [], { _id: 'b' }]],
    ['in data', { data: [{ _id: 'a' }, { _id: 'b' }] }],
  ])('is a list of records: %s', async (_, body) => {
    expect(await logs(clientOf(reply(body)))).toMatchObject({ ok: true, value: [{ id: 'a' }, { id: 'b' }] })
  })

  test('is an empty list', async () => {
    expect(await logs(clientOf(reply([])))).toEqual({ ok: true, value: [] })
  })

  test('is a list of pipelines, one entry for each row', async () => {
    const rows = [{ _id: 'p1', name: 'a', workflow: {} }, { name: 'b' }, null, 'c']
    const value = [
      { id: 'p1', name: 'a' },
      { id: '', name: 'b' },
      { id: '', name: '' },
      { id: '', name: '' },
    ]
    const list: Call = (client) => client.pipelineList()
    expect(await list(clientOf(reply(rows)))).toEqual({ ok: true, value })
    expect(await list(clientOf(reply({ count: 4, data: rows })))).toEqual({ ok: true, value })
    expect((await list(clientOf(reply({})))).ok).toBe(false)
  })
})
