import { afterEach, describe, expect, test } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Opsera, type World } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { serve, type Server } from '../../simulator/server.ts'
import { checkStep } from '../../src/steps/check-step.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import {
  commandFile,
  entriesOf,
  knowNodeErrors,
  restoreRunner,
  temporaryFolder,
  workflowLog,
} from '../support/runner.ts'

restoreRunner()
knowNodeErrors()

let server: Server | undefined
afterEach(async () => {
  await server?.close()
})

/** A token that is a JWT with these claims; nothing checks its signature. */
function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`
}

async function run(
  given: Record<string, string> = {},
  world: Partial<World> = {},
  cancel = AbortSignal.timeout(60_000),
) {
  const token = { ...TOKEN, value: given['opsera-token'] ?? TOKEN.value }
  const steps = [{ name: 'Build', takesMs: 1 }]
  const pipelines = [{ id: PIPELINE_ID, name: 'Nightly', steps, past: ['success' as const] }]
  server = await serve(new Opsera({ pipelines, tokens: [token], ...world }, Date.now))
  const inputs = { 'opsera-token': token.value, 'base-url': server.url, 'pipeline-id': PIPELINE_ID, ...given }
  const env = { RUNNER_TEMP: temporaryFolder(), RUNNER_DEBUG: '1' }
  Object.assign(process.env, env, inputVariables(readAction('check'), inputs))
  const outputs = commandFile('GITHUB_OUTPUT')
  commandFile('GITHUB_STEP_SUMMARY')
  const log = workflowLog()
  const errors: string[] = []
  const isGreen = await checkStep({ startedAt: 0, cancel, fail: (message) => void errors.push(message) })
  return { isGreen, errors, log: log(), outputs: Object.fromEntries(entriesOf(outputs)) }
}

describe('the step of the check', () => {
  test('is green with its outputs, its table and a debug line for each request', async () => {
    const { isGreen, errors, log, outputs } = await run({ 'portal-url': 'https://portal.example.com' })
    expect([isGreen, errors]).toEqual([true, []])
    expect(outputs).toMatchObject({ usable: 'true', differs: '0' })
    expect(log).toMatch(/^holds +success +The status word/m)
    expect(log).toMatch(/^::debug::POST \S+status: HTTP 200/m)
    expect(readFileSync(outputs['report-file'] ?? '', 'utf8')).toContain('"usable": true')
  })

  test('warns of logs that cannot be read', async () => {
    const { isGreen, log } = await run({}, { behaviour: { deniedCalls: ['pipeline-logs'] } })
    expect(isGreen).toBe(true)
    expect(log).toMatch(/^::warning::The logs could not be read: HTTP 403/m)
  })

  test('is red with one error for invalid inputs', async () => {
    const { isGreen, errors, outputs } = await run({ 'run-count': 'last' })
    expect([isGreen, outputs.usable]).toEqual([false, 'false'])
    expect(errors).toEqual([expect.stringContaining('run-count')])
  })

  test('says that it was cancelled instead of what that cut', async () => {
    const { isGreen, errors } = await run({}, {}, AbortSignal.abort())
    expect([isGreen, errors]).toEqual([
      false,
      ['The job was cancelled before the check was complete: run it again.'],
    ])
  })

  test('has given its error before it finds that outputs cannot be written', async () => {
    process.env.GITHUB_OUTPUT = join(temporaryFolder(), 'missing')
    const errors: string[] = []
    const step = {
      startedAt: 0,
      cancel: AbortSignal.abort(),
      fail: (message: string) => void errors.push(message),
    }
    await expect(checkStep(step)).rejects.toThrow('Missing file')
    expect(errors).toEqual([expect.stringContaining('opsera-token')])
  })

  test.each([
    [
      'a scope that only reads',
      'Pipeline Access',
      { scope: 'pipeline-readonly', email: 'ada@example.com' },
      /read-only scope/,
    ],
    [
      'a scope for tools',
      'Tool Registry Access',
      { scope: 'registry', email: 'ada@example.com' },
      /another scope/,
    ],
    [
      'an end in the past',
      undefined,
      { exp: 1_000_000_000, email: 'ada@example.com' },
      /expired on 2001-09-09/,
    ],
  ] as const)(
    'says what %s of a JWT means, and prints none of its claims',
    async (_, scope, claims, sentence) => {
      const token = jwt(claims)
      const tokens = scope === undefined ? [] : [{ value: token, scope, owner: 'power user' } as const]
      const { errors, log } = await run({ 'opsera-token': token }, { tokens })
      expect(errors).toEqual([expect.stringMatching(sentence)])
      expect(log).not.toContain('ada@example.com')
    },
  )

  test('warns of a report that cannot be written; its findings stand in the log', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const { isGreen, log, outputs } = await run({}, {}).then(async (first) => {
      process.env.RUNNER_TEMP = join(file, 'no-folder')
      const again = workflowLog()
      const isGreen = await checkStep({
        startedAt: 0,
        cancel: AbortSignal.timeout(60_000),
        fail: () => undefined,
      })
      return { ...first, isGreen, log: again() }
    })
    expect([isGreen, outputs.usable]).toEqual([true, 'true'])
    expect(log).toMatch(/^::warning::report-file could not be written: E/m)
  })
})
