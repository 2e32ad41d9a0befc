/** Reads the run's logs beside its status. Trouble with them is one warning and never touches the verdict. */
import type { LogPrinter } from '../log/printer.ts'
import type { StepIdentity } from '../log/titles.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import type { GateContext, Run } from './context.ts'
import { pollUntil } from './poll.ts'
import { LOG_BOUNDS, nextPause, lengthenInterval, initialInterval, type PollInterval } from './backoff.ts'

/** Opsera returns the whole log each time: a read that took long, or brought much, is not followed soon by another. */
const REST_FACTOR = 10
const CHARACTERS_PER_MS = 4_000_000 / 60_000
const REST_MAX_MS = 300_000
/** Two quiet reads this far apart show that nothing more comes. */
const QUIET_APART_MS = 5_000
const READ_MS = 60_000
/** A log of more characters is not read once more for the step list only. */
const SMALL_LOG = 2_000_000
/** With so few console rows, those of all kinds are fewer than the most that a reply has. */
const FEW_ROWS = 900
const CONSOLE = 'console output' as const

export interface Draining {
  /** How long late records are waited for; 0 for one last read. */
  readonly forMs: number
  /** The pipeline step whose record must have come before quiet counts. */
  readonly awaitedStep?: StepIdentity | undefined
}

export interface LogSource {
  readonly run: Run
  readonly printer: LogPrinter
  /** The plan as known by now, for the titles. */
  readonly plan: () => readonly PlanStep[]
}

/** Reads the run's log at its own pace, and prints what is new of it. */
export class LogReader {
  readonly #job: GateContext
  readonly #run: Run
  readonly #printer: LogPrinter
  readonly #plan: () => readonly PlanStep[]
  #pace: PollInterval = initialInterval(LOG_BOUNDS)
  /** How long the last read forbids another. */
  #restMs = 0
  #hasWarned = false
  #isDead = false
  /** The rows of the last read, without their texts. */
  #rows: readonly ActivityRecord[] = []
  #characters = 0

  constructor(job: GateContext, { run, printer, plan }: LogSource) {
    this.#job = job
    this.#run = run
    this.#printer = printer
    this.#plan = plan
  }

  /** Reads at its own pace until `until` aborts. A read in flight is cut: the drain reads it all again. */
  async readUntil(until: AbortSignal): Promise<void> {
    const { clock, random } = this.#job
    while (!until.aborted && !this.#isDead) {
      await clock.sleep(Math.max(nextPause(this.#pace, LOG_BOUNDS, random), this.#restMs), until)
      await this.#lookUnless(until)
    }
  }

  async #lookUnless(until: AbortSignal): Promise<void> {
    if (until.aborted) return
    const isNews = (await this.#read(READ_MS, until)) === 'news'
    this.#pace = isNews ? initialInterval(LOG_BOUNDS) : lengthenInterval(this.#pace, LOG_BOUNDS)
  }

  /** Waits for records that come after the end, then prints what was held back. */
  async drain({ forMs, awaitedStep }: Draining): Promise<void> {
    const { clock, cancel } = this.#job
    const until = clock.now() + forMs
    let quietReads = 0
    if (!cancel.aborted) {
      await pollUntil({ clock, until, pauseMs: QUIET_APART_MS, signal: cancel }, async () => {
        if (this.#isDead) return true
        // The rows of all kinds tell of the pipeline steps, and confirm that nothing is new as well as the console rows do.
        const isEvery = quietReads > 0 || (forMs === 0 && this.#characters > SMALL_LOG)
        const read = await this.#read(this.#drainReadMs(until - clock.now()), cancel, isEvery)
        quietReads = read === 'nothing new' ? quietReads + 1 : 0
        const isComplete = awaitedStep === undefined || this.#printer.hasConsoleOf(awaitedStep)
        return quietReads >= 2 && isComplete ? true : undefined
      })
    }
    await this.#printer.flush()
  }

  /** A connection that stalls must leave time for a read that does not. */
  #drainReadMs(leftMs: number): number {
    return Math.max(10_000, Math.min(READ_MS, leftMs / 2))
  }

  /** One read more; false when it could not be had. */
  async readOnce(deadlineMs: number): Promise<boolean> {
    return (await this.#read(deadlineMs, this.#job.cancel)) !== 'failure'
  }

  /** One last read, and what was held back. */
  async lastRead(deadlineMs: number): Promise<void> {
    await this.readOnce(deadlineMs)
    await this.#printer.flush()
  }

  /** All rows of the run, other than console ones too, for the step list; undefined when they cannot be had. */
  async allRows(deadlineMs: number): Promise<readonly ActivityRecord[] | undefined> {
    const { client, settings, cancel: signal } = this.#job
    const hasEvery = settings.logs === 'activity' || this.#rows.some((row) => !row.isConsole)
    if (this.#rows.length > 0 && (hasEvery || this.#characters > SMALL_LOG)) return this.#rows
    const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, {
      signal,
      deadlineMs,
    })
    return read.ok ? read.value : undefined
  }

  async #read(
    deadlineMs: number,
    signal: AbortSignal,
    isEvery = false,
  ): Promise<'news' | 'nothing new' | 'failure'> {
    const { client, settings, clock } = this.#job
    const isFiltered = settings.logs === 'console' && !(isEvery && this.#rows.length < FEW_ROWS)
    const startedAt = clock.now()
    const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, {
      ...(isFiltered && { type: CONSOLE }),
      signal,
      deadlineMs,
    })
    const tookMs = clock.now() - startedAt
    this.#restMs = tookMs * REST_FACTOR
    if (read.ok) return this.#take(read.value)
    if (read.failure.kind === 'too-large') this.#isDead = true
    if (!signal.aborted) this.#warn(read.failure.reason)
    return 'failure'
  }

  async #take(records: readonly ActivityRecord[]): Promise<'news' | 'nothing new'> {
    this.#characters = records.reduce((sum, { text }) => sum + text.length, 0)
    // Bounded in text a minute, for the sake of Opsera.
    this.#restMs = Math.max(this.#restMs, Math.min(this.#characters / CHARACTERS_PER_MS, REST_MAX_MS))
    this.#rows = records.map((record) => ({ ...record, text: '' }))
    return (await this.#printer.take(records, this.#plan())) ? 'news' : 'nothing new'
  }

  /** Once for all trouble that may pass, and once when the logs end with it. */
  #warn(reason: string): void {
    if (this.#hasWarned && !this.#isDead) return
    this.#hasWarned = true
    const next = this.#isDead
      ? 'No more logs are read.'
      : 'Logs may be missing here; reading them is tried again.'
    this.#job.sink.warning(`The logs of run ${this.#run.runCount} could not be read: ${reason}. ${next}`)
  }
}
