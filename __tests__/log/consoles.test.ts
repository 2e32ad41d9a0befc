/** What a person reads of the consoles that real tools write: in the log, in its end, and as the most telling line. */
import { expect, test } from '@jest/globals'
import { CONSOLES } from '../../simulator/consoles.ts'
import { tellingLine } from '../../src/log/tails.ts'
import { withoutColours } from '../../src/log/terminal.ts'
import { GateHarness } from '../run/gate-harness.ts'

/** Of each console: the lines of the log without their colours, and the `Last console line`. */
const SHOWN: Readonly<Record<string, readonly [lines: string, telling: string]>> = {
  jenkins: [
    `
Started by user Ada
[Pipeline] node
Running on agent-2 in /home/jenkins/workspace/orders
[Pipeline] { (Smoke tests)
[Pipeline] sh
[2026-01-05T09:00:04.120Z] + ./smoke.sh --target staging
[2026-01-05T09:00:06.981Z] ok 1 - signs in
[2026-01-05T09:00:09.417Z] not ok 2 - places an order
[2026-01-05T09:00:09.418Z] fatal: POST /orders was answered with 500
[Pipeline] }
[Pipeline] End of Pipeline
ERROR: script returned exit code 1
Finished: FAILURE`,
    '[2026-01-05T09:00:09.418Z] fatal: POST /orders was answered with 500',
  ],
  maven: [
    `
[INFO] Scanning for projects...
Downloading from central: https://repo.example.com/orders-parent.pom
Downloaded from central: https://repo.example.com/orders-parent.pom (16 kB at 212 kB/s)
[INFO] --- surefire:test (default-test) @ orders ---
[ERROR] Tests run: 31, Failures: 1
[ERROR]   InvoiceTest.roundsHalfACentUp:41 expected: <10.01> but was: <10.00>
[INFO] BUILD FAILURE
[ERROR] For more information about the errors, see [Help 1]`,
    '[ERROR]   InvoiceTest.roundsHalfACentUp:41 expected: <10.01> but was: <10.00>',
  ],
  npm: [
    `
npm warn deprecated left-trim@1.3.0: use trimStart
added 212 packages in 4s
Testing done
  ✔ OrderTest (12)
  ✖ InvoiceTest (31)
npm ERR! code ELIFECYCLE: orders@2.4.1 test`,
    'npm ERR! code ELIFECYCLE: orders@2.4.1 test',
  ],
  'argo-chunks': [
    `
INFO[0000] syncing application orders
INFO[0002] Deployment orders: OutOfSync -> Synced
INFO[0002] Deployment orders: Progressing, 1 of 3 replicas are ready
WARN[0061] Pod orders-7f9 restarts: CrashLoopBackOff
FATAL[0122] Deployment orders: Degraded, 2 of 3 replicas are not ready`,
    'FATAL[0122] Deployment orders: Degraded, 2 of 3 replicas are not ready',
  ],
  terraform: [
    `
message_zone.main: Reading...
Terraform will perform the following actions:

  # message_queue.orders will be created
  + resource "message_queue" "orders" {
      + name = "orders"
      ~ size = 1 -> 2
    }
Plan: 1 to add, 1 to change, 0 to destroy.
╷
│ Error: no right to create queues in this zone
╵`,
    '│ Error: no right to create queues in this zone',
  ],
  latin1: [
    `
â built
â InvoiceTest: 10,00 â¬ is not 10,01 â¬
â 1 error: see the report â`,
    'â 1 error: see the report â',
  ],
  window: [
    Array.from({ length: 40 }, (_, index) => `\npoll ${index + 1}: the canary takes traffic`).join(''),
    'poll 40: the canary takes traffic',
  ],
}

test.each(Object.keys(CONSOLES))('the console "%s" is shown as on a terminal', async (name) => {
  const [expected, telling] = SHOWN[name.replace('growing', 'chunks')] ?? []
  const lines = expected?.split('\n').slice(1)
  const step = { name: 'Build', takesMs: 30_000, result: 'failed', console: CONSOLES[name]! } as const
  const harness = new GateHarness({ steps: [step] })
  const { conclusion, tail, causes } = await harness.gate({ logs: 'console' })
  expect(conclusion).toBe('failure')
  const log = harness.logLines.filter((line) => !/^(group|info|notice|warning): /.test(line))
  expect(log.map(withoutColours)).toEqual(lines)
  expect(tail).toEqual(lines)
  expect(tellingLine({ lines: tail, causes })).toBe(telling)
})

test('some chunks of the Argo console begin or end inside an escape sequence', () => {
  const ends = CONSOLES['argo-chunks']!.map(({ text }) => text).filter((text) =>
    /\x1b(\[[\d;]*)?$/.test(text),
  )
  expect(ends.length).toBeGreaterThan(1)
})
