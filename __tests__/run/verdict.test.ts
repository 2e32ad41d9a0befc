import { describe, expect, test } from '@jest/globals'
import type { Pipeline } from '../../src/opsera/pipeline.ts'
import { isQueued } from '../../src/run/evidence.ts'
import { initialView, observe, type RunToObserve, type RunView } from '../../src/run/run-view.ts'
import { isFresh, resetBlocker, stopDecision, verdictOf } from '../../src/run/verdict.ts'
import { NAMED, outcomeOf, statusOf, type Said } from './conversation.ts'
import { pipeline } from '../support/values.ts'

const RUN = 5
const NOBODY = { lastRun: { runCount: 4, status: 'success' } }
const OTHER = "Pipeline: Nightly's Run 4 was successful."
type Object = Partial<Pipeline> | number
/** What the status said and the object showed, by the second in which the poll began; absent: not asked for. */
type Polls = Readonly<Record<number, readonly [says: Said | null, shows?: Object | undefined]>>

const inOrder = (polls: Polls) =>
  Object.entries(polls)
    .map(([seconds, [says, shows]]) => ({ at: Number(seconds) * 1_000, says, shows }))
    .sort((a, b) => a.at - b.at)

function view(polls: Polls, run: Partial<RunToObserve> = {}): RunView {
  return inOrder(polls).reduce<RunView>(
    (known, { at, says, shows }) =>
      observe(known, {
        at,
        status: says === null ? undefined : statusOf(says),
        pipeline:
          shows === undefined ? undefined : outcomeOf(typeof shows === 'number' ? shows : pipeline(shows)),
      }),
    initialView({ runCount: RUN, startedAt: 0, ...run }),
  )
}

const nowOf = (polls: Polls) => inOrder(polls).at(-1)?.at ?? 0
/** What the polls prove, in a word or two. */
function proves(polls: Polls, run: Partial<RunToObserve> = {}): string {
  const verdict = verdictOf(view(polls, run), nowOf(polls))
  return 'as' in verdict ? `${verdict.kind} ${verdict.as}` : verdict.kind
}
const decides = (polls: Polls, run: Partial<RunToObserve> = {}) =>
  stopDecision(view(polls, run), nowOf(polls))

const failed: Said = ['failed', NAMED('failed')]
const success: Said = ['success', NAMED('was successful')]
const stopped: Said = ['stopped', NAMED('was stopped')]
const running: Said = ['running', NAMED('is running')]
const lists = (status: string, more: Object = {}): Object => ({
  lastRun: { runCount: RUN, status },
  ...(more as object),
})
const runs: Object = { isRunning: true, ...NOBODY }
/** The run was seen in progress. */
const seen: Polls = { 1: [running, runs] }

describe('main and the stop decision agree on the same reads', () => {
  const rows: readonly [string, Polls, string, string, Partial<RunToObserve>?][] = [
    [
      'failed twice, 3 s apart, no object, seen before',
      { ...seen, 10: [failed, 403], 13: [failed, 403] },
      'ended failure',
      'over',
    ],
    [
      'failed twice, 3 s apart, no object, never seen',
      { 10: [failed, 403], 13: [failed, 403] },
      'confirm',
      'unknown',
    ],
    [
      'failed twice, 10 s apart, no object, never seen',
      { 10: [failed, 403], 20: [failed, 403] },
      'ended failure',
      'over',
    ],
    ['failed once, last_run says success', { ...seen, 10: [failed, lists('success')] }, 'confirm', 'unknown'],
    [
      'stopped for 40 s, no object',
      { ...seen, 10: [stopped, 403], 50: [stopped, 403] },
      'ended stopped',
      'over',
    ],
    [
      'success twice that names no run, object running',
      { 40: ['success', runs], 55: ['success', runs] },
      'confirm',
      'stop',
    ],
    [
      'failed once, the counter is already at 6',
      { ...seen, 10: [failed, { counter: 6 }] },
      'confirm',
      'superseded',
    ],
  ]
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, polls, verdict, decision, run]) => {
    expect(proves(polls, run)).toBe(verdict)
    expect(decides(polls, run)).toBe(decision)
  })
})

describe('whose word it is', () => {
  const rows: readonly [string, Polls, string, Partial<RunToObserve>?][] = [
    [
      'a message that names another run never counts',
      { 0: [null, {}], 40: [['failed', OTHER], {}], 60: [['failed', OTHER], {}] },
      'pending unknown',
    ],
    [
      'the last name in a message counts',
      {
        10: [['failed', 'Run 4 ended; Run 5 failed'], {}],
        20: [['failed', 'Run 4 ended; Run 5 failed'], {}],
      },
      'ended failure',
    ],
    [
      'a read of another run neither extends nor ends a row',
      { ...seen, 10: [failed, {}], 12: [['success', OTHER], {}], 14: [failed, {}] },
      'ended failure',
    ],
    [
      'a failed read neither extends nor ends a row',
      { ...seen, 10: [failed, {}], 12: [502, {}], 14: [failed, {}] },
      'ended failure',
    ],
    [
      'a read that says otherwise starts the row again',
      { ...seen, 10: [failed, {}], 12: [running, {}], 13: [failed, {}] },
      'confirm',
    ],
    ['a 404 starts the row again', { ...seen, 10: [failed, {}], 12: [404, {}], 13: [failed, {}] }, 'confirm'],
    [
      'without a name two reads count from 30 s after the start on',
      { 24: ['failed', {}], 34: ['failed', {}] },
      'ended failure',
    ],
    ['without a name they do not count sooner', { 15: ['failed', {}], 29: ['failed', {}] }, 'confirm'],
    ['without a name one read never counts', { 40: ['failed', {}] }, 'confirm'],
    [
      'without a name time proves nothing where the start is not known',
      { 40: ['failed', {}], 400: ['failed', {}] },
      'confirm',
      { startedAt: undefined },
    ],
    [
      'an unnamed word in progress counts while the counter is ours',
      { 1: ['running', {}], 10: ['failed', {}], 12: ['failed', {}] },
      'ended failure',
    ],
    [
      'an unnamed word in progress does not count without a counter',
      { 1: ['running', 403], 10: ['failed', 403], 12: ['failed', 403] },
      'confirm',
    ],
    [
      'that the object shows it running does not count',
      { 1: [404, { isRunning: true }], 10: ['failed', {}], 12: ['failed', {}] },
      'confirm',
    ],
    [
      'last_run of ours counts',
      { 10: ['failed', lists('failed')], 20: ['failed', lists('failed')] },
      'ended failure',
    ],
    [
      'last_run as it was before the start does not count',
      { 10: ['success', lists('success')], 20: ['success', lists('success')] },
      'confirm',
      { lastRunBefore: { runCount: RUN, status: 'success' } },
    ],
    [
      'last_run that has changed since the start counts',
      { 10: ['success', { lastRun: { runCount: RUN, status: 'success', completed: 'b' } }] },
      'ended success',
      { lastRunBefore: { runCount: RUN, status: 'success', completed: 'a' } },
    ],
  ]
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, polls, verdict, run]) => {
    expect(proves(polls, run)).toBe(verdict)
  })
})

describe('success', () => {
  test.each<[string, Polls, string]>([
    ['is believed at once when last_run lists it', { 2: ['success', lists('Passed')] }, 'ended success'],
    ['needs the object', { ...seen, 10: [success] }, 'needs-pipeline'],
    [
      'is not believed for an object from before the word',
      { 2: [null, lists('success')], 3: [success] },
      'needs-pipeline',
    ],
    [
      'is believed after 10 s of reads, each with the object',
      { ...seen, 10: [success, {}], 15: [success, {}], 20: [success, {}] },
      'ended success',
    ],
    ['is not believed after 9.9 s', { ...seen, 10: [success, {}], 19.9: [success, {}] }, 'confirm'],
    [
      'counts from the read that came with the object',
      { ...seen, 10: [success], 15: [success, {}], 20: [success, {}] },
      'confirm',
    ],
    [
      'counts from the read that nothing contradicts',
      { ...seen, 10: [success, runs], 15: [success, {}], 20: [success, {}] },
      'confirm',
    ],
    [
      'is believed 10 s after that',
      { ...seen, 10: [success, runs], 15: [success, {}], 25: [success, {}] },
      'ended success',
    ],
    [
      'never seen and without the object waits until 30 s after the start',
      { 10: [success, 403], 29: [success, 403] },
      'confirm',
    ],
    [
      'never seen and without the object is believed then',
      { 10: [success, 403], 30: [success, 403] },
      'ended success',
    ],
    ...(['isRunning', 'isPaused'] as const).map((flag): [string, Polls, string] => [
      `is not believed while the object says ${flag}`,
      { ...seen, 10: [success, { [flag]: true }], 300: [success, { [flag]: true }] },
      'confirm',
    ]),
    ...['failed', 'stopped', 'error', 'aborted'].map((word): [string, Polls, string] => [
      `is not believed while last_run lists it as ${word}`,
      { ...seen, 10: [success, lists(word)], 300: [success, lists(word)] },
      'confirm',
    ]),
    ...[
      'failed',
      'was stopped',
      'was cancelled',
      'was rejected',
      'is paused',
      'is running',
      'is in progress',
    ].map((words): [string, Polls, string] => [
      `is not believed when its message says that it ${words}`,
      { ...seen, 10: [['success', NAMED(words)], {}], 30: [['success', NAMED(words)], {}] },
      'confirm',
    ]),
  ])('%s', (_, polls, verdict) => {
    expect(proves(polls)).toBe(verdict)
  })

  test('that its own message contradicts is not accepted even if last_run lists it', () => {
    expect(proves({ 2: [['success', NAMED('failed')], lists('success')] })).toBe('confirm')
  })

  test('that is contradicted is no usable answer', () => {
    expect(view({ ...seen, 10: [success, runs], 15: [success, runs] }).usableAt).toBe(1_000)
    expect(view({ ...seen, 10: [success, runs], 15: [success, {}] }).usableAt).toBe(15_000)
  })
})

describe('a failure word', () => {
  test.each<[string, Polls, string]>([
    ['needs a second read', { ...seen, 10: [failed, {}] }, 'confirm'],
    ['is not believed sooner than 2 s later', { ...seen, 10: [failed, {}], 11.9: [failed, {}] }, 'confirm'],
    ['is believed 2 s later', { ...seen, 10: [failed, {}], 12: [['error', ''], {}] }, 'ended failure'],
    [
      'of a run that was never seen is not believed sooner than 10 s later',
      { 10: [failed, {}], 19.9: [failed, {}] },
      'confirm',
    ],
    [
      'of a run that was never seen is believed 10 s later',
      { 10: [failed, {}], 20: [failed, {}] },
      'ended failure',
    ],
    [
      'is not believed for 60 s while the object says running',
      { ...seen, 10: [failed, runs], 69.9: [failed, runs] },
      'confirm',
    ],
    [
      'is not believed for 60 s while the object says paused',
      { ...seen, 10: [failed, { isPaused: true }], 69.9: [failed, { isPaused: true }] },
      'confirm',
    ],
    ['is believed then', { ...seen, 10: [failed, runs], 70: [failed, runs] }, 'ended failure'],
    [
      'is not contradicted by an object about another run',
      {
        ...seen,
        10: [failed, { counter: 6, isRunning: true }],
        12: [failed, { counter: 6, isRunning: true }],
      },
      'ended failure',
    ],
    [
      'about the request itself is no answer',
      { ...seen, 10: [['failed', 'jwt expired'], {}], 15: [['failed', 'jwt expired'], {}] },
      'pending running',
    ],
    [
      'about the request itself counts when last_run lists an end',
      {
        ...seen,
        10: [['failed', 'jwt expired'], lists('failed')],
        12: [['failed', 'jwt expired'], lists('failed')],
      },
      'ended failure',
    ],
    [
      'about a token that names the run counts',
      { ...seen, 10: [['failed', NAMED('failed: token')], {}], 12: [['failed', NAMED('failed: token')], {}] },
      'ended failure',
    ],
    [
      'that says that the run was not found is a 404',
      { ...seen, 10: [['failed', NAMED('was not found')], {}], 15: [['failed', NAMED('was not found')], {}] },
      'pending unknown',
    ],
  ])('%s', (_, polls, verdict) => {
    expect(proves(polls)).toBe(verdict)
  })
})

describe('stopped', () => {
  const idle = { isPaused: false }
  test.each<[string, Polls, string]>([
    [
      'is not believed sooner than 5 s later',
      { ...seen, 10: [stopped, idle], 14.9: [stopped, idle] },
      'confirm',
    ],
    ['is believed 5 s later', { ...seen, 10: [stopped, idle], 15: ['cancelled', idle] }, 'ended stopped'],
    [
      'means waiting for approval while the object says paused',
      { ...seen, 10: [stopped, { isPaused: true }], 300: [stopped, { isPaused: true }] },
      'pending waiting',
    ],
    [
      'is not believed for 60 s while the object says running',
      { ...seen, 10: [stopped, runs], 69: [stopped, runs] },
      'confirm',
    ],
    ['is believed then', { ...seen, 10: [stopped, runs], 70: [stopped, runs] }, 'ended stopped'],
    [
      'of a run that was never seen is not believed in the first 30 s',
      { 1: [stopped, idle], 29: [stopped, idle] },
      'confirm',
    ],
    [
      'of a run that was never seen is believed then',
      { 1: [stopped, idle], 30: [stopped, idle] },
      'ended stopped',
    ],
    [
      'that last_run lists is believed in the first 30 s',
      { 1: [stopped, lists('stopped')], 6: [stopped, lists('stopped')] },
      'ended stopped',
    ],
    [
      'without the object is not believed sooner than 30 s later',
      { ...seen, 10: [stopped, 403], 39.9: [stopped, 403] },
      'confirm',
    ],
    [
      'without the object is believed 30 s later',
      { ...seen, 10: [stopped, 403], 40: [stopped, 403] },
      'ended stopped',
    ],
    [
      'stays a pause while the object cannot be read any more',
      { ...seen, 10: [stopped, { isPaused: true }], 60: [stopped, 502] },
      'pending waiting',
    ],
  ])('%s', (_, polls, verdict) => {
    expect(proves(polls)).toBe(verdict)
  })

  test('that was accepted without the object comes with a notice', () => {
    const known = view({ ...seen, 10: [stopped, 403], 40: [stopped, 403] })
    expect(verdictOf(known, 40_000)).toMatchObject({ notice: expect.stringContaining('could not be read') })
  })
})

describe('a denied status read', () => {
  const three = (code: number, shows?: Object): Polls => ({
    10: [code, shows],
    15: [code, shows],
    20: [code, shows],
  })
  test.each<[string, Polls, string]>([
    ['401 three times over 10 s', { ...seen, ...three(401, undefined) }, 'denied'],
    ['403 three times over 10 s', three(403, undefined), 'denied'],
    ['403 twice', { ...seen, 10: [403], 20: [403] }, 'pending running'],
    ['403 three times over 9 s', { ...seen, 10: [403], 15: [403], 19: [403] }, 'pending running'],
    ['401 and 403 in turns', { ...seen, 10: [401], 15: [403], 20: [401] }, 'pending running'],
    [
      '403 with an answer between',
      { ...seen, 10: [403], 12: [running], 15: [403], 20: [403] },
      'pending running',
    ],
    ['404 three times while the object says nothing', { ...seen, ...three(404, {}) }, 'denied'],
    ['404 three times while the object says running', { ...seen, ...three(404, runs) }, 'pending unknown'],
    [
      '404 three times while the object says paused',
      { ...seen, ...three(404, { isPaused: true }) },
      'pending unknown',
    ],
    ['404 three times while the object cannot be read', { ...seen, ...three(404, 404) }, 'pending unknown'],
    ['404 three times of a run that was never seen', three(404, {}), 'pending unknown'],
    [
      '404 three times of such a run, later than 30 s after its start',
      { 30: [404, {}], 35: [404, {}], 40: [404, {}] },
      'denied',
    ],
    ['404 while the run is queued', three(404, { counter: 4 }), 'pending queued'],
  ])('%s', (_, polls, verdict) => {
    expect(proves(polls)).toBe(verdict)
  })
})

describe('the queue', () => {
  const behind = { counter: 4, isRunning: true }
  test.each<[string, Polls, string]>([
    ['holds a run whose number the counter has not reached', { 1: [running, behind] }, 'pending queued'],
    ['makes an end no end', { 1: [success, behind], 60: [success, behind] }, 'pending queued'],
    ['has to be read again for an end', { 1: [running, behind], 3: [success] }, 'needs-pipeline'],
    [
      'is left when the counter comes to the number',
      { 1: [failed, behind], 2: ['running', {}] },
      'pending running',
    ],
    [
      'leaves no row of before behind',
      { 1: [failed], 2: [null, behind], 3: [null, {}], 11.5: [failed, {}] },
      'confirm',
    ],
    ['leaves no row behind', { 1: [failed, behind], 3: [failed, {}], 4: [failed, {}] }, 'confirm'],
    [
      'is no queue once the counter was at the number',
      { 1: [running, {}], 5: [success, { counter: 0 }], 15: [success, { counter: 0 }] },
      'ended success',
    ],
    [
      'is no queue once two replies 5 s apart name the run as running',
      { 1: [running, behind], 6: [running, behind] },
      'pending running',
    ],
    ['is one while the two are 4 s apart', { 1: [running, behind], 5: [running, behind] }, 'pending queued'],
    [
      'is no queue for a run that last_run lists',
      { 1: [success, lists('success', behind)] },
      'ended success',
    ],
  ])('%s', (_, polls, verdict) => {
    expect(proves(polls)).toBe(verdict)
  })

  test('once left, the 30 s count from then', () => {
    expect(view({ 1: ['running', behind], 60: [null, {}] })).toMatchObject({ startedAt: 60_000 })
  })
})

describe('a number given by the user', () => {
  const given = { origin: 'followed' } as const
  const idle = { counter: 4 }
  test.each<[string, Polls, string]>([
    ['is no run when the counter is below it for 60 s', { 1: [404, idle], 61: [404, idle] }, 'no-such-run'],
    ['may be one for 59 s', { 1: [404, idle], 60: [404, idle] }, 'pending queued'],
    ['is no run when the status does not find it for 60 s', { 1: [404, {}], 61: [404, {}] }, 'no-such-run'],
    [
      'is no run when the status says so in words',
      { 1: [['failed', NAMED('was not found')], {}], 61: [['failed', NAMED('was not found')], {}] },
      'no-such-run',
    ],
    [
      'may be one while another run runs',
      { 1: [404, { ...idle, isRunning: true }], 300: [404, { ...idle, isRunning: true }] },
      'pending queued',
    ],
    [
      'may be one while another run is paused',
      { 1: [404, { ...idle, isPaused: true }], 300: [404, { ...idle, isPaused: true }] },
      'pending queued',
    ],
    [
      'may be one while the status says queued',
      { 1: ['queued', idle], 300: ['queued', idle] },
      'pending queued',
    ],
    ['may be one while the object cannot be read', { 1: [404, 502], 300: [404, 502] }, 'pending unknown'],
    [
      'is one when the status shows it in progress',
      { 1: [running, idle], 300: [running, {}] },
      'pending running',
    ],
    [
      'counts again after another run ran',
      { 1: [404, idle], 30: [404, { ...idle, isRunning: true }], 61: [404, idle] },
      'pending queued',
    ],
    [
      'is not counted again by a read that failed',
      { 1: [404, idle], 30: [502, 502], 61: [404, idle] },
      'no-such-run',
    ],
  ])('%s', (_, polls, verdict) => {
    expect(proves(polls, given)).toBe(verdict)
  })

  test.each([
    [10, 'pending queued'],
    [11, 'no-such-run'],
  ])('%d above the counter is %s although another run runs', (above, verdict) => {
    const busy = { counter: RUN, isRunning: true }
    const run = { ...given, runCount: RUN + above }
    expect(proves({ 1: [404, busy], 61: [404, busy] }, run)).toBe(verdict)
  })
})

describe('a word that ends nothing', () => {
  test.each<[string, Polls, string]>([
    ['an unknown word asks for the object', { ...seen, 10: ['completed'] }, 'needs-pipeline'],
    [
      'an unknown word with another last run',
      { ...seen, 10: ['completed', NOBODY], 300: ['completed', NOBODY] },
      'pending unknown',
    ],
    [
      'an unknown word with last_run success',
      { ...seen, 10: ['completed', lists('success')] },
      'ended success',
    ],
    [
      'an unknown word with last_run failed',
      { ...seen, 10: ['completed', lists('failed')] },
      'ended failure',
    ],
    [
      'an unknown word with last_run completed',
      { ...seen, 10: ['completed', lists('completed')] },
      'ended failure',
    ],
    [
      'an unknown word with last_run running',
      { ...seen, 10: ['completed', lists('running')] },
      'pending unknown',
    ],
    [
      'an unknown word with last_run success while it runs',
      { ...seen, 10: ['completed', lists('success', { isRunning: true })] },
      'pending unknown',
    ],
    [
      'an unknown word with a last run without status, once',
      { ...seen, 10: ['completed', { lastRun: { runCount: RUN } }] },
      'confirm',
    ],
    [
      'an unknown word with a last run without status, twice',
      {
        ...seen,
        10: ['completed', { lastRun: { runCount: RUN } }],
        15: ['completed', { lastRun: { runCount: RUN } }],
      },
      'ended failure',
    ],
    [
      'an unknown word while the object says paused',
      { ...seen, 10: ['awaiting', { isPaused: true }] },
      'pending waiting',
    ],
    ['paused with an object that says paused', { 10: ['paused', { isPaused: true }] }, 'pending waiting'],
    [
      'paused with an object that says running',
      { 10: ['paused', runs], 30: ['paused', runs] },
      'pending running',
    ],
    ['paused once with an object that says nothing', { 10: ['paused', {}] }, 'pending unknown'],
    [
      'paused for 5 s with an object that says nothing',
      { 10: ['paused', {}], 15: ['paused', {}] },
      'pending waiting',
    ],
    ['paused asks for the object', { ...seen, 10: ['paused'] }, 'needs-pipeline'],
    ['running while the object says paused', { 10: ['running', { isPaused: true }] }, 'pending running'],
    ['queued', { 10: ['queued', {}] }, 'pending queued'],
    ['nothing yet', [], 'pending unknown'],
  ])('%s', (_, polls, verdict) => {
    expect(proves(polls)).toBe(verdict)
  })
})

describe('a stop', () => {
  test.each<[string, Polls, string]>([
    ['is sent while the object shows our run running, whatever the word', { 1: [failed, runs] }, 'stop'],
    ['is sent while it is paused', { 1: [stopped, { isPaused: true }] }, 'stop'],
    ['is sent by the word where the object cannot be read', { 1: ['running', 403] }, 'stop'],
    ['is not sent by the word while the object says nothing', { 1: [running, {}] }, 'unknown'],
    ['is not sent by the word created', { 1: ['created', 403] }, 'unknown'],
    ['is not sent for a run that is queued', { 1: ['running', { counter: 4, isRunning: true }] }, 'queued'],
    ['is not sent for a run that reads queued where no object can be read', { 1: ['queued', 403] }, 'queued'],
    [
      'is not sent for a run behind which another one runs',
      { 1: [running, { counter: 6, isRunning: true }] },
      'superseded',
    ],
    ['is not sent by a word that names another run', { 1: [['running', OTHER], 403] }, 'unknown'],
    ['is not sent by the word of the poll before', { 1: [running, 403], 3: [502, 403] }, 'unknown'],
    ['is not sent by the object of the poll before', { 1: [502, runs], 3: [502, 502] }, 'unknown'],
    [
      'is sent to a run that replies name although the counter is below it',
      { 1: [running, { counter: 4 }], 6: [running, { counter: 4 }] },
      'stop',
    ],
    [
      'is not sent to such a run by a reply without a name',
      { 1: [running, { counter: 4 }], 6: [running, { counter: 4 }], 8: ['running', { counter: 4 }] },
      'unknown',
    ],
    [
      'is not sent once another run was current',
      { 1: [running, { counter: 6 }], 3: [running, 403] },
      'superseded',
    ],
  ])('%s', (_, polls, decision) => {
    expect(decides(polls)).toBe(decision)
  })

  test('is not sent on reads older than 5 s', () => {
    const known = view({ 1: [running, runs] })
    expect([6_000, 6_001].map((now) => stopDecision(known, now))).toEqual(['stop', 'unknown'])
    expect([6_000, 6_001].map((now) => isFresh(known, now))).toEqual([true, false])
  })
})

describe('a reset', () => {
  const over: Polls = { ...seen, 10: [failed, {}], 12: [failed, {}] }
  test.each<[string, Polls, RegExp | undefined]>([
    ['may be sent after an end', over, undefined],
    [
      'may not while the object cannot be read',
      { ...over, 13: [failed, 502] },
      /^the pipeline object could not be read \(HTTP 502\)$/,
    ],
    [
      'may not while another run is current',
      { ...over, 13: [failed, { counter: 6 }] },
      /^run 6 is the current one$/,
    ],
    [
      'may not after the counter has fallen',
      { ...over, 13: [failed, { counter: 0 }] },
      /^run 0 is the current one$/,
    ],
    ['may not while the run runs', seen, /^the pipeline is running$/],
    ['may not while the run is paused', { 1: [stopped, { isPaused: true }] }, /^the pipeline is paused$/],
    ['may not without an end', { 1: [failed, {}] }, /^its run is not known to have ended$/],
    ['may not while the status cannot be read', { 1: [502, {}] }, /HTTP 502/],
  ])('%s', (_, polls, why) => {
    const blocker = resetBlocker(view(polls), nowOf(polls))
    if (why === undefined) expect(blocker).toBeUndefined()
    else expect(blocker).toMatch(why)
  })
})

test('a view before the first poll proves nothing', () => {
  const known = initialView({ runCount: RUN })
  expect(verdictOf(known, 0)).toEqual({ kind: 'pending', as: 'unknown' })
  expect(stopDecision(known, 0)).toBe('unknown')
  expect(isQueued(known)).toBe(false)
})
