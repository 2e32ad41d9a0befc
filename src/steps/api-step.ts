/** The api action's step: one call, its reply in a file and in outputs, and a line about it in the log. */
import { writeFileSync } from 'node:fs'
import { makeCall } from '../api/call.ts'
import type { ReplyFacts } from '../api/reply.ts'
import { readApiConfig, type ApiConfig } from '../inputs/api-inputs.ts'
import { oneLine } from '../log/sanitize.ts'
import { MAX_ROWS } from '../opsera/operations.ts'
import { realClock } from '../runner/clock.ts'
import { fileWriter, makeFile } from '../runner/disk.ts'
import { setOutputs, STATUS_MAX } from '../runner/outputs.ts'
import type { StepProcess } from '../runner/step-process.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'
import { openDependencies, type StepDependencies } from './dependencies.ts'

/** A larger reply is only in the file: the outputs of a job have a limit. */
const RESULT_MAX_KIB = 256

/** Whether the step is green. */
export async function apiStep({ cancel, fail }: StepProcess): Promise<boolean> {
  const config = readApiConfig(realClock.date())
  const { name, deadlineMs } = config.call.operation
  const write = fileWriter('result-file')
  let path = ''
  write(() => (path = makeFile('result.json')), true)
  setOutputs({ 'result-file': path })
  const pipelineId = config.call.values['pipeline-id'] ?? ''
  const step = { action: 'Opsera API', operation: name, pipelineId, timeoutMs: deadlineMs }
  const dependencies = openDependencies({ ...config, step })
  const { transport, sink, secrets } = dependencies
  try {
    const { isGreen, why, reply } = await makeCall(config.call, { ...dependencies, cancel })
    if (reply !== undefined) {
      const safe = config.connection.secrets.redact(reply.text)
      write(() => {
        writeFileSync(path, safe)
      })
      reportReply(reply, safe, { ...config, ...dependencies })
    }
    if (!isGreen) fail(sanitizeBlock(why, secrets), `Opsera: ${name} failed`)
    else if (reply === undefined) sink.notice(why)
    else sink.info(summaryOf(name, reply))
    return isGreen
  } finally {
    transport.dispose()
  }
}

/** Sets the outputs; `text` is the reply without the token. Values of `data` are part of the request, and stay in it. */
function reportReply(reply: ReplyFacts, text: string, { call, sink, secrets }: ApiConfig & StepDependencies) {
  const { status, message, rows } = reply
  const isPrivate = call.operation.name.startsWith('tool-')
  const isLarge = Buffer.byteLength(text) > RESULT_MAX_KIB * 1_024
  if (isLarge && !isPrivate)
    sink.notice(
      `The reply is above ${RESULT_MAX_KIB} KiB: the output result is empty, and result-file has all of it.`,
    )
  const truncated = rows !== undefined && rows >= MAX_ROWS
  if (truncated) sink.notice(`The list has ${rows} rows, the most that Opsera returns: there may be more.`)
  setOutputs({
    status: oneLine(status, secrets, STATUS_MAX),
    message: oneLine(message, secrets),
    ...(rows !== undefined && { rows, truncated }),
    result: isPrivate || isLarge ? '' : text,
  })
}

/** `pipeline-run · executed · Run pipeline request submitted successfully`. */
function summaryOf(name: string, { status, message, rows }: ReplyFacts): string {
  const count = rows === undefined ? '' : rows === 1 ? '1 row' : `${rows} rows`
  return [name, count, status, message].filter((part) => part !== '').join(' · ')
}
