import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { InputError } from '../../src/inputs/input-reader.ts'
import { DiskError } from '../../src/runner/disk.ts'
import { errorFor, listenForSignals } from '../../src/runner/step-process.ts'
import { knowNodeErrors, restoreRunner, workflowLog } from '../support/runner.ts'

restoreRunner()
knowNodeErrors()

const NAMES = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const

test.each(NAMES)('%s cancels, a second signal is only logged, and after dispose nobody listens', (name) => {
  const log = workflowLog()
  const before = process.listenerCount(name)
  const signals = listenForSignals()
  expect(signals.cancel.aborted).toBe(false)
  process.emit(name, name)
  expect(signals.cancel.aborted).toBe(true)
  process.emit('SIGTERM', 'SIGTERM')
  expect(log()).toBe(`Cancelled (${name})\nSIGTERM: already cancelled\n`)
  signals.dispose()
  expect(process.listenerCount(name)).toBe(before)
})

const fileError = (code: string) =>
  Object.assign(new Error(`${code}: words, write`), { code, syscall: 'write' })
const missing = () => {
  try {
    return readFileSync('/no/such/file')
  } catch (error) {
    return error
  }
}
const BUG = /^Internal error in this action: .*\. Please report it\. A run may still be in progress\.$/
const DISK = /^A file on the runner could not be used: E[A-Z]+: .*\. A run may still be in progress\.$/

test.each<[string, unknown, string, RegExp]>([
  ['a bug', new TypeError('x is not a function'), 'internal error', BUG],
  ['a text', 'a text', 'internal error', BUG],
  ['nothing', undefined, 'internal error', BUG],
  ['an error of the network', fileError('ECONNRESET'), 'internal error', BUG],
  ['a missing file', missing(), "the runner's disk", DISK],
  ...['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'].map((code): [string, unknown, string, RegExp] => [
    code,
    fileError(code),
    "the runner's disk",
    DISK,
  ]),
  [
    'a start that was not tried',
    new DiskError('Nothing was started: x'),
    "the runner's disk",
    /^Nothing was started: x\. Free or repair/,
  ],
  [
    'an input',
    new InputError(['Input wait is odd\n::error::x']),
    'invalid inputs',
    /^Input wait is odd\n\\::error::x$/,
  ],
])(
  'the error for %s says whether to report it, correct the inputs or repair the disk',
  (_, thrown, title, sentence) => {
    expect(errorFor(thrown)).toEqual([expect.stringMatching(sentence), `Opsera: ${title}`])
  },
)
