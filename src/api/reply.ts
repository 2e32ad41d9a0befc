/** What a reply means for the call that it answers. */
import { isAccepted } from '../opsera/acknowledgement.ts'
import { MAX_ROWS, type Operation } from '../opsera/operations.ts'
import { failureFromCode, unreadableReply, type Failure } from '../opsera/failure.ts'
import type { Reply } from '../ports.ts'
import type { Scanned } from './json-scan.ts'

/** The keys that are looked for at the top of a reply. */
export const WANTED = ['status', 'message', 'runCount', '_id'] as const

/** What is told of a reply. */
export interface Facts {
  /** Empty when the reply has none. */
  readonly status: string
  readonly message: string
  /** Of a list. */
  readonly rows?: number
}

export type Meaning =
  | { readonly kind: 'good'; readonly facts: Facts }
  /** Opsera said no in its own words, `status: "failed"`; `denial` when it did so with a 401 or 403. */
  | { readonly kind: 'refused'; readonly facts: Facts; readonly denial?: Failure }
  | { readonly kind: 'failure'; readonly failure: Failure }

/** A list of this many rows may be cut. */
export function isTruncated(rows: number): boolean {
  return rows >= MAX_ROWS
}

/** `reply.body` is the beginning of the body, and the whole of a short one. `now` is for a `Retry-After` that is a date. */
export function meaningOf(call: Operation, reply: Reply, scanned: Scanned, now: number): Meaning {
  const facts = factsOf(call, reply, scanned)
  const failure = failureFromCode(reply, call, now)
  if ((failure === undefined || call.mutating) && isRefusal(call, facts, scanned))
    return { kind: 'refused', facts, ...(failure?.kind === 'unauthorized' && { denial: failure }) }
  if (failure !== undefined) return { kind: 'failure', failure }
  return isAnswer(call, facts, scanned)
    ? { kind: 'good', facts }
    : { kind: 'failure', failure: unreadableReply(reply) }
}

function factsOf({ name, list }: Operation, reply: Reply, { root, rows, text, values }: Scanned): Facts {
  const word = name !== 'task-status' ? '' : root === 'no JSON' ? bareWord(reply.body) : (text ?? '')
  return {
    status: (word === '' ? textOf(values.get('status')) : word).trim(),
    message: textOf(values.get('message')),
    ...(list && rows !== undefined && { rows }),
  }
}

function textOf(value: string | number | undefined): string {
  return typeof value === 'string' ? value : ''
}

/**
 * The two calls that tell a status report `failed` as what it is. A single object may have a status of its own: with an
 * `_id` it is that object.
 */
function isRefusal(
  { name, list, mutating: changes }: Operation,
  { status }: Facts,
  { root, values }: Scanned,
): boolean {
  if (name === 'pipeline-status' || name === 'task-status' || root !== 'object') return false
  return status.toLowerCase() === 'failed' && (changes || list || !values.has('_id'))
}

function isAnswer({ name, list }: Operation, { status, rows }: Facts, { root, values }: Scanned): boolean {
  switch (name) {
    case 'pipeline-run':
      return isAccepted(status) || isRunCount(values.get('runCount'))
    case 'pipeline-stop':
    case 'pipeline-reset':
      return isAccepted(status)
    case 'pipeline-status':
    case 'task-status':
      return status !== ''
    default:
      return list ? rows !== undefined : root === 'object'
  }
}

function isRunCount(value: string | number | undefined): boolean {
  return /^[1-9]\d{0,14}$/.test(String(value))
}

/** The status in a body that is bare text, not JSON; empty for a page, a piece of JSON or a longer text. */
export function bareWord(body: string): string {
  return /^\p{L}[\p{L}\p{N} _.-]{0,63}$/u.exec(body.trim())?.[0] ?? ''
}
