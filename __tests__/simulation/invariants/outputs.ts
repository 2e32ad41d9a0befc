/** Remote text is data: it shows no secret and commands nobody. */
import { tokenForms } from '../../support/token-forms.ts'
import { isCommand, runnerLines } from '../../support/runner-parser.ts'
import { TOKEN, unseenIn } from '../scenario/console-text.ts'
import type { Trace } from '../trace.ts'
import { all, written, type Invariant } from './observations.ts'

const FORMS = tokenForms(TOKEN)

export const OUTPUTS: readonly Invariant[] = [
  {
    name: 'the token nowhere',
    guarantee: 'The token, in any of its forms, is in no byte that is written.',
    check: (trace) => {
      const place = [...texts(trace)].find(([, text]) => FORMS.some((form) => text.includes(form)))
      return place === undefined ? undefined : `the token is in ${place[0]}`
    },
  },
  {
    name: 'no remote command',
    guarantee: 'No line of remote text can act as a command of the runner.',
    check: (trace) => {
      for (const { as, text, title } of written(
        trace,
        ...(['info', 'notice', 'warning', 'debug', 'red', 'group'] as const),
      )) {
        const line = runnerLines(`${title ?? ''}\n${text}`).find(isCommand)
        if (line !== undefined) return `a line of ${as} is a command: ${JSON.stringify(line.slice(0, 120))}`
      }
      return undefined
    },
  },
  {
    name: 'shown as on a terminal',
    guarantee:
      'What a terminal would not show is not printed: hidden text, text that was drawn over, and control sequences except for colours.',
    check: (trace) => {
      const printed = written(trace, 'group')
        .map(({ text }) => text)
        .join('')
      const unseen = unseenIn(printed)[0] ?? /[\b\r]|\x1b(?!\[[\d;:]*m)/.exec(printed)?.[0]
      return unseen === undefined ? undefined : `${JSON.stringify(unseen)} is in the log`
    },
  },
]

function* texts(trace: Trace): Generator<readonly [string, string]> {
  for (const { as, text, title } of written(trace)) {
    if (as !== 'log file') yield [as, `${title ?? ''}\n${as === 'summary' ? unescaped(text) : text}`]
  }
  for (const by of ['main', 'post']) {
    const parts = written(trace, 'log file').filter((event) => event.by === by)
    yield ['the log file', parts.map(({ text }) => text).join('')]
  }
  for (const { facts } of all(trace, 'reported')) yield ['an output', JSON.stringify(facts)]
  for (const { facts } of all(trace, 'saved')) yield ['the state', JSON.stringify(facts)]
}

/** As a reader of the summary sees it. */
function unescaped(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
