/** What a reply means for the call that it answers. */
import { readAcknowledgement, readChange, readToolUpdate } from '../opsera/acknowledgement.ts'
import type { Answer } from '../opsera/call.ts'
import { unreadableReply, type Failure } from '../opsera/failure.ts'
import { isObject, rowsOf, textAt } from '../opsera/json.ts'
import { MAX_ROWS, type Operation } from '../opsera/operations.ts'
import { isBadEnd, phaseOf } from '../opsera/status-words.ts'

/** What the step outputs of a reply. */
export interface Facts {
  /** Empty when the reply has none. */
  readonly status: string
  readonly message: string
  /** Of a list. */
  readonly rows?: number
}

/** A reply that answers the call, or why there is none. `unclear`: Opsera may or may not have made the change. */
export type Meaning =
  | { readonly kind: 'good' | 'refused'; readonly facts: Facts }
  | { readonly kind: 'unclear'; readonly facts: Facts; readonly reason: string }
  | { readonly kind: 'failure'; readonly failure: Failure }

/** A list of this many rows may be cut. */
export function isTruncated(rows: number): boolean {
  return rows >= MAX_ROWS
}

/** What an answer means for the call. */
export function meaningOf(call: Operation, answer: Answer): Meaning {
  const { reply, value, failure } = answer
  if (reply === undefined) return { kind: 'failure', failure }
  const facts = factsOf(call, value, reply.body)
  if (call.mutating) {
    const reading = readChange(answer, call.name === 'tool-update' ? readToolUpdate : readAcknowledgement)
    if (reading.kind === 'failure') return reading
    if (reading.kind === 'unclear') return { kind: 'unclear', facts, reason: reading.reason }
    return { kind: reading.kind === 'accepted' ? 'good' : 'refused', facts }
  }
  if (failure !== undefined) return { kind: 'failure', failure }
  // The two calls that read a status report `failed` as what it is.
  const isStatus = call.name === 'pipeline-status' || call.name === 'task-status'
  if (!isStatus && isRefusal(call, value, facts)) return { kind: 'refused', facts }
  const isList = facts.rows !== undefined
  const isAnswer = isStatus ? facts.status !== '' : call.list ? isList : isObject(value)
  return isAnswer ? { kind: 'good', facts } : { kind: 'failure', failure: unreadableReply(reply) }
}

/** The status of a task comes as an object, as a text, or bare without quotes (*assumed*). */
function factsOf({ name, list }: Operation, value: unknown, body: string): Facts {
  const word = name === 'task-status' ? (value === undefined ? bareWord(body) : value) : undefined
  const rows = list ? rowsOf(value) : undefined
  return {
    status: (typeof word === 'string' ? word : (textAt(value, 'status') ?? '')).trim(),
    message: textAt(value, 'message') ?? '',
    ...(rows !== undefined && { rows: rows.length }),
  }
}

/** The status of an object with an `_id` is its own, and refuses nothing. */
function isRefusal({ list }: Operation, value: unknown, { status }: Facts): boolean {
  const hasId = textAt(value, '_id') !== undefined || textAt(value, 'data', '_id') !== undefined
  return isBadEnd(phaseOf(status)) && (list || !hasId)
}

/** The status in a body that is bare text, not JSON; empty for a page, a piece of JSON or a longer text. */
export function bareWord(body: string): string {
  return /^\p{L}[\p{L}\p{N} _.-]{0,63}$/u.exec(body.trim())?.[0] ?? ''
}
