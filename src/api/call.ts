/** One call from its fields to its end: sent once or, for a read, until Opsera answers. */
import type { Caller } from '../opsera/call.ts'
import type { Failure } from '../opsera/failure.ts'
import type { Sink } from '../ports.ts'
import { abortAfterGrace } from '../run/grace.ts'
import { backOff } from '../run/backoff.ts'
import { formatDuration } from '../run/messages.ts'
import { pollUntil } from '../run/poll.ts'
import { fieldsOf } from './secret-fields.ts'
import { RETRY_BUDGET_MS, shouldRetry } from './patience.ts'
import { meaningOf, type Facts, type Meaning } from './reply.ts'
import { isRepeatable, requestOf, type ApiCall } from './request.ts'
import { mayReset, mayStop, type GuardContext, type Permission } from './guard.ts'
import { failureMessage, refusedMessage, unclearMessage } from './messages.ts'

export interface CallParts extends GuardContext {
  readonly caller: Pick<Caller, 'send'>
  readonly sink: Sink
}

/** How the step ends. */
export interface Ended {
  readonly isGreen: boolean
  /** Why, when the step is red or nothing was sent; else empty. */
  readonly why: string
  /** The reply as JSON text, as it came, and what it says; absent when there was none. */
  readonly reply?: { readonly facts: Facts; readonly text: string }
}

/** Makes one call, with the check before a stop or a reset, and returns how the step ends. */
export async function makeCall(call: ApiCall, parts: CallParts): Promise<Ended> {
  const permission = await permissionFor(call, parts)
  if (parts.cancel.aborted)
    return { isGreen: false, why: `The step was cancelled before ${call.operation.name} was sent.` }
  if (permission.kind === 'needless') return { isGreen: true, why: permission.why }
  if (permission.kind === 'refused') return { isGreen: false, why: permission.why }
  announce(call, parts.sink)
  const { meaning, text } = await ask(call, parts)
  switch (meaning.kind) {
    case 'good':
      return { isGreen: true, why: '', reply: { facts: meaning.facts, text } }
    case 'refused':
      return {
        isGreen: false,
        why: refusedMessage(call, meaning.facts.message),
        reply: { facts: meaning.facts, text },
      }
    case 'unclear':
      return {
        isGreen: false,
        why: unclearMessage(call, meaning.reason),
        reply: { facts: meaning.facts, text },
      }
    case 'failure':
      return { isGreen: false, why: whyFailed(call, meaning.failure, parts.cancel) }
  }
}

/** A stop or reset that names its run is checked; `any` is sent as it is. */
async function permissionFor({ operation, values }: ApiCall, parts: CallParts): Promise<Permission> {
  const { 'pipeline-id': pipelineId, 'run-count': runCount } = values
  if (pipelineId === undefined || typeof runCount !== 'number') return { kind: 'granted' }
  if (operation.name === 'pipeline-stop') return mayStop(parts, { pipelineId, runCount })
  if (operation.name === 'pipeline-reset') return mayReset(parts, { pipelineId, runCount })
  return { kind: 'granted' }
}

function announce({ operation, values }: ApiCall, sink: Sink): void {
  if (operation.name !== 'tool-update') return
  const { 'tool-id': toolId = '', data = {} } = values
  sink.info(`Changing tool ${toolId}: ${fieldsOf(data).join(', ')}`)
}

/** A signal cuts a read; that is not Opsera's trouble. */
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

/** Sends the call; a read is repeated while trouble may pass. */
async function ask(call: ApiCall, parts: CallParts): Promise<Asked> {
  const { clock, random, sink, cancel: signal } = parts
  const beganAt = clock.now()
  let pauseMs = 0
  let tries = 0
  const polling = { clock, until: beganAt + RETRY_BUDGET_MS, pauseMs: () => pauseMs, signal }
  const asked = await pollUntil(polling, async () => {
    const attempt = await askOnce(call, parts)
    if (attempt.meaning.kind !== 'failure' || !isRepeatable(call) || signal.aborted) return attempt
    const { failure } = attempt.meaning
    tries += 1
    pauseMs = backOff(tries, failure.retryAfterMs, random)
    if (!shouldRetry(failure, { tries, spentMs: clock.now() - beganAt, pauseMs })) return attempt
    sink.info(
      `No answer to ${call.operation.name}: ${failure.reason}. Retry ${tries} in ${formatDuration(pauseMs)}`,
    )
    return undefined
  })
  return asked ?? { meaning: { kind: 'failure', failure: CANCELLED }, text: '' }
}

const CANCELLED: Failure = { kind: 'ambiguous', reason: 'the step was cancelled', said: '' }

/** The runner kills a step some seconds after the signal; before that, a lost answer has to be reported. */
const ANSWER_AFTER_SIGNAL_MS = 5_000

/** One request. A signal cuts a read at once; a call that changes something is given time for its answer. */
async function askOnce(call: ApiCall, { caller, clock, cancel }: CallParts): Promise<Asked> {
  const { operation } = call
  const grace = abortAfterGrace(cancel, operation.mutating ? ANSWER_AFTER_SIGNAL_MS : 0, clock)
  try {
    const answer = await caller.send(requestOf(call), { signal: grace.signal })
    const meaning = meaningOf(operation, answer)
    const body = answer.reply?.body ?? ''
    // A status that came as bare text is left behind as JSON, as every other reply is.
    const isBare = meaning.kind === 'good' && answer.reply !== undefined && answer.value === undefined
    return { meaning, text: isBare ? JSON.stringify(meaning.facts.status) : body }
  } finally {
    grace.clear()
  }
}
