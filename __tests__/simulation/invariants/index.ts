/** All that must hold after every simulation. */
import type { Trace } from '../trace.ts'
import { CONSOLES } from './consoles.ts'
import { ENDINGS } from './endings.ts'
import type { Invariant } from './observations.ts'
import { OUTPUTS } from './outputs.ts'
import { STARTS } from './starts.ts'
import { STOPS } from './stops.ts'
import { VERDICTS } from './verdicts.ts'

export const INVARIANTS: readonly Invariant[] = [
  ...STARTS,
  ...VERDICTS,
  ...STOPS,
  ...CONSOLES,
  ...OUTPUTS,
  ...ENDINGS,
]

export interface Violation {
  readonly name: string
  readonly what: string
}

export function violationsIn(trace: Trace): readonly Violation[] {
  return INVARIANTS.flatMap(({ name, check }) => {
    const what = check(trace)
    return what === undefined ? [] : [{ name, what }]
  })
}
