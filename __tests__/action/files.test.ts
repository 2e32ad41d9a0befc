/** What a step writes beside its result: console output, log file, steps file, outputs, summary; and a disk that fails. */
import { expect } from '@jest/globals'
import { readAction } from '../../runner-emulator/action.ts'
import { CONSOLE_SHAPES, type ConsoleSpec } from '../../simulator/spec.ts'
import {
  ACTION,
  annotations,
  calls,
  expectGreen,
  expectRed,
  failing,
  gateTest,
  groups,
  PIPELINE_ID,
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
  'beyond log-limit the text goes only to the log file, except the last lines of the failed step',
  {
    steps: [
      step('Build', { console: [{ text: numbered('build', 80_000), afterMs: 0 }] }),
      failing('Unit tests', { console: [{ text: numbered('test', 10_000), afterMs: 0 }] }),
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
      failing('Unit tests', {
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

const noise = { text: 'a line of the console\n'.repeat(50_000), afterMs: 0 }
gateTest(
  'a step whose output is no longer read ends with its result all the same',
  {
    steps: [failing('Build', { console: [noise] })],
    inputs: { 'log-drain': '1s' },
    closeStdoutAfter: /^Started run/,
  },
  ({ main, outputs, logFile }) => {
    expect([main.exitCode, main.signal]).toEqual([1, null])
    expect(outputs.conclusion).toBe('failure')
    expect(logFile?.text).toBe(noise.text)
  },
)

const HEAD = 'b'.repeat(40)
const event = { name: 'pull_request', payload: { pull_request: { head: { sha: HEAD } } } }
const GITHUB_TOKEN = 'not-a-github-token-0123456789'

gateTest(
  'the commit status is pending and then the verdict, on the head of a pull request',
  {
    event,
    inputs: { 'github-token': GITHUB_TOKEN, 'portal-url': 'https://portal.example' },
    gitHub: { code: 201 },
  },
  (played) => {
    expectGreen(played, 'success')
    expect(played.statuses.map(({ body }) => [body.state, body.description])).toEqual([
      ['pending', 'The pipeline is in progress'],
      ['pending', 'Run 3 is in progress'],
      ['success', expect.stringMatching(/Run 3 was successful/)],
    ])
    for (const { path, authorization, body } of played.statuses) {
      expect([path, authorization]).toEqual([`/repos/octo/orders/statuses/${HEAD}`, `Bearer ${GITHUB_TOKEN}`])
      expect(body.context).toBe(`opsera/${PIPELINE_ID}`)
    }
    expect(played.statuses.at(-1)?.body.target_url).toBe(`https://portal.example/blueprint/${PIPELINE_ID}/3`)
  },
)

gateTest(
  'a commit status that GitHub does not accept is one warning, and the step stays green',
  { inputs: { 'github-token': GITHUB_TOKEN }, gitHub: { code: 403, body: '{"message":"::error::no"}' } },
  (played) => {
    expectGreen(played, 'success')
    expect(annotations(played.main, 'warning')).toEqual([
      expect.stringMatching(
        /^The commit status could not be published: GitHub answered HTTP 403, "::error::no"/,
      ),
    ])
  },
)
