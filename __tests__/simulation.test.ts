/**
 * Batch: the real code of `run/`, `log/` and `opsera/` in the scenario of a seed, judged by what it promised. Fresh seeds by
 * the thousand, and the mutants, are raised by `npm run simulateSeed` (`.ci/run`).
 */
import { describe, expect, jest, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { altered } from './simulation/copies.ts'
import { REGRESSIONS } from './simulation/regressions.ts'
import { violationsIn, INVARIANTS } from './simulation/invariants/index.ts'
import { failures, seedsFrom } from './simulation/batch.ts'
import { MUTANTS } from './simulation/mutants.ts'
import { KINDS, shrink } from './simulation/shrink.ts'
import { simulateSeed, simulate } from './simulation/simulate.ts'
import { formatTrace } from './simulation/format-trace.ts'
import { scenarioFor } from './simulation/scenario.ts'
import { PROGRAM, type Program } from './simulation/program.ts'

/** Batch are quick, but a machine can be slow. */
jest.setTimeout(120_000)

const everything = async (simulations: Parameters<typeof failures>[0]) => {
  const found = []
  for await (const failure of failures(simulations)) found.push(failure)
  return found
}

describe('no simulateSeed breaks a guarantee', () => {
  test('of five hundred', async () => {
    expect(await everything({ seeds: seedsFrom(1, 500) })).toEqual([])
  })

  test.each(REGRESSIONS)('again: $what', async ({ seeds }) => {
    expect(await everything({ seeds })).toEqual([])
  })
})

test('the same seed tells the same trace', async () => {
  const [one, other] = [formatTrace(await simulateSeed(7)), formatTrace(await simulateSeed(7))]
  expect(one).toBe(other)
  expect(one).toMatch(/^seed {6}7$/m)
})

test('what a simulateSeed does not need is left out of it', async () => {
  // A program that takes any word for a success.
  const credulous: Program = {
    ...PROGRAM,
    HttpOpseraClient: class extends PROGRAM.HttpOpseraClient {
      override async pipelineStatus(
        ...given: Parameters<InstanceType<Program['HttpOpseraClient']>['pipelineStatus']>
      ) {
        const read = await super.pipelineStatus(...given)
        return read.ok ? { ok: true as const, value: { ...read.value, word: 'success' } } : read
      }
    },
  }
  const green = 'green only if it succeeded'
  const [failure] = await everything({ seeds: seedsFrom(1, 20), program: credulous })
  const scenario = scenarioFor(failure?.seed ?? 0)
  const least = await shrink(scenario, green, credulous)
  expect(violationsIn(await simulate(least, credulous)).map(({ name }) => name)).toContain(green)
  expect(least).toMatchObject({ faults: [], events_: [], behaviour: {} })
  expect(violationsIn(await simulate(least))).toEqual([])
})

test.each(Object.entries(KINDS))(
  '%s can be left out of a simulateSeed, and no guarantee breaks',
  async (_, disable) => {
    expect(await everything({ seeds: seedsFrom(1, 20), disable })).toEqual([])
  },
)

describe('a mutant', () => {
  const names = new Set(INVARIANTS.map(({ name }) => name))

  test.each(MUTANTS)('$name: alters the source, and offends a guarantee that there is', (mutant) => {
    for (const alteration of mutant.alterations) expect(altered(alteration)).not.toBe('')
    expect(names).toContain(mutant.breaks)
  })

  test('offends each guarantee', () => {
    expect(new Set(MUTANTS.map(({ breaks }) => breaks))).toEqual(names)
  })
})

test('docs/reliability.md names every guarantee as it is checked', () => {
  const page = readFileSync('docs/reliability.md', 'utf8')
  for (const { name, guarantee } of INVARIANTS) {
    expect(page).toContain(name)
    expect(page.replace(/\s+/g, ' ')).toContain(guarantee)
  }
})
