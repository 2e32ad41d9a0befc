import { describe, expect, test } from '@jest/globals'
import { StepOutputs } from '../../src/runner/outputs.ts'
import { secretsOf } from '../../src/log/secrets.ts'
import type { Outputs } from '../../src/ports.ts'
import { commandFile, entriesOf, restoreRunner } from '../support/runner.ts'

restoreRunner()

function begin(secrets: readonly string[] = []) {
  const file = commandFile('GITHUB_OUTPUT')
  return { outputs: new StepOutputs(secretsOf(secrets)), written: () => entriesOf(file) }
}

describe('StepOutputs', () => {
  test('sets each output by its name in action.yml', () => {
    const { outputs, written } = begin()
    const facts: Outputs = {
      pipelineId: 'id',
      pipelineName: 'Nightly',
      runCount: 12,
      origin: 'started',
      runUrl: 'https://portal.opsera.io/blueprint/id/12',
      status: 'success',
      conclusion: 'success',
      message: 'well done',
      durationSeconds: 0,
      failedStep: '',
      stepsFile: '/tmp/steps.json',
      logFile: '/tmp/log.txt',
    }
    outputs.report(facts)
    expect(written()).toEqual([
      ['pipeline-id', 'id'],
      ['pipeline-name', 'Nightly'],
      ['run-count', '12'],
      ['origin', 'started'],
      ['run-url', 'https://portal.opsera.io/blueprint/id/12'],
      ['status', 'success'],
      ['conclusion', 'success'],
      ['message', 'well done'],
      ['duration-seconds', '0'],
      ['failed-step', ''],
      ['steps-file', '/tmp/steps.json'],
      ['log-file', '/tmp/log.txt'],
    ])
  })

  test('says what changed, and nothing twice', () => {
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

  test('remote words are one line without controls and secrets', () => {
    const { outputs, written } = begin(['token-0123456789'])
    outputs.report({ message: ' a\r\n::set-output::b\u001b[31m token-0123456789\u202e ' })
    expect(written()).toEqual([['message', 'a \\::set-output::b ***']])
  })

  test('a value cannot end its own delimiter', () => {
    const { outputs, written } = begin()
    outputs.report({ message: 'x\nghadelimiter_1\nstatus=success' })
    expect(written()).toEqual([['message', 'x ghadelimiter_1 status=success']])
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
})
