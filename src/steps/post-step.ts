/** The post step of the gate: stops the run that main left behind, and writes the summary of a cancelled step. */
import { warning } from '@actions/core'
import { CommitStatus } from '../github/commit-status.ts'
import { readGateConfig, type GateConfig } from '../inputs/gate-inputs.ts'
import { NO_SECRETS } from '../log/secrets.ts'
import type { SavedState } from '../ports.ts'
import { cleanUp, isLeftBehind } from '../run/cleanup.ts'
import { readSteps } from '../run/pipeline-steps.ts'
import { realClock } from '../runner/clock.ts'
import { textOf } from '../runner/disk.ts'
import { readSavedState } from '../runner/state.ts'
import { sanitizeBlock } from '../runner/workflow-log.ts'
import { renderSummary, writeSummary } from '../summary/job-summary.ts'
import { openDependencies } from './dependencies.ts'

const INVALID_STATE =
  'What this step saved about its run is incomplete or invalid, so nothing is sent to Opsera. ' +
  'A run that it started may still be in progress: check the pipeline in the portal.'

/** Handles what main left behind, if there is anything; otherwise prints nothing and sends nothing. */
export async function postStep(): Promise<void> {
  const saved = readSavedState(realClock.now())
  if (saved === 'invalid') {
    warning(INVALID_STATE)
    return
  }
  const isLeft = isLeftBehind(saved)
  if (!isLeft && saved.cancelled !== true) return
  try {
    await cleanUpWith(readGateConfig(realClock.date()), saved)
  } catch (error) {
    if (isLeft) warning(sanitizeBlock(couldNotStop(error), NO_SECRETS))
  }
}

async function cleanUpWith(config: GateConfig, saved: Partial<SavedState>): Promise<void> {
  const { connection, summary } = config
  const settings = { ...config.settings, pipelineId: saved.pipelineId ?? config.settings.pipelineId }
  const step = { action: 'Opsera Pipeline (post step)', ...settings }
  const dependencies = openDependencies({ connection, step })
  const status = new CommitStatus({ ...config, ...dependencies })
  // The runner ignores outputs and state of a post step.
  const nowhere = { progress: { report: () => undefined }, state: { save: () => undefined } }
  try {
    const result = await cleanUp({ ...dependencies, ...nowhere, settings, saved })
    status.report(result)
    if (!summary) return
    const { pipelineId, runCount } = result
    const steps = runCount === undefined ? [] : await readSteps(dependencies.client, pipelineId, runCount)
    await writeSummary(() => renderSummary({ ...result, steps }, dependencies.secrets))
  } catch (error) {
    const message = couldNotStop(error)
    dependencies.sink.warning(message)
    status.report({ conclusion: 'error', message, pipelineId: settings.pipelineId })
  } finally {
    await status.settled()
    dependencies.transport.dispose()
  }
}

function couldNotStop(error: unknown): string {
  return `Could not stop the run that this step started: ${textOf(error)}`
}
