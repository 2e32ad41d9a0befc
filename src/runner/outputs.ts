/** The step's outputs: set the moment they are known, so that they exist after a cancel too. */
import type { Secrets } from '../log/secrets.ts'
import { setOutput, warning } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import type { Outputs, Progress } from '../ports.ts'
import { DiskError, diskProblem, restoreFile } from './disk.ts'

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
  readonly #secrets: Secrets
  readonly #set = new Map<string, string>()
  #problem: string | undefined
  #isBeforeStart = true

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  report(facts: Partial<Outputs>): void {
    for (const [key, value] of Object.entries(facts) as [keyof Outputs, string | number][]) {
      const max = key === 'status' ? STATUS_MAX : TEXT_MAX
      this.#write(NAMES[key], oneLine(String(value), this.#secrets, max))
    }
  }

  /** Throws if an output could not be written so far; from the first call on, such trouble is a warning. */
  requireWritable(): void {
    this.#isBeforeStart = false
    if (this.#problem !== undefined) throw new DiskError(`Nothing was started: ${this.#problem}`)
  }

  #write(name: string, value: string): void {
    if (this.#set.get(name) === value) return
    this.#set.set(name, value)
    try {
      const missing = restoreFile('GITHUB_OUTPUT') ? [...this.#set] : [[name, value] as const]
      for (const [each, text] of missing) setOutput(each, text)
    } catch (error) {
      const problem = diskProblem('The outputs (GITHUB_OUTPUT)', error)
      if (this.#problem === undefined && !this.#isBeforeStart) warning(oneLine(problem, this.#secrets))
      this.#problem = problem
    }
  }
}
