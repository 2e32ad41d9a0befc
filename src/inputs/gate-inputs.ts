/** The gate's inputs as values. The only reader of its inputs; every problem in one error, before any request. */
import type { GateSettings } from '../run/context.ts'
import { expiryMessages, readConnection, readUrl, scopeWarning, type Connection } from './connection.ts'
import { DEFAULTS, InputReader } from './input-reader.ts'

export type GateConfig = ReturnType<typeof readGateConfig>

const DEFAULT_PORTAL_URL = 'https://portal.opsera.io'
const HOSTED_MAX_MS = 6 * 3_600_000
const RUN_SETTINGS_WARNING =
  'run-settings is not documented by Opsera: check in the portal that the run used the branch and settings you meant.'
/** GitHub refuses characters above U+FFFF in the context of a commit status. */
const STATUS_CONTEXT = /^[^\p{Cc}\p{Surrogate}\u{10000}-\u{10FFFF}]*$/u

/** Reads and checks all inputs; throws `InputError`. `now` is the wall clock, for the token's own dates. */
export function readGateConfig(now: number) {
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  const settings = readSettings(inputs, connection)
  const summary = inputs.boolean('summary')
  const githubToken = inputs.text('github-token')
  const plainText = 'text without emoji or control characters'
  const statusContext = inputs.pattern('status-context', STATUS_CONTEXT, plainText)
  const statusSha = inputs.pattern('status-sha', /^(?:[\da-f]{40})?$/i, '40 hex digits')
  rejectCombinations(inputs, settings)
  inputs.check()
  const messages = expiryMessages(connection, now, settings.timeoutMs)
  if (settings.timeoutMs > HOSTED_MAX_MS)
    messages.push(['notice', 'timeout is above 6h: jobs on hosted runners end at 6 hours.'])
  const warning = settings.runCount === undefined ? scopeWarning(connection) : undefined
  if (warning !== undefined) messages.push(['warning', warning])
  if (settings.runSettings !== undefined) messages.push(['warning', RUN_SETTINGS_WARNING])
  return { settings, connection, summary, githubToken, statusContext, statusSha, messages }
}

function readSettings(inputs: InputReader, { baseUrl, expiresAt }: Connection): GateSettings {
  const timeoutMs = inputs.duration('timeout', '10s', '5d')
  return {
    ...readPipeline(inputs),
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

/** The pipeline by id or by name; exactly one of them is given. And the run, if one is given. */
export function readPipeline(inputs: InputReader) {
  const hasId = inputs.isSet('pipeline-id')
  const hasName = inputs.isSet('pipeline-name')
  if (hasId === hasName)
    inputs.addProblem(`Set either pipeline-id or pipeline-name${hasId ? ', not both' : ''}`)
  return {
    pipelineId: hasId ? inputs.id('pipeline-id') : '',
    ...(hasName && { pipelineName: inputs.text('pipeline-name') }),
    ...(inputs.isSet('run-count') && { runCount: inputs.integer('run-count', 1) }),
  }
}

/** The default is cut to a shorter `timeout`; only a longer `patience` that was set is an error. */
function readPatience(inputs: InputReader, timeoutMs: number): number {
  const patienceMs = inputs.duration('patience', '10s', '5d')
  if (patienceMs > timeoutMs && inputs.text('patience') !== DEFAULTS.patience)
    inputs.reject('patience', `allowed values: 10s to timeout, which is ${inputs.text('timeout')}`)
  return Math.min(patienceMs, timeoutMs)
}

/** The portal's base URL, or empty for no links. */
export function readPortalUrl(inputs: InputReader, baseUrl: string): string {
  if (inputs.isSet('portal-url')) return readUrl(inputs, 'portal-url', DEFAULT_PORTAL_URL)
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
