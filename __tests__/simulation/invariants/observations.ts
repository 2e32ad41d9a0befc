/** How invariants look at a trace. */
import type { Answered, Event, Sent, Who, Written } from '../trace.ts'
import type { Trace } from '../trace.ts'
import type { Conclusion } from '../../../src/run/result.ts'
import type { Run } from '../../../simulator/pipeline.ts'

/** What must hold after every simulateSeed. */
export interface Invariant {
  readonly name: string
  /** In words for a user. */
  readonly guarantee: string
  /** What breaks it; undefined when it holds. */
  readonly check: (trace: Trace) => string | undefined
}

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>

export function all<K extends Event['kind']>(trace: Trace, kind: K): readonly Of<K>[] {
  return trace.events.filter((event): event is Of<K> => event.kind === kind)
}

export function sent(trace: Trace, ...calls: readonly Sent['call'][]): readonly Sent[] {
  return all(trace, 'sent').filter(({ call }) => calls.length === 0 || calls.includes(call))
}

export function written(trace: Trace, ...as: readonly Written['as'][]): readonly Written[] {
  return all(trace, 'written').filter((event) => as.length === 0 || as.includes(event.as))
}

/** The conclusion that main ended with. */
export function conclusionOf({ main }: Trace): Conclusion | undefined {
  return main.kind === 'ended' ? main.report.conclusion : undefined
}

export function runs({ opsera, scenario }: Trace): readonly Run[] {
  return opsera.pipeline(scenario.pipeline.id).runs
}

export function run(trace: Trace, runCount: number | undefined): Run | undefined {
  return runs(trace).find((one) => one.runCount === runCount)
}

/** When a run was first followed; never, if none was. */
export function followingSince(trace: Trace): number {
  return all(trace, 'saved').find(({ facts }) => facts.phase === 'following')?.at ?? Infinity
}

/** Main's saves that nothing is left to stop of the run that it followed. */
export function settlings(trace: Trace): readonly Of<'saved'>[] {
  const saves = all(trace, 'saved').filter(({ by }) => by === 'main')
  const known = saves.findIndex(({ facts }) => facts.phase === 'following')
  return known < 0 ? [] : saves.slice(known).filter(({ facts }) => facts.phase === 'settled')
}

/** A read that was answered well. */
export interface Read {
  readonly sent: Sent
  readonly at: number
  readonly value: unknown
}

/** The reads of one kind by one process that brought JSON under a code of success, in the order of their answers. */
export function reads(trace: Trace, by: Who, call: Sent['call']): readonly Read[] {
  const asked = new Map(sent(trace, call).map((event) => [`${event.by} ${event.id}`, event]))
  return all(trace, 'answered')
    .filter((event) => event.by === by && event.call === call)
    .flatMap((event) => {
      const value = valueOf(event)
      const before = asked.get(`${by} ${event.id}`)
      return value === undefined || before === undefined ? [] : [{ sent: before, at: event.at, value }]
    })
}

function valueOf({ answer }: Answered): unknown {
  if (answer.kind !== 'reply' || answer.code > 299 || answer.code < 200) return undefined
  try {
    return JSON.parse(answer.body) as unknown
  } catch {
    return undefined
  }
}

/** The value of a key somewhere inside; undefined when it is not there. */
export function inside(value: unknown, ...keys: readonly string[]): unknown {
  let current = value
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Readonly<Record<string, unknown>>)[key]
  }
  return current
}

export function wordIn(value: unknown): string {
  const word = inside(value, 'status')
  return typeof word === 'string' ? word.toLowerCase() : ''
}

/** The pipeline object of a summary reply, bare or wrapped. */
export function workflowIn(value: unknown): unknown {
  return inside(value, 'workflow') ?? inside(value, 'data', 'workflow')
}

/** The run counter of a summary reply, as a number or as a text; undefined for what is none. */
export function counterIn(value: unknown): number | undefined {
  const counter = inside(workflowIn(value), 'run_count')
  const number = typeof counter === 'string' ? Number(counter) : counter
  return typeof number === 'number' && number >= 0 ? number : undefined
}

export function cancelledAt(trace: Trace): number | undefined {
  return all(trace, 'happened').find(({ what }) => what === 'is reported to stop')?.at
}

export function wasKilled({ main }: Trace): boolean {
  return main.kind === 'dead'
}
