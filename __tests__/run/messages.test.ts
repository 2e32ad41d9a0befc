import { describe, expect, test } from '@jest/globals'
import type { Failure } from '../../src/opsera/failure.ts'
import {
  busyMessage,
  notStartedMessage,
  refusedMessage,
  saysBusy,
  linkSuffix,
  formatDuration,
  unconfirmedMessage,
} from '../../src/run/messages.ts'
import { PIPELINE_ID, settings } from './make.ts'

describe('see', () => {
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

describe('refused', () => {
  test('a busy pipeline is to be waited for', () => {
    expect(refusedMessage('Pipeline is running', true)).toBe(
      'Opsera refused to start the run ("Pipeline is running"): wait until that run is over, or set on-busy to wait.',
    )
  })

  test.each(['Pipeline is locked', 'Pipeline lock is set', 'LOCKED'])('"%s" is to be unlocked', (message) => {
    expect(refusedMessage(message, false)).toContain('unlock it')
  })

  test.each(['The block is empty', 'No such settings'])('"%s" is to be checked', (message) => {
    expect(refusedMessage(message, false)).toBe(
      `Opsera refused to start the run ("${message}"): check the pipeline in the portal.`,
    )
  })

  test('a refusal without a word is said to be one', () => {
    expect(refusedMessage('', false)).toBe(
      'Opsera refused to start the run without a reason: check the pipeline in the portal.',
    )
  })
})

describe('busy', () => {
  test('a paused run is to be approved or rejected', () => {
    expect(busyMessage(4, true)).toBe(
      'Run 4 of the pipeline waits for a person: approve or reject it, or set on-busy to wait.',
    )
  })

  test('a run that goes on is to be waited for or attached to', () => {
    expect(busyMessage(4, false)).toBe(
      'Run 4 of the pipeline is still going: wait until it is over, or set on-busy to wait or attach.',
    )
  })
})

describe('notStarted', () => {
  const failure = (kind: Failure['kind']): Failure => ({ kind, reason: 'this is why', said: '' })

  test.each(['unauthorized', 'redirected', 'untrusted-certificate'] as const)(
    '%s gives its own reason',
    (kind) => {
      expect(notStartedMessage(failure(kind), PIPELINE_ID)).toBe('The run was not started: this is why.')
    },
  )

  test('a pipeline that is not known is named', () => {
    expect(notStartedMessage(failure('not-found'), PIPELINE_ID)).toBe(
      `Opsera does not know the pipeline ${PIPELINE_ID} (HTTP 404): check pipeline-id and base-url.`,
    )
  })

  test('a rejected request leads to the inputs that made it', () => {
    expect(notStartedMessage(failure('rejected'), PIPELINE_ID)).toBe(
      'Opsera rejected the start request (this is why): check pipeline-id and run-settings.',
    )
  })

  test.each(['unreachable', 'throttled', 'ambiguous', 'too-large'] as const)(
    '%s leads to the network',
    (kind) => {
      expect(notStartedMessage(failure(kind), PIPELINE_ID)).toBe(
        'Opsera could not be reached to start the run: this is why; check base-url and the network of the runner.',
      )
    },
  )
})

describe('unconfirmed', () => {
  test('says that a run may have been started', () => {
    expect(unconfirmedMessage('HTTP 502', 'no new run was seen')).toBe(
      'The answer to the start request was lost: HTTP 502, and no new run was seen; ' +
        'a run may have been started, so check the pipeline before starting it again.',
    )
  })
})

describe('saysBusy', () => {
  test.each([
    'Pipeline is paused',
    'It is PENDING',
    'A run is running',
    'in progress',
    'queued',
    'already started',
  ])('"%s" says so', (message) => {
    expect(saysBusy(message)).toBe(true)
  })

  test.each(['', 'Pipeline is locked', 'prerunning', 'depending', 'in a progress'])(
    '"%s" does not',
    (message) => {
      expect(saysBusy(message)).toBe(false)
    },
  )
})

describe('span', () => {
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
