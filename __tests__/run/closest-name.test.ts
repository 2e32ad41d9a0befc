import { describe, expect, test } from '@jest/globals'
import { closestName } from '../../src/run/messages.ts'

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
    ['', 'pipeline-run'],
  ])('to %j is %s', (given, word) => {
    expect(closestName(given, NAMES)).toBe(word)
  })
})
