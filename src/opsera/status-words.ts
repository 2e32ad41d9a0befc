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

/**
 * The run that a status message speaks of, as in `Pipeline: Nightly's Run 3 was successful.` The pipeline's
 * name stands in the same sentence and may itself read `Run 7`, so the number after the possessive counts;
 * without one, only a number that stands alone in the message does.
 */
export function runNamedIn(message: string): number | undefined {
  const possessive = [...message.matchAll(/['’]s run\s+#?(\d{1,9})\b/gi)].at(-1)
  if (possessive !== undefined) return Number(possessive[1])
  const numbers = new Set([...message.matchAll(/\brun\s+#?(\d{1,9})\b/gi)].map((match) => Number(match[1])))
  return numbers.size === 1 ? [...numbers][0] : undefined
}

/** The run of whose end a message speaks. Of one that is not found Opsera tells no end, though it may say `failed`. */
export function endNamedIn(message: string): number | undefined {
  return /\bnot found\b|\bdoes not exist\b/i.test(message) ? undefined : runNamedIn(message)
}
