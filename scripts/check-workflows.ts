/**
 * Validates the workflows and both action.yml with the language service that GitHub publishes. It imports JSON in a way
 * that Node refuses, so `npm run workflows` bundles this file before it runs it.
 */
import { validate } from '@actions/languageservice'
import { globSync, readFileSync } from 'node:fs'
import { DiagnosticSeverity } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'

let problems = 0
for (const path of [
  'action.yml',
  'api/action.yml',
  ...globSync('.github/{workflows/*.yml,actions/*/action.yml}'),
  ...globSync('scripts/act/{*.yml,*/action.yml}'),
]) {
  const document = TextDocument.create(`file:///${path}`, 'yaml', 1, readFileSync(path, 'utf8'))
  const errors = (await validate(document)).filter(({ severity }) => severity === DiagnosticSeverity.Error)
  for (const { message, range } of errors) {
    console.log(`${path}:${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`)
    problems += 1
  }
}
console.log(problems === 0 ? 'The workflows and the actions are valid.' : `${problems} problems`)
process.exitCode = problems === 0 ? 0 : 1
