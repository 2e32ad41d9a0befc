/**
 * Storms: the real code of `run/`, `log/` and `opsera/` in the weather of a seed, judged by what it promised. Fresh seeds by
 * the thousand, and the mutants, are raised by `npm run storm` (`.ci/run`).
 */
import { describe, expect, jest, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { altered } from './simulation/copies.ts'
import { FOUND } from './simulation/found.ts'
import { brokenIn, INVARIANTS } from './simulation/invariants/index.ts'
import { failures, seedsFrom } from './simulation/many.ts'
import { MUTANTS } from './simulation/mutants.ts'
import { KINDS, shrink } from './simulation/shrink.ts'
import { storm, stormIn } from './simulation/simulate.ts'
import { timeline } from './simulation/timeline.ts'
import { weatherOf } from './simulation/weather.ts'
import { PROGRAM, type Program } from './simulation/program.ts'

/** Storms are quick, but a machine can be slow. */
jest.setTimeout(120_000)

const everything = async (storms: Parameters<typeof failures>[0]) => {
  const found = []
  for await (const failure of failures(storms)) found.push(failure)
  return found
}

describe('no storm breaks a promise', () => {
  test('of five hundred', async () => {
    expect(await everything({ seeds: seedsFrom(1, 500) })).toEqual([])
  })

  test.each(FOUND)('again: $what', async ({ seeds }) => {
    expect(await everything({ seeds })).toEqual([])
  })
})

test('the same seed tells the same story', async () => {
  const [one, other] = [timeline(await storm(7)), timeline(await storm(7))]
  expect(one).toBe(other)
  expect(one).toMatch(/^seed {6}7$/m)
})

test('what a storm does not need is left out of it', async () => {
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
  const weather = weatherOf(failure?.seed ?? 0)
  const least = await shrink(weather, green, credulous)
  expect(brokenIn(await stormIn(least, credulous)).map(({ name }) => name)).toContain(green)
  expect(least).toMatchObject({ faults: [], acts: [], behaviour: {} })
  expect(brokenIn(await stormIn(least))).toEqual([])
})

test.each(Object.entries(KINDS))('%s can be left out of a storm, and no promise breaks', async (_, calm) => {
  expect(await everything({ seeds: seedsFrom(1, 20), calm })).toEqual([])
})

describe('a mutant', () => {
  const names = new Set(INVARIANTS.map(({ name }) => name))

  test.each(MUTANTS)('$name: alters the source, and offends a promise that there is', (mutant) => {
    for (const alteration of mutant.alterations) expect(altered(alteration)).not.toBe('')
    expect(names).toContain(mutant.breaks)
  })

  test('offends each promise', () => {
    expect(new Set(MUTANTS.map(({ breaks }) => breaks))).toEqual(names)
  })
})

test('docs/reliability.md names every promise as it is checked', () => {
  const page = readFileSync('docs/reliability.md', 'utf8')
  for (const { name, promise } of INVARIANTS) {
    expect(page).toContain(name)
    expect(page.replace(/\s+/g, ' ')).toContain(promise)
  }
})
