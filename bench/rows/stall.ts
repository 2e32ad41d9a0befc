/** What one connection costs that takes a request and never answers: at most its deadline. */
import type { Fault } from '../../simulator/faults.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'
import type { Figure, Row } from '../figure.ts'
import { gate, run } from '../process/child.ts'
import { OpseraProcess, worldOf } from '../process/opsera.ts'
import { live } from '../virtual/gate.ts'
import { fiveSteps } from '../virtual/shapes.ts'

/** Each call of a gate's life, and how long it is waited for: some reads are cut sooner than their call allows. */
const STALLS: readonly { readonly call: OperationName; readonly from: number; readonly deadlineS: number }[] =
  [
    { call: 'pipeline-summary', from: 1, deadlineS: seconds('pipeline-summary') },
    { call: 'pipeline-summary', from: 3, deadlineS: 20 },
    { call: 'pipeline-status', from: 4, deadlineS: seconds('pipeline-status') },
    { call: 'pipeline-logs', from: 2, deadlineS: 0 },
  ]
const RUN_MS = 60_000
const REAL_RUN_MS = 3_000

export const stall: Row = {
  name: 'stall',
  about:
    'time that one stalled connection adds to the verdict; in virtual time, then the bundle over a socket',
  run: async () => [...(await Promise.all(STALLS.map(inVirtualTime))), await overSocket()],
}

async function inVirtualTime({ call, from, deadlineS }: (typeof STALLS)[number]): Promise<Figure> {
  const world = fiveSteps(RUN_MS, 10_000)
  const fault: Fault = { call, from, what: { kind: 'stall' } }
  // Without dice, so that what differs is the stall alone.
  const random = () => 0.5
  const calm = await live({ world, seed: 1, random })
  const stalled = await live({ world: { ...world, faults: [fault] }, seed: 1, random })
  return {
    measure: `verdict later by, ${call} number ${from} stalls`,
    unit: 's',
    ours: { value: Math.max(0, (stalled.verdictMs - calm.verdictMs) / 1000) },
    aim: { of: 'value', atMost: deadlineS + GAP_S },
    note: `deadline ${deadlineS} s; the next look may come a pause later`,
  }
}

/** What was missed is seen at the next look. */
const GAP_S = 10

/** The end stands when the second status read stalls: the whole deadline is lost. */
async function overSocket(): Promise<Figure> {
  const steps = [{ name: 'Build', takesMs: REAL_RUN_MS }]
  const fault: Fault = { call: 'pipeline-status', from: 2, what: { kind: 'stall' } }
  const took = async (faults: readonly Fault[]) => {
    const opsera = await OpseraProcess.begin({ world: { ...worldOf({ steps }), faults }, latencyMs: 0 })
    const { ended } = run(gate(opsera.url, { logs: 'none', summary: 'false' }))
    const { tookMs } = await ended
    opsera.end()
    return tookMs
  }
  const [calm, stalled] = await Promise.all([took([]), took([fault])])
  const deadlineS = seconds('pipeline-status')
  return {
    measure: 'step longer by, pipeline-status number 2 stalls (bundle)',
    unit: 's',
    ours: { value: (stalled - calm) / 1000 },
    aim: { of: 'value', atMost: deadlineS + 2 },
    note: `deadline ${deadlineS} s, then a try after 1-2 s`,
  }
}

function seconds(call: OperationName): number {
  return operation(call).deadlineMs / 1000
}
