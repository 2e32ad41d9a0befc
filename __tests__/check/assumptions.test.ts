import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { assumptionsPage, PAGE } from '../../scripts/assumptions.ts'
import { DEFAULT_BEHAVIOUR, type Behaviour } from '../../simulator/behaviour.ts'
import { behaviourLike } from '../../simulator/like.ts'
import { ASSUMPTIONS } from '../../src/check/assumptions.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import { phaseOf } from '../../src/opsera/status-words.ts'
import { check, type LastRun } from './check-harness.ts'

const LAG_MS = 3_600_000

/** Ids of the assumptions that differ, the values of switches that a read can show, and the last run that shows them. */
const SHOWN: readonly (readonly [ids: string, Partial<Behaviour>, LastRun?])[] = [
  ['word-success', { successWord: 'done' }],
  ['word-failure', { failedWord: 'broken' }, 'failed'],
  ['word-stopped', { stoppedWord: 'ended' }, 'stopped'],
  ['word-running', { runningWord: 'in execution' }, 'running'],
  ['word-waiting', { pausedWord: 'stopped' }, 'paused'],
  ['', { successWord: 'Successful' }],
  ['status-names-run', { namesRun: false }],
  ['status-is-of-run', { staleMs: LAG_MS }],
  ['status-of-missing-run', { notBegun: 'missing' }],
  ['status-of-missing-run', { notBegun: 'stopped' }],
  ['unknown-pipeline', { unknownPipeline: 'missing' }],
  ['unknown-pipeline', { unknownPipeline: 'failed' }],
  [
    'status-of-missing-run unknown-pipeline refusal-code',
    { notBegun: 'queued', unknownPipeline: 'failed', refusalCode: 409 },
  ],
  ['error-body', { errors: 'json' }],
  ['task-status', { taskStatus: 'text' }],
  ['task-status', { taskStatus: 'object' }],
  ['object-permitted', { deniedCalls: ['pipeline-summary'] }],
  ['logs-permitted', { deniedCalls: ['pipeline-logs'] }],
  ['object-envelope', { summary: 'data' }],
  ['object-numbers', { numbersAsText: true }],
  ['plain-values', { values: 'extended' }],
  ['last-run', { lastRun: 'without-status' }],
  ['last-run', { lastRun: 'absent' }],
  ['object-agrees', { lastRunAgrees: false }],
  ['last-run-is-current', { lastRunLagMs: LAG_MS }],
  ['paused-flag-is-cleared', { pausedFlag: 'stays' }, 'approved'],
  ['last-step', { lastStep: 'absent' }],
  ['plan', { plan: 'absent' }],
  ['list-envelope', { lists: 'data' }],
  [
    'object-envelope object-numbers list-envelope',
    { summary: 'data', lists: 'count-data', numbersAsText: true },
  ],
  ['record-keys', { recordKeys: 'camel' }],
  ['log-filter', { logFilter: 'ignored' }],
  ['log-filter', { logFilter: 'empty' }],
  ['record-order', { recordOrder: 'oldest-first' }],
  ['record-ids', { recordIds: false }],
  ['record-run-counts', { recordRunCounts: false }],
  ['record-steps', { recordStepIds: false }],
  ['console-place', { consolePlace: 'elsewhere' }],
  ...OPERATIONS.filter(({ name, pathIs }) => pathIs === 'assumed' && name !== 'tool-update').map(
    ({ name }) => [`path-${name}`, { unknownPaths: [name] }] as const,
  ),
]

const switchesOf = (setting = '') => setting.split(', ').map((name) => name.replace(/\..*/, ''))

describe('the table of assumptions', () => {
  test('has every row of its text, each with an id of its own', () => {
    const rows =
      readFileSync('src/check/assumptions.ts', 'utf8').match(/^[a-z-]+(?: \([^)]+\))?: .+\.$/gm) ?? []
    const ids = ASSUMPTIONS.map(({ id }) => id)
    expect(ids.filter((id) => !id.startsWith('path-')).length).toBe(rows.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has each switch of the simulator, and no other', () => {
    // When and for how long a word jumps is part of the one switch.
    const names = ASSUMPTIONS.flatMap(({ setting }) => (setting === undefined ? [] : switchesOf(setting)))
    expect([...new Set([...names, 'flapAfterMs', 'flapMs'])].sort()).toEqual(
      Object.keys(DEFAULT_BEHAVIOUR).sort(),
    )
  })

  test('assumes what the simulator does by default', () => {
    for (const { setting, assumed } of ASSUMPTIONS) {
      const value = DEFAULT_BEHAVIOUR[switchesOf(setting)[0] as keyof Behaviour]
      const isEach = Array.isArray(value) && value.length === 0
      if (assumed !== undefined)
        expect([setting, isEach ? 'true' : String(value), isEach || phaseOf(String(value))]).toEqual(
          expect.arrayContaining([setting, assumed]),
        )
    }
  })

  test('says in full sentences what is assumed, and what follows if it does not hold', () => {
    for (const { sentence, otherwise, shownBy } of ASSUMPTIONS) {
      expect(sentence).toMatch(/^\S.*\.$/)
      expect(otherwise).toMatch(/^[A-Z].*[.]$/)
      expect(shownBy).toMatch(/[^.]$/)
    }
  })

  test('is what docs/assumptions.md says', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(assumptionsPage())
  })

  test('has a row here for every assumption that a read can show', () => {
    const turned = SHOWN.flatMap(([ids]) => ids.split(' '))
    const visible = ASSUMPTIONS.filter(({ assumed }) => assumed !== undefined)
    expect(visible.map(({ id }) => id).filter((id) => !turned.includes(id))).toEqual([])
  })
})

describe('the check', () => {
  test.each(['success', 'failed', 'stopped', 'running', 'paused', 'approved'] as const)(
    'finds no difference where nothing differs and the last run is %s',
    async (lastRun) => {
      const { differs, problem } = await check({ lastRun })
      expect([differs, problem]).toEqual(['', undefined])
    },
  )

  test.each(SHOWN.map(([ids, behaviour, lastRun = 'success']) => ({ ids, behaviour, lastRun })))(
    'reports "$ids", and no other, as different with $behaviour, and a simulator like its report behaves the same',
    async ({ ids, behaviour, lastRun }) => {
      const first = await check({ behaviour, lastRun })
      expect(first.differs).toBe(ids)
      const second = await check({ behaviour: behaviourLike(first.report), lastRun })
      expect(JSON.parse(second.report)).toEqual(JSON.parse(first.report))
    },
  )

  test('changes nothing', async () => {
    const { opsera } = await check()
    const reads = OPERATIONS.filter(({ mutating }) => !mutating).map(({ name }) => name)
    expect(new Set(opsera.journal.map(({ call }) => call))).toEqual(new Set(reads))
  })
})
