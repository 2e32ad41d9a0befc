/** Whether the gate can be used with this Opsera, from the reads; if not, one sentence that says what to do. */
import { phaseOf } from '../opsera/status-words.ts'
import { isRefused, phaseSeen } from './findings.ts'
import type { Question, Read, Seen } from './probe.ts'

const REPORT = 'report it in an issue, with report-file'

/** What keeps the gate from being used; undefined when nothing does. The first cause explains the rest. */
export function problemOf(seen: Seen, question: Question, host: string): string | undefined {
  return (
    problemOfAddress(seen, host) ??
    (typeof seen.found === 'string' ? problemOfPipeline(seen) : seen.found.message) ??
    problemOfReplies(seen, question)
  )
}

/** The calls without which there is no gate; only the list when the name led to no pipeline. */
function coreOf({ reads, pipelineId }: Seen): readonly (Read | undefined)[] {
  return pipelineId === '' ? [reads['pipeline-list']] : [reads['pipeline-summary'], reads['pipeline-status']]
}

function problemOfAddress(seen: Seen, host: string): string | undefined {
  const reads = Object.values(seen.reads)
  if (reads.every(({ reply }) => reply === undefined))
    return `No call to ${host} was answered: ${reasonOf(reads[0])}. Check base-url, and the network and proxy of the runner.`
  if (reads.every(({ reply }) => reply?.code === 404))
    return `Every call to ${host} is answered with HTTP 404: check base-url, which must be the API host.`
  const kinds = coreOf(seen).map((read) => read?.failure?.kind ?? '')
  const isElsewhere = kinds.every((kind) => ['web-page', 'redirected', 'not-found'].includes(kind))
  return isElsewhere && kinds.some((kind) => kind !== 'not-found')
    ? `base-url answers with a web page or a redirect: ${host} must be the API host, such as https://app.opsera.io, not the portal.`
    : undefined
}

function problemOfPipeline(seen: Seen): string | undefined {
  const { reads, listed, pipelineId, pipeline } = seen
  const kinds = coreOf(seen).map((read) => read?.failure?.kind)
  const isMissing = kinds.every((kind) => kind === 'not-found')
  if (isMissing || (pipeline === undefined && isRefused(reads['pipeline-summary'])))
    return `Opsera has no pipeline with the id ${pipelineId}: check pipeline-id and base-url.`
  if (kinds.some((kind) => kind !== 'unauthorized')) return undefined
  if (listed?.every(({ id }) => id.toLowerCase() !== pipelineId.toLowerCase()))
    return `None of the ${listed.length} pipelines that the owner of opsera-token sees has the id ${pipelineId}: check pipeline-id.`
  const what = Object.values(reads).some((read) => read.failure === undefined)
    ? "accepts opsera-token, but not for this pipeline: check pipeline-id and the token's scope"
    : 'refused opsera-token for every call: make a new one in the portal, and update the secret'
  return `Opsera ${what}. ${reasonOf(reads['pipeline-status'])}.`
}

function problemOfReplies(seen: Seen, question: Question): string | undefined {
  const { pipeline, status, runCount } = seen
  const [object, ofRun] = coreOf(seen)
  const isNoRun = status === undefined || isRefused(ofRun)
  if (question.runCount !== undefined && pipeline !== undefined && pipeline.counter < runCount && isNoRun)
    return `The pipeline has no run ${runCount}; its latest is ${pipeline.counter}: check run-count.`
  // Without a run there is no status either.
  if (status === undefined && pipeline?.counter !== 0)
    return `The status call brought no usable answer: ${reasonOf(ofRun)}. Try again; if this stays, ${REPORT}.`
  if (status !== undefined && phaseSeen(seen, status) === 'success' && phaseOf(status.word) !== 'success')
    return `Opsera's status word for a run that succeeded ("${status.word}") is not known to the gate, which would never be green: ${REPORT}.`
  // Without access to the object the gate can still follow the status.
  if (pipeline !== undefined || object?.failure?.kind === 'unauthorized') return undefined
  return object?.failure === undefined
    ? `The pipeline object has a shape that the gate cannot read: ${REPORT}.`
    : `The pipeline object could not be read: ${reasonOf(object)}. Try again; if this stays, ${REPORT}.`
}

function reasonOf(read: Read | undefined): string {
  return read?.failure?.reason ?? ''
}
