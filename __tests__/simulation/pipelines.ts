/** The pipeline of a storm: its steps, how long they take, who must approve, and what their consoles say when. */
import { CONSOLE_SHAPES, type ConsoleSpec, type PipelineSpec, type StepSpec } from '../../simulator/spec.ts'
import type { Dice } from './dice.ts'
import { consoleText, nameOf } from './texts.ts'
import { PIPELINE_ID } from './wishes.ts'

export function pipelineOf(dice: Dice, timeoutMs: number): PipelineSpec {
  const count = dice.between(0, 8)
  const lasts = dice.span(500, timeoutMs * 1.5)
  const isChatty = dice.chance(0.03)
  return {
    id: PIPELINE_ID,
    name: nameOf(dice, 'Orders'),
    steps: dice.list(count, (index) => stepOf(dice.for(`step ${index}`), index, lasts / count, isChatty)),
    past: dice.list(dice.between(0, 3), () =>
      dice.pick(['success', 'success', 'failed', 'stopped'] as const),
    ),
    isBusy: dice.chance(0.15),
    isLocked: dice.chance(0.03),
  }
}

function stepOf(dice: Dice, index: number, aboutMs: number, isChatty: boolean): StepSpec {
  const records = isChatty ? dice.between(50, 300) : dice.pick([0, 1, 1, 1, 2, 3, 6])
  return {
    name: nameOf(dice, `Step ${String.fromCharCode(65 + index)}`),
    tool: dice.pick(['jenkins', 'argo', 'sonar']),
    active: !dice.chance(0.1),
    takesMs: Math.round(aboutMs * dice.pick([0, 0.2, 0.5, 1, 1, 1.5])),
    result: dice.chance(0.07) ? 'failed' : 'success',
    ...(dice.chance(0.08) && { approval: approvalOf(dice, aboutMs) }),
    console: dice.list(records, (record) => consoleOf(dice.for(`record ${record}`), index, record, aboutMs)),
  }
}

function approvalOf(dice: Dice, aboutMs: number): NonNullable<StepSpec['approval']> {
  if (dice.chance(0.4)) return {}
  return { afterMs: Math.round(aboutMs * dice.next()), verdict: dice.chance(0.8) ? 'approve' : 'reject' }
}

/** Some come at once, some late, some grow line by line or in the middle of a line, some bring nothing at first. */
function consoleOf(dice: Dice, step: number, record: number, aboutMs: number): ConsoleSpec {
  const text = consoleText(dice, step, record)
  const pieces = dice.chance(0.3) ? cutUp(dice, text) : [text]
  const isLive = dice.chance(0.3)
  return {
    text: pieces[0] ?? '',
    shape: dice.pick(CONSOLE_SHAPES),
    afterMs: isLive ? Math.round(aboutMs * dice.next()) : dice.span(1, dice.chance(0.1) ? 100_000 : 4_000),
    isLive,
    growth: growthOf(dice, pieces.slice(1)),
    ...(dice.chance(0.15) && { datedBackMs: dice.span(1, 60_000) }),
    withoutId: dice.chance(0.1),
    withoutRunCount: dice.chance(0.1),
  }
}

/** In up to five pieces, anywhere. */
function cutUp(dice: Dice, text: string): readonly string[] {
  const cuts = dice.list(dice.between(1, 4), () => dice.between(0, text.length)).sort((a, b) => a - b)
  return [...cuts, text.length].map((cut, index) => text.slice(cuts[index - 1] ?? 0, cut))
}

function growthOf(dice: Dice, pieces: readonly string[]): NonNullable<ConsoleSpec['growth']> {
  const times = pieces.map(() => dice.span(100, 60_000)).sort((a, b) => a - b)
  return pieces.map((text, index) => ({ afterMs: times[index] ?? 0, text }))
}
