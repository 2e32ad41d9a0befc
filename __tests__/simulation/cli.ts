/** `npm run simulation`: raise storms, tell the story of one, find what is the least of it, or let the mutants loose. */
import { parseArgs } from 'node:util'
import { brokenIn } from './invariants/index.ts'
import { failures, seedsFrom } from './many.ts'
import { hunt, MUTANTS } from './mutants.ts'
import { KINDS, shrink } from './shrink.ts'
import { stormIn } from './simulate.ts'
import { timeline } from './timeline.ts'
import { weatherOf, type Weather } from './weather.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '1000' },
    from: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    shrink: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const HELP = `npm run simulation -- [--count 1000] [--from SEED]  raise storms; those that break a promise are told
npm run simulation -- --seed N                      tell the story of one
npm run simulation -- --seed N --shrink             and leave out all that it does not need
npm run simulation -- --mutants [--only NAME]       let deliberate faults loose; each must be noticed
  --without KIND   leave a kind of trouble out: ${Object.keys(KINDS).join(', ')}`

/** Failures that are told before the rest is only counted. */
const TOLD_MAX = 10

if (values.help) console.log(HELP)
else if (values.mutants) await mutants()
else if (values.seed !== undefined) await one(Number(values.seed))
else await many(Number(values.from ?? Date.now() % 1_000_000_000), Number(values.count))

function calm(weather: Weather): Weather {
  return values.without.reduce((now, kind) => {
    const without = KINDS[kind]
    if (without === undefined) throw new Error(`--without takes ${Object.keys(KINDS).join(', ')}`)
    return without(now)
  }, weather)
}

async function one(seed: number): Promise<void> {
  let story = await stormIn(calm(weatherOf(seed)))
  const [broken] = brokenIn(story)
  if (values.shrink && broken !== undefined) story = await stormIn(await shrink(story.weather, broken.name))
  console.log(timeline(story))
  if (brokenIn(story).length > 0) process.exitCode = 1
}

async function many(first: number, count: number): Promise<void> {
  console.log(`${count} storms from seed ${first} on`)
  const since = performance.now()
  let found = 0
  for await (const { seed, broken } of failures({ seeds: seedsFrom(first, count), calm })) {
    found += 1
    if (found <= TOLD_MAX)
      for (const { name, what } of broken) console.log(`  --seed ${seed}  ${name}: ${what}`)
  }
  const aMinute = Math.round((count / (performance.now() - since)) * 60_000)
  console.log(`${found} of them broke a promise; ${aMinute} storms a minute`)
  if (found > 0) process.exitCode = 1
}

async function mutants(): Promise<void> {
  const chosen = MUTANTS.filter(({ name }) => values.only === undefined || name.includes(values.only))
  for (const mutant of chosen) {
    const { noticed, seeds } = await hunt(mutant)
    const how = noticed === undefined ? `not within ${seeds} seeds` : `seed ${noticed.seed}: ${mutant.breaks}`
    console.log(`${noticed === undefined ? 'SURVIVES' : 'noticed '} ${mutant.name.padEnd(54)} ${how}`)
    if (noticed === undefined) process.exitCode = 1
  }
}
