import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { assumptionsPage, PAGE } from '../../scripts/assumptions.ts'

test('docs/assumptions.md says what the table of assumptions says', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(assumptionsPage())
})

test('no table row of docs/assumptions.md is wider than 160 characters', () => {
  const rows = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
  expect(rows.filter((row) => row.length > 160)).toEqual([])
})
