import { describe, expect, test } from '@jest/globals'
import { identityOf, type Pipeline } from '../../src/opsera/pipeline.ts'
import { observe } from '../../src/run/observe.ts'
import { initialView, isQueued, type RunToObserve, type RunView } from '../../src/run/run-view.ts'
import { isFresh, resetBlocker, stopDecision, verdictOf } from '../../src/run/verdict.ts'
import { NAMED, outcomeOf, statusOf, type Said } from './conversation.ts'
import { pipeline } from '../support/values.ts'

const RUN = 5
/** A pipeline object, or the HTTP code of a failed read. */
type Shown = Partial<Pipeline> | number
/** What the status said and the object showed, by the second in which the poll began; absent: not read. */
type Polls = Readonly<Record<number, readonly [says: Said | null, shows?: Shown | undefined]>>

const inOrder = (polls: Polls) =>
  Object.entries(polls)
    .map(([seconds, [says, shows]]) => ({ at: Number(seconds) * 1_000, says, shows }))
    .sort((a, b) => a.at - b.at)

function view(polls: Polls, run: Partial<RunToObserve> = {}): RunView {
  return inOrder(polls).reduce<RunView>(
    (known, { at, says, shows }) => {
      const object = typeof shows === 'object' ? pipeline(shows) : shows
      return observe(known, {
        at,
        status: says === null ? undefined : statusOf(says),
        pipeline: object === undefined ? undefined : outcomeOf(object),
      })
    },
    initialView({ runCount: RUN, startedAt: 0, ...run }),
  )
}

const nowOf = (polls: Polls) => inOrder(polls).at(-1)?.at ?? 0
/** What the polls prove, in a word or two. */
function proves(polls: Polls, run: Partial<RunToObserve> = {}): string {
  const verdict = verdictOf(view(polls, run), nowOf(polls))
  return 'as' in verdict ? `${verdict.kind} ${verdict.as}` : verdict.kind
}
const decides = (polls: Polls) => stopDecision(view(polls), nowOf(polls))

type Rows = Readonly<Record<string, readonly [Polls, verdict: string, run?: Partial<RunToObserve>]>>
/** Tests what polls prove, after `before`. */
const testVerdicts = (rows: Rows, before: Polls = {}) => {
  test.each(Object.entries(rows))('%s', (_, [polls, verdict, run]) => {
    expect(proves({ ...before, ...polls }, run)).toBe(verdict)
  })
}
/** The same poll at several seconds. */
const polls = (says: Said, shows: Shown | undefined, ...seconds: readonly number[]): Polls =>
  Object.fromEntries(seconds.map((second) => [second, [says, shows] as const]))

const failed: Said = ['failed', NAMED('failed')]
const success: Said = ['success', NAMED('was successful')]
const stopped: Said = ['stopped', NAMED('was stopped')]
const running: Said = ['running', NAMED('is running')]
const missing: Said = ['failed', NAMED('was not found')]
const expired: Said = ['failed', 'jwt expired']
const OTHER = "Pipeline: Nightly's Run 4 was successful."
const lists = (status?: string): Shown => ({
  lastRun: { runCount: RUN, ...(status !== undefined && { status }) },
})
const runs: Shown = { isRunning: true, lastRun: { runCount: 4, status: 'success' } }
const paused: Shown = { isPaused: true }
const another: Shown = { counter: 6, isRunning: true }
const behind = { counter: 4, isRunning: true }
/** The run was seen in progress. */
const seen: Polls = { 1: [running, runs] }

describe('verdict and stop decision agree on the same reads', () => {
  test.each<[string, Polls, string, string]>([
    ['failed for 3 s, no object, seen', { ...seen, ...polls(failed, 403, 10, 13) }, 'ended failure', 'over'],
    ['failed for 3 s, no object, unseen', polls(failed, 403, 10, 13), 'confirm', 'unknown'],
    ['failed for 10 s, no object, unseen', polls(failed, 403, 10, 20), 'ended failure', 'over'],
    ['failed, last_run says success', { ...seen, 10: [failed, lists('success')] }, 'confirm', 'unknown'],
    ['stopped for 40 s, no object', { ...seen, ...polls(stopped, 403, 10, 50) }, 'ended stopped', 'over'],
    ['success that names no run, object running', polls('success', runs, 40, 55), 'confirm', 'stop'],
    ['failed, the counter is at 6', { ...seen, 10: [failed, { counter: 6 }] }, 'confirm', 'superseded'],
  ])('%s', (_, given, verdict, decision) => {
    expect([proves(given), decides(given)]).toEqual([verdict, decision])
  })
})

describe('whether a status word is about our run', () => {
  const ended: Said = ['failed', 'Run 4 ended; Run 5 failed']
  const again = { lastRun: { runCount: RUN, status: 'success', completed: 'b' } }
  testVerdicts({
    'a message that names another run never counts': [
      { 0: [null, {}], ...polls(['failed', OTHER], {}, 40, 60) },
      'pending unknown',
    ],
    'the last name in a message counts': [polls(ended, {}, 10, 20), 'ended failure'],
    'a read about another run neither extends nor ends a streak': [
      { ...seen, ...polls(failed, {}, 10, 14), 12: [['success', OTHER], {}] },
      'ended failure',
    ],
    'a failed read neither extends nor ends a streak': [
      { ...seen, ...polls(failed, {}, 10, 14), 12: [502, {}] },
      'ended failure',
    ],
    'a read that says otherwise starts a new streak': [
      { ...seen, ...polls(failed, {}, 10, 13), 12: [running, {}] },
      'confirm',
    ],
    'a 404 starts a new streak': [{ ...seen, ...polls(failed, {}, 10, 13), 12: [404, {}] }, 'confirm'],
    'without a name two reads count from 30 s on': [polls('failed', {}, 24, 34), 'ended failure'],
    'without a name they do not count sooner': [polls('failed', {}, 15, 29), 'confirm'],
    'without a name one read never counts': [polls('failed', {}, 40), 'confirm'],
    'without a name time proves nothing where the start is not known': [
      polls('failed', {}, 40, 400),
      'confirm',
      { startedAt: undefined },
    ],
    'an unnamed word in progress counts while the counter is ours': [
      { 1: ['running', {}], ...polls('failed', {}, 10, 12) },
      'ended failure',
    ],
    'an unnamed word in progress does not count without a counter': [
      { 1: ['running', 403], ...polls('failed', 403, 10, 12) },
      'confirm',
    ],
    'that the object shows it running does not count': [
      { 1: [404, { isRunning: true }], ...polls('failed', {}, 10, 12) },
      'confirm',
    ],
    'last_run of ours counts': [polls('failed', lists('failed'), 10, 20), 'ended failure'],
    'last_run as it was before the start does not count': [
      polls('success', lists('success'), 10, 20),
      'confirm',
      { lastRunBefore: identityOf({ runCount: RUN, status: 'success' }) },
    ],
    'last_run that has changed since the start counts': [
      polls('success', again, 10),
      'ended success',
      { lastRunBefore: identityOf({ runCount: RUN, status: 'success', completed: 'a' }) },
    ],
  })
})

describe('success', () => {
  const denials = ['failed', 'was cancelled', 'was rejected', 'is paused', 'is in progress']
  testVerdicts({
    'is accepted at once when last_run lists it': [{ 2: ['success', lists('Passed')] }, 'ended success'],
    'is not accepted for an object from before the word': [
      { 2: [null, lists('success')], 3: [success] },
      'needs-pipeline',
    ],
    'never seen and without the object is accepted 30 s after the start': [
      polls(success, 403, 10, 30),
      'ended success',
    ],
    'never seen and without the object is not accepted sooner': [polls(success, 403, 10, 29), 'confirm'],
    'that its own message contradicts is not accepted even if last_run lists it': [
      polls(['success', NAMED('failed')], lists('success'), 2, 300),
      'confirm',
    ],
  })
  testVerdicts(
    {
      'needs the object': [{ 10: [success] }, 'needs-pipeline'],
      'is accepted after 10 s of reads, each with the object': [
        polls(success, {}, 10, 15, 20),
        'ended success',
      ],
      'is not accepted after 9.9 s': [polls(success, {}, 10, 19.9), 'confirm'],
      'counts from the read that came with the object': [
        { 10: [success], ...polls(success, {}, 15, 20) },
        'confirm',
      ],
      'counts from the read that nothing contradicts': [
        { 10: [success, runs], ...polls(success, {}, 15, 20) },
        'confirm',
      ],
      'is accepted 10 s after that': [
        { 10: [success, runs], ...polls(success, {}, 15, 25) },
        'ended success',
      ],
      'is not accepted while the object says running': [polls(success, runs, 10, 300), 'confirm'],
      'is not accepted while the object says paused': [polls(success, paused, 10, 300), 'confirm'],
      'is not accepted while last_run says failed': [polls(success, lists('failed'), 10, 300), 'confirm'],
      'is not accepted while last_run says stopped': [polls(success, lists('stopped'), 10, 300), 'confirm'],
      ...Object.fromEntries(
        denials.map((words) => [
          `is not accepted when its message says that it ${words}`,
          [polls(['success', NAMED(words)], {}, 10, 30), 'confirm'] as const,
        ]),
      ),
    },
    seen,
  )

  test('that is contradicted is no usable answer', () => {
    expect(view({ ...seen, ...polls(success, runs, 10, 15) }).usableAt).toBe(1_000)
    expect(view({ ...seen, 10: [success, runs], 15: [success, {}] }).usableAt).toBe(15_000)
  })
})

describe('a failure word', () => {
  const tokenFailed: Said = ['failed', NAMED('failed: token')]
  testVerdicts({
    'of a run that was never seen is not accepted sooner than 10 s later': [
      polls(failed, {}, 10, 19.9),
      'confirm',
    ],
    'of a run that was never seen is accepted 10 s later': [polls(failed, {}, 10, 20), 'ended failure'],
  })
  testVerdicts(
    {
      'needs a second read': [polls(failed, {}, 10), 'confirm'],
      'is not accepted sooner than 2 s later': [polls(failed, {}, 10, 11.9), 'confirm'],
      'is accepted 2 s later': [{ 10: [failed, {}], 12: [['error', ''], {}] }, 'ended failure'],
      'is not accepted for 60 s while the object says running': [polls(failed, runs, 10, 69.9), 'confirm'],
      'is not accepted for 60 s while the object says paused': [polls(failed, paused, 10, 69.9), 'confirm'],
      'is not accepted for 60 s without a name while last_run says success': [
        polls('failed', lists('success'), 10, 69.9),
        'confirm',
      ],
      'is accepted then': [polls(failed, runs, 10, 70), 'ended failure'],
      'is not contradicted by an object about another run': [polls(failed, another, 10, 12), 'ended failure'],
      'about the request itself is no answer': [polls(expired, {}, 10, 15), 'pending running'],
      'about the request itself counts when last_run lists an end': [
        polls(expired, lists('failed'), 10, 12),
        'ended failure',
      ],
      'about a token that names the run counts': [polls(tokenFailed, {}, 10, 12), 'ended failure'],
      'that says that the run was not found is a 404': [polls(missing, {}, 10, 15), 'pending unknown'],
    },
    seen,
  )
})

describe('stopped', () => {
  testVerdicts({
    'of a run that was never seen is not accepted in the first 30 s': [polls(stopped, {}, 1, 29), 'confirm'],
    'of a run that was never seen is accepted then': [polls(stopped, {}, 1, 30), 'ended stopped'],
    'that last_run lists is accepted in the first 30 s': [
      polls(stopped, lists('stopped'), 1, 6),
      'ended stopped',
    ],
  })
  testVerdicts(
    {
      'is not accepted sooner than 5 s later': [polls(stopped, {}, 10, 14.9), 'confirm'],
      'is accepted 5 s later': [{ 10: [stopped, {}], 15: ['cancelled', {}] }, 'ended stopped'],
      'means waiting for approval while the object says paused': [
        polls(stopped, paused, 10, 300),
        'pending waiting',
      ],
      'stays a pause while the object cannot be read any more': [
        { 10: [stopped, paused], 60: [stopped, 502] },
        'pending waiting',
      ],
      'is not accepted for 60 s while the object says running': [polls(stopped, runs, 10, 69), 'confirm'],
      'is accepted then': [polls(stopped, runs, 10, 70), 'ended stopped'],
      'without the object is not accepted sooner than 30 s later': [polls(stopped, 403, 10, 39.9), 'confirm'],
      'without the object is accepted 30 s later': [polls(stopped, 403, 10, 40), 'ended stopped'],
    },
    seen,
  )

  test('that was accepted without the object comes with a notice', () => {
    const known = view({ ...seen, ...polls(stopped, 403, 10, 40) })
    expect(verdictOf(known, 40_000)).toMatchObject({ notice: expect.stringContaining('could not be read') })
  })
})

describe('a denied status read', () => {
  testVerdicts({
    '404 three times of a run that was never seen': [polls(404, {}, 10, 15, 20), 'pending unknown'],
    '404 three times of such a run, 30 s after its start': [polls(404, {}, 30, 35, 40), 'denied'],
    '404 while the run is queued': [polls(404, { counter: 4 }, 10, 15, 20), 'pending queued'],
    '403 three times over 10 s': [polls(403, undefined, 10, 15, 20), 'denied'],
  })
  testVerdicts(
    {
      '401 three times over 10 s': [polls(401, undefined, 10, 15, 20), 'denied'],
      '403 twice': [polls(403, undefined, 10, 20), 'pending running'],
      '403 three times over 9 s': [polls(403, undefined, 10, 15, 19), 'pending running'],
      '401 and 403 in turns': [{ ...polls(401, undefined, 10, 20), 15: [403] }, 'pending running'],
      '403 with an answer between': [
        { ...polls(403, undefined, 10, 15, 20), 12: [running] },
        'pending running',
      ],
      '404 three times while the object says nothing': [polls(404, {}, 10, 15, 20), 'denied'],
      '404 three times while the object says running': [polls(404, runs, 10, 15, 20), 'pending unknown'],
      '404 three times while the object says paused': [polls(404, paused, 10, 15, 20), 'pending unknown'],
      '404 three times while no object can be read': [polls(404, 404, 10, 15, 20), 'pending unknown'],
    },
    seen,
  )
})

describe('the queue', () => {
  testVerdicts({
    'holds a run whose number the counter has not reached': [{ 1: [running, behind] }, 'pending queued'],
    'makes an end no end': [polls(success, behind, 1, 60), 'pending queued'],
    'has to be read again for an end': [{ 1: [running, behind], 3: [success] }, 'needs-pipeline'],
    'is left when the counter comes to the number': [
      { 1: [failed, behind], 2: ['running', {}] },
      'pending running',
    ],
    'leaves no row of before behind': [
      { 1: [failed], 2: [null, behind], 3: [null, {}], 11.5: [failed, {}] },
      'confirm',
    ],
    'leaves no row behind': [{ 1: [failed, behind], ...polls(failed, {}, 3, 4) }, 'confirm'],
    'is no queue once the counter was at the number': [
      { 1: [running, {}], ...polls(success, { counter: 0 }, 5, 15) },
      'ended success',
    ],
    'is no queue once two replies 5 s apart name the run as running': [
      polls(running, behind, 1, 6),
      'pending running',
    ],
    'is one while the two are 4 s apart': [polls(running, behind, 1, 5), 'pending queued'],
    'is no queue for a run that last_run lists': [
      { 1: [success, { ...behind, lastRun: { runCount: RUN, status: 'success' } }] },
      'ended success',
    ],
  })

  test('once left, the 30 s count from then', () => {
    expect(view({ 1: ['running', behind], 60: [null, {}] })).toMatchObject({ startedAt: 60_000 })
  })
})

describe('a number given by the user', () => {
  const given = { origin: 'followed' } as const
  const idle = { counter: 4 }
  const far = { ...given, runCount: RUN + 11 }
  const busy: Shown = { isRunning: true }
  testVerdicts({
    'is no run when the counter is below it for 60 s': [polls(404, idle, 1, 61), 'no-such-run', given],
    'may be one for 59 s': [polls(404, idle, 1, 60), 'pending queued', given],
    'is no run when the status does not find it for 60 s': [polls(404, {}, 1, 61), 'no-such-run', given],
    'is no run when the status says so in words': [polls(missing, {}, 1, 61), 'no-such-run', given],
    'may be one while another run runs': [polls(404, behind, 1, 300), 'pending queued', given],
    'may be one while another run is paused': [
      polls(404, { ...idle, isPaused: true }, 1, 300),
      'pending queued',
      given,
    ],
    'may be one while the status says queued': [polls('queued', idle, 1, 300), 'pending queued', given],
    'may be one while the object cannot be read': [polls(404, 502, 1, 300), 'pending unknown', given],
    'is one when the status shows it in progress': [
      { 1: [running, idle], 300: [running, {}] },
      'pending running',
      given,
    ],
    'counts again after another run ran': [
      { ...polls(404, idle, 1, 61), 30: [404, behind] },
      'pending queued',
      given,
    ],
    'is not counted again by a read that failed': [
      { ...polls(404, idle, 1, 61), 30: [502, 502] },
      'no-such-run',
      given,
    ],
    '10 above the counter may be one while another run runs': [
      polls(404, busy, 1, 61),
      'pending queued',
      { ...given, runCount: RUN + 10 },
    ],
    '11 above the counter is no run although another runs': [polls(404, busy, 1, 61), 'no-such-run', far],
  })
})

describe('a word that ends nothing', () => {
  const still = { isRunning: true, lastRun: { runCount: RUN, status: 'success' } }
  testVerdicts(
    {
      'an unknown word asks for the object': [{ 10: ['completed'] }, 'needs-pipeline'],
      'an unknown word, last_run is another': [
        polls('completed', { lastRun: { runCount: 4, status: 'success' } }, 10, 300),
        'pending unknown',
      ],
      'an unknown word, last_run success': [{ 10: ['completed', lists('success')] }, 'ended success'],
      'an unknown word, last_run failed': [{ 10: ['completed', lists('failed')] }, 'ended failure'],
      'an unknown word, last_run completed': [{ 10: ['completed', lists('completed')] }, 'ended failure'],
      'an unknown word, last_run running': [{ 10: ['completed', lists('running')] }, 'pending unknown'],
      'an unknown word, last_run success while it runs': [{ 10: ['completed', still] }, 'pending unknown'],
      'an unknown word, last_run without status, once': [{ 10: ['completed', lists()] }, 'confirm'],
      'an unknown word, last_run without status, 5 s': [polls('completed', lists(), 10, 15), 'ended failure'],
      'an unknown word while the object says paused': [{ 10: ['awaiting', paused] }, 'pending waiting'],
      'paused asks for the object': [{ 10: ['paused'] }, 'needs-pipeline'],
    },
    seen,
  )
  testVerdicts({
    'paused with an object that says paused': [{ 10: ['paused', paused] }, 'pending waiting'],
    'paused with an object that says running': [polls('paused', runs, 10, 30), 'pending running'],
    'paused once with an object that says nothing': [{ 10: ['paused', {}] }, 'pending unknown'],
    'paused for 5 s with an object that says nothing': [polls('paused', {}, 10, 15), 'pending waiting'],
    'running while the object says paused': [{ 10: ['running', paused] }, 'pending running'],
    queued: [{ 10: ['queued', {}] }, 'pending queued'],
  })
})

describe('a stop', () => {
  test.each<[string, Polls, string]>([
    ['is sent while the object shows our run running, whatever the word', { 1: [failed, runs] }, 'stop'],
    ['is sent while it is paused', { 1: [stopped, paused] }, 'stop'],
    ['is sent by the word where the object cannot be read', { 1: ['running', 403] }, 'stop'],
    ['is not sent by the word while the object says nothing', { 1: [running, {}] }, 'unknown'],
    ['is not sent by the word created', { 1: ['created', 403] }, 'unknown'],
    ['is not sent for a run that is queued', { 1: ['running', behind] }, 'queued'],
    ['is not sent for a run that reads queued where no object can be read', { 1: ['queued', 403] }, 'queued'],
    ['is not sent for a run behind which another one runs', { 1: [running, another] }, 'superseded'],
    ['is not sent once another run was current', { 1: [running, another], 3: [running, 403] }, 'superseded'],
    ['is not sent by a word that names another run', { 1: [['running', OTHER], 403] }, 'unknown'],
    ['is not sent by the word of the poll before', { 1: [running, 403], 3: [502, 403] }, 'unknown'],
    ['is not sent by the object of the poll before', { 1: [502, runs], 3: [502, 502] }, 'unknown'],
    ['is sent to a run named above the counter', polls(running, { counter: 4 }, 1, 6), 'stop'],
    [
      'is not sent to such a run by a reply without a name',
      { ...polls(running, { counter: 4 }, 1, 6), 8: ['running', { counter: 4 }] },
      'unknown',
    ],
  ])('%s', (_, given, decision) => {
    expect(decides(given)).toBe(decision)
  })

  test('is not sent on reads older than 5 s', () => {
    const known = view({ 1: [running, runs] })
    expect([6_000, 6_001].map((now) => stopDecision(known, now))).toEqual(['stop', 'unknown'])
    expect([6_000, 6_001].map((now) => isFresh(known, now))).toEqual([true, false])
  })
})

describe('a reset', () => {
  const over: Polls = { ...seen, ...polls(failed, {}, 10, 12) }
  test.each<[string, Polls, string | undefined]>([
    ['may be sent after an end', over, undefined],
    [
      'may not while the object cannot be read',
      { ...over, 13: [failed, 502] },
      'the pipeline object could not be read (HTTP 502)',
    ],
    ['may not while another run is current', { 13: [failed, { counter: 6 }] }, 'run 6 is the current one'],
    ['may not after the counter has fallen', { 13: [failed, { counter: 0 }] }, 'run 0 is the current one'],
    ['may not while the run runs', seen, 'the pipeline is running'],
    ['may not while the run is paused', { 1: [stopped, paused] }, 'the pipeline is paused'],
    ['may not without an end', { 1: [failed, {}] }, 'its run is not known to have ended'],
    ['may not without a status', { 1: [502, {}] }, 'the state of its run could not be read (HTTP 502)'],
  ])('%s', (_, given, why) => {
    expect(resetBlocker(view(given), nowOf(given))).toBe(why)
  })
})

test('a view before the first poll proves nothing', () => {
  const known = initialView({ runCount: RUN })
  expect(verdictOf(known, 0)).toEqual({ kind: 'pending', as: 'unknown' })
  expect(stopDecision(known, 0)).toBe('unknown')
  expect(isQueued(known)).toBe(false)
})
