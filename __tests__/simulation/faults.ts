/** What goes wrong on the way: a script of faults, of every kind that the simulator knows. */
import type { Fault, Trouble } from '../../simulator/faults.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import type { Prng } from './prng.ts'
import { START } from './trace.ts'
import { SAYINGS } from './texts.ts'

const CALLS: readonly OperationName[] = [
  'pipeline-run',
  'pipeline-run',
  'pipeline-status',
  'pipeline-status',
  'pipeline-summary',
  'pipeline-summary',
  'pipeline-logs',
  'pipeline-stop',
  'pipeline-reset',
]

export function faultsOf(prng: Prng, timeoutMs: number): readonly Fault[] {
  const count = prng.chance(0.3) ? 0 : prng.span(1, 12)
  const faults = prng.list(count, (index) => faultOf(prng.fork(`fault ${index}`), timeoutMs))
  return prng.chance(0.15) ? [refusedRead(prng.fork('refused read')), ...faults] : faults
}

/**
 * The status call is refused, in the words that also say that the run failed: no client can tell the two apart in one
 * read, so it happens once.
 */
function refusedRead(prng: Prng): Fault {
  const message = prng.pick(['Run not found', 'The status is not available', ''])
  const body = JSON.stringify({ status: 'failed', message })
  const what: Trouble = { kind: 'reply', code: 200, contentType: 'application/json', body }
  return { call: 'pipeline-status', from: prng.span(1, 12), what }
}

function faultOf(prng: Prng, timeoutMs: number): Fault {
  const call = prng.chance(0.85) ? prng.pick(CALLS) : undefined
  const what = troubleOf(prng.fork('trouble'), call)
  if (prng.chance(0.15)) return { ...(call !== undefined && { call }), ...outage(prng, timeoutMs), what }
  const times = prng.pick([1, 1, 1, 2, 3, 6, 20, Infinity])
  return { ...(call !== undefined && { call }), from: prng.span(1, 12), times, what }
}

function outage(prng: Prng, timeoutMs: number): Pick<Fault, 'afterMs' | 'beforeMs' | 'times'> {
  const afterMs = prng.span(100, timeoutMs)
  return { afterMs, beforeMs: afterMs + prng.span(500, timeoutMs), times: Infinity }
}

function troubleOf(prng: Prng, call: OperationName | undefined): Trouble {
  const acts = prng.chance(0.5)
  switch (prng.between(0, 13)) {
    case 0:
      return { kind: 'refused' }
    case 1:
      return { kind: 'reset', acts }
    case 2:
      return { kind: 'cut', acts }
    case 3:
      return { kind: 'stall', acts }
    case 4:
    case 5:
      return { kind: 'slow', ms: prng.span(100, 90_000) }
    case 6:
      return { kind: 'huge', bytes: prng.pick([1_000, 300_000_000]), acts }
    case 7:
      return { kind: 'reply', code: prng.pick([400, 401, 403, 404, 405, 409, 422]), ...said(prng) }
    case 8:
    case 9:
      return { kind: 'reply', code: prng.pick([408, 425, 500, 502, 503, 504]), ...said(prng), acts }
    case 10:
      return {
        kind: 'reply',
        code: prng.pick([301, 302, 307, 308]),
        headers: { location: prng.pick(LOCATIONS) },
      }
    case 11:
      return { kind: 'reply', code: 429, ...said(prng), headers: { 'retry-after': prng.pick(RETRY_AFTER) } }
    case 12:
      return { kind: 'reply', code: 200, contentType: 'text/html', body: '<html>Sign in</html>', acts }
    default:
      return oddJson(prng, call, acts)
  }
}

function said(prng: Prng): { readonly body: string; readonly contentType: string } {
  const saying = prng.pick(SAYINGS)
  if (prng.chance(0.3)) return { contentType: 'text/html', body: `<html>${saying}</html>` }
  if (prng.chance(0.5)) return { contentType: 'text/plain', body: saying }
  return { contentType: 'application/json', body: JSON.stringify({ message: saying }) }
}

const LOCATIONS: readonly string[] = ['https://login.example.com/?next=x', '/elsewhere', 'not a place', '']

/** Good, absurd, past and unreadable. */
const RETRY_AFTER: readonly string[] = [
  '',
  '1',
  '7',
  '40',
  '86400',
  '9999999999',
  '-5',
  'soon',
  new Date(START + 45_000).toUTCString(),
  new Date(START - 3_600_000).toUTCString(),
  'Fri, 31 Dec 9999 23:59:59 GMT',
]

/** JSON of the wrong shape. Nothing that reads well and is a lie: no client can see through that. */
const BODIES: readonly string[] = [
  '',
  'null',
  '42',
  '"running"',
  '{}',
  '{"status":1}',
  '{"status":null,"message":[]}',
  '{"status":{"a":1}}',
  '{"data":null}',
  '{"data":{}}',
  '{"runCount":"x"}',
  '{"workflow":7}',
  '{"workflow":{"run_count":"NaN"}}',
  '{"workflow":{"run_count":-1}}',
  '{"status":"',
]

function oddJson(prng: Prng, call: OperationName | undefined, acts: boolean): Trouble {
  const changes = call === 'pipeline-run' || call === 'pipeline-stop' || call === 'pipeline-reset'
  if (changes && prng.chance(0.4)) return refusal(prng)
  const lists = ['[]', '[null,1,"x"]', '{"data":[]}']
  const bodies = call === undefined || call === 'pipeline-logs' ? BODIES : [...BODIES, ...lists]
  return { kind: 'reply', code: 200, contentType: 'application/json', body: prng.pick(bodies), acts }
}

/** Opsera's own way to say no, which counts under any code. */
function refusal(prng: Prng): Trouble {
  const message = prng.pick(['Pipeline is locked', 'Pipeline is already running', '', ...SAYINGS])
  const body = JSON.stringify({ status: 'failed', message })
  return { kind: 'reply', code: prng.pick([200, 400, 409, 500]), contentType: 'application/json', body }
}
