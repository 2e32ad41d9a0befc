/** The pipeline: its steps, how long they take, who must approve, and when which console text can be read. */
import fc from 'fast-check'
import {
  CONSOLE_SHAPES,
  type ConsoleSpec,
  type PipelineSpec,
  type StepSpec,
} from '../../../simulator/spec.ts'
import { chance, listOf, pick, share, sometimes, span, spanOf } from './arbitraries.ts'
import { consoleText, name } from './console-text.ts'
import type { Timed } from './events.ts'
import { PIPELINE_ID } from '../../../simulator/scenarios.ts'

/** Made for a step of about this length, by its place in the pipeline and the record's in the step. */
type Console = (aboutMs: number, place: Place) => readonly ConsoleSpec[]

interface Place {
  readonly step: number
  readonly record: number
  /** It is the only record of its step, so what it continues, or is continued by, is certain. */
  readonly isOnly: boolean
  /** Many records at nearly the same time: those without an id cannot be distinguished by their order. */
  readonly isCrowded: boolean
}

type Step = (aboutMs: number, index: number) => StepSpec

/** Some records come at once, some late, some grow by lines or in the middle of a line, some are a moving window. */
const record: fc.Arbitrary<Console> = fc
  .record({
    text: consoleText,
    cuts: sometimes(30, listOf(share, 4, 1), [] as number[]),
    growth: listOf(spanOf(100, 60_000), 5, 5),
    isChunked: chance(20),
    shape: pick(...CONSOLE_SHAPES),
    isLive: chance(30),
    part: share,
    isLate: chance(10),
    datedBackMs: sometimes(15, spanOf(1, 60_000), undefined),
    windowLines: sometimes(8, pick(1, 3, 10), undefined),
    without: sometimes(20, pick('_id', 'run_count', 'step_id', 'step_name', 'action', 'message'), undefined),
  })
  .map((made) => (aboutMs, { step, record, isOnly, isCrowded }) => {
    const text = made.text(step, record, isOnly)
    const cuts = made.cuts.map((cut) => cutAt(text, cut, isOnly)).sort((a, b) => a - b)
    const pieces = [...cuts, text.length].map((cut, index) => text.slice(cuts[index - 1] ?? 0, cut))
    const later = made.growth.slice(0, pieces.length - 1).sort((a, b) => a - b)
    const afterMs = made.isLive
      ? Math.round(aboutMs * made.part)
      : span(made.part, 1, made.isLate ? 100_000 : 4_000)
    const { without, isChunked } = made
    // Chunks need their ids and the order of their dates to be put together.
    const mayLack = without !== '_id' || !(isCrowded || (isChunked && isOnly))
    const common = {
      shape: made.shape,
      isLive: made.isLive,
      ...(without !== undefined && mayLack && { without: [without] }),
    }
    if (isChunked && isOnly)
      return pieces.map((piece, index) => ({
        ...common,
        text: piece,
        afterMs: afterMs + (later[index - 1] ?? 0) + index,
      }))
    return [
      {
        ...common,
        text: pieces[0] ?? '',
        afterMs,
        growth: pieces.slice(1).map((piece, index) => ({ text: piece, afterMs: later[index] ?? 0 })),
        ...(made.datedBackMs !== undefined && { datedBackMs: made.datedBackMs }),
        ...(made.windowLines !== undefined && { windowLines: made.windowLines }),
      },
    ]
  })

/** Where a text is cut: anywhere, or after a line. */
function cutAt(text: string, part: number, isAnywhere: boolean): number {
  const cut = Math.floor(part * text.length)
  return isAnywhere ? cut : text.lastIndexOf('\n', cut) + 1
}

const approval = fc
  .record({ isDecided: chance(60), part: share, verdict: pick('approve', 'approve', 'approve', 'reject') })
  .map(
    ({ isDecided, part, verdict }) =>
      (aboutMs: number): NonNullable<StepSpec['approval']> =>
        isDecided ? { afterMs: Math.round(aboutMs * part), verdict } : {},
  )

const step: fc.Arbitrary<Step> = fc
  .record({
    name: fc.nat(999).chain((number) => name(`Step ${number}`)),
    tool: pick('jenkins', 'argo', 'sonar'),
    isActive: chance(90),
    isParallel: chance(12),
    length: pick(1, 1, 0, 0.2, 0.5, 1.5),
    isFailing: chance(7),
    approval: sometimes(8, approval, undefined),
    console: fc.oneof(
      { weight: 30, arbitrary: listOf(record, 4) },
      { weight: 1, arbitrary: listOf(record, 120, 30) },
    ),
  })
  .map((made) => (aboutMs, index) => ({
    name: made.name,
    tool: made.tool,
    active: made.isActive,
    isParallel: made.isParallel && index > 0,
    takesMs: Math.round(aboutMs * made.length),
    result: made.isFailing ? 'failed' : 'success',
    ...(made.approval !== undefined && { approval: made.approval(aboutMs) }),
    console: made.console.flatMap((one, record, { length }) =>
      one(aboutMs, { step: index, record, isOnly: length === 1, isCrowded: length > 10 }),
    ),
  }))

export const pipeline: fc.Arbitrary<Timed<PipelineSpec>> = fc
  .record({
    name: name('Orders'),
    part: share,
    steps: listOf(step, 8),
    haveOneName: chance(5),
    past: listOf(pick('success', 'success', 'failed', 'stopped'), 3),
    isBusy: chance(15),
    isLocked: chance(3),
  })
  .map(({ part, steps, haveOneName, ...rest }) => (timeoutMs) => {
    const aboutMs = span(part, 500, timeoutMs * 1.5) / Math.max(1, steps.length)
    const made = steps.map((one, index) => one(aboutMs, index))
    return {
      id: PIPELINE_ID,
      ...rest,
      steps: haveOneName ? made.map(asDeploy) : made,
    }
  })

/** Pipeline steps of the same name can only be distinguished by the ids of their records. */
function asDeploy({ console = [], ...step }: StepSpec): StepSpec {
  return { ...step, name: 'Deploy', console: console.map(({ without, ...spec }) => spec) }
}
