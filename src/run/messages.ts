/** What a person reads of a run. The first sentence says what happened and what to do. */
import { truncate } from '../log/sanitize.ts'
import type { Failure } from '../opsera/failure.ts'
import { isBusy, stateOf, type Pipeline } from '../opsera/pipeline.ts'
import { portalPage, type GateSettings } from './settings.ts'
import type { EndPhase } from '../opsera/status-words.ts'

/** `See <link>`, or nothing without a portal. */
export function linkSuffix(settings: GateSettings, runCount?: number): string {
  const page = portalPage(settings, runCount)
  return page === '' ? '' : ` See ${page}`
}

/** Opsera's own words, after ours, so many that ours stay in sight; empty when it has none. */
export function opseraSays(words: string): string {
  return words === '' ? '' : ` Opsera says: "${truncate(words, 300)}"`
}

/** A name of Opsera's inside a sentence: so much of it that the rest of the sentence is still seen. */
export function truncateName(name: string): string {
  return truncate(name, 100)
}

/** Opsera refused the start request. */
export function refusedMessage(words: string, isBusy: boolean): string {
  const advice = /\block/i.test(words)
    ? "Ask the pipeline's owner or an administrator to unlock the pipeline."
    : 'Check the pipeline in the portal.'
  const what = isBusy ? ' because the pipeline is busy. Set `on-busy: wait` to wait for it.' : `. ${advice}`
  return `Opsera refused to start a run${what}${opseraSays(words)}`
}

/** The pipeline object says that a run is in progress or waits. */
export function busyMessage(pipeline: Pipeline): string {
  const what = whatRuns(pipeline)
  const set = what.endsWith('approval') ? 'Approve or reject it, or set' : 'Set'
  return `The pipeline is busy: ${what}. ${set} \`on-busy: wait\` to wait for it.`
}

/** `Waiting for the pipeline: run 3 is in progress · waited 2m 00s of at most 44m 10s · https://…` */
export function waitingLine(
  settings: GateSettings,
  pipeline: Pipeline | undefined,
  { waitedMs, atMostMs }: { readonly waitedMs: number; readonly atMostMs: number },
): string {
  const what = pipeline === undefined ? '' : `: ${whatRuns(pipeline)}`
  const waited = `waited ${formatDuration(waitedMs)} of at most ${formatDuration(atMostMs)}`
  const page = portalPage(settings, pipeline?.counter)
  return `Waiting for the pipeline${what} · ${waited}${page === '' ? '' : ` · ${page}`}`
}

function whatRuns(pipeline: Pipeline): string {
  const { counter } = pipeline
  if (stateOf(pipeline, counter) === 'paused') return `run ${counter} is waiting for approval`
  return isBusy(pipeline) ? `run ${counter} is in progress` : `Opsera refuses a start after run ${counter}`
}

/** Opsera could not be reached, or cannot answer at present, and nothing was started. */
export function retryLine(failure: Failure, tries: number, pauseMs: number): string {
  return `${unreached(failure)}. Retry ${tries} in ${formatDuration(Math.max(1_000, pauseMs))}`
}

function unreached({ kind, reason }: Failure): string {
  return kind === 'unreachable'
    ? `Could not reach Opsera: ${reason}`
    : `Opsera gave no usable answer: ${reason}`
}

export function unreachableMessage(
  failure: Failure,
  { tries, triedMs }: { readonly tries: number; readonly triedMs: number },
): string {
  return (
    `${unreached(failure)} (${tries} tries over ${formatDuration(triedMs)}). ` +
    "No run was started: check base-url and the runner's network, then start again."
  )
}

/** `timeout` expired before a run was started. */
export function notInTimeMessage(timeoutMs: number, obstacle: string): string {
  const why = obstacle === '' ? '' : `: ${obstacle}`
  return `No run was started within \`timeout\` (${formatDuration(timeoutMs)})${why}. Raise \`timeout\`, or remove the cause.`
}

/** The start request was answered, or failed, in a way that proves that no run began. */
export function notStartedMessage({ kind, reason }: Failure, pipelineId: string): string {
  switch (kind) {
    case 'not-found':
      return `Opsera does not know the pipeline ${pipelineId} (HTTP 404). Check pipeline-id and base-url.`
    case 'rejected':
      return `Opsera rejected the start request (${reason}). Check pipeline-id and run-settings.`
    case 'web-page':
      return `No run was started: something in front of Opsera answered with ${reason}. Check base-url and the runner's network.`
    default:
      return `No run was started: ${reason}.`
  }
}

/** Explains a refused token by the expiry that it states; empty if that has not passed. `date` is the wall clock. */
export function expiryHint({ tokenExpiresAt = Infinity }: GateSettings, date: number): string {
  if (tokenExpiresAt > date) return ''
  return ` The token states that it expired on ${new Date(tokenExpiresAt).toISOString().slice(0, 10)}.`
}

export const CANCELLED = 'The job was cancelled.'
export const NOT_OURS = 'The run continues, because only a run that this step started is stopped.'

export function continuesMessage(runCount: number): string {
  return `Run ${runCount} continues, because on-cancel is none.`
}

/** A message that says no more than we do, as in `Pipeline: Nightly's Run 3 failed.` */
const REPEATS_VERDICT = /\brun \d+ (?:has |was )?(?:been )?\w+\.?$/i

/** How the run ended. Of a success it is Opsera's message; `failedStep` is empty when it is not known. */
export function verdictMessage(
  runCount: number,
  end: { readonly as: EndPhase; readonly message: string; readonly failedStep: string },
): string {
  const { as, message, failedStep } = end
  if (as === 'success') return message
  const isNews = message !== '' && !REPEATS_VERDICT.test(message)
  const words = isNews ? opseraSays(message) : ''
  if (as === 'stopped')
    return `Run ${runCount} was stopped in Opsera before it finished. Start it again, or ask who stopped it.${words}`
  return failedStep === ''
    ? `Run ${runCount} failed. Check its console output.${words}`
    : `Run ${runCount} failed at step "${truncateName(failedStep)}". Check that step's console output.${words}`
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
