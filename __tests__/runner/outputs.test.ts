import { expect, test } from '@jest/globals'
import { Secrets } from '../../src/log/secrets.ts'
import type { Outputs } from '../../src/ports.ts'
import { StepOutputs } from '../../src/runner/outputs.ts'
import { readAction } from '../../runner-emulator/action.ts'
import { commandFile, entriesOf, restoreRunner } from '../support/runner.ts'

restoreRunner()

const PORTAL = 'https://portal.opsera.io'

function begin(secrets: readonly string[] = []) {
  const file = commandFile('GITHUB_OUTPUT')
  return { outputs: new StepOutputs(new Secrets(secrets), PORTAL), written: () => entriesOf(file) }
}

test('each output has its name in action.yml', () => {
  const { outputs, written } = begin()
  const all: Outputs = {
    pipelineId: '5fd5',
    pipelineName: 'Nightly',
    runCount: 0,
    origin: 'started',
    runUrl: '',
    status: '',
    conclusion: 'success',
    message: '',
    durationSeconds: 0,
    failedStep: '',
    stepsFile: '',
    logFile: '',
  }
  outputs.report(all)
  const entries = Object.fromEntries(written())
  expect(Object.keys(entries).sort()).toEqual(Object.keys(readAction('.').outputs).sort())
  expect(entries).toMatchObject({ 'pipeline-id': '5fd5', 'run-count': '0', 'steps-file': '' })
})

test('only outputs that changed are written', () => {
  const { outputs, written } = begin()
  outputs.report({ status: 'running', runCount: 1 })
  outputs.report({ status: 'running', runCount: 1 })
  outputs.report({ status: 'success' })
  outputs.report({ status: 'running' })
  expect(written()).toEqual([
    ['status', 'running'],
    ['run-count', '1'],
    ['status', 'success'],
    ['status', 'running'],
  ])
})

test.each([
  [
    'controls and secrets',
    ' a\r\n::set-output::b\u001b[31m token-0123456789\u202e ',
    'a \\::set-output::b ***',
  ],
  ['the end of its own delimiter', 'x\nghadelimiter_1\nstatus=success', 'x ghadelimiter_1 status=success'],
])('a value is one line without %s', (_, message, expected) => {
  const { outputs, written } = begin(['token-0123456789'])
  outputs.report({ message })
  expect(written()).toEqual([['message', expected]])
})

test.each([
  ['message', 1_000],
  ['pipelineName', 1_000],
  ['status', 64],
] as const)('%s has at most %d characters', (key, most) => {
  const { outputs, written } = begin()
  outputs.report({ [key]: 'x'.repeat(most) })
  outputs.report({ [key]: 'x'.repeat(most + 1) })
  expect(written().map(([, value]) => value)).toEqual(['x'.repeat(most), `${'x'.repeat(most - 1)}…`])
})

const RUN_URL = `${PORTAL}/blueprint/5fd5/12`

test.each<[string, Partial<Outputs>, string]>([
  ['the run', { conclusion: 'failure', pipelineId: '5fd5', runUrl: RUN_URL }, `Why. See ${RUN_URL}`],
  [
    'the pipeline while no run is known',
    { conclusion: 'not-started', pipelineId: '5fd5' },
    `Why. See ${PORTAL}/workflow/details/5fd5/summary`,
  ],
  ['nothing without a pipeline', { conclusion: 'error' }, 'Why.'],
  ['nothing for a green step', { conclusion: 'success', pipelineId: '5fd5', runUrl: RUN_URL }, 'Why.'],
])('the message of a red step ends with a link to %s', (_, facts, message) => {
  const { outputs, written } = begin()
  outputs.report({ ...facts, message: 'Why.' })
  expect(written().filter(([name]) => name === 'message')).toEqual([['message', message]])
})

test('the link is added when the run is known after the message, and is never cut', () => {
  const { outputs, written } = begin()
  outputs.report({ conclusion: 'cancelled', message: 'x'.repeat(2_000) })
  outputs.report({ runUrl: RUN_URL })
  const [, last] = written().at(-1)!
  expect(last).toMatch(/^x+… See https:\/\/portal\.opsera\.io\/blueprint\/5fd5\/12$/)
  expect(last).toHaveLength(1_000)
})
