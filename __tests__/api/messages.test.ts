import { describe, expect, test } from '@jest/globals'
import { failureMessage, replyMessage } from '../../src/api/messages.ts'
import type { Failure } from '../../src/opsera/failure.ts'
import { operation } from '../../src/opsera/operations.ts'

const read = { operation: operation('pipeline-status'), values: {} }
const change = { operation: operation('pipeline-run'), values: {} }

describe('the sentence about a call of the api action that failed', () => {
  test.each<[Failure['kind'], RegExp]>([
    ['unauthorized', /^why\.$/],
    ['not-found', /^Opsera did not find what pipeline-status requested \(why\)/],
    ['rejected', /^Opsera rejected pipeline-status \(why\)/],
    ['redirected', /^Opsera did not answer pipeline-status: why\.$/],
    ['untrusted-certificate', /^Opsera did not answer pipeline-status: why\.$/],
    ['unreachable', /^Opsera could not be reached, so pipeline-status was not sent: why\./],
    ['throttled', /Try again later/],
    ['web-page', /must be the API host, not the portal/],
    ['too-large', /^The reply to pipeline-status could not be read: why\./],
    ['ambiguous', /^Opsera did not answer pipeline-status: why\./],
  ])('says what happened and what to do: %s', (kind, sentence) => {
    expect(failureMessage(read, { kind, reason: 'why' })).toMatch(sentence)
  })

  test.each<Failure['kind']>(['web-page', 'too-large', 'ambiguous'])(
    'says of a call that changes something that Opsera may have acted: %s',
    (kind) => {
      expect(failureMessage(change, { kind, reason: 'why' })).toMatch(/^The answer to pipeline-run was lost/)
    },
  )

  test.each([
    ['refused', '', 'without a reason'],
    ['refused', 'Locked', '"Locked"'],
    ['unclear', 'Locked', 'neither accepted nor refused'],
    ['good', '', ''],
  ] as const)('quotes what Opsera said: %s %s', (kind, message, said) => {
    const facts = { status: '', message }
    const meaning = kind === 'unclear' ? { kind, facts, reason: 'no status word' } : { kind, facts }
    expect(replyMessage(change, meaning)).toContain(said)
  })
})
