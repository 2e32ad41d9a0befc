/** What Opsera may see of a gate that lets go of its run. */
import { expect } from '@jest/globals'
import { RUN, type Played } from './gate.ts'

/** A stop comes within five seconds of a read and hits our run; a reset comes once that run is over and its logs are read. */
export function expectSafeDeparture({ opsera, pipeline }: Played): void {
  const { journal } = opsera
  for (const [index, { call, at, current }] of journal.entries()) {
    if (call !== 'pipeline-stop' && call !== 'pipeline-reset') continue
    const before = journal.slice(0, index)
    expect(current).toBe(RUN)
    expect(before.some((read) => read.call === 'pipeline-status' && at - read.at <= 5_000)).toBe(true)
    if (call === 'pipeline-stop') continue
    expect(before.some((read) => read.call === 'pipeline-logs' && read.acted)).toBe(true)
    expect(pipeline.run(RUN)?.endedAt).toBeLessThanOrEqual(at)
  }
}

/** What became of the run, and with what. */
export function departureOf({ opsera, pipeline }: Played) {
  return {
    state: pipeline.run(RUN)?.state,
    stops: opsera.calls('pipeline-stop').filter(({ acted }) => acted).length,
    resets: opsera.calls('pipeline-reset').filter(({ acted }) => acted).length,
  }
}

export const LEFT_ALONE = { state: 'running', stops: 0, resets: 0 }
export const STOPPED = { state: 'stopped', stops: 1, resets: 0 }
export const RESET = { state: 'stopped', stops: 1, resets: 1 }
