import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DEPTH_MAX, JsonScan, type Scanned } from '../../src/api/json-scan.ts'
import { HELD_MAX } from '../../src/api/json-tokens.ts'
import { isObject, rowsOf } from '../../src/opsera/json.ts'

const WANTED = ['status', 'message', 'runCount']
const NO_JSON: Scanned = { root: 'no JSON', values: new Map() }

/** Scans a text that comes in pieces of `size` bytes. */
function scan(text: string | Uint8Array, size = 7): Scanned {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const scanner = new JsonScan(WANTED)
  for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size))
  return scanner.end()
}

/** What the scan must find, by way of `JSON.parse`. */
function expected(text: string): Scanned {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return NO_JSON
  }
  const rows = rowsOf(value)?.length
  const root = Array.isArray(value)
    ? 'array'
    : isObject(value)
      ? 'object'
      : typeof value === 'string'
        ? 'text'
        : 'other'
  const found = isObject(value)
    ? WANTED.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]] as const)
    : []
  const values = found.filter(
    (entry): entry is readonly [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return {
    root,
    ...(rows !== undefined && { rows }),
    ...(typeof value === 'string' && { text: value }),
    values: new Map(values),
  }
}

const LETTERS = Array.from('{}[]",:0123456789.eE+-tfn\\u \n\t\r\u0001a')

/** Replies like Opsera's, with the keys that are looked for. */
const reply = fc.oneof(
  fc.json(),
  fc
    .dictionary(fc.constantFrom('status', 'message', 'runCount', 'data', 'x', '__proto__'), fc.jsonValue())
    .map((value) => JSON.stringify(value, null, 2)),
  fc.array(fc.jsonValue()).map((data) => JSON.stringify({ data, status: 'é"\\\u0001😀' })),
)

describe('a scan', () => {
  test('finds what JSON.parse finds, however the text is cut', () => {
    fc.assert(
      fc.property(reply, fc.integer({ min: 1, max: 40 }), (text, size) => {
        expect(scan(text, size)).toEqual(expected(text))
      }),
      { numRuns: 1_000 },
    )
  })

  test('takes for JSON what JSON.parse takes, when a letter of it is another', () => {
    fc.assert(
      fc.property(
        reply,
        fc.nat(),
        fc.constantFrom(...LETTERS, ''),
        fc.boolean(),
        (text, where, letter, isAdded) => {
          const at = where % text.length
          const broken = (text.slice(0, at) + letter + text.slice(isAdded ? at : at + 1)).toWellFormed()
          expect(scan(broken)).toEqual(expected(broken))
        },
      ),
      { numRuns: 5_000 },
    )
  })

  test.each([
    ...['', ' ', '{', '[', '"', '[1', '[1,', '{"a"', '{"a":', '{"a":1', '"a\\', '"\\u00', '[]]', '{}{}'],
    ...[
      '[1,]',
      '{,}',
      '{"a" 1}',
      '{1:2}',
      '[1 2]',
      '[:]',
      '01',
      '1.',
      '.5',
      '+1',
      '-',
      '1e',
      'nul',
      'truefalse',
    ],
    ...['"\n"', '"\\x"', '"\\u00g0"', '[}', '{]', '{"a":}', 'not json', '<html>', "{'a':1}", '1"a"', '"a"1'],
  ])('finds no JSON in %j', (text) => {
    expect(scan(text, 1)).toEqual(NO_JSON)
    expect(expected(text)).toEqual(NO_JSON)
  })

  test.each<[string, Scanned]>([
    ['[{"status":"x"},[1,[2]],3]', { root: 'array', rows: 3, values: new Map() }],
    ['{"count":2,"data":[{},{"data":[1,2,3]}]}', { root: 'object', rows: 2, values: new Map() }],
    ['{"x":[1,2],"status":"ok"}', { root: 'object', values: new Map([['status', 'ok']]) }],
    ['{"x":{"status":"no"},"message":null}', { root: 'object', values: new Map() }],
    ['{"status":"a","status":"b"}', { root: 'object', values: new Map([['status', 'b']]) }],
    ['{"status":"a","status":[]}', { root: 'object', values: new Map() }],
    ['{"data":[1],"data":{}}', { root: 'object', values: new Map() }],
    [
      '{"data":[1],"data":[1,2],"runCount":3}',
      { root: 'object', rows: 2, values: new Map([['runCount', 3]]) },
    ],
    ['{"st\\u0061tus":"\\u00e9"}', { root: 'object', values: new Map([['status', 'é']]) }],
    [' "running"\n', { root: 'text', text: 'running', values: new Map() }],
    ['12', { root: 'other', values: new Map() }],
  ])('of %s', (text, found) => {
    for (const size of [1, 2, 1_000]) expect(scan(text, size)).toEqual(found)
  })

  test('holds no text that is too long', () => {
    const long = 'x'.repeat(HELD_MAX + 1)
    expect(scan(JSON.stringify({ status: long, message: 'm' }), 1_000)).toEqual({
      root: 'object',
      values: new Map([['message', 'm']]),
    })
    expect(scan(JSON.stringify(long), 1_000)).toEqual({ root: 'text', values: new Map() })
    expect(scan('1'.repeat(HELD_MAX + 1), 1_000)).toEqual(NO_JSON)
    expect(scan(`{"${long}": 1, "status": "s"}`, 1_000).values).toEqual(new Map([['status', 's']]))
  })

  test('goes as deep as a reply may', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(scan(nested(DEPTH_MAX))).toEqual({ root: 'array', rows: 1, values: new Map() })
    expect(scan(nested(DEPTH_MAX + 1))).toEqual(NO_JSON)
  })

  test('minds no bytes that are no text', () => {
    const bytes = Uint8Array.from([0x22, 0xff, 0xfe, 0x22])
    expect(scan(bytes)).toEqual({ root: 'text', text: '\ufffd\ufffd', values: new Map() })
  })
})
