/** The step's outputs: set the moment they are known, so that they exist after a cancel too. */
import { setOutput } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import type { Outputs, Progress } from '../ports.ts'

const NAMES: Readonly<Record<keyof Outputs, string>> = {
  pipelineId: 'pipeline-id',
  pipelineName: 'pipeline-name',
  runCount: 'run-count',
  origin: 'origin',
  runUrl: 'run-url',
  status: 'status',
  conclusion: 'conclusion',
  message: 'message',
  durationSeconds: 'duration-seconds',
  failedStep: 'failed-step',
  stepsFile: 'steps-file',
  logFile: 'log-file',
}

const TEXT_MAX = 1_000
const STATUS_MAX = 64

/** The step's outputs; a value that did not change is not written again. */
export class StepOutputs implements Progress {
  readonly #secrets: readonly string[]
  readonly #told = new Map<string, string>()

  constructor(secrets: readonly string[]) {
    this.#secrets = secrets
  }

  report(facts: Partial<Outputs>): void {
    for (const [key, value] of Object.entries(facts) as [keyof Outputs, string | number][]) {
      const max = key === 'status' ? STATUS_MAX : TEXT_MAX
      this.#set(NAMES[key], oneLine(String(value), this.#secrets, max))
    }
  }

  #set(name: string, value: string): void {
    if (this.#told.get(name) === value) return
    this.#told.set(name, value)
    setOutput(name, value)
  }
}
