/** The api action's step, from inputs to outputs: one call, its reply in a file, and a word about it in the log. */
import { setOutput, setSecret } from '@actions/core'
import { makeCall, type Ended } from '../api/call.ts'
import type { ApiCall } from '../api/request.ts'
import { isTruncated, type Facts } from '../api/reply.ts'
import { NO_SECRETS, redact, type Secrets } from '../log/secrets.ts'
import { Caller } from '../opsera/call.ts'
import { HttpOpseraClient } from '../opsera/client.ts'
import { readApiConfig, type ApiConfig } from '../inputs/api-inputs.ts'
import { firstLine, pipelineText } from '../runner/first-line.ts'
import { reportReply, writeReply } from '../runner/api-outputs.ts'
import { realClock } from '../runner/clock.ts'
import { makeFile, makeFolder } from '../runner/temp-files.ts'
import { openTransport } from './dependencies.ts'
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
  const { call, connection, notices, warnings } = config
  const secrets = allSecretsOf(config)
  const folder = makeFolder()
  const path = makeFile(folder, 'result.json')
  const sink = new WorkflowLog({ secrets, makeLogFile: () => '' })
  const transport = openTransport(connection, sink)
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
  for (const warning of warnings) sink.warning(warning)
  const debug = (line: string) => {
    sink.debug(line)
  }
  try {
    const ended = await makeCall(call, {
      caller: new Caller(transport, realClock, debug),
      sink,
      client: new HttpOpseraClient(transport, realClock, debug),
      clock: realClock,
      random: Math.random,
      cancel: life.cancel,
    })
    report(ended, { call, path, sink, secrets, tokens: connection.secrets })
    if (!ended.isGreen) life.fail(sanitizeBlock(ended.why, secrets), `Opsera: ${call.operation.name} failed`)
    return ended.isGreen
  } finally {
    transport.dispose()
  }
}

/** The values under secret names in `data` are hidden like the token, as Opsera may repeat them in its message. */
function allSecretsOf({ connection, dataSecrets }: ApiConfig): Secrets {
  const hidden = dataSecrets.filter((secret) => secret.length >= HIDE_MIN)
  for (const secret of hidden) if (secret.length >= MASK_MIN) setSecret(secret)
  return connection.secrets.with(hidden)
}

interface Place {
  readonly call: ApiCall
  /** Of the result file. */
  readonly path: string
  readonly sink: WorkflowLog
  readonly secrets: Secrets
  /** Of the connection: values of `data` are part of what was asked for, and stay in the reply. */
  readonly tokens: Secrets
}

/** Leaves the reply in file and outputs, and one line about it in the log. */
function report({ isGreen, why, reply }: Ended, { call, path, sink, secrets, tokens }: Place): void {
  if (reply === undefined) {
    if (isGreen) sink.notice(why)
    return
  }
  const { name } = call.operation
  const { facts } = reply
  const text = redact(reply.text, tokens)
  const trouble = writeReply(path, text)
  if (trouble !== '') sink.warning(`result-file could not be written: ${trouble}`)
  const isPrivate = name.startsWith('tool-')
  const bytes = Buffer.byteLength(text)
  const isLarge = bytes > RESULT_MAX_BYTES
  if (isLarge && !isPrivate)
    sink.notice(
      `The reply has ${megabytes(bytes)}: the output result is empty, and result-file has all of it.`,
    )
  if (facts.rows !== undefined && isTruncated(facts.rows))
    sink.notice(`The list has ${facts.rows} rows, the most that Opsera returns: there may be more.`)
  reportReply(facts, isPrivate || isLarge ? '' : text, secrets)
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
