import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PipelineState } from '../../src/opsera/pipeline.ts'
import { phaseOf } from '../../src/opsera/status-words.ts'
import {
  begin,
  isQueued,
  judge,
  withDenial,
  withPipeline,
  withStatus,
  type Evidence,
  type Judgement,
} from '../../src/run/verdict.ts'
import { pipeline } from './make.ts'

const RUN = 5
const NAMED = "Pipeline: Nightly's Run 5 is what it is."
const OTHER = "Pipeline: Nightly's Run 4 was successful."
/** Seconds since the start of the run. */
const s = (seconds: number) => seconds * 1_000

const fresh = begin(RUN, 0)
const status = (evidence: Evidence, word: string, at: number, message = '') =>
  withStatus(evidence, { word, message }, at)
/** The run was seen to go on. */
const seen = status(withPipeline(fresh, pipeline(), s(1)), 'running', s(2))

const going = (as: string) => ({ kind: 'going', as })
const over = (as: string, message = '') => ({ kind: 'over', as, message })
const confirm = (afterMs: number) => ({ kind: 'confirm', afterMs })
const ASK = { kind: 'ask-pipeline' }

describe('before anything is read', () => {
  test('nothing has ended', () => {
    expect(fresh).toEqual({
      runCount: RUN,
      since: 0,
      seenInProgress: false,
      word: '',
      message: '',
      phase: 'unknown',
    })
    expect(judge(fresh, 0)).toEqual(going('unknown'))
  })

  test('the counter before the start is kept', () => {
    expect(begin(RUN, 0, 4).counterBefore).toBe(4)
  })
})

describe('words that end nothing', () => {
  test.each([
    ['running', 'running'],
    ['Processing Event', 'running'],
    ['paused', 'waiting'],
    ['PENDING', 'waiting'],
    ['queued', 'queued'],
  ])('%s: %s', (word, as) => {
    const evidence = status(fresh, word, s(1), 'a message')
    expect(evidence).toMatchObject({ word, message: 'a message', wordAt: s(1) })
    expect(judge(evidence, s(100))).toEqual(going(as))
  })

  test('the last word counts', () => {
    expect(judge(status(status(seen, 'failed', s(3)), 'running', s(4)), s(100))).toEqual(going('running'))
  })
})

describe('is it ours?', () => {
  test('success counts at once when the run was seen in progress', () => {
    expect(judge(status(seen, 'success', s(3)), s(3))).toEqual(over('success'))
  })

  test('success counts at once when its message names our run', () => {
    expect(judge(status(fresh, 'success', s(1), NAMED), s(1))).toEqual(over('success', NAMED))
  })

  test('success counts at once when the pipeline lists our run as over', () => {
    const listed = withPipeline(fresh, pipeline({ lastRun: { runCount: RUN, status: 'Success' } }), s(1))
    expect(judge(status(listed, 'success', s(1)), s(1))).toEqual(over('success'))
  })

  test('a message that names our run counts even after one that named none', () => {
    const evidence = status(withPipeline(fresh, pipeline(), s(3)), 'success', s(1))
    expect(judge(status(evidence, 'success', s(3), NAMED), s(3))).toEqual(over('success', NAMED))
  })

  test('a word in progress shows our run only when the counter could be read or its message names the run', () => {
    const unread = withPipeline(fresh, undefined, s(1))
    expect(status(fresh, 'running', s(1)).seenInProgress).toBe(false)
    expect(status(unread, 'running', s(2)).seenInProgress).toBe(true)
    expect(status(fresh, 'running', s(1), NAMED).seenInProgress).toBe(true)
    expect(status(fresh, 'completed', s(1)).seenInProgress).toBe(false)
    expect(status(status(seen, 'queued', s(3)), 'running', s(4)).seenInProgress).toBe(true)
  })

  test('a message that names another run takes back the claim and is no news', () => {
    const claimed = status(seen, 'failed', s(3))
    const evidence = status(claimed, 'success', s(9), OTHER)
    expect(evidence.claim).toBeUndefined()
    expect(evidence).toMatchObject({ word: 'failed', message: '', wordAt: s(3) })
  })

  test.each(['success', 'failed', 'stopped'])('%s of another run never counts', (word) => {
    let evidence = withPipeline(fresh, pipeline(), s(0))
    for (let at = 1; at < 100; at += 1) evidence = status(evidence, word, s(at), OTHER)
    expect(judge(evidence, s(1_000))).toEqual(going('unknown'))
  })

  test('without any of these the pipeline object is asked for, and then more reads', () => {
    const claimed = status(fresh, 'success', s(1))
    expect(judge(claimed, s(1))).toEqual(ASK)
    expect(judge(withPipeline(claimed, undefined, s(1)), s(1))).toEqual(confirm(5_000))
  })

  test('a pipeline object from before the claim is asked for again', () => {
    const claimed = status(withPipeline(fresh, pipeline(), s(0)), 'success', s(1))
    expect(judge(claimed, s(1))).toEqual(ASK)
  })

  describe('by lapse of time', () => {
    const asked = (at: number) =>
      withPipeline(status(status(fresh, 'success', at - s(5)), 'success', at), undefined, at)

    test('two reads that agree are enough from 30 s after the start on', () => {
      expect(judge(asked(s(35)), s(35))).toEqual(over('success'))
    })

    test.each([29, 30, 34])('sooner they are not: at %d s', (at) => {
      expect(judge(asked(s(at)), s(at)).kind).toBe('confirm')
    })

    test('a read from before does not make up for one of them', () => {
      const early = status(fresh, 'failed', s(20))
      expect(judge(withPipeline(status(early, 'failed', s(69)), undefined, s(69)), s(69))).toEqual(
        confirm(5_000),
      )
    })

    test('one read is not', () => {
      const once = withPipeline(status(fresh, 'success', s(40)), undefined, s(40))
      expect(judge(once, s(40))).toEqual(confirm(5_000))
    })

    test('two reads less than 5 s apart are not', () => {
      const twice = status(status(fresh, 'success', s(40)), 'success', s(44.9))
      expect(judge(withPipeline(twice, undefined, s(45)), s(45)).kind).toBe('confirm')
    })

    test('reads that do not agree are not', () => {
      const mixed = status(status(fresh, 'failed', s(40)), 'success', s(50))
      expect(judge(withPipeline(mixed, undefined, s(50)), s(50)).kind).toBe('confirm')
    })

    test('nothing turns green while the pipeline says that another run was the last to end', () => {
      const lastRun = { runCount: 4, status: 'success' }
      const told = withPipeline(asked(s(300)), pipeline({ lastRun }), s(300))
      expect(judge(told, s(300)).kind).toBe('confirm')
    })

    test.each([
      ['names no last run', {}],
      ['has counted on', { counter: 6, lastRun: { runCount: 4, status: 'success' } }],
    ])('a pipeline that %s does not speak against it', (_what, given) => {
      expect(judge(withPipeline(asked(s(300)), pipeline(given), s(300)), s(300))).toEqual(over('success'))
    })

    test('red may come although another run was the last to end', () => {
      const failed = status(status(fresh, 'failed', s(40)), 'failed', s(50))
      const told = withPipeline(failed, pipeline({ lastRun: { runCount: 4, status: 'success' } }), s(50))
      expect(judge(told, s(50))).toEqual(over('failure'))
    })
  })

  describe('a number that was there before the start', () => {
    const old = begin(RUN, 0, RUN)
    const lastRun = { runCount: RUN, status: 'success' }

    test('is not proved by a message or by the last run', () => {
      const told = withPipeline(status(old, 'success', s(1), NAMED), pipeline({ lastRun }), s(1))
      expect(judge(told, s(1)).kind).toBe('confirm')
    })

    test('is never green by lapse of time', () => {
      const twice = status(status(old, 'success', s(40)), 'success', s(50))
      expect(judge(withPipeline(twice, undefined, s(50)), s(500)).kind).toBe('confirm')
    })

    test('may be red by lapse of time', () => {
      const twice = status(status(old, 'failed', s(40)), 'failed', s(50))
      expect(judge(withPipeline(twice, undefined, s(50)), s(50))).toEqual(over('failure'))
    })

    test('is green once the run was seen in progress', () => {
      const inProgress = status(withPipeline(old, pipeline(), s(1)), 'running', s(2))
      expect(judge(status(inProgress, 'success', s(3)), s(3))).toEqual(over('success'))
    })

    test('is not over with a word that is not known', () => {
      const told = withPipeline(status(old, 'completed', s(1)), pipeline({ lastRun }), s(1))
      expect(judge(told, s(1))).toEqual(going('unknown'))
    })

    test('a counter that was lower before is no hindrance', () => {
      expect(judge(status(begin(RUN, 0, 4), 'success', s(1), NAMED), s(1))).toEqual(over('success', NAMED))
    })
  })
})

describe('is it true?', () => {
  test.each(['success', 'Successful', 'PASSED'])('%s at once', (word) => {
    expect(judge(status(seen, word, s(3), 'well done'), s(3))).toEqual(over('success', 'well done'))
  })

  test('a failure word waits for a second read at least 2 s later', () => {
    const once = status(seen, 'failed', s(10))
    expect(judge(once, s(10))).toEqual(confirm(2_000))
    expect(judge(status(once, 'failed', s(11.9)), s(11.9))).toEqual(confirm(1_000))
    expect(judge(status(once, 'error', s(12), 'step 3 broke'), s(12))).toEqual(
      over('failure', 'step 3 broke'),
    )
  })

  test('a failure word that is followed by another word counts no more', () => {
    const mended = status(status(seen, 'failed', s(10)), 'running', s(12))
    expect(judge(status(mended, 'failed', s(14)), s(14))).toEqual(confirm(2_000))
  })

  test('stopped asks for the pipeline object', () => {
    expect(judge(status(seen, 'stopped', s(10)), s(10))).toEqual(ASK)
  })

  test('stopped waits for a second read at least 5 s later', () => {
    const once = withPipeline(status(seen, 'stopped', s(10)), pipeline({ state: 'stopped' }), s(10))
    expect(judge(once, s(11))).toEqual(confirm(4_000))
    const tooSoon = withPipeline(status(once, 'stopped', s(14.9)), pipeline(), s(15))
    expect(judge(tooSoon, s(15)).kind).toBe('confirm')
    const twice = status(once, 'cancelled', s(15), 'by a person')
    expect(judge(twice, s(15))).toEqual(ASK)
    expect(judge(withPipeline(twice, pipeline({ state: 'stopped' }), s(15)), s(15))).toEqual(
      over('stopped', 'by a person'),
    )
  })

  test('stopped of a run that the pipeline says is paused means that it waits for a person', () => {
    const paused = withPipeline(status(seen, 'stopped', s(10)), pipeline({ state: 'paused' }), s(10))
    expect(paused.claim).toBeUndefined()
    expect(judge(paused, s(10))).toEqual(going('waiting'))
  })

  test('that our run waits for a person makes the word no word of ours: it can be that of the run before', () => {
    const paused = withPipeline(status(fresh, 'stopped', s(1)), pipeline({ state: 'paused' }), s(1))
    expect(paused.seenInProgress).toBe(false)
    expect(judge(status(paused, 'success', s(2)), s(2))).toEqual(ASK)
  })

  test('another run that is paused does not speak for ours', () => {
    const other = pipeline({ state: 'paused', counter: 6 })
    const once = withPipeline(status(seen, 'stopped', s(10)), other, s(10))
    const twice = withPipeline(status(once, 'stopped', s(15)), other, s(15))
    expect(judge(twice, s(15))).toEqual(over('stopped'))
  })

  test('a paused pipeline takes back nothing but stopped', () => {
    const paused = withPipeline(status(seen, 'success', s(10)), pipeline({ state: 'paused' }), s(10))
    expect(judge(paused, s(10))).toEqual(over('success'))
  })

  test('stopped without a pipeline object waits for 30 s and gives a notice', () => {
    const blind = (evidence: Evidence, at: number) =>
      withPipeline(status(evidence, 'stopped', at), undefined, at)
    const once = blind(seen, s(10))
    expect(judge(once, s(10))).toEqual(confirm(5_000))
    const sooner = blind(once, s(39.9))
    expect(judge(sooner, s(39.9)).kind).toBe('confirm')
    expect(judge(blind(once, s(40)), s(40))).toEqual({
      ...over('stopped'),
      notice: expect.stringContaining('could not be read'),
    })
  })
})

describe('while the counter is below our number', () => {
  const queued = withPipeline(fresh, pipeline({ counter: 4 }), s(1))

  test('the run is queued', () => {
    expect(isQueued(queued)).toBe(true)
    expect(judge(queued, s(1))).toEqual(going('queued'))
  })

  test.each([pipeline(), pipeline({ counter: 6 })])('it is not once the counter is there', (read) => {
    expect(isQueued(withPipeline(queued, read, s(2)))).toBe(false)
  })

  test('it is not known to be while there is no pipeline object', () => {
    expect(isQueued(fresh)).toBe(false)
  })

  test.each(['success', 'failed', 'stopped'])('%s ends nothing, however long it is said', (word) => {
    let evidence = queued
    for (let at = 2; at < 100; at += 1) {
      evidence = status(evidence, word, s(at))
      expect(judge(evidence, s(at))).toEqual(ASK)
      evidence = withPipeline(evidence, pipeline({ counter: 4 }), s(at))
      expect(judge(evidence, s(at))).toEqual(going('queued'))
    }
  })

  test('a word in progress is of the run before', () => {
    expect(status(queued, 'running', s(2)).seenInProgress).toBe(false)
    expect(judge(status(queued, 'running', s(2)), s(2))).toEqual(going('queued'))
  })
})

describe('a word that is not known', () => {
  const odd = status(seen, 'completed', s(10), 'all done')

  test('asks for the pipeline object', () => {
    expect(judge(odd, s(10))).toEqual(ASK)
  })

  test.each([
    ['success', 'success'],
    ['Passed', 'success'],
    ['failed', 'failure'],
    ['stopped', 'failure'],
    ['completed', 'failure'],
  ])('with the last run ours and "%s" it is over as %s', (word, as) => {
    const told = withPipeline(odd, pipeline({ lastRun: { runCount: RUN, status: word } }), s(10))
    expect(judge(told, s(10))).toEqual(over(as, 'all done'))
  })

  test('a message is made where Opsera gives none', () => {
    const told = withPipeline(
      status(seen, 'completed', s(10)),
      pipeline({ lastRun: { runCount: RUN, status: 'success' } }),
      s(10),
    )
    expect(judge(told, s(10))).toEqual(
      over('success', 'Opsera gives run 5 the status "completed" and lists it as over with "success"'),
    )
  })

  test.each([
    ['another last run', pipeline({ lastRun: { runCount: 4, status: 'success' } })],
    ['no last run', pipeline()],
    ['no pipeline object', undefined],
  ])('with %s it ends nothing', (_what, read) => {
    expect(judge(withPipeline(odd, read, s(10)), s(1_000))).toEqual(going('unknown'))
  })

  test('a pipeline object from before the word ends nothing', () => {
    const before = withPipeline(seen, pipeline({ lastRun: { runCount: RUN, status: 'success' } }), s(5))
    const vain = withPipeline(status(before, 'completed', s(10)), undefined, s(10))
    expect(judge(vain, s(10))).toEqual(going('unknown'))
  })
})

describe('refusals', () => {
  const refused = (evidence: Evidence, code: number, ...ats: readonly number[]) =>
    ats.reduce((next, at) => withDenial(next, code, `HTTP ${code}`, s(at)), evidence)
  const denied = (code: number) => ({ kind: 'unauthorized', code, reason: `HTTP ${code}` })

  test.each([401, 403])('three of %d over ten seconds end the wait', (code) => {
    expect(judge(refused(seen, code, 10, 15, 20), s(20))).toEqual(denied(code))
  })

  test.each([401, 403])('a %d needs not be shown to be about our run', (code) => {
    expect(judge(refused(fresh, code, 0, 5, 10), s(10))).toEqual(denied(code))
  })

  test.each([
    ['two', [10, 30]],
    ['three within ten seconds', [10, 15, 19.9]],
  ])('%s are not enough', (_what, ats) => {
    expect(judge(refused(seen, 401, ...ats), s(30))).toEqual(going('running'))
  })

  test('refusals of different kinds do not add up', () => {
    const mixed = refused(refused(seen, 401, 10, 15), 403, 20)
    expect(mixed.denial).toMatchObject({ code: 403, reads: 1, firstAt: s(20) })
    expect(judge(mixed, s(20))).toEqual(going('running'))
  })

  test.each([
    ['of our run', NAMED],
    ['of another run', OTHER],
  ])('an answer %s between them starts the count anew', (_what, message) => {
    const answered = status(refused(seen, 401, 10, 15), 'running', s(18), message)
    expect(judge(refused(answered, 401, 20, 25), s(25))).toEqual(going('running'))
    expect(judge(refused(answered, 401, 20, 25, 30), s(30))).toEqual(denied(401))
  })

  test('a 404 ends the wait for a run that was seen', () => {
    expect(judge(refused(seen, 404, 10, 15, 20), s(20))).toEqual(denied(404))
  })

  test('a 404 that is not shown to be about our run ends it only 30 s after the start', () => {
    expect(judge(refused(fresh, 404, 1, 6, 11), s(11))).toEqual(going('unknown'))
    expect(judge(refused(fresh, 404, 25, 30, 35), s(35))).toEqual(denied(404))
  })

  test('a 404 ends nothing while the run is queued', () => {
    const queued = withPipeline(fresh, pipeline({ counter: 4 }), s(1))
    expect(judge(refused(queued, 404, 40, 50, 60), s(60))).toEqual(going('queued'))
  })

  test('a refusal takes back a claim', () => {
    const claimed = status(seen, 'failed', s(10))
    expect(refused(claimed, 401, 12).claim).toBeUndefined()
    expect(refused(claimed, 404, 12).claim).toMatchObject({ phase: 'not-found', reads: 1 })
    expect(judge(status(refused(claimed, 404, 12), 'failed', s(14)), s(14))).toEqual(confirm(2_000))
  })

  test('a refusal after an end that was not confirmed leaves the word, and the pipeline object may settle it', () => {
    const evidence = refused(status(seen, 'failed', s(10)), 401, 12)
    expect(judge(evidence, s(12))).toEqual(ASK)
    const told = withPipeline(evidence, pipeline({ lastRun: { runCount: RUN, status: 'failed' } }), s(12))
    expect(judge(told, s(12)).kind).toBe('over')
  })
})

describe('whatever Opsera says', () => {
  const words = ['success', 'Passed', 'failed', 'stopped', 'running', 'paused', 'queued', 'completed', '']
  const counter = fc.constantFrom(4, 5, 6)
  const read = fc.record({
    counter,
    state: fc.constantFrom<PipelineState>('success', 'failed', 'running', 'paused', 'stopped', 'idle'),
    lastRun: fc.option(fc.record({ runCount: counter, status: fc.constantFrom(...words) })),
  })
  const event = fc.oneof(
    fc.record({ word: fc.constantFrom(...words), message: fc.constantFrom('', NAMED, OTHER) }),
    fc.record({ code: fc.constantFrom(401, 404) }),
    fc.record({ pipeline: fc.option(read) }),
  )
  const moment = fc.record({ event, pauseMs: fc.constantFrom(0, s(1), s(2), s(5), s(10), s(30)) })
  type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

  function take(evidence: Evidence, given: Event, at: number): Evidence {
    if ('code' in given) return withDenial(evidence, given.code, 'refused', at)
    if ('word' in given) return withStatus(evidence, given, at)
    if (given.pipeline === null) return withPipeline(evidence, undefined, at)
    const { lastRun, ...rest } = given.pipeline
    return withPipeline(evidence, pipeline({ ...rest, ...(lastRun !== null && { lastRun }) }), at)
  }

  /** Our run was said to be in this phase, by a status word that names no other run. */
  const wasSaid = (events: readonly Event[], ...phases: readonly string[]) =>
    events.some((one) => 'word' in one && one.message !== OTHER && phases.includes(phaseOf(one.word)))

  const lastRunsOfOurs = (events: readonly Event[]) =>
    events.flatMap((one) =>
      'pipeline' in one && one.pipeline?.lastRun?.runCount === RUN
        ? [phaseOf(one.pipeline.lastRun.status)]
        : [],
    )

  /** Checks the judgement after each event. */
  function always(
    check: (judgement: Judgement, events: readonly Event[], evidence: Evidence) => void,
    counterBefore?: number,
  ): void {
    const story = fc.array(moment, { minLength: 1, maxLength: 14 })
    const told = fc.property(story, (moments) => {
      let evidence = begin(RUN, 0, counterBefore)
      let now = 0
      for (const [index, { event: given, pauseMs }] of moments.entries()) {
        now += pauseMs
        evidence = take(evidence, given, now)
        const events = moments.slice(0, index + 1).map((one) => one.event)
        check(judge(evidence, now), events, evidence)
      }
    })
    fc.assert(told, { numRuns: 2_000 })
  }

  const isOver = (judgement: Judgement, as: string) => judgement.kind === 'over' && judgement.as === as

  test('no run is over as success but by a success word of it or by the last run that is ours', () => {
    always((judgement, events) => {
      if (!isOver(judgement, 'success')) return
      expect(wasSaid(events, 'success') || lastRunsOfOurs(events).includes('success')).toBe(true)
    })
  })

  test('no run with an old number is over as success but by a success word after it was seen in progress', () => {
    always((judgement, events) => {
      if (!isOver(judgement, 'success')) return
      const isPaused = events.some((one) => 'pipeline' in one && one.pipeline?.state === 'paused')
      expect(wasSaid(events, 'success')).toBe(true)
      expect(wasSaid(events, 'running', 'waiting') || isPaused).toBe(true)
    }, RUN)
  })

  test('no run is over as stopped but by a word that says so', () => {
    always((judgement, events) => {
      if (isOver(judgement, 'stopped')) expect(wasSaid(events, 'stopped')).toBe(true)
    })
  })

  test('no run is over as failure but by a word that says so or by the last run that is ours', () => {
    always((judgement, events) => {
      if (!isOver(judgement, 'failure')) return
      expect(wasSaid(events, 'failure') || lastRunsOfOurs(events).some((as) => as !== 'success')).toBe(true)
    })
  })

  test('no run is over while the counter is below its number', () => {
    always((judgement, _events, evidence) => {
      if (isQueued(evidence)) expect(judgement.kind).not.toBe('over')
    })
  })

  test('a read is never asked for sooner than a second or later than five', () => {
    always((judgement) => {
      if (judgement.kind !== 'confirm') return
      expect(judgement.afterMs).toBeGreaterThanOrEqual(1_000)
      expect(judgement.afterMs).toBeLessThanOrEqual(5_000)
    })
  })

  test('the pipeline object is not asked for twice at one moment', () => {
    always((judgement, _events, evidence) => {
      if (judgement.kind !== 'ask-pipeline') return
      const at = Math.max(evidence.wordAt ?? 0, evidence.claim?.lastAt ?? 0)
      expect(judge(withPipeline(evidence, undefined, at), at).kind).not.toBe('ask-pipeline')
    })
  })
})

describe('a word that is not about our run', () => {
  const listed = (lastRun: { runCount: number; status: string }, evidence = begin(RUN, 0)) =>
    withPipeline(evidence, pipeline({ counter: RUN, lastRun }), s(1))

  test('is not believed because the pipeline lists our run with another end', () => {
    const evidence = listed({ runCount: RUN, status: 'failed' })
    const later = status(status(evidence, 'success', s(1)), 'success', s(40))
    expect(judge(withPipeline(later, later.pipeline, s(40)), s(40)).kind).not.toBe('over')
  })

  test('is believed in the end where the pipeline lists our run with a word that is not known', () => {
    const evidence = listed({ runCount: RUN, status: 'completed' })
    const later = status(status(evidence, 'success', s(31)), 'success', s(40))
    expect(judge(withPipeline(later, later.pipeline, s(40)), s(40))).toEqual(over('success'))
  })

  test('is void once the run has left the queue, and 30 s count from then', () => {
    const queued = withPipeline(status(begin(RUN, 0), 'stopped', s(1)), pipeline({ counter: RUN - 1 }), s(1))
    const begun = withPipeline(queued, pipeline({ counter: RUN }), s(60))
    expect(begun).toMatchObject({ since: s(60) })
    expect(begun.claim).toBeUndefined()
  })

  test('is not believed because Opsera has not found our run', () => {
    const missing = `Run ${RUN} was not found.`
    const twice = status(status(begin(RUN, 0), 'failed', s(1), missing), 'failed', s(8), missing)
    expect(judge(withPipeline(twice, undefined, s(8)), s(8)).kind).toBe('confirm')
  })

  test('does not grow old on its own: the read that agrees must be late', () => {
    const early = status(status(begin(RUN, 0), 'failed', s(1)), 'failed', s(8))
    expect(judge(withPipeline(early, undefined, s(8)), s(40)).kind).toBe('confirm')
  })

  test('is no claim while the run is queued', () => {
    const queued = withPipeline(begin(RUN, 0), pipeline({ counter: RUN - 1 }), s(1))
    const claimed = status(status(queued, 'failed', s(2)), 'failed', s(9))
    expect(claimed.claim).toBeUndefined()
    expect(judge(claimed, s(9))).toEqual({ kind: 'ask-pipeline' })
    expect(judge(withPipeline(claimed, queued.pipeline, s(9)), s(9))).toEqual({ kind: 'going', as: 'queued' })
  })
})
