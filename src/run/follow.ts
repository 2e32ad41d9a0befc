/** The poll loop: when to read and when to end. What reads prove is in `verdict.ts`, what is logged in `progress-lines.ts`. */
import type { Failure } from '../opsera/failure.ts'
import type { Random } from '../ports.ts'
import { timeLeft, type GateContext, type Run } from './context.ts'
import { expiryHint, formatDuration } from './messages.ts'
import { backOff, Pace, poll, statusBounds } from './poll.ts'
import { describeContradiction, pausedMessage, ProgressLines } from './progress-lines.ts'
import { contradictionOf, initialView, planPosition, type RunView } from './run-view.ts'
import { verdictOf, type Ended, type Verdict } from './verdict.ts'

/** Why the following ended. */
export type Ending =
  | Ended
  /** `error`: the run does not exist. */
  | { readonly kind: 'paused' | 'lost-contact' | 'timed-out' | 'error'; readonly message: string }
  | { readonly kind: 'cancelled' }

/** A read that stalls must not delay the next status for longer. */
const READ_MS = 20_000

/** Follows a run until it ends or cannot be followed. `onView` receives each new view. Never rejects for what Opsera does. */
export async function follow(
  context: GateContext,
  run: Run,
  onView: (view: RunView) => void,
): Promise<Ending> {
  const { clock, cancel: signal, random, settings, endsAt: until } = context
  const pace = new Pace(statusBounds(settings.pollIntervalMs))
  const lines = new ProgressLines(context, run)
  let view = initialView(run)
  let verdict = verdictOf(view, clock.now())
  if (run.origin === 'started') await clock.sleep(pace.next(random), signal)
  const beganAt = clock.now()
  while (!signal.aborted) {
    if (timeLeft(context) > 0) {
      const before = view
      // The pipeline object is large, so it is read with every second status at most.
      const isDue = clock.now() - (view.pipelineAskedAt ?? -Infinity) >= 2 * pace.pauseMs
      const withPipeline = verdict.kind === 'confirm' || isDue
      view = await poll(context, view, { readMs: READ_MS, until, signal, withPipeline })
      if (view.seenInProgress && !before.seenInProgress) context.state.save({ seenInProgress: true })
      pace.change(isNews(before, view))
      onView(view)
    }
    // `cancelled` is already reported, so a verdict that comes later would contradict commit status and summary.
    if (context.cancel.aborted) break
    verdict = verdictOf(view, clock.now())
    const patienceLeft = (view.usableAt ?? beganAt) + settings.patienceMs - clock.now()
    const end = endingOf(context, view, { verdict, patienceLeft })
    const wishedMs = pauseAfter(view, verdict, random) ?? pace.next(random)
    const pauseMs = Math.max(0, Math.min(wishedMs, patienceLeft, timeLeft(context)))
    lines.report(view, verdict, pauseMs)
    if (end !== undefined) return end
    await clock.sleep(pauseMs, signal)
  }
  return { kind: 'cancelled' }
}

/** Ends are likeliest just after the word changes and once the last pipeline step has begun. */
function isNews(before: RunView, view: RunView): boolean {
  const isNewWord = before.word !== '' && before.word !== view.word
  const [from, to] = [planPosition(before), planPosition(view)]
  // Only if another step was seen before: of a run first seen in its last step, the time spent there is not known.
  return isNewWord || (from !== undefined && from.position < from.of && to?.position === to?.of)
}

/** The pause that a failure or a claim asks for; undefined for the usual one. */
function pauseAfter({ failure, failures }: RunView, verdict: Verdict, random: Random): number | undefined {
  if (failure !== undefined) return backOff(failures, failure.retryAfterMs, random)
  return verdict.kind === 'confirm' ? verdict.afterMs : undefined
}

/** How the following ends now; undefined while it continues. */
function endingOf(
  context: GateContext,
  view: RunView,
  { verdict, patienceLeft }: { readonly verdict: Verdict; readonly patienceLeft: number },
): Ending | undefined {
  const { settings, clock } = context
  const run = `run ${view.runCount}`
  if (verdict.kind === 'ended') return verdict
  if (verdict.kind === 'denied') {
    const hint = verdict.failure.kind === 'unauthorized' ? expiryHint(settings, clock.date()) : ''
    return { kind: 'lost-contact', message: deniedMessage(run, verdict.failure) + hint }
  }
  if (verdict.kind === 'no-such-run')
    return {
      kind: 'error',
      message: `The pipeline has no ${run}; its latest is ${verdict.latest}: check run-count.`,
    }
  if (verdict.kind === 'pending' && verdict.as === 'waiting' && settings.onPause === 'fail')
    return { kind: 'paused', message: pausedMessage(view, 'fail') }
  if (patienceLeft <= 0) return { kind: 'lost-contact', message: lostMessage(view, settings.patienceMs) }
  if (timeLeft(context) > 0) return undefined
  const timeout = formatDuration(settings.timeoutMs)
  return {
    kind: 'timed-out',
    message: `Run ${view.runCount} did not finish within \`timeout\` (${timeout}). Raise \`timeout\`, or check what the run is waiting for.`,
  }
}

const MAY_RUN = 'The run may still be in progress; check the portal before starting another.'

function deniedMessage(run: string, { kind, reason }: Failure): string {
  const advice =
    kind === 'not-found' ? ' Opsera does not know the run: it may have been reset or deleted.' : ''
  return `The state of ${run} cannot be read any more: ${reason}.${advice} ${MAY_RUN}`
}

/** No usable answer for `patience`, or a status that something else contradicts. */
function lostMessage(view: RunView, patienceMs: number): string {
  const { runCount, word, failure, failures } = view
  const patience = formatDuration(patienceMs)
  const contradiction = contradictionOf(view)
  if (contradiction !== undefined)
    return `Opsera gives run ${runCount} the status "${word}", but ${describeContradiction(contradiction)}, for ${patience}. ${MAY_RUN}`
  const tries = `${failures} ${failures === 1 ? 'try' : 'tries'}`
  return `Opsera has not answered for ${patience} (${tries}, last: ${failure?.reason ?? 'none'}). Run ${runCount} may still be running; check the portal before starting another run.`
}
