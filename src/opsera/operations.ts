/**
 * The 16 calls of the Opsera API Platform document, in one table. The client, the api action, the simulator's
 * routes, docs/api-calls.md and the contract test all come from it.
 */

/** The fields of all calls, by the names of the api action's inputs. */
export type FieldName =
  'pipeline-id' | 'run-count' | 'tool-id' | 'task-id' | 'log-type' | 'date' | 'scope' | 'count' | 'data'

interface Field {
  readonly name: FieldName
  /** The key on the wire: of the JSON body of a POST, of the query of a GET. None: the field is not sent. */
  readonly key?: string
  readonly required: boolean
}

type Area = 'API Access' | 'Pipeline Access' | 'Tool Registry Access' | 'Tasks Access'
/** Token scopes, by their labels in the portal. */
export type Scope = Area | `${Area} (Read Only)` | 'Security Logs (Read Only)'

export interface Operation {
  readonly name: OperationName
  readonly method: 'GET' | 'POST'
  readonly path: string
  /**
   * `documented` paths are printed by Opsera's pages; `assumed` ones are not legible in any public copy and follow the
   * pattern of the others, so a caller can replace them (`path` of the api action).
   */
  readonly pathIs: 'documented' | 'assumed'
  readonly fields: readonly Field[]
  /** A token needs one of these. */
  readonly scopes: readonly Scope[]
  readonly scopesAre: 'documented' | 'assumed'
  /** What the token's owner needs besides the scope. *Item RBAC*: access to the object, or the Power User role. */
  readonly access: 'Item RBAC' | 'Power User role'
  /** Changes something at Opsera: sent once, never repeated. Every other call is a read, POST or not. */
  readonly mutating: boolean
  /** The reply is a list of at most `MAX_ROWS` rows. */
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
/** Opsera's stop and reset take no run: they act on whatever run is current. The number serves our own check. */
const runToCheck: Field = { name: 'run-count', required: true }
const toolId: Field = { name: 'tool-id', key: 'toolId', required: true }
const taskId: Field = { name: 'task-id', key: 'taskId', required: true }
const data: Field = { name: 'data', key: 'data', required: true }
const optionalRun: Field = { ...runCount, required: false }
const logType: Field = { name: 'log-type', key: 'type', required: false }
const date: Field = { name: 'date', key: 'date', required: false }
const scope: Field = { name: 'scope', key: 'scope', required: false }
const count: Field = { name: 'count', key: 'count', required: false }

type Permit = Pick<Operation, 'scopes' | 'scopesAre' | 'access'>
const permit = (...scopes: readonly Scope[]): Permit => ({
  scopes: ['API Access', ...scopes],
  scopesAre: 'documented',
  access: 'Item RBAC',
})
const assumedPermit = (...scopes: readonly Scope[]): Permit => ({
  ...permit(...scopes),
  scopesAre: 'assumed',
})
const runners = permit('Pipeline Access')
const watchers = permit('Pipeline Access', 'Pipeline Access (Read Only)')
const pipelineReaders = assumedPermit(
  'Pipeline Access',
  'Pipeline Access (Read Only)',
  'API Access (Read Only)',
)
const toolWriters = assumedPermit('Tool Registry Access')
const toolReaders = assumedPermit(
  'Tool Registry Access',
  'Tool Registry Access (Read Only)',
  'API Access (Read Only)',
)
const taskReaders = assumedPermit('Tasks Access', 'Tasks Access (Read Only)', 'API Access (Read Only)')
const powerUser = { access: 'Power User role' } as const
const auditors: Permit = { ...permit('Security Logs (Read Only)'), ...powerUser }

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

type Row = Omit<Operation, 'name'>
type Rest = Permit & Kind & Partial<Pick<Operation, 'pathIs'>>
const method =
  (name: Operation['method']) =>
  (path: string, fields: readonly Field[], rest: Rest): Row => ({
    method: name,
    path,
    pathIs: 'documented',
    fields,
    ...rest,
  })
const get = method('GET')
const post = method('POST')
const assumed = { pathIs: 'assumed' } as const

const TABLE = {
  'pipeline-run': post('/api/v1/pipeline/run', [pipelineId], { ...runners, ...change }),
  'pipeline-status': post('/api/v1/pipeline/status', [pipelineId, runCount], { ...watchers, ...readStatus }),
  'pipeline-stop': post('/api/v1/pipeline/stop', [pipelineId, runToCheck], { ...runners, ...quickChange }),
  'pipeline-reset': post('/api/v1/pipeline/reset', [pipelineId, runToCheck], { ...runners, ...quickChange }),
  'pipeline-summary': post('/api/v1/pipeline/summary', [pipelineId], { ...runners, ...readObject }),
  'pipeline-logs': post('/api/v1/pipeline/logs', [pipelineId, optionalRun, logType], {
    ...pipelineReaders,
    ...readLogs,
  }),
  'pipeline-list': get('/api/v1/pipelines', [], {
    ...assumed,
    ...pipelineReaders,
    ...powerUser,
    ...readList,
  }),
  'tool-list': get('/api/v1/tools', [], { ...assumed, ...toolReaders, ...powerUser, ...readList }),
  'tool-get': post('/api/v1/tool', [toolId], { ...assumed, ...toolReaders, ...readObject }),
  'tool-update': post('/api/v1/tool/update', [toolId, data], {
    ...assumed,
    ...toolWriters,
    ...change,
    maxBytes: 16 * MB,
  }),
  'task-list': get('/api/v1/tasks', [], { ...assumed, ...taskReaders, ...readList }),
  'task-get': post('/api/v1/task', [taskId], { ...assumed, ...taskReaders, ...readObject }),
  'task-status': post('/api/v1/task/status', [taskId], { ...assumed, ...taskReaders, ...readStatus }),
  'task-log': get('/api/v1/task/log', [taskId, optionalRun], { ...assumed, ...taskReaders, ...readLogs }),
  'user-audit-log': get('/api/v1/logs/user/actions', [date, logType, count], { ...auditors, ...readList }),
  'token-audit-log': get('/api/v1/logs/user/tokens', [date, scope], { ...auditors, ...readList }),
} satisfies Record<string, Row>

export type OperationName = keyof typeof TABLE

/** The row of one operation. */
export function operation(name: OperationName): Operation {
  return { name, ...TABLE[name] }
}

export const OPERATIONS = (Object.keys(TABLE) as OperationName[]).map(operation)
