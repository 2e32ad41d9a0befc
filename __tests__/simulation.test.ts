/**
 * Simulations: the real code of `run/`, `log/` and `opsera/` against a simulated Opsera on a virtual clock, judged by
 * invariants. `npm run simulation` runs thousands of fresh seeds, and the mutants.
 */
import { expect, jest, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { CONVERSATIONS } from './simulation/conversations.ts'
import { formatTrace } from './simulation/format-trace.ts'
import { INVARIANTS, violationsIn } from './simulation/invariants/index.ts'
import { conclusionOf } from './simulation/invariants/observations.ts'
import { MUTANTS } from './simulation/mutants.ts'
import { PROGRAM, type Program } from './simulation/program.ts'
import { scenarioFor } from './simulation/scenario/index.ts'
import { failures, shrink, type Failure } from './simulation/seeds.ts'
import { simulate } from './simulation/simulate.ts'

/** Simulations are quick, but a machine can be slow. */
jest.setTimeout(120_000)

async function failuresOf(count: number, program?: Program): Promise<readonly Failure[]> {
  const found: Failure[] = []
  for await (const failure of failures(1, count, program)) found.push(failure)
  return found
}

test('four hundred simulations violate no invariant', async () => {
  expect(await failuresOf(400)).toEqual([])
})

test.each(CONVERSATIONS)('$what gets the true verdict', async ({ scenario, conclusion }) => {
  const trace = await simulate(scenario)
  expect(violationsIn(trace)).toEqual([])
  expect(conclusionOf(trace)).toBe(conclusion)
})

test('the same seed gives the same trace', async () => {
  const [one, other] = [await simulate(scenarioFor(7)), await simulate(scenarioFor(7))]
  expect(formatTrace(one)).toBe(formatTrace(other))
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
  const found = await failuresOf(20, program)
  const failure = found.find(({ violations }) => violations.some(({ name }) => name === invariant))
  const smallest = await shrink(failure?.seed ?? 0, invariant, program)
  expect(smallest).toMatchObject({ faults: [], externalEvents: [], clockSteps: [], behaviour: {} })
  expect(smallest).not.toHaveProperty('interruption')
})

test('each invariant has a mutant that it must catch', () => {
  expect(new Set(MUTANTS.map(({ breaks }) => breaks))).toEqual(new Set(Object.keys(INVARIANTS)))
})

test('docs/reliability.md states every guarantee as it is checked', () => {
  const page = readFileSync('docs/reliability.md', 'utf8').replace(/\s+/g, ' ')
  for (const [name, { guarantee }] of Object.entries(INVARIANTS))
    expect(page).toContain(`- **${name}**: ${guarantee}`)
})
