/** What the documents say is so: messages, links, times, words. Their tables are checked by the contract test. */
import { describe, expect, test } from '@jest/globals'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { EVENTS_AT_SHA } from '../src/github/commit-status.ts'
import { OPERATIONS } from '../src/opsera/operations.ts'
import { CONCLUSIONS } from '../src/run/result.ts'
import { parseDuration } from '../src/inputs/input-reader.ts'
import {
  cellsOf,
  documentAt,
  DOCUMENTS,
  readWorkflow,
  rowsBelow,
  rowsIn,
  WORKFLOWS,
} from './support/documents.ts'
import { sentencesOfSource } from './support/sentences.ts'

const README = documentAt('README.md')
const sentences = sentencesOfSource()
const golden = (name: string) => readFileSync(`__tests__/golden/__snapshots__/${name}.txt`, 'utf8')

describe('the README', () => {
  test('says at once that it is unofficial, and which code is tested', () => {
    const [beforeYaml = '', , afterYaml = ''] = README.split('```')
    expect(beforeYaml).toContain('not made or supported by Opsera')
    expect(afterYaml).toMatch(/^\n\n> \[!IMPORTANT\]\n> The pipeline builds the branch configured in Opsera/)
  })

  test('is read in ten minutes', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(275)
    expect(README.split(/\s+/).length).toBeLessThanOrEqual(2_500)
  })

  test('shows lines of the log of a run that fails, in their order and as they are except for the times', () => {
    const withoutTimes = (text: string) => text.replace(/(?:\d+m )?\d+s\b/g, '…')
    const shown = withoutTimes(/```text\n([^]*?)\n```/.exec(README)?.[1] ?? '')
    const lines = withoutTimes(golden('failure'))
      .split('\n')
      .filter((line) => !line.startsWith('  '))
      .map((line) => line.replace('▾', '▸'))
    expect(shown.split('\n')).toHaveLength(8)
    expect(lines.filter((line) => shown.split('\n').includes(line)).join('\n')).toBe(shown)
  })
})

test('the fork condition of the quick start is that of the complete workflow', () => {
  const [condition = ''] = / if: github.event_name .*$/m.exec(documentAt('docs/recipes.md')) ?? []
  expect(condition).toContain('head.repo.fork')
  expect(README).toContain(`    #${condition}\n`)
})

test('the README of the simulator names its files', () => {
  const named = rowsIn('simulator/README.md').flatMap(([cell = '']) => /^`(\w+\.ts)`$/.exec(cell)?.[1] ?? [])
  expect(named.sort()).toEqual(
    globSync('simulator/*.ts')
      .map((path) => basename(path))
      .sort(),
  )
})

describe('messages that are quoted', () => {
  const quotedIn = (path: string) =>
    rowsIn(path).flatMap(([cell = '']) => /^`([^`]+)`$/.exec(cell)?.[1] ?? [])
  const known = quotedIn('docs/troubleshooting.md')
  const messages = [
    ...known,
    ...quotedIn('docs/when-a-run-keeps-running.md'),
    ...rowsBelow('README.md', '## Troubleshooting').map(([message = '']) => message),
  ]

  test.each([...new Set(messages)])('are in the code: %s', (message) => {
    expect(sentences.filter((sentence) => sentence.includes(message))).not.toEqual([])
  })

  test.each(CONCLUSIONS.filter((conclusion) => !['success', 'started', 'cancelled'].includes(conclusion)))(
    'help with what a step reports that is %s',
    (conclusion) => {
      const error = golden(conclusion).split('\nError: ').at(-1) ?? ''
      expect(known.filter((message) => error.includes(message))).not.toEqual([])
    },
  )
})

describe.each(DOCUMENTS)('%s', (path, text) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  const here = links.filter((link) => !/^https?:|^\.\.\/\.\.\/actions\//.test(link))

  test('links to files and headings that exist', () => {
    const broken = here.filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : normalize(join(dirname(path), file))
      if (!existsSync(target)) return true
      return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  test('names files of this repository that exist', () => {
    const paths = text.matchAll(/`((?:src|simulator|runner-emulator|__tests__|scripts|docs)\/[\w./-]+)`/g)
    expect([...paths].map(([, named = '']) => named).filter((named) => !existsSync(named))).toEqual([])
  })

  test('has no table that is wider than a screen', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.filter((row) => row.length > 160)).toEqual([])
    if (path === 'README.md') expect(rows.flatMap(cellsOf).filter((cell) => cell.length > 90)).toEqual([])
  })
})

function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  )
}

/** Words that this project once used in its own way; code and quotations are exempt. */
const RETIRED =
  /\b(?:mend(?:s|ed|ing)?|told to stop|lets? go|came of|become of|became of|goes? on|(?:is|was|are) over|but for|anew|alike|whosever|in vain|of its own accord|waits? for a person|looked after|lost from sight)\b|(?<![-\w`./])post(?= (?:and|does|has|is|looks?|runs?|sets?|stops?|tries|writes?|could|would|that)\b)/i

describe('the retired words', () => {
  const unquoted = (text: string) => text.replace(/```[^]*?```|`[^`\n]*`|"[^"\n]*"/g, '')

  test.each(DOCUMENTS.filter(([path]) => path !== 'CHANGELOG.md'))('are not in %s', (_path, text) => {
    expect(
      unquoted(text)
        .split('\n')
        .filter((line) => RETIRED.test(line)),
    ).toEqual([])
  })

  test.each(globSync(['{.,api,check}/action.yml', '.github/**/*.{yml,md}']))('are not in %s', (path) => {
    expect(RETIRED.exec(unquoted(readFileSync(path, 'utf8')))).toBeNull()
  })

  test('are not in messages', () => {
    expect(sentences.filter((sentence) => RETIRED.test(sentence))).toEqual([])
  })

  test('are found, and nothing else is', () => {
    for (const line of ['Run 3 goes on.', 'fix or mend it', 'post has stopped it', 'Let go of it'])
      expect(line).toMatch(RETIRED)
    for (const line of [
      'the post step has',
      'a POST to',
      'an overall view',
      'recommend',
      'followed along on',
    ])
      expect(line).not.toMatch(RETIRED)
  })
})

describe('the jobs', () => {
  const workflows = WORKFLOWS.map(readWorkflow)
  const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs))
  const gates = jobs.flatMap(({ 'timeout-minutes': minutes, steps = [] }) =>
    steps
      .filter(({ uses }) => /^OWNER\/[^/]+@/.test(uses ?? ''))
      .map(({ with: given = {} }) => [minutes, String(given.timeout ?? '50m')] as const),
  )

  test('of a gate have time enough for timeout, log-drain and what comes on top', () => {
    expect(gates.length).toBeGreaterThanOrEqual(6)
    const overtimeMs = 90_000 + 75_000
    for (const [minutes = 0, timeout] of gates)
      expect(minutes * 60_000).toBeGreaterThan(parseDuration(timeout) + overtimeMs)
  })

  test('pass outputs on through env only', () => {
    const steps = workflows.flatMap((workflow) => workflow.steps)
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })
})

test('all scopes of the calls are named', () => {
  const table = rowsBelow('docs/token.md', '## Opsera').flat().join('\n')
  const scopes = OPERATIONS.flatMap((operation) => operation.scopes).map((scope) =>
    scope.replace(' (Read Only)', ''),
  )
  expect([...new Set(scopes)].filter((scope) => !table.includes(scope))).toEqual([])
})

test('the events of the commit status are those of the code', () => {
  const rows = rowsBelow(
    'docs/commit-status.md',
    'Its context is `opsera/<pipeline-id>` unless `status-context` sets another. Which commit it is attached to:',
  )
  const [events = ''] = rows.find(([, commit]) => commit === 'github.sha') ?? []
  expect([...events.matchAll(/`(\w+)`/g)].map(([, event]) => event)).toEqual(EVENTS_AT_SHA)
})
