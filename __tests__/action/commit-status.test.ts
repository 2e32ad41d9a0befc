import { describe, expect, jest, test } from '@jest/globals'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { Opsera } from '../../simulator/opsera.ts'
import { PIPELINE_ID, SCENARIOS, TOKEN } from '../../simulator/scenarios.ts'
import { serve } from '../../simulator/server.ts'
import { Runner, type StepOptions, type StepResult } from '../../runner-emulator/runner.ts'
import { serveGitHub, type Answer } from '../github/github-api.ts'
import { restoreRunner, temporaryFolder } from '../support/runner.ts'
import { closeServers } from '../http/servers.ts'
import { ACTION } from './gate.ts'

restoreRunner()
closeServers()
jest.setTimeout(60_000)

const GITHUB_TOKEN = 'not-a-github-token-0123456789'
const HEAD = 'b'.repeat(40)

const QUICK = {
  world: {
    pipelines: [{ id: PIPELINE_ID, name: 'Orders', steps: [{ name: 'Build', takesMs: 1_000 }] }],
    tokens: [TOKEN],
  },
}

interface Gate extends Partial<Omit<StepOptions, 'inputs'>> {
  readonly inputs?: Readonly<Record<string, string>>
  readonly scenario?: string
  readonly answer?: (nth: number) => Answer
}

/** Runs the bundle through one scenario, with a simulated GitHub. */
async function gate({ inputs, scenario, answer, env, ...options }: Gate = {}) {
  const { world } = scenario === undefined ? QUICK : SCENARIOS[scenario]!
  const github = await serveGitHub(answer)
  const opsera = await serve(new Opsera(world, Date.now))
  const runner = new Runner({
    action: ACTION,
    inputs: {
      'opsera-token': TOKEN.value,
      'base-url': opsera.url,
      'portal-url': 'https://portal.opsera.io',
      'pipeline-id': PIPELINE_ID,
      'github-token': GITHUB_TOKEN,
      'poll-interval': '1s',
      'log-drain': '0s',
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url, ...env },
    ...options,
  })
  try {
    return { github, result: await runner.run() }
  } finally {
    runner.dispose()
    await opsera.close()
  }
}

const warnings = ({ main, post }: StepResult) =>
  [...main.log.annotations, ...(post?.log.annotations ?? [])].filter(({ kind }) => kind === 'warning')

/** The action without the code that is loaded late. */
function withoutChunks(): string {
  const folder = temporaryFolder()
  for (const file of ['action.yml', 'dist/main/index.js', 'dist/post/index.js', 'dist/main/package.json'])
    cpSync(join(ACTION, file), join(folder, file))
  cpSync(join(ACTION, 'dist/main/package.json'), join(folder, 'dist/post/package.json'))
  return folder
}

describe('the commit status', () => {
  test('is pending while the run is in progress, and then its verdict, on the head of a pull request', async () => {
    const { github, result } = await gate({
      event: { name: 'pull_request', payload: { pull_request: { head: { sha: HEAD } } } },
    })
    expect(github.taken.map(({ path, body }) => [path, body.state, body.description])).toEqual([
      [`/repos/octo/orders/statuses/${HEAD}`, 'pending', 'The pipeline is in progress'],
      [`/repos/octo/orders/statuses/${HEAD}`, 'pending', 'Run 1 is in progress'],
      [`/repos/octo/orders/statuses/${HEAD}`, 'success', expect.stringMatching(/Run 1 was successful/)],
    ])
    expect(github.taken.at(-1)?.body).toMatchObject({
      context: `opsera/${PIPELINE_ID}`,
      target_url: `https://portal.opsera.io/blueprint/${PIPELINE_ID}/1`,
    })
    expect(github.taken.every(({ authorization }) => authorization === `Bearer ${GITHUB_TOKEN}`)).toBe(true)
    expect(result.isGreen).toBe(true)
    expect(warnings(result)).toEqual([])
    expect(result.post?.raw).toBe('')
  })

  test('after a cancel is the work of post', async () => {
    const { github, result } = await gate({ scenario: 'cancel', stop: { how: 'cancel', after: /Build/ } })
    expect(github.states().at(-1)).toBe('error')
    expect(github.states().slice(0, -1)).not.toContain('error')
    expect(github.taken.at(-1)?.body.description).toMatch(/^The job was cancelled\. .*[Rr]un 3 /)
    expect(result.main.exitCode).toBe(1)
  })

  test('that GitHub does not accept is one warning, and the step stays green', async () => {
    const { result } = await gate({ answer: () => ({ code: 403, body: '{"message":"::error::no"}' }) })
    expect(warnings(result).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The commit status could not be published: GitHub answered HTTP 403, "::error::no"; the job/,
      ),
    ])
    expect(result.main.log.annotations.filter(({ kind }) => kind === 'error')).toEqual([])
    expect(result.isGreen).toBe(true)
  })

  test('that cannot be loaded is one warning', async () => {
    const { result } = await gate({ action: withoutChunks() })
    expect(result.isGreen).toBe(true)
    expect(warnings(result).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The commit status could not be published: .*Cannot find module/),
    ])
  })
})
