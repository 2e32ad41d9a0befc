import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { DiskError } from '../../src/runner/disk.ts'
import { internalError, listenForSignals, type StopSignals } from '../../src/runner/step-process.ts'
import { knowNodeErrors, restoreRunner, workflowLog } from '../support/runner.ts'

restoreRunner()
knowNodeErrors()

const NAMES = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const

describe('signals', () => {
  let log: () => string
  let signals: StopSignals
  beforeEach(() => {
    log = workflowLog()
    signals = listenForSignals()
  })
  afterEach(() => {
    signals.dispose()
  })

  test('nothing is cancelled before a signal', () => {
    expect(signals.cancel.aborted).toBe(false)
    expect(log()).toBe('')
  })

  test.each(NAMES)('%s cancels', (name) => {
    process.emit(name, name)
    expect(signals.cancel.aborted).toBe(true)
    expect(log()).toBe(`Cancelled (${name})\n`)
  })

  test('a second signal is only logged', () => {
    process.emit('SIGINT', 'SIGINT')
    process.emit('SIGTERM', 'SIGTERM')
    expect(log()).toBe('Cancelled (SIGINT)\nSIGTERM: already cancelled\n')
  })

  test.each(NAMES)('nobody listens for %s after dispose', (name) => {
    const listening = process.listenerCount(name)
    signals.dispose()
    expect(process.listenerCount(name)).toBe(listening - 1)
  })
})

describe('the sentence for an exception', () => {
  const thrownBy = (act: () => unknown): unknown => {
    try {
      return act()
    } catch (error) {
      return error
    }
  }

  test('asks for a report when this program is to blame', () => {
    const sentence =
      /^Internal error in this action: .*\. Please report it\. A run may still be in progress\.$/
    expect(internalError(new TypeError('x is not a function'))).toMatch(sentence)
    expect(internalError('a text')).toMatch(sentence)
    expect(internalError(undefined)).toMatch(sentence)
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })
    expect(internalError(reset)).toMatch(sentence)
  })

  test('names the cause when a file of the runner could not be used', () => {
    const missing = thrownBy(() => readFileSync('/no/such/file'))
    expect(internalError(missing)).toMatch(
      /^A file on the runner could not be used: ENOENT: .*\/no\/such\/file/,
    )
    for (const code of ['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT']) {
      const error = Object.assign(new Error(`${code}: words, write`), { code, syscall: 'write' })
      expect(internalError(error)).toContain(`could not be used: ${code}: words, write.`)
    }
  })

  test('asks for no report when nothing was started because of the disk', () => {
    expect(internalError(new DiskError('Nothing was started: x could not be written: ENOSPC'))).toMatch(
      /^Nothing was started: x could not be written: ENOSPC\. Free or repair/,
    )
  })
})
