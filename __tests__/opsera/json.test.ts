import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { at, countAt, instantAt, jsonText, parseExactly, rowsOf, textAt } from '../../src/opsera/json.ts'

const NONE = [undefined, null, true, '', [], {}] as const

const nested: unknown = JSON.parse('{"a":{"b":[1],"c":null},"__proto__":{"own":1}}')
test.each([
  [[], nested],
  [['a', 'b'], [1]],
  [['a', 'c'], null],
  [['__proto__', 'own'], 1],
  [['a', 'b', '0'], undefined],
  [['a', 'c', 'd'], undefined],
  [['constructor'], undefined],
  [['a', '__proto__'], undefined],
  [['a', 'toString', 'name'], undefined],
])('only own keys of objects are followed: %j', (keys, found) => {
  expect(at(nested, ...keys)).toEqual(found)
})

describe('a value of the wrong kind is absent', () => {
  const readers = { text: textAt, count: countAt, instant: instantAt } as const
  test.each<[keyof typeof readers, unknown, unknown]>([
    ['text', ' x', ' x'],
    ['text', 0, undefined],
    ...[0, 7, 2 ** 53 - 1].map((value): ['count', unknown, unknown] => ['count', value, value]),
    ['count', '007', 7],
    ['count', '999999999999999', 999_999_999_999_999],
    ...[-1, 1.5, 2 ** 53, NaN, '-1', '1.5', '1e3', ' 3', '3x', '1000000000000000'].map(
      (value): ['count', unknown, unknown] => ['count', value, undefined],
    ),
    ['instant', '2026-01-05T09:00:00.000Z', Date.UTC(2026, 0, 5, 9)],
    ['instant', '2026-01-05T09:00:00+02:00', Date.UTC(2026, 0, 5, 7)],
    ['instant', '2026-01-05', Date.UTC(2026, 0, 5)],
    ['instant', 8.64e15, 8.64e15],
    ...['soon', 'step 3', '-5', NaN, Infinity, 8.64e15 + 1, -8.64e15 - 1].map(
      (value): ['instant', unknown, unknown] => ['instant', value, undefined],
    ),
    ...NONE.flatMap((value): ['text' | 'count' | 'instant', unknown, unknown][] => [
      ['text', value, undefined],
      ['count', value, undefined],
      ['instant', value, undefined],
    ]),
  ])('as a %s, %j is %j', (kind, value, read) => {
    expect(readers[kind]({ a: { b: value } }, 'a', 'b')).toBe(read)
  })
})

test.each([
  [[1], [1]],
  [{ data: [1] }, [1]],
  [{ data: [] }, []],
  [{ data: { data: [1] } }, undefined],
  [{ rows: [1] }, undefined],
  ['[1]', undefined],
  [null, undefined],
])('the rows of %j are %j', (value, rows) => {
  expect(rowsOf(value)).toEqual(rows)
})

describe('an object from the user', () => {
  test.each([
    '{"a":12345678901234567890}',
    '{"a":1.10,"b":[1e3,-0,1E+2]}',
    '{ "a" : {"b": 0.10000000000000000001} }',
    '{"__proto__":{"b":null}}',
    '{}',
  ])('%s is sent as it was given', (text) => {
    expect(parseExactly(text)).toEqual(JSON.parse(text))
    expect(jsonText({ id: 'x', settings: parseExactly(text) })).toBe(`{"id":"x","settings":${text}}`)
  })

  test.each(['', 'x', '[]', '1', 'null', '"a"', '{', '{"a":1} {}', '{"a":01}'])('%j is none', (text) => {
    expect(parseExactly(text)).toBeUndefined()
  })
})

test('a body is written as JSON.stringify writes it, apart from those objects', () => {
  const body = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined)))
  fc.assert(
    fc.property(body, (value) => {
      expect(jsonText(value as Parameters<typeof jsonText>[0])).toBe(JSON.stringify(value))
    }),
  )
})

test.each([
  [{ $oid: 'a'.repeat(24) }, 'a'.repeat(24)],
  [{ $numberInt: '3' }, 3],
  [{ $numberLong: '1777000000000' }, 1_777_000_000_000],
  [{ $date: '2026-05-02T10:41:00Z' }, '2026-05-02T10:41:00Z'],
  [{ $date: { $numberLong: '1777000000000' } }, 1_777_000_000_000],
  [{ type: 'Buffer', data: [195, 169, 10] }, 'é\n'],
  ...[{ $oid: 'a', more: 1 }, { $other: 'a' }, { type: 'Buffer', data: ['a'] }].map(
    (is) => [is, is] as const,
  ),
])('a wrapped value is unwrapped wherever it is read: %j is %j', (value, inside) => {
  expect(at({ key: value }, 'key')).toEqual(inside)
})
