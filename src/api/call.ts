/** One call from its fields to its end: sent once or, for a read, until Opsera answers. */
import type { Caller } from '../opsera/call.ts'
import { isTransient, type Failure } from '../opsera/failure.ts'
import type { Sink } from '../ports.ts'
import { abortAfterGrace } from '../run/context.ts'
import { formatDuration } from '../run/messages.ts'
import { backOff, pollUntil } from '../run/poll.ts'
import { fieldsOf } from './secret-fields.ts'
import { meaningOf, type Facts, type Meaning } from './reply.ts'
import { isRepeatable, requestOf, type ApiCall } from './request.ts'
import { objectionTo, type GuardContext } from './guard.ts'
import { failureMessage, replyMessage } from './messages.ts'

export interface CallContext extends GuardContext {
  readonly caller: Pick<Caller, 'send'>
  readonly sink: Sink
}

/** How the step ends. */
export interface CallResult {
  readonly isGreen: boolean
  /** Why, when the step is red or nothing was sent; else empty. */
  readonly why: string
  /** The reply as JSON text, as it came, and what it says; absent when there was none. */
  readonly reply?: { readonly facts: Facts; readonly text: string }
}

/** Makes one call, with the check before a stop or a reset, and returns how the step ends. */
export async function makeCall(call: ApiCall, context: CallContext): Promise<CallResult> {
  const { operation, values } = call
  const { cancel, sink } = context
  const objection = await objectionTo(call, context)
  if (cancel.aborted)
    return { isGreen: false, why: `The step was cancelled before ${operation.name} was sent.` }
  if (objection !== undefined) return objection
  if (values.data !== undefined)
    sink.info(`Changing tool ${values['tool-id'] ?? ''}: ${fieldsOf(values.data).join(', ')}`)
  const { meaning, text } = await ask(call, context)
  if (meaning.kind !== 'failure') {
    const reply = { facts: meaning.facts, text }
    return { isGreen: meaning.kind === 'good', why: replyMessage(call, meaning), reply }
  }
  return { isGreen: false, why: whyFailed(call, meaning.failure, cancel) }
}

/** A read that the signal ended says nothing about Opsera. */
function whyFailed(call: ApiCall, failure: Failure, cancel: AbortSignal): string {
  return cancel.aborted && !call.operation.mutating
    ? `The step was cancelled before Opsera answered ${call.operation.name}.`
    : failureMessage(call, failure)
}

interface Asked {
  readonly meaning: Meaning
  /** The reply as JSON text. */
  readonly text: string
}

/** From the first try of a read to the last. */
const RETRY_BUDGET_MS = 180_000
/** A whole reply that is not what the call returns is seldom better the next time. */
const UNREADABLE_TRIES = 3

/** Sends the call; a read is repeated after a failure that may pass. */
async function ask(call: ApiCall, context: CallContext): Promise<Asked> {
  const { clock, random, sink, cancel: signal } = context
  const until = clock.now() + RETRY_BUDGET_MS
  let pauseMs = 0
  let tries = 0
  const asked = await pollUntil({ clock, until, pauseMs: () => pauseMs, signal }, async () => {
    const attempt = await askOnce(call, context)
    if (attempt.meaning.kind !== 'failure' || !isRepeatable(call) || signal.aborted) return attempt
    const { failure } = attempt.meaning
    const isUnreadable = failure.kind === 'web-page' || (failure.code !== undefined && failure.code <= 299)
    tries += 1
    pauseMs = backOff(tries, failure.retryAfterMs, random)
    if (!isTransient(failure) || (isUnreadable && tries >= UNREADABLE_TRIES)) return attempt
    if (clock.now() + pauseMs > until) return attempt
    sink.info(
      `No answer to ${call.operation.name}: ${failure.reason}. Retry ${tries} in ${formatDuration(pauseMs)}`,
    )
    return undefined
  })
  return asked ?? { meaning: { kind: 'failure', failure: CANCELLED }, text: '' }
}

const CANCELLED: Failure = { kind: 'ambiguous', reason: 'the step was cancelled' }

/** The runner kills a step some seconds after the signal; before that, a lost answer must be reported. */
const ANSWER_AFTER_SIGNAL_MS = 5_000

/** One request. A signal cuts a read at once; a call that changes something is given time for its answer. */
async function askOnce(call: ApiCall, { caller, clock, cancel }: CallContext): Promise<Asked> {
  const { operation } = call
  const grace = abortAfterGrace(cancel, operation.mutating ? ANSWER_AFTER_SIGNAL_MS : 0, clock)
  try {
    const answer = await caller.send(requestOf(call), { signal: grace.signal })
    const meaning = meaningOf(operation, answer)
    const body = answer.reply?.body ?? ''
    // A status that came as bare text is written as JSON, as every other reply is.
    const isBare = meaning.kind === 'good' && answer.reply !== undefined && answer.value === undefined
    return { meaning, text: isBare ? JSON.stringify(meaning.facts.status) : body }
  } finally {
    grace.clear()
  }
}
