import { describe, expect, test } from '@jest/globals'
import type { Fault, FaultEffect } from '../../simulator/faults.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import { warningsOf } from '../../src/check/problem.ts'
import type { Reply, Request } from '../../src/ports.ts'
import { check, valueOf, type Setting } from './check-harness.ts'

function reply(code: number, body: string, contentType = 'application/json'): Reply {
  return { kind: 'reply', code, contentType, retryAfter: '', location: '', body }
}

const page = () => reply(200, '<!doctype html><html><body>Sign in</body></html>', 'text/html')
const redirect = (): Reply => ({ ...reply(302, ''), location: 'https://portal.example.com/login' })
const only =
  (path: string, result: () => Reply) =>
  (request: Request): Reply | undefined =>
    request.path.endsWith(path) ? result() : undefined

const UNKNOWN = 'c'.repeat(24)
const RED: readonly (readonly [string, RegExp, Setting])[] = [
  [
    'the token is wrong',
    /^Opsera refused opsera-token for every call \(HTTP 403\).*Make a new one/,
    { token: { value: 'another-token-0123' } },
  ],
  [
    'the token says that it has expired',
    /^opsera-token expired on 2026-01-02: make a new one/,
    { token: { expiresAt: 1 }, claims: { expiredOn: '2026-01-02' } },
  ],
  [
    'the token is for tools',
    /accepts opsera-token, but not for this pipeline.*needs the scope "Pipeline Access"/,
    { token: { scope: 'Tool Registry Access' } },
  ],
  [
    'the token says that it is for tasks',
    /^opsera-token has another scope than the gate needs: make one with the scope "Pipeline Access" or "API Access"/,
    { token: { scope: 'Tasks Access' }, claims: { scope: 'tasks' } },
  ],
  [
    'the token can only read',
    /read-only scope: it can follow a run by run-count, but cannot start one/,
    { claims: { scope: 'pipeline-readonly' } },
  ],
  [
    'the pipeline is unknown and the list shows the others',
    /^None of the 1 pipelines .* check pipeline-id/,
    { question: { pipelineId: UNKNOWN } },
  ],
  [
    'the pipeline is unknown and the list is closed',
    /but not for this pipeline \(HTTP 403\): check pipeline-id/,
    { question: { pipelineId: UNKNOWN }, token: { owner: 'member' } },
  ],
  [
    'the pipeline is answered with 404',
    /^Opsera has no pipeline with the id c+: check pipeline-id/,
    { question: { pipelineId: UNKNOWN }, behaviour: { unknownPipeline: 'missing' } },
  ],
  [
    'the pipeline is refused in words',
    /^Opsera has no pipeline with the id c+: check pipeline-id/,
    { question: { pipelineId: UNKNOWN }, behaviour: { unknownPipeline: 'failed' } },
  ],
  [
    'no pipeline has the name',
    /^0 of the 1 pipelines .* are named "Daily": check the name/,
    { question: { pipelineId: '', pipelineName: 'Daily' } },
  ],
  [
    'the name cannot be looked up',
    /^The pipeline "Nightly" could not be looked up: .* Give pipeline-id/,
    { question: { pipelineId: '', pipelineName: 'Nightly' }, token: { owner: 'member' } },
  ],
  ['base-url is the portal', /^base-url answers with a web page.*must be the API host/, { intercept: page }],
  [
    'base-url is the portal, looked up by name',
    /^base-url answers with a web page/,
    { intercept: page, question: { pipelineId: '', pipelineName: 'Nightly' } },
  ],
  ['base-url redirects', /^base-url answers with a web page or a redirect/, { intercept: redirect }],
  [
    'base-url has no API',
    /^Every call to opsera.example.com is answered with HTTP 404: check base-url/,
    { intercept: () => reply(404, 'Not found', 'text/plain') },
  ],
  [
    'nothing is reached',
    /^No call to opsera.example.com was answered: .*Check base-url, and the network/,
    { intercept: () => ({ kind: 'unreachable', reason: 'the connection was refused' }) },
  ],
  [
    'the certificate is not trusted',
    /^No call to opsera.example.com was answered: .*NODE_EXTRA_CA_CERTS/,
    { intercept: () => ({ kind: 'untrusted-certificate', reason: 'set NODE_EXTRA_CA_CERTS' }) },
  ],
  [
    'the run does not exist',
    /^The pipeline has no run 77; its latest is 2: check run-count/,
    { question: { runCount: 77 } },
  ],
  [
    'the status has no word',
    /^The reply of the status call has no status word/,
    { intercept: only('/status', () => reply(200, '{"state":"success"}')) },
  ],
  [
    'the status is closed',
    /^The status call brought no usable answer: HTTP 403/,
    { intercept: only('/pipeline/status', () => reply(403, 'Forbidden', 'text/plain')) },
  ],
  [
    'the status is out of order',
    /^The status call brought no usable answer: HTTP 503/,
    { intercept: only('/pipeline/status', () => reply(503, '')) },
  ],
  [
    'the pipeline object is something else',
    /^The pipeline object has a shape that the gate cannot read: report it/,
    { intercept: only('/summary', () => reply(200, '{"pipeline":{}}')) },
  ],
  [
    'the pipeline object is a page',
    /^The pipeline object could not be read: a web page/,
    { intercept: only('/summary', page) },
  ],
  [
    'the pipeline object is not there',
    /^The pipeline object could not be read: HTTP 404/,
    { intercept: only('/summary', () => reply(404, 'Cannot find this page', 'text/plain')) },
  ],
  [
    'the word for success is unknown',
    /^Opsera's status word for a run that succeeded \("done"\) is not known/,
    { behaviour: { successWord: 'done' } },
  ],
]

const GREEN: readonly (readonly [string, Setting])[] = [
  ['nothing differs', {}],
  ['the pipeline is given by name', { question: { pipelineId: '', pipelineName: ' Nightly ' } }],
  ['the pipeline has never run', { lastRun: 'none' }],
  [
    'the pipeline has never run, and its status is not found',
    { lastRun: 'none', behaviour: { notBegun: 'missing' } },
  ],
  ['the token may not read the pipeline object', { behaviour: { deniedCalls: ['pipeline-summary'] } }],
  ['the owner is a member with access to the pipeline', { token: { owner: 'member' } }],
  [
    'the token has the scope for pipelines',
    { token: { scope: 'Pipeline Access' }, claims: { scope: 'pipeline' } },
  ],
  [
    'a read-only token is meant to follow a run',
    { claims: { scope: 'pipeline-readonly' }, question: { runCount: 2 } },
  ],
  [
    'the machine says that the token has expired, and Opsera accepts it',
    { claims: { expiredOn: '2026-01-02' } },
  ],
  ['the logs cannot be read', { behaviour: { deniedCalls: ['pipeline-logs'] } }],
  ['no list exists', { behaviour: { unknownPaths: ['pipeline-list', 'tool-list', 'task-list'] } }],
  [
    'everything comes as extended JSON within data',
    { behaviour: { lists: 'count-data', summary: 'data', numbersAsText: true } },
  ],
]

describe('the gate', () => {
  test.each(RED)('cannot be used if %s, and the error says what to do', async (_, sentence, setting) => {
    const { problem, report } = await check(setting)
    expect(problem).toMatch(sentence)
    expect(JSON.parse(report)).toMatchObject({ usable: false })
  })

  test.each(GREEN)('can be used if %s', async (_, setting) => {
    const { problem, report } = await check(setting)
    expect(problem).toBeUndefined()
    expect(JSON.parse(report)).toMatchObject({ usable: true })
  })

  test('is usable without logs, with a warning that says why they could not be read', async () => {
    const { seen } = await check({ behaviour: { deniedCalls: ['pipeline-logs'] } })
    expect(warningsOf(seen)).toEqual([
      expect.stringMatching(/^The logs could not be read: HTTP 403: .*its verdict without them\.$/),
    ])
    expect(warningsOf((await check()).seen)).toEqual([])
  })
})

const row = (createdAt: string) => ({ _id: createdAt, run_count: 2, action: 'console output', createdAt })
const OTHER: readonly (readonly [string, string, unknown, Setting])[] = [
  [
    'records in no order',
    'recordOrder',
    'mixed',
    {
      intercept: only('/logs', () =>
        reply(200, JSON.stringify(['2026-01-02', '2026-01-01', '2026-01-03'].map(row))),
      ),
    },
  ],
  ['records of no date', 'recordOrder', undefined, { intercept: only('/logs', () => reply(200, '[{}]')) }],
  [
    'the status of a task under HTTP 403',
    'taskStatus',
    undefined,
    { intercept: only('/task/status', () => reply(403, '{"status":"Forbidden"}')) },
  ],
  [
    'the status of a task that is a sentence',
    'taskStatus',
    undefined,
    { intercept: only('/task/status', () => reply(200, '(none, as it never ran)', 'text/plain')) },
  ],
  [
    'an error under HTTP 500',
    'unknownPipeline',
    undefined,
    { intercept: ({ body }) => (body?.pipelineId === '0'.repeat(24) ? reply(500, '') : undefined) },
  ],
]

test.each(OTHER)('%s: the check sees as %s %j', async (_, setting, value, given) => {
  expect(valueOf(await check(given), setting)).toBe(value)
})

const EFFECTS: readonly FaultEffect[] = [
  { kind: 'reply', code: 500 },
  { kind: 'reply', code: 503, contentType: 'text/html', body: '<html>Bad gateway</html>' },
  { kind: 'reply', code: 429, headers: { 'retry-after': '3600' } },
  { kind: 'reply', code: 200, contentType: 'text/html', body: '<html>Maintenance</html>' },
  { kind: 'reply', code: 200, contentType: 'application/json', body: '' },
  { kind: 'reply', code: 200, contentType: 'application/json', body: '{"cut' },
  { kind: 'reply', code: 200, contentType: 'application/json', body: 'null' },
  {
    kind: 'reply',
    code: 200,
    contentType: 'application/json',
    body: `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  },
  { kind: 'refused' },
  { kind: 'reset' },
  { kind: 'cut' },
  { kind: 'stall' },
  { kind: 'slow', ms: 25_000 },
  { kind: 'slow', ms: 300_000 },
  { kind: 'huge', bytes: 300_000_000 },
]
const READS = OPERATIONS.filter(({ mutating }) => !mutating).map(({ name }) => name)

describe('with faults', () => {
  test.each(EFFECTS)('of every call, %j, the check ends within 60 s and says what to do', async (what) => {
    const { problem, tookMs } = await check({ faults: [{ times: Infinity, what }] })
    expect(tookMs).toBeLessThanOrEqual(60_000)
    if (what.kind !== 'slow') expect(problem).toMatch(/\b(?:check|must be|Check|report it)\b.*\.$/)
  })

  test.each(EFFECTS)(
    'of the first of each call, %j, only calls that are not repeated suffer',
    async (what) => {
      const faults = READS.map((call): Fault => ({ call, what }))
      const { tookMs, findings } = await check({ faults })
      expect(tookMs).toBeLessThanOrEqual(60_000)
      expect(findings.length).toBeGreaterThan(0)
    },
  )

  test.each(READS)('of %s only, the check ends with a verdict in time', async (call) => {
    for (const what of EFFECTS) {
      const { problem, tookMs, differs } = await check({ faults: [{ call, times: Infinity, what }] })
      expect(tookMs).toBeLessThanOrEqual(60_000)
      const isNeeded = call === 'pipeline-status' || call === 'pipeline-summary'
      if (!isNeeded) expect([what, problem, differs]).toEqual([what, undefined, []])
    }
  })

  test('a fault that ends changes nothing', async () => {
    const what = { kind: 'reply', code: 502 } as const
    const { problem, differs } = await check({ faults: READS.map((call) => ({ call, times: 1, what })) })
    expect([problem, differs]).toEqual([undefined, []])
  })
})
