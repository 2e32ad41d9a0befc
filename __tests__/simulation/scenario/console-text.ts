/**
 * Hostile remote text. Each console line carries a unique mark, `L<step>-<record>-<line>;`, by which an invariant
 * finds it in what was printed; what a terminal hides, or draws over, carries `X<step>-<record>;`. Some lines carry the
 * token, or what a runner could take for a command.
 */
import fc from 'fast-check'
import { CONSOLE_TEXTS } from '../../../simulator/consoles.ts'
import { prng } from '../prng.ts'
import { chance, pick, sometimes } from './arbitraries.ts'

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

/** Parts that were not to be seen. A line that has no end yet shows its last part, so one of its record must follow. */
export function unseenIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/X(\d+-\d+);(?=[^]*?L\1-\d+;)/g), ([mark]) => mark)
}

const basic = (token: string) => Buffer.from(`user:${token}`).toString('base64')

const LINES: readonly ((mark: string) => string)[] = [
  (mark) => `${mark} [INFO] compiling`,
  (mark) => `${mark} [INFO] compiling`,
  (mark) => `${mark} [INFO] compiling`,
  (mark) => `${mark} ${'long '.repeat(80)}`,
  (mark) => `::error::${mark}`,
  (mark) => `  ::set-output name=conclusion::success ${mark}`,
  (mark) => `##[error]${mark}`,
  (mark) => `${mark} then ##[add-mask]x`,
  (mark) => `\u001b[31m${mark} red\u001b[0m`,
  (mark) => `${mark} \u001b]8;;https://example.com\u0007a link`,
  (mark) => `10 %\r::warning::progress ${mark}`,
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

/** How many lines: a few, seldom none, seldom hundreds. */
const lineCount = fc.oneof(
  { weight: 88, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 10, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 300 }) },
)

/** A console as a real tool writes it: a mark at the end of each line, and in each part that is hidden or drawn over. */
function marked(text: string, record: string): string {
  let line = 0
  return text
    .replace(/\x1b\[8mha:/g, `$&X${record};`)
    .replace(/(?<!\r)\r(?!\r*\n)/g, ` X${record};\r`)
    .replace(/\r*\n/g, (end) => ` L${record}-${line++};${end}`)
}

/** The last line of a step often has no line end. The lines come from a PRNG, as fast-check would take longer than the simulation. */
export const consoleText: fc.Arbitrary<(step: number, record: number, isOnly: boolean) => string> = fc
  .tuple(lineCount, chance(40), chance(30), sometimes(15, pick(...CONSOLE_TEXTS), ''), fc.noShrink(fc.nat()))
  .map(([count, isHostile, isOpen, real, seed]) => (step, record, isOnly) => {
    if (real !== '') return marked(real, `${step}-${record}`)
    const random = prng(seed, 'lines')
    const lines = Array.from({ length: count }, (_, index) => {
      const template = isHostile ? LINES[Math.floor(random() * LINES.length)]! : LINES[0]!
      const isPlainEnd = random() < 0.9
      return `${template(`L${step}-${record}-${index};`)}${isPlainEnd ? '\n' : random() < 0.5 ? '\n\n' : '\r\n'}`
    })
    const text = lines.join('')
    return isOpen && isOnly ? text.replace(/[\r\n]+$/, '') : text
  })

/** A pipeline's or a step's name: mostly a plain one. */
export function name(plain: string): fc.Arbitrary<string> {
  const hostile = pick(
    `${plain}\n::error::${plain}`,
    `##[error]${plain}`,
    `${plain} ${TOKEN}`,
    `::set-output name=conclusion::success ${plain}`,
    `${plain} <b>|\`x\`</b> \u001b[31m`,
  )
  return sometimes(8, fc.oneof(hostile, pick('Retry failed orders', 'Nightly Run 2')), plain)
}

/** Error texts of a server. */
export const ERROR_TEXTS: readonly string[] = [
  'Internal Server Error',
  `token ${TOKEN} is not known`,
  '::error::sent by the server',
  'line one\n##[error]line two',
]
