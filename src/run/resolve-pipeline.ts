/** The pipeline that a name means. It never guesses: a name that is not clearly one pipeline's ends the step. */
import { truncateName } from '../log/sanitize.ts'
import type { ListedPipeline } from '../opsera/client.ts'
import { isTransient, type Failure } from '../opsera/failure.ts'
import { MAX_ROWS } from '../opsera/operations.ts'
import { backOff } from './backoff.ts'
import { closestName } from './closest-name.ts'
import { isInterrupted, timeLeft, type GateContext } from './context.ts'
import { notInTimeMessage, retryLine } from './messages.ts'
import { ended, type Ended, type Started } from './start-result.ts'

/** The context, with the id in its settings, or why there is none. */
export type Resolved =
  { readonly kind: 'resolved'; readonly context: GateContext } | Exclude<Started, { kind: 'following' }>

/** How long a list that cannot be had is asked for again. */
const PATIENCE_MS = 120_000

/** Looks the pipeline up if it was given by name. Nothing has been started yet. */
export async function resolvePipeline(context: GateContext): Promise<Resolved> {
  const { settings, cancel } = context
  const { pipelineName: name } = settings
  if (name === undefined) return { kind: 'resolved', context }
  const list = await readList(context)
  if (cancel.aborted) return { kind: 'cancelled' }
  if ('reason' in list) {
    const obstacle = `the pipeline "${name}" could not be looked up (${list.reason})`
    return timeLeft(context) > 0
      ? ended('not-started', unlistedMessage(name, list))
      : ended('timed-out', notInTimeMessage(settings.timeoutMs, obstacle))
  }
  const found = findPipeline(context, name, list)
  return typeof found === 'string' ? withPipelineId(context, found, name) : found
}

/** The id of the one pipeline of this name. */
function findPipeline(
  { secrets }: GateContext,
  name: string,
  list: readonly ListedPipeline[],
): string | Ended {
  const ids = [...new Set(list.filter((listed) => listed.name.trim() === name).map(({ id }) => id))]
  const [id] = ids
  const closest = id === undefined ? closestOf(name, list) : ''
  const hint = closest === '' ? '' : ` Did you mean "${truncateName(closest, secrets)}"?`
  if (list.length >= MAX_ROWS)
    return ended('not-started', `${cutMessage(name, list.length, ids.length)}${hint}`)
  if (id === undefined) return ended('not-started', `${unknownMessage(name, list.length)}${hint}`)
  if (ids.length > 1) return ended('not-started', severalMessage(name, ids))
  return /^[\da-f]{24}$/i.test(id)
    ? id
    : ended('not-started', `Opsera's list gives no id for the pipeline "${name}". Set pipeline-id instead.`)
}

function closestOf(name: string, list: readonly ListedPipeline[]): string {
  const [first, ...others] = list.map((listed) => listed.name.trim()).filter((listed) => listed !== '')
  return first === undefined ? '' : closestName(name, [first, ...others])
}

function withPipelineId(context: GateContext, pipelineId: string, pipelineName: string): Resolved {
  context.sink.info(
    `Pipeline "${pipelineName}" has the id ${pipelineId}. Set pipeline-id to it instead of the name: another pipeline can get that name.`,
  )
  context.progress.report({ pipelineId, pipelineName })
  return { kind: 'resolved', context: { ...context, settings: { ...context.settings, pipelineId } } }
}

/** The list, asked for again while the failure can pass, or the last failure. */
async function readList(context: GateContext): Promise<readonly ListedPipeline[] | Failure> {
  const { client, clock, random, sink, cancel: signal } = context
  const until = clock.now() + Math.min(PATIENCE_MS, timeLeft(context))
  for (let tries = 1; ; tries++) {
    const read = await client.pipelineList({ signal, deadlineMs: Math.max(1_000, timeLeft(context)) })
    if (read.ok) return read.value
    const { failure } = read
    const pauseMs = backOff(tries, failure.retryAfterMs, random)
    if (!isTransient(failure) || isInterrupted(context) || clock.now() + pauseMs > until) return failure
    sink.info(retryLine(failure, tries, pauseMs))
    await clock.sleep(pauseMs, signal)
  }
}

function unlistedMessage(name: string, { kind, reason }: Failure): string {
  const what = `The pipeline "${name}" could not be looked up: ${reason}.`
  if (kind === 'unauthorized') return `${what} Set pipeline-id instead of the name: it needs no list.`
  if (kind === 'not-found')
    return `${what} Opsera does not document the path of its pipeline list: set pipeline-id instead.`
  return `${what} Check base-url and the runner's network, or set pipeline-id instead.`
}

function cutMessage(name: string, rows: number, matches: number): string {
  return `Opsera listed ${rows} pipelines, ${matches} of them named "${name}". Its list ends at ${MAX_ROWS}, so there may be more: set pipeline-id instead.`
}

function unknownMessage(name: string, rows: number): string {
  return `No pipeline named "${name}" among the ${rows} that the token can see. Check the name, or set pipeline-id instead.`
}

function severalMessage(name: string, ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ')
  return `${ids.length} pipelines are named "${name}" (${shown}). Set pipeline-id to the one that is meant.`
}
