import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { serve, type Server } from '../../simulator/server.ts'
import { realClock } from '../../src/runner/clock.ts'
import { postStep } from '../../src/steps/post-step.ts'
import { mainStep } from '../../src/steps/main-step.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import {
  commandFile,
  entriesOf,
  knowNodeErrors,
  restoreRunner,
  temporaryFolder,
  workflowLog,
} from '../support/runner.ts'

restoreRunner()
knowNodeErrors()

// The toolkit remembers where the first summary of a process went.
const summary = join(mkdtempSync(join(tmpdir(), 'opsera-test-')), 'summary.md')
let server: Server | undefined
afterEach(async () => {
  await server?.close()
})
afterAll(() => {
  rmSync(dirname(summary), { recursive: true })
})

/** The environment of a step against a simulated Opsera whose one step succeeds at once, so that the first read shows its end. */
async function open(given: Record<string, string> = {}, world: Partial<World> = {}) {
  const console = [{ text: 'one\n\ntwo\nFinished: SUCCESS\n', afterMs: 0 }]
  const pipelines = [{ id: PIPELINE_ID, name: 'Nightly', steps: [{ name: 'Build', takesMs: 1, console }] }]
  const opsera = new Opsera({ pipelines, tokens: [TOKEN], ...world }, Date.now)
  server = await serve(opsera)
  const inputs = {
    'opsera-token': TOKEN.value,
    'base-url': server.url,
    'pipeline-id': PIPELINE_ID,
    'log-drain': '0s',
    'poll-interval': '1s',
    ...given,
  }
  Object.assign(process.env, inputVariables(readAction('.'), inputs), { RUNNER_TEMP: temporaryFolder() })
  const files = { outputs: commandFile('GITHUB_OUTPUT'), state: commandFile('GITHUB_STATE'), summary }
  writeFileSync(summary, '')
  process.env.GITHUB_STEP_SUMMARY = summary
  return { opsera, files, log: workflowLog() }
}

/** Has something happen when a call reaches Opsera. */
function on(opsera: Opsera, call: string, happen: () => void): void {
  const handle = opsera.handle.bind(opsera)
  opsera.handle = (request) => {
    if (request.path.endsWith(call)) happen()
    return handle(request)
  }
}

async function run() {
  const failures: string[] = []
  const fail = (message: string) => void failures.push(message)
  const isGreen = await mainStep({ startedAt: realClock.now(), cancel: new AbortController().signal, fail })
  return { isGreen, failures }
}

const GREEN = { isGreen: true, failures: [] }
const outputsOf = (file: string) => Object.fromEntries(entriesOf(file))

describe('the main step', () => {
  test('leaves its outputs, log, log file, steps file and summary', async () => {
    const { files, log } = await open()
    expect(await run()).toEqual(GREEN)
    const outputs = outputsOf(files.outputs)
    expect(outputs).toMatchObject({ conclusion: 'success', 'run-count': '1', 'failed-step': '' })
    expect(readFileSync(outputs['log-file']!, 'utf8')).toBe('one\n\ntwo\nFinished: SUCCESS\n')
    expect(statSync(outputs['log-file']!).mode & 0o777).toBe(0o600)
    const steps = JSON.parse(readFileSync(outputs['steps-file']!, 'utf8')) as unknown
    expect(steps).toMatchObject([{ name: 'Build', state: 'success' }])
    expect(readFileSync(files.summary, 'utf8')).toContain('Nightly')
    expect(log()).toContain('::group::Step 1/1 · Build (jenkins)')
    expect(log()).toMatch(/\nRun 1 · success · \ds\n$/)
  })

  test('writes no files with wait: false, and logs what the inputs mean', async () => {
    const { files, log } = await open({
      wait: 'false',
      summary: 'false',
      'run-settings': '{"branch":"main"}',
      timeout: '7h',
    })
    expect(await run()).toEqual(GREEN)
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'started', 'log-file': '' })
    expect(outputsOf(files.outputs)).not.toHaveProperty('steps-file')
    expect(readFileSync(files.summary, 'utf8')).toBe('')
    expect(log()).toMatch(/^Run 1 · started · \ds$/m)
    expect(log()).toContain('::warning::run-settings is not documented')
    expect(log()).toContain('::notice::timeout is above 6h')
  })

  test('sends nothing when an input is invalid, and says so once', async () => {
    const { opsera, files } = await open({ timeout: '10', 'on-busy': 'maybe' })
    const { isGreen, failures } = await run()
    expect(isGreen).toBe(false)
    expect(failures).toEqual([
      expect.stringMatching(/^Invalid inputs:\nInput timeout is .*\nInput on-busy is /),
    ])
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'error' })
    expect(opsera.journal).toEqual([])
    expect(readFileSync(files.summary, 'utf8')).toMatch(
      /invalid inputs\n[^]*\n- Input timeout is .*\n- Input on-busy is /,
    )
  })

  test.each([
    ['false', ''],
    ['no', expect.stringContaining('- Input summary is ')],
  ])('lists invalid inputs in the summary unless there is to be none: %s', async (summary, written) => {
    const { files } = await open({ timeout: '10', summary })
    await run()
    expect(readFileSync(files.summary, 'utf8')).toEqual(written)
  })

  test.each([
    ['true', /^### ⚠️ \w{24} · the action failed\n\n.*\n*Internal error in this action: out of order/],
    ['false', /^$/],
  ])('shows an internal error in the summary, if there is to be one: %s', async (summary, written) => {
    const { opsera, files } = await open({ summary })
    on(opsera, '/status', breakTimers)
    const { failures } = await run()
    expect(failures).toEqual([expect.stringMatching(/^Internal error in this action: out of order/)])
    expect(readFileSync(files.summary, 'utf8')).toMatch(written)
    expect(JSON.parse(entriesOf(files.state).at(-1)![1])).toMatchObject({ phase: 'settled' })
  })
})

/** A bug: no request can be sent from now on. */
function breakTimers(): void {
  jest.spyOn(realClock, 'deadline').mockImplementation(() => {
    throw new Error('out of order')
  })
}

/** A path below a file cannot be made; the disk behind /dev/full has no room. */
const UNWRITABLE = ['/dev/full', `${summary}/below-a-file`].filter(
  (path) => path.includes('below') || existsSync(path),
)

describe.each(UNWRITABLE)('a file that cannot be written (%s)', (path) => {
  const CAUSE = /could not be written: E(?:NOSPC|EXIST|NOTDIR): /

  test.each([
    ['GITHUB_OUTPUT', 'The outputs', 0],
    ['GITHUB_STATE', 'The state for the post step', 1],
  ])('is an error before the start, and nothing is started: %s', async (variable, content, reads) => {
    const { opsera, log } = await open()
    process.env[variable] = path
    const { failures } = await run()
    expect(failures).toEqual([expect.stringContaining(`Nothing was started: ${content} (${variable}) could`)])
    expect(failures[0]).toMatch(CAUSE)
    expect(opsera.calls('pipeline-run')).toEqual([])
    expect(opsera.journal.length > 0).toBe(reads > 0)
    expect(log()).not.toContain('::warning::')
  })

  test.each(['GITHUB_OUTPUT', 'GITHUB_STATE'])(
    'is one warning once the run is started, and the verdict is kept: %s',
    async (variable) => {
      const { opsera, log } = await open({ wait: 'false' })
      on(opsera, '/run', () => (process.env[variable] = path))
      expect(await run()).toEqual(GREEN)
      const warnings = log().match(/^::warning::.*$/gm) ?? []
      expect(warnings).toEqual([expect.stringContaining(variable)])
      expect(warnings[0]).toMatch(CAUSE)
    },
  )

  test('is one warning for each file under RUNNER_TEMP', async () => {
    const { log, files } = await open()
    process.env.RUNNER_TEMP = path
    expect(await run()).toEqual(GREEN)
    expect(log().match(/^::warning::(?:log|steps)-file could not be written: .*$/gm)).toHaveLength(2)
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'success', 'log-file': '' })
  })
})

test('outputs, state and log file are made again when RUNNER_TEMP is cleaned during the run', async () => {
  const { opsera, log } = await open()
  const temp = process.env.RUNNER_TEMP ?? ''
  const files = { output: join(temp, 'runner', 'output'), state: join(temp, 'runner', 'state') }
  mkdirSync(dirname(files.output))
  for (const file of Object.values(files)) writeFileSync(file, '')
  Object.assign(process.env, { GITHUB_OUTPUT: files.output, GITHUB_STATE: files.state })
  on(opsera, '/status', () => {
    rmSync(temp, { recursive: true, force: true })
  })
  expect(await run()).toEqual(GREEN)
  const outputs = outputsOf(files.output)
  expect(outputs).toMatchObject({ 'run-count': '1', origin: 'started', conclusion: 'success' })
  expect(readFileSync(outputs['log-file']!, 'utf8')).toBe('one\n\ntwo\nFinished: SUCCESS\n')
  expect(readFileSync(outputs['steps-file']!, 'utf8')).toContain('Build')
  const [[, saved] = ['', '']] = entriesOf(files.state)
  expect(JSON.parse(saved)).toMatchObject({ phase: 'settled', runCount: 1, origin: 'started' })
  expect(log().match(/^::warning::.*$/gm)).toEqual([
    expect.stringMatching(/log-file .* was removed during the step/),
  ])
})

describe('the post step', () => {
  const following = {
    phase: 'following',
    pipelineId: PIPELINE_ID,
    runCount: 1,
    origin: 'started',
    startedAt: 0,
  }

  /** The post step after main has saved this. */
  async function post(facts: object, given: Record<string, string> = {}, world: Partial<World> = {}) {
    const { opsera, files, log } = await open(given, world)
    opsera.pipeline(PIPELINE_ID).start()
    process.env['STATE_opsera-state'] = JSON.stringify(facts)
    return {
      opsera,
      ended: async () => {
        await postStep()
        return { asked: opsera.journal.length, said: log(), summary: readFileSync(files.summary, 'utf8') }
      },
    }
  }

  test.each<[string, object, Record<string, string>, object]>([
    [
      'prints and sends nothing when main has settled',
      { ...following, phase: 'settled' },
      {},
      { asked: 0, said: '', summary: '' },
    ],
    [
      'sends nothing when what main saved is not its own',
      { ...following, pipelineId: '../../x' },
      {},
      {
        asked: 0,
        said: expect.stringMatching(
          /^::warning::What this step saved [^\n]* incomplete or invalid, [^\n]*\n$/,
        ),
      },
    ],
    [
      'writes the summary of a cancel before a run was known',
      { cancelled: true },
      {},
      { asked: 0, summary: expect.stringContaining('No run was known yet') },
    ],
    ['writes no summary where none is wanted', { cancelled: true }, { summary: 'false' }, { summary: '' }],
    ['says nothing of inputs when no run is left', { cancelled: true }, { 'opsera-token': '' }, { said: '' }],
    [
      'warns of a run that it cannot handle',
      following,
      { 'opsera-token': '' },
      { said: expect.stringMatching(/^::warning::Could not stop .* started: Input opsera-token/) },
    ],
    [
      'keeps the console text before a reset, and warns of nothing',
      following,
      { 'on-cancel': 'reset' },
      { said: expect.stringMatching(/\(post step\) .*\nRun 1 has ended, and the pipeline was reset\.\n$/) },
    ],
    [
      'handles the run that main has left, and writes the summary',
      following,
      {},
      {
        said: expect.stringMatching(
          /^::add-mask::.*\nOpsera Pipeline \(post step\) .*\nRun 1 has ended with status "success"\.\n$/,
        ),
        summary: expect.stringContaining('cancelled'),
      },
    ],
  ])('%s', async (_, facts, given, expected) => {
    expect(await (await post(facts, given)).ended()).toMatchObject(expected)
  })

  test('handles the run where no folder can be made', async () => {
    const { ended } = await post(following)
    process.env.RUNNER_TEMP = join(temporaryFolder(), 'missing')
    expect((await ended()).said).toMatch(/^Run 1 has ended/m)
  })

  test('tries even when the token states that it has expired meanwhile', async () => {
    const claims = Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString('base64url')
    const value = `eyJhbGciOiJIUzI1NiJ9.${claims}.c2lnbmF0dXJl`
    const { ended } = await post(following, { 'opsera-token': value }, { tokens: [{ ...TOKEN, value }] })
    expect((await ended()).said).toMatch(/^Run 1 has ended/m)
  })

  test('warns of an internal error', async () => {
    const { ended } = await post(following)
    breakTimers()
    expect((await ended()).said).toContain(
      '::warning::Could not stop the run that this step started: out of order',
    )
  })
})
