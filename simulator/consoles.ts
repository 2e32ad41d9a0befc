/**
 * Consoles as real tools write them, with what a terminal hides, erases or draws again, and the ways in which they come.
 * All of it was made up for this project.
 */
import type { ConsoleSpec } from './spec.ts'

/** What Jenkins hides in its console for its web page. */
function note(about: string): string {
  return `\x1b[8mha:////4${Buffer.from(`hudson.console.${about}`.repeat(3)).toString('base64')}\x1b[0m`
}

/** A pipeline's log with notes and timestamps. */
const JENKINS = [
  `Started by user ${note('UserLink')}Ada`,
  `${note('PipelineNote')}[Pipeline] node`,
  `Running on ${note('NodeLink')}agent-2 in /home/jenkins/workspace/orders`,
  `${note('PipelineNote')}[Pipeline] { (Smoke tests)`,
  `${note('PipelineNote')}[Pipeline] sh`,
  '[2026-01-05T09:00:04.120Z] + ./smoke.sh --target staging',
  '[2026-01-05T09:00:06.981Z] \x1b[32mok\x1b[0m 1 - signs in',
  '[2026-01-05T09:00:09.417Z] \x1b[31mnot ok\x1b[0m 2 - places an order',
  '[2026-01-05T09:00:09.418Z] fatal: POST /orders was answered with 500',
  `${note('PipelineNote')}[Pipeline] }`,
  `${note('PipelineNote')}[Pipeline] End of Pipeline`,
  'ERROR: script returned exit code 1',
  'Finished: FAILURE\n',
].join('\n')

const INFO = '[\x1b[1;34mINFO\x1b[m]'
const ERROR = '[\x1b[1;31mERROR\x1b[m]'

/** A download that is drawn again, erased with blanks and replaced by a line; each line ends with CR LF. */
const MAVEN = [
  `${INFO} Scanning for projects...`,
  'Downloading from central: https://repo.example.com/orders-parent.pom',
  'Progress (1): 4.1/16 kB\rProgress (1): 8.2/16 kB\rProgress (1): 16 kB\r                   \r' +
    'Downloaded from central: https://repo.example.com/orders-parent.pom (16 kB at 212 kB/s)',
  `${INFO} \x1b[1m--- surefire:test (default-test) @ orders ---\x1b[m`,
  `${ERROR} \x1b[1;31mTests run: 31, Failures: 1\x1b[m`,
  `${ERROR}   InvoiceTest.roundsHalfACentUp:41 expected: <10.01> but was: <10.00>`,
  `${INFO} \x1b[1;31mBUILD FAILURE\x1b[m`,
  `${ERROR} \x1b[1mFor more information about the errors, see [Help 1]\x1b[m\r\n`,
].join('\r\n')

/** A bar that is drawn again, a spinner that is erased letter by letter, and a line that was converted to CR LF twice. */
const NPM = [
  '\x1b[1mnpm\x1b[22m \x1b[33mwarn\x1b[39m deprecated left-trim@1.3.0: use trimStart',
  '[..........] / fetch\r[\x1b[32m####\x1b[39m......] - fetch\r[\x1b[32m##########\x1b[39m] | link\r\x1b[Kadded 212 packages in 4s',
  'Testing |\b/\b-\b\\\bdone\r',
  '  \x1b[32m✔\x1b[0m OrderTest (12)\r',
  '  \x1b[31m✖ InvoiceTest (31)\x1b[0m\r',
  '\x1b[1mnpm\x1b[22m \x1b[31mERR!\x1b[39m code ELIFECYCLE: orders@2.4.1 test\n',
].join('\n')

const ARGO = [
  '\x1b[36mINFO\x1b[0m[0000] syncing application orders',
  '\x1b[36mINFO\x1b[0m[0002] Deployment orders: \x1b[33mOutOfSync\x1b[0m -> \x1b[32mSynced\x1b[0m',
  '\x1b[36mINFO\x1b[0m[0002] Deployment orders: \x1b[1;36mProgressing\x1b[0m, 1 of 3 replicas are ready',
  '\x1b[33mWARN\x1b[0m[0061] Pod orders-7f9 restarts: CrashLoopBackOff',
  '\x1b[31mFATAL\x1b[0m[0122] Deployment orders: \x1b[1;31mDegraded\x1b[0m, 2 of 3 replicas are not ready\n',
].join('\n')

/** A plan with its colours, in which several are open at a line's end. */
const TERRAFORM = [
  '\x1b[0m\x1b[1mmessage_zone.main: Reading...\x1b[0m\x1b[0m',
  '\x1b[1mTerraform will perform the following actions:\x1b[0m',
  '',
  '\x1b[1m  # message_queue.orders\x1b[0m will be created',
  '\x1b[0m  \x1b[32m+\x1b[0m\x1b[0m resource "message_queue" "orders" {',
  '      \x1b[32m+\x1b[0m\x1b[0m name = "orders"',
  '      \x1b[33m~\x1b[0m\x1b[0m size = 1 \x1b[33m->\x1b[0m\x1b[0m 2',
  '    }',
  '\x1b[1mPlan:\x1b[0m 1 to add, 1 to change, 0 to destroy.',
  '\x1b[31m╷',
  '│\x1b[0m \x1b[1m\x1b[31mError: \x1b[0m\x1b[0m\x1b[1mno right to create queues in this zone\x1b[0m',
  '\x1b[31m╵\x1b[0m\n',
].join('\n')

/** UTF-8 that somebody has decoded as Latin-1: it has single C1 letters, among them those that begin a terminal string. */
const LATIN1 = Buffer.from(
  '✔ built\n❌ InvoiceTest: 10,00 € is not 10,01 €\n➜ 1 error: see the report ✗\n',
).toString('latin1')

/** Only the texts of the console records. */
export const CONSOLE_TEXTS: readonly string[] = [JENKINS, MAVEN, NPM, ARGO, TERRAFORM, LATIN1]

/** Chunks of this many characters: none ends at a line end, and some end inside an escape sequence. */
const CHUNK = 23
const ARGO_CHUNKS = ARGO.match(new RegExp(`[^]{1,${CHUNK}}`, 'g')) ?? []

/** Many lines, of which only the last few can be read at any time. */
const WINDOW_LINES = Array.from({ length: 40 }, (_, index) => `poll ${index + 1}: the canary takes traffic\n`)

export const CONSOLES: Readonly<Record<string, readonly ConsoleSpec[]>> = {
  jenkins: [{ text: JENKINS }],
  maven: [{ text: MAVEN, shape: 'consoleLog' }],
  npm: [{ text: NPM, shape: 'buildLog' }],
  /** As a pod prints them: a record for each piece, which knows neither action nor message nor the step's name. */
  'argo-chunks': ARGO_CHUNKS.map((text, index) => ({
    text,
    shape: 'consoleLog',
    isLive: true,
    afterMs: 200 + index * 100,
    without: ['action', 'message', 'step_name'],
  })),
  /** The same pieces, added to one record. */
  'argo-growing': [
    {
      text: '',
      shape: 'consoleLog-logs',
      isLive: true,
      afterMs: 200,
      growth: ARGO_CHUNKS.map((text, index) => ({ text, afterMs: index * 100 })),
    },
  ],
  terraform: [{ text: TERRAFORM, shape: 'apiResponse' }],
  latin1: [{ text: LATIN1, shape: 'plain' }],
  window: [
    {
      text: '',
      isLive: true,
      afterMs: 0,
      growth: WINDOW_LINES.map((text, index) => ({ text, afterMs: index * 500 })),
      windowLines: 20,
    },
  ],
}
