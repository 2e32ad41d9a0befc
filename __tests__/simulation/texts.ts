/**
 * Remote text at its worst. Each console line carries a mark of its own, `L<step>-<record>-<line>;`, by which it is
 * found again in what was printed, and some carry the token, or what a runner could take for a command.
 */
import type { Prng } from './prng.ts'

/** Its URL form and its base64 forms differ from it. */
export const TOKEN = 'st0rm/T0ken+of=many~signs'
const MARK = /L(\d+)-(\d+)-(\d+);/g

/** A mark that was found: which record it belongs to, and its place in there. */
export interface Mark {
  readonly record: string
  readonly line: number
}

export function marksIn(text: string): readonly Mark[] {
  return Array.from(text.matchAll(MARK), ([, step, record, line]) => ({
    record: `${step ?? ''}-${record ?? ''}`,
    line: Number(line),
  }))
}

const basic = (token: string) => Buffer.from(`user:${token}`).toString('base64')

const LINES: readonly ((mark: string) => string)[] = [
  (mark) => `${mark} [INFO] all is well`,
  (mark) => `${mark} [INFO] all is well`,
  (mark) => `${mark} [INFO] all is well`,
  (mark) => `${mark} ${'long '.repeat(80)}`,
  (mark) => `::error::${mark}`,
  (mark) => `  ::set-output name=conclusion::success ${mark}`,
  (mark) => `##[error]${mark}`,
  (mark) => `${mark} then ##[add-mask]x`,
  (mark) => `\u001b[31m${mark} red\u001b[0m`,
  (mark) => `${mark} \u001b]8;;https://example.com\u0007a link`,
  (mark) => `${mark} 10 %\r::warning::progress`,
  (mark) => `${mark}\u0085::stop-commands::x`,
  (mark) => `\ufeff::debug::${mark}`,
  (mark) => `:\u200b:warning::${mark}`,
  (mark) => `#\u0000#[error]${mark}`,
  (mark) => `%0A::error::${mark}`,
  (mark) => `${mark} \ud800 half a letter`,
  (mark) => `${mark} Authorization: Bearer ${TOKEN}`,
  (mark) => `${mark} Authorization: Basic ${basic(TOKEN)}`,
  (mark) => `${mark} ?token=${encodeURIComponent(TOKEN)}&x=1`,
  (mark) => `${mark} ${TOKEN.slice(0, 7)}\u200b${TOKEN.slice(7)}`,
  (mark) => `${mark} ${TOKEN.slice(0, 7)}\u001b[1m${TOKEN.slice(7)}`,
]

/** A few lines, seldom none, seldom hundreds; the last one often without an end. */
export function consoleText(prng: Prng, step: number, record: number): string {
  const count = prng.chance(0.1) ? 0 : prng.chance(0.02) ? prng.between(100, 400) : prng.between(1, 12)
  if (count === 0) return ''
  const isHostile = prng.chance(0.4)
  const line = (index: number) => (isHostile ? prng.pick(LINES) : LINES[0]!)(`L${step}-${record}-${index};`)
  const gap = () => (prng.chance(0.05) ? '\n\n' : prng.chance(0.05) ? '\r\n' : '\n')
  const text = prng
    .list(count, line)
    .map((one) => `${one}${gap()}`)
    .join('')
  return prng.chance(0.3) ? text.replace(/[\r\n]+$/, '') : text
}

const NAMES: readonly ((name: string) => string)[] = [
  (name) => `${name}\n::error::${name}`,
  (name) => `##[error]${name}`,
  (name) => `${name} ${TOKEN}`,
  (name) => `::set-output name=conclusion::success ${name}`,
  (name) => `${name} <b>|\`x\`</b> \u001b[31m`,
]

/** A pipeline's or a step's name: mostly a plain one. */
export function nameOf(prng: Prng, name: string): string {
  return prng.chance(0.08) ? prng.pick(NAMES)(name) : name
}

/** What a server says of itself when it is unwell. */
export const SAYINGS: readonly string[] = [
  'Internal Server Error',
  `token ${TOKEN} is not known`,
  '::error::sent by the server',
  'line one\n##[error]line two',
]
