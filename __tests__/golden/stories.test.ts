/** What a person reads of each conclusion, in the log and in the summary: a change of wording is a visible choice. */
import { error } from '@actions/core'
import { describe, expect, test } from '@jest/globals'
import { TOKEN } from '../../simulator/scenarios.ts'
import { mainStep } from '../../src/steps/main-step.ts'
import { internalError } from '../../src/runner/step-process.ts'
import { renderSummary } from '../../src/summary/job-summary.ts'
import { emptyReport } from '../../src/run/result.ts'
import type { Conclusion } from '../../src/run/result.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { commandFile, restoreRunner, temporaryFolder, workflowLog } from '../support/runner.ts'
import { settings } from '../run/make.ts'
import { expectReadable } from '../support/readable.ts'
import { play, readable } from './play.ts'
import { HOSTILE_STORY, STORIES } from './stories.ts'

restoreRunner()

const snapshot = (name: string) => new URL(`__snapshots__/${name}`, import.meta.url)
const stories = [
  ...Object.entries(STORIES).map(
    ([conclusion, story]) => [conclusion, { ...story, conclusion: conclusion as Conclusion }] as const,
  ),
  ['hostile', HOSTILE_STORY] as const,
]

describe('what a person reads', () => {
  test.each(stories)('of %s', async (name, story) => {
    const { conclusion, log, summary } = await play(story, workflowLog())
    expect(conclusion).toBe(story.conclusion)
    expectReadable(snapshot(`${name}.txt`), log)
    expectReadable(snapshot(`${name}.md`), summary)
  })

  test('of error', async () => {
    process.env.RUNNER_TEMP = temporaryFolder()
    commandFile('GITHUB_OUTPUT')
    const inputs = { 'opsera-token': TOKEN.value, 'pipeline-id': 'orders', timeout: '10', wait: 'maybe' }
    Object.assign(process.env, inputVariables(readAction('.'), inputs))
    const written = workflowLog()
    await mainStep({ startedAt: 0, cancel: new AbortController().signal, fail: error })
    expectReadable(snapshot('error.txt'), readable(written()))
    const fault = emptyReport({ settings: settings() }, 'error', internalError(new Error('Missing file')))
    expectReadable(snapshot('error.md'), renderSummary(fault, []))
  })
})
