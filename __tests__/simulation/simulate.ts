/**
 * One storm: main, then post, as the runner would run them, against the simulated Opsera in the weather of a seed. Time
 * passes only when nothing can run, so a storm of hours takes milliseconds, and the same weather tells the same story.
 */
import { Opsera } from '../../simulator/opsera.ts'
import type { Trip } from '../../simulator/transport.ts'
import { isGreen, type RunResult } from '../../src/run/result.ts'
import { VirtualClock } from '../support/virtual-clock.ts'
import { perform } from './acts.ts'
import { Dice } from './dice.ts'
import type { Moment } from './ends.ts'
import { START, type Event } from './events.ts'
import { memoryIn, Process, type Surroundings } from './process.ts'
import { PROGRAM, type Program } from './program.ts'
import type { Outcome, Story } from './story.ts'
import { TOKEN } from './texts.ts'
import { weatherOf, type Weather } from './weather.ts'

/** A cancelled main lets go of everything after this (runner/step-process.ts). */
const WATCHDOG_MS = 6_500
/** What lasts longer than any promise is cut short: it is a broken promise by then. */
const OVERDUE_MS = 900_000
const DEEDS_MAX = 30_000
/** The runner begins post a moment after main has ended. */
const BEFORE_POST_MS = 150

export function storm(seed: number, program?: Program): Promise<Story> {
  return stormIn(weatherOf(seed), program)
}

export async function stormIn(weather: Weather, program: Program = PROGRAM): Promise<Story> {
  const sky = new VirtualClock(START)
  const opsera = new Opsera(
    {
      pipelines: [weather.pipeline],
      tokens: [{ value: TOKEN, scope: 'API Access', owner: 'power user' }],
      behaviour: weather.behaviour,
      faults: weather.faults,
    },
    () => sky.now(),
  )
  const scene = new Scene(weather, program, sky, opsera)
  const main = await scene.main()
  await sky.run(sky.sleep(BEFORE_POST_MS))
  const post = await scene.post()
  await sky.run(sky.sleep(weather.slowness.worstMs * 2))
  return { weather, opsera, events: scene.events, main, post, memory: memoryIn(scene.events) }
}

class Scene {
  readonly events: Event[] = []
  readonly #weather: Weather
  readonly #sky: VirtualClock
  readonly #around: Surroundings
  readonly #cancel = new AbortController()
  #deeds = 0

  constructor(weather: Weather, program: Program, sky: VirtualClock, opsera: Opsera) {
    this.#weather = weather
    this.#sky = sky
    const dice = new Dice(weather.seed).for('storm')
    const trips = dice.for('trips')
    const log = dice.for('log')
    this.#around = {
      program,
      opsera,
      sky,
      dice,
      events: this.events,
      trip: () => tripOf(weather, trips),
      logMs: () => Math.round(weather.slowness.logMs * log.next()),
      console: () => consoleOf(opsera, weather.pipeline.id, memoryIn(this.events).runCount),
      beforeDeed: (process) => {
        this.#beforeDeed(process)
      },
    }
    for (const { afterMs, deed } of weather.acts) {
      sky.at(START + afterMs, () => {
        this.#happen('world', `somebody ${perform(deed, opsera, weather.pipeline.id, TOKEN)}`)
      })
    }
  }

  async main(): Promise<Outcome> {
    const { settings } = this.#weather
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
    const { settings } = this.#weather
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
    const { settings } = this.#weather
    const overdue = this.#sky.deadline(settings.timeoutMs + OVERDUE_MS)
    overdue.signal.addEventListener('abort', () => {
      process.kill('is overdue')
    })
    try {
      const ended = await this.#sky.run(Promise.race([work, process.death]))
      const at = this.#sky.now()
      if (ended === 'dead') return { kind: 'dead', at }
      process.end()
      this.#happen(process.who, `ends: ${ended.conclusion}`)
      return { kind: 'ended', at, report: ended, pending: process.clock.pending }
    } catch (error) {
      process.kill('throws')
      return { kind: 'threw', at: this.#sky.now(), error }
    } finally {
      overdue.clear()
    }
  }

  #arrangeEnd(process: Process): void {
    const { end } = this.#weather
    if (end.at === undefined || 'beforeDeed' in end.at) return
    this.#sky.at(START + end.at.afterMs, () => {
      this.#end(process)
    })
  }

  #beforeDeed(process: Process): void {
    this.#deeds += 1
    if (this.#deeds > DEEDS_MAX) process.kill('does too much')
    const { at } = this.#weather.end
    if (process.who !== 'main' || !isNow(at, this.#deeds)) return
    // A kill comes between any two instructions; a signal is heard only once nothing else can run.
    if (this.#weather.end.kind === 'killed') this.#end(process)
    else
      this.#sky.at(this.#sky.now(), () => {
        this.#end(process)
      })
  }

  #end(process: Process): void {
    const { kind, killedAfterMs } = this.#weather.end
    if (process.isOver) return
    if (kind === 'killed') {
      process.kill('is killed')
      return
    }
    this.#happen('main', 'is told to stop')
    this.#sky.at(this.#sky.now() + (killedAfterMs ?? WATCHDOG_MS), () => {
      if (killedAfterMs !== undefined) process.kill('is killed')
      else if (!process.isOver) letGo(process)
    })
    this.#cancel.abort()
  }

  #happen(to: 'main' | 'post' | 'world', what: string): void {
    this.events.push({ kind: 'happened', at: this.#sky.now(), to, what })
  }
}

/** The watchdog's last words (runner/step-process.ts). */
function letGo(process: Process): void {
  process.fail('This step was told to stop, and its last requests were not answered in time.')
  process.kill('is let go of by its watchdog')
}

function consoleOf(opsera: Opsera, pipelineId: string, runCount: number | undefined): string {
  return runCount === undefined
    ? ''
    : JSON.stringify(opsera.pipeline(pipelineId).rows(runCount, 'console output'))
}

function isNow(at: Moment | undefined, deeds: number): boolean {
  return at !== undefined && 'beforeDeed' in at && at.beforeDeed === deeds
}

function tripOf({ slowness }: Weather, dice: Dice): Trip {
  const most = dice.chance(0.05) ? slowness.worstMs : slowness.usualMs
  return { thereMs: dice.between(1, most), backMs: dice.between(1, most) }
}
