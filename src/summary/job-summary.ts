/** The job summary: what a person reads who was not there. From the report alone; what is not known is left out. */
import { summary, warning } from '@actions/core'
import { redact } from '../log/secrets.ts'
import { phaseOf, type Phase } from '../opsera/status-words.ts'
import { isGreen, type Conclusion, type RunResult, type StepReport } from '../run/result.ts'
import { formatDuration } from '../run/messages.ts'
import { gantt } from './gantt.ts'
import { attribute, literal, preformatted } from './markdown.ts'

/**
 * GitHub drops a summary of more than 1 MiB as a whole. A character becomes at most 8 bytes here (`BYTES_MAX`), so with
 * these numbers the steps take 370 kB, the silent ones 160 kB, the tail 250 kB and the diagram 50 kB at the most.
 */
const NAME_MAX = 100
const WORD_MAX = 64
const MESSAGE_MAX = 2_000
const STEPS_MAX = 200
const LINE_MAX = 1_000
const LINES_MAX = 50

const HEADLINES: Readonly<Record<Conclusion, string>> = {
  success: 'succeeded',
  started: 'was started',
  failure: 'failed',
  stopped: 'was stopped',
  paused: 'waits for a person',
  'not-started': 'was not started',
  unconfirmed: 'may have been started',
  'lost-contact': 'could not be followed to its end',
  'timed-out': 'was not over in time',
  cancelled: 'was left by a cancelled step',
  error: 'could not be run',
}

/** Told apart at a glance; a word that is not known has no mark. */
const MARKS: Readonly<Partial<Record<Phase, string>>> = {
  success: '✅',
  failure: '❌',
  stopped: '⚪',
  waiting: '⏸️',
  running: '▶️',
}

/** Appends the report to the step's summary; trouble with it is a warning and never touches the verdict. */
export async function writeSummary(report: RunResult, secrets: readonly string[]): Promise<void> {
  try {
    await summary.addRaw(renderSummary(report, secrets)).write()
  } catch (error) {
    warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : 'unknown error'}`,
    )
  }
}

/** GitHub flavoured Markdown of less than 1 MiB, whatever Opsera sent. */
export function renderSummary(report: RunResult, secrets: readonly string[]): string {
  const cut = (text: string, max: number) => literal(text, max, secrets)
  return [
    headline(report, cut),
    table(report, cut),
    tail(report, cut, secrets),
    steps(report, cut),
    silent(report, cut),
    gantt(report.steps, secrets),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

/** Remote words as Markdown, at most so many characters of them. */
type Cut = (text: string, max: number) => string

function headline(report: RunResult, cut: Cut): string {
  const { conclusion, pipelineName, pipelineId, runCount, message, runUrl } = report
  const icon = isGreen(conclusion) ? '✅' : conclusion === 'cancelled' ? '⚪' : '❌'
  const name = cut(pipelineName, NAME_MAX) || cut(pipelineId, NAME_MAX) || 'The pipeline'
  const run = runCount === undefined ? '' : ` · run ${runCount}`
  // The table has the link, and there it can be clicked.
  const said = runUrl === '' ? message : message.replace(` See ${runUrl}`, '')
  return `### ${icon} ${name}${run} ${HEADLINES[conclusion]}\n\n${cut(said, MESSAGE_MAX)}`
}

function table(report: RunResult, cut: Cut): string {
  const { pipelineId, runCount, origin, durationMs, runUrl } = report
  const id = cut(pipelineId, NAME_MAX)
  const columns: readonly (readonly [string, string])[] = [
    ['Conclusion', report.conclusion],
    ['Pipeline', `${cut(report.pipelineName, NAME_MAX)} ${id === '' ? '' : `<code>${id}</code>`}`.trim()],
    ['Run', runCount === undefined ? '' : String(runCount)],
    ['Origin', origin ?? ''],
    ['Status', cut(report.status, WORD_MAX)],
    ['Duration', durationMs === undefined ? '' : formatDuration(durationMs)],
    ['Link', runUrl === '' ? '' : `<a href="${attribute(runUrl)}">Portal</a>`],
  ]
  const known = columns.filter(([, value]) => value !== '')
  return [
    row(known.map(([name]) => name)),
    row(known.map(() => ':--')),
    row(known.map(([, value]) => value)),
  ].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function steps({ steps }: RunResult, cut: Cut): string {
  if (steps.length === 0) return ''
  const shown = steps.slice(0, STEPS_MAX)
  const more = steps.length - shown.length
  return [
    '| | Step | Tool | State | Duration |',
    '|--:|:--|:--|:--|--:|',
    ...shown.map((step, index) => row([String(index + 1), ...cellsOf(step, cut)])),
    ...(more > 0 ? ['', `${more} more steps are not shown.`] : []),
  ].join('\n')
}

function cellsOf({ name, tool, state, startedAt, endedAt }: StepReport, cut: Cut): readonly string[] {
  const lasted =
    startedAt === null || endedAt === null ? '' : formatDuration(Date.parse(endedAt) - Date.parse(startedAt))
  const mark = MARKS[phaseOf(state ?? '')]
  const said = `${mark === undefined ? '' : `${mark}&nbsp;`}${cut(state ?? '', WORD_MAX)}`
  return [cut(name, NAME_MAX) || '(no name)', cut(tool ?? '', WORD_MAX), said, lasted]
}

function silent({ silentSteps }: RunResult, cut: Cut): string {
  const names = silentSteps.slice(0, STEPS_MAX).map((name) => cut(name, NAME_MAX))
  return names.length === 0 ? '' : `No console output came of: ${names.join(', ')}.`
}

function tail({ failedStep, tail }: RunResult, cut: Cut, secrets: readonly string[]): string {
  if (tail.length === 0) return ''
  const lines = tail.slice(-LINES_MAX).map((line) => line.slice(0, LINE_MAX).toWellFormed())
  const text = preformatted(redact(lines.join('\n'), secrets))
  const title = `Last lines of ${cut(failedStep, NAME_MAX)}`
  return `<details open><summary>${title}</summary>\n\n<pre>${text}</pre>\n\n</details>`
}
