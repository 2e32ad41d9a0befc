import { describe, expect, test } from '@jest/globals'
import type { Failure } from '../../src/opsera/failure.ts'
import {
  busyMessage,
  notStartedMessage,
  refusedMessage,
  linkSuffix,
  formatDuration,
  retryLine,
  unconfirmedMessage,
  unreachableMessage,
  waitingLine,
} from '../../src/run/messages.ts'
import { PIPELINE_ID, pipeline, settings } from './make.ts'

describe('linkSuffix', () => {
  test('leads to the run', () => {
    expect(linkSuffix(settings(), 12)).toBe(` See https://portal.opsera.io/blueprint/${PIPELINE_ID}/12`)
  })

  test('leads to the pipeline without a run', () => {
    expect(linkSuffix(settings())).toBe(
      ` See https://portal.opsera.io/workflow/details/${PIPELINE_ID}/summary`,
    )
  })

  test('is nothing without a portal', () => {
    expect(linkSuffix(settings({ portalUrl: '' }), 12)).toBe('')
  })
})

describe('refusedMessage', () => {
  test('says of a busy pipeline how to wait for it', () => {
    expect(refusedMessage('Pipeline is running', true)).toBe(
      'Opsera refused to start a run because the pipeline is busy. Set `on-busy: wait` to wait for it. Opsera says: "Pipeline is running"',
    )
  })

  test.each(['Pipeline is locked', 'Pipeline lock is set', 'LOCKED'])(
    'says of "%s" who unlocks it',
    (words) => {
      expect(refusedMessage(words, false)).toContain('to unlock the pipeline.')
    },
  )

  test.each(['The block is empty', 'No such settings'])('says of "%s" where to look', (words) => {
    expect(refusedMessage(words, false)).toBe(
      `Opsera refused to start a run. Check the pipeline in the portal. Opsera says: "${words}"`,
    )
  })

  test('has no words of Opsera where there are none', () => {
    expect(refusedMessage('', false)).toBe('Opsera refused to start a run. Check the pipeline in the portal.')
  })
})

describe('busyMessage', () => {
  test('says of a paused run who ends the pause', () => {
    expect(busyMessage(pipeline({ counter: 4, isPaused: true }))).toBe(
      'The pipeline is busy: run 4 is waiting for approval. Approve or reject it, or set `on-busy: wait` to wait for it.',
    )
  })

  test('says of a run in progress how to wait for it', () => {
    expect(busyMessage(pipeline({ counter: 4, isRunning: true }))).toBe(
      'The pipeline is busy: run 4 is in progress. Set `on-busy: wait` to wait for it.',
    )
  })
})

describe('waitingLine', () => {
  const waited = { waitedMs: 60_000, atMostMs: 2_700_000 }

  test.each([
    [{ isRunning: true }, ': run 5 is in progress', '/blueprint/.*/5'],
    [{ isPaused: true }, ': run 5 is waiting for approval', '/blueprint/.*/5'],
    [{}, ': Opsera refuses a start after run 5', '/blueprint/.*/5'],
    [undefined, '', '/workflow/.*'],
  ] as const)('names run, wait and link while the pipeline is %j', (state, what, page) => {
    const line = waitingLine(settings(), state && pipeline(state), waited)
    expect(line).toMatch(
      new RegExp(`^Waiting for the pipeline${what} · waited 1m 00s of at most 45m 00s · .*${page}$`),
    )
  })

  test('has no link without a portal', () => {
    expect(waitingLine(settings({ portalUrl: '' }), undefined, waited)).toMatch(/at most 45m 00s$/)
  })
})

const failure = (kind: Failure['kind']): Failure => ({ kind, reason: 'this is why', said: '' })

describe('notStartedMessage', () => {
  test.each(['unauthorized', 'redirected', 'untrusted-certificate'] as const)(
    'of %s gives its reason',
    (kind) => {
      expect(notStartedMessage(failure(kind), PIPELINE_ID)).toBe('No run was started: this is why.')
    },
  )

  test('names a pipeline that is not known', () => {
    expect(notStartedMessage(failure('not-found'), PIPELINE_ID)).toBe(
      `Opsera does not know the pipeline ${PIPELINE_ID} (HTTP 404). Check pipeline-id and base-url.`,
    )
  })

  test('of a rejected request names the inputs that made it', () => {
    expect(notStartedMessage(failure('rejected'), PIPELINE_ID)).toBe(
      'Opsera rejected the start request (this is why). Check pipeline-id and run-settings.',
    )
  })

  test('of a web page says what can have sent it', () => {
    expect(notStartedMessage(failure('web-page'), PIPELINE_ID)).toContain(
      'something in front of Opsera answered',
    )
  })
})

describe('the messages of an outage', () => {
  test.each([
    ['unreachable', 'Could not reach Opsera: this is why'],
    ['ambiguous', 'Opsera gave no usable answer: this is why'],
  ] as const)('of %s name tries and pause', (kind, what) => {
    expect(retryLine(failure(kind), 3, 8_000)).toBe(`${what}. Retry 3 in 8s`)
    expect(unreachableMessage(failure(kind), { tries: 6, triedMs: 121_000 })).toBe(
      `${what} (6 tries over 2m 01s). No run was started: check base-url and the runner's network, then start again.`,
    )
  })
})

describe('unconfirmedMessage', () => {
  test('says that a run may have started', () => {
    expect(unconfirmedMessage('HTTP 502', 'no new run was seen')).toBe(
      'The start of a run could not be confirmed: HTTP 502, and no new run was seen. A run may have started: check the pipeline before starting another.',
    )
  })
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

test('a token that states a past expiry explains why it is refused', async () => {
  const { expiryHint } = await import('../../src/run/messages.ts')
  const at = Date.UTC(2026, 0, 5)
  expect(expiryHint(settings({ tokenExpiresAt: at }), at)).toBe(
    ' The token states that it expired on 2026-01-05.',
  )
  expect(expiryHint(settings({ tokenExpiresAt: at }), at - 1)).toBe('')
  expect(expiryHint(settings({}), at)).toBe('')
})
