import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  canRefuse,
  isAccepted,
  readAcknowledgement,
  readToolUpdate,
  saysBusy,
} from '../../src/opsera/acknowledgement.ts'

const ACCEPTED_WORDS = ['executed', 'success', 'successful', 'accepted', 'queued', 'created', 'submitted']
const REFUSING_WORDS = [
  ...['failed', 'failure', 'error', 'rejected', 'denied', 'aborted', 'halted'],
  ...['stopped', 'cancelled', 'canceled'],
]
const UNCLEAR_WORDS = [
  '',
  'running',
  'pending',
  'paused',
  'in progress',
  'timeout',
  'timed out',
  'ok',
  'done',
]
const SUBMITTED = 'Run pipeline request submitted successfully for (5fd56d90979ee048ee660624)'

const anyCase = (words: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...words), fc.boolean())
    .map(([word, up]) => (up ? ` ${word.toUpperCase()} ` : word))
const number = fc.oneof(fc.nat(), fc.nat().map(String), fc.constant(undefined), fc.constant(null))

describe('the answer to run, stop or reset', () => {
  test.each(ACCEPTED_WORDS)('is accepted with the word %s, with a number or without', (status) => {
    expect(readAcknowledgement({ status, message: SUBMITTED, runCount: 3 })).toEqual({
      kind: 'accepted',
      message: SUBMITTED,
      runCount: 3,
    })
    expect(readAcknowledgement({ status, message: SUBMITTED })).toEqual({
      kind: 'accepted',
      message: SUBMITTED,
    })
  })

  test('with a failure or stop word is refused, whatever else it holds', () => {
    fc.assert(
      fc.property(anyCase(REFUSING_WORDS), fc.string(), number, (status, message, runCount) => {
        expect(readAcknowledgement({ status, message, runCount }).kind).toBe('refused')
      }),
    )
  })

  test('with no word, an unknown word or one about a run is unclear, whatever else it holds', () => {
    const strange = fc.string().filter((word) => !isAccepted(word) && !REFUSING_WORDS.includes(word.trim()))
    const words = fc.oneof(anyCase(UNCLEAR_WORDS), strange)
    fc.assert(
      fc.property(words, fc.string(), number, (status, message, runCount) => {
        expect(readAcknowledgement({ status, message, runCount }).kind).toBe('unclear')
      }),
    )
  })

  test('is unclear when its message denies what its word says', () => {
    const denial = fc.constantFrom(
      'already',
      'not',
      'cannot',
      'locked',
      'refused',
      'denied',
      'FAILED',
      "wasn't",
    )
    const run = fc.constantFrom('', 'Run 3 ', 'Run 2, then run #3: ')
    fc.assert(
      fc.property(anyCase(ACCEPTED_WORDS), run, denial, number, (status, named, word, runCount) => {
        const message = `${named}is ${word} here`
        expect(readAcknowledgement({ status, message, runCount }, 'Nightly').kind).toBe('unclear')
      }),
    )
  })

  test.each<[string, string, string]>([
    ['a denial in the name, before the run', "Pipeline: Retry failed orders's Run 3 was started.", ''],
    ['a denial in the name, which is known', 'Retry failed orders was submitted', 'Retry failed orders'],
    ['a name twice', 'Not locked: submitted for Not locked', 'Not locked'],
    ['a run in the name', 'Submitted: already Run 2 (x)', 'already Run 2 (x)'],
    ['letters of a denial in a word', 'Notification blocked out: unlocked', ''],
  ])('is accepted with %s', (_, message, name) => {
    expect(readAcknowledgement({ status: 'executed', message, runCount: 3 }, name).kind).toBe('accepted')
  })

  test.each<[string, unknown, string]>([
    ['a denial after a name with a run', 'Nightly Run 2 is locked', 'Nightly Run 2'],
    ['a denial that a name begins like', 'It cannot', 'can'],
    ['a name that is a denial', 'The pipeline is locked', 'locked'],
    ['a denial in a list', ['Pipeline is locked'], ''],
    ['a denial in an object', { text: 'Pipeline is locked' }, ''],
  ])('is unclear with %s', (_, message, name) => {
    expect(readAcknowledgement({ status: 'executed', message, runCount: 3 }, name).kind).toBe('unclear')
  })

  test.each([0, -1, 2.5, 1e300, '', 'three', true, [3], { count: 3 }])(
    'is unclear with the number %j',
    (runCount) => {
      expect(readAcknowledgement({ status: 'executed', runCount }).kind).toBe('unclear')
    },
  )

  test.each<[unknown]>([
    [undefined],
    [null],
    ['executed'],
    [3],
    [[]],
    [[{ status: 'executed', runCount: 3 }]],
    [{ data: { status: 'executed', runCount: 3 } }],
    [{ status: { status: 'executed' }, runCount: 3 }],
    [{ status: ['executed'], runCount: 3 }],
    [{ runCount: 3 }],
    [Object.create({ status: 'executed', runCount: 3 })],
  ])('is unclear when it is no acknowledgement: %j', (value) => {
    expect(readAcknowledgement(value).kind).toBe('unclear')
  })

  test('says of what is unclear what was read', () => {
    expect(readAcknowledgement({ status: 'running', message: 'Run 3' })).toMatchObject({
      reason: 'an answer with the status "running" and the message "Run 3"',
    })
    expect(readAcknowledgement({})).toMatchObject({ reason: 'an answer with no status word' })
  })
})

describe('the answer to tool-update', () => {
  test.each<[string, unknown]>([
    ['the tool', { _id: 'a', name: 'x' }],
    ['the tool, which has failed in its own way', { _id: 'a', status: 'failed' }],
    ['the tool in data', { data: { _id: 'a' } }],
    ['an accepted word', { status: 'success', message: 'Tool is already up to date' }],
  ])('is accepted with %s', (_, value) => {
    expect(readToolUpdate(value).kind).toBe('accepted')
  })

  test.each<[string, unknown]>([
    ['a failure word', { status: 'error', message: 'no' }],
    ['a message that says so', { status: 'success', message: 'The update failed: tool is locked' }],
    ['the tool and a message that says so', { _id: 'a', message: 'not saved' }],
  ])('is refused with %s', (_, value) => {
    expect(readToolUpdate(value)).toMatchObject({ kind: 'refused' })
  })

  test.each<[unknown]>([[[]], [null], ['success'], [{}], [{ status: 'hm' }], [{ name: 'x' }]])(
    'is unclear for %j',
    (value) => {
      expect(readToolUpdate(value).kind).toBe('unclear')
    },
  )
})

describe('canRefuse', () => {
  test.each([
    [[200, 204, 299, 400, 404, 409, 423, 499], true],
    [[301, 401, 403, 408, 425, 429, 500, 503], false],
  ])('is, under the codes %j, %j', (codes, can) => {
    for (const code of codes) expect(canRefuse(code)).toBe(can)
  })
})

describe('saysBusy', () => {
  test.each([
    'Pipeline is paused',
    'It is PENDING',
    'is running',
    'in progress',
    'queued',
    'already started',
  ])('is true of "%s"', (message) => {
    expect(saysBusy(message)).toBe(true)
  })

  test.each(['', 'Pipeline is locked', 'prerunning', 'depending', 'in a progress'])(
    'is false of "%s"',
    (message) => {
      expect(saysBusy(message)).toBe(false)
    },
  )

  test('does not go by the name of the pipeline', () => {
    expect(saysBusy('Queued orders is locked', 'Queued orders')).toBe(false)
    expect(saysBusy('Queued orders is already running', 'Queued orders')).toBe(true)
  })
})
