/** The job summary: what a person reads who was not there. From the report alone; what is not known is left out. */
import { summary, warning } from '@actions/core'
import { span } from '../run/sentences.ts'
import { isGreen, type Conclusion, type Report, type StepReport } from '../run/result.ts'
import { literal, preformatted } from './markdown.ts'

/**
 * GitHub drops a summary of more than 1 MiB as a whole. A character becomes at most 6 bytes here, so with these
 * numbers the steps take 280 kB, the silent ones 120 kB and the tail 300 kB at the most.
 */
const NAME_MAX = 100
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

/** Appends the report to the step's summary; trouble with it is a warning and never touches the verdict. */
export async function writeSummary(report: Report): Promise<void> {
  try {
    await summary.addRaw(renderSummary(report)).write()
  } catch (error) {
    warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : 'unknown error'}`,
    )
  }
}

/** GitHub flavoured Markdown of less than 1 MiB, whatever Opsera sent. */
export function renderSummary(report: Report): string {
  return [headline(report), table(report), steps(report), silent(report), tail(report)]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

function headline(report: Report): string {
  const icon = isGreen(report.conclusion) ? '✅' : report.conclusion === 'cancelled' ? '⚪' : '❌'
  const name = report.pipelineName === '' ? report.pipelineId : report.pipelineName
  const run = report.runCount === undefined ? '' : ` · run ${report.runCount}`
  return `### ${icon} ${cut(name, NAME_MAX)}${run} ${HEADLINES[report.conclusion]}\n\n${cut(report.message, MESSAGE_MAX)}`
}

function table(report: Report): string {
  const rows: readonly (readonly [string, string])[] = [
    ['Conclusion', report.conclusion],
    [
      'Pipeline',
      `${cut(report.pipelineName, NAME_MAX)} <code>${cut(report.pipelineId, NAME_MAX)}</code>`.trim(),
    ],
    ['Run', report.runCount === undefined ? '' : String(report.runCount)],
    ['Origin', report.origin ?? ''],
    ['Status', cut(report.status, 64)],
    ['Duration', report.durationMs === undefined ? '' : span(report.durationMs)],
    ['Link', report.runUrl === '' ? '' : `<a href="${literal(report.runUrl)}">Opsera portal</a>`],
  ]
  const known = rows.filter(([, value]) => value !== '')
  return ['| | |', '|---|---|', ...known.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}

function steps({ steps }: Report): string {
  if (steps.length === 0) return ''
  const shown = steps.slice(0, STEPS_MAX)
  const more =
    steps.length > shown.length ? `\n\n${steps.length - shown.length} more steps are not shown.` : ''
  const rows = shown.map((step, index) => `| ${index + 1} | ${stepCells(step).join(' | ')} |`)
  return ['| | Step | Tool | State | Duration |', '|--:|---|---|---|--:|', ...rows].join('\n') + more
}

function stepCells(step: StepReport): readonly string[] {
  const { name, tool, state, startedAt, endedAt } = step
  const lasted =
    startedAt === null || endedAt === null ? '' : span(Date.parse(endedAt) - Date.parse(startedAt))
  return [cut(name, NAME_MAX), cut(tool ?? '', 64), cut(state ?? '', 64), lasted]
}

function silent({ silentSteps }: Report): string {
  const names = silentSteps.slice(0, STEPS_MAX).map((name) => cut(name, NAME_MAX))
  return names.length === 0 ? '' : `No console output came of: ${names.join(', ')}.`
}

function tail({ failedStep, tail }: Report): string {
  if (tail.length === 0) return ''
  const lines = tail.slice(-LINES_MAX).map((line) => line.slice(0, LINE_MAX))
  const text = preformatted(lines.join('\n'))
  return `<details open><summary>Last lines of ${cut(failedStep, NAME_MAX)}</summary>\n\n<pre>${text}</pre>\n\n</details>`
}

function cut(text: string, max: number): string {
  return literal(text.length > max ? `${text.slice(0, max)}…` : text)
}
