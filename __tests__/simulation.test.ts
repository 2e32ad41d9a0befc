/**
 * Simulations: the real code of `run/`, `log/` and `opsera/` against a simulated Opsera on a virtual clock, judged by
 * invariants. `npm run simulation` runs thousands of fresh seeds, and the mutants.
 */
import { describe, expect, jest, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { failures, seedsFrom, type Batch, type Failure } from './simulation/batch.ts'
import { PLAUSIBLE, REGRESSIONS, type Conversation } from './simulation/conversations.ts'
import { formatTrace } from './simulation/format-trace.ts'
import { INVARIANTS, violationsIn } from './simulation/invariants/index.ts'
import { conclusionOf } from './simulation/invariants/observations.ts'
import { MUTANTS } from './simulation/mutants.ts'
import { PROGRAM, type Program } from './simulation/program.ts'
import { scenarioFor } from './simulation/scenario/index.ts'
import { KINDS, shrink } from './simulation/shrink.ts'
import { simulate } from './simulation/simulate.ts'

/** Simulations are quick, but a machine can be slow. */
jest.setTimeout(120_000)

async function failuresIn(batch: Batch): Promise<readonly Failure[]> {
  const found: Failure[] = []
  for await (const failure of failures(batch)) found.push(failure)
  return found
}

test('five hundred simulations violate no invariant', async () => {
  expect(await failuresIn({ seeds: seedsFrom(1, 500) })).toEqual([])
})

async function expectConclusion({ scenario, conclusion }: Conversation): Promise<void> {
  const trace = await simulate(scenario)
  expect(violationsIn(trace)).toEqual([])
  expect(conclusionOf(trace)).toBe(conclusion)
}

describe('a plausible Opsera gets the true verdict:', () => {
  test.each(PLAUSIBLE)('$what', expectConclusion)
})

describe('what once led to a wrong verdict does so no longer:', () => {
  test.each(REGRESSIONS)('$what', expectConclusion)
})

test('the same seed gives the same trace', async () => {
  const [one, other] = [await simulate(scenarioFor(7)), await simulate(scenarioFor(7))]
  expect(formatTrace(one)).toBe(formatTrace(other))
  expect(one.scenario).toEqual(other.scenario)
})

test('shrinking leaves out what a violation does not need', async () => {
  const invariant = 'the run it names'
  const program: Program = {
    ...PROGRAM,
    runGate: async (context) => {
      const report = await PROGRAM.runGate(context)
      return report.runCount === undefined ? report : { ...report, runCount: report.runCount + 1 }
    },
  }
  const found = await failuresIn({ seeds: seedsFrom(1, 20), program })
  const failure = found.find(({ violations }) => violations.some(({ name }) => name === invariant))
  const smallest = await shrink(failure?.seed ?? 0, { invariant, program })
  expect(smallest).toMatchObject({ faults: [], externalEvents: [], clockSteps: [], behaviour: {} })
  expect(smallest).not.toHaveProperty('interruption')
})

test.each(Object.entries(KINDS))('%s can be disabled, and no invariant is violated', async (_, disable) => {
  expect(await failuresIn({ seeds: seedsFrom(1, 20), disable })).toEqual([])
})

test('each invariant has a mutant that it must catch', () => {
  const names = new Set(INVARIANTS.map(({ name }) => name))
  expect(new Set(MUTANTS.map(({ breaks }) => breaks))).toEqual(names)
})

test('docs/reliability.md states every guarantee as it is checked', () => {
  const page = readFileSync('docs/reliability.md', 'utf8')
  for (const { name, guarantee } of INVARIANTS) {
    expect(page).toContain(name)
    expect(page.replace(/\s+/g, ' ')).toContain(guarantee)
  }
})
