/** What a person reads of each conclusion, in the log and in the summary: a change of wording is a visible choice. */
import { error } from '@actions/core'
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { LogReader } from '../../runner-emulator/commands.ts'
import { show } from '../../runner-emulator/show.ts'
import { TOKEN } from '../../simulator/scenarios.ts'
import type { Secrets } from '../../src/log/secrets.ts'
import { readSteps } from '../../src/run/pipeline-steps.ts'
import type { Conclusion } from '../../src/run/result.ts'
import { WorkflowLog } from '../../src/runner/workflow-log.ts'
import { mainStep } from '../../src/steps/main-step.ts'
import { logFinalLines } from '../../src/summary/final-lines.ts'
import { renderSummary } from '../../src/summary/job-summary.ts'
import { GateHarness } from '../run/gate-harness.ts'
import { commandFile, restoreRunner, temporaryFolder, workflowLog } from '../support/runner.ts'
import type { VirtualClock } from '../support/virtual-clock.ts'
import { CASES, HOSTILE_CASE, type GoldenCase } from './cases.ts'

restoreRunner()

/** A file that is missing is written, but not by CI: delete it to renew it. */
function expectGolden(name: string, text: string): void {
  const file = new URL(`__snapshots__/${name}`, import.meta.url)
  if (!existsSync(file) && process.env.CI === undefined) writeFileSync(file, text)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

/** The summary of each other case has its headline, overview and message: what follows is made in the same way. */
const WHOLE = ['success', 'started', 'failure', 'cancelled', 'hostile']

const cases = [
  ...Object.entries(CASES).map(
    ([conclusion, each]) => [conclusion, { ...each, conclusion: conclusion as Conclusion }] as const,
  ),
  ['hostile', HOSTILE_CASE] as const,
]

describe('what a person reads', () => {
  test.each(cases)('of %s', async (name, each) => {
    const { conclusion, log, summary } = await play(each, workflowLog())
    expect(conclusion).toBe(each.conclusion)
    expectGolden(`${name}.txt`, log)
    expectGolden(`${name}.md`, WHOLE.includes(name) ? summary : `${summary.split('\n\n', 3).join('\n\n')}\n`)
  })

  test('of an input error', async () => {
    process.env.RUNNER_TEMP = temporaryFolder()
    commandFile('GITHUB_OUTPUT')
    const inputs = { 'opsera-token': TOKEN.value, 'pipeline-id': 'orders', timeout: '10', wait: 'maybe' }
    Object.assign(process.env, inputVariables(readAction('.'), inputs))
    const written = workflowLog()
    const summary = commandFile('GITHUB_STEP_SUMMARY')
    await mainStep({ startedAt: 0, cancel: new AbortController().signal, fail })
    expectGolden('error.txt', readable(written()))
    expectGolden('error.md', readFileSync(summary, 'utf8'))
  })
})

/** A log that prints as it does in the runner, in no time, and keeps no file. */
class PrintedLog extends WorkflowLog {
  readonly #clock: VirtualClock

  constructor(secrets: Secrets, clock: VirtualClock) {
    super(secrets)
    this.#clock = clock
  }

  override group(title: string, lines: string): Promise<void> {
    return this.#clock.during(super.group(title, lines))
  }

  override appendToLogFile(): Promise<void> {
    return Promise.resolve()
  }
}

class PrintedHarness extends GateHarness {
  override parts() {
    const parts = super.parts()
    return { ...parts, sink: new PrintedLog(parts.secrets, this.clock) }
  }
}

/** What a person sees of a step, groups of the log opened; `written` returns everything that was written to the log. */
async function play({ pipeline, world, settings, cancelAfterMs }: GoldenCase, written: () => string) {
  const harness = new PrintedHarness(pipeline, world)
  // Short pauses keep changes of the polling intervals out of the golden files.
  const given = { pollIntervalMs: 1_000, ...settings }
  const { client, secrets } = harness.parts()
  if (cancelAfterMs !== undefined) harness.cancelAfter(cancelAfterMs)
  const startedAt = harness.clock.now()
  const main = await harness.gate(given)
  logFinalLines(main, { secrets, tookMs: harness.clock.now() - startedAt, fail })
  const isLeftToPost = main.conclusion === 'cancelled'
  const report = isLeftToPost ? await harness.post(given) : main
  const steps = isLeftToPost
    ? await harness.clock.run(readSteps(client, report.pipelineId, report.runCount ?? 0))
    : report.steps
  return {
    conclusion: report.conclusion,
    log: readable(written()),
    summary: renderSummary({ ...report, steps }, secrets),
  }
}

function fail(message: string, title: string): void {
  error(message, { title })
}

/** The log as a person reads it. */
function readable(written: string): string {
  const log = new LogReader()
  log.write(written)
  log.end()
  const lines = log.lines.map((line) => show(line)).filter((line) => line !== undefined)
  return `${lines.join('\n')}\n`
}
