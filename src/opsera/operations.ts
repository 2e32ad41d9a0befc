/**
 * The 16 calls of the Opsera API Platform document, in one table. The client, the api action, the simulator's
 * routes, the README's "APIs used" and the contract test all come from it.
 *
 * `documented` paths are printed by Opsera's pages; `assumed` ones are not legible in any public copy and
 * follow the pattern of the others, so a caller can replace them (`path` of the api action).
 */

export type OperationName =
  | 'pipeline-run'
  | 'pipeline-status'
  | 'pipeline-stop'
  | 'pipeline-reset'
  | 'pipeline-summary'
  | 'pipeline-logs'
  | 'pipeline-list'
  | 'tool-list'
  | 'tool-get'
  | 'tool-update'
  | 'task-list'
  | 'task-get'
  | 'task-status'
  | 'task-log'
  | 'user-audit-log'
  | 'token-audit-log'

/** The fields of all calls, by the names of the api action's inputs. */
export type FieldName =
  'pipeline-id' | 'run-count' | 'tool-id' | 'task-id' | 'log-type' | 'date' | 'scope' | 'count' | 'data'

export interface Field {
  readonly name: FieldName
  /** The key on the wire: of the JSON body of a POST, of the query of a GET. None: the field is not sent. */
  readonly key?: string
  readonly required: boolean
}

/** Token scopes, by their labels in the portal. */
export type Scope =
  | 'API Access'
  | 'API Access (Read Only)'
  | 'Pipeline Access'
  | 'Pipeline Access (Read Only)'
  | 'Tool Registry Access'
  | 'Tool Registry Access (Read Only)'
  | 'Tasks Access'
  | 'Tasks Access (Read Only)'
  | 'Security Logs (Read Only)'

export interface Operation {
  readonly name: OperationName
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly pathIs: 'documented' | 'assumed'
  readonly fields: readonly Field[]
  /** Any one of these lets a token in. */
  readonly scopes: readonly Scope[]
  readonly scopesAre: 'documented' | 'assumed'
  /** What the token's owner needs besides the scope. */
  readonly access: 'Item RBAC' | 'Power User role'
  /** Changes something at Opsera: sent once, never repeated. Every other call is a read, POST or not. */
  readonly mutating: boolean
  /** The reply is a list, cut at 1000 rows where the document says so. */
  readonly list: boolean
  /** How long one request may take, in milliseconds. */
  readonly deadlineMs: number
  /** A longer body is refused; counted after decompression. */
  readonly maxBytes: number
}

/** The document's limit for lists: a list of this many rows may be cut. */
export const MAX_ROWS = 1000

const pipelineId: Field = { name: 'pipeline-id', key: 'pipelineId', required: true }
const runCount: Field = { name: 'run-count', key: 'runCount', required: true }
const toolId: Field = { name: 'tool-id', key: 'toolId', required: true }
const taskId: Field = { name: 'task-id', key: 'taskId', required: true }
const logType: Field = { name: 'log-type', key: 'type', required: false }
const date: Field = { name: 'date', key: 'date', required: false }
const optional = (field: Field): Field => ({ ...field, required: false })

type Place = Pick<Operation, 'method' | 'path' | 'pathIs'>
type Method = Place['method']
const documented = (method: Method, path: string): Place => ({ method, path, pathIs: 'documented' })
const assumed = (method: Method, path: string): Place => ({ method, path, pathIs: 'assumed' })
type Rest = Omit<Operation, 'name' | keyof Place>
const row = (name: OperationName, place: Place, rest: Rest): Operation => ({ name, ...place, ...rest })

type Permit = Pick<Operation, 'scopes' | 'scopesAre' | 'access'>
const runners: Permit = {
  scopes: ['API Access', 'Pipeline Access'],
  scopesAre: 'documented',
  access: 'Item RBAC',
}
const watchers: Permit = { ...runners, scopes: [...runners.scopes, 'Pipeline Access (Read Only)'] }
const pipelineReaders: Permit = {
  scopes: [...watchers.scopes, 'API Access (Read Only)'],
  scopesAre: 'assumed',
  access: 'Item RBAC',
}
const toolWriters: Permit = { ...pipelineReaders, scopes: ['API Access', 'Tool Registry Access'] }
const toolReaders: Permit = {
  ...toolWriters,
  scopes: [...toolWriters.scopes, 'Tool Registry Access (Read Only)', 'API Access (Read Only)'],
}
const taskReaders: Permit = {
  ...pipelineReaders,
  scopes: ['API Access', 'Tasks Access', 'Tasks Access (Read Only)', 'API Access (Read Only)'],
}
const powerUser = { access: 'Power User role' } as const
const auditors: Permit = { ...runners, scopes: ['API Access', 'Security Logs (Read Only)'], ...powerUser }

type Kind = Pick<Operation, 'mutating' | 'list' | 'deadlineMs' | 'maxBytes'>
const MB = 1_000_000
// Lists can be slow: Opsera's own portal gives its requests 50 s. Stop and reset of a cancelled job must fit the time
// that the runner leaves a cancelled step.
const change: Kind = { mutating: true, list: false, deadlineMs: 60_000, maxBytes: MB }
const quickChange: Kind = { ...change, deadlineMs: 15_000 }
const readStatus: Kind = { mutating: false, list: false, deadlineMs: 20_000, maxBytes: MB }
const readObject: Kind = { ...readStatus, deadlineMs: 60_000, maxBytes: 16 * MB }
const readList: Kind = { ...readObject, list: true, maxBytes: 32 * MB }
const readLogs: Kind = { ...readList, maxBytes: 64 * MB }

// Opsera's stop and reset take no run: they act on whatever run is current. The number serves our own check.
const runToCheck: Field = { name: 'run-count', required: true }

export const OPERATIONS: readonly Operation[] = [
  row('pipeline-run', documented('POST', '/api/v1/pipeline/run'), {
    fields: [pipelineId],
    ...runners,
    ...change,
  }),
  row('pipeline-status', documented('POST', '/api/v1/pipeline/status'), {
    fields: [pipelineId, runCount],
    ...watchers,
    ...readStatus,
  }),
  row('pipeline-stop', documented('POST', '/api/v1/pipeline/stop'), {
    fields: [pipelineId, runToCheck],
    ...runners,
    ...quickChange,
  }),
  row('pipeline-reset', documented('POST', '/api/v1/pipeline/reset'), {
    fields: [pipelineId, runToCheck],
    ...runners,
    ...quickChange,
  }),
  row('pipeline-summary', documented('POST', '/api/v1/pipeline/summary'), {
    fields: [pipelineId],
    ...runners,
    ...readObject,
  }),
  row('pipeline-logs', documented('POST', '/api/v1/pipeline/logs'), {
    fields: [pipelineId, optional(runCount), logType],
    ...pipelineReaders,
    ...readLogs,
  }),
  row('pipeline-list', assumed('GET', '/api/v1/pipelines'), {
    fields: [],
    ...pipelineReaders,
    ...powerUser,
    ...readList,
  }),
  row('tool-list', assumed('GET', '/api/v1/tools'), {
    fields: [],
    ...toolReaders,
    ...powerUser,
    ...readList,
  }),
  row('tool-get', assumed('POST', '/api/v1/tool'), {
    fields: [toolId],
    ...toolReaders,
    ...readObject,
  }),
  row('tool-update', assumed('POST', '/api/v1/tool/update'), {
    fields: [toolId, { name: 'data', key: 'data', required: true }],
    ...toolWriters,
    ...change,
    maxBytes: 16 * MB,
  }),
  row('task-list', assumed('GET', '/api/v1/tasks'), {
    fields: [],
    ...taskReaders,
    ...readList,
  }),
  row('task-get', assumed('POST', '/api/v1/task'), {
    fields: [taskId],
    ...taskReaders,
    ...readObject,
  }),
  row('task-status', assumed('POST', '/api/v1/task/status'), {
    fields: [taskId],
    ...taskReaders,
    ...readStatus,
  }),
  row('task-log', assumed('GET', '/api/v1/task/log'), {
    fields: [taskId, optional(runCount)],
    ...taskReaders,
    ...readLogs,
  }),
  row('user-audit-log', documented('GET', '/api/v1/logs/user/actions'), {
    fields: [date, logType, { name: 'count', key: 'count', required: false }],
    ...auditors,
    ...readList,
  }),
  row('token-audit-log', documented('GET', '/api/v1/logs/user/tokens'), {
    fields: [date, { name: 'scope', key: 'scope', required: false }],
    ...auditors,
    ...readList,
  }),
]

/** The row of one operation. */
export function operation(name: OperationName): Operation {
  const row = OPERATIONS.find((each) => each.name === name)
  if (row === undefined) throw new Error(`no operation is named ${name}`)
  return row
}
