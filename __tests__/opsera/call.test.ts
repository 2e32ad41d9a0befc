import { describe, expect, test } from '@jest/globals'
import { sendOver } from '../../src/opsera/call.ts'
import { operation } from '../../src/opsera/operations.ts'
import type { Request, TransportResult } from '../../src/ports.ts'
import { reply } from '../support/values.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

const STATUS = operation('pipeline-status')
const RUN = operation('pipeline-run')

const GOOD = reply({ contentType: 'application/json; charset=utf-8', body: '{"status":"running"}' })

/** Requests take 40 ms and are answered in this order; the last result counts for all that follow. */
function callerOf(...results: readonly TransportResult[]) {
  const clock = new VirtualClock()
  const sent: Request[] = []
  const lines: string[] = []
  const transport = {
    send: async (request: Request) => {
      sent.push(request)
      await clock.sleep(40)
      return results[Math.min(sent.length, results.length) - 1] ?? GOOD
    },
  }
  const send = sendOver({ transport, clock, clean: String, debug: (line) => lines.push(line) })
  return { sent, lines, send: (...call: Parameters<typeof send>) => clock.run(send(...call)) }
}

describe('a call of Opsera', () => {
  test('may have another path and another limit', async () => {
    const { send, sent } = callerOf()
    await send({ operation: STATUS, path: '/other', maxBytes: 5, query: { a: '1' } })
    expect(sent[0]).toMatchObject({ path: '/other', maxBytes: 5, query: { a: '1' }, freshConnection: false })
  })

  test('returns reply, value and failure', async () => {
    const good = await callerOf().send({ operation: STATUS })
    expect([good.value, good.failure]).toEqual([{ status: 'running' }, undefined])
    const refused = reply({ code: 409, body: '{"status":"failed"}' })
    const change = await callerOf(refused).send({ operation: RUN })
    expect([change.value, change.failure?.kind]).toEqual([{ status: 'failed' }, 'rejected'])
    const none = await callerOf({ kind: 'ambiguous', reason: 'cut' }).send({ operation: RUN })
    expect([none.reply, none.failure?.kind]).toEqual([undefined, 'ambiguous'])
  })

  test('does not parse the body of a failed read', async () => {
    const answer = await callerOf(reply({ code: 500, body: '{}' })).send({ operation: STATUS })
    expect([answer.value, answer.failure?.kind]).toEqual([undefined, 'ambiguous'])
  })
})

describe('the debug line of a request', () => {
  test('says method, path, status, content type, bytes, time and attempt', async () => {
    const { send, lines } = callerOf()
    await send({ operation: STATUS })
    expect(lines).toEqual([
      'POST /api/v1/pipeline/status: HTTP 200, application/json; charset=utf-8, 20 bytes, 40 ms, attempt 1',
    ])
  })

  test('counts attempts until one succeeds, for each operation', async () => {
    const { send, lines } = callerOf(reply({ code: 502 }), { kind: 'unreachable', reason: 'refused' }, GOOD)
    for (const each of [STATUS, STATUS, RUN, STATUS, STATUS]) await send({ operation: each })
    expect(lines.map((line) => line.replace(/.*attempt /, ''))).toEqual(['1', '2', '1', '3', '1'])
    expect(lines[1]).toBe('POST /api/v1/pipeline/status: no reply (refused), 40 ms, attempt 2')
  })

  test('holds no body, no query and no more than 40 characters of a header', async () => {
    const hostile = reply({ contentType: `x${'y'.repeat(100)}`, body: '"remote text"' })
    const { send, lines } = callerOf(hostile)
    await send({ operation: operation('task-log'), query: { taskId: 'a-task' } })
    expect(lines[0]).toBe(`GET /api/v1/task/log: HTTP 200, x${'y'.repeat(39)}, 13 bytes, 40 ms, attempt 1`)
  })
})
