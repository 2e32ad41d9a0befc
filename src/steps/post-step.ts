/** Post's step: stops the run that main left behind, and writes the summary of a cancelled step. */
import { NO_SECRETS } from '../log/secrets.ts'
import { warning } from '@actions/core'
import type { Progress, StateStore } from '../ports.ts'
import { cleanUp, isLeftBehind } from '../run/cleanup.ts'
import { readSteps } from '../run/steps.ts'
import { readConfig, type Config } from '../inputs/gate-inputs.ts'
import { StepFolder } from '../runner/temp-files.ts'
import { buildDependencies } from './dependencies.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'
import { realClock } from '../runner/clock.ts'
import { firstLine, pipelineText } from '../runner/first-line.ts'
import { readSavedState } from '../runner/state.ts'
import { CommitStatus } from '../github/commit-status.ts'
import { renderSummary, writeSummary } from '../summary/job-summary.ts'

/** Nobody can read what the post step sets or saves. */
const NO_OUTPUTS: Progress = { report: () => undefined }
const NO_STATE: StateStore = { save: () => undefined }

const INVALID_STATE =
  'What this step saved about its run is incomplete or invalid, so nothing is sent to Opsera. ' +
  'A run that it started may still be in progress: check the pipeline in the portal.'

/** Looks after what main left behind, if there is anything; otherwise prints nothing and asks nothing. */
export async function postStep(): Promise<void> {
  const memory = readSavedState(realClock.now())
  if (memory === 'invalid') {
    warning(INVALID_STATE)
    return
  }
  const isLeft = isLeftBehind(memory)
  if (!isLeft && memory.cancelled !== true) return
  const config = readConfigOr((problem) => {
    if (isLeft)
      warning(sanitizeBlock(`Could not stop the run that this step started: ${problem}`, NO_SECRETS))
  })
  if (config === undefined) return
  const settings = { ...config.settings, pipelineId: memory.pipelineId ?? config.settings.pipelineId }
  // A folder is made only when there is text for it: a full disk must not keep the run from being stopped.
  const parts = buildDependencies(config.connection, {
    progress: NO_OUTPUTS,
    state: NO_STATE,
    makeLogFile: () => new StepFolder().makeFile('console.log'),
  })
  const status = new CommitStatus({ ...config, ...parts })
  parts.sink.info(firstLineOf({ ...config, settings }))
  try {
    const report = await cleanUp({ ...parts, settings, memory })
    const { conclusion, message, pipelineId, runCount, runUrl } = report
    status.report({ conclusion, message, pipelineId, runUrl })
    if (!config.summary) return
    const steps = runCount === undefined ? [] : await readSteps(parts.client, pipelineId, runCount)
    await writeSummary(() => renderSummary({ ...report, steps }, parts.secrets))
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const message = `Could not stop the run that this step started: ${what}`
    parts.sink.warning(message)
    status.report({ conclusion: 'error', message, pipelineId: settings.pipelineId })
  } finally {
    await status.settled()
    await parts.dispose()
  }
}

function firstLineOf({ settings, connection }: Config): string {
  const { pipelineId, pipelineName, timeoutMs } = settings
  const asked = pipelineText(pipelineId, pipelineName)
  return firstLine({
    action: 'Opsera Pipeline (post step)',
    asked,
    baseUrl: connection.baseUrl,
    timeoutMs,
  })
}

function readConfigOr(otherwise: (problem: string) => void): Config | undefined {
  try {
    return readConfig(realClock.date())
  } catch (error) {
    otherwise(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
