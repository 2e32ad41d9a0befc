/**
 * Deliberate faults: the real program with one part replaced. The invariant that forbids the fault must catch it, because
 * an invariant that catches nothing proves nothing.
 */
import { NO_SECRETS } from '../../src/log/secrets.ts'
import type { OpseraClient } from '../../src/opsera/client.ts'
import { countAt } from '../../src/opsera/json.ts'
import type { ActivityRecord } from '../../src/opsera/records.ts'
import type { Clock, SavedState } from '../../src/ports.ts'
import type { GateContext } from '../../src/run/context.ts'
import type { RunResult } from '../../src/run/result.ts'
import { violationsIn } from './invariants/index.ts'
import { programWith, type Overrides } from './override.ts'
import { scenarioFor } from './scenario/index.ts'
import { failures, type Failure } from './seeds.ts'
import { simulate } from './simulate.ts'

interface Mutant {
  /** What the faulty program does. */
  readonly name: string
  /** The invariant that must catch it. */
  readonly breaks: string
  readonly overrides: Overrides
}

interface MutantResult {
  /** The first simulation that violated what the mutant is meant to break; absent when none did. */
  readonly caught: Failure | undefined
  /** How many simulations it took. */
  readonly seeds: number
}

/** A mutant that survives this many simulations is not caught. */
const SEEDS_MAX = 4_000

/** Runs simulations of the faulty program until the invariant catches it. */
export async function killMutant({ overrides, breaks }: Mutant): Promise<MutantResult> {
  const program = await programWith(overrides)
  for await (const failure of failures(1, SEEDS_MAX, program)) {
    const { seed, violations } = failure
    if (!violations.some(({ name }) => name === breaks)) continue
    // A violation counts only if the real program does not have it too.
    const real = violationsIn(await simulate(scenarioFor(seed)))
    if (real.every(({ name }) => name !== breaks)) return { caught: failure, seeds: seed }
  }
  return { caught: undefined, seeds: SEEDS_MAX }
}

function mutant(name: string, breaks: string, overrides: Overrides): Mutant {
  return { name, breaks, overrides }
}

/** A client with other methods; each gets the real client. */
function client(methods: (real: OpseraClient) => Partial<OpseraClient>): Overrides {
  return {
    'opsera/client.ts': ({ opseraClient }) => ({
      opseraClient: (connection) => {
        const real = opseraClient(connection)
        return { ...real, ...methods(real) }
      },
    }),
  }
}

type Records = readonly ActivityRecord[]

/** Changes the records that the log call returned; each simulation gets a new change. */
function records(newChange: () => (records: Records) => Records): Overrides {
  return client((real) => {
    const change = newChange()
    return {
      pipelineLogs: async (...given) => {
        const read = await real.pipelineLogs(...given)
        return read.ok ? { ok: true, value: change(read.value) } : read
      },
    }
  })
}

type Started = Awaited<ReturnType<OpseraClient['runPipeline']>>

/** What happens when the answer to the start request is lost. */
function lostStart(
  after: (lost: Started & { ok: false }, again: () => Promise<Started>) => unknown,
): Overrides {
  return client((real) => ({
    runPipeline: async (...given) => {
      const outcome = await real.runPipeline(...given)
      const isLost = !outcome.ok && outcome.failure.kind === 'ambiguous'
      return isLost ? ((await after(outcome, () => real.runPipeline(...given))) as Started) : outcome
    },
  }))
}

/** A gate that is given, or returns, something else than the real one. */
function gate(
  change: (context: GateContext) => Partial<GateContext>,
  result: (report: RunResult) => RunResult = (report) => report,
): Overrides {
  return {
    'run/gate.ts': ({ runGate }) => ({
      runGate: async (context) => result(await runGate({ ...context, ...change(context) })),
    }),
  }
}

function changed(clock: Clock, change: (clock: Clock) => Partial<Clock>): Clock {
  return {
    now: () => clock.now(),
    date: () => clock.date(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    deadline: (ms, parent) => clock.deadline(ms, parent),
    ...change(clock),
  }
}

function leaking(clock: Clock): Clock['deadline'] {
  return (ms, parent) => ({ ...clock.deadline(ms, parent), clear: () => undefined })
}

function withState(change: (facts: Partial<SavedState>) => Partial<SavedState>): Overrides {
  return gate(({ state }) => ({
    state: {
      save: (facts) => {
        state.save(change(facts))
      },
    },
  }))
}

function accepting(end: 'success' | 'failure'): Overrides {
  return {
    'run/verdict.ts': ({ verdictOf }) => ({
      verdictOf: (view, now) =>
        view.wordStreak?.as === end
          ? { kind: 'ended', as: end, message: view.message }
          : verdictOf(view, now),
    }),
  }
}

export const MUTANTS: readonly Mutant[] = [
  // Starting
  mutant(
    'sends the start again after a lost answer',
    'one start at most',
    lostStart((_, again) => again()),
  ),
  mutant('takes a refusal with a number for a start', 'a refusal is no start', {
    'opsera/acknowledgement.ts': ({ readChange }) => ({
      readChange: (name, answer, reading) => {
        const runCount = countAt(answer.value, 'runCount')
        return runCount === undefined
          ? readChange(name, answer, reading)
          : { ok: true, value: { accepted: true, message: '', runCount } }
      },
    }),
  }),
  mutant(
    'takes a lost answer for a refusal',
    'not-started means none',
    lostStart(({ failure }) => ({ ok: false, failure: { ...failure, kind: 'rejected' } })),
  ),
  mutant('starts a run although it was given one to follow', 'one start at most', {
    'run/start.ts': ({ start }) => ({
      start: ({ settings: { runCount, ...settings }, ...context }) => start({ ...context, settings }),
    }),
  }),
  mutant('adopts the first of several new runs', 'adopts the only new run', {
    'run/poll.ts': ({ waitForCounter }) => ({
      waitForCounter: async (source, wait) =>
        (await waitForCounter(source, wait)) === undefined ? undefined : wait.above + 1,
    }),
  }),
  mutant('adopts a run that may lack the run-settings', 'adopts the only new run', {
    'run/start.ts': ({ start }) => ({
      start: ({ settings: { runSettings, ...settings }, ...context }) => start({ ...context, settings }),
    }),
  }),
  mutant(
    'resets twice before the run',
    'stops only what it started',
    client((real) => ({
      resetPipeline: async (...given) => {
        await real.resetPipeline(...given)
        return real.resetPipeline(...given)
      },
    })),
  ),

  // The verdict
  mutant('accepts a success at the first read', 'green only if it succeeded', accepting('success')),
  mutant('accepts failed at the first read', 'red only if it failed', accepting('failure')),
  mutant('accepts a success against the pipeline object', 'green is not contradicted', {
    'run/run-view.ts': () => ({ contradictionOf: () => undefined, stateSince: () => undefined }),
  }),
  mutant('takes paused for stopped', 'no end of a run in progress', {
    'run/run-view.ts': ({ contradictionOf }) => ({
      contradictionOf: (view) => (view.wordStreak?.as === 'stopped' ? undefined : contradictionOf(view)),
    }),
  }),
  mutant('is green on an unknown status word', 'green only if it succeeded', {
    'opsera/status-words.ts': ({ phaseOf }) => ({
      phaseOf: (word) => (phaseOf(word) === 'unknown' ? 'success' : phaseOf(word)),
    }),
    'opsera/run-message.ts': () => ({ deniesSuccess: () => undefined }),
  }),
  mutant('accepts no success of less than five minutes', 'the truth without faults', {
    'run/verdict.ts': ({ verdictOf }) => ({
      verdictOf: (view, now) => {
        const verdict = verdictOf(view, now)
        const isEarly = verdict.kind === 'ended' && now - (view.wordStreak?.firstAt ?? now) < 300_000
        return isEarly && verdict.as === 'success'
          ? { kind: 'confirm', afterMs: 5_000, needs: 'time' }
          : verdict
      },
    }),
  }),
  mutant('gives up before timeout has ended', 'timed-out after timeout', {
    'run/context.ts': ({ timeLeft }) => ({ timeLeft: (context) => Math.max(0, timeLeft(context) - 5_000) }),
  }),
  mutant(
    'measures spans on the wall clock',
    'timed-out after timeout',
    gate(({ clock }) => ({ clock: changed(clock, (real) => ({ now: () => real.date() })) })),
  ),
  mutant(
    'names another run than it follows',
    'the run it names',
    gate(
      () => ({}),
      (report) => (report.runCount === undefined ? report : { ...report, runCount: report.runCount + 1 }),
    ),
  ),

  // Stopping
  mutant('stops without an observation', 'stops only what is ours', {
    'run/verdict.ts': () => ({ stopDecision: () => 'stop' }),
  }),
  mutant('stops on an observation of any age', 'stops only what is ours', {
    'run/verdict.ts': ({ stopDecision }) => ({
      isFresh: () => true,
      stopDecision: (view) =>
        stopDecision(view, Math.min(view.statusAskedAt ?? 0, view.pipelineAt ?? Infinity)),
    }),
  }),
  mutant('sends an accepted stop again at once', 'a stop is not repeated', {
    'run/stop.ts': ({ leave }) => ({
      leave: ({ stopAcceptedAt, ...stopping }, ...rest) => leave(stopping, ...rest),
    }),
  }),
  mutant('resets while something is in progress', 'resets only what has ended', {
    'run/verdict.ts': () => ({ stopDecision: () => 'over', resetBlocker: () => undefined }),
  }),
  mutant('stops a run that it only adopted or attached to', 'stops only what it started', {
    'run/cleanup.ts': ({ cleanUp }) => ({
      cleanUp: (job) => cleanUp({ ...job, saved: { ...job.saved, origin: 'started' } }),
    }),
  }),
  mutant('acts in the post step on a settled run', 'the post step leaves what is settled', {
    'run/cleanup.ts': ({ cleanUp }) => ({
      isLeftBehind: ({ phase }) => phase !== undefined,
      cleanUp: (job) =>
        cleanUp({
          ...job,
          saved: { ...job.saved, phase: job.saved.runCount === undefined ? 'requesting' : 'following' },
        }),
    }),
  }),
  mutant(
    'saves no state before the start request',
    'nothing left behind',
    withState((facts) => (facts.phase === 'requesting' ? {} : facts)),
  ),
  mutant(
    'forgets the number of the run that it started',
    'each save is whole',
    withState(({ runCount, ...facts }) => facts),
  ),
  mutant(
    'does not report cancelled at once',
    'cancelled is reported first',
    gate(({ progress, clock }) => ({
      progress: {
        report: (facts) => {
          const report = () => {
            progress.report(facts)
          }
          if (facts.conclusion === 'cancelled') void clock.sleep(5).then(report)
          else report()
        },
      },
    })),
  ),

  // The console
  mutant(
    'recognises records by their time',
    'each line that came',
    records(() => {
      let latest = 0
      return (all) => {
        const later = all.filter(({ createdAt = Infinity }) => createdAt > latest)
        latest = Math.max(latest, ...all.map(({ createdAt = 0 }) => createdAt))
        return later
      }
    }),
  ),
  mutant(
    'recognises no record',
    'each line once',
    records(() => {
      let reads = 0
      return (all) => {
        reads += 1
        return all.map((record) => ({ ...record, id: `${record.id}-${reads}` }))
      }
    }),
  ),
  mutant(
    'drops the last line when it has no end',
    'each line that came',
    records(() => (all) => all.map((record) => ({ ...record, text: record.text.replace(/[^\n]*$/, '') }))),
  ),
  mutant('ends the drain at once', 'waits for late records', {
    'run/log-poller.ts': ({ LogPoller }) => ({
      LogPoller: class extends LogPoller {
        override drain(...[, step]: Parameters<InstanceType<typeof LogPoller>['drain']>) {
          return super.drain(1, step)
        }
      },
    }),
  }),
  mutant('reads no log after the end', 'each line that was there', {
    'run/log-poller.ts': ({ LogPoller }) => ({
      LogPoller: class extends LogPoller {
        override async drain() {
          await Promise.resolve()
        }
      },
    }),
  }),

  // What is written
  mutant('prints remote text as it is', 'no remote command', {
    'log/sanitize.ts': () => ({ sanitize: (text) => text }),
  }),
  mutant('prints the token in the words of an error', 'the token nowhere', {
    'log/sanitize.ts': ({ oneLine, cleanWords }) => ({
      oneLine: (text, _, max) => oneLine(text, NO_SECRETS, max),
      cleanWords: (text) => cleanWords(text, NO_SECRETS),
    }),
  }),
  mutant('knows the token only in its plain form', 'the token nowhere', {
    'log/secrets.ts': ({ Secrets }) => ({
      Secrets: class extends Secrets {
        constructor(values: readonly string[]) {
          super(values)
          this.redact = (text) => values.reduce((rest, value) => rest.replaceAll(value, '***'), text)
        }
      },
    }),
  }),
  mutant('prints each drawing of a line', 'shown as on a terminal', {
    'log/terminal.ts': ({ onTerminal }) => ({
      onTerminal: (text) => onTerminal(text.replace(/\r(?!\n)/g, '\n')),
    }),
  }),
  mutant('prints hidden text', 'shown as on a terminal', {
    'log/terminal.ts': ({ onTerminal }) => ({
      onTerminal: (text) => onTerminal(text.replaceAll('\x1b[8m', '')),
    }),
  }),

  // The end
  mutant(
    'throws at a lost answer',
    'nothing is thrown',
    client((real) => ({
      pipelineStatus: async (...given) => {
        const read = await real.pipelineStatus(...given)
        if (!read.ok && read.failure.kind === 'ambiguous') throw new Error('a lost answer')
        return read
      },
    })),
  ),
  mutant('leaves the timer of each request behind', 'nothing continues after the end', {
    'opsera/client.ts': ({ opseraClient }) => ({
      opseraClient: (connection) =>
        opseraClient({
          ...connection,
          clock: changed(connection.clock, (real) => ({ deadline: leaking(real) })),
        }),
    }),
  }),
  mutant(
    'is red without a message',
    'one error when red',
    gate(
      () => ({}),
      (report) => ({ ...report, message: '' }),
    ),
  ),
  mutant(
    'waits beyond timeout',
    'ends in time',
    gate(({ endsAt }) => ({ endsAt: endsAt + 200_000 })),
  ),
  mutant('polls without a pause', 'asks at a moderate pace', {
    'run/poll.ts': () => ({ backOff: () => 1 }),
  }),
]
