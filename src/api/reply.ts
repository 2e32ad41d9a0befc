/** What an answer means for a call of the api action, and the error if Opsera did not accept the call. */
import { hasId, readChange, type Acknowledgement, type ChangeReading } from '../opsera/acknowledgement.ts'
import type { Answer } from '../opsera/client.ts'
import { truncateWords, unreadableReply, type Failure, type Outcome } from '../opsera/failure.ts'
import { isObject, rowsOf, textAt, wordsOf } from '../opsera/json.ts'
import type { Operation } from '../opsera/operations.ts'
import { isBadEnd, phaseOf } from '../opsera/status-words.ts'
import type { ApiCall } from './request.ts'

/** What the step outputs of a reply. */
export type ReplyFacts = Readonly<NonNullable<ReturnType<typeof factsOf>>>

/** Whether Opsera did what was requested, or why that is not known. */
export function outcomeOf(call: Operation, answer: Answer, reading: ChangeReading): Outcome<Acknowledgement> {
  if (call.mutating) return readChange(call.name, answer, reading)
  const { reply, value, failure } = answer
  if (failure !== undefined) return { ok: false, failure }
  const { word, message } = wordsOf(value, reading.clean)
  // The two calls that read a status report `failed` as what it is.
  const isStatus = call.name === 'pipeline-status' || call.name === 'task-status'
  // An object with an `_id` has a status of its own, which refuses nothing.
  if (!isStatus && isBadEnd(phaseOf(word)) && (call.list || !hasId(value)))
    return { ok: true, value: { accepted: false, message } }
  const { status, rows } = factsOf(call, answer) ?? { status: '' }
  const isAnswer = isStatus ? status !== '' : call.list ? rows !== undefined : isObject(value)
  return isAnswer
    ? { ok: true, value: { accepted: true, message } }
    : { ok: false, failure: unreadableReply(reply) }
}

/** A status that is bare text: no page, no piece of JSON and no longer text. */
const BARE_WORD = /^\p{L}[\p{L}\p{N} _.-]{0,63}$/u

/** What a reply says, whatever it means; undefined when there is none, or none in JSON. */
export function factsOf({ name, list }: Operation, { reply, value }: Answer) {
  if (reply === undefined) return undefined
  // The status of a task comes as an object, as a text, or bare without quotes (*assumed*).
  const bare =
    name === 'task-status' && value === undefined ? (BARE_WORD.exec(reply.body.trim())?.[0] ?? '') : ''
  if (value === undefined && bare === '') return undefined
  const isWord = name === 'task-status' && typeof value === 'string'
  return {
    /** The reply as JSON text, as it came. */
    text: bare === '' ? reply.body : JSON.stringify(bare),
    status: (isWord ? value : (textAt(value, 'status') ?? bare)).trim(),
    message: textAt(value, 'message') ?? '',
    /** How many a list has. */
    rows: list ? rowsOf(value)?.length : undefined,
  }
}

/** The error of a red step: the first sentence says what happened, the second what to do. */
export function redMessage(call: ApiCall, outcome: Outcome<Acknowledgement>): string {
  if (!outcome.ok) return failureMessage(call, outcome.failure)
  const words = truncateWords(outcome.value.message)
  const reason = words === '' ? 'without a reason' : `"${words}"`
  return `Opsera refused ${call.operation.name}: ${reason}. Check the request in the portal.`
}

function failureMessage(call: ApiCall, { kind, reason }: Failure): string {
  const { name, mutating } = call.operation
  if (mutating && ['web-page', 'too-large', 'ambiguous'].includes(kind))
    return `Opsera gave no usable answer to ${name}: ${reason}. Opsera may have acted on it: check before sending it again.`
  const sentences: Readonly<Record<Failure['kind'], string>> = {
    unauthorized: `${reason}.`,
    'not-found': `Opsera did not find what ${name} requested (${reason}). ${check(call, 'its fields', 'base-url')}`,
    rejected: `Opsera rejected ${name} (${reason}). ${check(call, 'its fields')}`,
    redirected: `Opsera did not answer ${name}: ${reason}.`,
    'untrusted-certificate': `Opsera did not answer ${name}: ${reason}.`,
    unreachable: `Opsera could not be reached, so ${name} was not sent: ${reason}. Check base-url and the network of the runner.`,
    throttled: `Opsera did not accept ${name} (${reason}). Try again later.`,
    'web-page': `base-url answered ${name} with ${reason}. It must be the API host, not the portal. ${check(call, 'base-url')}`,
    'too-large': `The reply to ${name} could not be read: ${reason}. Request fewer rows, if the call can.`,
    ambiguous: `Opsera did not answer ${name}: ${reason}. ${check(call, 'base-url', 'the state of Opsera')}`,
  }
  return sentences[kind]
}

/** What to check, the path included: a given one by its name, an assumed one with what to do about it. */
function check({ operation, path }: ApiCall, ...things: readonly string[]): string {
  const listed = new Intl.ListFormat('en-GB').format(path === undefined ? things : [...things, 'path'])
  const isDoubtful = path === undefined && operation.pathIs === 'assumed'
  const doubt = `; ${operation.path} is only assumed, so ask Opsera for the right path and set it as path`
  return `Check ${listed}${isDoubtful ? doubt : ''}.`
}
