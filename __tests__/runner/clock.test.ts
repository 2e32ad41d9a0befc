import { afterEach, expect, jest, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { realClock } from '../../src/runner/clock.ts'

afterEach(() => {
  jest.useRealTimers()
})

test('now does not follow a wall clock that steps, and date does', () => {
  jest.useFakeTimers({ now: 1_000_000 })
  const before = realClock.now()
  jest.setSystemTime(9_000_000)
  expect([realClock.date(), realClock.now() - before]).toEqual([9_000_000, 0])
  jest.advanceTimersByTime(1_500)
  expect(realClock.now() - before).toBe(1_500)
})

test('two processes of one machine read the same clock', () => {
  const read = 'process.stdout.write(String(process.hrtime.bigint() / 1_000_000n))'
  const before = realClock.now()
  const there = Number(execFileSync(process.execPath, ['-e', read], { encoding: 'utf8' }))
  expect([before <= there, there <= realClock.now()]).toEqual([true, true])
})

/** Resolves when a span has ended: a sleep, or the signal of a deadline. */
type Span = (ms: number, parent?: AbortSignal) => Promise<unknown>

const deadline: Span = (ms, parent) =>
  new Promise((resolve) => {
    const { signal } = realClock.deadline(ms, parent)
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', resolve)
  })

test.each<[string, Span]>([
  ['sleep', (ms, parent) => realClock.sleep(ms, parent)],
  ['deadline', deadline],
])('a %s ends after its time or with its parent, and leaves no listener', async (_, begin) => {
  const parent = new AbortController()
  const added = jest.spyOn(parent.signal, 'addEventListener')
  const removed = jest.spyOn(parent.signal, 'removeEventListener')
  await begin(1)
  await begin(1, parent.signal)
  const week = begin(604_800_000, parent.signal)
  expect(await Promise.race([week, begin(1).then(() => 'it has not ended')])).toBe('it has not ended')
  parent.abort()
  await Promise.all([week, begin(604_800_000, parent.signal)])
  expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length)
})

test('a deadline aborts no more once it is cleared', () => {
  jest.useFakeTimers()
  const parent = new AbortController()
  const cleared = realClock.deadline(5_000, parent.signal)
  cleared.clear()
  parent.abort()
  expect([jest.getTimerCount(), cleared.signal.aborted]).toEqual([0, false])
})
