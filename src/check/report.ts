/**
 * The report of a check, for an issue: what this Opsera is like, and nothing of whose it is. Key names come from the
 * table here, other keys are counted; values are the simulator's switches, types, counts, codes and spans.
 */
import { at, isObject, rowsOf } from '../opsera/json.ts'
import { groupBy } from '../opsera/records.ts'
import type { JsonObject } from '../ports.ts'
import type { Finding } from './findings.ts'
import type { Read, Seen } from './probe.ts'

/** A report that a later version cannot read has another number. */
const FORMAT = 1
/** Keys that Opsera's document or its portal names. */
const KEYS = new Set(
  `_id name description active type tags owner account roles state createdAt updatedAt workflow plan source run_count last_run
   last_step status completed step_id success failed running paused message runCount count data error pipeline_id step_index
   step_name tool_identifier step_configuration api_response build_number action user_id customer __v tool configuration
   notification jenkinsConsoleLog jenkins_console_log consoleLog buildLog apiResponse current log id stepName stepId stepIndex
   pipelineId toolIdentifier stepConfiguration buildNumber token_id scope target target_id user_email organization`.split(
    /\s+/,
  ),
)
const CONTENT_TYPE = /^(?:application|text)\/(?:json|html|plain|xml)\b/
const SCOPE = /^(?:unknown|(?:api|pipeline|registry|tasks)(?:-readonly)?|security-logs)$/

/** What the program knows without a read; `scope` is that of a token that is a JWT. */
type Known = Readonly<{ version: string; isUsable: boolean; scope?: string | undefined }>

/** The report as JSON; its text is the same for the same facts. */
export function reportOf(
  seen: Seen,
  findings: readonly Finding[],
  { version, isUsable, scope = 'unknown' }: Known,
): JsonObject {
  const { reads, object } = seen
  return {
    format: FORMAT,
    version,
    usable: isUsable,
    tokenScope: SCOPE.test(scope) ? scope : 'other',
    assumptions: findings.map(({ id, verdict, setting, value }) => ({ id, verdict, setting, value })),
    reads: Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, describe(read)])),
    object: keysOf([object]),
    workflow: keysOf([at(object, 'workflow')]),
    lastRun: keysOf([at(object, 'workflow', 'last_run')]),
    lastStep: keysOf([at(object, 'workflow', 'last_step')]),
    records: describeRecords(seen),
  }
}

function describe({ failure, reply, ms, json }: Read): JsonObject {
  return {
    answer: failure?.kind ?? 'read',
    code: reply?.code,
    contentType: CONTENT_TYPE.exec(reply?.contentType ?? '')?.[0] ?? 'other',
    bytes: reply?.bytes ?? reply?.body.length,
    ms,
    type: json === null ? 'null' : Array.isArray(json) ? 'list' : typeof json,
    rows: rowsOf(json)?.length,
    keys: keysOf(Array.isArray(json) ? json : [json]),
  }
}

/** The known keys of these values, in the order of the alphabet, and how many others there are. */
function keysOf(values: readonly unknown[]): JsonObject {
  const keys = new Set(values.filter(isObject).flatMap((value) => Object.keys(value)))
  const known = [...keys].filter((key) => KEYS.has(key)).sort()
  return { known, others: keys.size - known.length }
}

function describeRecords({ rows, records = [] }: Seen): JsonObject {
  const consoles = records.filter(({ isConsole }) => isConsole)
  const perStep = groupBy(consoles, ({ stepId, stepName }) => stepId || stepName)
  const places = rows.map((row) => at(row, 'api_response'))
  return {
    count: records.length,
    console: consoles.length,
    mostOfOneStep: Math.max(0, ...[...perStep.values()].map(({ length }) => length)),
    keys: keysOf(rows),
    places: keysOf(places),
    plainTexts: places.filter((place) => typeof place === 'string').length,
  }
}
