/** Runners differ in their Node: the machine's own Node, if it is another than the tests', runs the bundle too. */
import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expectGreen, expectRed, gateTest, LONG, RUN, step } from './gate.ts'

const node = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path))
const version = node === undefined ? process.version : execFileSync(node, ['-v'], { encoding: 'utf8' }).trim()

if (node === undefined || version === process.version) {
  test.skip('there is no other Node', () => undefined)
} else {
  describe(`on Node ${version}`, () => {
    gateTest(
      'a run succeeds',
      { node, steps: [step('Build', { console: [{ text: 'text\n', afterMs: 0 }] })] },
      (played) => {
        expectGreen(played, 'success')
        expect(played.logFile?.text).toBe('text\n')
      },
    )

    gateTest('a run fails', { node, steps: [step('Build', { result: 'failed' })] }, (played) => {
      expectRed(played, 'failure', /^Run 3 failed at step "Build"/)
    })

    gateTest(
      'a job is cancelled',
      {
        node,
        steps: LONG,
        onCall: (call, { runner, nth }) => {
          if (call === 'pipeline-status' && nth === 2) runner.cancel()
        },
      },
      (played) => {
        expectRed(played, 'cancelled', /cancelled/i)
        expect(played.pipeline.run(RUN)?.state).toBe('stopped')
      },
    )
  })
}
