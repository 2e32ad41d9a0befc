/** The clock of one process: once the process is killed, its timers never fire. */
import type { Clock, Deadline } from '../../src/ports.ts'

export class ProcessClock implements Clock {
  readonly #clock: Clock
  readonly #set = new Set<Deadline>()
  #isDead = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  now(): number {
    return this.#clock.now()
  }

  date(): number {
    return this.#clock.date()
  }

  /** Timers of this process that are still set. */
  get pending(): number {
    return this.#set.size
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        resolve()
      }
      const timer = this.deadline(ms, signal)
      if (timer.signal.aborted) done()
      else timer.signal.addEventListener('abort', done, { once: true })
    })
  }

  /** In whole milliseconds, as the real clock counts; never early. */
  deadline(ms: number, parent?: AbortSignal): Deadline {
    if (this.#isDead) return { signal: new AbortController().signal, clear: () => undefined }
    const timer = this.#clock.deadline(Math.ceil(ms), parent)
    if (timer.signal.aborted) return timer
    const forget = () => {
      this.#set.delete(timer)
    }
    this.#set.add(timer)
    timer.signal.addEventListener('abort', forget, { once: true })
    return {
      signal: timer.signal,
      clear: () => {
        forget()
        timer.clear()
      },
    }
  }

  stop(): void {
    this.#isDead = true
    for (const timer of this.#set) timer.clear()
    this.#set.clear()
  }
}
