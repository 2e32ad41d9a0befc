/** Each console line once, in order, or a warning that something may be missing; no remote text shows a secret or commands anybody. */
import type { StepSpec } from '../../../simulator/spec.ts'
import { isCommand, runnerLines } from '../../support/runner-parser.ts'
import { tokenForms } from '../../support/token-forms.ts'
import { marksIn, TOKEN, unseenIn, type Mark } from '../scenario/console-text.ts'
import type { Event, Trace, Who } from '../trace.ts'
import {
  all,
  cancelledAt,
  conclusionOf,
  longestDrain,
  reads,
  run,
  settlings,
  written,
  type Invariants,
} from './observations.ts'

const FORMS = tokenForms(TOKEN)
/** Two quiet reads are this far apart. */
const QUIET_MS = 5_000

export const OUTPUTS: Invariants = {
  'each line once': {
    guarantee: 'No console line is printed twice, and the lines of a record come in their order.',
    check: (trace) =>
      disorder(marksIn(logFile(trace, 'main')), 'the log file') ??
      disorder(marksIn(logFile(trace, 'post')), "the post step's log file") ??
      disorder(marksIn(log(trace)), 'the log'),
  },
  'each line that came': {
    guarantee: 'Every console line that Opsera returned is printed, unless the limit is reached.',
    check: (trace) => isUnbroken(trace) && missing(trace, delivered(trace), 'was returned'),
  },
  'each line that was there': {
    guarantee:
      'Every console line that could be read when the end was accepted is printed, or a warning says that some may be missing.',
    check: (trace) => {
      if (!isUnbroken(trace) || hasWarned(trace) || trace.main.kind !== 'ended') return undefined
      // A window can move on before it is read.
      const isMoving = ({ console = [] }: StepSpec) => console.some((spec) => spec.windowLines !== undefined)
      if (trace.scenario.pipeline.steps.some(isMoving)) return undefined
      // Neither ends with the run: a number that began in the last second can still count as no run.
      const isUnseen = ['lost-contact', 'error'].includes(conclusionOf(trace) ?? '')
      // A reset by somebody else takes the text away before it can be read.
      if (isUnseen || run(trace, trace.saved.runCount)?.isReset === true) return undefined
      return missing(trace, marksIn(settlings(trace)[0]?.console ?? ''), 'could be read')
    },
  },
  'waits for late records': {
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
        Math.min(longestDrain(trace), QUIET_MS) + over.at - Math.max(last?.at ?? -Infinity, printed)
      return early > 0 && `the log was read for ${early} ms too little`
    },
  },
  'the token nowhere': {
    guarantee: 'The token, in any of its forms, is in no byte that is written.',
    check: (trace) => {
      const place = [...texts(trace)].find(([, text]) => FORMS.some((form) => text.includes(form)))
      return place !== undefined && `the token is in ${place[0]}`
    },
  },
  'no remote command': {
    guarantee: 'No line of remote text can act as a command of the runner.',
    check: (trace) => {
      const lines = written(trace, 'info', 'notice', 'warning', 'debug', 'red', 'group').flatMap(
        ({ text, title = '' }) => runnerLines(`${title}\n${text}`),
      )
      const command = lines.find(isCommand)
      return command !== undefined && `this is a command: ${JSON.stringify(command.slice(0, 120))}`
    },
  },
  'shown as on a terminal': {
    guarantee:
      'What a terminal would not show is not printed: hidden text, text that was drawn over, and control sequences except for colours.',
    check: (trace) => {
      const printed = log(trace)
      const unseen = unseenIn(printed)[0] ?? /[\b\r]|\x1b(?!\[[\d;:]*m)/.exec(printed)?.[0]
      return unseen !== undefined && `${JSON.stringify(unseen)} is in the log`
    },
  },
}

/** Main followed a run and its logs without being interrupted. */
function isUnbroken(trace: Trace): boolean {
  const { main, scenario } = trace
  if (main.kind !== 'ended' || scenario.settings.logs === 'none' || !scenario.settings.wait) return false
  return main.report.runCount !== undefined && cancelledAt(trace) === Infinity
}

function hasWarned(trace: Trace): boolean {
  return written(trace, 'warning').some(({ text }) => /may be missing|could not be read/.test(text))
}

function logFile(trace: Trace, by: Who): string {
  return textOf(written(trace, 'log file').filter((event) => event.by === by))
}

function log(trace: Trace): string {
  return textOf(written(trace, 'group').filter(({ title = '' }) => !title.startsWith('Last lines of ')))
}

function textOf(events: readonly Event<'written'>[]): string {
  return events.map(({ text }) => text).join('')
}

function hasReachedLimit(trace: Trace): boolean {
  return written(trace, 'notice').some(({ text }) => text.startsWith('log-limit'))
}

/** What was in the answers to main's reads of the log; one of all rows at the end can be for the step list only. */
function delivered(trace: Trace): readonly Mark[] {
  const all = reads(trace, 'main', 'pipeline-logs')
  const isForSteps = all.at(-1)?.sent.body.type === undefined
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

function* texts(trace: Trace): Generator<readonly [string, string]> {
  for (const { as, text, title } of written(trace)) {
    if (as !== 'log file') yield [as, `${title ?? ''}\n${as === 'summary' ? unescaped(text) : text}`]
  }
  for (const by of ['main', 'post'] as const) yield ['the log file', logFile(trace, by)]
  for (const { kind, facts } of [...all(trace, 'reported'), ...all(trace, 'saved')])
    yield [kind === 'saved' ? 'the state' : 'an output', JSON.stringify(facts)]
}

/** As a reader of the summary sees it. */
function unescaped(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
