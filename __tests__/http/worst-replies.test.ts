import { expect, test } from '@jest/globals'
import { REPLIES } from '../../bench/replies.ts'
import { JsonCost, TooLarge } from '../../src/http/limits.ts'

const REFUSED = ['empty objects', 'empty lists', 'short texts', 'numbers', 'names', 'deep nesting']

test.each(Object.entries(REPLIES))('a reply is refused only if it is out of proportion: %s', (name, body) => {
  const bytes = Buffer.from(body(REFUSED.includes(name) ? 40_000_000 : 10_000_000))
  const cost = new JsonCost()
  const read = () => {
    for (let at = 0; at < bytes.length; at += 65_536) cost.add(bytes.subarray(at, at + 65_536))
  }
  if (REFUSED.includes(name)) expect(read).toThrow(TooLarge)
  else expect(read).not.toThrow()
})
