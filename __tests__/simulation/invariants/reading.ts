/** How invariants look at a story. */
import type { Answered, Event, Sent, Who, Written } from '../events.ts'
import type { Story } from '../story.ts'
import type { Conclusion } from '../../../src/run/result.ts'
import type { Run } from '../../../simulator/pipeline.ts'

/** What must hold after every storm. */
export interface Invariant {
  readonly name: string
  /** In words for a user. */
  readonly promise: string
  /** What breaks it; undefined when it holds. */
  readonly check: (story: Story) => string | undefined
}

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>

export function all<K extends Event['kind']>(story: Story, kind: K): readonly Of<K>[] {
  return story.events.filter((event): event is Of<K> => event.kind === kind)
}

export function sent(story: Story, ...calls: readonly Sent['call'][]): readonly Sent[] {
  return all(story, 'sent').filter(({ call }) => calls.length === 0 || calls.includes(call))
}

export function written(story: Story, ...as: readonly Written['as'][]): readonly Written[] {
  return all(story, 'written').filter((event) => as.length === 0 || as.includes(event.as))
}

/** The conclusion that main ended with. */
export function conclusionOf({ main }: Story): Conclusion | undefined {
  return main.kind === 'ended' ? main.report.conclusion : undefined
}

export function runs({ opsera, weather }: Story): readonly Run[] {
  return opsera.pipeline(weather.pipeline.id).runs
}

export function run(story: Story, runCount: number | undefined): Run | undefined {
  return runs(story).find((one) => one.runCount === runCount)
}

/** When a run was first followed; never, if none was. */
export function followingSince(story: Story): number {
  return all(story, 'saved').find(({ facts }) => facts.phase === 'following')?.at ?? Infinity
}

/** A read that was answered well. */
export interface Read {
  readonly sent: Sent
  readonly at: number
  readonly value: unknown
}

/** The reads of one kind by one process that brought JSON under a code of success, in the order of their answers. */
export function reads(story: Story, by: Who, call: Sent['call']): readonly Read[] {
  const asked = new Map(sent(story, call).map((event) => [`${event.by} ${event.id}`, event]))
  return all(story, 'answered')
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

export function wasToldToStop(story: Story): number | undefined {
  return all(story, 'happened').find(({ what }) => what === 'is told to stop')?.at
}

export function wasKilled({ main }: Story): boolean {
  return main.kind === 'dead'
}
