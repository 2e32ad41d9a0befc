import { expect, test } from '@jest/globals'
import { VERSION } from '../../src/http/version.ts'
import { firstLine } from '../../src/steps/dependencies.ts'

test.each([
  [
    'the pipeline by its id',
    { pipelineId: '5fd5', pipelineName: 'x', timeoutMs: 3e6 },
    'pipeline 5fd5 · HOST · timeout 50m',
  ],
  [
    'the pipeline by its name',
    { pipelineId: '', pipelineName: 'Nightly', timeoutMs: 54e5 },
    'pipeline "Nightly" · HOST · timeout 1h 30m',
  ],
  ['a call without a pipeline', { operation: 'tool-list', timeoutMs: 2e4 }, 'tool-list · HOST · timeout 20s'],
  ['a timeout without parts that are zero', { timeoutMs: 72e5 }, 'HOST · timeout 2h'],
])('the first line of a step names version, API host and %s', (_, facts, rest) => {
  const line = firstLine({ action: 'Opsera Pipeline', ...facts }, 'https://opsera.example.com:8443/prefix')
  expect(line).toBe(`Opsera Pipeline ${VERSION} · ${rest.replace('HOST', 'opsera.example.com:8443')}`)
})
