/** `npm run simulation`: random simulations, the replay of one seed, its smallest failing case, or the mutants. */
import { parseArgs } from 'node:util'
import { formatTrace } from './format-trace.ts'
import { violationsIn } from './invariants/index.ts'
import { killMutant, MUTANTS } from './mutants.ts'
import { scenarioFor } from './scenario/index.ts'
import { failures, shrink } from './seeds.ts'
import { simulate } from './simulate.ts'

const HELP = `npm run simulation -- [--count 1000] [--seed N]  run simulations with random faults from seed N on, and report
                                               every violated invariant
npm run simulation -- --seed N                 replay one seed and print its trace
npm run simulation -- --seed N --shrink        print the smallest failing case instead
npm run simulation -- --mutants [--only NAME]  run the mutants; every one must be caught`

/** Failures that are reported one by one; the others are only counted. */
const REPORTED_MAX = 30

const options = optionsIn(process.argv.slice(2))
if (options === undefined) {
  console.error(HELP)
  process.exitCode = 2
} else if (options.help) console.log(HELP)
else if (options.mutants) await runMutants(options.only)
else if (options.seed !== undefined && options.count === undefined) await replay(options.seed, options.shrink)
else await runMany(options.seed ?? Date.now() % 1_000_000_000, options.count ?? 1_000)

/** Undefined, with the reason on stderr, if a flag is not known or has no sensible value. */
function optionsIn(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        count: { type: 'string' },
        seed: { type: 'string' },
        shrink: { type: 'boolean', default: false },
        mutants: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
        help: { type: 'boolean', default: false },
      },
    })
    return { ...values, count: integer('count', values.count), seed: integer('seed', values.seed) }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n`)
    return undefined
  }
}

function integer(flag: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,15}$/.test(text))
    throw new Error(`--${flag} takes a whole number, not "${text}".`)
  return text === undefined ? undefined : Number(text)
}

async function replay(seed: number, isShrunk: boolean): Promise<void> {
  const trace = await simulate(scenarioFor(seed))
  const [first] = violationsIn(trace)
  const smallest = isShrunk && first !== undefined ? await shrink(seed, first.name) : undefined
  console.log(formatTrace(smallest === undefined ? trace : await simulate(smallest)))
  if (first !== undefined) process.exitCode = 1
}

async function runMany(first: number, count: number): Promise<void> {
  console.log(`${count} simulations from seed ${first} on`)
  const since = performance.now()
  let failed = 0
  for await (const { seed, violations } of failures(first, count)) {
    failed += 1
    if (failed <= REPORTED_MAX)
      for (const { name, what } of violations) console.log(`  --seed ${seed}  ${name}: ${what}`)
  }
  const perMinute = Math.round((count / (performance.now() - since)) * 60_000)
  console.log(`${failed} of them violated an invariant; ${perMinute} simulations a minute`)
  if (failed > 0) process.exitCode = 1
}

async function runMutants(only: string): Promise<void> {
  for (const mutant of MUTANTS.filter(({ name }) => name.includes(only))) {
    const { caught, seeds } = await killMutant(mutant)
    const how = caught === undefined ? `not within ${seeds} seeds` : `seed ${caught.seed}: ${mutant.breaks}`
    console.log(`${caught === undefined ? 'SURVIVES' : 'caught  '} ${mutant.name.padEnd(54)} ${how}`)
    if (caught === undefined) process.exitCode = 1
  }
}
