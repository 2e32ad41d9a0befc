/** The runner's end of the pipes can go away while the step lives: that must not kill it, nor change its verdict. */
import { expect } from '@jest/globals'
import { gateTest, savedBy, step } from './gate.ts'

const noise = { text: 'a line of the console\n'.repeat(50_000), afterMs: 0 }

for (const [result, exitCode] of [
  ['success', 0],
  ['failed', 1],
] as const) {
  gateTest(
    `nobody listens any more: ${result}`,
    {
      steps: [step('Build', { takesMs: 2_000, result, console: [noise] })],
      inputs: { 'log-drain': '1s' },
      deafAfter: /^Started run/,
    },
    ({ main, outputs, logFile }) => {
      expect(main.exitCode).toBe(exitCode)
      expect(main.signal).toBeNull()
      expect(outputs.conclusion).toBe(result === 'success' ? 'success' : 'failure')
      expect(savedBy(main)).toMatchObject({ phase: 'settled' })
      expect(logFile?.text).toBe(noise.text)
    },
  )
}
