import { describe, expect, test } from '@jest/globals'
import type { Failure } from '../../src/opsera/failure.ts'
import {
  expiryHint,
  formatDuration,
  linkSuffix,
  notStartedMessage,
  refusedMessage,
  retryLine,
  unreachableMessage,
  waitingLine,
} from '../../src/run/messages.ts'
import { portalPage } from '../../src/run/settings.ts'
import { PIPELINE_ID, pipeline, settings } from '../support/values.ts'

const PORTAL = 'https://portal.opsera.io'

test('a link leads to the run, or to the pipeline while no run is known', () => {
  expect(portalPage(settings(), 12)).toBe(`${PORTAL}/blueprint/${PIPELINE_ID}/12`)
  expect(linkSuffix(settings(), 12)).toBe(` See ${PORTAL}/blueprint/${PIPELINE_ID}/12`)
  expect(linkSuffix(settings())).toBe(` See ${PORTAL}/workflow/details/${PIPELINE_ID}/summary`)
  for (const given of [{ portalUrl: '' }, { pipelineId: '' }])
    for (const runCount of [undefined, 12]) expect(linkSuffix(settings(given), runCount)).toBe('')
})

test.each([
  ['Pipeline is running', true, ' because the pipeline is busy. Set `on-busy: wait` to wait for it.'],
  ...['Pipeline is locked', 'Pipeline lock is set', 'LOCKED'].map(
    (words) =>
      [words, false, ". Ask the pipeline's owner or an administrator to unlock the pipeline."] as const,
  ),
  ['The block is empty', false, '. Check the pipeline in the portal.'],
  ['', false, '. Check the pipeline in the portal.'],
] as const)('a refusal that says "%s" has advice', (words, isBusy, advice) => {
  const says = words === '' ? '' : ` Opsera says: "${words}"`
  expect(refusedMessage(words, isBusy)).toBe(`Opsera refused to start a run${advice}${says}`)
})

test.each([
  [{ isRunning: true }, ': run 5 is in progress', '/blueprint/.*/5'],
  [{ isPaused: true }, ': run 5 is waiting for approval', '/blueprint/.*/5'],
  [{}, ': Opsera refuses a start after run 5', '/blueprint/.*/5'],
  [undefined, '', '/workflow/.*'],
] as const)('a waiting line names run, wait and link while the pipeline is %j', (state, what, page) => {
  const waited = { waitedMs: 60_000, atMostMs: 2_700_000 }
  const line = `^Waiting for the pipeline${what} · waited 1m 00s of at most 45m 00s`
  const given = state && pipeline(state)
  expect(waitingLine(settings(), given, waited)).toMatch(new RegExp(`${line} · .*${page}$`))
  expect(waitingLine(settings({ portalUrl: '' }), given, waited)).toMatch(new RegExp(`${line}$`))
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

test.each([
  ['unreachable', 'Could not reach Opsera: this is why'],
  ['ambiguous', 'Opsera gave no usable answer: this is why'],
] as const)('an outage of kind %s is told with tries and pause', (kind, what) => {
  expect(retryLine(failure(kind), 3, 8_000)).toBe(`${what}. Retry 3 in 8s`)
  expect(unreachableMessage(failure(kind), { tries: 6, triedMs: 121_000 })).toBe(
    `${what} (6 tries over 2m 01s). No run was started: check base-url and the runner's network, then start again.`,
  )
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
