/** The api action's step: one call, its reply in a file and in outputs, and a line about it in the log. */
import { writeFileSync } from 'node:fs'
import { makeCall } from '../api/call.ts'
import type { ReplyFacts } from '../api/reply.ts'
import { readApiConfig, type ApiConfig } from '../inputs/api-inputs.ts'
import { oneLine } from '../log/sanitize.ts'
import { redact } from '../log/secrets.ts'
import { MAX_ROWS } from '../opsera/operations.ts'
import { realClock } from '../runner/clock.ts'
import { diskProblem, StepFolder } from '../runner/disk.ts'
import { setOutputs, STATUS_MAX } from '../runner/outputs.ts'
import type { StepProcess } from '../runner/step-process.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'
import { openDependencies, type StepDependencies } from './dependencies.ts'

/** A larger reply is only in the file: the outputs of a job have a limit. */
const RESULT_MAX_BYTES = 256 * 1024

/** Whether the step is green. */
export async function apiStep({ cancel, fail }: StepProcess): Promise<boolean> {
  const config = readApiConfig(realClock.date())
  const { name, deadlineMs } = config.call.operation
  const path = new StepFolder().makeFile('result.json')
  setOutputs({ 'result-file': path })
  const step = { action: 'Opsera API', operation: name, timeoutMs: deadlineMs } as const
  const pipelineId = config.call.values['pipeline-id']
  const dependencies = openDependencies({ ...config, step: { ...step, pipelineId } })
  const { transport, sink, secrets } = dependencies
  try {
    const { isGreen, why, reply } = await makeCall(config.call, { ...dependencies, cancel })
    if (reply !== undefined) writeReply(reply, path, { ...config, ...dependencies })
    else if (isGreen) sink.notice(why)
    if (isGreen && reply !== undefined) sink.info(summaryOf(name, reply))
    if (!isGreen) fail(sanitizeBlock(why, secrets), `Opsera: ${name} failed`)
    return isGreen
  } finally {
    transport.dispose()
  }
}

/** Writes the reply to file and outputs. Values of `data` are part of the request, and stay in the file. */
function writeReply(reply: ReplyFacts, path: string, to: ApiConfig & StepDependencies): void {
  const { call, connection, sink, secrets } = to
  const { text, status, message, rows } = reply
  const safe = redact(text, connection.secrets)
  try {
    writeFileSync(path, safe)
  } catch (error) {
    sink.warning(diskProblem('result-file', error))
  }
  const isPrivate = call.operation.name.startsWith('tool-')
  const bytes = Buffer.byteLength(safe)
  const isLarge = bytes > RESULT_MAX_BYTES
  if (isLarge && !isPrivate)
    sink.notice(
      `The reply has ${megabytes(bytes)}: the output result is empty, and result-file has all of it.`,
    )
  const isCut = rows !== undefined && rows >= MAX_ROWS
  if (isCut) sink.notice(`The list has ${rows} rows, the most that Opsera returns: there may be more.`)
  setOutputs({
    status: oneLine(status, secrets, STATUS_MAX),
    message: oneLine(message, secrets),
    ...(rows !== undefined && { rows, truncated: isCut }),
    result: isPrivate || isLarge ? '' : safe,
  })
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `pipeline-run · executed · Run pipeline request submitted successfully`. */
function summaryOf(name: string, { status, message, rows }: ReplyFacts): string {
  const count = rows === undefined ? '' : rows === 1 ? '1 row' : `${rows} rows`
  return [name, count, status, message].filter((part) => part !== '').join(' · ')
}
