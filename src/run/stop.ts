/**
 * Stopping what was started: read, stop, confirm, reset. Opsera's stop and reset name a pipeline, not a run, so
 * neither is sent unless a read just before says that the current run is ours.
 */
import type { OpseraClient, Outcome, StatusReply } from '../opsera/client.ts'
import type { Pipeline } from '../opsera/pipeline.ts'
import { endNamedIn, isStoppable, phaseOf, runNamedIn } from '../opsera/status-words.ts'
import { truncateWords } from '../opsera/failure.ts'
import type { Clock } from '../ports.ts'

export interface Target {
  readonly pipelineId: string
  readonly runCount: number
  /** When the run was started; absent when that is not known. */
  readonly startedAt?: number
}

/** What two reads, begun at `at`, say of a run and its pipeline. */
export interface Reads {
  readonly at: number
  /** Absent when the status could not be read. */
  readonly status?: StatusReply
  /** Absent when the pipeline object could not be read. */
  readonly pipeline?: Pipeline
  /** Why the status is absent. */
  readonly failure?: string
}

/** How a run stands, as far as stopping it goes. */
export type Stand =
  /** It is ours that runs or waits: a stop hits it and nothing else. */
  | 'going'
  | 'over'
  /** Not begun yet. Nothing can take it back, and a stop would hit the run before it. */
  | 'queued'
  /** Another run is the current one. */
  | 'not-current'
  | 'unknown'

/** Reads no older than this carry a stop. */
export const FRESH_MS = 5_000
/** An accepted stop works slowly; it is not sent again before this. */
const STOP_REST_MS = 30_000
/** Stale words count by themselves after this long. */
const SETTLED_MS = 30_000
const BETWEEN_READS_MS = 2_000

/** One look: status and pipeline object at once, each within the deadline. */
export async function readStand(
  client: OpseraClient,
  clock: Clock,
  target: Target,
  deadlineMs: number,
): Promise<Reads> {
  const at = clock.now()
  const [status, pipeline] = await Promise.all([
    client.pipelineStatus(target.pipelineId, target.runCount, { deadlineMs }),
    client.pipelineSummary(target.pipelineId, { deadlineMs }),
  ])
  return readsOf(at, status, pipeline)
}

/** What two reads that began at `at` came to. */
export function readsOf(at: number, status: Outcome<StatusReply>, pipeline: Outcome<Pipeline>): Reads {
  return {
    at,
    ...(status.ok ? { status: status.value } : { failure: status.failure.reason }),
    ...(pipeline.ok && { pipeline: pipeline.value }),
  }
}

/**
 * How a run stands by looks in a row, of which the last decides. With `failed` Opsera may also refuse to
 * tell, or speak of a run that has not begun, so an end that is not a success is believed at the second look and of a run
 * that was seen to go on or that the counter has come to, unless the pipeline object records it.
 */
export function standOf(looks: readonly Reads[], { runCount, startedAt }: Target): Stand {
  const last = looks.at(-1)
  if (last === undefined) return 'unknown'
  const stand = standIn(last, runCount, startedAt)
  if (stand !== 'over' || isRecorded(last, runCount) || isGood(last)) return stand
  const before = looks.slice(0, -1).map((look) => standIn(look, runCount, startedAt))
  const isCounted = looks.some(({ pipeline }) => pipeline !== undefined && pipeline.counter >= runCount)
  const hasBegun = isCounted || before.includes('going')
  return hasBegun && before.at(-1) === 'over' ? 'over' : 'unknown'
}

function standIn(reads: Reads, runCount: number, startedAt = -Infinity): Stand {
  const { status, pipeline } = reads
  if (pipeline !== undefined && pipeline.counter < runCount) return 'queued'
  const says = status === undefined ? 'unknown' : standSaid(status, pipeline, runCount)
  if (says === 'over') return isAboutOurs(reads, runCount, startedAt) ? says : 'unknown'
  const isCurrent = pipeline === undefined || pipeline.counter === runCount
  return isCurrent ? says : 'not-current'
}

/** Just after a start the status call can still show the run before, and a pipeline that runs ours speaks against its end. */
function isAboutOurs(reads: Reads, runCount: number, startedAt: number): boolean {
  const { at, status, pipeline } = reads
  if (isRecorded(reads, runCount)) return true
  if (pipeline?.counter === runCount && pipeline.state === 'running') return false
  if (at - startedAt >= SETTLED_MS) return true
  return status !== undefined && endNamedIn(status.message) === runCount
}

/** The pipeline object lists our run as the last that ended, or has gone on to another. */
function isRecorded({ pipeline }: Reads, runCount: number): boolean {
  return pipeline !== undefined && (pipeline.lastRun?.runCount === runCount || pipeline.counter > runCount)
}

function isGood({ status }: Reads): boolean {
  return status !== undefined && phaseOf(status.word) === 'success'
}

function standSaid({ word, message }: StatusReply, pipeline: Pipeline | undefined, runCount: number): Stand {
  const named = runNamedIn(message)
  if (named !== undefined && named !== runCount) return 'unknown'
  if (isStoppable(word)) return 'going'
  switch (phaseOf(word)) {
    case 'stopped':
      // A run that waits for a person can read the same.
      if (pipeline === undefined) return 'unknown'
      return pipeline.state === 'paused' && pipeline.counter === runCount ? 'going' : 'over'
    case 'success':
    case 'failure':
      return 'over'
    case 'queued':
      return 'queued'
    default:
      return 'unknown'
  }
}

/** Where a stop, and perhaps a reset, has led. */
export interface StopOutcome {
  readonly kind:
    /** The run was read as over, before a stop or after it. */
    | 'over'
    /** A stop was accepted; the run was not seen to be over yet. */
    | 'stop-sent'
    /** The run is over and the pipeline was reset. */
    | 'reset'
    /** The run is over; `reason` says why the pipeline was not reset, or not for sure. */
    | 'not-reset'
    /** Something a person has to look at; `reason` says what. */
    | 'undone'
  readonly reason: string
}

export interface Stopping {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly target: Target
  /** When a stop was last accepted, by this process or by the one before it. */
  readonly stopAcceptedAt?: number
  /** Ends the waiting, not a request in flight. */
  readonly cancel?: AbortSignal
  /** Called the moment a stop is accepted. */
  readonly onAccepted: (at: number) => void
}

/** A stop as far as it fits a cancelled step: one look, unless the last is fresh, and one request. */
export async function stopAtOnce(
  stopping: Stopping,
  known: Reads | undefined,
  budget: { readonly readMs: number; readonly stopMs: number },
): Promise<StopOutcome> {
  const { client, clock, target } = stopping
  const isFresh = known !== undefined && clock.now() - known.at <= FRESH_MS
  const reads = isFresh ? known : await readStand(client, clock, target, budget.readMs)
  const stand = standOf([reads], target)
  if (stand !== 'going') return notStopped(stand, reads)
  return sendStop(stopping, reads, budget.stopMs)
}

/** Stops the run and waits for its end for at most `forMs`; asks again when an accepted stop has no effect for long. */
export async function stopAndWait(
  stopping: Stopping,
  forMs: number,
): Promise<StopOutcome & { readonly looks: readonly Reads[] }> {
  const { client, clock, target } = stopping
  const until = clock.now() + forMs
  let acceptedAt = stopping.stopAcceptedAt
  const looks: Reads[] = []
  let last: StopOutcome = { kind: 'undone', reason: 'its state could not be read' }
  for (;;) {
    const deadlineMs = Math.max(1_500, Math.min(5_000, until - clock.now()))
    const reads = await readStand(client, clock, target, deadlineMs)
    looks.push(reads)
    const stand = standOf(looks, target)
    if (stand === 'over' || stand === 'not-current') return { ...notStopped(stand, reads), looks }
    // The next read may tell, or the run may begin.
    if (stand === 'unknown' || stand === 'queued')
      last = acceptedAt === undefined ? notStopped(stand, reads) : last
    else if (acceptedAt !== undefined && clock.now() - acceptedAt < STOP_REST_MS) last = stopSent()
    else {
      last = await sendStop(stopping, reads, 15_000)
      if (last.kind === 'stop-sent') acceptedAt = clock.now()
    }
    if (clock.now() >= until || stopping.cancel?.aborted === true) return { ...last, looks }
    await clock.sleep(Math.min(BETWEEN_READS_MS, until - clock.now()), stopping.cancel)
  }
}

async function sendStop(stopping: Stopping, reads: Reads, deadlineMs: number): Promise<StopOutcome> {
  const { client, clock, target, onAccepted } = stopping
  if (clock.now() - reads.at > FRESH_MS)
    return { kind: 'undone', reason: 'Opsera answered too slowly to stop it safely' }
  const outcome = await client.stopPipeline(target.pipelineId, { deadlineMs })
  if (!outcome.ok) return { kind: 'undone', reason: `the stop was not confirmed (${outcome.failure.reason})` }
  if (!outcome.value.accepted)
    return { kind: 'undone', reason: `Opsera refused the stop: "${truncateWords(outcome.value.message)}"` }
  onAccepted(clock.now())
  return stopSent()
}

function stopSent(): StopOutcome {
  return { kind: 'stop-sent', reason: 'Opsera took the stop; the run ends after its present operation' }
}

function notStopped(stand: Exclude<Stand, 'going'>, reads: Reads): StopOutcome {
  switch (stand) {
    case 'over':
      return { kind: 'over', reason: `Opsera gives it the status "${reads.status?.word ?? ''}"` }
    case 'queued':
      return { kind: 'undone', reason: 'it is still queued, and Opsera has no call to take it back' }
    case 'not-current':
      return { kind: 'undone', reason: 'another run is the current one, and a stop would hit that' }
    case 'unknown':
      return {
        kind: 'undone',
        reason: `its state could not be read (${reads.failure ?? 'the answer was not clear'})`,
      }
  }
}

/**
 * Resets the pipeline after the looks that showed our run over, when nothing speaks against it. `readLastLogs` is
 * called first: a reset clears the run's data.
 */
export async function resetAfter(
  stopping: Stopping,
  looks: readonly Reads[],
  readLastLogs: () => Promise<boolean>,
): Promise<StopOutcome> {
  const { client, clock, target } = stopping
  if (!(await readLastLogs())) return { kind: 'not-reset', reason: 'its last logs could not be read' }
  const reads = await readStand(client, clock, target, 5_000)
  const why = resetBlocker([...looks, reads], target)
  if (why !== undefined) return { kind: 'not-reset', reason: why }
  const outcome: Outcome<{ accepted: boolean; message: string }> = await client.resetPipeline(
    target.pipelineId,
  )
  if (!outcome.ok)
    return { kind: 'not-reset', reason: `the reset was not confirmed (${outcome.failure.reason})` }
  return outcome.value.accepted
    ? { kind: 'reset', reason: 'the pipeline was reset' }
    : { kind: 'not-reset', reason: `Opsera refused the reset: "${truncateWords(outcome.value.message)}"` }
}

/** Why a reset would be wrong after these looks; undefined when nothing speaks against it. */
export function resetBlocker(looks: readonly Reads[], target: Target): string | undefined {
  const { pipeline, failure } = looks.at(-1) ?? {}
  if (pipeline === undefined) return 'the pipeline object could not be read'
  if (pipeline.counter !== target.runCount) return `run ${pipeline.counter} is the current one`
  if (pipeline.state === 'running' || pipeline.state === 'paused') return `the pipeline is ${pipeline.state}`
  if (standOf(looks, target) === 'over') return undefined
  return failure === undefined ? 'it was not read as over' : `its state could not be read (${failure})`
}
