/** Sentences that several files share, and parts of sentences. What happened comes first, then what to do. */
import { truncate } from '../log/sanitize.ts'
import type { Failure } from '../opsera/failure.ts'
import { portalPage, type GateSettings } from './context.ts'

/** `See <link>`, or nothing without a portal. */
export function linkSuffix(settings: GateSettings, runCount?: number): string {
  const page = portalPage(settings, runCount)
  return page === '' ? '' : ` See ${page}`
}

/** Quotes Opsera's own words after ours, cut so that ours stay in sight; empty when there are none. */
export function opseraSays(words: string): string {
  return words === '' ? '' : ` Opsera says: "${truncate(words, 300)}"`
}

/** Cuts a name inside a sentence, so that the rest of the sentence stays in sight. */
export function truncateName(name: string): string {
  return truncate(name, 100)
}

/** The message after a request whose answer or failure proves that no run began. */
export function notStartedMessage({ kind, reason }: Failure, pipelineId: string): string {
  switch (kind) {
    case 'not-found':
      return `Opsera does not know the pipeline ${pipelineId} (HTTP 404). Check pipeline-id and base-url.`
    case 'rejected':
      return `Opsera rejected the start request (${reason}). Check pipeline-id and run-settings.`
    case 'web-page':
      return `No run was started: something in front of Opsera answered with ${reason}. Check base-url and the runner's network.`
    default:
      return `No run was started: ${reason}.`
  }
}

/** Says that the token has expired if it states so, to explain a refusal; otherwise empty. `date` is the wall clock. */
export function expiryHint({ tokenExpiresAt = Infinity }: GateSettings, date: number): string {
  if (tokenExpiresAt > date) return ''
  return ` The token states that it expired on ${new Date(tokenExpiresAt).toISOString().slice(0, 10)}.`
}

export const CANCELLED = 'The job was cancelled.'

/** A span for people: `45s`, `4m 30s`, `1h 02m`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const two = (number: number) => String(number).padStart(2, '0')
  if (hours > 0) return `${hours}h ${two(minutes % 60)}m`
  return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`
}

/** Only this many first characters of a name are compared. */
const COMPARED_MAX = 100

/** The one of `names` that shares most pairs of letters with what was given, in whatever order their words are. */
export function closestName<T extends string>(given: string, names: readonly [T, ...T[]]): T {
  const meant = pairsOf(given)
  const likeness = (name: string) => {
    const pairs = [...pairsOf(name)]
    return pairs.filter((pair) => meant.has(pair)).length / (meant.size + pairs.length)
  }
  return names.reduce((best, name) => (likeness(name) > likeness(best) ? name : best))
}

function pairsOf(name: string): ReadonlySet<string> {
  const letters = name.slice(0, COMPARED_MAX).toLowerCase()
  return new Set(Array.from({ length: letters.length }, (_, index) => letters.slice(index, index + 2)))
}
