import { describe, expect, test } from '@jest/globals'
import { realClock } from '../../src/runner/clock.ts'
import { openStatus } from '../../src/github/open-status.ts'
import { serveGitHub } from './github-api.ts'
import { restoreRunner } from '../support/runner.ts'
import { closeServers } from '../http/servers.ts'

restoreRunner()
closeServers()

/** A status of a push, told of a whole run at once. */
async function tellAll(githubToken: string) {
  const github = await serveGitHub()
  Object.assign(process.env, {
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/orders',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: 'a'.repeat(40),
  })
  const warnings: string[] = []
  const status = openStatus({
    githubToken,
    statusContext: 'opsera',
    statusSha: '',
    secrets: [],
    clock: realClock,
    sink: { warning: (message) => void warnings.push(message) },
  })
  status.report({ pipelineId: '5fd56d90979ee048ee660624' })
  status.report({ runCount: 12 })
  status.report({ conclusion: 'success', message: 'Run 12 was successful.' })
  await status.settled()
  return { github, warnings }
}

describe('the commit status, before its code is there', () => {
  test('keeps what it is told, in order: the last word is the verdict', async () => {
    const { github, warnings } = await tellAll('not-a-github-token')
    expect(github.states().at(-1)).toBe('success')
    expect(warnings).toEqual([])
  })

  test('asks nothing without a token', async () => {
    const { github, warnings } = await tellAll('')
    expect([github.taken, warnings]).toEqual([[], []])
  })
})
