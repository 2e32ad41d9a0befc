/** How soon a cancelled step sends the stop: the runner kills it after ten seconds. */
import { setTimeout as sleep } from 'node:timers/promises'
import { medianOf, type Figure, type Measurement } from '../measurement.ts'
import { gate, run } from '../process/child.ts'
import { OpseraProcess, worldOf } from '../process/opsera.ts'
import { instant } from '../process/plan.ts'

const ROUNDS = 7
const AIM_S = 0.2
/** One way for an answer; a request arrives at once. */
const LATENCY_MS = 100
/** After this many status reads the pause is six seconds, so that the last read is too old (over 5 s) for a stop. */
const READS_BEFORE_STALE = 5
const STALE_MS = 6_000

export const stop: Measurement = {
  name: 'stop',
  about: 'SIGINT -> stop request received; answers take 0.1 s',
  run: async () => [
    await figureOf('fresh reads at hand', 1, 0),
    await figureOf('reads too old', READS_BEFORE_STALE, STALE_MS),
  ],
}

/** Runs are parallel, because they mostly wait; their signals are apart, because two cores cannot serve all at once. */
async function figureOf(what: string, reads: number, afterMs: number): Promise<Figure> {
  const rounds = Array.from({ length: ROUNDS }, (_, index) => round(reads, afterMs, index))
  const roundTrips = afterMs === 0 ? 0 : 1
  return {
    measure: `SIGINT -> stop received, ${what}`,
    unit: 's',
    ours: medianOf(await Promise.all(rounds)),
    aim: { of: 'value', atMost: AIM_S + (roundTrips * LATENCY_MS) / 1000 },
    note: roundTrips === 0 ? 'no round trip' : 'one round trip of reads first',
  }
}

/** The signal comes so long after the answer to the given number of status reads. */
async function round(reads: number, afterMs: number, index: number): Promise<number> {
  await sleep(index * 300)
  const steps = [
    { name: 'Build', takesMs: 3_600_000 },
    { name: 'Deploy', takesMs: 60_000 },
  ]
  const opsera = await OpseraProcess.begin({ world: worldOf({ steps }), latencyMs: LATENCY_MS })
  const program = run(gate(opsera.url, { logs: 'none', summary: 'false' }))
  for (let read = 0; read < reads; read++) await opsera.next('pipeline-status')
  await sleep(2 * LATENCY_MS + afterMs)
  const received = opsera.next('pipeline-stop')
  const at = instant()
  program.signal('SIGINT')
  const lagMs = (await received) - at
  await program.ended
  opsera.end()
  return lagMs / 1000
}
