/** What the gate works with: its settings, its dependencies, and the two things that can end it early. */
import type { Secrets } from '../log/secrets.ts'
import type { OpseraClient } from '../opsera/client.ts'
import type { Clock, Deadline, JsonObject, Origin, Progress, Random, Sink, StateStore } from '../ports.ts'
import type { RunToObserve } from './run-view.ts'

/** What to do with a run that the step leaves. */
export type Remedy = 'none' | 'stop' | 'reset'

/** The inputs of the gate as values, checked and with their defaults. Spans in milliseconds. */
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

export interface Dependencies {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly random: Random
  readonly sink: Sink
  readonly state: StateStore
  readonly progress: Progress
  /** Texts that must not be written anywhere: the token in all its forms. */
  readonly secrets: Secrets
}

export interface GateContext extends Dependencies {
  readonly settings: GateSettings
  /** When `timeout` expires. */
  readonly endsAt: number
  /** Aborts when the step is cancelled. */
  readonly cancel: AbortSignal
}

/** The run that is followed. */
export interface Run extends RunToObserve {
  readonly origin: Origin
  /** Absent or empty when it could not be read. */
  readonly pipelineName?: string
  readonly startedAt: number
}

/** Milliseconds until `timeout` expires; never negative. */
export function timeLeft({ endsAt, clock }: GateContext): number {
  return Math.max(0, endsAt - clock.now())
}

/** The step was cancelled, or `timeout` has expired. */
export function isInterrupted(context: GateContext): boolean {
  return context.cancel.aborted || timeLeft(context) <= 0
}

/**
 * A signal that aborts `ms` after `cancel` does: only the answer shows what a request in flight has changed. Call
 * `clear` once the answer has arrived.
 */
export function abortAfterGrace(cancel: AbortSignal, ms: number, clock: Clock): Deadline {
  const late = new AbortController()
  const done = new AbortController()
  const abortLate = async () => {
    await clock.sleep(ms, done.signal)
    late.abort()
  }
  if (cancel.aborted) void abortLate()
  else cancel.addEventListener('abort', () => void abortLate(), { once: true, signal: done.signal })
  return {
    signal: late.signal,
    clear() {
      done.abort()
    },
  }
}
