/**
 * Everything that the gate and the api action assume of Opsera where its documents are silent, in one table. The check
 * compares it with what an Opsera answers, docs/assumptions.md is made from it, and the simulator has its switches.
 */
import { ASSUMED_CALLS } from './assumed-calls.ts'
import { ASSUMED_OF_OBJECT } from './assumed-object.ts'
import { ASSUMED_OF_RECORDS } from './assumed-records.ts'
import { ASSUMED_STATUS } from './assumed-status.ts'
import { ASSUMED_UNSEEN } from './assumed-unseen.ts'
import { isVisible, type Assumption, type Value } from './assumption.ts'
import type { Seen } from './probe.ts'

export const ASSUMPTIONS: readonly Assumption[] = [
  ...ASSUMED_STATUS,
  ...ASSUMED_OF_OBJECT,
  ...ASSUMED_OF_RECORDS,
  ...ASSUMED_CALLS,
  ...ASSUMED_UNSEEN,
]

export interface Finding {
  readonly assumption: Assumption
  readonly verdict: 'holds' | 'differs' | 'not seen'
  /** What was seen, as a value of the simulator's switch. */
  readonly value?: Value
}

/** Each assumption with what the reads show of it. */
export function compare(seen: Seen): readonly Finding[] {
  return ASSUMPTIONS.map((assumption) => {
    const value = isVisible(assumption) ? assumption.see(seen) : undefined
    if (value === undefined || !isVisible(assumption)) return { assumption, verdict: 'not seen' }
    const { assumed } = assumption
    const holds = typeof assumed === 'function' ? assumed(value) : value === assumed
    return { assumption, verdict: holds ? 'holds' : 'differs', value }
  })
}
