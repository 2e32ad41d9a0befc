/** The committed bundle of the api action as a process of its own, against a simulated Opsera over real HTTP. */
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Behaviour } from '../simulator/behaviour.ts'
import type { Fault, Trouble } from '../simulator/faults.ts'
import { Opsera, type World } from '../simulator/opsera.ts'
import { serve } from '../simulator/server.ts'
import type { PipelineSpec } from '../simulator/spec.ts'
import { MAX_ROWS, operation, OPERATIONS, type OperationName } from '../src/opsera/operations.ts'
import { Runner, type Stage, type StepOptions } from '../runner-emulator/runner.ts'

jest.setTimeout(60_000)

const PIPELINE = '0123456789abcdef01234567'
const TOOL = '0123456789abcdef0000700a'
const TASK = '0123456789abcdef0000da5c'
const TOKEN = 'a-token-for-the-black-box'
const ALL = OPERATIONS.map(({ name }) => name)
const SECRET = 'never-print-me'

const INPUTS: Readonly<Record<OperationName, Readonly<Record<string, string>>>> = {
  'pipeline-run': { 'pipeline-id': PIPELINE },
  'pipeline-status': { 'pipeline-id': PIPELINE, 'run-count': '1' },
  'pipeline-stop': { 'pipeline-id': PIPELINE, 'run-count': 'any' },
  'pipeline-reset': { 'pipeline-id': PIPELINE, 'run-count': 'any' },
  'pipeline-summary': { 'pipeline-id': PIPELINE },
  'pipeline-logs': { 'pipeline-id': PIPELINE },
  'pipeline-list': {},
  'tool-list': {},
  'tool-get': { 'tool-id': TOOL },
  'tool-update': { 'tool-id': TOOL, data: '{"name": "new"}' },
  'task-list': {},
  'task-get': { 'task-id': TASK },
  'task-status': { 'task-id': TASK },
  'task-log': { 'task-id': TASK },
  'user-audit-log': {},
  'token-audit-log': {},
}

interface Play {
  readonly inputs?: Readonly<Record<string, string>>
  readonly faults?: readonly Fault[]
  readonly behaviour?: Partial<Behaviour>
  readonly pipeline?: Partial<PipelineSpec>
  readonly token?: Partial<World['tokens'][number]>
  readonly tasks?: World['tasks']
  readonly stop?: StepOptions['stop']
  readonly env?: Readonly<Record<string, string>>
  /** Another server in place of Opsera. */
  readonly url?: string
  /** What Opsera takes the time to be. */
  readonly now?: number
}

interface Played extends Stage {
  /** What Opsera saw. */
  readonly opsera: Opsera
  readonly calls: readonly string[]
  /** What the result file holds; empty when that is much. */
  readonly text: string
  readonly size: number
  readonly mode: number
  /** What was `RUNNER_TEMP`. */
  readonly temp: string
  /** The messages of the error annotations. */
  readonly errors: readonly string[]
  readonly notices: readonly string[]
}

const TEXT_MAX = 10_000_000
const runners: Runner[] = []
afterAll(() => {
  for (const runner of runners) runner.dispose()
})

async function play(name: string, given: Play = {}): Promise<Played> {
  const {
    inputs = INPUTS[name as OperationName],
    faults = [],
    behaviour = {},
    pipeline = {},
    token = {},
  } = given
  const row = { name: 'row-of-a-reply', configuration: { url: 'https://ci', password: SECRET } }
  const steps = [{ name: 'Build', takesMs: 600_000 }]
  const opsera = new Opsera(
    {
      pipelines: [{ id: PIPELINE, name: 'Nightly', steps, past: ['success'], ...pipeline }],
      tokens: [{ value: TOKEN, scope: 'API Access', owner: 'power user', ...token }],
      tools: [{ _id: TOOL, ...row }],
      tasks: given.tasks ?? [
        { _id: TASK, ...row, status: 'running', log: [{ run_count: 1 }, { run_count: 2 }] },
      ],
      faults,
      behaviour,
    },
    () => given.now ?? Date.now(),
  )
  const server = await serve(opsera)
  const { stop, env, url = server.url } = given
  const runner = new Runner({
    action: 'api',
    inputs: { 'opsera-token': TOKEN, 'base-url': url, operation: name, ...inputs },
    ...(stop !== undefined && { stop }),
    ...(env !== undefined && { env }),
  })
  runners.push(runner)
  const stage = await runner.runMain()
  await server.close()
  const file = stage.outputs['result-file'] ?? ''
  const { size = 0, mode = 0 } = file === '' ? {} : statSync(file)
  const said = (kind: string) =>
    stage.log.annotations.flatMap((annotation) => (annotation.kind === kind ? [annotation.message] : []))
  return {
    ...stage,
    opsera,
    calls: opsera.journal.map(({ call }) => call),
    text: file === '' || size > TEXT_MAX ? '' : readFileSync(file, 'utf8'),
    size,
    mode: mode & 0o777,
    temp: runner.temp,
    errors: said('error'),
    notices: said('notice'),
  }
}

/** What holds of every step, however it ends. */
function expectClean({ raw, outputs, text, log, state, summary }: Stage & Pick<Played, 'text'>): void {
  const left = raw.replaceAll(`::add-mask::${TOKEN}`, '') + JSON.stringify(outputs) + text + summary
  expect(left).not.toContain(TOKEN)
  expect(raw).not.toContain(SECRET)
  expect(raw).not.toContain('row-of-a-reply')
  expect(log.smuggled).toEqual([])
  expect(state).toEqual({})
}

function expectGreen(played: Played): void {
  expectClean(played)
  expect([played.exitCode, played.errors]).toEqual([0, []])
}

function expectRed(played: Played, why: string | RegExp): void {
  expectClean(played)
  expect(played.exitCode).toBe(1)
  expect(played.errors).toEqual([
    typeof why === 'string' ? expect.stringContaining(why) : expect.stringMatching(why),
  ])
}

const reply = (body: string, code = 200): Trouble => ({
  kind: 'reply',
  code,
  body,
  contentType: 'application/json',
})
const always = (call: OperationName, what: Trouble): readonly Fault[] => [{ call, times: Infinity, what }]
const isPrivate = (name: OperationName) => name.startsWith('tool-')

describe('a good reply', () => {
  const GOOD: Readonly<Record<OperationName, Readonly<Record<string, string>>>> = {
    'pipeline-run': {
      status: 'executed',
      message: `Run pipeline request submitted successfully for (${PIPELINE})`,
    },
    'pipeline-status': { status: 'success', message: "Pipeline: Nightly's Run 1 was successful." },
    'pipeline-stop': { status: 'success', message: 'The pipeline has been stopped.' },
    'pipeline-reset': { status: 'success', message: 'The pipeline run status has been reset.' },
    'pipeline-summary': {},
    'pipeline-logs': { rows: '0', truncated: 'false' },
    'pipeline-list': { rows: '1', truncated: 'false' },
    'tool-list': { rows: '1', truncated: 'false' },
    'tool-get': {},
    'tool-update': {},
    'task-list': { rows: '1', truncated: 'false' },
    'task-get': { status: 'running' },
    'task-status': { status: 'running' },
    'task-log': { rows: '2', truncated: 'false' },
    'user-audit-log': { rows: '0', truncated: 'false' },
    'token-audit-log': { rows: '0', truncated: 'false' },
  }

  test.concurrent.each(ALL)('of %s is green', async (name) => {
    const played = await play(name)
    expectGreen(played)
    expect(played.calls).toEqual([name])
    const { result, 'result-file': file, ...told } = played.outputs
    expect(told).toEqual({ status: '', message: '', ...GOOD[name] })
    expect([typeof JSON.parse(played.text), played.mode]).toEqual([expect.any(String), 0o600])
    expect(file).toMatch(/result\.json$/)
    expect(dirname(dirname(file ?? ''))).toBe(played.temp)
    expect(result).toBe(isPrivate(name) ? '' : played.text)
  })

  test.concurrent('of a start has the number of the run', async () => {
    expect(JSON.parse((await play('pipeline-run')).outputs.result ?? '')).toMatchObject({ runCount: 2 })
  })
})

describe('a refusal', () => {
  test.concurrent.each(ALL)('of %s', async (name) => {
    const body = '{"status":"failed","message":"Not today."}'
    const played = await play(name, { faults: always(name, reply(body)) })
    expect(played.calls).toEqual([name])
    expect(played.outputs).toMatchObject({ status: 'failed', message: 'Not today.' })
    expect([played.text, played.outputs.result]).toEqual([body, isPrivate(name) ? '' : body])
    if (name === 'pipeline-status' || name === 'task-status') expectGreen(played)
    else expectRed(played, `Opsera refused ${name}: "Not today.".`)
  })

  test.concurrent('comes under other codes too', async () => {
    const played = await play('pipeline-run', { pipeline: { isBusy: true }, behaviour: { refusalCode: 409 } })
    expectRed(played, `Opsera refused pipeline-run: "Pipeline ${PIPELINE} is currently running."`)
  })
})

describe('a token that may not', () => {
  test.concurrent.each(ALL)('%s', async (name) => {
    const { scopes, access } = operation(name)
    const scope = scopes.includes('Tasks Access') ? 'Pipeline Access' : 'Tasks Access'
    const played = await play(name, { token: { scope } })
    expectRed(played, `HTTP 403: Opsera refused the token for ${name} ("Forbidden").`)
    for (const each of scopes) expect(played.errors[0]).toContain(`"${each}"`)
    expect(played.errors[0]).toContain(
      access === 'Item RBAC' ? '(Item RBAC), or the Power User role' : 'Power User role',
    )
    expect([played.calls, played.text]).toEqual([[name], ''])
  })
})

describe('a malformed reply', () => {
  test.concurrent.each(ALL)('of %s', async (name) => {
    const played = await play(name, { faults: always(name, reply('{"status":"success","data":[{"')) })
    const { mutating: changes } = operation(name)
    expectRed(played, changes ? `The answer to ${name} was lost` : `${name} brought no good answer`)
    expect(played.calls).toHaveLength(changes ? 1 : 3)
    expect([played.text, played.outputs.result]).toEqual(['', undefined])
  })
})

describe('trouble on the way', () => {
  const CHANGES = OPERATIONS.filter(({ mutating: changes }) => changes).map(({ name }) => name)

  test.concurrent.each(CHANGES)('loses the answer to %s, which is sent once', async (name) => {
    for (const what of [
      { kind: 'reset', acts: true },
      { kind: 'cut', acts: true },
      reply('', 502),
    ] as const) {
      const played = await play(name, { faults: always(name, what) })
      expectRed(played, /^The answer to [a-z-]+ was lost \(.+\)\. Opsera may have acted on it: check before/)
      expect(played.calls).toEqual([name])
    }
  })

  test.concurrent('passes, and a read is asked for again', async () => {
    const cut: Fault = { what: { kind: 'cut', acts: true } }
    const played = await play('pipeline-list', { faults: [cut, { from: 2, what: reply('', 503) }] })
    expectGreen(played)
    expect(played.calls).toHaveLength(3)
    expect(JSON.parse(played.text)).toHaveLength(1)
  })

  test.concurrent('leaves a change in flight time for its answer after a signal, and no longer', async () => {
    const stop = { how: 'cancel', after: 1_000 } as const
    const played = await play('pipeline-run', { faults: always('pipeline-run', { kind: 'stall' }), stop })
    expectRed(played, 'The answer to pipeline-run was lost (no whole answer in time). Opsera may have acted')
    expect([played.signal, played.calls]).toEqual([null, ['pipeline-run']])
  })

  test.concurrent('is not a signal to stop', async () => {
    const stop = { how: 'cancel', after: 3_000 } as const
    const played = await play('pipeline-list', { faults: always('pipeline-list', { kind: 'stall' }), stop })
    expectRed(played, 'This step was told to stop before it had an answer.')
    expect(played.tookMs).toBeLessThan(6_000)
  })
})

describe('the status of a task', () => {
  test.concurrent.each(['json-string', 'text', 'object'] as const)('may come as %s', async (taskStatus) => {
    const played = await play('task-status', { behaviour: { taskStatus } })
    expectGreen(played)
    expect(played.outputs.status).toBe('running')
    if (taskStatus !== 'object') expect(played.outputs.result).toBe('"running"')
  })

  test.concurrent('may be that it failed', async () => {
    const played = await play('task-status', { tasks: [{ _id: TASK, status: 'failed' }] })
    expectGreen(played)
    expect(played.outputs.status).toBe('failed')
  })
})

describe('an audit log', () => {
  /** How many rows there are of a call that was made just before. */
  async function rows(name: OperationName, inputs: Readonly<Record<string, string>>): Promise<number> {
    const faults: readonly Fault[] = [
      { call: name, what: reply('', 502) },
      { call: name, from: 2, what: reply('', 502) },
    ]
    const played = await play(name, { inputs, faults, now: Date.UTC(2026, 0, 5, 9) })
    expectGreen(played)
    expect(JSON.parse(played.text)).toMatchObject({ count: Number(played.outputs.rows) })
    return Number(played.outputs.rows)
  }
  test.concurrent.each<[OperationName, Readonly<Record<string, string>>, number]>([
    ['user-audit-log', {}, 2],
    ['user-audit-log', { date: '2026-01-05' }, 2],
    ['user-audit-log', { date: '2001-01-01' }, 0],
    ['user-audit-log', { 'log-type': 'pipeline' }, 2],
    ['user-audit-log', { 'log-type': 'authentication' }, 0],
    ['user-audit-log', { count: '1' }, 1],
    ['token-audit-log', {}, 2],
    ['token-audit-log', { date: '2026-01-05' }, 2],
    ['token-audit-log', { date: '2001-01-01' }, 0],
    ['token-audit-log', { scope: 'api' }, 2],
    ['token-audit-log', { scope: 'pipeline' }, 0],
  ])('%s by %j has %d rows', async (name, inputs, count) => {
    expect(await rows(name, inputs)).toBe(count)
  })
})

describe('the change of a tool', () => {
  const data = { name: 'new', configuration: { url: 'https://ci.example', apiToken: 'hush-hush-hush' } }
  const inputs = { 'tool-id': TOOL, data: JSON.stringify(data) }

  test.concurrent('is shown by the names of its fields and sent as it is', async () => {
    const played = await play('tool-update', { inputs })
    expectGreen(played)
    expect(played.raw).toContain(`Changing tool ${TOOL}: name, configuration.url, configuration.apiToken\n`)
    expect(played.raw.replaceAll('::add-mask::hush-hush-hush', '')).not.toContain('hush')
    expect(played.raw).not.toContain('https://ci.example')
    expect(played.opsera.journal.map(({ body }) => body)).toEqual([{ toolId: TOOL, data }])
    expect(JSON.parse(played.text)).toMatchObject(data)
    expect(played.outputs.result).toBe('')
  })

  test.concurrent.each([
    ['a token', { apiToken: 'hush-hush-hush' }, 'hush-hush-hush'],
    ['a short password', { password: 'hush' }, 'hush'],
    ['one of a list', { users: [{ password: 'hush-1' }, { password: 'hush-12' }] }, 'hush-12'],
    ['a line of a key', { privateKey: 'hush-first\r\nhush-second' }, 'hush-first\r\nhush-second'],
  ])('shows no secret that Opsera repeats: %s', async (_, secret, repeated) => {
    const message = `${repeated} is bad`
    const faults = always('tool-update', reply(JSON.stringify({ status: 'failed', message })))
    const played = await play('tool-update', {
      inputs: { 'tool-id': TOOL, data: JSON.stringify(secret) },
      faults,
    })
    expectRed(played, /^Opsera refused tool-update: "\*\*\*( \*\*\*)? is bad"\./)
    expect(played.outputs.message).toMatch(/^\*\*\*( \*\*\*)? is bad$/)
    expect(played.raw.replaceAll(/::add-mask::.*/g, '')).not.toContain('hush')
  })
})

describe('a stop', () => {
  const of = (runCount: string) => ({ 'pipeline-id': PIPELINE, 'run-count': runCount })

  test.concurrent('of the run that goes on is sent', async () => {
    const played = await play('pipeline-stop', { inputs: of('2'), pipeline: { isBusy: true } })
    expectGreen(played)
    expect(played.calls).toEqual(
      expect.arrayContaining(['pipeline-status', 'pipeline-summary', 'pipeline-stop']),
    )
    expect(played.outputs.message).toBe('The pipeline has been stopped.')
  })

  test.concurrent.each([
    ['is over', '1', {}, / is over \(success\), so no stop was sent\.$/],
    ['is over, while another goes on', '1', { isBusy: true }, / is over \(success\), so no stop was sent\.$/],
  ])('of a run that %s is a green notice', async (_, runCount, pipeline, notice) => {
    const played = await play('pipeline-stop', { inputs: of(runCount), pipeline })
    expectGreen(played)
    expect(played.notices).toEqual([expect.stringMatching(notice)])
    expect(played.calls).not.toContain('pipeline-stop')
    expect([played.text, played.mode]).toEqual(['', 0o600])
  })

  test.concurrent('is not sent when another run is current', async () => {
    const faults = always('pipeline-status', reply('{"status":"running","message":""}'))
    const played = await play('pipeline-stop', { inputs: of('1'), pipeline: { isBusy: true }, faults })
    expectGreen(played)
    expect(played.notices).toEqual([expect.stringContaining('is not the current run any more')])
    expect(played.calls).not.toContain('pipeline-stop')
  })

  test.concurrent('is not sent for a run that has not begun', async () => {
    const played = await play('pipeline-stop', { inputs: of('3'), pipeline: { isBusy: true } })
    expectRed(played, 'has not begun, and Opsera has no call to take it back')
    expect(played.calls).not.toContain('pipeline-stop')
  })
})

describe('a reset', () => {
  test.concurrent.each([
    ['over is sent', '1', {}, 0, ''],
    ['not current is a green notice', '1', { isBusy: true }, 0, 'Run 2 of pipeline'],
    ['going on is refused', '2', { isBusy: true }, 1, ''],
  ])('of a run that is %s', async (_, runCount, pipeline, exitCode, notice) => {
    const inputs = { 'pipeline-id': PIPELINE, 'run-count': runCount }
    const played = await play('pipeline-reset', { inputs, pipeline })
    expectClean(played)
    expect(played.exitCode).toBe(exitCode)
    expect(played.notices).toEqual(notice === '' ? [] : [expect.stringContaining(notice)])
    expect(played.calls.includes('pipeline-reset')).toBe(exitCode === 0 && notice === '')
  })
})

describe('a reply', () => {
  const listOf = (rows: number, size: number) =>
    JSON.stringify(Array.from({ length: rows }, (_, index) => ({ _id: index, text: 'x'.repeat(size) })))

  test.concurrent('of 256 KiB is an output, and of a byte more only a file', async () => {
    for (const more of [0, 1]) {
      const body = JSON.stringify(['x'.repeat(256 * 1024 - 4 + more)])
      const played = await play('task-list', { faults: always('task-list', reply(body)) })
      expectGreen(played)
      expect(played.text).toBe(body)
      expect(played.outputs.result).toBe(more === 0 ? body : '')
      expect(played.notices).toHaveLength(more)
    }
  })

  test.concurrent('of as many rows as Opsera gives may be cut', async () => {
    const played = await play('task-list', { faults: always('task-list', reply(listOf(MAX_ROWS, 1))) })
    expectGreen(played)
    expect(played.outputs).toMatchObject({ rows: '1000', truncated: 'true' })
    expect(played.notices).toEqual([expect.stringContaining('there may be more')])
  })

  test.concurrent('that holds the token is left without it', async () => {
    const encoded = Buffer.from(TOKEN).toString('base64')
    const body = JSON.stringify({ status: TOKEN, message: `at ${TOKEN}`, header: encoded })
    const played = await play('pipeline-status', { faults: always('pipeline-status', reply(body)) })
    expectGreen(played)
    expect(played.outputs).toMatchObject({ status: '***', message: 'at ***' })
    expect(played.text).not.toContain(encoded)
  })

  test.concurrent('that holds a command is not obeyed', async () => {
    const message = '::error::no\n##[error]no\r::set-output name=result::x\u001b[2J'
    const body = JSON.stringify({ status: '::warning::s', message })
    const played = await play('pipeline-status', { faults: always('pipeline-status', reply(body)) })
    expectGreen(played)
    expect(played.log.annotations).toEqual([])
    expect(played.outputs.message).not.toMatch(/[\n\r\u001b]/)
  })
})

describe('a reply that is no reply', () => {
  test.concurrent.each<[string, Trouble, string]>([
    ['larger than is taken', { kind: 'huge', bytes: 260_000_000 }, 'the reply is larger than 256 MB'],
    ['nested without end', reply('['.repeat(1_000_000)), 'a reply that could not be read (HTTP 200)'],
    [
      'a page that holds the token',
      { kind: 'reply', code: 200, contentType: 'text/html', body: `<p>${TOKEN}` },
      'an HTML page in place of JSON (HTTP 200)',
    ],
    [
      'a redirect that holds the token',
      { kind: 'reply', code: 307, headers: { location: `https://${TOKEN}.example/${TOKEN}` } },
      'Opsera redirects to ***.example; check base-url',
    ],
    ['an error with half the token', reply(`${'no '.repeat(95)}${TOKEN}`, 400), '(HTTP 400: no no'],
  ])('%s', async (_, what, why) => {
    const played = await play('task-list', { faults: always('task-list', what) })
    expectRed(played, why)
    expect(played.errors[0]).not.toContain(TOKEN.slice(0, 12))
    expect([played.text, played.outputs.result]).toEqual(['', undefined])
  })
})

describe('a list of 50 MB', () => {
  /** Beside what Node itself takes: the bytes at hand, and what waits for the garbage collector. */
  const PEAK_MAX_BYTES = 128_000_000
  const row = JSON.stringify({
    _id: TOOL,
    configuration: 'say "é" \\ '.repeat(4_000),
    more: { steps: [1, [2], {}] },
  })

  /** Serves `rows` rows and no faster than they are taken. */
  async function serveRows(rows: number): Promise<{ readonly url: string; close(): void; bytes: number }> {
    const served = { url: '', bytes: 0, close: () => server.close() }
    const server = http.createServer((_, response) => {
      let count = 0
      const write = (text: string) => {
        served.bytes += Buffer.byteLength(text)
        return response.write(text)
      }
      const more = () => {
        while (count < rows) {
          count += 1
          if (write((count === 1 ? '[' : ',') + row)) continue
          response.once('drain', more)
          return
        }
        write(']')
        response.end()
      }
      response.writeHead(200, { 'content-type': 'application/json' })
      more()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    served.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return served
  }

  test('and one of 200 MB are written in constant memory', async () => {
    for (const rows of [1_000, 4_000]) {
      const server = await serveRows(rows)
      const peakFile = join(mkdtempSync(join(tmpdir(), 'peak-')), 'peak')
      const played = await play('tool-list', {
        url: server.url,
        env: {
          NODE_OPTIONS: `--import ${pathToFileURL('bench/process/peak.mjs').href}`,
          BENCH_PEAK_FILE: peakFile,
        },
      })
      server.close()
      expectGreen(played)
      expect(server.bytes).toBeGreaterThan(rows * 48_000)
      expect(played.size).toBe(server.bytes)
      expect(played.outputs).toMatchObject({ rows: String(rows), truncated: 'true', result: '' })
      expect(Number(readFileSync(peakFile, 'utf8'))).toBeLessThan(PEAK_MAX_BYTES)
    }
  })
})

describe('another path', () => {
  test.concurrent('replaces the assumed one', async () => {
    const played = await play('tool-list', { inputs: { path: '/api/v1/tasks' } })
    expectGreen(played)
    expect(played.calls).toEqual(['task-list'])
  })

  test.concurrent('makes of a POST one that is not repeated', async () => {
    const inputs = { 'tool-id': TOOL, path: '/api/v1/registry' }
    const played = await play('tool-get', { inputs, faults: [{ times: Infinity, what: reply('', 502) }] })
    expectRed(
      played,
      'tool-get brought no good answer: HTTP 502. Check base-url, the state of Opsera and path.',
    )
    expect(played.calls).toEqual(['unknown'])
  })
})

describe('bad input', () => {
  test.concurrent.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['no operation', '', {}, ['Input operation is empty; allowed values: pipeline-run, ']],
    [
      'an unknown one',
      'pipeline-start',
      {},
      ['Input operation is "pipeline-start"; did you mean pipeline-run?'],
    ],
    ['one of every object', '__proto__', {}, ['Input operation is "__proto__"; did you mean ']],
    [
      'one with a command',
      'task-list\r\n::error::x',
      {},
      ['Input operation is "task-list\\r\\n::error::x"; did you mean task-list?'],
    ],
    ['a token in the wrong place', 'tool-get', { 'tool-id': `x${TOKEN}` }, ['tool-id: got "x***"']],
    ['no token', 'tool-list', { 'opsera-token': '' }, ['opsera-token: is empty']],
    ['a missing field', 'tool-get', {}, ['tool-get needs the input tool-id']],
    ['a field too many', 'tool-list', { count: '1' }, ['tool-list does not use the input count']],
    [
      'a path that is known',
      'pipeline-run',
      { 'pipeline-id': PIPELINE, path: '/x' },
      ['pipeline-run does not use the input path'],
    ],
    [
      'all of it at once',
      'user-audit-log',
      { date: '2026-02-30', count: 'x', 'tool-id': 'y', scope: 'api' },
      [
        'user-audit-log does not use the input tool-id',
        'user-audit-log does not use the input scope',
        'Input date is "2026-02-30"; there is no such day',
        'Input count is "x"; allowed values: ',
      ],
    ],
  ])('sends no request: %s', async (_, name, inputs, problems) => {
    const played = await play(name, { inputs })
    expect([played.exitCode, played.calls, played.errors.length]).toEqual([1, [], 1])
    expectClean(played)
    for (const problem of problems) expect(played.errors[0]).toContain(problem)
    expect(played.outputs['result-file']).toBeUndefined()
  })
})
