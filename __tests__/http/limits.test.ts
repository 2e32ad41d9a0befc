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

const MB = 1_000_000
const COST_MAX = 16_000_000

/** The cost of so many megabytes of a list of such values, by that of the first one. */
function costOfMegabytes(megabytes: number, value: (index: number) => string): number {
  const values = ['[']
  for (let bytes = 0, index = 0; bytes < MB; index++)
    bytes += values[values.push(value(index)) - 1]?.length ?? 0
  return megabytes * costOf([values.join('')])
}

describe('the cost of a JSON text', () => {
  test('is that of its containers, fields and values, plus that of new names and short texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        expect(costOf([`[${text},${text}]`]) - costOf([`[${text}]`])).toBe(costOfValue(value) + 2)
      }),
    )
  })

  test.each([
    ['a short text', '["short text"]', 8 + 96],
    ['a text that is not short', '["long text is"]', 8],
    ['a name, whatever its length', `{"${'k'.repeat(100)}":1}`, 8 + 3 + 96],
    ['each text only once', '["a","a","b"]', 8 + 2 * 2 + 2 * 96],
  ])('has the price of what is new: %s', (_, text, cost) => {
    expect(costOf([text])).toBe(cost)
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

  test('ignores what is inside a text, and what is no JSON', () => {
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
    ['64 MB of logs', 64, `${JSON.stringify(record)},`],
    [
      '32 MB of pipelines with all their data',
      32,
      `${JSON.stringify({ workflow: { plan: Array(20).fill(step) } })},`,
    ],
    ['64 MB of one console', 64, 'x'],
    ['30 MB of a console as a buffer of bytes', 30, '104,'],
  ])('passes: %s', (_, megabytes, value) => {
    expect(costOfMegabytes(megabytes, () => value)).toBeLessThan(COST_MAX)
  })
})

describe('a reply out of proportion', () => {
  test.each<[string, (index: number) => string]>([
    ['empty objects', () => '{},'],
    ['empty lists', () => '[],'],
    ['lists in lists', () => `${'['.repeat(200)}${']'.repeat(200)},`],
    ['numbers', () => '1,'],
    ['short texts', () => '"ab",'],
    ['escaped texts', () => '"\\n",'],
    ['fields of one name', () => '{"a":1},'],
    ['objects of many fields', (index) => `${index % 1_000 === 0 ? '},{' : ''}"k${index % 1_000}":1,`],
    ['an object with long names', (index) => `"${'k'.repeat(70)}${index}":1,`],
    ['objects with names of their own', (index) => `{"k${index}":1},`],
    ['texts that are all different', (index) => `"t${index}",`],
  ])('is refused before its limit of bytes: %s', (_, value) => {
    expect(costOfMegabytes(64, value)).toBeGreaterThan(COST_MAX)
  })

  test('is refused as soon as it costs too much', () => {
    const cost = new JsonCost()
    const piece = Buffer.from('1,'.repeat(1_000_000))
    for (let paid = 2_000_000; paid <= COST_MAX; paid += 2_000_000) cost.add(piece)
    expect(() => {
      cost.add(Buffer.from(','))
    }).toThrow(TooLarge)
  })

  test('is refused for its depth', () => {
    expect(() => costOf(['['.repeat(1_000), ']'.repeat(1_000)])).not.toThrow()
    expect(() => costOf(['['.repeat(1_001)])).toThrow('the reply is nested deeper than 1000 levels')
    expect(() => costOf(['{"a":'.repeat(1_001)])).toThrow('nested deeper')
  })
})
