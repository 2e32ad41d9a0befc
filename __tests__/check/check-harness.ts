/** The check between a simulated Opsera and its findings, on a clock that jumps. */
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { Fault } from '../../simulator/faults.ts'
import { Opsera, type World } from '../../simulator/opsera.ts'
import type { StepSpec } from '../../simulator/spec.ts'
import type { Token } from '../../simulator/tokens.ts'
import { SimulatedTransport } from '../../simulator/transport.ts'
import { compare, type Finding } from '../../src/check/findings.ts'
import { probe, type Question } from '../../src/check/probe.ts'
import { reportOf } from '../../src/check/report.ts'
import { problemOf } from '../../src/check/problem.ts'
import { opseraClient } from '../../src/opsera/client.ts'
import type { Request, Transport, TransportResult } from '../../src/ports.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

export const PIPELINE = '5fd56d90979ee048ee660624'
const TOKEN: Token = { value: 'a-token-for-the-tests', scope: 'API Access', owner: 'power user' }

/** What the last run is doing when the check looks. */
export type LastRun = 'success' | 'failed' | 'stopped' | 'running' | 'paused' | 'approved' | 'none'

export interface Setting {
  readonly behaviour?: Partial<Behaviour>
  readonly lastRun?: LastRun
  readonly question?: Partial<Question>
  /** Of a token that is a JWT. */
  readonly scope?: string
  readonly token?: Partial<Token>
  readonly faults?: readonly Fault[]
  /** Answers in place of Opsera where it returns a result. */
  readonly intercept?: (request: Request) => TransportResult | undefined
}

interface Checked {
  readonly opsera: Opsera
  readonly findings: readonly Finding[]
  readonly problem: string | undefined
  /** The report's text. */
  readonly report: string
  readonly tookMs: number
  /** Ids of the assumptions that differ, with spaces between them. */
  readonly differs: string
}

function stepsOf(lastRun: LastRun): readonly StepSpec[] {
  const console = [{ text: 'one\ntwo\n' }]
  const build: StepSpec = { name: 'Build', takesMs: 10_000, console }
  if (lastRun === 'paused') return [build, { name: 'Approval', tool: 'approval', approval: {} }]
  if (lastRun === 'approved')
    return [{ name: 'Approval', tool: 'approval', approval: { afterMs: 5_000 } }, build]
  const takesMs = lastRun === 'running' ? 600_000 : 10_000
  return [build, { name: 'Test', takesMs, console, ...(lastRun === 'failed' && { result: 'failed' }) }]
}

/** Runs the check against a pipeline whose second run is in the given state; the first one succeeded. */
export async function check(setting: Setting = {}): Promise<Checked> {
  const { behaviour, lastRun = 'success', faults, intercept } = setting
  const clock = new VirtualClock()
  const beganAt = clock.now() + 60_000
  const world: World = {
    pipelines: [
      { id: PIPELINE, name: 'Nightly', steps: stepsOf(lastRun), past: lastRun === 'none' ? [] : ['success'] },
    ],
    tokens: [{ ...TOKEN, ...setting.token }],
    tools: [{ _id: 'a'.repeat(24), name: 'jenkins' }],
    tasks: [{ _id: 'b'.repeat(24), name: 'sync', status: 'running', log: [{ run_count: 1 }] }],
    ...(behaviour !== undefined && { behaviour }),
    ...(faults !== undefined && { faults: faults.map((fault) => ({ afterMs: 60_000, ...fault })) }),
  }
  const opsera = new Opsera(world, () => clock.now())
  if (lastRun !== 'none') opsera.pipeline(PIPELINE).start('somebody else')
  if (lastRun === 'stopped') opsera.pipeline(PIPELINE).stop()
  await clock.run(clock.sleep(60_000))
  const latency = () => ({ requestMs: 20, responseMs: 20 })
  const simulated = new SimulatedTransport({ opsera, clock, token: TOKEN.value, latency })
  const transport: Transport = {
    send: (request) =>
      Promise.resolve(intercept?.(request)).then((result) => result ?? simulated.send(request)),
  }
  const question: Question = { pipelineId: PIPELINE, ...setting.question }
  const cancel = new AbortController().signal
  const client = opseraClient({ transport, clock, clean: String })
  const seen = await clock.run(probe({ client, clock, cancel, clean: String }, question))
  const findings = compare(seen)
  const problem = problemOf(seen, question, 'opsera.example.com')
  const known = { version: '1.0.0', isUsable: problem === undefined, scope: setting.scope }
  return {
    opsera,
    findings,
    problem,
    report: JSON.stringify(reportOf(seen, findings, known)),
    tookMs: clock.now() - beganAt,
    differs: findings.flatMap(({ verdict, id }) => (verdict === 'differs' ? [id] : [])).join(' '),
  }
}
