/** Plays a story: the gate's real code and its real log on a clock that jumps, and what a person then sees of it. */
import { error } from '@actions/core'
import type { World } from '../../simulator/opsera.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import { logFinalLines } from '../../src/summary/final-lines.ts'
import { WorkflowLog } from '../../src/runner/workflow-log.ts'
import { renderSummary } from '../../src/summary/job-summary.ts'
import type { Conclusion } from '../../src/run/result.ts'
import type { GateSettings } from '../../src/run/settings.ts'
import { LogReader } from '../../runner-emulator/commands.ts'
import { show } from '../../runner-emulator/show.ts'
import { readSteps } from '../../src/run/steps.ts'
import { Stage } from '../run/stage.ts'

export interface Story {
  readonly conclusion: Conclusion
  readonly pipeline?: Partial<PipelineSpec>
  readonly world?: Partial<World>
  readonly settings?: Partial<GateSettings>
  readonly cancelAfterMs?: number
}

/** What a person sees of a step. */
export interface Seen {
  readonly conclusion: Conclusion
  /** Groups opened. */
  readonly log: string
  readonly summary: string
}

/** A log that prints as it does in the runner, and keeps no file. */
class PrintedLog extends WorkflowLog {
  override appendToLogFile(): Promise<void> {
    return Promise.resolve()
  }
}

class PrintedStage extends Stage {
  override parts() {
    const parts = super.parts()
    return { ...parts, sink: new PrintedLog({ secrets: parts.secrets, makeLogFile: () => '' }) }
  }
}

/** `written` tells all that has been written to the log. */
export async function play(
  { pipeline, world, settings, cancelAfterMs }: Story,
  written: () => string,
): Promise<Seen> {
  const stage = new PrintedStage(pipeline, world)
  // The story is of what is said, not of how soon: a close look keeps the pace out of it.
  const asked = { pollIntervalMs: 1_000, ...settings }
  const { secrets } = stage.parts()
  if (cancelAfterMs !== undefined) stage.cancelAfter(cancelAfterMs)
  const startedAt = stage.clock.now()
  const main = await stage.gate(asked)
  const tookMs = stage.clock.now() - startedAt
  logFinalLines(main, {
    secrets,
    tookMs,
    fail: (message, title) => {
      error(message, { title })
    },
  })
  const isLeftToPost = main.conclusion === 'cancelled'
  const report = isLeftToPost ? await stage.post(asked) : main
  const { client } = stage.parts()
  const steps = isLeftToPost
    ? await stage.clock.run(readSteps(client, report.pipelineId, report.runCount ?? 0))
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
