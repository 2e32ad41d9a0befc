/** The pipeline that a name means. It never guesses: a name that is not clearly one pipeline's ends the step. */
import { truncate } from '../log/sanitize.ts'
import type { ListedPipeline } from '../opsera/client.ts'
import { isTransient, type Failure, type Outcome } from '../opsera/failure.ts'
import { MAX_ROWS } from '../opsera/operations.ts'
import { Attempts } from './attempts.ts'
import type { GateContext } from './context.ts'
import { closestName, truncateName } from './messages.ts'
import { noRun, type NoRun } from './result.ts'

/** Five ids. */
const IDS_MAX = 130

/** The context with the pipeline's id, looked up if the pipeline was given by name, or why there is none. */
export async function resolvePipeline(context: GateContext): Promise<GateContext | NoRun> {
  const { client, settings, sink, progress, cancel: signal } = context
  const { pipelineName } = settings
  if (pipelineName === undefined) return context
  const attempts = new Attempts(context)
  return attempts.run(async () => {
    const list = await client.pipelineList({ signal, deadlineMs: attempts.readMs })
    if (!list.ok && isTransient(list.failure)) return attempts.retry(list.failure)
    const pipelineId = findId(pipelineName, list)
    if (typeof pipelineId !== 'string') return pipelineId
    sink.info(
      `Pipeline "${pipelineName}" has the id ${pipelineId}. Set pipeline-id to it instead of the name: another pipeline can get that name.`,
    )
    progress.report({ pipelineId, pipelineName })
    return { ...context, settings: { ...settings, pipelineId } }
  })
}

/** The id of the one pipeline of this name, or why there is none. */
export function findId(name: string, outcome: Outcome<readonly ListedPipeline[]>): string | NoRun {
  if (!outcome.ok) return noRun('not-started', unlistedMessage(name, outcome.failure))
  const list = outcome.value
  const ids = [...new Set(list.filter((listed) => listed.name.trim() === name).map(({ id }) => id))]
  const [id = '', ...others] = ids
  const notFound = (message: string) => noRun('not-started', message)
  if (list.length >= MAX_ROWS)
    return notFound(
      `Opsera listed ${list.length} pipelines, ${ids.length} of them named "${name}". Its list ends at ${MAX_ROWS}, so there may be more: set pipeline-id instead.${hint(name, list)}`,
    )
  if (ids.length === 0)
    return notFound(
      `No pipeline named "${name}" among the ${list.length} that the token can see. Check the name, or set pipeline-id instead.${hint(name, list)}`,
    )
  if (others.length > 0)
    return notFound(
      `${ids.length} pipelines are named "${name}" (${truncate(ids.join(', '), IDS_MAX)}). Set pipeline-id to the one that is meant.`,
    )
  return /^[\da-f]{24}$/i.test(id)
    ? id
    : notFound(`Opsera's list gives no id for the pipeline "${name}". Set pipeline-id instead.`)
}

/** The name that was probably meant; empty when the name itself is listed, or nothing is. */
function hint(name: string, list: readonly ListedPipeline[]): string {
  const [first, ...others] = list.map((listed) => listed.name.trim()).filter((other) => other !== '')
  if (first === undefined) return ''
  const closest = closestName(name, [first, ...others])
  return closest === name ? '' : ` Did you mean "${truncateName(closest)}"?`
}

function unlistedMessage(name: string, { kind, reason }: Failure): string {
  const what = `The pipeline "${name}" could not be looked up: ${reason}.`
  if (kind === 'unauthorized') return `${what} Set pipeline-id instead of the name: it needs no list.`
  if (kind === 'not-found')
    return `${what} Opsera does not document the path of its pipeline list: set pipeline-id instead.`
  return `${what} Check base-url and the runner's network, or set pipeline-id instead.`
}
