/** The job summary: for a reader who did not watch the run. Made from the result only; what is not known is left out. */
import { summary, warning } from '@actions/core'
import { truncate } from '../log/sanitize.ts'
import { NO_SECRETS, type Secrets } from '../log/secrets.ts'
import { isEnd, phaseOf, type Phase } from '../opsera/status-words.ts'
import { formatDuration } from '../run/messages.ts'
import type { StepReport } from '../run/pipeline-steps.ts'
import { isGreen, type RunResult } from '../run/result.ts'
import { diskProblem } from '../runner/disk.ts'
import { headlineOf } from './final-lines.ts'
import { gantt } from './gantt.ts'
import { literal, preformatted } from './markdown.ts'

/**
 * GitHub drops a summary of more than 1 MiB as a whole. A character becomes at most 8 bytes here, so with these numbers
 * the steps take 370 kB, the silent ones 160 kB, the 56 lines of the tail 280 kB and the diagram 50 kB at the most.
 */
const NAME_MAX = 100
const WORD_MAX = 64
const MESSAGE_MAX = 2_000
const STEPS_MAX = 200
const LINE_MAX = 1_000

/** Appends to the step's summary; a failure is a warning and never changes the verdict. */
export async function writeSummary(markdown: () => string): Promise<void> {
  try {
    await summary.addRaw(markdown()).write()
  } catch (error) {
    warning(diskProblem('The job summary (GITHUB_STEP_SUMMARY)', error))
  }
}

/** Makes remote text literal Markdown, cut to at most `max` characters. */
type Cut = (text: string, max?: number) => string

/** GitHub flavoured Markdown of less than 1 MiB, whatever Opsera sent. */
export function renderSummary(result: RunResult, secrets: Secrets): string {
  const cut: Cut = (text, max = NAME_MAX) => literal(text, max, secrets)
  const { icon, words } = headlineOf(result)
  const name = cut(result.pipelineName) || cut(result.pipelineId) || 'Opsera'
  const message = isGreen(result.conclusion) ? '' : cut(result.message, MESSAGE_MAX)
  const silent = result.steps
    .filter(isSilent)
    .slice(0, STEPS_MAX)
    .map(({ name }) => cut(name))
  const parts = [
    `### ${icon} ${name} · ${words}`,
    overview(result, cut),
    // Our messages put names of inputs between backticks, which are escaped as all else is.
    message.replace(/&#96;(\w[\w: -]{0,38}\w)&#96;/g, '<code>$1</code>'),
    lastLines(result, cut, secrets),
    stepTable(result, cut),
    folded('Timeline', gantt(result.steps, secrets)),
    silent.length === 0 ? '' : `No console output was received for: ${silent.join(', ')}.`,
    folded('Details', details(result, cut)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Whether a pipeline step ran without any console text. One that waited for approval is not expected to have some. */
function isSilent({ state, waited = false, hasConsole }: StepReport): boolean {
  return state !== null && !waited && hasConsole === false
}

/** The summary of a step whose inputs are invalid; `problems` as in the error, a line each, without secrets. */
export function renderProblems(problems: readonly string[]): string {
  const list = problems.map((problem) => `- ${literal(problem, LINE_MAX, NO_SECRETS)}\n`).join('')
  return `### ⚠️ Opsera · invalid inputs\n\nNo request was sent. Correct the inputs of the step:\n\n${list}`
}

function folded(title: string, content: string, open = ''): string {
  return content && `<details${open}><summary>${title}</summary>\n\n${content}\n\n</details>`
}

/** The link first, as it is what a reader wants next. */
function overview(result: RunResult, cut: Cut): string {
  const { runCount, runUrl, durationMs } = result
  const what = runCount === undefined ? 'pipeline' : `run ${runCount}`
  const parts = [
    // A URL made of `portal-url` and an id holds nothing that ends an attribute.
    runUrl && `<strong><a href="${runUrl}">Open ${what} in Opsera</a></strong>`,
    durationMs === undefined ? '' : formatDuration(durationMs),
    positionOf(result, cut),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Where the run failed, or how far it got: `failed at step 4 of 5, "Smoke tests"`. */
function positionOf({ steps, conclusion }: RunResult, cut: Cut): string {
  const failed = steps.find((step) => step.failed)
  const reached = steps.findLast(({ state, endedAt }) => state !== null && endedAt === null)
  const step = failed ?? (conclusion === 'success' ? undefined : reached)
  if (step === undefined) return ''
  const at = `at step ${steps.indexOf(step) + 1} of ${steps.length}, "${cut(step.name)}"`
  return failed === undefined ? at : `failed ${at}`
}

function lastLines({ failedStep, tail, causes }: RunResult, cut: Cut, secrets: Secrets): string {
  const shown = [...causes, ...(causes.length === 0 ? [] : ['[…]']), ...tail]
  const lines = shown.map((line) => truncate(line, LINE_MAX)).join('\n')
  const text = preformatted(secrets.redact(lines))
  return folded(`Last lines of ${cut(failedStep)}`, text && `<pre>${text}</pre>`, ' open')
}

function stepTable(result: RunResult, cut: Cut): string {
  const rows = result.steps.slice(0, STEPS_MAX).map((step, index) => {
    const { name, tool, startedAt, endedAt } = step
    const isTimed = startedAt !== null && endedAt !== null
    const duration = isTimed ? formatDuration(Date.parse(endedAt) - Date.parse(startedAt)) : '–'
    const words = [cut(name) || '(no name)', cut(tool ?? '–', WORD_MAX), stateOf(step, result, cut)]
    return `| ${[index + 1, ...words, duration].join(' | ')} |`
  })
  if (rows.length === 0) return ''
  const more = result.steps.length - STEPS_MAX
  return [
    '| | Pipeline step | Tool | State | Duration |',
    '|--:|:--|:--|:--|--:|',
    ...rows,
    ...(more > 0 ? ['', `${more} more pipeline steps are not shown.`] : []),
  ].join('\n')
}

const STATES: Readonly<Record<Exclude<Phase, 'unknown'>, string>> = {
  success: '✅&nbsp;success',
  failure: '❌&nbsp;failed',
  stopped: '⏹️&nbsp;stopped',
  waiting: '⏸️&nbsp;waiting for approval',
  running: '▶️&nbsp;running',
  queued: 'queued',
}

/** A state that agrees with the verdict: in a run that has ended, no pipeline step is running or waiting. */
function stateOf(step: StepReport, { conclusion, status }: RunResult, cut: Cut): string {
  const { state, startedAt, failed } = step
  const isVerdict = conclusion === 'success' || conclusion === 'failure' || conclusion === 'stopped'
  // Without a verdict the last status word counts, as of a stop after a timeout.
  const run = isVerdict ? conclusion : phaseOf(status)
  const hasEnded = isEnd(run)
  if (failed === true) return STATES.failure
  if (state === null && startedAt === null) return hasEnded ? 'not run' : 'not run yet'
  const phase = phaseOf(state ?? '')
  if (phase === 'unknown') return cut(state ?? 'not known', WORD_MAX)
  if (!hasEnded || isEnd(phase)) return STATES[phase]
  return run === 'stopped' ? STATES.stopped : 'end not reported'
}

function details({ conclusion, message, pipelineId, runCount, origin, status }: RunResult, cut: Cut): string {
  const facts = {
    Conclusion: conclusion,
    Message: isGreen(conclusion) ? cut(message, MESSAGE_MAX) : '',
    'Pipeline ID': pipelineId && `<code>${cut(pipelineId)}</code>`,
    Run: runCount,
    Origin: origin,
    'Opsera status': cut(status, WORD_MAX),
  }
  return Object.entries(facts)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')
}
