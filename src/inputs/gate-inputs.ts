/** The gate's inputs as values. The only reader of its inputs; every problem in one error, before any request. */
import type { GateSettings } from '../run/settings.ts'
import { day, readConnection, type Connection } from './connection.ts'
import { InputReader } from './input-reader.ts'

export interface Config {
  readonly settings: GateSettings
  readonly connection: Connection
  readonly summary: boolean
  /** Empty: no commit status. */
  readonly githubToken: string
  readonly statusContext: string
  readonly statusSha: string
  /** What a person should know although nothing is wrong yet. */
  readonly notices: readonly string[]
  readonly warnings: readonly string[]
}

const DEFAULT_BASE_URL = 'https://app.opsera.io'
const DEFAULT_PORTAL_URL = 'https://portal.opsera.io'
const DEFAULT_PATIENCE = '15m'
const HOUR_MS = 3_600_000
const WEEK_MS = 7 * 24 * HOUR_MS

/** Reads and checks all inputs; throws `InputError`. `now` is when the step began. */
export function readConfig(now: number): Config {
  const inputs = new InputReader()
  const connection = readConnection(inputs, now)
  const settings = readSettings(inputs, connection)
  const rest = {
    summary: inputs.boolean('summary'),
    githubToken: inputs.text('github-token'),
    statusContext: inputs.text('status-context'),
    statusSha: inputs.isSet('status-sha')
      ? inputs.pattern('status-sha', /^[\da-f]{40}$/i, '40 hex digits')
      : '',
  }
  refuseCombinations(inputs, settings)
  inputs.check()
  return { settings, connection, ...rest, ...hints(settings, connection, now) }
}

function readSettings(inputs: InputReader, { baseUrl }: Connection): GateSettings {
  const timeoutMs = inputs.duration('timeout', '10s', '5d')
  return {
    ...readPipeline(inputs),
    ...(inputs.isSet('run-count') && { runCount: inputs.integer('run-count', 1) }),
    ...(inputs.isSet('run-settings') && { runSettings: inputs.object('run-settings') }),
    onBusy: inputs.choice('on-busy', ['fail', 'wait', 'attach']),
    resetBeforeRun: inputs.boolean('reset-before-run'),
    wait: inputs.boolean('wait'),
    timeoutMs,
    onTimeout: inputs.choice('on-timeout', ['none', 'stop', 'reset']),
    onCancel: inputs.choice('on-cancel', ['stop', 'none', 'reset']),
    onPause: inputs.choice('on-pause', ['wait', 'fail']),
    pollIntervalMs: inputs.duration('poll-interval', '1s', '5m'),
    patienceMs: readPatience(inputs, timeoutMs),
    logs: inputs.choice('logs', ['console', 'activity', 'none']),
    ...(inputs.isSet('log-drain') && { logDrainMs: inputs.duration('log-drain', '0s', '10m') }),
    logLimitBytes: inputs.integer('log-limit', 0) * 1_000_000,
    portalUrl: readPortalUrl(inputs, baseUrl),
  }
}

/** The pipeline by id or by name; exactly one of them is given. */
export function readPipeline(inputs: InputReader): Pick<GateSettings, 'pipelineId' | 'pipelineName'> {
  const hasId = inputs.isSet('pipeline-id')
  const hasName = inputs.isSet('pipeline-name')
  if (hasId === hasName) {
    inputs.addProblem(
      'pipeline-id',
      `${hasId ? 'not together with pipeline-name' : 'is missing'}; give either it or pipeline-name`,
    )
  }
  const pipelineId = hasId ? inputs.pattern('pipeline-id', /^[\da-f]{24}$/i, '24 hex digits') : ''
  return hasName ? { pipelineId, pipelineName: inputs.text('pipeline-name') } : { pipelineId }
}

/** A short `timeout` is no reason to refuse the default; only a longer one that was asked for is an error. */
function readPatience(inputs: InputReader, timeoutMs: number): number {
  const patienceMs = inputs.duration('patience', '10s', '5d')
  if (patienceMs <= timeoutMs || inputs.isRefused('timeout')) return patienceMs
  if (inputs.text('patience') !== DEFAULT_PATIENCE)
    inputs.addProblem('patience', 'is longer than timeout; accepted: 10s to timeout')
  return timeoutMs
}

/** The portal's base URL, or empty for no links. */
export function readPortalUrl(inputs: InputReader, baseUrl: string): string {
  if (inputs.isSet('portal-url')) return inputs.url('portal-url')
  return baseUrl === DEFAULT_BASE_URL ? DEFAULT_PORTAL_URL : ''
}

function refuseCombinations(inputs: InputReader, settings: GateSettings): void {
  const { onBusy, resetBeforeRun, wait } = settings
  const hasSettings = inputs.isSet('run-settings')
  const isFollowing = inputs.isSet('run-count')
  const refuse = (isGiven: boolean, name: string, other: string) => {
    if (isGiven) inputs.addProblem(name, `not together with ${other}; leave one of them out`)
  }
  refuse(isFollowing && hasSettings, 'run-count', 'run-settings')
  refuse(isFollowing && resetBeforeRun, 'run-count', 'reset-before-run')
  refuse(isFollowing && !wait, 'run-count', 'wait: false')
  refuse(isFollowing && onBusy !== 'fail', 'run-count', `on-busy: ${onBusy}`)
  refuse(onBusy === 'attach' && hasSettings, 'on-busy', 'run-settings when it is attach')
  refuse(onBusy === 'attach' && resetBeforeRun, 'on-busy', 'reset-before-run when it is attach')
  refuse(!wait && inputs.isSet('github-token'), 'github-token', 'wait: false')
}

function hints(
  settings: GateSettings,
  { expiresAt }: Connection,
  now: number,
): Pick<Config, 'notices' | 'warnings'> {
  const notices: string[] = []
  const warnings: string[] = []
  if (settings.timeoutMs > 6 * HOUR_MS) {
    notices.push('timeout is above 6h: jobs on hosted runners end at 6 hours.')
  }
  if (expiresAt !== undefined && expiresAt < now + settings.timeoutMs) {
    warnings.push(
      `opsera-token expires on ${day(expiresAt)}, before timeout ends: the run may be lost from sight.`,
    )
  } else if (expiresAt !== undefined && expiresAt < now + WEEK_MS) {
    notices.push(
      `opsera-token expires on ${day(expiresAt)}. Make a new one in the portal and update the secret.`,
    )
  }
  if (settings.runSettings !== undefined) {
    warnings.push(
      'run-settings is not documented by Opsera: check in the portal that the run used the branch and settings you meant.',
    )
  }
  return { notices, warnings }
}
