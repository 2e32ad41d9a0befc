/** The api action's inputs as values: one operation, its fields and nothing else; every problem in one error. */
import { secretsIn, type Values } from '../api/request.ts'
import { OPERATIONS, type FieldName, type Operation, type OperationName } from '../opsera/operations.ts'
import { closestName } from '../run/messages.ts'
import { expiryMessages, maskInLog, readConnection } from './connection.ts'
import { InputReader } from './input-reader.ts'

export type ApiConfig = ReturnType<typeof readApiConfig>

const FIELDS = new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)))
const NAMES = OPERATIONS.map(({ name }) => name) as [OperationName, ...OperationName[]]
const PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/
const MAY_BE_ANY = /^pipeline-(?:stop|reset)$/
/** Shorter values, such as numbers, are not masked: they occur in too many words. */
const HIDDEN_MIN = 3

/** Reads and checks all inputs; throws `InputError`. `now` is the wall clock, for the token's own dates. */
export function readApiConfig(now: number) {
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  const operation = readOperation(inputs)
  const path = inputs.isSet('path') ? { path: readPath(inputs, operation) } : {}
  const values = readFields(inputs, operation)
  inputs.check()
  // Opsera may repeat them in its message.
  const hidden = secretsIn(values.data ?? {}).filter((secret) => secret.length >= HIDDEN_MIN)
  maskInLog(hidden)
  return {
    call: { operation, values, ...path },
    connection,
    secrets: connection.secrets.with(hidden),
    messages: expiryMessages(connection, now),
  }
}

/** Throws for an unknown one, as no other input has a meaning then; names the closest. */
function readOperation(inputs: InputReader): Operation {
  const given = inputs.text('operation')
  const found = OPERATIONS.find(({ name }) => name === given)
  if (found !== undefined) return found
  const advice =
    given === ''
      ? `allowed values: ${NAMES.join(', ')}`
      : `did you mean ${closestName(inOurWords(given), NAMES)}?`
  inputs.reject('operation', advice)
  return inputs.fail()
}

/** What other programs call an operation, in our words: `pipeline-start` means `pipeline-run`, and so does `run`. */
function inOurWords(given: string): string {
  const words = given.slice(0, 100).toLowerCase()
  return words
    .replace(/start|trigger|execute|launch/g, 'run')
    .replace(/cancel|abort|kill/g, 'stop')
    .replace(/state/g, 'status')
    .replace(/details|info|get(?!.*(?:status|log))/g, /tool|task/.test(words) ? 'get' : 'summary')
    .replace(/^pipelines$/, 'pipeline-list')
    .replace(/^(?!.*(?:pipeline|tool|task|user|token|audit))/, 'pipeline-')
}

function readPath(inputs: InputReader, { name, path, pathIs }: Operation): string {
  if (pathIs === 'documented')
    inputs.addProblem(`${name} does not use the input path, as Opsera documents ${path}`)
  return inputs.pattern('path', PATH, `a path of letters, digits, dots, _ and -, such as ${path}`)
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
      // Opsera's stop and reset hit whatever run is current; to mean that, one has to write `any`.
      return MAY_BE_ANY.test(operation) && inputs.text(field) === 'any' ? 'any' : inputs.integer(field, 1)
    case 'count':
      return inputs.integer(field, 1)
    case 'date':
      return inputs.pattern(field, /^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD, such as 2026-01-31')
    case 'log-type':
    case 'scope':
      return inputs.pattern(field, /^\P{Cc}{1,200}$/u, 'one line of at most 200 characters')
    case 'data':
      return inputs.object(field, '{"name": "new name"}')
  }
}
