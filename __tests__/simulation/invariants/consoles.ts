/** Each console line once, in order, or a warning that something may be missing. */
import type { StepSpec } from '../../../simulator/spec.ts'
import { marksIn, type Mark } from '../scenario/console-text.ts'
import type { Trace, Who } from '../trace.ts'
import { longestDrain } from './endings.ts'
import { all, conclusionOf, reads, run, settlings, written, type Invariant } from './observations.ts'

export const CONSOLES: readonly Invariant[] = [
  {
    name: 'each line once',
    guarantee: 'No console line is printed twice, and the lines of a record come in their order.',
    check: (trace) =>
      disorder(marksIn(logFile(trace, 'main')), 'the log file') ??
      disorder(marksIn(logFile(trace, 'post')), "the post step's log file") ??
      disorder(marksIn(log(trace)), 'the log'),
  },
  {
    name: 'each line that came',
    guarantee: 'Every console line that Opsera returned is printed, unless the limit is reached.',
    check: (trace) => (isUnbroken(trace) ? missing(trace, delivered(trace), 'was returned') : undefined),
  },
  {
    name: 'each line that was there',
    guarantee:
      'Every console line that could be read when the end was believed is printed, or a warning says that some may be missing.',
    check: (trace) => {
      if (!isUnbroken(trace) || hasWarned(trace) || trace.main.kind !== 'ended') return undefined
      // A window can move on before it is read.
      const isMoving = ({ console = [] }: StepSpec) => console.some((spec) => spec.windowLines !== undefined)
      if (trace.scenario.pipeline.steps.some(isMoving)) return undefined
      // A reset by somebody else takes the text away before it can be read.
      if (conclusionOf(trace) === 'lost-contact' || run(trace, trace.saved.runCount)?.isReset === true)
        return undefined
      return missing(trace, marksIn(settlings(trace)[0]?.console ?? ''), 'could be read')
    },
  },
  {
    name: 'waits for late records',
    guarantee:
      'After the end the log is read until two reads 5 s apart bring nothing new, or the drain ends.',
    check: (trace) => {
      const [over] = settlings(trace)
      const isTyped = trace.scenario.settings.logs === 'console'
      const isBelievedOver = ['success', 'failure', 'stopped'].includes(conclusionOf(trace) ?? '')
      if (over === undefined || !isTyped || !isUnbroken(trace) || !isBelievedOver) return undefined
      if (written(trace, 'warning').some(({ text }) => text.endsWith('No more logs are read.')))
        return undefined
      const last = all(trace, 'answered').findLast(
        ({ by, call }) => by === 'main' && call === 'pipeline-logs',
      )
      // Printing what it brought takes its time, too.
      const printed = written(trace, 'log file', 'group').at(-1)?.at ?? -Infinity
      const early =
        Math.min(longestDrain(trace), QUIET_MS) - (Math.max(last?.at ?? -Infinity, printed) - over.at)
      return early > 0 ? `the log was read for ${early} ms too little` : undefined
    },
  },
]

/** Two quiet reads are this far apart. */
const QUIET_MS = 5_000

/** Main followed a run with its logs, and was not interrupted. */
function isUnbroken(trace: Trace): boolean {
  const { main, scenario } = trace
  if (main.kind !== 'ended' || scenario.settings.logs === 'none' || !scenario.settings.wait) return false
  const isCancelled = all(trace, 'happened').some(
    ({ to, what }) => to === 'main' && what === 'receives SIGINT',
  )
  return main.report.runCount !== undefined && !isCancelled
}

function hasWarned(trace: Trace): boolean {
  return written(trace, 'warning').some(({ text }) => /may be missing|could not be read/.test(text))
}

function logFile(trace: Trace, by: Who): string {
  return written(trace, 'log file')
    .filter((event) => event.by === by)
    .map(({ text }) => text)
    .join('')
}

function log(trace: Trace): string {
  return written(trace, 'group')
    .filter(({ title }) => title?.startsWith('Last lines of ') !== true)
    .map(({ text }) => text)
    .join('')
}

function hasReachedLimit(trace: Trace): boolean {
  return written(trace, 'notice').some(({ text }) => text.startsWith('log-limit'))
}

/** What was in the answers to main's reads of the log; one of all rows at the end can be for the step list only. */
function delivered(trace: Trace): readonly Mark[] {
  const all = reads(trace, 'main', 'pipeline-logs')
  const isForSteps = !('type' in (all.at(-1)?.sent.body ?? {}))
  return all.slice(0, isForSteps ? -1 : undefined).flatMap(({ value }) => marksIn(JSON.stringify(value)))
}

function missing(trace: Trace, marks: readonly Mark[], what: string): string | undefined {
  const places = [logFile(trace, 'main'), ...(hasReachedLimit(trace) ? [] : [log(trace)])]
  for (const place of places) {
    const there = new Set(marksIn(place).map(nameOf))
    const lost = marks.find((mark) => !there.has(nameOf(mark)))
    if (lost !== undefined) return `line ${nameOf(lost)} ${what} and was not printed`
  }
  return undefined
}

function disorder(marks: readonly Mark[], where: string): string | undefined {
  const last = new Map<string, number>()
  for (const mark of marks) {
    const before = last.get(mark.record) ?? -1
    if (mark.line <= before) return `line ${nameOf(mark)} is in ${where} after line ${before} of its record`
    last.set(mark.record, mark.line)
  }
  return undefined
}

function nameOf({ record, line }: Mark): string {
  return `${record}-${line}`
}
