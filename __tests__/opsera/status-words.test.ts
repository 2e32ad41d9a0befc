import { describe, expect, test } from '@jest/globals'
import { endNamedIn, isStoppable, phaseOf, runNamedIn, type Phase } from '../../src/opsera/status-words.ts'

const WORDS: Readonly<Record<Exclude<Phase, 'unknown'>, readonly string[]>> = {
  success: ['success', 'successful', 'passed'],
  failure: [
    ...['failed', 'failure', 'error', 'rejected', 'denied', 'aborted', 'halted', 'timeout', 'timed out'],
  ],
  stopped: ['stopped', 'cancelled', 'canceled'],
  running: ['running', 'processing event', 'created', 'executed', 'in progress'],
  waiting: ['paused', 'pending'],
  queued: ['queued'],
}
const rows = Object.entries(WORDS).flatMap(([phase, words]) => words.map((word) => [word, phase] as const))

describe('phaseOf', () => {
  test.each(rows)('%j means %s, however it is written', (word, phase) => {
    expect([word, word.toUpperCase(), ` ${word}\n`].map(phaseOf)).toEqual([phase, phase, phase])
  })

  test.each(['', ' ', 'succes', 'not success', 'success!', 'done', 'unknown', 'constructor', '__proto__'])(
    '%j is unknown',
    (word) => {
      expect(phaseOf(word)).toBe('unknown')
    },
  )
})

describe('isStoppable', () => {
  test.each(['running', 'Processing Event', ' PAUSED ', 'pending'])('holds for %j', (word) => {
    expect(isStoppable(word)).toBe(true)
  })

  test.each([
    '',
    'created',
    'executed',
    'in progress',
    'queued',
    'success',
    'failed',
    'stopped',
    'x running',
  ])('does not hold for %j', (word) => {
    expect(isStoppable(word)).toBe(false)
  })
})

describe('runNamedIn', () => {
  test.each([
    ["Pipeline: Nightly's Run 3 was successful.", 3],
    ['Pipeline: Nightly’s run #12 has failed', 12],
    ["Pipeline: Run 7's Run 3 was successful.", 3],
    ["Pipeline: Tom's Run 7's Run 3 was successful.", 3],
    ['Run 5 is running', 5],
    ['run 5: Run #5 has ended', 5],
  ])('%j speaks of %d', (message, run) => {
    expect(runNamedIn(message)).toBe(run)
  })

  test.each([
    [''],
    ['The pipeline was successful.'],
    ['Run 5 follows run 4'],
    ['rerun 5 of it'],
    ['Run 5a'],
    ['Run 12345678901'],
    ['5 runs'],
  ])('%j names no run', (message) => {
    expect(runNamedIn(message)).toBeUndefined()
  })
})

describe('endNamedIn', () => {
  test.each([
    ["Pipeline: Orders's Run 3 failed.", 3],
    ['Run 3 was not found.', undefined],
    ['Run 3 does not exist', undefined],
    ['The run failed.', undefined],
  ])('of %j is %j', (message, run) => {
    expect(endNamedIn(message)).toBe(run)
  })
})
