import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { distance, closestName } from '../../src/run/closest-name.ts'

const NAMES: [string, ...string[]] = [
  'pipeline-run',
  'pipeline-stop',
  'pipeline-list',
  'task-get',
  'task-status',
  'user-audit-log',
]

describe('the nearest word', () => {
  test.each([
    ['pipelines-list', 'pipeline-list'],
    ['list_pipelines', 'pipeline-list'],
    ['task-state', 'task-status'],
    ['taskstatus', 'task-status'],
    ['task statuss', 'task-status'],
    ['PIPELINE', 'pipeline-run'],
    ['stop', 'pipeline-stop'],
    ['piplinestop', 'pipeline-stop'],
    ['audit-logs', 'user-audit-log'],
    ['pipeline-run', 'pipeline-run'],
    ['', 'task-get'],
  ])('to %j is %s', (given, word) => {
    expect(closestName(given, NAMES)).toBe(word)
  })
})

describe('the distance of two texts', () => {
  test.each([
    ['abc', 'xabc', 1],
    ['kitten', 'sitting', 3],
  ])('%j and %j is %d', (from, to, steps) => {
    expect(distance(from, to)).toBe(steps)
  })

  test('is the same both ways, and no longer than the longer text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const steps = distance(from, to)
        expect(distance(to, from)).toBe(steps)
        expect(steps).toBeLessThanOrEqual(Math.max(from.length, to.length))
        expect(steps === 0).toBe(from === to)
      }),
    )
  })
})
