/** A clock that does not move while anything can run, and then jumps to the next timer; its wall clock can step. */
import type { Clock, Deadline } from '../../src/ports.ts'

interface Timer {
  readonly at: number
  readonly fire: () => void
}

export class VirtualClock implements Clock {
  #now: number
  readonly #timers = new Set<Timer>()
  readonly #realWork = new Set<Promise<unknown>>()
  #aheadMs: number

  constructor(now = Date.UTC(2026, 0, 5, 9, 0, 0), date = now) {
    this.#now = now
    this.#aheadMs = date - now
  }

  now(): number {
    return this.#now
  }

  date(): number {
    return this.#now + this.#aheadMs
  }

  /** The wall clock steps, as when a machine is synchronised; no span may notice. */
  stepDate(ms: number): void {
    this.#aheadMs += ms
  }

  /** Timers that are still set: none may be left when a program has ended. */
  get pending(): number {
    return this.#timers.size
  }

  sleep(ms: number, parent?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const { signal } = this.deadline(ms, parent)
      const done = () => {
        resolve()
      }
      if (signal.aborted) done()
      else signal.addEventListener('abort', done)
    })
  }

  deadline(ms: number, parent?: AbortSignal): Deadline {
    const controller = new AbortController()
    const abort = () => {
      clear()
      controller.abort()
    }
    const timer = this.#set(ms, abort)
    const clear = () => {
      this.#timers.delete(timer)
      parent?.removeEventListener('abort', abort)
    }
    if (parent?.aborted === true) abort()
    else parent?.addEventListener('abort', abort, { once: true })
    return { signal: controller.signal, clear }
  }

  /** Calls `fire` at an instant, without anybody waiting for it. */
  at(instant: number, fire: () => void): void {
    const timer = this.#set(instant - this.#now, () => {
      this.#timers.delete(timer)
      fire()
    })
  }

  /** Keeps time from passing while `work` runs, because it waits for the machine, not for the clock. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#realWork.add(work)
    try {
      return await work
    } finally {
      this.#realWork.delete(work)
    }
  }

  /** Lets time pass until `work` has settled. */
  async run<T>(work: Promise<T>): Promise<T> {
    const settled = new AbortController()
    const settle = () => {
      settled.abort()
    }
    work.then(settle, settle)
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      if (settled.signal.aborted) return work
      if (this.#realWork.size === 0) this.#advance()
    }
  }

  #set(ms: number, fire: () => void): Timer {
    const timer: Timer = { at: this.#now + Math.max(0, ms), fire }
    this.#timers.add(timer)
    return timer
  }

  #advance(): void {
    let next: Timer | undefined
    // Those of one instant fire in the order in which they were set, which is the order of the set.
    for (const timer of this.#timers) if (next === undefined || timer.at < next.at) next = timer
    if (next === undefined) throw new Error('no timer is left, so the program would wait forever')
    this.#now = next.at
    next.fire()
  }
}
