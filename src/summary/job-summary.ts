/** The job summary: for a reader who did not watch the run. Made from the result only; what is not known is left out. */
import { summary, warning } from '@actions/core'
import { redact, type Secrets } from '../log/secrets.ts'
import { isGreen, type RunResult, type StepReport } from '../run/result.ts'
import { formatDuration } from '../run/messages.ts'
import { diskProblem, restoreFile } from '../runner/disk.ts'
import { gantt } from './gantt.ts'
import { HEADLINES } from './headline.ts'
import { attribute, literal, preformatted } from './markdown.ts'
import { positionOf, stepStateOf } from './step-states.ts'

/**
 * GitHub drops a summary of more than 1 MiB as a whole. A character becomes at most 8 bytes here (`BYTES_MAX`), so with
 * these numbers the steps take 370 kB, the silent ones 160 kB, the tail 275 kB and the diagram 50 kB at the most.
 */
const NAME_MAX = 100
const WORD_MAX = 64
const MESSAGE_MAX = 2_000
const STEPS_MAX = 200
const LINE_MAX = 1_000
const LINES_MAX = 50

/** Appends to the step's summary; a failure is a warning and never changes the verdict. */
export async function writeSummary(markdown: () => string): Promise<void> {
  try {
    restoreFile('GITHUB_STEP_SUMMARY')
    await summary.addRaw(markdown()).write()
  } catch (error) {
    warning(diskProblem('The job summary (GITHUB_STEP_SUMMARY)', error))
  }
}

/** GitHub flavoured Markdown of less than 1 MiB, whatever Opsera sent. */
export function renderSummary(result: RunResult, secrets: Secrets): string {
  const cut: Cut = (text, max) => literal(text, max, secrets)
  return joined([
    headline(result, cut),
    overview(result, cut),
    isGreen(result.conclusion) ? '' : withCode(cut(result.message, MESSAGE_MAX)),
    tail(result, cut, secrets),
    steps(result, cut),
    folded('Timeline', gantt(result.steps, secrets)),
    silent(result, cut),
    folded('Details', details(result, cut)),
  ])
}

/** The summary of a step whose inputs are invalid; `problems` as in the error, a line each. */
export function renderProblems(problems: readonly string[], secrets: Secrets): string {
  return joined([
    `### ${HEADLINES.error.icon} Opsera · invalid inputs`,
    'No request was sent. Correct the inputs of the step:',
    problems.map((problem) => `- ${literal(problem, LINE_MAX, secrets)}`).join('\n'),
  ])
}

/** Remote words as Markdown, at most so many characters of them. */
type Cut = (text: string, max: number) => string

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

function folded(title: string, content: string): string {
  return content === '' ? '' : `<details><summary>${title}</summary>\n\n${content}\n\n</details>`
}

function headline({ conclusion, pipelineName, pipelineId, runCount }: RunResult, cut: Cut): string {
  const name = cut(pipelineName, NAME_MAX) || cut(pipelineId, NAME_MAX) || 'Opsera'
  const { icon, words } = HEADLINES[conclusion]
  return `### ${icon} ${name} · ${words(runCount === undefined ? undefined : `run ${runCount}`)}`
}

/** Our messages put names of inputs between backticks, which are escaped as all else is. */
function withCode(literal: string): string {
  return literal.replace(/&#96;(\w[\w: -]{0,38}\w)&#96;/g, '<code>$1</code>')
}

/** The link first, as it is what a reader wants next. */
function overview(result: RunResult, cut: Cut): string {
  const { runCount, runUrl, durationMs } = result
  const what = runCount === undefined ? 'pipeline' : `run ${runCount}`
  const position = positionOf(result)
  return [
    runUrl === '' ? '' : `<strong><a href="${attribute(runUrl)}">Open ${what} in Opsera</a></strong>`,
    durationMs === undefined ? '' : formatDuration(durationMs),
    position === undefined ? '' : `${position.at}, "${cut(position.name, NAME_MAX)}"`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function tail({ failedStep, tail, causes }: RunResult, cut: Cut, secrets: Secrets): string {
  if (tail.length === 0) return ''
  const shown = [...causes, ...(causes.length === 0 ? [] : ['[…]']), ...tail.slice(-LINES_MAX)]
  const lines = shown.map((line) => line.slice(0, LINE_MAX).toWellFormed())
  const text = preformatted(redact(lines.join('\n'), secrets))
  const title = `Last lines of ${cut(failedStep, NAME_MAX)}`
  return `<details open><summary>${title}</summary>\n\n<pre>${text}</pre>\n\n</details>`
}

function steps(result: RunResult, cut: Cut): string {
  const all = result.steps
  if (all.length === 0) return ''
  const more = all.length - STEPS_MAX
  return [
    '| | Pipeline step | Tool | State | Duration |',
    '|--:|:--|:--|:--|--:|',
    ...all.slice(0, STEPS_MAX).map((step, index) => {
      const [mark, words] = stepStateOf(result, step)
      const state = `${mark === '' ? '' : `${mark}&nbsp;`}${cut(words, WORD_MAX)}`
      return row([
        String(index + 1),
        cut(step.name, NAME_MAX) || '(no name)',
        cut(step.tool ?? '–', WORD_MAX),
        state,
        durationOf(step),
      ])
    }),
    ...(more > 0 ? ['', `${more} more pipeline steps are not shown.`] : []),
  ].join('\n')
}

function durationOf({ startedAt, endedAt }: StepReport): string {
  if (startedAt === null || endedAt === null) return '–'
  return formatDuration(Date.parse(endedAt) - Date.parse(startedAt))
}

function silent({ silentSteps }: RunResult, cut: Cut): string {
  const names = silentSteps.slice(0, STEPS_MAX).map((name) => cut(name, NAME_MAX))
  return names.length === 0 ? '' : `No console output was received for: ${names.join(', ')}.`
}

function details({ conclusion, message, pipelineId, runCount, origin, status }: RunResult, cut: Cut): string {
  const id = cut(pipelineId, NAME_MAX)
  const facts: readonly (readonly [string, string])[] = [
    ['Conclusion', conclusion],
    ['Message', isGreen(conclusion) ? cut(message, MESSAGE_MAX) : ''],
    ['Pipeline ID', id === '' ? '' : `<code>${id}</code>`],
    ['Run', runCount === undefined ? '' : String(runCount)],
    ['Origin', origin ?? ''],
    ['Opsera status', cut(status, WORD_MAX)],
  ]
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
