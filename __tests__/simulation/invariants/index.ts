/** All that must hold after every simulation. First of all, every step ends, in time and with one error at most. */
import { isGreen } from '../../../src/run/result.ts'
import { DiskFull } from '../process.ts'
import { START, type Trace } from '../trace.ts'
import { all, longestDrain, sent, written, type Invariants } from './observations.ts'
import { OUTPUTS } from './outputs.ts'
import { STOPS } from './stops.ts'
import { starts, VERDICTS } from './verdicts.ts'

/** What a step may take after `timeout` and the drain. */
const OVERTIME_MS = 75_000
/** 60 s for the end before a reset, and the requests around it. */
const POST_MS = 120_000

const ENDINGS: Invariants = {
  'nothing is thrown': {
    guarantee:
      'Whatever Opsera or the network does is a result, never a crash. Only a full disk before the start request is an error.',
    check: (trace) => {
      const thrown = [trace.main, trace.post].find((outcome) => outcome?.kind === 'threw')
      if (thrown?.kind !== 'threw') return undefined
      const isAllowed = thrown.error instanceof DiskFull && starts(trace).length === 0
      return !isAllowed && `it threw ${String(thrown.error)}`
    },
  },
  'ends in time': {
    guarantee: 'A step ends within timeout, the drain and 75 s, and its post step within 2 min.',
    check: (trace) => {
      const { main, post, scenario } = trace
      const late = main.at - START - scenario.settings.timeoutMs - longestDrain(trace) - OVERTIME_MS
      if (late > 0) return `main ended ${late} ms too late`
      const begun = all(trace, 'happened').find(({ by }) => by === 'post')?.at
      const took = post === undefined || begun === undefined ? 0 : post.at - begun
      return took > POST_MS && `the post step took ${took} ms`
    },
  },
  'nothing continues after the end': {
    guarantee: 'When a step has ended, no timer of it is left.',
    check: ({ main, post }) => {
      const isLeft = [main, post].some((outcome) => outcome?.kind === 'ended' && outcome.pending > 0)
      return isLeft && 'a timer is left'
    },
  },
  'one error when red': {
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
      if (isGreen(conclusion)) return reds.length > 0 && 'a green step shows an error'
      if (message.trim() === '' || reported.message?.trim() === '') return `${conclusion} has no message`
      return (reds.length !== 1 || reds[0]?.text.trim() === '') && `${reds.length} errors are shown`
    },
  },
  'asks at a moderate pace': {
    guarantee: 'Never more than 30 requests in 10 s, whatever the answers are.',
    check: (trace) => {
      const times = sent(trace).map(({ at }) => at)
      const burst = times.find((at, index) => (times[index + 30] ?? Infinity) - at < 10_000)
      return burst !== undefined && `more than 30 requests in 10 s, from ${burst - START} ms on`
    },
  },
}

export const INVARIANTS: Invariants = { ...VERDICTS, ...STOPS, ...OUTPUTS, ...ENDINGS }

export interface Violation {
  readonly name: string
  readonly what: string
}

export function violationsIn(trace: Trace): readonly Violation[] {
  return Object.entries(INVARIANTS).flatMap(([name, { check }]) => {
    const what = check(trace)
    return typeof what === 'string' ? [{ name, what }] : []
  })
}
