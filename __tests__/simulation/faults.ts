/** What goes wrong on the way: a script of faults, of every kind that the simulator knows. */
import type { Fault, Trouble } from '../../simulator/faults.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import type { Dice } from './dice.ts'
import { START } from './events.ts'
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

export function faultsOf(dice: Dice, timeoutMs: number): readonly Fault[] {
  const count = dice.chance(0.3) ? 0 : dice.span(1, 12)
  const faults = dice.list(count, (index) => faultOf(dice.for(`fault ${index}`), timeoutMs))
  return dice.chance(0.15) ? [refusedRead(dice.for('refused read')), ...faults] : faults
}

/**
 * The status call is refused, in the words that also say that the run failed: no client can tell the two apart in one
 * read, so it happens once.
 */
function refusedRead(dice: Dice): Fault {
  const message = dice.pick(['Run not found', 'The status is not available', ''])
  const body = JSON.stringify({ status: 'failed', message })
  const what: Trouble = { kind: 'reply', code: 200, contentType: 'application/json', body }
  return { call: 'pipeline-status', from: dice.span(1, 12), what }
}

function faultOf(dice: Dice, timeoutMs: number): Fault {
  const call = dice.chance(0.85) ? dice.pick(CALLS) : undefined
  const what = troubleOf(dice.for('trouble'), call)
  if (dice.chance(0.15)) return { ...(call !== undefined && { call }), ...outage(dice, timeoutMs), what }
  const times = dice.pick([1, 1, 1, 2, 3, 6, 20, Infinity])
  return { ...(call !== undefined && { call }), from: dice.span(1, 12), times, what }
}

function outage(dice: Dice, timeoutMs: number): Pick<Fault, 'afterMs' | 'beforeMs' | 'times'> {
  const afterMs = dice.span(100, timeoutMs)
  return { afterMs, beforeMs: afterMs + dice.span(500, timeoutMs), times: Infinity }
}

function troubleOf(dice: Dice, call: OperationName | undefined): Trouble {
  const acts = dice.chance(0.5)
  switch (dice.between(0, 13)) {
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
      return { kind: 'slow', ms: dice.span(100, 90_000) }
    case 6:
      return { kind: 'huge', bytes: dice.pick([1_000, 300_000_000]), acts }
    case 7:
      return { kind: 'reply', code: dice.pick([400, 401, 403, 404, 405, 409, 422]), ...said(dice) }
    case 8:
    case 9:
      return { kind: 'reply', code: dice.pick([408, 425, 500, 502, 503, 504]), ...said(dice), acts }
    case 10:
      return {
        kind: 'reply',
        code: dice.pick([301, 302, 307, 308]),
        headers: { location: dice.pick(LOCATIONS) },
      }
    case 11:
      return { kind: 'reply', code: 429, ...said(dice), headers: { 'retry-after': dice.pick(RETRY_AFTER) } }
    case 12:
      return { kind: 'reply', code: 200, contentType: 'text/html', body: '<html>Sign in</html>', acts }
    default:
      return oddJson(dice, call, acts)
  }
}

function said(dice: Dice): { readonly body: string; readonly contentType: string } {
  const saying = dice.pick(SAYINGS)
  if (dice.chance(0.3)) return { contentType: 'text/html', body: `<html>${saying}</html>` }
  if (dice.chance(0.5)) return { contentType: 'text/plain', body: saying }
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

function oddJson(dice: Dice, call: OperationName | undefined, acts: boolean): Trouble {
  const changes = call === 'pipeline-run' || call === 'pipeline-stop' || call === 'pipeline-reset'
  if (changes && dice.chance(0.4)) return refusal(dice)
  const lists = ['[]', '[null,1,"x"]', '{"data":[]}']
  const bodies = call === undefined || call === 'pipeline-logs' ? BODIES : [...BODIES, ...lists]
  return { kind: 'reply', code: 200, contentType: 'application/json', body: dice.pick(bodies), acts }
}

/** Opsera's own way to say no, which counts under any code. */
function refusal(dice: Dice): Trouble {
  const message = dice.pick(['Pipeline is locked', 'Pipeline is already running', '', ...SAYINGS])
  const body = JSON.stringify({ status: 'failed', message })
  return { kind: 'reply', code: dice.pick([200, 400, 409, 500]), contentType: 'application/json', body }
}
