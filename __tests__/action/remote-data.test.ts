/** Whatever Opsera says: it cannot act on the runner, show the token, turn a step green, or keep the step from its end. */
import { describe, expect } from '@jest/globals'
import { toHtml } from '../../runner-emulator/render.ts'
import type { Fault, FaultEffect } from '../../simulator/faults.ts'
import type { OperationName } from '../../src/opsera/operations.ts'
import { HOSTILE_LINES, HOSTILE_NAMES } from '../support/hostile.ts'
import {
  calls,
  expectGreen,
  expectRed,
  failing,
  gateTest,
  LONG,
  step,
  TOKEN,
  whatIsLeft,
  type Played,
} from './gate.ts'

const json = (body: string): FaultEffect => ({
  kind: 'reply',
  code: 200,
  contentType: 'application/json',
  body,
})
const BROKEN: readonly FaultEffect[] = [
  { kind: 'cut' },
  { kind: 'reply', code: 200, contentType: 'text/html', body: '<title>Sign in</title>{"status":"success"}' },
  { kind: 'reply', code: 307, headers: { location: 'https://login.example/' } },
  json(''),
  json('{"result":{"state":"success"},"workflow":[],"data":7}'),
  { kind: 'reset' },
  json('{"status":"success","message":"Run 3 was succ'),
  json('[{"status":"success","message":"Run 3 was successful."}]'),
  json('{"status":["success"],"message":"Run 3 was successful."}'),
]

/** Each call of a kind gets the next fault. */
const inTurns = (call: OperationName): readonly Fault[] =>
  Array.from({ length: 40 }, (_, index) => ({ call, from: index + 1, what: BROKEN[index % BROKEN.length]! }))

gateTest(
  'conclusion lost-contact: broken replies to status never pass the step',
  { steps: LONG, inputs: { patience: '10s' }, faults: inTurns('pipeline-status') },
  (played) => {
    expectRed(played, 'lost-contact', /10s/)
    expect([played.pipeline.run(3)?.state, calls(played, 'pipeline-stop')]).toEqual(['running', 0])
  },
)

function expectUntouched({ main, post, outputs }: Played): void {
  for (const stage of [main, post]) {
    expect(stage.log.smuggled).toEqual([])
    expect(stage.log.masks.filter((mask) => mask.length < 16)).toEqual([])
    expect(stage.log.annotations.filter(({ message }) => message.startsWith('not ours'))).toEqual([])
    expect(Object.keys(stage.state).filter((name) => !name.startsWith('opsera'))).toEqual([])
  }
  expect(Object.keys(outputs)).not.toContain('name')
}

describe('hostile text', () => {
  gateTest(
    'in the console cannot act as a command',
    {
      steps: [
        step('Build', { console: [{ text: `before\n${HOSTILE_LINES.join('\n')}\nafter\n`, afterMs: 0 }] }),
        step('Tests', { console: [{ text: `::stop-commands::x\n${HOSTILE_LINES.join('\r')}`, afterMs: 0 }] }),
      ],
      inputs: { 'log-drain': '1s' },
    },
    (played) => {
      expectGreen(played, 'success')
      expectUntouched(played)
      expect(played.main.log.lines).toContainEqual({ kind: 'text', text: 'after', isFolded: true })
      // After the last group commands work again: the last line is the action's own.
      expect(played.main.log.lines.at(-1)).toMatchObject({ kind: 'text', isFolded: false })
    },
  )

  const [markdown, html = ''] = HOSTILE_NAMES
  gateTest(
    'in names is readable and sanitized in log, summary, outputs and commit status',
    {
      pipeline: { name: `${markdown}\n${HOSTILE_LINES.join('\n')}` },
      steps: [failing(html, { console: [{ text: `${html}\n`, afterMs: 0 }] })],
      inputs: { 'github-token': 'not-a-github-token-0123456789', 'log-drain': '1s' },
      gitHub: { code: 201 },
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed at step "/)
      expectUntouched(played)
      expect(toHtml(played.main.summary)).not.toMatch(/<(?:script|img|strong|em|del)\b/)
      expect(played.main.summary).toContain('Run 3')
      for (const value of Object.values(played.outputs)) expect(value).not.toMatch(/[\x00-\x1f\x7f]/)
      expect(played.outputs['pipeline-name']?.length).toBeLessThanOrEqual(1_000)
      const description = String(played.statuses.at(-1)?.body.description)
      expect(description).not.toMatch(/\p{Cc}|\p{Default_Ignorable_Code_Point}/u)
    },
  )
})

gateTest(
  'the token is in nothing that is left behind, in any of its forms',
  {
    pipeline: { name: `Orders ${TOKEN.value}` },
    steps: [
      failing(`Build ${encodeURIComponent(TOKEN.value)}`, {
        console: [
          { text: `curl ${TOKEN.value}\n`, afterMs: 0 },
          { text: `${Buffer.from(TOKEN.value).toString('base64')}\n`, afterMs: 0 },
          { text: `${TOKEN.value.slice(0, 8)}\u001b[1m${TOKEN.value.slice(8)}\n`, afterMs: 0 },
        ],
      }),
    ],
    inputs: { 'log-drain': '1s' },
  },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed/)
    const forms = [TOKEN.value, encodeURIComponent(TOKEN.value), Buffer.from(TOKEN.value).toString('base64')]
    for (const place of whatIsLeft(played)) for (const form of forms) expect(place).not.toContain(form)
    expect(played.logFile?.text).toContain('curl ***')
  },
)
