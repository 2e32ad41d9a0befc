/** What Opsera does where its documents are silent: the simulator's switches, most of them left at their default. */
import fc from 'fast-check'
import { DEFAULT_BEHAVIOUR, type Behaviour } from '../../../simulator/behaviour.ts'
import { listOf, pick } from './arbitraries.ts'

type Choices = { readonly [key in keyof Behaviour]?: readonly Behaviour[key][] }

/** Words that are not in the table of known ones are among these on purpose. */
const CHOICES: Choices = {
  refusalCode: [400, 409],
  refusal: ['error', 'rejected', 'without-status', 'list', 'accepted-word'],
  refusalNamesRun: [true],
  startNumber: ['previous'],
  whenBusy: ['queue', 'queue-silently'],
  queueNeedsSuccess: [true],
  whenLocked: ['forbidden'],
  stop: ['nothing'],
  stopTakesMs: [0, 500, 12_000, 40_000, 600_000],
  stopOnIdle: ['refuse'],
  resetWhileRunning: ['accept'],
  afterReset: ['failed', 'missing'],
  resumes: [true],
  staleMs: [400, 2_500, 8_000, 25_000, 45_000, 120_000],
  counterLagMs: [400, 2_500, 8_000, 25_000],
  lastRunLagMs: [400, 2_500, 8_000, 25_000],
  objectLagMs: [1_000, 5_000, 30_000],
  lastRun: ['without-status', 'absent'],
  counterMoves: ['at-end'],
  counterOnReset: ['falls'],
  pausedFlag: ['stays'],
  flap: ['success', 'failed', 'stopped'],
  notBegun: ['missing', 'stopped', 'queued'],
  pausedWord: ['pending', 'stopped'],
  runningWord: ['Running', 'processing event', 'in progress', 'executed', 'created', 'busy'],
  successWord: ['Success', 'SUCCESSFUL', 'passed', 'completed', 'done'],
  failedWord: ['Failed', 'failure', 'error', 'rejected', 'halted', 'broken'],
  stoppedWord: ['Stopped', 'cancelled', 'canceled', 'ended'],
  namesRun: [false],
  unknownPipeline: ['missing', 'failed'],
  summary: ['data'],
  lists: ['data', 'count-data'],
  errors: ['json'],
  numbersAsText: [true],
  values: ['extended'],
  usedConnection: ['resets'],
  deniedCalls: [['pipeline-summary'], ['pipeline-logs']],
  lastRunAgrees: [false],
  lastStep: ['absent'],
  plan: ['absent'],
  logFilter: ['ignored', 'empty'],
  recordOrder: ['oldest-first'],
}

const switches = Object.entries(CHOICES).map(([name, values]) =>
  pick(...(values as readonly unknown[])).map((value) => [name, value] as const),
)
/** A flap needs two numbers besides its word. */
const flap = fc.record({ flapAfterMs: pick(1_000, 5_000, 20_000, 90_000), flapMs: pick(1_500, 3_000, 6_000) })

export const behaviour: fc.Arbitrary<Partial<Behaviour>> = fc
  .tuple(fc.oneof(listOf(fc.oneof(...switches), 3), listOf(fc.oneof(...switches), 14)), flap)
  .map(([chosen, numbers]) => {
    const made = Object.fromEntries(chosen) as Partial<Behaviour>
    const { objectLagMs, counterLagMs, ...plain } = made
    // A reused number cannot be distinguished from a new one if the counter read before was stale.
    if (made.startNumber === 'previous') return { ...plain, ...numbers }
    return made.flap === undefined ? made : { ...made, ...numbers }
  })

/** The switches that are not at their default. */
export function unusual(behaviour: Partial<Behaviour>): Partial<Behaviour> {
  const entries = Object.entries(behaviour)
  return Object.fromEntries(entries.filter(([name, value]) => DEFAULT_BEHAVIOUR[name as 'stop'] !== value))
}
