/** Whether the gate can be used with this Opsera, from the reads; if not, one sentence that says what to do. */
import { isRefused, type Finding } from './findings.ts'
import { jsonOf, type Question, type Read, type Seen } from './probe.ts'

const REPORT = 'report it in an issue, with report-file'
const STAYS = `Try again; if this stays, ${REPORT}.`

/**
 * What keeps the gate from being used; undefined when nothing does. The first cause explains the rest, so the order
 * matters. `host` is that of base-url.
 */
export function problemOf(
  seen: Seen,
  findings: readonly Finding[],
  question: Question & { readonly host: string },
) {
  return (
    problemOfAddress(seen, question.host) ??
    (seen.pipelineId === '' ? problemOfName(seen, question) : problemOfPipeline(seen)) ??
    problemOfReplies(seen, question) ??
    problemOfSuccess(seen, findings)
  )
}

/** The calls without which there is no gate; only the list when the name led to no pipeline. */
function coreOf({ reads, pipelineId }: Seen): readonly (Read | undefined)[] {
  return pipelineId === '' ? [reads.pipelines] : [reads.object, reads.status]
}

function reasonOf(read: Read | undefined): string {
  return read?.failure?.reason ?? ''
}

function problemOfAddress(seen: Seen, host: string): string | undefined {
  const reads = Object.values(seen.reads)
  const core = coreOf(seen)
  if (reads.every(({ reply }) => reply === undefined))
    return `No call to ${host} was answered: ${reasonOf(core[0])}. Check base-url, and the network and proxy of the runner.`
  const kinds = core.map((read) => read?.failure?.kind ?? '')
  const isElsewhere = kinds.every((kind) => ['web-page', 'redirected', 'not-found'].includes(kind))
  if (isElsewhere && kinds.some((kind) => kind !== 'not-found'))
    return `base-url answers with a web page or a redirect: ${host} must be the API host, such as https://app.opsera.io, not the portal.`
  return reads.every(({ reply }) => reply?.code === 404)
    ? `Every call to ${host} is answered with HTTP 404: check base-url, which must be the API host.`
    : undefined
}

function problemOfName({ reads, listed }: Seen, { pipelineName: name = '' }: Question): string {
  if (listed === undefined)
    return `The pipeline "${name}" could not be looked up: ${reasonOf(reads.pipelines)}. Give pipeline-id in place of the name.`
  const matches = listed.filter((row) => row.name.trim() === name.trim()).length
  return `${matches} of the ${listed.length} pipelines that the owner of opsera-token sees are named "${name}": check the name, or give pipeline-id.`
}

function problemOfPipeline(seen: Seen): string | undefined {
  const { reads, listed, pipelineId, pipeline } = seen
  const kinds = coreOf(seen).map((read) => read?.failure?.kind)
  if (kinds.every((kind) => kind === 'not-found') || (pipeline === undefined && isRefused(reads.object)))
    return `Opsera has no pipeline with the id ${pipelineId}: check pipeline-id and base-url.`
  if (kinds.some((kind) => kind !== 'unauthorized')) return undefined
  if (listed?.every(({ id }) => id.toLowerCase() !== pipelineId.toLowerCase()))
    return `None of the ${listed.length} pipelines that the owner of opsera-token sees has the id ${pipelineId}: check pipeline-id.`
  return Object.values(reads).some((read) => jsonOf(read) !== undefined)
    ? `Opsera accepts opsera-token, but not for this pipeline: check pipeline-id and the token's scope. ${reasonOf(reads.status)}.`
    : `Opsera refused opsera-token for every call: make a new one in the portal, and update the secret. ${reasonOf(reads.status)}.`
}

function problemOfReplies(
  { reads, pipeline, status, runCount }: Seen,
  question: Question,
): string | undefined {
  const { object } = reads
  if (question.runCount !== undefined && pipeline !== undefined && pipeline.counter < runCount)
    if (status === undefined || isRefused(reads.status))
      return `The pipeline has no run ${runCount}; its latest is ${pipeline.counter}: check run-count.`
  // Without a run there is no status either.
  if (status === undefined && pipeline?.counter !== 0)
    return `The status call brought no usable answer: ${reasonOf(reads.status)}. ${STAYS}`
  // Without access to the object the gate can still follow the status.
  if (pipeline !== undefined || object?.failure?.kind === 'unauthorized') return undefined
  return object?.failure === undefined
    ? `The pipeline object has a shape that the gate cannot read: ${REPORT}.`
    : `The pipeline object could not be read: ${reasonOf(object)}. ${STAYS}`
}

function problemOfSuccess({ status }: Seen, findings: readonly Finding[]): string | undefined {
  return findings.some(({ assumption, verdict }) => assumption.id === 'word-success' && verdict === 'differs')
    ? `Opsera's status word for a run that succeeded ("${status?.word}") is not known to the gate, which would never be green: ${REPORT}.`
    : undefined
}
