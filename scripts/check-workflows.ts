/**
 * Validates the workflows, those in the documents too, and each action.yml with the language service that GitHub
 * publishes. It imports JSON in a way that Node refuses, so `npm run workflows` bundles this file before it runs it.
 */
import { validate } from '@actions/languageservice'
import { globSync, readFileSync } from 'node:fs'
import { DiagnosticSeverity } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'

interface Source {
  readonly path: string
  readonly text: string
  /** Where it begins in the file. */
  readonly line: number
}

const files = globSync([
  '{.,api,check}/action.yml',
  '.github/{workflows/*.yml,actions/*/action.yml}',
  'scripts/act/{*.yml,*/action.yml}',
]).map((path): Source => ({ path, text: readFileSync(path, 'utf8'), line: 1 }))

const documents = globSync(['*.md', '{api,check}/README.md', 'docs/*.md']).flatMap(
  (path): readonly Source[] => {
    const whole = readFileSync(path, 'utf8')
    return [...whole.matchAll(/(?<=```yaml\n)[^]*?(?=```)/g)].map(({ 0: text, index }) => ({
      path,
      text,
      line: whole.slice(0, index).split('\n').length,
    }))
  },
)

let problems = 0
for (const { path, text, line } of [...files, ...documents]) {
  // The service keeps what it has parsed by its address.
  const uri = path.endsWith('action.yml') ? path : `.github/workflows/${path}.${line}.yml`
  const document = TextDocument.create(`file:///${uri}`, 'yaml', 1, text)
  // The parser's own errors have no severity.
  const errors = (await validate(document)).filter(
    ({ severity = DiagnosticSeverity.Error }) => severity === DiagnosticSeverity.Error,
  )
  for (const { message, range } of errors) {
    console.log(
      `${path}:${range.start.line + line}: ${typeof message === 'string' ? message : message.value}`,
    )
    problems += 1
  }
}
console.log(problems === 0 ? 'The workflows and the actions are valid.' : `${problems} problems`)
process.exitCode = problems === 0 ? 0 : 1
