import { describe, expect, test } from '@jest/globals'
import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import type { Conclusion, RunResult } from '../../src/run/result.ts'
import { headlineOf, logFinalLines } from '../../src/summary/final-lines.ts'
import { restoreRunner, workflowLog } from '../support/runner.ts'
import { report } from './reports.ts'

restoreRunner()

const RUN_URL = 'https://portal.opsera.io/blueprint/x/12'

/** What a step that took five seconds writes at its end. */
function finalLines(given: Partial<RunResult>, secrets = NO_SECRETS) {
  const written = workflowLog()
  const errors: (readonly [message: string, title: string])[] = []
  const fail = (...error: readonly [message: string, title: string]) => void errors.push(error)
  const isGreen = logFinalLines(report(given), { secrets, tookMs: 5_000, fail })
  return { isGreen, errors, line: written().trim() }
}

test.each<[Partial<RunResult>, string]>([
  [{ conclusion: 'success', runCount: 12, durationMs: 1_363_000 }, 'Run 12 · success · 22m 43s'],
  [{ conclusion: 'timed-out', runCount: 12 }, 'Run 12 · timed-out · 5s'],
  [{ conclusion: 'not-started' }, 'not-started · 5s'],
])('the last line says what is known: %j', (given, line) => {
  expect(finalLines(given).line).toBe(line)
})

test('a green step has no error', () => {
  for (const conclusion of ['success', 'started'] as const)
    expect(finalLines({ conclusion })).toMatchObject({ isGreen: true, errors: [] })
})

// The golden files show those of a run.
test.each<[Conclusion, string]>([
  ['success', 'the run succeeded'],
  ['started', 'a run was started'],
  ['failure', 'the run failed'],
  ['stopped', 'the run was stopped'],
  ['paused', 'the run is waiting for approval'],
  ['lost-contact', 'lost contact with the run'],
  ['timed-out', 'timed out'],
  ['cancelled', 'job cancelled'],
])('the headline of %s needs no run', (conclusion, words) => {
  expect(headlineOf(report({ conclusion })).words).toBe(words)
})

test('the title of the error names the pipeline step that failed, and no other', () => {
  const titleOf = (conclusion: Conclusion) => {
    const given = { conclusion, failedStep: 'Smoke\ntests token-1234', runCount: 12 }
    return finalLines(given, new Secrets(['token-1234'])).errors[0]?.[1]
  }
  expect(titleOf('failure')).toBe('Opsera: Smoke tests *** failed')
  expect(titleOf('stopped')).toBe('Opsera: run 12 was stopped')
})

describe('the text of the error', () => {
  const textOf = (given: Partial<RunResult>) => finalLines({ message: 'It failed.', ...given }).errors[0]?.[0]

  test('is the message, the most telling console line, and the link, in this order', () => {
    expect(textOf({ tail: ['no space'], runUrl: RUN_URL })).toBe(
      `It failed.\nLast console line: no space\nSee ${RUN_URL}`,
    )
  })

  test.each([
    [['x '.repeat(300)], `${'x '.repeat(149)}x…`],
    [['PASS', 'Tests run: 43, Failures: 1', 'Finished: FAILURE', ''], 'Tests run: 43, Failures: 1'],
    [['  ошибка: нет места  ', '-----', ' [finished] in 3 s'], 'ошибка: нет места'],
  ])('quotes the last line that is not a closing line: %j', (tail, line) => {
    expect(textOf({ tail })).toBe(`It failed.\nLast console line: ${line}`)
  })

  test('quotes a line that looks like the cause before any other', () => {
    expect(textOf({ tail: ['Deleting folder'], causes: ['[ERROR] one', '[ERROR] two'] })).toBe(
      'It failed.\nLast console line: [ERROR] two',
    )
  })

  test.each([[[]], [['', '----', '🚀', 'Finished: FAILURE']]])('quotes nothing without one: %j', (tail) => {
    expect(textOf({ tail })).toBe('It failed.')
  })
})
