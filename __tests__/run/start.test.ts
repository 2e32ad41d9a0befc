/** Tables of the replies before and to the start request, and what the step does after each. */
import { describe, expect, test } from '@jest/globals'
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { Fault, FaultEffect } from '../../simulator/faults.ts'
import type { PipelineSpec } from '../../simulator/spec.ts'
import type { JsonValue, Reply } from '../../src/ports.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { GateSettings } from '../../src/run/context.ts'
import { GateHarness } from './gate-harness.ts'

const starts = (harness: GateHarness) => harness.calls.filter((call) => call === 'pipeline-run').length
const reply = (body: JsonValue, code: Reply['code'] = 200): FaultEffect => ({
  kind: 'reply',
  code,
  body: JSON.stringify(body),
})
const html = (code: Reply['code'] = 200) =>
  ({ kind: 'reply', code, body: '<!doctype html>', contentType: 'text/html' }) as const
const http = (code: Reply['code'], headers = {}) => ({ kind: 'reply', code, headers }) as const
const redirect = http(302, { location: 'https://elsewhere.example/login' })
const missing = http(404)
const answers = (what: FaultEffect, more: Partial<Fault> = {}): Fault => ({
  call: 'pipeline-run',
  what,
  ...more,
})
const object = (what: FaultEffect, more: Partial<Fault> = {}): Fault => ({
  call: 'pipeline-summary',
  times: Infinity,
  what,
  ...more,
})
const noObject = object(http(403))
const status = (what: FaultEffect, times = Infinity): Fault => ({ call: 'pipeline-status', times, what })
const withFaults = (...faults: readonly Fault[]) => new GateHarness({ past: ['success'] }, { faults })
const build = (takesMs: number) => ({ isBusy: true, steps: [{ name: 'Build', takesMs }] })
const approval = { isBusy: true, steps: [{ name: 'Gate', approval: {} }] }

const STARTED = { conclusion: 'success', runCount: 2, origin: 'started' } as const
const ADOPTED = { ...STARTED, origin: 'adopted' } as const
const NOT_STARTED = { conclusion: 'not-started' } as const
const UNCONFIRMED = { conclusion: 'unconfirmed' } as const

interface Case {
  readonly name: string
  readonly pipeline?: Partial<PipelineSpec>
  readonly behaviour?: Partial<Behaviour>
  readonly faults?: readonly Fault[]
  readonly asked?: Partial<GateSettings>
  readonly ends: Partial<RunResult>
  readonly says?: RegExp
  /** How many start requests are sent; 1 when not given. */
  readonly starts?: number
}

const named = (names: string, cases: readonly Omit<Case, 'name'>[]) =>
  cases.map((each, index) => ({ ...each, name: `${names} (${index + 1})` }))

const CASES: readonly Case[] = [
  { name: 'a start is sent once', ends: { ...STARTED, pipelineName: 'Nightly' } },
  {
    name: 'run-count follows that run and sends no start',
    pipeline: { past: ['failed', 'success'] },
    asked: { runCount: 1 },
    ends: { conclusion: 'failure', runCount: 1, origin: 'followed' },
    starts: 0,
  },
  ...([200, 400, 409] as const).map((refusalCode) => ({
    name: `a refusal under code ${refusalCode} is quoted`,
    pipeline: { isLocked: true },
    behaviour: { refusalCode },
    ends: NOT_STARTED,
    says: /^Opsera refused to start a run\. Ask .* unlock the pipeline\. Opsera says: "Pipeline .* is locked and cannot be run\."/,
  })),
  {
    name: 'a refusal without a reason',
    faults: [answers(reply({ status: 'failed' }))],
    ends: NOT_STARTED,
    says: /^Opsera refused to start a run\. Check the pipeline in the portal\./,
  },

  // Busy
  {
    name: 'a refusal of a paused pipeline is busy, where the pipeline object cannot be read',
    pipeline: approval,
    faults: [noObject],
    ends: NOT_STARTED,
    says: /Set `on-busy: wait`/,
  },
  {
    name: 'a busy pipeline is not started, and attach is not recommended',
    pipeline: { isBusy: true },
    ends: { ...NOT_STARTED, pipelineName: 'Nightly' },
    says: /^The pipeline is busy: run 1 is in progress\. Set (?!.*attach)/,
    starts: 0,
  },
  {
    name: 'a busy pipeline that waits for approval',
    pipeline: approval,
    ends: NOT_STARTED,
    says: /^The pipeline is busy: run 1 is waiting for approval\. Approve or reject it, or set/,
    starts: 0,
  },
  {
    name: 'a pipeline that is busy for too long',
    pipeline: build(1_000_000),
    asked: { onBusy: 'wait', timeoutMs: 60_000, portalUrl: '' },
    ends: { conclusion: 'timed-out' },
    says: /^No run was started within `timeout` \(1m 00s\): the pipeline was busy \(run 1\)\. Raise/,
    starts: 0,
  },
  {
    name: 'a pipeline of which only the refusal says that it is busy',
    pipeline: { isBusy: true },
    faults: [noObject],
    asked: { onBusy: 'wait' },
    ends: STARTED,
    starts: 3,
  },
  {
    name: 'attach follows the run in progress',
    pipeline: { isBusy: true },
    asked: { onBusy: 'attach' },
    ends: { conclusion: 'success', runCount: 1, origin: 'attached' },
    starts: 0,
  },
  {
    name: 'attach starts a run when the one in progress has ended by the time it is read',
    pipeline: build(50),
    asked: { onBusy: 'attach' },
    ends: STARTED,
  },
  {
    name: 'attach needs the counter',
    pipeline: { isBusy: true },
    faults: [noObject],
    asked: { onBusy: 'attach' },
    ends: NOT_STARTED,
    says: /no run to attach to/,
  },
  ...([401, 403] as const).map((code) => ({
    name: `HTTP ${code} is no sign of a busy pipeline`,
    faults: [
      answers(reply({ status: 'failed', message: 'Pipeline is running.' }, code), { times: Infinity }),
    ],
    asked: { onBusy: 'wait' as const },
    ends: NOT_STARTED,
  })),

  // Reset before the run
  ...(
    [
      [
        reply({ status: 'failed', message: 'no' }),
        /refused the reset before the run\. Check the pipeline in the portal\. Opsera says: "no"/,
      ],
      [{ kind: 'reset', acts: true }, /was not confirmed/],
    ] as const
  ).map(([what, says]) => ({
    name: `a reset before the run that is not accepted ends the step: ${String(says)}`,
    pipeline: { past: ['failed' as const] },
    faults: [{ call: 'pipeline-reset' as const, what }],
    asked: { resetBeforeRun: true },
    ends: NOT_STARTED,
    says,
    starts: 0,
  })),
  {
    name: 'a reset before the run needs the pipeline object',
    faults: [noObject],
    asked: { resetBeforeRun: true },
    ends: NOT_STARTED,
    says: /^reset-before-run needs/,
    starts: 0,
  },

  // Queued
  {
    name: 'a queued run with a number is followed',
    pipeline: { isBusy: true },
    behaviour: { whenBusy: 'queue', notBegun: 'queued' },
    faults: [noObject],
    ends: STARTED,
  },
  {
    name: 'a queued run without a number is the one that moves the counter',
    faults: [answers({ ...reply({ status: 'executed', message: 'queued' }), acts: true } as FaultEffect)],
    ends: ADOPTED,
  },
  {
    name: 'a queued run without a number has started, with wait: false',
    faults: [answers(reply({ status: 'executed', message: 'queued' }))],
    asked: { wait: false },
    ends: { conclusion: 'started' },
    says: /queued/,
  },
  {
    name: 'a queued run that never begins',
    faults: [answers(reply({ status: 'executed' }))],
    asked: { timeoutMs: 60_000 },
    ends: { conclusion: 'timed-out' },
    says: /still queued when `timeout` expired/,
  },
  {
    name: 'a queued run without a number, and no counter',
    faults: [noObject, answers(reply({ status: 'executed' }))],
    ends: UNCONFIRMED,
    says: /could not be read/,
  },

  // Lost
  ...(
    [
      { kind: 'reset', acts: true },
      { kind: 'cut', acts: true },
      { kind: 'stall', acts: true },
      { kind: 'reply', code: 500, acts: true },
      { kind: 'reply', code: 408, acts: true },
      { ...html(), acts: true },
      { kind: 'reply', code: 200, body: '', acts: true },
      { kind: 'reply', code: 200, body: '{"stat', acts: true },
      { kind: 'huge', bytes: 300_000_000, acts: true },
    ] as const
  ).flatMap((what) => {
    const name = `a lost answer (${JSON.stringify(what)})`
    const faults = [answers(what)]
    const asked = { runSettings: { branch: 'x' } }
    return [
      { name: `${name} leads to the run that began since`, faults, ends: ADOPTED },
      {
        name: `${name} proves nothing of a run with run-settings`,
        faults,
        asked,
        ends: UNCONFIRMED,
        says: /run-settings/,
      },
    ]
  }),
  {
    name: 'a lost answer, and no run began',
    faults: [answers({ kind: 'reset' })],
    ends: { ...UNCONFIRMED, runUrl: expect.stringMatching(/\/summary$/) as unknown as string },
    says: /stayed at 1/,
  },
  {
    name: 'a lost answer without a counter',
    faults: [noObject, answers({ kind: 'reset', acts: true })],
    ends: UNCONFIRMED,
    says: /could not be read before it/,
  },
  ...[
    { status: 'executed', message: 'Run 2 was not started: it is locked', runCount: 2 },
    { status: 'success', message: 'Run 2 is already in progress', runCount: 2 },
    { status: 'running', message: "Pipeline: Nightly's Run 2 is currently running.", runCount: 2 },
    { status: 'pending', runCount: 2 },
    { message: 'ok', runCount: 2 },
    { status: 'executed', runCount: 1 },
    { status: 'executed', runCount: 0 },
    { status: 'executed', runCount: 'two' },
    [{ status: 'executed', runCount: 2 }],
    { data: { status: 'executed', runCount: 2 } },
    'executed',
  ].flatMap((body) =>
    [{}, { wait: false }].map((asked) => ({
      name: `an answer that proves no start is a lost one: ${JSON.stringify([body, asked])}`,
      faults: [answers(reply(body), { times: Infinity })],
      asked,
      ends: UNCONFIRMED,
      says: /the run counter stayed at 1/,
    })),
  ),
  ...[
    { status: 'error', message: 'Run 2 is already running', runCount: 2 },
    { status: 'rejected', message: 'Pipeline is locked', runCount: 2 },
    { status: 'stopped', runCount: 2 },
  ].flatMap((body) =>
    ([{}, { wait: false }, { onTimeout: 'stop', timeoutMs: 30_000 }] as const).map((asked) => ({
      name: `a failure word is a refusal, with a number too: ${JSON.stringify([body, asked])}`,
      faults: [answers(reply(body), { times: Infinity })],
      asked,
      ends: NOT_STARTED,
    })),
  ),
  {
    name: 'the name of the pipeline is no part of what a message says',
    pipeline: { name: 'Retry failed orders, not already Run 7', past: ['success'] },
    faults: [
      answers({
        ...reply({
          status: 'executed',
          message: 'Retry failed orders, not already Run 7 was submitted',
          runCount: 2,
        }),
        acts: true,
      } as FaultEffect),
    ],
    ends: STARTED,
  },

  // Not taken, rejected
  {
    name: 'a refused connection is tried again',
    faults: [answers({ kind: 'refused' }, { times: 3 })],
    ends: STARTED,
    starts: 4,
  },
  {
    name: 'HTTP 429 for longer than timeout',
    faults: [answers(http(429, { 'retry-after': '86400' }))],
    asked: { timeoutMs: 60_000 },
    ends: { conclusion: 'timed-out' },
  },
  ...named('an answer that stays the same', [
    { faults: [answers(http(403))], ends: NOT_STARTED, says: /HTTP 403: Opsera refused the token/ },
    { faults: [answers(http(401))], ends: NOT_STARTED, says: /HTTP 401: Opsera refused the token/ },
    { faults: [answers(missing)], ends: NOT_STARTED, says: /Opsera does not know the pipeline/ },
    { faults: [answers(http(422))], ends: NOT_STARTED, says: /rejected the start request \(HTTP 422/ },
    { faults: [answers(redirect)], ends: NOT_STARTED, says: /elsewhere\.example/ },
  ]),

  // The read before the start
  { name: 'a read that fails in passing', faults: [object(http(502), { times: 2 })], ends: STARTED },
  {
    name: 'a read that is not answered before timeout',
    faults: [object({ kind: 'stall' }, { times: 1 })],
    asked: { timeoutMs: 20_000 },
    ends: { conclusion: 'timed-out' },
    says: /^No run was started within `timeout` \(20s\): .* in time\. Raise/,
    starts: 0,
  },
  {
    name: 'a pipeline object that cannot be reached',
    faults: [object({ kind: 'refused' })],
    ends: NOT_STARTED,
    says: /^Could not reach Opsera/,
    starts: 0,
  },
  ...(
    [
      { kind: 'reply', code: 403, body: 'Forbidden' },
      http(401),
      html(403),
      html(),
      missing,
      redirect,
      http(422),
      { kind: 'reply', code: 200, body: '[]' },
      { kind: 'reply', code: 200, body: '' },
      { kind: 'huge', bytes: 300_000_000 },
    ] as const
  ).map((what) => ({
    name: `a start continues without a counter where only the object cannot be read: ${JSON.stringify(what)}`,
    faults: [object(what)],
    ends: STARTED,
  })),
  ...(
    [
      [html(), html()],
      [html(404), html(404)],
      [html(), redirect],
      [redirect, missing],
      [html(), missing],
    ] as const
  ).map(([summary, probe]) => ({
    name: `a server that is not Opsera's API: ${JSON.stringify([summary, probe])}`,
    faults: [object(summary), status(probe)],
    ends: NOT_STARTED,
    says: /base-url answers with a web page.*API host, not the portal/,
    starts: 0,
  })),
  {
    name: 'a pipeline that is not found by the status call either',
    faults: [object(missing), status(missing)],
    ends: NOT_STARTED,
    says: /pipeline-id and base-url/,
    starts: 0,
  },
]

describe('a start', () => {
  test.each(CASES)(
    '$name',
    async ({ pipeline, behaviour, faults = [], asked, ends, says = /(?:)/, ...more }) => {
      const world = { faults, ...(behaviour !== undefined && { behaviour }) }
      const harness = new GateHarness(pipeline ?? { past: ['success'] }, world)
      const result = await harness.gate(asked)
      expect(result).toMatchObject(ends)
      expect(result.message).toMatch(says)
      expect(starts(harness)).toBe(more.starts ?? 1)
      expect(harness.saved.phase).toBe('settled')
      expect(harness.outputs.conclusion).toBe(result.conclusion)
      if (result.conclusion !== 'success') expect(harness.calls).not.toContain('pipeline-stop')
    },
  )

  test('is saved before it is sent, and is one debug line', async () => {
    const harness = withFaults()
    await harness.gate()
    const [first] = harness.stateWrites
    expect(first).toMatchObject({
      facts: { phase: 'requesting', counterBefore: 1 },
      calls: ['pipeline-summary'],
    })
    expect(harness.saved).toMatchObject({ counterBefore: 1, runCount: 2, origin: 'started' })
    expect(harness.outputs).toMatchObject({ runUrl: expect.stringContaining('/2') })
    expect(harness.debugLines).toContain('Start request: accepted with run 2; run counter before: 1')
    const blind = new GateHarness({ isLocked: true }, { faults: [noObject] })
    await blind.gate()
    expect(blind.debugLines).toContain('Start request: refused; run counter before: unknown')
    expect(blind.saved).not.toHaveProperty('counterBefore')
  })

  test('leaves no token in the state file, although a name or a date of Opsera contains it', async () => {
    const last_run = { run_count: 1, status: 'success', completed: 'a-token-for-the-tests' }
    const body = {
      name: 'Nightly a-token\u001b[31m-for-the-tests',
      workflow: { run_count: 1, last_run, plan: [] },
    }
    const harness = withFaults(object(reply(body), { times: 1 }))
    await harness.gate()
    expect(harness.saved).toMatchObject({ pipelineName: 'Nightly ***', lastRunBefore: '1 *** success' })
    expect(harness.stateWrites.filter(({ facts }) => JSON.stringify(facts).includes('token'))).toEqual([])
  })

  test('sends run-settings, and with wait: false ends as soon as the run has started', async () => {
    const harness = withFaults()
    const result = await harness.gate({ wait: false, runSettings: { branch: 'main' } })
    expect(result).toMatchObject({ conclusion: 'started', runCount: 2 })
    expect(harness.calls).toEqual(['pipeline-summary', 'pipeline-run'])
    expect(harness.opsera.calls('pipeline-run')[0]?.body).toMatchObject({ settings: { branch: 'main' } })
  })

  test('after reset-before-run is compared with the counter that is read after the reset', async () => {
    const workflow = { run_count: 0, last_run: { run_count: 2, status: 'failed' }, plan: [] }
    const faults = [object(reply({ name: 'Nightly', workflow }), { from: 2, times: 1 })]
    const harness = new GateHarness({ past: ['success', 'failed'] }, { faults })
    expect(await harness.gate({ resetBeforeRun: true })).toMatchObject({ conclusion: 'success', runCount: 3 })
    expect(harness.saved.counterBefore).toBe(0)
    const before = ['pipeline-summary', 'pipeline-reset', 'pipeline-summary', 'pipeline-run']
    expect(harness.calls.slice(0, 4)).toEqual(before)
  })

  test('is unconfirmed when two runs began after a lost answer', async () => {
    const harness = withFaults(answers({ kind: 'stall', acts: true }))
    harness.after(25_000, () => harness.pipeline.start('somebody else'))
    expect(await harness.gate()).toMatchObject({
      ...UNCONFIRMED,
      message: expect.stringContaining('2 runs began'),
    })
  })

  test('uses the pipeline object of the second read if the first brought a transient web page', async () => {
    const harness = withFaults(object(html(), { times: 1 }), status(html(), 1))
    expect(await harness.gate()).toMatchObject(STARTED)
    expect(harness.saved.counterBefore).toBe(1)
  })
})

describe('the log and the spans of a start', () => {
  test.each([
    { kind: 'reply', code: 503, body: '<html>', contentType: 'text/html' },
    { kind: 'stall' },
  ] as const)(
    'a read that keeps failing is given up after two minutes, and the log is not silent: %j',
    async (what) => {
      const harness = withFaults(object(what))
      const begin = harness.clock.now()
      const { conclusion, message } = await harness.gate()
      expect(conclusion).toBe('not-started')
      expect(message).toMatch(/^Opsera gave no usable answer: .* \(\d+ tries over 2m \d\ds\)/)
      expect(harness.clock.now() - begin).toBeLessThan(125_000)
      expect(new Set(harness.calls)).toEqual(new Set(['pipeline-summary']))
      expect(harness.logLines.filter((line) => /Retry \d+ in \d+s$/.test(line)).length).toBeGreaterThan(0)
    },
  )

  test('a request that never reaches Opsera is given up after two minutes', async () => {
    const { message } = await withFaults(answers({ kind: 'refused' }, { times: Infinity })).gate()
    expect(message).toMatch(
      /^Could not reach Opsera: .* \(\d+ tries over 2m \d\ds\)\. No run was started: check/,
    )
  })

  test('two outages are measured separately if the pipeline was busy in between', async () => {
    const outage = (afterMs: number): Fault => ({
      afterMs,
      beforeMs: afterMs + 15_000,
      times: Infinity,
      what: { kind: 'refused' },
    })
    const harness = new GateHarness(build(400_000), { faults: [outage(0), outage(300_000)] })
    expect((await harness.gate({ onBusy: 'wait' })).conclusion).toBe('success')
  })

  test('after HTTP 429 the next request waits as long as Opsera asks', async () => {
    const harness = withFaults(answers(http(429, { 'retry-after': '40' })))
    expect((await harness.gate()).conclusion).toBe('success')
    const [first, second] = harness.opsera.calls('pipeline-run')
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(40_000)
  })

  test('the status call is tried three times over 10 s before a server counts as foreign', async () => {
    const harness = withFaults(object(html()), status(html()))
    const begin = harness.clock.now()
    await harness.gate()
    expect(harness.calls.filter((call) => call === 'pipeline-status')).toHaveLength(3)
    expect(harness.clock.now() - begin).toBeGreaterThanOrEqual(10_000)
  })

  test('a server does not count as foreign when the status call could not be tried three times', async () => {
    const faults = [object(html()), status(html())]
    const { conclusion, message } = await withFaults(...faults).gate({ timeoutMs: 3_000 })
    expect([conclusion, message]).toEqual([
      'timed-out',
      expect.stringMatching(/^No run was started within `timeout` \(3s\): a web page instead of JSON/),
    ])
    const cancelled = withFaults(...faults).cancelAfter(3_000)
    expect((await cancelled.gate()).message).toMatch(/^The job was cancelled\.(?!.*web page)/)
  })

  const stall = { kind: 'stall' } as const
  test.each<[string, Partial<GateSettings>, ...Fault[]]>([
    [
      'after a web page',
      {},
      object(html(), { times: 1 }),
      status({ kind: 'slow', ms: 2_000 }),
      object(stall, { from: 2 }),
    ],
    ['after a refusal', {}, answers(reply({ status: 'failed' })), object(stall, { from: 2 })],
    [
      'of an ended run',
      { onBusy: 'attach' },
      status(reply({ status: 'failed' })),
      object(stall, { from: 2 }),
    ],
  ])('no read of the object lasts beyond timeout by more than a second: %s', async (_, asked, ...faults) => {
    const harness = new GateHarness(asked.onBusy === undefined ? { past: ['success'] } : build(60_000), {
      faults,
    })
    const begin = harness.clock.now()
    await harness.gate({ timeoutMs: 3_000, ...asked })
    expect(harness.clock.now() - begin).toBeLessThanOrEqual(4_100)
  })

  test('waiting for a busy pipeline is a line once a minute', async () => {
    const harness = new GateHarness(build(100_000))
    expect(await harness.gate({ onBusy: 'wait' })).toMatchObject(STARTED)
    expect(harness.logLines.filter((line) => line.includes('Waiting for the pipeline'))).toEqual([
      expect.stringMatching(/: run 1 is in progress · waited 0s of at most 50m 00s · https:.*\/1$/),
      expect.stringMatching(/: run 1 is in progress · waited 1m \d\ds of at most 50m 00s · https:.*\/1$/),
    ])
  })

  const busy = reply({ status: 'failed', message: 'Pipeline is currently in a running state.' })

  test('a refusal that says busy while the object says idle is repeated for two minutes', async () => {
    const passing = withFaults(answers(busy, { times: 2 }))
    expect(await passing.gate({ onBusy: 'wait' })).toMatchObject(STARTED)
    expect(starts(passing)).toBe(3)
    const lasting = withFaults(answers(busy, { times: Infinity }))
    const begin = lasting.clock.now()
    const { conclusion, message } = await lasting.gate({ onBusy: 'wait' })
    expect(conclusion).toBe('not-started')
    expect(message).toMatch(/although no run is in progress.*Opsera says: "Pipeline is currently/)
    const forMs = lasting.clock.now() - begin
    expect(forMs).toBeGreaterThanOrEqual(120_000)
    expect(forMs).toBeLessThan(140_000)
  })

  test('attach follows a newer run when the one in progress has ended by the time it is read', async () => {
    const harness = new GateHarness(build(50))
    harness.after(80, () => harness.pipeline.start('somebody else'))
    expect(await harness.gate({ onBusy: 'attach' })).toMatchObject({ runCount: 2, origin: 'attached' })
    expect(starts(harness)).toBe(0)
  })

  test('attach sends a refused start again after 10 s at the earliest', async () => {
    const harness = withFaults(answers(busy, { times: 2 }))
    expect(await harness.gate({ onBusy: 'attach' })).toMatchObject(STARTED)
    const [first, second] = harness.opsera.calls('pipeline-run')
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(10_000)
  })

  test.each([
    [{ isBusy: true }, [], { onBusy: 'attach' }, 'warning: Attached to run 1'],
    [
      {},
      [answers({ ...reply({ status: 'executed' }), acts: true } as FaultEffect)],
      {},
      'warning: Opsera accepted the start request without naming a run',
    ],
  ] as const)('a run that is not surely ours is a warning: %j', async (pipeline, faults, asked, line) => {
    const harness = new GateHarness(pipeline, { faults })
    await harness.gate(asked)
    expect(harness.logLines.join('\n')).toContain(line)
  })
})

describe('a cancelled step', () => {
  const slow = (call: Fault['call'], ms: number) => ({ call, what: { kind: 'slow', ms } }) as Fault
  const queued = answers(reply({ status: 'executed' }))
  const lost = answers({ kind: 'reset' })
  const late = slow('pipeline-run', 30_000)
  const requesting = { phase: 'requesting' }

  /** What was saved: nothing is left to the post step; the run may exist; the run is known. */
  test.each<[string, Fault[], number, Partial<GateSettings>, object]>([
    ['before the request', [], 0, {}, {}],
    ['in a reset before the run', [slow('pipeline-reset', 3_000)], 500, { resetBeforeRun: true }, {}],
    ['before a request that is refused', [answers(http(403))], 60, {}, { phase: 'settled' }],
    ['during a request', [slow('pipeline-run', 3_000)], 100, {}, { phase: 'following', runCount: 2 }],
    ['during a request that is not answered in time', [late], 100, {}, requesting],
    ['while a queued run is waited for', [queued], 5_000, {}, requesting],
    ['before a run is queued', [noObject, queued], 60, {}, requesting],
    ['before a run is queued, with wait: false', [noObject, queued], 60, { wait: false }, requesting],
    ['while a lost answer is looked up', [lost], 5_000, {}, requesting],
  ])('%s', async (_, faults, ms, asked, memory) => {
    const harness = withFaults(...faults).cancelAfter(ms)
    const result = await harness.gate(asked)
    expect(result.conclusion).toBe('cancelled')
    expect(harness.outputs.conclusion).toBe('cancelled')
    expect(harness.saved).toMatchObject({ cancelled: true, ...memory })
    expect(harness.calls.includes('pipeline-stop')).toBe(result.runCount !== undefined)
    if (!('phase' in memory)) expect(starts(harness)).toBe(0)
  })

  test('that waited for a busy pipeline leaves nothing behind', async () => {
    const harness = new GateHarness(build(1_000_000)).cancelAfter(30_000)
    expect((await harness.gate({ onBusy: 'wait' })).conclusion).toBe('cancelled')
    expect(harness.saved).toEqual({ cancelled: true })
  })

  test.each([
    [{ kind: 'slow', ms: 30_000 }, 100, 'Run 2 began after the start request'],
    [{ kind: 'reset' }, 5_000, 'a run may still begin'],
  ] as const)(
    'leaves a start without an answer to the post step, which stops nothing: %j',
    async (what, ms, says) => {
      const harness = withFaults(answers(what)).cancelAfter(ms)
      await harness.gate()
      expect((await harness.post()).message).toContain(says)
      expect(harness.calls).not.toContain('pipeline-stop')
      expect(harness.logLines.at(-1)).toMatch(/^warning: /)
    },
  )
})
