/**
 * The reads before the start. A lost answer is looked up through the run counter of the pipeline object, so a start waits
 * for that while the failure is transient. Nothing is started at a server that is not Opsera's API.
 */
import type { Failure, Outcome } from '../opsera/failure.ts'
import type { Pipeline } from '../opsera/pipeline.ts'
import { isOutage, type Attempts } from './attempts.ts'
import { isInterrupted, timeLeft, type GateContext } from './context.ts'
import { notStartedMessage } from './messages.ts'
import { pollUntil } from './poll.ts'
import { noRun, type NoRun } from './result.ts'

/** A page or a 404 of a load balancer can be transient, so the status call is tried three times. */
const PROBE = { forMs: 10_000, pauseMs: 5_000 }

/** The pipeline object, or why the step ends. After a failure that cannot pass, a start may be sent without it. */
export async function readBeforeStart(
  context: GateContext,
  attempts: Attempts,
): Promise<Outcome<Pipeline> | NoRun> {
  const { client, settings, cancel: signal } = context
  const read = () => client.pipelineSummary(settings.pipelineId, { signal, deadlineMs: attempts.readMs })
  const first = await read()
  if (first.ok) return first
  const { failure } = first
  const notStarted = noRun('not-started', notStartedMessage(failure, settings.pipelineId))
  if (failure.kind === 'untrusted-certificate') return notStarted
  if (!isForeign(failure)) return first
  const answers = await probeStatus(context, failure)
  // A probe that was cut short proves nothing.
  if (isInterrupted(context)) return first
  if (answers === 'not found') return notStarted
  if (answers === 'foreign')
    return noRun(
      'not-started',
      `No run was started: base-url answers with a web page, not as Opsera's API does (${failure.reason}). Set base-url to the API host, not the portal.`,
    )
  const again = await read()
  return again.ok ? again : first
}

/** Whether a server that is not Opsera's API could have given this answer. */
function isForeign({ kind }: Failure): boolean {
  return kind === 'web-page' || kind === 'redirected' || kind === 'not-found'
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
    if (status.ok || !(isForeign(status.failure) || isOutage(status.failure))) return 'opsera'
    if (status.failure.kind === 'not-found' && object.kind === 'not-found') return 'not found'
    if (isForeign(status.failure)) last = 'foreign'
    return undefined
  })
  return answer ?? last
}
