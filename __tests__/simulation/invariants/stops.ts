/** What was started is not left running in silence, and nothing else is touched. */
import { savedStateIn } from '../process.ts'
import { START, type Answered, type Event, type Sent, type Trace } from '../trace.ts'
import {
  all,
  cancelledAt,
  conclusionOf,
  counterIn,
  followingSince,
  isHonest,
  isObjectGood,
  lastObject,
  reads,
  runs,
  sent,
  settlings,
  stateIn,
  textIn,
  written,
  type Invariant,
} from './observations.ts'
import { starts } from './starts.ts'

/** An observation that is older does not justify a stop. */
const FRESH_MS = 5_000
/** An accepted stop is not repeated sooner. */
const STOP_REST_MS = 30_000
const STOPPABLE = ['running', 'processing event', 'paused', 'pending']

export const STOPS: readonly Invariant[] = [
  {
    name: 'nothing left behind',
    guarantee:
      'After a cancel or a kill, a run that the step started has ended, its stop was accepted, or a warning names it.',
    check: (trace) => {
      if (!isInterrupted(trace) || trace.scenario.settings.onCancel === 'none') return undefined
      // A false end that nothing contradicts is an end.
      if (!isHonest(trace) && !isObjectGood(trace)) return undefined
      const [start] = starts(trace)
      if (start === undefined) return undefined
      const started = runs(trace).find(({ by }) => by === 'caller')
      if (started === undefined)
        return isNamed(trace, trace.saved.runCount) ? undefined : 'a run is queued, and no warning says so'
      const { runCount, endedAt } = started
      // Opsera gave the number of another run.
      if (trace.opsera.behaviour.startNumber === 'previous' && trace.saved.origin === 'started')
        return undefined
      if (endedAt !== undefined || isStopAccepted(trace, runCount) || isNamed(trace, runCount))
        return undefined
      return `run ${runCount} continues, no stop was accepted and no warning names it`
    },
  },
  {
    name: 'stops only what is ours',
    guarantee:
      'stop is sent only after an observation, at most 5 s old, that shows our run in progress and current.',
    check: (trace) => firstOf(trace, 'pipeline-stop', (stop) => whyNotStop(trace, stop)),
  },
  {
    name: 'resets only what has ended',
    guarantee:
      'reset after a stop is sent only when our run has ended, and an object at most 5 s old shows it as the last and nothing in progress.',
    check: (trace) => firstOf(trace, 'pipeline-reset', (reset) => whyNotReset(trace, reset)),
  },
  {
    name: 'stops only what it started',
    guarantee:
      'Only a run that this step itself has started is ever stopped or reset, and only when an input asks for it.',
    check: (trace) =>
      firstOf(trace, 'pipeline-stop', (stop) => whyNotAsked(trace, stop)) ??
      firstOf(trace, 'pipeline-reset', (reset) => whyNotAsked(trace, reset)),
  },
  {
    name: 'a stop is not repeated',
    guarantee: 'An accepted stop is not sent again for 30 s.',
    check: (trace) => {
      const accepted = all(trace, 'saved').filter(
        ({ facts, isLost }) => facts.stopAcceptedAt !== undefined && !isLost,
      )
      return firstOf(trace, 'pipeline-stop', ({ at }) => {
        const before = accepted.findLast((save) => save.at <= at)
        return before !== undefined && at - before.at < STOP_REST_MS
          ? `a stop is sent ${at - before.at} ms after one was accepted`
          : undefined
      })
    },
  },
  {
    name: 'the post step leaves what is settled',
    guarantee:
      'When main saw the end of its run, or ended on purpose while it continues, the post step sends and prints nothing.',
    check: (trace) => {
      const phases = all(trace, 'saved').filter(({ by, facts }) => by === 'main' && 'phase' in facts)
      const last = phases.findLast(({ isLost }) => !isLost)
      if (last?.facts.phase !== 'settled') return undefined
      const asks = sent(trace).some(({ by }) => by === 'post')
      const prints = written(trace, 'info', 'notice', 'warning').some(({ by }) => by === 'post')
      return asks || prints ? 'the post step acted although main had settled it' : undefined
    },
  },
  {
    name: 'cancelled is reported first',
    guarantee:
      'After SIGINT the step reports cancelled before it does anything else, unless it has its verdict.',
    check: (trace) => {
      const at = trace.events.findIndex(
        (event) => event.kind === 'happened' && event.what === 'receives SIGINT',
      )
      if (at < 0 || trace.events.slice(0, at).some((event) => isVerdict(trace, event))) return undefined
      const rest = trace.events.slice(at + 1).filter((event) => 'by' in event && event.by === 'main')
      const reports = rest.findIndex(
        (event) => event.kind === 'reported' && event.facts.conclusion === 'cancelled',
      )
      const acts = rest.findIndex((event) => event.kind === 'sent' || event.kind === 'written')
      return acts >= 0 && (reports < 0 || reports > acts)
        ? 'something was done before cancelled was reported'
        : undefined
    },
  },
  {
    name: 'each save is whole',
    guarantee: 'Whenever main is killed, the state that it saved is complete.',
    check: (trace) => {
      const memory: Record<string, unknown> = {}
      for (const { facts } of all(trace, 'saved')) {
        Object.assign(memory, facts)
        const needed = NEEDED[memory.phase as keyof typeof NEEDED] ?? ['cancelled']
        const missing = needed.find((key) => memory[key] === undefined)
        if (missing !== undefined) return `${String(memory.phase)} was saved without ${missing}`
      }
      return undefined
    },
  },
]

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

function firstOf(
  trace: Trace,
  call: 'pipeline-stop' | 'pipeline-reset',
  why: (request: Sent) => string | undefined,
): string | undefined {
  const requests = sent(trace, call).filter((request) => !isBeforeTheRun(trace, request))
  return requests.map(why).find((problem) => problem !== undefined)
}

function isBeforeTheRun(trace: Trace, { at, by, call }: Sent): boolean {
  return by === 'main' && call === 'pipeline-reset' && at < followingSince(trace)
}

/** The pipeline object as the same process last read it, unless it was read again since and failed, or is too old. */
function freshObject(trace: Trace, { at, by }: Sent): unknown {
  const last = lastObject(trace, by, at)
  const asked = all(trace, 'answered').findLast(
    (answer) =>
      answer.call === 'pipeline-summary' && answer.by === by && answer.at <= at && !isCut(trace, answer),
  )
  return last !== undefined && last.sent.at >= at - FRESH_MS && last.sent.id === asked?.id
    ? last.value
    : undefined
}

/** A read that the cancel itself cut has not failed. */
function isCut(trace: Trace, { at, answer }: Answered): boolean {
  return answer.kind !== 'reply' && at === cancelledAt(trace)
}

function whyNotStop(trace: Trace, request: Sent): string | undefined {
  const ours = trace.saved.runCount
  const object = freshObject(trace, request)
  const counter = counterIn(object)
  // A counter that lags proves nothing once replies name our run as in progress.
  const isBehind = counter !== undefined && counter < (ours ?? 0)
  if (counter !== undefined && counter !== ours && !isBehind)
    return `stop was sent while the counter was ${counter}`
  const state = stateIn(object, ours)
  if (state === 'running' || state === 'paused') return undefined
  const status = reads(trace, request.by, 'pipeline-status').findLast(({ at }) => at <= request.at)
  if (status === undefined || status.sent.at < request.at - FRESH_MS)
    return 'stop was sent without an observation of the last 5 s'
  const word = textIn(status.value, 'status')
  if (!STOPPABLE.includes(word) || (object !== undefined && !isBehind))
    return `stop was sent after the status "${word}" and the object "${state ?? 'unreadable'}"`
  const arrival = all(trace, 'arrived').find(({ by, id }) => by === request.by && id === status.sent.id)
  return arrival !== undefined && arrival.current !== ours
    ? `stop was sent although run ${arrival.current} was current when the status was read`
    : undefined
}

function whyNotReset(trace: Trace, request: Sent): string | undefined {
  const ours = trace.saved.runCount
  const object = freshObject(trace, request)
  if (object === undefined) return 'reset was sent without an object of the last 5 s'
  if (counterIn(object) !== ours) return 'reset was sent while another run was current'
  const state = stateIn(object, ours)
  if (state === 'running' || state === 'paused') return `reset was sent while the object said ${state}`
  // A reset can let the counter fall, and another run get our number.
  const followed = runs(trace).findLast(
    ({ runCount, startedAt }) => runCount === ours && startedAt <= request.at,
  )
  const isInProgress = followed?.endedAt === undefined || followed.endedAt > request.at
  return isInProgress && isHonest(trace) ? 'reset was sent while our run was in progress' : undefined
}

function whyNotAsked(trace: Trace, { at, by, call }: Sent): string | undefined {
  const { onCancel, onTimeout, timeoutMs } = trace.scenario.settings
  if (trace.saved.origin !== 'started')
    return `${call} was sent to a run that was ${trace.saved.origin ?? 'not known'}`
  const isCancelled = by === 'post' || cancelledAt(trace) <= at
  const isTimedOut = by === 'main' && at >= START + timeoutMs
  const wanted = [...(isCancelled ? [onCancel] : []), ...(isTimedOut ? [onTimeout] : [])]
  const enough = call === 'pipeline-reset' ? ['reset'] : ['stop', 'reset']
  return wanted.some((remedy) => enough.includes(remedy))
    ? undefined
    : `${call} was sent, and no input asks for it`
}
