/** The main step of the gate: starts a run, follows it, and reports its verdict in log, outputs, summary and commit status. */
import { getInput } from '@actions/core'
import { CommitStatus } from '../github/commit-status.ts'
import { readGateConfig, type GateConfig } from '../inputs/gate-inputs.ts'
import { InputError } from '../inputs/input-reader.ts'
import type { Outputs } from '../ports.ts'
import { runGate } from '../run/gate.ts'
import { emptyResult, type RunResult } from '../run/result.ts'
import { realClock } from '../runner/clock.ts'
import { fileWriter, makeFile } from '../runner/disk.ts'
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
      await writeSummary(() => renderProblems(thrown.problems))
    return false
  }
}

async function runWith(config: GateConfig, { startedAt, cancel, fail }: StepProcess): Promise<boolean> {
  const gate = openGate(config, cancel)
  const { settings, summary, outputs, progress, state, status, sink, secrets } = gate
  const leaveSummary = async (result: RunResult) => {
    if (summary) await writeSummary(() => renderSummary(result, secrets))
  }
  try {
    // Required: where outputs cannot be written, no run may be started.
    outputs.report({ pipelineId: settings.pipelineId, logFile: '' }, true)
    // Creates the file, so that its output exists after a cancel.
    if (settings.logs !== 'none' && settings.wait) await sink.appendToLogFile('')
    status.report({ pipelineId: settings.pipelineId })
    const result = await runGate({ ...gate, endsAt: startedAt + settings.timeoutMs, cancel })
    // After a cancel the post step writes the summary: it knows more of the run.
    if (result.conclusion !== 'cancelled') {
      if (settings.wait && result.runCount !== undefined) writeStepsFile(result, gate)
      await leaveSummary(result)
    }
    return logFinalLines(result, { secrets, tookMs: gate.clock.now() - startedAt, fail })
  } catch (thrown) {
    const [message, title] = errorFor(thrown, secrets)
    fail(message, title)
    // The run continues. `settled` keeps the post step from stopping it, except after a cancel.
    if (cancel.aborted) return false
    state.save({ phase: 'settled' })
    progress.report({ conclusion: 'error', message })
    await leaveSummary(emptyResult(config, 'error', message))
    return false
  } finally {
    await status.settled()
    gate.transport.dispose()
  }
}

/** What the gate needs, and where its results go. */
function openGate(config: GateConfig, cancel: AbortSignal) {
  const { settings, connection } = config
  const outputs = new StepOutputs(connection.secrets, settings.portalUrl)
  const makeLogFile = () => {
    const logFile = makeFile('console.log')
    outputs.report({ logFile })
    return logFile
  }
  const step = { action: 'Opsera Pipeline', ...settings }
  const dependencies = openDependencies({ ...config, step, makeLogFile })
  const status = new CommitStatus({ ...config, ...dependencies, cancel })
  const progress = {
    report(facts: Partial<Outputs>) {
      outputs.report(facts)
      status.report(facts)
    },
  }
  return { ...config, ...dependencies, outputs, status, progress, state: openState() }
}

/** The fields of a pipeline step in `steps-file`. */
const STEP_KEYS = ['name', 'tool', 'state', 'startedAt', 'endedAt']

function writeStepsFile({ steps }: RunResult, { outputs, secrets }: ReturnType<typeof openGate>): void {
  const text = secrets.redact(`${JSON.stringify(steps, STEP_KEYS, 2)}\n`)
  fileWriter('steps-file')(() => {
    outputs.report({ stepsFile: makeFile('steps.json', text) })
  })
}
