import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { DEFAULT_BEHAVIOUR, type Behaviour } from '../../simulator/behaviour.ts'
import { behaviourLike } from '../../simulator/like.ts'
import { ASSUMPTIONS } from '../../src/check/assumptions.ts'
import { isVisible } from '../../src/check/findings.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import { check, valueOf, type LastRun } from './check-harness.ts'

const LAG_MS = 3_600_000

/** Values of switches that a read can show, one at a time, with the last run that shows them. */
const SHOWN: readonly (readonly [id: string, Partial<Behaviour>, LastRun?])[] = [
  ['word-success', { successWord: 'done' }],
  ['word-failure', { failedWord: 'broken' }, 'failed'],
  ['word-stopped', { stoppedWord: 'ended' }, 'stopped'],
  ['word-running', { runningWord: 'busy' }, 'running'],
  ['word-waiting', { pausedWord: 'stopped' }, 'paused'],
  ['status-names-run', { namesRun: false }],
  ['status-is-of-run', { staleMs: LAG_MS }],
  ['status-of-missing-run', { notBegun: 'missing' }],
  ['status-of-missing-run', { notBegun: 'stopped' }],
  ['status-of-missing-run', { notBegun: 'queued' }],
  ['unknown-pipeline', { unknownPipeline: 'missing' }],
  ['unknown-pipeline', { unknownPipeline: 'failed' }],
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
  ['last-step', { lastStep: 'absent' }],
  ['plan', { plan: 'absent' }],
  ['paused-flag-is-cleared', { pausedFlag: 'stays' }, 'approved'],
  ['list-envelope', { lists: 'data' }],
  ['list-envelope', { lists: 'count-data' }],
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

// A test function with a parameter that gets no argument is given a callback by jest.
const TURNED = SHOWN.map(([id, behaviour, lastRun = 'success']) => [id, behaviour, lastRun] as const)

const SWITCHES = ASSUMPTIONS.flatMap(({ setting }) => setting?.split(', ') ?? []).map(
  (setting) => setting.split('.')[0] ?? '',
)

describe('the table of assumptions', () => {
  test('names each assumption once', () => {
    const ids = ASSUMPTIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has every row of its text', () => {
    const rows = readFileSync('src/check/assumptions.ts', 'utf8').match(/^ {2}shown by /gm) ?? []
    expect(ASSUMPTIONS.filter(({ id }) => !id.startsWith('path-')).length).toBe(rows.length)
  })

  test('names switches that the simulator has', () => {
    expect(Object.keys(DEFAULT_BEHAVIOUR)).toEqual(expect.arrayContaining(SWITCHES))
  })

  test('has a row for each switch of the simulator', () => {
    // When and for how long a word jumps is part of the one switch.
    const parts = ['flapAfterMs', 'flapMs']
    const names = new Set([...parts, ...SWITCHES])
    expect(Object.keys(DEFAULT_BEHAVIOUR).filter((name) => !names.has(name))).toEqual([])
  })

  test('says in full sentences what is assumed, and what follows if it does not hold', () => {
    for (const { sentence, otherwise, shownBy } of ASSUMPTIONS) {
      expect(sentence).toMatch(/^\S.*\.$/)
      expect(otherwise).toMatch(/^(?:[A-Z]|pipeline-name ).*[.]$/)
      expect(shownBy).toMatch(/[^.]$/)
    }
  })

  test('is turned here for every assumption that a read can show', () => {
    const turned = new Set(TURNED.map(([id]) => id))
    const visible = ASSUMPTIONS.filter(isVisible).map(({ id }) => id)
    // An unknown pipeline has to be refused in words before a read shows the code of a refusal.
    expect(visible.filter((id) => !turned.has(id))).toEqual(['refusal-code'])
  })
})

describe('the check', () => {
  test.each(['success', 'failed', 'stopped', 'running', 'paused', 'approved'] as const)(
    'finds no difference where nothing differs and the last run is %s',
    async (lastRun) => {
      const { differs, problem } = await check({ lastRun })
      expect(differs).toEqual([])
      expect(problem).toBeUndefined()
    },
  )

  test.each(TURNED)(
    'reports %s, and no other, as different with %j, and a simulator like its report behaves the same',
    async (id, behaviour, lastRun) => {
      const first = await check({ behaviour, lastRun })
      expect(first.differs).toEqual([id])
      const second = await check({ behaviour: behaviourLike(first.report), lastRun })
      expect(JSON.parse(second.report)).toEqual(JSON.parse(first.report))
    },
  )

  test.each([200, 400, 409] as const)('sees the code %i of a refusal in words', async (refusalCode) => {
    const seen = await check({ behaviour: { unknownPipeline: 'failed', refusalCode } })
    expect(valueOf(seen, 'refusalCode')).toBe(refusalCode)
  })

  test('changes nothing', async () => {
    const { opsera } = await check()
    const mutating = OPERATIONS.filter(({ mutating }) => mutating).map(({ name }) => name)
    expect(
      opsera.journal.map(({ call }) => call).filter((call) => call === 'unknown' || mutating.includes(call)),
    ).toEqual([])
    expect(opsera.journal.length).toBeGreaterThan(10)
  })
})
