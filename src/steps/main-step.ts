/** Main's step, from inputs to outputs: reads the world, lets `run/` decide, writes down what it decided. */
import { getInput } from '@actions/core'
import { join } from 'node:path'
import { redact } from '../log/secrets.ts'
import type { Progress } from '../ports.ts'
import { runGate } from '../run/gate.ts'
import { emptyReport, withoutLink, type RunResult } from '../run/result.ts'
import { realClock } from '../runner/clock.ts'
import { logFinalLines } from '../summary/final-lines.ts'
import { readConfig, type Config } from '../inputs/gate-inputs.ts'
import { makeFile, makeFolder } from '../runner/temp-files.ts'
import { InputError } from '../inputs/input-reader.ts'
import { INTERNAL_ERROR, internalError, type StepProcess } from '../runner/step-process.ts'
import { firstLine, pipelineText } from '../runner/first-line.ts'
import { StepOutputs } from '../runner/outputs.ts'
import { buildDependencies, type RealDependencies } from './dependencies.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'
import { CommitStatus } from '../github/commit-status.ts'
import { renderProblems, renderSummary, writeSummary } from '../summary/job-summary.ts'

/** What of a step is in `steps-file`. */
const STEP_KEYS = ['name', 'tool', 'state', 'startedAt', 'endedAt']

/** Whether the step is green. */
export async function mainStep(life: StepProcess): Promise<boolean> {
  try {
    return await runWith(readConfig(realClock.date()), life)
  } catch (error) {
    // Nothing has been started: what fails once the parts are built is caught where they are.
    const isInput = error instanceof InputError
    const message = isInput ? error.message : internalError(error)
    new StepOutputs([]).report({ conclusion: 'error', message })
    life.fail(sanitizeBlock(message, []), isInput ? 'Opsera: invalid inputs' : INTERNAL_ERROR)
    // `summary` may itself be one of the invalid inputs.
    if (isInput && !/^false$/i.test(getInput('summary')))
      await writeSummary(() => renderProblems(error.problems, []))
    return false
  }
}

async function runWith(config: Config, life: StepProcess): Promise<boolean> {
  const { settings, connection } = config
  const outputs = new StepOutputs(connection.secrets)
  const folder = makeFolder()
  const progress: Progress = {
    report(facts) {
      outputs.report(facts)
      status.report(facts)
    },
  }
  const parts = buildDependencies(connection, progress, () => join(folder, 'console.log'))
  const status = new CommitStatus({ ...config, ...parts, cancel: life.cancel })
  parts.sink.info(firstLineOf(config))
  for (const notice of config.notices) parts.sink.notice(notice)
  for (const warning of config.warnings) parts.sink.warning(warning)
  progress.report({
    pipelineId: settings.pipelineId,
    logFile: settings.logs === 'none' || !settings.wait ? '' : makeFile(folder, 'console.log'),
  })
  try {
    const endsAt = life.startedAt + settings.timeoutMs
    const result = withoutLink(await runGate({ ...parts, settings, endsAt, cancel: life.cancel }))
    await leave(result, config, outputs, folder)
    const tookMs = realClock.now() - life.startedAt
    return logFinalLines(result, { secrets: connection.secrets, tookMs, fail: life.fail })
  } catch (error) {
    return await failed(error, config, parts, life)
  } finally {
    await status.settled()
    await parts.dispose()
  }
}

function firstLineOf({ settings, connection }: Config): string {
  const { pipelineId, pipelineName, timeoutMs } = settings
  const asked = pipelineText(pipelineId, pipelineName)
  return firstLine({ action: 'Opsera Pipeline', asked, baseUrl: connection.baseUrl, timeoutMs })
}

/** What the step leaves behind. After a cancel that is post's to do, once it knows what became of the run. */
async function leave(report: RunResult, config: Config, outputs: StepOutputs, folder: string) {
  const { settings, summary, connection } = config
  if (report.conclusion === 'cancelled') return
  if (settings.wait && report.runCount !== undefined) {
    const steps = `${JSON.stringify(report.steps, STEP_KEYS, 2)}\n`
    outputs.report({ stepsFile: makeFile(folder, 'steps.json', redact(steps, connection.secrets)) })
  }
  if (summary) await writeSummary(() => renderSummary(report, connection.secrets))
}

/** A fault of our own. The run goes on, and post leaves it alone unless the step was being cancelled. */
async function failed(
  error: unknown,
  config: Config,
  parts: RealDependencies,
  life: StepProcess,
): Promise<boolean> {
  const message = internalError(error)
  const isCancelled = life.cancel.aborted
  if (!isCancelled) {
    parts.state.save({ phase: 'settled' })
    parts.progress.report({ conclusion: 'error', message })
  }
  life.fail(sanitizeBlock(message, parts.secrets), INTERNAL_ERROR)
  if (config.summary && !isCancelled)
    await writeSummary(() => renderSummary(emptyReport(config, 'error', message), parts.secrets))
  return false
}
