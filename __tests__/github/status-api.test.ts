import { describe, expect, test } from '@jest/globals'
import { setStatus, type CommitState } from '../../src/github/status-api.ts'
import { serveGitHub, type Answer } from './github-api.ts'
import { restoreRunner } from '../support/runner.ts'
import { closeServers, freePort, proxy, serveTls } from '../http/servers.ts'

restoreRunner()
closeServers()

const SHA = 'a'.repeat(40)
const STATE: Omit<CommitState, 'sha'> = { state: 'success', context: 'gate', description: 'ok' }

function problemAt(url: string, signal = new AbortController().signal) {
  Object.assign(process.env, { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'octo/orders' })
  return setStatus('ghs_token', { sha: SHA, ...STATE }, signal)
}

async function problemOf(answer: Answer) {
  const github = await serveGitHub(() => answer)
  return problemAt(github.url)
}

describe('setStatus', () => {
  test('sends one status, with the token, to the commit of the workflow repository', async () => {
    const github = await serveGitHub()
    expect(await problemAt(github.url)).toBeUndefined()
    expect(github.taken).toEqual([
      {
        method: 'POST',
        path: `/repos/octo/orders/statuses/${SHA}`,
        authorization: 'Bearer ghs_token',
        body: STATE,
      },
    ])
  })

  test('keeps the path of an Enterprise Server', async () => {
    const github = await serveGitHub()
    await problemAt(`${github.url}/api/v3/`)
    expect(github.taken.map(({ path }) => path)).toEqual([`/api/v3/repos/octo/orders/statuses/${SHA}`])
  })

  test.each([
    [401, 'permanent', '; github-token is not accepted'],
    [
      403,
      'permanent',
      '; the job needs the permission "statuses: write", which workflows from forks cannot have',
    ],
    [404, 'permanent', '; github-token may not see this repository'],
    [410, 'permanent', ''],
    [422, 'invalid', '; check status-sha and status-context'],
    [429, 'rate-limited', ''],
    [500, 'transient', ''],
  ])('HTTP %d is %s', async (code, kind, advice) => {
    const reason = `GitHub answered HTTP ${code}, "No ::way::"${advice}`
    expect(await problemOf({ code, body: '{"message":"No ::way::"}' })).toEqual({ reason, kind })
  })

  test.each([
    ['Forbidden', { 'retry-after': '60' }, 60_000],
    ['You have exceeded a secondary rate limit.', {}, undefined],
    ['API rate limit exceeded for installation ID 1.', {}, undefined],
  ])('HTTP 403, "%s", with %j is a rate limit', async (message, headers, retryAfterMs) => {
    const reason = `GitHub answered HTTP 403, "${message}"`
    const answer = { code: 403, body: JSON.stringify({ message }), headers }
    expect(await problemOf(answer)).toEqual({ reason, kind: 'rate-limited', retryAfterMs })
  })

  test.each([302, 200])('HTTP %d is not taken for success', async (code) => {
    const reason = `GitHub answered HTTP ${code}`
    expect(await problemOf({ code, body: '{"message":"fine"}' })).toEqual({ reason, kind: 'permanent' })
  })

  test('a page from a gateway, and a cut connection, are transient', async () => {
    expect(await problemOf({ code: 502, body: '<html>' })).toMatchObject({ kind: 'transient' })
    expect(await problemOf('cut')).toMatchObject({ kind: 'transient' })
    expect(await problemAt(`http://127.0.0.1:${await freePort()}`)).toEqual({
      reason: 'the connection was refused (ECONNREFUSED)',
      kind: 'transient',
    })
  })

  test('a certificate that is not trusted is named with what to set', async () => {
    const { url } = await serveTls(() => undefined)
    expect(await problemAt(url)).toMatchObject({
      reason: "GitHub's certificate is not trusted; set NODE_EXTRA_CA_CERTS on the runner",
    })
  })

  test('an answer that does not come ends with the signal', async () => {
    const github = await serveGitHub(() => 'stall')
    const deadline = new AbortController()
    const problem = problemAt(github.url, deadline.signal)
    while (github.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    deadline.abort()
    expect(await problem).toMatchObject({ kind: 'transient' })
  })

  test('goes through the proxy of the runner', async () => {
    const { asked, url } = await proxy('407 Proxy Authentication Required')
    process.env.https_proxy = url
    expect(await problemAt('https://github.invalid')).toEqual({
      reason: 'the proxy did not connect (HTTP 407)',
      kind: 'transient',
    })
    expect(asked.map((request) => request.url)).toEqual(['github.invalid:443'])
  })
})
