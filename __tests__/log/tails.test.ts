import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Tails } from '../../src/log/tails.ts'

function tailOf(lines: number, ...texts: readonly string[]): readonly string[] {
  const tails = new Tails(lines)
  for (const text of texts) tails.add('Build', text)
  return tails.of('Build')
}

describe('Tails', () => {
  test.each([
    ['fewer lines than wanted', ['a\nb\n'], ['a', 'b']],
    ['as many', ['a\nb\nc\n'], ['a', 'b', 'c']],
    ['more', ['a\nb\nc\nd\n'], ['b', 'c', 'd']],
    ['a last line without end', ['a\nb\nc\nd'], ['b', 'c', 'd']],
    ['texts one after another', ['a\nb\n', 'c\n', 'd\n'], ['b', 'c', 'd']],
    ['a long text after a short one', ['a\n', 'b\nc\nd\ne\n'], ['c', 'd', 'e']],
    ['empty lines within', ['a\n\nb\n'], ['a', '', 'b']],
    ['empty lines at the end', ['a\n\n\n'], ['a', '', '']],
    ['an empty line at the start', ['\na\n'], ['', 'a']],
    ['nothing but an empty line', ['\n'], ['']],
    ['a text with nothing in it', ['a\n', ''], ['a']],
  ])('keeps the last three lines of %s', (_, texts, lines) => {
    expect(tailOf(3, ...texts)).toEqual(lines)
  })

  test('keeps the last lines of any texts', () => {
    const texts = fc.array(fc.array(fc.constantFrom('', 'a', 'bb'), { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (chunks, count) => {
        const whole = chunks.map((lines) => lines.map((line) => `${line}\n`).join(''))
        expect(tailOf(count, ...whole)).toEqual(chunks.flat().slice(-count))
      }),
    )
  })

  test('keeps each step apart', () => {
    const tails = new Tails(3)
    tails.add('Build', 'a\n')
    tails.add('Test', 'b\n')
    expect([tails.of('Build'), tails.of('Test')]).toEqual([['a'], ['b']])
  })

  test('knows of which steps something came', () => {
    const tails = new Tails(3)
    tails.add('Build', 'a\n')
    tails.add('Test', '')
    expect(['Build', 'Test', 'Lint'].map((step) => tails.has(step))).toEqual([true, false, false])
    expect(tails.of('Lint')).toEqual([])
  })

  test.each([
    ['is kept whole up to the limit', 'abc', 'abc'],
    ['is cut beyond it', 'abcd', 'abc…'],
    ['is not cut within a letter', 'ab🚀', 'ab…'],
  ])('a long line %s', (_, end, kept) => {
    const start = 'x'.repeat(1_997)
    const [line] = tailOf(3, `${start}${end}\n`)
    expect(line?.replace(start, '')).toBe(kept)
  })

  test('follows two hundred steps and no more', () => {
    const tails = new Tails(1)
    for (let index = 1; index <= 201; index++) tails.add(`Step ${index}`, 'a\n')
    tails.add('Step 1', 'b\n')
    expect(tails.of('Step 1')).toEqual(['b'])
    expect([tails.has('Step 200'), tails.has('Step 201')]).toEqual([true, false])
  })
})
