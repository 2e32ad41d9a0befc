import { NO_SECRETS, secretsOf } from '../../src/log/secrets.ts'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderProblems, renderSummary, writeSummary } from '../../src/summary/job-summary.ts'
import type { Conclusion, RunResult, StepReport } from '../../src/run/result.ts'
import { textOf, toHtml } from '../github/github.ts'
import { HOSTILE_NAMES } from '../support/hostile.ts'
import { HOSTILE, report } from './reports.ts'
import { commandFile, knowNodeErrors, restoreRunner, workflowLog } from '../support/runner.ts'

restoreRunner()
knowNodeErrors()

const STEP: StepReport = {
  name: 'Unit tests',
  tool: 'jenkins',
  state: 'failed',
  startedAt: '2026-01-05T09:00:00.000Z',
  endedAt: '2026-01-05T09:04:30.000Z',
}

const text = (given: Partial<RunResult> = {}) => renderSummary(report(given), NO_SECRETS)

describe('the headline', () => {
  test.each([
    ['success', '✅', 'run 12 succeeded'],
    ['started', '🚀', 'run 12 was started'],
    ['failure', '❌', 'run 12 failed'],
    ['stopped', '⏹️', 'run 12 was stopped'],
    ['paused', '⏸️', 'run 12 is waiting for approval'],
    ['not-started', '🚫', 'no run was started'],
    ['unconfirmed', '❔', 'a run may have been started'],
    ['lost-contact', '📡', 'lost contact with run 12'],
    ['timed-out', '⌛', 'run 12 timed out'],
    ['cancelled', '⚪', 'job cancelled during run 12'],
    ['error', '⚠️', 'the action failed'],
  ] satisfies readonly (readonly [Conclusion, string, string])[])('of %s', (conclusion, icon, words) => {
    expect(text({ conclusion, runCount: 12 })).toMatch(new RegExp(`^### ${icon} Nightly · ${words}\n`))
  })

  test('needs neither a run nor a name', () => {
    expect(text({ conclusion: 'failure' })).toMatch(/^### ❌ Nightly · the run failed\n/)
    expect(text({ conclusion: 'started' })).toMatch(/^### 🚀 Nightly · a run was started\n/)
    expect(text({ pipelineName: '' })).toMatch(/^### ❌ abc123 · /)
    expect(text({ pipelineName: '', pipelineId: '' })).toMatch(/^### ❌ Opsera · /)
  })
})

describe('the line below the headline', () => {
  const second = (given: Partial<RunResult>) => text(given).split('\n')[2]

  test('links to the run, and says how long it took and where it failed', () => {
    expect(
      second({
        runCount: 12,
        runUrl: 'https://portal/x',
        durationMs: 270_000,
        failedStep: 'Unit tests',
        steps: [
          { ...STEP, name: 'Build', state: 'success' },
          { ...STEP, failed: true },
        ],
      }),
    ).toBe(
      '<strong><a href="https://portal/x">Open run 12 in Opsera</a></strong> · 4m 30s · failed at step 2 of 2, "Unit tests"',
    )
  })

  test('links to the pipeline while no run is known', () => {
    expect(second({ runUrl: 'https://portal/x' })).toBe(
      '<strong><a href="https://portal/x">Open pipeline in Opsera</a></strong>',
    )
  })

  test('is left out when nothing of it is known', () => {
    expect(text()).toMatch(/^### .*\n\nStep 3 broke\n/)
  })
})

describe('the message', () => {
  test('is below for a red step, and in the details for a green one', () => {
    expect(text()).toContain('\n\nStep 3 broke\n')
    const green = text({ conclusion: 'success', message: 'All good' })
    expect(green).not.toContain('\n\nAll good\n')
    expect(green).toContain('\n- Message: All good\n')
  })
})

test('a name of an input in the message is code, and nothing else between backticks is', () => {
  const message = 'Set `on-busy: wait`, not `<b>` or `@all` or `'
  expect(text({ message })).toContain(
    '\nSet <code>on-busy: wait</code>, not &#96;&lt;b&gt;&#96; or &#96;@&#8203;all&#96; or &#96;\n',
  )
})

describe('the details', () => {
  test('are folded, and hold what is known', () => {
    expect(text({ runCount: 12, origin: 'adopted', status: 'failed' })).toContain(
      [
        '<details><summary>Details</summary>',
        '',
        '- Conclusion: failure',
        '- Pipeline ID: <code>abc123</code>',
        '- Run: 12',
        '- Origin: adopted',
        '- Opsera status: failed',
        '',
        '</details>',
        '',
      ].join('\n'),
    )
  })

  test('leave out what is not known', () => {
    expect(text({ pipelineId: '' })).toMatch(/\n- Conclusion: failure\n\n<\/details>\n$/)
  })
})

describe('the pipeline steps', () => {
  test('are left out when there are none', () => {
    expect(text()).not.toContain('Pipeline step |')
  })

  test('have their tool, state and duration', () => {
    expect(text({ steps: [STEP] })).toContain(
      '| | Pipeline step | Tool | State | Duration |\n|--:|:--|:--|:--|--:|\n| 1 | Unit tests | jenkins | ❌&nbsp;failed | 4m 30s |\n',
    )
  })

  test.each([
    [{ tool: null, state: null, startedAt: null, endedAt: null }, '| 1 | Unit tests | – | not run | – |'],
    [{ endedAt: null }, '| 1 | Unit tests | jenkins | ❌&nbsp;failed | – |'],
    [{ startedAt: null }, '| 1 | Unit tests | jenkins | ❌&nbsp;failed | – |'],
    [{ name: '' }, '| 1 | (no name) | jenkins | ❌&nbsp;failed | 4m 30s |'],
  ])('have no empty cell where %j', (given, row) => {
    expect(text({ steps: [{ ...STEP, ...given }] })).toContain(`\n${row}\n`)
  })

  test('are at most 200, and the others are counted', () => {
    const steps = (count: number) => Array.from({ length: count }, () => STEP)
    expect(text({ steps: steps(200) })).not.toContain('not shown')
    const many = text({ steps: steps(203) })
    expect(many).toContain('\n| 200 | ')
    expect(many).not.toContain('\n| 201 | ')
    expect(many).toContain('\n\n3 more pipeline steps are not shown.\n')
  })

  test('have a folded timeline when three of them have a start', () => {
    expect(text({ steps: [STEP, STEP, STEP] })).toContain(
      '<details><summary>Timeline</summary>\n\n```mermaid\n',
    )
    expect(text({ steps: [STEP, STEP] })).not.toContain('Timeline')
  })
})

describe('the pipeline steps without console output', () => {
  test('are named', () => {
    expect(text({ silentSteps: ['Build', 'A|B'] })).toContain(
      '\nNo console output was received for: Build, A&#124;B.\n',
    )
  })

  test('are left out when there are none', () => {
    expect(text()).not.toContain('No console output')
  })
})

describe('the tail', () => {
  test('holds the last lines of the failed step', () => {
    expect(text({ failedStep: 'Unit <tests>', tail: ['a  b', '', '</pre>'] })).toContain(
      '\n<details open><summary>Last lines of Unit &lt;tests&gt;</summary>\n\n' +
        '<pre>a  b\n\n&lt;/pre&gt;</pre>\n\n</details>\n',
    )
  })

  test('is preceded by the lines that look like the cause', () => {
    expect(text({ tail: ['Deleting'], causes: ['[ERROR] <one>', '[ERROR] two'] })).toContain(
      '<pre>[ERROR] &lt;one&gt;\n[ERROR] two\n[…]\nDeleting</pre>',
    )
  })

  test('is at most 50 lines of 1000 characters', () => {
    const tail = Array.from({ length: 60 }, (_line, index) => `line ${index} ${'x'.repeat(2_000)}`)
    const [, shown = ''] = /<pre>([^]*)<\/pre>/.exec(text({ tail })) ?? []
    const lines = shown.split('\n')
    expect(lines).toHaveLength(50)
    expect(lines[0]).toMatch(/^line 10 /)
    expect(lines.every((line) => line.length === 1_000)).toBe(true)
  })

  test('is left out when there is none', () => {
    expect(text({ failedStep: 'Unit tests' })).not.toContain('<details open')
  })
})

describe('invalid inputs', () => {
  test('are listed as in the error, as plain text', () => {
    expect(
      renderProblems(['pipeline-id: is "<b>"', 'wait: is "a|b token-1234"'], secretsOf(['token-1234'])),
    ).toBe(
      [
        '### ⚠️ Opsera · invalid inputs\n',
        'No request was sent. Correct the inputs of the step:\n',
        '- pipeline-id: is "&lt;b&gt;"',
        '- wait: is "a&#124;b &#42;&#42;&#42;"\n',
      ].join('\n'),
    )
  })
})

describe('whatever Opsera sent', () => {
  test('long words are cut', () => {
    const cut = (letters: number) => `${'x'.repeat(letters - 1)}…`
    const long = 'x'.repeat(5_000)
    const all = text({ pipelineName: long, message: long, status: long })
    expect(all).toContain(`❌ ${cut(100)} · the run failed\n\n${cut(2_000)}\n`)
    expect(all).toContain(`- Opsera status: ${cut(64)}\n`)
  })

  test('words are shown as they are, never read as markup', () => {
    const bad = '|x|<b>[y](z)`@all\n# h'
    const shown = '&#124;x&#124;&lt;b&gt;&#91;y&#93;(z)&#96;@&#8203;all &#35; h'
    const all = text({
      pipelineName: bad,
      message: bad,
      status: bad,
      steps: [{ ...STEP, name: bad, tool: bad, state: bad }],
    })
    expect(all.split(shown)).toHaveLength(7)
    expect(all).not.toContain('<b>')
  })

  test('the worst report is less than 1 MiB', () => {
    const letter = fc.constantFrom('~', '<', '@', '#1', '\u0000', '\ud83d', '✅', '步')
    fc.assert(
      fc.property(letter, (worst) => {
        const long = worst.repeat(3_000)
        const many = Array.from({ length: 300 }, () => long)
        const steps = many.map((name) => ({ ...STEP, name, tool: name, state: name }))
        const all = text({
          message: long,
          pipelineId: long,
          pipelineName: long,
          status: long,
          failedStep: long,
          runUrl: `https://portal/${long}`,
          steps,
          silentSteps: many,
          tail: many,
          causes: many.slice(0, 5),
        })
        expect(Buffer.byteLength(all)).toBeLessThan(1_048_576)
      }),
      { numRuns: 12 },
    )
  })
})

describe('the whole summary', () => {
  test('of a hostile pipeline', () => {
    const markdown = renderSummary(HOSTILE, secretsOf(['token-of-16-chars!']))
    expect(markdown).not.toContain('token-of')
    const html = toHtml(markdown)
    const tags = new Set([...html.matchAll(/<(\/?[\w-]+)/g)].map(([, name = '']) => name.replace('/', '')))
    expect([...tags].sort()).toEqual([
      'a',
      'code',
      'details',
      'h3',
      'li',
      'p',
      'pre',
      'strong',
      'summary',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ])
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html.match(/<tr>/g)).toHaveLength(1 + HOSTILE_NAMES.length)
    expect(html).toContain('<pre>&lt;/pre&gt;&lt;/details&gt;\n```\n| a | b |\n@octocat ***\n# heading</pre>')
    for (const name of HOSTILE_NAMES.slice(0, 4)) expect(textOf(html)).toContain(name.replace('##[', '##\\['))
  })
})

describe('writeSummary', () => {
  test('adds the report to the summary of the step', async () => {
    const file = commandFile('GITHUB_STEP_SUMMARY')
    await writeSummary(() => 'the summary')
    expect(readFileSync(file, 'utf8')).toBe('the summary')
    // As by another process that cleans RUNNER_TEMP; the toolkit keeps the first path.
    rmSync(dirname(file), { recursive: true })
    await writeSummary(() => 'once more')
    expect(readFileSync(file, 'utf8')).toBe('once more')
  })

  test('a file that cannot be written is a warning', async () => {
    const written = workflowLog()
    process.env.GITHUB_STEP_SUMMARY = join(commandFile('GITHUB_OUTPUT'), 'below-a-file')
    await writeSummary(() => 'the summary')
    expect(written()).toMatch(
      /^::warning::The job summary \(GITHUB_STEP_SUMMARY\) could not be written: .+\n$/,
    )
  })

  test('a thrown value that is no error is a warning too', async () => {
    const written = workflowLog()
    await writeSummary(() => {
      AbortSignal.abort('thrown').throwIfAborted()
      return ''
    })
    expect(written()).toBe('::warning::The job summary (GITHUB_STEP_SUMMARY) could not be written: thrown\n')
  })
})
