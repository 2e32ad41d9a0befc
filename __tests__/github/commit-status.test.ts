import { describe, expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CommitStatus,
  commitOfEvent,
  EVENTS_AT_SHA,
  type StatusOptions,
} from '../../src/github/commit-status.ts'
import type { CommitState, Problem } from '../../src/github/status-api.ts'
import { Secrets } from '../../src/log/secrets.ts'
import type { Outputs } from '../../src/ports.ts'
import { CONCLUSIONS } from '../../src/run/result.ts'
import { HOSTILE_NAMES } from '../support/hostile.ts'
import { restoreRunner, temporaryFolder } from '../support/runner.ts'
import { VirtualClock } from '../support/virtual-clock.ts'

restoreRunner()

const SHA = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const ID = '5fd56d90979ee048ee660624'
const RUN_URL = 'https://portal.opsera.io/blueprint/x/12'
const VERDICT = { pipelineId: ID, conclusion: 'success', message: 'ok' } as const

const LIMITED: Problem = { reason: 'limited', kind: 'rate-limited' }
const INVALID: Problem = { reason: 'invalid', kind: 'invalid' }
const AWAY: Problem = { reason: 'away', kind: 'transient' }
const DENIED: Problem = { reason: 'denied', kind: 'permanent' }

/** What GitHub answers a request with; `stall`: nothing until the request is aborted. */
type Reply = Problem | 'stall' | undefined

/** A status of a push, on a virtual clock, with a GitHub that answers in 100 ms. */
function setUp(given: Partial<StatusOptions> = {}, reply: (nth: number) => Reply = () => undefined) {
  process.env.GITHUB_EVENT_NAME ??= 'push'
  process.env.GITHUB_SHA = SHA
  const clock = new VirtualClock()
  const startedAt = clock.now()
  const sent: { sha: string; afterMs: number; status: Omit<CommitState, 'sha'> }[] = []
  const warnings: string[] = []
  const options: StatusOptions = {
    githubToken: 'ghs_token',
    statusContext: '',
    statusSha: '',
    secrets: new Secrets(['ghs_token']),
    clock,
    sink: { warning: (message) => void warnings.push(message) },
    ...given,
  }
  const status = new CommitStatus(options, async (_token, { sha, ...state }, signal) => {
    const answer = reply(sent.length)
    sent.push({ sha, afterMs: clock.now() - startedAt, status: state })
    await clock.sleep(answer === 'stall' ? 600_000 : 100, signal)
    return answer === 'stall' || signal.aborted ? { reason: 'no answer in time', kind: 'transient' } : answer
  })
  return { clock, sent, warnings, status, elapsed: () => clock.now() - startedAt }
}

/** All that is reported at once, and then the end. */
async function publish(
  facts: readonly Partial<Outputs>[],
  given: Partial<StatusOptions> = {},
  reply?: (nth: number) => Reply,
) {
  const world = setUp(given, reply)
  for (const each of facts) world.status.report(each)
  await world.clock.run(world.status.settled())
  return world
}

describe('the commit status', () => {
  test('is pending, and then the verdict, with a link', async () => {
    const { clock, sent, status, warnings } = setUp()
    status.report({ pipelineId: ID })
    await clock.run(clock.sleep(1_000))
    status.report({ runCount: 12, runUrl: RUN_URL })
    await clock.run(clock.sleep(1_000))
    status.report({ status: 'running' })
    await clock.run(clock.sleep(1_000))
    status.report({ conclusion: 'failure', message: 'Run 12 failed. Check its output.' })
    await clock.run(status.settled())
    const context = `opsera/${ID}`
    expect(sent.map((each) => each.status)).toEqual([
      { state: 'pending', context, description: 'The pipeline is in progress' },
      { state: 'pending', context, description: 'Run 12 is in progress', target_url: RUN_URL },
      { state: 'failure', context, description: 'Run 12 failed. Check its output.', target_url: RUN_URL },
    ])
    expect(warnings).toEqual([])
  })

  test('is the verdict, by conclusion', async () => {
    const states: unknown[] = []
    for (const conclusion of CONCLUSIONS) {
      const { sent } = await publish([{ pipelineId: ID, conclusion, message: 'x' }])
      states.push([conclusion, ...sent.map(({ status }) => status.state)].join(': '))
    }
    expect(states.sort()).toEqual([
      'cancelled: error',
      'error: error',
      'failure: failure',
      'lost-contact: error',
      'not-started: error',
      'paused: failure',
      'started: pending',
      'stopped: failure',
      'success: success',
      'timed-out: error',
      'unconfirmed: error',
    ])
  })

  test('has the context and the commit that were given', async () => {
    const given = { statusContext: 'gate', statusSha: HEAD }
    const { sent } = await publish([{ conclusion: 'not-started', message: 'No such pipeline.' }], given)
    expect(sent).toMatchObject([{ sha: HEAD, status: { context: 'gate' } }])
  })

  test('waits for the pipeline id when its context is made of it', async () => {
    const { sent } = await publish([{ pipelineId: '' }, { pipelineId: ID }])
    expect(sent.map((each) => each.status.context)).toEqual([`opsera/${ID}`])
  })

  test('is published once for facts that change nothing, and not for what is outdated by then', async () => {
    const { sent } = await publish([{ pipelineId: ID }, { runCount: 1 }, { runCount: 2 }, VERDICT, VERDICT])
    expect(sent.map((each) => each.status.state)).toEqual(['success'])
  })

  test('is not published without a token', async () => {
    const { sent, warnings } = await publish([VERDICT], { githubToken: '' })
    expect([sent, warnings]).toEqual([[], []])
  })

  test('is a warning for an event without a commit', async () => {
    process.env.GITHUB_EVENT_NAME = 'issue_comment'
    const { sent, warnings } = await publish([{ pipelineId: ID }, VERDICT])
    expect(sent).toEqual([])
    expect(warnings).toEqual([
      'The commit status could not be published: the event issue_comment names no commit; set status-sha.',
    ])
  })
})

describe('the description', () => {
  const describe140 = async (message: string) => {
    const { sent } = await publish([{ pipelineId: ID, conclusion: 'error', message }])
    return sent[0]?.status.description ?? ''
  }

  test.each([
    ['Deploy 🚀 shop failed', 'Deploy ? shop failed'],
    ['👩‍💻👍🏽 𝐁uild', '? ?uild'],
    ['步 ✅ é', '步 ✅ é'],
    [`a\nghs_token ${'x'.repeat(500)}`, `a *** ${'x'.repeat(133)}…`],
    ['🚀'.repeat(200), '?'],
  ])('of %j is %j: GitHub refuses characters above U+FFFF', async (message, description) => {
    expect(await describe140(message)).toBe(description)
  })

  test('is plain text that GitHub accepts, whatever Opsera sends', async () => {
    for (const name of HOSTILE_NAMES) {
      const description = await describe140(`Opsera says: "${name}"`)
      expect(description).toMatch(/^Opsera says: "./)
      expect(description.length).toBeLessThanOrEqual(140)
      expect(description).not.toMatch(/\p{Cc}|\p{Surrogate}|[\u{10000}-\u{10ffff}]/u)
    }
  })
})

describe('a verdict that GitHub rejects', () => {
  test('as invalid is sent once more, in plain words', async () => {
    const facts = [{ ...VERDICT, message: 'Häß', runUrl: RUN_URL }]
    const { sent, warnings } = await publish(facts, {}, (nth) => [AWAY, INVALID, INVALID][nth])
    expect(sent.map(({ status: { description, target_url } }) => [description, target_url])).toEqual([
      ['Häß', RUN_URL],
      ['Häß', RUN_URL],
      ['Opsera: success', RUN_URL],
    ])
    expect(warnings).toEqual(['The commit status could not be published: invalid.'])
    expect((await publish([VERDICT], {}, (nth) => [INVALID][nth])).warnings).toEqual([])
  })

  const limitedFor = (retryAfterMs: number): Problem => ({ ...LIMITED, retryAfterMs })

  test.each<[string, Reply, number, number[], string[]]>([
    ['a rate limit that ends', LIMITED, 3, [0, 15_100, 45_200, 90_300], []],
    ['a rate limit that stays', LIMITED, Infinity, [0, 15_100, 45_200, 90_300], ['limited']],
    ['a rate limit that names its end', limitedFor(50_000), 2, [0, 50_100, 100_200], []],
    ['a rate limit of more than two minutes', limitedFor(130_000), Infinity, [0], ['limited']],
    ['a failure that passes', AWAY, 2, [0, 1_100, 3_200], []],
    ['a failure that stays', AWAY, Infinity, [0, 1_100, 3_200], ['away']],
    ['no answer within five seconds', 'stall', Infinity, [0, 6_000, 13_000], ['no answer in time']],
    ['a refusal', DENIED, Infinity, [0], ['denied']],
  ])('because of %s is sent at these times', async (_, reply, times, at, problems) => {
    const { sent, warnings } = await publish([VERDICT], {}, (nth) => (nth < times ? reply : undefined))
    expect(sent.map(({ afterMs }) => afterMs)).toEqual(at)
    expect(warnings).toEqual(problems.map((why) => `The commit status could not be published: ${why}.`))
  })

  test('is not retried once there is a newer one', async () => {
    const { clock, sent, status } = setUp({}, (nth) => (nth === 0 ? LIMITED : undefined))
    status.report({ pipelineId: ID, conclusion: 'failure', message: 'Run 12 failed.' })
    await clock.run(clock.sleep(1_000))
    status.report({ message: 'Run 12 failed at step "Build".' })
    await clock.run(status.settled())
    expect(sent.map((each) => each.status.description)).toEqual([
      'Run 12 failed.',
      'Run 12 failed at step "Build".',
    ])
  })
})

test('a rejected pending status is sent once and delays no verdict', async () => {
  for (const problem of [LIMITED, AWAY, DENIED]) {
    const { clock, sent, status, warnings } = setUp({}, (nth) => (nth === 0 ? problem : undefined))
    status.report({ pipelineId: ID })
    await clock.run(clock.sleep(1_000))
    status.report(VERDICT)
    await clock.run(status.settled())
    expect(sent.map((each) => each.status.state)).toEqual(['pending', 'success'])
    expect(warnings).toEqual([])
  }
})

describe('a cancel', () => {
  test.each<[string, Reply, Partial<Outputs>, number]>([
    ['a pending status in flight, and leaves the rest to the post step', 'stall', { pipelineId: ID }, 0],
    ['a verdict in flight', 'stall', VERDICT, 1],
    ['a verdict between two tries', LIMITED, VERDICT, 1],
  ])('gives two seconds more to %s', async (_, reply, facts, warned) => {
    const cancel = new AbortController()
    const { clock, sent, status, warnings, elapsed } = setUp({ cancel: cancel.signal }, () => reply)
    status.report(facts)
    await clock.run(clock.sleep(1_000))
    cancel.abort()
    if (warned === 0) status.report({ conclusion: 'cancelled', message: 'The job was cancelled.' })
    await clock.run(status.settled())
    expect([sent.length, elapsed(), warnings.length]).toEqual([1, 3_000, warned])
  })

  test('is published by the post step, which cannot be cancelled', async () => {
    const facts = { pipelineId: ID, conclusion: 'cancelled', message: 'Run 12 was stopped.' }
    const { sent } = await publish([facts])
    expect(sent).toMatchObject([{ status: { state: 'error', description: 'Run 12 was stopped.' } }])
    const main = await publish([facts], { cancel: AbortSignal.abort() })
    expect(main.sent).toEqual([])
  })
})

describe('the commit of an event', () => {
  function commit(name: string, payload: unknown = {}, sha = SHA) {
    const path = join(temporaryFolder(), 'event.json')
    writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
    return commitOfEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_SHA: sha })
  }

  test('is that of the workflow, by SHA-1 or SHA-256', () => {
    for (const name of EVENTS_AT_SHA) expect(commit(name)).toBe(SHA)
    expect(commit('push', {}, 'c'.repeat(64))).toBe('c'.repeat(64))
  })

  test.each([
    ['pull_request', { pull_request: { head: { sha: HEAD } } }],
    ['pull_request_target', { pull_request: { head: { sha: HEAD } } }],
    ['pull_request_review_comment', { pull_request: { head: { sha: HEAD } } }],
    ['workflow_run', { workflow_run: { head_sha: HEAD } }],
  ])('is the head of the branch, not its merge: %s', (name, payload) => {
    expect(commit(name, payload)).toBe(HEAD)
  })

  test.each([
    ['issue_comment', { pull_request: { head: { sha: HEAD } } }],
    ['pull_requests', { pull_request: { head: { sha: HEAD } } }],
    ['', {}],
    ['push', {}, ''],
    ['push', {}, 'main'],
    ['pull_request', {}],
    ['pull_request', { pull_request: { head: { sha: '../../x' } } }],
    ['pull_request', '{'],
    ['workflow_run', { workflow_run: null }],
  ])('is not known: %s with %j', (name, payload, sha = SHA) => {
    expect(commit(name, payload, sha)).toBe('')
  })

  test('is not known without an event', () => {
    expect(commitOfEvent({})).toBe('')
    expect(commitOfEvent({ GITHUB_EVENT_NAME: 'pull_request' })).toBe('')
  })
})
