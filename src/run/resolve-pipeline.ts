/** The pipeline that a name means. It never guesses: a name that is not clearly one pipeline's ends the step. */
import type { ListedPipeline } from '../opsera/client.ts'
import { isTransient, type Failure } from '../opsera/failure.ts'
import { MAX_ROWS } from '../opsera/operations.ts'
import { closestName } from './closest-name.ts'
import { timeLeft, type GateContext } from './context.ts'
import { notInTimeMessage, truncateName } from './messages.ts'
import { readPatiently } from './read-before-start.ts'
import { CANCELLED_BEFORE_RUN, noRun, type NoRun } from './result.ts'

/** The context, with the id in its settings, or why there is none. */
type Resolved = { readonly kind: 'resolved'; readonly context: GateContext } | NoRun

/** Looks the pipeline up if it was given by name. Nothing has been started yet. */
export async function resolvePipeline(context: GateContext): Promise<Resolved> {
  const { client, settings, cancel: signal } = context
  const { pipelineName: name } = settings
  if (name === undefined) return { kind: 'resolved', context }
  const { outcome } = await readPatiently(context, isTransient, (longestMs) =>
    client.pipelineList({ signal, deadlineMs: Math.max(1_000, Math.min(longestMs, timeLeft(context))) }),
  )
  if (signal.aborted) return CANCELLED_BEFORE_RUN
  if (outcome.ok) return findPipeline(context, name, outcome.value)
  const { failure } = outcome
  if (timeLeft(context) > 0) return noRun('not-started', unlistedMessage(name, failure))
  const obstacle = `the pipeline "${name}" could not be looked up (${failure.reason})`
  return noRun('timed-out', notInTimeMessage(settings.timeoutMs, obstacle))
}

/** The one pipeline of this name. */
function findPipeline(context: GateContext, name: string, list: readonly ListedPipeline[]): Resolved {
  const ids = [...new Set(list.filter((listed) => listed.name.trim() === name).map(({ id }) => id))]
  const [id] = ids
  const [first, ...others] = list.map((listed) => listed.name.trim()).filter((other) => other !== '')
  const isUnknown = id === undefined && first !== undefined
  const closest = isUnknown ? closestName(name, [first, ...others]) : undefined
  const hint = closest === undefined ? '' : ` Did you mean "${truncateName(closest)}"?`
  const notFound = (message: string) => noRun('not-started', message)
  if (list.length >= MAX_ROWS)
    return notFound(
      `Opsera listed ${list.length} pipelines, ${ids.length} of them named "${name}". Its list ends at ${MAX_ROWS}, so there may be more: set pipeline-id instead.${hint}`,
    )
  if (id === undefined)
    return notFound(
      `No pipeline named "${name}" among the ${list.length} that the token can see. Check the name, or set pipeline-id instead.${hint}`,
    )
  if (ids.length > 1)
    return notFound(
      `${ids.length} pipelines are named "${name}" (${ids.slice(0, 5).join(', ')}). Set pipeline-id to the one that is meant.`,
    )
  return /^[\da-f]{24}$/i.test(id)
    ? withPipelineId(context, id, name)
    : notFound(`Opsera's list gives no id for the pipeline "${name}". Set pipeline-id instead.`)
}

function withPipelineId(context: GateContext, pipelineId: string, pipelineName: string): Resolved {
  context.sink.info(
    `Pipeline "${pipelineName}" has the id ${pipelineId}. Set pipeline-id to it instead of the name: another pipeline can get that name.`,
  )
  context.progress.report({ pipelineId, pipelineName })
  return { kind: 'resolved', context: { ...context, settings: { ...context.settings, pipelineId } } }
}

function unlistedMessage(name: string, { kind, reason }: Failure): string {
  const what = `The pipeline "${name}" could not be looked up: ${reason}.`
  if (kind === 'unauthorized') return `${what} Set pipeline-id instead of the name: it needs no list.`
  if (kind === 'not-found')
    return `${what} Opsera does not document the path of its pipeline list: set pipeline-id instead.`
  return `${what} Check base-url and the runner's network, or set pipeline-id instead.`
}
