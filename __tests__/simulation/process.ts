/**
 * A process of the runner's: main or post. It gives the program its parts, writes down all that they are used for,
 * and can be killed, after which nothing of it acts any more.
 */
import type { Opsera } from '../../simulator/opsera.ts'
import { SimulatedTransport, type Trip } from '../../simulator/transport.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import type { TransportResult, Clock, SavedState, Request, Sink } from '../../src/ports.ts'
import type { Dependencies } from '../../src/run/context.ts'
import type { RunResult } from '../../src/run/result.ts'
import { renderSummary } from '../../src/summary/job-summary.ts'
import type { Event, Who, Written } from './trace.ts'
import { ProcessClock } from './process-clock.ts'
import type { Program } from './program.ts'
import { TOKEN } from './texts.ts'
import type { Prng } from './prng.ts'

export interface Surroundings {
  readonly program: Program
  readonly opsera: Opsera
  readonly clock: Clock
  readonly prng: Prng
  readonly trip: () => Trip
  /** How long the log takes to swallow a batch. */
  readonly logMs: () => number
  readonly events: Event[]
  /** All console text that can be read now of the run that is followed. */
  readonly console: () => string
  /** Called before each thing that the program does to the world. */
  readonly beforeStep: (process: Process) => void
}

/** What the runner cuts, and what the outputs do (runner/workflow-log.ts, runner/outputs.ts). */
const ANNOTATION_MAX = 4_096
const OUTPUT_MAX = 1_000

export class Process {
  readonly who: Who
  readonly parts: Dependencies
  readonly clock: ProcessClock
  /** Settles when the process is killed. */
  readonly death: Promise<'dead'>
  readonly #around: Surroundings
  readonly #secrets: readonly string[]
  #dieNow: () => void = () => undefined
  #isOver = false
  #requests = 0

  constructor(who: Who, around: Surroundings) {
    const { program, clock, prng } = around
    this.who = who
    this.#around = around
    this.#secrets = program.secretForms(TOKEN)
    this.clock = new ProcessClock(clock)
    this.death = new Promise((resolve) => {
      this.#dieNow = () => {
        resolve('dead')
      }
    })
    this.parts = {
      client: new program.HttpOpseraClient({ send: (request) => this.#send(request) }, this.clock),
      clock: this.clock,
      random: prng.fork(`${who}'s jitter`).next,
      sink: this.#sink(),
      state: {
        save: (facts) => {
          if (this.#mayAct()) this.#note({ kind: 'saved', facts: { ...facts }, console: around.console() })
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
  get isOver(): boolean {
    return this.#isOver
  }

  kill(why: string): void {
    if (this.#isOver) return
    this.#note({ kind: 'happened', to: this.who, what: why })
    this.end()
    this.clock.stop()
    this.#dieNow()
  }

  end(): void {
    this.#isOver = true
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

  #sink(): Sink {
    const { program, logMs } = this.#around
    const line = (text: string) => program.oneLine(text, this.#secrets, ANNOTATION_MAX)
    const say = (as: 'info' | 'notice' | 'warning' | 'debug') => (text: string) => {
      if (this.#mayAct()) this.#write(as, line(text))
    }
    return {
      info: say('info'),
      notice: say('notice'),
      warning: say('warning'),
      debug: say('debug'),
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
    const { opsera, clock, trip } = this.#around
    const id = ++this.#requests
    const call = OPERATIONS.find(({ path }) => path === request.path)!.name
    this.#note({ kind: 'sent', id, call, body: request.body ?? {} })
    const gate = {
      handle: (sent: Parameters<Opsera['handle']>[0]) => {
        const exchange = opsera.handle(sent)
        const { acted, current = 0 } = opsera.journal.at(-1)!
        this.#note({ kind: 'arrived', id, call, exchange, acted, current })
        return exchange
      },
    }
    const answer = await new SimulatedTransport({ opsera: gate, clock: clock, token: TOKEN, trip }).send(
      request,
    )
    if (this.#isOver) return this.#never()
    this.#note({ kind: 'answered', id, call, answer })
    return answer
  }

  #mayAct(): boolean {
    if (!this.#isOver) this.#around.beforeStep(this)
    return !this.#isOver
  }

  async #takeTime(ms: number): Promise<void> {
    if (ms > 0) await this.clock.sleep(ms)
  }

  #never<T>(): Promise<T> {
    return new Promise(() => undefined)
  }

  #write(as: Written['as'], text: string, title?: string): void {
    this.#note({ kind: 'written', as, text, ...(title !== undefined && { title }) })
  }

  #note(event: Record<string, unknown>): void {
    this.#around.events.push({ at: this.#around.clock.now(), by: this.who, ...event } as Event)
  }
}

/** What main saved, as post reads it. */
export function memoryIn(events: readonly Event[]): Partial<SavedState> {
  const memory: Partial<SavedState> = {}
  for (const event of events) if (event.kind === 'saved') Object.assign(memory, event.facts)
  return memory
}
