/** Random sequences of polls, and what must never be concluded from them. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { deniesSuccess, readRunMessage } from '../../src/opsera/run-message.ts'
import { stateOf, type Pipeline } from '../../src/opsera/pipeline.ts'
import { phaseOf } from '../../src/opsera/status-words.ts'
import { observe, type Observation } from '../../src/run/observe.ts'
import { claimOf, initialView, isQueued, type RunView } from '../../src/run/run-view.ts'
import { FRESH_MS, stopDecision, verdictOf, type Verdict } from '../../src/run/verdict.ts'
import { NAMED, outcomeOf, statusOf, type Said } from './conversation.ts'
import { pipeline } from '../support/values.ts'

const RUN = 5
const OTHER = "Pipeline: Nightly's Run 4 was successful."
const WORDS = ['success', 'Passed', 'failed', 'stopped', 'running', 'paused', 'queued', 'completed']
const MESSAGES = ['', NAMED('is what it is'), NAMED('failed'), NAMED('was successful'), OTHER, 'jwt expired']

const lastRun = fc.record(
  {
    runCount: fc.constantFrom(4, 5, 6),
    status: fc.constantFrom('success', 'failed', 'stopped', 'completed', 'running'),
  },
  { requiredKeys: ['runCount'] },
)
const flags = { isRunning: fc.boolean(), isPaused: fc.boolean() }
const object = fc
  .record({ counter: fc.constantFrom(4, 5, 5, 5, 6), ...flags, lastRun: fc.option(lastRun) })
  .map(({ lastRun: last, ...rest }) => pipeline({ ...rest, ...(last !== null && { lastRun: last }) }))
const code = fc.constantFrom(401, 403, 404, 502)
const reply = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MESSAGES))
const readOf = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: code }))
const poll = fc.record({
  pauseMs: fc.constantFrom(1_000, 2_000, 5_000, 10_000, 30_000),
  says: readOf<Said>(reply),
  shows: readOf(object),
  keepsWord: fc.boolean(),
  keepsObject: fc.boolean(),
})

/** Observations that often repeat the previous one, because an end needs streaks of equal reads. */
const observations = fc.array(poll, { minLength: 1, maxLength: 16 }).map((polls) => {
  let at = 0
  let { says, shows } = polls[0]!
  return polls.map((next): Observation => {
    at += next.pauseMs
    if (!next.keepsWord) says = next.says
    if (!next.keepsObject) shows = next.shows
    return {
      at,
      ...(says !== null && { status: statusOf(says) }),
      ...(shows !== null && { pipeline: outcomeOf<Pipeline>(shows) }),
    }
  })
})

interface Step {
  readonly view: RunView
  readonly now: number
  readonly seen: readonly Observation[]
  readonly verdict: Verdict
}

const objectIn = ({ pipeline: read }: Observation) => (read?.ok === true ? read.value : undefined)
const replyIn = ({ status: read }: Observation) => (read?.ok === true ? read.value : undefined)
const phaseIn = (one: Observation) => phaseOf(replyIn(one)?.word ?? '')
const aboutOurs = (seen: readonly Observation[]) =>
  seen.filter((one) => replyIn(one) !== undefined && replyIn(one)?.message !== OTHER)
const isEnd = ({ verdict }: Step, ...as: readonly string[]) =>
  verdict.kind === 'ended' && as.includes(verdict.as)
const lastObject = (seen: readonly Observation[]) => seen.findLast((one) => objectIn(one) !== undefined)
/** What the newest object says about our run, if it was read during the streak of reads that claims the end. */
const stateInRow = ({ view, seen }: Step) => {
  const newest = lastObject(seen)
  const shown = newest && objectIn(newest)
  if (shown === undefined || (newest?.at ?? 0) < (view.wordStreak?.firstAt ?? 0)) return undefined
  return shown.counter === RUN || shown.lastRun?.runCount === RUN ? stateOf(shown, RUN) : undefined
}

const INVARIANTS: Readonly<Record<string, (step: Step) => boolean>> = {
  'no end comes without a reply that claims it, or last_run of ours': ({ verdict, seen }) =>
    verdict.kind !== 'ended' ||
    aboutOurs(seen).some((one) => phaseIn(one) === verdict.as) ||
    seen.some((one) => objectIn(one)?.lastRun?.runCount === RUN),

  'no success is accepted that the newest object contradicts': (step) =>
    !isEnd(step, 'success') || !['running', 'paused', 'failure', 'stopped'].includes(stateInRow(step) ?? ''),

  'no success is accepted whose message contradicts it': (step) => {
    const last = step.seen.findLast((one) => replyIn(one) !== undefined)
    const message = readRunMessage((last && replyIn(last)?.message) ?? '', '')
    const isOurs = (message.runCount ?? RUN) === RUN
    return !isEnd(step, 'success') || !isOurs || deniesSuccess(message) === undefined
  },

  'a success that last_run does not list needs 10 s of reads, none of which says otherwise': (step) => {
    const newest = lastObject(step.seen)
    if (!isEnd(step, 'success') || (newest && objectIn(newest)?.lastRun?.runCount === RUN)) return true
    // A failure about the request itself is a failed read: it neither extends nor ends a streak.
    const isRefusal = (one: Observation) =>
      replyIn(one)?.message === 'jwt expired' && phaseIn(one) === 'failure'
    const replies = aboutOurs(step.seen).filter((one) => !isRefusal(one))
    const row = replies.slice(replies.findLastIndex((one) => phaseIn(one) !== 'success') + 1)
    return (row.at(-1)?.at ?? 0) - (row[0]?.at ?? 0) >= 10_000
  },

  'a run that its object shows running has not ended within 60 s': (step) =>
    !isEnd(step, 'failure', 'stopped') ||
    stateInRow(step) !== 'running' ||
    step.now - (step.view.wordStreak?.firstAt ?? step.now) >= 60_000,

  'a run that its object shows paused has not ended as stopped': (step) =>
    !isEnd(step, 'stopped') || stateInRow(step) !== 'paused',

  'no red end is accepted by a single read': (step) => {
    const claim = claimOf(step.view)
    if (!isEnd(step, 'failure', 'stopped') || claim === undefined) return true
    return claim.reads >= 2 && claim.lastAt - claim.firstAt >= 2_000
  },

  'a queued run has not ended and is not stopped': ({ view, now, verdict }) =>
    !isQueued(view) ||
    (verdict.kind !== 'ended' && ['queued', 'superseded'].includes(stopDecision(view, now))),

  'a stop needs a fresh read that shows our run in progress, and no newer run': (step) => {
    const { view, now, seen, verdict } = step
    if (stopDecision(view, now) !== 'stop') return true
    const fresh = seen.filter(({ at }) => now - at <= FRESH_MS)
    const isShown = fresh.some((one) => {
      const shown = objectIn(one)
      return shown?.counter === RUN && (shown.isRunning || shown.isPaused)
    })
    const isSaid = aboutOurs(fresh).some((one) => ['running', 'waiting'].includes(phaseIn(one)))
    const newest = lastObject(seen)
    const isCurrent = ((newest && objectIn(newest)?.counter) ?? RUN) <= RUN
    return verdict.kind !== 'ended' && (isShown || isSaid) && isCurrent
  },

  'a failed read changes no row and no verdict': ({ view, now, verdict }) => {
    const after = observe(view, { at: now, status: statusOf(502) })
    return (
      isDeepStrictEqual(after.wordStreak, view.wordStreak) &&
      isDeepStrictEqual(verdictOf(after, now), verdict)
    )
  },

  'status and object of one moment prove the same together and apart': ({ view, now }) => {
    const at = now + 1_000
    const shown = { pipeline: outcomeOf(pipeline({ lastRun: { runCount: RUN, status: 'success' } })) }
    const said = { status: statusOf('success') }
    const together = observe(view, { at, ...said, ...shown })
    const apart = observe(observe(view, { at, ...shown }), { at, ...said })
    return verdictOf(together, at).kind === verdictOf(apart, at).kind
  },

  'an object that was just read is not asked for again': ({ view, now, verdict }) => {
    const asked = observe(view, { at: now, pipeline: outcomeOf<Pipeline>(502) })
    return verdict.kind !== 'needs-pipeline' || verdictOf(asked, now).kind !== 'needs-pipeline'
  },

  'another read is asked for in one to ten seconds': ({ verdict }) =>
    verdict.kind !== 'confirm' || (verdict.afterMs >= 1_000 && verdict.afterMs <= 10_000),

  'time without a read ends nothing and allows no stop': ({ view, now, verdict }) =>
    verdictOf(view, now + 3_600_000).kind === verdict.kind && stopDecision(view, now + 3_600_000) !== 'stop',
}

test('whatever Opsera says, every invariant holds after each poll, and every judgement is reached', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(observations, (seen) => {
      let view = initialView({ runCount: RUN, startedAt: 0 })
      for (const [index, observation] of seen.entries()) {
        const now = observation.at
        view = observe(view, observation)
        const verdict = verdictOf(view, now)
        reached.add('as' in verdict ? `${verdict.kind} ${verdict.as}` : verdict.kind)
        const step = { view, now, seen: seen.slice(0, index + 1), verdict }
        const broken = Object.entries(INVARIANTS).find(([, holds]) => !holds(step))
        if (broken !== undefined) throw new Error(broken[0])
      }
    }),
    { numRuns: 800 },
  )
  const pending = ['queued', 'running', 'unknown', 'waiting'].map((as) => `pending ${as}`)
  const ended = ['failure', 'stopped', 'success'].map((as) => `ended ${as}`)
  expect([...reached].sort()).toEqual(['confirm', 'denied', ...ended, 'needs-pipeline', ...pending])
})
