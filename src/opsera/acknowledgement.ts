/**
 * What a reply to a call that changes something means: `run`, `stop`, `reset` and `tool-update`. A merge gate must not
 * take a refusal for a start, so only a word that Opsera uses for "accepted" counts, and its message must not contradict it.
 */
import type { Reply } from '../ports.ts'
import type { Answer } from './client.ts'
import { truncateWords, unreadableReply, type Failure, type Outcome } from './failure.ts'
import { at, countAt, isObject, textAt, wordsOf, type Clean } from './json.ts'
import type { OperationName } from './operations.ts'
import { readRunMessage, withoutName } from './run-message.ts'
import { isBadEnd, phaseOf } from './status-words.ts'

/** A reply that accepts or refuses. */
export interface Acknowledgement {
  readonly accepted: boolean
  readonly message: string
  /** Of `run`: the number of the new run, 1 or more; absent when it was refused, or queued without a number. */
  readonly runCount?: number | undefined
}

/** `executed` and `success` are printed by Opsera's document; the others are inferred. */
const ACCEPTED = /^(?:executed|success|successful|accepted|queued|created|submitted)$/i
/** A request can time out after Opsera has acted on it, so these words refuse nothing. */
const TIMED_OUT = /^time(?:out|d out)$/i
const DENIES = /\b(?:not|cannot|unable|locked|refused|rejected|denied|failed)\b|n['’]t\b/i
const ALREADY = /\balready\b/i
const BUSY = /\b(?:paused|pending|running|in progress|queued|already)\b/i

export interface ChangeReading {
  readonly clean: Clean
  /** Empty when it is not known. */
  readonly pipelineName: string
}

/** An answer to a call that changes something. After an unclear one Opsera may or may not have acted. */
export function readChange(
  name: OperationName,
  { reply, value, failure }: Answer,
  reading: ChangeReading,
): Outcome<Acknowledgement> {
  const read = name === 'tool-update' ? readToolUpdate : readAcknowledgement
  const found = reply === undefined ? undefined : read(value, reading)
  if (found === undefined) return { ok: false, failure: failure ?? unclear(reply, value, reading.clean) }
  // The other codes are about the token or the pace, or do not tell whether Opsera has acted.
  const canRefuse = failure?.kind === 'not-found' || failure?.kind === 'rejected'
  return failure === undefined || (!found.accepted && canRefuse)
    ? { ok: true, value: found }
    : { ok: false, failure }
}

function unclear(reply: Reply, value: unknown, clean: Clean): Failure {
  const failure = unreadableReply(reply)
  if (!isObject(value)) return failure
  const { word, message } = wordsOf(value, clean)
  const status = word === '' ? 'no status word' : `the status "${word}"`
  const said = message === '' ? '' : ` and the message "${message}"`
  return { ...failure, reason: truncateWords(`an answer with ${status}${said}`) }
}

/** The reply to `run`, `stop` or `reset`; undefined when it neither accepts nor refuses. */
export function readAcknowledgement(
  value: unknown,
  { clean, pipelineName }: ChangeReading,
): Acknowledgement | undefined {
  const { word, message } = wordsOf(value, clean)
  if (isFailureWord(word)) return { accepted: false, message }
  const { said } = readRunMessage(wholeMessage(value, clean), pipelineName)
  const runCount = countAt(value, 'runCount')
  // A run number that cannot be read shows that the reply is not the documented one.
  const isMalformed = (at(value, 'runCount') ?? null) !== null && (runCount ?? 0) < 1
  if (!ACCEPTED.test(word) || DENIES.test(said) || ALREADY.test(said) || isMalformed) return undefined
  return { accepted: true, message, runCount }
}

/** The reply to `tool-update`: the updated tool, which may have its own `status`, or an acknowledgement. */
function readToolUpdate(value: unknown, { clean }: ChangeReading): Acknowledgement | undefined {
  const { word, message } = wordsOf(value, clean)
  const isTool = hasId(value)
  if (DENIES.test(wholeMessage(value, clean)) || (!isTool && isFailureWord(word)))
    return { accepted: false, message }
  return isTool || ACCEPTED.test(word) ? { accepted: true, message } : undefined
}

/** Whether a reply is an object of Opsera's, bare or in `data`: then its status is its own, and refuses nothing. */
export function hasId(value: unknown): boolean {
  return textAt(value, '_id') !== undefined || textAt(value, 'data', '_id') !== undefined
}

/** Whether the text of a refusal says that a run is in progress. */
export function saysBusy(message: string, pipelineName = ''): boolean {
  return BUSY.test(withoutName(message, pipelineName))
}

/** The message as text, whatever its shape: a denial can also be inside a list. */
function wholeMessage(value: unknown, clean: Clean): string {
  const message = at(value, 'message') ?? ''
  return clean(typeof message === 'string' ? message : JSON.stringify(message))
}

function isFailureWord(word: string): boolean {
  return isBadEnd(phaseOf(word)) && !TIMED_OUT.test(word)
}
