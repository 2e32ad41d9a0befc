/** The worst replies to `logs`: how long the bundle takes with each, and for how long it cannot react to a signal. */
import { medianOf, type Figure, type Measurement } from '../measurement.ts'
import { finished, gate } from '../process/child.ts'
import { OpseraProcess, worldOf } from '../process/opsera.ts'
import { REPLIES } from '../replies.ts'

/** Just below the limit of a logs reply, and half of that, to see that nothing grows faster than the reply. */
const BYTES = 60_000_000
const PAUSE_AIM_MS = 1_000
/** Twice the bytes may take at most this many times as long. */
const GROWTH_AIM = 2.5

export const worst: Measurement = {
  name: 'worst',
  about:
    'the worst replies to logs (60 MB): time against half the bytes, and the longest pause of the event loop',
  async run() {
    const figures: Figure[] = []
    for (const name of Object.keys(REPLIES)) figures.push(...(await figuresOf(name)))
    return figures
  },
}

async function figuresOf(name: string): Promise<Figure[]> {
  const half = await measure(name, BYTES / 2)
  const whole = await measure(name, BYTES)
  return [
    {
      measure: `time, ${name}`,
      unit: 's',
      ours: medianOf([whole.tookMs / 1000]),
      against: { ...medianOf([half.tookMs / 1000]), what: 'for half' },
      aim: { of: 'ratio', atMost: GROWTH_AIM },
      note: `peak ${Math.round(whole.peak / 1e6)} MB`,
    },
    {
      measure: `longest pause, ${name}`,
      unit: 'ms',
      ours: medianOf([whole.longestPauseMs]),
      aim: { of: 'value', atMost: PAUSE_AIM_MS },
    },
  ]
}

async function measure(name: string, bytes: number) {
  const world = worldOf({ steps: [{ name: 'Build' }], past: ['success'] })
  const opsera = await OpseraProcess.begin({ world, latencyMs: 0, logs: { name, bytes } })
  const inputs = { 'run-count': '1', 'log-limit': '0', 'log-drain': '0s', summary: 'false' }
  const ended = await finished(gate(opsera.url, inputs))
  opsera.end()
  return ended
}
