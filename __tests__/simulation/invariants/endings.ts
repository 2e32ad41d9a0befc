/** Every step ends, in time and with one error at most. */
import { isGreen } from '../../../src/run/result.ts'
import { DiskFull } from '../process.ts'
import { START, type Trace } from '../trace.ts'
import { all, sent, written, type Invariant } from './observations.ts'
import { starts } from './starts.ts'

/** What a step may take after `timeout` and the drain. */
const OVERTIME_MS = 75_000
/** 60 s for the end before a reset, and the requests around it. */
const POST_MS = 120_000

export const ENDINGS: readonly Invariant[] = [
  {
    name: 'nothing is thrown',
    guarantee:
      'Whatever Opsera or the network does is a result, never a crash. Only a full disk before the start request is an error.',
    check: (trace) => {
      const thrown = [trace.main, trace.post].find((outcome) => outcome?.kind === 'threw')
      if (thrown?.kind !== 'threw') return undefined
      const isAllowed = thrown.error instanceof DiskFull && starts(trace).length === 0
      return isAllowed ? undefined : `it threw ${String(thrown.error)}`
    },
  },
  {
    name: 'ends in time',
    guarantee: 'A step ends within timeout, the drain and 75 s, and its post step within 2 min.',
    check: (trace) => {
      const { main, post, scenario } = trace
      const late = main.at - START - scenario.settings.timeoutMs - longestDrain(trace) - OVERTIME_MS
      if (late > 0) return `main ended ${late} ms too late`
      const begun = all(trace, 'happened').find(({ to }) => to === 'post')?.at
      const took = post === undefined || begun === undefined ? 0 : post.at - begun
      return took > POST_MS ? `the post step took ${took} ms` : undefined
    },
  },
  {
    name: 'nothing continues after the end',
    guarantee: 'When a step has ended, no timer of it is left.',
    check: ({ main, post }) => {
      const left = [main, post].find((outcome) => outcome?.kind === 'ended' && outcome.pending > 0)
      return left?.kind === 'ended' ? `${left.pending} timers are left` : undefined
    },
  },
  {
    name: 'one error when red',
    guarantee:
      'A red step that lives to its end shows exactly one error with a reason; a green one shows none.',
    check: (trace) => {
      const { main } = trace
      if (main.kind !== 'ended') return undefined
      const { conclusion, message } = main.report
      const reds = written(trace, 'red')
      const reported = all(trace, 'reported').findLast(({ facts }) => facts.conclusion !== undefined)?.facts
      if (reported?.conclusion !== conclusion)
        return `the output says ${String(reported?.conclusion)}, the step ${conclusion}`
      if (isGreen(conclusion)) return reds.length === 0 ? undefined : 'a green step shows an error'
      if (message.trim() === '' || reported.message?.trim() === '') return `${conclusion} has no message`
      return reds.length === 1 && reds[0]?.text.trim() !== '' ? undefined : `${reds.length} errors are shown`
    },
  },
  {
    name: 'asks at a moderate pace',
    guarantee: 'Never more than 30 requests in 10 s, whatever the answers are.',
    check: (trace) => {
      const times = sent(trace).map(({ at }) => at)
      const burst = times.find((at, index) => (times[index + 30] ?? Infinity) - at < 10_000)
      return burst === undefined ? undefined : `more than 30 requests in 10 s, from ${burst - START} ms on`
    },
  },
]

/** How long late records may be waited for, in milliseconds. */
export function longestDrain({ main, scenario }: Trace): number {
  const { logs, logDrainMs } = scenario.settings
  if (logs === 'none') return 0
  const isGood = main.kind === 'ended' && main.report.conclusion === 'success'
  return logDrainMs ?? (isGood ? 15_000 : 90_000)
}
