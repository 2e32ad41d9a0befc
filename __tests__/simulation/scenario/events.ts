/** What happens around the step: other actors on the pipeline, and what ends the step from outside. */
import fc from 'fast-check'
import type { Opsera } from '../../../simulator/opsera.ts'
import { listOf, pick, share, sometimes, span, spanOf } from './arbitraries.ts'

const SECOND_CALLER = ['starts it', 'stops it', 'resets it', 'locks it', 'unlocks it'] as const
const APPROVER = ['approves', 'rejects'] as const
type Action = (typeof SECOND_CALLER)[number] | (typeof APPROVER)[number] | 'revokes the token'

export interface ExternalEvent {
  readonly afterMs: number
  readonly action: Action
}

/** A time, or just before the n-th effect of the program: a request, a save, an output, a line. */
type TriggerPoint = { readonly afterMs: number } | { readonly beforeEffect: number }

/** SIGINT as for a cancelled job, perhaps with a SIGKILL later, or SIGKILL at once. */
export interface Interruption {
  readonly signal: 'SIGINT' | 'SIGKILL'
  readonly at: TriggerPoint
  readonly killedAfterMs?: number
}

/** Spans depend on `timeout`, so what is generated is a function of it. */
export type Timed<T> = (timeoutMs: number) => T

function events(actions: readonly Action[], most: number): fc.Arbitrary<readonly Timed<ExternalEvent>[]> {
  const event = fc.tuple(share, pick(...actions)).map(([part, action]) => (timeoutMs: number) => ({
    afterMs: span(part, 300, timeoutMs * 1.2),
    action,
  }))
  return listOf(event, most, 1)
}

export const externalEvents: fc.Arbitrary<readonly Timed<ExternalEvent>[]> = fc
  .tuple(
    sometimes(35, events(SECOND_CALLER, 5), []),
    sometimes(40, events(APPROVER, 6), []),
    sometimes(4, events(['revokes the token'], 1), []),
  )
  .map((groups) => groups.flat())

export const interruption: fc.Arbitrary<Timed<Interruption> | undefined> = sometimes(
  60,
  fc
    .record({
      signal: pick('SIGINT', 'SIGINT', 'SIGKILL'),
      part: share,
      beforeEffect: sometimes(40, spanOf(1, 120), undefined),
      killedAfterMs: sometimes(20, fc.nat(6_400), undefined),
    })
    .map(({ signal, part, beforeEffect, killedAfterMs }) => (timeoutMs: number) => ({
      signal,
      at: beforeEffect === undefined ? { afterMs: span(part, 50, timeoutMs * 1.1) } : { beforeEffect },
      ...(signal === 'SIGINT' && killedAfterMs !== undefined && { killedAfterMs }),
    })),
  undefined,
)

/** Does what the actor does; returns a description of the effect. */
export function perform(
  action: Action,
  { opsera, pipelineId, token }: { opsera: Opsera; pipelineId: string; token: string },
): string {
  const pipeline = opsera.pipeline(pipelineId)
  switch (action) {
    case 'starts it': {
      const start = pipeline.start('somebody else')
      return start.kind === 'refused'
        ? `is refused a start: ${start.why}`
        : `starts run ${start.runCount} (${start.kind})`
    }
    case 'stops it':
      return `stops the pipeline: ${pipeline.stop().message}`
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
