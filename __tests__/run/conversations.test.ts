/** Whole conversations with a plausible Opsera, and with answers that must not be accepted, and how each ends. */
import { describe, expect, test } from '@jest/globals'
import type { Pipeline } from '../../src/opsera/pipeline.ts'
import type { GateSettings, Run } from '../../src/run/context.ts'
import { converse, NAMED, type Said, type Script, type Shown } from './conversation.ts'

/** What the status says and the object shows, by the second from which on it does. */
type Answers = Readonly<Record<number, readonly [Said, Shown]>>

function script(answers: Answers): Script {
  const at = (seconds: number) => {
    const times = Object.keys(answers).map(Number)
    return answers[Math.max(...times.filter((from) => from <= seconds))]!
  }
  return { says: (seconds) => at(seconds)[0], shows: (seconds) => at(seconds)[1] }
}

const running: Said = ['running', NAMED('is currently running')]
const success: Said = ['success', NAMED('was successful')]
const failed: Said = ['failed', NAMED('failed')]
const stopped: Said = ['stopped', NAMED('was stopped')]
const paused: Said = ['paused', NAMED('is paused')]
const expired: Said = ['failed', 'jwt expired']
const lastRun = { runCount: 4, status: 'success' }
/** The object while our run is in progress, waits for approval, or has not begun. */
const runs: Partial<Pipeline> = { isRunning: true, lastRun }
const waits: Partial<Pipeline> = { isPaused: true, lastRun }
const branches: Partial<Pipeline> = { isRunning: true, isPaused: true }
const rests: Partial<Pipeline> = { lastRun }
const behind: Partial<Pipeline> = { counter: 4, isRunning: true }
const lags: Partial<Pipeline> = { counter: 4, lastRun }
const lists = (status?: string, more: Partial<Pipeline> = {}): Partial<Pipeline> => ({
  lastRun: { runCount: 5, ...(status !== undefined && { status }) },
  ...more,
})
const won = lists('success')
const lost = lists('failed')

type Row = readonly [
  answers: Answers,
  /** The end, and in which seconds it comes. */
  end: string,
  more?: { readonly run?: Partial<Run>; readonly settings?: Partial<GateSettings> },
]

const testEnds = (rows: Readonly<Record<string, Row>>) => {
  test.each(Object.entries(rows))('when %s', async (_, [answers, expected, { run, settings } = {}]) => {
    const { end, seconds } = await converse(script(answers), run, settings)
    const [, word, from, to] = /^(\S+)(?: in (\d+) to (\d+) s)?$/.exec(expected) ?? []
    expect(end.kind === 'ended' ? end.as : end.kind).toBe(word)
    expect(seconds).toBeGreaterThanOrEqual(Number(from ?? 0))
    expect(seconds).toBeLessThanOrEqual(Number(to ?? 610))
  })
}

describe('plausible answers of Opsera do not fail the step', () => {
  const named = (name: string, object: Partial<Pipeline>) => ({ ...object, name })
  const retried: Said = ['success', 'Pipeline: Retry failed orders has completed.']
  const nightly = (what: string) => `Pipeline: Nightly Run 2's Run 5 ${what}.`
  testEnds({
    'all is as documented': [{ 0: [running, runs], 40: [success, won] }, 'success in 40 to 51 s'],
    'messages name no run': [{ 0: ['running', runs], 40: ['success', won] }, 'success in 40 to 51 s'],
    'the object lags 30 s behind a success': [
      { 0: [running, runs], 40: [success, runs], 70: [success, won] },
      'success in 70 to 82 s',
    ],
    'the object lags 30 s behind a failure': [
      { 0: [running, runs], 40: [failed, runs], 70: [failed, lost] },
      'failure in 70 to 77 s',
    ],
    'the object never shows that the run failed': [
      { 0: [running, runs], 40: [failed, runs] },
      'failure in 100 to 116 s',
    ],
    'the object never says anything': [{ 0: [running, {}], 40: [success, {}] }, 'success in 50 to 62 s'],
    'the object lists the last run without a status': [
      { 0: [running, runs], 40: [success, lists()] },
      'success in 50 to 62 s',
    ],
    'the counter is raised at the end': [{ 0: [running, lags], 40: [success, won] }, 'success in 40 to 51 s'],
    'the counter is raised at the end, and no message names a run': [
      { 0: ['running', lags], 40: ['success', won] },
      'success in 40 to 70 s',
    ],
    'the counter never moves, and messages name our run': [
      { 0: [running, lags], 40: [success, lags] },
      'success in 50 to 62 s',
    ],
    'the counter falls when somebody resets the pipeline after the end': [
      { 0: [running, runs], 40: [success, { counter: 0 }] },
      'success in 50 to 62 s',
    ],
    'no object can be read, success': [{ 0: [running, 403], 40: [success, 403] }, 'success in 50 to 62 s'],
    'no object can be read, failure': [{ 0: [running, 403], 40: [failed, 403] }, 'failure in 42 to 54 s'],
    'no object can be read, stopped': [{ 0: [running, 403], 40: [stopped, 403] }, 'stopped in 70 to 85 s'],
    'no object can be read, and no message names a run': [
      { 0: ['running', 403], 40: ['success', 403] },
      'success in 50 to 62 s',
    ],
    'the run has ended before the first poll': [{ 0: [success, won] }, 'success in 0 to 4 s'],
    'the run has failed before the first poll': [{ 0: [failed, lost] }, 'failure in 10 to 20 s'],
    'it has ended by then, and no last run is listed': [{ 0: [success, {}] }, 'success in 10 to 20 s'],
    'it has ended by then, and nothing names it': [{ 0: ['success', {}] }, 'success in 30 to 45 s'],
    'it has ended by then, and no object can be read': [{ 0: [success, 403] }, 'success in 30 to 45 s'],
    'the status shows the run before for 15 s after the start and names no run': [
      { 0: ['success', rests], 15: ['running', runs], 40: ['failed', lost] },
      'failure in 40 to 55 s',
    ],
    'the run waits behind another one': [
      { 0: ['queued', behind], 20: [running, runs], 40: [success, won] },
      'success in 40 to 51 s',
    ],
    'the status shows the other run while ours is queued': [
      { 0: ['running', behind], 15: ['success', behind], 20: [running, runs], 40: [failed, lost] },
      'failure in 40 to 55 s',
    ],
    'the status knows the run only once it has begun': [
      { 0: [404, behind], 20: [running, runs], 40: [success, won] },
      'success in 40 to 51 s',
    ],
    'the status does not know the run for 12 s after it has begun': [
      { 0: [['failed', 'Run 5 was not found.'], rests], 12: [running, runs], 40: [success, won] },
      'success in 40 to 51 s',
    ],
    'the run waits for approval, and the paused flag stays set': [
      {
        ...{ 0: [running, runs], 10: [paused, waits], 30: [running, branches] },
        40: [success, lists('success', { isPaused: true })],
      },
      'success in 40 to 51 s',
    ],
    'a run that waits for approval reads stopped': [
      { 0: [running, runs], 10: [stopped, waits], 120: [running, runs], 140: [success, won] },
      'success in 140 to 151 s',
    ],
    'one branch waits for approval while another one runs': [
      { 0: [running, runs], 10: [paused, branches], 40: [success, won] },
      'success in 40 to 51 s',
      { settings: { onPause: 'fail' } },
    ],
    'the pipeline is named "Retry failed orders"': [
      {
        0: ['running', named('Retry failed orders', runs)],
        40: [retried, named('Retry failed orders', won)],
      },
      'success in 40 to 51 s',
    ],
    'the pipeline is named "Nightly Run 2", and no object can be read': [
      { 0: [['running', nightly('is running')], 403], 40: [['failed', nightly('failed')], 403] },
      'failure in 42 to 54 s',
    ],
    'an unknown word comes at the end, and the object lists no status': [
      { 0: [running, runs], 40: ['completed', lists()] },
      'failure in 45 to 60 s',
    ],
    'an unknown word comes at the end, and the object lags 30 s': [
      { 0: [running, runs], 40: ['completed', runs], 70: ['completed', won] },
      'success in 70 to 92 s',
    ],
    'another run begins right after ours has ended': [
      { 0: [running, runs], 40: [success, lists('success', { counter: 6, isRunning: true })] },
      'success in 40 to 51 s',
    ],
    'another run begins and ends right after ours has ended': [
      {
        0: [running, runs],
        40: [success, { counter: 6, lastRun: { runCount: 6, status: 'failed' } }],
      },
      'success in 50 to 62 s',
    ],
    'a finished run is followed by its number': [
      { 0: [success, { counter: 9, isRunning: true, lastRun: { runCount: 8, status: 'failed' } }] },
      'success in 10 to 20 s',
      { run: { origin: 'followed' } },
    ],
  })
})

describe('no success is accepted', () => {
  const settings = { patienceMs: 60_000 }
  testEnds({
    'it lasts 1.5 s in the middle of a run that then fails': [
      { 0: [running, runs], 10: [success, runs], 11.5: [running, runs], 40: [failed, lost] },
      'failure',
    ],
    'it lasts 8 s while the object says nothing': [
      { 0: [running, {}], 10: [success, {}], 18: [running, {}], 40: [failed, {}] },
      'failure',
    ],
    'it names no run while the object says that ours is running': [
      { 0: ['success', { isRunning: true, lastRun: { runCount: 4 } }], 42: ['failed', lost] },
      'failure',
    ],
    'two servers answer, and one has a stale success': [
      {
        ...{ 0: ['running', runs], 4: ['success', runs], 8: ['running', runs], 12: ['success', runs] },
        ...{ 16: ['running', runs], 20: ['success', runs], 24: ['running', runs], 40: [failed, lost] },
      },
      'failure',
    ],
    'the object lists the run, which read as queued, as failed, and cannot be read since': [
      { 0: [running, lags], 2: [success, lost], 4: [success, 502] },
      'lost-contact',
      { settings },
    ],
    'the message says that the run failed': [
      { 0: [['success', NAMED('failed')], 403] },
      'lost-contact',
      { settings },
    ],
    'the message says that the run failed, and the object lists a success': [
      { 0: [running, runs], 10: [['completed', NAMED('failed')], won] },
      'timed-out',
    ],
    'the object said running during the streak and cannot be read since': [
      { 0: [running, runs], 10: [success, runs], 14: [success, 502], 60: [failed, 502] },
      'failure',
      { settings },
    ],
  })

  test('while the object contradicts it, and the error names both claims after patience', async () => {
    const { end, seconds } = await converse(script({ 0: [success, runs] }), {}, settings)
    const says = 'Opsera gives run 5 the status "success", but the pipeline object says that it is running'
    expect(end).toEqual({
      kind: 'lost-contact',
      message: expect.stringMatching(`^${says}, for 1m 00s\\. `),
    })
    expect(seconds).toBeLessThan(65)
  })

  test('for the end of a silence, which does not name a failure that the object contradicted before it', async () => {
    const { end } = await converse(
      script({ 0: [running, runs], 10: [failed, runs], 20: [503, 503] }),
      {},
      settings,
    )
    expect(end).toEqual({
      kind: 'lost-contact',
      message: expect.stringMatching(/^Opsera has not answered for 1m 00s \(\d+ tries, last: HTTP 503\)/),
    })
  })
})

describe('no end is accepted', () => {
  const unfetched: Said = ['error', 'Could not fetch the pipeline']
  testEnds({
    'failed is said for 7 s before the run was seen in progress, and the object says nothing': [
      { 0: [failed, {}], 7: [running, {}], 40: [success, won] },
      'success',
    ],
    'the status cannot be fetched for a while, and no object can be read': [
      { 0: [running, 403], 10: [unfetched, 403], 30: [running, 403], 40: [success, 403] },
      'success',
    ],
    'the object answers 403 once': [
      { 0: [running, 403], 3: [running, runs], 10: [success, runs], 12: [running, runs], 40: [failed, lost] },
      'failure',
    ],
  })
})

describe('a red end comes', () => {
  const settings = { patienceMs: 60_000 }
  testEnds({
    'the token is refused': [{ 0: [running, runs], 10: [401, runs] }, 'lost-contact in 20 to 35 s'],
    '404 comes for everything for longer than patience': [
      { 0: [running, runs], 10: [404, 404] },
      'lost-contact in 60 to 75 s',
      { settings },
    ],
    'a failure is about the request itself for longer than patience': [
      { 0: [running, runs], 10: [expired, runs] },
      'lost-contact in 60 to 75 s',
      { settings },
    ],
  })
})
