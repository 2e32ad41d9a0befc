import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  at,
  countAt,
  instantAt,
  isObject,
  jsonText,
  parseExactly,
  rowsOf,
  textAt,
} from '../../src/opsera/json.ts'

const NONE = [undefined, null, true, '', [], {}] as const

describe('isObject', () => {
  test.each([
    [{}, true],
    [{ a: 1 }, true],
    [[], false],
    [null, false],
    [undefined, false],
    ['a', false],
    [1, false],
  ])('of %j is %j', (value, is) => {
    expect(isObject(value)).toBe(is)
  })
})

describe('at', () => {
  const value: unknown = JSON.parse('{"a":{"b":[1],"c":null},"__proto__":{"own":1}}')

  test.each([
    [[], value],
    [['a', 'b'], [1]],
    [['a', 'c'], null],
    [['__proto__', 'own'], 1],
    [['a', 'b', '0'], undefined],
    [['a', 'c', 'd'], undefined],
    [['a', 'x'], undefined],
    [['constructor'], undefined],
    [['a', '__proto__'], undefined],
    [['a', 'toString', 'name'], undefined],
  ])('follows own keys of objects alone: %j', (keys, found) => {
    expect(at(value, ...keys)).toEqual(found)
  })
})

describe('textAt', () => {
  test('is a text that is not empty', () => {
    expect(textAt({ a: { b: ' x' } }, 'a', 'b')).toBe(' x')
  })

  test.each([...NONE, 0])('is nothing for %j', (value) => {
    expect(textAt({ a: value }, 'a')).toBeUndefined()
  })
})

describe('countAt', () => {
  test.each([
    [0, 0],
    [7, 7],
    ['3', 3],
    ['007', 7],
    [2 ** 53 - 1, 2 ** 53 - 1],
    ['999999999999999', 999_999_999_999_999],
  ])('of %j is %d', (value, count) => {
    expect(countAt({ a: value }, 'a')).toBe(count)
  })

  test.each([...NONE, -1, 1.5, 2 ** 53, NaN, '-1', '1.5', '1e3', ' 3', '3x', '1000000000000000'])(
    'is nothing for %j',
    (value) => {
      expect(countAt({ a: value }, 'a')).toBeUndefined()
    },
  )
})

describe('instantAt', () => {
  test.each([
    ['2026-01-05T09:00:00.000Z', Date.UTC(2026, 0, 5, 9)],
    ['2026-01-05T09:00:00+02:00', Date.UTC(2026, 0, 5, 7)],
    ['2026-01-05', Date.UTC(2026, 0, 5)],
    [1_767_603_600_000, 1_767_603_600_000],
    [8.64e15, 8.64e15],
  ])('of %j is %d', (value, instant) => {
    expect(instantAt({ a: value }, 'a')).toBe(instant)
  })

  test.each([...NONE, 'soon', 'step 3', '-5', NaN, Infinity])('is nothing for %j', (value) => {
    expect(instantAt({ a: value }, 'a')).toBeUndefined()
  })

  test.each([8.64e15 + 1, -8.64e15 - 1, 1e17, Number.MAX_VALUE])(
    'is nothing for %d, which no date can hold',
    (value) => {
      expect(instantAt({ a: value }, 'a')).toBeUndefined()
    },
  )
})

describe('rowsOf', () => {
  test.each([
    [[1], [1]],
    [{ data: [1] }, [1]],
    [{ data: [] }, []],
    [{ data: { data: [1] } }, undefined],
    [{ rows: [1] }, undefined],
    ['[1]', undefined],
    [null, undefined],
  ])('of %j are %j', (value, rows) => {
    expect(rowsOf(value)).toEqual(rows)
  })
})

describe('an object from the user', () => {
  test.each([
    '{"a":12345678901234567890}',
    '{"a":1.10,"b":[1e3,-0,1E+2]}',
    '{ "a" : {"b": 0.10000000000000000001} }',
    '{}',
  ])('%s is sent with the digits that were given', (text) => {
    expect(jsonText({ id: 'x', settings: parseExactly(text) })).toBe(`{"id":"x","settings":${text}}`)
  })

  test.each(['', 'x', '[]', '1', 'null', '"a"', '{', '{"a":1} {}', '{"a":01}'])('%j is none', (text) => {
    expect(parseExactly(text)).toBeUndefined()
  })

  test('reads as JSON.parse reads it', () => {
    expect(parseExactly('{"a":[1.10],"__proto__":{"b":null}}')).toEqual(
      JSON.parse('{"a":[1.10],"__proto__":{"b":null}}'),
    )
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

describe('a wrapped value is unwrapped wherever it is read', () => {
  test.each([
    ['an id', { $oid: 'a'.repeat(24) }, 'a'.repeat(24)],
    ['a number', { $numberInt: '3' }, 3],
    ['a long number', { $numberLong: '1777000000000' }, 1_777_000_000_000],
    ['a relaxed date', { $date: '2026-05-02T10:41:00Z' }, '2026-05-02T10:41:00Z'],
    ['a canonical date', { $date: { $numberLong: '1777000000000' } }, 1_777_000_000_000],
    ['a buffer', { type: 'Buffer', data: [195, 169, 10] }, 'é\n'],
  ])('%s', (_, value, inside) => {
    expect(at({ key: value }, 'key')).toEqual(inside)
  })

  test.each([
    ['of two keys', { $oid: 'a', more: 1 }],
    ['of an unknown key', { $other: 'a' }],
    ['with data that is no bytes', { type: 'Buffer', data: ['a'] }],
  ])('and an object %s is none', (_, value) => {
    expect(at({ key: value }, 'key')).toEqual(value)
  })
})
