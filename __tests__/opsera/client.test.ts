import { describe, expect, test } from '@jest/globals'
import {
  HttpOpseraClient,
  type CallOptions,
  type OpseraClient,
  type Outcome,
} from '../../src/opsera/client.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import type { JsonValue, Reply, Request, Transport } from '../../src/ports.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

/** A transport whose replies never come until the request is aborted. */
const silent: Transport = {
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

type Call = (client: OpseraClient, options?: CallOptions) => Promise<Outcome<unknown>>
const run: Call = (client, options) => client.runPipeline('p1', undefined, options)
const status: Call = (client, options) => client.pipelineStatus('p1', 3, options)
const stop: Call = (client, options) => client.stopPipeline('p1', options)
const reset: Call = (client, options) => client.resetPipeline('p1', options)
const summary: Call = (client, options) => client.pipelineSummary('p1', options)
const logs: Call = (client, options) => client.pipelineLogs('p1', 3, options)
const list: Call = (client, options) => client.pipelineList(options)
const CALLS: readonly (readonly [string, Call])[] = [
  ...([
    ['run', run],
    ['status', status],
    ['stop', stop],
    ['reset', reset],
  ] as const),
  ...([
    ['summary', summary],
    ['logs', logs],
    ['list', list],
  ] as const),
]

/** The outcome of a call that is answered at once with a reply. */
function outcomeOf(call: Call, answer: Reply, options?: CallOptions): Promise<Outcome<unknown>> {
  return call(
    new HttpOpseraClient({ send: () => Promise.resolve(answer) }, new VirtualClock(), { clean: String }),
    options,
  )
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
      return Promise.resolve(reply({}))
    }
    await call(new HttpOpseraClient({ send }, clock, { clean: String }))
    const { maxBytes, mutating } = OPERATIONS.find((each) => each.path.endsWith(`/pipeline/${path}`))!
    const limits = { maxBytes, freshConnection: mutating }
    expect(requests.map(({ signal: _signal, ...sent }) => sent)).toEqual([
      { method: 'POST', path: `/api/v1/pipeline/${path}`, body, ...limits },
    ])
    expect(clock.pending).toBe(0)
  })

  test.each<[string, Call, CallOptions, number]>([
    ['its own deadline', stop, {}, 15_000],
    ['a shorter one', stop, { deadlineMs: 2_000 }, 2_000],
    ['its own when the other is longer', reset, { deadlineMs: 90_000 }, 15_000],
    ['its own deadline for a status', status, {}, 20_000],
    ['its own deadline for a run', run, {}, 60_000],
  ])('ends with %s', async (_, call, options, waited) => {
    const clock = new VirtualClock()
    const begin = clock.now()
    const outcome = await clock.run(call(new HttpOpseraClient(silent, clock, { clean: String }), options))
    expect(outcome).toEqual({ ok: false, failure: { kind: 'ambiguous', reason: 'cut' } })
    expect(clock.now() - begin).toBe(waited)
  })

  test.each(CALLS)('is aborted by the signal: %s', async (_, call) => {
    const clock = new VirtualClock()
    const begin = clock.now()
    const cut = new AbortController()
    clock.at(begin + 1_000, () => {
      cut.abort()
    })
    const { signal } = cut
    expect(
      (await clock.run(call(new HttpOpseraClient(silent, clock, { clean: String }), { signal }))).ok,
    ).toBe(false)
    expect([clock.now() - begin, clock.pending]).toEqual([1_000, 0])
  })
})

describe('a reply', () => {
  test.each<[string, Call, Reply, object]>([
    ['nothing', status, reply(undefined), { kind: 'ambiguous', reason: 'an empty reply (HTTP 200)' }],
    [
      'a list',
      summary,
      reply([]),
      { kind: 'ambiguous', reason: 'a reply that could not be read (HTTP 200)' },
    ],
    ['a page', status, { ...reply({}), body: '<html>' }, { kind: 'web-page' }],
    ['a refusal under 401', run, reply({ status: 'failed' }, 401), { kind: 'unauthorized', code: 401 }],
    ['a refusal under 500', run, reply({ status: 'failed' }, 500), { kind: 'ambiguous', code: 500 }],
    [
      'a success under 502',
      run,
      reply({ status: 'success', runCount: 3 }, 502),
      { kind: 'ambiguous', code: 502 },
    ],
    ['a status under 500', status, reply({ status: 'failed' }, 500), { kind: 'ambiguous', code: 500 }],
    ['an unknown word to a stop', stop, reply({ status: 'hm' }), { kind: 'ambiguous' }],
    ['a number only to a run', run, reply({ runCount: 3 }), { kind: 'ambiguous' }],
    ['an object in place of a list', list, reply({}), { kind: 'ambiguous' }],
    [
      'a pause until a date',
      status,
      { ...reply({}, 429), retryAfter: 'Mon, 05 Jan 2026 09:00:30 GMT' },
      { kind: 'throttled', retryAfterMs: 30_000 },
    ],
  ])('of %s is a failure', async (_, call, answer, failure) => {
    expect(await outcomeOf(call, answer)).toMatchObject({ ok: false, failure })
  })

  test.each(['run', 'stop', 'reset'])('may refuse a change under 2xx and 4xx: %s', async (name) => {
    const call = new Map(CALLS).get(name)!
    for (const code of [200, 400, 404, 409]) {
      const outcome = await outcomeOf(call, reply({ status: 'Failed', message: 'busy', runCount: 3 }, code))
      expect(outcome).toEqual({ ok: true, value: { accepted: false, message: 'busy' } })
    }
  })

  test('is read without the pipeline name in its message', async () => {
    const answer = reply({ status: 'success', message: 'Retry failed orders has been stopped' })
    expect((await outcomeOf(stop, answer)).ok).toBe(false)
    expect((await outcomeOf(stop, answer, { pipelineName: 'Retry failed orders' })).ok).toBe(true)
  })

  const rows = [{ _id: 'p1', name: 'a', workflow: {} }, { name: 'b' }, null, 'c']
  const listed = [
    { id: 'p1', name: 'a' },
    { id: '', name: 'b' },
    { id: '', name: '' },
    { id: '', name: '' },
  ]
  test.each<[string, Call, JsonValue, unknown]>([
    [
      'a started run',
      run,
      { status: 'executed', message: 'started', runCount: '3' },
      { accepted: true, message: 'started', runCount: 3 },
    ],
    ['a queued run', run, { status: 'queued', message: 'later' }, { accepted: true, message: 'later' }],
    ['an accepted stop', stop, { status: ' SUCCESS ' }, { accepted: true, message: '' }],
    ['a status', status, { status: ' success ', message: 'm' }, { word: 'success', message: 'm' }],
    [
      'a status with an unknown word',
      status,
      { status: 'new word', message: 1 },
      { word: 'new word', message: '' },
    ],
    ['an empty list of records', logs, [], []],
    ['pipelines, one entry for each row', list, rows, listed],
    ['pipelines in data', list, { count: 4, data: rows }, listed],
  ])('is read as %s', async (_, call, body, value) => {
    expect(await outcomeOf(call, reply(body))).toEqual({ ok: true, value })
  })

  test.each<[string, Call, JsonValue, object]>([
    ['a pipeline', summary, { name: 'Nightly', workflow: { run_count: 3 } }, { name: 'Nightly', counter: 3 }],
    ['records', logs, [{ _id: 'a' }, 'no row', null, [], { _id: 'b' }], [{ id: 'a' }, { id: 'b' }]],
    ['records in data', logs, { data: [{ _id: 'a' }, { _id: 'b' }] }, [{ id: 'a' }, { id: 'b' }]],
  ])('is read as %s', async (_, call, body, value) => {
    expect(await outcomeOf(call, reply(body))).toMatchObject({ ok: true, value })
  })

  test.each<[JsonValue]>([[{}], [{ status: '' }], [{ status: ' ' }], [{ status: 1 }], ['success'], [null]])(
    'is no status: %j',
    async (body) => {
      expect((await outcomeOf(status, reply(body))).ok).toBe(false)
    },
  )
})

describe('names, words and messages are cleaned when they are read', () => {
  const SECRET = 'a-token'
  const record = { step_name: SECRET, tool_identifier: SECRET, status: SECRET, message: SECRET }
  const pipeline = {
    name: SECRET,
    workflow: {
      run_count: 3,
      last_run: { run_count: 3, status: SECRET },
      plan: [{ name: SECRET, tool: { tool_identifier: SECRET } }],
    },
  }

  test.each<[string, Call, Reply]>([
    ['a status', status, reply({ status: SECRET, message: SECRET })],
    ['a pipeline', summary, reply(pipeline)],
    ['a list of records', logs, reply([record])],
    ['a list of pipelines', list, reply([{ _id: 'p1', name: SECRET }])],
    ['an acceptance', run, reply({ status: 'executed', message: SECRET, runCount: 3 })],
    ['a refusal', run, reply({ status: 'failed', message: SECRET })],
    ['an unclear reply', run, reply({ status: SECRET, message: SECRET })],
    ['an error', status, reply({ message: SECRET }, 403)],
    ['an error that is long', status, reply({ message: `${'word '.repeat(59)}${SECRET}` }, 500)],
  ])('of %s', async (_, call, answer) => {
    const clean = (text: string) => text.replaceAll(SECRET, '***')
    const send = () => Promise.resolve(answer)
    const outcome = await call(new HttpOpseraClient({ send }, new VirtualClock(), { clean }))
    expect(JSON.stringify(outcome)).toContain('***')
    expect(JSON.stringify(outcome)).not.toContain(SECRET)
  })
})
