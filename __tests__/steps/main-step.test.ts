import { describe, expect, jest, test } from '@jest/globals'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Opsera, World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { realClock } from '../../src/runner/clock.ts'
import { postStep } from '../../src/steps/post-step.ts'
import { mainStep } from '../../src/steps/main-step.ts'
import { entriesOf, temporaryFolder } from '../support/runner.ts'
import { openStep, outputsOf, runStep } from './harness.ts'

const QUICK = { 'pipeline-id': PIPELINE_ID, 'log-drain': '0s', 'poll-interval': '1s' }
const open = (given: Record<string, string> = {}, world: Partial<World> = {}) =>
  openStep('.', { ...QUICK, ...given }, world)
const run = () => runStep(mainStep)
const GREEN = { isGreen: true, errors: [] }

/** Has something happen when a call reaches Opsera. */
function on(opsera: Opsera, call: string, happen: () => void): void {
  const handle = opsera.handle.bind(opsera)
  opsera.handle = (request) => {
    if (request.path.endsWith(call)) happen()
    return handle(request)
  }
}

const warningsIn = (log: string) => log.match(/^::warning::.*$/gm) ?? []

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
    const inputs = { wait: 'false', summary: 'false', 'run-settings': '{"branch":"main"}', timeout: '7h' }
    const { files, log } = await open(inputs)
    expect(await run()).toEqual(GREEN)
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'started', 'log-file': '' })
    expect(outputsOf(files.outputs)).not.toHaveProperty('steps-file')
    expect(readFileSync(files.summary, 'utf8')).toBe('')
    expect(log()).toMatch(/^Run 1 · started · \ds$/m)
    expect(log()).toContain('::warning::run-settings is not documented')
    expect(log()).toContain('::notice::timeout is above 6h')
  })

  test.each([
    ['true', /invalid inputs\n[^]*\n- Input timeout is .*\n- Input on-busy is /],
    ['no', /- Input summary is /],
    ['false', /^$/],
  ])('lists invalid inputs in error and summary, and sends nothing: summary %s', async (summary, written) => {
    const { opsera, files } = await open({ timeout: '10', 'on-busy': 'maybe', summary })
    const { isGreen, errors } = await run()
    expect([isGreen, errors.length]).toEqual([false, 1])
    expect(errors[0]).toMatch(/^Invalid inputs:\n(?:.*\n)*Input timeout is .*\nInput on-busy is /)
    expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'error' })
    expect(opsera.journal).toEqual([])
    expect(readFileSync(files.summary, 'utf8')).toMatch(written)
  })

  test.each([
    ['true', /^### ⚠️ \w{24} · the action failed\n\n.*\n*Internal error in this action: out of order/],
    ['false', /^$/],
  ])('shows an internal error in the summary, if there is to be one: %s', async (summary, written) => {
    const { opsera, files } = await open({ summary })
    on(opsera, '/status', breakTimers)
    const { errors } = await run()
    expect(errors).toEqual([expect.stringMatching(/^Internal error in this action: out of order/)])
    expect(readFileSync(files.summary, 'utf8')).toMatch(written)
    expect(JSON.parse(entriesOf(files.state).at(-1)![1])).toMatchObject({ phase: 'settled' })
  })
})

/** Simulates a bug: from now on requests and pauses throw. */
function breakTimers(): void {
  const fail = () => {
    throw new Error('out of order')
  }
  jest.spyOn(realClock, 'deadline').mockImplementation(fail)
  jest.spyOn(realClock, 'sleep').mockImplementation(fail)
}

/** A file that another step has removed; the disk behind /dev/full has no room. */
const UNWRITABLE = ['/no/such/folder/file', '/dev/full'].filter(
  (path) => path.startsWith('/no/') || existsSync(path),
)

describe.each(UNWRITABLE)('a file that cannot be written (%s)', (path) => {
  const CAUSE = /could not be written: (?:ENOSPC: |Missing file)/

  test.each([
    ['GITHUB_OUTPUT', 'The outputs', 0],
    ['GITHUB_STATE', 'The state for the post step', 1],
  ])('is an error before the start, and nothing is started: %s', async (variable, content, reads) => {
    const { opsera, log } = await open()
    process.env[variable] = path
    const { errors } = await run()
    expect(errors).toEqual([expect.stringContaining(`Nothing was started: ${content} (${variable}) could`)])
    expect(errors[0]).toMatch(CAUSE)
    expect(opsera.calls('pipeline-run')).toEqual([])
    expect(opsera.journal.length > 0).toBe(reads > 0)
    expect(warningsIn(log())).toEqual([])
  })

  test.each(['GITHUB_OUTPUT', 'GITHUB_STATE'])(
    'is one warning once the run is started, and the verdict is kept: %s',
    async (variable) => {
      const { opsera, log } = await open({ wait: 'false' })
      on(opsera, '/run', () => (process.env[variable] = path))
      expect(await run()).toEqual(GREEN)
      expect(warningsIn(log())).toEqual([expect.stringContaining(variable)])
      expect(log()).toMatch(CAUSE)
    },
  )
})

test.each<[string, (files: { summary: string }) => void]>([
  ['cannot be made', ({ summary }) => (process.env.RUNNER_TEMP = `${summary}/below-a-file`)],
  ['is cleaned during the run', () => undefined],
])('a folder RUNNER_TEMP that %s is a warning, and the verdict is kept', async (how, damage) => {
  const { opsera, log, files } = await open()
  damage(files)
  const temp = process.env.RUNNER_TEMP ?? ''
  on(opsera, '/status', () => {
    if (how.startsWith('is')) rmSync(temp, { recursive: true, force: true })
  })
  expect(await run()).toEqual(GREEN)
  const warnings = warningsIn(log())
  expect(warnings[0]).toMatch(/^::warning::log-file.* could not be written: E[A-Z]+: /)
  expect(warnings).toHaveLength(how.startsWith('is') ? 1 : 2)
  expect(outputsOf(files.outputs)).toMatchObject({ conclusion: 'success' })
})

describe('the post step', () => {
  const ours = { pipelineId: PIPELINE_ID, runCount: 1, origin: 'started', startedAt: 0 }
  const following = { ...ours, phase: 'following' }

  /** The environment of the post step after main has saved this. */
  async function openPost(facts: object, given: Record<string, string> = {}, world: Partial<World> = {}) {
    const { opsera, files, log } = await open(given, world)
    opsera.pipeline(PIPELINE_ID).start()
    process.env['STATE_opsera-state'] = JSON.stringify(facts)
    return async () => {
      await postStep()
      return { asked: opsera.journal.length, said: log(), summary: readFileSync(files.summary, 'utf8') }
    }
  }

  const said = (pattern: RegExp) => ({ said: expect.stringMatching(pattern) })
  const NOTHING = { asked: 0, said: '', summary: '' }
  const BEFORE_RUN = { asked: 0, summary: expect.stringContaining('No run was known yet') }

  test.each<[string, object, Record<string, string>, object]>([
    ['prints and sends nothing when main has settled', { ...following, phase: 'settled' }, {}, NOTHING],
    [
      'sends nothing when what main saved is not its own',
      { ...following, pipelineId: '../../x' },
      {},
      { asked: 0, ...said(/^::warning::What this step saved [^\n]* incomplete or invalid, [^\n]*\n$/) },
    ],
    ['writes the summary of a cancel before a run was known', { cancelled: true }, {}, BEFORE_RUN],
    ['writes no summary where none is wanted', { cancelled: true }, { summary: 'false' }, { summary: '' }],
    ['says nothing of inputs when no run is left', { cancelled: true }, { 'opsera-token': '' }, { said: '' }],
    [
      'warns of a run that it cannot handle',
      following,
      { 'opsera-token': '' },
      said(/^::warning::Could not stop .* started: Input opsera-token/),
    ],
    [
      'keeps the console text before a reset, and warns of nothing',
      following,
      { 'on-cancel': 'reset' },
      said(/\(post step\) .*\nRun 1 has ended, and the pipeline was reset\.\n$/),
    ],
    [
      'handles the run that main has left, and writes the summary',
      following,
      {},
      {
        ...said(
          /^::add-mask::.*\nOpsera Pipeline \(post step\) .*\nRun 1 has ended with status "success"\.\n$/,
        ),
        summary: expect.stringContaining('cancelled'),
      },
    ],
  ])('%s', async (_, facts, given, expected) => {
    expect(await (await openPost(facts, given))()).toMatchObject(expected)
  })

  test('handles the run where no folder can be made', async () => {
    const post = await openPost(following)
    process.env.RUNNER_TEMP = join(temporaryFolder(), 'missing')
    expect(await post()).toMatchObject(said(/^Run 1 has ended/m))
  })

  test('tries even when the token states that it has expired meanwhile', async () => {
    const claims = Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString('base64url')
    const value = `eyJhbGciOiJIUzI1NiJ9.${claims}.c2lnbmF0dXJl`
    const post = await openPost(following, { 'opsera-token': value }, { tokens: [{ ...TOKEN, value }] })
    expect(await post()).toMatchObject(said(/^Run 1 has ended/m))
  })

  test('warns of an internal error', async () => {
    const post = await openPost(following)
    breakTimers()
    expect(await post()).toMatchObject(said(/^::warning::Could not stop the run .* started: out of order/m))
  })
})
