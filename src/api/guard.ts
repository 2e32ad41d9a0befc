/**
 * Whether a stop or reset may be sent. Opsera's calls name a pipeline, not a run, so the rule of the gate holds here
 * too: a read just before must say that the current run is the one that was meant.
 */
import type { CallOptions, OpseraClient, Outcome } from '../opsera/client.ts'
import { runNamedIn } from '../opsera/status-words.ts'
import { isTransient } from '../opsera/failure.ts'
import type { Clock, Random } from '../ports.ts'
import { backOff } from '../run/backoff.ts'
import { FRESH_MS, readsOf, resetBlocker, standOf, type Reads, type Target } from '../run/stop.ts'

export interface Looking {
  readonly client: OpseraClient
  readonly clock: Clock
  readonly random: Random
  readonly cancel: AbortSignal
}

export type Permission =
  | { readonly kind: 'given' }
  /** What was wanted is so already, or would hit somebody else's run. */
  | { readonly kind: 'needless'; readonly why: string }
  /** Nothing proves that it would hit the run that was meant. */
  | { readonly kind: 'refused'; readonly why: string }

const TRIES = 4
/** Reads that carry a stop must be fresh when both have come. */
const STOP_READ_MS = FRESH_MS - 500
const RESET_READ_MS = 20_000

/** Whether a stop of this run may be sent now: only if a read of the last 5 s says that it is the current one. */
export async function mayStop(looking: Looking, target: Target): Promise<Permission> {
  const { looks, last } = await look(looking, target, STOP_READ_MS)
  const { pipelineId, runCount } = target
  const run = `Run ${runCount} of pipeline ${pipelineId}`
  switch (standOf(looks, target)) {
    case 'over':
      return needless(`${run} is over (${last.status?.word ?? ''}), so no stop was sent.`)
    case 'not-current':
      return needless(`${run} is not the current run any more, so no stop was sent: it would hit another.`)
    case 'queued':
      return refused(`${run} has not begun, and Opsera has no call to take it back. Stop it once it runs.`)
    case 'unknown':
      return refused(`${run} was not stopped: ${unread(last, runCount)}. Check it in the portal.`)
    case 'going':
      return looking.clock.now() - last.at <= FRESH_MS
        ? { kind: 'given' }
        : refused(`${run} was not stopped: Opsera answered too slowly to stop it safely. Try again.`)
  }
}

/**
 * Whether the pipeline may be reset after this run: only if it is over, still the last, and nothing runs or is
 * paused.
 */
export async function mayReset(looking: Looking, target: Target): Promise<Permission> {
  const { looks, last } = await look(looking, target, RESET_READ_MS)
  const { pipelineId, runCount } = target
  const counter = last.pipeline?.counter ?? 0
  if (counter > runCount)
    return needless(`Run ${counter} of pipeline ${pipelineId} is the current one, so no reset was sent.`)
  const why = resetBlocker(looks, target)
  if (why === undefined) return { kind: 'given' }
  const reason = last.pipeline === undefined && last.failure !== undefined ? unread(last, runCount) : why
  return refused(
    `Pipeline ${pipelineId} was not reset: ${reason}. A reset needs run ${runCount} to be over, and no other to have begun.`,
  )
}

function needless(why: string): Permission {
  return { kind: 'needless', why }
}

function refused(why: string): Permission {
  return { kind: 'refused', why }
}

function unread({ status, failure }: Reads, runCount: number): string {
  if (status === undefined) return `its state could not be read (${failure ?? 'no answer'})`
  const named = runNamedIn(status.message)
  if (named !== undefined && named !== runCount) return `Opsera spoke of run ${named} when asked for it`
  return `Opsera's word "${status.word}" does not tell whether it goes on`
}

/** An end is believed at the second look, this much later. */
const BETWEEN_LOOKS_MS = 2_000

/** Reads run and pipeline until both are clear, for a few times. */
async function look(
  looking: Looking,
  target: Target,
  deadlineMs: number,
): Promise<{ readonly looks: readonly Reads[]; readonly last: Reads }> {
  const { client, clock, random, cancel } = looking
  const { pipelineId, runCount } = target
  const options: CallOptions = { deadlineMs, signal: cancel }
  const looks: Reads[] = []
  for (let tries = 1; ; tries++) {
    const at = clock.now()
    const [status, pipeline] = await Promise.all([
      client.pipelineStatus(pipelineId, runCount, options),
      client.pipelineSummary(pipelineId, options),
    ])
    const last = readsOf(at, status, pipeline)
    looks.push(last)
    const isClear = !status.ok || standOf(looks, target) !== 'unknown'
    if ((isClear && !mayCome(status) && !mayCome(pipeline)) || tries === TRIES || cancel.aborted)
      return { looks, last }
    await clock.sleep(Math.max(BETWEEN_LOOKS_MS, backOff(tries, undefined, random)), cancel)
  }
}

/** There is no answer, but another try may bring one. */
function mayCome(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && isTransient(outcome.failure)
}
