/** Random sequences of polls, and what must never be concluded from them. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { deniesSuccess, readRunMessage } from '../../src/opsera/run-message.ts'
import { stateOf, type Pipeline, type RunState } from '../../src/opsera/pipeline.ts'
import { phaseOf } from '../../src/opsera/status-words.ts'
import { claimOf, isQueued } from '../../src/run/evidence.ts'
import { initialView, observe, type Observation, type RunView } from '../../src/run/run-view.ts'
import { FRESH_MS, stopDecision, verdictOf, type Verdict } from '../../src/run/verdict.ts'
import { NAMED, outcomeOf, statusOf } from './conversation.ts'
import { pipeline } from '../support/values.ts'

const RUN = 5
const OTHER = "Pipeline: Nightly's Run 4 was successful."
const WORDS = ['success', 'Passed', 'failed', 'stopped', 'running', 'paused', 'queued', 'completed']
const MESSAGES = ['', NAMED('is what it is'), NAMED('failed'), NAMED('was successful'), OTHER, 'jwt expired']

const counter = fc.constantFrom(4, 5, 5, 5, 6)
const lastRun = fc.record(
  {
    runCount: fc.constantFrom(4, 5, 6),
    status: fc.constantFrom('success', 'failed', 'stopped', 'completed', 'running'),
  },
  { requiredKeys: ['runCount'] },
)
const object = fc
  .record({ counter, isRunning: fc.boolean(), isPaused: fc.boolean(), lastRun: fc.option(lastRun) })
  .map(({ lastRun: last, ...rest }) => pipeline({ ...rest, ...(last !== null && { lastRun: last }) }))
const code = fc.constantFrom(401, 403, 404, 502)
const reply = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MESSAGES))
const poll = fc.record({
  pauseMs: fc.constantFrom(1_000, 2_000, 5_000, 10_000, 30_000),
  says: fc.option(fc.oneof({ weight: 4, arbitrary: reply }, { weight: 1, arbitrary: code })),
  shows: fc.option(fc.oneof({ weight: 4, arbitrary: object }, { weight: 1, arbitrary: code })),
})
/** Polls that often repeat the one before, because an end needs rows that agree. */
const polls = fc
  .array(fc.tuple(poll, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 16 })
  .map((all) => {
    let before = all[0]![0]
    return all.map(([next, keepsWord, keepsObject]) => {
      before = {
        pauseMs: next.pauseMs,
        says: keepsWord ? before.says : next.says,
        shows: keepsObject ? before.shows : next.shows,
      }
      return before
    })
  })
type Poll = typeof polls extends fc.Arbitrary<readonly (infer T)[]> ? T : never

function observationOf({ says, shows }: Poll, at: number): Observation {
  return {
    at,
    ...(says !== null && { status: statusOf(says) }),
    ...(shows !== null && { pipeline: outcomeOf<Pipeline>(shows) }),
  }
}

interface Step {
  readonly view: RunView
  readonly now: number
  readonly seen: readonly Observation[]
  readonly verdict: Verdict
}

/** The last object that was read, and when. */
function lastObject(seen: readonly Observation[]): { object: Pipeline; at: number } | undefined {
  const last = seen.findLast(({ pipeline: read }) => read?.ok === true)
  return last?.pipeline?.ok === true ? { object: last.pipeline.value, at: last.at } : undefined
}

const speaks = (object: Pipeline) => object.counter === RUN || object.lastRun?.runCount === RUN
const stateIn = (object: Pipeline): RunState | undefined =>
  speaks(object) ? stateOf(object, RUN) : undefined
const lastReply = (seen: readonly Observation[]) => {
  const status = seen.findLast(({ status: read }) => read?.ok === true)?.status
  return status?.ok === true ? status.value : undefined
}

const RED = ['failure', 'stopped']
const isEnd = ({ verdict }: Step, ...as: readonly string[]) =>
  verdict.kind === 'ended' && as.includes(verdict.as)
/** The object, if it was read within the row of reads that claims the end. */
const objectInRow = ({ view, seen }: Step) => {
  const newest = lastObject(seen)
  return newest === undefined || newest.at < (view.words?.firstAt ?? 0) ? undefined : newest
}
const repliesAboutOurs = (seen: readonly Observation[]) =>
  seen.filter(({ status }) => status?.ok === true && status.value.message !== OTHER)
const phaseIn = ({ status }: Observation) => (status?.ok === true ? phaseOf(status.value.word) : undefined)

const INVARIANTS: readonly [string, (step: Step) => boolean][] = [
  [
    'no end comes without a reply that claims it, or last_run of ours',
    (step) => {
      const { verdict, seen } = step
      if (verdict.kind !== 'ended') return true
      const isClaimed = repliesAboutOurs(seen).some((one) => phaseIn(one) === verdict.as)
      return (
        isClaimed ||
        seen.some(({ pipeline: read }) => read?.ok === true && read.value.lastRun?.runCount === RUN)
      )
    },
  ],
  [
    'no success is believed that the newest object contradicts',
    (step) => {
      const newest = isEnd(step, 'success') ? objectInRow(step) : undefined
      const state = newest === undefined ? undefined : stateIn(newest.object)
      return !['running', 'paused', 'failure', 'stopped'].includes(state ?? '')
    },
  ],
  [
    'no success is believed whose message contradicts it',
    (step) => {
      const message = readRunMessage(lastReply(step.seen)?.message ?? '', '')
      if (!isEnd(step, 'success') || (message.runCount ?? RUN) !== RUN) return true
      return deniesSuccess(message) === undefined
    },
  ],
  [
    'a success that last_run does not list needs reads over 10 s, and none that says otherwise among them',
    (step) => {
      if (!isEnd(step, 'success') || lastObject(step.seen)?.object.lastRun?.runCount === RUN) return true
      // A failure about the request itself is a failed read: it neither extends nor ends a row.
      const isRefusal = ({ status }: Observation) =>
        status?.ok === true && status.value.message === 'jwt expired'
      const replies = repliesAboutOurs(step.seen).filter(
        (one) => !(isRefusal(one) && phaseIn(one) === 'failure'),
      )
      const row = replies.slice(replies.findLastIndex((one) => phaseIn(one) !== 'success') + 1)
      return (row.at(-1)?.at ?? 0) - (row[0]?.at ?? 0) >= 10_000
    },
  ],
  [
    'a run that its object shows running has not ended within the spans of the contract',
    (step) => {
      const newest = isEnd(step, ...RED) ? objectInRow(step) : undefined
      if (newest === undefined || stateIn(newest.object) !== 'running') return true
      return step.now - (step.view.words?.firstAt ?? step.now) >= 60_000
    },
  ],
  [
    'a run that its object shows paused has not ended as stopped',
    (step) => {
      const newest = isEnd(step, 'stopped') ? objectInRow(step) : undefined
      return newest === undefined || stateIn(newest.object) !== 'paused'
    },
  ],
  [
    'no red end is believed by a single read',
    (step) => {
      const claim = claimOf(step.view)
      if (!isEnd(step, ...RED) || claim === undefined) return true
      return claim.reads >= 2 && claim.lastAt - claim.firstAt >= 2_000
    },
  ],
  [
    'a queued run has not ended and is not stopped',
    ({ view, now, verdict }) =>
      !isQueued(view) ||
      (verdict.kind !== 'ended' && ['queued', 'superseded'].includes(stopDecision(view, now))),
  ],
  [
    'a stop needs a fresh read that shows our run in progress, and no newer run',
    ({ view, now, seen, verdict }) => {
      if (stopDecision(view, now) !== 'stop') return true
      const fresh = seen.filter(({ at }) => now - at <= FRESH_MS)
      const isShown = fresh.some(
        ({ pipeline: read }) =>
          read?.ok === true && read.value.counter === RUN && (read.value.isRunning || read.value.isPaused),
      )
      const isSaid = repliesAboutOurs(fresh).some((one) =>
        ['running', 'waiting'].includes(phaseIn(one) ?? ''),
      )
      return (
        verdict.kind !== 'ended' && (isShown || isSaid) && (lastObject(seen)?.object.counter ?? RUN) <= RUN
      )
    },
  ],
  [
    'a reply about another run changes no row and no word',
    ({ view, now }) => {
      const after = observe(view, { at: now, status: statusOf(['success', OTHER]) })
      return (
        isDeepStrictEqual(after.words, view.words) &&
        after.word === view.word &&
        after.seenInProgress === view.seenInProgress
      )
    },
  ],
  [
    'a failed read changes no row and no verdict',
    ({ view, now, verdict }) => {
      const after = observe(view, { at: now, status: statusOf(502) })
      return isDeepStrictEqual(after.words, view.words) && isDeepStrictEqual(verdictOf(after, now), verdict)
    },
  ],
  [
    'status and object of one moment prove the same together and apart',
    ({ view, now }) => {
      const at = now + 1_000
      return [
        pipeline({ isRunning: true }),
        pipeline({ lastRun: { runCount: RUN, status: 'success' } }),
      ].every((shows) => {
        const shown = { pipeline: outcomeOf(shows) }
        const said = { status: statusOf('success') }
        const together = observe(view, { at, ...said, ...shown })
        const apart = observe(observe(view, { at, ...shown }), { at, ...said })
        return verdictOf(together, at).kind === verdictOf(apart, at).kind
      })
    },
  ],
  [
    'an object that was just asked for is not asked for again',
    ({ view, now, verdict }) => {
      if (verdict.kind !== 'needs-pipeline') return true
      const asked = observe(view, { at: now, pipeline: outcomeOf<Pipeline>(502) })
      return verdictOf(asked, now).kind !== 'needs-pipeline'
    },
  ],
  [
    'another read is asked for in one to ten seconds',
    ({ verdict }) => verdict.kind !== 'confirm' || (verdict.afterMs >= 1_000 && verdict.afterMs <= 10_000),
  ],
  [
    'time without a read ends nothing and allows no stop',
    ({ view, now, verdict }) =>
      verdictOf(view, now + 3_600_000).kind === verdict.kind &&
      stopDecision(view, now + 3_600_000) !== 'stop',
  ],
]

test('whatever Opsera says, every invariant holds after each poll, and every judgement is reached', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(polls, (all) => {
      let view = initialView({ runCount: RUN, startedAt: 0 })
      let now = 0
      const seen: Observation[] = []
      for (const one of all) {
        now += one.pauseMs
        const observation = observationOf(one, now)
        seen.push(observation)
        view = observe(view, observation)
        const verdict = verdictOf(view, now)
        reached.add('as' in verdict ? `${verdict.kind} ${verdict.as}` : verdict.kind)
        const broken = INVARIANTS.find(([, holds]) => !holds({ view, now, seen, verdict }))
        if (broken !== undefined) throw new Error(broken[0])
      }
    }),
    { numRuns: 4_000 },
  )
  expect([...reached].sort()).toEqual([
    'confirm',
    'denied',
    'ended failure',
    'ended stopped',
    'ended success',
    'needs-pipeline',
    'pending queued',
    'pending running',
    'pending unknown',
    'pending waiting',
  ])
})
