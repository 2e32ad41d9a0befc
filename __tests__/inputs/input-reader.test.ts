import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DEFAULTS } from '../../src/inputs/defaults.ts'
import { InputError, InputReader } from '../../src/inputs/input-reader.ts'
import { secretsOf } from '../../src/log/secrets.ts'
import { restoreRunner, setInputs } from '../support/runner.ts'

restoreRunner()

type Read = (inputs: InputReader) => unknown

/** What an input of this text is read as, or the problems that it makes. */
function outcome(text: string, read: Read, secrets: readonly string[] = []): unknown {
  setInputs({ 'the-input': text })
  const inputs = new InputReader()
  inputs.redactInProblems(secretsOf(secrets))
  const value = read(inputs)
  try {
    inputs.check()
    return value
  } catch (error) {
    return (error as InputError).problems.join('\n').replace(/^Input the-input is /, '')
  }
}

const text: Read = (inputs) => inputs.text('the-input')
const isSet: Read = (inputs) => inputs.isSet('the-input')
const choice: Read = (inputs) => inputs.choice('the-input', ['fail', 'wait', 'attach'])
const boolean: Read = (inputs) => inputs.boolean('the-input')
const duration: Read = (inputs) => inputs.duration('the-input', '10s', '5d')
const integer: Read = (inputs) => inputs.integer('the-input', 1)
const count: Read = (inputs) => inputs.integer('the-input', 0)
const letters: Read = (inputs) => inputs.pattern('the-input', /^[a-f]+$/, 'letters')
const id: Read = (inputs) => inputs.id('the-input')
const url: Read = (inputs) => inputs.url('the-input', 'https://app.opsera.io')
const object: Read = (inputs) => inputs.object('the-input', '{"a": 1}')

const ID = '0123456789abcdef01234567'

test.each<[Read, string, unknown]>([
  [text, ' \n a b\t', 'a b'],
  [isSet, '  ', false],
  [isSet, ' x ', true],
  [choice, 'fail', 'fail'],
  [choice, 'attach', 'attach'],
  ...['true', 'True', 'TRUE'].map((word): [Read, string, unknown] => [boolean, word, true]),
  ...['false', 'False', 'FALSE'].map((word): [Read, string, unknown] => [boolean, word, false]),
  [duration, '10s', 10_000],
  [duration, '1h30m', 5_400_000],
  [duration, '5d', 432_000_000],
  [integer, '1', 1],
  [integer, '007', 7],
  [integer, '999999999', 999_999_999],
  [count, '0', 0],
  [letters, 'abc', 'abc'],
  [id, ID, ID],
  [id, ID.toUpperCase(), ID.toUpperCase()],
  [url, 'https://app.opsera.io/x/', 'https://app.opsera.io/x'],
  [object, '{}', {}],
  [object, '{"branch": "main", "n": [1]}', { branch: 'main', n: [1] }],
])('%o takes %j', (read, given, value) => {
  expect(outcome(given, read)).toEqual(value)
})

const quoted = (given: string) => (given === '' ? 'empty' : JSON.stringify(given))
const refused = (read: Read, allowed: string, ...given: readonly string[]) =>
  given.map((each): [Read, string, string] => [read, each, `${quoted(each)}; ${allowed}`])

test.each([
  ...refused(choice, 'allowed values: fail, wait, attach', 'Wait', '', 'fail,wait'),
  ...refused(boolean, 'allowed values: true, false', 'yes', '1', 'tRUE', 'no', 'trues', ''),
  ...refused(
    duration,
    'allowed values: 10s to 5d, such as 30s',
    '9s',
    '5d1s',
    '6d',
    'soon',
    '1.5h',
    '0',
    '9000000',
    '',
  ),
  ...refused(duration, 'write 90s or 90m', '90'),
  ...refused(duration, 'write 9m', '9'),
  ...refused(duration, 'write 400000s', '400000'),
  ...refused(
    integer,
    'allowed values: a whole number from 1 to 999999999',
    '0',
    '-1',
    '+1',
    '1.5',
    '1e3',
    '0x10',
    '1 2',
    '1000000000',
    'one',
    '',
  ),
  ...refused(letters, 'allowed values: letters', 'xyz', 'a\nb'),
  ...refused(id, 'allowed values: 24 hex digits', ID.slice(1), `${ID}0`, ID.replace('f', 'g'), 'Nightly'),
  ...refused(
    id,
    `allowed values: 24 hex digits, such as ${ID}`,
    `https://portal.opsera.io/workflow/details/${ID}/summary`,
    `/blueprint/${ID}/3`,
    `"${ID}"`,
    `id: ${ID}`,
  ),
  ...refused(
    object,
    'allowed values: a JSON object, such as {"a": 1}',
    '[]',
    'null',
    '1',
    '"text"',
    '{branch: main}',
    '{',
    '',
  ),
])('%p does not take %j', (read, given, problem) => {
  expect(outcome(given, read)).toBe(problem)
})

test('whatever an error proposes is accepted', () => {
  const bounds = fc.constantFrom(['1s', '5m'], ['10s', '5d'], ['0s', '10m'], ['30s', '30s'])
  fc.assert(
    fc.property(fc.nat(1_000_000), bounds, (number, [shortest = '', longest = '']) => {
      const read: Read = (inputs) => inputs.duration('the-input', shortest, longest)
      for (const [proposal] of String(outcome(String(number), read)).matchAll(/\b\d+[smd]\b/g))
        expect(outcome(proposal, read)).toEqual(expect.any(Number))
    }),
  )
})

test.each(Object.entries(DEFAULTS))('an empty %s means %s', (name, value) => {
  setInputs({ [name]: ' ' })
  expect(new InputReader().text(name)).toBe(value)
})

test('problems come in one error, in the order in which inputs are read', () => {
  setInputs({ a: '1', b: 'x', c: '9' })
  const inputs = new InputReader()
  inputs.check()
  inputs.boolean('a')
  expect(() => {
    inputs.check()
  }).toThrow(/^Input a is "1"; allowed values: true, false$/)
  inputs.integer('b', 0)
  inputs.duration('c', '1s', '1m')
  const lines = [
    'Input a is "1"; allowed values: true, false',
    'Input b is "x"; allowed values: a whole number from 0 to 999999999',
    'Input c is "9"; write 9s',
  ]
  expect(() => {
    inputs.check()
  }).toThrow(new InputError(lines))
  expect(new InputError(lines).message).toBe(['Invalid inputs:', ...lines].join('\n'))
})

describe('what was given', () => {
  const secret = 'a-token-of-some-length'.repeat(5)

  test.each([choice, boolean, duration, integer, letters])(
    'is shown without a secret or its beginning by %p',
    (read) => {
      expect(outcome(`-${secret}-`, read, [secret])).toMatch(/^"-\*\*\*-"; /)
    },
  )

  test.each([
    [`https://x.io/${secret}/api`, '; the action adds the API path itself: use https://x.io/***'],
    [
      'https://me:hunter2@app.opsera.io',
      '"https://***@app.opsera.io"; user names and passwords are not allowed',
    ],
  ])('is shown as part of a URL without a secret or a password: %s', (given, problem) => {
    expect(outcome(given, url, [secret])).toContain(problem)
  })

  test('is cut, and a line break in it stays in its line', () => {
    expect(outcome(`x\n${'y'.repeat(5_000)}`, letters)).toBe(
      `"x\\n${'y'.repeat(98)}"; allowed values: letters`,
    )
  })
})
