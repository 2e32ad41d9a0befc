/** The pipeline steps on the run's clock, as a Mermaid gantt. Bars show only what is known: no end is guessed. */
import type { Secrets } from '../log/secrets.ts'
import { oneLine } from '../log/sanitize.ts'
import { isBadEnd, phaseOf } from '../opsera/status-words.ts'
import type { StepReport } from '../run/result.ts'

/** A table says as much about fewer. */
const TIMED_MIN = 3
/** GitHub draws diagrams of at most 50 000 characters: a line here has at most 150. */
const BARS_MAX = 100
const NAME_MAX = 60
/** Sanity limit: a longer span means a bad timestamp. */
const SPAN_MAX_MS = 30 * 86_400_000
/** A local date without a change of clocks near it, so that every reader's time zone shows the same. */
const ZERO = Date.UTC(2000, 0, 1)
/** Everything that Mermaid, or Markdown's fence, gives a meaning to. */
const UNSAFE = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{RI}\p{EMod} _.…,()/+!?'-]/gu

interface Bar {
  readonly label: string
  readonly step: StepReport
  readonly from: number
  /** Undefined when it is not known. */
  readonly to: number | undefined
}

/** A fenced diagram, or nothing when fewer than three steps have a known start. */
export function gantt(steps: readonly StepReport[], secrets: Secrets): string {
  const bars = steps.flatMap((step, index): readonly Bar[] => {
    const { startedAt, endedAt } = step
    if (startedAt === null) return []
    const label = `${index + 1}. ${nameOf(step.name, secrets)}`
    return [
      { label, step, from: Date.parse(startedAt), to: endedAt === null ? undefined : Date.parse(endedAt) },
    ]
  })
  const zero = Math.min(...bars.map(({ from }) => from))
  const spanMs = Math.max(...bars.map(({ from, to }) => to ?? from)) - zero
  if (bars.length < TIMED_MIN || spanMs > SPAN_MAX_MS) return ''
  return [
    '```mermaid',
    'gantt',
    '  title Time since the first step began',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${axisOf(spanMs)}`,
    '  todayMarker off',
    ...bars.slice(0, BARS_MAX).map((bar) => `  ${lineOf(bar, zero)}`),
    '```',
  ].join('\n')
}

/** A bar without a length, or an end, is a diamond: Mermaid would not show it. */
function lineOf({ label, step, from, to }: Bar, zero: number): string {
  const phase = phaseOf(step.state ?? '')
  const isBad = isBadEnd(phase)
  const words = [
    ...(step.waited === true ? ['waited for approval'] : []),
    ...(isBad ? [phase === 'failure' ? 'failed' : 'stopped'] : []),
    ...(to === undefined && step.waited !== true ? ['end not known'] : []),
  ]
  const tags = [
    ...(isBad ? ['crit'] : step.waited === true ? ['active'] : to === undefined ? [] : ['done']),
    ...(to === undefined || to <= from ? ['milestone'] : []),
  ]
  const start = new Date(ZERO + from - zero).toISOString().replace('T', ' ').replace('Z', '')
  return `${[label, ...words].join(', ')} :${[...tags, start, lengthOf((to ?? from) - from)].join(', ')}`
}

function nameOf(name: string, secrets: Secrets): string {
  const safe = oneLine(name, secrets, NAME_MAX).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
  return safe === '' ? 'Step' : safe
}

/** As Mermaid reads it. */
function lengthOf(ms: number): string {
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`
}

function axisOf(spanMs: number): string {
  if (spanMs < 3_600_000) return '%M:%S'
  return spanMs < 86_400_000 ? '%H:%M' : 'day %-d, %H:%M'
}
