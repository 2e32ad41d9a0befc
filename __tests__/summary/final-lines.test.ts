import { describe, expect, test } from '@jest/globals'
import { closingOf } from '../../src/summary/final-lines.ts'
import { report } from './reports.ts'

describe('the last line', () => {
  test.each([
    [report({ conclusion: 'success', runCount: 12, durationMs: 1_363_000 }), 'Run 12 · success · 22m 43s'],
    [report({ conclusion: 'failure', runCount: 12, durationMs: 97_000 }), 'Run 12 · failure · 1m 37s'],
    [report({ conclusion: 'timed-out', runCount: 12 }), 'Run 12 · timed-out · 5s'],
    [report({ conclusion: 'not-started' }), 'not-started · 5s'],
  ])('is of what is known, %#', (given, line) => {
    expect(closingOf(given, 5_000).line).toBe(line)
  })
})

describe('the error', () => {
  const errorOf = (tail: readonly string[]) => closingOf(report({ message: 'It failed.', tail }), 0).error

  test('is none of a green step', () => {
    expect(closingOf(report({ conclusion: 'started' }), 0)).not.toHaveProperty('error')
  })

  test.each([
    [['x '.repeat(300)], `${'x '.repeat(149)}x…`],
    [['PASS', 'Tests run: 43, Failures: 1', 'Finished: FAILURE', ''], 'Tests run: 43, Failures: 1'],
    [['  ошибка: нет места  ', '-----', ' [finished] in 3 s'], 'ошибка: нет места'],
  ])('ends with the last line that says something: %j', (tail, line) => {
    expect(errorOf(tail)).toBe(`It failed.\nIts console ends with: ${line}`)
  })

  test.each([[[]], [['', '----', '🚀', 'Finished: FAILURE']]])('says no more without one: %j', (tail) => {
    expect(errorOf(tail)).toBe('It failed.')
  })
})
