/** What a step writes beside its result: console output, log file, steps file, outputs, summary; and a disk that fails. */
import { describe, expect } from '@jest/globals'
import { readAction } from '../../runner-emulator/action.ts'
import { CONSOLE_SHAPES, type ConsoleSpec } from '../../simulator/spec.ts'
import {
  ACTION,
  annotations,
  calls,
  expectGreen,
  expectRed,
  gateTest,
  groups,
  LONG,
  shown,
  step,
} from './gate.ts'

const printing = (name: string, ...console: readonly ConsoleSpec[]) => step(name, { console })
const numbered = (what: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${what} line ${index}\n`).join('')

gateTest(
  'console output is printed in every shape in which Opsera stores it',
  {
    steps: CONSOLE_SHAPES.map((shape) => ({
      ...printing(`Step ${shape}`, { text: `first of ${shape}\nlast of ${shape}`, shape, afterMs: 0 }),
      takesMs: 50,
    })),
  },
  (played) => {
    expectGreen(played, 'success')
    for (const [index, shape] of CONSOLE_SHAPES.entries()) {
      expect(groups(played.main)).toContain(
        `Step ${index + 1}/${CONSOLE_SHAPES.length} · Step ${shape} (jenkins)`,
      )
      // The last line has no end, so it is printed once nothing can follow it.
      for (const line of [`first of ${shape}`, `last of ${shape}`])
        expect(shown(played.main).split('\n')).toContain(line)
    }
    expect(played.logFile?.mode).toBe(0o600)
  },
)

gateTest(
  'late, empty and growing records are printed once each',
  {
    steps: [
      printing(
        'Build',
        { text: 'late\n', afterMs: 3_000 },
        { text: '', afterMs: 0, growth: [{ afterMs: 2_500, text: 'was empty\n' }] },
        { text: 'one\ntw', afterMs: 0, growth: [{ afterMs: 2_500, text: 'o\nthree' }] },
      ),
    ],
    inputs: { 'log-drain': '6s' },
  },
  (played) => {
    expectGreen(played, 'success')
    const lines = shown(played.main).split('\n')
    const ours = lines.filter((line) => /^(one|two|three|was empty|late)$/.test(line))
    expect(ours.sort()).toEqual(['late', 'one', 'three', 'two', 'was empty'])
  },
)

gateTest(
  'beyond log-limit the text goes only to the log file, except the last lines of the failed step',
  {
    steps: [
      step('Build', { console: [{ text: numbered('build', 80_000), afterMs: 0 }] }),
      step('Unit tests', { result: 'failed', console: [{ text: numbered('test', 10_000), afterMs: 0 }] }),
    ],
    inputs: { 'log-limit': '1', 'log-drain': '1s' },
  },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed at step "Unit tests"/)
    expect(annotations(played.main, 'notice')).toEqual([expect.stringContaining('log-limit')])
    expect(played.main.raw.length).toBeLessThan(1_100_000)
    expect(played.logFile?.text).toBe(numbered('build', 80_000) + numbered('test', 10_000))
    expect(shown(played.main)).toContain('test line 9800\n')
  },
)

gateTest(
  'logs none shows no console output and names no file',
  { steps: [printing('Build', { text: 'console\n', afterMs: 0 })], inputs: { logs: 'none' } },
  (played) => {
    expectGreen(played, 'success')
    expect(shown(played.main)).not.toContain('console')
    expect(played.outputs['log-file']).toBe('')
    expect(calls(played, 'pipeline-logs')).toBeLessThanOrEqual(1)
  },
)

const state = (name: string, word: string) => {
  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
  return { name, tool: 'jenkins', state: word, startedAt: instant, endedAt: instant }
}

gateTest(
  'a failed run leaves outputs, log file, steps file and summary',
  {
    steps: [
      step('Build'),
      step('Licence scan', { tool: 'blackduck', active: false }),
      step('Unit tests', {
        result: 'failed',
        console: [{ text: 'PASS OrderTest\nFAIL InvoiceTest\n', afterMs: 0 }],
      }),
      step('Deploy'),
    ],
    inputs: { 'portal-url': 'https://portal.example/' },
  },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed at step "Unit tests"/)
    const { outputs, stepsFile, main } = played
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(readAction(ACTION).outputs).sort())
    expect(outputs['run-url']).toMatch(/^https:\/\/portal\.example\/.*64ad0f3e5b1c9a7d2e8f0b16.*3/)
    expect(outputs.message).toContain(outputs['run-url'])
    expect(stepsFile?.mode).toBe(0o600)
    expect(JSON.parse(stepsFile?.text ?? '')).toEqual([
      state('Build', 'success'),
      state('Unit tests', 'failed'),
      { name: 'Deploy', tool: 'jenkins', state: null, startedAt: null, endedAt: null },
    ])
    for (const text of ['Orders', 'Unit tests', 'FAIL InvoiceTest']) expect(main.summary).toContain(text)
  },
)

gateTest(
  'the outputs that are known exist when the step is killed',
  {
    steps: LONG,
    onCall: (call, { runner, nth }) => {
      if (call === 'pipeline-status' && nth === 3) runner.kill()
    },
  },
  ({ outputs }) => {
    expect(outputs).toMatchObject({ 'pipeline-name': 'Orders', 'run-count': '3', origin: 'started' })
    expect(outputs['log-file']).not.toBe('')
  },
)

describe('the output of the step is no longer read', () => {
  const noise = { text: 'a line of the console\n'.repeat(50_000), afterMs: 0 }
  gateTest(
    'the step ends with its result all the same',
    {
      steps: [step('Build', { takesMs: 2_000, result: 'failed', console: [noise] })],
      inputs: { 'log-drain': '1s' },
      closeStdoutAfter: /^Started run/,
    },
    ({ main, outputs, logFile }) => {
      expect(main.exitCode).toBe(1)
      expect(main.signal).toBeNull()
      expect(outputs.conclusion).toBe('failure')
      expect(logFile?.text).toBe(noise.text)
    },
  )
})
