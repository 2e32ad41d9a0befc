/** What the README says is so: its log, its messages, its links, its times. Its tables are held by the contract test. */
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { OPERATIONS } from '../src/opsera/operations.ts'
import { parseDuration } from '../src/inputs/duration.ts'
import { README, rowsBelow, WORKFLOWS } from './support/readme.ts'
import { sentencesOfSource } from './support/sentences.ts'

const story = (name: string) => readFileSync(`__tests__/golden/__snapshots__/${name}.txt`, 'utf8')

test('its parts stand in the order in which a newcomer asks', () => {
  const headings = [...README.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual([
    'What you see',
    'Recipes',
    'A merge gate',
    'A manual run, with inputs',
    'A matrix of pipelines',
    'Time-outs and cancels',
    'A runner that is lost',
    'Cases that bite',
    'Inputs',
    'Outputs',
    'What happens to run and step',
    'Conclusions',
    'The commit status',
    'Token and permissions',
    'APIs used',
    'Network and proxy',
    'Every other call',
    'How it compares',
    'Caveats',
    'Troubleshooting',
    'Development',
  ])
})

test('the log it shows is the one of a run that fails, with its groups folded: copy it when it changes', () => {
  const [, shown = ''] = /```text\n([^]*?)```/.exec(README) ?? []
  const folded = story('failure')
    .split('\n')
    .filter((line) => !line.startsWith('  '))
    .join('\n')
  expect(shown).toBe(folded.replaceAll('▾', '▸'))
})

describe('troubleshooting', () => {
  const messages = rowsBelow('## Troubleshooting').map(([message = '']) => message)
  const sentences = sentencesOfSource()

  test.each(messages)('quotes what the code says: %s', (message) => {
    expect(sentences.filter((sentence) => sentence.includes(message))).not.toEqual([])
  })

  test('has no message twice', () => {
    expect(
      messages.filter((one, at) => messages.some((other, place) => place !== at && one.includes(other))),
    ).toEqual([])
  })

  test.each(['not-started', 'unconfirmed', 'lost-contact', 'timed-out', 'paused'])(
    'helps with what a step says that is %s',
    (conclusion) => {
      const [, error = ''] = /^Error: (.*)$/m.exec(story(conclusion)) ?? []
      expect(messages.filter((message) => error.includes(message))).not.toEqual([])
    },
  )
})

describe('links', () => {
  const links = [...README.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  const anchors = [...README.matchAll(/^#+ (.*)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-')}`,
  )

  test.each([...new Set(links)])('lead somewhere: %s', (link) => {
    expect(link.startsWith('#') ? anchors.includes(link) : existsSync(link)).toBe(true)
  })
})

describe('its jobs', () => {
  const jobs = WORKFLOWS.flatMap((text) => Object.values((parse(text) as Workflow).jobs))
  const gates = jobs.flatMap(({ 'timeout-minutes': minutes, steps }) =>
    steps
      .filter(({ uses }) => /^OWNER\/[^/]+@/.test(uses ?? ''))
      .map(({ with: given = {} }) => [minutes, String(given.timeout ?? '50m')] as const),
  )

  test('of a gate there are some', () => {
    expect(gates.length).toBeGreaterThanOrEqual(6)
  })

  test.each(gates)('of a gate have time enough: %s minutes for a timeout of %s', (minutes, timeout) => {
    const overtimeMs = 90_000 + 75_000
    expect((minutes ?? 0) * 60_000).toBeGreaterThan(parseDuration(timeout)! + overtimeMs)
  })

  test('pass outputs on through env alone', () => {
    const scripts = jobs.flatMap(({ steps }) => steps.map(({ run = '' }) => run))
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })
})

test('all scopes of the calls are named', () => {
  const table = rowsBelow('## Token and permissions').flat().join('\n')
  const scopes = OPERATIONS.flatMap((operation) => operation.scopes).map((scope) =>
    scope.replace(' (Read Only)', ''),
  )
  expect([...new Set(scopes)].filter((scope) => !table.includes(scope))).toEqual([])
})

test('the commits of the events are those of the code', () => {
  const [, list = ''] = /const AT_SHA = \[(.*)\]/.exec(readFileSync('src/edge/event.ts', 'utf8')) ?? []
  const [events = ''] = rowsBelow('### The commit status').find(([, commit]) => commit === 'github.sha') ?? []
  expect(events.replaceAll('`', '')).toBe(list.replaceAll("'", ''))
})

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number
        readonly steps: readonly {
          readonly uses?: string
          readonly run?: string
          readonly with?: Readonly<Record<string, string | number | boolean>>
        }[]
      }
    >
  >
}
