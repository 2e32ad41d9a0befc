/** Main's step, from inputs to outputs: reads the world, lets `run/` decide, writes down what it decided. */
import { getInput } from '@actions/core'
import { redact, NO_SECRETS } from '../log/secrets.ts'
import type { Progress, Sink } from '../ports.ts'
import { runGate } from '../run/gate.ts'
import { emptyReport, isGreen, type RunResult } from '../run/result.ts'
import { realClock } from '../runner/clock.ts'
import { logFinalLines } from '../summary/final-lines.ts'
import { readConfig, type Config } from '../inputs/gate-inputs.ts'
import { diskProblem } from '../runner/disk.ts'
import { openState } from '../runner/state.ts'
import { StepFolder } from '../runner/temp-files.ts'
import { InputError } from '../inputs/input-reader.ts'
import { errorTitle, internalError, type StepProcess } from '../runner/step-process.ts'
import { firstLine, pipelineText } from '../runner/first-line.ts'
import { StepOutputs } from '../runner/outputs.ts'
import { buildDependencies, type Outside, type RealDependencies } from './dependencies.ts'
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
    new StepOutputs(NO_SECRETS).report({ conclusion: 'error', message })
    life.fail(sanitizeBlock(message, NO_SECRETS), isInput ? 'Opsera: invalid inputs' : errorTitle(error))
    // `summary` may itself be one of the invalid inputs.
    if (isInput && !/^false$/i.test(getInput('summary')))
      await writeSummary(() => renderProblems(error.problems, NO_SECRETS))
    return false
  }
}

async function runWith(config: Config, life: StepProcess): Promise<boolean> {
  const { settings, connection } = config
  const outputs = new StepOutputs(connection.secrets)
  const folder = new StepFolder()
  const progress: Progress = {
    report(facts) {
      outputs.report(facts)
      status.report(facts)
    },
  }
  const parts = buildDependencies(connection, outsideOf(progress, outputs, folder))
  const status = new CommitStatus({ ...config, ...parts, cancel: life.cancel })
  parts.sink.info(firstLineOf(config))
  for (const notice of config.notices) parts.sink.notice(notice)
  for (const warning of config.warnings) parts.sink.warning(warning)
  outputs.report({ pipelineId: settings.pipelineId, logFile: '' })
  if (settings.logs !== 'none' && settings.wait) parts.sink.makeLogFile()
  outputs.requireWritable()
  progress.report({ pipelineId: settings.pipelineId })
  try {
    const endsAt = life.startedAt + settings.timeoutMs
    const result = await runGate({ ...parts, settings, endsAt, cancel: life.cancel })
    if (!isGreen(result.conclusion)) outputs.report({ message: withLink(result) })
    await leave(result, config, { outputs, folder, sink: parts.sink })
    const tookMs = realClock.now() - life.startedAt
    return logFinalLines(result, { secrets: connection.secrets, tookMs, fail: life.fail })
  } catch (error) {
    return await failed(error, { config, parts, life })
  } finally {
    await status.settled()
    await parts.dispose()
  }
}

function outsideOf(progress: Progress, outputs: StepOutputs, folder: StepFolder): Outside {
  return {
    progress,
    state: openState(() => {
      outputs.requireWritable()
    }),
    makeLogFile: () => {
      const logFile = folder.makeFile('console.log')
      outputs.report({ logFile })
      return logFile
    },
  }
}

/** For readers that see the output only, such as a chat. */
function withLink({ message, runUrl }: RunResult): string {
  return runUrl === '' ? message : `${message} See ${runUrl}`
}

function firstLineOf({ settings, connection }: Config): string {
  const { pipelineId, pipelineName, timeoutMs } = settings
  const asked = pipelineText(pipelineId, pipelineName)
  return firstLine({ action: 'Opsera Pipeline', asked, baseUrl: connection.baseUrl, timeoutMs })
}

/** What the step leaves behind. After a cancel that is post's to do, once it knows what became of the run. */
async function leave(
  report: RunResult,
  config: Config,
  { outputs, folder, sink }: { outputs: StepOutputs; folder: StepFolder; sink: Sink },
) {
  const { settings, summary, connection } = config
  if (report.conclusion === 'cancelled') return
  if (settings.wait && report.runCount !== undefined) {
    const steps = `${JSON.stringify(report.steps, STEP_KEYS, 2)}\n`
    try {
      outputs.report({ stepsFile: folder.makeFile('steps.json', redact(steps, connection.secrets)) })
    } catch (error) {
      sink.warning(diskProblem('steps-file', error))
    }
  }
  if (summary) await writeSummary(() => renderSummary(report, connection.secrets))
}

/** A fault of our own. The run goes on, and post leaves it alone unless the step was being cancelled. */
async function failed(
  error: unknown,
  { config, parts, life }: { config: Config; parts: RealDependencies; life: StepProcess },
): Promise<boolean> {
  const message = internalError(error)
  const isCancelled = life.cancel.aborted
  if (!isCancelled) {
    parts.state.save({ phase: 'settled' })
    parts.progress.report({ conclusion: 'error', message })
  }
  life.fail(sanitizeBlock(message, parts.secrets), errorTitle(error))
  if (config.summary && !isCancelled)
    await writeSummary(() => renderSummary(emptyReport(config, 'error', message), parts.secrets))
  return false
}
