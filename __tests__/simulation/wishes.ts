/** What the workflow's author asked for: every setting of the gate, in every combination that the inputs accept. */
import type { GateSettings, Remedy } from '../../src/run/settings.ts'
import type { Dice } from './dice.ts'

export const PIPELINE_ID = '5fd56d90979ee048ee660624'

const REMEDIES: readonly Remedy[] = ['none', 'stop', 'reset']
/** More reads than this show nothing new and cost time. */
const READS_MAX = 250

export function settingsOf(dice: Dice): GateSettings {
  const timeoutMs = dice.span(10, 7_200) * 1_000
  const pollIntervalMs = Math.max(dice.span(1, 300) * 1_000, seconds(timeoutMs / READS_MAX))
  return {
    pipelineId: PIPELINE_ID,
    ...startOf(dice.for('start')),
    timeoutMs,
    onTimeout: dice.pick(REMEDIES),
    onCancel: dice.chance(0.5) ? 'stop' : dice.pick(REMEDIES),
    onPause: dice.chance(0.3) ? 'fail' : 'wait',
    pollIntervalMs: Math.min(pollIntervalMs, 300_000),
    patienceMs: Math.min(timeoutMs, dice.span(10, 1_800) * 1_000),
    ...logsOf(dice.for('logs')),
    portalUrl: dice.chance(0.5) ? 'https://portal.example.com' : '',
  }
}

type Start = Pick<GateSettings, 'runCount' | 'runSettings' | 'onBusy' | 'resetBeforeRun' | 'wait'>

function startOf(dice: Dice): Start {
  if (dice.chance(0.1)) {
    return { runCount: dice.between(1, 4), onBusy: 'fail', resetBeforeRun: false, wait: true }
  }
  const onBusy = dice.pick(['fail', 'wait', 'wait', 'attach'] as const)
  const mayChange = onBusy !== 'attach'
  return {
    onBusy,
    resetBeforeRun: mayChange && dice.chance(0.2),
    wait: !dice.chance(0.08),
    ...(mayChange && dice.chance(0.15) && { runSettings: { branch: 'release' } }),
  }
}

function logsOf(dice: Dice): Pick<GateSettings, 'logs' | 'logDrainMs' | 'logLimitBytes'> {
  return {
    logs: dice.pick(['console', 'console', 'console', 'activity', 'none'] as const),
    ...(dice.chance(0.4) && { logDrainMs: dice.pick([0, 1, 5, 20, 60, 600]) * 1_000 }),
    logLimitBytes: dice.chance(0.15) ? dice.span(40, 4_000) : dice.pick([0, 20_000_000]),
  }
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000
}
