/** Scenarios of the demo, the simulator's command and this project's workflows. */
import { CONSOLES } from './consoles.ts'
import type { Fault } from './faults.ts'
import type { World } from './opsera.ts'
import type { PipelineSpec, StepSpec } from './spec.ts'
import type { Token } from './tokens.ts'

export interface Scenario {
  /** What happens, in a line. */
  readonly about: string
  readonly world: World
  /** Inputs of the step besides token, base URL and pipeline. */
  readonly inputs: Readonly<Record<string, string>>
  /** The job is cancelled after this many milliseconds. */
  readonly cancelAfterMs?: number
  readonly conclusion: string
}

export const PIPELINE_ID = '5fd56d90979ee048ee660624'
export const TOKEN: Token = { value: 'opsera-simulator-token', scope: 'API Access', owner: 'power user' }

const BUILD: StepSpec = {
  name: 'Build',
  takesMs: 2_000,
  console: [
    {
      text: 'Started by user opsera\nRunning as SYSTEM\n[\u001b[1;34mINFO\u001b[m] Building orders-service 2.4.1\n[\u001b[1;34mINFO\u001b[m] \u001b[1;32mBUILD SUCCESS\u001b[m\nFinished: SUCCESS\n',
      afterMs: 300,
    },
  ],
}
const TESTS: StepSpec = {
  name: 'Unit tests',
  takesMs: 2_500,
  console: [
    {
      text: '\u001b[32mPASS\u001b[0m OrderTest (12 tests)\n\u001b[32mPASS\u001b[0m InvoiceTest (31 tests)\nTests run: 43, Failures: 0\n',
      shape: 'consoleLog',
      afterMs: 400,
    },
  ],
}
const SCAN: StepSpec = { name: 'Licence scan', tool: 'blackduck', active: false }
const DEPLOY: StepSpec = {
  name: 'Deploy to staging',
  tool: 'argo',
  takesMs: 2_000,
  console: [
    {
      text: 'application orders-service: OutOfSync -> Synced\n',
      shape: 'buildLog',
      isLive: true,
      afterMs: 500,
      growth: [{ afterMs: 1_500, text: 'application orders-service: Progressing -> Healthy\n' }],
    },
  ],
}
const FAILING_TESTS: StepSpec = {
  ...TESTS,
  result: 'failed',
  console: [
    {
      text:
        '\u001b[32mPASS\u001b[0m OrderTest (12 tests)\n\u001b[31mFAIL\u001b[0m InvoiceTest\n  \u001b[1mrounds half a cent up\u001b[22m\n' +
        '    expected \u001b[32m10.01\u001b[39m, got \u001b[31m10.00\u001b[39m\n##[error]this line is only text\nTests run: 43, Failures: 1\n',
      afterMs: 1_500,
    },
  ],
}
const SLOW: StepSpec = { ...TESTS, takesMs: 120_000 }
const APPROVAL: StepSpec = { name: 'Release approval', tool: 'approval', approval: { afterMs: 6_000 } }

function world(
  steps: readonly StepSpec[],
  more: Pick<World, 'faults'> & Pick<PipelineSpec, 'isBusy' | 'stoppedAfterMs'> = {},
): World {
  const { faults = [], ...rest } = more
  const name = 'Orders: build and deploy'
  return {
    pipelines: [{ id: PIPELINE_ID, name, steps, past: ['success', 'failed'], ...rest }],
    tokens: [TOKEN],
    faults,
  }
}

const brisk = { 'log-drain': '8s', 'poll-interval': '3s' }

const flaky: readonly Fault[] = [
  {
    call: 'pipeline-status',
    from: 2,
    times: 2,
    what: { kind: 'reply', code: 502, contentType: 'text/html', body: '<html>Bad Gateway</html>' },
  },
  { call: 'pipeline-status', from: 5, what: { kind: 'cut', acts: true } },
  { call: 'pipeline-logs', from: 1, what: { kind: 'cut', acts: true } },
  { call: 'pipeline-status', from: 6, what: { kind: 'stall' } },
]

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  success: {
    about: 'a run of three steps succeeds; a fourth is switched off',
    world: world([BUILD, TESTS, SCAN, DEPLOY]),
    inputs: brisk,
    conclusion: 'success',
  },
  failure: {
    about: 'the unit tests fail, and their console comes late',
    world: world([BUILD, FAILING_TESTS, SCAN, DEPLOY]),
    inputs: brisk,
    conclusion: 'failure',
  },
  consoles: {
    about: 'consoles as Jenkins, Maven, npm, Argo and Terraform write them, whole and in pieces',
    world: world(Object.entries(CONSOLES).map(([name, console]) => ({ name, takesMs: 2_500, console }))),
    inputs: brisk,
    conclusion: 'success',
  },
  approval: {
    about: 'the run waits for approval, and is approved after 6 s',
    world: world([BUILD, APPROVAL, DEPLOY]),
    inputs: brisk,
    conclusion: 'success',
  },
  cancel: {
    about: 'the job is cancelled: the run takes a few seconds to stop; the post step does the rest',
    world: world([BUILD, SLOW, DEPLOY]),
    inputs: brisk,
    cancelAfterMs: 6_000,
    conclusion: 'cancelled',
  },
  flaky: {
    about: 'bad gateways, a cut answer and a stalled connection on the way to success',
    world: world([BUILD, { ...TESTS, takesMs: 12_000 }, DEPLOY], { faults: flaky }),
    inputs: brisk,
    conclusion: 'success',
  },
  busy: {
    about: 'another run is in progress, so nothing is started',
    world: world([{ ...BUILD, takesMs: 600_000 }], { isBusy: true }),
    inputs: brisk,
    conclusion: 'not-started',
  },
  'lost-answer': {
    about: 'the answer to the start request is lost; the run is found through the run counter',
    world: world([BUILD, TESTS], { faults: [{ call: 'pipeline-run', what: { kind: 'reset', acts: true } }] }),
    inputs: brisk,
    conclusion: 'success',
  },
  stopped: {
    about: 'somebody stops the run in the portal',
    world: world([BUILD, SLOW, DEPLOY], { stoppedAfterMs: 4_000 }),
    inputs: brisk,
    conclusion: 'stopped',
  },
  slow: {
    about: 'timeout ends after 15 s; the run takes a few seconds to stop',
    world: world([BUILD, SLOW, DEPLOY]),
    inputs: { ...brisk, timeout: '15s', 'on-timeout': 'stop' },
    conclusion: 'timed-out',
  },
  unconfirmed: {
    about: 'the start request is lost on its way, and no run begins: the step looks for it for 30 s',
    world: world([BUILD], { faults: [{ call: 'pipeline-run', what: { kind: 'reset' } }] }),
    inputs: brisk,
    conclusion: 'unconfirmed',
  },
  'lost-contact': {
    about: 'from the third read on, the status cannot be read: the step gives up after patience (10 s)',
    world: world([BUILD, SLOW], {
      faults: [{ call: 'pipeline-status', from: 3, times: Infinity, what: { kind: 'reply', code: 503 } }],
    }),
    inputs: { ...brisk, patience: '10s' },
    conclusion: 'lost-contact',
  },
}
