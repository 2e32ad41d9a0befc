import { describe, expect, test } from '@jest/globals'
import { isStoppable, phaseOf, type Phase } from '../../src/opsera/status-words.ts'

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
