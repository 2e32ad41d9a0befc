/** The check's step: reads, compares, and leaves a table in the log and the summary, and a report for an issue. */
import { endGroup, info, startGroup } from '@actions/core'
import { compare, type Finding } from '../check/findings.ts'
import { CHECK_MS, probe } from '../check/probe.ts'
import { problemOf } from '../check/problem.ts'
import { reportOf } from '../check/report.ts'
import { VERSION } from '../http/version.ts'
import { expiryMessages, readConnection, scopeWarning } from '../inputs/connection.ts'
import { readPipeline, readPortalUrl } from '../inputs/gate-inputs.ts'
import { InputReader } from '../inputs/input-reader.ts'
import type { JsonObject } from '../ports.ts'
import { portalPage } from '../run/context.ts'
import { realClock } from '../runner/clock.ts'
import { fileWriter, makeFile } from '../runner/disk.ts'
import { setOutputs } from '../runner/outputs.ts'
import type { StepProcess } from '../runner/step-process.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'
import { renderCheckSummary } from '../summary/check-summary.ts'
import { writeSummary } from '../summary/job-summary.ts'
import { openDependencies } from './dependencies.ts'

/** Reads and checks all inputs; throws `InputError`. */
export function readCheckConfig() {
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  const question = readPipeline(inputs)
  const portalUrl = readPortalUrl(inputs, connection.baseUrl)
  inputs.check()
  return { connection, question, portalUrl }
}

/** Whether the step is green. */
export async function checkStep({ cancel, fail }: StepProcess): Promise<boolean> {
  // For whatever ends the step early; the runner takes the last value.
  setOutputs({ usable: false })
  const { connection, question, portalUrl } = readCheckConfig()
  const { baseUrl, secrets, scope } = connection
  const dependencies = openDependencies({
    connection,
    step: { action: 'Opsera check', ...question, timeoutMs: CHECK_MS },
    messages: expiryMessages(connection, realClock.date()),
  })
  const { sink, transport } = dependencies
  try {
    const seen = await probe({ ...dependencies, cancel }, question)
    const findings = compare(seen)
    logTable(findings)
    const { failure } = seen.reads['pipeline-logs'] ?? {}
    if (failure !== undefined)
      sink.warning(`The logs could not be read: ${failure.reason}. The gate gives its verdict without them.`)
    const problem = cancel.aborted
      ? 'The job was cancelled before the check was complete: run it again.'
      : (problemOf(seen, question, new URL(baseUrl).host) ??
        // A run that is only followed needs no right to start one.
        (question.runCount === undefined ? scopeWarning(connection) : undefined))
    const isUsable = problem === undefined
    writeReport(reportOf(seen, findings, { version: VERSION, isUsable, scope }))
    const runUrl = portalPage({ portalUrl, pipelineId: seen.pipelineId }, seen.runCount)
    await writeSummary(() => renderCheckSummary(findings, { problem, runUrl }, secrets))
    if (problem !== undefined) fail(sanitizeBlock(problem, secrets), 'Opsera: the gate cannot be used')
    setOutputs({ usable: isUsable })
    return isUsable
  } finally {
    transport.dispose()
  }
}

/** The table in columns, with its counts. What no read showed is folded: it is the same for most. */
function logTable(findings: readonly Finding[]): void {
  const log = (verdict: Finding['verdict']) => {
    const rows = findings.filter((row) => row.verdict === verdict)
    for (const { seen, sentence, meaning } of rows) {
      info(`${verdict.padEnd(8)}  ${seen.padEnd(14)}  ${sentence}`)
      if (meaning !== '') info(`${' '.repeat(28)}${meaning}`)
    }
    return rows.length
  }
  const [differs, holds] = [log('differs'), log('holds')]
  startGroup('Not seen, and what would show it')
  const notSeen = log('not seen')
  endGroup()
  info(`${differs} differ, ${holds} hold, ${notSeen} were not seen`)
  setOutputs({ holds, differs, 'not-seen': notSeen })
}

/** A report that cannot be written is a warning: the findings are in the log. */
function writeReport(report: JsonObject): void {
  fileWriter('report-file')(() => {
    const path = makeFile('report.json', `${JSON.stringify(report, null, 2)}\n`)
    setOutputs({ 'report-file': path })
    info(`Report for an issue: ${path}`)
  })
}
