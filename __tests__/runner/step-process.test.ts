import { expect, test } from '@jest/globals'
import { InputError } from '../../src/inputs/input-reader.ts'
import { DiskError } from '../../src/runner/disk.ts'
import { errorFor, listenForSignals } from '../../src/runner/step-process.ts'
import { restoreRunner, workflowLog } from '../support/runner.ts'

restoreRunner()

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
