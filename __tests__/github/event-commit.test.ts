import { describe, expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitOfEvent } from '../../src/github/event-commit.ts'
import { restoreRunner, temporaryFolder } from '../support/runner.ts'

restoreRunner()

const SHA = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)

function commit(name: string, payload: unknown = {}, sha: string | undefined = SHA) {
  const path = join(temporaryFolder(), 'event.json')
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return commitOfEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_SHA: sha })
}

describe('commitOfEvent', () => {
  test.each(['push', 'merge_group', 'workflow_dispatch', 'schedule', 'workflow_call'])(
    '%s is about the commit of the workflow',
    (name) => {
      expect(commit(name)).toEqual({ ok: true, sha: SHA })
    },
  )

  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    '%s is about the head of the branch, not its merge',
    (name) => {
      expect(commit(name, { pull_request: { head: { sha: HEAD } } })).toEqual({ ok: true, sha: HEAD })
    },
  )

  test('workflow_run is about the commit of the run before', () => {
    expect(commit('workflow_run', { workflow_run: { head_sha: HEAD } })).toEqual({ ok: true, sha: HEAD })
  })

  test('a commit can be named by SHA-256', () => {
    expect(commit('push', {}, 'c'.repeat(64))).toEqual({ ok: true, sha: 'c'.repeat(64) })
  })

  test.each(['issue_comment', 'release', 'pull_requests', 'deployment', ''])(
    '%j is about no commit',
    (name) => {
      expect(commit(name, { pull_request: { head: { sha: HEAD } } })).toEqual({
        ok: false,
        why: `the event ${name} is about no commit; give status-sha`,
      })
    },
  )

  test.each([
    ['push', {}, ''],
    ['push', {}, 'main'],
    ['pull_request', {}, SHA],
    ['pull_request', { pull_request: { head: { sha: '../../x' } } }, SHA],
    ['workflow_run', { workflow_run: null }, SHA],
  ])('%s without a commit has none', (name, payload, sha) => {
    expect(commit(name, payload, sha)).toEqual({
      ok: false,
      why: `the event ${name} names no commit; give status-sha`,
    })
  })

  test('a payload that cannot be read has none', () => {
    const why = 'the payload of the event pull_request cannot be read; give status-sha'
    expect(commit('pull_request', '{')).toEqual({ ok: false, why })
    expect(commitOfEvent({ GITHUB_EVENT_NAME: 'pull_request' })).toEqual({ ok: false, why })
  })

  test('without an event there is none', () => {
    expect(commitOfEvent({})).toMatchObject({ ok: false })
  })
})
