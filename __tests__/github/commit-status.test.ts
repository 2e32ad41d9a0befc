import { afterEach, describe, expect, test } from '@jest/globals'
import { realClock } from '../../src/runner/clock.ts'
import { CommitStatus, type StatusOptions } from '../../src/github/commit-status.ts'
import type { Conclusion } from '../../src/run/result.ts'
import { serveGitHub, type Answer } from './github-api.ts'
import { HOSTILE_NAMES } from '../support/hostile.ts'
import { knowNodeErrors, restoreRunner } from '../support/runner.ts'
import { closeServers, freePort, proxy } from '../http/servers.ts'

restoreRunner()
closeServers()
knowNodeErrors()

const SHA = 'a'.repeat(40)
const ID = '5fd56d90979ee048ee660624'
const RUN_URL = 'https://portal.opsera.io/blueprint/x/12'
/** Ten times as fast. */
const clock: StatusOptions['clock'] = {
  now: () => realClock.now(),
  sleep: (ms, signal) => realClock.sleep(ms / 10, signal),
  deadline: (ms, parent) => realClock.deadline(ms / 10, parent),
}

const open: CommitStatus[] = []
afterEach(async () => {
  for (const status of open.splice(0)) await status.settled()
})

/** A status of a push against a GitHub of its own. */
async function start(given: Partial<StatusOptions> = {}, answer?: (nth: number) => Answer) {
  const github = await serveGitHub(answer)
  return { github, ...at(github.url, given) }
}

function at(url: string, given: Partial<StatusOptions> = {}) {
  Object.assign(process.env, {
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'octo/orders',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: SHA,
  })
  const warnings: string[] = []
  const status = new CommitStatus({
    githubToken: 'ghs_token',
    statusContext: '',
    statusSha: '',
    secrets: ['ghs_token'],
    clock,
    sink: { warning: (message) => void warnings.push(message) },
    ...given,
  })
  open.push(status)
  return { status, warnings }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await realClock.sleep(5)
}

describe('the commit status', () => {
  test('is pending, and then the verdict, with a link', async () => {
    const { github, status, warnings } = await start()
    status.report({ pipelineId: ID })
    await until(() => github.taken.length === 1)
    status.report({ runCount: 12, runUrl: RUN_URL })
    await until(() => github.taken.length === 2)
    status.report({ conclusion: 'failure', message: `Run 12 failed. Mend it. See ${RUN_URL}` })
    await status.settled()
    expect(github.taken).toEqual([
      {
        method: 'POST',
        path: `/repos/octo/orders/statuses/${SHA}`,
        authorization: 'Bearer ghs_token',
        body: { state: 'pending', context: `opsera/${ID}`, description: 'The run is being started' },
      },
      expect.objectContaining({
        body: {
          state: 'pending',
          context: `opsera/${ID}`,
          description: 'Run 12 is going',
          target_url: RUN_URL,
        },
      }),
      expect.objectContaining({
        body: {
          state: 'failure',
          context: `opsera/${ID}`,
          description: 'Run 12 failed. Mend it.',
          target_url: RUN_URL,
        },
      }),
    ])
    expect(warnings).toEqual([])
  })

  test.each([
    ['success', 'success'],
    ['started', 'pending'],
    ['failure', 'failure'],
    ['stopped', 'failure'],
    ['paused', 'failure'],
    ['not-started', 'error'],
    ['unconfirmed', 'error'],
    ['lost-contact', 'error'],
    ['timed-out', 'error'],
    ['cancelled', 'error'],
    ['error', 'error'],
  ] satisfies readonly (readonly [Conclusion, string])[])('of %s is %s', async (conclusion, state) => {
    const { github, status } = await start()
    status.report({ pipelineId: ID, conclusion, message: 'x' })
    await status.settled()
    expect(github.states()).toEqual([state])
  })

  test('says when the run waits for a person', async () => {
    const { github, status } = await start()
    status.report({ pipelineId: ID, runCount: 12, status: 'paused' })
    await until(() => github.taken.length === 1)
    status.report({ status: 'running' })
    await status.settled()
    expect(github.taken.map(({ body }) => body.description)).toEqual([
      'Run 12 waits for a person',
      'Run 12 is going',
    ])
  })

  test('has the context and the commit that were given', async () => {
    const { github, status } = await start({ statusContext: 'gate', statusSha: 'b'.repeat(40) })
    status.report({ conclusion: 'not-started', message: 'No such pipeline.' })
    await status.settled()
    expect(github.taken).toMatchObject([
      { path: `/repos/octo/orders/statuses/${'b'.repeat(40)}`, body: { context: 'gate' } },
    ])
  })

  test('waits for the pipeline id when its context is made of it', async () => {
    const { github, status } = await start()
    status.report({ pipelineId: '' })
    status.report({ pipelineId: ID })
    await status.settled()
    expect(github.states()).toEqual(['pending'])
  })

  test('is published once for facts that change nothing, and only the newest of many', async () => {
    const { github, status } = await start()
    status.report({ pipelineId: ID })
    for (let count = 1; count <= 9; count++) status.report({ runCount: count, status: 'running' })
    status.report({ status: 'processing event' })
    await status.settled()
    expect(github.taken.map(({ body }) => body.description)).toEqual([
      'The run is being started',
      'Run 9 is going',
    ])
  })

  test('is pending at most twenty times, and the verdict comes all the same', async () => {
    const { github, status } = await start()
    for (let count = 1; count <= 30; count++) {
      status.report({ pipelineId: ID, runCount: count })
      await until(() => github.taken.length === Math.min(count, 20))
    }
    status.report({ conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(github.taken).toHaveLength(21)
    expect(github.states().at(-1)).toBe('success')
  })

  test('is described in one line of at most 140 characters, without secrets', async () => {
    const { github, status } = await start()
    status.report({ pipelineId: ID, conclusion: 'error', message: `a\nghs_token ${'x'.repeat(500)}` })
    await status.settled()
    const description = String(github.taken[0]?.body.description)
    expect(description).toHaveLength(140)
    expect(description).toMatch(/^a \*\*\* x+…$/)
  })

  const hostile = HOSTILE_NAMES.map((name) => [name.slice(0, 40), name] as const)
  test.each(hostile)('is described in plain words, whatever Opsera says: %s', async (_, name) => {
    const { github, status } = await start()
    status.report({ pipelineId: ID, conclusion: 'failure', message: `Opsera says: "${name}"` })
    await status.settled()
    const description = String(github.taken[0]?.body.description)
    expect(description).toMatch(/^Opsera says: "./)
    expect(description.length).toBeLessThanOrEqual(140)
    expect(description).not.toMatch(/\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Surrogate}/u)
  })
})

describe('trouble', () => {
  test('with the event is one warning, and nothing is published', async () => {
    process.env.GITHUB_EVENT_NAME = 'push'
    const github = await serveGitHub()
    Object.assign(process.env, { GITHUB_API_URL: github.url })
    const warnings: string[] = []
    process.env.GITHUB_EVENT_NAME = 'issue_comment'
    const status = new CommitStatus({
      githubToken: 't',
      statusContext: '',
      statusSha: '',
      secrets: [],
      clock,
      sink: { warning: (message) => void warnings.push(message) },
    })
    status.report({ pipelineId: ID })
    status.report({ conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(github.taken).toEqual([])
    expect(warnings).toEqual([
      'The commit status could not be published: the event issue_comment is about no commit; give status-sha.',
    ])
  })

  test.each([
    [401, 'github-token is not accepted'],
    [403, 'the job needs the permission "statuses: write", which workflows from forks cannot have'],
    [404, 'github-token may not see this repository'],
    [422, 'check status-sha and status-context'],
  ])('HTTP %d is one warning with advice', async (code, advice) => {
    const body = '{"message":"No ::way::"}'
    const { github, status, warnings } = await start({}, () => ({ code, body }))
    status.report({ pipelineId: ID })
    await until(() => github.taken.length === 1)
    status.report({ conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(github.states()).toEqual(['pending', 'success'])
    expect(warnings).toEqual([
      `The commit status could not be published: GitHub answered HTTP ${code}, "No ::way::"; ${advice}.`,
    ])
  })

  test.each([
    [302, '{}'],
    [200, '{"message":"fine"}'],
  ])('HTTP %d is not taken for success', async (code, body) => {
    const { github, status, warnings } = await start({}, () => ({ code, body }))
    status.report({ pipelineId: ID, conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(github.taken).toHaveLength(1)
    expect(warnings).toEqual([`The commit status could not be published: GitHub answered HTTP ${code}.`])
  })

  test.each<[string, Answer]>([
    ['HTTP 500', { code: 500, body: '{"message":"Server Error"}' }],
    ['HTTP 429', { code: 429, body: '{"message":"Slow down"}' }],
    ['HTML', { code: 502, body: '<html>' }],
    ['a cut answer', 'cut'],
    ['no answer', 'stall'],
  ])('that passes (%s) does not keep the verdict away', async (_what, answer) => {
    const { github, status, warnings } = await start({}, (nth) => (nth < 2 ? answer : { code: 201 }))
    status.report({ pipelineId: ID, conclusion: 'success', message: 'ok' })
    await until(() => github.taken.length === 3)
    await status.settled()
    expect(github.states()).toEqual(['success', 'success', 'success'])
    expect(warnings).toEqual([])
  })

  test('that stays is given up after three tries', async () => {
    const { github, status, warnings } = await start({}, () => ({ code: 503, body: '{"message":"No"}' }))
    status.report({ pipelineId: ID, conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(github.taken).toHaveLength(3)
    expect(warnings).toEqual(['The commit status could not be published: GitHub answered HTTP 503, "No".'])
  })

  test('with the connection is a warning', async () => {
    const { status, warnings } = at(`http://127.0.0.1:${await freePort()}`)
    status.report({ pipelineId: ID, conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(warnings).toEqual([
      'The commit status could not be published: the connection was refused (ECONNREFUSED).',
    ])
  })

  test('a GitHub that never answers holds up the end for ten seconds at most', async () => {
    const { status, warnings } = await start({}, () => 'stall')
    status.report({ pipelineId: ID })
    status.report({ conclusion: 'success', message: 'ok' })
    const before = performance.now()
    await status.settled()
    expect(performance.now() - before).toBeLessThan(1_400)
    expect(warnings).toEqual(['The commit status could not be published: no whole answer in time.'])
  })
})

describe('a cancel', () => {
  test('leaves what is not decided to post, at once', async () => {
    const cancel = new AbortController()
    const { github, status, warnings } = await start({ cancel: cancel.signal }, () => 'stall')
    status.report({ pipelineId: ID })
    await until(() => github.taken.length === 1)
    cancel.abort()
    status.report({ conclusion: 'cancelled', message: 'told to stop' })
    const before = performance.now()
    await status.settled()
    expect(performance.now() - before).toBeLessThan(150)
    expect(github.states()).toEqual(['pending'])
    expect(warnings).toEqual([])
  })

  test('gives a verdict that stands two seconds more', async () => {
    const cancel = new AbortController()
    const { github, status, warnings } = await start({ cancel: cancel.signal }, () => 'stall')
    status.report({ pipelineId: ID, conclusion: 'success', message: 'ok' })
    await until(() => github.taken.length === 1)
    cancel.abort()
    const before = performance.now()
    await status.settled()
    expect(performance.now() - before).toBeLessThan(450)
    expect(warnings).toEqual(['The commit status could not be published: no whole answer in time.'])
  })

  test('that came before leaves everything to post', async () => {
    const { github, status } = await start({ cancel: AbortSignal.abort() })
    status.report({ pipelineId: ID, conclusion: 'cancelled', message: 'told to stop' })
    await status.settled()
    expect(github.taken).toEqual([])
  })

  test('is told by post, which has no cancel of its own', async () => {
    const { github, status } = await start()
    status.report({ pipelineId: ID, conclusion: 'cancelled', message: 'Run 12 was stopped.' })
    await status.settled()
    expect(github.taken).toMatchObject([{ body: { state: 'error', description: 'Run 12 was stopped.' } }])
  })
})

describe('the way to GitHub', () => {
  test('keeps the path of an Enterprise Server', async () => {
    const github = await serveGitHub()
    const { status } = at(`${github.url}/api/v3/`)
    status.report({ pipelineId: ID, conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(github.taken.map(({ path }) => path)).toEqual([`/api/v3/repos/octo/orders/statuses/${SHA}`])
  })

  test('leads through the proxy of the runner', async () => {
    const { asked, url } = await proxy('407 Proxy Authentication Required')
    process.env.https_proxy = url
    const { status, warnings } = at('https://github.invalid')
    status.report({ pipelineId: ID, conclusion: 'success', message: 'ok' })
    await status.settled()
    expect(asked.map((request) => request.url)).toEqual([
      'github.invalid:443',
      'github.invalid:443',
      'github.invalid:443',
    ])
    expect(warnings).toEqual([
      'The commit status could not be published: the proxy did not connect (HTTP 407).',
    ])
  })
})
