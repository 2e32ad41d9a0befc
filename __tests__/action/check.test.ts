/** The committed bundle of the check as a separate process, against a simulated Opsera over real HTTP. */
import { expect, test } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import { Opsera } from '../../simulator/opsera.ts'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { serve } from '../../simulator/server.ts'
import { operation } from '../../src/opsera/operations.ts'
import { Runner } from '../../runner-emulator/runner.ts'

test('the check is green, leaves a table and a private report, and changes nothing', async () => {
  const steps = [{ name: 'Ship', takesMs: 1 }]
  const pipelines = [{ id: PIPELINE_ID, name: 'Orders of Ada', steps, past: ['success' as const] }]
  const tokens = [{ ...TOKEN, scope: 'API Access', owner: 'power user' } as const]
  const opsera = new Opsera({ pipelines, tokens }, Date.now)
  const server = await serve(opsera)
  const inputs = { 'opsera-token': TOKEN.value, 'base-url': server.url, 'pipeline-id': PIPELINE_ID }
  const runner = new Runner({ action: 'check', inputs })
  const { exitCode, outputs, log, raw, summary } = await runner.runMain()
  await server.close()
  const file = outputs['report-file'] ?? ''
  const [report, { mode }] = [readFileSync(file, 'utf8'), statSync(file)]
  runner.dispose()
  expect([exitCode, log.annotations.filter(({ kind }) => kind === 'error')]).toEqual([0, []])
  expect(outputs).toMatchObject({ usable: 'true', differs: '0' })
  expect(Number(outputs.holds)).toBeGreaterThan(10)
  expect(Number(outputs['not-seen'])).toBeGreaterThan(10)
  const [first] = log.lines.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  expect(first).toMatch(/^Opsera check \d+\.\d+\.\d+ · pipeline \w{24} · 127\.0\.0\.1:\d+ · timeout \d+s$/)
  expect(raw).toMatch(/^holds +success +The status word of a run that succeeded is in the table/m)
  expect(summary).toMatch(/^### ✅ The gate can be used with this Opsera/)
  expect(mode & 0o777).toBe(0o600)
  expect(report).not.toMatch(/Ada|Ship|127\.0\.0\.1/)
  expect(report).not.toContain(PIPELINE_ID)
  expect(raw.replaceAll(`::add-mask::${TOKEN.value}`, '') + summary).not.toContain(TOKEN.value)
  expect(opsera.journal.filter(({ call }) => call === 'unknown' || operation(call).mutating)).toEqual([])
}, 90_000)
