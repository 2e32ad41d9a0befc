/** Activity rows as the `logs` call returns them, console texts in all the shapes that were seen. */
import type { JsonObject, JsonValue } from '../src/ports.ts'
import type { ConsoleShape, ConsoleSpec, PipelineSpec, StepSpec } from './spec.ts'

/** A row, and since when it can be read. */
export interface Row {
  readonly visibleAt: number
  readonly createdAt: number
  readonly runCount: number
  readonly isConsole: boolean
  at(now: number): JsonObject
}

interface RowBase {
  readonly id: string
  readonly pipeline: PipelineSpec
  readonly runCount: number
  readonly step?: StepSpec
  readonly stepIndex?: number
}

export function activityRow(base: RowBase, status: string, message: string, at: number): Row {
  const row: JsonObject = { ...common(base, at), action: 'pipeline activity', status, message }
  return { visibleAt: at, createdAt: at, runCount: base.runCount, isConsole: false, at: () => row }
}

export function consoleRow(base: RowBase, spec: ConsoleSpec, comesAt: number): Row {
  const createdAt = comesAt - (spec.datedBackMs ?? 0)
  const shape = spec.shape ?? 'jenkinsConsoleLog'
  const whole: JsonObject = {
    ...common(base, createdAt),
    action: 'console output',
    status: spec.isLive === true ? 'Running' : (base.step?.result ?? 'success'),
    message: 'Console log retrieved',
  }
  const missing: readonly string[] = spec.without ?? []
  const row = Object.fromEntries(Object.entries(whole).filter(([key]) => !missing.includes(key)))
  return {
    visibleAt: comesAt,
    createdAt,
    runCount: base.runCount,
    isConsole: true,
    at: (now) => ({ ...row, ...shaped(shape, textAt(spec, now - comesAt), row) }),
  }
}

function textAt(spec: ConsoleSpec, age: number): string {
  const added = spec.growth?.filter(({ afterMs }) => afterMs <= age).map(({ text }) => text) ?? []
  const text = [spec.text, ...added].join('')
  if (spec.windowLines === undefined) return text
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).slice(-spec.windowLines).join('')
}

function common({ id, pipeline, runCount, step, stepIndex }: RowBase, createdAt: number): JsonObject {
  const date = new Date(createdAt).toISOString()
  return {
    _id: id,
    pipeline_id: pipeline.id,
    run_count: runCount,
    ...(step === undefined
      ? { step_name: 'start pipeline' }
      : {
          step_id: stepId(pipeline, stepIndex ?? 0),
          step_index: stepIndex,
          step_name: step.name,
          tool_identifier: step.tool ?? 'jenkins',
          step_configuration: { configuration: { jobType: 'BUILD', password: 'never-print-me' } },
          build_number: 100 + runCount,
        }),
    user_id: '5e0000000000000000000001',
    createdAt: date,
    updatedAt: date,
  }
}

function shaped(shape: ConsoleShape, text: string, row: JsonObject): JsonObject {
  switch (shape) {
    case 'octopus':
      return {
        step_configuration: {
          ...(row.step_configuration as JsonObject | undefined),
          topic: 'opsera.pipeline.octopus.console.log',
        },
        api_response: { message: text },
      }
    case 'plain':
      return { api_response: text }
    default:
      return { api_response: response(shape, text) }
  }
}

function response(shape: Exclude<ConsoleShape, 'octopus' | 'plain'>, text: string): JsonValue {
  switch (shape) {
    case 'jenkinsConsoleLog':
    case 'jenkins_console_log':
    case 'consoleLog':
    case 'buildLog':
      return { [shape]: text }
    case 'consoleLog-list':
      return { consoleLog: [text] }
    case 'consoleLog-logs':
      return { consoleLog: { first: { id: 'pod-1', log: text } } }
    case 'apiResponse':
      return { apiResponse: { output: text } }
    case 'nested':
      return { current: { data: { apiResponse: { output: text } } } }
  }
}

/** A step's id: the pipeline's, with its place in the last four digits. */
export function stepId(pipeline: PipelineSpec, index: number): string {
  return pipeline.id.slice(0, 20) + (0xa000 + index).toString(16)
}
