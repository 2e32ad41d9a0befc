/** Reports for what is made of them. */
import type { RunResult } from '../../src/run/result.ts'
import { HOSTILE_NAMES } from '../support/hostile.ts'

/** A report of a failure that knows nothing but what is given. */
export function report(given: Partial<RunResult> = {}): RunResult {
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
    causes: [],
    ...given,
  }
}

const PORTAL_PAGE = 'https://portal.opsera.io/blueprint/5fd56d90979ee048ee660624/12'
const T0 = Date.UTC(2026, 0, 5, 9, 0, 0)
const iso = (seconds: number) => new Date(T0 + seconds * 1_000).toISOString()

export const HOSTILE: RunResult = report({
  message: `Run 12 failed. Opsera says: "${HOSTILE_NAMES.slice(0, 9).join(' / ')}" See ${PORTAL_PAGE}`,
  pipelineName: HOSTILE_NAMES.slice(0, 6).join(' '),
  runCount: 12,
  origin: 'started',
  runUrl: PORTAL_PAGE,
  status: '| **failed** |',
  durationMs: 97_000,
  failedStep: HOSTILE_NAMES[1] ?? '',
  steps: HOSTILE_NAMES.map((name, index) => ({
    name,
    tool: '<tool>|',
    state: 'failed',
    startedAt: iso(index * 10),
    endedAt: iso(index * 10 + 10),
  })),
  silentSteps: HOSTILE_NAMES,
  tail: ['</pre></details>', '```', '| a | b |', '@octocat token-of-16-chars!', '# heading'],
})
