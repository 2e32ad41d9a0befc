/**
 * Runs main, then the post step, against the simulated Opsera in a scenario. Time passes only when nothing can run, so a
 * run of hours takes milliseconds, and the same scenario always gives the same trace.
 */
import { Opsera } from '../../simulator/opsera.ts'
import type { RoundTrip } from '../../simulator/transport.ts'
import type { Random } from '../../src/ports.ts'
import { isGreen, type RunResult } from '../../src/run/result.ts'
import { VirtualClock } from '../support/virtual-clock.ts'
import { prng } from './prng.ts'
import { savedStateIn, Process } from './process.ts'
import { PROGRAM, type Program } from './program.ts'
import { TOKEN } from './scenario/console-text.ts'
import { perform } from './scenario/events.ts'
import type { Scenario } from './scenario/index.ts'
import { START, type Event, type Outcome, type Trace } from './trace.ts'

/** The watchdog ends a cancelled main after this (runner/step-process.ts). */
const WATCHDOG_MS = 6_500
/** A process is ended after this: by then it has violated the invariant about time. */
const OVERDUE_MS = 900_000
/** A program with more effects than this loops. */
const STEP_LIMIT = 30_000
/** The runner starts the post step a moment after main has ended. */
const BEFORE_POST_MS = 150

export async function simulate(scenario: Scenario, program: Program = PROGRAM): Promise<Trace> {
  const simulation = new Simulation(scenario, program)
  const { clock, opsera, events } = simulation
  const main = await simulation.main()
  await clock.run(clock.sleep(BEFORE_POST_MS))
  const post = await simulation.post()
  await clock.run(clock.sleep(scenario.latency.worstMs * 2))
  return { scenario, opsera, events, main, post, saved: savedStateIn(events) }
}

export class Simulation {
  readonly scenario: Scenario
  readonly program: Program
  readonly clock = new VirtualClock(START)
  readonly opsera: Opsera
  readonly events: Event[] = []
  readonly #cancel = new AbortController()
  readonly #random: { readonly log: Random; readonly trips: Random }
  #effects = 0

  constructor(scenario: Scenario, program: Program) {
    const { seed, pipeline, behaviour, faults, externalEvents, clockSteps } = scenario
    this.scenario = scenario
    this.program = program
    this.#random = { log: prng(seed, 'log'), trips: prng(seed, 'trips') }
    const tokens = [{ value: TOKEN, scope: 'API Access', owner: 'power user' }] as const
    const world = { pipelines: [pipeline], tokens, behaviour, faults }
    this.opsera = new Opsera(world, () => this.clock.now())
    for (const { afterMs, action } of externalEvents) {
      this.clock.at(START + afterMs, () => {
        const result = perform(action, { opsera: this.opsera, pipelineId: pipeline.id, token: TOKEN })
        this.#happen('world', `somebody ${result}`)
      })
    }
    for (const { afterMs, byMs } of clockSteps) {
      this.clock.at(START + afterMs, () => {
        this.clock.stepDate(byMs)
        this.#happen('world', `the wall clock steps by ${byMs} ms`)
      })
    }
  }

  /** How long a request and its answer travel; one in twenty can take longest. */
  roundTrip(): RoundTrip {
    const { worstMs, usualMs } = this.scenario.latency
    const { trips } = this.#random
    const most = trips() < 0.05 ? worstMs : usualMs
    return { requestMs: 1 + Math.floor(trips() * most), responseMs: 1 + Math.floor(trips() * most) }
  }

  /** How long the log takes to accept a batch. */
  logMs(): number {
    return Math.round(this.scenario.latency.logMs * this.#random.log())
  }

  isDiskFull(): boolean {
    return this.clock.now() >= START + (this.scenario.diskFullAfterMs ?? Infinity)
  }

  /** All console text that can be read now of the run that is followed. */
  console(): string {
    const { behaviour } = this.opsera
    const { runCount } = savedStateIn(this.events)
    const isHidden = behaviour.deniedCalls.includes('pipeline-logs') || behaviour.logFilter === 'empty'
    if (runCount === undefined || isHidden) return ''
    return JSON.stringify(this.opsera.pipeline(this.scenario.pipeline.id).rows(runCount, 'console output'))
  }

  async main(): Promise<Outcome> {
    const { settings, interruption } = this.scenario
    const process = new Process('main', this)
    if (interruption !== undefined && 'afterMs' in interruption.at)
      this.#interruptAt(START + interruption.at.afterMs, process)
    const work = this.program.runGate({
      ...process.parts,
      settings,
      endsAt: START + settings.timeoutMs,
      cancel: this.#cancel.signal,
    })
    const outcome = await this.#run(process, work)
    if (outcome.kind === 'ended') {
      const { conclusion, message } = outcome.report
      if (conclusion !== 'cancelled') process.leave(outcome.report)
      if (!isGreen(conclusion)) process.fail(message)
    }
    return outcome
  }

  /** As steps/post-step.ts does it. */
  async post(): Promise<Outcome | undefined> {
    const { settings } = this.scenario
    const saved = savedStateIn(this.events, false)
    if (!this.program.isLeftBehind(saved) && saved.cancelled !== true) return undefined
    this.#happen('post', 'begins')
    const process = new Process('post', this)
    const work = this.program.cleanUp({
      ...process.parts,
      settings: { ...settings, pipelineId: saved.pipelineId ?? settings.pipelineId },
      saved,
    })
    const outcome = await this.#run(process, work)
    if (outcome.kind === 'ended') process.leave(outcome.report)
    return outcome
  }

  async #run(process: Process, work: Promise<RunResult>): Promise<Outcome> {
    const overdue = this.clock.deadline(this.scenario.settings.timeoutMs + OVERDUE_MS)
    overdue.signal.addEventListener('abort', () => {
      process.kill('is overdue')
    })
    try {
      const ended = await this.clock.run(Promise.race([work, process.death]))
      const at = this.clock.now()
      if (ended === 'dead') return { kind: 'dead', at }
      process.hasEnded = true
      this.#happen(process.who, `ends: ${ended.conclusion}`)
      return { kind: 'ended', at, report: ended, pending: process.clock.pending }
    } catch (error) {
      process.kill('throws')
      return { kind: 'threw', at: this.clock.now(), error }
    } finally {
      overdue.clear()
    }
  }

  /** Called before each effect of the program. */
  beforeEffect(process: Process): void {
    this.#effects += 1
    if (this.#effects > STEP_LIMIT) process.kill('exceeds the step limit')
    const { signal, at = { afterMs: 0 } } = this.scenario.interruption ?? {}
    if (process.who !== 'main' || !('beforeEffect' in at) || at.beforeEffect !== this.#effects) return
    // A kill comes between any two instructions; a signal is received only once nothing else can run.
    if (signal === 'SIGKILL') this.#interrupt(process)
    else this.#interruptAt(this.clock.now(), process)
  }

  #interruptAt(instant: number, process: Process): void {
    this.clock.at(instant, () => {
      this.#interrupt(process)
    })
  }

  #interrupt(process: Process): void {
    const { signal, killedAfterMs } = this.scenario.interruption ?? {}
    if (process.hasEnded) return
    if (signal === 'SIGKILL') {
      process.kill('is killed')
      return
    }
    this.#happen('main', 'receives SIGINT')
    this.clock.at(this.clock.now() + (killedAfterMs ?? WATCHDOG_MS), () => {
      if (killedAfterMs !== undefined) process.kill('is killed')
      else if (!process.hasEnded) endByWatchdog(process)
    })
    this.#cancel.abort()
  }

  #happen(by: Event<'happened'>['by'], what: string): void {
    this.events.push({ kind: 'happened', at: this.clock.now(), by, what })
  }
}

/** The watchdog's error (runner/step-process.ts). */
function endByWatchdog(process: Process): void {
  process.fail('The job was cancelled, and Opsera did not answer the last requests in time.')
  process.kill('is ended by its watchdog')
}
