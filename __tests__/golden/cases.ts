/** A gate for each conclusion, whose log and summary the snapshots have. */
import type { World } from '../../simulator/opsera.ts'
import type { PipelineSpec, StepSpec } from '../../simulator/spec.ts'
import type { Conclusion } from '../../src/run/result.ts'
import type { GateSettings } from '../../src/run/context.ts'
import { HOSTILE_NAMES } from '../support/hostile.ts'

export interface GoldenCase {
  readonly conclusion: Conclusion
  readonly pipeline?: Partial<PipelineSpec>
  readonly world?: Partial<World>
  readonly settings?: Partial<GateSettings>
  readonly cancelAfterMs?: number
}

const NAME = 'Orders: build and deploy'
const BUILD: StepSpec = {
  name: 'Build',
  takesMs: 42_000,
  console: [{ text: '[INFO] Building orders-service 2.4.1\n[INFO] BUILD SUCCESS\nFinished: SUCCESS\n' }],
}
const TESTS: StepSpec = {
  name: 'Unit tests',
  takesMs: 98_000,
  console: [{ text: 'PASS OrderTest (12 tests)\nPASS InvoiceTest (31 tests)\nTests run: 43, Failures: 0\n' }],
}
const BROKEN =
  'PASS OrderTest (12 tests)\nFAIL InvoiceTest\n  rounds half a cent up\n' +
  '    expected <10.01>, got <10.00>\nTests run: 43, Failures: 1\nFinished: FAILURE\n'
const SMOKE_TESTS: StepSpec = {
  name: 'Smoke tests',
  takesMs: 48_000,
  result: 'failed',
  console: [{ text: BROKEN, afterMs: 20_000 }],
}
const APPROVAL: StepSpec = { name: 'Release approval', tool: 'approval', approval: { afterMs: 110_000 } }
const DEPLOY: StepSpec = {
  name: 'Deploy to staging',
  tool: 'argo',
  takesMs: 58_000,
  console: [
    {
      text: 'application orders-service: OutOfSync -> Synced\n',
      isLive: true,
      afterMs: 20_000,
      growth: [{ afterMs: 30_000, text: 'application orders-service: Progressing -> Healthy\n' }],
    },
  ],
}

const PRODUCTION: StepSpec = { name: 'Deploy to production', tool: 'argo' }

const orders = (...steps: readonly StepSpec[]) => ({
  name: NAME,
  steps,
  past: ['success', 'failed'] as const,
})

/** `error` needs no Opsera. */
export const CASES: Readonly<Record<Exclude<Conclusion, 'error'>, Omit<GoldenCase, 'conclusion'>>> = {
  success: { pipeline: orders(BUILD, APPROVAL, DEPLOY) },
  started: { pipeline: orders(BUILD, TESTS), settings: { wait: false } },
  failure: { pipeline: orders(BUILD, APPROVAL, DEPLOY, SMOKE_TESTS, PRODUCTION) },
  stopped: { pipeline: { ...orders(BUILD, TESTS, DEPLOY), stoppedAfterMs: 80_000 } },
  paused: { pipeline: orders(BUILD, { ...APPROVAL, approval: {} }, DEPLOY), settings: { onPause: 'fail' } },
  'not-started': { pipeline: { ...orders(BUILD), isBusy: true } },
  unconfirmed: {
    pipeline: orders(BUILD),
    world: { faults: [{ call: 'pipeline-run', what: { kind: 'reset' } }] },
  },
  'lost-contact': {
    pipeline: orders(BUILD, TESTS),
    world: {
      faults: [{ call: 'pipeline-status', from: 50, times: Infinity, what: { kind: 'reply', code: 503 } }],
    },
    settings: { patienceMs: 60_000 },
  },
  'timed-out': {
    pipeline: orders(BUILD, { ...TESTS, takesMs: 600_000 }, DEPLOY),
    settings: { timeoutMs: 180_000, onTimeout: 'stop' },
  },
  cancelled: { pipeline: orders(BUILD, TESTS), cancelAfterMs: 90_000 },
}

const HOSTILE_CONSOLE =
  '</pre></details>\n```\n| a | b |\n@octocat # heading\n::error::owned\n##[error]owned\nover\rwritten \u001b[2J\n'

/** Everything that Opsera names is an attack, or hard to read. */
export const HOSTILE_CASE: GoldenCase = {
  conclusion: 'failure',
  pipeline: {
    ...orders(
      ...HOSTILE_NAMES.map((name, index): StepSpec => {
        const isLast = index === HOSTILE_NAMES.length - 1
        const console = [{ text: isLast ? HOSTILE_CONSOLE : 'ok\n' }]
        return { name, tool: '<tool>|', takesMs: 30_000, console, ...(isLast && { result: 'failed' }) }
      }),
    ),
    name: HOSTILE_NAMES.join(' '),
  },
  world: { behaviour: { runningWord: '| **running** |' } },
}
