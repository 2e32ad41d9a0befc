/** What a person reads of each conclusion, in the log and in the summary: a change of wording is a visible choice. */
import { error } from '@actions/core'
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { TOKEN } from '../../simulator/scenarios.ts'
import { mainStep } from '../../src/steps/main-step.ts'
import type { Conclusion } from '../../src/run/result.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { commandFile, restoreRunner, temporaryFolder, workflowLog } from '../support/runner.ts'
import { expectReadable } from '../support/readable.ts'
import { play, readable } from './play.ts'
import { HOSTILE_CASE, CASES } from './cases.ts'

restoreRunner()

const snapshot = (name: string) => new URL(`__snapshots__/${name}`, import.meta.url)
const cases = [
  ...Object.entries(CASES).map(
    ([conclusion, each]) => [conclusion, { ...each, conclusion: conclusion as Conclusion }] as const,
  ),
  ['hostile', HOSTILE_CASE] as const,
]

describe('what a person reads', () => {
  test.each(cases)('of %s', async (name, each) => {
    const { conclusion, log, summary } = await play(each, workflowLog())
    expect(conclusion).toBe(each.conclusion)
    expectReadable(snapshot(`${name}.txt`), log)
    expectReadable(snapshot(`${name}.md`), summary)
  })

  test('of an input error', async () => {
    process.env.RUNNER_TEMP = temporaryFolder()
    commandFile('GITHUB_OUTPUT')
    const inputs = { 'opsera-token': TOKEN.value, 'pipeline-id': 'orders', timeout: '10', wait: 'maybe' }
    Object.assign(process.env, inputVariables(readAction('.'), inputs))
    const written = workflowLog()
    const summary = commandFile('GITHUB_STEP_SUMMARY')
    const fail = (message: string, title?: string) => {
      error(message, title === undefined ? {} : { title })
    }
    await mainStep({ startedAt: 0, cancel: new AbortController().signal, fail })
    expectReadable(snapshot('error.txt'), readable(written()))
    expectReadable(snapshot('error.md'), readFileSync(summary, 'utf8'))
  })
})
