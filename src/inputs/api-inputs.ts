/** The api action's inputs as values: one operation, its fields and nothing else; every problem in one error. */
import { secretsIn } from '../api/secret-fields.ts'
import type { Secrets } from '../log/secrets.ts'
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
import { maskInLog, readConnection, type Connection } from './connection.ts'
import { InputReader } from './input-reader.ts'
import { tokenExpiryMessages, type Messages } from './token.ts'

export interface ApiConfig extends Messages {
  readonly call: ApiCall
  readonly connection: Connection
  /** The tokens, and values under secret names in `data`: Opsera may repeat them in its message. */
  readonly secrets: Secrets
}

const FIELDS = new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)))
const NAMES = OPERATIONS.map(({ name }) => name) as [OperationName, ...OperationName[]]
const PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/
const DATA_DEPTH_MAX = 100
/** A shorter value, such as a number, is in too many words. */
const HIDDEN_MIN = 3

/** Reads and checks all inputs; throws `InputError`. `now` is the wall clock, for the token's own dates. */
export function readApiConfig(now: number): ApiConfig {
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  const { operation, isKnown } = readOperation(inputs)
  const path = isKnown && inputs.isSet('path') ? readPath(inputs, operation) : undefined
  const values = isKnown ? readFields(inputs, operation) : {}
  inputs.check()
  const hidden = secretsIn(values.data ?? {}).filter((secret) => secret.length >= HIDDEN_MIN)
  maskInLog(hidden)
  return {
    call: { operation, values, ...(path !== undefined && { path }) },
    connection,
    secrets: connection.secrets.with(hidden),
    ...tokenExpiryMessages(connection, now),
  }
}

/** The operation; for an unknown one the closest. */
function readOperation(inputs: InputReader): { readonly operation: Operation; readonly isKnown: boolean } {
  const given = inputs.text('operation')
  const isKnown = NAMES.some((each) => each === given)
  const name = closestName(isKnown ? given : inOurWords(given.slice(0, 100)), NAMES)
  if (given === '') inputs.reject('operation', NAMES.join(', '))
  else if (!isKnown)
    inputs.addProblem(`Input operation is ${inputs.quoted('operation')}; did you mean ${name}?`)
  return { operation: operationOf(name), isKnown }
}

/** What other programs call an operation, in our words: `pipeline-start` means `pipeline-run`. */
function inOurWords(given: string): string {
  const words = given.toLowerCase()
  return words
    .replace(/start|trigger|execute|launch/g, 'run')
    .replace(/cancel|abort|kill/g, 'stop')
    .replace(/state/g, 'status')
    .replace(/details|get/g, /tool|task/.test(words) ? 'get' : 'summary')
}

function readPath(inputs: InputReader, operation: Operation): string {
  if (operation.pathIs === 'documented')
    inputs.addProblem(`${operation.name} does not use the input path, as Opsera documents ${operation.path}`)
  return inputs.pattern('path', PATH, `a path of letters, digits, dots, _ and -, such as ${operation.path}`)
}

function readFields(inputs: InputReader, { name, fields }: Operation): Values {
  for (const field of FIELDS) {
    const taken = fields.find((each) => each.name === field)
    const isSet = inputs.isSet(field)
    if (isSet && taken === undefined) inputs.addProblem(`${name} does not use the input ${field}`)
    if (!isSet && taken?.required === true) inputs.addProblem(`${name} needs the input ${field}`)
  }
  const given = fields.filter((field) => inputs.isSet(field.name))
  return Object.fromEntries(given.map((field) => [field.name, readField(inputs, name, field.name)]))
}

function readField(inputs: InputReader, operation: OperationName, field: FieldName): Values[FieldName] {
  switch (field) {
    case 'pipeline-id':
    case 'tool-id':
    case 'task-id':
      return inputs.id(field)
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

/** A day of the calendar: `2026-02-30` is none, and `Date` would make another day of it. */
function readDate(inputs: InputReader): string {
  const given = inputs.text('date')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && JSON.stringify(new Date(given)).includes(given)
  if (!isDay) inputs.reject('date', 'an existing day as YYYY-MM-DD, such as 2026-01-31')
  return given
}

function readData(inputs: InputReader): JsonObject {
  const data = inputs.object('data', '{"name": "new name"}')
  if (inputs.text('data').replace(/\s/g, '') === '{}')
    inputs.addProblem('Input data has no field, so nothing would change')
  if (isDeeper(data, DATA_DEPTH_MAX))
    inputs.addProblem(`Input data is nested deeper than ${DATA_DEPTH_MAX} levels, as no tool is`)
  return data
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}
