/**
 * The reads before the start. The counter of the pipeline object is what a lost answer is looked up with, so a start waits
 * for it while the failure is transient. Nothing is started at a server that is not Opsera's API.
 */
import type { Failure, Outcome } from '../opsera/failure.ts'
import type { Pipeline } from '../opsera/pipeline.ts'
import { isInterrupted, timeLeft, type GateContext } from './context.ts'
import { notStartedMessage, retryLine, unreachableMessage } from './messages.ts'
import { backOff, pollUntil } from './poll.ts'
import { noRun, type NoRun } from './result.ts'

type ReadBefore =
  | { readonly kind: 'read'; readonly pipeline: Pipeline }
  /** The start continues without a counter, unless the step was interrupted meanwhile. */
  | { readonly kind: 'unread'; readonly reason: string }
  | NoRun

/** How long a transient failure is retried. No start has been sent yet, so nothing can be duplicated. */
export const OUTAGE_MS = 120_000
/** A read that takes longer than this is worth a line: the log would be silent for a minute otherwise. */
const SLOW_MS = 10_000
/** A page or a 404 of a load balancer can be transient, so the status call is tried three times. */
const PROBE = { forMs: 10_000, pauseMs: 5_000 }

export async function readBeforeStart(context: GateContext): Promise<ReadBefore> {
  const { outcome, tries, triedMs } = await readPatiently(context, canPass, (deadlineMs) =>
    readPipeline(context, deadlineMs),
  )
  if (outcome.ok) return { kind: 'read', pipeline: outcome.value }
  const { failure } = outcome
  if (canPass(failure) && !isInterrupted(context))
    return noRun('not-started', unreachableMessage(failure, { tries, triedMs }))
  const read = isInterrupted(context) ? undefined : await whenUnreadable(context, failure)
  return read ?? { kind: 'unread', reason: failure.reason }
}

/** Repeats a read while its failure can pass, for at most two minutes and within `timeout`. */
export async function readPatiently<T>(
  context: GateContext,
  mayPass: (failure: Failure) => boolean,
  read: (deadlineMs: number) => Promise<Outcome<T>>,
) {
  const { clock, random, sink, cancel } = context
  const begin = clock.now()
  for (let tries = 1; ; tries++) {
    const outcome = await read(Math.max(1_000, begin + OUTAGE_MS - clock.now()))
    const triedMs = clock.now() - begin
    const isLast = outcome.ok || !mayPass(outcome.failure) || triedMs >= OUTAGE_MS
    if (isLast || isInterrupted(context)) return { outcome, tries, triedMs }
    const { failure } = outcome
    const pauseMs = Math.min(
      backOff(tries, failure.retryAfterMs, random),
      OUTAGE_MS - triedMs,
      timeLeft(context),
    )
    sink.info(retryLine(failure, tries, pauseMs))
    await clock.sleep(pauseMs, cancel)
    if (isInterrupted(context)) return { outcome, tries, triedMs }
  }
}

/** One read of the pipeline object, of at most `longestMs` and no longer than `timeout`. */
export async function readPipeline(context: GateContext, longestMs: number): Promise<Outcome<Pipeline>> {
  const { client, settings, clock, sink, cancel: signal } = context
  const answered = new AbortController()
  void clock.sleep(SLOW_MS, answered.signal).then(() => {
    if (!answered.signal.aborted)
      sink.info('Opsera has not answered for 10s; waiting for the pipeline object')
  })
  const deadlineMs = Math.max(1_000, Math.min(longestMs, timeLeft(context)))
  const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs })
  answered.abort()
  return read
}

/** No connection, 5xx, 408, 425, 429, a cut or a late answer. A whole answer that cannot be read comes again. */
function canPass({ kind, code = 0 }: Failure): boolean {
  const isLost = kind === 'ambiguous' && (code < 200 || code > 299)
  return isLost || kind === 'unreachable' || kind === 'throttled'
}

/** Whether something that is not Opsera's API can give this answer. */
function isForeign({ kind }: Failure): boolean {
  return kind === 'web-page' || kind === 'redirected' || kind === 'not-found'
}

/** Why the step ends, or the object from a second read; undefined to continue without it. */
async function whenUnreadable(context: GateContext, failure: Failure): Promise<ReadBefore | undefined> {
  const notStarted = noRun('not-started', notStartedMessage(failure, context.settings.pipelineId))
  if (failure.kind === 'untrusted-certificate') return notStarted
  if (!isForeign(failure)) return undefined
  const answers = await probeStatus(context, failure)
  if (isInterrupted(context)) return undefined
  if (answers === 'not found') return notStarted
  if (answers === 'foreign')
    return noRun(
      'not-started',
      `No run was started: base-url answers with a web page, not as Opsera's API does (${failure.reason}). Set base-url to the API host, not the portal.`,
    )
  const again = await readPipeline(context, OUTAGE_MS)
  return again.ok ? { kind: 'read', pipeline: again.value } : undefined
}

/** Whether Opsera answers the status call, for run 1, when the object cannot be read. */
async function probeStatus(
  context: GateContext,
  object: Failure,
): Promise<'opsera' | 'foreign' | 'not found'> {
  const { client, clock, settings, cancel: signal } = context
  let last: 'opsera' | 'foreign' = 'opsera'
  const until = clock.now() + Math.min(PROBE.forMs, timeLeft(context))
  const answer = await pollUntil({ clock, until, pauseMs: PROBE.pauseMs, signal }, async () => {
    const status = await client.pipelineStatus(settings.pipelineId, 1, { signal })
    if (status.ok || !(isForeign(status.failure) || canPass(status.failure))) return 'opsera'
    if (status.failure.kind === 'not-found' && object.kind === 'not-found') return 'not found'
    if (isForeign(status.failure)) last = 'foreign'
    return undefined
  })
  return answer ?? last
}
