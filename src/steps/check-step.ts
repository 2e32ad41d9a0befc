/** The check's step, from inputs to outputs: reads, compares, and leaves a table and a report behind. */
import { NO_SECRETS } from '../log/secrets.ts'
import { endGroup, info, setOutput, startGroup } from '@actions/core'
import { compare, type Finding } from '../check/assumptions.ts'
import { CHECK_MS, probe, type Seen } from '../check/probe.ts'
import { reportOf } from '../check/report.ts'
import { countFindings, tableLines } from '../check/table.ts'
import { problemOf, warningsOf } from '../check/verdict.ts'
import { openTransport } from './dependencies.ts'
import { VERSION } from '../http/version.ts'
import { readCheckConfig, type CheckConfig } from '../inputs/check-inputs.ts'
import { InputError } from '../inputs/input-reader.ts'
import { pageOf } from '../run/settings.ts'
import { realClock } from '../runner/clock.ts'
import { diskProblem } from '../runner/disk.ts'
import { firstLine, pipelineText } from '../runner/first-line.ts'
import { errorTitle, internalError, type StepProcess } from '../runner/step-process.ts'
import { makeFile, makeFolder } from '../runner/temp-files.ts'
import { sanitizeBlock, WorkflowLog } from '../runner/workflow-log.ts'
import { renderCheckSummary } from '../summary/check-summary.ts'
import { writeSummary } from '../summary/job-summary.ts'

/** Whether the step is green. */
export async function checkStep(step: StepProcess): Promise<boolean> {
  try {
    return await runWith(readCheckConfig(realClock.date()), step)
  } catch (error) {
    if (error instanceof InputError)
      step.fail(sanitizeBlock(error.message, NO_SECRETS), 'Opsera: invalid inputs')
    else step.fail(sanitizeBlock(internalError(error), NO_SECRETS), errorTitle(error))
    setOutput('usable', false)
    return false
  }
}

async function runWith(config: CheckConfig, step: StepProcess): Promise<boolean> {
  const { connection, question, claims, portalUrl } = config
  const { baseUrl, secrets } = connection
  const sink = new WorkflowLog({ secrets, makeLogFile: () => '' })
  const transport = openTransport(connection, sink)
  const asked = pipelineText(question.pipelineId, question.pipelineName)
  sink.info(firstLine({ action: 'Opsera check', asked, baseUrl, timeoutMs: CHECK_MS }))
  try {
    const debug = (line: string) => {
      sink.debug(line)
    }
    const seen = await probe({ transport, clock: realClock, cancel: step.cancel, debug }, question)
    const findings = compare(seen)
    const problem = step.cancel.aborted
      ? 'The job was cancelled before the check was complete: run it again.'
      : problemOf(seen, findings, { question, claims, host: new URL(baseUrl).host })
    logTable(findings)
    for (const warning of warningsOf(seen)) sink.warning(warning)
    leave(config, { seen, findings, isUsable: problem === undefined }, sink)
    const runUrl = pageOf({ portalUrl, pipelineId: seen.pipelineId }, seen.runCount)
    await writeSummary(() => renderCheckSummary({ findings, problem, runUrl, secrets }))
    if (problem !== undefined) step.fail(sanitizeBlock(problem, secrets), 'Opsera: the gate cannot be used')
    return problem === undefined
  } finally {
    transport.dispose()
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
function leave({ claims }: CheckConfig, result: Result, sink: WorkflowLog): void {
  const { holds, differs, notSeen } = countFindings(result.findings)
  setOutput('usable', result.isUsable)
  setOutput('holds', holds)
  setOutput('differs', differs)
  setOutput('not-seen', notSeen)
  info(`${differs} differ, ${holds} hold, ${notSeen} were not seen`)
  try {
    const report = reportOf({ version: VERSION, claims, ...result })
    const path = makeFile(makeFolder(), 'report.json', `${JSON.stringify(report, null, 2)}\n`)
    setOutput('report-file', path)
    info(`Report for an issue: ${path}`)
  } catch (error) {
    sink.warning(diskProblem('report-file', error))
  }
}
