import { expect, test } from '@jest/globals'
import { WORST_REPLIES } from '../../bench/worst-replies.ts'
import { JsonCost, TooLarge } from '../../src/http/limits.ts'

test.each([...WORST_REPLIES])(
  'a reply of 40 MB passes or is refused as the bench says: $name',
  ({ passes, body }) => {
    const bytes = Buffer.from(body(40_000_000))
    const cost = new JsonCost()
    const read = () => {
      for (let at = 0; at < bytes.length; at += 65_536) cost.add(bytes.subarray(at, at + 65_536))
    }
    if (passes) expect(read).not.toThrow()
    else expect(read).toThrow(TooLarge)
  },
)
