/** What Opsera may see of a gate that lets go of its run. */
import { expect } from '@jest/globals'
import { RUN, savedBy, type Played } from './gate.ts'

/**
 * A stop comes within five seconds of a read and hits our run, and is not repeated once it was accepted; a reset
 * comes once that run is over and its logs are read.
 */
export function expectSafeDeparture({ opsera, pipeline, main, postCalls }: Played): void {
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
  if ('stopAcceptedAt' in savedBy(main))
    expect(postCalls.map(({ call }) => call)).not.toContain('pipeline-stop')
}

/** What became of the run, and with what. */
export function departureOf({ opsera, pipeline }: Played) {
  return {
    state: pipeline.run(RUN)?.state,
    isStopSent: opsera.calls('pipeline-stop').some(({ acted }) => acted),
    resets: opsera.calls('pipeline-reset').filter(({ acted }) => acted).length,
  }
}

export const LEFT_ALONE = { state: 'running', isStopSent: false, resets: 0 }
export const STOPPED = { state: 'stopped', isStopSent: true, resets: 0 }
export const RESET = { state: 'stopped', isStopSent: true, resets: 1 }
