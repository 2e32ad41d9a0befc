/**
 * The read of the pipeline object before the start. Its counter is what a lost answer is looked up with, so a start waits
 * for it while the failure can pass, and nothing is sent to a server that is not Opsera's API.
 */
import type { Outcome } from '../opsera/client.ts'
import type { Failure } from '../opsera/failure.ts'
import type { Pipeline } from '../opsera/pipeline.ts'
import { backOff } from './backoff.ts'
import { isInterrupted, timeLeft, type GateContext } from './context.ts'
import { notStartedMessage, retryLine, unreachableMessage, webPageMessage } from './messages.ts'
import { pollUntil } from './poll.ts'
import { ended, type Ended } from './start-result.ts'

export type ReadBefore =
  | { readonly kind: 'read'; readonly pipeline: Pipeline }
  /** The start goes on without a counter, unless the step was interrupted meanwhile. */
  | { readonly kind: 'unread'; readonly reason: string }
  | Ended

/** How long a failure that can pass is waited out. Nothing has been sent yet, so nothing can be duplicated. */
export const OUTAGE_MS = 120_000
const READ_MS = 60_000
/** A read that takes longer than this is worth a line: the log would be silent for a minute otherwise. */
const SLOW_MS = 10_000
/** A page or a 404 of a load balancer can pass, so the status call is tried three times. */
const PROBE = { forMs: 10_000, pauseMs: 5_000 }

export async function readBeforeStart(context: GateContext): Promise<ReadBefore> {
  const { clock, random, sink, cancel } = context
  const begin = clock.now()
  for (let tries = 1; ; tries++) {
    const left = begin + OUTAGE_MS - clock.now()
    const read = await readPipeline(context, Math.max(1_000, left))
    if (read.ok) return { kind: 'read', pipeline: read.value }
    const { failure } = read
    const unread = { kind: 'unread', reason: failure.reason } as const
    if (isInterrupted(context)) return unread
    if (!canPass(failure)) return whenUnreadable(context, failure)
    const triedMs = clock.now() - begin
    if (triedMs >= OUTAGE_MS) return ended('not-started', unreachableMessage(failure, { tries, triedMs }))
    const pauseMs = Math.min(
      backOff(tries, failure.retryAfterMs, random),
      OUTAGE_MS - triedMs,
      timeLeft(context),
    )
    sink.info(retryLine(failure, tries, pauseMs))
    await clock.sleep(pauseMs, cancel)
    if (isInterrupted(context)) return unread
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
  const deadlineMs = Math.max(1_000, Math.min(READ_MS, longestMs, timeLeft(context)))
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

async function whenUnreadable(context: GateContext, failure: Failure): Promise<ReadBefore> {
  const unread = { kind: 'unread', reason: failure.reason } as const
  if (failure.kind === 'untrusted-certificate')
    return ended('not-started', notStartedMessage(failure, context.settings.pipelineId))
  if (!isForeign(failure)) return unread
  const probe = await probeStatus(context, failure)
  if (isInterrupted(context)) return unread
  if (probe === 'foreign') return ended('not-started', webPageMessage(failure))
  if (probe === 'not found')
    return ended('not-started', notStartedMessage(failure, context.settings.pipelineId))
  if (probe === 'opsera') return unread
  const again = await readPipeline(context, READ_MS)
  return again.ok ? { kind: 'read', pipeline: again.value } : unread
}

/** Who answers the status call, of run 1: with `later` Opsera does, but did not at first. */
async function probeStatus(
  context: GateContext,
  object: Failure,
): Promise<'opsera' | 'later' | 'foreign' | 'not found'> {
  const { client, clock, settings, cancel: signal } = context
  const foreign: Failure[] = []
  const polling = {
    clock,
    until: clock.now() + Math.min(PROBE.forMs, timeLeft(context)),
    pauseMs: PROBE.pauseMs,
    signal,
  }
  const answer = await pollUntil(polling, async () => {
    const status = await client.pipelineStatus(settings.pipelineId, 1, { signal })
    if (status.ok || !(isForeign(status.failure) || canPass(status.failure))) {
      return foreign.length > 0 ? 'later' : 'opsera'
    }
    if (status.failure.kind === 'not-found' && object.kind === 'not-found') return 'not found'
    if (isForeign(status.failure)) foreign.push(status.failure)
    return undefined
  })
  return answer ?? (foreign.length > 0 ? 'foreign' : 'opsera')
}
