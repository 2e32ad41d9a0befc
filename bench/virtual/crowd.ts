/** A thousand gates that start at the same instant: the requests that reach Opsera in each second. */
import type { Random } from '../../src/ports.ts'
import { live } from './gate.ts'
import { fiveSteps } from './shapes.ts'

const GATES = 1_000
const RUN_MS = 600_000

/** Requests in each second of a run of ten minutes; `random` in place of each gate's own dice. */
export async function crowd(random?: Random): Promise<readonly number[]> {
  const perSecond = Array<number>(RUN_MS / 1000).fill(0)
  // Gates do not meet but in Opsera, so each can live through its time alone.
  for (let seed = 0; seed < GATES; seed++) {
    const { sent } = await live({ world: fiveSteps(RUN_MS, 40_000), seed, ...(random && { random }) })
    for (const { at } of sent) {
      const second = Math.floor(at / 1000)
      if (second < perSecond.length) perSecond[second]! += 1
    }
  }
  return perSecond
}
