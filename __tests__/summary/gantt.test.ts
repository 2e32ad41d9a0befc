import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import mermaid from 'mermaid'
import { gantt } from '../../src/summary/gantt.ts'
import type { StepReport } from '../../src/run/pipeline-steps.ts'

const T0 = Date.UTC(2026, 0, 5, 9, 0, 0)
const iso = (seconds: number) => new Date(T0 + seconds * 1_000).toISOString()

function step(
  name: string,
  from: number | null,
  to: number | null,
  given: Partial<StepReport> = {},
): StepReport {
  return {
    name,
    tool: 'jenkins',
    state: 'success',
    startedAt: from === null ? null : iso(from),
    endedAt: to === null ? null : iso(to),
    ...given,
  }
}

interface Task {
  readonly task: string
  readonly startTime: Date
  readonly endTime: Date
  readonly crit: boolean
}

/** What of Mermaid reads a diagram without drawing it. */
const { mermaidAPI } = mermaid as unknown as {
  readonly mermaidAPI: {
    getDiagramFromText(source: string): Promise<{ readonly db: { getTasks(): readonly Task[] } }>
  }
}

// Loads the kinds of diagrams.
beforeAll(() => mermaid.parse('gantt'))

/** What Mermaid itself reads. The title, a text of ours, needs a browser and is left out. */
async function tasksOf(markdown: string): Promise<readonly Task[]> {
  const [, source = ''] = /^```mermaid\n([^]*)\n```$/.exec(markdown) ?? []
  const untitled = source.replace(/^ *title .*\n/m, '')
  return (await mermaidAPI.getDiagramFromText(untitled)).db.getTasks()
}

/** A diagram has three steps or more: these two are added to those of a test. */
const LAST_TWO = [step('Last but one', 0, 1), step('Last', 0, 1)]

/** The lines of the bars, without their common beginning. */
function bars(...steps: readonly StepReport[]): readonly string[] {
  return gantt([...steps, ...LAST_TWO], NO_SECRETS)
    .split('\n')
    .filter((line) => line.includes(' :') && !line.includes('. Last'))
    .map((line) => line.trim().replaceAll('2000-01-01 00:', ''))
}

describe('gantt', () => {
  test('shows each step on the clock of the run', () => {
    const steps = [
      step('Build', 10, 70),
      step('Approval', 70, 130, { waited: true }),
      step('Tests', 130, 133.5, { state: 'failed' }),
      step('Deploy', null, null, { state: null }),
    ]
    expect(gantt(steps, NO_SECRETS)).toBe(
      [
        '```mermaid',
        'gantt',
        '  title Time since the first step began',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        '  axisFormat %M:%S',
        '  todayMarker off',
        '  1. Build :done, 2000-01-01 00:00:00.000, 60000ms',
        '  2. Approval, waited for approval :active, 2000-01-01 00:01:00.000, 60000ms',
        '  3. Tests, failed :crit, 2000-01-01 00:02:00.000, 3500ms',
        '```',
      ].join('\n'),
    )
  })

  test('is nothing when fewer than three steps have a start', () => {
    expect(gantt([], NO_SECRETS)).toBe('')
    expect(gantt([step('Build', 0, 5), step('Tests', 5, 9), step('Deploy', null, 12)], NO_SECRETS)).toBe('')
  })

  test('is nothing when an instant cannot be right', () => {
    expect(gantt([step('Build', 0, 31 * 86_400), ...LAST_TWO], NO_SECRETS)).toBe('')
  })

  test.each([
    [59, '%M:%S'],
    [3_600, '%H:%M'],
    [86_400, 'day %-d, %H:%M'],
  ])('has an axis for %d seconds', (seconds, axis) => {
    expect(gantt([step('Build', 0, seconds), ...LAST_TWO], NO_SECRETS)).toContain(`\n  axisFormat ${axis}\n`)
  })

  test('is of at most 100 bars', () => {
    const many = Array.from({ length: 150 }, (_step, index) => step('x'.repeat(500), index, index + 1))
    expect(gantt(many, NO_SECRETS).match(/ :/g)).toHaveLength(100)
    expect(gantt(many, NO_SECRETS).length).toBeLessThan(16_000)
  })
})

describe('a bar', () => {
  test.each([
    ['success', '1. Build :done, 00:00.000, 5000ms'],
    ['failed', '1. Build, failed :crit, 00:00.000, 5000ms'],
    ['stopped', '1. Build, stopped :crit, 00:00.000, 5000ms'],
    [null, '1. Build :done, 00:00.000, 5000ms'],
  ])('of a step that is %s', (state, bar) => {
    expect(bars(step('Build', 0, 5, { state }))).toEqual([bar])
  })

  test('without an end is a diamond where it begins', () => {
    expect(bars(step('Build', 0, 5), step('Tests', 5, null, { state: 'running' }))).toEqual([
      '1. Build :done, 00:00.000, 5000ms',
      '2. Tests, end not known :milestone, 00:05.000, 0ms',
    ])
  })

  test('without a length is a diamond', () => {
    expect(bars(step('Build', 0, 0))).toEqual(['1. Build :done, milestone, 00:00.000, 0ms'])
  })

  test('says that the step waited for an approval, and how that ended', () => {
    expect(
      bars(
        step('Gate', 0, 9, { waited: true, state: 'rejected' }),
        step('Gate', 0, null, { waited: true, state: 'pending' }),
      ),
    ).toEqual([
      '1. Gate, waited for approval, failed :crit, 00:00.000, 9000ms',
      '2. Gate, waited for approval :active, milestone, 00:00.000, 0ms',
    ])
  })
})

describe('the name of a step', () => {
  test.each([
    ['Prüfung 步 (eins), v1.2/3 - ok!', '1. Prüfung 步 (eins), v1.2/3 - ok!'],
    ['🚀🇩🇪👍🏽', '1. 🚀🇩🇪👍🏽'],
    ['deploy: staging; C# `x`', '1. deploy staging C x'],
    ['a\n```\n# Owned\n\u202ecilbup', '1. a Owned cilbup'],
    ['###', '1.'],
    ['word '.repeat(2_000), `1. ${'word '.repeat(11)}word…`],
  ])('%j is %j', async (name, shown) => {
    const [task] = await tasksOf(gantt([step(name, 0, 5), ...LAST_TWO], NO_SECRETS))
    expect(task?.task.trim()).toBe(shown)
  })

  test('does not hold a secret', () => {
    expect(gantt([step('with token-1234 in', 0, 5), ...LAST_TWO], new Secrets(['token-1234']))).toContain(
      '1. with in :',
    )
  })

  test('is one task to Mermaid, whatever it is', async () => {
    const words =
      'section title click gantt dateFormat excludes includes weekday tickInterval todayMarker accTitle call href end crit milestone'
    const marks = ['2000-01-01', ...Array.from(':;#,{"'), '%%', '```', '~~~', '\n', '\r', '\u2028', '---']
    const word = fc.constantFrom(...words.split(' '), ...marks)
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 8 }).map((parts) => parts.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 3, maxLength: 5 }), async (names) => {
        const markdown = gantt(
          names.map((each, index) => step(each, index, index + 1, { state: 'failed' })),
          NO_SECRETS,
        )
        expect(markdown.match(/`{3,}/g)).toHaveLength(2)
        const tasks = await tasksOf(markdown)
        expect(tasks).toHaveLength(names.length)
        for (const [index, task] of tasks.entries()) {
          expect(task.task).toMatch(new RegExp(`^ *${index + 1}\\..*, failed $`))
          expect(task).toMatchObject({ crit: true })
          expect(task.endTime.getTime() - task.startTime.getTime()).toBe(1_000)
        }
      }),
      { numRuns: 30 },
    )
  })
})
