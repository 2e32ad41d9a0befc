/** A gate in virtual time: the real `run/`, `log/` and `opsera/` over the simulator, hours in milliseconds. */
import { secretsOf } from '../../src/log/secrets.ts'
import { VirtualClock } from '../../__tests__/support/virtual-clock.ts'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { SimulatedTransport } from '../../simulator/transport.ts'
import { HttpOpseraClient } from '../../src/opsera/client.ts'
import { OPERATIONS, type OperationName } from '../../src/opsera/operations.ts'
import type { TransportResult, Outputs, Request, Sink, Transport } from '../../src/ports.ts'
import { runGate } from '../../src/run/gate.ts'
import type { GateContext } from '../../src/run/context.ts'
import type { GateSettings } from '../../src/run/settings.ts'

/** Half a round trip. */
export const ONE_WAY_MS = 50
export const BEGUN_AT = Date.UTC(2026, 0, 5, 9, 0, 0)

export interface Scene {
  readonly world: World
  readonly seed: number
  readonly settings?: Partial<GateSettings>
  /** What stands between the gate and the simulator's transport. */
  readonly wrap?: (transport: Transport, clock: VirtualClock) => Transport
}

/** A request, when it was sent. */
export interface Sent {
  readonly call: OperationName
  readonly at: number
}

export interface Followed {
  /** From the run's end to the verdict; what is read afterwards (steps, late logs) changes it no more. */
  readonly lagMs: number
  /** From the beginning of the step to the verdict. */
  readonly verdictMs: number
  readonly sent: readonly Sent[]
}

/** A reproducible sequence of numbers from 0 to 1 (a linear congruential generator: jitter needs no better one). */
function jitterFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What `runGate` needs besides a way to Opsera and time. */
const DEFAULTS: GateSettings = {
  pipelineId: PIPELINE_ID,
  onBusy: 'fail',
  resetBeforeRun: false,
  wait: true,
  timeoutMs: 12 * 3_600_000,
  onTimeout: 'none',
  onCancel: 'stop',
  onPause: 'wait',
  pollIntervalMs: 10_000,
  patienceMs: 900_000,
  logs: 'console',
  logDrainMs: 0,
  logLimitBytes: 20_000_000,
  portalUrl: '',
}

const SILENT: Sink = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  debug: () => undefined,
  group: () => Promise.resolve(),
  appendToLogFile: () => Promise.resolve(),
}

export async function follow({ world, seed, settings, wrap }: Scene): Promise<Followed> {
  const clock = new VirtualClock(BEGUN_AT)
  const opsera = new Opsera(world, () => clock.now())
  const trip = () => ({ thereMs: ONE_WAY_MS, backMs: ONE_WAY_MS })
  const simulated = new SimulatedTransport({ opsera, clock, token: TOKEN.value, trip })
  const sent: Sent[] = []
  const transport = recording(wrap?.(simulated, clock) ?? simulated, clock, sent)
  let verdictAt = NaN
  const context: GateContext = {
    client: new HttpOpseraClient(transport, clock, { clean: String }),
    clock,
    random: jitterFrom(seed),
    sink: SILENT,
    state: { save: () => undefined },
    progress: {
      report: ({ conclusion }: Partial<Outputs>) => {
        if (conclusion !== undefined) verdictAt = clock.now()
      },
    },
    secrets: secretsOf([TOKEN.value]),
    settings: { ...DEFAULTS, ...settings },
    endsAt: BEGUN_AT + (settings?.timeoutMs ?? DEFAULTS.timeoutMs),
    cancel: new AbortController().signal,
  }
  await clock.run(runGate(context))
  const { endedAt = NaN } = opsera.pipeline(PIPELINE_ID).runs.at(-1)!
  return { lagMs: verdictAt - endedAt, verdictMs: verdictAt - BEGUN_AT, sent }
}

function recording(transport: Transport, clock: VirtualClock, sent: Sent[]): Transport {
  return {
    send(request: Request): Promise<TransportResult> {
      const at = clock.now() - BEGUN_AT
      sent.push({ call: OPERATIONS.find(({ path }) => path === request.path)!.name, at })
      return transport.send(request)
    },
  }
}

/** Calls of some kinds a minute while the run was followed. */
export function perMinute({ sent, verdictMs }: Followed, ...names: readonly OperationName[]): number {
  const during = sent.filter(
    ({ call, at }) => at <= verdictMs && (names.length === 0 || names.includes(call)),
  )
  return during.length / (verdictMs / 60_000)
}
