/** The pipeline that a name means. It never guesses: a name that is not clearly one pipeline's ends the step. */
import type { ListedPipeline } from '../opsera/client.ts'
import { MAX_ROWS } from '../opsera/operations.ts'
import { isTransient, type Failure } from '../opsera/failure.ts'
import { timeLeft, type GateContext } from './context.ts'
import { backOff } from './backoff.ts'
import type { Started } from './start.ts'

export type Found =
  /** The job, with the id in its settings. */
  { readonly kind: 'found'; readonly job: GateContext } | Exclude<Started, { kind: 'following' }>

/** How long a list that cannot be had is asked for again. */
const PATIENCE_MS = 120_000

/** Looks the pipeline up if it was given by name. Nothing has been started yet, whatever comes of it. */
export async function resolvePipeline(job: GateContext): Promise<Found> {
  const { pipelineName } = job.settings
  if (pipelineName === undefined) return { kind: 'found', job }
  const list = await readList(job)
  if (job.cancel.aborted) return { kind: 'cancelled' }
  if ('reason' in list)
    return timeLeft(job) > 0 ? notStarted(troubled(pipelineName, list)) : timedOut(pipelineName)
  const ids = [...new Set(list.filter(({ name }) => name.trim() === pipelineName).map(({ id }) => id))]
  const [id] = ids
  if (list.length >= MAX_ROWS) return notStarted(cut(pipelineName, list.length, ids.length))
  if (id === undefined || ids.length > 1) return notStarted(unclear(pipelineName, ids, list.length))
  if (!/^[\da-f]{24}$/i.test(id)) return notStarted(withoutId(pipelineName))
  return { kind: 'found', job: withPipelineId(job, id, pipelineName) }
}

function withPipelineId(job: GateContext, pipelineId: string, pipelineName: string): GateContext {
  job.sink.info(
    `Pipeline "${pipelineName}" has the id ${pipelineId}. Give it as pipeline-id in place of the name: a name can come to mean another pipeline.`,
  )
  job.progress.report({ pipelineId, pipelineName })
  return { ...job, settings: { ...job.settings, pipelineId } }
}

/** The list, asked for again while a passing trouble lasts, or the last trouble. */
async function readList(job: GateContext): Promise<readonly ListedPipeline[] | Failure> {
  const { client, clock, random, sink, cancel: signal } = job
  const until = clock.now() + Math.min(PATIENCE_MS, timeLeft(job))
  for (let failures = 1; ; failures++) {
    const read = await client.pipelineList({ signal, deadlineMs: Math.max(1_000, timeLeft(job)) })
    if (read.ok) return read.value
    const { failure } = read
    const pauseMs = backOff(failures, failure.retryAfterMs, random)
    if (!isTransient(failure) || signal.aborted || clock.now() + pauseMs > until) return failure
    sink.info(`The pipelines could not be listed (${failure.reason}); trying again`)
    await clock.sleep(pauseMs, signal)
  }
}

function notStarted(message: string): Found {
  return { kind: 'ended', conclusion: 'not-started', message }
}

function timedOut(name: string): Found {
  const message = `timeout ended before the pipeline "${name}" could be looked up: give pipeline-id in place of the name.`
  return { kind: 'ended', conclusion: 'timed-out', message }
}

function troubled(name: string, { kind, reason }: Failure): string {
  const first = `The pipeline "${name}" could not be looked up: ${reason}.`
  if (kind === 'unauthorized') return `${first} Give pipeline-id in place of the name, which needs no list.`
  if (kind === 'not-found') return `${first} Opsera does not document the path of its list: give pipeline-id.`
  return `${first} Check base-url and the network of the runner, or give pipeline-id.`
}

function cut(name: string, rows: number, matches: number): string {
  return `Opsera listed ${rows} pipelines, ${matches} of them named "${name}", and its list ends at ${MAX_ROWS}, so there may be more: give pipeline-id.`
}

function unclear(name: string, ids: readonly string[], rows: number): string {
  return ids.length === 0
    ? `None of the ${rows} pipelines that the token's owner sees is named "${name}": check the name, or give pipeline-id.`
    : `${ids.length} pipelines are named "${name}" (${ids.slice(0, 5).join(', ')}): give the pipeline-id of the one that is meant.`
}

function withoutId(name: string): string {
  return `Opsera's list gives no id for the pipeline "${name}": give pipeline-id.`
}
