import { describe, expect, test } from '@jest/globals'
import { observe } from '../../src/run/observe.ts'
import { initialView, planPosition } from '../../src/run/run-view.ts'
import { converse, NAMED, outcomeOf, type Script } from './conversation.ts'
import { pipeline } from '../support/values.ts'

const plan = [
  { id: 'a', name: 'Build', tool: '', active: true },
  { id: 'b', name: 'Deploy to production', tool: '', active: true },
]
const running = ['running', NAMED('is remote text')] as const
const success = ['success', NAMED('was successful, remote text')] as const
const over = { lastRun: { runCount: 5, status: 'success' } }
/** The run is in progress for 40 s and then succeeds, unless the script says otherwise. */
const script = (given: Partial<Script> = {}): Script => ({
  says: (seconds) => (seconds < 40 ? running : success),
  shows: (seconds) => (seconds < 40 ? { isRunning: true, plan, currentStepId: 'a' } : over),
  ...given,
})

describe('the log', () => {
  test('says of a failed read which try it was and when the next one follows', async () => {
    const says: Script['says'] = (seconds) => (seconds < 10 ? running : seconds < 30 ? 502 : success)
    const { lines } = await converse(script({ says }))
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^info: Run 5 · no answer: HTTP 502 · retry 1 in [12]s · step 1\/2 Build · \d+s$/,
      ),
    )
  })

  test('says what contradicts a success', async () => {
    const says: Script['says'] = (seconds) =>
      seconds > 10 && seconds < 20 ? success : seconds < 40 ? running : success
    const { lines } = await converse(script({ says }))
    expect(lines).toContainEqual(
      expect.stringMatching(/^info: Run 5 · success, but the pipeline object says that it is running · /),
    )
  })

  test('never shows the pipeline step of another run, and names the latest run', async () => {
    const shows: Script['shows'] = () => ({ counter: 4, isRunning: true, plan, currentStepId: 'b' })
    const { end, lines } = await converse(
      script({ says: () => 404, shows }),
      { runCount: 15, origin: 'followed' },
      { timeoutMs: 120_000 },
    )
    expect(lines.join('\n')).not.toContain('Deploy to production')
    expect(lines[0]).toMatch(/^info: Run 15 · queued \(the latest run is 4\) · /)
    expect(end).toEqual({
      kind: 'error',
      message: 'The pipeline has no run 15; its latest is 4: check run-count.',
    })
  })

  test('gives one notice for each pause', async () => {
    const says: Script['says'] = (seconds) => {
      const isPaused = (seconds > 5 && seconds < 15) || (seconds > 25 && seconds < 35)
      return isPaused ? 'paused' : seconds < 40 ? running : success
    }
    const shows: Script['shows'] = (seconds) => (seconds < 40 ? { isPaused: true } : over)
    const { lines } = await converse(script({ says, shows }))
    expect(lines.filter((line) => line.startsWith('notice: Run 5 is waiting for approval'))).toHaveLength(2)
  })
})

describe('debug lines', () => {
  test('say what was observed and what it proves, once for each change', async () => {
    const { debug, reads } = await converse(
      script({ shows: (seconds) => (seconds < 40 ? { isRunning: true } : {}) }),
    )
    expect(debug[0]).toBe(
      'Run 5: status "running", pipeline object: counter 5, last run none, running, seen in progress; proves: pending as running',
    )
    expect(debug.at(-1)).toMatch(/^Run 5: status "success", .*; proves: ended as success$/)
    expect(debug).toContainEqual(expect.stringMatching(/; proves: confirm$/))
    expect(debug.length).toBeLessThan(reads.status)
  })

  test('hold no remote text other than the status word', async () => {
    const { debug } = await converse(script())
    expect(debug.join('\n')).not.toMatch(/remote text|Build|Nightly/)
  })
})

test('the first status that shows the run in progress is saved', async () => {
  expect((await converse(script())).saved).toEqual({ seenInProgress: true })
})

test.each([
  ['of the first step', 'a', { position: 1, of: 3, name: 'Build' }],
  ['that does not count a step that is switched off', 'c', { position: 2, of: 3, name: '' }],
  ['of a step that is switched off is not known', 'b', undefined],
  ['of a step that is not in the plan is not known', 'x', undefined],
  ['without a current step is not known', undefined, undefined],
  ['for an empty id is not known, even where a step has none', '', undefined],
])('a position %s', (_, currentStepId, position) => {
  const steps = ['a Build', 'b Old', 'c ', ' Nameless'].map((step) => step.split(' '))
  const planned = steps.map(([id = '', name = '']) => ({ id, name, tool: '', active: id !== 'b' }))
  const shows = outcomeOf(pipeline({ plan: planned, currentStepId }))
  expect(planPosition(observe(initialView({ runCount: 5 }), { at: 0, pipeline: shows }))).toEqual(position)
})
