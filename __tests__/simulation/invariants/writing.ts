/** Remote text is data: it shows no secret and commands nobody. */
import { secretForms } from '../../../src/log/secrets.ts'
import { isCommand, runnerLines } from '../../support/runner-parser.ts'
import type { Story } from '../story.ts'
import { TOKEN } from '../texts.ts'
import { all, written, type Invariant } from './reading.ts'

const FORMS = secretForms(TOKEN)

export const WRITING: readonly Invariant[] = [
  {
    name: 'the token nowhere',
    promise: 'The token, in any of its forms, is in no byte that is written.',
    check: (story) => {
      const place = [...texts(story)].find(([, text]) => FORMS.some((form) => text.includes(form)))
      return place === undefined ? undefined : `the token stands in ${place[0]}`
    },
  },
  {
    name: 'no remote command',
    promise: 'No line of remote text can act as a command of the runner.',
    check: (story) => {
      for (const { as, text, title } of written(
        story,
        'info',
        'notice',
        'warning',
        'debug',
        'red',
        'group',
      )) {
        const line = runnerLines(`${title ?? ''}\n${text}`).find(isCommand)
        if (line !== undefined) return `a line of ${as} is a command: ${JSON.stringify(line.slice(0, 120))}`
      }
      return undefined
    },
  },
]

function* texts(story: Story): Generator<readonly [string, string]> {
  for (const { as, text, title } of written(story)) {
    if (as !== 'log file') yield [as, `${title ?? ''}\n${as === 'summary' ? unescaped(text) : text}`]
  }
  for (const by of ['main', 'post']) {
    const parts = written(story, 'log file').filter((event) => event.by === by)
    yield ['the log file', parts.map(({ text }) => text).join('')]
  }
  for (const { facts } of all(story, 'told')) yield ['an output', JSON.stringify(facts)]
  for (const { facts } of all(story, 'saved')) yield ['the state', JSON.stringify(facts)]
}

/** As a reader of the summary sees it. */
function unescaped(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
