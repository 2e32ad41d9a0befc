/** What the workflow's author asked for: every setting of the gate, in every combination that the inputs accept. */
import type { GateSettings, Remedy } from '../../src/run/settings.ts'
import type { Prng } from './prng.ts'

export const PIPELINE_ID = '5fd56d90979ee048ee660624'

const REMEDIES: readonly Remedy[] = ['none', 'stop', 'reset']
/** More reads than this show nothing new and cost time. */
const READS_MAX = 250

export function settingsOf(prng: Prng): GateSettings {
  const timeoutMs = prng.span(10, 7_200) * 1_000
  const pollIntervalMs = Math.max(prng.span(1, 300) * 1_000, seconds(timeoutMs / READS_MAX))
  return {
    pipelineId: PIPELINE_ID,
    ...startOf(prng.fork('start')),
    timeoutMs,
    onTimeout: prng.pick(REMEDIES),
    onCancel: prng.chance(0.5) ? 'stop' : prng.pick(REMEDIES),
    onPause: prng.chance(0.3) ? 'fail' : 'wait',
    pollIntervalMs: Math.min(pollIntervalMs, 300_000),
    patienceMs: Math.min(timeoutMs, prng.span(10, 1_800) * 1_000),
    ...logsOf(prng.fork('logs')),
    portalUrl: prng.chance(0.5) ? 'https://portal.example.com' : '',
  }
}

type Start = Pick<GateSettings, 'runCount' | 'runSettings' | 'onBusy' | 'resetBeforeRun' | 'wait'>

function startOf(prng: Prng): Start {
  if (prng.chance(0.1)) {
    return { runCount: prng.between(1, 4), onBusy: 'fail', resetBeforeRun: false, wait: true }
  }
  const onBusy = prng.pick(['fail', 'wait', 'wait', 'attach'] as const)
  const mayChange = onBusy !== 'attach'
  return {
    onBusy,
    resetBeforeRun: mayChange && prng.chance(0.2),
    wait: !prng.chance(0.08),
    ...(mayChange && prng.chance(0.15) && { runSettings: { branch: 'release' } }),
  }
}

function logsOf(prng: Prng): Pick<GateSettings, 'logs' | 'logDrainMs' | 'logLimitBytes'> {
  return {
    logs: prng.pick(['console', 'console', 'console', 'activity', 'none'] as const),
    ...(prng.chance(0.4) && { logDrainMs: prng.pick([0, 1, 5, 20, 60, 600]) * 1_000 }),
    logLimitBytes: prng.chance(0.15) ? prng.span(40, 4_000) : prng.pick([0, 20_000_000]),
  }
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000
}
