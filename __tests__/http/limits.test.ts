import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { JsonCost, TooLarge } from '../../src/http/limits.ts'

/** The cost of a text that comes in pieces. */
function costOf(pieces: readonly (string | Buffer)[]): number {
  const cost = new JsonCost()
  for (const piece of pieces) cost.add(Buffer.from(piece))
  return cost.units
}

/** What the parts of a value cost by the table of prices, counted in another way. */
function costOfValue(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value)
  const colons = Array.isArray(value) ? 0 : inner.length
  const own = 8 + 2 * Math.max(0, inner.length - 1) + 3 * colons
  return inner.reduce<number>((sum, each) => sum + costOfValue(each), own)
}

/** At which byte of endlessly repeated pieces the text is refused; Infinity when `bytes` pass. */
function refusedAt(piece: (index: number) => string, bytes: number): number {
  const cost = new JsonCost()
  let done = 0
  try {
    cost.add(Buffer.from('['))
    for (let index = 0; done < bytes; index++) {
      const next = Buffer.from(piece(index))
      done += next.length
      cost.add(next)
    }
  } catch (error) {
    expect(error).toBeInstanceOf(TooLarge)
    return done
  }
  return Infinity
}

const MB = 1_000_000
/** Some 64 kB of one text again and again. */
const again = (text: string) => {
  const piece = text.repeat(Math.ceil(65_536 / text.length))
  return () => piece
}
/** Some thousand texts that no piece before had. */
const fresh = (text: (index: number) => string) => (index: number) =>
  Array.from({ length: 5_000 }, (_, at) => text(index * 5_000 + at)).join('')

describe('the cost of a JSON text', () => {
  test('is that of its containers, fields and values, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(costOf([JSON.stringify(value)])).toBe(costOfValue(value))
      }),
    )
  })

  test('does not depend on where its pieces end', () => {
    const texts = fc.jsonValue().map((value) => Buffer.from(JSON.stringify([value, '\\"{\\\\', 'ü"'])))
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, size) => {
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
          text.subarray(at * size, at * size + size),
        )
        expect(costOf(pieces)).toBe(costOf([text]))
      }),
    )
  })

  test('of a text twice as large is twice as high', () => {
    const row = JSON.stringify({ _id: 'a', plan: [{ name: 'Build', active: true }, 1, null], text: 'x"\\' })
    const list = (rows: number) => costOf([`[${Array<string>(rows).fill(row).join(',')}]`])
    expect(list(2_000) / list(1_000)).toBeLessThan(2.1)
  })

  test('counts nothing inside a text, nor in what is no JSON', () => {
    expect(costOf([JSON.stringify('{[,:]}\\"{['.repeat(100))])).toBe(0)
    expect(costOf(['<html> no JSON </html>', '\\"', ''])).toBe(0)
  })
})

describe('a reply that is plausible', () => {
  const record = {
    _id: '0123456789abcdef01234567',
    run_count: 7,
    step_name: 'Unit tests',
    step_configuration: { jobName: 'a job', branch: 'main', tags: ['a', 'b'], dry: false, more: null },
    api_response: { jenkinsConsoleLog: 'INFO "a", {b: [c]} in C:\\tmp\n'.repeat(2_000) },
  }
  const step = {
    _id: '0123456789abcdef01234567',
    name: 'Deploy to staging',
    tool: { tool_identifier: 'jenkins', configuration: { jobName: 'deploy-to-staging', dryRun: false } },
    notification: [{ type: 'email', enabled: false, event: 'always' }],
    dependency: [],
    active: true,
  }

  test.each([
    ['64 MB of logs', again(`${JSON.stringify(record)},`), 64 * MB],
    [
      '32 MB of pipelines with all their data',
      again(`${JSON.stringify({ workflow: { plan: Array(20).fill(step) } })},`),
      32 * MB,
    ],
    ['64 MB of one console', again('x'), 64 * MB],
    ['30 MB of a console as a buffer of bytes', again('104,'), 30 * MB],
  ])('passes: %s', (_, piece, bytes) => {
    expect(refusedAt(piece, bytes)).toBe(Infinity)
  })
})

describe('a reply out of proportion', () => {
  test.each([
    ['empty objects', again('{},')],
    ['empty lists', again('[],')],
    ['lists in lists', again(`${'['.repeat(200)}${']'.repeat(200)},`)],
    ['numbers', again('1,')],
    ['short texts', again('"ab",')],
    ['escaped texts', again('"\\n",')],
    ['fields of one name', again('{"a":1},')],
    ['an object with as many names as fields', fresh((index) => `"k${index}":1,`)],
    ['an object with long names', fresh((index) => `"${'k'.repeat(70)}${index}":1,`)],
    ['objects with names of their own', fresh((index) => `{"k${index}":1},`)],
    ['texts that are all different', fresh((index) => `"t${index}",`)],
  ])('is refused before its limit of bytes: %s', (_, piece) => {
    expect(refusedAt(piece, 64 * MB)).toBeLessThan(64 * MB)
  })

  test('is refused for its depth', () => {
    expect(() => costOf(['['.repeat(1_000), ']'.repeat(1_000)])).not.toThrow()
    expect(() => costOf(['['.repeat(1_001)])).toThrow('the reply is nested deeper than 1000 levels')
    expect(() => costOf(['{"a":'.repeat(1_001)])).toThrow('nested deeper')
  })
})
