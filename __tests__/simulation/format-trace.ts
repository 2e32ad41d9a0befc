/** A trace as text: the scenario, then what both sides did in the order of time. */
import type { TransportResult } from '../../src/ports.ts'
import { violationsIn } from './invariants/index.ts'
import { unusual } from './scenario/behaviour.ts'
import type { Scenario } from './scenario/index.ts'
import { START, type Event, type Trace } from './trace.ts'

const TEXT_MAX = 160

export function formatTrace(trace: Trace): string {
  const runs = trace.opsera
    .pipeline(trace.scenario.pipeline.id)
    .runs.map(
      ({ runCount, by, state, startedAt, endedAt, isReset }) =>
        `  run ${runCount} by ${by}: ${state}${isReset ? ', reset' : ''}, ${clock(startedAt)} to ${endedAt === undefined ? 'now' : clock(endedAt)}`,
    )
  const violations = violationsIn(trace).map(({ name, what }) => `  VIOLATED ${name}: ${what}`)
  return [
    ...scenarioHeader(trace.scenario),
    '',
    ...trace.events.map(lineOf),
    '',
    'What Opsera has at the end:',
    ...runs,
    '',
    ...(violations.length === 0 ? ['Every invariant holds.'] : violations),
  ].join('\n')
}

/** A line for each part of the scenario, and for each item of its lists. */
function scenarioHeader({ pipeline, behaviour, ...rest }: Scenario): readonly string[] {
  const steps = pipeline.steps.map(({ console = [], ...step }) => ({ ...step, records: console.length }))
  const parts = { ...rest, opsera: unusual(behaviour), pipeline: { ...pipeline, steps: steps.length }, steps }
  return Object.entries(parts).flatMap(([name, part]: [string, unknown]) =>
    (Array.isArray(part) ? part : [part]).map(
      (item) =>
        `${name.padEnd(15)} ${JSON.stringify(item, (_, value: unknown) => (value === Infinity ? 'ever' : value))}`,
    ),
  )
}

function lineOf(event: Event): string {
  return `${clock(event.at)}  ${event.by.padEnd(5)} ${cut(wordsFor(event))}`
}

function wordsFor(event: Event): string {
  switch (event.kind) {
    case 'sent':
      return `  -> #${event.id} ${event.call} ${JSON.stringify(event.body)}`
    case 'arrived': {
      const { response, effect } = event.exchange
      const met = effect === undefined ? '' : ` met ${JSON.stringify(effect)}`
      return `  || #${event.id} ${event.call} at Opsera, run ${event.current} current:${met} ${response.code} ${response.body}`
    }
    case 'answered':
      return `  <- #${event.id} ${event.call} ${answer(event.answer)}`
    case 'written':
      return `${event.as}: ${event.title === undefined ? '' : `[${event.title}] `}${JSON.stringify(event.text)}`
    case 'reported':
      return `output ${JSON.stringify(event.facts)}`
    case 'saved':
      return `state ${JSON.stringify(event.facts)}${event.isLost ? ' is lost: the disk is full' : ''}`
    case 'happened':
      return `*** ${event.what}`
  }
}

function answer(got: TransportResult): string {
  if (got.kind !== 'reply') return `${got.kind}: ${got.reason}`
  const later = got.retryAfter === '' ? '' : ` (Retry-After ${got.retryAfter})`
  return `${got.code}${later} ${got.body}`
}

/** Minutes, seconds and milliseconds since the simulation began. */
function clock(at: number): string {
  const ms = at - START
  const two = (value: number, width = 2) => String(value).padStart(width, '0')
  return `${two(Math.floor(ms / 60_000), 3)}:${two(Math.floor(ms / 1_000) % 60)}.${two(ms % 1_000, 3)}`
}

function cut(text: string): string {
  return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text
}
