/** The inputs of the gate as values, checked and with their defaults. Spans in milliseconds. */
import type { JsonObject } from '../ports.ts'

/** What happens to a run that the step leaves. */
export type Remedy = 'none' | 'stop' | 'reset'

export interface GateSettings {
  /** Empty until `pipelineName` has been looked up. */
  readonly pipelineId: string
  /** Set when the pipeline was given by name. */
  readonly pipelineName?: string
  /** Follow this run instead of starting one. */
  readonly runCount?: number
  readonly runSettings?: JsonObject
  readonly onBusy: 'fail' | 'wait' | 'attach'
  readonly resetBeforeRun: boolean
  readonly wait: boolean
  readonly timeoutMs: number
  readonly onTimeout: Remedy
  readonly onCancel: Remedy
  readonly onPause: 'wait' | 'fail'
  readonly pollIntervalMs: number
  readonly patienceMs: number
  readonly logs: 'console' | 'activity' | 'none'
  /** Absent: 15 s after success, 90 s otherwise. */
  readonly logDrainMs?: number
  /** Bytes of remote text printed per run; 0 for no limit. */
  readonly logLimitBytes: number
  /** Base URL of the portal, without a trailing slash, or empty. */
  readonly portalUrl: string
  /** When the token says that it expires, on the wall clock: it explains a 401 or 403 after that. */
  readonly tokenExpiresAt?: number
}

/** The portal's page of a run, or of the pipeline while no run is known; empty without a portal. */
export function portalPage(
  { portalUrl, pipelineId }: Pick<GateSettings, 'portalUrl' | 'pipelineId'>,
  runCount?: number,
): string {
  if (portalUrl === '' || pipelineId === '') return ''
  return runCount === undefined
    ? `${portalUrl}/workflow/details/${pipelineId}/summary`
    : `${portalUrl}/blueprint/${pipelineId}/${runCount}`
}
