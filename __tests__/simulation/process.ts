/**
 * A process of the runner, main or post: it gives the program its dependencies, records every effect, and can be killed, after
 * which nothing of it acts any more.
 */
import type { Opsera } from '../../simulator/opsera.ts'
import { SimulatedTransport, type RoundTrip } from '../../simulator/transport.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import type { Request, SavedState, Sink, TransportResult } from '../../src/ports.ts'
import type { Dependencies } from '../../src/run/context.ts'
import type { RunResult } from '../../src/run/result.ts'
import { renderSummary } from '../../src/summary/job-summary.ts'
import type { VirtualClock } from '../support/virtual-clock.ts'
import { prng } from './prng.ts'
import { ProcessClock } from './process-clock.ts'
import type { Program } from './program.ts'
import { TOKEN } from './scenario/console-text.ts'
import type { Event, Who } from './trace.ts'

export interface Surroundings {
  readonly program: Program
  readonly opsera: Opsera
  readonly clock: VirtualClock
  readonly seed: number
  readonly latency: () => RoundTrip
  /** How long the log takes to accept a batch. */
  readonly logMs: () => number
  readonly isDiskFull: () => boolean
  readonly events: Event[]
  /** All console text that can be read now of the run that is followed. */
  readonly console: () => string
  /** Called before each effect of the program. */
  readonly beforeEffect: (process: Process) => void
}

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
  readonly #around: Surroundings
  readonly #secrets: Dependencies['secrets']
  readonly #transport: SimulatedTransport
  #dieNow: () => void = () => undefined
  #hasEnded = false
  #requests = 0

  constructor(who: Who, around: Surroundings) {
    const { program, clock, seed, opsera, latency } = around
    this.who = who
    this.#around = around
    this.#secrets = program.secretsOf([TOKEN])
    this.clock = new ProcessClock(clock)
    this.death = new Promise((resolve) => {
      this.#dieNow = () => {
        resolve('dead')
      }
    })
    this.#transport = new SimulatedTransport({ opsera, clock, token: TOKEN, latency })
    this.parts = {
      client: program.opseraClient({
        transport: { send: (request) => this.#send(request) },
        clock: this.clock,
        clean: (text) => program.cleanWords(text, this.#secrets),
      }),
      clock: this.clock,
      random: prng(seed, `jitter of ${who}`),
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

  /** It acts no more: it has ended, or was killed. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  kill(why: string): void {
    if (this.#hasEnded) return
    this.#note({ kind: 'happened', what: why })
    this.end()
    this.clock.stop()
    this.#dieNow()
  }

  end(): void {
    this.#hasEnded = true
  }

  /** The error annotation of a red step. */
  fail(message: string): void {
    this.#write('red', this.#around.program.sanitize(message, this.#secrets).slice(0, ANNOTATION_MAX))
  }

  /** What the step leaves behind besides the log. */
  leave(report: RunResult): void {
    this.#write('summary', renderSummary(report, this.#secrets))
    const steps = this.#around.program.redact(JSON.stringify(report.steps), this.#secrets)
    if (this.who === 'main') this.#write('steps file', steps)
  }

  /** As runner/state.ts: a full disk stops a start request, and costs a warning later. */
  #save(facts: Partial<SavedState>): void {
    if (!this.#mayAct()) return
    const isLost = this.#around.isDiskFull()
    this.#note({ kind: 'saved', facts: { ...facts }, isLost, console: this.#around.console() })
    if (isLost && facts.phase === 'requesting') throw new DiskFull('the state could not be saved (ENOSPC)')
  }

  #sink(): Sink {
    const { program, logMs } = this.#around
    const line = (text: string) => program.oneLine(text, this.#secrets, ANNOTATION_MAX)
    const log = (as: 'info' | 'notice' | 'warning' | 'debug') => (text: string) => {
      if (this.#mayAct()) this.#write(as, line(text))
    }
    return {
      info: log('info'),
      notice: log('notice'),
      warning: log('warning'),
      debug: log('debug'),
      group: async (title, lines) => {
        if (!this.#mayAct()) return this.#never()
        this.#write('group', lines, line(title).replaceAll('%', '%25'))
        await this.#takeTime(logMs())
      },
      appendToLogFile: async (text) => {
        if (!this.#mayAct()) return this.#never()
        this.#write('log file', program.redact(text, this.#secrets))
        await this.#takeTime(logMs())
      },
    }
  }

  #asOutputs(facts: Readonly<Record<string, unknown>>): object {
    const { oneLine } = this.#around.program
    const entries = Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? oneLine(value, this.#secrets, OUTPUT_MAX) : value,
    ])
    return Object.fromEntries(entries) as object
  }

  async #send(request: Request): Promise<TransportResult> {
    if (!this.#mayAct()) return this.#never()
    const id = ++this.#requests
    const call = OPERATIONS.find(({ path }) => path === request.path)!.name
    this.#note({ kind: 'sent', id, call, body: request.body ?? {} })
    const answer = await this.#transport.send(request, (arriving) => this.#arrive(arriving, id))
    if (this.#hasEnded) return this.#never()
    this.#note({ kind: 'answered', id, call, answer })
    return answer
  }

  #arrive(call: Parameters<Opsera['handle']>[0], id: number): ReturnType<Opsera['handle']> {
    const { opsera } = this.#around
    const exchange = opsera.handle(call)
    const { acted, current = 0, call: name } = opsera.journal.at(-1)!
    this.#note({ kind: 'arrived', id, call: name, exchange, acted, current })
    return exchange
  }

  #mayAct(): boolean {
    if (!this.#hasEnded) this.#around.beforeEffect(this)
    return !this.#hasEnded
  }

  async #takeTime(ms: number): Promise<void> {
    if (ms > 0) await this.clock.sleep(ms)
  }

  #never<T>(): Promise<T> {
    return new Promise(() => undefined)
  }

  #write(as: Event<'written'>['as'], text: string, title?: string): void {
    this.#note({ kind: 'written', as, text, ...(title !== undefined && { title }) })
  }

  #note(event: Record<string, unknown>): void {
    this.#around.events.push({ at: this.#around.clock.now(), by: this.who, ...event } as Event)
  }
}

/** The saves of all processes together; the post step finds only those that are not lost. */
export function savedStateIn(events: readonly Event[], withLost = true): Partial<SavedState> {
  const saved: Partial<SavedState> = {}
  for (const event of events)
    if (event.kind === 'saved' && (withLost || !event.isLost)) Object.assign(saved, event.facts)
  return saved
}
