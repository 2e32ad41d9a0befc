/** Whether the gate can be used with this Opsera, from the reads; if not, one sentence that says what to do. */
import type { Finding } from './findings.ts'
import type { Question } from './probe.ts'
import type { Read } from './read.ts'
import { isRefused, readsMade, type Seen } from './seen.ts'

export interface TokenFacts {
  /** `scope` of a JWT, such as `pipeline` or `api-readonly`. */
  readonly scope?: string
  /** The day on which it expired, if that has passed. */
  readonly expiredOn?: string
}

interface CheckSubject {
  readonly question: Question
  readonly claims: TokenFacts
  /** Of base-url. */
  readonly host: string
}

const REPORT = 'report it in an issue, with report-file'
const STAYS = `Try again; if this stays, ${REPORT}.`
const SCOPES = '"Pipeline Access" or "API Access"'

/** What keeps the gate from being used; undefined when nothing does. The order matters: the first cause explains the rest. */
export function problemOf(seen: Seen, findings: readonly Finding[], subject: CheckSubject) {
  return (
    problemOfAddress(seen, subject.host) ??
    problemOfToken(seen, subject.claims) ??
    (seen.pipelineId === '' ? problemOfName(seen, subject.question) : problemOfPipeline(seen)) ??
    problemOfReplies(seen, subject.question) ??
    problemOfUse(seen, findings, subject)
  )
}

function kindOf(read: Read | undefined): string {
  return read?.failure?.kind ?? ''
}

function reasonOf(read: Read | undefined): string {
  return read?.failure?.reason ?? ''
}

/** The calls without which there is no gate; only the list when the name led to no pipeline. */
function coreOf({ reads: { object, status, pipelines } }: Seen): readonly (Read | undefined)[] {
  return object === undefined ? [pipelines] : [object, status]
}

function isDenied(seen: Seen): boolean {
  return coreOf(seen).every((read) => kindOf(read) === 'unauthorized')
}

function problemOfAddress(seen: Seen, host: string): string | undefined {
  const reads = readsMade(seen).map(([, read]) => read)
  if (reads.every(({ code }) => code === undefined)) {
    const untrusted = reads.find((read) => kindOf(read) === 'untrusted-certificate')
    return `No call to ${host} was answered: ${reasonOf(untrusted ?? reads[0])}. Check base-url, and the network and proxy of the runner.`
  }
  const kinds = coreOf(seen).map(kindOf)
  const isElsewhere = kinds.every((kind) => ['web-page', 'redirected', 'not-found'].includes(kind))
  if (isElsewhere && kinds.some((kind) => kind !== 'not-found'))
    return `base-url answers with a web page or a redirect: ${host} must be the API host, such as https://app.opsera.io, not the portal.`
  return reads.every(({ code }) => code === 404)
    ? `Every call to ${host} is answered with HTTP 404: check base-url, which must be the API host.`
    : undefined
}

function problemOfToken(seen: Seen, { scope, expiredOn }: TokenFacts): string | undefined {
  if (!isDenied(seen)) return undefined
  if (expiredOn !== undefined)
    return `opsera-token expired on ${expiredOn}: make a new one in the portal and update the secret.`
  if (scope !== undefined && !/^(?:api|pipeline)(?:-readonly)?$/.test(scope))
    return `opsera-token has another scope than the gate needs: make one with the scope ${SCOPES}.`
  if (readsMade(seen).some(([, { value }]) => value !== undefined)) return undefined
  const access =
    seen.pipelineId === '' ? '' : ', or its owner has no access to a pipeline with this pipeline-id'
  return `Opsera refused opsera-token for every call (HTTP ${coreOf(seen)[0]?.code}): it is wrong, expired or revoked, it has another scope than ${SCOPES}${access}. Make a new one in the portal and update the secret.`
}

function problemOfName({ reads: { pipelines } }: Seen, { pipelineName: name = '' }: Question): string {
  const { value: rows } = pipelines
  if (rows === undefined)
    return `The pipeline "${name}" could not be looked up: ${reasonOf(pipelines)}. Give pipeline-id in place of the name.`
  const matches = rows.filter((row) => row.name.trim() === name.trim()).length
  return `${matches} of the ${rows.length} pipelines that the owner of opsera-token sees are named "${name}": check the name, or give pipeline-id.`
}

function problemOfPipeline(seen: Seen): string | undefined {
  const { object, status, pipelines } = seen.reads
  const isMissing = coreOf(seen).every((read) => kindOf(read) === 'not-found')
  if (isMissing || (object?.failure !== undefined && isRefused(object)))
    return `Opsera has no pipeline with the id ${seen.pipelineId}: check pipeline-id and base-url.`
  if (!isDenied(seen)) return undefined
  const listed = pipelines.value
  if (listed !== undefined && !listed.some(({ id }) => id.toLowerCase() === seen.pipelineId.toLowerCase()))
    return `None of the ${listed.length} pipelines that the owner of opsera-token sees has the id ${seen.pipelineId}: check pipeline-id.`
  return `Opsera accepts opsera-token, but not for this pipeline (HTTP ${status?.code}): check pipeline-id; the token needs the scope ${SCOPES}, and its owner needs access to the pipeline.`
}

function problemOfReplies({ reads, pipeline, runCount }: Seen, question: Question): string | undefined {
  const { object, status } = reads
  const isNoRun = status?.value === undefined || isRefused(status)
  if (question.runCount !== undefined && pipeline !== undefined && pipeline.counter < runCount && isNoRun)
    return `The pipeline has no run ${runCount}; its latest is ${pipeline.counter}: check run-count.`
  // Without a run there is no status either.
  if (status?.failure !== undefined && pipeline?.counter !== 0)
    return isUnreadable(status)
      ? `The reply of the status call has no status word, so the gate cannot read it: ${REPORT}.`
      : `The status call brought no usable answer: ${reasonOf(status)}. ${STAYS}`
  // Without access to the object the gate can still follow the status.
  if (object?.failure === undefined || kindOf(object) === 'unauthorized') return undefined
  return isUnreadable(object)
    ? `The pipeline object has a shape that the gate cannot read: ${REPORT}.`
    : `The pipeline object could not be read: ${reasonOf(object)}. ${STAYS}`
}

/** It came whole, with a good status, and is not what the call returns. */
function isUnreadable(read: Read): boolean {
  return read.code !== undefined && read.code <= 299 && kindOf(read) === 'ambiguous'
}

function problemOfUse(
  { status }: Seen,
  findings: readonly Finding[],
  { claims, question }: CheckSubject,
): string | undefined {
  if (findings.some(({ assumption, verdict }) => assumption.id === 'word-success' && verdict === 'differs'))
    return `Opsera's status word for a run that succeeded ("${status?.word}") is not known to the gate, which would never be green: ${REPORT}.`
  return claims.scope?.endsWith('-readonly') === true && question.runCount === undefined
    ? `opsera-token has a read-only scope: it can follow a run by run-count, but cannot start one. Make one with the scope ${SCOPES}.`
    : undefined
}

/** What is worth a warning although the gate can be used. */
export function warningsOf({ reads: { records, consoleRecords } }: Seen): readonly string[] {
  const failed = [records, consoleRecords].find((read) => read?.failure !== undefined)
  return failed === undefined
    ? []
    : [`The logs could not be read: ${reasonOf(failed)}. The gate gives its verdict without them.`]
}
