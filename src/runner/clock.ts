/** The real clock. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock, Deadline } from '../ports.ts'

/** `hrtime` counts from its boot, so main and the post step read the same clock. */
export const realClock: Clock = {
  now: () => Number(process.hrtime.bigint() / 1_000_000n),

  date: () => Date.now(),

  sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }).catch(() => undefined),

  deadline(ms, parent): Deadline {
    const controller = new AbortController()
    const abort = () => {
      clear()
      controller.abort()
    }
    const timer = setTimeout(abort, ms)
    const clear = () => {
      clearTimeout(timer)
      parent?.removeEventListener('abort', abort)
    }
    if (parent?.aborted === true) abort()
    else parent?.addEventListener('abort', abort, { once: true })
    return { signal: controller.signal, clear }
  },
}
