/** Deliberate faults in the real code. Each must be caught by the invariant that forbids it: a simulateSeed without teeth proves nothing. */
import { programWith, type Alteration } from './copies.ts'
import { failures, seedsFrom, type Failure } from './batch.ts'

export interface Mutant {
  /** What the altered program does. */
  readonly name: string
  /** The invariant that must notice it. */
  readonly breaks: string
  /** It must be caught within so many seeds. */
  readonly withinSeeds: number
  readonly alterations: readonly Alteration[]
}

export interface MutantResult {
  /** The first simulateSeed that broke what the mutant is meant to break; absent when none did. */
  readonly caught: Failure | undefined
  /** Batch raised until then. */
  readonly seeds: number
}

/** Raises simulations over the altered program until the invariant that it offends notices. */
export async function killMutant(mutant: Mutant): Promise<MutantResult> {
  const program = await programWith(mutant.alterations)
  for await (const failure of failures({ seeds: seedsFrom(1, mutant.withinSeeds), program })) {
    const isNoticed = failure.violations.some(({ name }) => name === mutant.breaks)
    if (isNoticed) return { caught: failure, seeds: failure.seed }
  }
  return { caught: undefined, seeds: mutant.withinSeeds }
}

function mutant(name: string, breaks: string, withinSeeds: number, ...alterations: Alteration[]): Mutant {
  return { name, breaks, withinSeeds, alterations }
}

function alter(file: string, find: string, put: string): Alteration {
  return { file, find, put }
}

export const MUTANTS: readonly Mutant[] = [
  mutant(
    'sends the start again after a lost answer',
    'one start at most',
    1_000,
    alter(
      'run/start.ts',
      'return lookUp(job, trouble, counterBefore)',
      'return sendAgain(job, tries, trouble)',
    ),
  ),
  mutant(
    'takes a lost answer for a refusal',
    'not-started means none',
    1_000,
    alter(
      'run/start.ts',
      'return lookUp(job, trouble, counterBefore)',
      "return ended('not-started', notStarted(trouble, job.settings.pipelineId))",
    ),
  ),
  mutant(
    'starts a run although it was given one to follow',
    'nothing is started to follow',
    1_000,
    alter('run/start.ts', 'if (settings.runCount !== undefined) {', 'if (settings.runCount === 0) {'),
  ),
  mutant(
    'names another run than it follows',
    'the run it names',
    1_000,
    alter(
      'run/start.ts',
      'progress.tell({ runCount, origin,',
      'progress.tell({ runCount: runCount + 1, origin,',
    ),
  ),
  mutant(
    'adopts the newest of several runs',
    'adopts one alone',
    4_000,
    alter('run/start.ts', 'counter !== counterBefore + 1', 'counter <= counterBefore'),
  ),
  mutant(
    'adopts a run that may lack the run-settings',
    'adopts one alone',
    4_000,
    alter('run/start.ts', 'if (job.settings.runSettings !== undefined) {', 'if (moved === 0) {'),
  ),
  mutant(
    'resets before every start request',
    'one reset before the run',
    4_000,
    alter('run/start.ts', 'tries.hasReset = true', 'tries.hasReset = false'),
  ),
  mutant(
    'is green on a word that it does not know',
    'green only if it succeeded',
    1_000,
    alter(
      'opsera/status.ts',
      "(PHASES[key] ?? 'unknown') : 'unknown'",
      "(PHASES[key] ?? 'success') : 'success'",
    ),
  ),
  mutant(
    'believes the end of the run before',
    'green only if it succeeded',
    1_000,
    alter('run/verdict.ts', 'if (evidence.seenInProgress) return true', 'return true'),
    alter('run/verdict.ts', '|| isQueued(rest)) return next', ') return next'),
    alter('run/verdict.ts', 'named !== undefined && named !== evidence.runCount', 'named === -1'),
  ),
  mutant(
    'believes failed at the first read',
    'red only if it failed',
    4_000,
    alter('run/verdict.ts', 'return isConfirmed(claim, FAILURE_APART_MS)', 'return claim.reads > 0'),
  ),
  mutant(
    'does not know one of the words for success',
    'the truth on a good day',
    4_000,
    alter('opsera/status.ts', "passed: 'success',", ''),
  ),
  mutant(
    'gives up before timeout has ended',
    'timed-out after timeout',
    1_000,
    alter('run/follow.ts', 'return timeLeft(this.#job) > 0 ?', 'return timeLeft(this.#job) > 5_000 ?'),
  ),
  mutant(
    'takes paused for stopped',
    'red only if it failed',
    2_000,
    alter(
      'run/verdict.ts',
      "if (claim?.phase === 'stopped' && isPaused)",
      "if (claim?.phase === 'failure' && isPaused)",
    ),
  ),
  mutant(
    'stops without a look at the state',
    'stops only what is ours',
    1_000,
    alter('run/stop.ts', "if (stand !== 'going') return notStopped(stand, reads)", ''),
  ),
  mutant(
    'stops on a look of half a minute ago',
    'stops only what is ours',
    4_000,
    alter('run/stop.ts', 'FRESH_MS = 5_000', 'FRESH_MS = 30_000'),
  ),
  mutant(
    'sends an accepted stop again at once',
    'a stop is not repeated',
    1_000,
    alter('run/stop.ts', 'STOP_REST_MS = 30_000', 'STOP_REST_MS = 1'),
  ),
  mutant(
    'resets while something runs',
    'resets only what is over',
    2_000,
    alter(
      'run/stop.ts',
      "if (pipeline === undefined) return 'the pipeline object could not be read'",
      'return undefined',
    ),
    alter(
      'run/cleanup.ts',
      "if (!isReset || stopped.kind !== 'over') return stopped",
      'if (!isReset) return stopped',
    ),
  ),
  mutant(
    'stops a run that it only adopted or attached to',
    'stops only what it started',
    2_000,
    alter('run/cleanup.ts', "memory.origin !== 'started'", 'memory.origin === undefined'),
    alter('run/gate.ts', "if (origin !== 'started') message", 'if (origin === undefined) message'),
  ),
  mutant(
    'stops in post what main let go of on purpose',
    'post lets go of what is settled',
    1_000,
    alter('run/cleanup.ts', "phase !== undefined && phase !== 'settled'", 'phase !== undefined'),
  ),
  mutant(
    'saves its state after the start request',
    'nothing left behind',
    4_000,
    alter(
      'run/start.ts',
      "state.save({\n    phase: 'requesting',",
      "const remember = () => state.save({\n    phase: 'requesting',",
    ),
    alter(
      'run/start.ts',
      '  grace.clear()\n  if (outcome.ok)',
      '  remember()\n  grace.clear()\n  if (outcome.ok)',
    ),
  ),
  mutant(
    'forgets the number of the run that it started',
    'nothing left behind',
    2_000,
    alter('run/start.ts', '    runCount,\n    origin,\n    startedAt,', '    origin,\n    startedAt,'),
  ),
  mutant(
    'leaves without a word when a stop is refused',
    'nothing left behind',
    4_000,
    alter('run/cleanup.ts', 'else sink.warning(sentence)', 'else sink.info(sentence)'),
  ),
  mutant(
    'asks before it says cancelled',
    'cancelled is said first',
    1_000,
    alter('run/gate.ts', "job.progress.tell({ conclusion: 'cancelled', message: TOLD_TO_STOP })", ''),
    alter(
      'run/gate.ts',
      '#report(conclusion: Conclusion, message: string): Report {',
      "#report(conclusion: Conclusion, message: string): Report {\n    if (conclusion === 'cancelled') this.#job.progress.tell({ conclusion, message })",
    ),
  ),
  mutant(
    'tells records apart by their time',
    'each line that came',
    1_000,
    alter('log/stream.ts', '#reads = 0', '#reads = 0\n  #latest = 0'),
    alter(
      'log/stream.ts',
      'return { chunks: isFull',
      'for (const { createdAt = 0 } of ours) this.#latest = Math.max(this.#latest, createdAt)\n    return { chunks: isFull',
    ),
    alter(
      'log/stream.ts',
      "if (record.text === '') return []",
      "if (record.text === '' || (record.createdAt ?? Infinity) <= this.#latest) return []",
    ),
  ),
  mutant(
    'prints a record that grew from its beginning',
    'each line once',
    1_000,
    alter('log/stream.ts', "change.kind === 'grown' ? seen : undefined", 'undefined'),
  ),
  mutant(
    'forgets the last line that has no end',
    'each line that came',
    1_000,
    alter('log/stream.ts', 'return part(seen, held)', "return part(seen, '')"),
  ),
  mutant(
    'ends the drain at once',
    'waits for late records',
    1_000,
    alter('run/logs.ts', 'if (left <= 0 || (quietReads >= 2 && isComplete)) break', 'break'),
  ),
  mutant(
    'reads no log after the end',
    'each line that was there',
    1_000,
    alter(
      'run/gate.ts',
      'await this.#logs.drain({ forMs, awaitedStep: failedStep })',
      'await this.#printer.flush(forMs)',
    ),
  ),
  mutant(
    'prints remote text as it is',
    'no remote command',
    1_000,
    alter(
      'log/sanitize.ts',
      'return withoutCommands(redact(clean, secrets))',
      'return redact(clean, secrets)',
    ),
  ),
  mutant(
    'breaks commands before it takes out what is not seen',
    'no remote command',
    2_000,
    alter(
      'log/sanitize.ts',
      'return withoutCommands(redact(clean, secrets))',
      'return withoutControls(redact(withoutCommands(text), secrets))',
    ),
  ),
  mutant(
    'shows the token in the words of an error',
    'the token nowhere',
    1_000,
    alter('log/sanitize.ts', 'const line = harmless(text, secrets)', 'const line = harmless(text, [])'),
  ),
  mutant(
    'knows the token only in its plain form',
    'the token nowhere',
    1_000,
    alter('log/secrets.ts', 'return [...new Set(forms)]', 'return [...new Set([token])]'),
  ),
  mutant(
    'throws at a reply that is no JSON',
    'nothing is thrown',
    1_000,
    alter(
      'opsera/trouble.ts',
      'return JSON.parse(body) as unknown\n  } catch {',
      'return JSON.parse(body) as unknown\n  } catch (error) {\n    throw error',
    ),
  ),
  mutant(
    'leaves the timer of each request behind',
    'nothing goes on after the end',
    1_000,
    alter('opsera/client.ts', 'deadline.clear()', ''),
  ),
  mutant(
    'is red without a word',
    'one error when red',
    1_000,
    alter(
      'run/gate.ts',
      'conclusion,\n    message,\n    failedStep,',
      "conclusion,\n    message: '',\n    failedStep,",
    ),
  ),
  mutant(
    'waits for the end beyond timeout',
    'ends in time',
    1_000,
    alter(
      'run/follow.ts',
      'return timeLeft(this.#job) > 0 ? undefined :',
      'return timeLeft(this.#job) >= 0 ? undefined :',
    ),
    alter(
      'run/follow.ts',
      'return this.#job.cancel.aborted || timeLeft(this.#job) <= 0',
      'return this.#job.cancel.aborted',
    ),
  ),
  mutant(
    'asks again without a pause when there is trouble',
    'asks with patience',
    1_000,
    alter(
      'run/pace.ts',
      'return Math.max(step * (0.5 + 0.5 * random()), retryAfterMs ?? 0)',
      'return 1 + random() * (retryAfterMs ?? step) * 0',
    ),
  ),
]
