import { describe, expect, test } from '@jest/globals'
import { pageOf } from '../../src/run/settings.ts'
import { PIPELINE_ID, settings } from './make.ts'

describe('pageOf', () => {
  test('is the page of a run', () => {
    expect(pageOf(settings(), 12)).toBe(`https://portal.opsera.io/blueprint/${PIPELINE_ID}/12`)
  })

  test('is the page of the pipeline while no run is known', () => {
    expect(pageOf(settings())).toBe(`https://portal.opsera.io/workflow/details/${PIPELINE_ID}/summary`)
  })

  test.each([{ portalUrl: '' }, { pipelineId: '' }])('is empty with %p', (given) => {
    expect(pageOf(settings(given), 12)).toBe('')
    expect(pageOf(settings(given))).toBe('')
  })
})
