import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readChange, saysBusy } from '../../src/opsera/acknowledgement.ts'
import type { Answer } from '../../src/opsera/client.ts'
import { failureFromCode } from '../../src/opsera/failure.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'
import { reply } from '../support/values.ts'

const ACCEPTED_WORDS = ['executed', 'success', 'successful', 'accepted', 'queued', 'created', 'submitted']
const REFUSING_WORDS = 'failed,failure,error,rejected,denied,aborted,halted,stopped,cancelled,canceled'.split(
  ',',
)
const UNCLEAR_WORDS = ',running,pending,paused,in progress,timeout,timed out,ok,done'.split(',')
const SUBMITTED = 'Run pipeline request submitted successfully for (5fd56d90979ee048ee660624)'

const anyCase = (words: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...words), fc.boolean())
    .map(([word, up]) => (up ? ` ${word.toUpperCase()} ` : word))
const number = fc.oneof(fc.nat(), fc.nat().map(String), fc.constant(undefined), fc.constant(null))
/** What a reply of this value under the code 200 means. */
const read = (value: unknown, pipelineName = '', name: OperationName = 'pipeline-run') =>
  readChange(name, { reply: reply(), value }, { clean: String, pipelineName })

function kindOf(...given: Parameters<typeof read>): string {
  const outcome = read(...given)
  return outcome.ok ? (outcome.value.accepted ? 'accepted' : 'refused') : 'unclear'
}

describe('the answer to run, stop or reset', () => {
  test.each(ACCEPTED_WORDS)('is accepted with the word %s, with a number or without', (status) => {
    const accepted = { accepted: true, message: SUBMITTED }
    const said = { status, message: SUBMITTED }
    expect(read(said)).toEqual({ ok: true, value: accepted })
    for (const runCount of [3, '3'])
      expect(read({ ...said, runCount })).toEqual({ ok: true, value: { ...accepted, runCount: 3 } })
  })

  test('with a failure or stop word is refused, whatever else it holds', () => {
    fc.assert(
      fc.property(anyCase(REFUSING_WORDS), fc.string(), number, (status, message, runCount) => {
        expect(kindOf({ status, message, runCount })).toBe('refused')
      }),
    )
  })

  test('with no word, an unknown word or one about a run is unclear, whatever else it holds', () => {
    const known = [...ACCEPTED_WORDS, ...REFUSING_WORDS]
    const strange = fc.string().filter((word) => !known.includes(word.trim().toLowerCase()))
    fc.assert(
      fc.property(
        fc.oneof(anyCase(UNCLEAR_WORDS), strange),
        fc.string(),
        number,
        (status, message, runCount) => {
          expect(kindOf({ status, message, runCount })).toBe('unclear')
        },
      ),
    )
  })

  test('is unclear when its message denies what its word says', () => {
    const denial = fc.constantFrom(
      ...'already,not,cannot,unable,locked,refused,rejected,denied,FAILED,wasn’t'.split(','),
    )
    const run = fc.constantFrom('', 'Run 3 ', 'Run 2, then run #3: ')
    fc.assert(
      fc.property(anyCase(ACCEPTED_WORDS), run, denial, number, (status, named, word, runCount) => {
        expect(kindOf({ status, message: `${named}is ${word} here`, runCount }, 'Nightly')).toBe('unclear')
      }),
    )
  })

  test.each<[string, string, unknown, string]>([
    ['accepted', 'a denial before the run', "Pipeline: Retry failed orders's Run 3 was started.", ''],
    ['accepted', 'a denial in the name', 'Retry failed orders was submitted', 'Retry failed orders'],
    ['accepted', 'a name twice', 'Not locked: submitted for Not locked', 'Not locked'],
    ['accepted', 'a run in the name', 'Submitted: already Run 2 (x)', 'already Run 2 (x)'],
    ['accepted', 'letters of a denial in a word', 'Notification blocked out: unlocked', ''],
    ['unclear', 'a denial after a name with a run', 'Nightly Run 2 is locked', 'Nightly Run 2'],
    ['unclear', 'a denial that begins like the name', 'It cannot', 'can'],
    ['unclear', 'a denial in which a name lies', 'It Cannot run', 'Can'],
    ['unclear', 'a name that is a denial', 'The pipeline is locked', 'locked'],
    ['unclear', 'a denial in a list', ['Pipeline is locked'], ''],
    ['unclear', 'a denial in an object', { text: 'Pipeline is locked' }, ''],
  ])('is %s with %s', (kind, _, message, name) => {
    expect(kindOf({ status: 'executed', message, runCount: 3 }, name)).toBe(kind)
  })

  test.each<[unknown]>([
    ...[0, -1, 2.5, 1e300, '', 'three', true, [3], { count: 3 }].map((runCount): [unknown] => [
      { status: 'executed', runCount },
    ]),
    ...[undefined, null, 'executed', 3, [], [{ status: 'executed', runCount: 3 }]].map((value): [unknown] => [
      value,
    ]),
    [{ data: { status: 'executed', runCount: 3 } }],
    [{ status: { status: 'executed' }, runCount: 3 }],
    [{ status: ['executed'], runCount: 3 }],
    [{ runCount: 3 }],
    [Object.create({ status: 'executed', runCount: 3 })],
  ])('is unclear when it is no acknowledgement: %j', (value) => {
    expect(kindOf(value)).toBe('unclear')
  })
})

describe('the answer to tool-update', () => {
  test.each<[string, string, unknown]>([
    ['accepted', 'the tool', { _id: 'a', name: 'x' }],
    ['accepted', 'the tool, which has failed in its own way', { _id: 'a', status: 'failed' }],
    ['accepted', 'the tool in data', { data: { _id: 'a' } }],
    ['accepted', 'an accepted word', { status: 'success', message: 'Tool is already up to date' }],
    ['refused', 'a failure word', { status: 'error', message: 'no' }],
    [
      'refused',
      'a message that says so',
      { status: 'success', message: 'The update failed: tool is locked' },
    ],
    ['refused', 'the tool and a message that says so', { _id: 'a', message: 'not saved' }],
    ['unclear', 'a list', []],
    ['unclear', 'null', null],
    ['unclear', 'a text', 'success'],
    ['unclear', 'nothing', {}],
    ['unclear', 'an unknown word', { status: 'hm' }],
    ['unclear', 'a name only', { name: 'x' }],
  ])('is %s with %s', (kind, _, value) => {
    expect(kindOf(value, '', 'tool-update')).toBe(kind)
  })
})

test.each<[string, readonly number[]]>([
  ['is a refusal', [200, 204, 299, 400, 404, 409, 423, 499]],
  ['is no refusal', [301, 401, 403, 408, 425, 429, 500, 503]],
])('a failure word %s under the codes %j', (is, codes) => {
  for (const code of codes) {
    const sent = reply({ code })
    const failure = failureFromCode(sent, operation('pipeline-run'), { now: 0, clean: String })
    const answer = { reply: sent, value: { status: 'failed' }, ...(failure && { failure }) } as Answer
    const outcome = readChange('pipeline-run', answer, { clean: String, pipelineName: '' })
    expect(outcome.ok).toBe(is === 'is a refusal')
  }
})

test.each<[string, unknown, string]>([
  [
    'words',
    { status: 'running', message: 'Run 3' },
    'an answer with the status "running" and the message "Run 3"',
  ],
  ['no word', {}, 'an answer with no status word'],
  ['no object', 'executed', 'an empty reply (HTTP 200)'],
])('an unclear answer is quoted: %s', (_, value, reason) => {
  expect(read(value)).toEqual({ ok: false, failure: { kind: 'ambiguous', code: 200, reason } })
})

test.each([
  ['Pipeline is paused', true, ''],
  ['It is PENDING', true, ''],
  ['is running', true, ''],
  ['in progress', true, ''],
  ['queued', true, ''],
  ['already started', true, ''],
  ['', false, ''],
  ['Pipeline is locked', false, ''],
  ['prerunning', false, ''],
  ['depending', false, ''],
  ['in a progress', false, ''],
  ['Queued orders is locked', false, 'Queued orders'],
  ['Queued orders is already running', true, 'Queued orders'],
])('"%s" says that the pipeline is busy: %j', (message, isBusy, name) => {
  expect(saysBusy(message, name)).toBe(isBusy)
})
