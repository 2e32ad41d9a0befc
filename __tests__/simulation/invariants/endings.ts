/** Every step ends, in time and with one voice. */
import { isGreen } from '../../../src/run/result.ts'
import { START } from '../events.ts'
import type { Story } from '../story.ts'
import { all, sent, written, type Invariant } from './reading.ts'

/** What a step may take after `timeout` and the drain. */
const OVERTIME_MS = 75_000
/** 60 s for the end before a reset, and the requests around it. */
const POST_MS = 120_000

export const ENDINGS: readonly Invariant[] = [
  {
    name: 'nothing is thrown',
    promise: 'Whatever Opsera or the network does is a result, never a crash.',
    check: ({ main, post }) => {
      const thrown = [main, post].find((outcome) => outcome?.kind === 'threw')
      return thrown?.kind === 'threw' ? `it threw ${String(thrown.error)}` : undefined
    },
  },
  {
    name: 'ends in time',
    promise: 'A step ends within timeout, the drain and 75 s, and its post step within 2 min.',
    check: (story) => {
      const { main, post, weather } = story
      const late = main.at - START - weather.settings.timeoutMs - longestDrain(story) - OVERTIME_MS
      if (late > 0) return `main ended ${late} ms too late`
      const begun = all(story, 'happened').find(({ to }) => to === 'post')?.at
      const took = post === undefined || begun === undefined ? 0 : post.at - begun
      return took > POST_MS ? `post took ${took} ms` : undefined
    },
  },
  {
    name: 'nothing goes on after the end',
    promise: 'When a step has ended, no timer of it is left.',
    check: ({ main, post }) => {
      const left = [main, post].find((outcome) => outcome?.kind === 'ended' && outcome.pending > 0)
      return left?.kind === 'ended' ? `${left.pending} timers are left` : undefined
    },
  },
  {
    name: 'one error when red',
    promise:
      'A red step that lives to its end shows exactly one error with a reason; a green one shows none.',
    check: (story) => {
      const { main } = story
      if (main.kind !== 'ended') return undefined
      const { conclusion, message } = main.report
      const reds = written(story, 'red')
      const told = all(story, 'told').findLast(({ facts }) => facts.conclusion !== undefined)?.facts
      if (told?.conclusion !== conclusion)
        return `the output says ${String(told?.conclusion)}, the step ${conclusion}`
      if (isGreen(conclusion)) return reds.length === 0 ? undefined : 'a green step shows an error'
      if (message.trim() === '' || told.message?.trim() === '') return `${conclusion} has no message`
      return reds.length === 1 && reds[0]?.text.trim() !== '' ? undefined : `${reds.length} errors are shown`
    },
  },
  {
    name: 'asks with patience',
    promise: 'Never more than 30 requests in 10 s, whatever the answers are.',
    check: (story) => {
      const times = sent(story).map(({ at }) => at)
      const burst = times.find((at, index) => (times[index + 30] ?? Infinity) - at < 10_000)
      return burst === undefined ? undefined : `more than 30 requests in 10 s, from ${burst - START} ms on`
    },
  },
]

/** How long late records may be waited for, in milliseconds. */
export function longestDrain({ main, weather }: Story): number {
  const { logs, logDrainMs } = weather.settings
  if (logs === 'none') return 0
  const isGood = main.kind === 'ended' && main.report.conclusion === 'success'
  return logDrainMs ?? (isGood ? 15_000 : 90_000)
}
