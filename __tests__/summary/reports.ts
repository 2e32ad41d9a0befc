/** Reports for what is made of them. */
import type { RunResult } from '../../src/run/result.ts'

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
    tail: [],
    causes: [],
    ...given,
  }
}
