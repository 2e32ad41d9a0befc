/** The outputs of the three actions, by the names of their action.yml. */
import { setOutput } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import { NO_SECRETS, type Secrets } from '../log/secrets.ts'
import type { Outputs, Progress } from '../ports.ts'
import { portalPage } from '../run/context.ts'
import { isGreen } from '../run/result.ts'
import { fileWriter } from './disk.ts'

const openOutputs = () => fileWriter('The outputs (GITHUB_OUTPUT)')
const write = openOutputs()
const TEXT_MAX = 1_000
export const STATUS_MAX = 64

/** Sets outputs of the api action or the check. */
export function setOutputs(values: Readonly<Record<string, string | number | boolean>>): void {
  write(() => {
    for (const [name, value] of Object.entries(values)) setOutput(name, value)
  })
}

/** The gate's outputs: set the moment they are known, so that they exist after a cancel too. */
export class StepOutputs implements Progress {
  readonly #secrets: Secrets
  readonly #portalUrl: string
  readonly #write = openOutputs()
  readonly #written = new Map<string, string>()
  #facts: Partial<Outputs> = {}

  /** `portalUrl` is empty without a portal: then no message has a link. */
  constructor(secrets = NO_SECRETS, portalUrl = '') {
    this.#secrets = secrets
    this.#portalUrl = portalUrl
  }

  /** A value that did not change is not written again. Throws `DiskError` if it is required and cannot be written. */
  report(facts: Partial<Outputs>, isRequired = false): void {
    this.#facts = { ...this.#facts, ...facts }
    const { message } = this.#facts
    const values = { ...facts, ...(message !== undefined && { message: this.#withLink(message) }) }
    for (const [key, value] of Object.entries(values)) {
      const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const text = this.#oneLine(value, key === 'status' ? STATUS_MAX : TEXT_MAX)
      if (this.#written.get(name) === text) continue
      this.#written.set(name, text)
      this.#write(() => {
        setOutput(name, text)
      }, isRequired)
    }
  }

  /** The reason of a red step ends with the link, which is never cut. */
  #withLink(message: string): string {
    const { conclusion, runUrl = '', pipelineId = '' } = this.#facts
    const page = runUrl === '' ? portalPage({ portalUrl: this.#portalUrl, pipelineId }) : runUrl
    const isRed = conclusion !== undefined && !isGreen(conclusion)
    const link = isRed && page !== '' ? ` See ${page}` : ''
    return `${this.#oneLine(message, TEXT_MAX - link.length)}${link}`
  }

  #oneLine(value: string | number, max: number): string {
    return oneLine(String(value), this.#secrets, max)
  }
}
