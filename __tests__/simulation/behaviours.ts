/** What Opsera is like where nobody has published it: every switch of the simulator, most of them left alone. */
import { DEFAULT_BEHAVIOUR, type Behaviour } from '../../simulator/behaviour.ts'
import type { Prng } from './prng.ts'

type Choices = { readonly [key in keyof Behaviour]: readonly Behaviour[key][] }

/**
 * Lags stay below the 30 s after which the contract takes agreeing reads for the truth where nothing else can be had.
 * Words that are not in the table of known ones are among these on purpose.
 */
const CHOICES: Choices = {
  refusalCode: [200, 400, 409],
  whenBusy: ['refuse', 'queue', 'queue-silently'],
  queueNeedsSuccess: [false, true],
  whenLocked: ['refuse', 'forbidden'],
  stop: ['soft', 'nothing'],
  stopTakesMs: [0, 500, 3_000, 12_000, 40_000, 600_000],
  stopOnIdle: ['accept', 'refuse'],
  resetWhileRunning: ['refuse', 'accept'],
  afterReset: ['stopped', 'failed', 'missing'],
  resumes: [false, true],
  staleMs: [0, 400, 2_500, 8_000, 25_000],
  counterLagMs: [0, 400, 2_500, 8_000, 25_000],
  lastRunLagMs: [0, 400, 2_500, 8_000, 25_000],
  notBegun: ['failed', 'missing', 'stopped', 'queued'],
  pausedWord: ['paused', 'pending', 'stopped'],
  runningWord: ['running', 'Running', 'processing event', 'in progress', 'executed', 'created', 'busy'],
  successWord: ['success', 'Success', 'SUCCESSFUL', 'passed', 'completed', 'done'],
  failedWord: ['failed', 'Failed', 'failure', 'error', 'rejected', 'halted', 'broken'],
  stoppedWord: ['stopped', 'Stopped', 'cancelled', 'canceled', 'ended'],
  namesRun: [true, false],
  unknownPipeline: ['forbidden', 'missing', 'failed'],
  summary: ['bare', 'data'],
  lists: ['bare', 'data', 'count-data'],
  errors: ['text', 'json'],
  taskStatus: ['json-string', 'text', 'object'],
  numbersAsText: [false, true],
  // Shapes that only `check` looks for: the tests of check turn them.
  values: ['plain'],
  unknownPaths: [[]],
  deniedCalls: [[]],
  lastRun: ['full'],
  lastRunAgrees: [true],
  lastStep: ['full'],
  plan: ['full'],
  logFilter: ['works'],
  recordOrder: ['newest-first'],
  recordIds: [true],
  recordRunCounts: [true],
  recordStepIds: [true],
  recordKeys: ['snake'],
  consolePlace: ['known'],
}

export const SWITCHES = (Object.keys(DEFAULT_BEHAVIOUR) as readonly (keyof Behaviour)[]).filter(
  (name) => CHOICES[name].length > 1,
)

export function behaviourOf(prng: Prng): Partial<Behaviour> {
  const oddness = prng.pick([0, 0.1, 0.3, 0.6])
  const entries = SWITCHES.filter(() => prng.chance(oddness)).map((name) => {
    const choices: readonly unknown[] = CHOICES[name]
    return [name, prng.pick(choices)]
  })
  return Object.fromEntries(entries) as Partial<Behaviour>
}
