/** One call of the api action against a simulated Opsera, with a virtual clock and a recording sink. */
import { Opsera, type World } from '../../simulator/opsera.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import { SimulatedTransport } from '../../simulator/transport.ts'
import { makeCall, type CallResult } from '../../src/api/call.ts'
import type { ApiCall, Values } from '../../src/api/request.ts'
import { opseraClient } from '../../src/opsera/client.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'
import type { Sink } from '../../src/ports.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

export const PIPELINE_ID = '0123456789abcdef01234567'
export const TOOL_ID = '0123456789abcdef0000700a'
export const TASK_ID = '0123456789abcdef0000da5c'
const TOKEN = { value: 'a-token-for-the-tests', scope: 'API Access', owner: 'power user' } as const

/** Pipeline, tool and task of every test. */
export function world(pipeline: Partial<PipelineSpec> = {}, more: Partial<World> = {}): World {
  const steps = [{ name: 'Build', takesMs: 20_000 }]
  return {
    pipelines: [{ id: PIPELINE_ID, name: 'Nightly', steps, past: ['success', 'failed'], ...pipeline }],
    tokens: [TOKEN],
    tools: [{ _id: TOOL_ID, name: 'jenkins', configuration: { url: 'https://ci', password: 'hush-hush' } }],
    tasks: [{ _id: TASK_ID, name: 'sync', status: 'running', log: [{ run_count: 1 }, { run_count: 2 }] }],
    ...more,
  }
}

export function callOf(name: OperationName, values: Values = {}, path?: string): ApiCall {
  return { operation: operation(name), values, ...(path !== undefined && { path }) }
}

export class ApiHarness {
  /** The two clocks differ, so that code that takes one for the other is noticed. */
  readonly clock = new VirtualClock(7_000_000, Date.UTC(2026, 0, 5, 9, 0, 0))
  readonly opsera: Opsera
  /** The workflow log, a line each, with its kind in front. */
  readonly logLines: string[] = []
  readonly #stop = new AbortController()

  constructor(given: World = world()) {
    this.opsera = new Opsera(given, () => this.clock.date())
  }

  /** The names of the calls that Opsera saw. */
  get calls(): readonly string[] {
    return this.opsera.journal.map(({ call }) => call)
  }

  cancelAfter(ms: number): this {
    this.clock.at(this.clock.now() + ms, () => {
      this.#stop.abort()
    })
    return this
  }

  make(name: OperationName, values?: Values, path?: string): Promise<CallResult> {
    return this.clock.run(makeCall(callOf(name, values, path), this.parts()))
  }

  parts() {
    const { clock, opsera } = this
    const latency = () => ({ requestMs: 20, responseMs: 20 })
    const transport = new SimulatedTransport({ opsera, clock, token: TOKEN.value, latency })
    return {
      client: opseraClient({ transport, clock, clean: String }),
      clean: String,
      clock,
      random: () => 0.5,
      sink: this.#sink(),
      cancel: this.#stop.signal,
    }
  }

  #sink(): Sink {
    const write = (kind: string) => (text: string) => {
      this.logLines.push(`${kind}: ${text}`)
    }
    const never = () => Promise.reject(new Error('the api action has no use for this'))
    return {
      info: write('info'),
      notice: write('notice'),
      warning: write('warning'),
      debug: () => undefined,
      group: never,
      appendToLogFile: never,
    }
  }
}
