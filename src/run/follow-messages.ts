/** The sentences that say how the following of a run ended, or what it waits for. */
import type { Secrets } from '../log/secrets.ts'
import { truncateName } from '../log/sanitize.ts'
import { positionOf, type Contradiction } from './evidence.ts'
import { formatDuration } from './messages.ts'
import type { RunView } from './run-view.ts'
import type { Verdict } from './verdict.ts'

const MAY_RUN = 'The run may still be in progress; check the portal before starting another.'

/** The run is waiting for approval; with `fail` the step ends. */
export function pausedMessage(view: RunView, onPause: 'wait' | 'fail', secrets: Secrets): string {
  const { runCount } = view
  const step = positionOf(view)
  const where = step === undefined ? '' : ` at step ${step.position} "${truncateName(step.name, secrets)}"`
  const follow = onPause === 'fail' ? `, then follow it with \`run-count: ${runCount}\`` : ''
  return `Run ${runCount} is waiting for approval${where}. Approve or reject it in the portal${follow}.`
}

export function deniedMessage(
  runCount: number,
  { code, reason }: Extract<Verdict, { kind: 'denied' }>,
): string {
  const advice = code === 404 ? ' Opsera does not know the run: it may have been reset or deleted.' : ''
  return `The state of run ${runCount} cannot be read any more: ${reason}.${advice} ${MAY_RUN}`
}

export function noSuchRunMessage(runCount: number, latest: number): string {
  return `The pipeline has no run ${runCount}; its latest is ${latest}: check run-count.`
}

/** No usable answer for `patience`. */
export function silentMessage({ runCount, failure, failures }: RunView, patienceMs: number): string {
  const last = failure === undefined ? '' : `, last: ${failure.reason}`
  const tries = `${failures} ${failures === 1 ? 'try' : 'tries'}`
  return `Opsera has not answered for ${formatDuration(patienceMs)} (${tries}${last}). Run ${runCount} may still be running; check the portal before starting another run.`
}

/** Opsera's status and something else contradict each other for `patience`. */
export function contradictedMessage(
  { runCount, word }: RunView,
  contradiction: Contradiction,
  patienceMs: number,
): string {
  const forMs = formatDuration(patienceMs)
  return `Opsera gives run ${runCount} the status "${word}", but ${describeContradiction(contradiction)}, for ${forMs}. ${MAY_RUN}`
}

/** `the pipeline object says that it is running` */
export function describeContradiction({ by, says }: Contradiction): string {
  if (by === 'message') return `the message of the same answer says "${says}"`
  const verb = says === 'failure' ? 'failed' : says === 'stopped' ? 'was stopped' : `is ${says}`
  return `the pipeline object says that it ${verb}`
}

export function timedOutMessage(runCount: number, timeoutMs: number): string {
  return `Run ${runCount} did not finish within \`timeout\` (${formatDuration(timeoutMs)}). Raise \`timeout\`, or check what the run is waiting for.`
}
