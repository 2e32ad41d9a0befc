/** action.yml, the code and the README agree on names, defaults and words: a change of one is a change of all. */
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { VERSION } from '../src/http/version.ts'
import { readApiConfig } from '../src/inputs/api-inputs.ts'
import { readGateConfig } from '../src/inputs/gate-inputs.ts'
import { DEFAULTS, InputError } from '../src/inputs/input-reader.ts'
import { OPERATIONS } from '../src/opsera/operations.ts'
import { CONCLUSIONS } from '../src/run/result.ts'
import { readCheckConfig } from '../src/steps/check-step.ts'
import { readAction } from '../runner-emulator/action.ts'
import { readWorkflow, rowsBelow, WORKFLOWS } from './support/documents.ts'
import { restoreRunner, setInputs, workflowLog } from './support/runner.ts'

const ACTIONS = {
  gate: { action: readAction('.'), read: () => readGateConfig(0) },
  api: { action: readAction('api'), read: () => readApiConfig(0) },
  check: { action: readAction('check'), read: readCheckConfig },
}
const [gate, api, check] = [ACTIONS.gate.action, ACTIONS.api.action, ACTIONS.check.action]
const OPERATION_NAMES = OPERATIONS.map(({ name }) => name)
const FIELDS = [...new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)))]

restoreRunner()

/** The inputs that are read from the environment meanwhile. */
function inputsReadBy(read: () => unknown): readonly string[] {
  const names = new Set<string>()
  process.env = new Proxy(process.env, {
    get(env, name) {
      if (String(name).startsWith('INPUT_')) names.add(String(name).slice('INPUT_'.length).toLowerCase())
      return env[String(name)]
    },
  })
  expect(read).toThrow(InputError)
  return [...names].sort()
}

describe.each(Object.entries(ACTIONS))('the %s action', (name, { action, read }) => {
  test('reads its inputs, and github-token, which is masked wherever it is given', () => {
    workflowLog()
    setInputs({ operation: 'tool-list' })
    expect(inputsReadBy(read)).toEqual([...new Set([...Object.keys(action.inputs), 'github-token'])].sort())
  })

  test('has the defaults that the code has for an empty text', () => {
    for (const [input, { default: value }] of Object.entries(action.inputs))
      expect([input, DEFAULTS[input] ?? '']).toEqual([input, value ?? ''])
  })

  test('has a bundle of its own', () => {
    const bundles: readonly string[] = name === 'gate' ? ['main', 'post'] : [name]
    expect(action.main).toMatch(new RegExp(`dist/${bundles[0]}/index\\.js$`))
    expect(action.post ?? '').toMatch(name === 'gate' ? /dist\/post\/index\.js$/ : /^$/)
  })
})

describe('inputs', () => {
  test('have the defaults of the contract', () => {
    const defaults = Object.fromEntries(
      Object.entries(gate.inputs).map(([name, { default: value }]) => [name, value]),
    )
    expect(defaults).toEqual({
      'opsera-token': undefined,
      'base-url': 'https://app.opsera.io',
      'portal-url': '',
      'pipeline-id': '',
      'pipeline-name': '',
      'run-count': '',
      'run-settings': '',
      'on-busy': 'fail',
      'reset-before-run': 'false',
      wait: 'true',
      timeout: '50m',
      'on-timeout': 'none',
      'on-cancel': 'stop',
      'on-pause': 'wait',
      'poll-interval': '10s',
      patience: '15m',
      logs: 'console',
      'log-drain': '',
      'log-limit': '20',
      summary: 'true',
      'github-token': '',
      'status-context': '',
      'status-sha': '',
    })
  })

  test('of the check are some of the gate, with their defaults', () => {
    for (const [name, { default: value, required }] of Object.entries(check.inputs))
      expect([name, value, required]).toEqual([name, gate.inputs[name]?.default, gate.inputs[name]?.required])
  })

  test.each([
    ['README.md', gate],
    ['check/README.md', check],
  ])('are in %s with their defaults', (file, { inputs }) => {
    const declared = Object.entries(inputs).map(([name, { required, default: value = '' }]) => [
      name,
      required === true ? 'required' : value,
    ])
    // Before these there can be a group, after them is the meaning.
    const rows = rowsBelow(file, '## Inputs').map((row) => row.slice(-3, -1))
    expect(rows.sort()).toEqual(declared.sort())
  })
})

test.each([
  ['README.md', gate],
  ['api/README.md', api],
  ['check/README.md', check],
])('the outputs are in %s', (file, { outputs }) => {
  const names = rowsBelow(file, '## Outputs').flatMap(([name = '']) => name.match(/[a-z-]+/g) ?? [])
  expect(names).toEqual(Object.keys(outputs))
})

test('conclusions of the code are in the README and in action.yml', () => {
  expect(rowsBelow('README.md', '## Conclusions').map(([word]) => word)).toEqual(CONCLUSIONS)
  expect(gate.outputs.conclusion?.description?.match(/[a-z]+(?:-[a-z]+)?/g)).toEqual(
    CONCLUSIONS.flatMap((word) => (word === 'error' ? ['or', word] : [word])),
  )
})

describe('the calls', () => {
  test('are in docs/api-calls.md as in the table', () => {
    const rows = rowsBelow('docs/api-calls.md', '## Calls').map(([name, call, path, fields]) => [
      name,
      call,
      path,
      fields?.replaceAll('`', ''),
    ])
    expect(rows).toEqual(
      OPERATIONS.map(({ name, method, path, pathIs, fields }) => [
        name,
        `${method} \`${path}\``,
        pathIs,
        fields.map(({ name, required }) => `${name}${required ? '' : '?'}`).join(', '),
      ]),
    )
  })

  test('have paths nowhere else', () => {
    const sources = ['src', 'simulator'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    const others = sources.filter((name) => name.endsWith('.ts') && name !== 'src/opsera/operations.ts')
    expect(others.filter((name) => /\/api\/v\d/.test(readFileSync(name, 'utf8')))).toEqual([])
  })

  /** The operations that a description names, each once. */
  const namedIn = (text = '') => [
    ...new Set(
      [...text.matchAll(/[a-z-]+/g)].flatMap(([word]) => OPERATION_NAMES.filter((name) => name === word)),
    ),
  ]

  test('are all named by the input that chooses one, in the order of the table', () => {
    expect(namedIn(api.inputs.operation?.description)).toEqual(OPERATION_NAMES)
  })

  test.each(FIELDS)('that take %s are named by that input', (field) => {
    const taking = OPERATIONS.filter(({ fields }) => fields.some(({ name }) => name === field))
    expect(namedIn(api.inputs[field]?.description).sort()).toEqual(taking.map(({ name }) => name).sort())
  })
})

test('the api action has no client for GitHub', () => {
  const bundle = readFileSync(api.main, 'utf8')
  expect(bundle).not.toMatch(/node_modules\/(?:undici|@octokit)\//)
  expect(readdirSync(dirname(api.main)).sort()).toEqual(['index.js', 'licenses.txt', 'package.json'])
})

describe('the documents', () => {
  test('have workflows', () => {
    expect(WORKFLOWS.length).toBeGreaterThanOrEqual(7)
  })

  test.each(WORKFLOWS)('give only inputs that exist, in %#', (text) => {
    const ours = readWorkflow(text).steps.filter(({ uses }) => uses?.startsWith('OWNER/'))
    expect(ours.length).toBeGreaterThan(0)
    for (const { uses, with: given = {} } of ours) {
      const { inputs } = readAction(/\/(api|check)@/.exec(uses ?? '')?.[1] ?? '.')
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
    }
  })
})

test('the version is the same everywhere', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(VERSION).toBe(version)
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`[${version}]`)
})
