import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import type { StepReport } from '../../src/run/pipeline-steps.ts'
import type { Conclusion, RunResult } from '../../src/run/result.ts'
import { renderSummary, writeSummary } from '../../src/summary/job-summary.ts'
import { commandFile, restoreRunner, workflowLog } from '../support/runner.ts'
import { report } from './reports.ts'

restoreRunner()

const AT = '2026-01-05T09:00:00.000Z'
const FAILED: StepReport = {
  name: 'Unit tests',
  tool: 'jenkins',
  state: 'failed',
  startedAt: AT,
  endedAt: '2026-01-05T09:04:30.000Z',
}

/** A pipeline step without a tool; it began unless it has no state. */
function step(name: string, state: string | null): StepReport {
  const hasEnded = state === 'success' || state === 'failed'
  return { name, tool: null, state, startedAt: state === null ? null : AT, endedAt: hasEnded ? AT : null }
}

/** The golden files show whole summaries; these tests show what they do not. */
const text = (given: Partial<RunResult> = {}) => renderSummary(report(given), NO_SECRETS)

test('the headline needs neither a run nor a name', () => {
  expect(text({ runCount: 12 })).toMatch(/^### ❌ Nightly · run 12 failed\n/)
  expect(text({ pipelineName: '' })).toMatch(/^### ❌ abc123 · the run failed\n/)
  expect(text({ pipelineName: '', pipelineId: '' })).toMatch(/^### ❌ Opsera · /)
})

describe('the line below the headline', () => {
  const second = (given: Partial<RunResult>) => text(given).split('\n')[2]
  const positionIn = (conclusion: Conclusion, ...steps: readonly StepReport[]) =>
    second({ conclusion, durationMs: 0, steps })
  const BUILD = step('Build', 'success')
  const BROKEN = { ...step('Tests', 'failed'), failed: true }

  test('links to the pipeline while no run is known', () => {
    expect(second({ runUrl: 'https://portal/x' })).toBe(
      '<strong><a href="https://portal/x">Open pipeline in Opsera</a></strong>',
    )
  })

  test('is left out when nothing of it is known', () => {
    expect(text()).toMatch(/^### .*\n\nStep 3 broke\n/)
  })

  test('names the step that failed, also among steps of one name', () => {
    expect(positionIn('failure', step('Tests', 'failed'), BUILD, BROKEN)).toBe(
      '0s · failed at step 3 of 3, "Tests"',
    )
  })

  test('names the step that the run got to when nothing failed', () => {
    const steps = [BUILD, step('Tests', 'running'), step('Deploy', null)]
    expect(positionIn('timed-out', ...steps)).toBe('0s · at step 2 of 3, "Tests"')
    expect(positionIn('success', ...steps)).toBe('0s')
    expect(positionIn('cancelled', step('Build', null))).toBe('0s')
  })
})

test('a name of an input in the message is code, and nothing else between backticks is', () => {
  const message = 'Set `on-busy: wait`, not `<b>` or `@all` or `'
  expect(text({ message })).toContain(
    '\nSet <code>on-busy: wait</code>, not &#96;&lt;b&gt;&#96; or &#96;@&#8203;all&#96; or &#96;\n',
  )
})

test('the details leave out what is not known', () => {
  expect(text({ pipelineId: '' })).toMatch(/\n- Conclusion: failure\n\n<\/details>\n$/)
})

describe('the pipeline steps', () => {
  test.each<[Partial<StepReport>, string]>([
    [{}, '| 1 | Unit tests | jenkins | ❌&nbsp;failed | 4m 30s |'],
    [{ tool: null, state: null, startedAt: null, endedAt: null }, '| 1 | Unit tests | – | not run | – |'],
    [{ endedAt: null }, '| 1 | Unit tests | jenkins | ❌&nbsp;failed | – |'],
    [{ name: '' }, '| 1 | (no name) | jenkins | ❌&nbsp;failed | 4m 30s |'],
  ])('have no empty cell where %j', (given, row) => {
    expect(text({ steps: [{ ...FAILED, ...given }] })).toContain(`\n${row}\n`)
  })

  test('are at most 200, and the others are counted', () => {
    const steps = (count: number) => Array.from({ length: count }, () => FAILED)
    expect(text({ steps: steps(200) })).not.toContain('not shown')
    const many = text({ steps: steps(203) })
    expect(many).toContain('\n| 200 | ')
    expect(many).not.toContain('\n| 201 | ')
    expect(many).toContain('\n\n3 more pipeline steps are not shown.\n')
  })
})

describe('the state of a pipeline step', () => {
  const stateIn = (conclusion: Conclusion, status: string, state: string | null, failed = false) =>
    /\n\| 1 \| Build \| – \| (.*) \| .* \|\n/.exec(
      text({ conclusion, status, steps: [{ ...step('Build', state), failed }] }),
    )?.[1]

  test.each<[Conclusion, string, string | null, string]>([
    ['success', 'success', 'success', '✅&nbsp;success'],
    ['success', 'success', null, 'not run'],
    ['failure', 'failed', 'rejected', '❌&nbsp;failed'],
    ['stopped', 'stopped', 'running', '⏹️&nbsp;stopped'],
    ['stopped', 'stopped', 'success', '✅&nbsp;success'],
    ['paused', 'paused', 'pending', '⏸️&nbsp;waiting for approval'],
    ['paused', 'paused', null, 'not run yet'],
    ['timed-out', 'running', 'running', '▶️&nbsp;running'],
    ['timed-out', 'stopped', 'running', '⏹️&nbsp;stopped'],
    ['cancelled', '', 'queued', 'queued'],
    ['lost-contact', 'running', 'skipped', 'skipped'],
  ])('of %s with the status "%s": %s is shown as "%s"', (conclusion, status, state, shown) => {
    expect(stateIn(conclusion, status, state)).toBe(shown)
  })

  test('is "not known" for a step that began without a record of its state', () => {
    expect(text({ steps: [{ ...FAILED, state: null }] })).toContain('| not known |')
  })

  test('is failed for the one that Opsera names, whatever its records say', () => {
    expect(stateIn('failure', 'failed', 'running', true)).toBe('❌&nbsp;failed')
    expect(stateIn('failure', 'failed', null, true)).toBe('❌&nbsp;failed')
  })

  test.each<[Conclusion, string]>([
    ['success', ''],
    ['failure', 'failed'],
    ['timed-out', 'Success'],
    ['cancelled', 'failed'],
  ])('is neither running nor waiting in a run that has ended: %s, "%s"', (conclusion, status) => {
    for (const state of ['running', 'in progress', 'paused', 'PENDING', 'queued'])
      expect(stateIn(conclusion, status, state)).toBe('end not reported')
  })
})

describe('the tail', () => {
  test('is preceded by the lines that look like the cause', () => {
    expect(text({ tail: ['Deleting'], causes: ['[ERROR] <one>', '[ERROR] two'] })).toContain(
      '<pre>[ERROR] &lt;one&gt;\n[ERROR] two\n[…]\nDeleting</pre>',
    )
  })

  test('has no secret, also if it is wrapped over lines', () => {
    const markdown = renderSummary(
      report({ tail: ['a token-of-', '16-chars! b'] }),
      new Secrets(['token-of-16-chars!']),
    )
    expect(markdown).toContain('<pre>a *** b</pre>')
  })
})

describe('whatever Opsera sent', () => {
  test('long words are cut', () => {
    const cut = (letters: number) => `${'x'.repeat(letters - 1)}…`
    const long = 'x'.repeat(5_000)
    const all = text({ pipelineName: long, message: long, status: long, tail: [long] })
    expect(all).toContain(`❌ ${cut(100)} · the run failed\n\n${cut(2_000)}\n`)
    expect(all).toContain(`- Opsera status: ${cut(64)}\n`)
    expect(all).toContain(`<pre>${cut(1_000)}</pre>`)
  })

  test('words are shown as they are, never read as markup', () => {
    const bad = '|x|<b>[y](z)`@all\n# h'
    const shown = '&#124;x&#124;&lt;b&gt;&#91;y&#93;(z)&#96;@&#8203;all &#35; h'
    const steps = [{ ...FAILED, name: bad, tool: bad, state: bad }]
    const all = text({ pipelineName: bad, message: bad, status: bad, steps })
    expect(all.split(shown)).toHaveLength(7)
    expect(all).not.toContain('<b>')
  })

  test.each(['~', '@', '#1', '\ud83d', '步'])('the worst report is less than 1 MiB: %j', (worst) => {
    const long = worst.repeat(3_000)
    const many = Array.from({ length: 300 }, () => long)
    const all = text({
      message: long,
      pipelineId: long,
      pipelineName: long,
      status: long,
      failedStep: long,
      runUrl: `https://portal/${'x'.repeat(3_000)}`,
      steps: many.map((name) => ({ ...FAILED, name, tool: name, state: name, hasConsole: false })),
      tail: many.slice(0, 50),
      causes: many.slice(0, 5),
    })
    expect(Buffer.byteLength(all)).toBeLessThan(1_048_576)
  })
})

describe('writeSummary', () => {
  test('adds the report to the summary of the step', async () => {
    const file = commandFile('GITHUB_STEP_SUMMARY')
    await writeSummary(() => 'the summary')
    expect(readFileSync(file, 'utf8')).toBe('the summary')
  })

  test('a file that cannot be written is a warning', async () => {
    const written = workflowLog()
    process.env.GITHUB_STEP_SUMMARY = join(commandFile('GITHUB_OUTPUT'), 'below-a-file')
    await writeSummary(() => 'the summary')
    expect(written()).toMatch(
      /^::warning::The job summary \(GITHUB_STEP_SUMMARY\) could not be written: .+\n$/,
    )
  })
})
