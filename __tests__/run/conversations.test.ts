/** Whole conversations with an Opsera as it may plausibly be, and what must come of each. */
import { describe, expect, test } from '@jest/globals'
import type { Pipeline } from '../../src/opsera/pipeline.ts'
import type { Run } from '../../src/run/context.ts'
import type { GateSettings } from '../../src/run/settings.ts'
import { converse, NAMED, type Said, type Script, type Shown } from './conversation.ts'

/** Answers by the second from which on they come. */
type Answers<T> = Readonly<Record<number, T>>

/** The answer that came last by then. */
const at = <T>(seconds: number, answers: Answers<T>): T =>
  answers[
    Math.max(
      ...Object.keys(answers)
        .map(Number)
        .filter((from) => from <= seconds),
    )
  ]!

const script = (says: Answers<Said>, shows: Answers<Shown>): Script => ({
  says: (seconds) => at(seconds, says),
  shows: (seconds) => at(seconds, shows),
})

const running: Said = ['running', NAMED('is currently running')]
const success: Said = ['success', NAMED('was successful')]
const failed: Said = ['failed', NAMED('failed')]
const stopped: Said = ['stopped', NAMED('was stopped')]
const before = { runCount: 4, status: 'success' }
/** The object while our run is in progress, and after it ended. */
const runs: Partial<Pipeline> = { isRunning: true, lastRun: before }
const waits: Partial<Pipeline> = { isPaused: true, lastRun: before }
const ended = (status: string, more: Partial<Pipeline> = {}): Partial<Pipeline> => ({
  lastRun: { runCount: 5, status },
  ...more,
})
const rests: Partial<Pipeline> = { lastRun: before }

interface Row {
  readonly name: string
  readonly says: Answers<Said>
  readonly shows: Answers<Shown>
  readonly is: string
  /** The span of seconds in which the conclusion comes. */
  readonly within?: readonly [number, number]
  readonly run?: Partial<Run>
  readonly given?: Partial<GateSettings>
}

const PLAUSIBLE: readonly Row[] = [
  {
    name: 'all is as documented',
    says: { 0: running, 40: success },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the object lags 5 s behind a success',
    says: { 0: running, 40: success },
    shows: { 0: runs, 45: ended('success') },
    is: 'success',
    within: [45, 56],
  },
  {
    name: 'the object lags 30 s behind a success',
    says: { 0: running, 40: success },
    shows: { 0: runs, 70: ended('success') },
    is: 'success',
    within: [70, 82],
  },
  {
    name: 'the object lags 30 s behind a failure',
    says: { 0: running, 40: failed },
    shows: { 0: runs, 70: ended('failed') },
    is: 'failure',
    within: [70, 77],
  },
  {
    name: 'the object never shows that the run failed',
    says: { 0: running, 40: failed },
    shows: { 0: runs },
    is: 'failure',
    within: [100, 116],
  },
  {
    name: 'the object never shows that the run was stopped',
    says: { 0: running, 40: stopped },
    shows: { 0: runs },
    is: 'stopped',
    within: [100, 116],
  },
  {
    name: 'the object never lists a last run',
    says: { 0: running, 40: success },
    shows: { 0: { isRunning: true }, 40: {} },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the object says nothing about its state at any time',
    says: { 0: running, 40: success },
    shows: { 0: {} },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the object lists the last run without a status',
    says: { 0: running, 40: success },
    shows: { 0: runs, 40: { lastRun: { runCount: 5 } } },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the counter is raised only at the end',
    says: { 0: running, 40: success },
    shows: { 0: { counter: 4, lastRun: before }, 40: ended('success') },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the counter is raised only at the end, and no message names a run',
    says: { 0: 'running', 40: 'success' },
    shows: { 0: { counter: 4, lastRun: before }, 40: ended('success') },
    is: 'success',
    within: [40, 70],
  },
  {
    name: 'the counter never moves, and messages name our run',
    says: { 0: running, 40: success },
    shows: { 0: { counter: 4, lastRun: before } },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the counter falls when somebody resets the pipeline after the end',
    says: { 0: running, 40: success },
    shows: { 0: runs, 40: { counter: 0 } },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the token may not read the object, success',
    says: { 0: running, 40: success },
    shows: { 0: 403 },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the token may not read the object, failure',
    says: { 0: running, 40: failed },
    shows: { 0: 403 },
    is: 'failure',
    within: [42, 54],
  },
  {
    name: 'the token may not read the object, stopped',
    says: { 0: running, 40: stopped },
    shows: { 0: 403 },
    is: 'stopped',
    within: [70, 85],
  },
  {
    name: 'the token may not read the object, and no message names a run',
    says: { 0: 'running', 40: 'success' },
    shows: { 0: 403 },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the run has ended before the first poll',
    says: { 0: success },
    shows: { 0: ended('success') },
    is: 'success',
    within: [0, 4],
  },
  {
    name: 'the run has failed before the first poll',
    says: { 0: failed },
    shows: { 0: ended('failed') },
    is: 'failure',
    within: [10, 20],
  },
  {
    name: 'the run has ended before the first poll, and the object lists no last run',
    says: { 0: success },
    shows: { 0: {} },
    is: 'success',
    within: [10, 20],
  },
  {
    name: 'the run has ended before the first poll, and nothing names it',
    says: { 0: 'success' },
    shows: { 0: {} },
    is: 'success',
    within: [30, 45],
  },
  {
    name: 'the run has ended before the first poll, and the object cannot be read',
    says: { 0: success },
    shows: { 0: 403 },
    is: 'success',
    within: [30, 45],
  },
  {
    name: 'the status shows the run before for 15 s after the start',
    says: { 0: ['success', "Pipeline: Nightly's Run 4 was successful."], 15: running, 40: failed },
    shows: { 0: rests, 15: runs, 40: ended('failed') },
    is: 'failure',
    within: [40, 55],
  },
  {
    name: 'the status shows the run before for 15 s after the start and names no run',
    says: { 0: 'success', 15: 'running', 40: 'failed' },
    shows: { 0: rests, 15: runs, 40: ended('failed') },
    is: 'failure',
    within: [40, 55],
  },
  {
    name: 'the run waits behind another one',
    says: { 0: 'queued', 20: running, 40: success },
    shows: { 0: { counter: 4, isRunning: true }, 20: runs, 40: ended('success') },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the status shows the other run while ours is queued',
    says: { 0: 'running', 15: 'success', 20: running, 40: failed },
    shows: { 0: { counter: 4, isRunning: true }, 20: runs, 40: ended('failed') },
    is: 'failure',
    within: [40, 55],
  },
  {
    name: 'the status knows the run only once it has begun',
    says: { 0: 404, 20: running, 40: success },
    shows: { 0: { counter: 4, isRunning: true }, 20: runs, 40: ended('success') },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the status does not know the run for 12 s after it has begun',
    says: { 0: ['failed', 'Run 5 was not found.'], 12: running, 40: success },
    shows: { 0: rests, 12: runs, 40: ended('success') },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the run waits for approval, and the paused flag stays set',
    says: { 0: running, 10: ['paused', NAMED('is paused')], 30: running, 40: success },
    shows: {
      0: runs,
      10: waits,
      30: { isRunning: true, isPaused: true },
      40: ended('success', { isPaused: true }),
    },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'a run that waits for approval reads stopped',
    says: { 0: running, 10: stopped, 120: running, 140: success },
    shows: { 0: runs, 10: waits, 120: runs, 140: ended('success') },
    is: 'success',
    within: [140, 151],
  },
  {
    name: 'the run waits for approval, and the step does not',
    says: { 0: running, 10: ['paused', NAMED('is paused')] },
    shows: { 0: runs, 10: waits },
    is: 'paused',
    within: [10, 21],
    given: { onPause: 'fail' },
  },
  {
    name: 'one branch waits for approval while another one runs',
    says: { 0: running, 10: ['paused', NAMED('is paused')], 40: success },
    shows: { 0: runs, 10: { isRunning: true, isPaused: true }, 40: ended('success') },
    is: 'success',
    within: [40, 51],
    given: { onPause: 'fail' },
  },
  {
    name: 'messages name no run',
    says: { 0: 'running', 40: 'success' },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the pipeline is named "Retry failed orders"',
    says: { 0: 'running', 40: ['success', 'Pipeline: Retry failed orders has completed.'] },
    shows: {
      0: { ...runs, name: 'Retry failed orders' },
      40: { ...ended('success'), name: 'Retry failed orders' },
    },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the pipeline is named "Retry failed orders", and the object cannot be read',
    says: { 0: running, 40: ['success', "Pipeline: Retry failed orders's Run 5 has completed."] },
    shows: { 0: 403 },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'the pipeline is named "Nightly Run 2"',
    says: { 0: 'running', 40: ['success', 'Pipeline: Nightly Run 2 was successful.'] },
    shows: { 0: { ...runs, name: 'Nightly Run 2' }, 40: { ...ended('success'), name: 'Nightly Run 2' } },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'the pipeline is named "Nightly Run 2", and the object cannot be read',
    says: {
      0: ['running', "Pipeline: Nightly Run 2's Run 5 is running."],
      40: ['failed', "Pipeline: Nightly Run 2's Run 5 failed."],
    },
    shows: { 0: 403 },
    is: 'failure',
    within: [42, 54],
  },
  {
    name: 'an unknown word comes at the end, and the object lists a success',
    says: { 0: running, 40: ['completed', NAMED('has completed')] },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'an unknown word comes at the end, and the object lists no status',
    says: { 0: running, 40: 'completed' },
    shows: { 0: runs, 40: { lastRun: { runCount: 5 } } },
    is: 'failure',
    within: [45, 60],
  },
  {
    name: 'an unknown word comes at the end, and the object lags 30 s',
    says: { 0: running, 40: 'completed' },
    shows: { 0: runs, 70: ended('success') },
    is: 'success',
    within: [70, 92],
  },
  {
    name: 'another run begins right after ours has ended',
    says: { 0: running, 40: success },
    shows: { 0: runs, 40: { counter: 6, isRunning: true, lastRun: { runCount: 5, status: 'success' } } },
    is: 'success',
    within: [40, 51],
  },
  {
    name: 'another run begins and ends right after ours has ended',
    says: { 0: running, 40: success },
    shows: { 0: runs, 40: { counter: 6, lastRun: { runCount: 6, status: 'failed' } } },
    is: 'success',
    within: [50, 62],
  },
  {
    name: 'a finished run is followed by its number',
    says: { 0: success },
    shows: { 0: { counter: 9, isRunning: true, lastRun: { runCount: 8, status: 'failed' } } },
    is: 'success',
    within: [10, 20],
    run: { origin: 'followed' },
  },
]

describe('an Opsera as it may plausibly be does not turn red by strictness', () => {
  test.each(PLAUSIBLE.map((row) => [row.name, row] as const))('when %s', async (_, row) => {
    const { end, seconds } = await converse(script(row.says, row.shows), row.run, row.given)
    expect(end.kind === 'ended' ? end.as : end.kind).toBe(row.is)
    const [from, to] = row.within ?? [0, 600]
    expect(seconds).toBeGreaterThanOrEqual(from)
    expect(seconds).toBeLessThanOrEqual(to)
  })
})

const FALSE: readonly Row[] = [
  {
    name: 'a success lasts 1.5 s in the middle of a run that then fails',
    says: { 0: running, 10: success, 11.5: running, 40: failed },
    shows: { 0: runs, 40: ended('failed') },
    is: 'failure',
  },
  {
    name: 'a success lasts 8 s while the object says nothing',
    says: { 0: running, 10: success, 18: running, 40: failed },
    shows: { 0: {} },
    is: 'failure',
  },
  {
    name: 'a stale success names no run while the object says that ours is running',
    says: { 0: 'success', 42: 'failed' },
    shows: { 0: { isRunning: true, lastRun: { runCount: 4 } }, 42: ended('failed') },
    is: 'failure',
  },
  {
    name: 'two servers answer, and one has a stale success',
    says: {
      0: 'running',
      4: 'success',
      8: 'running',
      12: 'success',
      16: 'running',
      20: 'success',
      24: 'running',
      40: failed,
    },
    shows: { 0: runs, 40: ended('failed') },
    is: 'failure',
  },
  {
    name: 'the object says for good that the run is running',
    says: { 0: success },
    shows: { 0: runs },
    is: 'lost-contact',
  },
  {
    name: 'the object says for good that the run is paused',
    says: { 0: success },
    shows: { 0: waits },
    is: 'lost-contact',
  },
  {
    name: 'the object lists the run as failed',
    says: { 0: running, 10: success },
    shows: { 0: runs, 10: ended('failed') },
    is: 'lost-contact',
  },
  {
    name: 'the object lists the run as stopped',
    says: { 0: running, 10: success },
    shows: { 0: runs, 10: ended('stopped') },
    is: 'lost-contact',
  },
  {
    name: 'the message says that the run failed',
    says: { 0: ['success', NAMED('failed')] },
    shows: { 0: 403 },
    is: 'lost-contact',
  },
  {
    name: 'the message says that the run failed, and the object lists a success',
    says: { 0: running, 10: ['completed', NAMED('failed')] },
    shows: { 0: runs, 10: ended('success') },
    is: 'timed-out',
  },
  {
    name: 'the object said running within the row and cannot be read since',
    says: { 0: running, 10: success, 60: failed },
    shows: { 0: runs, 14: 502 },
    is: 'failure',
  },
  {
    name: 'last_run was there before the start, and reads like ours',
    says: { 0: 'success', 25: 'failed' },
    shows: { 0: { lastRun: { runCount: 5, status: 'success' } } },
    is: 'failure',
    run: { lastRunBefore: { runCount: 5, status: 'success' } },
  },
]

describe('no success is accepted', () => {
  test.each(FALSE.map((row) => [row.name, row] as const))('when %s', async (_, row) => {
    const { end } = await converse(script(row.says, row.shows), row.run, { patienceMs: 60_000, ...row.given })
    expect(end.kind === 'ended' ? end.as : end.kind).toBe(row.is)
  })

  test('and a contradiction for good names both claims', async () => {
    const { end, seconds } = await converse(script({ 0: success }, { 0: runs }), {}, { patienceMs: 60_000 })
    expect(end).toEqual({
      kind: 'lost-contact',
      message: expect.stringMatching(
        /^Opsera gives run 5 the status "success", but the pipeline object says that it is running, for 1m 00s\. /,
      ),
    })
    expect(seconds).toBeLessThan(65)
  })
})

const HARSH: readonly Row[] = [
  {
    name: 'failed is said for 6 s while the object says running',
    says: { 0: running, 10: failed, 16: running, 40: success },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
  },
  {
    name: 'failed is said for 55 s while the object says running',
    says: { 0: running, 10: failed, 65: running, 80: success },
    shows: { 0: runs, 80: ended('success') },
    is: 'success',
  },
  {
    name: 'failed is said for 7 s before the run was seen in progress, and the object says nothing',
    says: { 0: failed, 7: running, 40: success },
    shows: { 0: {}, 40: ended('success') },
    is: 'success',
  },
  {
    name: '404 comes for everything for 20 s',
    says: { 0: running, 10: 404, 30: running, 40: success },
    shows: { 0: runs, 10: 404, 30: runs, 40: ended('success') },
    is: 'success',
  },
  {
    name: 'the status is 404 for 20 s while the object says running',
    says: { 0: running, 10: 404, 30: running, 40: success },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
  },
  {
    name: 'stopped is said for 9 s after the start and names the run, which has not begun',
    says: { 0: stopped, 9: running, 40: success },
    shows: { 0: { lastRun: { runCount: 4, status: 'stopped' } }, 9: runs, 40: ended('success') },
    is: 'success',
  },
  {
    name: 'stopped is said for 20 s while the object says running',
    says: { 0: running, 10: stopped, 30: running, 40: success },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
  },
  {
    name: 'the token of a service behind Opsera expires for a while',
    says: { 0: running, 10: ['failed', 'jwt expired'], 30: running, 40: success },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
  },
  {
    name: 'the status cannot be fetched for a while, and the object cannot be read',
    says: { 0: running, 10: ['error', 'Could not fetch the pipeline'], 30: running, 40: success },
    shows: { 0: 403 },
    is: 'success',
  },
  {
    name: '403 comes twice',
    says: { 0: running, 10: 403, 18: running, 40: success },
    shows: { 0: runs, 40: ended('success') },
    is: 'success',
  },
  {
    name: 'the object answers 403 once',
    says: { 0: running, 10: success, 12: running, 40: failed },
    shows: { 0: 403, 3: runs, 40: ended('failed') },
    is: 'failure',
  },
]

describe('no end is accepted', () => {
  test.each(HARSH.map((row) => [row.name, row] as const))('when %s', async (_, row) => {
    const { end } = await converse(script(row.says, row.shows), row.run, row.given)
    expect(end.kind === 'ended' ? end.as : end.kind).toBe(row.is)
  })
})

const RED: readonly Row[] = [
  {
    name: 'the status is 404 and the object says nothing',
    says: { 0: running, 10: 404 },
    shows: { 0: runs, 10: rests },
    is: 'lost-contact',
    within: [20, 35],
  },
  {
    name: 'the token is refused',
    says: { 0: running, 10: 401 },
    shows: { 0: runs },
    is: 'lost-contact',
    within: [20, 35],
  },
  {
    name: '404 comes for everything for longer than patience',
    says: { 0: running, 10: 404 },
    shows: { 0: runs, 10: 404 },
    is: 'lost-contact',
    within: [60, 75],
    given: { patienceMs: 60_000 },
  },
  {
    name: 'a failure is about the request itself, for longer than patience',
    says: { 0: running, 10: ['failed', 'jwt expired'] },
    shows: { 0: runs },
    is: 'lost-contact',
    within: [60, 75],
    given: { patienceMs: 60_000 },
  },
  {
    name: 'a failure about a token is listed by the object, too',
    says: { 0: running, 10: ['failed', 'Deploy: token expired'] },
    shows: { 0: runs, 10: ended('failed') },
    is: 'failure',
    within: [12, 40],
  },
  {
    name: 'a failure about a token names the run',
    says: { 0: running, 10: ['failed', NAMED('failed: token expired')] },
    shows: { 0: 403 },
    is: 'failure',
    within: [12, 25],
  },
]

describe('a red end comes', () => {
  test.each(RED.map((row) => [row.name, row] as const))('when %s', async (_, row) => {
    const { end, seconds } = await converse(script(row.says, row.shows), row.run, row.given)
    expect(end.kind === 'ended' ? end.as : end.kind).toBe(row.is)
    expect(seconds).toBeGreaterThanOrEqual(row.within![0])
    expect(seconds).toBeLessThanOrEqual(row.within![1])
  })
})
