import { NO_SECRETS, secretsOf } from '../../src/log/secrets.ts'
import { describe, expect, test } from '@jest/globals'
import type { Conclusion } from '../../src/run/result.ts'
import { errorOf, lastLineOf } from '../../src/summary/final-lines.ts'
import { report } from './reports.ts'

const RUN_URL = 'https://portal.opsera.io/blueprint/x/12'

describe('the last line', () => {
  test.each([
    [report({ conclusion: 'success', runCount: 12, durationMs: 1_363_000 }), 'Run 12 · success · 22m 43s'],
    [report({ conclusion: 'failure', runCount: 12, durationMs: 97_000 }), 'Run 12 · failure · 1m 37s'],
    [report({ conclusion: 'timed-out', runCount: 12 }), 'Run 12 · timed-out · 5s'],
    [report({ conclusion: 'not-started' }), 'not-started · 5s'],
  ])('says what is known, %#', (given, line) => {
    expect(lastLineOf(given, 5_000)).toBe(line)
  })
})

describe('the title of the error', () => {
  test.each([
    ['failure', 'Opsera: run 12 failed'],
    ['stopped', 'Opsera: run 12 was stopped'],
    ['paused', 'Opsera: run 12 is waiting for approval'],
    ['not-started', 'Opsera: no run was started'],
    ['unconfirmed', 'Opsera: a run may have been started'],
    ['lost-contact', 'Opsera: lost contact with run 12'],
    ['timed-out', 'Opsera: run 12 timed out'],
    ['cancelled', 'Opsera: job cancelled during run 12'],
    ['error', 'Opsera: the action failed'],
  ] satisfies readonly (readonly [Conclusion, string])[])('of %s', (conclusion, title) => {
    expect(errorOf(report({ conclusion, runCount: 12 }), NO_SECRETS)?.title).toBe(title)
  })

  test('names the pipeline step that failed, and no other', () => {
    const failedStep = 'Smoke\ntests token-1234'
    const title = (conclusion: Conclusion) =>
      errorOf(report({ conclusion, failedStep, runCount: 12 }), secretsOf(['token-1234']))?.title
    expect(title('failure')).toBe('Opsera: Smoke tests *** failed')
    expect(title('stopped')).toBe('Opsera: run 12 was stopped')
  })

  test('needs no run', () => {
    expect(errorOf(report({ conclusion: 'timed-out' }), NO_SECRETS)?.title).toBe('Opsera: timed out')
    expect(errorOf(report({ conclusion: 'cancelled' }), NO_SECRETS)?.title).toBe('Opsera: job cancelled')
  })
})

describe('the text of the error', () => {
  const textOf = (tail: readonly string[], causes: readonly string[] = []) =>
    errorOf(report({ message: 'It failed.', tail, causes }), NO_SECRETS)?.message

  test('is none of a green step', () => {
    expect(errorOf(report({ conclusion: 'started' }), NO_SECRETS)).toBeUndefined()
    expect(errorOf(report({ conclusion: 'success' }), NO_SECRETS)).toBeUndefined()
  })

  test('is the message, the most telling console line, and the link, in this order', () => {
    expect(
      errorOf(report({ message: 'It failed.', tail: ['no space'], runUrl: RUN_URL }), NO_SECRETS)?.message,
    ).toBe(`It failed.\nLast console line: no space\nSee ${RUN_URL}`)
  })

  test.each([
    [['x '.repeat(300)], `${'x '.repeat(149)}x…`],
    [['PASS', 'Tests run: 43, Failures: 1', 'Finished: FAILURE', ''], 'Tests run: 43, Failures: 1'],
    [['  ошибка: нет места  ', '-----', ' [finished] in 3 s'], 'ошибка: нет места'],
  ])('quotes the last line that is not a closing line: %j', (tail, line) => {
    expect(textOf(tail)).toBe(`It failed.\nLast console line: ${line}`)
  })

  test('quotes a line that looks like the cause before any other', () => {
    expect(textOf(['Deleting folder'], ['[ERROR] one', '[ERROR] two'])).toBe(
      'It failed.\nLast console line: [ERROR] two',
    )
  })

  test.each([[[]], [['', '----', '🚀', 'Finished: FAILURE']]])('quotes nothing without one: %j', (tail) => {
    expect(textOf(tail)).toBe('It failed.')
  })
})
