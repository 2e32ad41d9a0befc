/** The gate's settings, in every combination that the inputs accept. */
import fc from 'fast-check'
import type { GateSettings, Remedy } from '../../../src/run/context.ts'
import { PIPELINE_ID } from '../../../simulator/scenarios.ts'
import { chance, pick, sometimes, spanOf } from './arbitraries.ts'

const REMEDIES: readonly Remedy[] = ['none', 'stop', 'reset']
/** More reads than this show nothing new and cost time. */
const READS_MAX = 250

const start = fc
  .record({
    runCount: sometimes(10, fc.integer({ min: 1, max: 4 }), undefined),
    onBusy: pick('fail', 'wait', 'wait', 'attach'),
    resetBeforeRun: chance(20),
    wait: chance(8).map((isQuick) => !isQuick),
    hasSettings: chance(15),
  })
  .map(({ runCount, onBusy, resetBeforeRun, wait, hasSettings }) => {
    if (runCount !== undefined)
      return { runCount, onBusy: 'fail', resetBeforeRun: false, wait: true } as const
    const mayChange = onBusy !== 'attach'
    return {
      onBusy,
      resetBeforeRun: mayChange && resetBeforeRun,
      wait,
      ...(mayChange && hasSettings && { runSettings: { branch: 'release' } }),
    }
  })

export const settings: fc.Arbitrary<GateSettings> = fc
  .record({
    start,
    timeoutS: spanOf(10, 7_200),
    onTimeout: pick(...REMEDIES),
    onCancel: pick('stop', 'stop', ...REMEDIES),
    onPause: sometimes(30, fc.constant('fail' as const), 'wait' as const),
    pollIntervalS: spanOf(1, 300),
    patienceS: spanOf(10, 1_800),
    logs: pick('console', 'console', 'console', 'activity', 'none'),
    logDrainMs: sometimes(40, pick(0, 1_000, 5_000, 20_000, 60_000, 600_000), undefined),
    logLimitBytes: sometimes(15, spanOf(40, 4_000), 20_000_000),
    portalUrl: pick('', 'https://portal.example.com'),
  })
  .map(({ start, timeoutS, pollIntervalS, patienceS, logDrainMs, ...rest }) => ({
    pipelineId: PIPELINE_ID,
    ...start,
    ...rest,
    timeoutMs: timeoutS * 1_000,
    pollIntervalMs: Math.min(300, Math.max(pollIntervalS, Math.ceil(timeoutS / READS_MAX))) * 1_000,
    patienceMs: Math.min(timeoutS, patienceS) * 1_000,
    ...(logDrainMs !== undefined && { logDrainMs }),
  }))
