import { expect, test } from '@jest/globals'
import { settledEnd } from '../../src/log/pieces.ts'
import { Secrets } from '../../src/log/secrets.ts'

const SECRETS = new Secrets(['a-token-for-the-tests'])
const LONG = 'x'.repeat(20_000)

test.each([
  ['after the last line end', 'done\nmo', 5],
  ['although the line ends with one letter of a secret', 'done\nx a\n', 9],
  ['before a line that ends with the beginning of a secret', 'done\nx a-tok\n', 5],
  ['at the beginning, if all of it may be a secret', 'a-tok\n', 0],
  ['at the beginning of a line without an end', 'done', 0],
  ['at the end of a long line without one', LONG, 20_000],
  ['before the beginning of a secret in a long line', `${LONG}a-tok`, 20_000],
])('a text can be cut %s', (_, text, end) => {
  expect(settledEnd(text, SECRETS)).toBe(end)
})
