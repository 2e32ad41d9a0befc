import { describe, expect, test } from '@jest/globals'
import type { Failure } from '../../src/opsera/failure.ts'
import {
  closestName,
  expiryHint,
  formatDuration,
  linkSuffix,
  notStartedMessage,
} from '../../src/run/messages.ts'
import { portalPage } from '../../src/run/context.ts'
import { PIPELINE_ID, settings } from '../support/values.ts'

const PORTAL = 'https://portal.opsera.io'

test('a link leads to the run, or to the pipeline while no run is known', () => {
  expect(portalPage(settings(), 12)).toBe(`${PORTAL}/blueprint/${PIPELINE_ID}/12`)
  expect(linkSuffix(settings(), 12)).toBe(` See ${PORTAL}/blueprint/${PIPELINE_ID}/12`)
  expect(linkSuffix(settings())).toBe(` See ${PORTAL}/workflow/details/${PIPELINE_ID}/summary`)
  for (const given of [{ portalUrl: '' }, { pipelineId: '' }])
    for (const runCount of [undefined, 12]) expect(linkSuffix(settings(given), runCount)).toBe('')
})

const failure = (kind: Failure['kind']): Failure => ({ kind, reason: 'this is why' })

test.each([
  ['unauthorized', 'No run was started: this is why.'],
  ['redirected', 'No run was started: this is why.'],
  ['untrusted-certificate', 'No run was started: this is why.'],
  [
    'not-found',
    `Opsera does not know the pipeline ${PIPELINE_ID} (HTTP 404). Check pipeline-id and base-url.`,
  ],
  ['rejected', 'Opsera rejected the start request (this is why). Check pipeline-id and run-settings.'],
  ['web-page', expect.stringContaining('something in front of Opsera answered with this is why')],
] as const)('a start that fails with %s says what to do', (kind, message) => {
  expect(notStartedMessage(failure(kind), PIPELINE_ID)).toEqual(message)
})

test('a token that states a past expiry explains why it is refused', () => {
  const at = Date.UTC(2026, 0, 5)
  const hint = ' The token states that it expired on 2026-01-05.'
  expect(expiryHint(settings({ tokenExpiresAt: at }), at)).toBe(hint)
  expect(expiryHint(settings({ tokenExpiresAt: at }), at - 1)).toBe('')
  expect(expiryHint(settings({}), at)).toBe('')
})

describe('formatDuration', () => {
  test.each([
    [-5_000, '0s'],
    [0, '0s'],
    [999, '0s'],
    [45_000, '45s'],
    [59_999, '59s'],
    [60_000, '1m 00s'],
    [270_000, '4m 30s'],
    [3_599_999, '59m 59s'],
    [3_600_000, '1h 00m'],
    [3_720_000, '1h 02m'],
    [360_000_000, '100h 00m'],
  ])('%d ms reads %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

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
