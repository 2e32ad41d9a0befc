/**
 * What Opsera does where nobody has published what it does. Each switch is one guess; its values are the ways in which
 * the real server may turn out to behave. The first is the default.
 */

export interface Behaviour {
  /** HTTP code of a refusal `{status: "failed"}`. */
  readonly refusalCode: 200 | 400 | 409
  /** A start while a run is going: refused, or queued with or without telling the number. */
  readonly whenBusy: 'refuse' | 'queue' | 'queue-silently'
  /** A queued run begins only when the run before it has succeeded. */
  readonly queueNeedsSuccess: boolean
  /** A start of a locked pipeline. */
  readonly whenLocked: 'refuse' | 'forbidden'
  /** A stop ends the run after its present operation, or does nothing for the tool at hand. */
  readonly stop: 'soft' | 'nothing'
  /** How long the present operation goes on at most after a stop, in milliseconds. */
  readonly stopTakesMs: number
  /** A stop when nothing runs. */
  readonly stopOnIdle: 'accept' | 'refuse'
  /** A reset while a run is going. */
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
  /** The status of a run that has not begun. */
  readonly notBegun: 'failed' | 'missing' | 'stopped' | 'queued'
  /** The word for a run that waits for a person. */
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
}

export const DEFAULT_BEHAVIOUR: Behaviour = {
  refusalCode: 200,
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
}
