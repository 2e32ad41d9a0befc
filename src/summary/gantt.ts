/** The steps on the run's clock, as a Mermaid gantt. A bar stands for what is known: an end that is not is not drawn. */
import { oneLine } from '../log/sanitize.ts'
import { phaseOf } from '../opsera/status-words.ts'
import type { StepReport } from '../run/result.ts'

interface Bar {
  readonly from: number
  /** Undefined when it is not known. */
  readonly to: number | undefined
  readonly isWait: boolean
}

/** GitHub draws diagrams of at most 50 000 characters: a line here has at most 150. */
const BARS_MAX = 100
const NAME_MAX = 60
/** Longer than any run: an instant is wrong. */
const SPAN_MAX_MS = 30 * 86_400_000
/** A local date without a change of clocks near it, so that every reader's time zone shows the same. */
const ZERO = Date.UTC(2000, 0, 1)
/** What Mermaid gives no meaning to, nor Markdown's fence. */
const UNSAFE = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{RI}\p{EMod} _.…,()/+!?'-]/gu

/** A fenced diagram, or nothing when no step's start is known. */
export function gantt(steps: readonly StepReport[], secrets: readonly string[]): string {
  const starts = steps.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt)]))
  const all = steps.flatMap((step, index) => linesOf(step, index + 1, Math.min(...starts), secrets))
  const end = Math.max(...all.map(({ to }) => to))
  if (all.length === 0 || end > SPAN_MAX_MS) return ''
  return [
    '```mermaid',
    'gantt',
    '  title Time since the first step began',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${axisOf(end)}`,
    '  todayMarker off',
    ...all.slice(0, BARS_MAX).map(({ line }) => `  ${line}`),
    '```',
  ].join('\n')
}

function linesOf(
  step: StepReport,
  place: number,
  zero: number,
  secrets: readonly string[],
): readonly { readonly line: string; readonly to: number }[] {
  const bars = barsOf(step)
  return bars.map((bar, index) => {
    const { from, to } = bar
    const { words, tags } = said(bar, index === bars.length - 1 ? step.state : 'success')
    const label = [`${place}. ${nameOf(step.name, secrets)}`, ...words].join(', ')
    const start = new Date(ZERO + from - zero).toISOString().replace('T', ' ').replace('Z', '')
    return {
      line: `${label} :${[...tags, start, spanOf((to ?? from) - from)].join(', ')}`,
      to: (to ?? from) - zero,
    }
  })
}

/** The step's time cut at its waits, in order. */
function barsOf({ startedAt, endedAt, waits = [] }: StepReport): readonly Bar[] {
  if (startedAt === null) return []
  const bars: Bar[] = []
  let at = Date.parse(startedAt)
  for (const wait of waits) {
    const from = Date.parse(wait.startedAt)
    if (from > at) bars.push({ from: at, to: from, isWait: false })
    const to = wait.endedAt === null ? undefined : Date.parse(wait.endedAt)
    bars.push({ from, to, isWait: true })
    if (to === undefined) return bars
    at = to
  }
  const to = endedAt === null ? undefined : Date.parse(endedAt)
  if (to === undefined || to > at || bars.length === 0) bars.push({ from: at, to, isWait: false })
  return bars
}

/** Colour and words for a bar. A bar without a length, or an end, is a diamond: Mermaid would not show it. */
function said({ from, to, isWait }: Bar, state: string | null) {
  const phase = phaseOf(state ?? '')
  const isBad = phase === 'failure' || phase === 'stopped'
  return {
    words: [
      ...(isWait ? ['waits for a person'] : []),
      ...(isBad ? [phase === 'failure' ? 'failed' : 'stopped'] : []),
      ...(to === undefined && !isWait ? ['end not known'] : []),
    ],
    tags: [
      ...(isBad ? ['crit'] : isWait ? ['active'] : to === undefined ? [] : ['done']),
      ...(to === undefined || to <= from ? ['milestone'] : []),
    ],
  }
}

function nameOf(name: string, secrets: readonly string[]): string {
  const safe = oneLine(name, secrets, NAME_MAX).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
  return safe === '' ? 'Step' : safe
}

/** As Mermaid reads it. */
function spanOf(ms: number): string {
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`
}

function axisOf(end: number): string {
  if (end < 3_600_000) return '%M:%S'
  return end < 86_400_000 ? '%H:%M' : 'day %-d, %H:%M'
}
