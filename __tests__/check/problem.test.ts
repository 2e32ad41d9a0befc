import { describe, expect, test } from '@jest/globals'
import type { Fault, FaultEffect } from '../../simulator/faults.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import type { Reply, Request, TransportResult } from '../../src/ports.ts'
import { check, type Setting } from './check-harness.ts'

function reply(code: number, body: string, contentType = 'application/json'): Reply {
  return { kind: 'reply', code, contentType, retryAfter: '', location: '', body, bytes: body.length }
}

const page = () => reply(200, '<!doctype html><html><body>Sign in</body></html>', 'text/html')
const all = (result: TransportResult): Setting => ({ intercept: () => result })
const only = (path: string, result: Reply): Setting => ({
  intercept: (request: Request) => (request.path.endsWith(path) ? result : undefined),
})

const UNKNOWN = { pipelineId: 'c'.repeat(24) }
const NAMED = { pipelineId: '', pipelineName: 'Nightly' }
const RED: readonly (readonly [string, RegExp, Setting])[] = [
  [
    'the token is wrong',
    /^Opsera refused opsera-token for every call: make a new one .* HTTP 403: .*wrong or expired.*\.$/,
    { token: { value: 'another-token-0123' } },
  ],
  [
    'the token is for tools',
    /accepts opsera-token, but not for this pipeline: .* needs the scope .*"Pipeline Access"/,
    { token: { scope: 'Tool Registry Access' } },
  ],
  [
    'the pipeline is unknown and the list shows the others',
    /^None of the 1 pipelines .* check pipeline-id/,
    { question: UNKNOWN },
  ],
  [
    'the pipeline is unknown and the list is closed',
    /but not for this pipeline: check pipeline-id/,
    { question: UNKNOWN, token: { owner: 'member' } },
  ],
  [
    'the pipeline is answered with 404',
    /^Opsera has no pipeline with the id c+: check pipeline-id/,
    { question: UNKNOWN, behaviour: { unknownPipeline: 'missing' } },
  ],
  [
    'the pipeline is refused in words',
    /^Opsera has no pipeline with the id c+: check pipeline-id/,
    { question: UNKNOWN, behaviour: { unknownPipeline: 'failed' } },
  ],
  [
    'no pipeline has the name',
    /^No pipeline named "Daily" among the 1 .* Check the name/,
    { question: { ...NAMED, pipelineName: 'Daily' } },
  ],
  [
    'the name cannot be looked up',
    /^The pipeline "Nightly" could not be looked up: .* Set pipeline-id/,
    { question: NAMED, token: { owner: 'member' } },
  ],
  ['base-url is the portal', /^base-url answers with a web page.*must be the API host/, all(page())],
  [
    'base-url is the portal, looked up by name',
    /^base-url answers with a web page/,
    { ...all(page()), question: NAMED },
  ],
  [
    'base-url redirects',
    /^base-url answers with a web page or a redirect/,
    all({ ...reply(302, ''), location: 'https://portal.example.com/login' }),
  ],
  [
    'base-url has no API',
    /^Every call to opsera.example.com is answered with HTTP 404: check base-url/,
    all(reply(404, 'Not found', 'text/plain')),
  ],
  [
    'nothing is reached',
    /^No call to opsera.example.com was answered: set NODE_EXTRA_CA_CERTS. Check base-url, and the network/,
    all({ kind: 'untrusted-certificate', reason: 'set NODE_EXTRA_CA_CERTS' }),
  ],
  [
    'the run does not exist',
    /^The pipeline has no run 77; its latest is 2: check run-count/,
    { question: { runCount: 77 } },
  ],
  [
    'the status has no word',
    /^The status call brought no usable answer: a reply that could not be read.*report it/,
    only('/pipeline/status', reply(200, '{"state":"success"}')),
  ],
  [
    'the status is closed',
    /^The status call brought no usable answer: HTTP 403/,
    only('/pipeline/status', reply(403, 'Forbidden', 'text/plain')),
  ],
  [
    'the pipeline object is something else',
    /^The pipeline object has a shape that the gate cannot read: report it/,
    only('/summary', reply(200, '{"pipeline":{}}')),
  ],
  [
    'the pipeline object is a page',
    /^The pipeline object could not be read: a web page/,
    only('/summary', page()),
  ],
  [
    'the word for success is unknown',
    /^Opsera's status word for a run that succeeded \("done"\) is not known/,
    { behaviour: { successWord: 'done' } },
  ],
]

const GREEN: readonly (readonly [string, Setting])[] = [
  ['the pipeline is given by name', { question: NAMED }],
  ['the pipeline has never run', { lastRun: 'none' }],
  ['the status of no run is not found', { lastRun: 'none', behaviour: { notBegun: 'missing' } }],
  ['the token may not read the pipeline object', { behaviour: { deniedCalls: ['pipeline-summary'] } }],
  ['the owner is a member with access to the pipeline', { token: { owner: 'member' } }],
  ['the token has the scope for pipelines', { token: { scope: 'Pipeline Access' } }],
  [
    'the run is queued, so that the counter is below it',
    { question: { runCount: 3 }, behaviour: { notBegun: 'queued' } },
  ],
  [
    'an older run has a word that nobody knows',
    { question: { runCount: 1 }, ...only('/pipeline/status', reply(200, '{"status":"done"}')) },
  ],
  ['the logs cannot be read', { behaviour: { deniedCalls: ['pipeline-logs'] } }],
  ['no list exists', { behaviour: { unknownPaths: ['pipeline-list', 'tool-list', 'task-list'] } }],
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
})

const CONSOLE = '[{"run_count": 2, "action": "console output"}]'
const OTHER: readonly (readonly [string, string, unknown, Setting])[] = [
  ['record-order of a record of no date', 'record-order', undefined, only('/logs', reply(200, CONSOLE))],
  ['log-filter of console records only', 'log-filter', undefined, only('/logs', reply(200, CONSOLE))],
  [
    'task-status of an answer under HTTP 403',
    'task-status',
    undefined,
    only('/task/status', reply(403, '{"status":"Forbidden"}')),
  ],
  [
    'task-status of a sentence',
    'task-status',
    undefined,
    only('/task/status', reply(200, '(none, as it never ran)', 'text/plain')),
  ],
  [
    'unknown-pipeline of an answer under HTTP 500',
    'unknown-pipeline',
    undefined,
    { intercept: ({ body }) => (body?.pipelineId === '0'.repeat(24) ? reply(500, '') : undefined) },
  ],
]

test.each(OTHER)('the check sees %s (%s) as %j', async (_, id, value, setting) => {
  const { findings } = await check(setting)
  expect(findings.find((finding) => finding.id === id)?.value).toBe(value)
})

const json = { kind: 'reply', code: 200, contentType: 'application/json' } as const
const EFFECTS: readonly FaultEffect[] = [
  { kind: 'reply', code: 503, contentType: 'text/html', body: '<html>Bad gateway</html>' },
  { kind: 'reply', code: 429, headers: { 'retry-after': '3600' } },
  { kind: 'reply', code: 200, contentType: 'text/html', body: '<html>Maintenance</html>' },
  { ...json, body: '' },
  { ...json, body: '{"cut' },
  { ...json, body: 'null' },
  { ...json, body: `${'['.repeat(5_000)}${']'.repeat(5_000)}` },
  { kind: 'refused' },
  { kind: 'reset' },
  { kind: 'cut' },
  { kind: 'stall' },
  { kind: 'slow', ms: 25_000 },
  { kind: 'huge', bytes: 300_000_000 },
]
const READS = OPERATIONS.filter(({ mutating }) => !mutating).map(({ name }) => name)

describe('with faults', () => {
  test.each(EFFECTS)('of every call, %j, the check ends within 60 s and says what to do', async (what) => {
    const { problem, tookMs } = await check({ faults: [{ times: Infinity, what }] })
    expect(tookMs).toBeLessThanOrEqual(60_000)
    expect(problem).toMatch(/\b(?:check|must be|Check|report it)\b.*\.$/)
  })

  test.each(READS)('of %s only, the check ends with a verdict in time', async (call) => {
    for (const what of EFFECTS) {
      const { problem, tookMs, differs } = await check({ faults: [{ call, times: Infinity, what }] })
      expect(tookMs).toBeLessThanOrEqual(60_000)
      const isNeeded = call === 'pipeline-status' || call === 'pipeline-summary'
      if (!isNeeded) expect([what, problem, differs]).toEqual([what, undefined, ''])
    }
  })

  test('of the first of each call, the check finds the same as without', async () => {
    const faults = READS.map((call): Fault => ({ call, times: 1, what: { kind: 'reply', code: 502 } }))
    const { problem, differs } = await check({ faults })
    expect([problem, differs]).toEqual([undefined, ''])
  })
})
