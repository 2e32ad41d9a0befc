/** One call from its fields to its end: asked once or, for a read, until a good answer comes; the reply goes to the file. */
import { failureFromTransport, type Failure } from '../opsera/failure.ts'
import type { Sink } from '../ports.ts'
import { abortAfterGrace } from '../run/grace.ts'
import { backOff } from '../run/backoff.ts'
import { fieldsOf } from './secret-fields.ts'
import { JsonScan } from './json-scan.ts'
import { shouldRetry } from './patience.ts'
import { meaningOf, WANTED, type Facts, type Meaning } from './reply.ts'
import { isRepeatable, requestOf, type ApiCall } from './request.ts'
import { mayReset, mayStop, type GuardContext, type Permission } from './guard.ts'
import { failureMessage, refusedMessage } from './messages.ts'
import type { ResultFile, Wire } from './wire.ts'

export interface CallParts extends GuardContext {
  readonly wire: Wire
  readonly file: ResultFile
  readonly sink: Sink
}

/** How the step ends. */
export interface Ended {
  readonly isGreen: boolean
  /** Why, when the step is red or nothing was sent; else empty. */
  readonly why: string
  /** What the reply said; absent when there was none. The file holds it then. */
  readonly facts?: Facts
}

/** What is kept of the beginning of a body: enough for a short one that is no JSON, and for an error. */
const OPENING_MAX = 65_536

/**
 * Makes one call, with the rule before a stop or a reset, and tells how the step ends. Rejects only for what the file
 * system does.
 */
export async function makeCall(call: ApiCall, parts: CallParts): Promise<Ended> {
  const permission = await permissionFor(call, parts)
  if (parts.cancel.aborted)
    return { isGreen: false, why: `This step was told to stop before ${call.operation.name} was sent.` }
  if (permission.kind === 'needless') return { isGreen: true, why: permission.why }
  if (permission.kind === 'refused') return { isGreen: false, why: permission.why }
  announce(call, parts.sink)
  const meaning = await ask(call, parts)
  switch (meaning.kind) {
    case 'good':
      return { isGreen: true, why: '', facts: meaning.facts }
    case 'refused':
      return { isGreen: false, why: whyRefused(call, meaning), facts: meaning.facts }
    case 'failure':
      parts.file.clear()
      return { isGreen: false, why: lost(call, meaning.failure, parts.cancel) }
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

/** Under 401 and 403 the token is what a person has to look at, whatever else Opsera says. */
function whyRefused(call: ApiCall, { facts, denial }: Extract<Meaning, { kind: 'refused' }>): string {
  return denial === undefined ? refusedMessage(call, facts.message) : failureMessage(call, denial)
}

/** A signal ends a read; what it cut is not Opsera's trouble. */
function lost(call: ApiCall, failure: Failure, cancel: AbortSignal): string {
  return cancel.aborted && !call.operation.mutating
    ? 'This step was told to stop before it had an answer.'
    : failureMessage(call, failure)
}

async function ask(call: ApiCall, parts: CallParts): Promise<Meaning> {
  const { clock, random, sink, cancel } = parts
  const beganAt = clock.now()
  for (let tries = 1; ; tries++) {
    const meaning = await askOnce(call, parts)
    if (meaning.kind !== 'failure' || !isRepeatable(call) || cancel.aborted) return meaning
    const { failure } = meaning
    const pauseMs = backOff(tries, failure.retryAfterMs, random)
    if (!shouldRetry(failure, tries, clock.now() - beganAt, pauseMs)) return meaning
    sink.info(`No good answer to ${call.operation.name} (${failure.reason}); trying again`)
    await clock.sleep(pauseMs, cancel)
  }
}

/** The runner kills a step some seconds after the signal; before that a lost answer has to be said. */
const ANSWER_AFTER_SIGNAL_MS = 5_000

/** One request. A signal cuts a read at once; a call that changes something is given time to tell what became of it. */
async function askOnce(call: ApiCall, parts: CallParts): Promise<Meaning> {
  const { wire, file, clock, cancel } = parts
  const { operation } = call
  const opening = new Opening()
  const scan = new JsonScan(WANTED)
  const grace = abortAfterGrace(cancel, operation.mutating ? ANSWER_AFTER_SIGNAL_MS : 0, clock)
  const deadline = clock.deadline(operation.deadlineMs, grace.signal)
  try {
    const head = await wire.stream({ ...requestOf(call), signal: deadline.signal }, () => {
      file.clear()
      return (piece) => {
        opening.add(piece)
        scan.write(piece)
        file.write(piece)
      }
    })
    if (head.kind !== 'reply') return { kind: 'failure', failure: failureFromTransport(head) }
    const scanned = scan.end()
    const meaning = meaningOf(operation, { ...head, body: opening.text() }, scanned, clock.date())
    if (meaning.kind === 'good' && scanned.root === 'no JSON') rewrite(file, meaning.facts.status)
    return meaning
  } finally {
    deadline.clear()
    grace.clear()
  }
}

/** A status that came as bare text is left behind as JSON, as every other reply is. */
function rewrite(file: ResultFile, status: string): void {
  file.clear()
  file.write(new TextEncoder().encode(JSON.stringify(status)))
}

/** The beginning of a body, as text. */
class Opening {
  readonly #pieces: Uint8Array[] = []
  #room = OPENING_MAX

  add(piece: Uint8Array): void {
    if (this.#room === 0) return
    const kept = piece.slice(0, this.#room)
    this.#room -= kept.length
    this.#pieces.push(kept)
  }

  text(): string {
    const decoder = new TextDecoder()
    return this.#pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
  }
}
