import { describe, expect, test } from '@jest/globals'
import type http from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Head, Take } from '../../src/api/wire.ts'
import { HttpTransport } from '../../src/http/transport.ts'
import type { TransportError } from '../../src/ports.ts'
import { knowNodeErrors } from '../support/runner.ts'
import { closeServers, freePort, serve } from '../http/servers.ts'

knowNodeErrors()
closeServers()

/** What comes of one streamed request, and the body that was handed on. */
async function stream(
  handler: http.RequestListener,
  maxBytes = 1_000_000,
  signal = new AbortController().signal,
) {
  const { url } = await serve(handler)
  const transport = new HttpTransport({ baseUrl: url, token: 'a-token-for-the-tests', maxBytes })
  const pieces: Buffer[] = []
  const heads: Head[] = []
  const onHead = (head: Head): Take => {
    heads.push(head)
    return (piece) => pieces.push(Buffer.from(piece))
  }
  const answer = await transport.stream({ method: 'GET', path: '/x', signal }, onHead)
  transport.dispose()
  return { answer, heads, body: Buffer.concat(pieces).toString() }
}

const lost = (reason: string): TransportError => ({ kind: 'response-lost', reason })

describe('a streamed body', () => {
  const text = 'é'.repeat(100_000)

  test('is handed on as it came', async () => {
    const { answer, heads, body } = await stream((_, response) => {
      response.writeHead(200, {
        'content-type': 'application/JSON',
        'retry-after': '3',
        location: 'https://login.test/y',
      })
      response.end(text)
    })
    const head = {
      kind: 'reply',
      code: 200,
      contentType: 'application/json',
      retryAfter: '3',
      location: 'https://login.test/y',
    }
    expect([answer, heads]).toEqual([head, [head]])
    expect(body).toBe(text)
  })

  test('is handed on without its compression', async () => {
    const { answer, body } = await stream((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end(gzipSync(text))
    })
    expect(answer).toMatchObject({ kind: 'reply', code: 200 })
    expect(body).toBe(text)
  })

  test('of nothing is nothing', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const { answer, body } = await stream((_, response) => {
        response.writeHead(200, { 'content-encoding': encoding })
        response.end()
      })
      expect(answer).toMatchObject({ kind: 'reply', code: 200 })
      expect(body).toBe('')
    }
  })

  test('that is cut is lost', async () => {
    const { answer } = await stream((_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half', () => response.destroy())
    })
    expect(answer).toEqual(lost('the connection was reset (ECONNRESET)'))
  })

  test('that is too large ends', async () => {
    const { answer } = await stream((_, response) => response.end(text), 1_000)
    expect(answer).toEqual({ kind: 'too-large', reason: 'the reply is larger than 0 MB' })
  })

  test('ends with the signal', async () => {
    const controller = new AbortController()
    const { answer } = await stream(
      (_, response) => {
        response.write('some', () => {
          controller.abort()
        })
      },
      1_000,
      controller.signal,
    )
    expect(answer).toEqual(lost('no whole answer in time'))
  })

  test('has no answer when nobody listens', async () => {
    const transport = new HttpTransport({ baseUrl: `http://127.0.0.1:${await freePort()}`, token: 't' })
    const { signal } = new AbortController()
    const answer = await transport.stream({ method: 'GET', path: '/x', signal }, () => () => undefined)
    expect(answer).toMatchObject({ kind: 'unreachable' })
  })

  test.each(['onHead', 'take'])('that cannot be taken is a fault of this machine: %s', async (which) => {
    const { url } = await serve((_, response) => response.end(text))
    const transport = new HttpTransport({ baseUrl: url, token: 't' })
    const full = () => {
      throw new Error('the disk is full')
    }
    const { signal } = new AbortController()
    const onHead = which === 'onHead' ? full : () => full
    await expect(transport.stream({ method: 'GET', path: '/x', signal }, onHead)).rejects.toThrow(
      'the disk is full',
    )
    transport.dispose()
  })
})
