import { expect } from '@jest/globals'
import { annotations, expectGreen, expectRed, gateTest, LONG, TOKEN, withoutMasks } from './gate.ts'

gateTest(
  'all invalid inputs are one error, a line each, shown in the summary too, and nothing is sent',
  {
    inputs: {
      'opsera-token': 'short',
      'base-url': 'http://opsera.example/api/v1',
      'pipeline-id': '123',
      timeout: '50',
      'on-busy': 'queue',
      wait: 'yes',
      'run-settings': '[1]',
      'run-count': '0',
    },
  },
  (played) => {
    expectRed(played, 'error', /^Invalid inputs:/)
    expect(played.opsera.journal).toEqual([])
    expect(played.main.state).toEqual({})
    const problems = annotations(played.main, 'error')[0]?.split('\n') ?? []
    for (const name of [
      'opsera-token',
      'base-url',
      'pipeline-id',
      'timeout',
      'on-busy',
      'wait',
      'run-settings',
    ]) {
      expect(problems).toContainEqual(expect.stringContaining(name))
      expect(played.main.summary).toContain(name)
    }
    expect(played.main.raw).not.toContain('short')
  },
)

gateTest(
  'a GitHub token is masked and never sent',
  { inputs: { 'opsera-token': 'ghp_0123456789abcdefghij' } },
  (played) => {
    expectRed(played, 'error', /GitHub token/)
    expect(played.opsera.journal).toEqual([])
    expect(played.main.log.masks).toContain('ghp_0123456789abcdefghij')
    expect(withoutMasks(played.main.raw)).not.toContain('ghp_0123456789abcdefghij')
  },
)

gateTest(
  'white space around the token is dropped, and it is masked before anything else',
  { inputs: { 'opsera-token': ` ${TOKEN.value}\n` } },
  (played) => {
    expectGreen(played, 'success')
    expect(played.main.raw.indexOf('::add-mask::')).toBe(0)
  },
)

gateTest(
  'empty inputs mean their defaults, and a timeout above six hours is a notice',
  { steps: LONG, inputs: { timeout: '7h', wait: 'false', patience: '', 'on-busy': '', summary: '' } },
  (played) => {
    expectGreen(played, 'started')
    expect(annotations(played.main, 'notice')).toEqual([expect.stringMatching(/6 ?h/)])
  },
)
