import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { matchTexts, type KnownText } from '../../src/log/continuation.ts'

/** How the text of a second read relates to that of the first. */
function relation(before: string, after: string): string | undefined {
  const known: KnownText[] = []
  matchTexts(known, [before], { number: 1, isFull: false })
  return matchTexts(known, [after], { number: 2, isFull: false })[0]?.kind
}

describe('a text of a later read', () => {
  test.each([
    ['a shorter text', 'abc', 'ab', 'rewritten'],
    ['a text that went away', 'abc', '', undefined],
    ['the same letters in another order', 'ab', 'ba', 'rewritten'],
    ['a text of which half of the hash is the same', '02zcc', '09100', 'rewritten'],
    ['a text of which the other half of the hash is the same', '0rwqg', '10pn0', 'rewritten'],
  ])('is compared with the one before: %s', (_, before, after, kind) => {
    expect(relation(before, after)).toBe(kind)
  })

  test('is the same or has grown when it begins with the one before, and in no other case', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.string(), (text, at, more) => {
        const place = at % text.length
        const letter = text[place] === 'x' ? 'y' : 'x'
        const changed = text.slice(0, place) + letter + text.slice(place + 1) + more
        expect(relation(text, text + more)).toBe(more === '' ? 'same' : 'grown')
        expect(['moved', 'rewritten']).toContain(relation(text, changed))
      }),
    )
  })
})
