import { afterEach, expect, test } from '@jest/globals'
import { InputError } from '../../src/inputs/input-reader.ts'
import { DiskError } from '../../src/runner/disk.ts'
import { errorFor, cancelSignal } from '../../src/runner/step-process.ts'
import { restoreRunner, workflowLog } from '../support/runner.ts'

restoreRunner()

const NAMES = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const

afterEach(() => {
  for (const name of NAMES) process.removeAllListeners(name)
})

test.each(NAMES)('%s cancels, and a second signal is only logged', (name) => {
  const log = workflowLog()
  const cancel = cancelSignal()
  expect(cancel.aborted).toBe(false)
  process.emit(name, name)
  expect(cancel.aborted).toBe(true)
  process.emit('SIGTERM', 'SIGTERM')
  expect(log()).toBe(`Cancelled (${name})\nSIGTERM: already cancelled\n`)
})

const BUG = /^Internal error in this action: .*\. Please report it\. A run may still be in progress\.$/

test.each<[string, unknown, string, RegExp]>([
  ['a bug', new TypeError('x is not a function'), 'internal error', BUG],
  ['a text', 'a text', 'internal error', BUG],
  ['nothing', undefined, 'internal error', BUG],
  [
    'a full disk',
    new DiskError('Nothing was started: x'),
    "the runner's disk",
    /^Nothing was started: x\. Free or/,
  ],
  [
    'an input',
    new InputError(['Input wait is odd\n::error::x']),
    'invalid inputs',
    /^Input wait is odd\n\\::error::x$/,
  ],
])(
  'the error for %s says whether to report it, repair the disk or correct the inputs',
  (_, thrown, title, sentence) => {
    expect(errorFor(thrown)).toEqual([expect.stringMatching(sentence), `Opsera: ${title}`])
  },
)
