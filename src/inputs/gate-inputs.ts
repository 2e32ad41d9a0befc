/** The gate's inputs as values. The only reader of its inputs; every problem in one error, before any request. */
import type { GateSettings } from '../run/settings.ts'
import { readConnection, type Connection } from './connection.ts'
import { DEFAULTS } from './defaults.ts'
import { InputReader } from './input-reader.ts'
import { scopeWarning, tokenExpiryMessages, type Messages } from './token.ts'

export interface GateConfig extends Messages {
  readonly settings: GateSettings
  readonly connection: Connection
  readonly summary: boolean
  /** Empty: no commit status. */
  readonly githubToken: string
  readonly statusContext: string
  readonly statusSha: string
}

const DEFAULT_PORTAL_URL = 'https://portal.opsera.io'
const HOSTED_MAX_MS = 6 * 3_600_000

/** Reads and checks all inputs; throws `InputError`. `now` is the wall clock, for the token's own dates. */
export function readGateConfig(now: number): GateConfig {
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  const settings = readSettings(inputs, connection)
  const rest = {
    summary: inputs.boolean('summary'),
    githubToken: inputs.text('github-token'),
    statusContext: inputs.pattern(
      'status-context',
      STATUS_CONTEXT,
      'text without emoji or control characters',
    ),
    statusSha: inputs.isSet('status-sha')
      ? inputs.pattern('status-sha', /^[\da-f]{40}$/i, '40 hex digits')
      : '',
  }
  rejectCombinations(inputs, settings)
  inputs.check()
  return { settings, connection, ...rest, ...messagesFor(settings, connection, now) }
}

/** GitHub refuses characters above U+FFFF in the context of a commit status. */
const STATUS_CONTEXT = /^[^\p{Cc}\p{Surrogate}\u{10000}-\u{10FFFF}]*$/u

function readSettings(inputs: InputReader, { baseUrl, expiresAt }: Connection): GateSettings {
  const timeoutMs = inputs.duration('timeout', '10s', '5d')
  return {
    ...readPipeline(inputs),
    ...(inputs.isSet('run-count') && { runCount: inputs.integer('run-count', 1) }),
    ...(inputs.isSet('run-settings') && { runSettings: inputs.object('run-settings', '{"branch": "main"}') }),
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
    ...(expiresAt !== undefined && { tokenExpiresAt: expiresAt }),
  }
}

/** The pipeline by id or by name; exactly one of them is given. */
export function readPipeline(inputs: InputReader): Pick<GateSettings, 'pipelineId' | 'pipelineName'> {
  const hasId = inputs.isSet('pipeline-id')
  const hasName = inputs.isSet('pipeline-name')
  if (hasId === hasName)
    inputs.addProblem(`Set either pipeline-id or pipeline-name${hasId ? ', not both' : ''}`)
  const pipelineId = hasId ? inputs.id('pipeline-id') : ''
  return hasName ? { pipelineId, pipelineName: inputs.text('pipeline-name') } : { pipelineId }
}

/** The default is cut to a shorter `timeout`; only a longer `patience` that was set is an error. */
function readPatience(inputs: InputReader, timeoutMs: number): number {
  const patienceMs = inputs.duration('patience', '10s', '5d')
  const isTooLong = patienceMs > timeoutMs
  if (isTooLong && inputs.text('patience') !== DEFAULTS.patience)
    inputs.reject('patience', `10s to timeout, which is ${inputs.text('timeout')}`)
  return isTooLong ? timeoutMs : patienceMs
}

/** The portal's base URL, or empty for no links. */
export function readPortalUrl(inputs: InputReader, baseUrl: string): string {
  if (inputs.isSet('portal-url')) return inputs.url('portal-url', DEFAULT_PORTAL_URL)
  return baseUrl === DEFAULTS['base-url'] ? DEFAULT_PORTAL_URL : ''
}

function rejectCombinations(inputs: InputReader, { onBusy, resetBeforeRun, wait }: GateSettings): void {
  const others = {
    'run-settings': inputs.isSet('run-settings'),
    'reset-before-run': resetBeforeRun,
    'wait: false': !wait,
    [`on-busy: ${onBusy}`]: onBusy !== 'fail',
  }
  const reject = (isGiven: boolean, name: string, excluded: readonly string[]) => {
    for (const other of isGiven ? excluded : [])
      if (others[other] === true) inputs.addProblem(`${name} cannot be combined with ${other}`)
  }
  reject(inputs.isSet('run-count'), 'run-count', Object.keys(others))
  reject(onBusy === 'attach', 'on-busy: attach', ['run-settings', 'reset-before-run'])
  reject(inputs.isSet('github-token'), 'github-token', ['wait: false'])
}

const UNDOCUMENTED =
  'run-settings is not documented by Opsera: check in the portal that the run used the branch and settings you meant.'
const TOO_LONG_FOR_HOSTED = 'timeout is above 6h: jobs on hosted runners end at 6 hours.'

function messagesFor(settings: GateSettings, connection: Connection, now: number): Messages {
  const { timeoutMs, runCount, runSettings } = settings
  const { notices, warnings } = tokenExpiryMessages(connection, now, timeoutMs)
  return {
    notices: [...(timeoutMs > HOSTED_MAX_MS ? [TOO_LONG_FOR_HOSTED] : []), ...notices],
    warnings: [
      ...warnings,
      ...(runCount === undefined ? scopeWarning(connection) : []),
      ...(runSettings === undefined ? [] : [UNDOCUMENTED]),
    ],
  }
}
