import { describe, expect } from '@jest/globals'
import { CONSOLE_SHAPES, type ConsoleSpec } from '../../simulator/spec.ts'
import {
  annotations,
  calls,
  expectGreen,
  expectRed,
  gateTest,
  groups,
  PIPELINE_ID,
  shown,
  step,
  type Played,
} from './gate.ts'

const printing = (name: string, ...console: readonly ConsoleSpec[]) => step(name, { console })

/** The log file's text, which `log-file` names. */
const kept = ({ logFile }: Played) => logFile?.text ?? ''

gateTest(
  'console text is printed in every shape in which Opsera keeps it',
  {
    steps: CONSOLE_SHAPES.map((shape) => ({
      ...printing(`Step ${shape}`, { text: `first of ${shape}\nlast of ${shape}`, shape, afterMs: 0 }),
      takesMs: 50,
    })),
  },
  (played) => {
    expectGreen(played, 'success')
    const expected = CONSOLE_SHAPES.flatMap((shape, index) => [
      `Step ${index + 1}/10 · Step ${shape} (jenkins)`,
      `first of ${shape}`,
      `last of ${shape}`,
    ])
    const printed = shown(played.main).split('\n')
    expect(printed.filter((line) => expected.includes(line)).sort()).toEqual(expected.sort())
    expect(played.logFile?.mode).toBe(0o600)
  },
)

gateTest(
  'lines of different records do not run together in the log file',
  {
    steps: [
      printing('Build', { text: 'first\nlast', afterMs: 0 }),
      printing('Tests', { text: 'first\nlast', afterMs: 0 }),
    ],
  },
  (played) => {
    expectGreen(played, 'success')
    expect(kept(played).split('\n').sort()).toEqual(['', 'first', 'first', 'last', 'last'])
  },
)

for (const lists of ['data', 'count-data'] as const) {
  gateTest(
    `a list inside an object (${lists}) is read`,
    {
      steps: [printing('Build', { text: 'here I am\n', afterMs: 0 })],
      behaviour: { lists, summary: 'data' },
    },
    (played) => {
      expectGreen(played, 'success')
      expect(shown(played.main)).toContain('here I am')
    },
  )
}

gateTest(
  'records are printed in the order of their time, whatever the order in which they come',
  {
    steps: [
      step('Build', {
        takesMs: 1_000,
        console: [
          { text: 'third\n', afterMs: 30 },
          { text: 'first\n', afterMs: 10 },
          { text: 'second\n', afterMs: 40, datedBackMs: 20 },
        ],
      }),
      step('Wait', { takesMs: 500 }),
    ],
  },
  (played) => {
    expect(kept(played)).toBe('first\nsecond\nthird\n')
  },
)

describe('after the end', () => {
  gateTest(
    'a record that comes late is waited for',
    { steps: [printing('Build', { text: 'late\n', afterMs: 3_000 })], inputs: { 'log-drain': '6s' } },
    (played) => {
      expectGreen(played, 'success')
      expect(kept(played)).toBe('late\n')
    },
  )

  gateTest(
    'a record that was empty, and one that grows, are printed once each, as they come',
    {
      steps: [
        printing(
          'Build',
          { text: '', afterMs: 0, growth: [{ afterMs: 2_500, text: 'was empty\n' }] },
          { text: 'one\ntw', afterMs: 0, growth: [{ afterMs: 2_500, text: 'o\nthree' }] },
        ),
      ],
      inputs: { 'log-drain': '6s' },
    },
    (played) => {
      expectGreen(played, 'success')
      const lines = shown(played.main).split('\n')
      expect(lines.filter((line) => /^(one|two|three|was empty)$/.test(line)).sort()).toEqual([
        'one',
        'three',
        'two',
        'was empty',
      ])
      expect(groups(played.main)).toContain('Step 1/1 · Build (jenkins) (continued)')
    },
  )

  gateTest(
    'the failed step is waited for longer than quiet lasts',
    {
      steps: [step('Build', { result: 'failed', console: [{ text: 'it broke\n', afterMs: 7_000 }] })],
      inputs: { 'log-drain': '12s' },
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed at step "Build"/)
      expect(kept(played)).toBe('it broke\n')
    },
  )

  gateTest(
    'a log-drain of 0s is one last read',
    { steps: [printing('Build', { text: 'late\n', afterMs: 20_000 })], inputs: { 'log-drain': '0s' } },
    (played) => {
      expectGreen(played, 'success')
      expect(kept(played)).toBe('')
      const types = played.opsera.calls('pipeline-logs').map(({ body }) => (body as { type?: string }).type)
      expect(types).toEqual(['console output', undefined])
    },
  )
})

gateTest(
  'records of another run are dropped',
  {
    faults: [
      {
        call: 'pipeline-logs',
        times: Infinity,
        what: {
          kind: 'reply',
          code: 200,
          contentType: 'application/json',
          body: JSON.stringify([
            row(3, 'ours'),
            row(2, 'theirs'),
            row(undefined, 'nameless'),
            row('3', 'text'),
          ]),
        },
      },
    ],
  },
  (played) => {
    expectGreen(played, 'success')
    expect(kept(played).split('\n').sort()).toEqual(['', 'nameless', 'ours', 'text'])
    expect(shown(played.main)).not.toContain('theirs')
  },
)

function row(runCount: number | string | undefined, text: string) {
  return {
    _id: text.padEnd(24, '0'),
    ...(runCount !== undefined && { run_count: runCount }),
    step_name: 'Build',
    action: 'console output',
    createdAt: '2026-05-04T10:00:00.000Z',
    api_response: { jenkinsConsoleLog: `${text}\n` },
  }
}

gateTest(
  'a reply of 1000 rows is one warning that older rows may be missing',
  {
    steps: [
      printing(
        'Build',
        ...Array.from({ length: 1_005 }, (_, index) => ({ text: `row ${index}\n`, afterMs: index / 10 })),
      ),
      step('Wait', { takesMs: 500 }),
    ],
  },
  (played) => {
    expectGreen(played, 'success')
    expect(annotations(played.main, 'warning')).toEqual([expect.stringMatching(/1000 log rows/)])
    expect(kept(played)).toContain('row 1004\n')
  },
)

gateTest(
  'beyond log-limit the text goes to the log file alone, but for the last lines of the failed step',
  {
    steps: [
      step('Build', { console: [{ text: numbered('build', 80_000), afterMs: 0 }] }),
      step('Unit tests', { result: 'failed', console: [{ text: numbered('test', 10_000), afterMs: 0 }] }),
    ],
    inputs: { 'log-limit': '1', 'log-drain': '1s' },
  },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed at step "Unit tests"/)
    expect(annotations(played.main, 'notice')).toEqual([expect.stringContaining('log-limit (1 MB)')])
    expect(played.main.raw.length).toBeLessThan(1_100_000)
    expect(kept(played)).toBe(numbered('build', 80_000) + numbered('test', 10_000))
    expect(groups(played.main)).toContain('Last lines of Unit tests')
    expect(shown(played.main)).toContain('test line 9800\n')
    expect(shown(played.main)).not.toContain('test line 9799\n')
  },
)

function numbered(what: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${what} line ${index}\n`).join('')
}

describe('logs', () => {
  const steps = [printing('Build', { text: 'console\n', afterMs: 0 })]

  gateTest(
    'activity shows a line for each other row too',
    { steps, inputs: { logs: 'activity' } },
    (played) => {
      expectGreen(played, 'success')
      expect(shown(played.main)).toMatch(/Build has begun/)
      expect(shown(played.main)).toMatch(/Build has succeeded/)
      expect(kept(played)).toBe('console\n')
    },
  )

  gateTest('console shows none of those', { steps, inputs: { logs: 'console' } }, (played) => {
    expectGreen(played, 'success')
    expect(shown(played.main)).not.toContain('Build has begun')
    expect(kept(played)).toBe('console\n')
  })

  gateTest('none shows no console and names no file', { steps, inputs: { logs: 'none' } }, (played) => {
    expectGreen(played, 'success')
    expect(shown(played.main)).not.toContain('console')
    expect(played.outputs['log-file']).toBe('')
    expect(calls(played, 'pipeline-logs')).toBeLessThanOrEqual(1)
  })
})

gateTest(
  'text that is rewritten is printed whole',
  {
    steps: [step('Build', { takesMs: 300 })],
    inputs: { 'log-drain': '6s' },
    faults: [
      { call: 'pipeline-logs', from: 1, times: 1, what: reply([row(3, 'ours')]) },
      {
        call: 'pipeline-logs',
        from: 2,
        times: Infinity,
        what: reply([{ ...row(3, 'ours'), api_response: { jenkinsConsoleLog: 'other words\n' } }]),
      },
    ],
  },
  (played) => {
    expectGreen(played, 'success')
    expect(groups(played.main).filter((title) => title.endsWith('(rewritten)'))).toHaveLength(1)
    expect(kept(played)).toBe('ours\nother words\n')
  },
)

function reply(body: object) {
  return { kind: 'reply', code: 200, contentType: 'application/json', body: JSON.stringify(body) } as const
}

gateTest(
  'trouble with logs is one warning, and the verdict stands',
  { faults: [{ call: 'pipeline-logs', times: Infinity, what: { kind: 'reply', code: 500 } }] },
  (played) => {
    expectGreen(played, 'success')
    expect(annotations(played.main, 'warning')).toEqual([
      expect.stringMatching(/^The logs of run 3 could not/),
    ])
    expect(played.opsera.calls('pipeline-logs')[0]?.body).toMatchObject({
      pipelineId: PIPELINE_ID,
      runCount: 3,
    })
  },
)
