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
const DAILY = { pipelineId: '', pipelineName: 'Daily' }
const OTHER_TOKEN = { token: { value: 'another-token-0123' } }
const TOOLS_ONLY = { token: { scope: 'Tool Registry Access' } } as const
const MEMBER = { token: { owner: 'member' } } as const
const login = { ...reply(302, ''), location: 'https://portal.example.com/login' }
const untrusted = { kind: 'untrusted-certificate', reason: 'set NODE_EXTRA_CA_CERTS' } as const
const DONE = { successWord: 'done' }
const object = (result: Reply) => only('/summary', result)
const status = (...given: Parameters<typeof reply>) => only('/pipeline/status', reply(...given))

const RED: readonly (readonly [string, RegExp, Setting])[] = [
  ['the token is wrong', /^Opsera refused opsera-token for every call: .* HTTP 403: .*expired/, OTHER_TOKEN],
  ['the token is for tools', /but not for this pipeline: .* needs the scope .*"Pipeline Access"/, TOOLS_ONLY],
  ['the list shows other pipelines', /^None of the 1 pipelines .* check pipeline-id/, { question: UNKNOWN }],
  ['pipeline and list are closed', /but not for this pipeline: check/, { question: UNKNOWN, ...MEMBER }],
  [
    'the pipeline is answered with 404',
    /^Opsera has no pipeline with the id c+: check/,
    { question: UNKNOWN, behaviour: { unknownPipeline: 'missing' } },
  ],
  [
    'the pipeline is refused in words',
    /^Opsera has no pipeline with the id c+: check/,
    { question: UNKNOWN, behaviour: { unknownPipeline: 'failed' } },
  ],
  ['no pipeline has the name', /^No pipeline named "Daily" among the 1 .* Check/, { question: DAILY }],
  ['the name cannot be looked up', /^The pipeline "Nightly" could not be/, { question: NAMED, ...MEMBER }],
  ['base-url is the portal', /^base-url answers with a web page.*must be the API host/, all(page())],
  ['the portal is asked for a name', /^base-url answers with a/, { ...all(page()), question: NAMED }],
  ['base-url redirects', /^base-url answers with a web page or a redirect/, all(login)],
  ['base-url has no API', /^Every call to \S+ is answered with HTTP 404: check/, all(reply(404, '', 'a/b'))],
  ['nothing is reached', /^No call to \S+ was answered: set NODE.* Check base-url/, all(untrusted)],
  ['the run does not exist', /^The pipeline has no run 77; its latest is 2/, { question: { runCount: 77 } }],
  ['the status has no word', /^The status call brought .*: a reply that could not/, status(200, '{"a":1}')],
  ['the status is closed', /^The status call brought .*: HTTP 403/, status(403, 'No', 'text/plain')],
  ['the pipeline object is empty', /^The pipeline object has a shape .* report it/, object(reply(200, '{}'))],
  ['the pipeline object is a page', /^The pipeline object could not be read: a web/, object(page())],
  ['the word for success is unknown', /^Opsera's status word for .*"done"/, { behaviour: DONE }],
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
  ['an older run has an unknown word', { question: { runCount: 1 }, ...status(200, '{"status":"done"}') }],
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

const CONSOLES = only('/logs', reply(200, '[{"run_count": 2, "action": "console output"}]'))
const denied = only('/task/status', reply(403, '{"status":"Forbidden"}'))
const sentence = only('/task/status', reply(200, '(none, as it never ran)', 'text/plain'))
const broken: Setting = {
  intercept: ({ body }) => (body?.pipelineId === '0'.repeat(24) ? reply(500, '') : undefined),
}

test.each<[string, string, Setting]>([
  ['record-order', 'a record of no date', CONSOLES],
  ['log-filter', 'console records only', CONSOLES],
  ['task-status', 'an answer under HTTP 403', denied],
  ['task-status', 'a sentence', sentence],
  ['unknown-pipeline', 'an answer under HTTP 500', broken],
])('the check does not see %s in %s', async (id, _, setting) => {
  const { findings } = await check(setting)
  expect(findings.find((finding) => finding.id === id)?.verdict).toBe('not seen')
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
