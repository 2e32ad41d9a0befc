/** What the status words of Opsera mean. A word that is not in this table is unknown, and unknown is never green. */

export type Phase = 'success' | 'failure' | 'stopped' | 'running' | 'waiting' | 'queued' | 'unknown'

/** How a run or a pipeline step can end. */
export type EndPhase = Extract<Phase, 'success' | 'failure' | 'stopped'>

export function isEnd(phase: Phase): phase is EndPhase {
  return phase === 'success' || isBadEnd(phase)
}

export function isBadEnd(phase: Phase): phase is 'failure' | 'stopped' {
  return phase === 'failure' || phase === 'stopped'
}

/** Only `success` is printed by Opsera's document; the other words are in its portal's tables. */
const WORDS: Readonly<Record<Exclude<Phase, 'unknown'>, readonly string[]>> = {
  success: ['success', 'successful', 'passed'],
  failure: ['failed', 'failure', 'error', 'rejected', 'denied', 'aborted', 'halted', 'timeout', 'timed out'],
  stopped: ['stopped', 'cancelled', 'canceled'],
  running: ['running', 'processing event', 'created', 'executed', 'in progress'],
  waiting: ['paused', 'pending'],
  queued: ['queued'],
}
const PHASES = new Map(
  Object.entries(WORDS).flatMap(([phase, words]) => words.map((word) => [word, phase as Phase] as const)),
)

/** The phase of a status word; case is ignored, as Opsera's services write `Success`, `SUCCESS` and `success`. */
export function phaseOf(word: string): Phase {
  return PHASES.get(word.trim().toLowerCase()) ?? 'unknown'
}

/** The words that the stop rule accepts as "our run is in progress"; `created` and the like are not among them. */
export function isStoppable(word: string): boolean {
  return ['running', 'processing event', 'paused', 'pending'].includes(word.trim().toLowerCase())
}
