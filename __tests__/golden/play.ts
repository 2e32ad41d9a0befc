/** Runs one golden case: the gate's real code and its real log on a virtual clock, and what a person then sees of it. */
import { error } from '@actions/core'
import type { World } from '../../simulator/opsera.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import { logFinalLines } from '../../src/summary/final-lines.ts'
import { WorkflowLog } from '../../src/runner/workflow-log.ts'
import { renderSummary } from '../../src/summary/job-summary.ts'
import type { Conclusion } from '../../src/run/result.ts'
import type { GateSettings } from '../../src/run/settings.ts'
import type { Secrets } from '../../src/log/secrets.ts'
import type { VirtualClock } from '../support/virtual-clock.ts'
import { LogReader } from '../../runner-emulator/commands.ts'
import { show } from '../../runner-emulator/show.ts'
import { readSteps } from '../../src/run/pipeline-steps.ts'
import { GateHarness } from '../run/gate-harness.ts'

export interface GoldenCase {
  readonly conclusion: Conclusion
  readonly pipeline?: Partial<PipelineSpec>
  readonly world?: Partial<World>
  readonly settings?: Partial<GateSettings>
  readonly cancelAfterMs?: number
}

/** What a person sees of a step. */
interface Seen {
  readonly conclusion: Conclusion
  /** Groups opened. */
  readonly log: string
  readonly summary: string
}

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

/** `written` returns everything that was written to the log. */
export async function play(
  { pipeline, world, settings, cancelAfterMs }: GoldenCase,
  written: () => string,
): Promise<Seen> {
  const harness = new PrintedHarness(pipeline, world)
  // Short pauses keep changes of the polling intervals out of the golden files.
  const asked = { pollIntervalMs: 1_000, ...settings }
  const { secrets } = harness.parts()
  if (cancelAfterMs !== undefined) harness.cancelAfter(cancelAfterMs)
  const startedAt = harness.clock.now()
  const main = await harness.gate(asked)
  const tookMs = harness.clock.now() - startedAt
  logFinalLines(main, {
    secrets,
    tookMs,
    fail: (message, title) => {
      error(message, { title })
    },
  })
  const isLeftToPost = main.conclusion === 'cancelled'
  const report = isLeftToPost ? await harness.post(asked) : main
  const { client } = harness.parts()
  const steps = isLeftToPost
    ? await harness.clock.run(readSteps(client, report.pipelineId, report.runCount ?? 0))
    : report.steps
  return {
    conclusion: report.conclusion,
    log: readable(written()),
    summary: renderSummary({ ...report, steps }, secrets),
  }
}

/** The log as a person reads it. */
export function readable(written: string): string {
  const log = new LogReader()
  log.write(written)
  log.end()
  const lines = log.lines.map((line) => show(line)).filter((line) => line !== undefined)
  return `${lines.join('\n')}\n`
}
