/** The main step of the gate: starts a run, follows it, and reports its verdict in log, outputs, summary and commit status. */
import { getInput } from '@actions/core'
import { CommitStatus } from '../github/commit-status.ts'
import { readGateConfig, type GateConfig } from '../inputs/gate-inputs.ts'
import { InputError } from '../inputs/input-reader.ts'
import { NO_SECRETS, redact } from '../log/secrets.ts'
import type { Outputs } from '../ports.ts'
import { runGate } from '../run/gate.ts'
import { emptyResult, type RunResult } from '../run/result.ts'
import { realClock } from '../runner/clock.ts'
import { diskProblem, StepFolder } from '../runner/disk.ts'
import { StepOutputs } from '../runner/outputs.ts'
import { openState } from '../runner/state.ts'
import { errorFor, type StepProcess } from '../runner/step-process.ts'
import { logFinalLines } from '../summary/final-lines.ts'
import { renderProblems, renderSummary, writeSummary } from '../summary/job-summary.ts'
import { openDependencies } from './dependencies.ts'

/** Whether the step is green. */
export async function mainStep(step: StepProcess): Promise<boolean> {
  try {
    return await runWith(readGateConfig(realClock.date()), step)
  } catch (thrown) {
    const [message, title] = errorFor(thrown)
    new StepOutputs().report({ conclusion: 'error', message })
    step.fail(message, title)
    // `summary` may itself be one of the invalid inputs.
    if (thrown instanceof InputError && !/^false$/i.test(getInput('summary')))
      await writeSummary(() => renderProblems(thrown.problems, NO_SECRETS))
    return false
  }
}

async function runWith(config: GateConfig, step: StepProcess): Promise<boolean> {
  const gate = openGate(config, step)
  const { settings, dependencies, outputs, progress } = gate
  const { startedAt, cancel, fail } = step
  try {
    outputs.report({ pipelineId: settings.pipelineId, logFile: '' })
    if (settings.logs !== 'none' && settings.wait) await dependencies.sink.appendToLogFile('')
    outputs.requireWritable()
    progress.report({ pipelineId: settings.pipelineId })
    const endsAt = startedAt + settings.timeoutMs
    const result = await runGate({ ...dependencies, ...gate, endsAt, cancel })
    if (result.conclusion !== 'cancelled') await writeFiles(result, gate)
    return logFinalLines(result, {
      secrets: dependencies.secrets,
      tookMs: dependencies.clock.now() - startedAt,
      fail,
    })
  } catch (thrown) {
    const [message, title] = errorFor(thrown, dependencies.secrets)
    fail(message, title)
    // The run continues. `settled` keeps the post step from stopping it, except after a cancel.
    if (cancel.aborted) return false
    gate.state.save({ phase: 'settled' })
    progress.report({ conclusion: 'error', message })
    const result = emptyResult(config, 'error', message)
    if (config.summary) await writeSummary(() => renderSummary(result, dependencies.secrets))
    return false
  } finally {
    await gate.status.settled()
    dependencies.transport.dispose()
  }
}

type Gate = ReturnType<typeof openGate>

/** What the gate needs, and where its results go. */
function openGate(config: GateConfig, { cancel }: StepProcess) {
  const { settings, connection } = config
  const outputs = new StepOutputs(connection.secrets, settings.portalUrl)
  const folder = new StepFolder()
  const makeLogFile = () => {
    const logFile = folder.makeFile('console.log')
    outputs.report({ logFile })
    return logFile
  }
  const dependencies = openDependencies({
    ...config,
    step: { action: 'Opsera Pipeline', ...settings },
    makeLogFile,
  })
  const status = new CommitStatus({ ...config, ...dependencies, cancel })
  const progress = {
    report(facts: Partial<Outputs>) {
      outputs.report(facts)
      status.report(facts)
    },
  }
  const state = openState(() => {
    outputs.requireWritable()
  })
  return { ...config, dependencies, outputs, folder, status, progress, state }
}

/** The fields of a pipeline step in `steps-file`. */
const STEP_KEYS = ['name', 'tool', 'state', 'startedAt', 'endedAt']

/** Writes `steps-file` and the summary. After a cancel the post step writes the summary: it knows more of the run. */
async function writeFiles(result: RunResult, { settings, summary, dependencies, outputs, folder }: Gate) {
  if (settings.wait && result.runCount !== undefined) {
    const steps = `${JSON.stringify(result.steps, STEP_KEYS, 2)}\n`
    try {
      outputs.report({ stepsFile: folder.makeFile('steps.json', redact(steps, dependencies.secrets)) })
    } catch (error) {
      dependencies.sink.warning(diskProblem('steps-file', error))
    }
  }
  if (summary) await writeSummary(() => renderSummary(result, dependencies.secrets))
}
