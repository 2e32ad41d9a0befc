/** The pipeline of a simulateSeed: its steps, how long they take, who must approve, and what their consoles say when. */
import { CONSOLE_SHAPES, type ConsoleSpec, type PipelineSpec, type StepSpec } from '../../simulator/spec.ts'
import type { Prng } from './prng.ts'
import { consoleText, nameOf } from './texts.ts'
import { PIPELINE_ID } from './settings.ts'

export function pipelineOf(prng: Prng, timeoutMs: number): PipelineSpec {
  const count = prng.between(0, 8)
  const lasts = prng.span(500, timeoutMs * 1.5)
  const isChatty = prng.chance(0.03)
  return {
    id: PIPELINE_ID,
    name: nameOf(prng, 'Orders'),
    steps: prng.list(count, (index) => stepOf(prng.fork(`step ${index}`), index, lasts / count, isChatty)),
    past: prng.list(prng.between(0, 3), () =>
      prng.pick(['success', 'success', 'failed', 'stopped'] as const),
    ),
    isBusy: prng.chance(0.15),
    isLocked: prng.chance(0.03),
  }
}

function stepOf(prng: Prng, index: number, aboutMs: number, isChatty: boolean): StepSpec {
  const records = isChatty ? prng.between(50, 300) : prng.pick([0, 1, 1, 1, 2, 3, 6])
  return {
    name: nameOf(prng, `Step ${String.fromCharCode(65 + index)}`),
    tool: prng.pick(['jenkins', 'argo', 'sonar']),
    active: !prng.chance(0.1),
    takesMs: Math.round(aboutMs * prng.pick([0, 0.2, 0.5, 1, 1, 1.5])),
    result: prng.chance(0.07) ? 'failed' : 'success',
    ...(prng.chance(0.08) && { approval: approvalOf(prng, aboutMs) }),
    console: prng.list(records, (record) => consoleOf(prng.fork(`record ${record}`), index, record, aboutMs)),
  }
}

function approvalOf(prng: Prng, aboutMs: number): NonNullable<StepSpec['approval']> {
  if (prng.chance(0.4)) return {}
  return { afterMs: Math.round(aboutMs * prng.next()), verdict: prng.chance(0.8) ? 'approve' : 'reject' }
}

/** Some come at once, some late, some grow line by line or in the middle of a line, some bring nothing at first. */
function consoleOf(prng: Prng, step: number, record: number, aboutMs: number): ConsoleSpec {
  const text = consoleText(prng, step, record)
  const pieces = prng.chance(0.3) ? cutUp(prng, text) : [text]
  const isLive = prng.chance(0.3)
  return {
    text: pieces[0] ?? '',
    shape: prng.pick(CONSOLE_SHAPES),
    afterMs: isLive ? Math.round(aboutMs * prng.next()) : prng.span(1, prng.chance(0.1) ? 100_000 : 4_000),
    isLive,
    growth: growthOf(prng, pieces.slice(1)),
    ...(prng.chance(0.15) && { datedBackMs: prng.span(1, 60_000) }),
    withoutId: prng.chance(0.1),
    withoutRunCount: prng.chance(0.1),
  }
}

/** In up to five pieces, anywhere. */
function cutUp(prng: Prng, text: string): readonly string[] {
  const cuts = prng.list(prng.between(1, 4), () => prng.between(0, text.length)).sort((a, b) => a - b)
  return [...cuts, text.length].map((cut, index) => text.slice(cuts[index - 1] ?? 0, cut))
}

function growthOf(prng: Prng, pieces: readonly string[]): NonNullable<ConsoleSpec['growth']> {
  const times = pieces.map(() => prng.span(100, 60_000)).sort((a, b) => a - b)
  return pieces.map((text, index) => ({ afterMs: times[index] ?? 0, text }))
}
