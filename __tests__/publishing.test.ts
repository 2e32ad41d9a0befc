/** What GitHub and its Marketplace require of the repository of an action, and what its users may expect. */
import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readAction } from '../runner-emulator/action.ts'
import { rowsIn } from './support/documents.ts'

const read = (path: string) => readFileSync(path, 'utf8')
type Versions = Readonly<Record<string, string>>
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  dependencies: Versions
  devDependencies: Versions
}

describe('a dependency', () => {
  test('has a row in docs/dependencies.md, which says why it is there', () => {
    const named = rowsIn('docs/dependencies.md').flatMap(
      ([cell = '']) => cell.match(/[^`]+(?=`(?:,|$))/g) ?? [],
    )
    expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort())
  })

  test('is of one exact version', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('the Marketplace', () => {
  test('finds one action.yml at the root, and a README', () => {
    const names = readdirSync('.').filter((name) => /^(action\.ya?ml|README\.md)$/.test(name))
    expect(names.sort()).toEqual(['README.md', 'action.yml'])
  })

  test('shows a name, a description of less than 125 characters, an icon and a colour', () => {
    const { name, description } = readAction('.')
    expect(name).toMatch(/\S/)
    expect(description.length).toBeGreaterThan(20)
    expect(description.length).toBeLessThan(125)
    expect(read('action.yml')).toMatch(/^branding:\n {2}icon: \S+\n {2}color: \S+\n/m)
  })
})

describe.each(['.', 'api', 'check'])('uses: %s', (folder) => {
  const { using, main, post } = readAction(folder)
  const bundles = (post === undefined ? [main] : [main, post]).map((path) => relative('.', path))

  test('resolves to bundles that are there', () => {
    expect(bundles.filter((path) => !existsSync(path))).toEqual([])
  })

  test('runs on the Node that the project is built and tested with', () => {
    const major = read('.nvmrc').trim()
    expect(using).toBe(`node${major}`)
    for (const name of ['node', '@types/node']) expect(devDependencies[name]).toMatch(`${major}.`)
  })

  test.each(bundles)('brings the licence of each package in %s', (bundle) => {
    const folder = dirname(bundle)
    const licences = read(join(folder, 'licenses.txt'))
    for (const chunk of readdirSync(folder).filter((name) => name.endsWith('.js')))
      for (const [, name = ''] of read(join(folder, chunk)).matchAll(
        /\/\/ \.\/.*node_modules\/((?:@[^/]+\/)?[^/\s]+)/g,
      ))
        expect(licences).toContain(`${name} `)
  })
})
