import { beforeEach, describe, expect, test } from '@jest/globals'
import { readApiConfig } from '../../src/inputs/api-inputs.ts'
import { InputError } from '../../src/inputs/input-reader.ts'
import { OPERATIONS, type OperationName } from '../../src/opsera/operations.ts'
import { restoreRunner, setInputs, workflowLog } from '../support/runner.ts'
import { PIPELINE_ID, TOOL_ID } from '../api/api-harness.ts'

restoreRunner()
beforeEach(() => {
  workflowLog()
  setInputs({ 'opsera-token': 'a-token-for-the-tests', 'base-url': 'https://app.opsera.io' })
})

const NOW = Date.UTC(2026, 0, 5)

/** The problems with the inputs that are given. */
function problems(inputs: Readonly<Record<string, string>>): readonly string[] {
  setInputs(inputs)
  try {
    readApiConfig(NOW)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

function call(inputs: Readonly<Record<string, string>>) {
  setInputs(inputs)
  return readApiConfig(NOW).call
}

/** Values that each field takes. */
const GOOD = {
  'pipeline-id': PIPELINE_ID,
  'run-count': '3',
  'tool-id': TOOL_ID,
  'task-id': TOOL_ID,
  'log-type': 'console output',
  date: '2024-02-29',
  scope: 'api',
  count: '5',
  data: '{"name": "n"}',
}

describe('the inputs', () => {
  test.each([...OPERATIONS])('of $name are its fields', (operation) => {
    const given = Object.fromEntries(operation.fields.map(({ name }) => [name, GOOD[name]]))
    const { values, ...rest } = call({ operation: operation.name, ...given })
    expect(rest).toEqual({ operation })
    expect(Object.keys(values)).toEqual(operation.fields.map(({ name }) => name))
  })

  test.each([...OPERATIONS])('of $name are no others, and none may be missing', (operation) => {
    const own = operation.fields.map(({ name }) => name)
    const others = Object.entries(GOOD).filter(([name]) => !(own as string[]).includes(name))
    const found = problems({ operation: operation.name, ...Object.fromEntries(others) })
    const required = operation.fields.filter((field) => field.required)
    expect(found).toHaveLength(others.length + required.length)
    for (const [name] of others) expect(found).toContain(`${operation.name} does not use the input ${name}`)
    for (const { name } of required) expect(found).toContain(`${operation.name} needs the input ${name}`)
  })

  test('become values', () => {
    const { values } = call({ operation: 'pipeline-status', 'pipeline-id': PIPELINE_ID, 'run-count': '3' })
    expect(values).toEqual({ 'pipeline-id': PIPELINE_ID, 'run-count': 3 })
    setInputs({ 'pipeline-id': '', 'run-count': '' })
    const audit = { operation: 'user-audit-log', date: '2026-01-05', count: '7', 'log-type': 'pipeline' }
    expect(call(audit).values).toEqual({ date: '2026-01-05', count: 7, 'log-type': 'pipeline' })
  })

  test.each(['pipeline-stop', 'pipeline-reset'])('may ask for any run of %s', (operation) => {
    const given = { operation, 'pipeline-id': PIPELINE_ID }
    expect(call({ ...given, 'run-count': 'any' }).values['run-count']).toBe('any')
    for (const runCount of ['all', '0']) expect(problems({ ...given, 'run-count': runCount })).toHaveLength(1)
  })

  const NUMBER = 'a whole number from 1 to 999999999'

  test.each<[OperationName, string, string, string]>([
    ['pipeline-status', 'run-count', 'any', NUMBER],
    ['user-audit-log', 'date', '05.01.2026', 'a day as YYYY-MM-DD, such as 2026-01-31'],
    ['user-audit-log', 'date', '2026-1-5', 'a day as YYYY-MM-DD, such as 2026-01-31'],
    ['user-audit-log', 'count', 'ten', NUMBER],
    ['user-audit-log', 'log-type', 'a\nb', 'one line of at most 200 characters'],
    ['tool-update', 'data', '[]', 'a JSON object, such as {"name": "new name"}'],
  ])('of %s are checked: %s is not %j', (operation, name, given, allowed) => {
    const required = {
      'pipeline-status': { 'pipeline-id': PIPELINE_ID },
      'tool-update': { 'tool-id': TOOL_ID },
    }
    const others = (required as Record<string, object>)[operation]
    expect(problems({ operation, ...others, [name]: given })).toEqual([
      `Input ${name} is ${JSON.stringify(given)}; allowed values: ${allowed}`,
    ])
  })

  test('hold secrets in data that must not be printed', () => {
    const data = '{"configuration": {"password": "hush-hush", "pin-key": 7, "url": "u"}}'
    setInputs({ operation: 'tool-update', 'tool-id': TOOL_ID, data })
    expect(readApiConfig(NOW).secrets.redact('hush-hush in u')).toBe('*** in u')
  })

  test.each([
    ['', /^Input operation is empty; allowed values: pipeline-run, .*token-audit-log$/],
    ['pipelines-list', /^Input operation is "pipelines-list"; did you mean pipeline-list\?$/],
    ['Task-Log', /did you mean task-log\?$/],
    ['pipeline-start', /did you mean pipeline-run\?$/],
    ['start-pipeline', /did you mean pipeline-run\?$/],
    ['trigger', /did you mean pipeline-run\?$/],
    ['cancel_pipeline', /did you mean pipeline-stop\?$/],
    ['tool-details', /did you mean tool-get\?$/],
    ['pipeline-get', /did you mean pipeline-summary\?$/],
    ['get-tool', /did you mean tool-get\?$/],
    ['status', /did you mean pipeline-status\?$/],
    ['get-logs', /did you mean pipeline-logs\?$/],
    ['pipelines', /did you mean pipeline-list\?$/],
    ['pipeline-info', /did you mean pipeline-summary\?$/],
    ['audit-log', /did you mean (?:user|token)-audit-log\?$/],
  ])('name an operation that there is, not %j', (operation, problem) => {
    expect(problems({ operation, 'tool-id': 'x', path: '/..' })).toEqual([expect.stringMatching(problem)])
  })

  test('name all that is wrong at once', () => {
    setInputs({ 'opsera-token': 'short', 'base-url': 'http://x' })
    const found = problems({ operation: 'tool-get', 'tool-id': 'x', date: '2026-01-05', path: 'x' })
    const names = ['opsera-token', 'base-url', 'path', 'date', 'tool-id']
    expect(found.map((line) => names.find((name) => line.includes(name)))).toEqual(names)
  })
})

describe('another path', () => {
  test.each(['/api/v2/tools', '/x', '/a.b/c_d/e-f', '/api/v1/tools.json'])('may be %s', (path) => {
    expect(call({ operation: 'tool-list', path }).path).toBe(path)
  })

  test.each('x|/|/a/|//host|/a//b|/..|/a/../b|/./a|/a b|/a?b|/a#b|/%2e|/é'.split('|'))(
    'may not be %s',
    (path) => {
      expect(problems({ operation: 'tool-list', path })).toEqual([expect.stringMatching(/^Input path is /)])
    },
  )

  test.each(OPERATIONS.filter(({ pathIs }) => pathIs === 'documented'))(
    'is not taken by $name',
    ({ name, path }) => {
      expect(problems({ operation: name, path: '/x' })).toContain(
        `${name} does not use the input path, as Opsera documents ${path}`,
      )
    },
  )
})

test('what the token says of its expiry is handed on', () => {
  const claims = Buffer.from(JSON.stringify({ exp: NOW / 1000 - 1 })).toString('base64url')
  setInputs({ 'opsera-token': `header1234.${claims}.sign`, operation: 'tool-list' })
  expect(readApiConfig(NOW).messages).toEqual([['warning', expect.stringMatching(/^opsera-token seems/)]])
})
