/** The pipeline steps on the run's clock, as a Mermaid gantt. Bars show only what is known: no end is guessed. */
import { oneLine } from '../log/sanitize.ts'
import type { Secrets } from '../log/secrets.ts'
import { isBadEnd, phaseOf } from '../opsera/status-words.ts'
import type { StepReport } from '../run/pipeline-steps.ts'

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

/** A fenced diagram, or nothing when fewer than three pipeline steps have a known start. */
export function gantt(steps: readonly StepReport[], secrets: Secrets): string {
  const bars = steps.flatMap((step, index) => {
    if (step.startedAt === null) return []
    const from = Date.parse(step.startedAt)
    const to = step.endedAt === null ? undefined : Date.parse(step.endedAt)
    return [{ step, number: index + 1, from, to }]
  })
  const zero = Math.min(...bars.map(({ from }) => from))
  const spanMs = Math.max(...bars.map(({ from, to = from }) => to)) - zero
  if (bars.length < TIMED_MIN || spanMs > SPAN_MAX_MS) return ''
  return [
    '```mermaid',
    'gantt',
    '  title Time since the first step began',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${spanMs < 3_600_000 ? '%M:%S' : spanMs < 86_400_000 ? '%H:%M' : 'day %-d, %H:%M'}`,
    '  todayMarker off',
    ...bars.slice(0, BARS_MAX).map(({ step, number, from, to }) => {
      const { words, tags } = looksOf(step, from, to)
      const name = oneLine(step.name, secrets, NAME_MAX).replace(UNSAFE, ' ').replace(/\s+/g, ' ')
      const label = [`${number}. ${name.trim()}`, ...words]
      const start = new Date(ZERO + from - zero).toISOString().replace('T', ' ').replace('Z', '')
      return `  ${label.join(', ')} :${[...tags, start, `${(to ?? from) - from}ms`].join(', ')}`
    }),
    '```',
  ].join('\n')
}

/** A bar without a length, or an end, is a diamond: Mermaid would not show it. */
function looksOf({ state, waited }: StepReport, from: number, to: number | undefined) {
  const phase = phaseOf(state ?? '')
  const words = [
    waited === true && 'waited for approval',
    isBadEnd(phase) && (phase === 'failure' ? 'failed' : 'stopped'),
    to === undefined && waited !== true && 'end not known',
  ]
  const tags = [
    isBadEnd(phase) ? 'crit' : waited === true ? 'active' : to !== undefined && 'done',
    (to === undefined || to <= from) && 'milestone',
  ]
  return { words: words.filter((word) => word !== false), tags: tags.filter((tag) => tag !== false) }
}
