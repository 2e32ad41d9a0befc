/** Follows run 5 of a pipeline whose answers are a function of the seconds since its start, on the virtual clock. */
import { NO_SECRETS } from '../../src/log/secrets.ts'
import type { OpseraClient, StatusReply } from '../../src/opsera/client.ts'
import type { Failure, Outcome } from '../../src/opsera/failure.ts'
import type { Pipeline } from '../../src/opsera/pipeline.ts'
import type { SavedState } from '../../src/ports.ts'
import type { GateContext, GateSettings, Run } from '../../src/run/context.ts'
import { FollowedRun, type Ending } from '../../src/run/follow.ts'
import { VirtualClock } from '../support/virtual-clock.ts'
import { pipeline, settings } from '../support/values.ts'

/** A status word with a message, an HTTP code, or no answer. */
export type Said = string | readonly [word: string, message: string] | number
/** A pipeline object, an HTTP code, or no answer. */
export type Shown = Partial<Pipeline> | number

export interface Script {
  readonly says: (seconds: number, reads: number) => Said
  readonly shows: (seconds: number) => Shown
}

export const NAMED = (what: string) => `Pipeline: Nightly's Run 5 ${what}.`
const failure = (code: number): Failure => ({
  kind: code === 404 ? 'not-found' : code === 401 || code === 403 ? 'unauthorized' : 'ambiguous',
  code,
  reason: `HTTP ${code}`,
})

export function outcomeOf<T>(given: number | T): Outcome<T> {
  return typeof given === 'number' ? { ok: false, failure: failure(given) } : { ok: true, value: given }
}

export function statusOf(said: Said): Outcome<StatusReply> {
  if (typeof said === 'number') return outcomeOf<StatusReply>(said)
  const [word, message] = typeof said === 'string' ? [said, ''] : said
  return outcomeOf({ word, message })
}

interface Conversation {
  readonly end: Ending
  /** When it ended, in seconds since the start. */
  readonly seconds: number
  readonly lines: readonly string[]
  readonly debug: readonly string[]
  readonly reads: { readonly status: number; readonly object: number }
  readonly saved: Partial<SavedState>
}

export async function converse(
  script: Script,
  run: Partial<Run> = {},
  given: Partial<GateSettings> = {},
): Promise<Conversation> {
  const clock = new VirtualClock()
  const startedAt = clock.now()
  const seconds = () => (clock.now() - startedAt) / 1_000
  const reads = { status: 0, object: 0 }
  const latency = async <T>(answer: () => T) => {
    await clock.sleep(50)
    return answer()
  }
  const client = {
    pipelineStatus: () =>
      latency(() => {
        reads.status += 1
        return statusOf(script.says(seconds(), reads.status))
      }),
    pipelineSummary: () =>
      latency(() => {
        reads.object += 1
        const shown = script.shows(seconds())
        return typeof shown === 'number' ? outcomeOf<never>(shown) : outcomeOf(pipeline(shown))
      }),
  } as unknown as OpseraClient
  const lines: string[] = []
  const debug: string[] = []
  let saved: Partial<SavedState> = {}
  const print = (kind: string) => (line: string) => lines.push(`${kind}: ${line}`)
  const asked = settings({ timeoutMs: 600_000, logs: 'none', ...given })
  const context = {
    client,
    clock,
    random: () => 0.5,
    sink: {
      info: print('info'),
      notice: print('notice'),
      warning: print('warning'),
      debug: (line: string) => debug.push(line),
    },
    state: {
      save: (facts: Partial<SavedState>) => {
        saved = { ...saved, ...facts }
      },
    },
    progress: { report: () => undefined },
    secrets: NO_SECRETS,
    settings: asked,
    endsAt: startedAt + asked.timeoutMs,
    cancel: new AbortController().signal,
  } as unknown as GateContext
  const whole: Run = { runCount: 5, origin: 'started', startedAt, ...run }
  const end = await clock.run(new FollowedRun(context, whole).toEnd())
  return { end, seconds: seconds(), lines, debug, reads, saved }
}
