/** Which commit the event that started the workflow is about. */
import { readFileSync } from 'node:fs'
import { textAt } from '../opsera/json.ts'

/** The commit, or why there is none and what to do about it. */
type Commit = { readonly ok: true; readonly sha: string } | { readonly ok: false; readonly why: string }

/** Events whose `GITHUB_SHA` is the commit that GitHub's pages show. */
export const EVENTS_AT_SHA: readonly string[] = [
  'push',
  'merge_group',
  'workflow_dispatch',
  'schedule',
  'workflow_call',
]
/** SHA-1, or SHA-256. */
const SHA = /^(?:[\da-f]{40}|[\da-f]{64})$/i

/** From the runner's variables and its event file. A pull request's `GITHUB_SHA` is a merge commit that no page shows. */
export function commitOfEvent(env: Readonly<Record<string, string | undefined>>): Commit {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '', GITHUB_SHA: sha } = env
  if (EVENTS_AT_SHA.includes(name)) return checked(sha, name)
  if (/^pull_request(?:_|$)/.test(name)) return inPayload(path, name, 'pull_request', 'head', 'sha')
  if (name === 'workflow_run') return inPayload(path, name, 'workflow_run', 'head_sha')
  return none(`the event ${name} is about no commit`)
}

function inPayload(path: string, name: string, ...keys: readonly string[]): Commit {
  try {
    return checked(textAt(JSON.parse(readFileSync(path, 'utf8')), ...keys), name)
  } catch {
    return none(`the payload of the event ${name} cannot be read`)
  }
}

function checked(sha: string | undefined, name: string): Commit {
  return sha !== undefined && SHA.test(sha) ? { ok: true, sha } : none(`the event ${name} names no commit`)
}

function none(why: string): Commit {
  return { ok: false, why: `${why}; give status-sha` }
}
