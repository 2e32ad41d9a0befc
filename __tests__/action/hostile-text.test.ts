/** Remote text is data: nothing that Opsera says may act on the runner, move the cursor, or show a secret. */
import { describe, expect } from '@jest/globals'
import { oneLine } from '../../src/log/sanitize.ts'
import { textOf, toHtml } from '../github/github.ts'
import { HOSTILE_NAMES } from '../support/hostile.ts'
import {
  annotations,
  expectGreen,
  expectRed,
  gateTest,
  shown,
  step,
  TOKEN,
  whatIsLeft,
  type Played,
} from './gate.ts'

const COMMANDS = [
  '::set-output name=conclusion::success',
  '  ::set-output name=conclusion::success',
  '\u0085::set-output name=conclusion::success',
  '\ufeff::set-output name=conclusion::success',
  '\u0007::set-output name=conclusion::success',
  '\u200b::set-output name=conclusion::success',
  ': :set-output name=conclusion::success',
  'harmless\r::set-output name=conclusion::success',
  'harmless\u2028::set-output name=conclusion::success',
  '##[set-output name=conclusion;]success',
  'in the middle ##[set-output name=conclusion;]success',
  '#\u200b#[set-output name=conclusion;]success',
  '##[add-mask]a',
  '::add-mask::e',
  '::stop-commands::pwned',
  '::pwned::',
  '::save-state name=opsera-state::{"phase":"settled"}',
  '::save-state name=isPost::true',
  '::set-env name=NODE_OPTIONS::--require=/tmp/x',
  '::add-path::/tmp/x',
  '::error::not ours',
  '::warning file=a.ts,line=1::not ours',
  '::notice::not ours',
  '##[error]not ours',
  '##[warning]not ours',
  '::group::not ours',
  '##[group]not ours',
  '::endgroup::',
  '##[endgroup]',
  '::debug::not ours',
  '::echo::on',
  '::add-matcher::/tmp/x.json',
  '\u001b[31m::set-output name=conclusion::success\u001b[0m',
  '\u001b]0;title\u0007::set-output name=conclusion::success',
  '\u001b[2J\u001b[1A\u001b[2K',
  '\u001b[8mhidden\u001b[0m',
  '\u009b2J\u202egnp.exe',
]

function expectUntouched({ main, post, outputs }: Played): void {
  for (const stage of [main, post]) {
    expect(stage.log.smuggled).toEqual([])
    expect(stage.log.masks.filter((mask) => mask.length < 16)).toEqual([])
    expect(stage.log.annotations.filter(({ message }) => message.startsWith('not ours'))).toEqual([])
    expect(
      stage.log.lines.filter(({ kind, text }) => kind === 'group' && text.startsWith('not ours')),
    ).toEqual([])
    // Text of Opsera's is plain: no control character but tab and newline, nothing that is not seen.
    expect(stage.raw).not.toMatch(/[^\t\n\P{Cc}]|[\u200b\u202e\ufeff\u2028]/u)
    expect(Object.keys(stage.state).filter((name) => !name.startsWith('opsera-'))).toEqual([])
  }
  expect(Object.keys(outputs)).not.toContain('name')
}

gateTest(
  'console text cannot act',
  {
    steps: [
      step('Build', { console: [{ text: `before\n${COMMANDS.join('\n')}\nafter\n`, afterMs: 0 }] }),
      step('Tests', { console: [{ text: `::stop-commands::x\n${COMMANDS.join('\r')}`, afterMs: 0 }] }),
    ],
    inputs: { 'log-drain': '1s' },
  },
  (played) => {
    expectGreen(played, 'success')
    expectUntouched(played)
    expect(annotations(played.main, 'warning')).toEqual([])
    expect(played.main.log.lines).toContainEqual({ kind: 'text', text: 'after', isFolded: true })
    // After the last group commands work again: the last line is ours.
    expect(played.main.log.lines.at(-1)).toMatchObject({ kind: 'text', isFolded: false })
  },
)

gateTest(
  'names and messages cannot act',
  {
    pipeline: { name: `Orders\n${COMMANDS.join('\n')}` },
    steps: [
      step(`Build\n${COMMANDS.join('\n')}`, {
        tool: 'jenkins\n::set-output name=conclusion::success',
        result: 'failed',
        console: [{ text: 'text\n', afterMs: 0 }],
      }),
    ],
    inputs: { logs: 'activity', 'log-drain': '1s' },
  },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed/)
    expectUntouched(played)
  },
)

gateTest(
  'words and errors of Opsera cannot act',
  {
    faults: [
      {
        call: 'pipeline-run',
        times: Infinity,
        what: {
          kind: 'reply',
          code: 200,
          body: JSON.stringify({ status: 'failed', message: `No.\n${COMMANDS.join('\n')}` }),
        },
      },
    ],
  },
  (played) => {
    expectRed(played, 'not-started', /^Opsera refused to start the run \("No\./)
    expectUntouched(played)
  },
)

gateTest(
  'a status word cannot act',
  { behaviour: { runningWord: '::set-output name=conclusion::success', successWord: '::error::not ours' } },
  (played) => {
    expectRed(played, 'failure', /^Run 3 failed/)
    expectUntouched(played)
  },
)

describe('names and a message that are', () => {
  for (const name of HOSTILE_NAMES) {
    gateTest(
      `${name.slice(0, 40)} are readable and harmless in log, summary, outputs and commit status`,
      {
        pipeline: { name },
        steps: [step(name, { result: 'failed', console: [{ text: `${name}\n`, afterMs: 0 }] })],
        inputs: { 'github-token': 'not-a-github-token-0123456789', 'log-drain': '1s' },
        withGitHub: true,
      },
      (played) => {
        const seen = oneLine(name, [], 40).replace(/…$/, '')
        expectRed(played, 'failure', /^Run 3 failed at step "/)
        expectUntouched(played)
        expect(shown(played.main)).toContain(seen)
        expect(longestLineOfOurs(played)).toBeLessThan(500)
        expect(textOf(toHtml(played.main.summary))).toContain(seen)
        expect(toHtml(played.main.summary)).not.toMatch(/<(?:script|img|strong|em|del)\b/)
        expect(played.outputs['failed-step']).toContain(seen)
        const description = played.statuses.at(-1)
        expect(description).toContain(`Run 3 failed at step "${seen}`)
        expect(description).not.toMatch(/\p{Cc}|\p{Default_Ignorable_Code_Point}/u)
      },
    )
  }

  /** What stands in the log besides console text. */
  function longestLineOfOurs({ main }: Played): number {
    const ours = main.log.lines.filter(({ kind, isFolded }) => kind !== 'text' || !isFolded)
    return Math.max(...ours.flatMap(({ text }) => text.split('\n')).map((line) => line.length))
  }
})

describe('the token', () => {
  const forms = [
    TOKEN.value,
    Buffer.from(TOKEN.value).toString('base64'),
    Buffer.from(TOKEN.value).toString('base64url'),
    encodeURIComponent(TOKEN.value),
  ]
  const text = forms.join('\n')

  function expectHidden(played: Played): void {
    for (const place of whatIsLeft(played)) for (const form of forms) expect(place).not.toContain(form)
  }

  gateTest(
    'is *** in console text and log file',
    {
      steps: [step('Build', { result: 'failed', console: [{ text: `curl\n${text}\n`, afterMs: 0 }] })],
      inputs: { 'log-drain': '1s' },
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
      expectHidden(played)
      expect(played.logFile?.text).toMatch(/^curl\n\*\*\*\n/)
      expect(shown(played.main)).toContain('***')
    },
  )

  gateTest(
    'is *** in names, and in the halves that control characters make of it',
    {
      pipeline: { name: `Orders ${text}` },
      steps: [
        step(`Build ${text}`, { result: 'failed', console: [{ text: split(TOKEN.value), afterMs: 0 }] }),
      ],
      inputs: { 'log-drain': '1s' },
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
      expectHidden(played)
    },
  )

  gateTest(
    'is *** in what an error says',
    {
      faults: [
        {
          call: 'pipeline-run',
          times: Infinity,
          what: { kind: 'reply', code: 400, body: JSON.stringify({ message: `Bad token ${text}` }) },
        },
      ],
    },
    (played) => {
      expectRed(played, 'not-started', /^Opsera rejected the start request/)
      expectHidden(played)
    },
  )

  /** A colour begins in the middle. */
  function split(token: string): string {
    return `${token.slice(0, 8)}\u001b[1m${token.slice(8)}\n`
  }
})
