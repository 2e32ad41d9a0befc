/** Each console line once, in order, or a word that something may be missing. */
import type { Who } from '../events.ts'
import type { Story } from '../story.ts'
import { marksIn, type Mark } from '../texts.ts'
import { longestDrain } from './endings.ts'
import { all, conclusionOf, reads, run, sent, written, type Invariant } from './reading.ts'

export const CONSOLES: readonly Invariant[] = [
  {
    name: 'each line once',
    promise: 'No console line is printed twice, and the lines of a record come in their order.',
    check: (story) =>
      disorder(marksIn(logFile(story, 'main')), 'the log file') ??
      disorder(marksIn(logFile(story, 'post')), "post's log file") ??
      disorder(marksIn(log(story)), 'the log'),
  },
  {
    name: 'each line that came',
    promise: 'Every console line that Opsera handed out is printed, unless the limit is reached.',
    check: (story) => (isUnbroken(story) ? missing(story, delivered(story), 'was handed out') : undefined),
  },
  {
    name: 'each line that was there',
    promise:
      'Every console line that could be read when the end was believed is printed, or a warning speaks of it.',
    check: (story) => {
      if (!isUnbroken(story) || hasWarned(story) || story.main.kind !== 'ended') return undefined
      // A reset by somebody else takes the text away before it can be read.
      if (conclusionOf(story) === 'lost-contact' || run(story, story.memory.runCount)?.isReset === true)
        return undefined
      const settled = all(story, 'saved').find(
        ({ by, facts }) =>
          by === 'main' && (facts.over === true || (facts.released === true && isFollowing(story, facts))),
      )
      return missing(story, marksIn(settled?.console ?? ''), 'could be read')
    },
  },
  {
    name: 'waits for late records',
    promise: 'After the end the log is read until two reads 5 s apart bring nothing new, or the drain ends.',
    check: (story) => {
      const over = all(story, 'saved').find(({ by, facts }) => by === 'main' && facts.over === true)
      const isTyped = story.weather.settings.logs === 'console'
      if (over === undefined || !isTyped || !isUnbroken(story) || conclusionOf(story) === 'timed-out')
        return undefined
      if (written(story, 'warning').some(({ text }) => text.endsWith('No more logs are read.')))
        return undefined
      const typed = sent(story, 'pipeline-logs').filter(({ by, body }) => by === 'main' && 'type' in body)
      const last = all(story, 'answered').find(({ by, id }) => by === 'main' && id === typed.at(-1)?.id)
      // Printing what it brought takes its time, too.
      const printed = written(story, 'log file', 'group').at(-1)?.at ?? -Infinity
      const early =
        Math.min(longestDrain(story), QUIET_MS) - (Math.max(last?.at ?? -Infinity, printed) - over.at)
      return early > 0 ? `the log was read for ${early} ms too little` : undefined
    },
  },
]

/** Two quiet reads are this far apart. */
const QUIET_MS = 5_000

function isFollowing(story: Story, facts: object): boolean {
  const order = all(story, 'saved')
  const known = order.findIndex((save) => save.facts.phase === 'following')
  return known >= 0 && order.findIndex((save) => save.facts === facts) > known
}

/** Main followed a run with its logs, and was not cut short. */
function isUnbroken(story: Story): boolean {
  const { main, weather } = story
  if (main.kind !== 'ended' || weather.settings.logs === 'none' || !weather.settings.wait) return false
  const isCancelled = all(story, 'happened').some(
    ({ to, what }) => to === 'main' && what === 'is told to stop',
  )
  return main.report.runCount !== undefined && !isCancelled
}

function hasWarned(story: Story): boolean {
  return written(story, 'warning').some(({ text }) => /may be missing|could not be read/.test(text))
}

function logFile(story: Story, by: Who): string {
  return written(story, 'log file')
    .filter((event) => event.by === by)
    .map(({ text }) => text)
    .join('')
}

function log(story: Story): string {
  return written(story, 'group')
    .filter(({ title }) => title?.startsWith('Last lines of ') !== true)
    .map(({ text }) => text)
    .join('')
}

function hasReachedLimit(story: Story): boolean {
  return written(story, 'notice').some(({ text }) => text.startsWith('log-limit'))
}

/** What was in the answers to main's reads of the log; its last one, for the list of steps, is not for printing. */
function delivered(story: Story): readonly Mark[] {
  const isTyped = story.weather.settings.logs === 'console'
  const all = reads(story, 'main', 'pipeline-logs').filter(({ sent }) => 'type' in sent.body === isTyped)
  const forPrinting = isTyped ? all : all.slice(0, -1)
  return forPrinting.flatMap(({ value }) => marksIn(JSON.stringify(value)))
}

function missing(story: Story, marks: readonly Mark[], what: string): string | undefined {
  const places = [logFile(story, 'main'), ...(hasReachedLimit(story) ? [] : [log(story)])]
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
    if (mark.line <= before)
      return `line ${nameOf(mark)} stands in ${where} after line ${before} of its record`
    last.set(mark.record, mark.line)
  }
  return undefined
}

function nameOf({ record, line }: Mark): string {
  return `${record}-${line}`
}
