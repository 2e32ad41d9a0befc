/** What most actions do: ask for the status every so many seconds. The baseline of every pace. */
import { VirtualClock } from '../../__tests__/support/virtual-clock.ts'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { SimulatedTransport } from '../../simulator/transport.ts'
import { HttpOpseraClient } from '../../src/opsera/client.ts'
import { BEGUN_AT, ONE_WAY_MS } from './gate.ts'

export interface Polled {
  readonly lagMs: number
  readonly statusPerMinute: number
  /** When each status was asked for, from the beginning. */
  readonly askedAt: readonly number[]
}

export async function pollEvery(everyMs: number, world: World): Promise<Polled> {
  const clock = new VirtualClock(BEGUN_AT)
  const opsera = new Opsera(world, () => clock.now())
  const trip = () => ({ thereMs: ONE_WAY_MS, backMs: ONE_WAY_MS })
  const client = new HttpOpseraClient(
    new SimulatedTransport({ opsera, clock, token: TOKEN.value, trip }),
    clock,
  )
  const askedAt: number[] = []
  await clock.run(poll())
  const { endedAt = NaN } = opsera.pipeline(PIPELINE_ID).runs.at(-1)!
  const minutes = (clock.now() - BEGUN_AT) / 60_000
  return { lagMs: clock.now() - endedAt, statusPerMinute: askedAt.length / minutes, askedAt }

  async function poll(): Promise<void> {
    const started = await client.runPipeline(PIPELINE_ID)
    const runCount = started.ok ? (started.value.runCount ?? 0) : 0
    for (;;) {
      await clock.sleep(everyMs)
      askedAt.push(clock.now() - BEGUN_AT)
      const read = await client.pipelineStatus(PIPELINE_ID, runCount)
      if (read.ok && read.value.word !== 'running') return
    }
  }
}
