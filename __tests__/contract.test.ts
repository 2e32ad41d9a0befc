/** action.yml, the code and the README agree on names, defaults and words: a change of one is a change of all. */
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parse } from 'yaml'
import { VERSION } from '../src/http/version.ts'
import { DEFAULTS } from '../src/inputs/defaults.ts'
import { OPERATIONS } from '../src/opsera/operations.ts'
import { readAction } from '../runner-emulator/action.ts'
import { rowsBelow, WORKFLOWS } from './support/documents.ts'

const gate = readAction('.')
const api = readAction('api')
const source = codeOf('src')

function codeOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
}

describe('inputs', () => {
  test('of action.yml are those that the code reads', () => {
    const config = ['gate-inputs', 'connection']
      .map((name) => readFileSync(`src/inputs/${name}.ts`, 'utf8'))
      .join('\n')
    const read = [...config.matchAll(/inputs\.\w+\(\s*'([a-z-]+)'/g)].map(([, name]) => name)
    expect([...new Set(read)].sort()).toEqual(Object.keys(gate.inputs).sort())
  })

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

  test.each(['.', 'api', 'check'])(
    'of %s/action.yml have the defaults that the code has for an empty text',
    (folder) => {
      for (const [name, input] of Object.entries(readAction(folder).inputs))
        expect([name, DEFAULTS[name] ?? '']).toEqual([name, input.default ?? ''])
    },
  )

  test('are in the README with their defaults', () => {
    const declared = Object.entries(gate.inputs).map(([name, input]) => [
      name,
      input.required === true ? 'required' : (input.default ?? ''),
    ])
    const rows = rowsBelow('README.md', '## Inputs').filter(([name]) => name?.startsWith('**') !== true)
    expect(rows.map(([name, value]) => [name, value]).sort()).toEqual(declared.sort())
  })
})

describe('outputs', () => {
  test('of action.yml are those that the code sets', () => {
    const names = /const NAMES[^{]*\{([^}]*)\}/.exec(readFileSync('src/runner/outputs.ts', 'utf8'))?.[1] ?? ''
    const set = [...names.matchAll(/: '([a-z-]+)'/g)].map(([, name]) => name)
    expect(set.sort()).toEqual(Object.keys(gate.outputs).sort())
  })

  test('are in the README', () => {
    const names = rowsBelow('README.md', '## Outputs').flatMap(([name = '']) => name.match(/[a-z-]+/g) ?? [])
    expect(names).toEqual(Object.keys(gate.outputs))
  })
})

test('conclusions of the code are in the README', () => {
  const result = readFileSync('src/run/result.ts', 'utf8')
  const union = /export type Conclusion =([^\n]*(?:\n {2}\|[^\n]*)*)/.exec(result)?.[1] ?? ''
  const words = [...union.matchAll(/'([a-z-]+)'/g)].map(([, word]) => word)
  expect(rowsBelow('README.md', '## Conclusions').map(([word]) => word)).toEqual(words)
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
    const elsewhere = source.replace(readFileSync('src/opsera/operations.ts', 'utf8'), '')
    expect(elsewhere + codeOf('simulator')).not.toMatch(/\/api\/v\d/)
  })

  test('take all fields of the api action, and no others', () => {
    const fields = new Set<string>(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)))
    const own = ['opsera-token', 'base-url', 'operation', 'path']
    expect(
      Object.keys(api.inputs)
        .filter((name) => !own.includes(name))
        .sort(),
    ).toEqual([...fields].sort())
  })

  const names = OPERATIONS.map(({ name }) => name)
  /** The operations that a description names, each once. */
  const namedIn = (text = '') => [
    ...new Set([...text.matchAll(/[a-z-]+/g)].flatMap(([word]) => names.filter((name) => name === word))),
  ]

  test('are all named by the input that chooses one, in the order of the table', () => {
    expect(namedIn(api.inputs.operation?.description)).toEqual(names)
  })

  test.each([...new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)))])(
    'that take %s are named by that input',
    (field) => {
      const taking = OPERATIONS.filter(({ fields }) => fields.some(({ name }) => name === field))
      expect(namedIn(api.inputs[field]?.description).sort()).toEqual(taking.map(({ name }) => name).sort())
    },
  )
})

describe('the api action', () => {
  test('has the inputs of the gate with their defaults, and else none', () => {
    const { operation, 'opsera-token': token, 'base-url': baseUrl, ...fields } = api.inputs
    expect([operation?.required, token?.required]).toEqual([true, true])
    expect(baseUrl?.default).toBe(gate.inputs['base-url']?.default)
    expect(Object.values(fields).filter(({ default: value }) => value !== '')).toEqual([])
  })

  test('has the outputs that the code sets', () => {
    const code = ['steps/api-step', 'runner/api-outputs']
      .map((name) => readFileSync(`src/${name}.ts`, 'utf8'))
      .join()
    const set = [...code.matchAll(/setOutput\('([a-z-]+)'/g)].map(([, name]) => name)
    expect(set.sort()).toEqual(Object.keys(api.outputs).sort())
  })

  test('has a bundle of its own size, without a client for GitHub', () => {
    const bundle = readFileSync(api.main, 'utf8')
    expect(bundle.length).toBeLessThanOrEqual(200_000)
    expect(bundle).not.toMatch(/node_modules\/(?:undici|@octokit)\//)
    expect(readdirSync(dirname(api.main)).sort()).toEqual(['index.js', 'licenses.txt', 'package.json'])
  })
})

describe('the documents', () => {
  test('have workflows', () => {
    expect(WORKFLOWS.length).toBeGreaterThanOrEqual(7)
  })

  test.each(WORKFLOWS)('give only inputs that exist, in %#', (text) => {
    const { jobs } = parse(text) as Workflow
    const steps = Object.values(jobs).flatMap(({ steps }) => steps)
    const ours = steps.filter(({ uses }) => uses?.startsWith('OWNER/'))
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

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly {
          readonly uses?: string
          readonly with?: Readonly<Record<string, unknown>>
        }[]
      }
    >
  >
}
