import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAction } from '../../runner-emulator/action.ts'
import type { World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { checkStep } from '../../src/steps/check-step.ts'
import { temporaryFolder } from '../support/runner.ts'
import { openStep, outputsOf, runStep } from './harness.ts'

/** A token that is a JWT with these claims; nothing checks its signature. */
function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`
}

async function run(
  given: Record<string, string> = {},
  world: Partial<World> = {},
  { cancel, env }: { cancel?: AbortSignal; env?: Record<string, string> } = {},
) {
  const token = { ...TOKEN, value: given['opsera-token'] ?? TOKEN.value }
  const steps = [{ name: 'Build', takesMs: 1 }]
  const pipelines = [{ id: PIPELINE_ID, name: 'Nightly', steps, past: ['success' as const] }]
  const inputs = { 'pipeline-id': PIPELINE_ID, ...given }
  const { files, log } = await openStep('check', inputs, { pipelines, tokens: [token], ...world })
  Object.assign(process.env, { RUNNER_DEBUG: '1', ...env })
  return { ...(await runStep(checkStep, cancel)), log: log(), outputs: outputsOf(files.outputs) }
}

describe('the step of the check', () => {
  test('is green with its outputs, its table, a warning of what differs and a line for each request', async () => {
    const { isGreen, errors, log, outputs } = await run({}, { behaviour: { deniedCalls: ['pipeline-logs'] } })
    expect([isGreen, errors]).toEqual([true, []])
    expect(outputs).toMatchObject({ usable: 'true', differs: '1' })
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(readAction('check').outputs).sort())
    expect(log).toMatch(/^differs +no +A token that may read the status may read the logs\.\n +One warning/m)
    expect(log).toMatch(/^holds +success +The status word/m)
    expect(log).toMatch(/^::warning::The logs could not be read: HTTP 403/m)
    expect(log).toMatch(/^::debug::POST \S+status: HTTP 200/m)
    expect(readFileSync(outputs['report-file'] ?? '', 'utf8')).toContain('"usable": true')
  })

  test('is red with one error for invalid inputs', async () => {
    const { isGreen, errors, outputs } = await run({ 'run-count': 'last' })
    expect([isGreen, outputs.usable]).toEqual([false, 'false'])
    expect(errors).toEqual([expect.stringContaining('run-count')])
  })

  test('reports the cancellation, not the reads that it aborted', async () => {
    const { isGreen, errors } = await run({}, {}, { cancel: AbortSignal.abort() })
    expect([isGreen, errors]).toEqual([
      false,
      ['The job was cancelled before the check was complete: run it again.'],
    ])
  })

  test('warns once of outputs that cannot be written, and keeps its verdict', async () => {
    const GITHUB_OUTPUT = join(temporaryFolder(), 'missing')
    const { errors, log } = await run({ 'pipeline-id': 'a'.repeat(24) }, {}, { env: { GITHUB_OUTPUT } })
    expect(errors).toHaveLength(1)
    expect(
      log.match(/^::warning::The outputs .GITHUB_OUTPUT. could not be written: Missing file/gm),
    ).toHaveLength(1)
  })

  test('warns of a report that cannot be written and remains green', async () => {
    const RUNNER_TEMP = join(import.meta.filename, 'no-folder')
    const { isGreen, log, outputs } = await run({}, {}, { env: { RUNNER_TEMP } })
    expect([isGreen, outputs.usable]).toEqual([true, 'true'])
    expect(log).toMatch(/^::warning::report-file could not be written: E/m)
  })
})

describe('of a token that is a JWT the check', () => {
  const email = 'ada@example.com'

  test('reads that it may not start a run, unless it only follows one, and prints no claim', async () => {
    const token = jwt({ scope: 'pipeline-readonly', email })
    const tokens = [{ value: token, scope: 'Pipeline Access', owner: 'power user' } as const]
    const { errors, log } = await run({ 'opsera-token': token }, { tokens })
    expect(errors).toEqual([expect.stringMatching(/^By its scope, opsera-token may not start a run/)])
    expect(log).not.toContain(email)
    const followed = await run({ 'opsera-token': token, 'run-count': '1' }, { tokens })
    expect([followed.isGreen, followed.errors]).toEqual([true, []])
  })

  test('warns that it has expired', async () => {
    const { errors, log } = await run({ 'opsera-token': jwt({ exp: 1_000_000_000, email }) }, { tokens: [] })
    expect(errors).toEqual([expect.stringMatching(/^Opsera refused opsera-token for every call/)])
    expect(log).toMatch(/^::warning::opsera-token seems to have expired on 2001-09-09/m)
    expect(log).not.toContain(email)
  })
})
