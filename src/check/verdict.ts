/** Whether the gate can be used with this Opsera, from the reads; if not, one sentence that says what to do. */
import type { Finding } from './assumptions.ts'
import type { Question, Seen } from './probe.ts'
import type { Read } from './read.ts'
import { isRefused } from './seen.ts'

export interface TokenClaims {
  /** `scope` of a JWT, such as `pipeline` or `api-readonly`. */
  readonly scope?: string
  /** The day on which it expired, if that has passed. */
  readonly expiredOn?: string
}

export interface CheckSubject {
  readonly question: Question
  readonly claims: TokenClaims
  /** Of base-url. */
  readonly host: string
}

const REPORT = 'report it in an issue, with report-file'
const SCOPES = '"Pipeline Access" or "API Access"'

/** What keeps the gate from being used; undefined when nothing does. */
export function problemOf(
  seen: Seen,
  findings: readonly Finding[],
  subject: CheckSubject,
): string | undefined {
  return (
    problemOfAddress(seen, subject) ??
    problemOfToken(seen, subject) ??
    problemOfPipeline(seen, subject) ??
    problemOfRun(seen, subject) ??
    problemOfShape(seen) ??
    problemOfMeaning(seen, findings, subject)
  )
}

function all({ reads }: Seen): readonly Read[] {
  return Object.values(reads) as readonly Read[]
}

function kindOf(read: Read | undefined): string {
  return read === undefined ? '' : read.outcome.ok ? 'ok' : read.outcome.failure.kind
}

function reasonOf(read: Read | undefined): string {
  return read === undefined || read.outcome.ok ? '' : read.outcome.failure.reason
}

function problemOfAddress(seen: Seen, { host }: CheckSubject): string | undefined {
  const reads = all(seen)
  if (reads.every(({ code }) => code === undefined)) {
    const untrusted = reads.find((read) => kindOf(read) === 'untrusted-certificate')
    const reason = reasonOf(untrusted ?? reads[0])
    return `No call to ${host} was answered: ${reason}. Check base-url, and the network and proxy of the runner.`
  }
  const { object, status, pipelines } = seen.reads
  const core = object === undefined ? [pipelines] : [object, status]
  const isElsewhere = (read: Read | undefined) =>
    ['web-page', 'redirected', 'not-found'].includes(kindOf(read))
  if (core.every(isElsewhere) && core.some((read) => kindOf(read) !== 'not-found'))
    return `base-url answers with a web page or a redirect: ${host} must be the API host, such as https://app.opsera.io, not the portal.`
  return reads.every(({ code }) => code === 404)
    ? `Every call to ${host} is answered with HTTP 404: check base-url, which must be the API host.`
    : undefined
}

function isDenied(read: Read | undefined): boolean {
  return kindOf(read) === 'unauthorized'
}

function problemOfToken(seen: Seen, { claims, question }: CheckSubject): string | undefined {
  const { object, status, pipelines } = seen.reads
  const isNameOnly = seen.pipelineId === '' && question.pipelineName !== undefined
  if (isNameOnly ? !isDenied(pipelines) : !isDenied(object) || !isDenied(status)) return undefined
  const { scope, expiredOn } = claims
  if (expiredOn !== undefined)
    return `opsera-token expired on ${expiredOn}: make a new one in the portal and update the secret.`
  if (scope !== undefined && !/^(?:api|pipeline)(?:-readonly)?$/.test(scope))
    return `opsera-token has another scope than the gate needs: make one with the scope ${SCOPES}.`
  if (all(seen).some((read) => read.outcome.ok)) return undefined
  const code = status?.code ?? pipelines?.code ?? 403
  const isPipeline = isNameOnly ? '' : ', or its owner has no access to a pipeline with this pipeline-id'
  return `Opsera refused opsera-token for every call (HTTP ${code}): it is wrong, expired or revoked, it has another scope than ${SCOPES}${isPipeline}. Make a new one in the portal and update the secret.`
}

function problemOfPipeline(seen: Seen, { question }: CheckSubject): string | undefined {
  const { object, status, pipelines } = seen.reads
  if (seen.pipelineId === '') return problemOfName(question.pipelineName ?? '', pipelines)
  const isMissing = kindOf(object) === 'not-found' && kindOf(status) === 'not-found'
  const isInWords = object !== undefined && !object.outcome.ok && isRefused(object)
  if (isMissing || isInWords)
    return `Opsera has no pipeline with the id ${seen.pipelineId}: check pipeline-id and base-url.`
  if (!isDenied(object) || !isDenied(status)) return undefined
  const listed = pipelines?.outcome.ok === true ? pipelines.outcome.value : undefined
  if (listed !== undefined && !listed.some(({ id }) => id.toLowerCase() === seen.pipelineId.toLowerCase()))
    return `None of the ${listed.length} pipelines that the owner of opsera-token sees has the id ${seen.pipelineId}: check pipeline-id.`
  return `Opsera accepts opsera-token, but not for this pipeline (HTTP ${status?.code ?? 403}): check pipeline-id; the token needs the scope ${SCOPES}, and its owner needs access to the pipeline.`
}

function problemOfName(name: string, list: Seen['reads']['pipelines']): string {
  if (list?.outcome.ok !== true)
    return `The pipeline "${name}" could not be looked up: ${reasonOf(list)}. Give pipeline-id in place of the name.`
  const matches = list.outcome.value.filter((row) => row.name.trim() === name.trim()).length
  return `${matches} of the ${list.outcome.value.length} pipelines that the owner of opsera-token sees are named "${name}": check the name, or give pipeline-id.`
}

/** A run that the user named and the pipeline does not have. */
function problemOfRun({ reads, pipeline, runCount }: Seen, { question }: CheckSubject): string | undefined {
  if (question.runCount === undefined || pipeline === undefined || pipeline.counter >= runCount)
    return undefined
  const answer = reads.status
  if (answer?.outcome.ok === true && !isRefused(answer)) return undefined
  return `The pipeline has no run ${runCount}; its latest is ${pipeline.counter}: check run-count.`
}

function problemOfShape({ reads, pipeline }: Seen): string | undefined {
  const { object, status } = reads
  const hasNeverRun = pipeline?.counter === 0
  if (status?.outcome.ok !== true && !hasNeverRun)
    return isUnreadable(status)
      ? `The reply of the status call has no status word, so the gate cannot read it: ${REPORT}.`
      : `The status call brought no usable answer: ${reasonOf(status)}. Try again; if this stays, ${REPORT}.`
  if (object?.outcome.ok === true || isDenied(object)) return undefined
  return isUnreadable(object)
    ? `The pipeline object has a shape that the gate cannot read: ${REPORT}.`
    : `The pipeline object could not be read: ${reasonOf(object)}. Try again; if this stays, ${REPORT}.`
}

/** It came whole, with a good status, and is not what the call returns. */
function isUnreadable(read: Read | undefined): boolean {
  return read?.code !== undefined && read.code <= 299 && kindOf(read) === 'ambiguous'
}

function problemOfMeaning(
  { reads }: Seen,
  findings: readonly Finding[],
  { claims, question }: CheckSubject,
): string | undefined {
  const success = findings.find(({ assumption }) => assumption.id === 'word-success')
  if (success?.verdict === 'differs' && reads.status?.outcome.ok === true)
    return `Opsera's status word for a run that succeeded ("${reads.status.outcome.value.word}") is not known to the gate, which would never be green: ${REPORT}.`
  const isReadOnly = claims.scope?.endsWith('-readonly') === true
  return isReadOnly && question.runCount === undefined
    ? `opsera-token has a read-only scope: it can follow a run by run-count, but cannot start one. Make one with the scope ${SCOPES}.`
    : undefined
}

/** What is worth a warning although the gate can be used. */
export function warningsOf({ reads }: Seen): readonly string[] {
  const { records, consoleRecords } = reads
  const failed = [records, consoleRecords].find((read) => read?.outcome.ok === false)
  return failed === undefined
    ? []
    : [`The logs could not be read: ${reasonOf(failed)}. The gate gives its verdict without them.`]
}
