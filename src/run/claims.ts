/** Status reads in a row that agree: on an end of the run, or on a refusal to tell its state. */
import type { StatusReply } from '../opsera/client.ts'
import {
  deniesSuccess,
  isAboutRequest,
  readRunMessage,
  saysNotFound,
  type RunMessage,
} from '../opsera/run-message.ts'
import { phaseOf, type Phase } from '../opsera/status-words.ts'

/** How a run can end. */
export type EndPhase = Extract<Phase, 'success' | 'failure' | 'stopped'>

/** Reads in a row that say the same. A read that fails neither extends nor ends the row. */
export interface Row {
  /** When the first and the last of the reads began. */
  readonly firstAt: number
  readonly lastAt: number
  readonly reads: number
}

/** An end of the run, or that Opsera does not know it, as claimed by reads in a row. */
export interface Claim extends Row {
  readonly as: EndPhase | 'not-found'
  /** The message of the last read. */
  readonly message: string
  /** A read of the row named our run. */
  readonly isNamed: boolean
  /** The word with which the last message contradicts `success`. */
  readonly denial?: string
  /** The first read since which nothing contradicts the claim; absent while something does. */
  readonly clearAt?: number
  /** The last usable answer before the row. */
  readonly usableBefore?: number
}

/** 401 or 403 in a row. */
export interface Denial extends Row {
  readonly code: number
  readonly reason: string
}

/** One more read at `at`, in the row of those before it. */
export function extendRow(before: Row | undefined, at: number): Row {
  return { firstAt: before?.firstAt ?? at, lastAt: at, reads: (before?.reads ?? 0) + 1 }
}

/** What one status reply says about our run. */
export type ReplyMeaning =
  | { readonly kind: 'other-run'; readonly runCount: number }
  /** The reply is about the status request itself: no usable answer. */
  | { readonly kind: 'refused-read' }
  /** Opsera does not know the run. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'claim'; readonly as: EndPhase; readonly isNamed: boolean; readonly denial?: string }
  /** A word that ends nothing. */
  | { readonly kind: 'word'; readonly phase: Phase; readonly isNamed: boolean }

export interface ReplyContext {
  readonly runCount: number
  /** Empty when it is not known. */
  readonly pipelineName: string
  /** The pipeline object lists our run as ended. */
  readonly isListedAsEnded: boolean
}

/** Reads a status reply. `failed` is ambiguous: the run failed, or Opsera refused or failed to look it up. */
export function readReply({ word, message }: StatusReply, context: ReplyContext): ReplyMeaning {
  const facts = readRunMessage(message, context.pipelineName)
  if (facts.runCount !== undefined && facts.runCount !== context.runCount)
    return { kind: 'other-run', runCount: facts.runCount }
  const isNamed = facts.runCount !== undefined
  const phase = phaseOf(word)
  switch (phase) {
    case 'success': {
      const denial = deniesSuccess(facts)
      return { kind: 'claim', as: phase, isNamed, ...(denial !== undefined && { denial }) }
    }
    case 'failure':
      return readFailure(facts, isNamed, context.isListedAsEnded)
    case 'stopped':
      return { kind: 'claim', as: phase, isNamed }
    default:
      return { kind: 'word', phase, isNamed }
  }
}

function readFailure(facts: RunMessage, isNamed: boolean, isListedAsEnded: boolean): ReplyMeaning {
  if (!isListedAsEnded && isNamed && saysNotFound(facts)) return { kind: 'not-found' }
  if (!isListedAsEnded && !isNamed && isAboutRequest(facts)) return { kind: 'refused-read' }
  return { kind: 'claim', as: 'failure', isNamed }
}
