/** What others do to the pipeline while the step runs, at moments of their own. */
import type { Opsera } from '../../simulator/opsera.ts'
import type { Prng } from './prng.ts'

export type Action =
  | 'starts it'
  | 'stops it'
  | 'resets it'
  | 'approves'
  | 'rejects'
  | 'locks it'
  | 'unlocks it'
  | 'revokes the token'

export interface ExternalEvent {
  readonly afterMs: number
  readonly action: Action
}

export const SECOND_CALLER: readonly Action[] = [
  'starts it',
  'stops it',
  'resets it',
  'locks it',
  'unlocks it',
]
export const APPROVERS: readonly Action[] = ['approves', 'rejects']

export function externalEventsOf(prng: Prng, timeoutMs: number): readonly ExternalEvent[] {
  const at = () => prng.span(300, timeoutMs * 1.2)
  const caller = prng.chance(0.35)
    ? prng.list(prng.between(1, 5), () => ({ afterMs: at(), action: prng.pick(SECOND_CALLER) }))
    : []
  const people = prng.chance(0.4)
    ? prng.list(prng.between(1, 6), () => ({ afterMs: at(), action: prng.pick(APPROVERS) }))
    : []
  const owner = prng.chance(0.04) ? [{ afterMs: at(), action: 'revokes the token' as const }] : []
  return [...caller, ...people, ...owner].sort((a, b) => a.afterMs - b.afterMs)
}

/** Does it; the words say what came of it. */
export function perform(action: Action, opsera: Opsera, pipelineId: string, token: string): string {
  const pipeline = opsera.pipeline(pipelineId)
  switch (action) {
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
      pipeline.isLocked = action === 'locks it'
      return action
    case 'revokes the token':
      opsera.revoke(token)
      return action
  }
}
