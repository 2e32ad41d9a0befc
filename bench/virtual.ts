/** Two ways to follow a run in virtual time: the gate (the real `run/`, `log/` and `opsera/`), and polling at a fixed interval. */
import { Secrets } from '../src/log/secrets.ts'
import { settings } from '../__tests__/support/values.ts'
import { VirtualClock } from '../__tests__/support/virtual-clock.ts'
import { Opsera, type World } from '../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../simulator/scenarios.ts'
import { SimulatedTransport } from '../simulator/transport.ts'
import { opseraClient } from '../src/opsera/client.ts'
import { OPERATIONS, type OperationName } from '../src/opsera/operations.ts'
import type { Outputs, Sink, Transport } from '../src/ports.ts'
import { runGate } from '../src/run/gate.ts'
import type { GateContext } from '../src/run/context.ts'

/** Half a round trip. */
export const ONE_WAY_MS = 50
const BEGUN_AT = Date.UTC(2026, 0, 5, 9, 0, 0)

interface Scene {
  readonly world: World
  readonly seed: number
}

/** A request, when it was sent. */
interface Sent {
  readonly call: OperationName
  readonly at: number
}

interface Followed {
  /** From the run's end to the verdict, which later reads (pipeline steps, late logs) do not change. */
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
const SETTINGS = settings({
  pipelineId: PIPELINE_ID,
  timeoutMs: 12 * 3_600_000,
  logDrainMs: 0,
  portalUrl: '',
})

const SILENT: Sink = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  debug: () => undefined,
  group: () => Promise.resolve(),
  appendToLogFile: () => Promise.resolve(),
}

function simulate(world: World) {
  const clock = new VirtualClock(BEGUN_AT)
  const opsera = new Opsera(world, () => clock.now())
  const latency = () => ({ requestMs: ONE_WAY_MS, responseMs: ONE_WAY_MS })
  return { clock, opsera, simulated: new SimulatedTransport({ opsera, clock, token: TOKEN.value, latency }) }
}

/** The gate follows one run of `world` to its end. */
export async function follow({ world, seed }: Scene): Promise<Followed> {
  const { clock, opsera, simulated } = simulate(world)
  const sent: Sent[] = []
  const transport: Transport = {
    send(request) {
      const call = OPERATIONS.find(({ path }) => path === request.path)!.name
      sent.push({ call, at: clock.now() - BEGUN_AT })
      return simulated.send(request)
    },
  }
  let verdictAt = NaN
  const context: GateContext = {
    client: opseraClient({ transport, clock, clean: String }),
    clock,
    random: jitterFrom(seed),
    sink: SILENT,
    state: { save: () => undefined },
    progress: {
      report: ({ conclusion }: Partial<Outputs>) => {
        if (conclusion !== undefined) verdictAt = clock.now()
      },
    },
    secrets: new Secrets([TOKEN.value]),
    settings: SETTINGS,
    endsAt: BEGUN_AT + SETTINGS.timeoutMs,
    cancel: new AbortController().signal,
  }
  await clock.run(runGate(context))
  const { endedAt = NaN } = opsera.pipeline(PIPELINE_ID).runs.at(-1)!
  return { lagMs: verdictAt - endedAt, verdictMs: verdictAt - BEGUN_AT, sent }
}

/** Calls a minute while the run was followed, of one kind or of all. */
export function perMinute({ sent, verdictMs }: Followed, name?: OperationName): number {
  const during = sent.filter(({ call, at }) => at <= verdictMs && (name ?? call) === call)
  return during.length / (verdictMs / 60_000)
}

/** Milliseconds from the end of the run to the status read that shows it, as most actions poll. */
export async function pollEvery(everyMs: number, world: World): Promise<number> {
  const { clock, opsera, simulated } = simulate(world)
  const client = opseraClient({ transport: simulated, clock, clean: String })
  const poll = async () => {
    const started = await client.runPipeline(PIPELINE_ID)
    const runCount = started.ok ? (started.value.runCount ?? 0) : 0
    for (;;) {
      await clock.sleep(everyMs)
      const read = await client.pipelineStatus(PIPELINE_ID, runCount)
      if (read.ok && read.value.word !== 'running') return
    }
  }
  await clock.run(poll())
  return clock.now() - (opsera.pipeline(PIPELINE_ID).runs.at(-1)?.endedAt ?? NaN)
}
