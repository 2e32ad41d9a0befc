import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { serve, type Server } from '../../simulator/server.ts'
import type { SavedState } from '../../src/ports.ts'
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
/** The steps are quick, but a machine can be slow, and an end is believed at a second read. */
jest.setTimeout(60_000)

const summary = join(mkdtempSync(join(tmpdir(), 'opsera-test-')), 'summary.md')
let server: Server | undefined
afterEach(async () => {
  await server?.close()
})
afterAll(() => {
  rmSync(dirname(summary), { recursive: true })
})

/** The environment of a step against a simulated Opsera whose one step fails after half a second. */
async function open(given: Record<string, string> = {}, world: Partial<World> = {}) {
  const console = [{ text: 'one\n\ntwo\nFinished: FAILURE\n', afterMs: 0 }]
  const steps = [{ name: 'Build', takesMs: 300, result: 'failed' as const, console }]
  const pipelines = [{ id: PIPELINE_ID, name: 'Nightly', steps }]
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
  const files = {
    outputs: commandFile('GITHUB_OUTPUT'),
    state: commandFile('GITHUB_STATE'),
    summary,
  }
  // The toolkit remembers where the first summary of a process went.
  writeFileSync(summary, '')
  process.env.GITHUB_STEP_SUMMARY = summary
  return { opsera, files, log: workflowLog() }
}

async function run() {
  const failures: string[] = []
  const stop = new AbortController()
  const life = {
    startedAt: realClock.now(),
    cancel: stop.signal,
    fail: (message: string) => void failures.push(message),
  }
  return { isGreen: await mainStep(life), failures }
}

const outputsOf = (file: string) => Object.fromEntries(entriesOf(file))

describe('the gate’s step', () => {
  test('is red for a run that fails, says why once, and leaves its files', async () => {
    const { files, log } = await open()
    const { isGreen, failures } = await run()
    expect(isGreen).toBe(false)
    expect(failures).toEqual([
      expect.stringMatching(/^Run 1 failed at step "Build"\. .*\nLast console line: two$/),
    ])
    const outputs = outputsOf(files.outputs)
    expect(outputs).toMatchObject({ conclusion: 'failure', 'run-count': '1', 'failed-step': 'Build' })
    expect(readFileSync(outputs['log-file']!, 'utf8')).toBe('one\n\ntwo\nFinished: FAILURE\n')
    expect(statSync(outputs['log-file']!).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(outputs['steps-file']!, 'utf8'))).toMatchObject([
      { name: 'Build', state: 'failed' },
    ])
    expect(readFileSync(files.summary, 'utf8')).toContain('Nightly')
    expect(log()).toContain('::group::Step 1/1 · Build (jenkins) · failed\n')
    expect(log()).toMatch(/\nRun 1 · failure · \ds\n$/)
  })

  test('is green for a run that has started, when nobody waits, and leaves no files', async () => {
    const { files, log } = await open({
      wait: 'false',
      summary: 'false',
      'run-settings': '{"branch":"main"}',
      timeout: '7h',
    })
    const { isGreen, failures } = await run()
    expect({ isGreen, failures }).toEqual({ isGreen: true, failures: [] })
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'started', 'log-file': '' })
    expect(outputsOf(files.outputs)).not.toHaveProperty('steps-file')
    expect(readFileSync(files.summary, 'utf8')).toBe('')
    expect(log()).toMatch(/^Run 1 · started · 0s$/m)
    expect(log()).toContain('::warning::run-settings is not documented')
    expect(log()).toContain('::notice::timeout is above 6h')
  })

  test('says that a run was queued', async () => {
    const { log } = await open(
      { wait: 'false' },
      {
        faults: [
          {
            call: 'pipeline-run',
            what: { kind: 'reply', code: 200, body: '{"status":"executed","message":"queued"}' },
          },
        ],
      },
    )
    expect((await run()).isGreen).toBe(true)
    expect(log()).toMatch(/^started · 0s$/m)
  })

  test('sends nothing when an input is wrong, and says so once', async () => {
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
})

/** A path below a file cannot be made; the disk behind /dev/full has no room. */
const UNWRITABLE = ['/dev/full', `${summary}/below-a-file`].filter(
  (path) => path.includes('below') || existsSync(path),
)

describe.each(UNWRITABLE)('a file that cannot be written (%s)', (path) => {
  const CAUSE = /could not be written: E(?:NOSPC|EXIST|NOTDIR): /

  test('is an error before the start when it is for the outputs, and nothing is sent', async () => {
    const { opsera, log } = await open()
    process.env.GITHUB_OUTPUT = path
    const { isGreen, failures } = await run()
    expect(isGreen).toBe(false)
    expect(failures).toEqual([
      expect.stringMatching(/^Nothing was started: The outputs \(GITHUB_OUTPUT\) could not/),
    ])
    expect(failures[0]).toMatch(CAUSE)
    expect(opsera.journal).toEqual([])
    expect(log()).not.toContain('::warning::')
  })

  test('is an error before the start when it is for the state, and nothing is started', async () => {
    const { opsera, files } = await open()
    process.env.GITHUB_STATE = path
    const { failures } = await run()
    expect(failures).toEqual([
      expect.stringMatching(/^Nothing was started: The state .* \(GITHUB_STATE\) could not/),
    ])
    expect(failures[0]).toMatch(CAUSE)
    expect(opsera.calls('pipeline-run')).toEqual([])
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'error', message: failures[0] })
  })

  test.each(['GITHUB_OUTPUT', 'GITHUB_STATE'])(
    'is one warning once the run is started, and the verdict stands: %s',
    async (variable) => {
      const { opsera, log } = await open()
      const handle = opsera.handle.bind(opsera)
      opsera.handle = (call) => {
        if (call.path.endsWith('/run')) process.env[variable] = path
        return handle(call)
      }
      expect((await run()).failures).toEqual([expect.stringMatching(/^Run 1 failed/)])
      const warnings = log().match(/^::warning::.*$/gm) ?? []
      expect(warnings).toEqual([expect.stringContaining(variable)])
      expect(warnings[0]).toMatch(CAUSE)
    },
  )

  test('is one warning when it is for the files under RUNNER_TEMP', async () => {
    const { log, files } = await open()
    process.env.RUNNER_TEMP = path
    expect((await run()).failures).toEqual([expect.stringMatching(/^Run 1 failed/)])
    expect(log().match(/^::warning::(?:log|steps)-file could not be written: .*$/gm)).toHaveLength(2)
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'failure', 'log-file': '' })
  })
})

test('outputs, state and log file are made again when RUNNER_TEMP is cleaned during the run', async () => {
  const { opsera, log } = await open()
  const temp = process.env.RUNNER_TEMP ?? ''
  const files = { output: join(temp, 'runner', 'output'), state: join(temp, 'runner', 'state') }
  mkdirSync(dirname(files.output))
  for (const file of Object.values(files)) writeFileSync(file, '')
  Object.assign(process.env, { GITHUB_OUTPUT: files.output, GITHUB_STATE: files.state })
  const handle = opsera.handle.bind(opsera)
  opsera.handle = (call) => {
    if (call.path.endsWith('/status')) rmSync(temp, { recursive: true, force: true })
    return handle(call)
  }
  expect((await run()).failures).toEqual([expect.stringMatching(/^Run 1 failed/)])
  const outputs = outputsOf(files.output)
  expect(outputs).toMatchObject({ 'run-count': '1', origin: 'started', conclusion: 'failure' })
  expect(readFileSync(outputs['log-file']!, 'utf8')).toBe('one\n\ntwo\nFinished: FAILURE\n')
  expect(readFileSync(outputs['steps-file']!, 'utf8')).toContain('Build')
  const [[, saved] = ['', '']] = entriesOf(files.state)
  expect(JSON.parse(saved)).toMatchObject({ phase: 'settled', runCount: 1, origin: 'started' })
  expect(log().match(/^::warning::.*$/gm)).toEqual([
    expect.stringMatching(/log-file .* was removed during the step/),
  ])
})

describe('an internal error once the run is known', () => {
  test.each([
    ['true', /^### ⚠️ \w{24} · the action failed\n\n.*\n*Internal error in this action: out of order/],
    ['false', /^$/],
  ])('is told in the summary, if there is to be one: %s', async (summary, written) => {
    const { opsera, files } = await open({ summary })
    const handle = opsera.handle.bind(opsera)
    opsera.handle = (call) => {
      if (call.path.endsWith('/status')) breakTimers()
      return handle(call)
    }
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

describe('post’s step', () => {
  const remember = (facts: Partial<SavedState>) => {
    process.env['STATE_opsera-state'] = JSON.stringify(facts)
  }
  const following = {
    phase: 'following',
    pipelineId: PIPELINE_ID,
    runCount: 1,
    origin: 'started',
    startedAt: 0,
  } as const

  test('does nothing when main has left nothing', async () => {
    const { opsera, log, files } = await open()
    remember({ ...following, phase: 'settled' })
    await postStep()
    expect({ asked: opsera.journal, said: log(), summary: readFileSync(files.summary, 'utf8') }).toEqual({
      asked: [],
      said: '',
      summary: '',
    })
  })

  test('sends nothing when what main saved is not whole or not its own, and warns', async () => {
    const { opsera, log } = await open()
    opsera.pipeline(PIPELINE_ID).start()
    remember({ ...following, pipelineId: '../../x' })
    await postStep()
    expect(log()).toMatch(
      /^::warning::What this step saved about its run is incomplete or invalid, [^\n]*\n$/,
    )
    expect(opsera.journal).toEqual([])
  })

  test('sees to the run that main has left, and writes the summary', async () => {
    const { opsera, log, files } = await open()
    opsera.pipeline(PIPELINE_ID).start()
    remember(following)
    await postStep()
    expect(log()).toMatch(
      /^::add-mask::.*\nOpsera Pipeline \(post step\) .*\nRun 1 has ended with status "(?:stopped|failed)"\.\n$/,
    )
    expect(readFileSync(files.summary, 'utf8')).toContain('cancelled')
  })

  test('writes a summary of a cancel alone, and only where it is wanted', async () => {
    const { opsera, files } = await open()
    remember({ cancelled: true })
    await postStep()
    expect(readFileSync(files.summary, 'utf8')).toContain('No run was known yet')
    process.env.INPUT_SUMMARY = 'false'
    const before = readFileSync(files.summary, 'utf8')
    await postStep()
    expect(readFileSync(files.summary, 'utf8')).toBe(before)
    expect(opsera.journal).toEqual([])
  })

  test('warns of a run that it cannot see to, and of nothing else', async () => {
    const { log } = await open({ 'opsera-token': '' })
    remember({ cancelled: true })
    await postStep()
    expect(log()).toBe('')
    remember(following)
    await postStep()
    expect(log()).toMatch(/^::warning::Could not stop the run that this step started: Input opsera-token/)
  })

  test('stops the run where no folder can be made', async () => {
    const { opsera, log } = await open()
    opsera.pipeline(PIPELINE_ID).start()
    remember(following)
    process.env.RUNNER_TEMP = join(temporaryFolder(), 'missing')
    await postStep()
    expect(log()).toMatch(/^Run 1 has ended/m)
  })

  test('tries even when the token tells that it has expired meanwhile', async () => {
    const claims = Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString('base64url')
    const token = `eyJhbGciOiJIUzI1NiJ9.${claims}.c2lnbmF0dXJl`
    const { opsera, log } = await open({ 'opsera-token': token }, { tokens: [{ ...TOKEN, value: token }] })
    opsera.pipeline(PIPELINE_ID).start()
    remember(following)
    await postStep()
    expect(log()).toMatch(/^Run 1 has ended/m)
  })

  test('warns of an internal error', async () => {
    const { log, opsera } = await open()
    opsera.pipeline(PIPELINE_ID).start()
    remember(following)
    breakTimers()
    await postStep()
    expect(log()).toContain('::warning::Could not stop the run that this step started: out of order')
  })
})
