/** The real code of the gate and the post step against a simulated Opsera, on a virtual clock, with everything that it writes. */
import { cleanWords } from '../../src/log/sanitize.ts'
import { Secrets } from '../../src/log/secrets.ts'
import { Opsera, type World } from '../../simulator/opsera.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import { SimulatedTransport } from '../../simulator/transport.ts'
import { opseraClient } from '../../src/opsera/client.ts'
import type { SavedState, Outputs, Sink } from '../../src/ports.ts'
import { cleanUp } from '../../src/run/cleanup.ts'
import { runGate } from '../../src/run/gate.ts'
import type { Dependencies, GateSettings } from '../../src/run/context.ts'
import type { RunResult } from '../../src/run/result.ts'
import { VirtualClock } from '../support/virtual-clock.ts'
import { PIPELINE_ID, settings } from '../support/values.ts'

const TOKEN = { value: 'a-token-for-the-tests', scope: 'API Access', owner: 'power user' } as const
const SECRETS = new Secrets([TOKEN.value])

export class GateHarness {
  /** The two clocks differ, so that code that takes one for the other is noticed. */
  readonly clock = new VirtualClock(7_000_000, Date.UTC(2026, 0, 5, 9, 0, 0))
  readonly opsera: Opsera
  /** The workflow log, each line with its kind in front. */
  readonly logLines: string[] = []
  /** What step debug logging would add. */
  readonly debugLines: string[] = []
  logFile = ''
  saved: Partial<SavedState> = {}
  /** What was saved, and the calls that Opsera had seen by then. */
  readonly stateWrites: { readonly facts: Partial<SavedState>; readonly calls: readonly string[] }[] = []
  outputs: Partial<Outputs> = {}
  readonly #cancel = new AbortController()

  constructor(pipeline: Partial<PipelineSpec> = {}, world: Partial<World> = {}) {
    const spec = {
      id: PIPELINE_ID,
      name: 'Nightly',
      steps: [{ name: 'Build', takesMs: 20_000 }],
      ...pipeline,
    }
    const whole = { pipelines: [spec], tokens: [TOKEN], ...world }
    this.opsera = new Opsera(whole, () => this.clock.date())
  }

  get pipeline() {
    return this.opsera.pipeline(PIPELINE_ID)
  }

  /** The names of the calls that Opsera saw. */
  get calls(): readonly string[] {
    return this.opsera.journal.map(({ call }) => call)
  }

  /** Calls a function this many milliseconds from now. */
  after(ms: number, happen: () => void): this {
    this.clock.at(this.clock.now() + ms, happen)
    return this
  }

  cancelAfter(ms: number): this {
    return this.after(ms, () => {
      this.#cancel.abort()
    })
  }

  gate(given: Partial<GateSettings> = {}): Promise<RunResult> {
    const asked = settings(given)
    const endsAt = this.clock.now() + asked.timeoutMs
    return this.clock.run(runGate({ ...this.parts(), settings: asked, endsAt, cancel: this.#cancel.signal }))
  }

  /** Post, with what main has saved. */
  post(given: Partial<GateSettings> = {}): Promise<RunResult> {
    return this.clock.run(cleanUp({ ...this.parts(), settings: settings(given), saved: this.saved }))
  }

  parts(): Dependencies {
    const { clock, opsera } = this
    const latency = () => ({ requestMs: 20, responseMs: 20 })
    const transport = new SimulatedTransport({ opsera, clock, token: TOKEN.value, latency })
    return {
      client: opseraClient({ transport, clock, clean: (text) => cleanWords(text, SECRETS) }),
      clock,
      random: () => 0.5,
      sink: this.#sink(),
      state: {
        save: (facts) => {
          this.saved = { ...this.saved, ...facts }
          this.stateWrites.push({ facts, calls: this.calls })
        },
      },
      progress: {
        report: (facts) => {
          this.outputs = { ...this.outputs, ...facts }
        },
      },
      secrets: SECRETS,
    }
  }

  #sink(): Sink {
    const write = (kind: string) => (text: string) => {
      this.logLines.push(`${kind}: ${text}`)
    }
    return {
      info: write('info'),
      notice: write('notice'),
      warning: write('warning'),
      debug: (line) => {
        this.debugLines.push(line)
      },
      group: (title, lines) => {
        this.logLines.push(`group: ${title}`, ...lines.replace(/\n$/, '').split('\n'))
        return Promise.resolve()
      },
      appendToLogFile: (text) => {
        this.logFile += text
        return Promise.resolve()
      },
    }
  }
}
