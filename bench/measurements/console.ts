/** What a large log costs beyond its bytes: time and memory of the bundle, beside a script that does the least. */
import { medianOf, type Figure, type Measurement } from '../measurement.ts'
import { bare, gate, run, type Ended, type Program } from '../process/child.ts'
import { OpseraProcess, worldOf } from '../process/opsera.ts'
import type { TextPlan } from '../process/plan.ts'

interface Shape {
  readonly name: string
  readonly text: TextPlan
  readonly rounds: number
  readonly hasAim: boolean
}

/** Just below the limit of a logs reply (64 MB). */
const RECORDS = { records: 1000, linesPerRecord: 600 }
const SHAPES: readonly Shape[] = [
  {
    name: '60 MB in 1000 records',
    text: { ...RECORDS, charactersPerLine: 99, isColoured: false },
    rounds: 5,
    hasAim: true,
  },
  {
    name: '60 MB, coloured',
    text: { ...RECORDS, charactersPerLine: 95, isColoured: true },
    rounds: 3,
    hasAim: false,
  },
]

export const console: Measurement = {
  name: 'console',
  about:
    'a large log through the bundle, beside a script that gathers, parses and writes the same (gzip for both)',
  async run() {
    const figures: Figure[] = []
    for (const shape of SHAPES) figures.push(...(await figuresOf(shape)))
    return figures
  },
}

async function figuresOf({ name, text, rounds, hasAim }: Shape): Promise<Figure[]> {
  const world = worldOf({ steps: [{ name: 'Build' }], past: ['success'] })
  const opsera = await OpseraProcess.begin({ world, latencyMs: 0, text })
  // One read for the text, and one for the list of steps: the least with which the gate ends.
  const inputs = { 'run-count': '1', 'log-limit': '0', 'log-drain': '0s' }
  const programs = {
    ours: gate(opsera.url, inputs),
    once: bare('console', opsera.url, '1'),
    twice: bare('console', opsera.url, '2'),
  }
  const samples: Record<keyof typeof programs, Ended[]> = { ours: [], once: [], twice: [] }
  for (let round = 0; round < rounds; round++) {
    for (const who of ['once', 'ours', 'twice'] as const) samples[who].push(await finished(programs[who]))
  }
  opsera.end()
  const seconds = (ended: readonly Ended[]) => medianOf(ended.map(({ tookMs }) => tookMs / 1000))
  const peaks = (ended: readonly Ended[]) => medianOf(ended.map(({ peak }) => peak / 1e6))
  const aimed = (atMost: number) => (hasAim ? ({ aim: { of: 'ratio', atMost } } as const) : {})
  return [
    {
      measure: `time, ${name}`,
      unit: 's',
      ours: seconds(samples.ours),
      against: { ...seconds(samples.once), what: 'script, 1 read' },
      ...aimed(2),
      note: `script with 2 reads: ${seconds(samples.twice).value.toFixed(2)} s`,
    },
    {
      measure: `peak memory, ${name}`,
      unit: 'MB',
      ours: peaks(samples.ours),
      against: { ...peaks(samples.once), what: 'script, 1 read' },
      ...aimed(1.3),
      note: `script with 2 reads: ${peaks(samples.twice).value.toFixed(0)} MB`,
    },
  ]
}

async function finished(program: Program): Promise<Ended> {
  const ended = await run({ ...program, isProbed: true }).ended
  if (ended.code !== 0) throw new Error(`${program.script} ended with ${ended.code ?? 'a signal'}`)
  return ended
}
