/** What was started is not left running in silence, and nothing else is touched. */
import { START, type Event, type Sent } from '../trace.ts'
import type { Trace } from '../trace.ts'
import {
  all,
  conclusionOf,
  counterIn,
  followingSince,
  inside,
  reads,
  run,
  sent,
  settlings,
  cancelledAt,
  wordIn,
  workflowIn,
  written,
  type Invariant,
  type Read,
} from './observations.ts'
import { starts } from './starts.ts'

const FRESH_MS = 5_000
const REST_MS = 30_000
const GOING = ['running', 'processing event', 'paused', 'pending']
const PERHAPS_PAUSED = ['stopped', 'cancelled', 'canceled']

export const STOPS: readonly Invariant[] = [
  {
    name: 'nothing left behind',
    guarantee:
      'After a cancel or a kill, a run that the step started is over, its stop was taken, or a warning names it.',
    check: (trace) => {
      if (!isCutShort(trace) || trace.scenario.settings.onCancel === 'none') return undefined
      const started = startedRun(trace)
      if (started === undefined) return undefined
      if (started.runCount === undefined)
        return isNamed(trace, trace.memory.runCount) ? undefined : 'a run is queued, and no warning says so'
      const { runCount } = started
      if (run(trace, runCount)?.endedAt !== undefined || isStopTaken(trace, runCount)) return undefined
      if (isNamed(trace, runCount)) return undefined
      return `run ${runCount} goes on, no stop was taken and no warning names it`
    },
  },
  {
    name: 'stops only what is ours',
    guarantee:
      'stop is sent only after a status read, begun at most 5 s before, that says that our run is the current one.',
    check: (trace) => firstOf(trace, 'pipeline-stop', (stop) => whyNotStop(trace, stop)),
  },
  {
    name: 'resets only what is over',
    guarantee:
      'reset after a stop is sent only when reads just before say that our run is over and still the last.',
    check: (trace) => firstOf(trace, 'pipeline-reset', (reset) => whyNotReset(trace, reset)),
  },
  {
    name: 'stops only what it started',
    guarantee:
      'Only a run that this step itself has started is ever stopped or reset, and only when that was asked for.',
    check: (trace) =>
      firstOf(trace, 'pipeline-stop', (stop) => whyNotAsked(trace, stop)) ??
      firstOf(trace, 'pipeline-reset', (reset) => whyNotAsked(trace, reset)),
  },
  {
    name: 'a stop is not repeated',
    guarantee: 'An accepted stop is not sent again for 30 s.',
    check: (trace) => {
      const accepted = all(trace, 'saved').filter(({ facts }) => facts.stopAcceptedAt !== undefined)
      return firstOf(trace, 'pipeline-stop', ({ at }) => {
        const before = accepted.findLast((save) => save.at <= at)
        return before !== undefined && at - before.at < REST_MS
          ? `a stop is sent ${at - before.at} ms after one was accepted`
          : undefined
      })
    },
  },
  {
    name: 'post lets go of what is settled',
    guarantee: 'When main saw the end of its run, or let go of it on purpose, post asks and says nothing.',
    check: (trace) => {
      const ofMain = all(trace, 'saved').filter(({ by }) => by === 'main')
      if (ofMain.findLast(({ facts }) => 'phase' in facts)?.facts.phase !== 'settled') return undefined
      const asks = sent(trace).some(({ by }) => by === 'post')
      const says = written(trace, 'info', 'notice', 'warning').some(({ by }) => by === 'post')
      return asks || says ? 'post acted although main had settled it' : undefined
    },
  },
  {
    name: 'cancelled is said first',
    guarantee:
      'Reported to stop, the step says cancelled before it does anything else, unless its verdict stands.',
    check: (trace) => {
      const at = trace.events.findIndex(
        (event) => event.kind === 'happened' && event.what === 'is reported to stop',
      )
      if (at < 0) return undefined
      const hasSaid = trace.events.slice(0, at).some((event) => isVerdict(trace, event))
      const rest = trace.events.slice(at + 1).filter((event) => 'by' in event && event.by === 'main')
      const says = rest.findIndex(
        (event) => event.kind === 'reported' && event.facts.conclusion === 'cancelled',
      )
      const asks = rest.findIndex((event) => event.kind === 'sent' || event.kind === 'written')
      if (hasSaid || asks < 0) return undefined
      return says < 0 || says > asks ? 'something was done before cancelled was said' : undefined
    },
  },
]

function isVerdict(trace: Trace, event: Event): boolean {
  if (event.kind === 'reported') return event.facts.conclusion !== undefined
  return settlings(trace).some((save) => save === event)
}

/** Main neither believed an end nor let go of its run: it was reported to stop, or killed. */
function isCutShort(trace: Trace): boolean {
  const { main } = trace
  return main.kind === 'dead' ? !isSettledBefore(trace, main.at) : conclusionOf(trace) === 'cancelled'
}

function isSettledBefore(trace: Trace, at: number): boolean {
  if (settlings(trace).length > 0) return true
  return all(trace, 'reported').some(
    (reported) =>
      reported.by === 'main' &&
      reported.at <= at &&
      reported.facts.conclusion !== undefined &&
      reported.facts.conclusion !== 'cancelled',
  )
}

/** The run that this step's start request began; without a number while it is queued. */
function startedRun(trace: Trace): { readonly runCount?: number } | undefined {
  const [start] = starts(trace)
  if (start === undefined) return undefined
  const begun = trace.opsera.pipeline(trace.scenario.pipeline.id).runs.find(({ by }) => by === 'caller')
  return begun === undefined ? {} : { runCount: begun.runCount }
}

function warned(trace: Trace, what: RegExp): boolean {
  return written(trace, 'warning').some(({ by, text }) => by === 'post' && what.test(text))
}

/** Where Opsera has not reported the number, a warning can only speak of a run, or of the one that may be it. */
function isNamed(trace: Trace, runCount: number | undefined): boolean {
  return trace.memory.origin === 'started' && runCount !== undefined
    ? warned(trace, new RegExp(`\\bRun ${runCount}\\b`, 'i'))
    : written(trace, 'warning').some(({ text }) => /\brun\b/i.test(text))
}

function isStopTaken(trace: Trace, runCount: number): boolean {
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

/** The last read of its kind by the same process, since the run is known, that was answered by then and is fresh. */
function lastRead(
  trace: Trace,
  request: Sent,
  call: 'pipeline-status' | 'pipeline-summary',
): Read | undefined {
  const since = Math.max(request.at - FRESH_MS, followingSince(trace))
  return reads(trace, request.by, call).findLast(
    (read) => read.at <= request.at && read.sent.at >= since && isOf(call, read.value),
  )
}

/** JSON of another shape is no answer. */
function isOf(call: 'pipeline-status' | 'pipeline-summary', value: unknown): boolean {
  return call === 'pipeline-status' ? wordIn(value) !== '' : counterIn(value) !== undefined
}

/** The pipeline object as it was read, unless it was asked for again with the status and could not be read then. */
function lastObject(trace: Trace, request: Sent, status: Read | undefined): unknown {
  const last = lastRead(trace, request, 'pipeline-summary')
  const asked = sent(trace, 'pipeline-summary').findLast(
    ({ by, at }) => by === request.by && at <= request.at,
  )
  const isOutdated =
    asked !== undefined && status !== undefined && asked.at >= status.sent.at && asked.id !== last?.sent.id
  return isOutdated ? undefined : last?.value
}

function whyNotStop(trace: Trace, request: Sent): string | undefined {
  const ours = trace.memory.runCount
  const status = lastRead(trace, request, 'pipeline-status')
  const object = lastObject(trace, request, status)
  const counter = counterIn(object)
  if (status === undefined) return 'stop was sent without a status read of the last 5 s'
  if (counter !== undefined && counter !== ours) return `stop was sent while run ${counter} was current`
  const word = wordIn(status.value)
  const isGoing = GOING.includes(word) || (PERHAPS_PAUSED.includes(word) && isPaused(object))
  if (!isGoing) return `stop was sent after the status "${word}"`
  const arrival = all(trace, 'arrived').find(({ by, id }) => by === request.by && id === status.sent.id)
  return arrival !== undefined && arrival.current !== ours
    ? `stop was sent although run ${arrival.current} was current when the status was read`
    : undefined
}

function isPaused(object: unknown): boolean {
  return inside(workflowIn(object), 'last_step', 'running', 'paused') === true
}

function whyNotReset(trace: Trace, request: Sent): string | undefined {
  const status = lastRead(trace, request, 'pipeline-status')
  const object = lastObject(trace, request, status)
  if (status === undefined || object === undefined) return 'reset was sent without reads of the last 5 s'
  if (counterIn(object) !== trace.memory.runCount) return 'reset was sent while another run was current'
  const isRunning = inside(workflowIn(object), 'last_step', 'status') === 'running'
  if (isRunning || isPaused(object)) return 'reset was sent while something ran'
  const followed = run(trace, trace.memory.runCount)
  return followed?.endedAt === undefined || followed.endedAt > request.at
    ? 'reset was sent while our run was going'
    : undefined
}

function whyNotAsked(trace: Trace, { at, by, call }: Sent): string | undefined {
  const { onCancel, onTimeout, timeoutMs } = trace.scenario.settings
  if (trace.memory.origin !== 'started')
    return `${call} was sent to a run that was ${trace.memory.origin ?? 'not known'}`
  const isCancelled = by === 'post' || (cancelledAt(trace) ?? Infinity) <= at
  const isTimedOut = by === 'main' && at >= START + timeoutMs
  const wishes = [...(isCancelled ? [onCancel] : []), ...(isTimedOut ? [onTimeout] : [])]
  const enough = call === 'pipeline-reset' ? ['reset'] : ['stop', 'reset']
  return wishes.some((wish) => enough.includes(wish))
    ? undefined
    : `${call} was sent, and nobody asked for it`
}
