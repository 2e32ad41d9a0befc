import { describe, expect, test } from '@jest/globals'
import { VERSION } from '../../src/http/version.ts'
import { firstLine, pipelineText } from '../../src/runner/first-line.ts'

describe('the first line of a step', () => {
  test('says version, pipeline, API host and timeout', () => {
    const line = firstLine({
      action: 'Opsera Pipeline',
      asked: pipelineText('5fd56d90979ee048ee660624'),
      baseUrl: 'https://opsera.example.com:8443/prefix',
      timeoutMs: 3_000_000,
    })
    expect(line).toBe(
      `Opsera Pipeline ${VERSION} · pipeline 5fd56d90979ee048ee660624 · opsera.example.com:8443 · timeout 50m`,
    )
  })

  test.each([
    [20_000, 'timeout 20s'],
    [420_000, 'timeout 7m'],
    [5_400_000, 'timeout 1h 30m'],
    [7_200_000, 'timeout 2h'],
  ])('shows a timeout of %i ms without parts that are zero', (timeoutMs, shown) => {
    const line = firstLine({ action: 'Opsera API', asked: [], baseUrl: 'https://app.opsera.io', timeoutMs })
    expect(line).toBe(`Opsera API ${VERSION} · app.opsera.io · ${shown}`)
  })

  test.each([
    ['the id', ['5fd5', 'Nightly'], ['pipeline 5fd5']],
    ['the name while the id is not known', ['', 'Nightly'], ['pipeline "Nightly"']],
    ['nothing for a call without a pipeline', [undefined, undefined], []],
  ] as const)('names the pipeline by %s', (_, [id, name], expected) => {
    expect(pipelineText(id, name)).toEqual(expected)
  })
})
