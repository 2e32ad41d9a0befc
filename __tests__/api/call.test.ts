import { describe, expect, test } from '@jest/globals'
import type { Fault, FaultEffect } from '../../simulator/faults.ts'
import type { Values } from '../../src/api/request.ts'
import { OPERATIONS, type OperationName } from '../../src/opsera/operations.ts'
import { ApiHarness, PIPELINE_ID, TASK_ID, TOOL_ID, world } from './api-harness.ts'

const onPipeline: Values = { 'pipeline-id': PIPELINE_ID }
const VALUES: Readonly<Record<OperationName, Values>> = {
  'pipeline-run': onPipeline,
  'pipeline-status': { ...onPipeline, 'run-count': 2 },
  'pipeline-stop': { ...onPipeline, 'run-count': 'any' },
  'pipeline-reset': { ...onPipeline, 'run-count': 'any' },
  'pipeline-summary': onPipeline,
  'pipeline-logs': onPipeline,
  'pipeline-list': {},
  'tool-list': {},
  'tool-get': { 'tool-id': TOOL_ID },
  'tool-update': { 'tool-id': TOOL_ID, data: { name: 'new' } },
  'task-list': {},
  'task-get': { 'task-id': TASK_ID },
  'task-status': { 'task-id': TASK_ID },
  'task-log': { 'task-id': TASK_ID },
  'user-audit-log': {},
  'token-audit-log': {},
}
const ALL = OPERATIONS.map(({ name }) => name)
const CHANGES = OPERATIONS.filter(({ mutating }) => mutating).map(({ name }) => name)
const READS = ALL.filter((name) => !CHANGES.includes(name))

const withFaults = (...faults: readonly Fault[]) => new ApiHarness(world({}, { faults }))
const always = (what: FaultEffect) => withFaults({ times: Infinity, what })
const replying = (code: number, body = '', headers: Readonly<Record<string, string>> = {}) =>
  ({ kind: 'reply', code, body, contentType: 'application/json', headers }) as const

describe('a call', () => {
  test.each(ALL)('is one request when nothing fails: %s', async (name) => {
    const harness = new ApiHarness()
    const ended = await harness.make(name, VALUES[name])
    expect(ended).toMatchObject({ isGreen: true, why: '' })
    expect(harness.calls).toEqual([name])
    expect(JSON.parse(ended.reply?.text ?? '')).toBeDefined()
    expect(harness.clock.pending).toBe(0)
  })

  test.each(CHANGES)('is refused with the message of Opsera, whatever the code: %s', async (name) => {
    const text = '{"status":"failed","message":"No."}'
    for (const code of [200, 400, 404, 409]) {
      const harness = always(replying(code, text))
      expect(await harness.make(name, VALUES[name])).toEqual({
        isGreen: false,
        why: `Opsera refused ${name}: "No.". Check the request in the portal.`,
        reply: { status: 'failed', message: 'No.', text },
      })
      expect(harness.calls).toEqual([name])
    }
  })

  test('that is refused with a long message quotes its beginning', async () => {
    const refusal = JSON.stringify({ status: 'failed', message: 'word '.repeat(1_000) })
    const { why } = await always(replying(200, refusal)).make('tool-list')
    expect(why).toBe(`Opsera refused tool-list: "${'word '.repeat(60)}…". Check the request in the portal.`)
  })

  test.each(READS)('that reads may be refused too, unless failed is what it reads: %s', async (name) => {
    const harness = always(replying(200, '{"status":"failed"}'))
    const isStatus = name === 'pipeline-status' || name === 'task-status'
    const ended = await harness.make(name, VALUES[name])
    expect(ended.isGreen).toBe(isStatus)
    if (!isStatus) expect(ended.why).toContain(`Opsera refused ${name}: without a reason.`)
    expect(harness.calls).toEqual([name])
  })

  test.each(READS)('that reads is repeated until it succeeds: %s', async (name) => {
    const harness = withFaults(
      { from: 1, what: { kind: 'reset' } },
      { from: 2, what: { kind: 'refused' } },
      { from: 3, what: replying(502) },
      { from: 4, what: replying(429, '', { 'retry-after': '40' }) },
    )
    const begin = harness.clock.now()
    expect(await harness.make(name, VALUES[name])).toMatchObject({ isGreen: true })
    expect(harness.calls).toEqual([name, name, name, name, name])
    expect(harness.clock.now() - begin).toBeGreaterThan(40_000)
    expect(harness.logLines.filter((line) => line.startsWith(`info: No answer to ${name}: `))).toHaveLength(4)
  })

  test.each(READS)('that reads ends with a failure after the retry budget: %s', async (name) => {
    const harness = always(replying(502))
    const begin = harness.clock.now()
    const { isGreen, why } = await harness.make(name, VALUES[name])
    expect(isGreen).toBe(false)
    expect(why).toContain(`Opsera did not answer ${name}: HTTP 502.`)
    expect(harness.clock.now() - begin).toBeGreaterThan(120_000)
    expect(harness.clock.now() - begin).toBeLessThan(180_000)
  })

  test('does not wait longer than the retry budget', async () => {
    const harness = always(replying(429, '', { 'retry-after': '3600' }))
    const begin = harness.clock.now()
    const { why } = await harness.make('pipeline-list')
    expect(why).toBe('Opsera did not accept pipeline-list (HTTP 429). Try again later.')
    expect([harness.calls.length, harness.clock.now() - begin]).toEqual([1, 40])
  })

  test.each(READS)('that reads is tried three times when the reply is malformed: %s', async (name) => {
    const harness = always(replying(200, '{"data": [{"a"'))
    const { isGreen, why } = await harness.make(name, VALUES[name])
    expect([isGreen, harness.calls.length]).toEqual([false, 3])
    expect(why).toContain(`Opsera did not answer ${name}: a reply that could not be read (HTTP 200).`)
  })

  test.each(CHANGES)(
    'that changes something is sent once, and the error says if the answer was lost: %s',
    async (name) => {
      const lost: readonly FaultEffect[] = [
        { kind: 'reset', acts: true },
        { kind: 'stall' },
        ...[replying(502), replying(200, '<html>'), replying(200, '{"status":'), replying(200, '[]')],
      ]
      for (const what of lost) {
        const harness = always(what)
        const { isGreen, why } = await harness.make(name, VALUES[name])
        expect([isGreen, harness.calls]).toEqual([false, [name]])
        expect(why).toMatch(
          new RegExp(`^Opsera gave no usable answer to ${name}: .+ may have acted on it: check`),
        )
      }
    },
  )

  test.each(CHANGES)('that changes something is sent once, whatever the failure: %s', async (name) => {
    const sure: readonly (readonly [FaultEffect, string])[] = [
      [{ kind: 'refused' }, `${name} was not sent: the connection was refused`],
      [
        replying(401, '{"status":"failed","message":"No."}'),
        `HTTP 401: Opsera refused the token for ${name} ("No.").`,
      ],
      [replying(429), `Opsera did not accept ${name} (HTTP 429)`],
      [replying(400, '{"message":"bad"}'), `Opsera rejected ${name} (HTTP 400: bad)`],
      [replying(404), `Opsera did not find what ${name} requested (HTTP 404)`],
      [replying(302, '', { location: 'https://login.example' }), 'Opsera redirects to login.example'],
    ]
    for (const [what, sentence] of sure) {
      const harness = always(what)
      const { isGreen, why, reply } = await harness.make(name, VALUES[name])
      expect([isGreen, reply, harness.calls]).toEqual([false, undefined, [name]])
      expect(why).toContain(sentence)
    }
  })

  test.each<[OperationName, string]>([
    ['pipeline-run', '{"status":"running","message":"Run 3"}'],
    ['pipeline-list', '{"status":"running","message":"Run 3"}'],
  ])('still returns a reply that is no answer: %s', async (name, text) => {
    const { isGreen, reply } = await always(replying(200, text)).make(name, VALUES[name])
    expect([isGreen, reply]).toEqual([false, { text, status: 'running', message: 'Run 3' }])
  })

  test('that changes a tool shows the names of the fields and sends only them', async () => {
    const harness = new ApiHarness()
    const data = { name: 'new', configuration: { url: 'https://ci.example', password: 'hush-hush' } }
    await harness.make('tool-update', { 'tool-id': TOOL_ID, data })
    expect(harness.logLines).toEqual([
      `info: Changing tool ${TOOL_ID}: name, configuration.url, configuration.password`,
    ])
    expect(harness.opsera.journal.map(({ body }) => body)).toEqual([{ toolId: TOOL_ID, data }])
  })
})

describe('another path', () => {
  test('replaces the one that is assumed', async () => {
    const harness = new ApiHarness()
    const { why } = await harness.make('tool-list', {}, '/api/v1/registry')
    expect(harness.calls).toEqual(['unknown'])
    expect(why).toContain('Check its fields, base-url and path.')
  })

  test('makes a POST a call that is not repeated', async () => {
    const harness = always(replying(502))
    await harness.make('tool-get', VALUES['tool-get'], '/api/v1/registry')
    expect(harness.calls).toEqual(['unknown'])
  })

  test('is suggested when Opsera does not know the assumed one', async () => {
    const { why } = await always(replying(404)).make('tool-list')
    expect(why).toContain('/api/v1/tools is only assumed, so ask Opsera for the right path')
  })
})

describe('a cancellation', () => {
  test('ends a read', async () => {
    const harness = always({ kind: 'stall' }).cancelAfter(1_000)
    const begin = harness.clock.now()
    expect(await harness.make('pipeline-list')).toEqual({
      isGreen: false,
      why: 'The step was cancelled before Opsera answered pipeline-list.',
    })
    expect([harness.calls.length, harness.clock.now() - begin]).toEqual([1, 1_000])
  })

  test('ends the pause between two reads', async () => {
    const harness = always(replying(502)).cancelAfter(500)
    expect((await harness.make('pipeline-list')).why).toContain('was cancelled')
    expect(harness.calls).toHaveLength(1)
  })

  test('leaves time for the answer to a change', async () => {
    const harness = always({ kind: 'slow', ms: 2_000 }).cancelAfter(1_000)
    expect(await harness.make('pipeline-run', onPipeline)).toMatchObject({ isGreen: true })
  })

  test.each(CHANGES)('waits for the answer to a change no longer than the runner does: %s', async (name) => {
    const harness = always({ kind: 'stall' }).cancelAfter(1_000)
    const begin = harness.clock.now()
    const { why } = await harness.make(name, VALUES[name])
    expect(why).toContain(`no usable answer to ${name}: no whole answer in time. Opsera may have acted on it`)
    expect([harness.calls, harness.clock.now() - begin]).toEqual([[name], 6_000])
    expect(harness.clock.pending).toBe(0)
  })

  test('keeps a change from being sent', async () => {
    const harness = always({ kind: 'slow', ms: 2_000 }).cancelAfter(1_000)
    const ended = await harness.make('pipeline-stop', { ...onPipeline, 'run-count': 2 })
    expect(ended).toEqual({
      isGreen: false,
      why: 'The step was cancelled before pipeline-stop was sent.',
    })
    expect(harness.calls).not.toContain('pipeline-stop')
  })
})
