/** What most actions do: request the status at a fixed interval. The baseline of the adaptive interval. */
import { VirtualClock } from '../../__tests__/support/virtual-clock.ts'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { SimulatedTransport } from '../../simulator/transport.ts'
import { HttpOpseraClient } from '../../src/opsera/client.ts'
import { BEGUN_AT, ONE_WAY_MS } from './gate.ts'

export interface Polled {
  readonly lagMs: number
}

export async function pollEvery(everyMs: number, world: World): Promise<Polled> {
  const clock = new VirtualClock(BEGUN_AT)
  const opsera = new Opsera(world, () => clock.now())
  const trip = () => ({ thereMs: ONE_WAY_MS, backMs: ONE_WAY_MS })
  const client = new HttpOpseraClient(
    new SimulatedTransport({ opsera, clock, token: TOKEN.value, trip }),
    clock,
    { clean: String },
  )
  await clock.run(poll())
  const { endedAt = NaN } = opsera.pipeline(PIPELINE_ID).runs.at(-1)!
  return { lagMs: clock.now() - endedAt }

  async function poll(): Promise<void> {
    const started = await client.runPipeline(PIPELINE_ID)
    const runCount = started.ok ? (started.value.runCount ?? 0) : 0
    for (;;) {
      await clock.sleep(everyMs)
      const read = await client.pipelineStatus(PIPELINE_ID, runCount)
      if (read.ok && read.value.word !== 'running') return
    }
  }
}
