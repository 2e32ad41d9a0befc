/**
 * Start at most once. The counter is read and saved before the request, so that a lost answer can be looked up
 * instead of asked again: Opsera's call has no idempotency key, and a second request is a second deployment.
 */
import type { Outcome, StartReply } from '../opsera/client.ts'
import { truncateMessage } from '../log/sanitize.ts'
import { redact } from '../log/secrets.ts'
import { isBusy, type Pipeline } from '../opsera/pipeline.ts'
import { phaseOf } from '../opsera/status-words.ts'
import type { Failure } from '../opsera/failure.ts'
import { abortAfterGrace } from './grace.ts'
import { timeLeft, type GateContext, type Run } from './context.ts'
import { backOff } from './backoff.ts'
import {
  busyMessage,
  notStartedMessage,
  refusedMessage,
  saysBusy,
  formatDuration,
  unconfirmedMessage,
} from './messages.ts'
import { pageOf } from './settings.ts'

export type Started =
  | { readonly kind: 'following'; readonly run: Run; readonly pipelineName?: string }
  /** `started`: queued without a number, and nobody waits. */
  | {
      readonly kind: 'ended'
      readonly conclusion: 'started' | 'not-started' | 'unconfirmed' | 'timed-out'
      readonly message: string
      readonly pipelineName?: string
    }
  | { readonly kind: 'cancelled'; readonly pipelineName?: string }

/** Nothing was started, for now: ask again after a pause. */
interface Again {
  readonly kind: 'again'
  readonly afterMs: number
}

/** What one request after another must remember. */
interface Tries {
  pipelineName: string
  hasReset: boolean
  /** When Opsera first could not be reached, in a row of such failures. */
  unreachableSince: number | undefined
  failures: number
  /** What kept a run from being started at last; empty when nothing did. */
  obstacle: string
  /** When the log last said that the pipeline is busy. */
  saidBusyAt: number
}

/** How long a connection that cannot be made is tried again: no request has left, so nothing can be doubled. */
const UNREACHABLE_MS = 120_000
/** How long a lost answer is looked up through the counter. */
const LOOK_UP_MS = 30_000
/** A start request in flight is given this long when the step is told to stop: its answer names the run to stop. */
const CANCEL_GRACE_MS = 4_000
/** Waiting for a busy pipeline asks no more often than this. */
const BUSY_PAUSE_MS = 10_000
const LOOK_UP_PAUSE_MS = 2_000

/** Starts a run, or finds the one to follow. */
export async function start(job: GateContext): Promise<Started> {
  const { settings, clock, cancel } = job
  if (settings.runCount !== undefined) {
    return following(job, { runCount: settings.runCount, origin: 'followed', startedAt: clock.now() })
  }
  const tries: Tries = {
    pipelineName: '',
    hasReset: false,
    unreachableSince: undefined,
    failures: 0,
    obstacle: '',
    saidBusyAt: -Infinity,
  }
  for (;;) {
    const read = await readBefore(job)
    const next =
      cutShort(job, read.ok ? tries : { obstacle: read.failure.reason }) ?? (await attempt(job, tries, read))
    if (next.kind !== 'again') return { ...next, pipelineName: tries.pipelineName }
    await clock.sleep(Math.min(next.afterMs, timeLeft(job)), cancel)
    const cut = cutShort(job, tries)
    if (cut !== undefined) return { ...cut, pipelineName: tries.pipelineName }
  }
}

function isCut(job: GateContext): boolean {
  return job.cancel.aborted || timeLeft(job) <= 0
}

function cutShort(job: GateContext, { obstacle }: Pick<Tries, 'obstacle'>): Started | undefined {
  if (!isCut(job)) return undefined
  if (job.cancel.aborted) return { kind: 'cancelled' }
  const why = obstacle === '' ? '' : ` (${obstacle})`
  return ended(
    'timed-out',
    `timeout ended before a run could be started${why}: raise timeout, or look at what stood in the way.`,
  )
}

/**
 * The pipeline object, if it can be had. Without it a lost answer cannot be looked up, so a passing fault is
 * worth two more tries; a token that may not read it is not.
 */
async function readBefore(job: GateContext): Promise<Outcome<Pipeline>> {
  for (let failures = 1; ; failures++) {
    const read = await readCounter(job)
    const isPassing = !read.ok && (read.failure.kind === 'ambiguous' || read.failure.kind === 'throttled')
    if (!isPassing || failures === 3) return read
    await job.clock.sleep(Math.min(backOff(failures, undefined, job.random), timeLeft(job)), job.cancel)
    if (isCut(job)) return read
  }
}

function readCounter(job: GateContext) {
  const { client, settings, cancel: signal } = job
  return client.pipelineSummary(settings.pipelineId, { signal, deadlineMs: Math.max(1_000, timeLeft(job)) })
}

async function attempt(job: GateContext, tries: Tries, read: Outcome<Pipeline>): Promise<Started | Again> {
  if (!read.ok) {
    // What keeps this read from Opsera keeps the start request too: not sending it is cheaper than proving it.
    const isCutOff = read.failure.kind === 'unreachable' || read.failure.kind === 'untrusted-certificate'
    if (isCutOff) return unanswered(job, tries, read.failure, undefined)
    return job.settings.resetBeforeRun && !tries.hasReset ? cannotReset() : request(job, tries, undefined)
  }
  const pipeline = read.value
  tries.pipelineName = redact(pipeline.name, job.secrets)
  job.progress.report({ pipelineName: pipeline.name })
  if (isBusy(pipeline)) {
    return whenBusy(job, tries, pipeline, busyMessage(pipeline.counter, pipeline.state === 'paused'))
  }
  if (job.settings.resetBeforeRun && !tries.hasReset) return reset(job, tries)
  return request(job, tries, pipeline.counter)
}

/** `fail`: say so; `wait`: ask again later; `attach`: follow what runs, unless it is over by now. */
async function whenBusy(
  job: GateContext,
  tries: Tries,
  pipeline: Pipeline | undefined,
  why: string,
): Promise<Started | Again> {
  const { settings, client, clock, sink, random, cancel: signal } = job
  // Opsera was reached, which ends a row of failures.
  tries.unreachableSince = undefined
  tries.failures = 0
  if (settings.onBusy === 'fail') return ended('not-started', why)
  if (settings.onBusy === 'wait') {
    tries.obstacle = 'the pipeline was busy'
    if (clock.now() - tries.saidBusyAt >= 60_000) {
      sink.info(`Waiting for the pipeline${pipeline === undefined ? '' : `: ${whatRuns(pipeline)}`}`)
      tries.saidBusyAt = clock.now()
    }
    return {
      kind: 'again',
      afterMs: Math.max(settings.pollIntervalMs, BUSY_PAUSE_MS) * (1 + 0.15 * random()),
    }
  }
  if (pipeline === undefined || pipeline.counter < 1) {
    return ended('not-started', `${why} There is no run to attach to: the run counter cannot be read.`)
  }
  const runCount = pipeline.counter
  const status = await client.pipelineStatus(settings.pipelineId, runCount, { signal })
  const isOver = status.ok && ['success', 'failure'].includes(phaseOf(status.value.word))
  if (isOver) return { kind: 'again', afterMs: LOOK_UP_PAUSE_MS }
  sink.warning(`Attached to run ${runCount}, which was in progress: it may have been started for other code.`)
  return following(job, { runCount, origin: 'attached', startedAt: clock.now() })
}

function whatRuns({ counter, state }: Pipeline): string {
  return `run ${counter} ${state === 'paused' ? 'waits for a person' : 'is still going'}`
}

function cannotReset(): Started {
  return ended(
    'not-started',
    'reset-before-run needs the pipeline object, and it could not be read: give the token access to it, or leave the input out.',
  )
}

/** Sent once; whatever is unclear about it ends the step, because a run from the middle is not what was asked for. */
async function reset(job: GateContext, tries: Tries): Promise<Started | Again> {
  const { settings, client, cancel: signal } = job
  tries.hasReset = true
  const outcome = await client.resetPipeline(settings.pipelineId, { signal })
  if (!outcome.ok) {
    return ended(
      'not-started',
      `The reset before the run was not confirmed (${outcome.failure.reason}): check the pipeline before starting it.`,
    )
  }
  return outcome.value.accepted
    ? { kind: 'again', afterMs: 0 }
    : ended(
        'not-started',
        `Opsera refused the reset before the run ("${truncateMessage(outcome.value.message, job.secrets)}"): check the pipeline in the portal.`,
      )
}

/** The one request. From here to a proof that nothing began, the state says `requesting`. */
async function request(
  job: GateContext,
  tries: Tries,
  counterBefore: number | undefined,
): Promise<Started | Again> {
  const { settings, state, client, clock } = job
  state.save({
    phase: 'requesting',
    pipelineId: settings.pipelineId,
    pipelineName: tries.pipelineName,
    ...(counterBefore !== undefined && { counterBefore }),
  })
  const grace = abortAfterGrace(job.cancel, CANCEL_GRACE_MS, clock)
  const outcome = await client.runPipeline(settings.pipelineId, settings.runSettings, {
    signal: grace.signal,
    deadlineMs: Math.max(10_000, Math.min(60_000, timeLeft(job))),
  })
  grace.clear()
  if (outcome.ok) return answered(job, tries, outcome.value, counterBefore, clock.now())
  return unanswered(job, tries, outcome.failure, counterBefore)
}

async function answered(
  job: GateContext,
  tries: Tries,
  reply: StartReply,
  counterBefore: number | undefined,
  now: number,
): Promise<Started | Again> {
  if (!reply.accepted) return whenRefused(job, tries, reply.message)
  if (reply.runCount !== undefined) {
    const run: Run = { runCount: reply.runCount, origin: 'started', startedAt: now }
    return following(job, counterBefore === undefined ? run : { ...run, counterBefore })
  }
  if (!job.settings.wait) return ended('started', reply.message)
  return awaitQueued(job, counterBefore)
}

/** Busy is what the pipeline object says; only where it cannot be read, what the refusal's text says. */
async function whenRefused(job: GateContext, tries: Tries, message: string): Promise<Started | Again> {
  job.state.save({ phase: 'settled' })
  const read = await readCounter(job)
  if (job.cancel.aborted) return { kind: 'cancelled' }
  const pipeline = read.ok ? read.value : undefined
  const isBusyNow = pipeline === undefined ? saysBusy(message) : isBusy(pipeline)
  const why = refusedMessage(truncateMessage(message, job.secrets), isBusyNow)
  return isBusyNow ? whenBusy(job, tries, pipeline, why) : ended('not-started', why)
}

/** Accepted without a number: the run that moves the counter by one is ours. */
async function awaitQueued(job: GateContext, counterBefore: number | undefined): Promise<Started> {
  const accepted = 'Opsera took the start request without naming a run'
  if (counterBefore === undefined) {
    return ended(
      'unconfirmed',
      `${accepted}, and the run counter could not be read: look for the run in the portal.`,
    )
  }
  job.sink.info('Opsera has queued the run; waiting for the run counter to move')
  const moved = await awaitMove(
    job,
    counterBefore,
    job.endsAt,
    Math.max(job.settings.pollIntervalMs, LOOK_UP_PAUSE_MS),
  )
  if (moved === 'cancelled') return { kind: 'cancelled' }
  if (moved === undefined) {
    return ended(
      'timed-out',
      'timeout ended while the run was queued: it may still begin, so look for it in the portal.',
    )
  }
  return adopt(job, counterBefore, moved, accepted)
}

/** No good answer. What it proves decides: ask again, give up, or look the run up. */
async function unanswered(
  job: GateContext,
  tries: Tries,
  failure: Failure,
  counterBefore: number | undefined,
): Promise<Started | Again> {
  switch (failure.kind) {
    case 'web-page':
      if ((failure.code ?? 0) >= 400)
        return ended('not-started', notStartedMessage(failure, job.settings.pipelineId))
      return lookUp(job, failure, counterBefore)
    case 'ambiguous':
    case 'too-large':
      return lookUp(job, failure, counterBefore)
    case 'throttled':
    case 'unreachable':
      job.state.save({ phase: 'settled' })
      return sendAgain(job, tries, failure)
    default:
      return ended('not-started', notStartedMessage(failure, job.settings.pipelineId))
  }
}

/** Opsera has not acted on the request, so it is safe to send it again. */
function sendAgain(job: GateContext, tries: Tries, failure: Failure): Started | Again {
  const now = job.clock.now()
  tries.failures += 1
  tries.obstacle = failure.reason
  tries.unreachableSince = failure.kind === 'unreachable' ? (tries.unreachableSince ?? now) : undefined
  const triedMs = now - (tries.unreachableSince ?? now)
  if (triedMs >= UNREACHABLE_MS) {
    const tried = `, in ${tries.failures} tries over ${formatDuration(triedMs)}`
    return ended('not-started', notStartedMessage(failure, job.settings.pipelineId, tried))
  }
  job.sink.info(`Opsera did not take the request: ${failure.reason}. Trying again`)
  return { kind: 'again', afterMs: backOff(tries.failures, failure.retryAfterMs, job.random) }
}

/** The answer was lost: the counter tells whether a run began. Never asked again. */
async function lookUp(
  job: GateContext,
  failure: Failure,
  counterBefore: number | undefined,
): Promise<Started> {
  if (job.cancel.aborted) return { kind: 'cancelled' }
  if (counterBefore === undefined) {
    return ended(
      'unconfirmed',
      unconfirmedMessage(failure.reason, 'the run counter could not be read before it'),
    )
  }
  job.sink.info('The answer to the start request was lost; looking for the run through the run counter')
  const moved = await awaitMove(job, counterBefore, job.clock.now() + LOOK_UP_MS, LOOK_UP_PAUSE_MS)
  if (moved === 'cancelled') return { kind: 'cancelled' }
  if (moved === undefined) {
    return ended(
      'unconfirmed',
      unconfirmedMessage(failure.reason, `the run counter stayed at ${counterBefore}`),
    )
  }
  if (job.settings.runSettings !== undefined) {
    const why = `run ${moved}, which began since, may not have your run-settings`
    return ended('unconfirmed', unconfirmedMessage(failure.reason, why))
  }
  return adopt(job, counterBefore, moved, `The answer to the start request was lost: ${failure.reason}`)
}

/** The counter once it is above `before`; undefined when `until` comes first. */
async function awaitMove(
  job: GateContext,
  before: number,
  until: number,
  pauseMs: number,
): Promise<number | undefined | 'cancelled'> {
  const { clock, client, settings, cancel } = job
  for (;;) {
    const left = until - clock.now()
    const deadlineMs = Math.max(1_000, Math.min(10_000, left))
    const read = await client.pipelineSummary(settings.pipelineId, { signal: cancel, deadlineMs })
    if (cancel.aborted) return 'cancelled'
    if (read.ok && read.value.counter > before) return read.value.counter
    if (until - clock.now() <= 0) return undefined
    await clock.sleep(Math.min(pauseMs, until - clock.now()), cancel)
  }
}

/** A run that nobody has named to us: ours if it is the only one that began. */
function adopt(job: GateContext, counterBefore: number, counter: number, why: string): Started {
  if (counter !== counterBefore + 1) {
    const others = `${why}, and ${counter - counterBefore} runs began since`
    return ended('unconfirmed', `${others}: look for yours in the portal before starting it again.`)
  }
  job.sink.warning(`${why}. Run ${counter} began since, so it is followed; it could be somebody else's.`)
  return following(job, { runCount: counter, origin: 'adopted', startedAt: job.clock.now(), counterBefore })
}

/** The run is known: remembered before anything else happens. */
function following(job: GateContext, run: Run): Started {
  const { runCount, origin, startedAt } = run
  const { settings, state, progress } = job
  state.save({
    phase: 'following',
    pipelineId: settings.pipelineId,
    runCount,
    origin,
    startedAt,
  })
  progress.report({ runCount, origin, runUrl: pageOf(settings, runCount) })
  return { kind: 'following', run }
}

function ended(conclusion: Extract<Started, { kind: 'ended' }>['conclusion'], message: string): Started {
  return { kind: 'ended', conclusion, message }
}
