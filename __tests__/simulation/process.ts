/**
 * A process of the runner, main or post: it gives the program its dependencies, records every effect, and can be killed, after
 * which nothing of it acts any more.
 */
import { SimulatedTransport } from '../../simulator/transport.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import type { Clock, Deadline, Request, SavedState, Sink, TransportResult } from '../../src/ports.ts'
import type { Dependencies } from '../../src/run/context.ts'
import type { RunResult } from '../../src/run/result.ts'
import { renderSummary } from '../../src/summary/job-summary.ts'
import { prng } from './prng.ts'
import { TOKEN } from './scenario/console-text.ts'
import type { Simulation } from './simulate.ts'
import type { Event, Who } from './trace.ts'

/** What the runner cuts, and what the outputs cut (runner/workflow-log.ts, runner/outputs.ts). */
const ANNOTATION_MAX = 4_096
const OUTPUT_MAX = 1_000

/** What the state store throws when a start request must not be sent. */
export class DiskFull extends Error {}

export class Process {
  readonly who: Who
  readonly parts: Dependencies
  readonly clock: ProcessClock
  /** Settles when the process is killed. */
  readonly death: Promise<'dead'>
  /** It acts no more: it has ended, or was killed. */
  hasEnded = false
  readonly #simulation: Simulation
  readonly #secrets: Dependencies['secrets']
  readonly #transport: SimulatedTransport
  #die: (how: 'dead') => void = () => undefined
  #requests = 0

  constructor(who: Who, simulation: Simulation) {
    const { program, clock, opsera, scenario } = simulation
    this.who = who
    this.#simulation = simulation
    this.#secrets = new program.Secrets([TOKEN])
    this.clock = new ProcessClock(clock)
    this.death = new Promise((resolve) => {
      this.#die = resolve
    })
    const latency = () => simulation.roundTrip()
    this.#transport = new SimulatedTransport({ opsera, clock, token: TOKEN, latency })
    this.parts = {
      client: program.opseraClient({
        transport: { send: (request) => this.#send(request) },
        clock: this.clock,
        clean: (text) => program.cleanWords(text, this.#secrets),
      }),
      clock: this.clock,
      random: prng(scenario.seed, `jitter of ${who}`),
      sink: this.#sink(),
      state: {
        save: (facts) => {
          this.#save(facts)
        },
      },
      progress: {
        report: (facts) => {
          if (this.#mayAct()) this.#note({ kind: 'reported', facts: this.#asOutputs(facts) })
        },
      },
      secrets: this.#secrets,
    }
  }

  kill(why: string): void {
    if (this.hasEnded) return
    this.#note({ kind: 'happened', what: why })
    this.hasEnded = true
    this.clock.stop()
    this.#die('dead')
  }

  /** The error annotation of a red step. */
  fail(message: string): void {
    this.#write('red', this.#simulation.program.sanitize(message, this.#secrets).slice(0, ANNOTATION_MAX))
  }

  /** What the step leaves behind besides the log. */
  leave(report: RunResult): void {
    this.#write('summary', renderSummary(report, this.#secrets))
    const steps = this.#secrets.redact(JSON.stringify(report.steps))
    if (this.who === 'main') this.#write('steps file', steps)
  }

  /** As runner/state.ts: a full disk stops a start request, and costs a warning later. */
  #save(facts: Partial<SavedState>): void {
    if (!this.#mayAct()) return
    const isLost = this.#simulation.isDiskFull()
    this.#note({ kind: 'saved', facts: { ...facts }, isLost, console: this.#simulation.console() })
    if (isLost && facts.phase === 'requesting') throw new DiskFull('the state could not be saved (ENOSPC)')
  }

  #sink(): Sink {
    const { program } = this.#simulation
    const line = (text: string) => program.oneLine(text, this.#secrets, ANNOTATION_MAX)
    const log = (as: 'info' | 'notice' | 'warning' | 'debug') => (text: string) => {
      if (this.#mayAct()) this.#write(as, line(text))
    }
    /** A batch takes the log some time. */
    const batch = async (as: 'group' | 'log file', text: string, title?: string) => {
      if (!this.#mayAct()) await never()
      this.#write(as, text, title)
      const ms = this.#simulation.logMs()
      if (ms > 0) await this.clock.sleep(ms)
    }
    return {
      info: log('info'),
      notice: log('notice'),
      warning: log('warning'),
      debug: log('debug'),
      group: (title, lines) => batch('group', lines, line(title).replaceAll('%', '%25')),
      appendToLogFile: (text) => batch('log file', this.#secrets.redact(text)),
    }
  }

  #asOutputs(facts: Readonly<Record<string, unknown>>): object {
    const line = (text: string) => this.#simulation.program.oneLine(text, this.#secrets, OUTPUT_MAX)
    const entries = Object.entries(facts)
    return Object.fromEntries(
      entries.map(([name, fact]) => [name, typeof fact === 'string' ? line(fact) : fact]),
    )
  }

  async #send(request: Request): Promise<TransportResult> {
    if (!this.#mayAct()) return never()
    const { opsera } = this.#simulation
    const ofRequest = {
      id: ++this.#requests,
      call: OPERATIONS.find(({ path }) => path === request.path)!.name,
    }
    this.#note({ kind: 'sent', ...ofRequest, body: request.body ?? {} })
    const answer = await this.#transport.send(request, (arriving) => {
      const exchange = opsera.handle(arriving)
      const { acted, current = 0 } = opsera.journal.at(-1)!
      this.#note({ kind: 'arrived', ...ofRequest, exchange, acted, current })
      return exchange
    })
    if (this.hasEnded) return never()
    this.#note({ kind: 'answered', ...ofRequest, answer })
    return answer
  }

  #mayAct(): boolean {
    if (!this.hasEnded) this.#simulation.beforeEffect(this)
    return !this.hasEnded
  }

  #write(as: Event<'written'>['as'], text: string, title?: string): void {
    this.#note({ kind: 'written', as, text, ...(title !== undefined && { title }) })
  }

  #note(event: Record<string, unknown>): void {
    this.#simulation.events.push({ at: this.#simulation.clock.now(), by: this.who, ...event } as Event)
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined)
}

/** The clock of one process: once the process is killed, its timers never fire. */
class ProcessClock implements Clock {
  readonly #clock: Clock
  readonly #set = new Set<Deadline>()
  #isDead = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  now(): number {
    return this.#clock.now()
  }

  date(): number {
    return this.#clock.date()
  }

  /** Timers of this process that are still set. */
  get pending(): number {
    return this.#set.size
  }

  async sleep(ms: number, parent?: AbortSignal): Promise<void> {
    const { signal } = this.deadline(ms, parent)
    if (!signal.aborted) await once(signal)
  }

  /** In whole milliseconds, as the real clock counts; never early. */
  deadline(ms: number, parent?: AbortSignal): Deadline {
    if (this.#isDead) return { signal: new AbortController().signal, clear: () => undefined }
    const timer = this.#clock.deadline(Math.ceil(ms), parent)
    const forget = () => {
      this.#set.delete(timer)
    }
    if (!timer.signal.aborted) {
      this.#set.add(timer)
      timer.signal.addEventListener('abort', forget, { once: true })
    }
    return {
      signal: timer.signal,
      clear: () => {
        forget()
        timer.clear()
      },
    }
  }

  stop(): void {
    this.#isDead = true
    for (const timer of this.#set) timer.clear()
    this.#set.clear()
  }
}

function once(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true })
  })
}

/** The saves of all processes together; the post step finds only those that are not lost. */
export function savedStateIn(events: readonly Event[], withLost = true): Partial<SavedState> {
  const saved: Partial<SavedState> = {}
  for (const event of events)
    if (event.kind === 'saved' && (withLost || !event.isLost)) Object.assign(saved, event.facts)
  return saved
}
