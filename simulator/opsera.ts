/**
 * Opsera as its callers see it: 16 calls over pipelines, tools, tasks and audit logs. Pure: a request in, a reply out, on
 * the caller's clock. The HTTP server and the in-process transport are thin layers over it.
 */
import { MAX_ROWS, OPERATIONS, type Operation, type OperationName } from '../src/opsera/operations.ts'
import type { JsonObject, JsonValue } from '../src/ports.ts'
import { DEFAULT_BEHAVIOUR, type Behaviour } from './behaviour.ts'
import { objectAs, recordsAs, writtenAs } from './dialect.ts'
import { Faults, type Fault, type FaultEffect } from './faults.ts'
import { SimulatedPipeline, type Acknowledged } from './pipeline.ts'
import type { PipelineSpec } from './spec.ts'
import { mayCall, type Token } from './tokens.ts'

export interface World {
  readonly pipelines: readonly PipelineSpec[]
  readonly tokens: readonly Token[]
  readonly behaviour?: Partial<Behaviour>
  readonly faults?: readonly Fault[]
  readonly tools?: readonly JsonObject[]
  /** Each with `_id`, `name`, `status` and, for the task log, `log`: a list of rows. */
  readonly tasks?: readonly JsonObject[]
}

/** The calls about one pipeline. */
type PipelineCall = Exclude<Extract<OperationName, `pipeline-${string}`>, 'pipeline-list'>

export interface Call {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The `Authorization` header, or empty. */
  readonly authorization: string
  readonly body: string
}

export interface Response {
  readonly code: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Opsera's response to a call, and the fault that affects the caller's view of it. */
export interface Exchange {
  readonly response: Response
  readonly effect?: FaultEffect
}

/** What Opsera saw, for those who check a caller. */
export interface Entry {
  readonly at: number
  readonly call: OperationName | 'unknown'
  readonly body: JsonValue | undefined
  /** Opsera acted on it, whatever reply the caller received. */
  readonly acted: boolean
  readonly effect?: FaultEffect['kind']
  readonly code: number
  /** The run that was current just before the call; of the pipeline that the body names. */
  readonly current?: number
}

export class Opsera {
  readonly behaviour: Behaviour
  readonly journal: Entry[] = []
  readonly #now: () => number
  readonly #pipelines: Map<string, SimulatedPipeline>
  readonly #tokens = new Map<string, Token>()
  readonly #faults: Faults
  /** Opsera has refused the current call, whatever its reply says. */
  #isRefused = false
  readonly #tools: Map<string, JsonObject>
  readonly #tasks: Map<string, JsonObject>

  constructor(world: World, now: () => number) {
    this.#now = now
    this.behaviour = { ...DEFAULT_BEHAVIOUR, ...world.behaviour }
    this.#pipelines = new Map(
      world.pipelines.map((spec) => [spec.id, new SimulatedPipeline(spec, this.behaviour, now)]),
    )
    for (const token of world.tokens) this.#tokens.set(token.value, token)
    this.#faults = new Faults(world.faults ?? [], now())
    this.#tools = byId(world.tools ?? [])
    this.#tasks = byId(world.tasks ?? [])
  }

  pipeline(id: string): SimulatedPipeline {
    const pipeline = this.#pipelines.get(id)
    if (pipeline === undefined) throw new Error(`there is no pipeline ${id}`)
    return pipeline
  }

  revoke(token: string): void {
    this.#tokens.delete(token)
  }

  /** The calls of one kind that came in, oldest first. */
  calls(name: OperationName): readonly Entry[] {
    return this.journal.filter(({ call }) => call === name)
  }

  handle(call: Call): Exchange {
    const at = this.#now()
    const route = OPERATIONS.find(({ method, path }) => method === call.method && path === call.path)
    const effect = this.#faults.next(route?.name, at)
    const body = parse(call.body)
    const current = this.#pipelines.get(idIn(body))?.counter
    const acts =
      effect === undefined || effect.kind === 'slow' || ('acts' in effect && (effect.acts ?? false))
    this.#isRefused = false
    const response = acts ? this.#respond(call, route, body) : text(503, 'not reached')
    this.journal.push({
      at,
      call: route?.name ?? 'unknown',
      body,
      acted: acts && response.code < 300 && !this.#isRefused,
      code: effect?.kind === 'reply' ? effect.code : response.code,
      ...(effect !== undefined && { effect: effect.kind }),
      ...(current !== undefined && { current }),
    })
    return effect === undefined ? { response } : { response, effect }
  }

  #respond(call: Call, route: Operation | undefined, body: JsonValue | undefined): Response {
    if (route === undefined) return text(404, 'Cannot find this page')
    const token = /^Bearer (.+)$/.exec(call.authorization)?.[1]
    if (token === undefined) return this.#error(401, 'Unauthorized')
    const { unknownPaths, deniedCalls } = this.behaviour
    if (unknownPaths.includes(route.name)) return text(404, 'Cannot find this page')
    const isDenied = deniedCalls.includes(route.name)
    if (isDenied || !mayCall(this.#tokens.get(token), route.name, this.#now()))
      return this.#error(403, 'Forbidden')
    const fields = route.method === 'GET' ? call.query : body
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      return this.#error(400, 'Invalid request body')
    return this.#act(route.name, fields as JsonObject)
  }

  #act(name: OperationName, fields: JsonObject): Response {
    switch (name) {
      case 'pipeline-list':
        return this.#list(
          [...this.#pipelines.values()].map((pipeline) => objectAs(this.behaviour, pipeline.object())),
        )
      case 'tool-list':
        return this.#list([...this.#tools.values()])
      case 'task-list':
        return this.#list([...this.#tasks.values()].map(({ log, ...task }) => task))
      case 'tool-get':
      case 'tool-update':
        return this.#tool(name, fields)
      case 'task-get':
      case 'task-status':
      case 'task-log':
        return this.#task(name, fields)
      case 'user-audit-log':
      case 'token-audit-log':
        return this.#audit(name, fields)
      default:
        return this.#pipelineCall(name, fields)
    }
  }

  #pipelineCall(name: PipelineCall, fields: JsonObject): Response {
    const pipeline = this.#pipelines.get(word(fields.pipelineId))
    if (pipeline === undefined) return this.#unknownPipeline()
    switch (name) {
      case 'pipeline-run':
        return this.#start(pipeline)
      case 'pipeline-status': {
        const status = pipeline.status(Number(fields.runCount))
        return status === undefined ? this.#error(404, 'Run not found') : json(200, status)
      }
      case 'pipeline-stop':
        return this.#acknowledge(pipeline.stop(), pipeline.counter)
      case 'pipeline-reset':
        return this.#acknowledge(pipeline.reset(), pipeline.counter)
      case 'pipeline-summary': {
        const object = objectAs(this.behaviour, pipeline.object())
        return this.#json(200, this.behaviour.summary === 'bare' ? object : { data: object })
      }
      case 'pipeline-logs': {
        const { logFilter } = this.behaviour
        const runCount = fields.runCount === undefined ? undefined : Number(fields.runCount)
        const type = typeof fields.type === 'string' && logFilter !== 'ignored' ? fields.type : undefined
        const rows = pipeline.rows(runCount, type)
        return this.#list(type !== undefined && logFilter === 'empty' ? [] : recordsAs(this.behaviour, rows))
      }
    }
  }

  #start(pipeline: SimulatedPipeline): Response {
    if (pipeline.isLocked && this.behaviour.whenLocked === 'forbidden') return this.#error(403, 'Forbidden')
    const start = pipeline.start()
    if (start.kind === 'refused')
      return this.#acknowledge({ accepted: false, message: start.why }, pipeline.counter)
    const message = `Run pipeline request submitted successfully for (${pipeline.spec.id})`
    const isSilent = start.kind === 'queued' && this.behaviour.whenBusy === 'queue-silently'
    const number = this.behaviour.startNumber === 'new' ? start.runCount : start.runCount - 1
    return this.#json(200, { status: 'executed', message, ...(!isSilent && { runCount: number }) })
  }

  #acknowledge({ accepted, message }: Acknowledged, runCount: number): Response {
    if (accepted) return json(200, { status: 'success', message })
    this.#isRefused = true
    const { refusal, refusalNamesRun, refusalCode } = this.behaviour
    const word = refusal === 'accepted-word' ? 'success' : refusal === 'list' ? 'failed' : refusal
    // An accepted word is a refusal only by its message.
    const said = refusal === 'accepted-word' ? message.replace('currently', 'already') : message
    const reply = {
      ...(refusal !== 'without-status' && { status: word }),
      message: said,
      ...(refusalNamesRun && { runCount }),
    }
    return this.#json(refusalCode, refusal === 'list' ? [reply] : reply)
  }

  #unknownPipeline(): Response {
    switch (this.behaviour.unknownPipeline) {
      case 'forbidden':
        return this.#error(403, 'Forbidden')
      case 'missing':
        return this.#error(404, 'Pipeline not found')
      case 'failed':
        return json(this.behaviour.refusalCode, { status: 'failed', message: 'Pipeline not found' })
    }
  }

  #tool(name: 'tool-get' | 'tool-update', { toolId, data }: JsonObject): Response {
    const tool = this.#tools.get(word(toolId))
    if (tool === undefined) return this.#error(404, 'Tool not found')
    if (name === 'tool-get') return json(200, tool)
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return this.#error(400, 'No data')
    const updated = { ...tool, ...(data as JsonObject), _id: tool._id ?? '' }
    this.#tools.set(word(toolId), updated)
    return json(200, updated)
  }

  #task(name: 'task-get' | 'task-status' | 'task-log', { taskId, runCount }: JsonObject): Response {
    const task = this.#tasks.get(word(taskId))
    if (task === undefined) return this.#error(404, 'Task not found')
    const { log, ...rest } = task
    if (name === 'task-get') return json(200, rest)
    if (name === 'task-status') return this.#taskStatus(word(task.status))
    const rows = (Array.isArray(log) ? log : []) as readonly JsonObject[]
    return this.#list(rows.filter((row) => runCount === undefined || word(row.run_count) === word(runCount)))
  }

  #taskStatus(status: string): Response {
    switch (this.behaviour.taskStatus) {
      case 'json-string':
        return json(200, status)
      case 'text':
        return text(200, status)
      case 'object':
        return json(200, { status, message: `The task is ${status}.` })
    }
  }

  /** Every use of the token is logged, this one too. */
  #audit(name: 'user-audit-log' | 'token-audit-log', { date, type, scope, count }: JsonObject): Response {
    const rows = this.journal
      .map((entry, index) => ({
        _id: index.toString(16).padStart(24, '0'),
        ...(name === 'user-audit-log'
          ? {
              user_email: 'owner@example.com',
              type: 'pipeline',
              action: entry.call,
              target_id: idIn(entry.body),
            }
          : { token_id: 'token-1', scope: 'api', target: entry.call }),
        createdAt: new Date(entry.at).toISOString(),
      }))
      .filter((row) => date === undefined || row.createdAt.startsWith(word(date)))
      .filter((row) => type === undefined || ('type' in row && row.type === type))
      .filter((row) => scope === undefined || ('scope' in row && row.scope === scope))
      .slice(0, Math.min(MAX_ROWS, Number(count ?? MAX_ROWS)))
    return json(200, { count: rows.length, data: rows })
  }

  #list(rows: readonly JsonObject[]): Response {
    const data = rows.slice(0, MAX_ROWS)
    switch (this.behaviour.lists) {
      case 'bare':
        return this.#json(200, data)
      case 'data':
        return this.#json(200, { data })
      case 'count-data':
        return this.#json(200, { count: data.length, data })
    }
  }

  #json(code: number, value: JsonValue): Response {
    const { numbersAsText, values } = this.behaviour
    return json(code, numbersAsText || values === 'extended' ? writtenAs(this.behaviour, value) : value)
  }

  #error(code: number, message: string): Response {
    return this.behaviour.errors === 'json' ? json(code, { message }) : text(code, message)
  }
}

function byId(objects: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(objects.map((object) => [word(object._id), object]))
}

function idIn(body: JsonValue | undefined): string {
  const id = typeof body === 'object' && body !== null && 'pipelineId' in body ? body.pipelineId : undefined
  return typeof id === 'string' ? id : ''
}

/** A text or a number as text; empty for anything else. */
function word(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function parse(body: string): JsonValue | undefined {
  try {
    return JSON.parse(body) as JsonValue
  } catch {
    return undefined
  }
}

function json(code: number, value: JsonValue): Response {
  return { code, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) }
}

function text(code: number, body: string): Response {
  return { code, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}
