import { describe, expect, test } from '@jest/globals'
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { Fault, Trouble } from '../../simulator/faults.ts'
import type { JsonValue, Reply } from '../../src/ports.ts'
import { GateHarness } from './gate-harness.ts'

const starts = (harness: GateHarness) => harness.calls.filter((call) => call === 'pipeline-run').length
const withFault = (what: Trouble, more: Partial<Fault> = {}) =>
  new GateHarness({ past: ['success'] }, { faults: [{ call: 'pipeline-run', what, ...more }] })
const objectAnswers = (what: Trouble) =>
  new GateHarness({ past: ['success'] }, { faults: [{ call: 'pipeline-summary', times: Infinity, what }] })
const noObject: Fault = { call: 'pipeline-summary', times: Infinity, what: { kind: 'reply', code: 403 } }

describe('a start', () => {
  test('is sent once and names the run that is followed', async () => {
    const harness = new GateHarness({ past: ['success'] })
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'success',
      runCount: 2,
      origin: 'started',
      pipelineName: 'Nightly',
    })
    expect(starts(harness)).toBe(1)
    expect(harness.outputs).toMatchObject({
      runCount: 2,
      origin: 'started',
      runUrl: expect.stringContaining('/2'),
    })
  })

  test('is remembered before it is sent', async () => {
    const harness = new GateHarness({ past: ['success'] })
    await harness.gate()
    const [first] = harness.stateWrites
    expect(first).toMatchObject({
      facts: { phase: 'requesting', counterBefore: 1 },
      calls: ['pipeline-summary'],
    })
    expect(harness.memory).toMatchObject({
      phase: 'settled',
      counterBefore: 1,
      runCount: 2,
      origin: 'started',
    })
  })

  test('leaves no token in the state file, as a pipeline can be named so', async () => {
    const harness = new GateHarness({ past: ['success'], name: 'Nightly a-token\u001b[31m-for-the-tests' })
    await harness.gate()
    expect(harness.memory.pipelineName).toBe('Nightly ***')
    expect(harness.stateWrites.filter(({ facts }) => JSON.stringify(facts).includes('token'))).toEqual([])
  })

  test('is one debug line: its answer, and the counter that it is measured by', async () => {
    const harness = new GateHarness({ past: ['success'] })
    await harness.gate()
    expect(harness.debugLines).toContain('Start request: accepted with run 2; run counter before: 1')
    const blind = new GateHarness({ isLocked: true }, { faults: [noObject] })
    await blind.gate()
    expect(blind.debugLines).toContain('Start request: refused; run counter before: unknown')
  })

  test('without waiting ends as soon as the run has started', async () => {
    const harness = new GateHarness()
    const report = await harness.gate({ wait: false })
    expect(report).toMatchObject({ conclusion: 'started', runCount: 1 })
    expect(harness.memory.phase).toBe('settled')
    expect(harness.calls).toEqual(['pipeline-summary', 'pipeline-run'])
  })

  test('by number follows that run and sends no start', async () => {
    const harness = new GateHarness({ past: ['failed', 'success'] })
    const report = await harness.gate({ runCount: 1 })
    expect(report).toMatchObject({ conclusion: 'failure', runCount: 1, origin: 'followed' })
    expect(starts(harness)).toBe(0)
  })

  test('sends run-settings along', async () => {
    const harness = new GateHarness()
    await harness.gate({ runSettings: { branch: 'main' } })
    expect(harness.opsera.calls('pipeline-run')[0]?.body).toMatchObject({ settings: { branch: 'main' } })
  })
})

describe('a refusal', () => {
  test.each([200, 400, 409] as const)(
    'under code %d is not-started, in Opsera’s words',
    async (refusalCode) => {
      const harness = new GateHarness({ isLocked: true }, { behaviour: { refusalCode } })
      const report = await harness.gate()
      expect(report.conclusion).toBe('not-started')
      expect(report.message).toMatch(
        /^Opsera refused to start a run\. Ask .* unlock the pipeline\. Opsera says: "Pipeline .* is locked and cannot be run\."/,
      )
      expect(starts(harness)).toBe(1)
    },
  )

  test('of a paused pipeline is busy, where the pipeline object cannot be read', async () => {
    const harness = new GateHarness(
      { isBusy: true, steps: [{ name: 'Gate', approval: {} }] },
      { faults: [noObject] },
    )
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'not-started',
      message: expect.stringContaining('Set `on-busy: wait`'),
    })
  })

  test('without a reason says so', async () => {
    const harness = withFault({ kind: 'reply', code: 200, body: '{"status":"failed"}' })
    expect((await harness.gate()).message).toMatch(
      /^Opsera refused to start a run\. Check the pipeline in the portal\./,
    )
  })
})

describe('a busy pipeline', () => {
  test('is not-started unless told otherwise, and nothing is sent', async () => {
    const harness = new GateHarness({ isBusy: true })
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'not-started', pipelineName: 'Nightly' })
    expect(report.message).toMatch(/^The pipeline is busy: run 1 is in progress\. Set/)
    expect(report.message).not.toMatch(/attach/)
    expect(harness.calls).toEqual(['pipeline-summary'])
  })

  test('that waits for a person says so', async () => {
    const harness = new GateHarness({ isBusy: true, steps: [{ name: 'Gate', approval: {} }] })
    expect((await harness.gate()).message).toMatch(
      /^The pipeline is busy: run 1 is waiting for approval\. Approve/,
    )
  })

  test('is waited for, and the log says so once a minute', async () => {
    const harness = new GateHarness({ isBusy: true, steps: [{ name: 'Build', takesMs: 100_000 }] })
    const report = await harness.gate({ onBusy: 'wait' })
    expect(report).toMatchObject({ conclusion: 'success', runCount: 2, origin: 'started' })
    const waiting = harness.logLines.filter((line) => line.includes('Waiting for the pipeline'))
    expect(waiting).toEqual([
      expect.stringMatching(/: run 1 is in progress · waited 0s of at most 49m 59s · https:.*\/1$/),
      expect.stringMatching(/: run 1 is in progress · waited 1m \d\ds of at most 49m 59s · https:.*\/1$/),
    ])
  })

  test('that is busy too long is timed-out', async () => {
    const harness = new GateHarness({ isBusy: true, steps: [{ name: 'Build', takesMs: 1_000_000 }] })
    const report = await harness.gate({ onBusy: 'wait', timeoutMs: 60_000 })
    expect(report).toMatchObject({
      conclusion: 'timed-out',
      message: expect.stringMatching(
        /^No run was started within `timeout` \(1m 00s\): the pipeline was busy \(run 1\)\. Raise/,
      ),
    })
    expect(harness.memory.phase).toBe('settled')
    expect(starts(harness)).toBe(0)
  })

  test('is attached to', async () => {
    const harness = new GateHarness({ isBusy: true })
    const report = await harness.gate({ onBusy: 'attach' })
    expect(report).toMatchObject({ conclusion: 'success', runCount: 1, origin: 'attached' })
    expect(harness.logLines.join('\n')).toContain('warning: Attached to run 1')
    expect(starts(harness)).toBe(0)
  })

  test('whose run is over by the time it is read is asked to start again', async () => {
    const harness = new GateHarness({ isBusy: true, steps: [{ name: 'Build', takesMs: 50 }] })
    const report = await harness.gate({ onBusy: 'attach' })
    expect(report).toMatchObject({ conclusion: 'success', runCount: 2, origin: 'started' })
  })

  test('cannot be attached to when its counter cannot be read', async () => {
    const harness = new GateHarness({ isBusy: true }, { faults: [noObject] })
    const report = await harness.gate({ onBusy: 'attach' })
    expect(report).toMatchObject({
      conclusion: 'not-started',
      message: expect.stringContaining('no run to attach to'),
    })
  })

  test('is waited for where only the refusal says that it is busy', async () => {
    const harness = new GateHarness({ isBusy: true }, { faults: [noObject] })
    const report = await harness.gate({ onBusy: 'wait' })
    expect(report).toMatchObject({ conclusion: 'success', runCount: 2 })
  })
})

describe('a reset before the run', () => {
  test('comes first', async () => {
    const harness = new GateHarness({ past: ['failed'] })
    expect((await harness.gate({ resetBeforeRun: true })).conclusion).toBe('success')
    expect(harness.calls.slice(0, 4)).toEqual([
      'pipeline-summary',
      'pipeline-reset',
      'pipeline-summary',
      'pipeline-run',
    ])
  })

  test.each([
    [
      'that is refused',
      { kind: 'reply', code: 200, body: '{"status":"failed","message":"no"}' },
      'refused the reset before the run. Check the pipeline in the portal. Opsera says: "no"',
    ],
    ['whose answer is lost', { kind: 'reset', acts: true }, 'was not confirmed'],
  ] as const)('%s ends the step without a start', async (_, what, says) => {
    const harness = new GateHarness({ past: ['failed'] }, { faults: [{ call: 'pipeline-reset', what }] })
    const report = await harness.gate({ resetBeforeRun: true })
    expect(report).toMatchObject({ conclusion: 'not-started', message: expect.stringContaining(says) })
    expect(starts(harness)).toBe(0)
  })

  test('is followed by a read whose counter is the one before the start', async () => {
    const workflow = { run_count: 0, last_run: { run_count: 2, status: 'failed' }, plan: [] }
    const body = JSON.stringify({ name: 'Nightly', workflow })
    const faults: Fault[] = [{ call: 'pipeline-summary', from: 2, what: { kind: 'reply', code: 200, body } }]
    const harness = new GateHarness({ past: ['success', 'failed'] }, { faults })
    expect(await harness.gate({ resetBeforeRun: true })).toMatchObject({ conclusion: 'success', runCount: 3 })
    expect(harness.memory.counterBefore).toBe(0)
  })

  test('needs the pipeline object', async () => {
    const harness = new GateHarness({}, { faults: [noObject] })
    const report = await harness.gate({ resetBeforeRun: true })
    expect(report).toMatchObject({
      conclusion: 'not-started',
      message: expect.stringMatching(/^reset-before-run needs/),
    })
    expect(starts(harness)).toBe(0)
  })
})

describe('a queued run', () => {
  test('with a number is followed from its queue on', async () => {
    const behaviour: Partial<Behaviour> = { whenBusy: 'queue', notBegun: 'queued' }
    const harness = new GateHarness({ isBusy: true }, { behaviour, faults: [noObject] })
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'success', runCount: 2, origin: 'started' })
    expect(harness.logLines.join('\n')).toContain('Run 2 · queued')
  })

  test('without a number is the one that moves the counter', async () => {
    const harness = withFault({
      kind: 'reply',
      code: 200,
      body: '{"status":"executed","message":"queued"}',
      acts: true,
    })
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'success', runCount: 2, origin: 'adopted' })
    expect(harness.logLines.join('\n')).toContain(
      'warning: Opsera accepted the start request without naming a run',
    )
  })

  test('without a number is started, when nobody waits', async () => {
    const harness = withFault({ kind: 'reply', code: 200, body: '{"status":"executed","message":"queued"}' })
    const report = await harness.gate({ wait: false })
    expect(report).toMatchObject({ conclusion: 'started', message: expect.stringContaining('queued') })
    expect(report.runCount).toBeUndefined()
  })

  test('that never begins is timed-out', async () => {
    const harness = withFault({ kind: 'reply', code: 200, body: '{"status":"executed"}' })
    const report = await harness.gate({ timeoutMs: 60_000 })
    expect(report).toMatchObject({
      conclusion: 'timed-out',
      message: expect.stringContaining('still queued when `timeout` expired'),
    })
  })

  test('cannot be told from others without a counter', async () => {
    const harness = new GateHarness(
      {},
      {
        faults: [
          noObject,
          { call: 'pipeline-run', what: { kind: 'reply', code: 200, body: '{"status":"executed"}' } },
        ],
      },
    )
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'unconfirmed',
      message: expect.stringContaining('could not be read'),
    })
  })

  test('is left to post when the step is told to stop', async () => {
    const harness = withFault({ kind: 'reply', code: 200, body: '{"status":"executed"}' }).cancelAfter(5_000)
    expect((await harness.gate()).conclusion).toBe('cancelled')
    expect(harness.memory).toMatchObject({ phase: 'requesting', cancelled: true })
  })
})

describe('a lost answer', () => {
  const lost: readonly [string, Trouble][] = [
    ['a reset after sending', { kind: 'reset', acts: true }],
    ['a cut body', { kind: 'cut', acts: true }],
    ['silence', { kind: 'stall', acts: true }],
    ['HTTP 500', { kind: 'reply', code: 500, acts: true }],
    ['HTTP 408', { kind: 'reply', code: 408, acts: true }],
    ['an HTML page', { kind: 'reply', code: 200, body: '<html>', contentType: 'text/html', acts: true }],
    ['an empty body', { kind: 'reply', code: 200, body: '', acts: true }],
    ['unreadable JSON', { kind: 'reply', code: 200, body: '{"stat', acts: true }],
    ['a body without end', { kind: 'huge', bytes: 300_000_000, acts: true }],
  ]

  test.each(lost)('by %s leads to the run that began since', async (_, what) => {
    const harness = withFault(what)
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'success', runCount: 2, origin: 'adopted' })
    expect(starts(harness)).toBe(1)
  })

  test.each(lost)('by %s is unconfirmed with run-settings', async (_, what) => {
    const harness = withFault(what)
    const report = await harness.gate({ runSettings: { branch: 'x' } })
    expect(report).toMatchObject({
      conclusion: 'unconfirmed',
      message: expect.stringContaining('run-settings'),
    })
    expect(starts(harness)).toBe(1)
  })

  test('is unconfirmed when no run began', async () => {
    const harness = withFault({ kind: 'reset' })
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'unconfirmed',
      message: expect.stringContaining('stayed at 1'),
    })
    expect(harness.memory.phase).toBe('settled')
    expect(starts(harness)).toBe(1)
  })

  test('is unconfirmed when more than one began', async () => {
    const harness = withFault({ kind: 'stall', acts: true }).after(25_000, () =>
      harness.pipeline.start('somebody else'),
    )
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'unconfirmed',
      message: expect.stringContaining('2 runs began'),
    })
  })

  test('is unconfirmed without a counter', async () => {
    const harness = new GateHarness(
      {},
      { faults: [noObject, { call: 'pipeline-run', what: { kind: 'reset', acts: true } }] },
    )
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'unconfirmed',
      message: expect.stringContaining('could not be read before it'),
    })
  })
})

describe('a request that cannot have reached Opsera', () => {
  test('is sent again until it gets through', async () => {
    const harness = withFault({ kind: 'refused' }, { times: 3 })
    expect(await harness.gate()).toMatchObject({ conclusion: 'success', runCount: 2, origin: 'started' })
  })

  test('is given up after two minutes', async () => {
    const harness = withFault({ kind: 'refused' }, { times: Infinity })
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'not-started',
      message: expect.stringMatching(
        /^Could not reach Opsera: .* \(\d+ tries over 2m \d\ds\)\. No run was started: check/,
      ),
    })
    expect(harness.memory.phase).toBe('settled')
  })

  test('counts anew after a busy pipeline was waited for', async () => {
    const cut = (afterMs: number) => ({ afterMs, beforeMs: afterMs + 15_000, times: Infinity })
    const harness = new GateHarness(
      { isBusy: true, steps: [{ name: 'Build', takesMs: 400_000 }] },
      { faults: [cut(0), cut(300_000)].map((span) => ({ ...span, what: { kind: 'refused' } })) },
    )
    expect((await harness.gate({ onBusy: 'wait' })).conclusion).toBe('success')
  })

  test('is not even sent while the pipeline object cannot be reached', async () => {
    const harness = new GateHarness(
      {},
      { faults: [{ call: 'pipeline-summary', times: Infinity, what: { kind: 'refused' } }] },
    )
    expect((await harness.gate()).conclusion).toBe('not-started')
    expect(starts(harness)).toBe(0)
  })

  test('after HTTP 429 waits as long as Opsera asks', async () => {
    const harness = withFault({ kind: 'reply', code: 429, headers: { 'retry-after': '40' } })
    expect((await harness.gate()).conclusion).toBe('success')
    const [first, second] = harness.opsera.calls('pipeline-run')
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(40_000)
  })

  test('after HTTP 429 for too long is timed-out', async () => {
    const harness = withFault({ kind: 'reply', code: 429, headers: { 'retry-after': '86400' } })
    expect((await harness.gate({ timeoutMs: 60_000 })).conclusion).toBe('timed-out')
    expect(starts(harness)).toBe(1)
  })
})

describe('an answer that asking again does not mend', () => {
  test.each([
    [403, 'HTTP 403: Opsera refused the token'],
    [401, 'HTTP 401: Opsera refused the token'],
    [404, 'Opsera does not know the pipeline'],
    [422, 'Opsera rejected the start request (HTTP 422'],
  ])('HTTP %d is not-started at once', async (code, says) => {
    const harness = withFault({ kind: 'reply', code })
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'not-started', message: expect.stringContaining(says) })
    expect(starts(harness)).toBe(1)
  })

  test('a redirect names the host and is not followed', async () => {
    const harness = withFault({
      kind: 'reply',
      code: 302,
      headers: { location: 'https://elsewhere.example/login' },
    })
    expect((await harness.gate()).message).toContain('elsewhere.example')
  })
})

describe('a read before the start', () => {
  test('that fails in passing is tried again', async () => {
    const harness = new GateHarness(
      { past: ['success'] },
      { faults: [{ call: 'pipeline-summary', times: 2, what: { kind: 'reply', code: 502 } }] },
    )
    expect((await harness.gate()).conclusion).toBe('success')
    expect(harness.memory.counterBefore).toBe(1)
  })

  test('that is not answered before timeout ends is named', async () => {
    const harness = new GateHarness({}, { faults: [{ call: 'pipeline-summary', what: { kind: 'stall' } }] })
    expect(await harness.gate({ timeoutMs: 20_000 })).toMatchObject({
      conclusion: 'timed-out',
      message: expect.stringMatching(/^No run was started within `timeout` \(20s\): .* in time\. Raise/),
    })
  })

  test('that fails for longer than two minutes is given up, and nothing is sent', async () => {
    const harness = objectAnswers({ kind: 'reply', code: 503, body: '<html>', contentType: 'text/html' })
    const begin = harness.clock.now()
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'not-started',
      message: expect.stringMatching(/^Opsera gave no usable answer: HTTP 503 \(\d+ tries over 2m \d\ds\)/),
    })
    expect(harness.clock.now() - begin).toBeLessThan(125_000)
    expect(harness.calls.every((call) => call === 'pipeline-summary')).toBe(true)
    expect(harness.memory).toEqual({ phase: 'settled' })
    expect(harness.logLines.filter((line) => /Retry \d+ in \d+s$/.test(line)).length).toBeGreaterThan(4)
  })

  test('that is never answered is given up after two minutes, and the log is not silent for long', async () => {
    const harness = objectAnswers({ kind: 'stall' })
    const times: number[] = []
    const parts = harness.parts()
    const begin = harness.clock.now()
    const info = (line: string) => {
      times.push(harness.clock.now() - begin)
      parts.sink.info(line)
    }
    harness.parts = () => ({ ...parts, sink: { ...parts.sink, info } })
    expect((await harness.gate()).conclusion).toBe('not-started')
    expect(harness.clock.now() - begin).toBeLessThan(125_000)
    expect(times[0]).toBe(10_000)
    expect(times.length).toBeGreaterThanOrEqual(3)
    expect(starts(harness)).toBe(0)
  })

  test.each<[string, Trouble]>([
    ['403 in text', { kind: 'reply', code: 403, body: 'Forbidden' }],
    ['401', { kind: 'reply', code: 401 }],
    ['a firewall page under 403', { kind: 'reply', code: 403, body: '<html>', contentType: 'text/html' }],
    ['a page under 200', { kind: 'reply', code: 200, body: '<html>', contentType: 'text/html' }],
    ['404', { kind: 'reply', code: 404 }],
    ['a redirect', { kind: 'reply', code: 302, headers: { location: 'https://x.example/' } }],
    ['another 4xx', { kind: 'reply', code: 422 }],
    ['a list', { kind: 'reply', code: 200, body: '[]' }],
    ['an empty body', { kind: 'reply', code: 200, body: '' }],
    ['a reply over its limit', { kind: 'huge', bytes: 300_000_000 }],
  ])('that brings %s for the object only goes on without a counter', async (_, what) => {
    const harness = objectAnswers(what)
    expect(await harness.gate()).toMatchObject({ conclusion: 'success', origin: 'started' })
    expect(harness.memory).not.toHaveProperty('counterBefore')
  })

  const page = { kind: 'reply', code: 200, body: '<!doctype html>', contentType: 'text/html' } as const
  const redirect = {
    kind: 'reply',
    code: 302,
    headers: { location: 'https://portal.example/login' },
  } as const
  const missing = { kind: 'reply', code: 404 } as const

  test.each<[string, Trouble, Trouble]>([
    ['a page', page, page],
    ['a page under 404', { ...page, code: 404 }, { ...page, code: 404 }],
    ['a page and a redirect', page, redirect],
    ['a redirect and 404', redirect, missing],
    ['a page and 404', page, missing],
  ])('that finds no API at base-url says so, and nothing is sent: %s', async (_, summary, status) => {
    const harness = new GateHarness(
      {},
      {
        faults: [
          { call: 'pipeline-summary', times: Infinity, what: summary },
          { call: 'pipeline-status', times: Infinity, what: status },
        ],
      },
    )
    const begin = harness.clock.now()
    const report = await harness.gate()
    expect(report).toMatchObject({
      conclusion: 'not-started',
      message: expect.stringMatching(/base-url answers with a web page.*API host, not the portal/),
    })
    expect(starts(harness)).toBe(0)
    expect(harness.calls.filter((call) => call === 'pipeline-status')).toHaveLength(3)
    expect(harness.clock.now() - begin).toBeGreaterThanOrEqual(10_000)
  })

  test('that finds a page only for a while takes the object from the second read', async () => {
    const harness = new GateHarness(
      { past: ['success'] },
      {
        faults: [
          { call: 'pipeline-summary', what: page },
          { call: 'pipeline-status', what: page },
        ],
      },
    )
    expect((await harness.gate()).conclusion).toBe('success')
    expect(harness.memory.counterBefore).toBe(1)
  })

  test('that is not found, as the status call is, names pipeline-id and base-url, and nothing is sent', async () => {
    const harness = new GateHarness(
      {},
      {
        faults: (['pipeline-summary', 'pipeline-status'] as const).map((call) => ({
          call,
          times: Infinity,
          what: missing,
        })),
      },
    )
    const report = await harness.gate()
    expect(report.conclusion).toBe('not-started')
    expect(report.message).toMatch(/pipeline-id and base-url/)
    expect(harness.calls).toEqual(['pipeline-summary', 'pipeline-status'])
  })
})

describe('an answer that proves no start', () => {
  const busyStatus = { status: 'running', message: "Pipeline: Nightly's Run 2 is currently running." }

  test.each<[JsonValue]>([
    [{ status: 'error', message: 'Run 2 is already running', runCount: 2 }],
    [{ status: 'rejected', message: 'Pipeline is locked', runCount: 2 }],
    [{ status: 'stopped', runCount: 2 }],
  ])('is a refusal, and no run is followed, stopped or green: %j', async (body) => {
    for (const asked of [{}, { wait: false }, { onTimeout: 'stop', timeoutMs: 30_000 }] as const) {
      const harness = withFault({ kind: 'reply', code: 200, body: JSON.stringify(body) }, { times: Infinity })
      expect(await harness.gate(asked)).toMatchObject({ conclusion: 'not-started' })
      expect(harness.memory).toMatchObject({ phase: 'settled' })
      expect(harness.calls).not.toContain('pipeline-stop')
      expect(starts(harness)).toBe(1)
    }
  })

  test.each<[JsonValue]>([
    [{ status: 'executed', message: 'Run 2 was not started: it is locked', runCount: 2 }],
    [{ status: 'success', message: 'Run 2 is already in progress', runCount: 2 }],
    [{ ...busyStatus, runCount: 2 }],
    [{ status: 'pending', runCount: 2 }],
    [{ message: 'ok', runCount: 2 }],
    [{ status: 'executed', runCount: 1 }],
    [{ status: 'executed', runCount: 0 }],
    [{ status: 'executed', runCount: 'two' }],
    [[{ status: 'executed', runCount: 2 }]],
    [{ data: { status: 'executed', runCount: 2 } }],
    ['executed'],
  ])('is a lost answer, and unconfirmed while the counter stays: %j', async (body) => {
    for (const asked of [{}, { wait: false }]) {
      const harness = withFault({ kind: 'reply', code: 200, body: JSON.stringify(body) }, { times: Infinity })
      expect(await harness.gate(asked)).toMatchObject({
        conclusion: 'unconfirmed',
        message: expect.stringContaining('the run counter stayed at 1'),
      })
      expect(harness.outputs.runCount).toBeUndefined()
      expect(starts(harness)).toBe(1)
    }
  })

  test('is a lost answer with a number that is not above the counter after a reset before the run', async () => {
    const body = '{"status":"executed","runCount":1}'
    const harness = withFault({ kind: 'reply', code: 200, body })
    expect((await harness.gate({ resetBeforeRun: true })).conclusion).toBe('unconfirmed')
  })

  test('is started by a pipeline whose name reads like a refusal', async () => {
    const name = 'Retry failed orders, not already Run 7'
    const body = JSON.stringify({ status: 'executed', message: `${name} was submitted`, runCount: 2 })
    const harness = new GateHarness(
      { name, past: ['success'] },
      { faults: [{ call: 'pipeline-run', what: { kind: 'reply', code: 200, body, acts: true } }] },
    )
    expect(await harness.gate()).toMatchObject({ conclusion: 'success', origin: 'started', runCount: 2 })
  })
})

describe('a refusal that says busy', () => {
  const refusal = (times: number, code: Reply['code'] = 200) =>
    withFault(
      {
        kind: 'reply',
        code,
        body: '{"status":"failed","message":"Pipeline is currently in a running state."}',
      },
      { times },
    )

  test('is waited out although the pipeline object says idle', async () => {
    const harness = refusal(2)
    expect(await harness.gate({ onBusy: 'wait' })).toMatchObject({ conclusion: 'success', origin: 'started' })
    expect(starts(harness)).toBe(3)
  })

  test('is believed against the pipeline object for two minutes in a row', async () => {
    const harness = refusal(Infinity)
    const begin = harness.clock.now()
    const report = await harness.gate({ onBusy: 'wait' })
    expect(report).toMatchObject({
      conclusion: 'not-started',
      message: expect.stringMatching(/although no run is in progress.*Opsera says: "Pipeline is currently/),
    })
    expect(harness.clock.now() - begin).toBeGreaterThanOrEqual(120_000)
    expect(harness.clock.now() - begin).toBeLessThan(140_000)
  })

  test.each([401, 403] as const)('is no sign of a busy pipeline under %d', async (code) => {
    const harness = refusal(Infinity, code)
    expect((await harness.gate({ onBusy: 'wait' })).conclusion).toBe('not-started')
    expect(starts(harness)).toBe(1)
  })

  test('is asked again with attach, at most every 10 s, until a run can be followed or started', async () => {
    const harness = refusal(2)
    expect(await harness.gate({ onBusy: 'attach' })).toMatchObject({
      conclusion: 'success',
      origin: 'started',
    })
    const [first, second] = harness.opsera.calls('pipeline-run')
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(10_000)
  })
})

describe('told to stop', () => {
  test('before the request, nothing is sent', async () => {
    const harness = new GateHarness().cancelAfter(0)
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'cancelled' })
    expect(harness.memory).toEqual({ cancelled: true })
    expect(starts(harness)).toBe(0)
  })

  test('during the request, its answer still names the run, which is stopped', async () => {
    const harness = withFault({ kind: 'slow', ms: 3_000 }).cancelAfter(100)
    const report = await harness.gate()
    expect(report).toMatchObject({ conclusion: 'cancelled', runCount: 2 })
    expect(harness.memory).toMatchObject({ phase: 'following', runCount: 2, cancelled: true })
    expect(harness.calls).toContain('pipeline-stop')
  })

  test('during a request that is not answered in time, the rest is left to post', async () => {
    const harness = withFault({ kind: 'slow', ms: 30_000 }).cancelAfter(100)
    expect((await harness.gate()).conclusion).toBe('cancelled')
    expect(harness.memory).toMatchObject({ phase: 'requesting', counterBefore: 1 })
    const report = await harness.post()
    expect(report.message).toContain('Run 2 began after the start request')
    expect(harness.calls).not.toContain('pipeline-stop')
  })

  test('while a busy pipeline is waited for, nothing is left behind', async () => {
    const harness = new GateHarness({
      isBusy: true,
      steps: [{ name: 'Build', takesMs: 1_000_000 }],
    }).cancelAfter(30_000)
    expect((await harness.gate({ onBusy: 'wait' })).conclusion).toBe('cancelled')
    expect(harness.memory).toEqual({ cancelled: true })
  })

  test('while the pipeline is reset before the run, the word stays', async () => {
    const harness = new GateHarness(
      {},
      { faults: [{ call: 'pipeline-reset', what: { kind: 'slow', ms: 3_000 } }] },
    ).cancelAfter(500)
    const report = await harness.gate({ resetBeforeRun: true })
    expect(report).toMatchObject({
      conclusion: 'cancelled',
      message: expect.stringContaining('The reset before the run was not confirmed'),
    })
    expect(harness.outputs.conclusion).toBe('cancelled')
    expect(starts(harness)).toBe(0)
  })

  test('before a request that is refused, the word stays and nothing is left to post', async () => {
    const harness = withFault({ kind: 'reply', code: 403 }).cancelAfter(60)
    expect((await harness.gate()).conclusion).toBe('cancelled')
    expect(harness.outputs.conclusion).toBe('cancelled')
    expect(harness.memory).toMatchObject({ phase: 'settled', cancelled: true })
  })

  test.each([
    ['whoever waits', {}],
    ['nobody waits', { wait: false }],
  ])('before the run is queued without a number, it is left to post: %s', async (_, asked) => {
    const harness = new GateHarness(
      {},
      {
        faults: [
          noObject,
          { call: 'pipeline-run', what: { kind: 'reply', code: 200, body: '{"status":"executed"}' } },
        ],
      },
    ).cancelAfter(60)
    expect((await harness.gate(asked)).conclusion).toBe('cancelled')
    expect(harness.outputs.conclusion).toBe('cancelled')
    expect(harness.memory).toMatchObject({ phase: 'requesting', cancelled: true })
  })

  test('while a lost answer is looked up, the rest is left to post', async () => {
    const harness = withFault({ kind: 'reset' }).cancelAfter(5_000)
    expect((await harness.gate()).conclusion).toBe('cancelled')
    expect((await harness.post()).message).toContain('a run may still begin')
    expect(harness.logLines.at(-1)).toMatch(/^warning: The start request of this step was not answered/)
  })
})
