/** Runs of a given length, in the shapes that decide how much can be known of an end before it comes. */
import type { World } from '../../simulator/opsera.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import { worldOf } from '../process/opsera.ts'

/** One step: nothing is known of the end until it is there. */
export function oneStep(runMs: number): World {
  return worldOf({ steps: [{ name: 'Deploy', takesMs: runMs }] })
}

/** Five steps, of which the last takes this long: its beginning announces the end. */
export function fiveSteps(runMs: number, lastMs: number, result: 'success' | 'failed' = 'success'): World {
  const names = ['Checkout', 'Build', 'Unit tests', 'Scan']
  const each = (runMs - lastMs) / names.length
  const steps: StepSpec[] = names.map((name) => ({ name, takesMs: each }))
  return worldOf({ steps: [...steps, { name: 'Deploy', takesMs: lastMs, result }] })
}

/** Lengths around one, so that the end meets every phase of any rhythm up to half a minute. */
export function phasesOf(runMs: number, count: number): readonly number[] {
  const widthMs = Math.min(30_000, runMs)
  return Array.from({ length: count }, (_, index) => runMs + (widthMs * index) / count)
}
