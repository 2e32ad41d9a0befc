/** One call from its fields to its end: sent once or, for a read, until Opsera answers. */
import type { ChangeReading } from '../opsera/acknowledgement.ts'
import { isTransient, type Failure } from '../opsera/failure.ts'
import type { Clean } from '../opsera/json.ts'
import { abortAfterGrace, type GateContext } from '../run/context.ts'
import { formatDuration } from '../run/messages.ts'
import { backOff } from '../run/poll.ts'
import { permit, type GuardContext, type Objection } from './guard.ts'
import { factsOf, outcomeOf, redMessage, type ReplyFacts } from './reply.ts'
import { fieldsOf, isRepeatable, requestOf, type ApiCall } from './request.ts'

export type CallContext = GuardContext & Pick<GateContext, 'sink'> & { readonly clean: Clean }

/** How the step ends, and why when it is red or nothing was sent. */
export interface CallResult extends Objection {
  /** What can be output of the reply; absent when nothing can. */
  readonly reply?: ReplyFacts | undefined
}

/** Makes one call, with the check before a stop or a reset, and returns how the step ends. */
export async function makeCall(call: ApiCall, context: CallContext): Promise<CallResult> {
  const { operation, values } = call
  const { cancel, sink } = context
  const red = (why: string, reply?: ReplyFacts) => ({ isGreen: false, why, reply })
  const pipelineName = await permit(call, context)
  if (context.cancel.aborted) return red(`The step was cancelled before ${operation.name} was sent.`)
  if (typeof pipelineName !== 'string') return pipelineName
  if (values.data !== undefined)
    sink.info(`Changing tool ${values['tool-id'] ?? ''}: ${fieldsOf(values.data).join(', ')}`)
  const { outcome, reply } = await ask(call, { ...context, pipelineName })
  if (outcome.ok && outcome.value.accepted) return { isGreen: true, why: '', reply }
  // A read that the signal ended says nothing about Opsera.
  if (!outcome.ok && cancel.aborted && !operation.mutating)
    return red(`The step was cancelled before Opsera answered ${operation.name}.`, reply)
  return red(redMessage(call, outcome), reply)
}

type Asking = CallContext & ChangeReading

/** From the first try of a read to the last. */
const RETRY_BUDGET_MS = 180_000
/** A complete reply of the wrong shape is seldom better the next time. */
const UNREADABLE_TRIES = 3

/** Sends the call; a read is repeated after a failure that may pass. */
async function ask(call: ApiCall, context: Asking): ReturnType<typeof askOnce> {
  const { clock, random, sink, cancel } = context
  const until = clock.now() + RETRY_BUDGET_MS
  for (let tries = 1; ; tries++) {
    const asked = await askOnce(call, context)
    if (asked.outcome.ok || !isRepeatable(call) || context.cancel.aborted) return asked
    const { failure } = asked.outcome
    const pauseMs = backOff(tries, failure.retryAfterMs, random)
    if (!mayPass(failure, tries) || clock.now() + pauseMs > until) return asked
    const pause = formatDuration(pauseMs)
    sink.info(`No answer to ${call.operation.name}: ${failure.reason}. Retry ${tries} in ${pause}`)
    await clock.sleep(pauseMs, cancel)
    if (cancel.aborted) return asked
  }
}

function mayPass(failure: Failure, tries: number): boolean {
  const isUnreadable = failure.kind === 'web-page' || (failure.code !== undefined && failure.code <= 299)
  return isTransient(failure) && !(isUnreadable && tries >= UNREADABLE_TRIES)
}

/** A larger reply is an error: it is held in memory. */
const REPLY_MAX_BYTES = 32_000_000
/** The runner kills a step some seconds after the signal; before that, a lost answer must be reported. */
const ANSWER_AFTER_SIGNAL_MS = 5_000

/** One request. A signal cuts a read at once; a call that changes something is given time for its answer. */
async function askOnce(call: ApiCall, context: Asking) {
  const { client, clock, cancel } = context
  const { operation } = call
  const grace = abortAfterGrace(cancel, operation.mutating ? ANSWER_AFTER_SIGNAL_MS : 0, clock)
  const request = { ...requestOf(call), maxBytes: REPLY_MAX_BYTES }
  const answer = await client.send(request, { signal: grace.signal })
  grace.clear()
  const outcome = outcomeOf(operation, answer, context)
  const isQuotable = outcome.ok || answer.failure === undefined
  return { outcome, reply: isQuotable ? factsOf(operation, answer) : undefined }
}
