import { describe, expect } from '@jest/globals'
import { readAction } from '../../runner-emulator/action.ts'
import { ACTION, expectGreen, expectRed, gateTest, LONG, shown, step } from './gate.ts'

const steps = [
  step('Build'),
  step('Licence scan', { tool: 'blackduck', active: false }),
  step('Unit tests', {
    result: 'failed',
    console: [{ text: 'PASS OrderTest\nFAIL InvoiceTest\n', afterMs: 0 }],
  }),
  step('Deploy'),
]

gateTest(
  'a step that fails leaves its outputs, files and summary',
  { steps, inputs: { 'portal-url': 'https://portal.example/' } },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed at step "Unit tests"/)
    const { outputs, stepsFile, main } = played
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(readAction(ACTION).outputs).sort())
    expect(outputs['run-url']).toMatch(/^https:\/\/portal\.example\/.*64ad0f3e5b1c9a7d2e8f0b16.*3/)
    expect(outputs.message).toContain(outputs['run-url'])
    expect(stepsFile?.mode).toBe(0o600)
    expect(JSON.parse(stepsFile?.text ?? '')).toEqual([
      state('Build', 'jenkins', 'success'),
      state('Unit tests', 'jenkins', 'failed'),
      { name: 'Deploy', tool: 'jenkins', state: null, startedAt: null, endedAt: null },
    ])
    for (const text of ['Orders', 'run 3', 'Unit tests', 'FAIL InvoiceTest', 'started'])
      expect(main.summary).toContain(text)
  },
)

function state(name: string, tool: string, state: string) {
  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
  return { name, tool, state, startedAt: instant, endedAt: instant }
}

gateTest('without a portal there is no link', {}, (played) => {
  expectGreen(played, 'success')
  expect(played.outputs['run-url']).toBe('')
})

gateTest('the summary can be left out', { inputs: { summary: 'false' } }, (played) => {
  expectGreen(played, 'success')
  expect(played.main.summary).toBe('')
})

gateTest(
  'progress is a line on every change of status or step',
  {
    steps: [step('Build', { takesMs: 3_000 }), step('Unit tests', { takesMs: 3_000 })],
  },
  (played) => {
    expectGreen(played, 'success')
    expect(shown(played.main)).toMatch(/^Run 3 · running · step 1\/2 Build · \d+s$/m)
    expect(shown(played.main)).toMatch(/^Run 3 · running · step 2\/2 Unit tests · \d+s$/m)
  },
)

gateTest(
  'what is known stands in the outputs already when the step is killed',
  {
    steps: LONG,
    onCall: (call, { runner, nth }) => {
      if (call === 'pipeline-status' && nth === 3) runner.kill()
    },
  },
  ({ outputs }) => {
    expect(outputs).toMatchObject({
      'pipeline-id': '64ad0f3e5b1c9a7d2e8f0b16',
      'pipeline-name': 'Orders',
      'run-count': '3',
      origin: 'started',
      status: 'running',
    })
    expect(outputs['log-file']).not.toBe('')
  },
)

describe('remote words in outputs', () => {
  gateTest(
    'are one line of at most 1000 characters',
    {
      pipeline: { name: `Orders\r\n::set-output name=conclusion::success\u001b[31m${'x'.repeat(3_000)}` },
      steps: [step('Unit\ntests', { result: 'failed' })],
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
      for (const name of ['pipeline-name', 'failed-step', 'message', 'status']) {
        const value = played.outputs[name] ?? ''
        expect(value.length).toBeLessThanOrEqual(1_000)
        expect(value).not.toMatch(/[\x00-\x1f\x7f]/)
      }
      expect(played.outputs['failed-step']).toBe('Unit tests')
      expect(played.outputs['pipeline-name']).toHaveLength(1_000)
    },
  )

  gateTest(
    'a status is at most 64 characters',
    { behaviour: { successWord: `success ${'x'.repeat(100)}` } },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
      expect(played.outputs.status).toHaveLength(64)
    },
  )
})

gateTest(
  'a RUNNER_TEMP that is not there is one error, and nothing is started',
  { env: { RUNNER_TEMP: '/not/there' } },
  (played) => {
    expectRed(played, 'error', /fault/)
    expect(played.opsera.journal).toEqual([])
  },
)
