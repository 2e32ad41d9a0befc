import { NO_SECRETS } from '../../src/log/secrets.ts'
import { describe, expect, test } from '@jest/globals'
import type { Pipeline, PlanStep } from '../../src/opsera/pipeline.ts'
import { formatPosition, planPosition } from '../../src/run/plan-position.ts'

const step = (id: string, name: string, active = true): PlanStep => ({ id, name, tool: '', active })

function pipeline(currentStepId?: string, plan = PLAN): Pipeline {
  return {
    name: 'Nightly',
    counter: 3,
    isRunning: true,
    isPaused: false,
    plan,
    ...(currentStepId !== undefined && { currentStepId }),
  }
}

const PLAN = [step('a', 'Build'), step('b', 'Old', false), step('c', 'Unit tests'), step('d', '')]

describe('the place of a run in its plan', () => {
  test.each([
    ['a', 'step 1/3 Build'],
    ['c', 'step 2/3 Unit tests'],
    ['d', 'step 3/3'],
  ])('step %s stands at "%s"; steps that are off do not count', (id, text) => {
    expect(formatPosition(planPosition(pipeline(id)), NO_SECRETS)).toBe(text)
  })

  test('has a position, a number of steps and a name', () => {
    expect(planPosition(pipeline('c'))).toEqual({ position: 2, of: 3, name: 'Unit tests' })
  })

  test.each([
    ['without a pipeline', undefined],
    ['without a current step', pipeline()],
    ['for a step that is not in the plan', pipeline('x')],
    ['for a step that is switched off', pipeline('b')],
    ['without a plan', pipeline('a', [])],
    ['for an empty id, even where a step has none', pipeline('', [step('', 'Nameless')])],
  ])('is not known %s', (_when, given) => {
    expect(planPosition(given)).toBeUndefined()
    expect(formatPosition(planPosition(given), NO_SECRETS)).toBe('')
  })
})
