import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  backOff,
  LOG_BOUNDS,
  Pace,
  poll,
  pollUntil,
  statusBounds,
  waitForCounter,
} from '../../src/run/poll.ts'
import type { OpseraClient } from '../../src/opsera/client.ts'
import type { Pipeline } from '../../src/opsera/pipeline.ts'
import { initialView } from '../../src/run/run-view.ts'
import { verdictOf } from '../../src/run/verdict.ts'
import { outcomeOf, statusOf } from './conversation.ts'
import { pipeline } from '../support/values.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

describe('pollUntil', () => {
  /** The instants of the attempts, counted from the beginning, when the `wanted`th one returns a value. */
  async function attempts(
    wanted: number,
    more: { untilMs?: number; abortMs?: number; lastsMs?: number } = {},
  ) {
    const clock = new VirtualClock()
    const begunAt = clock.now()
    const times: number[] = []
    const stop = new AbortController()
    if (more.abortMs !== undefined)
      clock.at(begunAt + more.abortMs, () => {
        stop.abort()
      })
    const until = begunAt + (more.untilMs ?? 10_000)
    const work = pollUntil({ clock, until, pauseMs: 2_000, signal: stop.signal }, async () => {
      times.push(clock.now() - begunAt)
      await clock.sleep(more.lastsMs ?? 0)
      return times.length === wanted ? 'found' : undefined
    })
    const found = await clock.run(work)
    return { times, found, pending: clock.pending }
  }

  test.each([
    ['a value at the first attempt ends the polling', 1, {}, [0], 'found'],
    ['attempts are one pause apart', 3, {}, [0, 2_000, 4_000], 'found'],
    [
      'the last attempt begins when the time is up',
      9,
      { untilMs: 5_000 },
      [0, 2_000, 4_000, 5_000],
      undefined,
    ],
    ['one attempt is made when the time is up already', 9, { untilMs: -1 }, [0], undefined],
    ['a value of the last attempt counts', 2, { untilMs: 1_000 }, [0, 1_000], 'found'],
    ['a signal ends the pause', 9, { abortMs: 3_000 }, [0, 2_000], undefined],
    ['a value of the attempt that the signal met counts', 1, { abortMs: 500, lastsMs: 1_000 }, [0], 'found'],
    ['slow attempts do not overlap', 9, { untilMs: 6_000, lastsMs: 2_000 }, [0, 4_000], undefined],
  ] as const)('%s', async (_, wanted, more, times, found) => {
    expect(await attempts(wanted, more)).toEqual({
      times,
      found,
      pending: 'abortMs' in more ? expect.anything() : 0,
    })
  })

  test('a pause that is a function is computed after each attempt', async () => {
    const clock = new VirtualClock(0)
    const times: number[] = []
    const pauseMs = () => times.length * 1_000
    const work = pollUntil({ clock, until: 6_000, pauseMs }, () => {
      times.push(clock.now())
      return Promise.resolve(undefined)
    })
    await clock.run(work)
    expect(times).toEqual([0, 1_000, 3_000, 6_000])
  })
})

describe('the pause between reads', () => {
  test.each([
    ['status', statusBounds(10_000), [2_000, 2_600, 3_380, 4_394, 5_712, 7_426, 9_654, 10_000, 10_000]],
    ['a short poll-interval', statusBounds(1_000), [1_000, 1_000]],
    ['logs', LOG_BOUNDS, [5_000, 6_500, 8_450, 10_985, 14_281, 18_565, 24_134, 30_000, 30_000]],
  ])('of %s grows with each quiet read, up to the longest', (_, bounds, pauses) => {
    const pace = new Pace(bounds)
    for (const pauseMs of pauses) {
      expect(Math.round(pace.pauseMs)).toBe(pauseMs)
      pace.change(false)
    }
  })

  test('of status stays in proportion to the time since the last news', () => {
    const pace = new Pace(statusBounds(10_000))
    pace.change(true)
    for (let reads = 0, since = 0; reads < 40; reads++) {
      expect(pace.pauseMs).toBeCloseTo(Math.min(2_000 + 0.08 * since, 10_000), 3)
      since += pace.pauseMs
      pace.change(false)
    }
  })

  test('has wide jitter while it grows, and little at its full length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 300_000 }),
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (longestMs, news, chance) => {
          const pace = new Pace(statusBounds(longestMs))
          for (const isNews of news) pace.change(isNews)
          const share = pace.pauseMs < longestMs ? 0.4 : 0.03
          expect(pace.next(() => chance)).toBeCloseTo(pace.pauseMs * (1 - share * (1 - chance)), 3)
        },
      ),
    )
  })
})

describe('backOff', () => {
  test.each([
    [1, 1_000, 2_000],
    [2, 2_000, 4_000],
    [5, 15_000, 30_000],
    [10_000, 15_000, 30_000],
  ])('after failure %d is from %d to %d ms', (failures, least, most) => {
    expect(backOff(failures, undefined, () => 0)).toBe(least)
    expect(backOff(failures, undefined, () => 1 - Number.EPSILON)).toBeCloseTo(most, 3)
  })

  test('is never shorter than Retry-After, nor shorter because Retry-After is short', () => {
    expect([backOff(1, 120_000, () => 0), backOff(3, 1, () => 0)]).toEqual([120_000, 4_000])
  })
})

describe('waitForCounter', () => {
  test('returns the first counter above the given one, whatever failed before', async () => {
    const clock = new VirtualClock(0)
    const reads = [undefined, 4, undefined, 6]
    const deadlines: unknown[] = []
    const pipelineSummary: OpseraClient['pipelineSummary'] = (_, options) => {
      deadlines.push(options?.deadlineMs)
      const counter = reads.shift()
      return Promise.resolve(
        counter === undefined
          ? { ok: false, failure: { kind: 'ambiguous', reason: 'HTTP 502' } }
          : { ok: true, value: pipeline({ counter }) },
      )
    }
    const source = { client: { pipelineSummary } as OpseraClient, clock, settings: { pipelineId: 'p' } }
    const work = waitForCounter(source, { above: 4, until: 12_000, everyMs: 2_000 })
    expect(await clock.run(work)).toBe(6)
    expect(deadlines).toEqual([10_000, 10_000, 8_000, 6_000])
  })
})

describe('poll', () => {
  type Answer<T> = T | number
  const stop = new AbortController()
  stop.abort()

  async function reads(
    word: Answer<string>,
    shows: readonly Answer<Partial<Pipeline>>[],
    { withPipeline = true, denials = 0, signal = new AbortController().signal } = {},
  ) {
    const clock = new VirtualClock(0)
    const asked: string[] = []
    const client = {
      pipelineStatus: () => {
        asked.push('status')
        return Promise.resolve(statusOf(word))
      },
      pipelineSummary: () => {
        const shown = shows[asked.filter((call) => call === 'object').length] ?? 500
        asked.push('object')
        return Promise.resolve(
          typeof shown === 'number' ? outcomeOf<Pipeline>(shown) : outcomeOf(pipeline(shown)),
        )
      },
    } as unknown as OpseraClient
    const source = { client, clock, settings: { pipelineId: 'p' } }
    const known = { ...initialView({ runCount: 5, startedAt: 0 }), pipelineDenials: denials }
    const view = await poll(source, known, { readMs: 1_000, until: 60_000, withPipeline, signal })
    return { asked, view }
  }

  test('reads the object after a word that ends a run', async () => {
    const { asked, view } = await reads('success', [{ lastRun: { runCount: 5, status: 'success' } }], {
      withPipeline: false,
    })
    expect(asked).toEqual(['status', 'object'])
    expect(verdictOf(view, 0).kind).toBe('ended')
  })

  test.each(['running', 'queued', 502])('reads no object after %j where none is wanted', async (word) => {
    expect((await reads(word, [], { withPipeline: false })).asked).toEqual(['status'])
  })

  test('reads no object that the token may not read', async () => {
    expect((await reads('success', [], { denials: 2 })).asked).toEqual(['status'])
  })

  test('does not count a read that the signal aborted as a failure', async () => {
    const { view } = await reads(502, [502], { signal: stop.signal })
    expect(view).toMatchObject({ failures: 0 })
    expect(view.pipelineAskedAt).toBeUndefined()
  })
})
