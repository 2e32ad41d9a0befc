/** The workflow log as a person reads it, folded groups opened. */
import { stripVTControlCharacters, styleText } from 'node:util'
import type { LogLine } from './commands.ts'

const LOOKS = {
  text: { before: '', style: 'reset' },
  group: { before: '▾ ', style: 'bold' },
  error: { before: 'Error: ', style: 'red' },
  warning: { before: 'Warning: ', style: 'yellow' },
  notice: { before: 'Notice: ', style: 'cyan' },
} as const

/** A line of the log; undefined for what the log does not show. */
export function show({ kind, text, isFolded }: LogLine, inColour = false): string | undefined {
  if (kind === 'command') return undefined
  const { before, style } = LOOKS[kind]
  const shown = inColour ? text : stripVTControlCharacters(text)
  const line = `${isFolded && kind === 'text' ? '  ' : ''}${before}${shown}`
  return inColour && kind !== 'text' ? styleText(style, line) : line
}
