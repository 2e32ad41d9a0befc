/** No dependency without a reason: package.json and the tables of docs/dependencies.md name the same packages. */
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'

type Versions = Readonly<Record<string, string>>
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Versions
  devDependencies: Versions
}
const section = readFileSync('docs/dependencies.md', 'utf8')

/** The packages in the first column of the table that begins with this heading. */
function rowsOf(heading: string): readonly string[] {
  const table = section.slice(section.indexOf(`\n| ${heading}`) + 1).split('\n\n')[0] ?? ''
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}

test.each([
  ['In the bundle', dependencies],
  ['Tool', devDependencies],
])('%s: each has a row, and each row a package', (heading, versions) => {
  expect([...rowsOf(heading)].sort()).toEqual(Object.keys(versions).sort())
})

test('each is of one exact version', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
