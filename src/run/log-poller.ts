/** Reads the run's logs beside its status and prints them. A failure is one warning and never changes the verdict. */
import { LogPrinter } from '../log/printer.ts'
import type { StepIdentity } from '../log/titles.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import type { GateContext, Run } from './context.ts'
import { LOG_BOUNDS, Pace, pollUntil } from './poll.ts'

/** Opsera returns the whole log each time: a read that took long, or brought much, is not followed soon by another. */
const REST_FACTOR = 10
const CHARACTERS_PER_MS = 4_000_000 / 60_000
const REST_MAX_MS = 300_000
/** Two quiet reads this far apart show that nothing more comes. */
const QUIET_APART_MS = 5_000
const READ_MS = 60_000
/** A log of more characters is not read again only for the list of pipeline steps. */
const SMALL_LOG = 2_000_000
/** With fewer console rows than this, the rows of all kinds stay below the maximum of a reply. */
const FEW_ROWS = 900

type ReadResult = 'news' | 'nothing new' | 'failure'

export class LogPoller {
  readonly printer: LogPrinter
  readonly #context: GateContext
  readonly #run: Run
  readonly #plan: () => readonly PlanStep[]
  /** The reading in parallel with the status polls. Printing can be slow, so nothing urgent waits for it. */
  #reading: Promise<void> | undefined
  /** The shortest pause after the last read. */
  #restMs = 0
  #hasWarned = false
  #hasStopped: boolean
  /** The rows of the last read, without their texts. */
  #rows: readonly ActivityRecord[] = []
  #characters = 0

  /** `plan` gives the plan as known by then, for the titles. */
  constructor(context: GateContext, run: Run, plan: () => readonly PlanStep[]) {
    const { settings, sink, secrets } = context
    this.#context = context
    this.#run = run
    this.#plan = plan
    this.#hasStopped = settings.logs === 'none'
    this.printer = new LogPrinter(sink, {
      runCount: run.runCount,
      mode: settings.logs === 'activity' ? 'activity' : 'console',
      limitBytes: settings.logLimitBytes,
      secrets,
    })
  }

  /** Reads until `until` aborts, which also cuts a read in flight: the drain reads everything again. */
  readUntil(until: AbortSignal): void {
    const { clock, random } = this.#context
    const pace = new Pace(LOG_BOUNDS)
    const read = async () => {
      while (!this.#hasStopped) {
        await clock.sleep(Math.max(pace.next(random), this.#restMs), until)
        if (until.aborted) return
        pace.change((await this.#read(READ_MS, until)) === 'news')
      }
    }
    this.#reading = read()
  }

  /**
   * Waits for records that come after the end: at most `forMs` (0: one last read), otherwise until two reads bring nothing
   * new and the awaited pipeline step has a record. Prints what was held back, and the end of the awaited step's console.
   */
  async drain(forMs: number, awaitedStep?: StepIdentity): Promise<void> {
    await this.#reading
    const { clock, cancel } = this.#context
    const until = clock.now() + forMs
    let quietReads = 0
    const readUntilQuiet = async () => {
      // Rows of all kinds describe the pipeline steps, and show as well as the console rows that nothing is new.
      const isUnfiltered = quietReads > 0 || (forMs === 0 && this.#characters > SMALL_LOG)
      // A connection that stalls must leave time for a read that does not.
      const readMs = Math.max(10_000, Math.min(READ_MS, (until - clock.now()) / 2))
      const read = await this.#read(readMs, cancel, isUnfiltered)
      quietReads = read === 'nothing new' ? quietReads + 1 : 0
      const isComplete = awaitedStep === undefined || this.printer.tails.has(awaitedStep)
      return this.#hasStopped || (quietReads >= 2 && isComplete) ? true : undefined
    }
    if (!cancel.aborted)
      await pollUntil({ clock, until, pauseMs: QUIET_APART_MS, signal: cancel }, readUntilQuiet)
    await this.printer.flush()
    if (awaitedStep !== undefined) await this.printer.showTail(awaitedStep)
  }

  /** Reads once more; false when that failed. */
  async readOnce(deadlineMs: number): Promise<boolean> {
    await this.#reading
    const { settings, cancel } = this.#context
    return settings.logs === 'none' || (await this.#read(deadlineMs, cancel)) !== 'failure'
  }

  /** Prints what was held back. */
  async flush(): Promise<void> {
    await this.#reading
    await this.printer.flush()
  }

  /** Rows of all kinds, for the list of pipeline steps; undefined when they cannot be read. */
  async allRows(deadlineMs: number): Promise<readonly ActivityRecord[] | undefined> {
    const { client, settings, cancel: signal } = this.#context
    const hasAllKinds = settings.logs === 'activity' || this.#rows.some((row) => !row.isConsole)
    if (this.#rows.length > 0 && (hasAllKinds || this.#characters > SMALL_LOG)) return this.#rows
    const options = { signal, deadlineMs }
    const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, options)
    return read.ok ? read.value : undefined
  }

  async #read(deadlineMs: number, signal: AbortSignal, isEvery = false): Promise<ReadResult> {
    if (this.#hasStopped) return 'failure'
    const { client, settings, clock } = this.#context
    const isFiltered = settings.logs === 'console' && !(isEvery && this.#rows.length < FEW_ROWS)
    const startedAt = clock.now()
    try {
      const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, {
        ...(isFiltered && { type: 'console output' }),
        signal,
        deadlineMs,
      })
      this.#restMs = (clock.now() - startedAt) * REST_FACTOR
      if (read.ok) {
        const records = read.value
        this.#rows = records.map((record) => ({ ...record, text: '' }))
        this.#characters = records.reduce((sum, { text }) => sum + text.length, 0)
        // Limits the amount of text per minute, to spare Opsera.
        this.#restMs = Math.max(this.#restMs, Math.min(this.#characters / CHARACTERS_PER_MS, REST_MAX_MS))
        return (await this.printer.take(records, this.#plan())) ? 'news' : 'nothing new'
      }
      this.#hasStopped = read.failure.kind === 'too-large'
      if (!signal.aborted) this.#warn(read.failure.reason)
    } catch (error) {
      // Not even a bug in reading or printing logs may change the verdict.
      this.#hasStopped = true
      this.#warn(String(error))
    }
    return 'failure'
  }

  /** Once for all failures that are retried, and once for the one that ends the reading. */
  #warn(reason: string): void {
    if (this.#hasWarned && !this.#hasStopped) return
    this.#hasWarned = true
    const next = this.#hasStopped
      ? 'No more logs are read.'
      : 'Logs may be missing here; reading them is tried again.'
    this.#context.sink.warning(`The logs of run ${this.#run.runCount} could not be read: ${reason}. ${next}`)
  }
}
