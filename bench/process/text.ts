/** Console text for measurements: lines that differ, as a text of one repeated line would flatter every reader. */
import { consoleRow } from '../../simulator/rows.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import type { JsonObject } from '../../src/ports.ts'
import type { TextPlan } from './plan.ts'

const WORDS = 'compile resolve download artefact module service order invoice passed cached target release'
  .split(' ')
  .map((word, index) => `[INFO] ${word}-${index}`)

/** The rows of a `logs` reply, newest first, of run 1. */
export function rowsFor(pipeline: PipelineSpec, plan: TextPlan, endedAt: number): JsonObject[] {
  return Array.from({ length: plan.records }, (_, index) => {
    const base = {
      id: (0x64a1f0c2e4b0 + plan.records - index).toString(16).padEnd(24, '0'),
      pipeline,
      runCount: 1,
      step: pipeline.steps[0]!,
      stepIndex: 0,
    }
    return consoleRow(base, { text: textOf(plan, index) }, endedAt - index).at(endedAt)
  })
}

/** The text of one record. */
export function textOf({ linesPerRecord, charactersPerLine, isColoured }: TextPlan, seed: number): string {
  const lines: string[] = []
  for (let line = 0; line < linesPerRecord; line++) {
    const start = isColoured && line % 4 === 0 ? '\u001b[32m✓\u001b[0m ' : ''
    lines.push(`${start}${lineOf(seed * linesPerRecord + line, charactersPerLine)}\n`)
  }
  return lines.join('')
}

/** Long lines repeat a piece of 64 kB, as making 64 MB of words would take longer than what is measured. */
function lineOf(number: number, characters: number): string {
  const piece: string[] = []
  let length = 0
  for (let index = number; length < Math.min(characters, 65_536); index++) {
    const word = `${WORDS[index % WORDS.length] ?? ''} ${((index * 2_654_435_761) >>> 0).toString(36)} `
    piece.push(word)
    length += word.length
  }
  const text = piece.join('')
  return text.repeat(Math.ceil(characters / text.length)).slice(0, characters)
}
