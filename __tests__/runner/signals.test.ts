import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listenForSignals, type StopSignals } from '../../src/runner/signals.ts'

const NAMES = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const

describe('listenForSignals', () => {
  let said: string[]
  let signals: StopSignals
  beforeEach(() => {
    said = []
    signals = listenForSignals((line) => said.push(line))
  })
  afterEach(() => {
    signals.dispose()
  })

  test('nothing is cancelled before a signal', () => {
    expect(signals.cancel.aborted).toBe(false)
    expect(said).toEqual([])
  })

  test.each(NAMES)('%s cancels', (name) => {
    process.emit(name, name)
    expect(signals.cancel.aborted).toBe(true)
    expect(said).toEqual([`${name}: this step was told to stop`])
  })

  test('a second signal is only said', () => {
    process.emit('SIGINT', 'SIGINT')
    process.emit('SIGTERM', 'SIGTERM')
    expect(said).toEqual([
      'SIGINT: this step was told to stop',
      'SIGTERM again: the run is being left already',
    ])
  })

  test.each(NAMES)('%s is listened to no more after dispose', (name) => {
    const listening = process.listenerCount(name)
    signals.dispose()
    expect(process.listenerCount(name)).toBe(listening - 1)
  })
})
