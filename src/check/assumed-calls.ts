/** Assumptions on errors, paths and permissions. */
import { bareWord } from '../api/reply.ts'
import { isObject, textAt } from '../opsera/json.ts'
import { OPERATIONS, type OperationName } from '../opsera/operations.ts'
import type { VisibleAssumption } from './assumption.ts'
import type { Reads, Seen } from './probe.ts'
import type { Read } from './read.ts'
import { isRefused } from './seen.ts'

const ANSWERS: readonly VisibleAssumption[] = [
  {
    id: 'unknown-pipeline',
    sentence: 'A pipeline that does not exist is answered with 403.',
    shownBy: 'the status of a pipeline with an id that cannot exist',
    otherwise: 'The error for a wrong pipeline-id names other causes first.',
    setting: 'unknownPipeline',
    assumed: 'forbidden',
    see: (seen) => answerForUnknown(seen),
  },
  {
    id: 'refusal-code',
    sentence: 'A refusal ("status": "failed") has the HTTP status 200.',
    shownBy: 'a start that Opsera refuses; a read shows it only if an unknown pipeline is refused in words',
    otherwise: 'Nothing changes: a refusal is read under 2xx and 4xx.',
    setting: 'refusalCode',
    assumed: 200,
    see: (seen) =>
      answerForUnknown(seen) === 'failed' ? seen.reads.statusOfUnknownPipeline?.code : undefined,
  },
  {
    id: 'error-body',
    sentence: 'Errors are plain text.',
    shownBy: 'the answer for an unknown pipeline or an unknown run',
    otherwise: 'Nothing changes: text and objects with "message" are read.',
    setting: 'errors',
    assumed: 'text',
    see: ({ reads: { statusOfUnknownPipeline, statusOfMissingRun, status } }) =>
      [statusOfUnknownPipeline, statusOfMissingRun, status]
        .map(errorShape)
        .find((shape) => shape !== undefined),
  },
  {
    id: 'task-status',
    sentence: 'The status of a task is a JSON string.',
    shownBy: 'the status of the first task of the list',
    otherwise: 'Nothing changes: a JSON string, plain text and an object with "status" are read.',
    setting: 'taskStatus',
    assumed: 'json-string',
    see: ({ reads: { taskStatus } }) => {
      if (taskStatus?.outcome.ok !== true) return undefined
      const { json, outcome } = taskStatus
      if (typeof json === 'string') return 'json-string'
      if (json !== undefined) return textAt(json, 'status') === undefined ? undefined : 'object'
      return bareWord(String(outcome.value)) === '' ? undefined : 'text'
    },
  },
]

function answerForUnknown({ reads: { status, statusOfUnknownPipeline: read } }: Seen): string | undefined {
  if (read === undefined || status?.outcome.ok !== true) return undefined
  if (isRefused(read)) return 'failed'
  if (read.code === 403 || read.code === 401) return 'forbidden'
  return read.code === 404 ? 'missing' : undefined
}

/** How the text of an error came; undefined for a reply that is no error, or a web page. */
function errorShape(read: Read | undefined): string | undefined {
  if (read?.code === undefined || read.code < 400 || read.code > 499 || read.outcome.ok) return undefined
  if (read.outcome.failure.kind === 'web-page' || textAt(read.json, 'status') !== undefined) return undefined
  return isObject(read.json) ? 'json' : 'text'
}

const READ_OF: Partial<Record<OperationName, keyof Reads>> = {
  'pipeline-list': 'pipelines',
  'tool-list': 'tools',
  'tool-get': 'tool',
  'task-list': 'tasks',
  'task-get': 'task',
  'task-status': 'taskStatus',
  'task-log': 'taskLog',
}

const PATHS: readonly VisibleAssumption[] = OPERATIONS.filter(
  ({ name, pathIs }) => pathIs === 'assumed' && READ_OF[name] !== undefined,
).map(({ name, method, path }) => ({
  id: `path-${name}`,
  sentence: `${name} is ${method} ${path}.`,
  shownBy: `this call${/^\w+-list$/.test(name) ? '' : ' for the first row of its list'}, if the token may make it`,
  otherwise:
    name === 'pipeline-list'
      ? 'pipeline-name cannot be looked up: give pipeline-id. The api action takes another path as its input.'
      : 'Only the api action uses it, and takes another path as its input.',
  setting: `unknownPaths.${name}`,
  assumed: true,
  see: ({ reads }) => pathExists(READ_OF[name] === undefined ? undefined : reads[READ_OF[name]]),
}))

function pathExists(read: Read | undefined): boolean | undefined {
  if (read === undefined) return undefined
  return read.code === 404 ? false : read.outcome.ok ? true : undefined
}

const PERMISSIONS: readonly VisibleAssumption[] = [
  {
    id: 'object-permitted',
    sentence: 'A token that may read the status may read the pipeline object.',
    shownBy: 'both calls',
    otherwise:
      'A lost start answer stays unconfirmed, no stop is certain, and an end is believed after 30 s only.',
    setting: 'deniedCalls.pipeline-summary',
    assumed: true,
    see: ({ reads }) => isPermitted(reads.status, reads.object),
  },
  {
    id: 'logs-permitted',
    sentence: 'A token that may read the status may read the logs.',
    shownBy: 'both calls',
    otherwise: 'One warning; the verdict does not need the logs.',
    setting: 'deniedCalls.pipeline-logs',
    assumed: true,
    see: ({ reads }) => isPermitted(reads.status, reads.records),
  },
]

function isPermitted(status: Read | undefined, read: Read | undefined): boolean | undefined {
  if (status?.outcome.ok !== true || read === undefined) return undefined
  if (read.code === 401 || read.code === 403) return false
  return read.outcome.ok || (read.code !== undefined && read.code < 300) ? true : undefined
}

export const ASSUMED_CALLS = [...ANSWERS, ...PERMISSIONS, ...PATHS]
