/** The check's step: reads, compares, and leaves a table in the log and the summary, and a report for an issue. */
import { endGroup, info, startGroup } from '@actions/core'
import { compare, type Finding } from '../check/findings.ts'
import { CHECK_MS, probe } from '../check/probe.ts'
import { reportOf } from '../check/report.ts'
import type { Seen } from '../check/seen.ts'
import { countFindings, tableLines } from '../check/table.ts'
import { problemOf, warningsOf } from '../check/problem.ts'
import { VERSION } from '../http/version.ts'
import { readCheckConfig, type CheckConfig } from '../inputs/check-inputs.ts'
import { portalPage } from '../run/settings.ts'
import { realClock } from '../runner/clock.ts'
import { diskProblem, StepFolder } from '../runner/disk.ts'
import { setOutputs } from '../runner/outputs.ts'
import { errorFor, type StepProcess } from '../runner/step-process.ts'
import { sanitizeBlock, type WorkflowLog } from '../runner/workflow-log.ts'
import { renderCheckSummary } from '../summary/check-summary.ts'
import { writeSummary } from '../summary/job-summary.ts'
import { openDependencies } from './dependencies.ts'

/** Whether the step is green. */
export async function checkStep(step: StepProcess): Promise<boolean> {
  let isUsable = false
  try {
    isUsable = await runWith(readCheckConfig(realClock.date()), step)
  } catch (thrown) {
    step.fail(...errorFor(thrown))
  }
  setOutputs({ usable: isUsable })
  return isUsable
}

async function runWith(config: CheckConfig, { cancel, fail }: StepProcess): Promise<boolean> {
  const { connection, question, claims, portalUrl } = config
  const { baseUrl, secrets } = connection
  const dependencies = openDependencies({
    connection,
    step: { action: 'Opsera check', ...question, timeoutMs: CHECK_MS },
  })
  try {
    const seen = await probe({ ...dependencies, cancel }, question)
    const findings = compare(seen)
    const problem = cancel.aborted
      ? 'The job was cancelled before the check was complete: run it again.'
      : problemOf(seen, findings, { question, claims, host: new URL(baseUrl).host })
    logTable(findings)
    for (const warning of warningsOf(seen)) dependencies.sink.warning(warning)
    writeReport(config, { seen, findings, isUsable: problem === undefined }, dependencies.sink)
    const runUrl = portalPage({ portalUrl, pipelineId: seen.pipelineId }, seen.runCount)
    await writeSummary(() => renderCheckSummary({ findings, problem, runUrl, secrets }))
    if (problem !== undefined) fail(sanitizeBlock(problem, secrets), 'Opsera: the gate cannot be used')
    return problem === undefined
  } finally {
    dependencies.transport.dispose()
  }
}

/** What no read showed is folded: it is the same for most. */
function logTable(findings: readonly Finding[]): void {
  const isSeen = ({ verdict }: Finding) => verdict !== 'not seen'
  for (const line of tableLines(findings.filter(isSeen))) info(line)
  startGroup('Not seen, and what would show it')
  for (const line of tableLines(findings.filter((finding) => !isSeen(finding)))) info(line)
  endGroup()
}

interface Result {
  readonly seen: Seen
  readonly findings: readonly Finding[]
  readonly isUsable: boolean
}

/** A report that cannot be written is a warning: the findings are in the log. */
function writeReport({ claims }: CheckConfig, result: Result, sink: WorkflowLog): void {
  const { holds, differs, notSeen } = countFindings(result.findings)
  setOutputs({ holds, differs, 'not-seen': notSeen })
  info(`${differs} differ, ${holds} hold, ${notSeen} were not seen`)
  try {
    const report = reportOf({ version: VERSION, claims, ...result })
    const path = new StepFolder().makeFile('report.json', `${JSON.stringify(report, null, 2)}\n`)
    setOutputs({ 'report-file': path })
    info(`Report for an issue: ${path}`)
  } catch (error) {
    sink.warning(diskProblem('report-file', error))
  }
}
