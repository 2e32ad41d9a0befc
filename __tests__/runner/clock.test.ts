import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { realClock } from '../../src/runner/clock.ts'

const DAY_MS = 86_400_000

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  jest.useRealTimers()
})

test('now does not follow a wall clock that steps, and date does', () => {
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

/** A span that ends: a sleep, or the signal of a deadline. Says whether it has ended. */
type Span = (ms: number, parent?: AbortSignal) => () => boolean

const sleep: Span = (ms, parent) => {
  let hasEnded = false
  void realClock.sleep(ms, parent).then(() => {
    hasEnded = true
  })
  return () => hasEnded
}
const deadline: Span = (ms, parent) => {
  const { signal } = realClock.deadline(ms, parent)
  return () => signal.aborted
}

test.each<[string, Span]>([
  ['sleep', sleep],
  ['deadline', deadline],
])('a %s ends after its time or with its parent, and leaves no timer and no listener', async (_, begin) => {
  const parent = new AbortController()
  const removed = jest.spyOn(parent.signal, 'removeEventListener')
  const [timed, cut, long] = [begin(5_000, parent.signal), begin(6_000, parent.signal), begin(30 * DAY_MS)]
  await jest.advanceTimersByTimeAsync(4_999)
  expect([timed(), cut()]).toEqual([false, false])
  await jest.advanceTimersByTimeAsync(1)
  expect([timed(), cut(), parent.signal.aborted]).toEqual([true, false, false])
  parent.abort()
  await jest.advanceTimersByTimeAsync(0)
  expect(cut()).toBe(true)
  expect(removed).toHaveBeenCalledTimes(2)
  const late = begin(5_000, parent.signal)
  await jest.advanceTimersByTimeAsync(DAY_MS)
  expect([late(), long()]).toEqual([true, false])
  expect(jest.getTimerCount()).toBe(1)
})

test('a deadline aborts no more once it is cleared', () => {
  const parent = new AbortController()
  const deadline = realClock.deadline(5_000, parent.signal)
  deadline.clear()
  parent.abort()
  expect([jest.getTimerCount(), deadline.signal.aborted]).toEqual([0, false])
})
