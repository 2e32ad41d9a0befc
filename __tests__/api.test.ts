/** The committed bundle of the api action as a separate process, against a simulated Opsera over real HTTP. */
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Behaviour } from '../simulator/behaviour.ts'
import type { Fault, FaultEffect } from '../simulator/faults.ts'
import { Opsera } from '../simulator/opsera.ts'
import { serve } from '../simulator/server.ts'
import type { PipelineSpec } from '../simulator/spec.ts'
import { MAX_ROWS, type OperationName } from '../src/opsera/operations.ts'
import { Runner, type Stage, type StepOptions } from '../runner-emulator/runner.ts'

jest.setTimeout(60_000)

const PIPELINE = '0123456789abcdef01234567'
const TOOL = '0123456789abcdef0000700a'
const TASK = '0123456789abcdef0000da5c'
const TOKEN = 'a-token-for-the-black-box'
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
  readonly stop?: StepOptions['stop']
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
  const { inputs = INPUTS[name as OperationName], faults = [], behaviour = {}, pipeline = {} } = given
  const row = { name: 'row-of-a-reply', configuration: { url: 'https://ci', password: SECRET } }
  const steps = [{ name: 'Build', takesMs: 600_000 }]
  const opsera = new Opsera(
    {
      pipelines: [{ id: PIPELINE, name: 'Nightly', steps, past: ['success'], ...pipeline }],
      tokens: [{ value: TOKEN, scope: 'API Access', owner: 'power user' }],
      tools: [{ _id: TOOL, ...row }],
      tasks: [{ _id: TASK, ...row, status: 'running', log: [{ run_count: 1 }, { run_count: 2 }] }],
      faults,
      behaviour,
    },
    () => Date.now(),
  )
  const server = await serve(opsera)
  const { stop } = given
  const runner = new Runner({
    action: 'api',
    inputs: { 'opsera-token': TOKEN, 'base-url': server.url, operation: name, ...inputs },
    ...(stop !== undefined && { stop }),
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

const reply = (body: string, code = 200): FaultEffect => ({
  kind: 'reply',
  code,
  body,
  contentType: 'application/json',
})
const always = (call: OperationName, what: FaultEffect): readonly Fault[] => [{ call, times: Infinity, what }]
const isPrivate = (name: OperationName) => name.startsWith('tool-')

describe('the api action as a process', () => {
  test.concurrent.each<[OperationName, Readonly<Record<string, string>>]>([
    ['pipeline-status', { status: 'success', message: "Pipeline: Nightly's Run 1 was successful." }],
    ['tool-get', {}],
    ['task-log', { rows: '2', truncated: 'false' }],
  ])('leaves the reply to %s in outputs and file', async (name, outputs) => {
    const played = await play(name)
    expectGreen(played)
    expect(played.calls).toEqual([name])
    const { result, 'result-file': file, ...rest } = played.outputs
    expect(rest).toEqual({ status: '', message: '', ...outputs })
    expect([typeof JSON.parse(played.text), played.mode]).toEqual([expect.any(String), 0o600])
    expect(dirname(dirname(file ?? ''))).toBe(played.temp)
    expect(result).toBe(isPrivate(name) ? '' : played.text)
  })

  test.concurrent.each<[OperationName, unknown]>([
    ['pipeline-run', { status: 'error', message: 'Not today.', runCount: 2 }],
    ['tool-update', { status: 'success', message: 'Not today: the update failed' }],
  ])('is red when Opsera refuses %s, and leaves the reply', async (name, answer) => {
    const body = JSON.stringify(answer)
    const played = await play(name, { faults: always(name, reply(body)) })
    expectRed(played, `Opsera refused ${name}: "Not today`)
    expect([played.text, played.calls]).toEqual([body, [name]])
  })

  test.concurrent('repeats a read, and says so', async () => {
    const cut: Fault = { what: { kind: 'cut', acts: true } }
    const played = await play('pipeline-list', { faults: [cut, { from: 2, what: reply('', 503) }] })
    expectGreen(played)
    expect(played.calls).toHaveLength(3)
    expect(played.raw).toContain('Retry 2 in ')
  })

  test.concurrent('gives a change in flight time for its answer after a signal, and no longer', async () => {
    // A process on a busy machine needs time to start and to send its request.
    const stop = { how: 'cancel', after: 4_000 } as const
    const played = await play('pipeline-run', { faults: always('pipeline-run', { kind: 'stall' }), stop })
    expectRed(played, 'no usable answer to pipeline-run: no whole answer in time. Opsera may have acted')
    expect([played.signal, played.calls]).toEqual([null, ['pipeline-run']])
  })

  test.concurrent('hides the secrets of a tool that Opsera repeats', async () => {
    const message = 'hush-hush-hush is bad'
    const played = await play('tool-update', {
      inputs: { 'tool-id': TOOL, data: JSON.stringify({ apiToken: 'hush-hush-hush' }) },
      faults: always('tool-update', reply(JSON.stringify({ status: 'failed', message }))),
    })
    expectRed(played, /^Opsera refused tool-update: "\*\*\* is bad"\./)
    expect(played.outputs.message).toBe('*** is bad')
    expect(played.raw.replaceAll(/::add-mask::.*/g, '')).not.toContain('hush')
  })

  test.concurrent('sends no stop to a run that has ended, with a green notice', async () => {
    const inputs = { 'pipeline-id': PIPELINE, 'run-count': '1' }
    const played = await play('pipeline-stop', { inputs })
    expectGreen(played)
    expect(played.notices).toEqual([expect.stringContaining('so no stop was sent')])
    expect(played.calls).not.toContain('pipeline-stop')
    expect([played.text, played.mode]).toEqual(['', 0o600])
  })

  test.concurrent('leaves a large list in its file only, without the token', async () => {
    const rows = Array.from({ length: MAX_ROWS }, (_, index) => ({
      _id: index,
      text: `${TOKEN} ${'x'.repeat(300)}`,
    }))
    const played = await play('task-list', { faults: always('task-list', reply(JSON.stringify(rows))) })
    expectGreen(played)
    expect(played.outputs).toMatchObject({ rows: '1000', truncated: 'true', result: '' })
    expect(played.notices).toEqual([
      expect.stringContaining('result is empty'),
      expect.stringContaining('may be more'),
    ])
    expect(JSON.parse(played.text)).toHaveLength(MAX_ROWS)
  })

  test.concurrent('refuses a reply over its limit', async () => {
    const played = await play('task-list', {
      faults: always('task-list', { kind: 'huge', bytes: 40_000_000 }),
    })
    expectRed(played, 'the reply is larger than 32 MB')
    expect([played.text, played.outputs.result]).toEqual(['', undefined])
  })

  test.concurrent('sends no request for invalid inputs', async () => {
    const played = await play('pipeline-start')
    expectRed(played, 'pipeline-start')
    expect([played.calls, played.outputs['result-file']]).toEqual([[], undefined])
  })
})
