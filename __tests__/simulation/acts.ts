/** What others do to the pipeline while the step runs, at moments of their own. */
import type { Opsera } from '../../simulator/opsera.ts'
import type { Dice } from './dice.ts'

export type Deed =
  | 'starts it'
  | 'stops it'
  | 'resets it'
  | 'approves'
  | 'rejects'
  | 'locks it'
  | 'unlocks it'
  | 'revokes the token'

export interface Act {
  readonly afterMs: number
  readonly deed: Deed
}

export const CALLER: readonly Deed[] = ['starts it', 'stops it', 'resets it', 'locks it', 'unlocks it']
export const PEOPLE: readonly Deed[] = ['approves', 'rejects']

export function actsOf(dice: Dice, timeoutMs: number): readonly Act[] {
  const at = () => dice.span(300, timeoutMs * 1.2)
  const caller = dice.chance(0.35)
    ? dice.list(dice.between(1, 5), () => ({ afterMs: at(), deed: dice.pick(CALLER) }))
    : []
  const people = dice.chance(0.4)
    ? dice.list(dice.between(1, 6), () => ({ afterMs: at(), deed: dice.pick(PEOPLE) }))
    : []
  const owner = dice.chance(0.04) ? [{ afterMs: at(), deed: 'revokes the token' as const }] : []
  return [...caller, ...people, ...owner].sort((a, b) => a.afterMs - b.afterMs)
}

/** Does it; the words say what came of it. */
export function perform(deed: Deed, opsera: Opsera, pipelineId: string, token: string): string {
  const pipeline = opsera.pipeline(pipelineId)
  switch (deed) {
    case 'starts it': {
      const start = pipeline.start('somebody else')
      return start.kind === 'refused'
        ? `is refused a start: ${start.why}`
        : `starts run ${start.runCount} (${start.kind})`
    }
    case 'stops it':
      return `stops whatever runs: ${pipeline.stop().message}`
    case 'resets it':
      return `resets the pipeline: ${pipeline.reset().message}`
    case 'approves':
      return pipeline.decide('approve') ? 'approves' : 'finds nothing to approve'
    case 'rejects':
      return pipeline.decide('reject') ? 'rejects' : 'finds nothing to reject'
    case 'locks it':
    case 'unlocks it':
      pipeline.isLocked = deed === 'locks it'
      return deed
    case 'revokes the token':
      opsera.revoke(token)
      return deed
  }
}
