/** The check's step, from inputs to outputs: reads, compares, and leaves a table and a report behind. */
import { info, setOutput, summary } from '@actions/core'
import { compare, type Finding } from '../check/assumptions.ts'
import { CHECK_MS, probe, type Seen } from '../check/probe.ts'
import { reportOf } from '../check/report.ts'
import { countFindings, tableLines } from '../check/table.ts'
import { problemOf, warningsOf } from '../check/verdict.ts'
import { HttpTransport } from '../http/transport.ts'
import { VERSION } from '../http/version.ts'
import { readCheckConfig, type CheckConfig } from '../inputs/check-inputs.ts'
import { InputError } from '../inputs/input-reader.ts'
import { pageOf } from '../run/settings.ts'
import { realClock } from '../runner/clock.ts'
import { firstLine, pipelineText } from '../runner/first-line.ts'
import { internalError, type StepProcess } from '../runner/step-process.ts'
import { makeFile, makeFolder } from '../runner/temp-files.ts'
import { sanitizeBlock, WorkflowLog } from '../runner/workflow-log.ts'
import { renderCheckSummary } from '../summary/check-summary.ts'

/** Whether the step is green. */
export async function checkStep(step: StepProcess): Promise<boolean> {
  try {
    return await runWith(readCheckConfig(Date.now()), step)
  } catch (error) {
    setOutput('usable', false)
    step.fail(sanitizeBlock(error instanceof InputError ? error.message : internalError(error), []))
    return false
  }
}

async function runWith(config: CheckConfig, step: StepProcess): Promise<boolean> {
  const { connection, question, claims } = config
  const { baseUrl, secrets } = connection
  const transport = new HttpTransport(connection)
  const sink = new WorkflowLog({ secrets, logFile: () => '' })
  const asked = pipelineText(question.pipelineId, question.pipelineName)
  sink.info(firstLine({ action: 'Opsera check', asked, baseUrl, timeoutMs: CHECK_MS }))
  try {
    const seen = await probe({ transport, clock: realClock, cancel: step.cancel }, question)
    const findings = compare(seen)
    const problem = problemOf(seen, findings, { question, claims, host: new URL(baseUrl).host })
    for (const line of tableLines(findings)) info(line)
    for (const warning of warningsOf(seen)) sink.warning(warning)
    leave(config, { seen, findings, isUsable: problem === undefined })
    await writeSummary(config, { seen, findings, problem }, sink)
    if (problem !== undefined) step.fail(sanitizeBlock(problem, secrets))
    return problem === undefined
  } finally {
    transport.dispose()
  }
}

interface Result {
  readonly seen: Seen
  readonly findings: readonly Finding[]
}

function leave(
  { claims }: CheckConfig,
  { isUsable, ...result }: Result & { readonly isUsable: boolean },
): void {
  const report = reportOf({ version: VERSION, claims, isUsable, ...result })
  const { holds, differs, notSeen } = countFindings(result.findings)
  setOutput('usable', isUsable)
  setOutput('holds', holds)
  setOutput('differs', differs)
  setOutput('not-seen', notSeen)
  const path = makeFile(makeFolder(), 'report.json', `${JSON.stringify(report, null, 2)}\n`)
  setOutput('report-file', path)
  info(`${differs} differ, ${holds} hold, ${notSeen} were not seen. Report: ${path}`)
}

async function writeSummary(
  { connection: { secrets }, portalUrl }: CheckConfig,
  { seen, findings, problem }: Result & { readonly problem: string | undefined },
  sink: WorkflowLog,
): Promise<void> {
  const runUrl = pageOf({ portalUrl, pipelineId: seen.pipelineId }, seen.runCount)
  const text = renderCheckSummary({ findings, runUrl, secrets, ...(problem !== undefined && { problem }) })
  try {
    await summary.addRaw(text).write()
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown error'
    sink.warning(`The job summary could not be written: ${cause}`)
  }
}
