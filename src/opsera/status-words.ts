/** What a status word of Opsera means. One table: a word that is not in it is unknown, and unknown is never green. */

/** What a status word says of a run. */
export type Phase = 'success' | 'failure' | 'stopped' | 'running' | 'waiting' | 'queued' | 'unknown'

/**
 * Only `success` is printed by Opsera's document; the other words stand in its portal's tables. They are
 * compared without regard to case, as Opsera's services write `Success`, `SUCCESS` and `success`.
 */
const PHASES: Readonly<Record<string, Phase>> = {
  success: 'success',
  successful: 'success',
  passed: 'success',

  failed: 'failure',
  failure: 'failure',
  error: 'failure',
  rejected: 'failure',
  denied: 'failure',
  aborted: 'failure',
  halted: 'failure',
  timeout: 'failure',
  'timed out': 'failure',

  stopped: 'stopped',
  cancelled: 'stopped',
  canceled: 'stopped',

  running: 'running',
  'processing event': 'running',
  created: 'running',
  executed: 'running',
  'in progress': 'running',

  paused: 'waiting',
  pending: 'waiting',

  queued: 'queued',
}

/** What a status word means, without regard to case; `unknown` for a word that is not in the table. */
export function phaseOf(word: string): Phase {
  const key = word.trim().toLowerCase()
  return Object.hasOwn(PHASES, key) ? (PHASES[key] ?? 'unknown') : 'unknown'
}

/** The words that the stop rule takes as "our run is still going"; `created` and the like are not. */
export function isStoppable(word: string): boolean {
  return ['running', 'processing event', 'paused', 'pending'].includes(word.trim().toLowerCase())
}
