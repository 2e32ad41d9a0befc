import { afterEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { FaultEffect } from '../../simulator/faults.ts'
import { Opsera } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { serve, type Server } from '../../simulator/server.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { apiStep } from '../../src/steps/api-step.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { commandFile, entriesOf, restoreRunner, temporaryFolder, workflowLog } from '../support/runner.ts'

restoreRunner()

let server: Server | undefined
afterEach(async () => {
  await server?.close()
})

/** One call, answered with `reply` where that is given. */
async function run(operation: OperationName, given: Record<string, string> = {}, reply?: unknown) {
  const body = JSON.stringify(reply)
  const what: FaultEffect = { kind: 'reply', code: 200, contentType: 'application/json', body }
  const pipelines = [
    { id: PIPELINE_ID, name: 'Nightly', steps: [{ name: 'Build' }], past: ['success' as const] },
  ]
  const faults = reply === undefined ? [] : [{ call: operation, times: Infinity, what }]
  server = await serve(new Opsera({ pipelines, tokens: [TOKEN], faults }, Date.now))
  const inputs = { 'opsera-token': TOKEN.value, 'base-url': server.url, operation, ...given }
  Object.assign(process.env, { RUNNER_TEMP: temporaryFolder() }, inputVariables(readAction('api'), inputs))
  const outputs = commandFile('GITHUB_OUTPUT')
  const log = workflowLog()
  const errors: string[] = []
  const fail = (message: string) => void errors.push(message)
  const isGreen = await apiStep({ startedAt: 0, cancel: AbortSignal.timeout(60_000), fail })
  const found = Object.fromEntries(entriesOf(outputs))
  return {
    isGreen,
    errors,
    log: log(),
    outputs: found,
    file: readFileSync(found['result-file'] ?? '', 'utf8'),
  }
}

const pipeline = { 'pipeline-id': PIPELINE_ID }

describe('the step of the api action', () => {
  test('leaves the reply in file and outputs, and logs what it says', async () => {
    const { isGreen, outputs, file, log } = await run('pipeline-status', { ...pipeline, 'run-count': '1' })
    expect(isGreen).toBe(true)
    expect(outputs).toMatchObject({ status: 'success', result: file })
    expect(log).toMatch(/^pipeline-status · success · /m)
  })

  test.each([
    [1, '1 row', 'false'],
    [2, '2 rows', 'false'],
    [1_000, '1000 rows', 'true'],
  ])('counts the rows of a list: %d', async (rows, said, truncated) => {
    const { outputs, log } = await run(
      'pipeline-list',
      {},
      Array.from({ length: rows }, () => ({ name: 'a' })),
    )
    expect(outputs).toMatchObject({ rows: String(rows), truncated })
    expect(log).toContain(`pipeline-list · ${said}`)
  })

  test.each([
    [300, '300 kB'],
    [1_200, '1.2 MB'],
  ])('leaves a reply of %d kB out of the outputs', async (kilobytes, said) => {
    const { outputs, file, log } = await run('pipeline-summary', pipeline, {
      _id: PIPELINE_ID,
      text: 'x'.repeat(kilobytes * 1_000),
    })
    expect(outputs.result).toBe('')
    expect(file.length).toBeGreaterThan(kilobytes * 1_000)
    expect(log).toContain(`The reply has ${said}`)
  })

  test('keeps the reply about a tool, which contains secrets, in the file only', async () => {
    const { outputs, file } = await run(
      'tool-get',
      { 'tool-id': PIPELINE_ID },
      { _id: PIPELINE_ID, name: 'Jira' },
    )
    expect([outputs.result, file]).toEqual(['', JSON.stringify({ _id: PIPELINE_ID, name: 'Jira' })])
  })

  test('is red with one error that quotes Opsera when Opsera refuses', async () => {
    const reply = { status: 'error', message: 'Pipeline is locked', runCount: 2 }
    const { isGreen, errors } = await run('pipeline-run', pipeline, reply)
    expect([isGreen, errors]).toEqual([false, [expect.stringContaining('Pipeline is locked')]])
  })

  test('is green with a notice when a stop is no longer needed', async () => {
    const { isGreen, log, outputs } = await run('pipeline-stop', { ...pipeline, 'run-count': '1' })
    expect([isGreen, outputs.result]).toEqual([true, undefined])
    expect(log).toMatch(/^::notice::/m)
  })
})
