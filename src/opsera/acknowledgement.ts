/**
 * What a reply to a call that changes something means: `run`, `stop`, `reset` and `tool-update`. A merge gate must not
 * take a refusal for a start, so only a word that Opsera uses for "accepted" counts, and its message must not contradict it.
 */
import type { Answer } from './call.ts'
import { truncateWords, unreadableReply, type Failure } from './failure.ts'
import { at, countAt, isObject, textAt } from './json.ts'
import { readRunMessage, withoutName } from './run-message.ts'
import { isBadEnd, phaseOf } from './status-words.ts'

type Reading =
  /** `runCount`: the number of the new run, 1 or more; absent when the reply names none. */
  | { readonly kind: 'accepted'; readonly message: string; readonly runCount?: number }
  /** Opsera did not do what was requested. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Opsera may or may not have acted. `reason` quotes the reply, cut short. */
  | { readonly kind: 'unclear'; readonly message: string; readonly reason: string }

/** `executed` and `success` are printed by Opsera's document; the others are inferred. */
const ACCEPTED = /^(?:executed|success|successful|accepted|queued|created|submitted)$/i
/** A request can time out after Opsera has acted on it, so these words refuse nothing. */
const TIMED_OUT = /^time(?:out|d out)$/i
const DENIES = /\b(?:not|cannot|unable|locked|refused|rejected|denied|failed)\b|n['’]t\b/i
const ALREADY = /\balready\b/i
const BUSY = /\b(?:paused|pending|running|in progress|queued|already)\b/i

/** An answer to a call that changes something, its reply read with `read`; only an object can accept or refuse. */
export function readChange(
  { reply, value, failure }: Answer,
  read: (value: unknown) => Reading,
): Reading | { readonly kind: 'failure'; readonly failure: Failure } {
  if (reply === undefined) return { kind: 'failure', failure }
  const reading = read(value)
  if (reading.kind === 'refused' && canRefuse(reply.code)) return reading
  if (failure !== undefined) return { kind: 'failure', failure }
  return isObject(value) ? reading : { kind: 'failure', failure: unreadableReply(reply) }
}

/** Whether a reply with this HTTP code can be Opsera's own refusal. 401 and 403 are about the token, 429 about the pace. */
function canRefuse(code: number): boolean {
  return (
    (code >= 200 && code <= 299) || (code >= 400 && code <= 499 && ![401, 403, 408, 425, 429].includes(code))
  )
}

/** The reply to `run`, `stop` or `reset` as a JSON value; `pipelineName` is empty when it is not known. */
export function readAcknowledgement(value: unknown, pipelineName = ''): Reading {
  const { word, message } = wordsOf(value)
  if (isFailureWord(word)) return { kind: 'refused', message }
  const { said } = readRunMessage(wholeMessage(value), pipelineName)
  const runCount = countAt(value, 'runCount')
  // A number that is none proves that the reply is not the documented one.
  const isMalformed = (at(value, 'runCount') ?? null) !== null && (runCount ?? 0) < 1
  if (!ACCEPTED.test(word) || DENIES.test(said) || ALREADY.test(said) || isMalformed)
    return unclear(word, message)
  return { kind: 'accepted', message, ...(runCount !== undefined && { runCount }) }
}

/** The reply to `tool-update`: the updated tool, which may have its own `status`, or an acknowledgement. */
export function readToolUpdate(value: unknown): Reading {
  const { word, message } = wordsOf(value)
  const isTool = textAt(value, '_id') !== undefined || textAt(value, 'data', '_id') !== undefined
  if (DENIES.test(wholeMessage(value)) || (!isTool && isFailureWord(word)))
    return { kind: 'refused', message }
  return isTool || ACCEPTED.test(word) ? { kind: 'accepted', message } : unclear(word, message)
}

/** Whether the text of a refusal says that a run is in progress. */
export function saysBusy(message: string, pipelineName = ''): boolean {
  return BUSY.test(withoutName(message, pipelineName))
}

function wordsOf(value: unknown) {
  return { word: (textAt(value, 'status') ?? '').trim(), message: textAt(value, 'message') ?? '' }
}

/** The message as text, whatever its shape: it can deny inside a list, too. */
function wholeMessage(value: unknown): string {
  const message = at(value, 'message') ?? ''
  return typeof message === 'string' ? message : JSON.stringify(message)
}

function isFailureWord(word: string): boolean {
  return isBadEnd(phaseOf(word)) && !TIMED_OUT.test(word)
}

function unclear(word: string, message: string): Reading {
  const status = word === '' ? 'no status word' : `the status "${word}"`
  const said = message === '' ? '' : ` and the message "${message}"`
  return { kind: 'unclear', message, reason: truncateWords(`an answer with ${status}${said}`) }
}
