import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { realClock } from '../../src/runner/clock.ts'

const MONTH_MS = 30 * 86_400_000

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  jest.useRealTimers()
})

test('the wall clock is the time of the system', () => {
  expect(realClock.date()).toBe(1_000_000)
})

test('now does not follow a wall clock that steps', () => {
  const before = realClock.now()
  jest.setSystemTime(9_000_000)
  expect([realClock.date(), realClock.now() - before]).toEqual([9_000_000, 0])
  jest.advanceTimersByTime(1_500)
  expect(realClock.now() - before).toBe(1_500)
})

test('two processes of one machine read the same clock', () => {
  jest.useRealTimers()
  const read = 'process.stdout.write(String(process.hrtime.bigint() / 1_000_000n))'
  const before = realClock.now()
  const there = Number(execFileSync(process.execPath, ['-e', read], { encoding: 'utf8' }))
  expect([before <= there, there <= realClock.now()]).toEqual([true, true])
})

describe('sleep', () => {
  async function watch(sleeping: Promise<void>, ms: number): Promise<boolean> {
    let isOver = false
    void sleeping.then(() => {
      isOver = true
    })
    await jest.advanceTimersByTimeAsync(ms)
    return isOver
  }

  test('lasts as long as was asked', async () => {
    const sleeping = realClock.sleep(5_000)
    expect(await watch(sleeping, 4_999)).toBe(false)
    expect(await watch(sleeping, 1)).toBe(true)
  })

  test('ends when the signal aborts, and leaves no timer', async () => {
    const controller = new AbortController()
    const sleeping = realClock.sleep(5_000, controller.signal)
    expect(await watch(sleeping, 1_000)).toBe(false)
    controller.abort()
    await sleeping
    expect(jest.getTimerCount()).toBe(0)
  })

  test('ends at once when the signal has aborted before', async () => {
    await realClock.sleep(5_000, AbortSignal.abort())
    expect(jest.getTimerCount()).toBe(0)
  })

  test('lets go of the signal when it is over', async () => {
    const { signal } = new AbortController()
    const removed = jest.spyOn(signal, 'removeEventListener')
    expect(await watch(realClock.sleep(10, signal), 10)).toBe(true)
    expect(removed).toHaveBeenCalledWith('abort', expect.any(Function))
  })

  test('a span that is longer than a timer takes does not end at once', async () => {
    expect(await watch(realClock.sleep(MONTH_MS), 86_400_000)).toBe(false)
  })
})

describe('deadline', () => {
  test('aborts when its time has passed', () => {
    const { signal } = realClock.deadline(5_000)
    jest.advanceTimersByTime(4_999)
    expect(signal.aborted).toBe(false)
    jest.advanceTimersByTime(1)
    expect(signal.aborted).toBe(true)
  })

  test('aborts with its parent, and leaves no timer', () => {
    const parent = new AbortController()
    const { signal } = realClock.deadline(5_000, parent.signal)
    expect(signal.aborted).toBe(false)
    parent.abort()
    expect(signal.aborted).toBe(true)
    expect(jest.getTimerCount()).toBe(0)
  })

  test('is over before it begins when its parent is', () => {
    expect(realClock.deadline(5_000, AbortSignal.abort()).signal.aborted).toBe(true)
    expect(jest.getTimerCount()).toBe(0)
  })

  test('does not abort its parent', () => {
    const parent = new AbortController()
    const { signal } = realClock.deadline(5_000, parent.signal)
    jest.advanceTimersByTime(5_000)
    expect(signal.aborted).toBe(true)
    expect(parent.signal.aborted).toBe(false)
  })

  test('aborts no more once it is cleared', () => {
    const parent = new AbortController()
    const deadline = realClock.deadline(5_000, parent.signal)
    deadline.clear()
    expect(jest.getTimerCount()).toBe(0)
    parent.abort()
    expect(deadline.signal.aborted).toBe(false)
  })

  test('a span that is longer than a timer takes does not end at once', () => {
    const { signal } = realClock.deadline(MONTH_MS)
    jest.advanceTimersByTime(86_400_000)
    expect(signal.aborted).toBe(false)
  })
})
