import { beforeEach, describe, expect, test } from '@jest/globals'
import { Secrets } from '../../src/log/secrets.ts'
import { readConfig, type Config } from '../../src/inputs/gate-inputs.ts'
import { InputError } from '../../src/inputs/input-reader.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { restoreRunner, workflowLog } from '../support/runner.ts'

restoreRunner()

const NOW = Date.UTC(2026, 0, 5, 9, 0, 0)
const TOKEN = 'opsera-token-0123456789'
const ID = '0123456789abcdef01234567'
const SHA = '0123456789abcdef0123456789abcdef01234567'
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]

const GIVEN = { 'opsera-token': TOKEN, 'pipeline-id': ID }

type Given = Readonly<Record<string, string>>

function config(given: Given = {}): Config {
  Object.assign(process.env, inputVariables(readAction('.'), { ...GIVEN, ...given }))
  return readConfig(NOW)
}

function problemsOf(given: Given): readonly string[] {
  try {
    config(given)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

function jwt(expiresAt: number): string {
  return `head.${Buffer.from(JSON.stringify({ exp: expiresAt / 1000 })).toString('base64url')}.tail`
}

beforeEach(() => {
  workflowLog()
})

describe('what is read', () => {
  test('the defaults', () => {
    expect(config()).toEqual({
      settings: {
        pipelineId: ID,
        onBusy: 'fail',
        resetBeforeRun: false,
        wait: true,
        timeoutMs: 50 * MINUTE,
        onTimeout: 'none',
        onCancel: 'stop',
        onPause: 'wait',
        pollIntervalMs: 10_000,
        patienceMs: 15 * MINUTE,
        logs: 'console',
        logLimitBytes: 20_000_000,
        portalUrl: 'https://portal.opsera.io',
      },
      connection: { baseUrl: 'https://app.opsera.io', token: TOKEN, secrets: expect.any(Secrets) },
      summary: true,
      githubToken: '',
      statusContext: '',
      statusSha: '',
      notices: [],
      warnings: [],
    })
  })

  test('everything else', () => {
    const { settings, ...rest } = config({
      'base-url': 'https://opsera.example.com/x/',
      'portal-url': 'https://portal.example.com/',
      'run-settings': '{"branch": "main"}',
      'on-busy': 'wait',
      'reset-before-run': 'true',
      timeout: '2h',
      'on-timeout': 'stop',
      'on-cancel': 'reset',
      'on-pause': 'fail',
      'poll-interval': '5s',
      patience: '2h',
      logs: 'activity',
      'log-drain': '0s',
      'log-limit': '0',
      summary: 'false',
      'github-token': 'ghs_0123456789',
      'status-context': 'gate',
      'status-sha': SHA,
    })
    expect(settings).toEqual({
      pipelineId: ID,
      runSettings: { branch: 'main' },
      onBusy: 'wait',
      resetBeforeRun: true,
      wait: true,
      timeoutMs: 2 * HOUR,
      onTimeout: 'stop',
      onCancel: 'reset',
      onPause: 'fail',
      pollIntervalMs: 5_000,
      patienceMs: 2 * HOUR,
      logs: 'activity',
      logDrainMs: 0,
      logLimitBytes: 0,
      portalUrl: 'https://portal.example.com',
    })
    expect(rest).toMatchObject({
      summary: false,
      githubToken: 'ghs_0123456789',
      statusContext: 'gate',
      statusSha: SHA,
    })
    expect(rest.connection.baseUrl).toBe('https://opsera.example.com/x')
  })

  test('a pipeline by its name has no id yet', () => {
    const { settings } = config({ 'pipeline-id': '', 'pipeline-name': ' Nightly build ' })
    expect(settings).toMatchObject({ pipelineId: '', pipelineName: 'Nightly build' })
  })

  test('a run to follow', () => {
    expect(config({ 'run-count': '12' }).settings.runCount).toBe(12)
  })

  test('another base-url has no portal of its own', () => {
    expect(config({ 'base-url': 'https://opsera.example.com' }).settings.portalUrl).toBe('')
  })

  test('the default base-url with a slash has the default portal', () => {
    expect(config({ 'base-url': 'https://app.opsera.io/' }).settings.portalUrl).toBe(
      'https://portal.opsera.io',
    )
  })
})

describe('which pipeline', () => {
  test('is missing', () => {
    expect(problemsOf({ 'pipeline-id': '' })).toEqual([
      'pipeline-id: is missing; give either it or pipeline-name',
    ])
  })

  test('is given twice', () => {
    expect(problemsOf({ 'pipeline-name': 'Nightly' })).toEqual([
      'pipeline-id: not together with pipeline-name; give either it or pipeline-name',
    ])
  })

  test.each(['0123456789abcdef0123456', '0123456789abcdef0123456g', `${ID}0`, `../${ID}`])(
    '%s is no id',
    (id) => {
      expect(problemsOf({ 'pipeline-id': id })).toEqual([`pipeline-id: got "${id}"; accepted: 24 hex digits`])
    },
  )

  test('an id may be written in capitals', () => {
    expect(problemsOf({ 'pipeline-id': ID.toUpperCase() })).toEqual([])
  })
})

describe('patience', () => {
  test('the default is cut to a short timeout', () => {
    expect(config({ timeout: '10s' }).settings.patienceMs).toBe(10_000)
  })

  test('as long as timeout is taken', () => {
    expect(config({ patience: '50m' }).settings.patienceMs).toBe(50 * MINUTE)
  })

  test('longer than timeout is refused', () => {
    expect(problemsOf({ patience: '51m' })).toEqual([
      'patience: is longer than timeout; accepted: 10s to timeout',
    ])
  })
})

describe('what is not accepted', () => {
  test.each([
    [{ 'run-count': '0' }, 'run-count: got "0"'],
    [{ 'run-settings': '[]' }, 'run-settings: a JSON object is accepted'],
    [{ 'on-busy': 'queue' }, 'on-busy: got "queue"; accepted: fail, wait, attach'],
    [{ 'reset-before-run': 'yes' }, 'reset-before-run: got "yes"'],
    [{ wait: '' }, 'wait: got nothing'],
    [{ timeout: '9s', patience: '10s' }, 'timeout: got "9s"; accepted: 10s to 5d'],
    [{ timeout: '6d' }, 'timeout: got "6d"; accepted: 10s to 5d'],
    [{ timeout: '50' }, 'timeout: got "50"; accepted: a unit, as in 50s or 50m'],
    [{ 'on-timeout': 'Stop' }, 'on-timeout: got "Stop"; accepted: none, stop, reset'],
    [{ 'on-cancel': 'kill' }, 'on-cancel: got "kill"; accepted: stop, none, reset'],
    [{ 'on-pause': 'go' }, 'on-pause: got "go"; accepted: wait, fail'],
    [{ 'poll-interval': '0s' }, 'poll-interval: got "0s"; accepted: 1s to 5m'],
    [{ 'poll-interval': '6m' }, 'poll-interval: got "6m"; accepted: 1s to 5m'],
    [{ patience: '9s' }, 'patience: got "9s"; accepted: 10s to 5d'],
    [{ logs: 'all' }, 'logs: got "all"; accepted: console, activity, none'],
    [{ 'log-drain': '11m' }, 'log-drain: got "11m"; accepted: 0s to 10m'],
    [{ 'log-limit': '-1' }, 'log-limit: got "-1"; accepted: a whole number from 0'],
    [{ summary: 'no' }, 'summary: got "no"'],
    [{ 'portal-url': 'http://portal.opsera.io' }, 'portal-url: only https is accepted'],
    [{ 'base-url': 'https://app.opsera.io/api/v1' }, 'base-url: the API path is added here'],
    [{ 'status-sha': 'main' }, 'status-sha: got "main"; accepted: 40 hex digits'],
    [{ 'opsera-token': '' }, 'opsera-token: is empty'],
  ] satisfies readonly (readonly [Given, string])[])('%j', (given, problem) => {
    expect(problemsOf(given)).toEqual([expect.stringContaining(problem)])
  })

  test('a timeout that does not read is the only problem there is with patience', () => {
    expect(problemsOf({ timeout: '60', patience: '20m' })).toEqual([
      'timeout: got "60"; accepted: a unit, as in 60s or 60m',
    ])
  })

  test('all problems come in one error', () => {
    expect(() => config({ 'opsera-token': 'x', timeout: '1', logs: 'x', 'status-sha': 'x' })).toThrow(
      /^Inputs are not accepted:\nopsera-token: .*\ntimeout: .*\nlogs: .*\nstatus-sha: .*$/,
    )
  })

  test('no problem shows a token', () => {
    const tokens = ['secret 0123456789abcdef', 'ghp_secret0123456789']
    for (const token of tokens) expect(problemsOf({ 'opsera-token': token }).join()).not.toContain('secret')
  })
})

describe('what does not go together', () => {
  const following = { 'run-count': '12' }
  const attaching = { 'on-busy': 'attach' }

  test.each([
    [{ ...following, 'run-settings': '{}' }, 'run-count', 'run-settings'],
    [{ ...following, 'reset-before-run': 'true' }, 'run-count', 'reset-before-run'],
    [{ ...following, wait: 'false' }, 'run-count', 'wait: false'],
    [{ ...following, 'on-busy': 'wait' }, 'run-count', 'on-busy: wait'],
    [{ ...following, ...attaching }, 'run-count', 'on-busy: attach'],
    [{ ...attaching, 'run-settings': '{}' }, 'on-busy', 'run-settings when it is attach'],
    [{ ...attaching, 'reset-before-run': 'true' }, 'on-busy', 'reset-before-run when it is attach'],
    [{ wait: 'false', 'github-token': 'ghs_0123456789' }, 'github-token', 'wait: false'],
  ] satisfies readonly (readonly [Given, string, string])[])('%j', (given, name, other) => {
    expect(problemsOf(given)).toEqual([`${name}: not together with ${other}; leave one of them out`])
  })

  test.each([
    { 'on-busy': 'wait', 'run-settings': '{}', 'reset-before-run': 'true' },
    { 'on-busy': 'attach', wait: 'false' },
    { wait: 'false', 'run-settings': '{}' },
    { 'run-count': '12', 'github-token': 'ghs_0123456789' },
  ] satisfies readonly Given[])('%j goes together', (given) => {
    expect(problemsOf(given)).toEqual([])
  })
})

describe('what a person should know', () => {
  test.each([
    ['6h', 0],
    ['6h1s', 1],
    ['5d', 1],
  ])('a timeout of %s gives %d notices of the end of jobs on hosted runners', (timeout, notices) => {
    const { notices: found } = config({ timeout })
    expect(found).toHaveLength(notices)
    for (const notice of found) expect(notice).toContain('hosted runners end at 6 hours')
  })

  test('a token that expires before timeout ends is a warning', () => {
    const { warnings, notices } = config({ 'opsera-token': jwt(NOW + 50 * MINUTE - 1_000) })
    expect(warnings).toEqual([
      'opsera-token expires on 2026-01-05, before timeout ends: the run may be lost from sight.',
    ])
    expect(notices).toEqual([])
  })

  test.each([50 * MINUTE, 7 * DAY - 1_000])('a token that expires %d ms from now is a notice', (ms) => {
    const { warnings, notices } = config({ 'opsera-token': jwt(NOW + ms) })
    expect(warnings).toEqual([])
    expect(notices).toEqual([expect.stringMatching(/^opsera-token expires on 2026-01-\d\d\. Make a new one/)])
  })

  test('a token that expires in a week is nothing to be told of', () => {
    expect(config({ 'opsera-token': jwt(NOW + 7 * DAY) })).toMatchObject({ warnings: [], notices: [] })
  })

  test('run-settings is a warning on every use', () => {
    expect(config({ 'run-settings': '{}' }).warnings).toEqual([
      expect.stringContaining('run-settings is not documented by Opsera'),
    ])
  })
})
