import { describe, expect, test } from '@jest/globals'
import { readSavedState, runnerState } from '../../src/runner/state.ts'
import type { SavedState } from '../../src/ports.ts'
import { commandFile, entriesOf, restoreRunner } from '../support/runner.ts'

restoreRunner()

const MEMORY: SavedState = {
  phase: 'following',
  pipelineId: '0123456789abcdef01234567',
  pipelineName: 'Nightly build',
  counterBefore: 0,
  runCount: 12,
  origin: 'adopted',
  startedAt: 1_767_603_600_000,
  over: true,
  released: false,
  stopAcceptedAt: 1_767_603_700_000,
  cancelled: true,
}

/** Hands over to post as the runner does. */
function remember(entries: readonly (readonly [string, string])[]): void {
  for (const [name, value] of entries) process.env[`STATE_${name}`] = value
}

test('post reads what main saved', () => {
  const file = commandFile('GITHUB_STATE')
  runnerState.save(MEMORY)
  remember(entriesOf(file))
  expect(readSavedState()).toEqual(MEMORY)
})

test('each save is whole, and the last one counts', () => {
  const file = commandFile('GITHUB_STATE')
  runnerState.save({ phase: 'triggering' })
  expect(entriesOf(file)).toEqual([['opsera-phase', 'triggering']])
  runnerState.save({ phase: 'following', runCount: 3 })
  remember(entriesOf(file))
  expect(readSavedState()).toEqual({ phase: 'following', runCount: 3 })
})

test('post knows nothing when main saved nothing', () => {
  expect(readSavedState()).toEqual({})
})

describe('a value that does not read is as good as none', () => {
  test.each([
    ['opsera-phase', 'resting'],
    ['opsera-phase', ''],
    ['opsera-origin', 'stolen'],
    ['opsera-runCount', 'twelve'],
    ['opsera-runCount', '-1'],
    ['opsera-runCount', '1.5'],
    ['opsera-startedAt', '12345678901234567'],
    ['opsera-pipelineId', ''],
    ['opsera-over', ''],
  ])('%s: "%s"', (name, value) => {
    remember([[name, value]])
    expect(readSavedState()).toEqual({})
  })

  test.each([
    ['true', true],
    ['false', false],
    ['yes', false],
  ])('a flag that reads "%s" is %p', (value, flag) => {
    remember([['opsera-released', value]])
    expect(readSavedState()).toEqual({ released: flag })
  })
})
