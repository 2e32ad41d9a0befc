import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { beginningsOf, compare, NOTHING, type Digest } from '../../src/log/digest.ts'

/** The print of a text, as a first read takes it. */
function printOf(text: string): Digest {
  return compare(NOTHING, text).digest
}

describe('compare', () => {
  test.each([
    ['nothing twice', '', '', 'same'],
    ['a first text', '', 'abc', 'grown'],
    ['the same text', 'abc', 'abc', 'same'],
    ['a text with more at its end', 'abc', 'abcd', 'grown'],
    ['a shorter text', 'abc', 'ab', 'other'],
    ['a text that went away', 'abc', '', 'other'],
    ['another text of the same length', 'abc', 'abd', 'other'],
    ['a longer text with another beginning', 'abc', 'xbcd', 'other'],
    ['the same letters in another order', 'ab', 'ba', 'other'],
  ])('tells how a text relates to the one before: %s', (_, before, after, kind) => {
    expect(compare(printOf(before), after).kind).toBe(kind)
  })

  test('gives the same print to a text however it came to be', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (start, more) => {
        const grown = compare(printOf(start), start + more)
        expect(grown).toEqual({ kind: 'grown', digest: printOf(start + more) })
      }),
    )
  })

  test('digests beginnings as it digests whole texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.nat(20)), (text, given) => {
        const lengths = given.sort((a, b) => a - b)
        const whole = lengths.filter((length) => length <= text.length)
        expect(beginningsOf(text, lengths)).toEqual(whole.map((length) => printOf(text.slice(0, length))))
      }),
    )
  })

  test('keeps the length of the text in its print', () => {
    expect(printOf('four')).toMatchObject({ length: 4 })
  })

  test.each([
    ['high', '02zcc', '09100'],
    ['low', '0rwqg', '10pn0'],
  ] as const)('tells texts apart whose %s halves are the same', (half, before, after) => {
    expect(printOf(before)[half]).toBe(printOf(after)[half])
    expect(compare(printOf(before), after).kind).toBe('other')
  })

  test('takes any change within the text as another text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.string(), (text, at, more) => {
        const place = at % text.length
        const letter = text[place] === 'x' ? 'y' : 'x'
        const changed = text.slice(0, place) + letter + text.slice(place + 1) + more
        expect(compare(printOf(text), changed).kind).toBe('other')
      }),
    )
  })
})
