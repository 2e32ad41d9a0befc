/** What a large log costs beyond its bytes: time and memory of the bundle, beside a script that does the least. */
import { medianOf, type Figure, type Measurement } from '../measurement.ts'
import { bare, finished, gate, type Ended } from '../process/child.ts'
import { OpseraProcess, worldOf } from '../process/opsera.ts'

/** Just below the limit of a logs reply (64 MB). */
const BYTES = 60_000_000
const ROUNDS = 5

export const console: Measurement = {
  name: 'console',
  about: '60 MB in 1000 records through the bundle, beside a script that gathers, parses and writes the same',
  run: measure,
}

async function measure(): Promise<readonly Figure[]> {
  const world = worldOf({ steps: [{ name: 'Build' }], past: ['success'] })
  const logs = { name: 'ordinary logs', bytes: BYTES }
  const opsera = await OpseraProcess.begin({ world, latencyMs: 0, logs })
  const inputs = { 'run-count': '1', 'log-limit': '0', 'log-drain': '0s' }
  const programs = { ours: gate(opsera.url, inputs), bare: bare('console', opsera.url) }
  const samples: Record<keyof typeof programs, Ended[]> = { ours: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const who of ['bare', 'ours'] as const) samples[who].push(await finished(programs[who]))
  }
  opsera.end()
  const figure = (measure: string, unit: 's' | 'MB', pick: (ended: Ended) => number) => ({
    measure,
    unit,
    ours: medianOf(samples.ours.map(pick)),
    against: { ...medianOf(samples.bare.map(pick)), what: 'script' },
  })
  return [
    { ...figure('time', 's', ({ tookMs }) => tookMs / 1000), aim: { of: 'ratio', atMost: 2 } },
    { ...figure('peak memory', 'MB', ({ peak }) => peak / 1e6), aim: { of: 'ratio', atMost: 1.3 } },
  ]
}
