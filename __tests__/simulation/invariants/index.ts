/** All that must hold after every storm. */
import type { Story } from '../story.ts'
import { CONSOLES } from './consoles.ts'
import { DEPARTURES } from './departures.ts'
import { ENDINGS } from './endings.ts'
import type { Invariant } from './reading.ts'
import { STARTS } from './starts.ts'
import { VERDICTS } from './verdicts.ts'
import { WRITING } from './writing.ts'

export const INVARIANTS: readonly Invariant[] = [
  ...STARTS,
  ...VERDICTS,
  ...DEPARTURES,
  ...CONSOLES,
  ...WRITING,
  ...ENDINGS,
]

export interface Broken {
  readonly name: string
  readonly what: string
}

export function brokenIn(story: Story): readonly Broken[] {
  return INVARIANTS.flatMap(({ name, check }) => {
    const what = check(story)
    return what === undefined ? [] : [{ name, what }]
  })
}
