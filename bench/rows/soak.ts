/** A hundred gates at once, as processes of their own, against one simulator, for three minutes of real time. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Opsera } from '../../simulator/opsera.ts'
import { TOKEN } from '../../simulator/scenarios.ts'
import { serve } from '../../simulator/server.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import { Runner, type Stage } from '../../runner-emulator/runner.ts'
import type { Figure, Row } from '../figure.ts'
import { measured } from '../stats.ts'

const GATES = 100
const RUN_MS = 180_000
/** Memory is compared between these moments: all have begun by the first, none is over at the second. */
const EARLY_MS = 60_000
const LATE_MS = 170_000

const idOf = (gate: number) => gate.toString(16).padStart(24, '0')

/** Three steps; the console of each grows every five seconds. */
const steps: readonly StepSpec[] = ['Build', 'Tests', 'Deploy'].map((name) => ({
  name,
  takesMs: RUN_MS / 3,
  console: [
    {
      text: `${name} begins\n`,
      isLive: true,
      afterMs: 0,
      growth: Array.from({ length: 12 }, (_, index) => ({
        text: `${name}, part ${index}: ${'a line of the console, '.repeat(20)}\n`,
        afterMs: index * 5_000,
      })),
    },
  ],
}))

export const soak: Row = {
  name: 'soak',
  about: '100 gates at once for 3 min, real processes and sockets: memory, requests, and what is left behind',
  run: measure,
}

async function measure(): Promise<readonly Figure[]> {
  const gates = Array.from({ length: GATES }, (_, gate) => gate)
  const pipelines = gates.map((gate) => ({ id: idOf(gate), name: `Gate ${gate}`, steps }))
  const opsera = new Opsera({ pipelines, tokens: [TOKEN] }, Date.now)
  const server = await serve(opsera)
  const runners = gates.map((gate) => runnerOf(gate, server.url))
  const ended = Promise.all(runners.map((runner) => runner.runMain()))
  await sleep(EARLY_MS)
  const early = runners.map(memoryOf)
  await sleep(LATE_MS - EARLY_MS)
  const late = runners.map(memoryOf)
  const stages = await ended
  const connections = await server.connections()
  await server.close()
  for (const runner of runners) runner.dispose()
  const perMinute = opsera.journal.length / GATES / (RUN_MS / 60_000)
  return [
    {
      measure: 'gates that were not green',
      unit: 'gates',
      ours: { value: stages.filter(({ exitCode }) => exitCode !== 0).length },
      aim: { of: 'value', atMost: 0 },
    },
    {
      measure: 'resident memory of a gate, after 170 s',
      unit: 'MB',
      ours: measured(late),
      against: { ...measured(early), what: 'after 60 s' },
      aim: { of: 'ratio', atMost: 1.1 },
    },
    { measure: 'requests of a gate', unit: '/min', ours: { value: perMinute } },
    {
      measure: 'warnings that were said twice by a gate',
      unit: 'gates',
      ours: { value: stages.filter(repeatsItself).length },
      aim: { of: 'value', atMost: 0 },
    },
    {
      measure: 'gates that something held open after the result',
      unit: 'gates',
      ours: { value: stages.filter(({ raw }) => raw.includes('Still open after the result')).length },
      aim: { of: 'value', atMost: 0 },
    },
    {
      measure: 'connections left at Opsera',
      unit: 'gates',
      ours: { value: connections },
      aim: { of: 'value', atMost: 0 },
    },
  ]
}

function runnerOf(gate: number, url: string): Runner {
  return new Runner({
    action: resolve(import.meta.dirname, '../..'),
    inputs: { 'opsera-token': TOKEN.value, 'base-url': url, 'pipeline-id': idOf(gate), 'log-drain': '0s' },
  })
}

/** In megabytes. */
function memoryOf(runner: Runner): number {
  const status = readFileSync(`/proc/${runner.pid ?? 0}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1_000
}

function repeatsItself({ log }: Stage): boolean {
  const warnings = log.annotations.filter(({ kind }) => kind === 'warning').map(({ message }) => message)
  return new Set(warnings).size < warnings.length
}
