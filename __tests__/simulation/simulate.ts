/**
 * One simulateSeed: main, then post, as the runner would run them, against the simulated Opsera in the scenario of a seed. Time
 * passes only when nothing can run, so a simulateSeed of hours takes milliseconds, and the same scenario tells the same trace.
 */
import { Opsera } from '../../simulator/opsera.ts'
import type { Trip } from '../../simulator/transport.ts'
import { isGreen, type RunResult } from '../../src/run/result.ts'
import { VirtualClock } from '../support/virtual-clock.ts'
import { perform } from './external-events.ts'
import { Prng } from './prng.ts'
import type { TriggerPoint } from './interruption.ts'
import { START, type Event } from './trace.ts'
import { memoryIn, Process, type Surroundings } from './process.ts'
import { PROGRAM, type Program } from './program.ts'
import type { Outcome, Trace } from './trace.ts'
import { TOKEN } from './texts.ts'
import { scenarioFor, type Scenario } from './scenario.ts'

/** A cancelled main lets go of everything after this (runner/step-process.ts). */
const WATCHDOG_MS = 6_500
/** What lasts longer than any guarantee is cut short: it is a broken guarantee by then. */
const OVERDUE_MS = 900_000
const STEP_LIMIT = 30_000
/** The runner begins post a moment after main has ended. */
const BEFORE_POST_MS = 150

export function simulateSeed(seed: number, program?: Program): Promise<Trace> {
  return simulate(scenarioFor(seed), program)
}

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
  const scene = new Scene(scenario, program, clock, opsera)
  const main = await scene.main()
  await clock.run(clock.sleep(BEFORE_POST_MS))
  const post = await scene.post()
  await clock.run(clock.sleep(scenario.slowness.worstMs * 2))
  return { scenario, opsera, events: scene.events, main, post, memory: memoryIn(scene.events) }
}

class Scene {
  readonly events: Event[] = []
  readonly #scenario: Scenario
  readonly #clock: VirtualClock
  readonly #around: Surroundings
  readonly #cancel = new AbortController()
  #steps = 0

  constructor(scenario: Scenario, program: Program, clock: VirtualClock, opsera: Opsera) {
    this.#scenario = scenario
    this.#clock = clock
    const prng = new Prng(scenario.seed).fork('simulation')
    const trips = prng.fork('trips')
    const log = prng.fork('log')
    this.#around = {
      program,
      opsera,
      clock,
      prng,
      events: this.events,
      trip: () => tripOf(scenario, trips),
      logMs: () => Math.round(scenario.slowness.logMs * log.next()),
      console: () => consoleOf(opsera, scenario.pipeline.id, memoryIn(this.events).runCount),
      beforeStep: (process) => {
        this.#beforeStep(process)
      },
    }
    for (const { afterMs, action } of scenario.externalEvents) {
      clock.at(START + afterMs, () => {
        this.#happen('world', `somebody ${perform(action, opsera, scenario.pipeline.id, TOKEN)}`)
      })
    }
  }

  async main(): Promise<Outcome> {
    const { settings } = this.#scenario
    const process = new Process('main', this.#around)
    this.#arrangeEnd(process)
    const work = this.#around.program.runGate({
      ...process.parts,
      settings,
      endsAt: START + settings.timeoutMs,
      cancel: this.#cancel.signal,
    })
    const outcome = await this.#live(process, work)
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
    const memory = memoryIn(this.events)
    if (!program.isLeftBehind(memory) && memory.cancelled !== true) return undefined
    this.#happen('post', 'begins')
    const process = new Process('post', this.#around)
    const work = program.cleanUp({
      ...process.parts,
      settings: { ...settings, pipelineId: memory.pipelineId ?? settings.pipelineId },
      memory,
    })
    const outcome = await this.#live(process, work)
    if (outcome.kind === 'ended') process.leave(outcome.report)
    return outcome
  }

  async #live(process: Process, work: Promise<RunResult>): Promise<Outcome> {
    const { settings } = this.#scenario
    const overdue = this.#clock.deadline(settings.timeoutMs + OVERDUE_MS)
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

  #arrangeEnd(process: Process): void {
    const { end } = this.#scenario
    if (end.at === undefined || 'beforeStep' in end.at) return
    this.#clock.at(START + end.at.afterMs, () => {
      this.#end(process)
    })
  }

  #beforeStep(process: Process): void {
    this.#steps += 1
    if (this.#steps > STEP_LIMIT) process.kill('exceeds the step limit')
    const { at } = this.#scenario.end
    if (process.who !== 'main' || !isNow(at, this.#steps)) return
    // A kill comes between any two instructions; a signal is heard only once nothing else can run.
    if (this.#scenario.end.kind === 'killed') this.#end(process)
    else
      this.#clock.at(this.#clock.now(), () => {
        this.#end(process)
      })
  }

  #end(process: Process): void {
    const { kind, killedAfterMs } = this.#scenario.end
    if (process.isOver) return
    if (kind === 'killed') {
      process.kill('is killed')
      return
    }
    this.#happen('main', 'is reported to stop')
    this.#clock.at(this.#clock.now() + (killedAfterMs ?? WATCHDOG_MS), () => {
      if (killedAfterMs !== undefined) process.kill('is killed')
      else if (!process.isOver) endByWatchdog(process)
    })
    this.#cancel.abort()
  }

  #happen(to: 'main' | 'post' | 'world', what: string): void {
    this.events.push({ kind: 'happened', at: this.#clock.now(), to, what })
  }
}

/** The watchdog's last words (runner/step-process.ts). */
function endByWatchdog(process: Process): void {
  process.fail('The job was cancelled, and Opsera did not answer the last requests in time.')
  process.kill('is ended by its watchdog')
}

function consoleOf(opsera: Opsera, pipelineId: string, runCount: number | undefined): string {
  return runCount === undefined
    ? ''
    : JSON.stringify(opsera.pipeline(pipelineId).rows(runCount, 'console output'))
}

function isNow(at: TriggerPoint | undefined, steps: number): boolean {
  return at !== undefined && 'beforeStep' in at && at.beforeStep === steps
}

function tripOf({ slowness }: Scenario, prng: Prng): Trip {
  const most = prng.chance(0.05) ? slowness.worstMs : slowness.usualMs
  return { thereMs: prng.between(1, most), backMs: prng.between(1, most) }
}
