/** What reading the log costs in bytes, beside reading it with every status. In virtual time, bodies compressed as served. */
import { gzipSync } from 'node:zlib'
import type { World } from '../../simulator/opsera.ts'
import { PIPELINE_ID } from '../../simulator/scenarios.ts'
import type { ConsoleSpec, StepSpec } from '../../simulator/spec.ts'
import { operation } from '../../src/opsera/operations.ts'
import type { Request } from '../../src/ports.ts'
import type { Figure, Row } from '../figure.ts'
import { worldOf } from '../process/opsera.ts'
import { textOf } from '../process/text.ts'
import { sum } from '../stats.ts'
import { pollEvery } from '../virtual/fixed.ts'
import { BEGUN_AT, live, type Scene } from '../virtual/gate.ts'

const RUN_MS = 600_000
const STEPS = 10
const LOG_BYTES = 5_000_000
const LINE = 100
const AIM_MB = 60

export const download: Row = {
  name: 'download',
  about:
    'bytes of log replies, 10 min run whose log grows to 5 MB, beside a read with every status (every 10 s)',
  run: measure,
}

async function measure(): Promise<readonly Figure[]> {
  return [...(await figuresOf('a record at each step', false)), ...(await figuresOf('grows all along', true))]
}

async function figuresOf(how: string, growsAllAlong: boolean): Promise<Figure[]> {
  const world = worldOf({ steps: stepsOf(growsAllAlong) })
  const ours = await withGate(world)
  const naive = await withEveryStatus(world)
  const whole = megabytes(ours)
  const zipped = zippedMegabytes(ours)
  return [
    {
      measure: `log bytes, ${how}`,
      unit: 'MB',
      ours: { value: whole },
      against: { value: megabytes(naive), what: 'with every status' },
      aim: { of: 'value', atMost: AIM_MB },
      note: `${ours.length} reads, of which ${ours.filter(({ at }) => at > RUN_MS).length} after the end`,
    },
    {
      measure: `log bytes with gzip, ${how}`,
      unit: 'MB',
      ours: { value: zipped },
      against: { value: zippedMegabytes(naive), what: 'with every status' },
      note: `gzip saves ${Math.round(100 * (1 - zipped / whole))} %`,
    },
  ]
}

/** The same text either as a record at each step's end, or as records that grow every five seconds. */
function stepsOf(growsAllAlong: boolean): StepSpec[] {
  return Array.from({ length: STEPS }, (_, index) => ({
    name: `Step ${index + 1}`,
    takesMs: RUN_MS / STEPS,
    console: [growsAllAlong ? growing(index) : { text: piece(index, LOG_BYTES / STEPS) }],
  }))
}

const GROWTH_MS = 5_000

function growing(step: number): ConsoleSpec {
  const pieces = RUN_MS / STEPS / GROWTH_MS
  const text = (index: number) => piece(step * pieces + index, LOG_BYTES / STEPS / pieces)
  return {
    text: text(0),
    isLive: true,
    growth: Array.from({ length: pieces - 1 }, (_, index) => ({
      afterMs: (index + 1) * GROWTH_MS,
      text: text(index + 1),
    })),
  }
}

function piece(seed: number, bytes: number): string {
  const plan = { records: 1, linesPerRecord: Math.round(bytes / LINE), charactersPerLine: LINE - 1 }
  return textOf({ ...plan, isColoured: false }, seed)
}

/** A reply to a `logs` call. */
interface Body {
  readonly at: number
  readonly text: string
}

async function withGate(world: World): Promise<Body[]> {
  const bodies: Body[] = []
  const wrap: Scene['wrap'] = (transport, clock) => ({
    async send(request) {
      const answer = await transport.send(request)
      const isLogs = request.path === LOGS.path && answer.kind === 'reply'
      if (isLogs) bodies.push({ at: clock.now() - BEGUN_AT, text: answer.body })
      return answer
    },
  })
  await live({ world, seed: 1, settings: { logDrainMs: 15_000 }, wrap })
  return bodies
}

/** The instants of fixed polling, with the log read at each. */
async function withEveryStatus(world: World): Promise<Body[]> {
  const { askedAt } = await pollEvery(10_000, world)
  const bodies: Body[] = []
  const wrap: Scene['wrap'] = (transport, clock) => {
    for (const at of askedAt) {
      clock.at(BEGUN_AT + at, () => {
        void transport.send(LOGS).then((answer) => {
          if (answer.kind === 'reply') bodies.push({ at, text: answer.body })
        })
      })
    }
    return transport
  }
  await live({ world, seed: 1, settings: { logs: 'none' }, wrap })
  return bodies
}

const LOGS: Request = {
  method: 'POST',
  path: operation('pipeline-logs').path,
  body: { pipelineId: PIPELINE_ID, runCount: 1, type: 'console output' },
  signal: new AbortController().signal,
}

function megabytes(bodies: readonly Body[]): number {
  return sum(bodies.map(({ text }) => Buffer.byteLength(text))) / 1e6
}

/** Equal replies are compressed once. */
function zippedMegabytes(bodies: readonly Body[]): number {
  const sizes = new Map<string, number>()
  for (const { text } of bodies) {
    if (!sizes.has(text)) sizes.set(text, gzipSync(text, { level: 1 }).byteLength)
  }
  return sum(bodies.map(({ text }) => sizes.get(text) ?? 0)) / 1e6
}
