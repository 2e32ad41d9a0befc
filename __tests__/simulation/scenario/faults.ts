/** What goes wrong on the way: a list of faults of every kind that the simulator knows. */
import fc from 'fast-check'
import type { Fault, FaultEffect } from '../../../simulator/faults.ts'
import type { OperationName } from '../../../src/opsera/operations.ts'
import { START } from '../trace.ts'
import { chance, listOf, pick, share, sometimes, span, spanOf } from './arbitraries.ts'
import { ERROR_TEXTS } from './console-text.ts'
import type { Timed } from './events.ts'

const acts = fc.boolean()
const json = (value: unknown) => ({ contentType: 'application/json', body: JSON.stringify(value) })
const body = fc.oneof(
  pick(...ERROR_TEXTS).map((text) => ({ contentType: 'text/plain', body: text })),
  pick(...ERROR_TEXTS).map((message) => json({ message })),
)
const page = fc.constant({
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><html>Sign in</html>',
})

/** Good, absurd, past and unreadable. */
const retryAfter = pick(
  ...['', '1', '7', '40', '86400', '9999999999', '-5', 'soon', 'Fri, 31 Dec 9999 23:59:59 GMT'],
  ...[START + 45_000, START - 3_600_000].map((at) => new Date(at).toUTCString()),
)

/** JSON of the wrong shape. Nothing plausible that is false: no client can see through that. */
const oddBody = pick(
  ...['', 'null', '42', '"running"', '{}', '{"status":1}', '{"status":null,"message":[]}'],
  ...['{"status":{"a":1}}', '{"data":null}', '{"data":{}}', '{"runCount":"x"}', '{"workflow":7}'],
  ...['{"workflow":{"run_count":"NaN"}}', '{"workflow":{"run_count":-1}}', '{"status":"'],
)
const oddList = pick('[]', '[null,1,"x"]', '{"data":[]}')

/** Opsera's own words of refusal, under any code. */
const refusal = fc
  .tuple(
    pick('failed', 'failed', 'error', 'rejected', undefined),
    pick('Pipeline is locked', 'Pipeline is already running', 'Run 2 is already running', '', ...ERROR_TEXTS),
    pick(200, 400, 409, 500),
    chance(20),
  )
  .map(([status, message, code, hasNumber]) => ({
    ...{ kind: 'reply' as const, code },
    ...json({ status, message, ...(hasNumber && { runCount: 2 }) }),
  }))

const reply = (codes: readonly number[], of: fc.Arbitrary<object>, more: object = {}) =>
  fc.tuple(pick(...codes), of).map(([code, text]) => ({ kind: 'reply' as const, code, ...text, ...more }))
const lost = fc.record({ kind: pick('reset', 'cut', 'stall'), acts })
const slow = spanOf(100, 90_000).map((ms): FaultEffect => ({ kind: 'slow', ms }))
const UNAVAILABLE = [408, 425, 500, 502, 503, 504]

const effect: fc.Arbitrary<FaultEffect> = fc.oneof(
  fc.constant<FaultEffect>({ kind: 'refused' }),
  ...[lost, lost, slow, slow],
  fc.record({ kind: fc.constant('huge' as const), bytes: pick(1_000, 300_000_000), acts }),
  reply([400, 401, 403, 404, 405, 409, 422], body),
  reply(UNAVAILABLE, fc.oneof(body, page)),
  reply(UNAVAILABLE, body, { acts: true }),
  pick('https://login.example.com/?next=x', '/elsewhere', 'not a place', '').chain((location) =>
    reply([301, 302, 307, 308], fc.constant({ headers: { location } })),
  ),
  retryAfter.chain((wait) => reply([429], body, { headers: { 'retry-after': wait } })),
  reply([403, 404], page),
  fc.tuple(reply([200, 503], page), acts).map(([what, isDone]): FaultEffect => ({ ...what, acts: isDone })),
  fc.tuple(fc.oneof(oddBody, oddBody, oddList), acts).map(([text, isDone]): FaultEffect => ({
    ...{ kind: 'reply', code: 200, contentType: 'application/json', body: text, acts: isDone },
  })),
  fc.record({
    kind: fc.constant('bulk' as const),
    of: pick('rows', 'values', 'depth'),
    count: pick(10, 1_500),
    acts,
  }),
)

const CALLS = ['pipeline-run', 'pipeline-status', 'pipeline-summary'] as const
const call: fc.Arbitrary<OperationName> = pick(
  ...[...CALLS, ...CALLS, 'pipeline-logs' as const, 'pipeline-stop' as const, 'pipeline-reset' as const],
)

const fault: fc.Arbitrary<Timed<Fault>> = fc
  .record({
    call: sometimes(85, call, undefined),
    what: effect,
    refusal,
    isRefusal: chance(30),
    times: pick(1, 1, 1, 2, 3, 6, 20, Infinity),
    from: spanOf(1, 12),
    outage: sometimes(15, fc.tuple(share, share), undefined),
  })
  .map((made) => (timeoutMs) => {
    const mutates = made.call !== undefined && /-(run|stop|reset)$/.test(made.call)
    const what = made.isRefusal && mutates ? made.refusal : shapedFor(made.call, made.what)
    const which = { ...(made.call !== undefined && { call: made.call }), what }
    if (made.outage === undefined) return { ...which, from: made.from, times: made.times }
    const afterMs = span(made.outage[0], 100, timeoutMs)
    return { ...which, times: Infinity, afterMs, beforeMs: afterMs + span(made.outage[1], 500, timeoutMs) }
  })

/** For the log call a list is a reply of the right shape, and says that there is no text. */
function shapedFor(name: OperationName | undefined, what: FaultEffect): FaultEffect {
  const isList =
    what.kind === 'bulk' || (what.kind === 'reply' && what.body?.includes('[') === true && what.code === 200)
  return isList && (name === undefined || name === 'pipeline-logs') ? { kind: 'refused' } : what
}

/**
 * A refused status call that reads like a failed run. No client can distinguish the two in one read, so it happens
 * once.
 */
const refusedRead: fc.Arbitrary<Timed<Fault>> = fc
  .tuple(pick('Run not found', 'The status is not available', 'jwt expired', ''), spanOf(1, 12))
  .map(([message, from]) => () => ({
    call: 'pipeline-status',
    from,
    what: { kind: 'reply', code: 200, ...json({ status: 'failed', message }) },
  }))

/** An ingress without a backend answers everything with 404, a firewall with a page. */
const blackout: fc.Arbitrary<Timed<Fault>> = fc
  .tuple(fc.oneof(reply([404], body), reply([200, 403, 404], page)), share, spanOf(1_000, 60_000))
  .map(([what, part, forMs]) => (timeoutMs) => {
    const afterMs = span(part, 100, timeoutMs)
    return { times: Infinity, afterMs, beforeMs: afterMs + forMs, what }
  })

export const faults: fc.Arbitrary<readonly Timed<Fault>[]> = fc
  .tuple(
    sometimes(15, listOf(refusedRead, 1, 1), []),
    sometimes(8, listOf(blackout, 1, 1), []),
    sometimes(70, fc.oneof(listOf(fault, 3), listOf(fault, 12)), []),
  )
  .map((lists) => lists.flat())
