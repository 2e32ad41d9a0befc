import { describe, expect, test } from '@jest/globals'
import { factsOf, outcomeOf, redMessage } from '../../src/api/reply.ts'
import { failureFromCode, type Failure } from '../../src/opsera/failure.ts'
import { parse } from '../../src/opsera/json.ts'
import { operation, type OperationName } from '../../src/opsera/operations.ts'
import { reply } from '../support/values.ts'
import { callOf } from './api-harness.ts'

function read(name: OperationName, body: unknown, code = 200) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const sent = reply({ code, body: text })
  const failure = failureFromCode(sent, operation(name), { now: 0, clean: String })
  const answer = { reply: sent, value: parse(text), failure }
  return {
    outcome: outcomeOf(operation(name), answer, { clean: String, pipelineName: '' }),
    facts: factsOf(operation(name), answer),
  }
}

describe('a reply', () => {
  test.each<[OperationName, unknown, unknown]>([
    ['pipeline-run', { status: 'executed', message: 'm', runCount: 2 }, { status: 'executed', message: 'm' }],
    ['tool-update', { _id: 't', status: 'failed' }, { status: 'failed', message: '' }],
    ['tool-update', { status: 'success', message: 'saved' }, { status: 'success', message: 'saved' }],
    ['pipeline-stop', { status: ' Success ', message: 'm' }, { status: 'Success', message: 'm' }],
    ['pipeline-status', { status: 'failed', message: 'm' }, { status: 'failed', message: 'm' }],
    ['pipeline-summary', { _id: 'p', status: 'failed' }, { status: 'failed', message: '' }],
    ['pipeline-summary', { data: {} }, { status: '', message: '' }],
    ['tool-get', { _id: 't', message: 5 }, { status: '', message: '' }],
    ['task-status', '"running"', { status: 'running', message: '' }],
    ['task-status', ' running ', { status: 'running', message: '', text: '"running"' }],
    ['task-status', 'timed out', { status: 'timed out', message: '', text: '"timed out"' }],
    ['task-status', { status: 'failed' }, { status: 'failed', message: '' }],
    ['task-list', [], { status: '', message: '', rows: 0 }],
    ['token-audit-log', { count: 1, data: [{}] }, { status: '', message: '', rows: 1 }],
    ['task-get', { _id: 't', data: [1, 2] }, { status: '', message: '' }],
  ])('to %s is good: %j', (name, body, expected) => {
    const { outcome, facts } = read(name, body)
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    expect(outcome).toMatchObject({ ok: true, value: { accepted: true } })
    expect(facts).toEqual({ text, ...(expected as object) })
  })

  test.each<[OperationName, unknown, number?]>([
    ['pipeline-run', { status: 'error', message: 'Pipeline is locked', runCount: 2 }],
    ['pipeline-run', { status: 'rejected', runCount: 2 }, 409],
    ['pipeline-summary', { status: 'error' }],
    ['tool-get', { status: 'failed' }],
    ['task-list', { status: 'failed', data: [] }],
  ])('is a refusal for %s: %j', (name, body, code = 200) => {
    expect(read(name, body, code).outcome).toMatchObject({ ok: true, value: { accepted: false } })
  })

  test.each<[OperationName, unknown, number?]>([
    ['pipeline-run', { status: 'success', message: 'Pipeline is already running', runCount: 2 }],
    ['pipeline-status', {}],
    ['pipeline-status', '"success"'],
    ['pipeline-status', 'success'],
    ['pipeline-list', { data: {} }],
    ['pipeline-summary', []],
    ...['12', '', 'a\nb', 'x'.repeat(65)].map((body): [OperationName, unknown] => ['task-status', body]),
    ['task-status', '""'],
    ['task-status', '{"status"'],
    ['task-status', '<html>'],
    ['task-get', { status: 'failed' }, 500],
    ['task-status', 'running', 404],
  ])('is no answer to %s: %j', (name, body, code = 200) => {
    expect(read(name, body, code).outcome.ok).toBe(false)
  })
})

describe('the sentence about a call of the api action that failed', () => {
  const failed = (name: OperationName, kind: Failure['kind']) =>
    redMessage(callOf(name), { ok: false, failure: { kind, reason: 'why' } })

  test.each<[Failure['kind'], RegExp]>([
    ['unauthorized', /^why\.$/],
    ['not-found', /^Opsera did not find what pipeline-status requested \(why\)/],
    ['rejected', /^Opsera rejected pipeline-status \(why\)/],
    ['redirected', /^Opsera did not answer pipeline-status: why\.$/],
    ['untrusted-certificate', /^Opsera did not answer pipeline-status: why\.$/],
    ['unreachable', /^Opsera could not be reached, so pipeline-status was not sent: why\./],
    ['throttled', /Try again later/],
    ['web-page', /must be the API host, not the portal/],
    ['too-large', /^The reply to pipeline-status could not be read: why\./],
    ['ambiguous', /^Opsera did not answer pipeline-status: why\./],
  ])('says what happened and what to do: %s', (kind, sentence) => {
    expect(failed('pipeline-status', kind)).toMatch(sentence)
  })

  test.each<Failure['kind']>(['web-page', 'too-large', 'ambiguous'])(
    'says of a call that changes something that Opsera may have acted: %s',
    (kind) => {
      expect(failed('pipeline-run', kind)).toMatch(
        /^Opsera gave no usable answer to pipeline-run: why\. .+acted/,
      )
    },
  )

  test.each([
    ['', 'without a reason'],
    ['Locked', '"Locked"'],
  ])('quotes what Opsera said: %j', (message, said) => {
    const sentence = redMessage(callOf('pipeline-run'), { ok: true, value: { accepted: false, message } })
    expect(sentence).toContain(said)
  })
})
