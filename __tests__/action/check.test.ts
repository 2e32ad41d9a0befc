/** The committed bundle of the check as a separate process, against a simulated Opsera over real HTTP. */
import { afterAll, expect, jest, test } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import { Opsera } from '../../simulator/opsera.ts'
import { serve } from '../../simulator/server.ts'
import { operation } from '../../src/opsera/operations.ts'
import { Runner, type Stage } from '../../runner-emulator/runner.ts'

jest.setTimeout(90_000)

const PIPELINE = '64ad0f3e5b1c9a7d2e8f0b16'
const TOKEN = 'a-token-for-the-black-box'
const NAME = 'Orders of Ada Lovelace'

const runners: Runner[] = []
afterAll(() => {
  for (const runner of runners) runner.dispose()
})

interface Checked extends Stage {
  readonly opsera: Opsera
  readonly errors: readonly string[]
  readonly report: string
  /** Access rights of the report file. */
  readonly mode: number
}

async function runCheck(inputs: Readonly<Record<string, string>> = {}): Promise<Checked> {
  const steps = [{ name: 'Ship', takesMs: 1 }]
  const pipelines = [{ id: PIPELINE, name: NAME, steps, past: ['success' as const] }]
  const tokens = [{ value: TOKEN, scope: 'API Access', owner: 'power user' } as const]
  const opsera = new Opsera({ pipelines, tokens }, Date.now)
  const server = await serve(opsera)
  const given = { 'opsera-token': TOKEN, 'base-url': server.url, 'pipeline-id': PIPELINE, ...inputs }
  const runner = new Runner({ action: 'check', inputs: given })
  runners.push(runner)
  const stage = await runner.runMain()
  await server.close()
  const file = stage.outputs['report-file'] ?? ''
  const errors = stage.log.annotations.flatMap(({ kind, message }) => (kind === 'error' ? [message] : []))
  return {
    ...stage,
    opsera,
    errors,
    report: file === '' ? '' : readFileSync(file, 'utf8'),
    mode: file === '' ? 0 : statSync(file).mode & 0o777,
  }
}

test('the check is green, leaves a table and a private report, and changes nothing', async () => {
  const { exitCode, errors, outputs, log, report, mode, summary, raw, opsera } = await runCheck()
  expect([exitCode, errors]).toEqual([0, []])
  expect(outputs).toMatchObject({
    usable: 'true',
    differs: '0',
    holds: /^\d\d$/.exec(outputs.holds ?? '')?.[0],
  })
  expect(Number(outputs['not-seen'])).toBeGreaterThan(10)
  const lines = log.lines.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  expect(lines[0]).toMatch(
    /^Opsera check \d+\.\d+\.\d+ · pipeline 64ad0f3e5b1c9a7d2e8f0b16 · 127\.0\.0\.1:\d+ · timeout \d+s$/,
  )
  expect(raw).toMatch(
    /^holds +success +The status word of a run that succeeded is in the table of known words\.$/m,
  )
  expect(summary).toMatch(/^### ✅ The gate can be used with this Opsera/)
  expect(mode).toBe(0o600)
  expect(report).not.toMatch(/Ada|Ship|64ad0f3e|black-box|127\.0\.0\.1/)
  expect(raw.replaceAll(`::add-mask::${TOKEN}`, '') + summary).not.toContain(TOKEN)
  expect(opsera.journal.filter(({ call }) => call === 'unknown' || operation(call).mutating)).toEqual([])
})

test('a wrong token is one error that says what to do, and the report is there all the same', async () => {
  const { exitCode, errors, outputs, report, summary } = await runCheck({
    'opsera-token': 'another-token-0123',
  })
  expect(exitCode).toBe(1)
  expect(errors).toEqual([expect.stringMatching(/^Opsera refused opsera-token for every call: .* HTTP 403/)])
  expect(outputs.usable).toBe('false')
  expect(JSON.parse(report)).toMatchObject({ usable: false })
  expect(summary).toContain('### ❌ The gate cannot be used with this Opsera')
})
