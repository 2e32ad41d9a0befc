/** What holds for each workflow, whichever linter the machine has: pins, permissions, time limits, no script injection. */
import { describe, expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { readWorkflow } from './support/documents.ts'

const files = globSync('.github/workflows/*.yml').sort()
const read = (file: string) => readFileSync(file, 'utf8')
const pins = files.flatMap((file) =>
  [...read(file).matchAll(/uses: ([^\s./]\S*)(.*)/g)].map(([, action = '', comment = '']) => ({
    action,
    comment,
  })),
)

test('each action of others is pinned by its commit, with the version beside it', () => {
  expect(pins.length).toBeGreaterThan(10)
  for (const { action, comment } of pins) {
    expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/)
    expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/)
  }
})

test('an action is pinned to the same commit everywhere', () => {
  const repositories = pins.map(({ action }) => action.replace(/^([^/]+\/[^/@]+).*@/, '$1@'))
  const distinct = [...new Set(repositories)]
  expect(distinct.length).toBe(new Set(distinct.map((pin) => pin.split('@')[0])).size)
})

describe.each(files)('%s', (file) => {
  const { permissions, jobs, steps } = readWorkflow(read(file))

  test('gives no permission to the whole of it, and names those of each job', () => {
    expect(permissions).toEqual({})
    expect(Object.values(jobs).filter(({ permissions }) => permissions === undefined)).toEqual([])
  })

  test('ends each job in time', () => {
    const endless = Object.entries(jobs).filter(([, job]) => !job.uses && !job['timeout-minutes'])
    expect(endless).toEqual([])
  })

  test('puts no expression into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('leaves no token in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })
})

test('ci-ok, the check to require, waits for every other job', () => {
  const { jobs } = readWorkflow(read('.github/workflows/ci.yml'))
  const others = Object.keys(jobs).filter((name) => name !== 'ci-ok')
  expect([...(jobs['ci-ok']?.needs ?? [])].sort()).toEqual(others.sort())
})
