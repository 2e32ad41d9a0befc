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
}

/** The document's limit for lists: a list of this many rows may be cut. */
export const MAX_ROWS = 1000

const pipelineId: Field = { name: 'pipeline-id', key: 'pipelineId', required: true }
const runCount: Field = { name: 'run-count', key: 'runCount', required: true }
const toolId: Field = { name: 'tool-id', key: 'toolId', required: true }
const taskId: Field = { name: 'task-id', key: 'taskId', required: true }
const optional = (field: Field): Field => ({ ...field, required: false })

const mutatingCall = { mutating: true, list: false } as const
const reading = { mutating: false, list: false } as const
const listing = { mutating: false, list: true } as const

const runners: readonly Scope[] = ['API Access', 'Pipeline Access']
const watchers: readonly Scope[] = [...runners, 'Pipeline Access (Read Only)']
const pipelineReaders: readonly Scope[] = [...watchers, 'API Access (Read Only)']
const toolReaders: readonly Scope[] = [
  'API Access',
  'Tool Registry Access',
  'Tool Registry Access (Read Only)',
  'API Access (Read Only)',
]
const taskReaders: readonly Scope[] = [
  'API Access',
  'Tasks Access',
  'Tasks Access (Read Only)',
  'API Access (Read Only)',
]
const auditors: readonly Scope[] = ['API Access', 'Security Logs (Read Only)']

// The stop and reset of a cancelled job must fit the runner's grace; lists can be slow (Opsera's own portal
// gives its requests 50 s).
const QUICK = 15_000
const STATUS = 20_000
const SLOW = 60_000

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'pipeline-run',
    method: 'POST',
    path: '/api/v1/pipeline/run',
    pathIs: 'documented',
    fields: [pipelineId],
    scopes: runners,
    scopesAre: 'documented',
    access: 'Item RBAC',
    ...mutatingCall,
    deadlineMs: SLOW,
  },
  {
    name: 'pipeline-status',
    method: 'POST',
    path: '/api/v1/pipeline/status',
    pathIs: 'documented',
    fields: [pipelineId, runCount],
    scopes: watchers,
    scopesAre: 'documented',
    access: 'Item RBAC',
    ...reading,
    deadlineMs: STATUS,
  },
  {
    name: 'pipeline-stop',
    method: 'POST',
    path: '/api/v1/pipeline/stop',
    pathIs: 'documented',
    // Opsera's call takes no run: it hits whatever run is current. The number serves our own check.
    fields: [pipelineId, { name: 'run-count', required: true }],
    scopes: runners,
    scopesAre: 'documented',
    access: 'Item RBAC',
    ...mutatingCall,
    deadlineMs: QUICK,
  },
  {
    name: 'pipeline-reset',
    method: 'POST',
    path: '/api/v1/pipeline/reset',
    pathIs: 'documented',
    // Opsera's call takes no run: it hits whatever run is current. The number serves our own check.
    fields: [pipelineId, { name: 'run-count', required: true }],
    scopes: runners,
    scopesAre: 'documented',
    access: 'Item RBAC',
    ...mutatingCall,
    deadlineMs: QUICK,
  },
  {
    name: 'pipeline-summary',
    method: 'POST',
    path: '/api/v1/pipeline/summary',
    pathIs: 'documented',
    fields: [pipelineId],
    scopes: runners,
    scopesAre: 'documented',
    access: 'Item RBAC',
    ...reading,
    deadlineMs: SLOW,
  },
  {
    name: 'pipeline-logs',
    method: 'POST',
    path: '/api/v1/pipeline/logs',
    pathIs: 'documented',
    fields: [pipelineId, optional(runCount), { name: 'log-type', key: 'type', required: false }],
    scopes: pipelineReaders,
    scopesAre: 'assumed',
    access: 'Item RBAC',
    ...listing,
    deadlineMs: SLOW,
  },
  {
    name: 'pipeline-list',
    method: 'GET',
    path: '/api/v1/pipelines',
    pathIs: 'assumed',
    fields: [],
    scopes: pipelineReaders,
    scopesAre: 'assumed',
    access: 'Power User role',
    ...listing,
    deadlineMs: SLOW,
  },
  {
    name: 'tool-list',
    method: 'GET',
    path: '/api/v1/tools',
    pathIs: 'assumed',
    fields: [],
    scopes: toolReaders,
    scopesAre: 'assumed',
    access: 'Power User role',
    ...listing,
    deadlineMs: SLOW,
  },
  {
    name: 'tool-get',
    method: 'POST',
    path: '/api/v1/tool',
    pathIs: 'assumed',
    fields: [toolId],
    scopes: toolReaders,
    scopesAre: 'assumed',
    access: 'Item RBAC',
    ...reading,
    deadlineMs: SLOW,
  },
  {
    name: 'tool-update',
    method: 'POST',
    path: '/api/v1/tool/update',
    pathIs: 'assumed',
    fields: [toolId, { name: 'data', key: 'data', required: true }],
    scopes: ['API Access', 'Tool Registry Access'],
    scopesAre: 'assumed',
    access: 'Item RBAC',
    ...mutatingCall,
    deadlineMs: SLOW,
  },
  {
    name: 'task-list',
    method: 'GET',
    path: '/api/v1/tasks',
    pathIs: 'assumed',
    fields: [],
    scopes: taskReaders,
    scopesAre: 'assumed',
    access: 'Item RBAC',
    ...listing,
    deadlineMs: SLOW,
  },
  {
    name: 'task-get',
    method: 'POST',
    path: '/api/v1/task',
    pathIs: 'assumed',
    fields: [taskId],
    scopes: taskReaders,
    scopesAre: 'assumed',
    access: 'Item RBAC',
    ...reading,
    deadlineMs: SLOW,
  },
  {
    name: 'task-status',
    method: 'POST',
    path: '/api/v1/task/status',
    pathIs: 'assumed',
    fields: [taskId],
    scopes: taskReaders,
    scopesAre: 'assumed',
    access: 'Item RBAC',
    ...reading,
    deadlineMs: STATUS,
  },
  {
    name: 'task-log',
    method: 'GET',
    path: '/api/v1/task/log',
    pathIs: 'assumed',
    fields: [taskId, optional(runCount)],
    scopes: taskReaders,
    scopesAre: 'assumed',
    access: 'Item RBAC',
    ...listing,
    deadlineMs: SLOW,
  },
  {
    name: 'user-audit-log',
    method: 'GET',
    path: '/api/v1/logs/user/actions',
    pathIs: 'documented',
    fields: [
      { name: 'date', key: 'date', required: false },
      { name: 'log-type', key: 'type', required: false },
      { name: 'count', key: 'count', required: false },
    ],
    scopes: auditors,
    scopesAre: 'documented',
    access: 'Power User role',
    ...listing,
    deadlineMs: SLOW,
  },
  {
    name: 'token-audit-log',
    method: 'GET',
    path: '/api/v1/logs/user/tokens',
    pathIs: 'documented',
    fields: [
      { name: 'date', key: 'date', required: false },
      { name: 'scope', key: 'scope', required: false },
    ],
    scopes: auditors,
    scopesAre: 'documented',
    access: 'Power User role',
    ...listing,
    deadlineMs: SLOW,
  },
]

/** The row of one operation. */
export function operation(name: OperationName): Operation {
  const row = OPERATIONS.find((each) => each.name === name)
  if (row === undefined) throw new Error(`no operation is named ${name}`)
  return row
}
