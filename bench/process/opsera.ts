/** A simulator in a separate process, as the bench sees it. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import type { Message, ServerPlan } from './plan.ts'

const PROGRAM = fileURLToPath(new URL('./serve.ts', import.meta.url))

type Listener = (call: OperationName | 'unknown', at: number) => void

export class OpseraProcess {
  readonly url: string
  readonly #child: ChildProcess
  readonly #listeners = new Set<Listener>()

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
    child.on('message', (message: Message) => {
      if (message.kind === 'call') for (const listener of this.#listeners) listener(message.call, message.at)
    })
  }

  static async begin(plan: ServerPlan): Promise<OpseraProcess> {
    const child = fork(PROGRAM, [JSON.stringify(plan)])
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => {
        reject(new Error('the simulator did not start'))
      })
      child.once('message', (message: Message) => {
        if (message.kind === 'ready') resolve(message.url)
      })
    })
    return new OpseraProcess(child, url)
  }

  /** When the next call of a kind comes in. */
  next(name: OperationName): Promise<number> {
    return new Promise((resolve) => {
      const listener: Listener = (call, at) => {
        if (call !== name) return
        this.#listeners.delete(listener)
        resolve(at)
      }
      this.#listeners.add(listener)
    })
  }

  end(): void {
    this.#child.disconnect()
  }
}

/** A world of one pipeline. */
export function worldOf(pipeline: Partial<PipelineSpec> & Pick<PipelineSpec, 'steps'>): World {
  return { pipelines: [{ id: PIPELINE_ID, name: 'Bench', ...pipeline }], tokens: [TOKEN] }
}
