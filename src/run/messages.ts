/** What a person reads of a run. The first sentence says what happened and what to do. */
import type { Failure } from '../opsera/failure.ts'
import { pageOf, type GateSettings } from './settings.ts'
import type { StopOutcome } from './stop.ts'

/** `See <link>`, or nothing without a portal. */
export function linkSuffix(settings: GateSettings, runCount?: number): string {
  const page = pageOf(settings, runCount)
  return page === '' ? '' : ` See ${page}`
}

/** Opsera refused the start in its own words. */
export function refusedMessage(message: string, isBusy: boolean): string {
  const said = message === '' ? 'without a reason' : `("${message}")`
  return `Opsera refused to start the run ${said}: ${adviceOnRefusal(message, isBusy)}.`
}

function adviceOnRefusal(message: string, isBusy: boolean): string {
  if (isBusy) return 'wait until that run is over, or set on-busy to wait'
  if (/\block/i.test(message)) return "ask the pipeline's owner or an administrator to unlock it"
  return 'check the pipeline in the portal'
}

/** The pipeline object says that something runs or waits. */
export function busyMessage(runCount: number, isPaused: boolean): string {
  return isPaused
    ? `Run ${runCount} of the pipeline waits for a person: approve or reject it, or set on-busy to wait.`
    : `Run ${runCount} of the pipeline is still going: wait until it is over, or set on-busy to wait or attach.`
}

/** The start request was answered, or failed, in a way that proves that no run began. `tried` tells of earlier tries. */
export function notStartedMessage(failure: Failure, pipelineId: string, tried = ''): string {
  switch (failure.kind) {
    case 'unauthorized':
      return `The run was not started: ${failure.reason}.`
    case 'not-found':
      return `Opsera does not know the pipeline ${pipelineId} (HTTP 404): check pipeline-id and base-url.`
    case 'rejected':
      return `Opsera rejected the start request (${failure.reason}): check pipeline-id and run-settings.`
    case 'web-page':
      return `The run was not started: base-url answers with ${failure.reason}. It must be the address of the API, not of the portal.`
    case 'redirected':
    case 'untrusted-certificate':
      return `The run was not started: ${failure.reason}.`
    default:
      return `Opsera could not be reached to start the run${tried}: ${failure.reason}; check base-url and the network of the runner.`
  }
}

/** The answer to the start request was lost and no run could be identified. */
export function unconfirmedMessage(reason: string, why: string): string {
  return (
    `The answer to the start request was lost: ${reason}, and ${why}; ` +
    'a run may have been started, so check the pipeline before starting it again.'
  )
}

/** Whether the text of a refusal says that the pipeline is busy; used only where the pipeline object cannot be read. */
export function saysBusy(message: string): boolean {
  return /\b(paused|pending|running|in progress|queued|already)\b/i.test(message)
}

/** What became of the run, as a sentence about it. */
export function describeStop(runCount: number, { kind, reason }: StopOutcome): string {
  switch (kind) {
    case 'over':
      return `Run ${runCount} is over: ${reason}.`
    case 'stop-sent':
      return `Run ${runCount} was told to stop: ${reason}.`
    case 'reset':
      return `Run ${runCount} was stopped, and ${reason}.`
    case 'not-reset':
      return `Run ${runCount} was stopped, but could not be reset: ${reason}.`
    case 'undone':
      return `Run ${runCount} could not be stopped: ${reason}.`
  }
}

/** A span for people: `45s`, `4m 30s`, `1h 02m`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const two = (number: number) => String(number).padStart(2, '0')
  if (hours > 0) return `${hours}h ${two(minutes % 60)}m`
  return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`
}
