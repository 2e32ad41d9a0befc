/** How invariants read a trace: independent of the code that they judge. */
import type { Run } from '../../../simulator/pipeline.ts'
import type { Conclusion } from '../../../src/run/result.ts'
import type { OperationName } from '../../../src/opsera/operations.ts'
import type { Event, Kind, Trace, Who } from '../trace.ts'

/** What must hold after every simulation, by its name. */
export type Invariants = Readonly<Record<string, Invariant>>

interface Invariant {
  /** In words for a user. */
  readonly guarantee: string
  /** What violates it; undefined or false when it holds. */
  readonly check: (trace: Trace) => string | false | undefined
}

export function all<K extends Kind>(trace: Trace, kind: K): readonly Event<K>[] {
  return trace.events.filter((event): event is Event<K> => event.kind === kind)
}

export function sent(trace: Trace, ...calls: readonly OperationName[]): readonly Event<'sent'>[] {
  return all(trace, 'sent').filter(({ call }) => calls.length === 0 || calls.includes(call))
}

export function written(trace: Trace, ...as: readonly Event<'written'>['as'][]): readonly Event<'written'>[] {
  return all(trace, 'written').filter((event) => as.length === 0 || as.includes(event.as))
}

/** The conclusion that main ended with. */
export function conclusionOf({ main }: Trace): Conclusion | undefined {
  return main.kind === 'ended' ? main.report.conclusion : undefined
}

export function runs({ opsera, scenario }: Trace): readonly Run[] {
  return opsera.pipeline(scenario.pipeline.id).runs
}

/** The newest run of this number. */
export function run(trace: Trace, runCount: number | undefined): Run | undefined {
  return runs(trace).findLast((one) => one.runCount === runCount)
}

/** The number in the outputs. */
export function reportedRun(trace: Trace): number | undefined {
  return all(trace, 'reported').findLast(({ facts }) => facts.runCount !== undefined)?.facts.runCount
}

/** When a run was first followed; never, if none was. */
export function followingSince(trace: Trace): number {
  return all(trace, 'saved').find(({ facts }) => facts.phase === 'following')?.at ?? Infinity
}

/** Main's saves that nothing is left to stop of the run that it followed. */
export function settlings(trace: Trace): readonly Event<'saved'>[] {
  const saves = all(trace, 'saved').filter(({ by }) => by === 'main')
  const known = saves.findIndex(({ facts }) => facts.phase === 'following')
  return known < 0 ? [] : saves.slice(known).filter(({ facts }) => facts.phase === 'settled')
}

/** When main reported this conclusion. */
export function reportedAt(trace: Trace, ...conclusions: readonly Conclusion[]): number {
  const first = all(trace, 'reported').find(
    ({ by, facts }) => by === 'main' && conclusions.includes(facts.conclusion as Conclusion),
  )
  return first?.at ?? Infinity
}

export function cancelledAt(trace: Trace): number {
  return all(trace, 'happened').find(({ what }) => what === 'receives SIGINT')?.at ?? Infinity
}

/** A read that was answered well. */
interface Read {
  readonly sent: Event<'sent'>
  readonly at: number
  readonly value: unknown
}

/** The reads of one kind by one process that brought JSON under a code of success, in the order of their answers. */
export function reads(trace: Trace, by: Who, call: OperationName): readonly Read[] {
  const asked = new Map(sent(trace, call).map((event) => [`${event.by} ${event.id}`, event]))
  return all(trace, 'answered')
    .filter((event) => event.by === by && event.call === call)
    .flatMap((event) => {
      const value = valueOf(event)
      const request = asked.get(`${by} ${event.id}`)
      return value === undefined || request === undefined ? [] : [{ sent: request, at: event.at, value }]
    })
}

function valueOf({ answer }: Event<'answered'>): unknown {
  if (answer.kind !== 'reply' || answer.code > 299 || answer.code < 200) return undefined
  if (answer.contentType.includes('html')) return undefined
  try {
    return JSON.parse(answer.body) as unknown
  } catch {
    return undefined
  }
}

/** The value of a key somewhere inside, out of its extended JSON; undefined when it is not there. */
function inside(value: unknown, ...keys: readonly string[]): unknown {
  let current = value
  for (const key of [...keys, '$numberInt']) {
    if (typeof current !== 'object' || current === null) return key === '$numberInt' ? current : undefined
    const inner = (current as Readonly<Record<string, unknown>>)[key]
    if (key === '$numberInt' && inner === undefined) return current
    current = inner
  }
  return current
}

export function textIn(value: unknown, ...keys: readonly string[]): string {
  const text = inside(value, ...keys)
  return typeof text === 'string' ? text.toLowerCase() : ''
}

function numberIn(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = inside(value, ...keys)
  const number = typeof found === 'string' ? Number(found) : found
  return typeof number === 'number' && number >= 0 ? number : undefined
}

/** The pipeline object of a summary reply, bare or wrapped. */
function workflowIn(value: unknown): unknown {
  return inside(value, 'workflow') ?? inside(value, 'data', 'workflow')
}

/** The run counter of a summary reply; undefined for what is none. */
export function counterIn(value: unknown): number | undefined {
  return numberIn(workflowIn(value), 'run_count')
}

export type State = 'running' | 'paused' | 'success' | 'failure' | 'stopped' | 'idle'

/** What a word says of an end; undefined for any other word. */
export function endOf(word: string): 'success' | 'failure' | 'stopped' | undefined {
  if (/^(success|successful|passed)$/i.test(word)) return 'success'
  if (/^(stopped|cancelled|canceled)$/i.test(word)) return 'stopped'
  const isFailure = /^(failed|failure|error|rejected|denied|aborted|halted|timeout|timed out)$/i.test(word)
  return isFailure ? 'failure' : undefined
}

/** The number of the run that an object lists as the last that ended. */
export function lastRunIn(value: unknown): number | undefined {
  return numberIn(workflowIn(value), 'last_run', 'run_count')
}

/** What the pipeline object says of this run; undefined when it does not speak about it. */
export function stateIn(value: unknown, runCount: number | undefined): State | undefined {
  const workflow = workflowIn(value)
  const isCurrent = counterIn(value) === runCount
  const isLast = lastRunIn(value) === runCount
  const end = isLast ? endOf(textIn(workflow, 'last_run', 'status')) : undefined
  if (isCurrent && textIn(workflow, 'last_step', 'status') === 'running') return 'running'
  if (end === 'success' || end === 'failure') return end
  const isPaused =
    inside(workflow, 'last_step', 'running', 'paused') === true ||
    textIn(workflow, 'last_step', 'running', 'status') === 'pending'
  if (isCurrent && isPaused) return 'paused'
  return end ?? (isCurrent ? 'idle' : undefined)
}

/** The last good read of the pipeline object whose answer had come by then. */
export function lastObject(trace: Trace, by: Who, until: number): Read | undefined {
  return reads(trace, by, 'pipeline-summary').findLast(
    ({ at, sent, value }) =>
      at <= until && sent.at >= followingSince(trace) && counterIn(value) !== undefined,
  )
}

/**
 * Since when main's status replies in a row say this end; undefined when the last says something else, as a 404 does.
 * Replies about another run, or about the request itself, do not count.
 */
export function claimedSince(trace: Trace, end: string, until: number): number | undefined {
  const missingAt = all(trace, 'answered').findLast(
    ({ at, by, call, answer }) =>
      `${by} ${call}` === 'main pipeline-status' && at <= until && 'code' in answer && answer.code === 404,
  )?.at
  const words = reads(trace, 'main', 'pipeline-status').filter(({ at, value }) => {
    const message = textIn(value, 'message').replace(trace.scenario.pipeline.name.toLowerCase(), '')
    const named = [...message.matchAll(/\brun (\d+)/g)].at(-1)?.[1]
    const isAboutRequest = /jwt|token|unauthori[sz]ed|could not fetch|not found/.test(message)
    const isOurs = named === undefined ? !isAboutRequest : Number(named) === reportedRun(trace)
    return at > (missingAt ?? -Infinity) && at <= until && isOurs
  })
  const other = words.findLastIndex(({ value }) => endOf(textIn(value, 'status')) !== end)
  return words[other + 1]?.sent.at
}

/** Opsera's words and shapes are known ones and true, so that the conclusion must be the truth. */
export function isHonest({ opsera: { behaviour } }: Trace): boolean {
  const { successWord, failedWord, stoppedWord, staleMs, flap, lastRunAgrees, namesRun } = behaviour
  // Only the last step distinguishes paused from stopped, and it counts only while the counter is ours.
  const isObjectMute = behaviour.lastStep === 'absent' || behaviour.counterMoves === 'at-end'
  const isPauseHidden = behaviour.pausedWord === 'stopped' && isObjectMute
  // An end of the run before that names no run is accepted early when last_run is ours already.
  const isStale = staleMs > (namesRun ? 25_000 : 2_500)
  const areKnown = [successWord, failedWord, stoppedWord].every((word) => endOf(word) !== undefined)
  return areKnown && flap === 'none' && !isStale && !isPauseHidden && lastRunAgrees
}

/** The pipeline object could be read all the time, and shows what is true now. */
export function isObjectGood({ opsera: { behaviour }, ...trace }: Trace): boolean {
  const { deniedCalls, lastStep, counterMoves, objectLagMs, counterLagMs, usedConnection } = behaviour
  const isPlain = lastStep === 'full' && counterMoves === 'at-start' && usedConnection === 'serves'
  const isDisturbed = trace.events.some(
    (event) =>
      (event.kind === 'arrived' &&
        event.call === 'pipeline-summary' &&
        event.exchange.effect !== undefined) ||
      (event.kind === 'happened' && event.what === 'somebody revokes the token'),
  )
  return isPlain && deniedCalls.length === 0 && objectLagMs + counterLagMs === 0 && !isDisturbed
}

/** How long late records may be waited for, in milliseconds. */
export function longestDrain({ main, scenario }: Trace): number {
  const { logs, logDrainMs } = scenario.settings
  if (logs === 'none') return 0
  const isGood = main.kind === 'ended' && main.report.conclusion === 'success'
  return logDrainMs ?? (isGood ? 15_000 : 90_000)
}
