/** Whether hours of following cost memory: the heap after each simulated hour, with a full log at each read. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { VirtualClock } from '../../__tests__/support/virtual-clock.ts'
import { consoleRow } from '../../simulator/rows.ts'
import { operation } from '../../src/opsera/operations.ts'
import type { TransportResult, JsonObject, Request, Transport } from '../../src/ports.ts'
import type { Figure, Measurement } from '../measurement.ts'
import { worldOf } from '../process/opsera.ts'
import { textOf } from '../process/text.ts'
import { follow } from '../virtual/gate.ts'

const HOUR_MS = 3_600_000
const HOURS = 6
const ROWS = 1_000
const TEXT: Parameters<typeof textOf>[0] = {
  records: ROWS,
  linesPerRecord: 10,
  charactersPerLine: 79,
  isColoured: false,
}
/** What a heap may differ by without anything of the gate having grown: the list of requests kept here takes half a megabyte. */
const NOISE_MB = 2

export const memory: Measurement = {
  name: 'memory',
  about: 'heap after the last hour of a simulated run of 6 h, beside the first; 1000 records at each read',
  run: async () => [
    await figureOf('the same log at each read', () => 0),
    await figureOf('10 new records at each read', (read) => 10 * read),
  ],
}

/** `newestAt` tells how many records are new since the first read. */
async function figureOf(what: string, newestAt: (read: number) => number): Promise<Figure> {
  const world = worldOf({ steps: [{ name: 'Soak', takesMs: HOURS * HOUR_MS + 60_000 }] })
  const heaps: number[] = []
  let reads = 0
  await follow({
    world,
    seed: 1,
    settings: { logLimitBytes: 0 },
    wrap: (transport, clock) => {
      measureHourly(clock, heaps)
      return withLogs(transport, () => replyOf(newestAt(reads++)))
    },
  })
  const [first = NaN, ...later] = heaps
  return {
    measure: `heap, ${what}`,
    unit: 'MB',
    ours: { value: later.at(-1) ?? NaN },
    against: { value: first, what: 'after 1 h' },
    aim: { of: 'value', atMost: first + NOISE_MB },
    note: `${reads} log reads; hour by hour ${heaps.map((heap) => heap.toFixed(1)).join(', ')}`,
  }
}

function measureHourly(clock: VirtualClock, heaps: number[]): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const begunAt = clock.now()
  for (let hour = 1; hour <= HOURS; hour++) {
    clock.at(begunAt + hour * HOUR_MS, () => {
      collect()
      heaps.push(process.memoryUsage().heapUsed / 1e6)
    })
  }
}

/** The simulator's own log has no rows; a full one is put in its place. */
function withLogs(transport: Transport, body: () => string): Transport {
  return {
    async send(request: Request): Promise<TransportResult> {
      const answer = await transport.send(request)
      const isLogs = request.path === operation('pipeline-logs').path && answer.kind === 'reply'
      return isLogs ? { ...answer, body: body() } : answer
    },
  }
}

const spec = worldOf({ steps: [{ name: 'Soak' }] }).pipelines[0]!

/** The rows with the numbers below `newest` + 1000, newest first. */
function replyOf(newest: number): string {
  const rows = Array.from({ length: ROWS }, (_, index) => rowOf(newest + ROWS - 1 - index))
  return JSON.stringify(rows)
}

function rowOf(number: number): JsonObject {
  const id = (0x64a1f0c2e4b0 + number).toString(16).padEnd(24, '0')
  const base = { id, pipeline: spec, runCount: 1, step: spec.steps[0]!, stepIndex: 0 }
  const at = Date.UTC(2026, 0, 5, 9) + number
  return consoleRow(base, { text: textOf(TEXT, number) }, at).at(at)
}
