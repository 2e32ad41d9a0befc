import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Conclusion, StepReport } from '../../src/run/result.ts'
import { positionOf, stepStateOf } from '../../src/summary/step-states.ts'
import { report } from './reports.ts'

const AT = '2026-01-05T09:00:00.000Z'

function step(
  name: string,
  state: string | null,
  hasEnded = state === 'success' || state === 'failed',
): StepReport {
  return {
    name,
    tool: null,
    state,
    startedAt: state === null ? null : AT,
    endedAt: hasEnded ? AT : null,
  }
}

const wordsOf = (conclusion: Conclusion, status: string, state: string | null, failed = false) => {
  const only = { ...step('Build', state), failed }
  return stepStateOf(report({ conclusion, status, steps: [only] }), only)
    .join(' ')
    .trim()
}

describe('the state of a pipeline step', () => {
  test.each([
    ['success', 'success', 'success', '✅ success'],
    ['success', 'success', null, 'not run'],
    ['success', 'success', 'running', 'end not reported'],
    ['failure', 'failed', 'failed', '❌ failed'],
    ['failure', 'failed', 'rejected', '❌ failed'],
    ['failure', 'failed', 'running', 'end not reported'],
    ['failure', 'failed', 'queued', 'end not reported'],
    ['stopped', 'stopped', 'running', '⏹️ stopped'],
    ['stopped', 'stopped', 'pending', '⏹️ stopped'],
    ['stopped', 'stopped', 'success', '✅ success'],
    ['paused', 'paused', 'pending', '⏸️ waiting for approval'],
    ['paused', 'paused', null, 'not run yet'],
    ['timed-out', 'running', 'running', '▶️ running'],
    ['timed-out', 'running', null, 'not run yet'],
    ['timed-out', 'stopped', 'running', '⏹️ stopped'],
    ['cancelled', 'stopped', null, 'not run'],
    ['cancelled', '', 'running', '▶️ running'],
    ['lost-contact', 'running', 'skipped', 'skipped'],
  ] satisfies readonly (readonly [Conclusion, string, string | null, string])[])(
    'of %s with the status "%s": %s is shown as "%s"',
    (conclusion, status, state, shown) => {
      expect(wordsOf(conclusion, status, state)).toBe(shown)
    },
  )

  test('is failed for the one that Opsera names, whatever its records say', () => {
    expect(wordsOf('failure', 'failed', 'running', true)).toBe('❌ failed')
    expect(wordsOf('failure', 'failed', null, true)).toBe('❌ failed')
  })

  test('is neither running nor waiting in a run that has ended', () => {
    const state = fc.constantFrom('running', 'in progress', 'paused', 'PENDING', 'queued', 'success', null)
    const ended = fc.constantFrom(
      ['success', ''],
      ['failure', 'failed'],
      ['timed-out', 'Stopped'],
      ['cancelled', 'failed'],
    )
    fc.assert(
      fc.property(state, ended, (word, [conclusion, status]) => {
        expect(wordsOf(conclusion as Conclusion, status, word)).not.toMatch(/running|waiting/)
      }),
    )
  })
})

describe('the position', () => {
  const positionIn = (conclusion: Conclusion, ...steps: readonly StepReport[]) => {
    const position = positionOf(report({ conclusion, steps }))
    return position === undefined ? undefined : `${position.at}, ${position.name}`
  }
  const BUILD = step('Build', 'success')
  const FAILED = { ...step('Tests', 'failed'), failed: true }

  test('is that of the failed step, also among steps of one name', () => {
    expect(positionIn('failure', BUILD, FAILED, step('Deploy', null))).toBe('failed at step 2 of 3, Tests')
    expect(positionIn('failure', step('Tests', 'failed'), BUILD, FAILED)).toBe('failed at step 3 of 3, Tests')
  })

  test('is how far the run got when nothing failed', () => {
    expect(positionIn('timed-out', BUILD, step('Tests', 'running'), step('Deploy', null))).toBe(
      'at step 2 of 3, Tests',
    )
  })

  test('is not given for a success, or without steps', () => {
    expect(positionIn('success', BUILD, step('Tests', 'running'))).toBeUndefined()
    expect(positionIn('cancelled')).toBeUndefined()
    expect(positionIn('cancelled', step('Build', null))).toBeUndefined()
  })
})
