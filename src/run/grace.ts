/** Time for an answer after the step is told to stop: only it tells what became of a request that changes something. */
import type { Clock, Deadline } from '../ports.ts'

/** A signal that aborts `ms` after `cancel` does. */
export function abortAfterGrace(cancel: AbortSignal, ms: number, clock: Clock): Deadline {
  const controller = new AbortController()
  const done = new AbortController()
  const onCancel = () => {
    void clock.sleep(ms, done.signal).then(() => {
      controller.abort()
    })
  }
  if (cancel.aborted) onCancel()
  else cancel.addEventListener('abort', onCancel, { once: true })
  return {
    signal: controller.signal,
    clear() {
      cancel.removeEventListener('abort', onCancel)
      done.abort()
    },
  }
}
