/** One process for each conclusion and each origin: that the rules, which are tested as values, are wired to the bundle. */
import { expect } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import {
  annotations,
  busyAtFirst,
  calls,
  expectGreen,
  expectRed,
  gateTest,
  LONG,
  PIPELINE_ID,
  RUN,
  step,
  TOKEN,
} from './gate.ts'

/** The machine's own Node, if it is another than the tests': runners differ in it. */
const otherNode = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find(
    (path) => existsSync(path) && execFileSync(path, ['-v'], { encoding: 'utf8' }) !== `${process.version}\n`,
  )

for (const node of [process.execPath, ...(otherNode === undefined ? [] : [otherNode])])
  gateTest(
    `conclusion success: a run that succeeds passes the step and sets the outputs, on Node ${node}`,
    {
      node,
      steps: [step('Build', { console: [{ text: 'text\n', afterMs: 0 }] })],
      inputs: { 'log-drain': '1s' },
    },
    (played) => {
      expectGreen(played, 'success')
      expect(played.outputs).toMatchObject({
        'pipeline-id': PIPELINE_ID,
        'pipeline-name': 'Orders',
        'run-count': '3',
        origin: 'started',
        'run-url': '',
        status: 'success',
        message: "Pipeline: Orders's Run 3 was successful.",
        'failed-step': '',
      })
      expect(played.outputs['duration-seconds']).toMatch(/^\d+$/)
      expect(calls(played, 'pipeline-run')).toBe(1)
      expect(played.main.summary).toContain('Orders')
      expect(played.logFile?.text).toBe('text\n')
      expect(played.main.raw).toMatch(/^::add-mask::/)
    },
  )

gateTest(
  'conclusion started: with wait false the step ends once the run has started',
  { steps: LONG, inputs: { wait: 'false', patience: '', 'on-busy': '', summary: '' } },
  (played) => {
    expectGreen(played, 'started')
    expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'started', 'log-file': '' })
    expect(calls(played, 'pipeline-status')).toBe(0)
  },
)

gateTest(
  'conclusion stopped: somebody else stops the run',
  {
    steps: LONG,
    onCall: (call, { pipeline, nth }) => {
      if (call === 'pipeline-status' && nth === 2) pipeline.stop()
    },
  },
  (played) => {
    expectRed(played, 'stopped', /^Run 3 was stopped in Opsera before it finished/)
    expect(calls(played, 'pipeline-stop')).toBe(0)
  },
)

gateTest(
  'conclusion paused: on-pause fail ends the step and leaves the run as it is',
  {
    steps: [step('Build'), step('Release approval', { tool: 'approval', approval: {} })],
    inputs: { 'on-pause': 'fail', 'portal-url': 'https://portal.example' },
  },
  (played) => {
    const message = /^Run 3 is waiting for approval at step 2 "Release approval".*https:\/\/portal\.example/
    expectRed(played, 'paused', message)
    expect(played.pipeline.run(RUN)?.state).toBe('paused')
    expect(calls(played, 'pipeline-stop')).toBe(0)
  },
)

gateTest(
  'conclusion not-started: no start is sent to a busy pipeline',
  { steps: LONG, pipeline: { isBusy: true } },
  (played) => {
    expectRed(played, 'not-started', /^The pipeline is busy: run 3 is in progress/)
    expect(calls(played, 'pipeline-run')).toBe(0)
  },
)

gateTest(
  'conclusion unconfirmed: the answer to the start is lost, and the run carries run-settings',
  {
    faults: [{ call: 'pipeline-run', what: { kind: 'cut', acts: true } }],
    inputs: { 'run-settings': '{"branch":"release","build":12345678901234567890}' },
  },
  (played) => {
    expectRed(played, 'unconfirmed', /run-settings/)
    expect(calls(played, 'pipeline-run')).toBe(1)
    expect(annotations(played.main, 'warning')).toEqual([expect.stringContaining('branch')])
  },
)

gateTest(
  'conclusion timed-out: on-timeout reset stops the run, waits for its end and resets the pipeline',
  { steps: LONG, inputs: { timeout: '10s', 'on-timeout': 'reset' } },
  (played) => {
    expectRed(played, 'timed-out', /^Run 3 did not finish within `?timeout`? \(10s\)/)
    expect(played.pipeline.run(RUN)).toMatchObject({ state: 'stopped', isReset: true })
    expect(calls(played, 'pipeline-stop')).toBe(1)
    expect(calls(played, 'pipeline-reset')).toBe(1)
  },
)

gateTest(
  'conclusion error: all invalid inputs are one error, a line each, shown in the summary too, and nothing is sent',
  {
    inputs: {
      'opsera-token': 'ghp_0123456789abcdefghij',
      'pipeline-id': '123',
      'run-count': '0',
      timeout: '50',
    },
  },
  (played) => {
    expectRed(played, 'error', /^Invalid inputs:/)
    expect(played.opsera.journal).toEqual([])
    expect(played.main.state).toEqual({})
    const problems = annotations(played.main, 'error')[0]?.split('\n').slice(1) ?? []
    const names = ['opsera-token', 'timeout', 'pipeline-id', 'run-count']
    expect(problems).toEqual(names.map((name) => expect.stringContaining(name)))
    for (const name of names) expect(played.main.summary).toContain(name)
    expect(played.main.raw.split('ghp_0123456789abcdefghij')).toHaveLength(2)
    expect(played.main.log.masks).toContain('ghp_0123456789abcdefghij')
  },
)

gateTest(
  'origin adopted: a lost answer to the start, and exactly one run that began since',
  { faults: [{ call: 'pipeline-run', times: Infinity, what: { kind: 'reset', acts: true } }] },
  (played) => {
    expectGreen(played, 'success')
    expect(played.outputs).toMatchObject({ origin: 'adopted', 'run-count': '3' })
    expect(annotations(played.main, 'warning')).toEqual([expect.stringContaining('run 3')])
    expect(calls(played, 'pipeline-run')).toBe(1)
  },
)

gateTest(
  'origin attached: the run in progress is followed, with a warning',
  { steps: [step('Build', { takesMs: 4_000 })], onCall: busyAtFirst, inputs: { 'on-busy': 'attach' } },
  (played) => {
    expectGreen(played, 'success')
    expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'attached' })
    expect(annotations(played.main, 'warning')).toHaveLength(1)
    expect(calls(played, 'pipeline-run')).toBe(0)
  },
)

gateTest(
  'origin followed: a finished run gives its result at once',
  { pipeline: { past: ['success'] }, inputs: { 'run-count': '1' } },
  (played) => {
    expectGreen(played, 'success')
    expect(played.outputs).toMatchObject({ 'run-count': '1', origin: 'followed' })
    expect(calls(played, 'pipeline-run')).toBe(0)
  },
)

gateTest(
  'origin started: the pipeline is given by its name, and reset-before-run resets first',
  {
    inputs: { 'pipeline-id': '', 'pipeline-name': 'Orders', 'reset-before-run': 'true' },
    tokens: [{ ...TOKEN, owner: 'power user' }],
    behaviour: { resumes: true },
  },
  (played) => {
    expectGreen(played, 'success')
    expect(played.outputs['pipeline-id']).toBe(PIPELINE_ID)
    const changes = played.opsera.journal.map(({ call }) => call)
    expect(changes.filter((call) => call === 'pipeline-reset' || call === 'pipeline-run')).toEqual([
      'pipeline-reset',
      'pipeline-run',
    ])
  },
)
