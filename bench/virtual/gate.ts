/** A gate in virtual time: the real `run/`, `log/` and `opsera/` over the simulator, hours in milliseconds. */
import { Dice } from '../../__tests__/simulation/dice.ts'
import { VirtualClock } from '../../__tests__/support/virtual-clock.ts'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { SimulatedTransport } from '../../simulator/transport.ts'
import { HttpOpseraClient } from '../../src/opsera/client.ts'
import { OPERATIONS, type OperationName } from '../../src/opsera/operations.ts'
import type { TransportResult, Outputs, Random, Request, Sink, Transport } from '../../src/ports.ts'
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
  /** In place of dice. */
  readonly random?: Random
  /** What stands between the gate and the simulator's transport. */
  readonly wrap?: (transport: Transport, clock: VirtualClock) => Transport
}

/** A request as it left. */
export interface Sent {
  readonly call: OperationName
  readonly at: number
}

export interface Lived {
  readonly conclusion: string
  /** From the run's end to the verdict; what is read afterwards (steps, late logs) changes it no more. */
  readonly lagMs: number
  readonly runMs: number
  /** When the verdict stood, and when the step was done, from its beginning. */
  readonly verdictMs: number
  readonly doneMs: number
  readonly sent: readonly Sent[]
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
  group: () => Promise.resolve(),
  appendToLogFile: () => Promise.resolve(),
}

export async function live({ world, seed, settings, random, wrap }: Scene): Promise<Lived> {
  const clock = new VirtualClock(BEGUN_AT)
  const opsera = new Opsera(world, () => clock.now())
  const trip = () => ({ thereMs: ONE_WAY_MS, backMs: ONE_WAY_MS })
  const simulated = new SimulatedTransport({ opsera, clock, token: TOKEN.value, trip })
  const sent: Sent[] = []
  const transport = noting(wrap?.(simulated, clock) ?? simulated, clock, sent)
  const verdict = { conclusion: '', at: NaN }
  const job: GateContext = {
    client: new HttpOpseraClient(transport, clock),
    clock,
    random: random ?? new Dice(seed).next,
    sink: SILENT,
    state: { save: () => undefined },
    progress: {
      report: ({ conclusion }: Partial<Outputs>) => {
        if (conclusion === undefined) return
        verdict.conclusion = conclusion
        verdict.at = clock.now()
      },
    },
    secrets: [TOKEN.value],
    settings: { ...DEFAULTS, ...settings },
    endsAt: BEGUN_AT + (settings?.timeoutMs ?? DEFAULTS.timeoutMs),
    cancel: new AbortController().signal,
  }
  await clock.run(runGate(job))
  const { startedAt, endedAt = NaN } = opsera.pipeline(PIPELINE_ID).runs.at(-1)!
  return {
    conclusion: verdict.conclusion,
    lagMs: verdict.at - endedAt,
    runMs: endedAt - startedAt,
    verdictMs: verdict.at - BEGUN_AT,
    doneMs: clock.now() - BEGUN_AT,
    sent,
  }
}

function noting(transport: Transport, clock: VirtualClock, sent: Sent[]): Transport {
  return {
    send(request: Request): Promise<TransportResult> {
      const at = clock.now() - BEGUN_AT
      sent.push({ call: OPERATIONS.find(({ path }) => path === request.path)!.name, at })
      return transport.send(request)
    },
  }
}

/** Calls of some kinds a minute while the run was followed. */
export function perMinute({ sent, verdictMs }: Lived, ...names: readonly OperationName[]): number {
  const during = sent.filter(
    ({ call, at }) => at <= verdictMs && (names.length === 0 || names.includes(call)),
  )
  return during.length / (verdictMs / 60_000)
}
