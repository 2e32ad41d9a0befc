import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { openState, readSavedState } from '../../src/runner/state.ts'
import type { SavedState } from '../../src/ports.ts'
import { commandFile, entriesOf, restoreRunner } from '../support/runner.ts'

restoreRunner()

const NOW = 9_000_000
const FOLLOWING = {
  phase: 'following',
  pipelineId: '0123456789abcdef01234567',
  pipelineName: 'Nightly build',
  counterBefore: 0,
  lastRunBefore: '11 2026-01-05T09:00:00Z success',
  runCount: 12,
  origin: 'adopted',
  startedAt: 7_000_000,
  seenInProgress: true,
  stopAcceptedAt: 8_000_000,
  cancelled: true,
} as const satisfies SavedState

/** Hands over to the post step as the runner does. */
function read(value: unknown) {
  process.env['STATE_opsera-state'] = typeof value === 'string' ? value : JSON.stringify(value)
  return readSavedState(NOW)
}

test('the post step reads what main saved, and nothing where it saved nothing', () => {
  expect(readSavedState(NOW)).toEqual({})
  const file = commandFile('GITHUB_STATE')
  openState().save(FOLLOWING)
  expect(entriesOf(file)).toHaveLength(1)
  expect(read(entriesOf(file)[0]![1])).toEqual(FOLLOWING)
})

test('every save is one entry that holds all that was saved before it', () => {
  const file = commandFile('GITHUB_STATE')
  const { pipelineId, runCount, origin, startedAt } = FOLLOWING
  const state = openState()
  const steps: readonly Partial<SavedState>[] = [
    { phase: 'requesting', pipelineId },
    { phase: 'following', runCount, origin, startedAt },
    { cancelled: true },
    { phase: 'settled' },
  ]
  for (const facts of steps) state.save(facts)
  expect(entriesOf(file).map(([, value]) => read(value))).toEqual(
    steps.map((_, index) => Object.assign({}, ...steps.slice(0, index + 1)) as object),
  )
})

test('whatever the name of the pipeline is, the state fits into an environment and is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(1, 30), (text, times) => {
      const file = commandFile('GITHUB_STATE')
      openState().save({ ...FOLLOWING, pipelineName: text.repeat(times) })
      expect(readFileSync(file, 'utf8')).not.toContain('\0')
      const [[, value] = ['', '']] = entriesOf(file)
      expect(Buffer.byteLength(value)).toBeLessThan(1_024)
      expect(read(value)).toMatchObject({ runCount: 12 })
    }),
    { numRuns: 100 },
  )
})

test('an instant of the future, as of a machine that was restarted since, and unknown keys are left out', () => {
  const { startedAt, ...rest } = FOLLOWING
  expect(read({ ...FOLLOWING, startedAt: NOW + 1, constructor: 1, later: 'x' })).toEqual(rest)
  expect(startedAt).toBeLessThan(NOW)
})

describe('a state that is incomplete or not from this program is invalid', () => {
  const without = (key: keyof SavedState) =>
    Object.fromEntries(Object.entries(FOLLOWING).filter(([name]) => name !== key))

  test.each<[string, unknown]>([
    ['no JSON', '{"phase":"following"'],
    ['a list', []],
    ['a text', '"following"'],
    ['null', 'null'],
    ['nothing in it', {}],
    ['a run without its pipeline', without('pipelineId')],
    ['a run without its number', without('runCount')],
    ['a run without its origin', without('origin')],
    ['a run without its beginning', without('startedAt')],
    ['a run without a phase', { runCount: 1 }],
    ['a request without its pipeline', { phase: 'requesting' }],
    ['a phase that there is not', { ...FOLLOWING, phase: 'resting' }],
    ['a phase of an object’s', { ...FOLLOWING, phase: 'constructor' }],
    ['an origin that there is not', { ...FOLLOWING, origin: 'stolen' }],
    ['a path as pipeline', { ...FOLLOWING, pipelineId: '../../x' }],
    ['an id with a line end', { ...FOLLOWING, pipelineId: `${FOLLOWING.pipelineId}\n` }],
    ['a number as text', { ...FOLLOWING, runCount: '12' }],
    ['run 0', { ...FOLLOWING, runCount: 0 }],
    ['half a run', { ...FOLLOWING, runCount: 1.5 }],
    ['a number that is not exact', { ...FOLLOWING, runCount: 2 ** 60 }],
    ['a counter below 0', { ...FOLLOWING, counterBefore: -1 }],
    ['an instant as text', { ...FOLLOWING, startedAt: 'now' }],
    ['a flag as text', { ...FOLLOWING, cancelled: 'true' }],
    ['a name of two lines', { ...FOLLOWING, pipelineName: 'a\nb' }],
    ['a name with a C1 control', { ...FOLLOWING, pipelineName: 'a\u0085b' }],
    ['a name that is too long', { ...FOLLOWING, pipelineName: 'a'.repeat(101) }],
  ])('%s', (_, value) => {
    expect(read(value)).toBe('invalid')
  })
})
