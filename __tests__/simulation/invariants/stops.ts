/** What was started is not left running in silence, and nothing else is touched. */
import type { Run } from '../../../simulator/pipeline.ts'
import { savedStateIn } from '../process.ts'
import { START, type Event, type Trace } from '../trace.ts'
import {
  all,
  cancelledAt,
  conclusionOf,
  followingSince,
  isHonest,
  isObjectGood,
  reads,
  runs,
  sent,
  settlings,
  written,
  type Invariants,
} from './observations.ts'
import { starts } from './verdicts.ts'

/** An observation that is older does not justify a stop. */
const FRESH_MS = 5_000
/** An accepted stop is not repeated sooner. */
const STOP_REST_MS = 30_000

export const STOPS: Invariants = {
  'nothing left behind': {
    guarantee:
      'After a cancel or a kill, a run that the step started has ended, its stop was accepted, or a warning names it.',
    check: (trace) => {
      if (!isInterrupted(trace) || trace.scenario.settings.onCancel === 'none') return undefined
      // A false end that nothing contradicts is an end.
      if (!isHonest(trace) && !isObjectGood(trace)) return undefined
      if (starts(trace).length === 0) return undefined
      const started = ownRun(trace)
      if (started === undefined)
        return !isNamed(trace, trace.saved.runCount) && 'a run is queued, and no warning says so'
      const { runCount, endedAt } = started
      // Opsera gave the number of another run.
      const isMisnamed = trace.opsera.behaviour.startNumber === 'previous' && trace.saved.origin === 'started'
      const isSettled = endedAt !== undefined || isStopAccepted(trace, runCount) || isNamed(trace, runCount)
      return (
        !isMisnamed && !isSettled && `run ${runCount} continues, no stop was accepted and no warning names it`
      )
    },
  },
  'stops only what is ours': {
    guarantee:
      'stop is sent only after an observation, at most 5 s old, that shows our run in progress and current.',
    check: (trace) =>
      firstOf(trace, 'pipeline-stop', ({ at, by }) => {
        const isFresh = (['pipeline-status', 'pipeline-summary'] as const).some((call) =>
          reads(trace, by, call).some((read) => read.at <= at && read.sent.at >= at - FRESH_MS),
        )
        if (!isFresh) return 'stop was sent without an observation of the last 5 s'
        // Opsera gave the number of another run: nobody could know.
        if (trace.opsera.behaviour.startNumber === 'previous') return false
        const ours = ownRun(trace)
        const since = at - FRESH_MS - lagOf(trace)
        const wasInProgress =
          ours !== undefined && ours.startedAt <= at && (ours.endedAt ?? Infinity) >= since
        if (!wasInProgress) return 'stop was sent although our run was not in progress in the 5 s before'
        return isAnotherSince(trace, ours, since) && 'stop was sent although another run was current for 5 s'
      }),
  },
  'resets only what has ended': {
    guarantee: 'reset after a stop is sent only when our run has ended, and no other was current for 5 s.',
    check: (trace) =>
      firstOf(trace, 'pipeline-reset', ({ at }) => {
        const ours = ownRun(trace)
        const isInProgress = ours?.endedAt === undefined || ours.endedAt > at
        if (isInProgress && isHonest(trace)) return 'reset was sent while our run was in progress'
        const since = at - FRESH_MS - lagOf(trace)
        return isAnotherSince(trace, ours, since) && 'reset was sent although another run was current for 5 s'
      }),
  },
  'stops only what it started': {
    guarantee:
      'Only a run that this step itself has started is ever stopped or reset, and only when an input asks for it; reset-before-run sends one reset.',
    check: (trace) => {
      const before = sent(trace, 'pipeline-reset').filter((request) => isBeforeTheRun(trace, request)).length
      if (before > (trace.scenario.settings.resetBeforeRun ? 1 : 0))
        return `${before} resets were sent before the run`
      return (
        firstOf(trace, 'pipeline-stop', (stop) => whyNotAsked(trace, stop)) ??
        firstOf(trace, 'pipeline-reset', (reset) => whyNotAsked(trace, reset))
      )
    },
  },
  'a stop is not repeated': {
    guarantee: 'An accepted stop is not sent again for 30 s.',
    check: (trace) => {
      const accepted = all(trace, 'saved').filter(
        ({ facts, isLost }) => facts.stopAcceptedAt !== undefined && !isLost,
      )
      return firstOf(trace, 'pipeline-stop', ({ at }) => {
        const sinceMs = at - (accepted.findLast((save) => save.at <= at)?.at ?? -Infinity)
        return sinceMs < STOP_REST_MS && `a stop is sent ${sinceMs} ms after one was accepted`
      })
    },
  },
  'the post step leaves what is settled': {
    guarantee:
      'When main saw the end of its run, or ended on purpose while it continues, the post step sends and prints nothing.',
    check: (trace) => {
      const phases = all(trace, 'saved').filter(({ by, facts }) => by === 'main' && 'phase' in facts)
      const last = phases.findLast(({ isLost }) => !isLost)
      const acts = [...sent(trace), ...written(trace, 'info', 'notice', 'warning')]
      const isDisturbed = last?.facts.phase === 'settled' && acts.some(({ by }) => by === 'post')
      return isDisturbed && 'the post step acted although main had settled it'
    },
  },
  'cancelled is reported first': {
    guarantee:
      'After SIGINT the step reports cancelled before it does anything else, unless it has its verdict.',
    check: (trace) => {
      const at = trace.events.findIndex(
        (event) => event.kind === 'happened' && event.what === 'receives SIGINT',
      )
      if (at < 0 || trace.events.slice(0, at).some((event) => isVerdict(trace, event))) return undefined
      const first = trace.events
        .slice(at + 1)
        .find(
          (event) =>
            event.by === 'main' &&
            (['sent', 'written'].includes(event.kind) ||
              (event.kind === 'reported' && event.facts.conclusion === 'cancelled')),
        )
      return (
        first !== undefined && first.kind !== 'reported' && 'something was done before cancelled was reported'
      )
    },
  },
  'each save is whole': {
    guarantee: 'Whenever main is killed, the state that it saved is complete.',
    check: (trace) => {
      const memory: Record<string, unknown> = {}
      for (const { facts } of all(trace, 'saved')) {
        Object.assign(memory, facts)
        const needed = NEEDED[String(memory.phase)] ?? ['cancelled']
        const missing = needed.find((key) => memory[key] === undefined)
        if (missing !== undefined) return `${String(memory.phase)} was saved without ${missing}`
      }
      return undefined
    },
  },
}

/** What the post step cannot do without, by the phase that was saved. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  requesting: ['pipelineId'],
  following: ['pipelineId', 'runCount', 'origin', 'startedAt'],
  settled: [],
}

function isVerdict(trace: Trace, event: Event): boolean {
  if (event.kind === 'reported') return event.facts.conclusion !== undefined
  return settlings(trace).some((save) => save === event)
}

/** Main neither confirmed an end nor ended on purpose: it was cancelled or killed. */
function isInterrupted(trace: Trace): boolean {
  const { main } = trace
  if (main.kind !== 'dead') return conclusionOf(trace) === 'cancelled'
  const isSettled = all(trace, 'reported').some(
    ({ by, at, facts }) =>
      by === 'main' && at <= main.at && facts.conclusion !== undefined && facts.conclusion !== 'cancelled',
  )
  return settlings(trace).length === 0 && !isSettled
}

/** Where Opsera has not given the number, a warning can only speak of a run, or of the one that may be it. */
function isNamed(trace: Trace, runCount: number | undefined): boolean {
  const known = savedStateIn(trace.events, false)
  const isKnown = known.origin === 'started' && known.runCount === runCount && runCount !== undefined
  const name = isKnown ? new RegExp(`\\bRun ${runCount}\\b`, 'i') : /\brun\b/i
  return written(trace, 'warning').some(({ by, text }) => (by === 'post' || !isKnown) && name.test(text))
}

function isStopAccepted(trace: Trace, runCount: number): boolean {
  return all(trace, 'arrived').some(
    ({ call, acted, current }) => call === 'pipeline-stop' && acted && current === runCount,
  )
}

/** The run that the step started, whatever its number. */
function ownRun(trace: Trace): Run | undefined {
  return runs(trace).find(({ by }) => by === 'caller')
}

/** How old Opsera's answers can be, in milliseconds; `Infinity` if its object cannot show that a run has ended. */
function lagOf({ opsera: { behaviour } }: Trace): number {
  const { staleMs, counterLagMs, lastRunLagMs, objectLagMs, pausedFlag, counterMoves } = behaviour
  if (pausedFlag === 'stays' || counterMoves === 'at-end') return Infinity
  return staleMs + counterLagMs + lastRunLagMs + objectLagMs
}

function isAnotherSince(trace: Trace, ours: Run | undefined, since: number): boolean {
  return runs(trace).some(
    (run) => run !== ours && run.startedAt > (ours?.startedAt ?? 0) && run.startedAt < since,
  )
}

function firstOf(
  trace: Trace,
  call: 'pipeline-stop' | 'pipeline-reset',
  why: (request: Event<'sent'>) => string | false,
): string | false | undefined {
  const requests = sent(trace, call).filter((request) => !isBeforeTheRun(trace, request))
  return requests.map(why).find((problem) => typeof problem === 'string')
}

function isBeforeTheRun(trace: Trace, { at, by, call }: Event<'sent'>): boolean {
  return by === 'main' && call === 'pipeline-reset' && at < followingSince(trace)
}

function whyNotAsked(trace: Trace, { at, by, call }: Event<'sent'>): string | false {
  const { onCancel, onTimeout, timeoutMs } = trace.scenario.settings
  if (trace.saved.origin !== 'started')
    return `${call} was sent to a run that was ${trace.saved.origin ?? 'not known'}`
  const isCancelled = by === 'post' || cancelledAt(trace) <= at
  const isTimedOut = by === 'main' && at >= START + timeoutMs
  const wanted = [...(isCancelled ? [onCancel] : []), ...(isTimedOut ? [onTimeout] : [])]
  const enough = call === 'pipeline-reset' ? ['reset'] : ['stop', 'reset']
  return !wanted.some((remedy) => enough.includes(remedy)) && `${call} was sent, and no input asks for it`
}
