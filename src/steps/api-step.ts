/** The api action's step, from inputs to outputs: one call, its reply in a file, and a word about it in the log. */
import { setOutput, setSecret } from '@actions/core'
import { makeCall, type Ended } from '../api/call.ts'
import { isTruncated, type Facts } from '../api/reply.ts'
import { NO_SECRETS, type Secrets } from '../log/secrets.ts'
import { HttpOpseraClient } from '../opsera/client.ts'
import { readApiConfig, type ApiConfig } from '../inputs/api-inputs.ts'
import { ReplyFile } from '../runner/reply-file.ts'
import { firstLine, pipelineText } from '../runner/first-line.ts'
import { tellReply } from '../runner/api-outputs.ts'
import { realClock } from '../runner/clock.ts'
import { makeFile, makeFolder } from '../runner/temp-files.ts'
import { HttpTransport } from '../http/transport.ts'
import { InputError } from '../inputs/input-reader.ts'
import { errorTitle, internalError, type StepProcess } from '../runner/step-process.ts'
import { sanitizeBlock, WorkflowLog } from '../runner/workflow-log.ts'

/** A larger reply is in the file alone: the outputs of a job have a limit. */
const RESULT_MAX_BYTES = 256 * 1024
/** A mask of a few letters would blank the log of the whole job. */
const MASK_MIN = 8
/** What this step says may lose shorter words. */
const HIDE_MIN = 3

/** Whether the step is green. */
export async function apiStep(life: StepProcess): Promise<boolean> {
  try {
    return await runWith(readApiConfig(realClock.date()), life)
  } catch (error) {
    if (error instanceof InputError)
      life.fail(sanitizeBlock(error.message, NO_SECRETS), 'Opsera: invalid inputs')
    else life.fail(sanitizeBlock(internalError(error), NO_SECRETS), errorTitle(error))
    return false
  }
}

async function runWith(config: ApiConfig, life: StepProcess): Promise<boolean> {
  const { call, connection, notices } = config
  const secrets = allSecretsOf(config)
  const folder = makeFolder()
  const path = makeFile(folder, 'result.json')
  const file = new ReplyFile(path, connection.secrets)
  const wire = new HttpTransport(connection)
  const sink = new WorkflowLog({ secrets, makeLogFile: () => '' })
  setOutput('result-file', path)
  sink.info(
    firstLine({
      action: 'Opsera API',
      asked: [call.operation.name, ...pipelineText(call.values['pipeline-id'])],
      baseUrl: connection.baseUrl,
      timeoutMs: call.operation.deadlineMs,
    }),
  )
  for (const notice of notices) sink.notice(notice)
  try {
    const ended = await makeCall(call, {
      wire,
      file,
      sink,
      client: new HttpOpseraClient(wire, realClock),
      clock: realClock,
      random: Math.random,
      cancel: life.cancel,
    })
    leave(ended, config, file, sink, secrets)
    if (!ended.isGreen) life.fail(sanitizeBlock(ended.why, secrets), `Opsera: ${call.operation.name} failed`)
    return ended.isGreen
  } finally {
    wire.dispose()
  }
}

/** The values under secret names in `data` are hidden like the token, as Opsera may repeat them in its message. */
function allSecretsOf({ connection, dataSecrets }: ApiConfig): Secrets {
  const hidden = dataSecrets.filter((secret) => secret.length >= HIDE_MIN)
  for (const secret of hidden) if (secret.length >= MASK_MIN) setSecret(secret)
  return connection.secrets.with(hidden)
}

function leave(
  { isGreen, why, facts }: Ended,
  { call }: ApiConfig,
  file: ReplyFile,
  sink: WorkflowLog,
  secrets: Secrets,
): void {
  const bytes = file.finish()
  if (facts === undefined) {
    if (isGreen) sink.notice(why)
    return
  }
  const { name } = call.operation
  const isPrivate = name.startsWith('tool-')
  const isLarge = bytes > RESULT_MAX_BYTES
  if (isLarge && !isPrivate)
    sink.notice(`The reply has ${megabytes(bytes)}: the output result is empty, and result-file has it all.`)
  if (facts.rows !== undefined && isTruncated(facts.rows))
    sink.notice(`The list has ${facts.rows} rows, the most that Opsera gives: there may be more.`)
  tellReply(facts, isPrivate || isLarge ? '' : file.text(), secrets)
  if (isGreen) sink.info(line(name, facts))
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `pipeline-run · executed · Run pipeline request submitted successfully`. */
function line(name: string, { status, message, rows }: Facts): string {
  const count = rows === undefined ? '' : rows === 1 ? '1 row' : `${rows} rows`
  return [name, count, status, message].filter((part) => part !== '').join(' · ')
}
