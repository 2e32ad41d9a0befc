/** What the summary says of each pipeline step, in agreement with what it says of the run. */
import type { RunResult, StepReport } from '../run/result.ts'
import { isEnd, phaseOf, type Phase } from '../opsera/status-words.ts'

/** An icon or nothing; and words, which are Opsera's own where their meaning is not known. */
type StepState = readonly [mark: string, words: string]

const STATES: Readonly<Record<Exclude<Phase, 'unknown'>, StepState>> = {
  success: ['✅', 'success'],
  failure: ['❌', 'failed'],
  stopped: ['⏹️', 'stopped'],
  waiting: ['⏸️', 'waiting for approval'],
  running: ['▶️', 'running'],
  queued: ['', 'queued'],
}

/** `step` is one of the result's. In a run that has ended none is running, and none is waiting. */
export function stepStateOf(result: RunResult, step: StepReport): StepState {
  const run = runPhase(result)
  const hasEnded = isEnd(run)
  if (step.failed === true) return STATES.failure
  if (step.state === null && step.startedAt === null) return ['', hasEnded ? 'not run' : 'not run yet']
  const phase = phaseOf(step.state ?? '')
  if (phase === 'unknown') return ['', step.state ?? 'not known']
  if (!hasEnded || isEnd(phase)) return STATES[phase]
  return run === 'stopped' ? STATES.stopped : ['', 'end not reported']
}

/** Where the run failed, or how far it got: `failed at step 4 of 5`, and the step's name. */
export function positionOf(result: RunResult): { readonly at: string; readonly name: string } | undefined {
  const { steps, conclusion } = result
  const failed = steps.find((step) => step.failed)
  const reached = steps.findLast(({ state, endedAt }) => state !== null && endedAt === null)
  const step = failed ?? (conclusion === 'success' ? undefined : reached)
  if (step === undefined) return undefined
  const at = `at step ${steps.indexOf(step) + 1} of ${steps.length}`
  return { at: failed === undefined ? at : `failed ${at}`, name: step.name }
}

/** By the verdict; without one by the last status word, so that a stop after a timeout counts. */
function runPhase({ conclusion, status }: RunResult): Phase {
  return conclusion === 'success' || conclusion === 'failure' || conclusion === 'stopped'
    ? conclusion
    : phaseOf(status)
}
