/** What GitHub and its Marketplace require of the repository of an action, and what its users may expect. */
import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readAction } from '../runner-emulator/action.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }

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

describe.each(['.', 'api'])('uses: %s', (folder) => {
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
    const licences = read(join(dirname(bundle), 'licenses.txt'))
    const missing = packagesIn(dirname(bundle)).filter((name) => !licences.includes(`${name} `))
    expect(missing).toEqual([])
  })
})

/** Names of the packages whose modules the chunks of a folder name. */
function packagesIn(folder: string): readonly string[] {
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const names = chunks.flatMap((name) =>
    [...read(join(folder, name)).matchAll(/\/\/ \.\/.*node_modules\/((?:@[^/]+\/)?[^/\s]+)/g)].map(
      ([, name = '']) => name,
    ),
  )
  return [...new Set(names)]
}
