import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readAction } from '../../runner-emulator/action.ts'
import type { FaultEffect } from '../../simulator/faults.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { apiStep } from '../../src/steps/api-step.ts'
import { openStep, outputsOf, runStep } from './harness.ts'

/** One call, answered with `reply` where that is given. */
async function run(operation: OperationName, given: Record<string, string> = {}, reply?: unknown) {
  const body = JSON.stringify(reply)
  const what: FaultEffect = { kind: 'reply', code: 200, contentType: 'application/json', body }
  const past = ['success' as const]
  const pipelines = [{ id: PIPELINE_ID, name: 'Nightly', steps: [{ name: 'Build' }], past }]
  const faults = reply === undefined ? [] : [{ call: operation, times: Infinity, what }]
  const { files, log } = await openStep('api', { operation, ...given }, { pipelines, faults })
  const result = await runStep(apiStep)
  const outputs = outputsOf(files.outputs)
  return { ...result, log: log(), outputs, file: readFileSync(outputs['result-file'] ?? '', 'utf8') }
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
    const list = Array.from({ length: rows }, () => ({ name: 'a' }))
    const { outputs, log } = await run('pipeline-list', {}, list)
    expect(outputs).toMatchObject({ rows: String(rows), truncated })
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(readAction('api').outputs).sort())
    expect(log).toContain(`pipeline-list · ${said}`)
  })

  test.each([
    ['as an output', 262_000, '', 262_000],
    ['only in the file', 263_000, '::notice::The reply is above 256 KiB: the output result is empty', 0],
  ])('leaves a reply up to its limit, and without the token, %s', async (_, bytes, notice, resultBytes) => {
    const text = `${TOKEN.value} ${'x'.repeat(bytes)}`
    const { outputs, file, log } = await run('pipeline-summary', pipeline, { text })
    expect(outputs.result!.length).toBeGreaterThanOrEqual(resultBytes)
    expect([file.length > bytes, log.includes('::notice::')]).toEqual([true, notice !== ''])
    expect(log).toContain(notice)
    expect(`${file}${outputs.result!}`).not.toContain(TOKEN.value)
  })

  test('keeps the reply about a tool, which contains secrets, in the file only', async () => {
    const reply = { _id: PIPELINE_ID, name: 'Jira' }
    const { outputs, file } = await run('tool-get', { 'tool-id': PIPELINE_ID }, reply)
    expect([outputs.result, file]).toEqual(['', JSON.stringify(reply)])
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

  test('sends nothing where its file cannot be made', async () => {
    const { opsera, files } = await openStep('api', { operation: 'pipeline-run', ...pipeline })
    process.env.RUNNER_TEMP = `${files.summary}/below-a-file`
    const { errors } = await runStep(apiStep)
    expect(errors).toEqual([
      expect.stringMatching(/^Nothing was started: result-file could not be written: E/),
    ])
    expect(opsera.journal).toEqual([])
  })
})
