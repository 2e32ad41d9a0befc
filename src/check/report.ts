/**
 * The report of a check, for an issue: what this Opsera is like, and nothing of whose it is. Key names come from the
 * table here, other keys are counted; values are the simulator's switches, types, counts, codes and spans.
 */
import { at, isObject, rowsOf } from '../opsera/json.ts'
import type { JsonObject } from '../ports.ts'
import type { Finding } from './findings.ts'
import type { Read } from './read.ts'
import { readsMade, type Seen } from './seen.ts'
import type { TokenFacts } from './problem.ts'

interface ReportFacts {
  readonly version: string
  readonly seen: Seen
  readonly findings: readonly Finding[]
  readonly isUsable: boolean
  readonly claims: TokenFacts
}

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
const CONTENT_TYPES = ['application/json', 'text/html', 'text/plain', 'text/xml', 'application/xml']
const SCOPES = ['api', 'pipeline', 'registry', 'tasks'].flatMap((scope) => [scope, `${scope}-readonly`])
const KNOWN_SCOPES = new Set([...SCOPES, 'security-logs'])

/** The report as JSON; its text is the same for the same facts. */
export function reportOf({ version, seen, findings, isUsable, claims: { scope } }: ReportFacts): JsonObject {
  const { object, workflow } = seen
  return {
    format: FORMAT,
    version,
    usable: isUsable,
    tokenScope: scope === undefined ? 'unknown' : KNOWN_SCOPES.has(scope) ? scope : 'other',
    assumptions: findings.map(({ assumption: { id, setting }, verdict, value }) => ({
      id,
      verdict,
      ...(setting !== undefined && { setting }),
      ...(value !== undefined && { value }),
    })),
    reads: Object.fromEntries(readsMade(seen).map(([name, read]) => [name, describe(read)])),
    object: {
      keys: keysOf([object]),
      workflow: keysOf([workflow]),
      lastRun: keysOf([at(workflow, 'last_run')]),
      lastStep: keysOf([at(workflow, 'last_step')]),
    },
    records: describeRecords(seen),
  }
}

function describe({ operation, failure, attempts, code, contentType, bytes, ms, json }: Read): JsonObject {
  const rows = rowsOf(json)?.length
  return {
    operation,
    answer: failure?.kind ?? 'read',
    ...(code !== undefined && { code }),
    contentType:
      contentType === '' ? 'none' : (CONTENT_TYPES.find((type) => contentType.startsWith(type)) ?? 'other'),
    bytes,
    ms,
    attempts,
    type: json === undefined ? 'none' : json === null ? 'null' : Array.isArray(json) ? 'list' : typeof json,
    ...(rows !== undefined && { rows }),
    keys: keysOf(Array.isArray(json) ? json : [json]),
  }
}

/** The known keys of these values, in the order of the alphabet, and how many others there are. */
function keysOf(values: readonly unknown[]): JsonObject {
  const keys = new Set(values.filter(isObject).flatMap((value) => Object.keys(value)))
  const known = [...keys].filter((key) => KEYS.has(key)).sort()
  return { known, others: keys.size - known.length }
}

function describeRecords({ rows, records, consoles }: Seen): JsonObject {
  const perStep = new Map<string, number>()
  for (const { stepId, stepName } of consoles)
    perStep.set(stepId || stepName, (perStep.get(stepId || stepName) ?? 0) + 1)
  const places = rows.map((row) => at(row, 'api_response'))
  return {
    count: records.length,
    console: consoles.length,
    consoleWithoutText: consoles.filter(({ text }) => text === '').length,
    longestText: records.reduce((longest, { text }) => Math.max(longest, text.length), 0),
    mostOfOneStep: Math.max(0, ...perStep.values()),
    keys: keysOf(rows),
    places: keysOf(places),
    plainTexts: places.filter((place) => typeof place === 'string').length,
  }
}
