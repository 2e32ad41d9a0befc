/** What a step writes beside its result: log file, steps file, outputs, summary and commit status. */
import { expect } from '@jest/globals'
import { readAction } from '../../runner-emulator/action.ts'
import { ACTION, expectGreen, expectRed, failing, gateTest, PIPELINE_ID, step } from './gate.ts'

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
