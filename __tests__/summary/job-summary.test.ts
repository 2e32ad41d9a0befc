import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderSummary, writeSummary } from '../../src/summary/job-summary.ts'
import type { Conclusion, RunResult, StepReport } from '../../src/run/result.ts'
import { textOf, toHtml } from '../github/github.ts'
import { HOSTILE_NAMES } from '../support/hostile.ts'
import { HOSTILE, report } from './reports.ts'
import {
  commandFile,
  knowNodeErrors,
  restoreRunner,
  temporaryFolder,
  workflowLog,
} from '../support/runner.ts'

restoreRunner()
knowNodeErrors()

const STEP: StepReport = {
  name: 'Unit tests',
  tool: 'jenkins',
  state: 'failed',
  startedAt: '2026-01-05T09:00:00.000Z',
  endedAt: '2026-01-05T09:04:30.000Z',
}

const text = (given: Partial<RunResult> = {}) => renderSummary(report(given), [])

describe('the headline', () => {
  test.each([
    ['success', '✅ Nightly succeeded'],
    ['started', '✅ Nightly was started'],
    ['failure', '❌ Nightly failed'],
    ['stopped', '❌ Nightly was stopped'],
    ['paused', '❌ Nightly waits for a person'],
    ['not-started', '❌ Nightly was not started'],
    ['unconfirmed', '❌ Nightly may have been started'],
    ['lost-contact', '❌ Nightly could not be followed to its end'],
    ['timed-out', '❌ Nightly was not over in time'],
    ['cancelled', '⚪ Nightly was left by a cancelled step'],
    ['error', '❌ Nightly could not be run'],
  ] satisfies readonly (readonly [Conclusion, string])[])('of %s', (conclusion, headline) => {
    expect(text({ conclusion })).toMatch(new RegExp(`^### ${headline}\n\nStep 3 broke\n`))
  })

  test('names the run when there is one', () => {
    expect(text({ runCount: 12 })).toMatch(/^### ❌ Nightly · run 12 failed\n/)
  })

  test('names the id of a pipeline without a name', () => {
    expect(text({ pipelineName: '' })).toMatch(/^### ❌ abc123 failed\n/)
  })
})

describe('the table', () => {
  test('holds what is known', () => {
    const all = text({
      runCount: 12,
      origin: 'adopted',
      status: 'failed',
      durationMs: 270_000,
      runUrl: 'https://portal/x',
    })
    expect(all).toContain(
      [
        '| Conclusion | Pipeline | Run | Origin | Status | Duration | Link |',
        '| :-- | :-- | :-- | :-- | :-- | :-- | :-- |',
        '| failure | Nightly <code>abc123</code> | 12 | adopted | failed | 4m 30s | <a href="https://portal/x">Portal</a> |',
        '',
      ].join('\n'),
    )
  })

  test('leaves out what is not known', () => {
    expect(text({ pipelineName: '' })).toMatch(
      /\n\n\| Conclusion \| Pipeline \|\n\| :-- \| :-- \|\n\| failure \| <code>abc123<\/code> \|\n$/,
    )
  })
})

describe('the steps', () => {
  test('are left out when there are none', () => {
    expect(text()).not.toContain('Step |')
  })

  test('have their tool, state and duration', () => {
    expect(text({ steps: [STEP] })).toContain(
      '| | Step | Tool | State | Duration |\n|--:|:--|:--|:--|--:|\n| 1 | Unit tests | jenkins | ❌&nbsp;failed | 4m 30s |\n',
    )
  })

  test.each([
    [{ tool: null, state: null, startedAt: null, endedAt: null }, '| 1 | Unit tests |  |  |  |'],
    [{ endedAt: null }, '| 1 | Unit tests | jenkins | ❌&nbsp;failed |  |'],
    [{ startedAt: null }, '| 1 | Unit tests | jenkins | ❌&nbsp;failed |  |'],
  ])('are empty where %j', (given, row) => {
    expect(text({ steps: [{ ...STEP, ...given }] })).toContain(`\n${row}\n`)
  })

  test('are at most 200, and the others are counted', () => {
    const steps = (count: number) => Array.from({ length: count }, () => STEP)
    expect(text({ steps: steps(200) })).not.toContain('not shown')
    const many = text({ steps: steps(203) })
    expect(many).toContain('\n| 200 | ')
    expect(many).not.toContain('\n| 201 | ')
    expect(many).toContain('\n\n3 more steps are not shown.\n')
  })
})

describe('the silent steps', () => {
  test('are named', () => {
    expect(text({ silentSteps: ['Build', 'A|B'] })).toContain(
      '\nNo console output came of: Build, A&#124;B.\n',
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

  test('is at most 50 lines of 1000 characters', () => {
    const tail = Array.from({ length: 60 }, (_line, index) => `line ${index} ${'x'.repeat(2_000)}`)
    const [, shown = ''] = /<pre>([^]*)<\/pre>/.exec(text({ tail })) ?? []
    const lines = shown.split('\n')
    expect(lines).toHaveLength(50)
    expect(lines[0]).toMatch(/^line 10 /)
    expect(lines.every((line) => line.length === 1_000)).toBe(true)
  })

  test('is left out when there is none', () => {
    expect(text({ failedStep: 'Unit tests' })).not.toContain('<details')
  })
})

describe('whatever Opsera sent', () => {
  test('long words are cut', () => {
    const cut = (letters: number) => `${'x'.repeat(letters - 1)}…`
    const long = 'x'.repeat(5_000)
    const all = text({ pipelineName: long, message: long, status: long })
    expect(all).toContain(`❌ ${cut(100)} failed\n\n${cut(2_000)}\n`)
    expect(all).toContain(`| ${cut(64)} |`)
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
    expect(all.split(shown)).toHaveLength(8)
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
        })
        expect(Buffer.byteLength(all)).toBeLessThan(1_048_576)
      }),
      { numRuns: 12 },
    )
  })
})

describe('the whole summary', () => {
  test('of a hostile pipeline', () => {
    const markdown = renderSummary(HOSTILE, ['token-of-16-chars!'])
    expect(markdown).not.toContain('token-of')
    const html = toHtml(markdown)
    const tags = new Set([...html.matchAll(/<(\/?[\w-]+)/g)].map(([, name = '']) => name.replace('/', '')))
    expect([...tags].sort()).toEqual([
      'a',
      'code',
      'details',
      'h3',
      'p',
      'pre',
      'summary',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
    ])
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html.match(/<tr>/g)).toHaveLength(2 + 1 + HOSTILE_NAMES.length)
    expect(html).toContain('<pre>&lt;/pre&gt;&lt;/details&gt;\n```\n| a | b |\n@octocat ***\n# heading</pre>')
    for (const name of HOSTILE_NAMES.slice(0, 4)) expect(textOf(html)).toContain(name.replace('##[', '##\\['))
  })
})

describe('writeSummary', () => {
  test('adds the report to the summary of the step', async () => {
    const file = commandFile('GITHUB_STEP_SUMMARY')
    await writeSummary(report(), [])
    expect(readFileSync(file, 'utf8')).toBe(text())
  })

  test('trouble with the file is a warning', async () => {
    const written = workflowLog()
    process.env.GITHUB_STEP_SUMMARY = join(temporaryFolder(), 'missing')
    await writeSummary(report(), [])
    expect(written()).toMatch(/^::warning::The job summary could not be written: (?!unknown).+\n$/)
  })

  test('trouble that is no error is a warning too', async () => {
    const written = workflowLog()
    const broken: RunResult = {
      ...report(),
      get steps() {
        AbortSignal.abort('thrown').throwIfAborted()
        return []
      },
    }
    await writeSummary(broken, [])
    expect(written()).toBe('::warning::The job summary could not be written: unknown error\n')
  })
})
