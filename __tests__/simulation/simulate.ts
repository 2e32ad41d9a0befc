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
import { savedStateIn, Process, type Surroundings } from './process.ts'
import { PROGRAM, type Program } from './program.ts'
import { TOKEN } from './scenario/console-text.ts'
import { perform } from './scenario/events.ts'
import type { Latency, Scenario } from './scenario/index.ts'
import { START, type Event, type Outcome, type Trace } from './trace.ts'

/** The watchdog ends a cancelled main after this (runner/step-process.ts). */
const WATCHDOG_MS = 6_500
/** What takes longer than any guarantee allows is cut: the invariant is violated by then. */
const OVERDUE_MS = 900_000
/** A program with more effects than this loops. */
const STEP_LIMIT = 30_000
/** The runner starts the post step a moment after main has ended. */
const BEFORE_POST_MS = 150

export async function simulate(scenario: Scenario, program: Program = PROGRAM): Promise<Trace> {
  const clock = new VirtualClock(START)
  const opsera = new Opsera(
    {
      pipelines: [scenario.pipeline],
      tokens: [{ value: TOKEN, scope: 'API Access', owner: 'power user' }],
      behaviour: scenario.behaviour,
      faults: scenario.faults,
    },
    () => clock.now(),
  )
  const simulation = new Simulation(scenario, program, clock, opsera)
  const main = await simulation.main()
  await clock.run(clock.sleep(BEFORE_POST_MS))
  const post = await simulation.post()
  await clock.run(clock.sleep(scenario.latency.worstMs * 2))
  return { scenario, opsera, events: simulation.events, main, post, saved: savedStateIn(simulation.events) }
}

class Simulation {
  readonly events: Event[] = []
  readonly #scenario: Scenario
  readonly #clock: VirtualClock
  readonly #around: Surroundings
  readonly #cancel = new AbortController()
  #effects = 0

  constructor(scenario: Scenario, program: Program, clock: VirtualClock, opsera: Opsera) {
    this.#scenario = scenario
    this.#clock = clock
    const { seed, pipeline, latency, diskFullAfterMs = Infinity } = scenario
    const log = prng(seed, 'log')
    this.#around = {
      program,
      opsera,
      clock,
      seed,
      events: this.events,
      latency: roundTripsOf(latency, prng(seed, 'trips')),
      logMs: () => Math.round(latency.logMs * log()),
      isDiskFull: () => clock.now() >= START + diskFullAfterMs,
      console: () => consoleOf(opsera, pipeline.id, savedStateIn(this.events).runCount),
      beforeEffect: (process) => {
        this.#beforeEffect(process)
      },
    }
    for (const { afterMs, action } of scenario.externalEvents) {
      clock.at(START + afterMs, () => {
        const result = perform(action, { opsera, pipelineId: pipeline.id, token: TOKEN })
        this.#happen('world', `somebody ${result}`)
      })
    }
    for (const { afterMs, byMs } of scenario.clockSteps) {
      clock.at(START + afterMs, () => {
        clock.stepDate(byMs)
        this.#happen('world', `the wall clock steps by ${byMs} ms`)
      })
    }
  }

  async main(): Promise<Outcome> {
    const { settings } = this.#scenario
    const process = new Process('main', this.#around)
    this.#arrangeInterruption(process)
    const work = this.#around.program.runGate({
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
    const { program } = this.#around
    const { settings } = this.#scenario
    const saved = savedStateIn(this.events, false)
    if (!program.isLeftBehind(saved) && saved.cancelled !== true) return undefined
    this.#happen('post', 'begins')
    const process = new Process('post', this.#around)
    const work = program.cleanUp({
      ...process.parts,
      settings: { ...settings, pipelineId: saved.pipelineId ?? settings.pipelineId },
      saved,
    })
    const outcome = await this.#run(process, work)
    if (outcome.kind === 'ended') process.leave(outcome.report)
    return outcome
  }

  async #run(process: Process, work: Promise<RunResult>): Promise<Outcome> {
    const overdue = this.#clock.deadline(this.#scenario.settings.timeoutMs + OVERDUE_MS)
    overdue.signal.addEventListener('abort', () => {
      process.kill('is overdue')
    })
    try {
      const ended = await this.#clock.run(Promise.race([work, process.death]))
      const at = this.#clock.now()
      if (ended === 'dead') return { kind: 'dead', at }
      process.end()
      this.#happen(process.who, `ends: ${ended.conclusion}`)
      return { kind: 'ended', at, report: ended, pending: process.clock.pending }
    } catch (error) {
      process.kill('throws')
      return { kind: 'threw', at: this.#clock.now(), error }
    } finally {
      overdue.clear()
    }
  }

  #arrangeInterruption(process: Process): void {
    const at = this.#scenario.interruption?.at
    if (at === undefined || 'beforeEffect' in at) return
    this.#clock.at(START + at.afterMs, () => {
      this.#interrupt(process)
    })
  }

  #beforeEffect(process: Process): void {
    this.#effects += 1
    if (this.#effects > STEP_LIMIT) process.kill('exceeds the step limit')
    const { signal, at = { afterMs: 0 } } = this.#scenario.interruption ?? {}
    if (process.who !== 'main' || !('beforeEffect' in at) || at.beforeEffect !== this.#effects) return
    // A kill comes between any two instructions; a signal is received only once nothing else can run.
    if (signal === 'SIGKILL') this.#interrupt(process)
    else
      this.#clock.at(this.#clock.now(), () => {
        this.#interrupt(process)
      })
  }

  #interrupt(process: Process): void {
    const { signal, killedAfterMs } = this.#scenario.interruption ?? {}
    if (process.hasEnded) return
    if (signal === 'SIGKILL') {
      process.kill('is killed')
      return
    }
    this.#happen('main', 'receives SIGINT')
    this.#clock.at(this.#clock.now() + (killedAfterMs ?? WATCHDOG_MS), () => {
      if (killedAfterMs !== undefined) process.kill('is killed')
      else if (!process.hasEnded) endByWatchdog(process)
    })
    this.#cancel.abort()
  }

  #happen(by: 'main' | 'post' | 'world', what: string): void {
    this.events.push({ kind: 'happened', at: this.#clock.now(), by, what })
  }
}

/** The watchdog's error (runner/step-process.ts). */
function endByWatchdog(process: Process): void {
  process.fail('The job was cancelled, and Opsera did not answer the last requests in time.')
  process.kill('is ended by its watchdog')
}

function consoleOf(opsera: Opsera, pipelineId: string, runCount: number | undefined): string {
  const { deniedCalls, logFilter } = opsera.behaviour
  if (runCount === undefined || deniedCalls.includes('pipeline-logs') || logFilter === 'empty') return ''
  return JSON.stringify(opsera.pipeline(pipelineId).rows(runCount, 'console output'))
}

/** One round trip in twenty can take longest. */
function roundTripsOf({ worstMs, usualMs }: Latency, random: Random): () => RoundTrip {
  return () => {
    const most = random() < 0.05 ? worstMs : usualMs
    return { requestMs: 1 + Math.floor(random() * most), responseMs: 1 + Math.floor(random() * most) }
  }
}
