/** A report of each conclusion, as the gate and its clean-up make them: what the snapshots of the summary show. */
import type { Conclusion, Report, StepReport } from '../../src/run/result.ts'

const T0 = Date.UTC(2026, 0, 5, 9, 0, 0)
const iso = (seconds: number) => new Date(T0 + seconds * 1_000).toISOString()
const ID = '5fd56d90979ee048ee660624'
const PORTAL = 'https://portal.opsera.io'

function step(name: string, tool: string, state: string | null, from?: number, to?: number): StepReport {
  return {
    name,
    tool,
    state,
    startedAt: from === undefined ? null : iso(from),
    endedAt: to === undefined ? null : iso(to),
  }
}

const BUILD = step('Build', 'jenkins', 'success', 0, 62)
const APPROVAL: StepReport = {
  ...step('Release approval', 'approval', 'success', 62, 1_140),
  waits: [{ startedAt: iso(62), endedAt: iso(1_140) }],
}
const WAITING: StepReport = {
  ...step('Release approval', 'approval', 'pending', 62),
  waits: [{ startedAt: iso(62), endedAt: null }],
}
const DEPLOY = step('Deploy to staging', 'argo', 'success', 1_140, 1_263)

/** No run is known. */
const NO_RUN: Report = {
  conclusion: 'not-started',
  message: '',
  pipelineId: ID,
  pipelineName: 'Orders: build and deploy',
  runUrl: `${PORTAL}/workflow/details/${ID}/summary`,
  status: '',
  failedStep: '',
  steps: [],
  silentSteps: [],
  tail: [],
}
const RUN: Report = { ...NO_RUN, runCount: 12, origin: 'started', runUrl: `${PORTAL}/blueprint/${ID}/12` }
const see = ({ runUrl }: Report) => ` See ${runUrl}`

/** A report of a failure that knows nothing but what is given. */
export function report(given: Partial<Report> = {}): Report {
  return {
    conclusion: 'failure',
    message: 'Step 3 broke',
    pipelineId: 'abc123',
    pipelineName: 'Nightly',
    runUrl: '',
    status: '',
    failedStep: '',
    steps: [],
    silentSteps: [],
    tail: [],
    ...given,
  }
}

const UNNAMED: Record<Conclusion, Omit<Report, 'conclusion'>> = {
  success: {
    ...RUN,
    message: "Pipeline: Orders: build and deploy's Run 12 was successful.",
    status: 'success',
    durationMs: 1_265_000,
    steps: [BUILD, APPROVAL, DEPLOY],
    silentSteps: ['Release approval'],
  },
  started: { ...RUN, message: 'Run 12 has started.' },
  failure: {
    ...RUN,
    message: `Run 12 failed at step "Smoke tests". Read the console output of the step, and mend what it reports. Opsera says: "Pipeline: Orders: build and deploy's Run 12 has failed."${see(RUN)}`,
    status: 'failed',
    durationMs: 1_363_000,
    failedStep: 'Smoke tests',
    steps: [
      BUILD,
      APPROVAL,
      DEPLOY,
      step('Smoke tests', 'jenkins', 'failed', 1_263, 1_361),
      step('Deploy to production', 'argo', null),
    ],
    silentSteps: ['Release approval'],
    tail: [
      'PASS OrderTest (12 tests)',
      'FAIL InvoiceTest',
      '  rounds half a cent up',
      '    expected <10.01>, got <10.00>',
      'Tests run: 43, Failures: 1',
    ],
  },
  stopped: {
    ...RUN,
    message: `Run 12 was stopped before it was over. Start it again, or ask who stopped it.${see(RUN)}`,
    status: 'stopped',
    durationMs: 80_000,
    steps: [BUILD, step('Unit tests', 'jenkins', 'stopped', 62, 79), step('Deploy to staging', 'argo', null)],
  },
  paused: {
    ...RUN,
    message: `Run 12 waits for a person, and on-pause is fail. Approve or reject it, then follow it by run-count.${see(RUN)}`,
    status: 'paused',
    steps: [BUILD, WAITING, step('Deploy to staging', 'argo', null)],
  },
  'not-started': {
    ...NO_RUN,
    message: `Run 11 of the pipeline is still going. Wait until it is over, or set on-busy to wait or attach.${see(NO_RUN)}`,
  },
  unconfirmed: {
    ...NO_RUN,
    message: `The answer to the start request was lost: the connection was reset (ECONNRESET); the run counter stayed at 11. A run may have been started: check the pipeline before starting it again.${see(NO_RUN)}`,
  },
  'lost-contact': {
    ...RUN,
    message: `Run 12 could not be followed any more: HTTP 503. It may still be going.${see(RUN)}`,
    status: 'running',
  },
  'timed-out': {
    ...RUN,
    message: `Run 12 was not over when timeout ended. Run 12 was told to stop: the stop was accepted.${see(RUN)}`,
    status: 'running',
    steps: [BUILD, step('Unit tests', 'jenkins', 'running', 62), step('Deploy to staging', 'argo', null)],
  },
  cancelled: {
    ...RUN,
    message: `This step was told to stop. Run 12 is over: it was stopped.${see(RUN)}`,
    durationMs: 31_000,
  },
  error: { ...NO_RUN, pipelineName: '', runUrl: '', message: 'This action failed by a fault of its own.' },
}

export const REPORTS = Object.entries(UNNAMED).map(
  ([conclusion, report]) => ({ ...report, conclusion }) as Report,
)

/** Everything that Opsera names is an attack, or hard to read. */
export const HOSTILE_NAMES: readonly string[] = [
  '**bold** _em_ `code` [link](https://evil.example) ![image](x) # heading',
  '</td></table><script>alert(1)</script><img src=x onerror=alert(1)>',
  'a ``` b ~~~ | c | --- | d',
  'section x; click 1 href "javascript:alert(1)" %%{init: {}}%%',
  '::error::owned ##[error]owned ::set-output name=conclusion::success',
  '@octocat @org/team #1 GH-2 www.evil.example mail@evil.example :tada:',
  '\u202egnp.exe\u2066 abc \u200f\u200e',
  '🚀🎉👩‍🚀🇩🇪',
  'token-of-16-chars!',
  'ten kilobytes '.repeat(732),
]

export const HOSTILE: Report = {
  ...RUN,
  conclusion: 'failure',
  message: `Run 12 failed. Opsera says: "${HOSTILE_NAMES.slice(0, 9).join(' / ')}"${see(RUN)}`,
  pipelineName: HOSTILE_NAMES.slice(0, 6).join(' '),
  status: '| **failed** |',
  durationMs: 97_000,
  failedStep: HOSTILE_NAMES[1] ?? '',
  steps: HOSTILE_NAMES.map((name, index) => step(name, '<tool>|', 'failed', index * 10, index * 10 + 10)),
  silentSteps: HOSTILE_NAMES,
  tail: ['</pre></details>', '```', '| a | b |', '@octocat token-of-16-chars!', '# heading'],
}
