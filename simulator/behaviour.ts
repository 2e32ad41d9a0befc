/**
 * What Opsera does where its documents are silent. Each switch is one assumption of this project; its values are the ways
 * in which the real server may behave. The first is the default.
 */

import type { OperationName } from '../src/opsera/operations.ts'

export interface Behaviour {
  /** HTTP code of a refusal `{status: "failed"}`. */
  readonly refusalCode: 200 | 400 | 409
  /**
   * How a refused start, stop or reset is worded: with the documented `{status: "failed"}`, with another failure word,
   * without a status, inside a list, or with an accepted word and a message that refuses.
   */
  readonly refusal: 'failed' | 'error' | 'rejected' | 'without-status' | 'list' | 'accepted-word'
  /** A refusal names the number of the newest run. */
  readonly refusalNamesRun: boolean
  /** The reply to a start names the new run, or the one before it. */
  readonly startNumber: 'new' | 'previous'
  /** A start while a run is in progress: refused, or queued with or without its number in the reply. */
  readonly whenBusy: 'refuse' | 'queue' | 'queue-silently'
  /** A queued run begins only when the run before it has succeeded. */
  readonly queueNeedsSuccess: boolean
  /** A start of a locked pipeline. */
  readonly whenLocked: 'refuse' | 'forbidden'
  /** A stop ends the run after its current operation, or does nothing, as with some tools. */
  readonly stop: 'soft' | 'nothing'
  /** How long the current operation continues at most after a stop, in milliseconds. */
  readonly stopTakesMs: number
  /** A stop when nothing is in progress. */
  readonly stopOnIdle: 'accept' | 'refuse'
  /** A reset while a run is in progress. */
  readonly resetWhileRunning: 'refuse' | 'accept'
  /** What the status call says of a run after its pipeline was reset. */
  readonly afterReset: 'stopped' | 'failed' | 'missing'
  /** The next run begins where a stopped or failed one ended, unless there was a reset. */
  readonly resumes: boolean
  /** How long after a start the status call still shows the run before, in milliseconds. */
  readonly staleMs: number
  /** How long after a start the pipeline object still shows the run before, in milliseconds. */
  readonly counterLagMs: number
  /** How long after an end `last_run` still shows the run before, in milliseconds. */
  readonly lastRunLagMs: number
  /** The whole pipeline object is always this old, in milliseconds. */
  readonly objectLagMs: number
  /** When a run counts in the pipeline object: from its start, or only once it has ended. */
  readonly counterMoves: 'at-start' | 'at-end'
  /** A reset leaves the run counter as it is, or takes the run back. */
  readonly counterOnReset: 'kept' | 'falls'
  /** The pipeline object's paused flag after an approval. */
  readonly pausedFlag: 'cleared' | 'stays'
  /** A word that the status call gives of a run in progress for `flapMs`, from `flapAfterMs` after its start. */
  readonly flap: 'none' | 'success' | 'failed' | 'stopped'
  readonly flapAfterMs: number
  readonly flapMs: number
  /** The status of a run that has not begun. */
  readonly notBegun: 'failed' | 'missing' | 'stopped' | 'queued'
  /** The word for a run that waits for approval. */
  readonly pausedWord: 'paused' | 'pending' | 'stopped'
  /** The words for what a run does and how it ends. */
  readonly runningWord: string
  readonly successWord: string
  readonly failedWord: string
  readonly stoppedWord: string
  /** Status messages name the run, as the one published sample does. */
  readonly namesRun: boolean
  /** Any call about a pipeline that is not there. */
  readonly unknownPipeline: 'forbidden' | 'missing' | 'failed'
  /** The pipeline object comes as it is or inside `{data}`. */
  readonly summary: 'bare' | 'data'
  /** Lists come as arrays, or inside `{data}` or `{count, data}`. */
  readonly lists: 'bare' | 'data' | 'count-data'
  /** Errors come as plain text or as `{message}`. */
  readonly errors: 'text' | 'json'
  /** The status of a task comes as a JSON string, as plain text, or in an object. */
  readonly taskStatus: 'json-string' | 'text' | 'object'
  /** Numbers come as texts. */
  readonly numbersAsText: boolean
  /** A second request on a connection is answered, or resets the connection; only over real sockets. */
  readonly usedConnection: 'serves' | 'resets'
  /** Ids, dates and numbers come as they are, or as MongoDB's extended JSON writes them. */
  readonly values: 'plain' | 'extended'
  /** Calls whose path is not the assumed one: 404. */
  readonly unknownPaths: readonly OperationName[]
  /** Calls that this token may not make: 403. */
  readonly deniedCalls: readonly OperationName[]
  /** What the pipeline object shows of the last run that ended, of the current step, and of its steps. */
  readonly lastRun: 'full' | 'without-status' | 'absent'
  readonly lastRunAgrees: boolean
  readonly lastStep: 'full' | 'absent'
  readonly plan: 'full' | 'absent'
  /** What `type: console output` leaves of the records: the console ones, all, or none. */
  readonly logFilter: 'works' | 'ignored' | 'empty'
  readonly recordOrder: 'newest-first' | 'oldest-first'
  /** Records have an `_id`, the number of their run, the id of their step. */
  readonly recordIds: boolean
  readonly recordRunCounts: boolean
  readonly recordStepIds: boolean
  /** How the keys of records are written: `step_name` or `stepName`. */
  readonly recordKeys: 'snake' | 'camel'
  /** Console text lies in a place where Opsera's portal looks, or elsewhere. */
  readonly consolePlace: 'known' | 'elsewhere'
}

export const DEFAULT_BEHAVIOUR: Behaviour = {
  refusalCode: 200,
  refusal: 'failed',
  refusalNamesRun: false,
  startNumber: 'new',
  whenBusy: 'refuse',
  queueNeedsSuccess: false,
  whenLocked: 'refuse',
  stop: 'soft',
  stopTakesMs: 3_000,
  stopOnIdle: 'accept',
  resetWhileRunning: 'refuse',
  afterReset: 'stopped',
  resumes: false,
  staleMs: 0,
  counterLagMs: 0,
  lastRunLagMs: 0,
  objectLagMs: 0,
  counterMoves: 'at-start',
  counterOnReset: 'kept',
  pausedFlag: 'cleared',
  flap: 'none',
  flapAfterMs: 0,
  flapMs: 0,
  notBegun: 'failed',
  pausedWord: 'paused',
  runningWord: 'running',
  successWord: 'success',
  failedWord: 'failed',
  stoppedWord: 'stopped',
  namesRun: true,
  unknownPipeline: 'forbidden',
  summary: 'bare',
  lists: 'bare',
  errors: 'text',
  taskStatus: 'json-string',
  numbersAsText: false,
  usedConnection: 'serves',
  values: 'plain',
  unknownPaths: [],
  deniedCalls: [],
  lastRun: 'full',
  lastRunAgrees: true,
  lastStep: 'full',
  plan: 'full',
  logFilter: 'works',
  recordOrder: 'newest-first',
  recordIds: true,
  recordRunCounts: true,
  recordStepIds: true,
  recordKeys: 'snake',
  consolePlace: 'known',
}
