/** Complete values for tests; what a test gives replaces the default. */
import type { Pipeline } from '../../src/opsera/pipeline.ts'
import type { Reply } from '../../src/ports.ts'
import type { GateSettings } from '../../src/run/context.ts'

export const PIPELINE_ID = '0123456789abcdef01234567'

export function settings(given: Partial<GateSettings> = {}): GateSettings {
  return {
    pipelineId: PIPELINE_ID,
    onBusy: 'fail',
    resetBeforeRun: false,
    wait: true,
    timeoutMs: 3_000_000,
    onTimeout: 'none',
    onCancel: 'stop',
    onPause: 'wait',
    pollIntervalMs: 10_000,
    patienceMs: 900_000,
    logs: 'console',
    logLimitBytes: 20_000_000,
    portalUrl: 'https://portal.opsera.io',
    ...given,
  }
}

export function pipeline(given: Partial<Pipeline> = {}): Pipeline {
  const unknown = { lastRun: undefined, currentStepId: undefined, failedStepId: undefined }
  return { name: 'Nightly', counter: 5, isRunning: false, isPaused: false, plan: [], ...unknown, ...given }
}

/** A reply of a transport. */
export function reply(given: Partial<Reply> = {}): Reply {
  const { body = '' } = given
  const head = { code: 200, contentType: 'application/json', retryAfter: '', location: '' }
  return { kind: 'reply', ...head, body, bytes: Buffer.byteLength(body), ...given }
}
