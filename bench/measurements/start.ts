/** How soon a run is started: from the runner's spawn until Opsera receives the request. */
import { medianOf, type Figure, type Measurement } from '../measurement.ts'
import { bare, gate, run, type Program } from '../process/child.ts'
import { OpseraProcess, worldOf } from '../process/opsera.ts'

const ROUNDS = 21

export const start: Measurement = {
  name: 'start',
  about: 'spawn -> start request received, beside a bare script that makes the same two calls',
  run: measure,
}

async function measure(): Promise<readonly Figure[]> {
  const opsera = await OpseraProcess.begin({ world: worldOf({ steps: [STEP] }), latencyMs: 0 })
  const programs = {
    ours: gate(opsera.url, { wait: 'false', summary: 'false' }),
    bare: bare('start', opsera.url),
  }
  const samples = { ours: [] as Times[], bare: [] as Times[] }
  // Alternately, so that other work on the machine affects both; the first of each warms the disk cache.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const who of ['ours', 'bare'] as const) {
      const times = await timed(opsera, programs[who])
      if (round > 0) samples[who].push(times)
    }
  }
  opsera.end()
  const figure = (measure: string, pick: (times: Times) => number) => ({
    measure,
    unit: 'ms' as const,
    ours: medianOf(samples.ours.map(pick)),
    against: { ...medianOf(samples.bare.map(pick)), what: 'bare' },
  })
  return [
    { ...figure('spawn -> start request', ({ start }) => start), aim: { of: 'ratio', atMost: 1.3 } },
    figure('spawn -> first request', ({ first }) => first),
    figure('spawn -> exit, wait: false', ({ exit }) => exit),
  ]
}

/** A run that has ended before the next one is started. */
const STEP = { name: 'Build', takesMs: 1 }

interface Times {
  readonly first: number
  readonly start: number
  readonly exit: number
}

async function timed(opsera: OpseraProcess, program: Program): Promise<Times> {
  const first = opsera.next('pipeline-summary')
  const start = opsera.next('pipeline-run')
  const { startedAt, ended } = run(program)
  const { tookMs, code } = await ended
  if (code !== 0) throw new Error(`${program.script} ended with ${code ?? 'a signal'}`)
  return { first: (await first) - startedAt, start: (await start) - startedAt, exit: tookMs }
}
