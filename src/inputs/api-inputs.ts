/** The api action's inputs as values: one operation, its fields and nothing else; every problem in one error. */
import { secretsIn } from '../api/secret-fields.ts'
import { closestName } from '../run/closest-name.ts'
import type { ApiCall, Values } from '../api/request.ts'
import {
  OPERATIONS,
  operation as operationOf,
  type FieldName,
  type Operation,
  type OperationName,
} from '../opsera/operations.ts'
import type { JsonObject } from '../ports.ts'
import { readConnection, type Connection } from './connection.ts'
import { readId } from './ids.ts'
import { InputReader } from './input-reader.ts'
import { tokenExpiryMessages, type TokenMessages } from './token.ts'

/** The messages are what a person should know although nothing is wrong yet. */
export interface ApiConfig extends TokenMessages {
  readonly call: ApiCall
  readonly connection: Connection
  /** Values of `data` that a server must not get printed. */
  readonly dataSecrets: readonly string[]
}

const FIELDS = new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)))
const NAMES = OPERATIONS.map(({ name }) => name) as [OperationName, ...OperationName[]]
const PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATA_DEPTH_MAX = 100

/** Reads and checks all inputs; throws `InputError`. `now` is the wall clock, for the token's own dates. */
export function readApiConfig(now: number): ApiConfig {
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  const { operation, isKnown } = readOperation(inputs)
  const path = isKnown && inputs.isSet('path') ? readPath(inputs, operation) : undefined
  const values = isKnown ? readFields(inputs, operation) : {}
  inputs.check()
  return {
    call: { operation, values, ...(path !== undefined && { path }) },
    connection,
    dataSecrets: values.data === undefined ? [] : secretsIn(values.data),
    ...tokenExpiryMessages(connection, now),
  }
}

/** The operation, or for one that there is not the nearest. */
function readOperation(inputs: InputReader): { readonly operation: Operation; readonly isKnown: boolean } {
  const given = inputs.text('operation')
  const isKnown = NAMES.some((each) => each === given)
  const name = closestName(isKnown ? given : inOurWords(given.slice(0, 100)), NAMES)
  if (given === '') inputs.reject('operation', NAMES.join(', '))
  else if (!isKnown)
    inputs.addProblem('operation', `Input operation is ${inputs.quoted('operation')}; did you mean ${name}?`)
  return { operation: operationOf(name), isKnown }
}

/** What other programs call these operations. */
const OUR_WORDS: Readonly<Record<string, string>> = {
  start: 'run',
  trigger: 'run',
  execute: 'run',
  launch: 'run',
  cancel: 'stop',
  abort: 'stop',
  kill: 'stop',
  state: 'status',
  details: 'summary',
  get: 'summary',
}

/** `pipeline-start` means `pipeline-run`; a word that an operation of the same noun has is kept. */
function inOurWords(given: string): string {
  return given.toLowerCase().replace(/[a-z]+/g, (word) => {
    const noun = /pipeline|tool|task/.exec(given.toLowerCase())?.[0] ?? ''
    const isOurs = NAMES.some((name) => name === `${noun}-${word}`)
    return isOurs ? word : (OUR_WORDS[word] ?? word)
  })
}

function readPath(inputs: InputReader, operation: Operation): string {
  if (operation.pathIs === 'documented')
    inputs.addProblem(
      'path',
      `${operation.name} does not use the input path, as Opsera documents ${operation.path}`,
    )
  return inputs.pattern('path', PATH, `a path of letters, digits, dots, _ and -, such as ${operation.path}`)
}

function readFields(inputs: InputReader, { name, fields }: Operation): Values {
  const taken = fields.map((field) => field.name)
  for (const field of FIELDS) {
    if (inputs.isSet(field) && !taken.includes(field))
      inputs.addProblem(field, `${name} does not use the input ${field}`)
  }
  const given = fields.filter((field) => {
    if (field.required && !inputs.isSet(field.name))
      inputs.addProblem(field.name, `${name} needs the input ${field.name}`)
    return inputs.isSet(field.name)
  })
  return Object.fromEntries(given.map((field) => [field.name, readField(inputs, name, field.name)]))
}

function readField(inputs: InputReader, operation: OperationName, field: FieldName): Values[FieldName] {
  switch (field) {
    case 'pipeline-id':
    case 'tool-id':
    case 'task-id':
      return readId(inputs, field)
    case 'run-count':
      return readRunCount(inputs, operation === 'pipeline-stop' || operation === 'pipeline-reset')
    case 'count':
      return inputs.integer(field, 1)
    case 'date':
      return readDate(inputs)
    case 'log-type':
    case 'scope':
      return inputs.pattern(field, /^\P{Cc}{1,200}$/u, 'one line of at most 200 characters')
    case 'data':
      return readData(inputs)
  }
}

/** Opsera's stop and reset hit whatever run is current; to mean that, one has to write `any`. */
function readRunCount(inputs: InputReader, mayBeAny: boolean): number | 'any' {
  const given = inputs.text('run-count')
  if (!mayBeAny || /^\d{1,9}$/.test(given)) return inputs.integer('run-count', 1)
  inputs.pattern('run-count', /^any$/, 'a whole number from 1, or any for whichever run is current')
  return 'any'
}

/** A day of the calendar: `2026-02-30` is none. */
function readDate(inputs: InputReader): string {
  const given = inputs.pattern('date', DATE, 'a day as YYYY-MM-DD, such as 2026-01-31')
  const instant = Date.parse(`${given}T00:00:00Z`)
  const isReal = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(given)
  if (DATE.test(given) && !isReal) inputs.addProblem('date', `Input date is "${given}"; there is no such day`)
  return given
}

function readData(inputs: InputReader): JsonObject {
  const data = inputs.object('data', '{"name": "new name"}')
  if (inputs.text('data').replace(/\s/g, '') === '{}')
    inputs.addProblem('data', 'Input data has no field, so nothing would change')
  if (isDeeper(data, DATA_DEPTH_MAX))
    inputs.addProblem('data', `Input data is nested deeper than ${DATA_DEPTH_MAX} levels, as no tool is`)
  return data
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}
