import { expect, test } from '@jest/globals'
import { CONCLUSIONS, isGreen } from '../../src/run/result.ts'

test('only success and started are green, in this spelling', () => {
  expect(CONCLUSIONS.filter(isGreen)).toEqual(['success', 'started'])
  expect(CONCLUSIONS).toHaveLength(11)
  expect(isGreen('Success')).toBe(false)
})
