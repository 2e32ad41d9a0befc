/** `on-busy: attach`: which run to follow, whoever started it. */
import { isBusy, type Pipeline } from '../opsera/pipeline.ts'
import type { GateContext } from './context.ts'
import { claimOf } from './evidence.ts'
import { readPipeline } from './read-before-start.ts'
import { initialView, observe } from './run-view.ts'
import { verdictOf } from './verdict.ts'

export interface Attachable {
  /** The run in progress; absent when there is none. */
  readonly runCount?: number
  /** The pipeline as it was read last. */
  readonly pipeline: Pipeline
}

const SECOND_READ_MS = 10_000

/** The run that the object shows in progress or, when that has ended already, a newer one that a second read shows. */
export async function findRunInProgress(context: GateContext, pipeline: Pipeline): Promise<Attachable> {
  if (!isBusy(pipeline)) return { pipeline }
  if (!(await hasEnded(context, pipeline))) return { runCount: pipeline.counter, pipeline }
  const read = await readPipeline(context, SECOND_READ_MS)
  const latest = read.ok ? read.value : pipeline
  // An object that still shows the run that has ended lags behind.
  const isNewer = isBusy(latest) && latest.counter > pipeline.counter
  return { pipeline: latest, ...(isNewer && { runCount: latest.counter }) }
}

/** Whether the first read of the run claims an end; a paused run can read `stopped`. */
async function hasEnded(
  { client, clock, settings, cancel: signal }: GateContext,
  pipeline: Pipeline,
): Promise<boolean> {
  const { counter: runCount } = pipeline
  const at = clock.now()
  const status = await client.pipelineStatus(settings.pipelineId, runCount, { signal })
  const view = observe(initialView({ runCount }), { at, status, pipeline: { ok: true, value: pipeline } })
  const verdict = verdictOf(view, at)
  const isWaiting = verdict.kind === 'pending' && verdict.as === 'waiting'
  return claimOf(view) !== undefined && !isWaiting
}
