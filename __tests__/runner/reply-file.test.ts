import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync, statSync } from 'node:fs'
import { ReplyFile } from '../../src/runner/reply-file.ts'
import { makeFile } from '../../src/runner/temp-files.ts'
import { NO_SECRETS, redact, secretsOf } from '../../src/log/secrets.ts'
import { restoreRunner, temporaryFolder } from '../support/runner.ts'

restoreRunner()

const TOKEN = 'a-token-of-some-length'
const SECRETS = secretsOf([TOKEN])

/** A file, and what it holds. */
function file(secrets = NO_SECRETS) {
  const path = makeFile(temporaryFolder(), 'result.json')
  return { path, reply: new ReplyFile(path, secrets), bytes: () => readFileSync(path) }
}

describe('the file of a reply', () => {
  test('holds every byte as it came', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
        const { reply, bytes } = file(SECRETS)
        for (const piece of pieces) reply.write(piece)
        const whole = Buffer.concat(pieces)
        expect(reply.finish()).toBe(whole.byteLength)
        expect(bytes().equals(whole)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('holds no token, wherever it is cut', () => {
    const text = `é {"a":"${TOKEN}","b":"${Buffer.from(TOKEN).toString('base64')}"} ${TOKEN}`
    const whole = Buffer.from(text)
    for (const size of [1, 3, 10, 21, 1_000]) {
      const { reply, bytes } = file(SECRETS)
      for (let at = 0; at < whole.length; at += size) reply.write(whole.subarray(at, at + size))
      const count = reply.finish()
      expect(bytes().toString()).not.toContain(TOKEN)
      expect(bytes().toString()).toMatch(/^é \{"a":"\*\*\*","b":".*"\} \*\*\*$/)
      expect(count).toBe(bytes().byteLength)
      if (size === 1_000) expect(bytes().toString()).toBe(redact(text, SECRETS))
    }
  })

  test('can begin anew', () => {
    const { reply, bytes } = file(SECRETS)
    reply.write(Buffer.from('x'.repeat(100)))
    reply.clear()
    reply.write(Buffer.from('ab'))
    expect([reply.finish(), bytes().toString(), reply.text()]).toEqual([2, 'ab', 'ab'])
  })

  test('can be read by its user alone', () => {
    const { path } = file()
    expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  })
})
