import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InputError, InputReader, parseDuration } from '../../src/inputs/input-reader.ts'
import { Secrets } from '../../src/log/secrets.ts'
import { restoreRunner, setInputs } from '../support/runner.ts'

restoreRunner()

type Read = (inputs: InputReader) => unknown

/** What an input of this text is read as, or the problems that it makes. */
function outcome(text: string, read: Read, secrets: readonly string[] = []): unknown {
  setInputs({ 'the-input': text })
  const inputs = new InputReader()
  inputs.secrets = new Secrets(secrets)
  const value = read(inputs)
  try {
    inputs.check()
    return value
  } catch (error) {
    return (error as InputError).message.replace(/^Input the-input is /, '')
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
  [duration, '5d', 432_000_000],
  [integer, '1', 1],
  [integer, '007', 7],
  [integer, '999999999', 999_999_999],
  [count, '0', 0],
  [letters, 'abc', 'abc'],
  [id, ID.toUpperCase(), ID.toUpperCase()],
  [object, '{"branch": "main", "n": [1]}', { branch: 'main', n: [1] }],
])('%o takes %j', (read, given, value) => {
  expect(outcome(given, read)).toEqual(value)
})

const quoted = (given: string) => (given === '' ? 'empty' : JSON.stringify(given))
const refused = (read: Read, allowed: string, ...given: readonly string[]) =>
  given.map((each): [Read, string, string] => [read, each, `${quoted(each)}; ${allowed}`])
const NUMBERS = 'allowed values: a whole number from 1 to 999999999'
const OBJECTS = 'allowed values: a JSON object, such as {"a": 1}'
const HEX = 'allowed values: 24 hex digits'
const PAGE = `https://portal.opsera.io/workflow/details/${ID}/summary`

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
    '0',
    '9000000',
    '',
  ),
  ...refused(duration, 'write 90s or 90m', '90'),
  ...refused(duration, 'write 9m', '9'),
  ...refused(duration, 'write 400000s', '400000'),
  ...refused(integer, NUMBERS, '0', '000', '-1', '+1', '1.5', '1e3', '0x10', '1 2', '1000000000', 'one', ''),
  ...refused(letters, 'allowed values: letters', 'xyz', 'a\nb'),
  ...refused(id, HEX, ID.slice(1), `${ID}0`, ID.replace('f', 'g'), 'Nightly'),
  ...refused(id, `${HEX}, such as ${ID}`, PAGE, `/blueprint/${ID}/3`, `"${ID}"`, `id: ${ID}`),
  ...refused(object, OBJECTS, '[]', 'null', '1', '"text"', '{branch: main}', '{', ''),
])('%p does not take %j', (read, given, problem) => {
  expect(outcome(given, read)).toBe(problem)
})

test.each([
  ['0s', 0],
  ['90s', 90_000],
  ['50m', 3_000_000],
  ['1h5s', 3_605_000],
  ['1d2h3m4s', 93_784_000],
  ['999999s', 999_999_000],
])('the duration %s is %d ms', (given, ms) => {
  expect(parseDuration(given)).toBe(ms)
})

test.each('|90|s|1.5h|-5s|90S|90 s| 90s|90s\n|30m1h|1h1h|5ms|1234567s|٣s'.split('|'))(
  '%j is no duration',
  (given) => {
    expect(parseDuration(given)).toBeNaN()
  },
)

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

test('problems come in one error, in the order in which inputs are read', () => {
  setInputs({ a: '1', b: 'x', c: '9' })
  const inputs = new InputReader()
  const check = () => {
    inputs.check()
  }
  check()
  inputs.boolean('a')
  const lines = ['Input a is "1"; allowed values: true, false', 'Input c is "9"; write 9s']
  expect(check).toThrow(lines[0])
  inputs.duration('c', '1s', '1m')
  expect(check).toThrow(new InputError(lines))
  expect(new InputError(lines).message).toBe(['Invalid inputs:', ...lines].join('\n'))
})

describe('what was given', () => {
  const secret = 'a-token-of-some-length'.repeat(5)

  test('is shown without a secret or its beginning', () => {
    expect(outcome(`-${secret}-`, letters, [secret])).toBe('"-***-"; allowed values: letters')
  })

  test('is cut, and a line break in it stays in its line', () => {
    const shown = `"x\\n${'y'.repeat(98)}"; allowed values: letters`
    expect(outcome(`x\n${'y'.repeat(5_000)}`, letters)).toBe(shown)
  })
})
