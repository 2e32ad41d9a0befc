/** The outputs of the three actions, by the names of their action.yml. */
import { setOutput } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import { NO_SECRETS, type Secrets } from '../log/secrets.ts'
import type { Outputs, Progress } from '../ports.ts'
import { CONCLUSIONS, isGreen } from '../run/result.ts'
import { portalPage } from '../run/settings.ts'
import { CommandFile } from './disk.ts'

export const GATE_OUTPUTS: Readonly<Record<keyof Outputs, string>> = {
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
export const API_OUTPUTS = ['result', 'result-file', 'rows', 'truncated', 'status', 'message'] as const
export const CHECK_OUTPUTS = ['usable', 'holds', 'differs', 'not-seen', 'report-file'] as const

type OutputName = (typeof API_OUTPUTS)[number] | (typeof CHECK_OUTPUTS)[number]

/** Sets outputs of the api action or the check; one that is undefined is left out. Throws the error of the file system. */
export function setOutputs(values: Readonly<Partial<Record<OutputName, string | number | boolean>>>): void {
  for (const [name, value] of Object.entries(values)) setOutput(name, value)
}

const TEXT_MAX = 1_000
export const STATUS_MAX = 64

/** The gate's outputs: set the moment they are known, so that they exist after a cancel too. */
export class StepOutputs implements Progress {
  readonly #secrets: Secrets
  readonly #portalUrl: string
  readonly #file = new CommandFile('GITHUB_OUTPUT', 'The outputs')
  readonly #written = new Map<string, string>()
  #facts: Partial<Outputs> = {}
  #isBeforeStart = true

  /** Without a portal no message has a link. */
  constructor(secrets = NO_SECRETS, portalUrl = '') {
    this.#secrets = secrets
    this.#portalUrl = portalUrl
  }

  /** A value that did not change is not written again. */
  report(facts: Partial<Outputs>): void {
    this.#facts = { ...this.#facts, ...facts }
    const { message } = this.#facts
    const values = { ...facts, ...(message !== undefined && { message: this.#withLink(message) }) }
    for (const [key, value] of Object.entries(values) as [keyof Outputs, string | number][])
      this.#write(GATE_OUTPUTS[key], this.#oneLine(value, key === 'status' ? STATUS_MAX : TEXT_MAX))
  }

  /** Throws if an output could not be written so far; from the first call on, such a failure is a warning. */
  requireWritable(): void {
    this.#isBeforeStart = false
    this.#file.requireWritable()
  }

  /** The reason of a red step ends with the link, which is never cut. */
  #withLink(message: string): string {
    const { conclusion, runUrl = '', pipelineId = '' } = this.#facts
    const page = runUrl === '' ? portalPage({ portalUrl: this.#portalUrl, pipelineId }) : runUrl
    const isRed = CONCLUSIONS.some((each) => each === conclusion && !isGreen(each))
    const link = isRed && page !== '' ? ` See ${page}` : ''
    return `${this.#oneLine(message, TEXT_MAX - link.length)}${link}`
  }

  #oneLine(value: string | number, max: number): string {
    return oneLine(String(value), this.#secrets, max)
  }

  #write(name: string, value: string): void {
    if (this.#written.get(name) === value) return
    this.#written.set(name, value)
    this.#file.append((isLost) => {
      for (const [each, text] of isLost ? this.#written : [[name, value] as const]) setOutput(each, text)
    }, !this.#isBeforeStart)
  }
}
