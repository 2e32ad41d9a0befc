/** The committed bundle of the api action as a separate process, against a simulated Opsera over real HTTP. */
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Runner, type Stage, type StepOptions } from '../runner-emulator/runner.ts'
import type { Fault, FaultEffect } from '../simulator/faults.ts'
import { Opsera } from '../simulator/opsera.ts'
import { serve } from '../simulator/server.ts'

jest.setTimeout(60_000)

const PIPELINE = '0123456789abcdef01234567'
const TOOL = '0123456789abcdef0000700a'
const TASK = '0123456789abcdef0000da5c'
const TOKEN = 'a-token-for-the-black-box'
const SECRET = 'never-print-me'

interface Play {
  readonly inputs?: Readonly<Record<string, string>>
  readonly faults?: readonly Fault[]
  readonly stop?: StepOptions['stop']
}

interface Played extends Stage {
  /** What Opsera saw. */
  readonly calls: readonly string[]
  /** What the result file holds. */
  readonly text: string
  readonly mode: number
  /** What was `RUNNER_TEMP`. */
  readonly temp: string
  /** The messages of the error annotations. */
  readonly errors: readonly string[]
}

const runners: Runner[] = []
afterAll(() => {
  for (const runner of runners) runner.dispose()
})

async function play(name: string, { inputs = {}, faults = [], stop }: Play = {}): Promise<Played> {
  const row = { name: 'row-of-a-reply', configuration: { url: 'https://ci', password: SECRET } }
  const steps = [{ name: 'Build', takesMs: 600_000 }]
  const opsera = new Opsera(
    {
      pipelines: [{ id: PIPELINE, name: 'Nightly', steps, past: ['success'] }],
      tokens: [{ value: TOKEN, scope: 'API Access', owner: 'power user' }],
      tools: [{ _id: TOOL, ...row }],
      tasks: [{ _id: TASK, ...row, status: 'running', log: [{ run_count: 1 }, { run_count: 2 }] }],
      faults,
    },
    Date.now,
  )
  const server = await serve(opsera)
  const runner = new Runner({
    action: 'api',
    inputs: { 'opsera-token': TOKEN, 'base-url': server.url, operation: name, ...inputs },
    ...(stop !== undefined && { stop }),
  })
  runners.push(runner)
  const stage = await runner.runMain()
  await server.close()
  const file = stage.outputs['result-file'] ?? ''
  return {
    ...stage,
    calls: opsera.journal.map(({ call }) => call),
    text: file === '' ? '' : readFileSync(file, 'utf8'),
    mode: file === '' ? 0 : statSync(file).mode & 0o777,
    temp: runner.temp,
    errors: stage.log.annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message),
  }
}

/** What holds of every step, however it ends. */
function expectClean({ raw, outputs, text, log, state, summary }: Played): void {
  const left = raw.replaceAll(`::add-mask::${TOKEN}`, '') + JSON.stringify(outputs) + text + summary
  expect(left).not.toContain(TOKEN)
  expect(raw).not.toContain(SECRET)
  expect(raw).not.toContain('row-of-a-reply')
  expect(log.smuggled).toEqual([])
  expect(state).toEqual({})
}

function expectRed(played: Played, why: string): void {
  expectClean(played)
  expect([played.exitCode, played.errors]).toEqual([1, [expect.stringContaining(why)]])
}

const always = (what: FaultEffect): readonly Fault[] => [{ times: Infinity, what }]

describe('the api action as a process', () => {
  test.concurrent('leaves the reply in outputs and file', async () => {
    const played = await play('task-log', { inputs: { 'task-id': TASK } })
    expectClean(played)
    expect([played.exitCode, played.errors, played.calls]).toEqual([0, [], ['task-log']])
    const { 'result-file': file, ...rest } = played.outputs
    expect(rest).toEqual({ status: '', message: '', rows: '2', truncated: 'false', result: played.text })
    expect([JSON.parse(played.text), played.mode]).toEqual([[{ run_count: 1 }, { run_count: 2 }], 0o600])
    expect(dirname(dirname(file ?? ''))).toBe(played.temp)
  })

  test.concurrent('gives a change in flight time for its answer after a signal, and no longer', async () => {
    // A process on a busy machine needs time to start and to send its request.
    const stop = { how: 'cancel', after: 4_000 } as const
    const inputs = { 'pipeline-id': PIPELINE }
    const played = await play('pipeline-run', { inputs, faults: always({ kind: 'stall' }), stop })
    expectRed(played, 'no usable answer to pipeline-run: no whole answer in time. Opsera may have acted')
    expect([played.signal, played.calls]).toEqual([null, ['pipeline-run']])
  })

  test.concurrent('hides the secrets of a tool that Opsera repeats', async () => {
    const inputs = { 'tool-id': TOOL, data: '{"apiToken": "hush-hush-hush"}' }
    const body = '{"status": "failed", "message": "hush-hush-hush is bad"}'
    const what = { kind: 'reply', code: 200, contentType: 'application/json', body } as const
    const played = await play('tool-update', { inputs, faults: always(what) })
    expectRed(played, 'Opsera refused tool-update: "*** is bad".')
    expect(played.outputs.message).toBe('*** is bad')
    expect(played.raw.replaceAll(/::add-mask::.*/g, '')).not.toContain('hush')
  })

  test.concurrent('refuses a reply over its limit', async () => {
    const played = await play('task-list', { faults: always({ kind: 'huge', bytes: 40_000_000 }) })
    expectRed(played, 'the reply is larger than 32 MB')
    expect([played.text, played.outputs.result]).toEqual(['', undefined])
  })
})
