/** The sentences that say how the following of a run ended, or what it waits for. */
import type { Failure } from '../opsera/failure.ts'
import { contradictionOf, planPosition, type Contradiction } from './evidence.ts'
import { formatDuration, truncateName } from './messages.ts'
import type { RunView } from './run-view.ts'

const MAY_RUN = 'The run may still be in progress; check the portal before starting another.'

/** The run is waiting for approval; with `fail` the step ends. */
export function pausedMessage(view: RunView, onPause: 'wait' | 'fail'): string {
  const { runCount } = view
  const at = planPosition(view)
  const where = at === undefined ? '' : ` at step ${at.position} "${truncateName(at.name)}"`
  const follow = onPause === 'fail' ? `, then follow it with \`run-count: ${runCount}\`` : ''
  return `Run ${runCount} is waiting for approval${where}. Approve or reject it in the portal${follow}.`
}

export function deniedMessage(runCount: number, { kind, reason }: Failure): string {
  const advice =
    kind === 'not-found' ? ' Opsera does not know the run: it may have been reset or deleted.' : ''
  return `The state of run ${runCount} cannot be read any more: ${reason}.${advice} ${MAY_RUN}`
}

export function noSuchRunMessage(runCount: number, latest: number): string {
  return `The pipeline has no run ${runCount}; its latest is ${latest}: check run-count.`
}

/** No usable answer for `patience`, or a status that something else contradicts. */
export function lostMessage(view: RunView, patienceMs: number): string {
  const { runCount, word, failure, failures } = view
  const patience = formatDuration(patienceMs)
  const contradiction = contradictionOf(view)
  if (contradiction !== undefined)
    return `Opsera gives run ${runCount} the status "${word}", but ${describeContradiction(contradiction)}, for ${patience}. ${MAY_RUN}`
  const last = failure === undefined ? '' : `, last: ${failure.reason}`
  const tries = `${failures} ${failures === 1 ? 'try' : 'tries'}`
  return `Opsera has not answered for ${patience} (${tries}${last}). Run ${runCount} may still be running; check the portal before starting another run.`
}

const STATES: Readonly<Record<string, string>> = {
  success: 'succeeded',
  failure: 'failed',
  stopped: 'was stopped',
}

/** `the pipeline object says that it is running` */
export function describeContradiction({ by, says }: Contradiction): string {
  if (by === 'message') return `the message of the same answer says "${says}"`
  return `the pipeline object says that it ${STATES[says] ?? `is ${says}`}`
}

export function timedOutMessage(runCount: number, timeoutMs: number): string {
  return `Run ${runCount} did not finish within \`timeout\` (${formatDuration(timeoutMs)}). Raise \`timeout\`, or check what the run is waiting for.`
}
