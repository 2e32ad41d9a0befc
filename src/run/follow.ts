/** Follows a run to its end. Owns time only: what a read proves is `verdict.ts`, what is printed `progress-lines.ts`. */
import type { Random } from '../ports.ts'
import {
  backOff,
  initialInterval,
  lengthenInterval,
  nextPause,
  resetInterval,
  statusBounds,
  type PollInterval,
} from './backoff.ts'
import type { EndPhase } from './claims.ts'
import { timeLeft, type GateContext, type Run } from './context.ts'
import { contradictionOf, lastUsableAt, positionOf } from './evidence.ts'
import {
  contradictedMessage,
  deniedMessage,
  noSuchRunMessage,
  pausedMessage,
  silentMessage,
  timedOutMessage,
} from './follow-messages.ts'
import { expiryHint } from './messages.ts'
import { poll } from './poll.ts'
import { ProgressLines } from './progress-lines.ts'
import { initialView, type RunView } from './run-view.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/** Why the following ended. */
export type Ending =
  | { readonly kind: 'ended'; readonly as: EndPhase; readonly message: string; readonly notice?: string }
  /** `error`: the run does not exist. */
  | { readonly kind: 'paused' | 'lost-contact' | 'timed-out' | 'error'; readonly message: string }
  | { readonly kind: 'cancelled' }

export interface Followed {
  readonly end: Ending
  readonly view: RunView
}

/** The pipeline object is large, so it is read with every second status at most. */
const PIPELINE_EVERY_PAUSES = 2
const PIPELINE_EVERY_MAX_MS = 20_000
/** A read must not hold up the next status for longer. */
const READ_MS = 20_000

/** Follows a run until it, or the following, has ended. `onView` gets each new view. Never rejects for what Opsera does. */
export async function follow(
  context: GateContext,
  run: Run,
  onView: (view: RunView) => void,
): Promise<Followed> {
  const { clock, cancel, random, settings, endsAt: until } = context
  const bounds = statusBounds(settings.pollIntervalMs)
  const lines = new ProgressLines(context, run)
  let interval = initialInterval(bounds)
  let view = viewOf(run)
  let verdict = verdictOf(view, clock.now())
  if (run.origin === 'started') await clock.sleep(nextPause(interval, bounds, random), cancel)
  const beganAt = clock.now()
  for (;;) {
    if (!cancel.aborted && timeLeft(context) > 0) {
      const before = view
      const withPipeline = verdict.kind === 'confirm' || isPipelineDue(view, interval, clock.now())
      view = await poll(context, view, { readMs: READ_MS, until, signal: cancel, withPipeline })
      if (view.seenInProgress && !before.seenInProgress) context.state.save({ seenInProgress: true })
      interval = isNews(before, view) ? resetInterval(bounds) : lengthenInterval(interval, bounds)
      onView(view)
    }
    verdict = verdictOf(view, clock.now())
    const patienceLeft = (lastUsableAt(view) ?? beganAt) + settings.patienceMs - clock.now()
    const end = endingOf(context, view, { verdict, patienceLeft })
    const wishedMs = pauseAfter(view, verdict, random) ?? nextPause(interval, bounds, random)
    const pauseMs = Math.max(0, Math.min(wishedMs, patienceLeft, timeLeft(context)))
    if (!cancel.aborted) lines.report(view, verdict, pauseMs)
    if (end !== undefined) return { end, view }
    await clock.sleep(pauseMs, cancel)
  }
}

/** What is known of a run before it is polled. */
export function viewOf({ runCount, startedAt, counterBefore, lastRunBefore, origin }: Run): RunView {
  return initialView({
    runCount,
    since: startedAt,
    isGiven: origin === 'followed',
    ...(counterBefore !== undefined && { counterBefore }),
    ...(lastRunBefore !== undefined && { lastRunBefore }),
  })
}

function isPipelineDue({ pipelineAskedAt }: RunView, { pauseMs }: PollInterval, now: number): boolean {
  const everyMs = Math.min(PIPELINE_EVERY_PAUSES * pauseMs, PIPELINE_EVERY_MAX_MS)
  return pipelineAskedAt === undefined || now - pipelineAskedAt >= everyMs
}

/** Ends are likeliest just after the word changes and once the last pipeline step has begun. */
function isNews(before: RunView, view: RunView): boolean {
  const isNewWord = before.word !== '' && before.word !== view.word
  const [from, to] = [positionOf(before), positionOf(view)]
  // Only seen to begin after another step: how long a run that is met in its last step has been there is not known.
  return isNewWord || (from !== undefined && from.position < from.of && to?.position === to?.of)
}

/** The pause that a failure or a claim asks for; undefined for the usual one. */
function pauseAfter(view: RunView, verdict: Verdict, random: Random): number | undefined {
  if (view.failure !== undefined) return backOff(view.failures, view.failure.retryAfterMs, random)
  return verdict.kind === 'confirm' ? verdict.afterMs : undefined
}

interface Judged {
  readonly verdict: Verdict
  readonly patienceLeft: number
}

function endingOf(
  context: GateContext,
  view: RunView,
  { verdict, patienceLeft }: Judged,
): Ending | undefined {
  const { settings, cancel } = context
  // The commit status and the summary would know nothing of a verdict that comes after the word `cancelled`.
  if (cancel.aborted) return { kind: 'cancelled' }
  switch (verdict.kind) {
    case 'ended':
      return verdict
    case 'denied':
      return {
        kind: 'lost-contact',
        message: deniedMessage(view.runCount, verdict) + expiredHint(context, verdict.code),
      }
    case 'no-such-run':
      return { kind: 'error', message: noSuchRunMessage(view.runCount, verdict.latest) }
    default:
  }
  if (verdict.kind === 'pending' && verdict.as === 'waiting' && settings.onPause === 'fail')
    return { kind: 'paused', message: pausedMessage(view, 'fail', context.secrets) }
  if (patienceLeft <= 0) return { kind: 'lost-contact', message: lostMessage(view, settings.patienceMs) }
  if (timeLeft(context) > 0) return undefined
  return { kind: 'timed-out', message: timedOutMessage(view.runCount, settings.timeoutMs) }
}

function lostMessage(view: RunView, patienceMs: number): string {
  const contradiction = contradictionOf(view)
  return contradiction === undefined
    ? silentMessage(view, patienceMs)
    : contradictedMessage(view, contradiction, patienceMs)
}

function expiredHint({ settings, clock }: GateContext, code: number): string {
  return code === 404 ? '' : expiryHint(settings, clock.date())
}
