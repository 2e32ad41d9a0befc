import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
      expect.stringMatching(/^Run 1 failed at step "Build": .*\nLast console line: two$/),
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
    expect(failures).toEqual([expect.stringMatching(/timeout: .*\n.*on-busy: /)])
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'error' })
    expect(opsera.journal).toEqual([])
    expect(readFileSync(files.summary, 'utf8')).toMatch(/invalid inputs\n[^]*\n- timeout: .*\n- on-busy: /)
  })

  test.each([
    ['false', ''],
    ['no', expect.stringContaining('- summary: ')],
  ])('lists invalid inputs in the summary unless there is to be none: %s', async (summary, written) => {
    const { files } = await open({ timeout: '10', summary })
    await run()
    expect(readFileSync(files.summary, 'utf8')).toEqual(written)
  })

  test('reports an internal error', async () => {
    const { files } = await open()
    const { outputs } = files
    process.env.GITHUB_OUTPUT = `${outputs}-that-is-not-there`
    await expect(run()).rejects.toThrow('Missing file')
    process.env.GITHUB_OUTPUT = outputs
    process.env.RUNNER_TEMP = `${files.state}-that-is-not-there`
    expect((await run()).failures).toEqual([expect.stringContaining('Internal error in this action: ENOENT')])
    expect(outputsOf(outputs)).toMatchObject({
      conclusion: 'error',
      message: expect.stringContaining('ENOENT'),
    })
    process.env.RUNNER_TEMP = temporaryFolder()
    process.env.GITHUB_STATE = `${files.state}-that-is-not-there`
    expect((await run()).failures).toEqual([
      expect.stringContaining('Internal error in this action: Missing file'),
    ])
  })
})

describe('an internal error once the run is known', () => {
  test.each([
    ['true', /^### ⚠️ \w{24} · the action failed\n\n.*\n*Internal error in this action: ENOENT/],
    ['false', /^$/],
  ])('is told in the summary, if there is to be one: %s', async (summary, written) => {
    const { opsera, files } = await open({ summary })
    const temp = process.env.RUNNER_TEMP ?? ''
    const handle = opsera.handle.bind(opsera)
    opsera.handle = (call) => {
      for (const folder of readdirSync(temp)) rmSync(join(temp, folder), { recursive: true })
      return handle(call)
    }
    const { failures } = await run()
    expect(failures).toEqual([expect.stringMatching(/^Internal error in this action: ENOENT/)])
    expect(readFileSync(files.summary, 'utf8')).toMatch(written)
  })
})

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
      /^::add-mask::.*\nOpsera Pipeline \(post step\) .*\nRun 1 is over: Opsera gives it the status "(?:stopped|failed)"\.\n$/,
    )
    expect(readFileSync(files.summary, 'utf8')).toContain('cancelled')
  })

  test('writes a summary of a cancel alone, and only where it is wanted', async () => {
    const { opsera, files } = await open()
    remember({ cancelled: true })
    await postStep()
    expect(readFileSync(files.summary, 'utf8')).toContain('before a run was known')
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
    expect(log()).toMatch(
      /^::warning::Could not stop the run that this step started: Input opsera-token/,
    )
  })

  test('stops the run where no folder can be made', async () => {
    const { opsera, log } = await open()
    opsera.pipeline(PIPELINE_ID).start()
    remember(following)
    process.env.RUNNER_TEMP = join(temporaryFolder(), 'missing')
    await postStep()
    expect(log()).toMatch(/^Run 1 is over/m)
  })

  test('tries even when the token tells that it has expired meanwhile', async () => {
    const claims = Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString('base64url')
    const token = `eyJhbGciOiJIUzI1NiJ9.${claims}.c2lnbmF0dXJl`
    const { opsera, log } = await open({ 'opsera-token': token }, { tokens: [{ ...TOKEN, value: token }] })
    opsera.pipeline(PIPELINE_ID).start()
    remember(following)
    await postStep()
    expect(log()).toMatch(/^Run 1 is over/m)
  })

  test('warns of an internal error', async () => {
    const { log, files, opsera } = await open()
    opsera.pipeline(PIPELINE_ID).start()
    remember(following)
    process.env.GITHUB_STATE = `${files.state}-that-is-not-there`
    await postStep()
    expect(log()).toContain('::warning::Could not stop the run that this step started: Missing file')
  })
})
