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

interface Row {
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

const required = (name: FieldName, key: string = name): Field => ({ name, key, required: true })
const optional = (name: FieldName, key: string = name): Field => ({ name, key, required: false })
const pipelineId = required('pipeline-id', 'pipelineId')
const toolId = required('tool-id', 'toolId')
const taskId = required('task-id', 'taskId')
const runCount = required('run-count', 'runCount')
const optionalRun = optional('run-count', 'runCount')
/** Opsera's stop and reset take no run: they act on whatever run is current. The number serves our own check. */
const runToCheck: Field = { name: 'run-count', required: true }
const logType = optional('log-type', 'type')
const [date, count, scope, data] = [optional('date'), optional('count'), optional('scope'), required('data')]

const route = <M extends Row['method']>(method: M, path: string, fields: readonly Field[]) =>
  ({ method, path: `/api/v1${path}`, pathIs: 'documented', fields }) as const
const post = (path: string, ...fields: Field[]) => route('POST', path, fields)
const get = (path: string, ...fields: Field[]) => route('GET', path, fields)
const guessed = { pathIs: 'assumed' } as const

const permit = (scopesAre: Row['scopesAre'], ...scopes: Scope[]) =>
  ({ scopesAre, scopes: ['API Access', ...scopes], access: 'Item RBAC' }) as const
const readers = (area: Area) => permit('assumed', area, `${area} (Read Only)`, 'API Access (Read Only)')
const runners = permit('documented', 'Pipeline Access')
const watchers = permit('documented', 'Pipeline Access', 'Pipeline Access (Read Only)')
const pipelineReaders = readers('Pipeline Access')
const toolReaders = readers('Tool Registry Access')
const toolWriters = permit('assumed', 'Tool Registry Access')
const taskReaders = readers('Tasks Access')
const powerUser = { access: 'Power User role' } as const
const auditors = { ...permit('documented', 'Security Logs (Read Only)'), ...powerUser }

const MB = 1_000_000
// Lists can be slow: Opsera's own portal gives its requests 50 s. Stop and reset of a cancelled job must fit the time
// that the runner leaves a cancelled step.
const change = { mutating: true, list: false, deadlineMs: 60_000, maxBytes: MB }
const changeObject = { ...change, maxBytes: 16 * MB }
const quickChange = { ...change, deadlineMs: 15_000 }
const readStatus = { mutating: false, list: false, deadlineMs: 20_000, maxBytes: MB }
const readObject = { ...readStatus, deadlineMs: 60_000, maxBytes: 16 * MB }
const readList = { ...readObject, list: true, maxBytes: 32 * MB }
const readLogs = { ...readList, maxBytes: 64 * MB }

const TABLE = {
  'pipeline-run': { ...post('/pipeline/run', pipelineId), ...runners, ...change },
  'pipeline-status': { ...post('/pipeline/status', pipelineId, runCount), ...watchers, ...readStatus },
  'pipeline-stop': { ...post('/pipeline/stop', pipelineId, runToCheck), ...runners, ...quickChange },
  'pipeline-reset': { ...post('/pipeline/reset', pipelineId, runToCheck), ...runners, ...quickChange },
  'pipeline-summary': { ...post('/pipeline/summary', pipelineId), ...runners, ...readObject },
  'pipeline-logs': {
    ...post('/pipeline/logs', pipelineId, optionalRun, logType),
    ...pipelineReaders,
    ...readLogs,
  },
  'pipeline-list': { ...get('/pipelines'), ...guessed, ...pipelineReaders, ...powerUser, ...readList },
  'tool-list': { ...get('/tools'), ...guessed, ...toolReaders, ...powerUser, ...readList },
  'tool-get': { ...post('/tool', toolId), ...guessed, ...toolReaders, ...readObject },
  'tool-update': { ...post('/tool/update', toolId, data), ...guessed, ...toolWriters, ...changeObject },
  'task-list': { ...get('/tasks'), ...guessed, ...taskReaders, ...readList },
  'task-get': { ...post('/task', taskId), ...guessed, ...taskReaders, ...readObject },
  'task-status': { ...post('/task/status', taskId), ...guessed, ...taskReaders, ...readStatus },
  'task-log': { ...get('/task/log', taskId, optionalRun), ...guessed, ...taskReaders, ...readLogs },
  'user-audit-log': { ...get('/logs/user/actions', date, logType, count), ...auditors, ...readList },
  'token-audit-log': { ...get('/logs/user/tokens', date, scope), ...auditors, ...readList },
} satisfies Readonly<Record<string, Row>>

export type OperationName = keyof typeof TABLE
export type Operation = Row & { readonly name: OperationName }

/** The row of one operation. */
export function operation(name: OperationName): Operation {
  return { name, ...TABLE[name] }
}

export const OPERATIONS = (Object.keys(TABLE) as OperationName[]).map(operation)
